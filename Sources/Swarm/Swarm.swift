package import SecretMemory

/// A Docker swarm, as one of its managers shows and changes it through the docker program.
///
/// Source: Docker, 'Manage sensitive data with Docker secrets'; moby/swarmkit, `manager/controlapi/secret.go`.
package struct Swarm: Sendable {
  /// A secret has fewer bytes than this.
  package static let valueLimit = 500 << 10
  /// The most characters of a secret's name.
  package static let longestName = 64
  private static let servicesAtOnce = 200

  private let program: DockerProgram

  package init(_ program: DockerProgram) { self.program = program }

  /// Whether the swarm takes a name for a secret.
  package static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= longestName, let first = text.utf8.first, let last = text.utf8.last else {
      return false
    }
    return ListingParser.isWord(text[...]) && ListingParser.isAlphanumeric(first)
      && ListingParser.isAlphanumeric(last)
  }

  /// Lists secrets and services.
  ///
  /// - Throws: `noEngine`, `noSwarm`, `noManager` where this is no manager of a swarm; ``SwarmError``.
  package func listing() throws(SwarmError) -> SwarmListing {
    try checkManager()
    var listing = SwarmListing()
    let secrets = try succeed(.listSecrets, ["secret", "ls", "--format", ListingParser.secrets])
    guard let read = ListingParser.readSecrets(secrets) else { throw .notUnderstood(.listSecrets) }
    listing.secrets = read
    listing.services = try services()
    return listing
  }

  private func checkManager() throws(SwarmError) {
    let format = "{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}"
    let found = try program.run(.askEngine, ["info", "--format", format])
    let words = String(decoding: found.output, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    // An engine that can't be reached ends with 1, or, in some versions, with 0 and a state that is empty.
    guard found.status == 0, let state = words.first, words.count == 2 else {
      throw .noEngine(said: found.said)
    }
    guard state == "active" else { throw .noSwarm }
    guard words[1] == "true" else { throw .noManager }
  }

  /// A service can go between being listed and being looked at, so both are done again then.
  private func services() throws(SwarmError) -> [SwarmListing.Service] {
    var last = SwarmError.notUnderstood(.listServices)
    for _ in 1...3 {
      do throws(SwarmError) { return try servicesOnce() } catch { last = error }
      guard case .failed = last else { break }
    }
    throw last
  }

  private func servicesOnce() throws(SwarmError) -> [SwarmListing.Service] {
    let printed = try succeed(.listServices, ["service", "ls", "--format", "{{.ID}}"])
    var left = String(decoding: printed, as: UTF8.self).split(separator: "\n")[...]
    guard left.allSatisfy(ListingParser.isWord) else { throw .notUnderstood(.listServices) }
    var services: [SwarmListing.Service] = []
    while !left.isEmpty {
      let some = left.prefix(Self.servicesAtOnce).map(String.init)
      services += try inspect(some)
      left = left.dropFirst(some.count)
    }
    return services
  }

  private func inspect(_ ids: [String]) throws(SwarmError) -> [SwarmListing.Service] {
    let printed = try succeed(
      .listServices, ["service", "inspect", "--format", ListingParser.services] + ids, limit: 16 << 20)
    guard let read = ListingParser.readServices(printed), read.count == ids.count else {
      throw .notUnderstood(.listServices)
    }
    return read
  }

  /// Makes a secret.
  ///
  /// - Parameters:
  ///   - name: one that ``isName(_:)`` finds good.
  ///   - value: 1 to ``valueLimit`` - 1 bytes.
  /// - Throws: `failed`, also where there is one of the name; ``SwarmError``.
  package func create(_ name: String, _ mark: SwarmMark, _ value: borrowing SecretBytes) throws(SwarmError) {
    let made = try program.run(
      .createSecret, ["secret", "create"] + mark.arguments + [name, "-"], about: name, feeding: value)
    guard made.status == 0 else { throw .failed(.createSecret, subject: name, said: made.said) }
  }

  /// Gives a service other secrets in one update, and doesn't wait for its tasks.
  ///
  /// - Throws: `failed`, also where somebody else changed it meanwhile; ``SwarmError``.
  package func update(_ change: SwarmChange) throws(SwarmError) {
    var arguments = ["service", "update", "--detach", "--quiet"]
    for name in change.removed { arguments += ["--secret-rm", name] }
    for mount in change.added {
      let access = "uid=\(mount.uid),gid=\(mount.gid),mode=0\(mount.mode)"
      arguments += ["--secret-add", "source=\(mount.secret),target=\(mount.file),\(access)"]
    }
    _ = try succeed(.updateService, arguments + [change.service.id], about: change.service.name)
  }

  /// Waits until the updates of some services have come to their ends.
  ///
  /// - Parameter seconds: for how long.
  /// - Throws: `notSettled` for the first that failed, or was not done in time; ``SwarmError``.
  package func settle(_ ids: [String], waitingAtMost seconds: Int = 300) throws(SwarmError) {
    guard !ids.isEmpty else { return }
    let begin = DockerProcess.now()
    while true {
      let found = try inspect(ids)
      let waited = DockerProcess.now() - begin
      // The swarm notes that it has begun after a moment, or never, where a service has no tasks.
      let isBegun = waited > Self.momentOfBeginning
      let open = found.filter { !($0.state == "completed" || $0.state.isEmpty && isBegun) }
      guard let first = open.first else { return }
      let failed = open.first { $0.state != "updating" && !$0.state.isEmpty }
      if let failed { throw .notSettled(service: failed.name, state: failed.state) }
      guard waited < Int64(seconds) * 1000 else {
        throw .notSettled(service: first.name, state: first.state.isEmpty ? "new" : first.state)
      }
      DockerProcess.pause(milliseconds: 250)
    }
  }

  private static let momentOfBeginning: Int64 = 3000

  /// Removes a secret that no service uses.
  ///
  /// - Returns: whether it is gone; the swarm refuses to remove one that is used after all.
  package func remove(_ secret: SwarmListing.Secret) throws(SwarmError) -> Bool {
    try program.run(.removeSecret, ["secret", "rm", secret.id], about: secret.name).status == 0
  }

  private func succeed(
    _ step: DockerStep, _ arguments: [String], about subject: String = "", limit: Int = 4 << 20
  ) throws(SwarmError) -> [UInt8] {
    let outcome = try program.run(step, arguments, about: subject, limit: limit)
    guard outcome.status == 0 else { throw .failed(step, subject: subject, said: outcome.said) }
    return outcome.output
  }
}

/// What a service gets and gives up in one update.
package struct SwarmChange: Equatable, Sendable {
  /// A secret as a file.
  package struct Addition: Equatable, Sendable {
    package let secret: String
    package let file: String
    package let uid: String
    package let gid: String
    package let mode: String

    /// - Parameter kept: the mount that it takes the place of, whose file and access it keeps.
    package init(_ secret: String, file: String, as kept: SwarmListing.Mount? = nil) {
      self.secret = secret
      self.file = kept?.file ?? file
      uid = kept?.uid ?? "0"
      gid = kept?.gid ?? "0"
      mode = kept?.mode ?? "444"
    }
  }

  package let service: SwarmListing.Service
  /// Names of secrets.
  package internal(set) var removed: [String] = []
  package internal(set) var added: [Addition] = []

  package init(_ service: SwarmListing.Service) { self.service = service }

  package mutating func remove(_ name: String) {
    if !removed.contains(name) { removed.append(name) }
  }

  package mutating func add(_ addition: Addition) { added.append(addition) }

  package var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}
