package import Swarm
package import VaultFormat

/// A target of a deployment that is a swarm's: secrets of its own names, mounted into services.
package struct SwarmPart: Sendable {
  /// What the settings file calls it.
  package let name: String
  /// What the names of its secrets begin with.
  package let prefix: String
  /// The secrets; nil: all there are.
  package let names: [SecretName]?
  /// The swarm's names of the services that get all of them.
  package let services: [String]

  package init(name: String, prefix: String = "", names: [SecretName]?, services: [String]) {
    self.name = name
    self.prefix = prefix
    self.names = names
    self.services = services
  }
}

/// What of a deployment goes to a swarm.
package struct SwarmDelivery: Sendable {
  package let parts: [SwarmPart]
  /// All targets of the settings file that are swarms', deployed now or not; nothing of theirs is removed.
  let named: Set<String>
  /// Finds the docker program, when there is something to ask it.
  let connect: @Sendable () throws(SwarmError) -> Swarm

  package init(
    parts: [SwarmPart], named: Set<String>, connect: @escaping @Sendable () throws(SwarmError) -> Swarm
  ) {
    self.parts = parts
    self.named = named
    self.connect = connect
  }
}

/// A swarm as it is looked at once in a deployment, by whichever of its steps needs it first.
final class SwarmView {
  private let delivery: SwarmDelivery
  private var found: (swarm: Swarm, listing: SwarmListing)?

  init(_ delivery: SwarmDelivery) { self.delivery = delivery }

  func swarm() throws(SwarmError) -> Swarm { try look().swarm }

  func listing() throws(SwarmError) -> SwarmListing { try look().listing }

  private func look() throws(SwarmError) -> (swarm: Swarm, listing: SwarmListing) {
    if let found { return found }
    let swarm = try delivery.connect()
    let looked = (swarm, try swarm.listing())
    found = looked
    return looked
  }
}

/// Why a swarm can't take what a target has for it.
package enum SwarmFault: Equatable, Sendable {
  /// The docker program, the engine or the swarm can't be used.
  case unusable(SwarmError)
  /// The name with the prefix and the digest is none that a swarm takes.
  case badName(SecretName, String)
  /// The value is empty, or of more bytes than a swarm takes.
  case badSize(SecretName, bytes: Int)
  /// The swarm has no such service; those with a name like it.
  case noService(String, target: String, near: [String])
  /// Something that this program didn't make has the name.
  case nameTaken(String)
  /// A service mounts another secret under the name already.
  case fileTaken(SecretName, service: String, secret: String)
  /// Two targets give a service a file of one name.
  case fileTwice(SecretName, service: String, targets: [String])
}
