internal import Delivery
internal import Swarm

/// The sentences about Docker swarms.
enum SwarmSentences {
  /// Why something failed after the deployment had begun.
  static func report(_ error: SwarmError) -> ErrorReport {
    let again = "the next pbk-secrets deploy goes on from there"
    switch error {
    case .failed(let step, let subject, let said):
      return ErrorReport("docker could not \(words(step, subject))\(quoted(said))", hint: again)
    case .timedOut(let step, let subject, let seconds):
      return ErrorReport("docker did not \(words(step, subject)) in \(seconds) seconds", hint: again)
    case .notSettled(let service, let state) where state == "updating" || state == "new":
      return ErrorReport(
        "all is deployed, but the service \(printable(service)) is still being updated",
        hint: looking(at: service))
    case .notSettled(let service, let state):
      return ErrorReport(
        "all is deployed, but the update of the service \(printable(service)) ended as '\(printable(state))'",
        hint: looking(at: service) + "; no old version was removed")
    case .noProgram, .notStarted, .noEngine, .noSwarm, .noManager, .notUnderstood: return unusable(error)
    }
  }

  /// Why a swarm can't be deployed to at all.
  static func unusable(_ error: SwarmError) -> ErrorReport {
    switch error {
    case .noProgram:
      ErrorReport(
        "there is no docker in the folders of PATH, and a target of type swarm needs it",
        hint: "install Docker's command line program, or name the other targets: pbk-secrets deploy TARGET")
    case .notStarted(let code):
      ErrorReport("docker could not be started (errno \(code))", hint: "docker version")
    case .noEngine(let said):
      ErrorReport(
        "docker's engine can't be asked\(quoted(said))",
        hint: "docker info; DOCKER_HOST or DOCKER_CONTEXT names another")
    case .noSwarm:
      ErrorReport(
        "docker's engine is not part of a swarm", hint: "docker swarm init, or DOCKER_HOST of a manager")
    case .noManager:
      ErrorReport(
        "docker's engine is a worker of its swarm, and only a manager knows of secrets",
        hint: "docker node ls on a manager names them; DOCKER_HOST=ssh://MANAGER")
    case .notUnderstood(let step): ErrorReport("what docker printed to \(words(step, "")) is not understood")
    case .failed, .timedOut, .notSettled: report(error)
    }
  }

  static func refusal(_ fault: SwarmFault) -> ErrorReport {
    switch fault {
    case .unusable(let error): unusable(error)
    case .badName(let name, let full):
      ErrorReport(
        "\(printable(full)) is no name that a swarm takes for \(name)",
        hint: "at most \(Swarm.longestName) of A-Z a-z 0-9 - _ . with the prefix, the first a letter or digit"
      )
    case .badSize(let name, bytes: 0): ErrorReport("\(name) is empty, and a swarm takes no empty secret")
    case .badSize(let name, let bytes):
      ErrorReport("\(name) has \(bytes) bytes, and a swarm takes at most \(Swarm.valueLimit - 1)")
    case .noService(let name, let target, let near):
      ErrorReport(
        "the swarm has no service \(printable(name)), which the target \(printable(target)) names",
        hint: near.first.map { "did you mean \(printable($0))?" }
          ?? "docker service ls; a service has to be there before its secrets are changed")
    case .nameTaken(let name):
      ErrorReport(
        "the swarm has a secret \(printable(name)) that pbk-secrets didn't make for this target",
        hint: "docker secret inspect \(printable(name)), or give the target a prefix:")
    case .fileTaken(let name, let service, let secret):
      ErrorReport(
        "the service \(printable(service)) mounts another secret, \(printable(secret)), as \(name)",
        hint: "--replace gives it the vault's in its place")
    case .fileTwice(let name, let service, let targets):
      ErrorReport(
        "the targets \(targets.map { printable($0) }.joined(separator: " and ")) both give \(name) to the service \(printable(service))",
        hint: "names: tells which target has which secrets")
    }
  }

  /// Why an old version of a secret stays.
  static func kept(_ version: DeploymentReport.KeptVersion) -> String {
    let services = version.services.map { printable($0) }.joined(separator: ", ")
    return version.isUsed
      ? "\(printable(version.name)) stays in the swarm, since a service that the target doesn't name uses it: \(services)"
      : "\(printable(version.name)) stays in the swarm until the update of \(services) is through"
  }

  private static func looking(at service: String) -> String {
    "docker service ps --no-trunc \(printable(service))"
  }

  private static func quoted(_ said: String) -> String { said.isEmpty ? "" : ": \(printable(said))" }

  private static func words(_ step: DockerStep, _ subject: String) -> String {
    let subject = printable(subject)
    switch step {
    case .askEngine: return "tell of its engine"
    case .listSecrets: return "list the swarm's secrets"
    case .listServices: return "list the swarm's services"
    case .createSecret: return "make the secret \(subject)"
    case .updateService: return "update the service \(subject)"
    case .removeSecret: return "remove the secret \(subject)"
    }
  }
}
