/// Why bytes could not be read as YAML.
package enum YAMLError: Error, Equatable, Sendable {
  /// A place of the file is refused.
  case refused(YAMLFault, at: YAMLPosition)
  /// The file has more bytes than are taken.
  case tooLarge(limitBytes: Int)
  /// There is no memory left to read with.
  case outOfMemory
}

/// What is wrong with a place of a YAML file; none carries a byte of the file but a key's or an anchor's name.
package enum YAMLFault: Equatable, Sendable {
  /// It is not YAML; the problem in libyaml's words, which quote nothing of the file.
  case syntax(problem: String)
  /// Mappings and sequences stand in each other deeper than is taken.
  case tooDeep(limit: Int)
  /// Aliases included, there are more values than are taken: a small file can stand for billions.
  case tooManyNodes(limit: Int)
  /// There are more documents than are taken.
  case tooManyDocuments(limit: Int)
  /// An anchor, `&name`, where none is taken.
  case anchor
  /// An alias, `*name`, where none is taken.
  case alias
  /// An alias without its anchor before it, or within its own anchor's value.
  case unknownAlias
  /// A tag, `!name`, where none is taken.
  case tag
  /// A directive, `%YAML` or `%TAG`, where none is taken.
  case directive
  /// A key stands twice in one mapping, first in this line; readers differ in which of them they take.
  case duplicateKey(String, firstLine: Int)
  /// A key is no text: a collection, a block, or nothing.
  case keyIsNoText
}

/// A place in a file; both count from 1.
package struct YAMLPosition: Equatable, Hashable, Sendable, Comparable {
  package let line: Int
  /// In characters, not bytes.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: YAMLPosition, other: YAMLPosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
