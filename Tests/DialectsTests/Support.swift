import Dialects
import SecretMemory

/// A seeded generator, so that each run tests the same texts.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func bytes(of secret: borrowing SecretBytes) -> [UInt8] {
  secret.withSpan { span in span.indices.map { span[$0] } }
}

extension EnvEntry {
  /// The value's bytes, if the reader knows them.
  var known: [UInt8]? {
    if case .value(let secret) = reading { return bytes(of: secret.bytes) }
    return nil
  }
}

/// The lines that the writer makes for Compose, or the reason why it refuses.
func composeLine(_ name: String, _ value: [UInt8]) throws(DialectError) -> [UInt8] {
  try line(name, value, for: [.compose])
}

/// The lines that the writer makes for the consumers, or the reason why it refuses.
func line(_ name: String, _ value: [UInt8], for consumers: [EnvConsumer]) throws(DialectError) -> [UInt8] {
  var buffer = SecretBuffer()
  try EnvWriter(consumers).append(name: name, value: value.span, to: &buffer)
  return bytes(of: buffer.finish())
}

/// The reason why the writer refuses; nil if it doesn't.
func obstacle(_ value: [UInt8], for consumers: [EnvConsumer], name: String = "K") -> EnvObstacle? {
  do {
    _ = try line(name, value, for: consumers)
    return nil
  } catch {
    if case .cannotCarry(_, let obstacle) = error { return obstacle }
    return nil
  }
}

/// Adversarial values: each ASCII character alone and doubled, pairs of the troublesome ones, known
/// traps, and seeded random mixtures.
enum AdversarialValues {
  static let troublesome = Array("'\"\\$`#{}()= \t\n\r;&|!~*:@-%".utf8)

  static let traps: [String] = [
    "", " ", "a b", "a #b", "a#b", "a\t#b", "#a", "$HOME", "${HOME}", "${A:-b}", "$(id)", "`id`", "$$", "a$",
    "\\", "\\\\", "a\\", "a\\\\", "\\n", "\\\\n", "\\$A", "'a'", "\"a\"", "`a`", "it's", "\"", "'\"`$\\",
    "line\nline", "\n", "\r", "\r\n", "a\r", "\ta", "a ", " a", "é", "日本語", "🔑", "\u{FEFF}a", "a\u{A0}",
    "\u{2028}", "\u{85}", "{\"a\": \"b\\n\"}", "-----BEGIN KEY-----\nabc=\n-----END KEY-----\n", "~", "~/x",
    "a:~",
    "export A=b", "A=b", "p@ss:w/o?r&d=1;x", "$2y$10$abcdefghijklmnopqrstuv", "\\0101", "\u{7F}", "\u{1}",
    "${X__:-$}{A}", "%s%n", "a\n#b\nC=d", "\\'", "'\\''", "a\\\nb", "$'a'", "$\"a\"", "[a]", "*", "?",
    "{a,b}",
  ]

  static func make() -> [[UInt8]] {
    var values = traps.map { Array($0.utf8) }
    for byte in UInt8(0)..<128 { values += [[byte], [byte, byte], [0x61, byte, 0x62]] }
    for first in troublesome { for second in troublesome { values.append([first, second]) } }
    values += [[0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x61, 0xF5], [0xC0, 0x80]]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let length = Int.random(in: 1...24, using: &random)
      values.append(
        (0..<length).map { _ in
          Bool.random(using: &random)
            ? troublesome.randomElement(using: &random) ?? 0x61 : UInt8.random(in: 1..<128, using: &random)
        })
    }
    return values
  }
}
