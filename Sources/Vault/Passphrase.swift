@_spi(_Unicode) internal import Swift
public import SecretMemory

/// A passphrase in the form that keys are derived from: UTF-8, NFC, no control characters.
///
/// Two keyboards may spell the same character by different code points; NFC makes them one. Source:
/// Docs/vault-format.md, 'Keys'; Unicode Standard Annex 15.
public struct Passphrase: ~Copyable, Sendable {
  let bytes: SecretBytes

  /// Checks and normalises a passphrase.
  ///
  /// - Parameter typed: UTF-8, nothing trimmed from it; a line feed that a file or pipe ends in is removed before.
  /// - Throws: ``VaultError/badPassphrase(_:)`` if it is empty, no UTF-8, or has a control character.
  public init(_ typed: borrowing SecretBytes) throws(VaultError) {
    guard !typed.isEmpty else { throw .badPassphrase(.empty) }
    bytes = try typed.withSpan { (text) throws(VaultError) in
      let isASCII = text.indices.allSatisfy { text[$0] < 0x80 }
      guard !isASCII else {
        guard text.indices.allSatisfy({ (0x20..<0x7f).contains(text[$0]) }) else {
          throw .badPassphrase(.controlCharacter)
        }
        return SecretBytes(copying: text)
      }
      return try Self.normalised(text)
    }
  }

  private init(normalised bytes: consuming SecretBytes) { self.bytes = bytes }

  /// Makes a second one.
  package func copy() -> Passphrase { Passphrase(normalised: bytes.copy()) }

  /// Lends the normalised bytes for the length of a call, to judge how strong they are.
  package func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R { bytes.withSpan(body) }

  /// Normalises piece by piece, so that a string holds one character with its marks, which fits without a heap.
  private static func normalised(_ text: Span<UInt8>) throws(VaultError) -> SecretBytes {
    let valid: UTF8Span
    do { valid = try UTF8Span(validating: text) } catch { throw .badPassphrase(.notUTF8) }
    var scalars = valid.makeUnicodeScalarIterator()
    var result = SecretBuffer(capacity: text.count * 3)
    var piece = ""
    while let scalar = scalars.next() {
      if scalar.properties.generalCategory == .control { throw .badPassphrase(.controlCharacter) }
      if NormalisationBoundary.isBefore(scalar) { append(&piece, to: &result) }
      // Taken apart first: the standard library doesn't reorder the marks in U+0F73, U+0F75 and U+0F81, which
      // decompose to marks alone though their own combining class is 0.
      piece.unicodeScalars.append(contentsOf: String(scalar)._nfd)
    }
    append(&piece, to: &result)
    return result.finish()
  }

  private static func append(_ piece: inout String, to result: inout SecretBuffer) {
    for scalar in piece._nfc {
      for byte in scalar.utf8 { result.append(byte) }
    }
    piece = ""
  }
}

/// Where a text may be cut so that normalising the parts normalises the whole.
enum NormalisationBoundary {
  /// Whether no composition and no reordering reaches across the place before this scalar.
  ///
  /// Marks are reordered and compose with what they follow; the vowels and final consonants of Hangul and of Kirat
  /// Rai compose without being marks. Everything else begins anew; a test tries all scalars.
  static func isBefore(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11ff, 0xd7b0...0xd7ff, 0x16d63...0x16d6a: return false
    default: return scalar.properties.canonicalCombiningClass == .notReordered
    }
  }
}
