/// Bounds of reading, so that a hostile file costs linear time and little memory.
package struct EnvLimits: Sendable {
  /// The largest text in bytes.
  package let bytes: Int
  /// The largest number of entries; each value takes a page of locked memory of its own at worst.
  package let entries: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - bytes: the largest text in bytes, 1 to 16 MiB; what is outside is brought inside.
  ///   - entries: the largest number of entries, 1 to 16,384; what is outside is brought inside.
  package init(bytes: Int = 1 << 20, entries: Int = 4096) {
    self.bytes = min(max(bytes, 1), 16 << 20)
    self.entries = min(max(entries, 1), 16_384)
  }
}

/// Reads `.env` text as one dialect's consumer would, and says so wherever that can't be known.
package enum EnvReader {
  /// Reads a text.
  ///
  /// A reader knows less than its consumer on purpose: where the consumer's result hangs on its
  /// version, its environment or an accident, the entry or the rest of the file is not known.
  ///
  /// - Parameters:
  ///   - text: the whole file, any bytes.
  ///   - dialect: the consumer's dialect.
  ///   - limits: bounds on the text.
  /// - Returns: the entries, and the fault that ended reading if there was one.
  /// - Throws: ``DialectError/textTooLarge(bytes:limit:)``.
  package static func read(
    _ text: Span<UInt8>, as dialect: EnvDialect, limits: EnvLimits = EnvLimits()
  ) throws(DialectError) -> EnvReadout {
    guard text.count <= limits.bytes else {
      throw .textTooLarge(bytes: text.count, limit: limits.bytes)
    }
    return switch dialect {
    case .compose: statements(of: text, ComposeGrammar(), limits)
    case .node: statements(of: text, NodeGrammar(), limits)
    case .python: statements(of: text, PythonGrammar(), limits)
    case .posix: statements(of: text, PosixGrammar(), limits)
    case .systemd: statements(of: text, SystemdGrammar(), limits)
    case .nodeExpand: statements(of: text, NodeExpandGrammar(), limits)
    case .raw: statements(of: text, RawGrammar(), limits)
    }
  }

  private static func statements<G: EnvGrammar>(
    of text: Span<UInt8>, _ grammar: consuming G, _ limits: EnvLimits
  ) -> EnvReadout {
    var scanner = EnvScanner(grammar)
    var entries: [EnvEntry] = []
    let unsound = EnvSoundness.firstUnsoundByte(in: text, for: G.self)
    // What stands before an unsound byte is read as if the file ended there, then cut to whole lines.
    let sound = text.extracting(0..<(unsound?.at ?? text.count))
    do throws(EnvFault) {
      while let entry = try scanner.next(in: sound) {
        guard entries.count < limits.entries else { throw .tooManyEntries }
        entries.append(entry)
      }
    } catch {
      if unsound == nil || scanner.statementLine < EnvSoundness.line(of: sound.count, in: text) {
        return EnvReadout(entries: entries, fault: (scanner.statementLine, error))
      }
    }
    guard let unsound else { return EnvReadout(entries: entries, fault: nil) }
    let line = EnvSoundness.line(of: unsound.at, in: text)
    entries.removeAll { $0.line >= line || $0.line == scanner.statementLine }
    return EnvReadout(entries: entries, fault: (line, unsound.reason))
  }
}

/// Bytes that no grammar looks at, since they spoil the file for its consumer.
enum EnvSoundness {
  static func firstUnsoundByte<G: EnvGrammar>(
    in text: Span<UInt8>, for grammar: G.Type
  ) -> (at: Int, reason: EnvFault)? {
    var first = text.count
    var reason: EnvFault?
    if !G.takesByteOrderMark, hasByteOrderMark(text) { return (0, .byteOrderMark) }
    if !G.takesAnyBytes, let invalid = EnvText.firstInvalidUTF8(in: text) {
      first = invalid
      reason = .invalidUTF8
    }
    if !G.takesNoncharacters,
      let odd = EnvText.firstNoncharacter(in: text.extracting(0..<first))
    {
      first = odd
      reason = .noncharacter
    }
    var at = 0
    while at < first {
      if text[at] == 0 { return (at, .nul) }
      if !G.takesCarriageReturns, text[at] == EnvText.carriageReturn,
        at + 1 == text.count || text[at + 1] != EnvText.newline
      {
        return (at, .strayCarriageReturn)
      }
      at += 1
    }
    return reason.map { (first, $0) }
  }

  static func hasByteOrderMark(_ text: Span<UInt8>) -> Bool {
    text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
  }

  static func line(of position: Int, in text: Span<UInt8>) -> Int {
    var line = 1
    for index in 0..<position where text[index] == EnvText.newline { line += 1 }
    return line
  }
}
