internal import Vault

/// The vault: its form and seal, how full it is, its age, and what is due in it.
struct VaultCheck {
  private let subject: DoctorSubject

  private static let day: Int64 = 86_400
  /// From this share of a cap on, in per cent, it is time to make room.
  private static let fullFrom = 80

  init(_ subject: DoctorSubject) { self.subject = subject }

  func findings() -> [Finding] {
    guard let sealed = subject.sealed else {
      return subject.fault.map { [Finding("vault", .error, ErrorReport($0))] } ?? []
    }
    let path = subject.shown(sealed.path)
    let count = sealed.secrets.count
    let valid = Finding(
      "vault", .ok,
      "\(path) is valid: \(count) \(count == 1 ? "secret" : "secrets"), epoch \(sealed.epoch), "
        + "\(grouped(sealed.document.bytes.count)) bytes")
    return [valid, Self.room(in: sealed), sealKey(of: sealed)] + age(of: sealed)
      + [Self.dates(in: sealed, now: subject.context.now())] + contents(of: sealed)
  }

  /// The cap that is nearest to being reached.
  static func room(in sealed: SealedVault) -> Finding {
    let passphraseWork = sealed.slots.reduce(0) { sum, slot in
      if case .passphrase(let log2N, _) = slot.type { sum + 1 << log2N } else { sum }
    }
    let used: [(what: String, count: Int, cap: Int)] = [
      ("bytes", sealed.document.bytes.count, Caps.fileBytes),
      ("lines", sealed.document.entries.count + sealed.slots.count + 2, Caps.lines),
      ("slots", sealed.slots.count, Caps.slots),
      ("units of scrypt's work", passphraseWork, Caps.passphraseWork),
    ]
    let shares = used.map { ($0, share: $0.count * 100 / $0.cap) }
    guard let (fullest, share) = shares.max(by: { $0.share < $1.share }) else {
      return Finding("room", .ok, "there is room")
    }
    let text = "\(grouped(fullest.count)) of \(grouped(fullest.cap)) \(fullest.what) are used, \(share) %"
    guard share >= fullFrom else { return Finding("room", .ok, text) }
    let hint =
      ["bytes", "lines"].contains(fullest.what)
      ? "pbk-secrets purge NAME drops old versions" : "pbk-secrets key list shows slots that could go"
    return Finding("room", .warning, text, hint: hint)
  }

  private func sealKey(of sealed: SealedVault) -> Finding {
    let key = sealed.fingerprint
    if sealed.trust.pin != nil { return Finding("seal-key", .ok, "sealed with the pinned key, \(key)") }
    if sealed.isTrusted { return Finding("seal-key", .ok, "sealed with the key trusted here, \(key)") }
    return Finding(
      "seal-key", .ok,
      "sealed with \(key), not seen on this machine before; the first passphrase or key file that opens it proves it"
    )
  }

  /// Whether the vault is as new as what was seen here, and whether that is kept.
  private func age(of sealed: SealedVault) -> [Finding] {
    let notices = sealed.notices.map { Finding("age", .warning, Sentences.report($0, at: sealed.path)) }
    guard notices.isEmpty else { return notices }
    guard sealed.trust.memory != nil, sealed.isTrusted else {
      return [Finding.notKnown("age", "whether it is the newest", because: "nothing of it was seen before")]
    }
    return [Finding("age", .ok, "no newer one was seen here on this branch")]
  }

  /// Dates are shown, never trusted; but those of the future tell of a clock that is wrong, here or elsewhere.
  static func dates(in sealed: SealedVault, now: Timestamp) -> Finding {
    let dates = sealed.document.entries.map { sealed.document.date(of: $0) }
    guard let newest = dates.max(), newest.secondsSince1970 > now.secondsSince1970 + day else {
      return Finding("dates", .ok, "no date in it lies in the future")
    }
    return Finding(
      "dates", .warning, "it has a date in the future, \(newest); the clock says \(now)",
      hint: "date shows this machine's clock; whoever wrote the date may have a wrong one")
  }

  /// What only a key can tell, if one is given.
  private func contents(of sealed: SealedVault) -> [Finding] {
    do throws(CommandError) {
      guard let opened = try subject.access?.openedWithoutAsking(sealed) else {
        return [
          Finding.notKnown(
            "due", "what has expired or is due", because: "no key was given, and nothing is asked for")
        ]
      }
      let count = try onVault(sealed.path) { () throws(VaultError) in try opened.checkAll() }
      let entries = Finding("entries", .ok, Self.opened(count))
      return [entries] + (try due(opened))
    } catch {
      switch error {
      // The file itself is looked at, and found wanting, elsewhere.
      case .file, .passphraseSource:
        return [.notKnown("entries", "whether its entries open", because: ErrorReport(error).sentence)]
      default: return [Finding("entries", .error, ErrorReport(error))]
      }
    }
  }

  private static func opened(_ count: Int) -> String {
    switch count {
    case 0: "the key opens it; it has no entries"
    case 1: "the key opens its one entry"
    default: "the key opens all \(grouped(count)) entries"
    }
  }

  /// Values that are exposed, expired or due.
  private func due(_ opened: OpenVault) throws(CommandError) -> [Finding] {
    let today = subject.context.now().day
    var findings: [Finding] = []
    for summary in opened.sealed.secrets {
      let about = try onVault(opened.sealed.path) { () throws(VaultError) in
        try opened.about(summary.name, today: today)
      }
      // The value before is kept as long as it is wanted, but not where somebody else knows it.
      guard !about.metadata.isPrevious(summary.name) || about.metadata.exposed != nil else { continue }
      findings += Self.findings(summary.name, about)
    }
    return findings.isEmpty ? [Finding("due", .ok, "no value is exposed, has expired or is due")] : findings
  }

  private static func findings(_ name: SecretName, _ about: About) -> [Finding] {
    let kept = about.metadata
    let change = "change it at its source, then pbk-secrets set \(name)"
    var findings: [Finding] = []
    if let exposed = kept.exposed {
      let text = "\(name) is known since \(exposed.day) to somebody who is no longer let in"
      findings.append(Finding("exposed", .warning, text, hint: change))
    }
    if about.isExpired, let expires = kept.expires {
      findings.append(
        Finding("due", .warning, "\(name) expired on \(expires)", hint: "\(change) --expires DAY"))
    }
    if about.isOverdue, let due = kept.due {
      findings.append(
        Finding(
          "due", .warning, "\(name) is due for a new value since \(due)",
          hint: "pbk-secrets rotate \(name); or \(change)"))
    }
    return findings
  }
}

/// A number with a comma before each three digits.
func grouped(_ number: Int) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
