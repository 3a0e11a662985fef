internal import AuditFacts
internal import Hygiene

/// Judges each value with a secret's name: a placeholder, a weak value, one in plain text, or both of these.
enum ValueRule: FileRule {
  static let descriptions = PlaintextRules.ofFacts + PlaceholderRules.all + WeakRules.ofValues

  static func findings(in file: AuditedFile) -> [Finding] {
    let context = ValueContext(file)
    guard !context.isSilent else { return [] }
    var findings: [Finding] = []
    let fallbacks = SecretFallback.lines(in: file)
    for fact in file.facts.facts {
      // What counts where a variable is missing is another rule's finding.
      if fact.role == .code, fallbacks[fact.place.line].map({ $0 == fact.value }) ?? false { continue }
      let inURL = connection(fact, context)
      let given = inURL.isEmpty ? value(fact, context) : inURL
      findings += given.isEmpty ? header(fact, context) : given
    }
    return findings
  }

  /// A password within a URL, whatever the name is.
  private static func connection(_ fact: Fact, _ context: ValueContext) -> [Finding] {
    guard let text = fact.value.writtenText, let found = ConnectionPassword.find(in: text) else { return [] }
    let password = Array(text[found.password])
    let user = found.user.map { String(decoding: text[$0], as: UTF8.self) }
    let name = NameJudgement(use: .password, isCertain: true)
    let judged = JudgedValue(
      value: password, name: fact.name, use: .password, user: user,
      place: place(of: found.password, in: text, fact), fact: fact)
    // In a program's own examples users and passwords are the words for them.
    if fact.role.isOfProgram, PlaceholderTexts.isTypeName(password) || isFieldWord(password) { return [] }
    return finding(judged, ValueJudgement.of(password, name: name, role: .envFile), context, inURL: true)
  }

  private static func isFieldWord(_ value: [UInt8]) -> Bool {
    PlaceholderTexts.fieldWords.contains(ValueShapes.lowered(value))
  }

  private static func value(_ fact: Fact, _ context: ValueContext) -> [Finding] {
    guard case .text(let text) = fact.value,
      let judged = JudgedFact(
        fact, named: JudgedFact.pairName(of: fact, in: context.pairNames) ?? context.siblings.name(of: fact))
    else { return [] }
    let value = JudgedValue(
      value: ValueJudgement.trimmed(text), name: judged.name, use: judged.judgement.use,
      user: context.user(of: fact, named: judged.name), place: fact.place, fact: fact)
    var judgement = ValueJudgement.of(text, name: judged.judgement, role: fact.role)
    if context.isInTranslation, fact.role.isOfProgram, !ValueShapes.looksRandom(text) {
      judgement = .notSecret
    }
    if fact.role == .chartValue, isObjectName(text) { judgement = .notSecret }
    // `RUN SECRET_KEY_BASE=dummy rake assets:precompile`: gone with the command, and meant to be none.
    if context.file.kind == .dockerfile, fact.role == .commandLine,
      JudgedFact.isVariableName(judged.name), case .placeholder = judgement
    {
      judgement = .notSecret
    }
    if context.path.isTest, fact.role == .setting, !ValueShapes.looksRandom(text) { judgement = .notSecret }
    return finding(value, judgement, context, inURL: false)
  }

  /// A header's credential, whatever the name is: `httpHeaderValue1: "Bearer x"`.
  private static func header(_ fact: Fact, _ context: ValueContext) -> [Finding] {
    guard case .text(let text) = fact.value, let found = HeaderCredential.find(in: text) else { return [] }
    let judged = JudgedValue(
      value: Array(text[found]), name: fact.name, use: .authorization, user: nil,
      place: place(of: found, in: text, fact), fact: fact)
    return [PlaintextRules.finding(judged, context, inURL: false)]
  }

  /// `my-tls-secret`: what an object of a cluster is called.
  private static func isObjectName(_ value: [UInt8]) -> Bool {
    value.contains(UInt8(ascii: "-")) && value.allSatisfy { $0.isLower || $0 == UInt8(ascii: "-") }
  }

  private static func finding(
    _ judged: JudgedValue, _ judgement: ValueJudgement, _ context: ValueContext, inURL: Bool
  ) -> [Finding] {
    switch judgement {
    case .notSecret, .empty: return []
    case .placeholder(let form): return [PlaceholderRules.finding(judged, form, context)]
    case .real:
      let plain = PlaintextRules.finding(judged, context, inURL: inURL)
      guard let weak = WeakRules.finding(judged, context) else { return [plain] }
      // What anybody guesses at once is no secret that could be read there.
      return WeakRules.isKnownToAll(weak) ? [weak] : [weak, plain]
    }
  }

  /// Where a part of a value is: exactly, where the value stands in the file as it is.
  private static func place(of part: Range<Int>, in text: [UInt8], _ fact: Fact) -> FactPlace {
    guard let range = fact.place.range, range.count == text.count, case .text = fact.value else {
      return FactPlace(line: fact.place.line, column: fact.place.column)
    }
    return FactPlace(
      line: fact.place.line, column: fact.place.column + part.lowerBound,
      range: (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
  }
}

/// A value that is to be reported.
struct JudgedValue {
  let value: [UInt8]
  let name: String
  let use: NameJudgement.Use
  /// Who logs in with it, where that is known.
  let user: String?
  let place: FactPlace
  let fact: Fact
}

/// What a file says of all its values.
struct ValueContext {
  let file: AuditedFile
  let path: PathJudgement
  let pairNames: [String: String]
  let siblings: SiblingNames
  let told: ToldByFile
  private let users: [String: String]

  init(_ file: AuditedFile) {
    self.file = file
    path = PathJudgement(file.path)
    told = ToldByFile(file.facts.facts)
    pairNames = JudgedFact.pairNames(in: file.facts.facts)
    siblings = SiblingNames(file)
    users = Credentials.users(in: file.facts.facts)
  }

  /// Source code of tests is full of made-up secrets.
  var isSilent: Bool {
    if case .source = file.kind { return path.isTest }
    return false
  }

  var isInTranslation: Bool { path.isTranslation }

  /// The user that belongs to a password by its name and its owner.
  func user(of fact: Fact, named name: String) -> String? {
    users[Credentials.key(name, owner: fact.owner)]
  }

  /// How bad a finding of a value is at this place.
  func severity(_ usual: Severity, of judged: JudgedValue) -> Severity {
    path.isTest || isShown(judged.fact) || isOfTests(judged) ? .note : usual
  }

  /// Whether it is one of the examples that a description of an interface has.
  private func isShown(_ fact: Fact) -> Bool {
    guard fact.role == .setting, file.kind == .json || file.kind == .yaml else { return false }
    return fact.name.utf8.split(separator: UInt8(ascii: ".")).dropLast().contains {
      $0.elementsEqual("examples".utf8) || $0.elementsEqual("example".utf8)
    }
  }

  /// Whether a program gives its tests a value that says so, such as `AppTests`; a .env file may mean what it says.
  private func isOfTests(_ judged: JudgedValue) -> Bool {
    guard judged.fact.role.isOfProgram || judged.fact.role == .shellVariable,
      judged.value.allSatisfy(\.isLetter), judged.value.count <= 32
    else { return false }
    return NameWords(String(decoding: judged.value, as: UTF8.self)).words.last == "tests"
  }
}

/// Users and the passwords that belong to them.
enum Credentials {
  private static let userWords: Set<String> = ["user", "username", "login", "userid", "uid", "role"]

  /// The users in a file, by ``key(_:owner:)``.
  static func users(in facts: [Fact]) -> [String: String] {
    var users: [String: String] = [:]
    for fact in facts {
      guard case .text(let value) = fact.value, !value.isEmpty, value.count <= 128, mayEndInUser(fact.name)
      else { continue }
      let words = NameWords(fact.name).words
      guard let last = words.last, userWords.contains(last) else { continue }
      users[key(words.dropLast(), fact.owner)] = String(decoding: value, as: UTF8.self)
    }
    return users
  }

  /// A quick look at the last letters, since most names are none of a user.
  private static func mayEndInUser(_ name: String) -> Bool {
    let letters = name.utf8.reversed().drop { !$0.isLetter }
    guard let last = letters.first?.lowered, let before = letters.dropFirst().first?.lowered else {
      return false
    }
    // `user`, `username`, `login`, `userid`, `uid`, `role`.
    return userEndings.contains([before, last])
  }

  private static let userEndings: Set<[UInt8]> = Set(["er", "me", "in", "id", "le"].map { Array($0.utf8) })

  /// What a user's and a password's names have in common: `postgres` of `POSTGRES_USER` and `POSTGRES_PASSWORD`.
  static func key(_ name: String, owner: String?) -> String {
    key(NameWords(name).words.dropLast(), owner)
  }

  static func key(_ words: ArraySlice<String>, _ owner: String?) -> String {
    words.joined(separator: " ") + "\n" + (owner ?? "")
  }
}
