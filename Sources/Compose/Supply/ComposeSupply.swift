package import Dialects

/// What a vault and a project's settings hold ready for compose files: names and paths, never values.
package struct ComposeSupply: Sendable {
  /// A target that is a folder with a file for each secret.
  package struct Folder: Sendable {
    package let target: String
    /// Absolute.
    package let path: String
    /// The secrets that it has files for, in order.
    package let names: [String]
    /// The services that are said to read it; none: nothing is said.
    package let services: [String]
    /// Where the settings file has the target; nil for a folder that no settings file names.
    package let place: ComposePlace?

    package init(
      target: String, path: String, names: [String], services: [String] = [], place: ComposePlace? = nil
    ) {
      self.target = target
      self.path = path
      self.names = names
      self.services = services
      self.place = place
    }

    /// The file of a secret.
    package func file(of name: String) -> String { path + "/" + name }
  }

  /// A target that is one file.
  package struct File: Sendable {
    /// In which it is written.
    package enum Form: Sendable {
      /// Variables, in a spelling that all of these dialects read alike.
      case variables(readBy: [EnvDialect])
      case other
    }

    package let target: String
    /// Absolute.
    package let path: String
    package let names: [String]
    package let form: Form
    package let services: [String]
    package let place: ComposePlace?

    package init(
      target: String, path: String, names: [String], form: Form, services: [String] = [],
      place: ComposePlace? = nil
    ) {
      self.target = target
      self.path = path
      self.names = names
      self.form = form
      self.services = services
      self.place = place
    }
  }

  /// The vault's names and the derived ones, in order.
  package let names: [String]
  package let folders: [Folder]
  package let files: [File]
  /// Names that something else than compose files takes: a derived secret, a target for Kubernetes.
  package let usedElsewhere: Set<String>
  private let known: Set<String>

  package init(
    names: [String], folders: [Folder] = [], files: [File] = [], usedElsewhere: Set<String> = []
  ) {
    self.names = names
    self.folders = folders
    self.files = files
    self.usedElsewhere = usedElsewhere
    known = Set(names)
  }

  /// Whether the vault has a name, or the settings derive it.
  package func has(_ name: String) -> Bool { known.contains(name) }

  /// The folder in which a target writes the file of a path, and the secret whose file it would be.
  package func folder(writing path: String) -> (folder: Folder, name: String)? {
    for folder in folders where ComposePath.parent(of: path) == folder.path {
      return (folder, ComposePath.name(of: path))
    }
    return nil
  }

  /// The target that writes one file at a path.
  package func file(at path: String) -> File? { files.first { $0.path == path } }

  /// The target of variables that is written to a path.
  package func variables(at path: String) -> (file: File, dialects: [EnvDialect])? {
    for file in files where file.path == path {
      if case .variables(let dialects) = file.form { return (file, dialects) }
    }
    return nil
  }

  /// The folder that has a file of a secret.
  func folder(of name: String) -> Folder? { folders.first { $0.names.contains(name) } }

  /// Whether some target writes a file of this path.
  func writesFile(_ path: String) -> Bool {
    file(at: path) != nil || folder(writing: path).map { $0.folder.names.contains($0.name) } ?? false
  }

  /// Whether `deploy` writes the digests that labels of the project are made of: to its `.env`, and nowhere else.
  package func writesDigests(of project: ComposeProject) -> Bool {
    variables(at: project.dotenv)?.dialects.contains(.compose) ?? false
  }
}
