internal import ArgumentParser
internal import Delivery
internal import Vault

/// Writes a Secret manifest.
struct KubernetesCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "k8s", abstract: "Write a Secret manifest with mode 0600, for kubectl apply.",
    discussion: """
      The values are under data:, in base64, which carries any bytes and hides nothing: keep the file out of git, or give - as \
      FILE and pipe it on. Each secret is one key; names that Kubernetes doesn't take, and values of more than 1 MiB together, \
      are refused, and nothing is changed. With --immutable a keyed digest of the contents ends the object's name, so that \
      each change makes another object, and a rollout that fails still has the one before.

      Example: pbk-secrets materialise k8s - --name crm --namespace production | kubectl apply -f -
      Example: pbk-secrets materialise k8s crm-secret.yaml --name crm DB_USER DB_PASSWORD

      Exit statuses: 0 done; 2 failed; 3 refused, nothing changed; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The file, or -.", completion: .file()) var file: String
  @Argument(help: "The secrets; all if none is named.", completion: NameArgument.completionWithDerived)
  var names: [String] = []
  @Option(name: .long, help: ArgumentHelp("The object's name.", valueName: "object")) var name: String
  @Option(name: .long, help: "The object's namespace; kubectl's own if none is named.") var namespace: String?
  @Flag(name: .long, help: "Make an object that can't be changed, with a digest in its name.")
  var immutable = false
  @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    guard !file.isEmpty else {
      throw .usage("no file is named", hint: "pbk-secrets materialise k8s FILE --name NAME")
    }
    let selected = try DeliveryOptions.selected(names)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.opened()
    let store = try access.store(opened)
    let secret = KubernetesSecret(
      opened, names: selected, derived: try store.derivedValues(of: selected),
      naming: KubernetesSecret.Naming(object: name, namespace: namespace, isImmutable: immutable))
    guard file != "-" else {
      try delivery.checkForStandardOutput(shared.output)
      let text: KubernetesText
      do { text = try secret.text() } catch { throw .delivery(error) }
      try ValueWarnings(store: store, context: context).warn(of: text.items.map(\.name))
      for note in text.notes { context.warning(DeliverySentences.note(note)) }
      try context.deliver(text.bytes)
      return .done
    }
    let target = context.absolute(file)
    let report: DeliveryReport
    do {
      report =
        try delivery.dryRun
        ? secret.plan(for: target, isReplacing: delivery.replace)
        : secret.deliver(to: target, isReplacing: delivery.replace)
    } catch {
      throw .delivery(error)
    }
    try ValueWarnings(store: store, context: context).warn(of: report.items.map(\.name))
    DeliveryPrinter(report: report, target: file, context: context, isOneFile: true).print(shared.output)
    return .done
  }
}
