internal import Project
internal import Templates
internal import Vault
internal import YAML

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
    case .refused(let fault, let place):
      let (text, hint) = sentence(fault)
      return ErrorReport("\(path), line \(place.line), column \(place.column): \(text)", hint: hint)
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
    case .notAList(let key):
      ("'\(printable(key))' needs a list of texts, or one text", "\(printable(key)): [ONE, OTHER]")
    case .emptyList(let key):
      ("the list '\(printable(key))' is empty", "leave the key out if nothing is meant")
    case .listedTwice(let text, let key):
      ("the list '\(printable(key))' names \(printable(text)) twice", nil)
    case .notABoolean(let key): ("'\(printable(key))' needs true or false", nil)
    case .unknownKey(let key, let place): unknown(key, in: place)
    case .missingKey(let key, let target):
      ("the target \(printable(target)) needs the key '\(key)'", nil)
    case .unknownWord(let word, let key, let known):
      (
        "'\(printable(word))' is not one of what '\(printable(key))' takes",
        known.isEmpty ? nil : oneOf(known, near: word)
      )
    case .duplicateKey(let key, let first): ("'\(printable(key))' stands in line \(first) already", nil)
    case .badName(let name, .secret):
      (
        "'\(printable(name))' can't be the name of a secret",
        "a letter or _, then letters, digits and the characters _ . -, in parts that / separates"
      )
    case .badName(let name, let thing):
      (
        "'\(printable(name))' can't be the name of \(thing == .target ? "a target" : "an environment")",
        "1 to \(ProjectEnvironment.longestName) letters, digits and the characters _ . -"
      )
    case .noVault(let name):
      ("the environment \(printable(name)) names no vault", "vault: \(printable(name)).pbk")
    case .sharedVault(let name, let other):
      (
        "the environments \(printable(other)) and \(printable(name)) name the same vault",
        "one key opens a whole vault, so each environment needs its own"
      )
    case .badPeriod(let text): ("'\(printable(text))' is no period", "a number of days, such as 90d")
    case .modeNeedsQuotes:
      ("'mode' needs quotes, as YAML reads 0400 as another number", "mode: \"0400\"")
    case .badMode(let text):
      (
        "'\(printable(text))' is refused as a mode: three or four octal digits with which the owner alone may write",
        "mode: \"0400\" or \"0440\""
      )
    case .badTemplate(let error): templateSentence(error)
    case .templateWithoutNames:
      ("the template has no place for a secret", "${NAME} stands for a value, $$ for a dollar sign")
    case .derivedCannot(let key):
      ("a secret with a template is stored nowhere, so it can't have '\(printable(key))'", nil)
    case .derivedFromItself(let names):
      ("a secret is derived from itself: \(names.map(printable).joined(separator: " -> "))", nil)
    case .samePath(let one, let other):
      ("the targets \(printable(other)) and \(printable(one)) have the same path", nil)
    case .nestedPaths(let one, let other):
      (
        "the targets \(printable(other)) and \(printable(one)) lie in each other",
        "a folder of secrets holds nothing else"
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
    case .absolute, .leavesFolder:
      "--vault FILE names a vault anywhere; the path of a target may begin with / as well"
    case .empty, .tooLong, .invisibleCharacter: nil
    }
  }

  private static func unknown(_ key: String, in place: KeyPlace) -> (text: String, hint: String?) {
    let what =
      switch place {
      case .top: ""
      case .environment(let name): " in the environment \(printable(name))"
      case .secret(let name): " for the secret \(printable(name))"
      case .target(let name, nil): " in the target \(printable(name))"
      case .target(let name, let type?): " in the target \(printable(name)), which is of type \(type)"
      }
    return ("there is no key '\(printable(key))'\(what)", oneOf(place.keys, near: key))
  }

  private static func oneOf(_ known: [String], near text: String) -> String {
    if let near = Suggestion.nearest(text, among: known) { return "did you mean '\(near)'?" }
    return known.count == 1 ? "there is just \(known[0])" : "there are \(known.joined(separator: ", "))"
  }

  static func templateSentence(_ error: TemplateError) -> (text: String, hint: String?) {
    switch error {
    case .refused(let fault, let line, let column):
      let place = "the template's line \(line), column \(column)"
      switch fault {
      case .unterminated: return ("\(place): there is no } for this ${", "$$ stands for a dollar sign")
      case .badName(let name):
        return ("\(place): '\(printable(name))' is no name of a secret", "$${ stands for the characters ${")
      case .unknownFilter("bcrypt"):
        return (
          "\(place): there is no filter bcrypt, as no library here makes such hashes",
          "make the hash with htpasswd -B, and keep it as a secret of its own"
        )
      case .unknownFilter(let name):
        let known = TemplateFilter.allCases.map(\.rawValue)
        return ("\(place): there is no filter '\(printable(name))'", oneOf(known, near: name))
      }
    case .tooLarge(let limit): return ("the template has more than \(limit) bytes", nil)
    case .noValue(let name):
      return (
        "the template needs \(name), which is neither in the vault nor derived", "pbk-secrets set \(name)"
      )
    case .cannotFilter(let name, let filter):
      return ("the value of \(name) can't be written by the filter \(filter.rawValue)", nil)
    case .resultTooLarge(let limit): return ("what is made of the template has more than \(limit) bytes", nil)
    case .loop(let names):
      return ("a secret is derived from itself: \(names.map(\.text).joined(separator: " -> "))", nil)
    }
  }
}
