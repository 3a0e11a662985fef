internal import ArgumentParser
internal import Vault

/// A slot's label on the command line.
enum LabelArgument {
  static let completion = completion { _ in true }
  static let passphraseCompletion = completion { $0.type.opener == .passphrase }

  private static func completion(_ isMeant: @escaping @Sendable (Slot) -> Bool) -> CompletionKind {
    .custom { words, _, _ in
      SecretNames.vault(for: words)?.slots.filter(isMeant).map(\.label.text) ?? []
    }
  }

  static func parse(_ text: String) throws(CommandError) -> Label {
    do { return try Label(text) } catch { throw .argument(error) }
  }
}

/// The type of a slot on the command line, as `key list` shows it.
enum SlotTypeArgument: String, ExpressibleByArgument, CaseIterable {
  case passphrase
  case keyFile = "key-file"
  case age

  init(_ opener: CredentialType) {
    self =
      switch opener {
      case .passphrase: .passphrase
      case .keyFile: .keyFile
      case .identity: .age
      }
  }
}

extension Slot {
  /// The type as `key add` names it.
  var typeName: String { SlotTypeArgument(type.opener).rawValue }

  /// The slot as sentences name it: `bob (passphrase)`.
  var title: String { "\(label) (\(typeName))" }

  /// What tells this slot from another of its type.
  var detail: String {
    switch type {
    case .keyFile: "32 bytes"
    case .passphrase(let log2N, _): "scrypt 2^\(log2N), \((1 << log2N) / 1024) MiB"
    case .x25519: recipient?.description ?? ""
    }
  }

  /// What `key list` says of the slot.
  var json: JSON {
    .object([("label", .text(label.text)), ("type", .text(typeName)), ("detail", .text(detail))])
  }
}

extension SealedVault {
  /// The slot that a label, and a type where it is needed, means.
  func slot(_ label: Label, _ type: SlotTypeArgument?) throws(CommandError) -> Slot {
    let found = slots.filter {
      $0.label == label && (type == nil || SlotTypeArgument($0.type.opener) == type)
    }
    guard let slot = found.first else {
      if let other = slots.first(where: { $0.label == label }), let type {
        throw .usage(
          "\(other.title) is no slot of the type \(type.rawValue)",
          hint: "pbk-secrets key list shows the slots")
      }
      throw .noSuchSlot(label.text, path: path, known: slots.map(\.label.text))
    }
    guard found.count == 1 else {
      throw .usage(
        "there are \(found.count) slots '\(label)', of different types",
        hint: "--type \(found.map(\.typeName).joined(separator: " or --type ")) says which")
    }
    return slot
  }
}

extension SealedVault {
  /// Refuses a passphrase that opens a slot of somebody else.
  func requireOwn(_ new: borrowing NewSlot, of label: Label) throws(CommandError) {
    let others = slots.filter { $0.type.opener == .passphrase && $0.label != label }
    for slot in others {
      let isShared: Bool
      do { isShared = try new.opens(slot, of: self) } catch { throw .vault(error, at: path) }
      guard !isShared else { throw .sharedPassphrase(slot.label) }
    }
  }
}

/// What is said after a change of who can open the vault.
enum HolderReport {
  static func whoCanOpen(_ vault: OpenVault) -> String {
    let slots = vault.sealed.slots
    let titles = slots.map(\.title).joined(separator: ", ")
    return "\(slots.count == 1 ? "1 slot opens" : "\(slots.count) slots open") the vault now: \(titles)"
  }
}
