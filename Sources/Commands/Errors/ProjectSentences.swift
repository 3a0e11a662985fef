internal import Project

extension Sentences {
  static func report(_ error: ProjectError, at path: String) -> ErrorReport {
    let path = printable(path)
    switch error {
    case .file(let error): return report(error)
    case .outOfMemory: return ErrorReport("there is no memory left to read \(path)")
    case .unknownEnvironment(let name, let known):
      return ErrorReport(
        "\(path) has no environment \(printable(name))",
        hint: known.isEmpty
          ? "it names no environments; add one under 'environments:'"
          : "it has \(known.joined(separator: ", "))")
    case .vaultBehindLink(let folder):
      return ErrorReport(
        "\(path) names a vault behind the symbolic link \(printable(folder)), which is refused",
        hint: "--vault FILE names a vault anywhere")
    case .refused(let fault, let line):
      let (text, hint) = sentence(fault)
      return ErrorReport("\(path), line \(line): \(text)", hint: hint)
    }
  }

  private static func sentence(_ fault: ProjectFault) -> (text: String, hint: String?) {
    switch fault {
    case .syntax(let problem): ("this is not YAML (\(problem))", nil)
    case .tooDeep: ("the nesting is deeper than \(ProjectFile.deepest)", nil)
    case .anchor: ("anchors (&name) are not taken", nil)
    case .alias: ("aliases (*name) are not taken", "write the value itself, in quotes if it begins with *")
    case .tag: ("tags (!name) are not taken", nil)
    case .directive: ("directives (%YAML, %TAG) are not taken", nil)
    case .secondDocument: ("a second document begins, and only one is taken", nil)
    case .notAMapping(nil):
      ("the file is no mapping of keys to values", "a line such as 'vault: secrets.pbk'")
    case .notAMapping(let key?): ("'\(printable(key))' needs a mapping of keys to values", nil)
    case .keyIsNoText: ("a key is no text", nil)
    case .notText(let key):
      ("the value of '\(printable(key))' is no text", "put it in quotes if it is meant as text")
    case .unknownKey(let key, nil):
      ("there is no key '\(printable(key))'", "the keys are vault, environments, targets and audit")
    case .unknownKey(let key, let environment?):
      (
        "there is no key '\(printable(key))' in the environment \(printable(environment))",
        "the only key of an environment is vault"
      )
    case .duplicateKey(let key, let first): ("'\(printable(key))' stands in line \(first) already", nil)
    case .badEnvironmentName(let name):
      (
        "'\(printable(name))' can't be the name of an environment",
        "1 to \(ProjectEnvironment.longestName) letters, digits and the characters _ . -"
      )
    case .noVault(let name):
      ("the environment \(printable(name)) names no vault", "vault: \(printable(name)).pbk")
    case .sharedVault(let name, let other):
      (
        "the environments \(printable(other)) and \(printable(name)) name the same vault",
        "one key opens a whole vault, so each environment needs its own"
      )
    case .badPath(let fault, let path): (sentence(fault, path: printable(path)), hint(fault))
    }
  }

  private static func sentence(_ fault: PathFault, path: String) -> String {
    switch fault {
    case .absolute: "the path '\(path)' is not relative to the folder of this file"
    case .leavesFolder: "the path '\(path)' has a '..', which is refused"
    case .empty: "the path '\(path)' names no file"
    case .tooLong: "the path is longer than \(VaultLocation.longest) bytes"
    case .invisibleCharacter: "the path '\(path)' has a character that can't be seen"
    }
  }

  private static func hint(_ fault: PathFault) -> String? {
    switch fault {
    case .absolute, .leavesFolder: "--vault FILE or PBK_SECRETS_VAULT names a vault anywhere"
    case .empty, .tooLong, .invisibleCharacter: nil
    }
  }
}
