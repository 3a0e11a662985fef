/// Patterns in which `*` stands for any bytes, none included.
package enum Wildcard {
  /// Whether a pattern covers the whole of a name.
  ///
  /// The last `*` alone is ever gone back to, so the work is at most the product of the two lengths.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - name: the name.
  ///   - covers: whether a byte of the pattern that is no `*` stands for a byte of the name.
  package static func matches(
    _ pattern: [UInt8], _ name: [UInt8], covers: (_ pattern: UInt8, _ byte: UInt8) -> Bool
  ) -> Bool {
    var position = 0
    var index = 0
    var star: (pattern: Int, name: Int)?
    while index < name.count {
      if position < pattern.count, pattern[position] == ASCII.star {
        star = (position, index)
        position += 1
      } else if position < pattern.count, covers(pattern[position], name[index]) {
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
    return pattern[position...].allSatisfy { $0 == ASCII.star }
  }
}
