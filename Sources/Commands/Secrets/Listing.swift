internal import Vault

/// The secrets of a vault as rows, with what is encrypted about them where the vault was opened.
struct Listing {
  let sealed: SealedVault
  let opened: OpenVault?
  let path: String
  let context: CommandContext

  struct Row {
    let summary: SecretSummary
    let about: About?

    var json: JSON { .object(summary.fields + About.fields(about)) }
  }

  init(sealed: SealedVault, opened: OpenVault?, path: String, context: CommandContext) {
    self.sealed = sealed
    self.opened = opened
    self.path = path
    self.context = context
  }

  init(_ opened: OpenVault, at path: String, in context: CommandContext) {
    self.init(sealed: opened.sealed, opened: opened, path: path, context: context)
  }

  func rows(pattern: String?, removed: Bool, exposed: Bool) throws(CommandError) -> [Row] {
    let pattern = pattern.map { NamePattern($0) }
    let today = context.now().day
    var rows: [Row] = []
    for summary in removed ? sealed.summaries : sealed.secrets {
      guard pattern?.matches(summary.name.text) ?? true else { continue }
      let about = try summary.isRemoved ? nil : about(summary.name, today)
      if exposed, about?.metadata.exposed == nil { continue }
      rows.append(Row(summary: summary, about: about))
    }
    return rows
  }

  private func about(_ name: SecretName, _ today: Day) throws(CommandError) -> About? {
    guard let opened else { return nil }
    return try onVault(path) { () throws(VaultError) in try opened.about(name, today: today) }
  }

  func table(of rows: [Row], withDetails: Bool) -> Table {
    guard withDetails else {
      var table = Table("NAME", "VERSION", "CHANGED")
      for row in rows {
        let date = row.summary.date.day
        table.add(
          row.summary.name.text, "\(row.summary.version)",
          row.summary.isRemoved ? "\(date) (removed)" : "\(date)")
      }
      return table
    }
    var table = Table("NAME", "KIND", "VERSION", "AGE", "ATTENTION")
    for row in rows {
      table.add(
        row.summary.name.text, row.about?.metadata.kind.rawValue ?? "", "\(row.summary.version)",
        row.about?.ageInWords ?? "removed", row.about.map(attention) ?? "")
    }
    return table
  }

  /// What there is to do about a secret, and by when.
  private func attention(_ about: About) -> String {
    let kept = about.metadata
    let style = context.output.style
    var words: [String] = []
    if let exposed = kept.exposed { words.append(style.warning("exposed since \(exposed.day)")) }
    if let expires = kept.expires {
      words.append(about.isExpired ? style.warning("expired \(expires)") : "expires \(expires)")
    }
    if let due = kept.due { words.append(about.isOverdue ? style.warning("due since \(due)") : "due \(due)") }
    return words.joined(separator: ", ")
  }
}
