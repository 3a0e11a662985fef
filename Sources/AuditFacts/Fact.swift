/// What one place of a file says about one name: which value it gives it, or where the value comes from.
package struct Fact: Equatable, Sendable {
  /// The name as the file has it, such as `spring.datasource.password`; never empty.
  package let name: String
  package let value: FactValue
  package let place: FactPlace
  package let role: FactRole
  /// What the fact belongs to within the file, such as a Compose service, a Kubernetes object or a workflow's job.
  package let owner: String?

  package init(_ name: String, _ value: FactValue, at place: FactPlace, role: FactRole, owner: String? = nil)
  {
    self.name = name
    self.value = value
    self.place = place
    self.role = role
    self.owner = owner
  }
}

/// Where something stands in a file; lines and columns count from 1, columns in bytes.
package struct FactPlace: Equatable, Hashable, Sendable {
  package let line: Int
  package let column: Int
  /// The value's bytes as they stand in the file, its quotes left out; nil where it doesn't stand there in one piece.
  package let range: Range<Int>?

  package init(line: Int, column: Int = 1, range: Range<Int>? = nil) {
    self.line = line
    self.column = column
    self.range = range
  }
}

/// A value, as far as it can be told without running anything.
package enum FactValue: Hashable, Sendable {
  /// Bytes that stand there, quotes and escapes undone; empty for a name that is present without a value.
  case text([UInt8])
  /// The value of something else, and nothing besides.
  indirect case reference(Reference)
  /// Texts and references one after the other: `postgresql://${DB_USER}:pw@host/db`.
  case parts([FactValue])
  /// Made anew each time the place is evaluated.
  case made(Maker)
  /// Code that is not understood: neither a literal nor one of the above.
  case unknown
}

/// The use of a value that is kept elsewhere.
package struct Reference: Hashable, Sendable {
  /// What keeps the value.
  package enum Source: Hashable, Sendable {
    /// An environment variable, or a variable of the shell or of a Compose file.
    case variable
    /// The secrets of a workflow, of a manager or of an encrypted file: `secrets.X`, `op://`, `vault:`, `ENC[...]`.
    case secretStore
    /// A value of a chart or of a template: `.Values.x`, `{{ x }}`.
    case template
    /// The contents of a file.
    case file
    /// A variable or a call of the program's own.
    case code
  }

  /// What is named, such as `JWT_SECRET`; nil where it can't be told.
  package let name: String?
  package let source: Source
  /// What counts where there is no value; nil: nothing is said.
  package let otherwise: Fallback?

  package init(_ name: String?, from source: Source, otherwise: Fallback? = nil) {
    self.name = name
    self.source = source
    self.otherwise = otherwise
  }
}

/// What a reference says of a missing value.
package indirect enum Fallback: Hashable, Sendable {
  /// A value where it is unset, and where it is empty: `${X:-v}`, `process.env.X || 'v'`.
  case ifUnsetOrEmpty(FactValue)
  /// A value where it is unset alone: `${X-v}`, `getenv("X", "v")`, `process.env.X ?? 'v'`.
  case ifUnset(FactValue)
  /// A failure where it is unset or empty: `${X:?}`.
  case failsIfUnsetOrEmpty
  /// A failure where it is unset, while an empty value passes: `${X?}`, `os.environ["X"]`.
  case failsIfUnset
}

/// What makes a value anew.
package enum Maker: Hashable, Sendable {
  /// The time: `$(date +%s)`, `Date.now()`, `timestamp()`.
  case clock
  /// Random bytes: `openssl rand`, `$RANDOM`, `crypto.randomBytes(32)`, `uuid4()`, `randAlphaNum`.
  case random
  /// The process, the host or a temporary name: `$$`, `$(hostname)`, `mktemp`.
  case machine
}

/// In which part a fact stands, since the same line means one thing in a .env file and another in code.
package enum FactRole: String, Equatable, Sendable, CaseIterable {
  /// A line of a .env file.
  case envFile
  /// `environment:` of a Compose service.
  case composeEnvironment
  /// `args:` of a Compose `build:`.
  case composeBuildArgument
  /// `ENV` and `ARG` of a Dockerfile.
  case imageEnvironment, imageArgument
  /// `env:` of a workflow, and inputs of its steps.
  case workflowEnvironment
  /// A container's `env:` or a ConfigMap's data in a manifest.
  case manifestEnvironment
  /// `data:` (decoded) or `stringData:` of a Secret manifest.
  case manifestSecret
  /// Values of a Helm chart, and templates that make some.
  case chartValue
  /// `Environment=` of a systemd unit.
  case unitEnvironment
  /// `env` of a PM2 ecosystem file.
  case processManagerEnvironment
  /// An assignment or an exported variable of a shell script or an entrypoint.
  case shellVariable
  /// A variable of a crontab.
  case cronVariable
  /// A variable before a command, an option or a URL of one: `PGPASSWORD=x pg_dump`, `curl -u a:b`, `mysql -px`.
  case commandLine
  /// A setting of an application: yaml, json, toml, ini, properties, xml, nginx.
  case setting
  /// An assignment, an argument or a property in source code.
  case code
  /// A variable or a resource's argument of Terraform.
  case infrastructure
  /// The whole contents of a file that is a secret by its place: `secrets/jwt_secret.txt`.
  case secretFile
}
