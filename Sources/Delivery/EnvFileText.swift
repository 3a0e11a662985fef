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

  private static let headerStart = "# pbk-secrets dialect=compose digest="
  private static let digestCount = 22

  /// Makes the text and reads it back.
  init(_ selection: Selection, _ digest: borrowing DeliveryDigest) throws(DeliveryError) {
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
        try secret.value.withSpan { (value) throws(DialectError) in
          try ComposeEnv.append(name: name.text, value: value, to: &body)
        }
      } catch {
        refusals.append(.cannotCarry(name, CarryFault(error)))
      }
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    let text = body.finish()
    try Self.requireReadBack(text, selection)
    bytes = Self.withHeader(
      text, try text.withSpan { (span) throws(DeliveryError) in try digest.ofText(span) })
    self.notes = notes
    self.sizes = sizes
  }

  private static func withHeader(_ body: borrowing SecretBytes, _ digest: String) -> SecretBytes {
    var whole = SecretBuffer(capacity: body.count + 64)
    for byte in (headerStart + digest + "\n").utf8 { whole.append(byte) }
    whole.append(body)
    return whole.finish()
  }

  /// Holds what Compose would make of the text against the values.
  private static func requireReadBack(
    _ text: borrowing SecretBytes, _ selection: Selection
  ) throws(DeliveryError) {
    guard let first = selection.names.first else { return }
    let limits = EnvFile.limits
    let readout = text.withSpan { span in try? EnvReader.read(span, as: .compose, limits: limits) }
    guard let readout, selection.names.count <= limits.entries else {
      throw .refused([.tooMuch(limitBytes: limits.bytes, limitVariables: limits.entries)])
    }
    for (index, name) in selection.names.enumerated() {
      guard index < readout.entries.count, readout.entries[index].name == name.text,
        case .value(let value) = readout.entries[index].reading,
        value.bytes.isEqual(to: try selection.secret(name).value)
      else { throw .notReadBack(name) }
    }
    guard readout.fault == nil, readout.entries.count == selection.names.count else {
      throw .notReadBack(first)
    }
  }

  /// Whether a file is one that this vault made, and nobody edited since.
  static func isOwn(
    _ file: Span<UInt8>, _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> Bool {
    let start = [UInt8](headerStart.utf8)
    let headerCount = start.count + digestCount + 1
    guard file.count >= headerCount, file[headerCount - 1] == 0x0a else { return false }
    for index in start.indices where file[index] != start[index] { return false }
    let expected = [UInt8](try digest.ofText(file.extracting(headerCount...)).utf8)
    return expected.indices.allSatisfy { file[start.count + $0] == expected[$0] }
  }

  /// Whether a line is this program's header, whatever its digest.
  static func isHeader(_ line: Span<UInt8>) -> Bool {
    let start = [UInt8](headerStart.utf8)
    return line.count >= start.count && start.indices.allSatisfy { line[$0] == start[$0] }
  }
}

extension CarryFault {
  fileprivate init(_ error: DialectError) {
    self =
      switch error {
      case .valueHoldsNUL: .nul
      case .valueNotUTF8: .notUTF8
      default: .nameNotUsable
      }
  }
}
