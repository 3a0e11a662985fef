package import SecretMemory

/// Writes `.env` lines for a set of consumers, each line so that every one of them reads the same value.
///
/// Of the encodings known, the first is taken that the readers of all consumers read back as exactly the value. If there
/// is none, the value is refused. So no encoding is trusted, and a file can be no line longer than its readers prove.
package struct EnvWriter: Sendable {
  /// The consumers, in their own order, none twice.
  package let consumers: [EnvConsumer]
  /// The dialects in which they read.
  package let readers: [EnvDialect]

  private let encodings: [EnvEncoding]

  /// Makes a writer.
  ///
  /// - Parameter consumers: who reads the file; an empty list is taken for Compose alone.
  package init(_ consumers: [EnvConsumer]) {
    let consumers = consumers.isEmpty ? [.compose] : Set(consumers).sorted()
    let plain = consumers.first(where: \.takesPlainEncodingsOnly)
    let tried = plain?.encodings ?? consumers.flatMap(\.encodings) + EnvEncoding.allCases
    var encodings: [EnvEncoding] = []
    for encoding in tried where !encodings.contains(encoding) { encodings.append(encoding) }
    self.consumers = consumers
    self.encodings = encodings
    let readers = Set(consumers.flatMap(\.readers))
    self.readers = EnvDialect.allCases.filter { readers.contains($0) }
  }

  /// Appends `NAME=value` and LF; for a few values a comment line follows, which keeps the value apart from the next.
  ///
  /// - Parameters:
  ///   - name: `[A-Za-z_][A-Za-z0-9_]*`.
  ///   - value: any bytes, of any length.
  ///   - target: the text so far, which is empty or ends in LF; unchanged if the call throws.
  /// - Returns: what the consumers may trip over all the same.
  /// - Throws: ``DialectError/cannotCarry(name:_:)``.
  @discardableResult
  package func append(
    name: String, value: Span<UInt8>, to target: inout SecretBuffer
  ) throws(DialectError) -> [EnvCaution] {
    for consumer in consumers {
      if let obstacle = EnvDiagnosis.obstacle(name: name, value, for: consumer) {
        throw .cannotCarry(name: name, obstacle)
      }
    }
    for encoding in encodings {
      guard let line = line(name, value, encoding) else { continue }
      target.append(line)
      return cautions(value, encoding)
    }
    throw .cannotCarry(name: name, reason(name, value))
  }

  /// The line, if all readers read it back as the value.
  private func line(_ name: String, _ value: Span<UInt8>, _ encoding: EnvEncoding) -> SecretBytes? {
    var buffer = SecretBuffer(capacity: name.utf8.count + 2 * value.count + 16)
    for byte in name.utf8 { buffer.append(byte) }
    buffer.append("=")
    guard encoding.append(value, to: &buffer) else { return nil }
    buffer.append("\n")
    let line = buffer.finish()
    let limits = EnvLimits(bytes: .max, entries: 2)
    for reader in readers {
      guard let readout = line.withSpan({ span in try? EnvReader.read(span, as: reader, limits: limits) }),
        readout.fault == nil, readout.entries.count == 1, readout.entries[0].name == name,
        case .value(let read) = readout.entries[0].reading, read.bytes.isEqual(to: value)
      else { return nil }
    }
    return line
  }

  private func cautions(_ value: Span<UInt8>, _ encoding: EnvEncoding) -> [EnvCaution] {
    var cautions: [EnvCaution] = []
    let isQuotedForCompose = encoding == .composeQuoted || encoding == .shellQuoted || encoding == .lineQuoted
    if consumers.contains(.compose), isQuotedForCompose,
      value.last == EnvText.backslash || value.contains(where: { $0 == EnvText.doubleQuote })
    {
      cautions.append(.needsCompose220)
    }
    if consumers.contains(.raw), value.count > 1, let last = value.last, last == value[0],
      last == EnvText.doubleQuote || last == EnvText.singleQuote
    {
      cautions.append(.looksQuoted)
    }
    return cautions
  }

  /// The fewest consumers that have no spelling in common: one, else two, else all.
  private func reason(_ name: String, _ value: Span<UInt8>) -> EnvObstacle {
    func carries(_ consumers: [EnvConsumer]) -> Bool {
      let writer = EnvWriter(consumers)
      return writer.encodings.contains { writer.line(name, value, $0) != nil }
    }
    for consumer in consumers where !carries([consumer]) {
      return EnvDiagnosis.cause(name: name, value, for: consumer)
    }
    for (index, one) in consumers.enumerated() {
      for other in consumers[(index + 1)...] where !carries([one, other]) {
        return .noCommonSpelling([one, other])
      }
    }
    return .noCommonSpelling(consumers)
  }
}

/// Something about a line that was written exactly, which its consumers may trip over all the same.
package enum EnvCaution: Equatable, Sendable {
  /// Docker Compose before 2.20 reads the value otherwise.
  case needsCompose220
  /// The value begins and ends with a quote, which `docker run` may take off one day; see docker/cli#3630.
  case looksQuoted
}
