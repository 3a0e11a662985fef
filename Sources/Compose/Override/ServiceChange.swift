/// What the written file says of one service.
struct ServiceChange {
  let service: ComposeService
  /// The secrets that it gets in addition, by the names of the top level.
  var mounts: [String] = []
  /// Variables that name files, with the paths in the container.
  var files: [(variable: String, path: String)] = []
  /// Variables that are dropped, since the program takes a file instead.
  var dropped: [String] = []
  /// What there is to know, for comments.
  var notes: [String] = []
  /// What is left to do by hand, for comments as well.
  var remains: [String] = []
  /// The variable of a digest for a label, so that Compose recreates the service when its secrets change.
  var digest: String?

  /// Whether nothing is said but comments.
  var isSilent: Bool { mounts.isEmpty && files.isEmpty && dropped.isEmpty && digest == nil }
  var isEmpty: Bool { isSilent && remains.isEmpty }
}

/// Finds out what a service needs to get its secrets as files.
struct ServiceChanger {
  let uses: ServiceUses
  /// The top-level name of each secret that a folder has a file of.
  let topNames: [String: String]
  private(set) var change: ServiceChange

  private var service: ComposeService { uses.service }

  /// - Parameters:
  ///   - names: the secrets that the service gets, in order.
  ///   - topNames: their names in the top level's `secrets`.
  init(_ uses: ServiceUses, names: [String], topNames: [String: String]) {
    self.uses = uses
    self.topNames = topNames
    change = ServiceChange(service: uses.service)
    for name in names { add(name, uses.uses(of: name)) }
    if !change.files.isEmpty, let image = uses.image {
      change.notes = [image.source] + (image.condition.map { [$0] } ?? [])
    }
  }

  private mutating func add(_ name: String, _ found: [SecretUse]) {
    guard let top = topNames[name] else { return }
    let path = target(of: top)
    var isTaken = false
    for use in found where !take(use, name, from: path) { isTaken = true }
    if found.isEmpty || isTaken, !hasComment(on: path) {
      change.remains.append("\(path): \(reason(name, found))")
    }
  }

  /// The path in the container, at which the secret is mounted now or by what is written.
  private mutating func target(of top: String) -> String {
    if let mount = service.secrets.first(where: { $0.source == top }) { return mount.target }
    if !change.mounts.contains(top) { change.mounts.append(top) }
    return "/run/secrets/" + top
  }

  /// Has the image take the file in place of a variable; false where its program has to do that by itself.
  private mutating func take(_ use: SecretUse, _ name: String, from path: String) -> Bool {
    guard let image = uses.image else { return false }
    switch use {
    case .variable(let variable):
      guard let file = image.fileVariable(for: variable.name), canDrop(variable) else { return false }
      set(file, to: path)
      change.dropped.append(variable.name)
      if variable.value?.uses.contains(where: { $0.guarding == .required }) ?? false {
        change.remains.append(
          "\(variable.name) is dropped here, but Compose wants a value for its ':?' in the other file: take ':?' out there"
        )
      }
    case .offered:
      guard let file = image.fileVariable(for: name) else { return false }
      set(file, to: path)
    case .part, .envFile, .elsewhere: return false
    }
    return true
  }

  private mutating func set(_ variable: String, to path: String) {
    guard !service.environment.contains(where: { $0.name == variable }) else { return }
    change.files.append((variable, path))
  }

  /// Whether a variable can be taken out of the environment, and comes back from nowhere.
  private func canDrop(_ variable: ComposeVariable) -> Bool {
    let isInFile = service.envFiles.contains { file in
      guard let path = file.text.path else { return true }
      return uses.supply.variables(at: path).map { $0.file.names.contains(variable.name) } ?? false
    }
    guard !isInFile else { return false }
    return service.hasEnvironmentMapping || service.environment.allSatisfy { $0.value?.isOfProject ?? true }
  }

  private func hasComment(on path: String) -> Bool {
    change.remains.contains { $0.hasPrefix(path + ": ") }
  }

  private func reason(_ name: String, _ found: [SecretUse]) -> String {
    for use in found {
      switch use {
      case .envFile(let file):
        return
          "\(file.text.raw) still has \(name); take it out of that target's names once the program reads the file"
      case .part(let variable):
        return
          "\(variable.name) has \(name) in a longer text; a secret with a template, called \(variable.name), "
          + "can take its place"
      case .variable(let variable):
        if let reason = service.image.flatMap({ KnownImage.refusal(of: $0.bestKnown) }) { return reason }
        if let image = uses.image, image.fileVariable(for: variable.name) != nil {
          return
            "\(variable.name) comes from a place that can't be reset here; drop it there, and name this file"
        }
        return "the program has to read this file in place of \(variable.name); then drop the variable"
      case .elsewhere:
        return
          "the program has to read this file; \(name) stands in another text of the service, such as its command"
      case .offered: continue
      }
    }
    return "the program has to read this file"
  }
}
