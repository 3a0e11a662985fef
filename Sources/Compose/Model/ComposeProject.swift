internal import SafeFiles

/// A project of Docker Compose: what its files come to, merged as Compose merges them.
///
/// Nothing is run, nothing fetched.
///
/// ```swift
/// let project = try ComposeProject.read(ComposeRequest(folder: "/srv/crm"))
/// project.services(using: "/run/crm/secrets/DB_PASSWORD")   // ["api", "db"]
/// project.services(interpolating: "DB_PASSWORD")            // ["legacy"]
/// ```
package struct ComposeProject: Sendable {
  /// The project's folder, absolute: that of the first file, to which relative paths are relative.
  package let folder: String
  /// The files named or found, absolute, in the order in which they are merged.
  package let files: [String]
  /// All files that were read, those that are included and extended as well.
  package let allFiles: [String]
  /// In the order in which the files name them.
  package let services: [ComposeService]
  /// The secrets of the top level.
  package let secrets: [ComposeSecret]
  /// The configs of the top level.
  package let configs: [ComposeSecret]
  /// Each variable that some file takes from outside, with its place.
  package let needs: [ComposeNeed]
  /// What could not be looked at.
  package let gaps: [ComposeGap]
  /// The variables of the project's own texts.
  package let variables: ComposeScope
  /// What it was read by and from, to be read again with one more file.
  let request: ComposeRequest
  let source: ComposeFiles

  /// Reads a project.
  ///
  /// - Parameters:
  ///   - request: which files.
  ///   - files: where they are read from.
  /// - Throws: ``ComposeError``; at most 128 files of 1 MiB are read, regular ones alone.
  package static func read(
    _ request: ComposeRequest, from files: ComposeFiles = .onDisk
  ) throws(ComposeError) -> ComposeProject {
    let folder = ComposePath.absolute(request.folder, in: "/")
    var loader = ComposeLoader(files: files)
    let environment = ComposeScope(environment: request.environment)
    var paths = request.files.map { ComposePath.absolute($0, in: folder) }
    if paths.isEmpty {
      let here = loader.projectScope(environment, folder: folder)
      paths = try ComposeFinder(files: files, folder: folder, scope: here).find()
      if request.takesOverride, let written = files.override(beside: paths) { paths.append(written) }
    }
    let projectFolder = paths.first.map { ComposePath.parent(of: $0) } ?? folder
    let scope = loader.projectScope(environment, folder: projectFolder)
    let merged = try loader.merged(paths, .init(folder: projectFolder, scope: scope))
    return ComposeProject(
      folder: projectFolder, files: paths, allFiles: loader.read, services: ModelReader.services(of: merged),
      secrets: ModelReader.secrets(of: merged),
      configs: ModelReader.secrets(of: merged, section: "configs"), needs: loader.needs.needs,
      gaps: loader.gaps, variables: scope, request: request, source: files)
  }

  /// The project without files that `compose override` wrote, and without one that it is about to write.
  ///
  /// - Returns: nil where no other file is left.
  package func withoutOverrides(_ path: String) throws(ComposeError) -> ComposeProject? {
    let others = files.filter { $0 != path && !source.isOverride($0) }
    guard !others.isEmpty else { return nil }
    guard others != files else { return self }
    var request = request
    request.files = others
    return try ComposeProject.read(request, from: source)
  }

  /// The service of a name.
  package func service(_ name: String) -> ComposeService? { services.first { $0.name == name } }

  /// The secret of the top level that has a name.
  package func secret(_ name: String) -> ComposeSecret? { secrets.first { $0.name == name } }
}

/// Which compose files are meant.
package struct ComposeRequest: Sendable {
  /// The working folder, absolute.
  package var folder: String
  /// Files, absolute or relative to the folder, each over those before it; none: `COMPOSE_FILE`, else those of the
  /// usual names in the folder or above it.
  package var files: [String]
  /// Variables that are set where Compose runs; they win over `.env`.
  package var environment: [String: String]
  /// Whether a written `compose.secrets.yaml` beside the files that were found counts as one of them: Compose
  /// has to be told of it by `-f`, and whoever had it written does so.
  package var takesOverride: Bool

  package init(
    folder: String, files: [String] = [], environment: [String: String] = [:], takesOverride: Bool = true
  ) {
    self.folder = folder
    self.files = files
    self.environment = environment
    self.takesOverride = takesOverride
  }
}

extension ComposeFiles {
  /// Whether a file is one that `compose override` wrote.
  fileprivate func isOverride(_ path: String) -> Bool {
    (try? read(path, ComposeLimits.bytes)).map(ComposeOverride.isOurs) ?? false
  }

  /// The written override that lies beside the first of some files.
  fileprivate func override(beside paths: [String]) -> String? {
    guard let first = paths.first else { return nil }
    let path = ComposePath.absolute(ComposeOverride.usualName, in: ComposePath.parent(of: first))
    return !paths.contains(path) && isOverride(path) ? path : nil
  }
}

extension ComposeLoader {
  /// The variables of a project: the environment's, and those of the `.env` of its folder.
  mutating func projectScope(_ environment: ComposeScope, folder: String) -> ComposeScope {
    let path = ComposePath.absolute(".env", in: folder)
    do throws(FileError) {
      guard let bytes = try files.readIfThere(path) else { return environment }
      let (scope, unread) = environment.adding([(path, bytes)], isOfProject: true)
      for place in unread { note(.unreadableVariables(at: place)) }
      return scope
    } catch {
      note(.unreadableVariables(at: ComposePlace(file: path, line: 1)))
      return environment
    }
  }
}
