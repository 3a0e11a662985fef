internal import AuditFacts

/// Finds values that get past what a program does about missing secrets: empty ones, placeholders, defaults.
enum GuardRule: TreeRule {
  static let descriptions = [presentButEmpty, defeatedGuard]

  static func findings(in index: TreeIndex) -> [Finding] {
    let (uses, files) = (index.uses, index.environment)
    var findings = files.all.flatMap { judge($0, uses) }
    for entry in index.entries where entry.file.kind == .env(isExample: true) && !entry.judgement.isTest {
      findings += example(entry, uses, isCopied: files[entry.folder + ".env"] != nil)
    }
    for entry in index.entries where entry.isLive {
      if entry.file.kind == .compose {
        findings += judge(ComposeProject(entry, files), uses)
      } else if entry.file.kind == .dockerfile {
        findings += image(entry, uses)
      }
    }
    return findings
  }

  // Files of variables.

  private static func judge(_ file: EnvironmentFile, _ uses: VariableUses) -> [Finding] {
    file.inOrder.compactMap { value in
      guard SecretNames.isCertain(value.name), let bytes = value.value else { return nil }
      let readings = uses.uses(of: value.name, below: file.entry.folder)
      if bytes.isEmpty { return empty(value, readings) }
      guard isPlaceholder(bytes, value.name), let reading = readings.first(where: \.isGuarded) else {
        return nil
      }
      return defeated(
        value, "\(value.name) is a placeholder, which gets past the check for a missing value", reading)
    }
  }

  private static func empty(_ value: GivenValue, _ readings: [VariableUses.Use]) -> Finding? {
    if let reading = readings.first(where: { $0.passesEmpty }) {
      let what = reading.hasFallback ? "falls back only where it is unset" : "checks only whether it is set"
      return Finding(
        rule: presentButEmpty, path: value.entry.file.path, place: value.line, name: value.name,
        message: "\(value.name) is empty, and what reads it \(what)", related: [reading.related])
    }
    // Compose passes an empty value on; a server without a password is meant at times.
    guard !maySafelyBeEmpty(value.name),
      let reading = readings.first(where: { $0.entry.file.kind == .compose && $0.reference.otherwise == nil })
    else { return nil }
    return Finding(
      rule: presentButEmpty, severity: .warning, path: value.entry.file.path, place: value.line,
      name: value.name,
      message: "\(value.name) is empty, and Compose passes it on like that", related: [reading.related])
  }

  private static func maySafelyBeEmpty(_ name: String) -> Bool {
    let words = NameWords(name).words
    return words.contains {
      ["redis", "smtp", "mail", "email", "proxy", "memcached", "ldap", "oauth", "sso", "saml", "imap"]
        .contains($0)
    }
  }

  private static func isPlaceholder(_ value: [UInt8], _ name: String) -> Bool {
    guard let judgement = NameJudgement.of(name, isVariable: true), judgement.use != .connection else {
      return false
    }
    if case .placeholder = ValueJudgement.of(value, name: judgement, role: .envFile) { return true }
    return false
  }

  private static func example(
    _ entry: TreeIndex.Entry, _ uses: VariableUses, isCopied: Bool
  ) -> [Finding] {
    // Where it was copied, the copy tells whether somebody filled it in.
    guard !isCopied else { return [] }
    return entry.file.facts.facts.compactMap { fact in
      guard case .text(let value) = fact.value, SecretNames.isCertain(fact.name),
        isPlaceholder(value, fact.name),
        let reading = uses.uses(of: fact.name, below: entry.folder).first(where: {
          $0.isGuarded && !$0.isInCode
        })
      else { return nil }
      let given = GivenValue(
        name: fact.name, value: value, entry: entry, place: fact.place, isFallback: false)
      return defeated(
        given, "copied as it is, the placeholder of \(fact.name) gets past the check for a missing value",
        reading,
        .warning)
    }
  }

  private static func defeated(
    _ value: GivenValue, _ message: String, _ reading: VariableUses.Use, _ severity: Severity? = nil
  ) -> Finding {
    Finding(
      rule: defeatedGuard, severity: severity, path: value.entry.file.path, place: value.line,
      name: value.name,
      value: value.value, message: message, related: [reading.related("the check")])
  }

  // What gives containers their variables.

  private static func judge(_ project: ComposeProject, _ uses: VariableUses) -> [Finding] {
    var findings: [Finding] = []
    for service in project.services.keys.sorted() {
      for fact in project.services[service] ?? [] where SecretNames.isCertain(fact.name) {
        guard case .reference(let reference) = fact.value, reference.source == .variable,
          let resort = reference.lastResort, case .text(let other) = resort.value
        else { continue }
        let own = reference.name.flatMap(project.variable) ?? []
        guard own.isEmpty else { continue }
        let readings = uses.uses(of: fact.name, below: project.entry.folder).filter {
          $0.entry.file.kind != .compose
        }
        let given = project.value(of: fact)
        if other.isEmpty {
          findings += emptyFallback(given, readings).map { [$0] } ?? []
        } else if let reading = readings.first(where: \.isGuarded) {
          findings.append(
            defeated(
              given, "\(fact.name) always has a value here, so that the check for a missing one never fails",
              reading)
          )
        }
      }
    }
    return findings
  }

  private static func emptyFallback(_ value: GivenValue, _ readings: [VariableUses.Use]) -> Finding? {
    let reading = readings.first { $0.passesEmpty }
    guard reading != nil || !maySafelyBeEmpty(value.name) && !readings.contains(where: \.isGuarded) else {
      return nil
    }
    // Without a reading that is known, a secret of the program's own is meant to be there.
    guard reading != nil || isOwn(value.name) else { return nil }
    return Finding(
      rule: presentButEmpty, severity: reading == nil ? .warning : nil, path: value.entry.file.path,
      place: value.line, name: value.name,
      message: "where \(value.name) is missing, the container gets an empty one"
        + (reading == nil ? "" : ", and what reads it acts only where it is unset"),
      related: reading.map { [$0.related] } ?? [])
  }

  /// Secrets that a program can't do without, unlike the key of a service that it may use.
  private static func isOwn(_ name: String) -> Bool {
    switch NameJudgement.of(name, isVariable: true)?.use {
    case .jwtSecret?, .password?: true
    case .secret?: !NameWords(name).words.contains { ["client", "webhook", "api"].contains($0) }
    default: false
    }
  }

  private static func image(_ entry: TreeIndex.Entry, _ uses: VariableUses) -> [Finding] {
    entry.file.facts.facts.compactMap { fact in
      guard fact.role == .imageEnvironment, SecretNames.isCertain(fact.name),
        case .text(let value) = fact.value,
        !value.isEmpty, let secret = SecretValue(fact), secret.isReal || secret.isPlaceholder,
        let reading = uses.uses(of: fact.name, below: "").first(where: {
          $0.isGuarded && $0.entry.file.kind != .compose
        })
      else { return nil }
      let given = GivenValue(
        name: fact.name, value: value, entry: entry, place: fact.place, isFallback: false)
      return defeated(
        given, "the image gives \(fact.name) a value, so that the check for a missing one never fails",
        reading)
    }
  }
}
