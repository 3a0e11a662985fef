/// Where a token may begin and end.
extension Span<UInt8> {
  func has(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + bytes.count <= count else { return false }
    for index in bytes.indices where self[start + index] != bytes[index] { return false }
    return true
  }

  /// Whether the bytes, which are in lower case, stand there in whatever case.
  func hasCaseless(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + bytes.count <= count else { return false }
    for index in bytes.indices where self[start + index].lowered != bytes[index] { return false }
    return true
  }

  func holdsCaseless(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= bytes.count else { return false }
    for start in range.lowerBound...(range.upperBound - bytes.count) where hasCaseless(bytes, at: start) {
      return true
    }
    return false
  }

  /// Whether a token may begin there.
  func allows(_ edge: TokenEdge, before start: Int) -> Bool {
    guard edge != .free, start > 0 else { return true }
    let previous = self[start - 1]
    if !ByteClass.word.contains(previous) {
      return edge == .word || !Self.joints.contains(previous)
    }
    return isEscape(before: start)
  }

  /// Whether a letter before it belongs to `\n`, `\t` or `%3D`.
  private func isEscape(before start: Int) -> Bool {
    guard start > 1 else { return false }
    if self[start - 2] == 0x5c, Self.escapes.contains(self[start - 1]) { return true }
    return start > 2 && self[start - 3] == 0x25 && ByteClass.anyHex.contains(self[start - 2])
      && ByteClass.anyHex.contains(self[start - 1])
  }

  private static var joints: ByteClass { ByteClass.joints }
  private static var escapes: ByteClass { ByteClass.escapes }
}

extension ByteClass {
  fileprivate static let joints = ByteClass("-+/.")
  fileprivate static let escapes = ByteClass("nrt")
}

extension UInt8 {
  var lowered: UInt8 { (0x41...0x5a).contains(self) ? self | 0x20 : self }
  var isLineEnd: Bool { self == 0x0a || self == 0x0d }
}
