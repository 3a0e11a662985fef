internal import Compose
internal import YAML

/// The sentences about compose files that can't be read, and an override that can't be written.
enum ComposeSentences {
  static func report(_ error: ComposeError) -> ErrorReport {
    switch error {
    case .noComposeFile(let folder):
      ErrorReport(
        "there is no compose file in \(printable(folder)) or above it", hint: "-f FILE names one anywhere")
    case .file(let error): Sentences.report(error)
    case .yaml(let error, let file): report(error, in: printable(file))
    case .refused(let fault, let place):
      ErrorReport("\(printable(place.file)), line \(place.line): \(sentence(fault))")
    case .tooManyFiles(let limit):
      ErrorReport("the compose files include and extend more than \(limit) files")
    case .tooManyValues(let limit):
      ErrorReport("the compose files come to more than \(limit) values once they are merged")
    }
  }

  private static func report(_ error: YAMLError, in file: String) -> ErrorReport {
    switch error {
    case .refused(let fault, let place):
      ErrorReport(
        "\(file), line \(place.line), column \(place.column): \(sentence(fault))",
        hint: "docker compose config says what Compose makes of it")
    case .tooLarge(let limit): ErrorReport("\(file) is larger than \(limit) bytes")
    case .outOfMemory: ErrorReport("there is no memory left to read \(file)")
    }
  }

  private static func sentence(_ fault: YAMLFault) -> String {
    switch fault {
    case .syntax(let problem): "this is not YAML (\(printable(problem)))"
    case .tooDeep(let limit): "the nesting is deeper than \(limit)"
    case .tooManyNodes(let limit): "there are more than \(limit) values, aliases counted in full"
    case .tooManyDocuments(let limit): "there are more than \(limit) documents"
    case .anchor: "anchors (&name) are not taken"
    case .alias: "aliases (*name) are not taken"
    case .unknownAlias: "an alias (*name) stands before its anchor, or within it"
    case .tag: "tags (!name) are not taken"
    case .directive: "directives (%YAML, %TAG) are not taken"
    case .duplicateKey(let key, let first): "'\(printable(key))' stands in line \(first) already"
    case .keyIsNoText: "a key is no text"
    }
  }

  private static func sentence(_ fault: ComposeFault) -> String {
    switch fault {
    case .notAMapping(nil): "the file is no mapping of keys to values"
    case .notAMapping(let key?): "'\(printable(key))' is no mapping of keys to values"
    case .extendsNothing: "'extends' names no service"
    case .noSuchService(let name, let file):
      "'extends' names the service \(printable(name)), which \(printable(file)) doesn't have"
    case .extendsLoop(let names):
      "services extend each other in a circle: \(names.map { printable($0) }.joined(separator: " -> "))"
    case .includeLoop(let files):
      "files include each other in a circle: \(files.map { printable($0) }.joined(separator: " -> "))"
    case .tooDeep(let limit): "'extends' or 'include' goes deeper than \(limit)"
    case .conflict(let section, let name):
      "an included file has another \(printable(name)) under '\(section)'"
    case .pathNotKnown: "the path hangs on a variable that has no value here"
    }
  }

  static let noFolder = ErrorReport(
    "no target is a folder of secret files, so there is nothing that services could be given",
    hint:
      "targets: {backend: {type: docker-secrets, path: ./secrets}} in pbk-secrets.yaml, or --folder ./secrets"
  )

  static func twoFolders(_ name: String, _ targets: [String]) -> ErrorReport {
    let list = targets.map { printable($0) }.joined(separator: " and ")
    return ErrorReport(
      "\(printable(name)) is a file of both \(list), and nothing says which of them services are to read",
      hint: "'services:' of a target says who reads it, and 'names:' what it has")
  }

  static func notReadBack(_ service: String?) -> ErrorReport {
    guard let service else {
      return ErrorReport(
        "what would be written can't be read over the compose files again, so nothing was changed")
    }
    return ErrorReport(
      "what would be written for the service \(printable(service)) is read back as something else, so nothing was changed"
    )
  }

  static func nothingBeside(_ path: String) -> ErrorReport {
    ErrorReport(
      "\(path) is the only compose file that is named, and it is the one to be written",
      hint: "name the project's own files with -f")
  }

  static func notWrittenHere(_ path: String) -> ErrorReport {
    ErrorReport(
      "\(path) was not written by compose override, and is left as it is",
      hint: "--output FILE writes another file; --replace overwrites this one")
  }
}
