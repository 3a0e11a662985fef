/// JSON Web Tokens in compact form.
///
/// Source: RFC 7519, RFC 7515 section 3.1.
enum WebTokens {
  private static let longestPart = 8192
  private static let mostOfHeader = 512
  private static let mostOfPayload = 2048

  /// A token whose header names an algorithm and which is signed.
  ///
  /// - Parameter payload: what its payload has to contain, without spaces.
  static func range(in file: Span<UInt8>, at literal: Range<Int>, payload: [String]) -> Range<Int>? {
    let start = literal.lowerBound
    guard file.allows(.strict, before: start) else { return nil }
    guard let header = part(in: file, from: start, least: 16) else { return nil }
    guard header < file.count, file[header] == 0x2e else { return nil }
    guard let body = part(in: file, from: header + 1, least: 8) else { return nil }
    guard body < file.count, file[body] == 0x2e else { return nil }
    guard let end = part(in: file, from: body + 1, least: 20) else { return nil }
    guard file.allows(.word, after: end) else { return nil }
    let head = Base64.decode(file.extracting(start..<header), limit: mostOfHeader)
    guard head.holds("\"alg\"") else { return nil }
    let claims = Base64.decode(file.extracting((header + 1)..<body), limit: mostOfPayload)
    guard claims.first == 0x7b, payload.allSatisfy(claims.holds) else { return nil }
    return start..<end
  }

  private static func part(in file: Span<UInt8>, from start: Int, least: Int) -> Int? {
    let limit = min(file.count, start + longestPart)
    var at = start
    while at < limit, ByteClass.base64url.contains(file[at]) { at += 1 }
    return at - start >= least ? at : nil
  }
}

extension Span<UInt8> {
  /// Whether a token may end there.
  fileprivate func allows(_ edge: TokenEdge, after end: Int) -> Bool {
    end >= count || !ByteClass.base64url.contains(self[end]) && self[end] != 0x2e
      || self[end] == 0x2e && (end + 1 >= count || !ByteClass.word.contains(self[end + 1]))
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    span.holdsCaseless(Array<UInt8>(text.utf8), in: 0..<count)
  }
}
