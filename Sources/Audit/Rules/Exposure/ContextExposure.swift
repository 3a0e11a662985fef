internal import AuditFacts

/// Finds images that are built with a copy of everything, secrets included.
enum ContextExposure: TreeRule {
  static let descriptions = [buildContext]

  static func findings(in index: TreeIndex) -> [Finding] {
    let secrets = index.entries.filter {
      $0.file.holdsSecretsByKind && !$0.judgement.isExample && !isEmpty($0.file)
    }
    let contexts = contexts(index)
    var search = ContextSearch(secrets, read: environmentFiles(index))
    var findings: [Finding] = []
    for entry in index.entries where entry.file.kind == .dockerfile && !entry.judgement.isTest {
      let copies = entry.file.facts.observations.filter { $0.what == .copiesContext }
      guard !copies.isEmpty else { continue }
      for context in contexts[entry.path, default: [entry.folder]].sorted() {
        let ignore = ignoreFile(of: entry, context, index)
        let taken = search.taken(from: context, ignore, index)
        guard !taken.isEmpty else { continue }
        findings += copies.map { finding($0, entry, ignore?.path, taken) }
      }
    }
    return findings
  }

  /// The folders that Dockerfiles are built with, as the Compose files say.
  private static func contexts(_ index: TreeIndex) -> [String: Set<String>] {
    var contexts: [String: Set<String>] = [:]
    for entry in index.entries(of: .compose) {
      for observation in entry.file.facts.observations {
        guard case .buildsFrom(let context, let dockerfile) = observation.what,
          let folder = TreePath.resolved(context, from: entry.folder)
        else { continue }
        let root = TreePath.asFolder(folder)
        guard let file = TreePath.resolved(dockerfile ?? "Dockerfile", from: root) else { continue }
        contexts[file, default: []].insert(root)
      }
    }
    return contexts
  }

  /// `NAME.dockerignore` beside the Dockerfile counts before the context's own.
  private static func ignoreFile(
    of entry: TreeIndex.Entry, _ context: String, _ index: TreeIndex
  ) -> (path: String, rules: DockerIgnore)? {
    guard let found = index[entry.path + ".dockerignore"] ?? index[context + ".dockerignore"] else {
      return nil
    }
    return (found.path, DockerIgnore(lines(of: found.file)))
  }

  static func lines(of file: AuditedFile) -> [String] {
    file.facts.observations.compactMap { observation in
      if case .ignores(let line) = observation.what { line } else { nil }
    }
  }

  /// The .env files that Compose files name.
  private static func environmentFiles(_ index: TreeIndex) -> Set<String> {
    var paths: Set<String> = []
    for entry in index.entries(of: .compose) {
      for observation in entry.file.facts.observations {
        guard case .envFile(let path, _) = observation.what else { continue }
        TreePath.resolved(path, from: entry.folder).map { _ = paths.insert($0) }
      }
    }
    return paths
  }

  /// Whether nothing in a file is a secret.
  private static func isEmpty(_ file: AuditedFile) -> Bool {
    if case nil = file.firstSecret() { true } else { false }
  }

  private static func finding(
    _ copy: Observation, _ entry: TreeIndex.Entry, _ ignore: String?, _ taken: [ContextSearch.Taken]
  ) -> Finding {
    let lack = ignore.map { "\($0) doesn't leave it out" } ?? "there is no .dockerignore"
    let isThere = taken.contains(where: \.isThere)
    return Finding(
      rule: buildContext, severity: isThere ? nil : .warning, path: entry.file.path,
      place: FactPlace(line: copy.place.line),
      message: "the image takes the whole folder with it, and \(lack): \(taken[0].path)",
      related: taken.filter(\.isThere).prefix(ContextSearch.mostNamed).map {
        RelatedPlace(path: Array($0.path.utf8), line: nil, message: "secrets that are copied into the image")
      })
  }

  static let buildContext = RuleDescription(
    "exposure/build-context", .error, "an image that takes .env and other secrets with it",
    why: """
      COPY . takes everything that .dockerignore doesn't name. The secrets are in a layer of the image then, for everybody who \
      pulls it, even when a later line removes the file.
      """,
    fix:
      "printf '.env*\\n**/.env*\\nsecrets\\nbackups\\n.git\\n' >> .dockerignore, then build again and change the secrets",
    see: ["CWE-538", "https://docs.docker.com/build/concepts/context/#dockerignore-files"],
    finds: [
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with(
        ".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("api/Dockerfile", "FROM node:20\nCOPY . .\n")
        .with(
          "compose.yaml",
          "services:\n  api:\n    build:\n      context: .\n      dockerfile: api/Dockerfile\n"
        )
        .with(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nADD . /app\n").with(".dockerignore", "*\n!deploy\n")
        .with("deploy/.env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with(".dockerignore", ".env\n")
        .with("deploy/.env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with(".gitignore", "node_modules\n.env\n"),
    ],
    passes: [
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with(".dockerignore", "# secrets\n**/.env*\n")
        .with("deploy/.env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nCOPY src ./src\n").with(
        ".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("api/Dockerfile", "FROM node:20\nCOPY . .\n")
        .with("compose.yaml", "services:\n  api:\n    build: ./api\n")
        .with(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with("Dockerfile.dockerignore", ".env\n")
        .with(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "FROM node:20\nCOPY . .\n").with("src/index.js", "console.log(1)\n"),
    ])
}
