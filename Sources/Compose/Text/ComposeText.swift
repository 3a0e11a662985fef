/// A text of a compose file as it is written, `${...}` and all, with what its meaning hangs on.
package struct ComposeText: Sendable {
  /// The text as the file has it.
  package let raw: String
  package let place: ComposePlace
  /// The folder that it is relative to, where it is a path.
  package let folder: String
  /// The project's folder, where the text is of a file that is extended from or included: Compose has its paths
  /// relative to that before it merges, without `.` and `..`.
  let mainFolder: String?
  /// The variables that it is expanded with.
  let scope: ComposeScope

  /// The text with its variables put in; nil where one of them has no value that is known here, or `${...}` is
  /// malformed.
  package var expanded: String? {
    guard raw.utf8.contains(UInt8(ascii: "$")) else { return raw }
    return (try? Interpolation.parse(raw))?.expanded { scope.lookup($0) }
  }

  /// The text with its variables put in, as far as they are known; else as it is written.
  var bestKnown: String { expanded ?? raw }

  /// The variables that it names, each with what stands in where it is missing.
  package var uses: [ComposeUse] {
    guard raw.utf8.contains(UInt8(ascii: "$")) else { return [] }
    return (try? Interpolation.parse(raw))?.uses ?? []
  }

  /// The name, where the text is one variable and nothing else, such as `${DB_PASSWORD:?}`.
  package var onlyVariable: String? {
    guard raw.utf8.first == UInt8(ascii: "$"), let parts = try? Interpolation.parse(raw).parts,
      parts.count == 1, case .variable(let variable) = parts[0], variable.guarding != .alternative
    else { return nil }
    return variable.name
  }

  /// Whether it is expanded with the variables of the project itself, and not those of an included one.
  package var isOfProject: Bool { scope.isOfProject }

  /// Whether two texts come to the same.
  func isSame(as other: ComposeText) -> Bool {
    raw == other.raw && folder == other.folder
  }

  /// A piece of the text.
  func piece(_ raw: some StringProtocol) -> ComposeText {
    ComposeText(raw: String(raw), place: place, folder: folder, mainFolder: mainFolder, scope: scope)
  }

  /// Cuts the text where a character stands outside `${...}`.
  ///
  /// - Parameters:
  ///   - separator: one of ASCII.
  ///   - most: the most pieces.
  func split(at separator: Character, most: Int) -> [ComposeText] {
    let bytes = Array(raw.utf8)
    guard let mark = separator.asciiValue else { return [self] }
    var pieces: [ComposeText] = []
    var start = 0
    var depth = 0
    for (at, byte) in bytes.enumerated() where pieces.count < most - 1 {
      if byte == UInt8(ascii: "{"), at > 0, bytes[at - 1] == UInt8(ascii: "$") {
        depth += 1
      } else if byte == UInt8(ascii: "}"), depth > 0 {
        depth -= 1
      } else if byte == mark, depth == 0 {
        pieces.append(piece(String(decoding: bytes[start..<at], as: UTF8.self)))
        start = at + 1
      }
    }
    return pieces + [piece(String(decoding: bytes[start...], as: UTF8.self))]
  }
}

/// A variable that a text names.
package struct ComposeUse: Hashable, Sendable {
  /// What happens where the variable is missing.
  package enum Guard: Hashable, Sendable {
    /// `${X}`, `$X`: nothing takes its place, with a warning.
    case none
    /// `${X:-text}`, `${X-text}`: the text takes its place.
    case fallback
    /// `${X:?text}`, `${X?text}`: Compose refuses to go on.
    case required
    /// `${X:+text}`, `${X+text}`: the text takes its place where it is there.
    case alternative
  }

  package let name: String
  package let guarding: Guard
}
