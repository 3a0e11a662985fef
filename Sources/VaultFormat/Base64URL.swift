/// Base64 with the URL-safe alphabet and no padding, canonical: one spelling for each byte string.
///
/// Source: RFC 4648, sections 3.5 and 5. Unused low bits of the last character must be zero, since a decoder
/// that lets them pass accepts several texts for the same bytes.
package enum Base64URL {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xff, count: 256)
    for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
    return table
  }()

  /// The number of characters that `count` bytes take.
  package static func encodedCount(_ count: Int) -> Int { (count * 4 + 2) / 3 }

  /// The number of bytes in `characters` characters, or nil where no byte string has that length.
  package static func decodedCount(_ characters: Int) -> Int? {
    characters % 4 == 1 ? nil : characters * 3 / 4
  }

  /// Whether text is canonical base64url.
  ///
  /// - Parameter text: any bytes.
  /// - Returns: false for a foreign character, an impossible length, or non-zero unused bits.
  package static func isCanonical(_ text: Span<UInt8>) -> Bool {
    guard decodedCount(text.count) != nil else { return false }
    // Without a branch or a table in the loop, the compiler looks at many bytes at a time: a vault is mostly this.
    var foreign: UInt8 = 0
    for index in text.indices { foreign |= isInAlphabet(text[index]) ^ 1 }
    guard foreign == 0 else { return false }
    guard text.count % 4 != 0 else { return true }
    let unusedBits: UInt8 = text.count % 4 == 2 ? 0x0f : 0x03
    return values[Int(text[text.count - 1])] & unusedBits == 0
  }

  /// 1 for a character of the alphabet, else 0.
  private static func isInAlphabet(_ byte: UInt8) -> UInt8 {
    let letter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
    let digit: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
    let hyphen: UInt8 = byte == UInt8(ascii: "-") ? 1 : 0
    let underscore: UInt8 = byte == UInt8(ascii: "_") ? 1 : 0
    return letter | digit | hyphen | underscore
  }

  /// Decodes canonical base64url.
  ///
  /// - Parameter text: any bytes.
  /// - Returns: the bytes, or nil where ``isCanonical(_:)`` is false.
  package static func decode(_ text: Span<UInt8>) -> [UInt8]? {
    guard isCanonical(text), let count = decodedCount(text.count) else { return nil }
    let table = values.span
    return [UInt8](capacity: count) { output in
      var bits: UInt32 = 0
      var held = 0
      for index in text.indices {
        bits = bits << 6 | UInt32(table[Int(text[index])])
        held += 6
        if held >= 8 {
          held -= 8
          output.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
        }
      }
    }
  }

  /// Appends the base64url text of bytes.
  ///
  /// - Parameters:
  ///   - bytes: any bytes that aren't secret; the text is left in ordinary memory.
  ///   - text: grows by ``encodedCount(_:)`` characters.
  package static func encode(_ bytes: Span<UInt8>, into text: inout [UInt8]) {
    text.reserveCapacity(text.count + encodedCount(bytes.count))
    var bits: UInt32 = 0
    var held = 0
    for index in bytes.indices {
      bits = bits << 8 | UInt32(bytes[index])
      held += 8
      while held >= 6 {
        held -= 6
        text.append(alphabet[Int(bits >> UInt32(held) & 63)])
      }
    }
    if held > 0 { text.append(alphabet[Int(bits << UInt32(6 - held) & 63)]) }
  }

  /// The base64url text of bytes.
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    encode(bytes.span, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
