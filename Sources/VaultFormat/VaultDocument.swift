/// A vault file that keeps to the grammar: its bytes, and where everything in them is.
///
/// Having one proves form alone, not that the seal is valid. Source: Docs/vault-format.md, 'Grammar'.
public struct VaultDocument: Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// The vault's id, 16 bytes.
  package let vaultID: [UInt8]
  /// The vault's id as written.
  package let vaultIDText: [UInt8]
  /// The public key that the seal is checked with, 32 bytes.
  package let sealKey: [UInt8]
  /// The slots in file order.
  public let slots: [Slot]
  /// The entries in file order: names ascending, versions descending.
  public let entries: [EntryLine]
  /// The number of times that the vault was sealed.
  public let epoch: UInt64
  /// The digests of the files that this one was made from, 16 bytes each: none, one or two.
  package let parents: [[UInt8]]
  /// Ed25519's signature over everything before it, 64 bytes.
  package let signature: [UInt8]
  /// The number of bytes that the signature covers.
  package let signedCount: Int

  /// The name of an entry.
  public func name(of entry: EntryLine) -> SecretName { SecretName(checked: bytes[entry.nameRange]) }

  /// The date of an entry: when the line was written, as its writer said; shown, never trusted.
  public func date(of entry: EntryLine) -> Timestamp {
    Timestamp(parsing: bytes.span.extracting(entry.dateRange)) ?? Timestamp(secondsSince1970: 0)
  }

  /// The encrypted record of an entry: nonce, ciphertext, tag.
  package func blob(of entry: EntryLine) -> [UInt8] {
    Base64URL.decode(bytes.span.extracting(entry.blobRange)) ?? []
  }

  /// What the entry's record is bound to: its line up to and with the space before the blob.
  package func lineUpToBlob(of entry: EntryLine) -> ArraySlice<UInt8> {
    bytes[entry.lineStart..<entry.blobRange.lowerBound]
  }

  /// The entry's line without its line feed.
  package func line(of entry: EntryLine) -> ArraySlice<UInt8> {
    bytes[entry.lineStart..<entry.blobRange.upperBound]
  }

  /// Finds the entries of a name, newest first, by halving.
  ///
  /// - Parameter name: the name to look for.
  /// - Returns: positions in ``entries``; empty if there is none of the name.
  public func positions(of name: SecretName) -> Range<Int> {
    let wanted = [UInt8](name.text.utf8)
    let first = partition { entry in
      bytes[entry.nameRange].lexicographicallyPrecedes(wanted)
    }
    var end = first
    while end < entries.count, bytes[entries[end].nameRange].elementsEqual(wanted) { end += 1 }
    return first..<end
  }

  /// The position of the first entry for which `isBefore` is false; it must be true for all before that.
  private func partition(_ isBefore: (EntryLine) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Calls `body` once for each name, in order, with the positions of its entries, newest first.
  public func forEachName<E: Error>(_ body: (Range<Int>) throws(E) -> Void) throws(E) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, !entries[end].startsName { end += 1 }
      try body(start..<end)
      start = end
    }
  }
}

/// One version of a secret, or its tombstone, as positions in the file's bytes.
public struct EntryLine: Sendable {
  /// Whether the line is a `del`: the secret was removed with this version.
  public let isTombstone: Bool
  /// Whether the line is the first, and so the newest, of its name.
  public let startsName: Bool
  /// The version, 1 or more, ascending with each change.
  public let version: UInt64

  let lineStart: Int
  let nameRange: Range<Int>
  let dateRange: Range<Int>
  let blobRange: Range<Int>

  /// The number of bytes of the encrypted record.
  public var blobByteCount: Int { Base64URL.decodedCount(blobRange.count) ?? 0 }
}
