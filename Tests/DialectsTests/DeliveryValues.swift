/// 902 values of the kind that deployments have and careless writers garble: 849 texts, 48 that aren't UTF-8, 5 with NUL.
enum DeliveryValues {
  static let texts: [[UInt8]] = {
    var texts = (secrets + traps).map { Array($0.utf8) }
    for byte in UInt8(0x20)..<0x7F {
      texts += [[byte], [byte, byte], [0x61, byte, 0x62], [0x61, byte], [byte, 0x62]]
    }
    texts += (["\t", "\n", "\r", "\u{7F}", "\u{1B}", "\u{85}", "\u{A0}", "\u{2028}", "\u{3000}", "é", "🔑"])
      .flatMap {
        [Array($0.utf8), Array("a\($0)b".utf8), Array("a\($0)".utf8), Array("\($0)b".utf8)]
      }
    // U+FDD0, which a string of the source can't hold.
    texts.append([0x61, 0xEF, 0xB7, 0x90])
    texts.append([UInt8](repeating: UInt8(ascii: "x"), count: 65_540))
    texts.append([UInt8](repeating: UInt8(ascii: "y"), count: 60_000))
    var random = SeededGenerator(seed: 3)
    while texts.count < 849 { texts.append(password(&random)) }
    return texts
  }()

  static let notUTF8: [[UInt8]] = {
    let broken: [[UInt8]] = [
      [0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5], [0xC0, 0x80], [0xE2, 0x82],
      [0xF0, 0x9F, 0x94],
    ]
    return broken.flatMap { bytes -> [[UInt8]] in
      [
        bytes, [0x61] + bytes, bytes + [0x62], [0x22] + bytes + [0x27], bytes + [0x5C],
        [0x20] + bytes + [0x0A, 0x24],
      ]
    }
  }()

  static let withNUL: [[UInt8]] = [[0], [0x61, 0], [0, 0x61], [0x61, 0, 0x62], [0x27, 0, 0x22]]

  static var all: [[UInt8]] { texts + notUTF8 + withNUL }

  /// Ten to thirty printable characters; one in eight spans lines.
  private static func password(_ random: inout SeededGenerator) -> [UInt8] {
    let isWrapped = Int.random(in: 0..<8, using: &random) == 0
    return (0..<Int.random(in: 10...30, using: &random)).map { _ in
      isWrapped && Int.random(in: 0..<9, using: &random) == 0
        ? 0x0A : UInt8.random(in: 0x20..<0x7F, using: &random)
    }
  }

  private static let secrets = [
    "", "localhost", "5432", "Examp1e2024secure", "key_0123456789abcdef0123456789ab",
    "postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm",
    "postgresql://u:p%40ss@db/crm?sslmode=require&a=1#x", "1234567890:AAExampleExampleExampleExampleExample",
    "$2y$10$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA", "{SSHA}made+up/==",
    "-----BEGIN PRIVATE KEY-----\nTUlJ\nabc=\n-----END PRIVATE KEY-----\n",
    "-----BEGIN-----\r\nabc\r\n-----END-----\r\n",
    #"{"type":"service_account","key":"-----BEGIN-----\nabc\n-----END-----\n"}"#, #"{"a": 1}"#, "[1, 2]",
    "null", "true",
    "C:\\Users\\crm\\", "\\\\host\\share", "two words", " leading", "trailing ", "it's", "say \"so\"", "a; b",
    "a & b",
    "a|b", "user:pass@host", "--flag", "a=b", "=b", "export A=b", "# no comment", "a # b", "a#b", "a\t#b",
    "naïve", "日本語",
  ]

  private static let traps = [
    "$HOME", "${HOME}", "${A:-b}", "$(id)", "`id`", "$$", "a$", "\\", "\\\\", "a\\", "a\\\\", "\\n", "\\\\n",
    "\\$A",
    "'a'", "\"a\"", "`a`", "\"", "'\"`$\\", "'\"`", "a'b\"c`d", "a\\'b", "a\\\"b", "\\'", "'\\''", "\\\"",
    "line\nline",
    "\n\n", "a\n#b\nC=d", "a\\\nb", "a\\\n", "#x\\", "a#b\\", "\n\\", "'\n", "\n'", "#'\\", "\"\n\\",
    "\u{FEFF}a", "\u{FFFE}",
    "\u{1FFFF}", "~", "~/x", "a:~", "%s%n", "$'a'", "$\"a\"", "[a]", "*", "?", "{a,b}", "!!", "a!b",
    "${X__:-$}{A}", "${PBK__:-$}{A}", "${PBK__:-\\}", "$${A}", "${${", "${", "$}", "\\0101", "\\x41",
    "\\u0041", "$1", "$@",
    "%{a}", "{{a}}", "<%= a %>", "#{a}", "\u{1}", "a\u{B}b", "=ls", "<(a)", "a>b", "\\r", "a\\rb", "\\t",
    "$-", "$?", "${#A}",
    "\u{2028}", "\u{85}", "' #", "'#", "\" #", "\n#", "\n #'", "\"\n\"", "'\n'", "\r\n",
  ]
}
