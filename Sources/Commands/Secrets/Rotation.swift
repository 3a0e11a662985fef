internal import Hygiene
internal import SecretMemory
internal import Vault

/// New values for secrets, made and saved together.
struct Rotation {
  let access: VaultAccess
  let opened: OpenVault
  let previous: PreviousValue
  let generation: GenerationOptions
  let isDryRun: Bool

  struct Rotated {
    let name: SecretName
    let kind: SecretKind
    let version: UInt64
    let previous: SecretName?
  }

  struct Result {
    var rotated: [Rotated] = []
    /// Secrets that are due, and whose new value comes from elsewhere.
    var left: [(name: SecretName, kind: SecretKind)] = []
  }

  /// Rotates one secret.
  func rotate(_ name: SecretName) throws(CommandError) -> Result {
    let kind = try onVault(access.path) { () throws(VaultError) in try opened.secret(name).metadata.kind }
    // It may be a key of another algorithm, or a file with a form of its own: random bytes would be no new one.
    guard ![.privateKey, .file].contains(kind) else {
      throw .usage(
        "\(name) is of kind \(kind.rawValue), which may have a form that can't be generated",
        hint: "pbk-secrets set \(name) --generate makes \(kind == .file ? "random bytes" : "an Ed25519 key")")
    }
    return try rotate([(name, kind)], left: [])
  }

  /// Rotates all secrets that are past their date, as far as their values are made here.
  func rotateDue() throws(CommandError) -> Result {
    let today = access.context.now().day
    var due: [(SecretName, SecretKind)] = []
    var left: [(SecretName, SecretKind)] = []
    for summary in opened.sealed.secrets {
      let about = try onVault(access.path) { () throws(VaultError) in
        try opened.about(summary.name, today: today)
      }
      guard about.isOverdue || about.isExpired, !about.metadata.isPrevious(summary.name) else { continue }
      let kind = about.metadata.kind
      // A random API key is one that its provider doesn't know.
      if [.jwt, .password, .generic].contains(kind) {
        due.append((summary.name, kind))
      } else {
        left.append((summary.name, kind))
      }
    }
    return try rotate(due, left: left)
  }

  private func rotate(
    _ secrets: [(SecretName, SecretKind)], left: [(SecretName, SecretKind)]
  ) throws(CommandError) -> Result {
    var values: [SharedSecret] = []
    for (_, kind) in secrets {
      values.append(SharedSecret(try generation.generate(kind).takeValue()))
    }
    let now = access.context.now()
    let rotated = try onVault(access.path) { () throws(VaultError) -> [Rotated] in
      var draft = try opened.beginChanges()
      var rotated: [Rotated] = []
      for ((name, kind), value) in zip(secrets, values) {
        let outcome = try draft.rotate(name, to: value.bytes, keeping: previous, at: now)
        rotated.append(Rotated(name: name, kind: kind, version: outcome.version, previous: outcome.previous))
      }
      if !isDryRun { try draft.save() }
      return rotated
    }
    return Result(rotated: rotated, left: left)
  }
}

extension Rotation {
  func report(_ result: Result, _ output: OutputOptions) {
    let context = access.context
    guard !output.json else {
      context.output.json(
        result.rotated.map(json)
          + result.left.map { name, kind in
            .object([
              ("name", .text(name.text)), ("kind", .text(kind.rawValue)), ("outcome", .text("left")),
              ("version", .null), ("previous", .null),
            ])
          })
      return
    }
    for one in result.rotated { print(one) }
    for (name, kind) in result.left {
      context.warning(
        "\(name) (\(kind.rawValue)) is due, and its new value comes from elsewhere: pbk-secrets set \(name)")
    }
    if result.rotated.isEmpty, result.left.isEmpty { context.errors.line("no secret is due") }
  }

  private func print(_ one: Rotated) {
    let context = access.context
    let verb = isDryRun ? "would rotate" : "rotated"
    context.errors.line("\(verb) \(one.name) (\(one.kind.rawValue), version \(one.version))")
    if let previous = one.previous {
      context.errors.line(
        "\(previous) keeps the value before, until pbk-secrets rotate \(one.name) --drop-previous")
    }
    guard !isDryRun else { return }
    if one.kind == .apiKey {
      context.notice(
        "if a provider issued \(one.name), the new value must come from there; pbk-secrets restore \(one.name)@\(one.version - 1) brings the old one back"
      )
    }
  }

  private func json(_ one: Rotated) -> JSON {
    .object([
      ("name", .text(one.name.text)), ("kind", .text(one.kind.rawValue)),
      ("outcome", .text(isDryRun ? "planned" : "rotated")), ("version", .whole(one.version)),
      ("previous", .optional(one.previous?.text)),
    ])
  }
}
