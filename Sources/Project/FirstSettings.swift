package import VaultFormat

/// A first settings file with comments, for a person who has never seen one, made of what a project's files name.
///
/// Whoever wrote those files may be hostile: names come as checked types or are checked here, and are put in quotes where
/// YAML would read anything else in them.
package struct FirstSettings: Sendable {
  /// A secret that some file names.
  package struct Named: Equatable, Sendable {
    package let name: SecretName
    package let kind: SecretKind
    /// Whether the deployment doesn't work without it.
    package let isRequired: Bool

    package init(name: SecretName, kind: SecretKind, isRequired: Bool) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  /// Names that go to one place.
  package struct Group: Equatable, Sendable {
    /// Relative to the settings file's folder.
    package let path: String
    package let names: [SecretName]
    package let services: [String]

    package init(path: String, names: [SecretName], services: [String]) {
      self.path = path
      self.names = names
      self.services = services
    }
  }

  /// The vault's path, relative to the settings file's folder.
  package var vault: String
  /// The files that it is made of, by name.
  package var sources: [String]
  package var secrets: [Named]
  /// The `.env` file, where one is there or asked for.
  package var dotenv: Group?
  /// Folders of files that Compose mounts as secrets.
  package var folders: [Group]
  /// What services get in their environment, and could have in files.
  package var environments: [Group]

  package init(
    vault: String, sources: [String], secrets: [Named] = [], dotenv: Group? = nil, folders: [Group] = [],
    environments: [Group] = []
  ) {
    self.vault = vault
    self.sources = sources
    self.secrets = secrets
    self.dotenv = dotenv
    self.folders = folders
    self.environments = environments
  }

  /// How many targets the file has.
  package var targetCount: Int { folders.count + (dotenv == nil ? 0 : 1) }

  /// The file's text.
  ///
  /// - Returns: nil where its own reader would refuse it, as it would with paths that lie in each other.
  package func text() -> String? {
    let lines = head + secretLines + targetLines
    let text = lines.joined(separator: "\n") + "\n"
    return (try? ProjectFile(parsing: Array(text.utf8), folder: "/")) == nil ? nil : text
  }

  private var head: [String] {
    var lines = ["# Settings of pbk-secrets for this project. No value is in here, so it may be committed."]
    let files = sources.map(Self.comment).joined(separator: " and ")
    if !files.isEmpty {
      lines.append(
        "# Made by pbk-secrets init of what \(files) \(sources.count == 1 ? "names" : "name"); it is yours to change."
      )
    }
    return lines + [
      "# All keys are in Docs/project-file.md of pbk-secrets.", "",
      "# The encrypted file; commit it as well.", "vault: \(Self.quoted(vault))", "",
      "# More than one place to run? Give each a vault of its own, and pick one with -e production:",
      "# environments:", "#   production: {vault: vaults/production.pbk}", "",
    ]
  }

  private var secretLines: [String] {
    var lines = [
      "# What is known of secrets: kind, required, rotation, description. A deploy is refused while one that is",
      "# required is missing or a placeholder. 'pbk-secrets set NAME' stores a value, 'set NAME --generate' makes one.",
    ]
    guard !secrets.isEmpty else {
      return lines + ["# secrets:", "#   JWT_SECRET: {kind: jwt, required: true, rotation: 90d}", ""]
    }
    lines.append("secrets:")
    for secret in secrets {
      let required = secret.isRequired ? ", required: true" : ""
      lines.append("  \(Self.quoted(secret.name.text)): {kind: \(secret.kind.rawValue)\(required)}")
    }
    return lines + derivation + [""]
  }

  /// An example of a derived secret, of this project's own names where they allow it.
  private var derivation: [String] {
    let names = secrets.map(\.name.text)
    let url = names.first { $0.hasSuffix("DATABASE_URL") } ?? "DATABASE_URL"
    let all = names + (dotenv?.names.map(\.text) ?? [])
    func first(_ endings: [String], or fallback: String) -> String {
      for ending in endings { if let found = all.first(where: { $0.hasSuffix(ending) }) { return found } }
      return fallback
    }
    let user = first(["DB_USER", "POSTGRES_USER", "DATABASE_USER"], or: "DB_USER")
    let password = first(["DB_PASSWORD", "POSTGRES_PASSWORD", "DATABASE_PASSWORD"], or: "DB_PASSWORD")
    guard Self.isPlain(url), Self.isPlain(user), Self.isPlain(password) else { return [] }
    return [
      "  # A URL that repeats a password is better made of it: then there is one to change. (Take it out of the",
      "  # vault then with 'pbk-secrets rm \(url)', as there can't be two of a name.)",
      "  # \(url):", "  #   template: postgresql://${\(user)}:${\(password)|url}@db:5432/app",
    ]
  }

  private var targetLines: [String] {
    var lines = [
      "# Where 'pbk-secrets deploy' writes them, all or nothing; 'deploy --plan' shows what it would do. The services",
      "# are those to be recreated when something changes: 'deploy --changed services' prints them.",
    ]
    if targetCount == 0 {
      lines += [
        "# targets:", "#   dotenv: {type: env, path: .env, for: compose}",
        "#   files: {type: docker-secrets, path: secrets}",
      ]
    } else {
      lines.append("targets:")
    }
    if let dotenv {
      lines += [
        "  # For ${NAME} in the compose file, and for env_file. Everything that Compose is to find in it has to be",
        "  # listed: the file is written anew, and one with values that the vault doesn't know is left alone.",
      ]
      lines += target("dotenv", "env", dotenv, more: ["for: compose"])
    }
    for folder in folders {
      lines.append(
        "  # A file each, for secrets: with file: in the compose file; containers see /run/secrets/NAME.")
      lines += target(name(of: folder), "docker-secrets", folder, more: [])
    }
    if !environments.isEmpty {
      lines += [
        "  # Variables are seen by everyone who may ask Docker, files are not. To change over, take this in, name each",
        "  # file in the compose file's secrets, and read it there, as with NAME_FILE: /run/secrets/NAME.",
      ]
      let indented = environments.flatMap { target(name(of: $0), "docker-secrets", $0, more: []) }
      lines += indented.map { "  # " + $0.dropFirst(2) }
    }
    return lines
  }

  private func target(_ name: String, _ type: String, _ group: Group, more: [String]) -> [String] {
    var lines = ["  \(Self.quoted(name)):", "    type: \(type)", "    path: \(Self.quoted(group.path))"]
    lines += more.map { "    " + $0 }
    lines += Self.list("names", group.names.map(\.text))
    if !group.services.isEmpty { lines += Self.list("services", group.services) }
    return lines
  }

  /// The last part of the path, which no other target has.
  private func name(of group: Group) -> String {
    let last = String(group.path.split(separator: "/").last ?? "files")
    let others = (folders + environments).filter { $0 != group }.map {
      $0.path.split(separator: "/").last ?? ""
    }
    let isFree = last != "dotenv" && !others.contains { $0 == last }
    let name = isFree ? last : group.path
    let safe = String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
    return String(safe.prefix(ProjectEnvironment.longestName))
  }

  private static let width = 100

  /// A list in brackets, over as many lines as it needs.
  private static func list(_ key: String, _ texts: [String]) -> [String] {
    var lines: [String] = []
    var line = "    \(key): ["
    for (index, text) in texts.enumerated() {
      let item = quoted(text) + (index == texts.count - 1 ? "]" : ",")
      if line.count + item.count + 1 > width {
        lines.append(line)
        line = "      " + item
      } else {
        line += (line.hasSuffix("[") || line.hasSuffix("      ") ? "" : " ") + item
      }
    }
    return lines + [line]
  }

  /// A text as YAML: as it is where nothing but text can be read in it.
  static func quoted(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a text is letters, digits and `_ . / -`, and no number, date or truth value.
  private static func isPlain(_ text: String) -> Bool {
    let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    guard let first = text.utf8.first, (0x61...0x7a).contains(first | 0x20) || first == 0x2e else {
      return false
    }
    // '.env' is text; '.5' and '.inf' are numbers.
    if first == 0x2e, text.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) ?? true { return false }
    let isWord = words.contains(text.lowercased()) || [".inf", ".nan"].contains(text.lowercased())
    return !isWord
      && text.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return (0x61...0x7a).contains(letter) || (0x30...0x39).contains(byte) || "_./-".utf8.contains(byte)
      }
  }

  /// A file's name in a comment: nothing in it may end the line.
  private static func comment(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value > 0x7e ? "?" : Character($0) })
  }
}
