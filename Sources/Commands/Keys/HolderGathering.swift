internal import ArgumentParser
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// How the holders are let into a vault with a new master key.
struct RekeyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another holder's key file, so that he keeps his slot; may be given several times.", valueName: "file"),
    completion: .file())
  var withKeyFile: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Another holder's passphrase; may be given several times.", valueName: "file"),
    completion: .file())
  var withPassphraseFile: [String] = []

  @Flag(name: .long, help: "Leave out the holders whose credential isn't at hand.") var dropOthers = false

  @Option(
    name: .long,
    help: ArgumentHelp("scrypt's cost of the passphrase slots, as a power of two, 15 to 20.", valueName: "n"))
  var kdf = Caps.defaultLog2N

  @Flag(name: [.long, .customShort("y")], help: "Don't ask.") var yes = false

  func check() throws(CommandError) {
    guard Caps.writableLog2N.contains(kdf) else {
      throw .usage(
        "--kdf \(kdf) is out of its range", hint: "15 to 20; each step doubles the memory and the time")
    }
  }

  /// Refuses files that aren't there, before anything is asked for.
  func requireFiles(in context: CommandContext) throws(CommandError) {
    for path in withKeyFile + withPassphraseFile where DescriptorPath.number(path) == nil {
      let path = context.absolute(path)
      guard try onFile({ () throws(FileError) in try fileStatus(path) }) != nil else {
        throw .file(.notFound(path: path))
      }
    }
  }
}

/// A slot that the new vault will have too.
struct KeptHolder {
  let slot: Slot
  /// nil for an age recipient, of whom nothing secret is needed.
  let credential: HeldCredential?

  func newSlot(log2N: Int) -> NewSlot? {
    if let credential { return .holder(slot.label, of: credential.credential, log2N: log2N) }
    return slot.recipient.map { .recipient(slot.label, $0) }
  }
}

/// Who keeps his slot, and whose credential isn't at hand.
struct Holders {
  var kept: [KeptHolder] = []
  var missing: [Slot] = []
}

/// Looks for the credential of each slot: a new master key can be wrapped for those alone.
struct HolderGathering {
  let vault: OpenVault
  let options: RekeyOptions
  let context: CommandContext
  private var pool: [HeldCredential]

  private static let tries = 3

  init(_ opening: Opening, _ options: RekeyOptions, in context: CommandContext) throws(CommandError) {
    vault = opening.vault
    self.options = options
    self.context = context
    let finder = CredentialFinder(options: CredentialOptions(), context: context)
    pool = opening.credential.map { [$0] } ?? []
    for path in options.withKeyFile { pool.append(HeldCredential(.keyFile(try finder.keyFile(path)))) }
    for path in options.withPassphraseFile {
      pool.append(HeldCredential(.passphrase(try finder.passphrase(inFile: path))))
    }
  }

  /// Finds what is at hand, and asks for passphrases where there is a terminal.
  mutating func gather(without removed: Slot?) throws(CommandError) -> Holders {
    var holders = Holders()
    for slot in vault.sealed.slots where slot != removed {
      if slot.recipient != nil {
        holders.kept.append(KeptHolder(slot: slot, credential: nil))
      } else if let credential = try credential(for: slot) {
        holders.kept.append(KeptHolder(slot: slot, credential: credential))
      } else {
        holders.missing.append(slot)
      }
    }
    return holders
  }

  private mutating func credential(for slot: Slot) throws(CommandError) -> HeldCredential? {
    for held in pool where try isOpened(slot, by: held) { return held }
    guard slot.type.opener == .passphrase, !options.dropOthers, context.terminal.isThere else { return nil }
    return try asked(slot)
  }

  private mutating func asked(_ slot: Slot) throws(CommandError) -> HeldCredential? {
    let question = "passphrase of \(slot.label), or nothing if it isn't at hand"
    for _ in 0..<Self.tries {
      guard let typed = try context.terminal.askHidden(question), !typed.isEmpty else { return nil }
      guard let passphrase = try? Passphrase(typed) else { continue }
      let held = HeldCredential(.passphrase(passphrase))
      if try isOpened(slot, by: held) {
        pool.append(held)
        return held
      }
      context.errors.line("that isn't the passphrase of \(slot.label)")
    }
    return nil
  }

  private func isOpened(_ slot: Slot, by held: HeldCredential) throws(CommandError) -> Bool {
    guard held.credential.type == slot.type.opener else { return false }
    return try onVault(vault.sealed.path) { () throws(VaultError) in
      try vault.sealed.isOpened(by: held.credential, slot: slot)
    }
  }
}
