package import SafeFiles
package import YAML

/// A line of a file.
package struct ComposePlace: Hashable, Comparable, Sendable {
  /// The file's path, absolute.
  package let file: String
  /// From 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (one: ComposePlace, other: ComposePlace) -> Bool {
    (one.file, one.line) < (other.file, other.line)
  }
}

/// Why compose files could not be read.
///
/// No case carries a value: what a file says may be a secret.
package enum ComposeError: Error, Equatable, Sendable {
  /// No compose file of a usual name is in the folder or above it.
  case noComposeFile(folder: String)
  /// A file that has to be there could not be read.
  case file(FileError)
  /// A file is not YAML that is taken.
  case yaml(YAMLError, file: String)
  /// What a place says can't be followed.
  case refused(ComposeFault, at: ComposePlace)
  /// More files are named, by options, `include` and `extends`, than are read.
  case tooManyFiles(limit: Int)
  /// What the files come to, merged, has more values than are taken.
  case tooManyValues(limit: Int)
}

/// What is wrong with a place of a compose file.
package enum ComposeFault: Equatable, Sendable {
  /// The file, or the value of a key, is no mapping.
  case notAMapping(key: String?)
  /// `extends` names no service.
  case extendsNothing
  /// `extends` names a service that the file doesn't have.
  case noSuchService(String, file: String)
  /// Services extend each other in a circle; the names in their order.
  case extendsLoop([String])
  /// Files include each other in a circle; the paths in their order.
  case includeLoop([String])
  /// `extends` or `include` goes deeper than is followed.
  case tooDeep(limit: Int)
  /// A service, or another thing of a name, is there already and is another one.
  case conflict(section: String, name: String)
  /// The path of a file hangs on a variable whose value isn't known.
  case pathNotKnown
}

/// What was left out in reading, so that the answer may not be the whole one.
package enum ComposeGap: Equatable, Sendable {
  /// `${...}` that Compose refuses.
  case badInterpolation(at: ComposePlace)
  /// A file of another machine, such as `oci://` or a git repository; it is not fetched.
  case remote(at: ComposePlace)
  /// From this line on a file of variables can't be read.
  case unreadableVariables(at: ComposePlace)
}
