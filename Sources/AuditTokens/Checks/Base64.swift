/// Base64 in both alphabets, read as far as it goes.
enum Base64 {
  /// - Parameter limit: how many decoded bytes are wanted at most.
  /// - Returns: the bytes before the first character that is none of base64, at most so many.
  static func decode(_ text: Span<UInt8>, limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, text.count))
    var bits: UInt32 = 0
    var held = 0
    for index in text.indices {
      guard bytes.count < limit, let value = value(of: text[index]) else { break }
      bits = (bits << 6 | UInt32(value)) & 0xffff
      held += 6
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5a: byte - 0x41
    case 0x61...0x7a: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2b, 0x2d: 62
    case 0x2f, 0x5f: 63
    default: nil
    }
  }
}
