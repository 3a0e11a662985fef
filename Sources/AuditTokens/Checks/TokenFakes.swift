/// Why something with a token's form opens nothing.
package enum TokenFake: Sendable, Equatable {
  /// It says itself that it is an example, or its provider's documentation has it.
  case documentation
  /// It is one character or a sequence from the keyboard, over and over.
  case repeated
  /// It opens a system for tests.
  case testMode
  /// Its check digits are wrong: nobody was given it.
  case badChecksum
}

/// Tokens that aren't any.
package enum TokenFakes {
  /// What kind of fake a token is; nil where it may be real.
  ///
  /// - Parameters:
  ///   - token: the bytes of the match.
  ///   - rule: the rule that found it.
  package static func kind(of token: Span<UInt8>, rule: TokenRule) -> TokenFake? {
    if rule.testMarks.contains(where: { token.holds($0) }) { return .testMode }
    if isRepeated(token.extracting(prefixCount(of: rule, in: token)..<token.count)) { return .repeated }
    if isDocumented(token) { return .documentation }
    if let checksum = rule.checksum, !checksum.isValid(token) { return .badChecksum }
    return nil
  }

  /// Whether a value is taken from elsewhere: a variable, a template, a command.
  static func isReference(_ value: Span<UInt8>) -> Bool {
    guard value.count > 1 else { return true }
    let first = value[0]
    let second = value[1]
    switch first {
    case 0x24:  // $NAME, ${NAME}, $(command)
      return ByteClass.referenceStart.contains(second)
    case 0x25:  // %s, %(name)s, %NAME%; but not the escaped %40
      return !ByteClass.anyHex.contains(second) || value[value.count - 1] == first
    case 0x3c, 0x7b, 0x5b: return true
    case 0x23: return second == 0x7b
    default: return value.holds(Array("$(".utf8)) || value.holds(Array("${".utf8))
    }
  }

  /// Whether a value is only the word for one.
  static func isWordForSecret(_ value: Span<UInt8>) -> Bool {
    let lowered = value.indices.map { value[$0].lowered }
    let letters = lowered.filter { ByteClass.lower.contains($0) }
    if letters.isEmpty { return false }
    return lowered.count < 24 && words.contains(letters) || isDocumented(value)
  }

  /// Whether there is nothing but a few characters again and again, or a run along the keyboard or the alphabet.
  static func isRepeated(_ value: Span<UInt8>) -> Bool {
    guard value.count > 3 else { return false }
    var steps = 0
    var pairs = 0
    for index in 1..<value.count {
      let step = Int(value[index]) - Int(value[index - 1])
      if step == 0 || step == 1 || step == -1 || isWrap(value[index - 1], value[index]) { steps += 1 }
      if index > 1, value[index] == value[index - 2] { pairs += 1 }
    }
    return steps * 10 >= (value.count - 1) * 8 || pairs * 10 >= (value.count - 2) * 9
  }

  /// From the last digit or letter to the first of the next kind, as in `789abc` and `xyzABC`.
  private static func isWrap(_ last: UInt8, _ next: UInt8) -> Bool {
    ByteClass.lastOfKind.contains(last) && ByteClass.firstOfKind.contains(next)
  }

  private static func isDocumented(_ token: Span<UInt8>) -> Bool {
    let lowered = token.indices.map { token[$0].lowered }
    return marks.contains { lowered.span.holds($0) } || samples.contains { token.holds($0) }
  }

  private static func prefixCount(of rule: TokenRule, in token: Span<UInt8>) -> Int {
    guard case .anchored(let shape) = rule.shape, !shape.isOutside, shape.before.isEmpty else { return 0 }
    for anchor in shape.anchors where token.has(Array(anchor.utf8), at: 0) { return anchor.utf8.count }
    return 0
  }

  /// Lower-case words that no chance writes into a token.
  private static let marks: [[UInt8]] = [
    "example", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourapi", "yourkey",
    "yourtoken", "yoursecret", "dummy", "redacted", "xxxxxx", "notareal", "not_real", "not-real",
    "not-a-real",
    "insert_", "insert-", "replace_", "replace-", "deadbeefdeadbeef", "0123456789abcdef", "1234567890abcdef",
    "abcdef1234567890", "abcdefghijklmnop", "000000000000", "123456789012",
  ].map { Array($0.utf8) }

  /// Values that the providers' own documentation or emulators have.
  private static let samples: [[UInt8]] = [
    // AWS's reference of access keys.
    "wJalrXUtnFEMI/K7MDENG", "je7MtGbClwBF/2Zp9Utk",
    // The well-known account of Azurite, the storage emulator, and of the Cosmos DB emulator.
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq",
    "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw",
    // jwt.io's tokens, by their signatures.
    "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ",
    "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30",
    // The payload in the documentation of PyJWT and its like: {"some":"payload"}, {"some": "payload"}.
    "eyJzb21lIjoicGF5bG9hZCJ9", "eyJzb21lIjogInBheWxvYWQifQ",
    // RFC 7617, RFC 6749, RFC 7519.
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ", "czZCaGRSa3F0MzpnWDFmQmF0M2JW",
    "czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    // GitHub's documentation.
    "16C7e42F292c6912E7710c838347Ae178B4a", "16C7e42F292c69C2E7C10c838347Ae178B4a",
    // Supabase's local development.
    "EGIM96RAZx35lJzdJsyH-qQwv8Hdp7fsn3W0YpN81IU", "CRXP1A7WOeoJeXxjNni43kdQwgnWNReilDMblYTn_I0",
  ].map { Array($0.utf8) }

  private static let words: Set<[UInt8]> = Set(
    [
      "password", "passwd", "pass", "pwd", "passphrase", "secret", "token", "key", "apikey", "user",
      "username",
      "changeme", "change", "changeit", "test", "tiger", "foo", "bar", "foobar", "baz", "mypass",
      "mypassword",
      "userpass", "userpassword", "yourpassword", "yourpass", "dbpassword", "dbpass", "mysecretpassword",
      "secretpassword", "supersecret", "topsecret", "hunter", "credentials", "admin", "root", "guest", "demo",
      "hello", "qwerty", "postgres", "pw", "p", "string", "hidden", "masked", "todo", "none", "null",
      "dbuserpassword", "databasepassword", "securepassword", "strongpassword", "sample", "default", "port",
    ].map { Array($0.utf8) })
}

extension Span<UInt8> {
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return false }
    for start in 0...(count - bytes.count) where self[start] == first && has(bytes, at: start) { return true }
    return false
  }
}

extension ByteClass {
  fileprivate static let referenceStart = word.union("{([")
  fileprivate static let lastOfKind = ByteClass("90zZfF")
  fileprivate static let firstOfKind = ByteClass("01aA")
}
