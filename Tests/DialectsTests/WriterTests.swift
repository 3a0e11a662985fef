import Dialects
import SecretMemory
import Testing

@Suite struct WriterTests {
  /// The hard values one by one: each written line is one assignment, and is read back as it was meant.
  @Test(arguments: EnvConsumer.allCases)
  func whatIsWrittenIsReadBack(consumer: EnvConsumer) throws {
    var written = 0
    var refused = 0
    var wrong = 0
    let values = AdversarialValues.make()
    for value in values {
      guard let line = try? line("KEY", value, for: [consumer]) else {
        refused += 1
        continue
      }
      written += 1
      for reader in consumer.readers {
        let readout = try EnvReader.read(line.span, as: reader)
        if readout.fault != nil || readout.entries.map(\.known) != [value] { wrong += 1 }
      }
    }
    print(
      "writer for \(consumer.rawValue): \(written) hard values written, \(refused) refused, \(wrong) wrong")
    #expect(wrong == 0 && written + refused == values.count && written >= 500)
  }

  @Test func spellsAsTheTableSays() throws {
    let table: [(consumers: [EnvConsumer], value: String, spelling: String?)] = [
      ([.compose], "", ""), ([.compose], "aZ0_@%+:,./-", "aZ0_@%+:,./-"), ([.compose], "a b", "\"a b\""),
      ([.compose], "\\\"$", #""\\\"\$""#), ([.compose], "a\nb\r", #""a\nb\r""#),
      ([.compose], "a=b", "\"a=b\""),
      ([.posix], "a$`\"\\b\n", "\"a\\$\\`\\\"\\\\b\n\""), ([.systemd], "it's", "\"it's\""),
      ([.node], "a b", "'a b'"), ([.node], "it's", "\"it's\""), ([.node], "'\"", "`'\"`"),
      ([.node], "'\"`", nil),
      ([.node], "'\\n", "`'\\n`"), ([.node], "'\\r", "`'\\r`"), ([.node], "#\\", "'#\\'\n#'."),
      ([.nodeExpand], "$A b", "'\\$A b'"), ([.nodeExpand], "'$A", "\"'\\$A\""),
      ([.nodeExpand], "a\\$", "'a\\\\$'"),
      ([.python], "${A}\n\\", #""${PBK__:-$}{A}\n${PBK__:-\\}""#), ([.python], "$A'", "\"$A'\""),
      ([.raw], " a # 'b' ", " a # 'b' "), ([.raw], "a\rb", "a\rb"), ([.raw], "a\r", nil),
      ([.raw], "a\nb", nil),
      ([.portable], "$a \\b", "'$a \\b'"), ([.portable], "it's", "\"it's\""), ([.portable], "it's \\d", nil),
      ([.portable], "a\nb", "'a\nb'"), ([.portable], "${a}", nil), ([.portable], "a\\", nil),
      ([.portableStrict], "a b", "'a b'"), ([.portableStrict], "a$", nil), ([.portableStrict], "a\nb", nil),
      ([.compose, .node], "a$b", "'a$b'"), ([.compose, .node], "it's $5", nil),
      ([.compose, .node], "a\\", "a\\"),
      ([.compose, .systemd], "it's `a`\n", "\"it's `a`\n\""), ([.portable, .raw], "a b", nil),
      ([.compose, .raw], "a b", "a b"), ([.raw, .systemd], "a #b", "a #b"),
    ]
    for (consumers, value, spelling) in table {
      let line = try? line("K", Array(value.utf8), for: consumers)
      #expect(
        line.map { String(decoding: $0, as: UTF8.self) } == spelling.map { "K=\($0)\n" },
        "\(consumers) \(value)")
    }
  }

  @Test func refusalsSayWhy() {
    let table: [(consumers: [EnvConsumer], value: String, obstacle: EnvObstacle?)] = [
      ([.posix], "a\0", .nul), ([.systemd], "a\u{FFFE}", .noncharacter(.systemd)),
      ([.compose], "a\u{FFFE}", nil),
      ([.portable], "\u{1FFFF}", .noncharacter(.portable)), ([.node], "a\rb", .carriageReturn(.node)),
      ([.raw], "a\r", .carriageReturn(.raw)), ([.raw], "a\rb", nil), ([.raw], "a\n", .lineFeed(.raw)),
      ([.raw], String(repeating: "x", count: 65_534), .tooLong(.raw, limit: 65_535)),
      ([.raw], String(repeating: "x", count: 65_533), nil), ([.node], "'\"`", .allQuotes(.node)),
      ([.nodeExpand], "'\"`", .allQuotes(.nodeExpand)), ([.portable], "'\"", .noSpelling(.portable)),
      ([.portableStrict], "$", .notStrict(.portableStrict)),
      ([.compose, .node], "'$x", .noCommonSpelling([.compose, .node])),
      ([.node, .compose, .raw], "'$x", .noCommonSpelling([.compose, .node])),
      ([.python, .posix], "${", .noCommonSpelling([.posix, .python])),
      ([.compose, .posix], "'`", .noCommonSpelling([.compose, .posix])),
    ]
    for (consumers, value, expected) in table {
      #expect(obstacle(Array(value.utf8), for: consumers) == expected, "\(consumers) \(value.prefix(20))")
    }
    #expect(obstacle([0xFF], for: [.posix]) == nil)
    #expect(obstacle([0xEF, 0xB7, 0x90], for: [.systemd]) == .noncharacter(.systemd))
    for consumer in EnvConsumer.allCases where consumer != .posix {
      #expect(obstacle([0xC3, 0x28], for: [consumer]) == .notUTF8(consumer))
    }
    for name in ["", "1A", "A-B", "A.B", "A B", "A=B", "A\n", "É", "A\0"] {
      for consumer in EnvConsumer.allCases {
        #expect(obstacle([0x61], for: [consumer], name: name) == .nameNotUsable)
      }
    }
    #expect(obstacle([0x61], for: [.posix], name: "UID") == .nameTaken(.posix))
    #expect(obstacle([0x61], for: [.posix], name: "USERNAME") == .nameTaken(.posix))
    #expect(obstacle([0x61], for: [.portable], name: "PPID") == .nameTaken(.posix))
    #expect(obstacle([0x61], for: [.python], name: "PBK__") == .nameTaken(.python))
    #expect(obstacle([0x61], for: [.compose], name: "UID") == nil)
  }

  @Test func whatIsRefusedLeavesTheTextAlone() {
    for consumer in EnvConsumer.allCases {
      var buffer = SecretBuffer()
      buffer.append("A=1\n")
      do { _ = try EnvWriter([consumer]).append(name: "B", value: [0x61, 0].span, to: &buffer) } catch {}
      let text = bytes(of: buffer.finish())
      #expect(text == Array("A=1\n".utf8))
    }
  }

  @Test func cautionsAreForTheConsumersThatNeedThem() throws {
    func cautions(_ value: String, _ consumers: [EnvConsumer]) throws -> [EnvCaution] {
      var buffer = SecretBuffer()
      return try EnvWriter(consumers).append(name: "K", value: Array(value.utf8).span, to: &buffer)
    }
    #expect(try cautions("a\"b", [.compose]) == [.needsCompose220])
    #expect(try cautions("a b\\", [.compose]) == [.needsCompose220])
    for (value, consumer) in [
      ("a\"b", .posix), ("a b", .compose), ("'", .raw), ("'a\"", .raw), ("'a'", .compose),
    ] as [(String, EnvConsumer)] {
      #expect(try cautions(value, [consumer]) == [], "\(value)")
    }
    for value in ["'a'", "\"\""] { #expect(try cautions(value, [.raw]) == [.looksQuoted]) }
  }

  @Test func consumersHaveNamesAndAnOrder() {
    #expect(EnvConsumer.named("zsh") == .posix && EnvConsumer.named("dotenv") == .node)
    #expect(EnvConsumer.named("compose-v1") == .python && EnvConsumer.named("podman") == .raw)
    #expect(
      EnvConsumer.named("cobol") == nil && EnvConsumer.named("") == nil && EnvConsumer.named("Compose") == nil
    )
    for name in EnvConsumer.names { #expect(EnvConsumer.named(name) != nil) }
    #expect(EnvWriter([.node, .compose, .node]).consumers == [.compose, .node])
    #expect(EnvWriter([]).consumers == [.compose])
  }

  @Test func headersAreReadAsTheyAreWritten() {
    let digest = "0123456789abcdefghij-_"
    for consumers in WrittenFilesTests.sets {
      let line = EnvHeader.line(for: consumers, digest: digest)
      let header = EnvHeader(Array((line + "A=1\n").utf8).span)
      #expect(header?.consumers == consumers && header?.digest == Array(digest.utf8))
      #expect(header?.count == line.utf8.count)
    }
    #expect(
      EnvHeader(Array("# pbk-secrets dialect=compose digest=\(digest)\n".utf8).span)?.consumers == [.compose])
    for text in [
      "", "#", "# pbk-secrets dialect=", "# pbk-secrets dialect=compose",
      "# pbk-secrets dialect=cobol digest=\(digest)\n",
      "# pbk-secrets dialect=bash digest=\(digest)\n", "# pbk-secrets dialect=compose, digest=\(digest)\n",
      "# pbk-secrets dialect= digest=\(digest)\n", "# pbk-secrets dialect=compose digest=\(digest)",
      "# pbk-secrets dialect=compose digest=\(digest)x\n",
      " # pbk-secrets dialect=compose digest=\(digest)\n",
      "# pbk-secrets dialect=" + String(repeating: "compose,", count: 100) + "compose digest=\(digest)\n",
    ] {
      #expect(EnvHeader(Array(text.utf8).span) == nil, "\(text)")
    }
  }

  @Test func namesThatSteerAreTold() {
    #expect(EnvName.warning(for: "COMPOSE_PROJECT_NAME") == .steersCompose)
    #expect(EnvName.warning(for: "DOCKER_HOST") == .steersDocker)
    #expect(EnvName.warning(for: "LD_PRELOAD") == .steersProcess)
    #expect(EnvName.warning(for: "LD_DEBUG_OUTPUT") == .steersProcess)
    #expect(EnvName.warning(for: "PERL5OPT") == .steersProcess)
    #expect(EnvName.warning(for: "LDAP_PASSWORD") == nil)
    #expect(EnvName.warning(for: "DB_PASSWORD") == nil)
    #expect(EnvName.warning(for: "COMPOSER") == nil)
  }
}
