internal import AuditFacts

/// Finds secrets that are made anew at each start: what they signed or encrypted before is worthless after it.
enum NonPersistentRule: FileRule {
  static let descriptions = [madeAtStart, madeInCode, madeFallback, madeByChart, madeByPlan]

  static func findings(in file: AuditedFile) -> [Finding] {
    let path = PathJudgement(file.path)
    guard !path.isTest, !Keeping.keeps(file, path) else { return [] }
    let kept = Keeping.lines(in: file)
    let given = file.facts.facts.compactMap { fact in
      kept.contains { $0.contains(fact.place.line) } ? nil : direct(fact, in: file, path)
    }
    let all = file.kind == .workflow ? [] : SecretFallback.all(in: file)
    let fallbacks = all.compactMap { fallback in
      kept.contains { $0.contains(fallback.place.line) }
        ? nil
        : fallback.value.maker.map { maker in
          finding(
            madeFallback, fallback.name, fallback.judgement, maker, fallback.place, file, path,
            "where \(fallback.name) is missing, it is made anew at each start")
        }
    }
    return given + fallbacks
  }

  private static let deployers: Set<String> = [
    "docker", "docker-compose", "podman", "kubectl", "helm", "ssh", "pm2", "systemctl", "ansible-playbook",
  ]

  private static func direct(_ fact: Fact, in file: AuditedFile, _ path: PathJudgement) -> Finding? {
    guard let maker = fact.value.maker, let judged = JudgedFact(fact), let rule = rule(for: fact, judged)
    else { return nil }
    // A workflow's own secrets live as long as its run; what it gives to a deployment does not.
    if file.kind == .workflow, fact.role != .commandLine || !deployers.contains(fact.owner ?? "") {
      return nil
    }
    // A step of a build is done once for an image.
    let runs = ["CMD", "ENTRYPOINT", "HEALTHCHECK"]
    if file.kind == .dockerfile, fact.role == .shellVariable, !runs.contains(fact.owner ?? "") { return nil }
    let what = rule.id == madeByPlan.id ? "is another with each plan" : "is made anew at each start"
    return finding(
      rule, judged.name, judged.judgement, maker, fact.place, file, path, "\(judged.name) \(what)")
  }

  private static func rule(for fact: Fact, _ judged: JudgedFact) -> RuleDescription? {
    switch fact.role {
    case .code: isMeantToLast(judged) ? madeInCode : nil
    case .chartValue, .manifestSecret, .manifestEnvironment: madeByChart
    case .infrastructure: madeByPlan
    case .workflowEnvironment: nil
    case .shellVariable, .commandLine:
      judged.judgement.isCertain || JudgedFact.isVariableName(judged.name) ? madeAtStart : nil
    default: madeAtStart
    }
  }

  /// In code tokens, nonces and keys of one message are rightly made anew; what signs sessions is not.
  private static func isMeantToLast(_ judged: JudgedFact) -> Bool {
    let words = NameWords(judged.name).words
    let isConstant = judged.name.utf8.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
    if words.contains(where: Self.passing.contains) { return false }
    // The key of one session or of one message is made for it.
    if judged.judgement.use == .key, words.contains("session"), !JudgedFact.isVariableName(judged.name) {
      return false
    }
    switch judged.judgement.use {
    case .jwtSecret: return true
    case .secret, .key:
      return isConstant || JudgedFact.isVariableName(judged.name) || words.contains(where: lasting.contains)
        || words.suffix(2) == ["secret", "key"]
    default: return false
    }
  }

  private static let lasting: Set<String> = [
    "session", "cookie", "signing", "cookies", "sessions", "app", "server", "fernet",
  ]
  private static let passing: Set<String> = [
    "reset", "nonce", "csrf", "xsrf", "verification", "invite", "temp", "temporary", "tmp", "once", "one",
    "otp",
    "new", "generated", "ephemeral", "random", "message", "state", "challenge", "webhook", "totp",
  ]

  private static func finding(
    _ rule: RuleDescription, _ name: String, _ judgement: NameJudgement, _ maker: Maker, _ place: FactPlace,
    _ file: AuditedFile, _ path: PathJudgement, _ what: String
  ) -> Finding {
    let guess = maker == .clock ? ", from the time, which anybody can guess" : ""
    let isMild = judgement.use == .password || judgement.use == .token
    return Finding(
      rule: rule, severity: path.isExample ? .note : isMild ? min(rule.severity, .warning) : nil,
      path: file.path, place: FactPlace(line: place.line, column: place.column), name: name,
      message: what + guess)
  }
}

/// Whether a file keeps what it makes.
enum Keeping {
  static func keeps(_ file: AuditedFile, _ path: PathJudgement) -> Bool {
    var writes = false
    var asksForFile = false
    for observation in file.facts.observations {
      switch observation.what {
      case .keepsInFile: writes = true
      case .onlyIfMissing(let subject): asksForFile = asksForFile || isFile(subject)
      default: continue
      }
    }
    if asksForFile, file.kind != .shell || !isStart(path) { return true }
    switch file.kind {
    case .source, .helmTemplate: return writes
    case .shell: return isGenerator(path) || (writes && !isStart(path))
    default: return false
    }
  }

  /// The lines of a script that run only where a file is not there yet, as far as what they make is written.
  static func lines(in file: AuditedFile) -> [ClosedRange<Int>] {
    guard file.kind == .shell else { return [] }
    var asked: Int?
    var lines: [ClosedRange<Int>] = []
    for observation in file.facts.observations.sorted(by: { $0.place.line < $1.place.line }) {
      switch observation.what {
      case .onlyIfMissing(let subject) where isFile(subject): asked = observation.place.line
      case .keepsInFile:
        if let asked, observation.place.line - asked <= reach, lines.count < most {
          lines.append(asked...observation.place.line)
        }
      default: continue
      }
    }
    return lines
  }

  /// How many lines below the question a file may be written.
  private static let reach = 40
  /// More such files one script doesn't write.
  private static let most = 64

  private static func isFile(_ subject: String) -> Bool {
    subject == "lookup" || subject == "file" || subject.contains("/") || subject.contains(".")
  }

  /// A script that people run once.
  private static func isGenerator(_ path: PathJudgement) -> Bool {
    NameWords(path.base).words.contains {
      ["generate", "gen", "rotate", "keygen", "create", "new"].contains($0)
    }
  }

  /// A script that runs at each start or deploy.
  private static func isStart(_ path: PathJudgement) -> Bool {
    NameWords(path.base).words.contains {
      ["entrypoint", "start", "run", "launch", "deploy", "boot", "up", "docker", "restart", "update"]
        .contains($0)
    }
  }
}
