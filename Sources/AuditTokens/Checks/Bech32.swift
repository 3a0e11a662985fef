/// The checksum of BIP 173, in upper case as age writes secret keys.
enum Bech32 {
  private static let alphabet = Array("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".utf8)
  private static let generator: [UInt32] = [
    0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
  ]

  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let separator = separator(in: text), separator > 0, text.count - separator > 6 else { return false }
    var sum: UInt32 = 1
    // The prefix is hashed in lower case: its letters' upper bits, a zero, their lower bits.
    for index in 0..<separator { step(&sum, UInt32(lower(text[index]) >> 5)) }
    step(&sum, 0)
    for index in 0..<separator { step(&sum, UInt32(lower(text[index]) & 31)) }
    for index in (separator + 1)..<text.count {
      guard let digit = alphabet.firstIndex(of: text[index]) else { return false }
      step(&sum, UInt32(digit))
    }
    return sum == 1
  }

  /// The last `1`, which is no digit of the data.
  private static func separator(in text: Span<UInt8>) -> Int? {
    var index = text.count - 1
    while index >= 0, text[index] != 0x31 { index -= 1 }
    return index >= 0 ? index : nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 { ByteClass.upper.contains(byte) ? byte | 0x20 : byte }

  private static func step(_ sum: inout UInt32, _ value: UInt32) {
    let top = sum >> 25
    sum = ((sum & 0x1ff_ffff) << 5) ^ value
    for bit in 0..<5 where (top >> UInt32(bit)) & 1 == 1 { sum ^= generator[bit] }
  }
}
