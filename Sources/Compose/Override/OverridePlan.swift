/// Which service gets which secrets.
struct OverridePlan {
  let changes: [ServiceChange]
  /// The secrets of the top level that are written.
  let topLevel: [(name: String, file: String, isReplaced: Bool)]

  init(_ project: ComposeProject, _ supply: ComposeSupply) throws(ComposeOverride.Refusal) {
    guard !supply.folders.isEmpty else { throw .noFolder }
    let uses = project.services.map { ServiceUses($0, in: project, supply) }
    var wanted: [String: [String: ComposeSupply.Folder]] = [:]
    for folder in supply.folders {
      for (service, names) in Self.readers(of: folder, uses) {
        for name in names {
          if let other = wanted[service]?[name], other.path != folder.path {
            throw .twoFolders(name: name, targets: [other.target, folder.target])
          }
          wanted[service, default: [:]][name] = folder
        }
      }
    }
    let top = TopLevelSecrets(wanted.values.flatMap { $0.map { ($0.key, $0.value) } }, project)
    let hasDigests = supply.writesDigests(of: project)
    changes = uses.compactMap { one in
      let folders = wanted[one.service.name] ?? [:]
      var change = ServiceChanger(
        one, names: folders.keys.sorted(), topNames: top.names(of: folders)
      ).change
      if hasDigests, !change.mounts.isEmpty || one.hasDeliveredFile, !one.hasDigest {
        change.digest = ComposeProject.digestVariable(of: one.service.name)
      }
      return change.isEmpty ? nil : change
    }
    let mounted = Set(changes.flatMap(\.mounts))
    topLevel = top.written.filter { mounted.contains($0.name) }
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
}

/// What secrets are called at the top level.
struct TopLevelSecrets {
  private(set) var written: [(name: String, file: String, isReplaced: Bool)] = []
  private var byPath: [String: String] = [:]

  /// A name that has the file already, else the secret's own, else one with the target's before it.
  init(_ files: [(name: String, folder: ComposeSupply.Folder)], _ project: ComposeProject) {
    var taken: Set<String> = []
    for (name, folder) in files.sorted(by: { ($0.name, $0.folder.path) < ($1.name, $1.folder.path) }) {
      let path = folder.file(of: name)
      guard byPath[path] == nil else { continue }
      if let known = project.secrets.first(where: { $0.path == path }) {
        byPath[path] = known.name
        taken.insert(known.name)
        continue
      }
      let own = taken.contains(name) ? "\(ComposePath.name(of: folder.target)).\(name)" : name
      taken.insert(own)
      byPath[path] = own
      let file = ComposePath.relative(path, to: project.folder)
      written.append((own, file, project.secret(own) != nil))
    }
  }

  /// The names for what one service gets.
  func names(of folders: [String: ComposeSupply.Folder]) -> [String: String] {
    var names: [String: String] = [:]
    for (name, folder) in folders { names[name] = byPath[folder.file(of: name)] }
    return names
  }
}
