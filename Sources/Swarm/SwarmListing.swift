/// What a swarm has: its secrets by name and its services by name, as the docker program lists them.
package struct SwarmListing: Equatable, Sendable {
  /// A secret of the swarm; its value can't be read back.
  package struct Secret: Equatable, Sendable {
    package let id: String
    package let name: String
    /// Whose it is; nil for what this program didn't make.
    package let mark: SwarmMark?

    package init(id: String, name: String, mark: SwarmMark?) {
      self.id = id
      self.name = name
      self.mark = mark
    }
  }

  /// A secret that a service mounts.
  package struct Mount: Equatable, Sendable {
    package let secretID: String
    package let secretName: String
    /// The file's name below `/run/secrets`, or its path; nil where it has characters that are not passed on.
    package let file: String?
    package let uid: String
    package let gid: String
    /// Octal digits.
    package let mode: String
  }

  package struct Service: Equatable, Sendable {
    package let id: String
    package let name: String
    /// How the last update stands, in the swarm's words; empty where there was none.
    package let state: String
    package internal(set) var mounts: [Mount]

    /// Whether no update is going on, and the last one did not fail.
    package var isSettled: Bool { state.isEmpty || state == "completed" }
  }

  package internal(set) var secrets: [Secret] = []
  package internal(set) var services: [Service] = []

  package init() {}

  /// The names of the services that mount a secret.
  package func users(of id: String) -> [String] {
    services.filter { $0.mounts.contains { $0.secretID == id } }.map(\.name).sorted()
  }
}

/// What the labels of a secret say: which vault, which target of its settings file, which of its names.
package struct SwarmMark: Equatable, Hashable, Sendable {
  static let project = "pbk-secrets.project"
  static let target = "pbk-secrets.target"
  static let name = "pbk-secrets.name"

  package let project: String
  package let target: String
  package let name: String

  package init(project: String, target: String, name: String) {
    self.project = project
    self.target = target
    self.name = name
  }

  var arguments: [String] {
    [
      "--label", "\(Self.project)=\(project)", "--label", "\(Self.target)=\(target)", "--label",
      "\(Self.name)=\(name)",
    ]
  }
}

/// Reads what the docker program prints for the templates below; each line has its fields in a fixed order, and what
/// others may have chosen freely is quoted, so that no label makes a line of its own.
enum ListingParser {
  static let secrets =
    "{{.ID}} {{.Name}} {{json (.Label \"\(SwarmMark.project)\")}} {{json (.Label \"\(SwarmMark.target)\")}} "
    + "{{json (.Label \"\(SwarmMark.name)\")}}"

  static let services =
    "service {{.ID}} {{.Spec.Name}} {{with .UpdateStatus}}{{.State}}{{end}}"
    + "{{with .Spec.TaskTemplate.ContainerSpec}}{{range .Secrets}}\nmount {{.SecretID}} {{.SecretName}} "
    + "{{with .File}}{{printf \"%o\" .Mode}} {{json .UID}} {{json .GID}} {{json .Name}}{{end}}{{end}}{{end}}"

  static func readSecrets(_ text: [UInt8]) -> [SwarmListing.Secret]? {
    var secrets: [SwarmListing.Secret] = []
    for line in lines(text) {
      let fields = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, isWord(fields[0]), isWord(fields[1]) else { return nil }
      // A label with a space in it is none of this program's.
      let words = fields[2...].map(unquoted)
      let mark: SwarmMark? =
        if let project = words[0], !project.isEmpty, let target = words[1], let name = words[2] {
          SwarmMark(project: project, target: target, name: name)
        } else {
          nil
        }
      secrets.append(SwarmListing.Secret(id: String(fields[0]), name: String(fields[1]), mark: mark))
    }
    return secrets
  }

  static func readServices(_ text: [UInt8]) -> [SwarmListing.Service]? {
    var services: [SwarmListing.Service] = []
    for line in lines(text) {
      let fields = line.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false)
      switch fields.first {
      case "service" where fields.count == 4 && isWord(fields[1]) && isWord(fields[2]):
        services.append(
          SwarmListing.Service(
            id: String(fields[1]), name: String(fields[2]), state: String(fields[3]), mounts: []))
      case "mount" where fields.count >= 4 && !services.isEmpty:
        services[services.count - 1].mounts.append(mount(fields))
      default: return nil
      }
    }
    return services
  }

  /// A secret that is used in another way than as a file has no file here.
  private static func mount(_ fields: [Substring]) -> SwarmListing.Mount {
    let isFile = fields.count == 7
    return SwarmListing.Mount(
      secretID: String(fields[1]), secretName: String(fields[2]), file: isFile ? unquoted(fields[6]) : nil,
      uid: isFile ? unquoted(fields[4]) ?? "0" : "0", gid: isFile ? unquoted(fields[5]) ?? "0" : "0",
      mode: isFile ? String(fields[3]) : "444")
  }

  private static func lines(_ text: [UInt8]) -> [Substring] {
    String(decoding: text, as: UTF8.self).split(separator: "\n")
  }

  /// IDs and names of a swarm: letters, digits, `-`, `_` and `.`, none at the beginning that makes an option.
  static func isWord(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
  }

  /// The text of a JSON string that needs no escapes and none of the characters that part the fields of an option.
  private static func unquoted(_ text: Substring) -> String? {
    guard text.utf8.count >= 2, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"")
    else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    return inner.utf8.allSatisfy { isAlphanumeric($0) || "-_./:@+".utf8.contains($0) } ? String(inner) : nil
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
