/// Why something could not be done through the docker program.
package enum SwarmError: Error, Equatable, Sendable {
  /// No program of the name `docker` is in a folder of `PATH`.
  case noProgram
  /// The program could not be started; an errno value.
  case notStarted(Int32)
  /// The engine could not be asked; what the program said, in one printable line.
  case noEngine(said: String)
  /// The engine is no part of a swarm.
  case noSwarm
  /// The engine is a worker of the swarm, and only managers know of secrets.
  case noManager
  /// A command failed; `subject` is what it was about.
  case failed(DockerStep, subject: String, said: String)
  /// A command took longer than it may, in seconds.
  case timedOut(DockerStep, subject: String, seconds: Int)
  /// A command printed more than is read, or what is not understood.
  case notUnderstood(DockerStep)
  /// A service did not come up with what it was given; its state is the swarm's word for it.
  case notSettled(service: String, state: String)
}

/// What the docker program is asked to do.
package enum DockerStep: Sendable {
  case askEngine, listSecrets, listServices, createSecret, updateService, removeSecret
}

extension SwarmError {
  /// Whether a service was changed by somebody else between being looked at and being changed.
  package var isOutOfSequence: Bool {
    if case .failed(.updateService, _, let said) = self { said.contains("out of sequence") } else { false }
  }
}
