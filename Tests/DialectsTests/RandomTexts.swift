import Foundation

/// Random `.env` texts: mostly well formed, with every construct that parsers disagree about.
struct RandomTexts {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// So many where there is time, as Tests/deep.sh has with `PBK_TEST_FULL`; a plain run tries four of ten.
  static func number(of texts: Int) -> Int { isFull ? texts : texts * 2 / 5 }

  static var isFull: Bool { ProcessInfo.processInfo.environment["PBK_TEST_FULL"] != nil }

  mutating func make(_ count: Int) -> [[UInt8]] { (0..<count).map { _ in text() } }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func text() -> [UInt8] {
    let lineEnd = chance(8) ? "\r\n" : "\n"
    let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in line() }
    var text = lines.joined(separator: lineEnd)
    if chance(80) { text += lineEnd }
    if chance(2) { text = "\u{FEFF}" + text }
    var bytes = Array(text.utf8)
    if chance(3), !bytes.isEmpty {
      let noise: [UInt8] = [0, 0x0D, 0x0B, 0x0C, 0x1C, 0x01, 0x7F, 0xFF, 0xC3]
      let at = Int.random(in: 0..<bytes.count, using: &random)
      bytes[at] = noise.randomElement(using: &random) ?? 0
    }
    return bytes
  }

  private mutating func line() -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<8: return pick(["# note", "#", "#a=b", "  # c", "\t#c", "# it's \"so", "#\\", "# K='"])
    case 8..<12: return pick(["", "", " ", "\t"])
    case 12..<14: return pick(Consumer.names) + pick(["", " ", " # c"])
    case 14..<17: return noise(14)
    default: return assignment()
    }
  }

  private mutating func assignment() -> String {
    let indent = chance(4) ? pick([" ", "\t", "  "]) : ""
    let export = chance(12) ? pick(["export ", "export ", "export  ", "export\t"]) : ""
    let equals = chance(90) ? "=" : pick([" = ", "= ", " =", "=\t", ": ", ":", "\t="])
    let tail = chance(75) ? "" : pick([" # c", "#c", "\t# c", " ", "\t", "  # it's", " x", ";", " #", "'"])
    return indent + export + pick(Consumer.names) + equals + value() + tail
  }

  private mutating func value() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      return pick(["", "v", "a/b:c@d", "x=y", "a,b", "1.5", "a b", "é", "-", "%", "a\u{A0}", "a^b!"])
    case 3..<6: return "\"" + noise(8, quote: "\"") + "\""
    case 6..<8: return "'" + noise(8, quote: "'") + "'"
    case 8: return "`" + noise(4, quote: "`") + "`"
    default: return noise(8)
    }
  }

  private mutating func noise(_ most: Int, quote: String? = nil) -> String {
    let plain = ["a", "b", "Z", "0", "n", "t", ".", "/", ":", "_", "é", "a", "b"]
    let odd = [
      "\\", "$", "#", " ", "\t", "'", "\"", "`", "\\n", "\\t", "\\\\", "\\\"", "\\'", "\\$", "$A", "${A}",
      "$$",
      " #", "\n", "=", "~", "*", "{", "}", "[", "(", ")", ";", "&", "|", "!", "\\0", "\\x", "\u{A0}", "$(a)",
      "%",
      "\\\n", "\\r", "^", "@",
    ]
    var made = ""
    for _ in 0..<Int.random(in: 0...most, using: &random) {
      let piece = chance(55) ? pick(plain) : pick(odd)
      if piece == quote, !chance(10) { continue }
      made += piece
    }
    return made
  }
}
