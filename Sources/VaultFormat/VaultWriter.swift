/// The canonical writer of a vault file.
///
/// What it writes, ``VaultParser`` reads: the caller seals the bytes and reads them back before they are used.
/// Source: Docs/vault-format.md, 'Grammar'.
package struct VaultWriter {
  private var bytes: [UInt8] = []

  /// Begins a file with its header.
  ///
  /// - Parameters:
  ///   - vaultID: 16 bytes.
  ///   - sealKey: the Ed25519 public key, 32 bytes.
  ///   - capacity: the expected size of the file, in bytes.
  package init(vaultID: [UInt8], sealKey: [UInt8], capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    bytes += "pbk1 ".utf8
    Base64URL.encode(vaultID.span, into: &bytes)
    bytes.append(Characters.space)
    Base64URL.encode(sealKey.span, into: &bytes)
    bytes.append(Characters.lineFeed)
  }

  /// Appends the slots, sorted as the grammar wants them.
  package mutating func append(slots: [Slot]) {
    for line in slots.map(\.line).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      append(line: line[...])
    }
  }

  /// Appends an entry's line, without its line feed; the caller keeps them in order.
  package mutating func append(line: ArraySlice<UInt8>) {
    bytes += line
    bytes.append(Characters.lineFeed)
  }

  /// The beginning of an entry's line, up to and with the space before the blob.
  package static func lineUpToBlob(
    isTombstone: Bool, name: SecretName, version: UInt64, date: Timestamp
  ) -> [UInt8] {
    [UInt8]("\(isTombstone ? "del" : "set") \(name) \(version) \(date) ".utf8)
  }

  /// An entry's line without its line feed.
  package static func line(upToBlob start: [UInt8], blob: [UInt8]) -> [UInt8] {
    var line = start
    Base64URL.encode(blob.span, into: &line)
    return line
  }

  /// Ends the file with its seal.
  ///
  /// - Parameters:
  ///   - epoch: 1 for a vault's first file, else the highest parent's plus 1.
  ///   - parents: none, one or two digests of 16 bytes; they are written in ascending order.
  ///   - sign: makes the 64-byte signature over the bytes that it is given.
  /// - Returns: the whole file.
  /// - Throws: what `sign` throws.
  package consuming func sealed<E: Error>(
    epoch: UInt64, parents: [[UInt8]], by sign: (Span<UInt8>) throws(E) -> [UInt8]
  ) throws(E) -> [UInt8] {
    let names = parents.map { Base64URL.encode($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let list = names.isEmpty ? "-" : names.joined(separator: ",")
    bytes += "seal \(epoch) \(list) ".utf8
    let signature = try sign(bytes.span)
    Base64URL.encode(signature.span, into: &bytes)
    bytes.append(Characters.lineFeed)
    return bytes
  }
}
