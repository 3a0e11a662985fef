/// The vault's and the settings file's side: what nothing takes.
extension ComposeCheck {
  mutating func checkTargets() {
    let known = project.services.map(\.name)
    for folder in supply.folders {
      checkServices(folder.services, of: folder.target, at: folder.place, known)
      checkNames(folder.names, of: folder.target, at: folder.place)
      if !folder.services.isEmpty { used.formUnion(folder.names) }
      guard folder.services.isEmpty, let place = folder.place else { continue }
      let isUsed =
        !project.services(using: folder.path).isEmpty
        || folder.names.contains { !project.services(using: folder.file(of: $0)).isEmpty }
      if !isUsed { find(.unusedTarget(folder.target), .note, at: place) }
    }
    for file in supply.files {
      checkServices(file.services, of: file.target, at: file.place, known)
      checkNames(file.names, of: file.target, at: file.place)
      if !file.services.isEmpty { used.formUnion(file.names) }
      guard file.services.isEmpty, file.path != dotenv, let place = file.place else { continue }
      if project.services(using: file.path).isEmpty { find(.unusedTarget(file.target), .note, at: place) }
    }
  }

  private mutating func checkServices(
    _ services: [String], of target: String, at place: ComposePlace?, _ known: [String]
  ) {
    for service in services where !known.contains(service) {
      find(.noSuchService(service, target: target, known: known), .error, at: place)
    }
  }

  private mutating func checkNames(_ names: [String], of target: String, at place: ComposePlace?) {
    for name in names where !supply.has(name) {
      find(.notInVault(name, target: target), .error, at: place)
    }
  }

  mutating func checkUnused() {
    let unused = supply.names.filter { !used.contains($0) && !supply.usedElsewhere.contains($0) }
    if !unused.isEmpty { find(.unused(unused), .note, at: nil) }
  }
}
