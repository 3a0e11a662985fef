extension RuleDescription {
  /// A rule whose family is the first part of its id.
  init(
    _ id: String, _ severity: Severity, _ title: String, why: String, fix: String, see references: [String],
    finds examples: [RuleExample], passes nearMisses: [RuleExample]
  ) {
    let family = RuleFamily(rawValue: String(id.prefix { $0 != "/" })) ?? .plaintext
    self.init(
      id: id, family: family, severity: severity, title: title, why: why, fix: fix, references: references,
      examples: examples, nearMisses: nearMisses)
  }
}

extension RuleExample {
  /// An example of one file, its text in pieces.
  static func file(_ path: String, _ pieces: String...) -> RuleExample {
    RuleExample(.init(path, pieces: pieces))
  }
}

extension RuleExample.File {
  init(_ path: String, pieces: [String]) {
    self.path = path
    self.pieces = pieces
  }
}

extension RuleExample {
  /// The same with one file more.
  func with(_ path: String, _ pieces: String...) -> RuleExample {
    RuleExample(files: files + [.init(path, pieces: pieces)])
  }

  /// The same with the last file's permission bits.
  func mode(_ mode: UInt32) -> RuleExample {
    var example = self
    if let last = files.indices.last { example.files[last].mode = mode }
    return example
  }

  /// The same with the last file tracked by git.
  func tracked() -> RuleExample {
    var example = self
    if let last = files.indices.last { example.files[last].isTracked = true }
    return example
  }

  /// The same with a vault of names.
  func vault(_ names: VaultName...) -> RuleExample {
    var example = self
    example.vaultNames = names
    return example
  }
}
