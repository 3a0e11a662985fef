package import SecretMemory

/// What is encrypted in an entry: metadata and value, padded.
///
/// Source: Docs/vault-format.md, 'Keys' (`record`, `pad`).
package struct Record: ~Copyable {
  /// What is kept about the secret.
  package let metadata: Metadata
  /// The secret's bytes, up to 1 MiB; none in a tombstone.
  package let value: SecretBytes

  /// Puts a record together.
  package init(metadata: Metadata, value: consuming SecretBytes) {
    self.metadata = metadata
    self.value = value
  }

  /// The padded bytes that are encrypted.
  ///
  /// - Parameters:
  ///   - metadata: what is kept about the secret.
  ///   - value: up to 1 MiB.
  /// - Returns: a multiple of 64 bytes, or of 1 KiB above 1 KiB.
  /// - Throws: ``FormatError/valueTooLarge(bytes:)`` and ``FormatError/metadataTooLarge``.
  package static func padded(
    _ metadata: Metadata, _ value: borrowing SecretBytes
  ) throws(FormatError) -> SecretBytes {
    guard value.count <= Caps.valueBytes else { throw .valueTooLarge(bytes: value.count) }
    let json = try metadata.encoded()
    let count = 4 + json.count + value.count
    return value.withSpan { bytes in
      SecretBytes(count: Padding.paddedCount(count)) { target in
        for index in 0..<4 {
          target[index] = UInt8(truncatingIfNeeded: json.count >> (24 - 8 * index))
        }
        for index in json.indices { target[4 + index] = json[index] }
        for index in bytes.indices { target[4 + json.count + index] = bytes[index] }
        target[count] = 0x80
      }
    }
  }

  /// Takes a decrypted record apart.
  ///
  /// - Parameter padded: what the entry's blob opened to.
  /// - Throws: ``FormatError/badRecord`` unless a conforming writer could have made it, and
  ///   ``FormatError/valueTooLarge(bytes:)``.
  package init(padded: borrowing SecretBytes) throws(FormatError) {
    let parts = try padded.withSpan { (bytes) throws(FormatError) in try Self.split(bytes) }
    let json = padded.withSpan { bytes in parts.json.map { bytes[$0] } }
    metadata = try Metadata(decoding: json)
    value = padded.slice(parts.value)
  }

  private static func split(
    _ bytes: Span<UInt8>
  ) throws(FormatError) -> (json: Range<Int>, value: Range<Int>) {
    guard let count = Padding.unpaddedCount(bytes), count >= 4 else { throw .badRecord }
    let jsonCount = (0..<4).reduce(0) { $0 << 8 | Int(bytes[$1]) }
    guard jsonCount <= Caps.metadataBytes, 4 + jsonCount <= count else { throw .badRecord }
    let valueCount = count - 4 - jsonCount
    guard valueCount <= Caps.valueBytes else { throw .valueTooLarge(bytes: valueCount) }
    return (4..<4 + jsonCount, 4 + jsonCount..<count)
  }
}
