internal import ArgumentParser
internal import Delivery
internal import Dialects
internal import Vault

/// Writes an .env file.
struct EnvCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "env", abstract: "Write an .env file with mode 0600, for the programs that read it.",
    discussion: """
      No spelling of an .env file is read alike by all programs, so --for names those that read this one, Docker Compose \
      2.20 and later if none is named:

        compose          Docker Compose: .env and env_file
        posix            bash, dash, zsh: set -a; . FILE
        systemd          EnvironmentFile= (shells read the same file)
        node             node --env-file, npm dotenv
        node-expand      dotenv-expand: Next.js, Vite
        python           python-dotenv, Docker Compose 1
        raw              docker run --env-file, podman, kubectl
        portable         all of these but node-expand and raw
        portable-strict  as portable, and further parsers

      Each value is spelled so that all of them read it as it is, and read back as each of them would before the file is \
      put in place. A value that has no such spelling is refused by name, and nothing is changed. FILE may be - for \
      standard output. A file with values that the vault doesn't know is not replaced; otherwise it holds just the \
      secrets delivered.

      Example: pbk-secrets materialise env .env
      Example: pbk-secrets materialise env app.env --for compose,node
      Example: pbk-secrets materialise env - DB_USER DB_PASSWORD

      Exit statuses: 0 done; 2 failed; 3 refused, nothing changed; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The file, or -.", completion: .file()) var file: String
  @Argument(help: "The secrets; all if none is named.", completion: NameArgument.completionWithDerived)
  var names: [String] = []
  @Option(
    name: .customLong("for"), parsing: .singleValue,
    help: ArgumentHelp(
      "Who reads the file: \(ConsumerList.main); several with commas.", valueName: "programs"))
  var consumers: [ConsumerList] = []
  @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let selected = try DeliveryOptions.selected(names)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.opened()
    let derived = try access.store(opened).derivedValues(of: selected)
    let secrets = EnvFile(
      opened, names: selected, derived: derived,
      consumers: consumers.isEmpty ? [.compose] : consumers.flatMap(\.consumers),
      isReplacing: delivery.replace)
    guard file != "-" else {
      guard !delivery.dryRun else {
        throw .usage("--dry-run shows no values, so it doesn't go with -", hint: nil)
      }
      guard !shared.output.json else {
        throw .usage("--json is what is said of a file, so it doesn't go with -", hint: nil)
      }
      let text: EnvFileText
      do { text = try secrets.text() } catch { throw .delivery(error) }
      for note in text.notes { context.warning(DeliverySentences.note(note)) }
      try context.deliver(text.bytes)
      return .done
    }
    let target = context.absolute(file)
    let report: DeliveryReport
    do {
      report = try delivery.dryRun ? secrets.plan(for: target) : secrets.deliver(to: target)
    } catch {
      throw .delivery(error)
    }
    DeliveryPrinter(report: report, target: file, vault: opened, context: context, isOneFile: true).print(
      shared.output)
    return .done
  }
}

/// The programs that an .env file is written for, separated by commas.
struct ConsumerList: ExpressibleByArgument {
  let consumers: [EnvConsumer]

  static let main = EnvConsumer.allCases.map(\.rawValue).joined(separator: ", ")

  init?(argument: String) {
    var consumers: [EnvConsumer] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let consumer = EnvConsumer.named(String(name)) else { return nil }
      consumers.append(consumer)
    }
    self.consumers = consumers
  }

  static var allValueStrings: [String] { EnvConsumer.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(EnvConsumer.names) }
}
