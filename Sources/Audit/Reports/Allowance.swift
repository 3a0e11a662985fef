/// A line's word that a finding is meant to be there: `pbk:allow ID reason`.
struct Allowance: Equatable {
  /// The rule's id.
  let rule: String
  let hasReason: Bool

  private static let mark = Array("pbk:allow".utf8)

  /// The allowances of a line; a line may have several, each with its mark.
  static func all(in line: ArraySlice<UInt8>) -> [Allowance] {
    var found: [Allowance] = []
    var rest = line
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      let end = rest.firstRange(of: mark)?.lowerBound ?? rest.endIndex
      let words = rest[..<end].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
      guard let rule = words.first else { continue }
      let reason = words.dropFirst().filter { $0.contains(where: isLetter) }
      found.append(Allowance(rule: String(decoding: rule, as: UTF8.self), hasReason: !reason.isEmpty))
    }
    return found
  }

  /// What closes a comment is no reason.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte >= 0x80
  }
}
