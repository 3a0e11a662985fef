/// Something a file does that matters to secrets and is no name with a value.
package struct Observation: Equatable, Sendable {
  /// What it does.
  package enum What: Hashable, Sendable {
    /// A value is needed: a variable is read here. `isGuarded`: a missing or empty one is a failure at the start.
    case needs(Reference)
    /// A Dockerfile copies its whole build context into the image: `COPY . .`.
    case copiesContext
    /// A Dockerfile copies a file that is one of secrets: `COPY .env /app/`.
    case copiesFile(String)
    /// A script copies a file or a folder of secrets: `cp .env backup/`; what, and to where.
    case copiesSecrets(String, to: String)
    /// A Compose service is built from a folder, relative to the Compose file.
    case buildsFrom(context: String, dockerfile: String?)
    /// A Compose service reads an .env file.
    case envFile(String, format: String?)
    /// A Compose service mounts a secret by `secrets:`, or declares one from a file.
    case mountsSecret(String)
    case declaresSecretFile(name: String, path: String)
    /// A file of the host is mounted to a container's path.
    case mountsFile(host: String, container: String)
    /// A script or a step prints the value of a variable.
    case prints(String)
    /// A script prints each command with its values: `set -x`.
    case tracesCommands
    /// A script writes what it makes to a file, so that it is kept.
    case keepsInFile(String)
    /// A script only makes a value where a file or a variable has none yet.
    case onlyIfMissing(String)
    /// Something is published by a service, such as a port on all addresses.
    case publishesPort(String)
    /// The whole contents of a secret file end in a line end, which programs take for a part of the secret.
    case endsWithNewline
    /// A line of an ignore file, without blanks round it; comments and empty lines are left out.
    case ignores(String)
  }

  package let what: What
  package let place: FactPlace
  /// As for ``Fact/owner``.
  package let owner: String?

  package init(_ what: What, at place: FactPlace, owner: String? = nil) {
    self.what = what
    self.place = place
    self.owner = owner
  }
}

/// All that was read from a file.
package struct FileFacts: Equatable, Sendable {
  package var facts: [Fact] = []
  package var observations: [Observation] = []
  /// Why the file, or the rest of it, was not understood; its lines are read as any text then.
  package var fault: FileFault?

  package init() {}
}

/// Why a configuration file was not understood.
package struct FileFault: Equatable, Sendable {
  /// The line from 1 where reading stopped.
  package let line: Int
  /// What is wrong, in words that quote nothing of the file.
  package let problem: String

  package init(line: Int, problem: String) {
    self.line = line
    self.problem = problem
  }
}
