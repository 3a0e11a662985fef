/// The strict reader of a vault file: exactly one spelling of each vault is accepted.
///
/// It works on bytes, in one pass, and takes nothing of a size that the file alone states. Source:
/// Docs/vault-format.md, 'Grammar' and 'Caps'.
package enum VaultParser {
  /// Reads a vault.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: the document; its seal is not checked yet.
  /// - Throws: ``FormatError`` with the first line at fault.
  package static func parse(_ bytes: [UInt8]) throws(FormatError) -> VaultDocument {
    guard bytes.count <= Caps.fileBytes else { throw .fileTooLarge }
    guard !bytes.isEmpty else { throw .emptyFile }
    guard bytes.starts(with: "pbk1 ".utf8) else { throw .notAVault }
    var lines = LineReader(bytes)

    let header = try readHeader(&lines)
    var slots: [Slot] = []
    var previousSlot: Range<Int>?
    while try lines.next(), lines.word(is: "slot") {
      let slot = try readSlot(lines, after: previousSlot)
      // Two of a type and label sort by their salts: the order of the lines doesn't tell them.
      guard !slots.contains(where: { $0.label == slot.label && $0.type.word == slot.type.word }) else {
        throw .badLine(lines.number, .outOfOrder)
      }
      slots.append(slot)
      guard slots.count <= Caps.slots else { throw .badLine(lines.number, .tooManySlots) }
      previousSlot = lines.range
    }
    guard !slots.isEmpty else { throw .badLine(lines.number, .unexpectedLine) }
    // A file must not be able to ask for hours of work.
    guard PassphraseWork.isAllowed(slots) else { throw .badLine(lines.number - 1, .tooMuchWork) }

    var entries = EntryCollector(fileBytes: bytes.count)
    while let removes = lines.removes {
      try entries.append(lines, removes: removes)
      guard try lines.next() else { throw .badLine(lines.number, .unexpectedLine) }
    }
    let seal = try readSeal(lines)
    guard lines.range.upperBound + 1 == bytes.count else {
      throw .badLine(lines.number + 1, .trailingBytes)
    }
    return VaultDocument(
      bytes: bytes, vaultID: header.vaultID, vaultIDText: header.text, sealKey: header.sealKey,
      slots: slots, entries: entries.entries, epoch: seal.epoch, parents: seal.parents,
      signature: seal.signature, signedCount: seal.signedCount)
  }

  private static func readHeader(
    _ lines: inout LineReader
  ) throws(FormatError) -> (vaultID: [UInt8], text: [UInt8], sealKey: [UInt8]) {
    guard try lines.next() else { throw .emptyFile }
    let fields = try lines.fields(3)
    let id = try lines.base64(fields[1], bytes: 16)
    let key = try lines.base64(fields[2], bytes: 32)
    return (id, lines.copy(fields[1]), key)
  }

  private static func readSlot(
    _ lines: LineReader, after previous: Range<Int>?
  ) throws(FormatError) -> Slot {
    if let previous, !lines.precedes(previous, lines.range) { throw .badLine(lines.number, .outOfOrder) }
    guard let typeWord = lines.secondWord else { throw .badLine(lines.number, .wrongFields) }
    let count =
      switch typeWord {
      case "key": 6
      case "pass", "x25519": 7
      default: throw .badLine(lines.number, .unknownSlotType)
      }
    let fields = try lines.fields(count)
    guard Label.isValid(lines.file.span.extracting(fields[2])) else {
      throw .badLine(lines.number, .badLabel)
    }
    let type: SlotType
    switch typeWord {
    case "key": type = .keyFile(salt: try lines.base64(fields[3], bytes: 16))
    case "pass":
      let log2N = try lines.counter(fields[3])
      guard log2N <= 64, Caps.readableLog2N.contains(Int(log2N)) else {
        throw .badLine(lines.number, .badNumber)
      }
      type = .passphrase(log2N: Int(log2N), salt: try lines.base64(fields[4], bytes: 16))
    default:
      type = .x25519(
        recipient: try lines.base64(fields[3], bytes: 32), share: try lines.base64(fields[4], bytes: 32))
    }
    return Slot(
      label: Label(checked: lines.copy(fields[2])[...]), type: type,
      commitment: try lines.base64(fields[count - 2], bytes: 32),
      wrappedKey: try lines.base64(fields[count - 1], bytes: 72))
  }

  private static func readSeal(
    _ lines: LineReader
  ) throws(FormatError) -> (epoch: UInt64, parents: [[UInt8]], signature: [UInt8], signedCount: Int) {
    guard lines.word(is: "seal") else { throw .badLine(lines.number, .unexpectedLine) }
    let fields = try lines.fields(4)
    let epoch = try lines.counter(fields[1])
    let parents = try readParents(lines, fields[2])
    // Only a vault's first file has no parent; otherwise a later one could pass as the first.
    guard (epoch == 1) == parents.isEmpty else { throw .badLine(lines.number, .badParents) }
    let signature = try lines.base64(fields[3], bytes: 64)
    return (epoch, parents, signature, fields[3].lowerBound)
  }

  private static func readParents(
    _ lines: LineReader, _ field: Range<Int>
  ) throws(FormatError) -> [[UInt8]] {
    let text = lines.file.span.extracting(field)
    if text.count == 1, text[0] == Characters.hyphen { return [] }
    if text.count == 22 { return [try lines.base64(field, bytes: 16)] }
    guard text.count == 45, text[22] == Characters.comma else {
      throw .badLine(lines.number, .badParents)
    }
    let left = field.lowerBound..<field.lowerBound + 22
    let right = field.lowerBound + 23..<field.upperBound
    let parents = [try lines.base64(left, bytes: 16), try lines.base64(right, bytes: 16)]
    guard lines.precedes(left, right) else { throw .badLine(lines.number, .badParents) }
    return parents
  }
}
