package import Dialects
package import YAML

/// A place that `deploy` writes to, as a settings file describes it.
///
/// Source: Docs/project-file.md, 'Targets'.
package struct ProjectTarget: Equatable, Sendable {
  /// What is written.
  package enum Form: Equatable, Sendable {
    /// A folder with one file a secret, for Compose's `secrets:`.
    case dockerSecrets
    /// An .env file for these programs.
    case env(consumers: [EnvConsumer])
    /// A Secret manifest for Kubernetes.
    case kubernetes(KubernetesSettings)
    /// A folder with one file a credential, for `LoadCredential=`.
    case systemdCredentials
    /// Secrets of a Docker Swarm, made through the docker program; nothing is written to a path.
    case swarm(SwarmSettings)
    /// One file, rendered from a template file beside the settings file.
    case file(template: ProjectPath)
  }

  /// What the settings file calls it: 1 to 64 characters of `A-Z a-z 0-9 _ . -`.
  package let name: String
  package let form: Form
  /// Where it is written; nil for a swarm, which has no path.
  package let path: ProjectPath?
  /// The secrets that it gets, stored and derived, by name or by pattern with `*` and `?`; nil: all that are there.
  package let names: [String]?
  /// The Compose services that read it: those that have to start anew when it changes.
  package let services: [String]
  /// The environments in which it is written; nil: in each, and where none is picked.
  package let environments: [String]?
  /// Who owns its files, and their permission bits; nil: as the form has it.
  package let access: TargetAccess
  /// Whether a folder that is not in memory is refused.
  package let requiresTmpfs: Bool
  /// Where it begins in the settings file.
  package let position: YAMLPosition

  package init(
    name: String, form: Form, path: ProjectPath?, names: [String]? = nil, services: [String] = [],
    environments: [String]? = nil, access: TargetAccess = TargetAccess(), requiresTmpfs: Bool = false,
    position: YAMLPosition
  ) {
    self.name = name
    self.form = form
    self.path = path
    self.names = names
    self.services = services
    self.environments = environments
    self.access = access
    self.requiresTmpfs = requiresTmpfs
    self.position = position
  }
}

/// Who owns a target's files, and who may read them.
package struct TargetAccess: Equatable, Sendable {
  /// A user: a number, or a name that the machine which deploys knows.
  package let owner: String?
  /// A group, likewise.
  package let group: String?
  /// Permission bits of at most 0o777, never writable by the group or others.
  package let mode: UInt32?

  package init(owner: String? = nil, group: String? = nil, mode: UInt32? = nil) {
    self.owner = owner
    self.group = group
    self.mode = mode
  }
}

/// How a Secret manifest is called.
package struct KubernetesSettings: Equatable, Sendable {
  /// The object's name, or its beginning where it is immutable: a DNS subdomain (RFC 1123) of at most 253 characters.
  package let object: String
  /// A DNS label of at most 63 characters; nil: the namespace that kubectl takes.
  package let namespace: String?
  /// Whether the object is immutable, and a digest of its contents is a part of its name.
  package let isImmutable: Bool
  /// The object's labels.
  package let labels: [String: String]

  package init(
    object: String, namespace: String? = nil, isImmutable: Bool = false, labels: [String: String] = [:]
  ) {
    self.object = object
    self.namespace = namespace
    self.isImmutable = isImmutable
    self.labels = labels
  }
}

/// How a swarm's secrets are called.
package struct SwarmSettings: Equatable, Sendable {
  /// What the names begin with, such as a stack's name; empty: nothing.
  package let prefix: String

  package init(prefix: String = "") { self.prefix = prefix }
}

/// A path of a settings file: absolute, or relative to the file's folder and within it.
///
/// Relative paths are checked like a vault's. Absolute ones are taken for targets alone, as `/run/secrets` or `/etc/credstore`
/// has to be said somewhere; where one leads is checked when it is written to.
package struct ProjectPath: Equatable, Sendable {
  /// As the file has it, without `.` components and doubled slashes.
  package let text: String

  package init(text: String) { self.text = text }

  package var isAbsolute: Bool { text.utf8.first == UInt8(ascii: "/") }

  /// The path from the root, for a settings file in `folder`.
  package func absolute(in folder: String) -> String { isAbsolute ? text : folder + "/" + text }
}
