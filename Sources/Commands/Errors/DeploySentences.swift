internal import Project

/// The sentences about what stands before a deployment.
extension Sentences {
  static func noTargets(at path: String, isThere: Bool) -> ErrorReport {
    guard isThere else {
      return ErrorReport(
        "there is no \(ProjectFile.name) in this folder or above it, up to the git root, that names targets",
        hint: "pbk-secrets materialise writes to one place without it")
    }
    return ErrorReport(
      "\(printable(path)) names no targets",
      hint: "targets: {backend: {type: docker-secrets, path: ./secrets}}")
  }

  static func noTargetsIn(_ environment: String?, known: [String]) -> ErrorReport {
    guard let environment else {
      return ErrorReport(
        "each target belongs to an environment, and none is picked",
        hint: "-e picks one of \(known.joined(separator: ", "))")
    }
    return ErrorReport("no target belongs to the environment \(printable(environment))")
  }

  static func noSuchTarget(_ name: String, known: [String]) -> ErrorReport {
    let near = Suggestion.nearest(name, among: known)
    return ErrorReport(
      "there is no target \(printable(name))",
      hint: near.map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))")
  }

  static func targetElsewhere(_ name: String, environments: [String]) -> ErrorReport {
    ErrorReport(
      "the target \(printable(name)) belongs to \(environments.joined(separator: ", "))",
      hint: environments.first.map { "pbk-secrets deploy -e \($0) \(printable(name))" })
  }

  static func noSuchUser(_ name: String, isGroup: Bool) -> ErrorReport {
    ErrorReport(
      "this machine knows no \(isGroup ? "group" : "user") \(printable(name))",
      hint: "a number, as the container has it, needs no name here")
  }

  static func afterFailed(_ status: Int32?) -> ErrorReport {
    let how = status.map { "ended with status \($0)" } ?? "could not be started"
    return ErrorReport(
      "everything was written, and the command after it \(how)",
      hint: "the next pbk-secrets deploy runs it again; nothing was removed yet")
  }
}
