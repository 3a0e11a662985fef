/// A service, as its files and what it extends come to.
package struct ComposeService: Sendable {
  package let name: String
  /// Where it is named first.
  package let place: ComposePlace
  package let image: ComposeText?
  package let build: ComposeBuild?
  package let environment: [ComposeVariable]
  /// Whether `environment` is one mapping still: a list, or what was merged of several, can't be reset one variable
  /// at a time.
  package let hasEnvironmentMapping: Bool
  package let envFiles: [ComposeEnvFile]
  package let secrets: [ComposeMount]
  package let configs: [ComposeMount]
  package let volumes: [ComposeVolume]
  package let labels: [ComposeVariable]
  package let labelFiles: [ComposeText]
  /// The variables that it names anywhere, or takes as they are set outside.
  package let variables: Set<String>
}

/// How a service's image is built.
package struct ComposeBuild: Sendable {
  package let context: ComposeText?
  package let dockerfile: ComposeText?
  package let arguments: [ComposeVariable]
}

/// A variable of a container, a label, or an argument of a build.
package struct ComposeVariable: Sendable {
  package let name: String
  /// Nil where it is taken as it is set outside.
  package let value: ComposeText?
  package let place: ComposePlace
}

/// A file of variables for a container.
package struct ComposeEnvFile: Sendable {
  /// How Compose reads it.
  package enum Format: Equatable, Sendable {
    case compose
    /// As `docker run --env-file` does, without quotes.
    case raw
    case other(String)
  }

  /// As the file has it.
  package let text: ComposeText
  package let format: Format
  /// Whether Compose refuses to start where it is missing.
  package let isRequired: Bool
}

/// A secret or a config that a service gets.
package struct ComposeMount: Sendable {
  /// The name of the top-level secret or config.
  package let source: String
  /// The path in the container.
  package let target: String
  package let place: ComposePlace
}

/// A path of the host that a service gets as a volume.
package struct ComposeVolume: Sendable {
  package let source: ComposeText
  /// The path in the container.
  package let target: String?
  /// Whether it has the short form, for which the engine makes a folder where the source is missing.
  package let isShort: Bool
  package let place: ComposePlace
}

/// A secret or a config of the top level.
package struct ComposeSecret: Sendable {
  /// What it is made of.
  package enum Source: Sendable {
    case file(ComposeText)
    /// A variable of the environment that Compose runs in.
    case environment(ComposeText)
    /// It is there already, in a swarm.
    case external
    /// Something else, or nothing.
    case other
  }

  package let name: String
  package let source: Source
  package let place: ComposePlace

  /// The path of the file that it is made of.
  package var path: String? { if case .file(let text) = source { text.path } else { nil } }
}
