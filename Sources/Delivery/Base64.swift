internal import SecretMemory

/// Base64 with padding, from secret bytes into secret bytes.
///
/// Source: RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func append(_ bytes: Span<UInt8>, to text: inout SecretBuffer) {
    var start = 0
    while start < bytes.count {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
      }
      for digit in 0..<4 {
        let index = Int(group >> (18 - 6 * UInt32(digit))) & 0x3f
        text.append(digit <= count ? alphabet[index] : UInt8(ascii: "="))
      }
      start += 3
    }
  }
}
