import AuditFacts
import Testing

/// What holds for whatever is read from whatever bytes.
func breaches(_ facts: FileFacts, in bytes: [UInt8]) -> [String] {
  let lines = bytes.count { $0 == 0x0a } + 1
  var wrong: [String] = []
  let places = facts.facts.map(\.place) + facts.observations.map(\.place)
  for place in places {
    if !(1...lines).contains(place.line) { wrong.append("line \(place.line) of \(lines)") }
    if place.column < 1 { wrong.append("column \(place.column)") }
    if let range = place.range, range.lowerBound < 0 || range.upperBound > bytes.count {
      wrong.append("range \(range) of \(bytes.count)")
    }
  }
  for fact in facts.facts {
    if fact.name.isEmpty { wrong.append("a name is empty") }
    guard case .text(let value) = fact.value, let range = fact.place.range, range.upperBound <= bytes.count,
      // Of a manifest's data the text in the file is the encoded one.
      fact.role != .manifestSecret
    else { continue }
    // Escapes and quotes within make the text in the file longer; a line end that is folded is a blank.
    let isSame = zip(bytes[range], value).allSatisfy { $0 == $1 || ($0 == 0x0a && $1 == 0x20) }
    if range.count == value.count, !isSame {
      wrong.append("\(fact.name): not its range")
    }
    if range.count < value.count { wrong.append("\(fact.name): longer than its range") }
  }
  // libyaml takes further characters for line ends.
  if let fault = facts.fault, fault.line < 1 { wrong.append("a fault in line \(fault.line)") }
  return wrong
}

/// A generator of random numbers that gives the same each time: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
