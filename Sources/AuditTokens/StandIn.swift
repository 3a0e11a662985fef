package struct TokenLiteral: Sendable {
  package let bytes: [UInt8]; package let isCaseless: Bool; package let id: Int
}
package struct TokenMatch: Sendable {
  package let ruleIndex: Int; package let range: Range<Int>; package let isChecksumValid: Bool?
}
package struct TokenRule: Sendable { package let id: String }
package enum TokenRules { package static let all: [TokenRule] = [TokenRule(id: "github-token")] }
package enum TokenMatcher {
  package static let literals = [TokenLiteral(bytes: Array("ghp_".utf8), isCaseless: false, id: 0)]
  package static func match(literal id: Int, in file: Span<UInt8>, endingAt end: Int) -> [TokenMatch] {
    var at = end
    func isWord(_ b: UInt8) -> Bool { (0x30...0x39).contains(b) || (0x61...0x7a).contains(b | 0x20) }
    while at < file.count, isWord(file[at]) { at += 1 }
    return at - end == 36 ? [TokenMatch(ruleIndex: 0, range: (end - 4)..<at, isChecksumValid: nil)] : []
  }
}
