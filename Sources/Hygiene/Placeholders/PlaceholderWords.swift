/// The placeholder rules that go by words.
enum PlaceholderWords {
  /// The first rule that a value's words meet.
  ///
  /// - Parameters:
  ///   - value: at most 4 KiB.
  ///   - isURL: in a URL, host and path may be called anything; then only phrases count that mean nothing else.
  static func rule(for value: Span<UInt8>, isURL: Bool) -> PlaceholderRule? {
    let scan = WordScan(value)
    guard !scan.isProse else { return nil }
    for index in scan.words.indices {
      for (rule, phrases) in phrases {
        for phrase in phrases where scan.isPhrase(phrase, at: index, in: value) { return rule }
      }
      if scan.contains(index, "placeholder", in: value) { return .placeholder }
      if speaksOfYours(scan, index, in: value) { return .yours }
      guard !isURL else { continue }
      if isUnfinished(scan, index, in: value) { return .unfinished }
      if asksForInsertion(scan, index, in: value) { return .insert }
      if isExample(scan, index, in: value) { return .example }
      if isDummy(scan, index, in: value) { return .dummy }
    }
    return nil
  }

  private static let phrases: [(PlaceholderRule, [Phrase])] = [
    (.changeMe, [["change", "me"], ["change", "this"], ["changeit"], ["to", "be", "changed"]]),
    (
      .replaceMe,
      [
        ["replace", "me"], ["replace", "this"], ["replace", "with"], ["set", "me"], ["fill", "me"],
        ["fill", "in"], ["edit", "me"], ["update", "me"],
      ]
    ),
    (
      .generateMe,
      [
        ["generate", "me"], ["generate", "this"], ["generate", "with"], ["generate", "using"],
        ["generate", "a"], ["generate", "one"],
      ]
    ),
  ]

  /// What templates ask for: 'your token', 'insert key'.
  private static let nouns = [
    "api", "apikey", "key", "token", "secret", "password", "passwd", "pass", "passphrase", "here", "value",
    "id", "url", "dsn", "domain", "host", "hostname", "username", "user", "email", "account", "client", "bot",
    "webhook", "access", "private", "project", "jwt", "openai", "db", "database", "string", "credentials",
  ]

  /// `your-256-bit-secret`, `yourpassword`, `your_api_key`: the noun is at most four words on.
  private static func speaksOfYours(_ scan: WordScan, _ index: Int, in value: Span<UInt8>) -> Bool {
    guard scan.begins(index, with: "your", in: value) else { return false }
    if !scan.isWord(index, "your", in: value) {
      return nouns.contains { noun in
        scan.isWord(index, "your" + noun, in: value)
          || (noun.utf8.count > 4 && scan.begins(index, with: "your" + noun, in: value))
      }
    }
    var current = index
    while current < index + 4, scan.isJoinedToNext(current, in: value) {
      current += 1
      for noun in nouns where scan.isWord(current, noun, in: value) { return true }
    }
    return false
  }

  /// Capitals, since `todo` in small letters is also the name of many an application.
  private static func isUnfinished(_ scan: WordScan, _ index: Int, in value: Span<UInt8>) -> Bool {
    guard scan.words[index].allSatisfy({ ASCII.isUpper(value[$0]) }) else {
      return scan.words[index] == 0..<value.count && scan.isWord(index, "fixme", in: value)
    }
    return ["todo", "fixme", "tbd"].contains { scan.isWord(index, $0, in: value) }
  }

  private static func asksForInsertion(_ scan: WordScan, _ index: Int, in value: Span<UInt8>) -> Bool {
    let verbs = ["insert", "enter", "put", "paste", "add"]
    guard index == 0, verbs.contains(where: { scan.isWord(0, $0, in: value) }) else { return false }
    guard scan.isJoinedToNext(0, in: value) else { return false }
    return nouns.contains { noun in scan.isWord(1, noun, in: value) || scan.isWord(2, noun, in: value) }
  }

  /// `example`, `example-key`, `my_example_token`; not `user@example.com` and not `example.com/key`.
  private static func isExample(_ scan: WordScan, _ index: Int, in value: Span<UInt8>) -> Bool {
    guard scan.isWord(index, "example", in: value) else { return false }
    if scan.words[index] == 0..<value.count { return true }
    let next = scan.words[index].upperBound
    if next < value.count, value[next] == ASCII.dot { return false }
    let isAfterNoun = index > 0 && scan.isJoinedToNext(index - 1, in: value)
    let isBeforeNoun = scan.isJoinedToNext(index, in: value)
    return nouns.contains { noun in
      (isAfterNoun && scan.isWord(index - 1, noun, in: value))
        || (isBeforeNoun && scan.isWord(index + 1, noun, in: value))
    }
  }

  /// The word begins or ends a value of at most four words.
  private static func isDummy(_ scan: WordScan, _ index: Int, in value: Span<UInt8>) -> Bool {
    guard scan.words.count <= 4, index == 0 || index == scan.words.count - 1 else { return false }
    guard scan.words[0].lowerBound == 0, scan.words[scan.words.count - 1].upperBound == value.count else {
      return false
    }
    if index == 0, scan.isPhrase(["dummy", "password"], at: 0, in: value) { return true }
    let isJoinedThroughout = scan.words.indices.dropLast().allSatisfy { scan.isJoinedToNext($0, in: value) }
    return isJoinedThroughout && scan.isWord(index, "dummy", in: value)
  }
}
