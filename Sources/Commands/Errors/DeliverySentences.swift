internal import Delivery
internal import Dialects
internal import Vault

/// The sentences about deliveries.
enum DeliverySentences {
  static func report(_ error: DeliveryError) -> ErrorReport {
    switch error {
    case .refused(let refusals):
      guard refusals.count > 1 else {
        return refusals.first.map(report) ?? ErrorReport("the delivery was refused")
      }
      return ErrorReport(
        "\(refusals.count) reasons stand against the delivery, so nothing was changed",
        details: refusals.map { "  \(report($0).sentence)" })
    case .vault(let error): return Sentences.report(error, at: "the vault")
    case .file(let error): return Sentences.report(error)
    case .notReadBack(let name):
      return ErrorReport(
        "\(name) did not read back as it is, so nothing was changed; this is a defect of pbk-secrets")
    case .swarm(let error): return SwarmSentences.report(error)
    case .cryptography: return ErrorReport("OpenSSL failed at a digest")
    }
  }

  private static func report(_ refusal: Refusal) -> ErrorReport {
    switch refusal {
    case .noSuchSecret(let name):
      ErrorReport("there is no secret \(name) in the vault", hint: Suggestion.list)
    case .cannotCarry(let name, .env(let obstacle)): EnvSentences.report(obstacle, name)
    case .cannotCarry(let name, .nameNotUsable):
      ErrorReport(
        "the target can't carry a secret named \(name)",
        hint: "pbk-secrets mv \(name) NEW_NAME, or name the secrets to deliver")
    case .tooLarge(let target, let bytes, let limit):
      ErrorReport(
        "\(printable(target)) would have \(bytes) bytes, and \(limit) is the most that what reads it takes",
        hint: "deliver fewer secrets there, and the rest to a second place")
    case .badObjectName(let name):
      ErrorReport(
        "\(printable(name)) is no name that Kubernetes takes",
        hint: "names have lower case letters, digits, '-' and '.', and begin and end with a letter or digit")
    case .missing(let name):
      ErrorReport("\(name) is required and not in the vault", hint: "pbk-secrets set \(name)")
    case .placeholder(let name, let rule):
      ErrorReport(
        "\(name) is required and still a placeholder [\(rule)]", hint: "pbk-secrets set \(name)")
    case .notIgnored(let path, let pattern):
      ErrorReport(
        "git does not ignore \(printable(path)), so the plaintext there could be committed",
        hint: "add to .gitignore: \(printable(pattern))")
    case .inBuildContext(let path, let context):
      ErrorReport(
        "\(printable(path)) lies in the build context \(printable(context)), which has no .dockerignore",
        hint: "printf '.env*\\nsecrets/\\n' >\(printable(context))/.dockerignore")
    case .notInMemory(let path):
      ErrorReport(
        "\(printable(path)) is on a disk, and the target asks for a folder in memory",
        hint: "mount a tmpfs there, or take require-tmpfs out of the target")
    case .tooMuch(let bytes, let variables):
      ErrorReport(
        "an .env file of more than \(bytes) bytes or \(variables) variables is refused",
        hint: "name the secrets to deliver, or use pbk-secrets materialise docker-secrets")
    case .swarm(let fault): SwarmSentences.refusal(fault)
    case .unsafeTarget(let error): Sentences.report(error)
    case .wouldLose(let path, let names, let lines):
      ErrorReport(
        "\(printable(path)) holds \(what(names, lines)) that the vault doesn't know and that would be lost",
        hint: lines.isEmpty
          ? "look at them; pbk-secrets set NAME --from-file takes one in, --replace lets them go"
          : "look at them; pbk-secrets import \(printable(path)) takes in names that are new, --replace lets the values go"
      )
    }
  }

  private static func what(_ names: [String], _ lines: [Int]) -> String {
    guard names.isEmpty else {
      return "values of \(names.map(printable).joined(separator: ", "))"
    }
    return lines.isEmpty ? "something" : "something in line \(lines.map(String.init).joined(separator: ", "))"
  }

  /// A sentence for something to watch out for.
  static func note(_ note: DeliveryNote) -> String {
    switch note {
    case .endsInNewline(let name):
      "the value of \(name) ends in a newline, which some programs take as part of the secret"
    case .holdsNUL(let name):
      "the value of \(name) holds a NUL byte, which programs that read it through \(name)_FILE drop"
    case .steersConsumer(let name, _): "\(name) steers the program that reads the file itself"
    case .caution(let name, .needsCompose220):
      "the value of \(name) is read right by Docker Compose 2.20 and later, and not by all before"
    case .caution(let name, .looksQuoted):
      "the value of \(name) begins and ends with a quote, which docker run keeps now and may take off one day"
    case .commentsNotKept(let lines):
      "\(lines) comment \(lines == 1 ? "line" : "lines") of the file that was there \(lines == 1 ? "is" : "are") gone"
    }
  }
}
