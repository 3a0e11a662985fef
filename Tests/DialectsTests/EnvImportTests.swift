import Dialects
import SecretMemory
import Testing

@Suite struct EnvImportTests {
  private func read(
    _ text: String, _ dialect: EnvDialect? = nil, lastWins: Bool = false, literalDollar: Bool = false
  ) throws -> EnvImportResult {
    try EnvImport.read(
      Array(text.utf8).span, dialects: dialect.map { [$0] } ?? EnvImport.common, lastWins: lastWins,
      literalDollar: literalDollar)
  }

  private func values(_ result: EnvImportResult) -> [String] {
    result.items.compactMap { item in
      guard case .accepted(let secret) = item.outcome else { return nil }
      return "\(item.line):\(item.name ?? "")=\(String(decoding: bytes(of: secret.bytes), as: UTF8.self))"
    }
  }

  @Test func aPlainDeploymentFileNeedsNoDialect() throws {
    let text = """
      # .env, made up
      DATABASE_URL=postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm
      DB_USER=pbk_admin
      DB_PASSWORD=Examp1e2024secure

      RETELL_API_KEY=key_0123456789abcdef0123456789ab
      TELEGRAM_BOT_TOKEN=1234567890:AAExampleExampleExampleExampleExample # the bot
      OPENAI_API_KEY="sk-placeholder"
      export MAIL_FROM='A person <a@example.org>'
      EMPTY=
      GREETING="hello there"

      """
    let result = try read(text)
    #expect(result.isClean)
    #expect(
      values(result) == [
        "2:DATABASE_URL=postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm",
        "3:DB_USER=pbk_admin", "4:DB_PASSWORD=Examp1e2024secure",
        "6:RETELL_API_KEY=key_0123456789abcdef0123456789ab",
        "7:TELEGRAM_BOT_TOKEN=1234567890:AAExampleExampleExampleExampleExample",
        "8:OPENAI_API_KEY=sk-placeholder", "9:MAIL_FROM=A person <a@example.org>", "10:EMPTY=",
        "11:GREETING=hello there",
      ])
  }

  @Test(arguments: [
    "A=x#y\n", "A=$HOME\n", "A=\"${B}\"\n", "A=$(id)\n", "A=`id`\n", "A=\"a\\tb\"\n", "A=a\\b\n",
    "A=a\t# c\n",
    "A='it\\'s'\n", "A=\"a\\\\\"\nB=\"c\"\n", "A=v\r\n", "\u{FEFF}A=v\n", "A = v\n", "A: v\n", "A=a b\n",
    "A==x\n", "A=# c\n", "A=\"open\nB=1\n", "A=\"a\"b\n", "A=v;id\n", "A='${B}'\n", "A=~/x\n", "B-C=v\n",
    "  # c\nA=v\n",
    "A\nB=v\n", "A=v\nA=w\n", "A=\u{0}\n", "=v\n", "rm -rf x\n", "A=x&\n", "A=v\\\n", "A=\"$\"\n",
  ])
  func whatIsReadDifferentlyIsNeverSilent(text: String) throws {
    #expect(try !read(text).isClean)
  }

  @Test func issuesTellLineNameAndCategories() throws {
    let result = try read("OK=1\nA=x#y\nB=$HOME\n")
    #expect(values(result) == ["1:OK=1"])
    #expect(result.items.map(\.line) == [1, 2, 3])
    guard case .readDifferently(let hash) = result.items[1].outcome,
      case .readDifferently(let dollar) = result.items[2].outcome
    else {
      Issue.record("no verdicts")
      return
    }
    #expect(
      hash == [
        .compose: .value(group: 0), .node: .value(group: 1), .python: .value(group: 0),
        .posix: .value(group: 0),
      ])
    #expect(dollar[.compose] == .wouldExpand && dollar[.posix] == .wouldExpand)
    #expect(dollar[.node] == .value(group: 0) && dollar[.python] == .value(group: 0))
  }

  @Test func aDialectDecidesAloneAndNeverExpands() throws {
    #expect(values(try read("A=x#y\n", .node)) == ["1:A=x"])
    #expect(values(try read("A=x#y\n", .compose)) == ["1:A=x#y"])
    #expect(values(try read("A=\"q\" # c\n", .raw)) == ["1:A=\"q\" # c"])
    #expect(values(try read("A=$HOME\n", .node)) == ["1:A=$HOME"])
    #expect(values(try read("A='it'\\''s'\n", .posix)) == ["1:A=it's"])
    #expect(values(try read("A: v\n", .compose)) == ["1:A=v"])
    for dialect in [EnvDialect.compose, .python, .posix] {
      let result = try read("A=${HOME}\nB=1\n", dialect)
      #expect(!result.isClean && values(result) == ["2:B=1"])
    }
  }

  @Test func systemdReadsByItsOwnRules() throws {
    let table: [(text: String, values: [String])] = [
      ("A=a #b\n", ["1:A=a #b"]), ("A='a' # c\n", ["1:A=a# c"]), (";c\nA=1\n", ["2:A=1"]),
      ("A='it'\\''s'\n", ["1:A=it''s'"]), ("A='it'\"'\"'s'\n", ["1:A=it's"]), ("A=a\\xb\n", ["1:A=axb"]),
      ("A=$B${C}\n", ["1:A=$B${C}"]), ("A=\"\\$x\\n\"\n", ["1:A=$x\\n"]), ("A=a  \n", ["1:A=a"]),
      ("A=a\\ \n", ["1:A=a "]), ("A = v\n", ["1:A=v"]), ("A=a\\\nb\n", ["1:A=ab"]),
      ("A=\"a\r\n\"\r\n", ["1:A=a\r\n"]),
      ("A=x\nexport B=y\n", ["1:A=x"]), ("# c\\\\\nA=1\n", ["2:A=1"]), ("A=x'y'\n", ["1:A=x'y'"]),
    ]
    for (text, expected) in table { #expect(try values(read(text, .systemd)) == expected, "\(text)") }
    // A comment that goes on to the next line before version 254, or ends at a carriage return.
    for text in [
      "# c\\\nA=1\n", "# c\rA=1\n", "A=\u{1FFFF}\n", "A=b\rC=d\n", "A: v\n", "\u{FEFF}A=1\n", "A='a\n",
    ] {
      let result = try read(text, .systemd)
      #expect(result.stoppedAtLine == 1 && values(result).isEmpty, "\(text)")
    }
  }

  @Test func dotenvExpandReadsDollarsInAnyQuotes() throws {
    #expect(values(try read("A='\\$x'\nB=$ 5\n", .nodeExpand)) == ["1:A=$x", "2:B=$ 5"])
    for text in ["A='$x'\n", "A=\"${x}\"\n", "A=$2y$10\n", "A=`$x`\n"] {
      #expect(try !read(text, .nodeExpand).isClean, "\(text)")
    }
  }

  @Test func aDollarIsTakenLiterallyIfAskedAndAgreedOn() throws {
    for (text, value) in [
      ("A=$HOME/x\n", "$HOME/x"), ("A=\"p$w0rd\"\n", "p$w0rd"), ("A=x${B}y\n", "x${B}y"),
      ("A='${B}'\n", "${B}"),
      ("A=$2y$10$abcdef\n", "$2y$10$abcdef"), ("A=\"a$\"\n", "a$"),
    ] {
      #expect(try !read(text).isClean, "\(text)")
      let result = try read(text, literalDollar: true)
      #expect(result.isClean && values(result) == ["1:A=\(value)"], "\(text)")
    }
    // Commands, and what is read differently apart from the dollar sign.
    for text in [
      "A=$(id)\n", "A=`id`\n", "A=$x#y\n", "A=$$x\n", "A=\"\\$x\"\n", "A=~/$x\n", "A=$'x'\n", "A=$[1]\n",
      "A=$\"x\"\n",
      "A=\"$x\\0\"\n", "A=\"${B:-$(id)}\"\n",
    ] {
      #expect(try !read(text, literalDollar: true).isClean, "\(text)")
    }
    #expect(values(try read("A=${HOME}\n", .compose, literalDollar: true)) == ["1:A=${HOME}"])
    #expect(values(try read("A='$x'\n", .nodeExpand, literalDollar: true)) == ["1:A=$x"])
    #expect(try !read("A=`id`\n", .posix, literalDollar: true).isClean)
  }

  @Test func duplicatesBareNamesAndOddNames() throws {
    #expect(try !read("A=1\nA=2\n").isClean)
    let last = try read("A=1\nA=2\n", lastWins: true)
    #expect(last.isClean && values(last) == ["2:A=2"])
    let bare = try read("A=1\nTOKEN\n")
    #expect(bare.isClean && bare.items.last?.name == "TOKEN" && values(bare) == ["1:A=1"])
    let odd = try read("A.B=1\n")
    guard case .nameNotUsable = odd.items[0].outcome else {
      Issue.record("accepted")
      return
    }
  }

  @Test func aKeyOutsideQuotesIsNotShownAsAName() throws {
    let line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj"
    for dialect in EnvDialect.allCases.map(Optional.some) + [nil] {
      let result = try read("A=1\n\(line)\n", dialect)
      #expect(!result.items.contains { $0.name == line })
    }
  }

  @Test func boundsHold() throws {
    let text = Array(String(repeating: "A=1\n", count: 10).utf8)
    #expect(throws: DialectError.textTooLarge(bytes: 40, limit: 39)) {
      try EnvImport.read(text.span, limits: EnvLimits(bytes: 39))
    }
    let result = try EnvImport.read(text.span, dialects: [.compose], limits: EnvLimits(entries: 4))
    #expect(result.stoppedAtLine == 5 && !result.isClean)
    // A megabyte of each troublesome byte: no recursion, no quadratic time.
    for byte in "'\"\\$`#= \n{([".utf8 {
      var large = Array("A=".utf8)
      large += [UInt8](repeating: byte, count: 1_000_000)
      _ = try EnvImport.read(large.span)
    }
  }
}
