internal import Vault

/// The secrets of a vault as rows, with what is encrypted about them where the vault was opened, and those that the settings
/// file derives of them.
struct Listing {
  let sealed: SealedVault
  let opened: OpenVault?
  let derived: DerivedNames
  let path: String
  let context: CommandContext

  /// One secret.
  struct Row {
    let name: SecretName
    let origin: Origin

    var json: JSON {
      switch origin {
      case .stored(let summary, let about):
        return .object(summary.fields + About.fields(about) + [("derived_from", .null), ("missing", .null)])
      case .derived(let kind, let parts, let missing):
        let about = About.fields(nil).map { $0.0 == "kind" ? ("kind", .text(kind.rawValue)) : $0 }
        return .object(
          [
            ("name", .text(name.text)), ("version", .null), ("date", .null), ("removed", .bool(false)),
            ("versions", .number(0)),
          ] + about + [("derived_from", list(parts)), ("missing", list(missing))])
      }
    }

    private func list(_ names: [SecretName]) -> JSON { .list(names.map { .text($0.text) }) }
  }

  /// Where a secret's value comes from.
  enum Origin {
    case stored(SecretSummary, About?)
    /// What it is made of, and what of that the vault doesn't have.
    case derived(SecretKind, from: [SecretName], missing: [SecretName])
  }

  /// - Parameter exposed: whether only values are meant that somebody knows who is no longer let in.
  func rows(pattern: String?, removed: Bool, exposed: Bool) throws(CommandError) -> [Row] {
    let pattern = pattern.map { NamePattern($0) }
    let today = context.now().day
    var rows: [Row] = []
    for summary in removed ? sealed.summaries : sealed.secrets {
      guard pattern?.matches(summary.name.text) ?? true else { continue }
      let about = try summary.isRemoved ? nil : about(summary.name, today)
      if exposed, about?.metadata.exposed == nil { continue }
      rows.append(Row(name: summary.name, origin: .stored(summary, about)))
    }
    // A derived value is changed by changing those that it is made of, which are told.
    guard !exposed else { return rows }
    let stored = Set(sealed.secrets.map(\.name))
    for name in derived.sorted where pattern?.matches(name.text) ?? true {
      guard !stored.contains(name) else {
        context.warning(Sentences.derivedStored([name]))
        continue
      }
      let missing = derived.missing(for: name, in: sealed)
      rows.append(
        Row(
          name: name,
          origin: .derived(derived.kind(of: name), from: derived.parts(of: name), missing: missing)))
    }
    return rows.sorted { $0.name < $1.name }
  }

  private func about(_ name: SecretName, _ today: Day) throws(CommandError) -> About? {
    guard let opened else { return nil }
    return try onVault(path) { () throws(VaultError) in try opened.about(name, today: today) }
  }

  func table(of rows: [Row], withDetails: Bool) -> Table {
    var table =
      withDetails
      ? Table("NAME", "KIND", "VERSION", "AGE", "ATTENTION") : Table("NAME", "VERSION", "CHANGED")
    for row in rows {
      switch row.origin {
      case .stored(let summary, let about) where withDetails:
        table.add(
          row.name.text, about?.metadata.kind.rawValue ?? "", "\(summary.version)",
          about?.ageInWords ?? "removed", about.map(attention) ?? "")
      case .stored(let summary, _):
        let date = summary.date.day
        table.add(
          row.name.text, "\(summary.version)", summary.isRemoved ? "\(date) (removed)" : "\(date)")
      case .derived(let kind, let parts, let missing) where withDetails:
        table.add(row.name.text, kind.rawValue, "-", "-", words(parts, missing))
      case .derived(_, let parts, let missing): table.add(row.name.text, "-", words(parts, missing))
      }
    }
    return table
  }

  private func words(_ parts: [SecretName], _ missing: [SecretName]) -> String {
    let made = "derived from \(parts.map(\.text).joined(separator: ", "))"
    guard !missing.isEmpty else { return made }
    let gap = "not in the vault: \(missing.map(\.text).joined(separator: ", "))"
    return "\(made); \(context.output.style.warning(gap))"
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
