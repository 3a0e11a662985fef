/// Reads source code, as far as it says something about secrets.
package enum SourceReader {
  /// Literals, in any case of their letters, without one of which a file says nothing about secrets.
  ///
  /// They hold what the names of secrets are made of, in configuration files as well, and how programs read
  /// their environment. Each has at least four bytes.
  package static let triggers: [String] =
    nameTriggers + [
      // Reading the environment.
      "process.env", "meta.env", "deno.env", "bun.env", "environ", "getenv", "lookupenv", "env[", "env.fetch",
      "env::var", "env!(", "env('", "env(\"", "_env[", "getproperty", "@value(", "config('", "config(\"",
      "config[", "configuration[",
      // Calls that are given a secret without a name.
      "hmac", "mysqli", "new pdo", "getconnection", "basicauth", "signedstring", "signwith", "cookieparser",
      "sequelize(",
      "randombytes", "uuid", "bearer", "symmetric", "@tcp(", "auth=(", "cookiestore", "requirepass",
      "masterauth", "\"kty\"", "curl -u", "login -u", "sshpass", "key-data", "<pass", "\"encrypt\"",
      "credentials(", "mysqldump", "mysql -u",
    ]

  /// What the names of secrets hold.
  static let nameTriggers = [
    "passw", "passphrase", "_pass", "dbpass", "pass=", "pass =", "pass:", "pass\"", "pass'", "_pwd", "dbpwd",
    "pwd=", "pwd =", "pwd:", "pwd\"", "pwd'", "secret", "token", "credential", "apikey", "api-key", "_key",
    "accesskey", "access-key", "privatekey", "private-key", "signingkey", "signing-key", "encryptionkey",
    "encryption-key", "masterkey", "authkey", "licensekey", "appkey", "aeskey", "fernetkey", "storagekey",
    "adminkey", "rolekey", "deploykey", "accountkey", "sharedkey", "hmackey", "cookiekey",
    "jwt_", "jwt-", "jwt.", "jwt:", "jwtk", "authorization", "salt", "pepper", "webhook", "connectionstring",
    "connection_string", "database_url", "_dsn",
  ]

  /// How far a statement is looked at on each side of a hit, in bytes.
  static let reach = 4 << 10
  /// As far as most statements go; where all is silent so near a hit, it is silent.
  private static let shortReach = 384
  /// The largest piece that is taken apart at once, in bytes; a file of hits alone would fill the memory.
  private static let largestPiece = 256 << 10

  /// Reads the statements round the triggers that were found.
  ///
  /// - Parameters:
  ///   - file: the whole file, at most ``FactReader/limit`` bytes.
  ///   - language: what it is written in.
  ///   - hits: the offsets at which triggers end, ascending; what is out of the file is left out.
  ///   - isQuick: whether only what stands near the hits is read, and the rest where that says something.
  /// - Returns: what the statements say. A fault where a file is too large, or says too much.
  package static func facts(
    in file: Span<UInt8>, language: SourceLanguage, around hits: [Int], isQuick: Bool = false
  ) -> FileFacts {
    guard !hits.isEmpty else { return FileFacts() }
    guard let bytes = FactReader.copy(of: file) else { return FactReader.tooLarge }
    let syntax = SourceSyntax.of(SourceDialect(language))
    let hits = HitList(ends: hits, in: bytes.count)
    if isQuick {
      var facts = FactCollector(bytes)
      read(bytes, syntax, hits, within: shortReach, role: .code, into: &facts)
      if facts.result == FileFacts() { return facts.result }
    }
    var facts = FactCollector(bytes)
    read(bytes, syntax, hits, role: .code, into: &facts)
    return facts.result
  }

  /// Reads a file, piece by piece.
  static func read(
    _ bytes: [UInt8], _ syntax: SourceSyntax, _ hits: HitList, within reach: Int = reach, role: FactRole,
    into facts: inout FactCollector
  ) {
    var lexer = SourceLexer(bytes, syntax)
    var allowance = StatementReader.mostSteps(in: bytes.count)
    let pieces = hits.parts(before: reach, after: reach, in: 0..<bytes.count, longest: largestPiece)
    for piece in pieces {
      lexer.read(piece)
      let window = SourceWindow(bytes, syntax, lexer.tokens, isCut: reach < Self.reach)
      var reader = StatementReader(
        window, hits, role: role, allowance: allowance, within: reach)
      reader.read(piece, into: &facts)
      allowance = reader.allowance
      for comment in lexer.comments where hits.touches(comment) {
        CommentReader(bytes, syntax, hits).read(comment, role: role, into: &facts)
      }
      guard allowance > 0 else {
        facts.fail(at: piece.lowerBound, "its expressions are too deep or too long")
        return
      }
    }
  }
}
