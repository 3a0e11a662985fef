/// A pattern over the names of secrets, such as `*_api_key_`.
///
/// `*` stands for any bytes, none included; `_` for one separator (`_`, `-`, `.`, `/`) or an end of
/// the name; `.` for a dot alone; a lower-case letter for itself in either case.
struct NameGlob: Sendable {
  private let pattern: [UInt8]

  init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether the pattern covers a whole name, which has a separator added at both ends.
  ///
  /// The last `*` alone is ever gone back to, so the work is at most the product of the two lengths.
  func matches(_ name: [UInt8]) -> Bool {
    var position = 0
    var index = 0
    var star: (pattern: Int, name: Int)?
    while index < name.count {
      if position < pattern.count, pattern[position] == ASCII.star {
        star = (position, index)
        position += 1
      } else if position < pattern.count, Self.covers(pattern[position], name[index]) {
        position += 1
        index += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        position = last.pattern + 1
        index = last.name + 1
      } else {
        return false
      }
    }
    while position < pattern.count, pattern[position] == ASCII.star { position += 1 }
    return position == pattern.count
  }

  private static func covers(_ pattern: UInt8, _ byte: UInt8) -> Bool {
    pattern == ASCII.underscore ? ASCII.separatesNames(byte) : pattern == ASCII.lowercased(byte)
  }
}
