/// The name that git knows an object by: a hash of 20 or of 32 bytes.
struct ObjectName: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private let size: UInt8

  /// - Parameter digits: in lower case; nil where they are no name of an object.
  init?(_ digits: ArraySlice<UInt8>) {
    guard digits.count == 40 || digits.count == 64 else { return nil }
    size = UInt8(clamping: digits.count / 2)
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (index, digit) in digits.enumerated() {
      let value: UInt64
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit &- UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit &- UInt8(ascii: "a") &+ 10)
      default: return nil
      }
      switch index >> 4 {
      case 0: words.0 = words.0 << 4 | value
      case 1: words.1 = words.1 << 4 | value
      case 2: words.2 = words.2 << 4 | value
      default: words.3 = words.3 << 4 | value
      }
    }
    (first, second, third, fourth) = words
  }

  /// In hexadecimal.
  var text: String {
    let words = [first, second, third, fourth]
    return (0..<(Int(size) * 2)).reduce(into: "") { text, index in
      // The last word of a short name has eight digits.
      let digits = min(16, Int(size) * 2 - index / 16 * 16)
      let digit = words[index / 16] >> UInt64(4 * (digits - 1 - index % 16)) & 15
      text += String(digit, radix: 16)
    }
  }
}
