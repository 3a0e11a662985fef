/// An image whose program takes the value of a variable from a file that another variable names.
struct KnownImage: Sendable {
  /// How the variable of the file is called.
  enum Spelling: Sendable {
    /// `NAME_FILE`
    case suffix
    /// `NAME__FILE`
    case doubleSuffix
    /// `FILE__NAME`
    case prefix
  }

  /// Which variables may be given by file.
  enum Variables: Sendable {
    /// These alone.
    case these(Set<String>)
    /// All that begin so.
    case beginning([String])
    case all
  }

  /// Repository names without registry, tag and digest; `*` at the end stands for any name.
  let repositories: [String]
  let variables: Variables
  let spelling: Spelling
  /// Where the image's documentation says so.
  let source: String
  /// What else has to be so, for a comment; nil: nothing.
  let condition: String?
  /// Whether it doesn't start without a password, so that one of the vault by its name is meant for it.
  let needsPassword: Bool

  init(
    _ repositories: [String], _ variables: Variables, _ spelling: Spelling = .suffix, source: String,
    condition: String? = nil, needsPassword: Bool = false
  ) {
    self.repositories = repositories
    self.variables = variables
    self.spelling = spelling
    self.source = source
    self.condition = condition
    self.needsPassword = needsPassword
  }

  /// The variable that names the file of another one; nil where the image takes no file for it.
  func fileVariable(for name: String) -> String? {
    let isTaken =
      switch variables {
      case .these(let names): names.contains(name)
      case .beginning(let starts): starts.contains { name.hasPrefix($0) }
      case .all: true
      }
    guard isTaken, !name.hasSuffix("_FILE"), !name.hasPrefix("FILE__") else { return nil }
    return switch spelling {
    case .suffix: name + "_FILE"
    case .doubleSuffix: name + "__FILE"
    case .prefix: "FILE__" + name
    }
  }

  /// The variables of which it would take a file, where a vault has a secret of that name.
  var offered: Set<String> {
    if needsPassword, case .these(let names) = variables { names } else { [] }
  }

  /// The image that a reference means, such as `docker.io/library/postgres:16@sha256:...`.
  ///
  /// An image of one's own that is called like one of these, in another registry, is not taken for it: only
  /// Docker Hub's short names, and the registries from which the images come.
  static func of(_ reference: String) -> KnownImage? {
    guard let repository = ImageReference(reference)?.repository else { return nil }
    return all.first { $0.repositories.contains { matches(repository, $0) } }
  }

  /// Why an image that is often thought to take files takes none.
  static func refusal(of reference: String) -> String? {
    guard let repository = ImageReference(reference)?.repository else { return nil }
    return withoutFiles.first { $0.repositories.contains { matches(repository, $0) } }?.reason
  }

  private static func matches(_ repository: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? repository.hasPrefix(pattern.dropLast()) : repository == pattern
  }
}

/// The parts of an image's reference.
///
/// Source: the OCI Distribution Specification, and Docker's short forms of it.
struct ImageReference {
  /// The repository: without registry where that is Docker Hub, without `library/`.
  let repository: String

  /// Nil where variables that aren't known make the reference.
  init?(_ text: String) {
    guard !text.isEmpty, !text.contains("$") else { return nil }
    var name = text.split(separator: "@", maxSplits: 1)[0]
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") { name = name[..<colon] }
    for registry in ["docker.io/", "index.docker.io/", "registry-1.docker.io/"] where name.hasPrefix(registry)
    {
      name = name.dropFirst(registry.count)
      break
    }
    if name.hasPrefix("library/") { name = name.dropFirst("library/".count) }
    guard !name.isEmpty else { return nil }
    repository = String(name)
  }
}
