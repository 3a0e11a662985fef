package import SecretMemory

/// Base64, from secret bytes into secret bytes.
///
/// Source: RFC 4648, sections 4 and 5.
package enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlAlphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Appends the text of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: any bytes.
  ///   - text: what it is appended to.
  ///   - isForURLs: whether `-` and `_` stand for `+` and `/`, and no `=` fills the end.
  package static func append(_ bytes: Span<UInt8>, to text: inout SecretBuffer, isForURLs: Bool = false) {
    let digits = isForURLs ? urlAlphabet : alphabet
    var start = 0
    while start < bytes.count {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
      }
      for digit in 0..<4 {
        let index = Int(group >> (18 - 6 * UInt32(digit))) & 0x3f
        if digit <= count {
          text.append(digits[index])
        } else if !isForURLs {
          text.append(UInt8(ascii: "="))
        }
      }
      start += 3
    }
  }
}
