@testable import AuditTokens

/// What the engine does with libhs: every literal, at every place.
func scan(_ file: [UInt8]) -> [TokenMatch] {
  let index = TokenMatcher.index
  let begins = Scanner.begins
  var found: [TokenMatch] = []
  guard file.count > 1 else { return [] }
  for at in 0..<(file.count - 1) where begins[Int(file[at]) << 8 | Int(file[at + 1])] {
    for id in index.candidates(in: file.span, at: at) {
      let end = at + TokenMatcher.literals[id].bytes.count
      for match in TokenMatcher.match(literal: id, in: file.span, endingAt: end) where !found.contains(match)
      {
        found.append(match)
      }
    }
  }
  return found
}

func scan(_ text: String) -> [TokenMatch] { scan(Array(text.utf8)) }

private enum Scanner {
  /// Which two bytes some literal begins with.
  static let begins: [Bool] = {
    var begins = [Bool](repeating: false, count: 65536)
    for literal in TokenMatcher.literals {
      for first in Set([literal.bytes[0], literal.isCaseless ? raised(literal.bytes[0]) : literal.bytes[0]]) {
        for second in Set([
          literal.bytes[1], literal.isCaseless ? raised(literal.bytes[1]) : literal.bytes[1],
        ]) {
          begins[Int(first) << 8 | Int(second)] = true
        }
      }
    }
    return begins
  }()

  private static func raised(_ byte: UInt8) -> UInt8 { (0x61...0x7a).contains(byte) ? byte & 0xdf : byte }
}

extension TokenMatch {
  func text(in file: String) -> String { String(decoding: Array(file.utf8)[range], as: UTF8.self) }
}
