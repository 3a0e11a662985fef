internal import AuditFacts

/// What a header for authorization gives away, wherever it stands and whatever its name is.
enum HeaderCredential {
  /// The token of `Bearer x` and the login of `Basic x`, perhaps behind `Authorization:`.
  ///
  /// - Returns: the range of the credential; nil where the text is no such header, or nothing random follows.
  static func find(in text: [UInt8]) -> Range<Int>? {
    guard text.count <= 1 << 16 else { return nil }
    var start = 0
    func skip(_ word: String) -> Bool {
      let end = start + word.utf8.count
      guard end < text.count, ValueShapes.lowered(Array(text[start..<end])) == word else { return false }
      start = end
      return true
    }
    if skip("authorization:") { while start < text.count, text[start].isBlank { start += 1 } }
    let isBearer = skip("bearer ")
    guard isBearer || skip("basic ") else { return nil }
    while start < text.count, text[start].isBlank { start += 1 }
    let value = Array(text[start...])
    guard !value.contains(where: \.isBlank) else { return nil }
    let isCredential = isBearer ? ValueShapes.looksRandom(value) && value.count >= 16 : isLogin(value)
    return isCredential ? start..<text.count : nil
  }

  /// Base64 of `user:password` (RFC 7617).
  private static func isLogin(_ value: [UInt8]) -> Bool {
    guard let decoded = Base64.decoded(value) else { return false }
    guard let colon = decoded.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 3 < decoded.count else {
      return false
    }
    return decoded.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
  }
}
