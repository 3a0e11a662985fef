/// A shell-like pattern over names: `*` for any characters, slashes too, and `?` for one.
struct NamePattern {
  private let pattern: [UInt8]

  init(_ text: String) { pattern = Array(text.utf8) }

  /// Whether the pattern covers the whole name; only the last `*` is ever gone back to.
  func matches(_ text: String) -> Bool {
    let name = Array(text.utf8)
    var position = 0
    var index = 0
    var star: (position: Int, index: Int)?
    while index < name.count {
      let isStar = position < pattern.count && pattern[position] == UInt8(ascii: "*")
      if isStar {
        star = (position, index)
        position += 1
      } else if position < pattern.count, [name[index], UInt8(ascii: "?")].contains(pattern[position]) {
        position += 1
        index += 1
      } else if let last = star {
        star = (last.position, last.index + 1)
        position = last.position + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
