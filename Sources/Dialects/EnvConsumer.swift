/// A program, or a set of programs, that an `.env` file is written for.
///
/// The raw value is the name that the command line and a file's first line use.
package enum EnvConsumer: String, CaseIterable, Comparable, Sendable {
  /// Docker Compose 2.20 and later: a project's `.env`, and `env_file`.
  case compose
  /// A shell that sources the file with `set -a`: bash, dash, zsh.
  case posix
  /// systemd's `EnvironmentFile=`; the same text serves shells too.
  case systemd
  /// Node.js `--env-file` and `util.parseEnv`, and the npm package dotenv.
  case node
  /// dotenv with dotenv-expand, as Next.js and Vite read it.
  case nodeExpand = "node-expand"
  /// python-dotenv with interpolation, which is its default, and Docker Compose 1.
  case python
  /// `docker run --env-file`, Compose's `format: raw`, podman, `kubectl --from-env-file`.
  case raw
  /// Compose, Node.js, Python, shells and systemd alike.
  case portable
  /// As ``portable``, without line feeds and `$`, which further parsers trip over.
  case portableStrict = "portable-strict"

  private static let otherNames: [String: EnvConsumer] = [
    "bash": .posix, "dash": .posix, "zsh": .posix, "sh": .posix, "dotenv": .node,
    "dotenv-expand": .nodeExpand,
    "python-dotenv": .python, "compose-v1": .python, "docker": .raw, "podman": .raw, "kubectl": .raw,
  ]

  /// All names that ``named(_:)`` takes, those of the raw values first.
  package static var names: [String] { allCases.map(\.rawValue) + otherNames.keys.sorted() }

  /// Finds a consumer by its name, or by that of a program which reads alike.
  ///
  /// - Parameter name: such as `compose` or `bash`, in lower case.
  /// - Returns: the consumer, or `nil` if none has the name.
  package static func named(_ name: String) -> EnvConsumer? {
    EnvConsumer(rawValue: name) ?? otherNames[name]
  }

  /// The dialects in which the programs read; all of them have to read a value as it is.
  package var readers: [EnvDialect] {
    switch self {
    case .compose: [.compose]
    case .posix: [.posix]
    case .systemd: [.systemd]
    case .node: [.node]
    case .nodeExpand: [.nodeExpand]
    case .python: [.python]
    case .raw: [.raw]
    case .portable, .portableStrict: [.compose, .node, .python, .posix, .systemd]
    }
  }

  /// The encodings that are tried first, in this order.
  var encodings: [EnvEncoding] {
    switch self {
    case .compose: [.bare, .composeQuoted]
    case .posix, .systemd: [.bare, .shellQuoted]
    case .node: [.bare, .singleQuotes, .doubleQuotes, .backticks]
    case .nodeExpand: [.bare, .escapedSingleQuotes, .escapedDoubleQuotes, .escapedBackticks]
    case .python: [.bare, .pythonQuoted]
    case .raw: [.bare, .asIs]
    case .portable, .portableStrict: [.bare, .plainSingleQuotes, .plainDoubleQuotes]
    }
  }

  /// Whether the programs include those that no test here can run, so that only the plainest encodings are safe.
  var takesPlainEncodingsOnly: Bool { self == .portable || self == .portableStrict }

  package static func < (one: EnvConsumer, other: EnvConsumer) -> Bool {
    allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
  }
}
