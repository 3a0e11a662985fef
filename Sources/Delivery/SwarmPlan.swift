internal import SecretMemory
internal import Swarm
internal import Vault
internal import VaultFormat

/// What a deployment to a swarm comes to: found out without a change, then carried out in three steps.
///
/// A secret of a swarm can't be changed, so each value has a version of its own, with a keyed digest of the value in its
/// name. New versions are made first; then services are given them; then versions that no service uses are removed.
/// All that is known is read from the swarm itself, so that a deployment goes on from wherever one before it stopped.
struct SwarmPlan {
  /// 48 bits of a keyed digest, which tell the versions of one secret apart.
  private static let digestDigits = 12

  let part: SwarmPart
  private(set) var report = DeliveryReport()
  /// What the services get and give up.
  private(set) var changes: [SwarmChange] = []
  /// Versions that are to go once the services have been changed.
  private(set) var retired: [SwarmListing.Secret] = []
  /// Versions that would go, but for services that are not among the target's, or whose last update isn't through.
  private(set) var kept: [DeploymentReport.KeptVersion] = []

  private let project: String
  private let selection: Selection
  /// The services whose update, from an earlier deployment, goes on.
  private(set) var awaited: [String] = []

  private var wanted: [Version] = []
  private var missing: Set<String> = []

  private struct Version {
    let name: SecretName
    let full: String
    let bytes: Int
  }

  /// - Throws: `refused` with everything that stands against it; `vault`, `cryptography`.
  init(
    _ part: SwarmPart, of deployment: Deployment, in view: SwarmView, _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) {
    self.part = part
    project = deployment.vaultID
    selection = Selection(deployment.vault, part.names, derived: deployment.derived)
    var refusals = selection.refusals
    for name in selection.names {
      let secret = try selection.secret(name)
      report.notes += Selection.notes(on: secret)
      let hex = try digest.hexadecimal("swarm \(part.name) \(part.prefix)\(name)", secret.value)
      let full = "\(part.prefix)\(name)-\(hex.prefix(Self.digestDigits))"
      if !Swarm.isName(full) { refusals.append(.swarm(.badName(name, full))) }
      if !(1..<Swarm.valueLimit).contains(secret.value.count) {
        refusals.append(.swarm(.badSize(name, bytes: secret.value.count)))
      }
      wanted.append(Version(name: name, full: full, bytes: secret.value.count))
    }
    let listing: SwarmListing
    do { listing = try view.listing() } catch { throw .refused(refusals + [.swarm(.unusable(error))]) }
    refusals += compare(with: listing, deployment)
    guard refusals.isEmpty else { throw .refused(refusals) }
  }

  private func mark(_ name: String) -> SwarmMark {
    SwarmMark(project: project, target: part.name, name: name)
  }

  private mutating func compare(with listing: SwarmListing, _ deployment: Deployment) -> [Refusal] {
    var refusals: [Refusal] = []
    let byName = Dictionary(listing.secrets.map { ($0.name, $0) }) { first, _ in first }
    let own = listing.secrets.filter { $0.mark?.project == project && $0.mark?.target == part.name }
    for version in wanted {
      switch byName[version.full] {
      case nil: missing.insert(version.full)
      case let found? where found.mark != mark(version.name.text):
        refusals.append(.swarm(.nameTaken(version.full)))
      default: break
      }
    }
    // A target that was given another name leaves its services to the one that has them now.
    let former = listing.secrets.filter { secret in
      secret.mark.map { $0.project == project && !deployment.swarm.named.contains($0.target) } ?? false
    }
    for name in part.services {
      guard let service = listing.services.first(where: { $0.name == name }) else {
        let near = listing.services.map(\.name).filter {
          $0.hasSuffix("_\(name)") || name.hasSuffix("_\($0)")
        }
        refusals.append(.swarm(.noService(name, target: part.name, near: near.sorted())))
        continue
      }
      let change = change(of: service, own: own + former, isReplacing: deployment.isReplacing, &refusals)
      if !change.isEmpty { changes.append(change) }
    }
    fillReport(own: own)
    takeStock(own: own, listing)
    return refusals
  }

  /// What a service has to get and give up so that it has just the newest version of each of the names.
  private func change(
    of service: SwarmListing.Service, own: [SwarmListing.Secret], isReplacing: Bool,
    _ refusals: inout [Refusal]
  ) -> SwarmChange {
    var change = SwarmChange(service)
    let names = Dictionary(own.map { ($0.id, $0.mark?.name ?? "") }) { first, _ in first }
    let current = Dictionary(wanted.map { ($0.name.text, $0.full) }) { first, _ in first }
    for version in wanted {
      let name = version.name
      let mounts = service.mounts.filter { names[$0.secretID] == name.text }
      let old = mounts.filter { $0.secretName != version.full }
      for mount in old {
        change.remove(mount.secretName)
        change.add(SwarmChange.Addition(version.full, file: name.text, as: mount))
      }
      guard mounts.isEmpty else { continue }
      if let other = service.mounts.first(where: { names[$0.secretID] == nil && $0.file == name.text }) {
        if isReplacing {
          change.remove(other.secretName)
        } else {
          refusals.append(.swarm(.fileTaken(name, service: service.name, secret: other.secretName)))
        }
      }
      change.add(SwarmChange.Addition(version.full, file: name.text))
    }
    // What the target names no more.
    for mount in service.mounts {
      if let name = names[mount.secretID], current[name] == nil { change.remove(mount.secretName) }
    }
    return change
  }

  private mutating func fillReport(own: [SwarmListing.Secret]) {
    let before = Set(own.compactMap { $0.mark?.name })
    let given = Set(changes.flatMap { $0.added.map(\.secret) })
    report.items = wanted.map { version in
      let change: DeliveryReport.Change =
        if !before.contains(version.name.text) {
          .created
        } else if missing.contains(version.full) || given.contains(version.full) {
          .changed(previousBytes: nil)
        } else {
          .unchanged
        }
      return DeliveryReport.Item(name: version.name, change: change, bytes: version.bytes)
    }
    report.pruned = before.subtracting(wanted.map(\.name.text)).sorted()
  }

  /// Finds versions that are not needed any more, as far as the target's own services go.
  private mutating func takeStock(own: [SwarmListing.Secret], _ listing: SwarmListing) {
    let current = Set(wanted.map(\.full))
    let services = listing.services.filter { part.services.contains($0.name) }
    awaited = services.filter { $0.state == "updating" }.map(\.id)
    for secret in own where !current.contains(secret.name) {
      let users = listing.users(of: secret.id).filter { user in
        !changes.contains { $0.service.name == user && $0.removed.contains(secret.name) }
      }
      let unsettled = services.filter { !$0.isSettled }.map(\.name)
      if users.isEmpty, unsettled.isEmpty || !changes.isEmpty || !awaited.isEmpty {
        retired.append(secret)
      } else {
        kept.append(
          .init(name: secret.name, services: users.isEmpty ? unsettled : users, isUsed: !users.isEmpty))
      }
    }
    // A name that is kept is not gone.
    let left = Set(kept.compactMap { version in own.first { $0.name == version.name }?.mark?.name })
    report.pruned.removeAll { left.contains($0) }
  }

  /// The names that are delivered.
  var names: [SecretName] { wanted.map(\.name) }

  var hasWork: Bool { !missing.isEmpty || !changes.isEmpty }

  /// Makes the versions that are not there.
  func create(in swarm: Swarm) throws(DeliveryError) {
    for version in wanted where missing.contains(version.full) {
      let secret = try selection.secret(version.name)
      do throws(SwarmError) {
        try swarm.create(version.full, mark(version.name.text), secret.value)
      } catch {
        // One that an earlier deployment, ended in the middle, was about to make is there now all the same.
        let found = try? swarm.listing().secrets.first { $0.name == version.full }
        guard found?.mark == mark(version.name.text) else { throw .swarm(error) }
      }
    }
  }
}

extension Deployment {
  /// By what a swarm's secrets are known as this vault's: its identifier, which a new master key leaves as it is.
  var vaultID: String { Base64URL.encode(vault.sealed.document.vaultID) }
}
