internal import Delivery
internal import Vault

/// A delivery to a folder of one file a secret, for whichever program reads it.
struct FolderDelivery {
  /// The command's name below `materialise`.
  let command: String
  let folder: String
  let names: [String]
  let prune: Bool
  let delivery: DeliveryOptions
  let shared: OpeningOptions
  var access = FileAccess.dockerSecret
  /// The most bytes of one value; nil: whatever a vault has.
  var largest: Int?

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    // An unset variable in a script must not deliver into the working folder.
    guard !folder.isEmpty else {
      throw .usage("no folder is named", hint: "pbk-secrets materialise \(command) DIR")
    }
    let selected = try DeliveryOptions.selected(names)
    let vault = try VaultAccess(shared, in: context)
    let opened = try vault.opened()
    let store = try vault.store(opened)
    let derived = try store.derivedValues(of: selected)
    let target = context.absolute(folder)
    let secrets = DockerSecrets(
      opened, names: selected, derived: derived, access: access, largest: largest,
      isReplacing: delivery.replace, isPruning: prune)
    let plan: DeliveryReport
    do { plan = try secrets.plan(for: target) } catch { throw .delivery(error) }
    // A wrong path must not close somebody's folder to everybody else.
    if case .modeFixed = plan.target, !plan.unknown.isEmpty, !delivery.replace {
      throw .foreignFolder(folder)
    }
    let report: DeliveryReport
    do { report = try delivery.dryRun ? plan : secrets.deliver(to: target) } catch { throw .delivery(error) }
    try ValueWarnings(store: store, context: context).warn(of: report.items.map(\.name))
    DeliveryPrinter(report: report, target: folder, context: context).print(shared.output)
    return .done
  }
}
