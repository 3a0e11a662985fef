internal import AuditFacts

/// Finds services that get all secrets of a .env file as their environment.
enum ServiceExposure: TreeRule {
  static let descriptions = [environmentFile]

  static func findings(in index: TreeIndex) -> [Finding] {
    return index.entries(of: .compose).filter(\.isLive).flatMap { entry in
      entry.file.facts.observations.compactMap { observation -> Finding? in
        guard case .envFile(let path, _) = observation.what,
          let resolved = TreePath.resolved(path, from: entry.folder), let file = index[resolved],
          file.file.kind == .env(isExample: false), let secret = file.file.firstSecret()
        else { return nil }
        return Finding(
          rule: environmentFile, path: entry.file.path, place: FactPlace(line: observation.place.line),
          message: "all of \(resolved) is in the container's environment, \(secret.name) included",
          related: [
            RelatedPlace(path: file.file.path, line: secret.fact.place.line, message: "a secret in the file")
          ])
      }
    }
  }

  static let environmentFile = RuleDescription(
    "exposure/environment-file", .note, "a service that gets a whole .env file with secrets",
    why: """
      Each service that names the file has every secret in it, also those that it doesn't need. 'docker inspect' shows them all.
      """,
    fix: "give each service its own secrets with 'secrets:': pbk-secrets compose override",
    see: ["CWE-526", "CWE-272", "https://docs.docker.com/compose/how-tos/use-secrets/"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    env_file: .env\n"),
      .file("deploy/api.env", "API_SECRET=", ExampleValues.other, "\n").with(
        "deploy/compose.yaml", "services:\n  api:\n    env_file:\n      - path: ./api.env\n"),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "deploy/compose.yaml", "services:\n  api:\n    env_file: [../.env]\n"),
    ],
    passes: [
      .file("config.env", "PORT=3000\n").with(
        "compose.yaml", "services:\n  api:\n    env_file: config.env\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    image: api\n"),
      .file(".env.example", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    env_file: .env.example\n"),
    ])
}
