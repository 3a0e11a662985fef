/// How a value is shown: so little of it that it helps nobody, and enough to be told from others.
public enum Mask {
  /// The most characters of a value that are ever shown, and the part of it that they may be at most.
  private static let mostShown = 4
  private static let part = 4

  /// What is left out.
  static let gap: [UInt8] = Array("…".utf8)

  /// The value with its middle left out.
  ///
  /// - Parameter value: any bytes.
  /// - Returns: at most 4 of its characters, and at most a quarter of them; only printable ones of ASCII.
  public static func shown(_ value: [UInt8]) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  static func bytes(of value: [UInt8]) -> [UInt8] {
    let count = min(mostShown, value.count / part)
    let front = value.prefix((count + 1) / 2).prefix(while: isShown)
    let back = value.suffix(count / 2).reversed().prefix(while: isShown).reversed()
    return front + gap + back
  }

  private static func isShown(_ byte: UInt8) -> Bool { (0x21...0x7e).contains(byte) }
}
