internal import Dialects
package import SecretMemory
internal import Vault
internal import VaultFormat

/// The text of an `.env` file: a header, then the variables by name.
package struct EnvFileText: ~Copyable, Sendable {
  /// The whole file.
  package let bytes: SecretBytes
  /// What the person who delivers should be told.
  package let notes: [DeliveryNote]
  /// The values' sizes in bytes, in the order of the selection's names.
  let sizes: [Int]
  /// The variables as they were read back, in the same order.
  let entries: [EnvEntry]

  /// Makes the text and reads it back.
  init(_ delivery: EnvFile, _ digest: borrowing DeliveryDigest) throws(DeliveryError) {
    let (selection, writer) = (delivery.selection, delivery.writer)
    var body = SecretBuffer(capacity: 4096)
    var refusals = selection.refusals
    var notes: [DeliveryNote] = []
    var sizes: [Int] = []
    for name in selection.names {
      let secret = try selection.secret(name)
      sizes.append(secret.value.count)
      notes += Selection.notes(on: secret)
      if let effect = EnvName.warning(for: name.text) { notes.append(.steersConsumer(name, effect)) }
      do {
        let cautions = try secret.value.withSpan { (value) throws(DialectError) in
          try writer.append(name: name.text, value: value, to: &body)
        }
        notes += cautions.map { .caution(name, $0) }
      } catch {
        refusals.append(.cannotCarry(name, CarryFault(error)))
      }
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    for mark in delivery.marks {
      for byte in "\(mark.name)=\(mark.value)\n".utf8 { body.append(byte) }
    }
    let text = body.finish()
    let digest = try text.withSpan { (span) throws(DeliveryError) in try digest.ofText(span) }
    let whole = Self.withHeader(text, EnvHeader.line(for: writer.consumers, digest: digest))
    var entries: [EnvEntry] = []
    for reader in writer.readers { entries = try Self.readBack(whole, as: reader, delivery) }
    bytes = whole
    self.entries = entries
    self.notes = notes
    self.sizes = sizes
  }

  private static func withHeader(_ body: borrowing SecretBytes, _ header: String) -> SecretBytes {
    var whole = SecretBuffer(capacity: body.count + header.utf8.count)
    for byte in header.utf8 { whole.append(byte) }
    whole.append(body)
    return whole.finish()
  }

  /// Holds what a consumer would make of the whole file against the values.
  ///
  /// Each line was read back when it was written; that none takes in a part of another is seen here.
  private static func readBack(
    _ text: borrowing SecretBytes, as reader: EnvDialect, _ delivery: EnvFile
  ) throws(DeliveryError) -> [EnvEntry] {
    let selection = delivery.selection
    guard let first = selection.names.first else { return [] }
    let limits = EnvFile.limits
    let readout = text.withSpan { span in try? EnvReader.read(span, as: reader, limits: limits) }
    guard let readout, selection.names.count <= limits.entries else {
      throw .refused([.tooMuch(limitBytes: limits.bytes, limitVariables: limits.entries)])
    }
    for (index, name) in selection.names.enumerated() {
      guard index < readout.entries.count, readout.entries[index].name == name.text,
        case .value(let value) = readout.entries[index].reading,
        value.bytes.isEqual(to: try selection.secret(name).value)
      else { throw .notReadBack(name) }
    }
    guard readout.fault == nil, readout.entries.count == selection.names.count + delivery.marks.count,
      marksStand(delivery.marks, in: readout.entries.dropFirst(selection.names.count))
    else { throw .notReadBack(first) }
    return readout.entries
  }

  private static func marksStand(_ marks: [EnvMark], in entries: ArraySlice<EnvEntry>) -> Bool {
    zip(marks, entries).allSatisfy { mark, entry in
      guard entry.name == mark.name, case .value(let value) = entry.reading else { return false }
      return value.bytes.isEqual(to: [UInt8](mark.value.utf8).span)
    }
  }

  /// Whether a file is one that this vault made, and nobody edited since.
  static func isOwn(
    _ file: Span<UInt8>, _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> Bool {
    guard let header = EnvHeader(file) else { return false }
    let expected = [UInt8](try digest.ofText(file.extracting(header.count...)).utf8)
    return expected == header.digest
  }
}

extension CarryFault {
  fileprivate init(_ error: DialectError) {
    self =
      switch error {
      case .cannotCarry(_, let obstacle): .env(obstacle)
      case .textTooLarge: .nameNotUsable
      }
  }
}
