internal import Swarm
internal import Vault
internal import VaultFormat

/// All that a deployment does in a swarm, target by target.
struct SwarmSteps {
  private(set) var plans: [SwarmPlan] = []
  /// What targets have that the settings file doesn't name any more.
  private(set) var former: [SwarmListing.Secret] = []
  private(set) var kept: [DeploymentReport.KeptVersion] = []
  /// Former targets of which something is left, or can't be looked for.
  private(set) var formerLeft: Set<String> = []
  /// Whether the swarm could not be asked for what former targets have.
  private(set) var isFormerUnseen = false

  private let deployment: Deployment
  private let view: SwarmView

  init(_ deployment: Deployment, in view: SwarmView) {
    self.deployment = deployment
    self.view = view
  }

  /// Plans all targets.
  ///
  /// - Returns: what stands against them.
  mutating func plan(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> [Refusal] {
    var refusals: [Refusal] = []
    for part in deployment.swarm.parts {
      do throws(DeliveryError) {
        plans.append(try SwarmPlan(part, of: deployment, in: view, digest))
      } catch .refused(let reasons) {
        refusals += reasons.filter { !refusals.contains($0) }
      }
    }
    return refusals + clashes()
  }

  /// Two targets must not give one service files of one name.
  private func clashes() -> [Refusal] {
    var givers: [String: [String: String]] = [:]
    var refusals: [Refusal] = []
    for plan in plans {
      for service in Set(plan.part.services).sorted() {
        for name in plan.names {
          if let other = givers[service]?[name.text] {
            refusals.append(.swarm(.fileTwice(name, service: service, targets: [other, plan.part.name])))
          }
          givers[service, default: [:]][name.text] = plan.part.name
        }
      }
    }
    return refusals
  }

  /// Finds what targets left behind that an earlier deployment noted and the settings file doesn't name any more.
  mutating func lookForFormer(_ recorded: Set<String>) {
    let gone = recorded.subtracting(deployment.swarm.named)
    guard !gone.isEmpty else { return }
    guard let listing = try? view.listing() else {
      // Its secrets are no danger to what is delivered now; the next deployment looks again.
      isFormerUnseen = true
      formerLeft = gone
      return
    }
    for secret in listing.secrets {
      guard let mark = secret.mark, mark.project == deployment.vaultID, gone.contains(mark.target) else {
        continue
      }
      let changes = plans.flatMap(\.changes).filter { $0.removed.contains(secret.name) }
      let users = listing.users(of: secret.id).filter { user in !changes.contains { $0.service.name == user }
      }
      if users.isEmpty {
        former.append(secret)
      } else {
        formerLeft.insert(mark.target)
        kept.append(.init(name: secret.name, services: users, isUsed: true))
      }
    }
  }

  var hasWork: Bool { plans.contains(where: \.hasWork) }

  func create() throws(DeliveryError) {
    guard hasWork else { return }
    let swarm: Swarm
    do { swarm = try view.swarm() } catch { throw .swarm(error) }
    for plan in plans { try plan.create(in: swarm) }
  }

  /// Gives all services what they are to have; one that is the service of several targets is changed once for each.
  func update() throws(DeliveryError) {
    for plan in plans {
      for change in plan.changes { try update(change, plan.part) }
    }
  }

  /// A service that somebody changed in between is looked at once more.
  private func update(_ change: SwarmChange, _ part: SwarmPart) throws(DeliveryError) {
    do throws(SwarmError) {
      try swarm().update(change)
    } catch {
      guard case .failed = error else { throw .swarm(error) }
      let digest = try DeliveryDigest(deployment.vault)
      let again = try SwarmPlan(part, of: deployment, in: SwarmView(deployment.swarm), digest)
      guard let changed = again.changes.first(where: { $0.service.id == change.service.id }) else { return }
      // The same change of the same service would fail in the same way.
      guard changed != change || error.isOutOfSequence else { throw .swarm(error) }
      do { try swarm().update(changed) } catch { throw .swarm(error) }
    }
  }

  /// Waits until the services that were changed have what they were given.
  func settle() throws(DeliveryError) {
    let ids = Set(plans.flatMap { $0.changes.map(\.service.id) + $0.awaited }).sorted()
    guard !ids.isEmpty else { return }
    do { try swarm().settle(ids) } catch { throw .swarm(error) }
  }

  /// Removes the versions that no service needs.
  func retire() throws(DeliveryError) {
    for secret in plans.flatMap(\.retired) + former {
      do { _ = try swarm().remove(secret) } catch { throw .swarm(error) }
    }
  }

  private func swarm() throws(SwarmError) -> Swarm { try view.swarm() }
}
