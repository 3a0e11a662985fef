/// A compose file that gives services their secrets as files, over the files of a project.
package struct ComposeOverride: Sendable {
  /// Why none can be written.
  package enum Refusal: Error, Equatable, Sendable {
    /// No target is a folder of Docker secrets.
    case noFolder
    /// Two folders have a file for a secret, and nothing says which is meant.
    case twoFolders(name: String, targets: [String])
    /// What was written is read again as something else.
    case notReadBack(service: String?)
  }

  /// What was done for a service.
  package struct Service: Sendable {
    package let name: String
    package let secrets: [String]
    /// The variables that name files.
    package let files: [String]
    /// The variables that are taken out.
    package let dropped: [String]
    /// Whether a label has the digest of what it gets.
    package let hasDigest: Bool
    /// What is left to do by hand, a sentence each.
    package let remains: [String]
  }

  /// The file's text.
  package let text: String
  /// The project's files and this one, absolute; nil where Compose finds this one by its name.
  private let named: [String]?
  package let services: [Service]

  /// The first line of each such file.
  package static let mark = OverrideWriter.mark
  /// The file's usual name.
  package static let usualName = "compose.secrets.yaml"
  /// The label that has the digest of what a service gets.
  static let label = "pbk.digest"

  /// Whether bytes begin as a file that was written so, and may be replaced.
  package static func isOurs(_ bytes: [UInt8]) -> Bool { bytes.starts(with: (mark + "\n").utf8) }

  /// Makes the file for a project.
  ///
  /// - Parameters:
  ///   - project: read without the file itself.
  ///   - supply: what there is.
  ///   - path: where the file will be, absolute.
  /// - Throws: ``Refusal``.
  package init(
    for project: ComposeProject, _ supply: ComposeSupply, at path: String
  ) throws(Refusal) {
    let plan = try OverridePlan(project, supply)
    let changes = plan.changes
    let isFound =
      project.files.count == 1 && ComposePath.parent(of: path) == project.folder
      && ComposeFinder.overrides.contains(ComposePath.name(of: path))
    named = isFound ? nil : project.files + [path]
    let command = Self.command(named, in: project.folder)
    let writer = OverrideWriter(
      header: ["\(command)   # in this folder; Docker Compose 2.24 or later"],
      changes, secrets: plan.topLevel)
    text = writer.text
    services = changes.map { change in
      Service(
        name: change.service.name, secrets: change.mounts, files: change.files.map(\.variable),
        dropped: change.dropped, hasDigest: change.digest != nil,
        remains: change.remains)
    }
    try Self.check(text, project, changes, at: path)
  }

  /// The command that has Compose read the file.
  ///
  /// - Parameter folder: where it is given, absolute.
  package func command(in folder: String) -> String { Self.command(named, in: folder) }

  private static func command(_ files: [String]?, in folder: String) -> String {
    let options = (files ?? []).map { file in
      let path = ComposePath.relative(file, to: folder)
      let short = path.hasPrefix("./") && !path.hasPrefix("./-") ? String(path.dropFirst(2)) : path
      return "-f \(ShellWord.quoted(short)) "
    }
    return "docker compose \(options.joined())up -d"
  }

  /// Reads the text over the project's files, as Compose would, and compares.
  private static func check(
    _ text: String, _ project: ComposeProject, _ changes: [ServiceChange], at path: String
  ) throws(Refusal) {
    let again: ComposeProject
    do { again = try project.adding(text, at: path) } catch { throw .notReadBack(service: nil) }
    for service in project.services {
      guard let now = again.service(service.name) else { throw .notReadBack(service: service.name) }
      let change =
        changes.first { $0.service.name == service.name } ?? ServiceChange(service: service)
      let mounts = Set(service.secrets.map(\.source)).union(change.mounts)
      let before = service.environment.filter { !change.dropped.contains($0.name) }
        .map { [$0.name, $0.value?.raw] }
      let files = change.files.map { [$0.variable, $0.path.replacing("$", with: "$$")] as [String?] }
      let labels = service.labels.map { [$0.name, $0.value?.raw] }
      let marks = change.digest.map { [[label, "${\($0)}"] as [String?]] } ?? []
      guard mounts == Set(now.secrets.map(\.source)),
        Set(before + files) == Set(now.environment.map { [$0.name, $0.value?.raw] }),
        Set(labels + marks) == Set(now.labels.map { [$0.name, $0.value?.raw] })
      else { throw .notReadBack(service: service.name) }
    }
  }
}

/// Which service gets which secrets.
private struct OverridePlan {
  let changes: [ServiceChange]
  /// The secrets of the top level that are written.
  let topLevel: [(name: String, file: String, isReplaced: Bool)]

  init(_ project: ComposeProject, _ supply: ComposeSupply) throws(ComposeOverride.Refusal) {
    guard !supply.folders.isEmpty else { throw .noFolder }
    var wanted: [String: [String]] = [:]
    var folderOf: [String: ComposeSupply.Folder] = [:]
    let uses = project.services.map { ServiceUses($0, in: project, supply) }
    for folder in supply.folders {
      for (service, names) in Self.readers(of: folder, uses) {
        for name in names where !(wanted[service]?.contains(name) ?? false) {
          if let other = folderOf[name], other.path != folder.path {
            throw .twoFolders(name: name, targets: [other.target, folder.target])
          }
          folderOf[name] = folder
          wanted[service, default: []].append(name)
        }
      }
    }
    let (top, written) = Self.topLevel(folderOf, project)
    let hasDigests = supply.writesDigests(of: project)
    changes = uses.compactMap { one in
      var change = ServiceChanger(one, names: wanted[one.service.name] ?? [], topNames: top).change
      if hasDigests, !change.mounts.isEmpty || one.hasDeliveredFile, !one.hasDigest {
        change.digest = ComposeProject.digestVariable(of: one.service.name)
      }
      return change.isEmpty ? nil : change
    }
    let mounted = Set(changes.flatMap(\.mounts))
    topLevel = written.filter { mounted.contains($0.name) }
  }

  /// The services that read a folder, each with the names that it needs of it.
  ///
  /// Where the settings say who reads the folder, nobody else gets anything of it; and what none of those takes
  /// by a variable, all of them get, since nobody can tell who reads it.
  private static func readers(
    of folder: ComposeSupply.Folder, _ uses: [ServiceUses]
  ) -> [(service: String, names: [String])] {
    let readers = uses.filter { folder.services.isEmpty || folder.services.contains($0.service.name) }
    let used = readers.map { one in
      (service: one.service.name, names: folder.names.filter { !one.uses(of: $0).isEmpty })
    }
    guard !folder.services.isEmpty else { return used }
    let taken = Set(used.flatMap(\.names))
    return used.map { one in
      (one.service, folder.names.filter { one.names.contains($0) || !taken.contains($0) })
    }
  }

  /// The names of the top level: one that has the file already, else the secret's own.
  private static func topLevel(
    _ folders: [String: ComposeSupply.Folder], _ project: ComposeProject
  ) -> (names: [String: String], written: [(name: String, file: String, isReplaced: Bool)]) {
    var names: [String: String] = [:]
    var written: [(name: String, file: String, isReplaced: Bool)] = []
    for (name, folder) in folders.sorted(by: { $0.key < $1.key }) {
      let path = folder.file(of: name)
      if let known = project.secrets.first(where: { $0.path == path }) {
        names[name] = known.name
        continue
      }
      names[name] = name
      written.append((name, ComposePath.relative(path, to: project.folder), project.secret(name) != nil))
    }
    return (names, written)
  }
}

extension ComposeProject {
  /// The project with one more file over the others.
  fileprivate func adding(_ text: String, at path: String) throws(ComposeError) -> ComposeProject {
    var request = request
    request.files = files + [path]
    return try ComposeProject.read(request, from: source.with(text, at: path))
  }
}
