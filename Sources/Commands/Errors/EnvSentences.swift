internal import Dialects
internal import Vault

/// The sentences about what an .env file can't carry.
enum EnvSentences {
  static func report(_ obstacle: EnvObstacle, _ name: SecretName) -> ErrorReport {
    let value = "the value of \(name)"
    switch obstacle {
    case .nameNotUsable:
      return ErrorReport(
        "an .env file can't carry a secret named \(name)",
        hint: "pbk-secrets mv \(name) NEW_NAME, or name the secrets to deliver")
    case .nameTaken(let consumer):
      return ErrorReport(
        "\(programs(consumer)) would not get \(name) as it is: the variable is one of \(its(consumer)) own",
        hint: "pbk-secrets mv \(name) NEW_NAME, or name the secrets to deliver")
    case .nul: return ErrorReport("\(value) holds a NUL byte, which an .env file can't carry", hint: asFile)
    case .notUTF8(let consumer):
      return ErrorReport(
        "\(value) isn't UTF-8, which \(programs(consumer)) would garble or refuse in an .env file",
        hint: asFile)
    case .noncharacter(let consumer):
      return ErrorReport(
        "\(value) holds a noncharacter of Unicode, with which \(programs(consumer)) would refuse the whole file",
        hint: asFile)
    case .carriageReturn(let consumer):
      return ErrorReport(
        "\(value) holds a carriage return, which \(programs(consumer)) would not keep", hint: asFile)
    case .lineFeed(let consumer):
      return ErrorReport(
        "\(value) holds a line feed, where it would end for \(programs(consumer))", hint: asFile)
    case .tooLong(let consumer, let limit):
      return ErrorReport(
        "\(value) makes a line of more than \(limit) bytes, which \(programs(consumer)) would refuse or leave out",
        hint: asFile)
    case .allQuotes(let consumer):
      return ErrorReport(
        "\(value) holds all three kinds of quotes, of which \(programs(consumer)) can escape none",
        hint: asFile)
    case .notStrict(let consumer):
      return ErrorReport(
        "\(value) holds a line feed or a dollar sign, which --for \(consumer.rawValue) does without",
        hint: "name the programs that read the file, as in --for compose")
    case .noSpelling(let consumer):
      return ErrorReport(
        "\(value) has no spelling that \(programs(consumer)) would read right", hint: other(consumer))
    case .noCommonSpelling(let consumers):
      return ErrorReport(
        "\(value) has no spelling that \(list(consumers)) would read alike",
        hint: "write a file for each: pbk-secrets materialise env FILE --for \(consumers[0].rawValue)")
    }
  }

  private static let asFile = "deliver it with pbk-secrets materialise docker-secrets"

  private static func other(_ consumer: EnvConsumer) -> String {
    consumer.readers.count > 1 ? "name the programs that read the file, as in --for compose" : asFile
  }

  private static func list(_ consumers: [EnvConsumer]) -> String {
    let all = consumers.map(programs)
    return all.count > 1 ? all.dropLast().joined(separator: ", ") + " and " + (all.last ?? "") : all.joined()
  }

  private static func its(_ consumer: EnvConsumer) -> String { consumer == .posix ? "its" : "this program's" }

  /// The consumer in words.
  static func programs(_ consumer: EnvConsumer) -> String {
    switch consumer {
    case .compose: "Docker Compose"
    case .posix: "a shell"
    case .systemd: "systemd"
    case .node: "Node.js"
    case .nodeExpand: "dotenv-expand"
    case .python: "python-dotenv"
    case .raw: "docker run"
    case .portable, .portableStrict: "every common program"
    }
  }
}
