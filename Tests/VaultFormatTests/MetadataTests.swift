import Testing
import VaultFormat

@Suite struct MetadataTests {
  static func random(_ random: inout Seeded) throws -> Metadata {
    let kinds = SecretKind.allCases
    var metadata = Metadata(
      kind: kinds[Int.random(in: 0..<kinds.count, using: &random)],
      changed: Timestamp(secondsSince1970: .random(in: 0...4_000_000_000, using: &random)))
    let scalars: [Unicode.Scalar] = [
      "\"", "\\", "/", "\u{0}", "\u{8}", "\t", "\n", "\u{c}", "\r", "\u{1f}", "\u{7f}", "a", "é", "e",
      "\u{301}",
      "\u{2028}", "\u{fffd}", "\u{10ffff}", "😀", " ",
    ]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      metadata.note.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      metadata.tags.insert(try Label("tag-\(Int.random(in: 0...99, using: &random))"))
    }
    if Bool.random(using: &random) {
      metadata.expires = Day(daysSince1970: .random(in: 0...40_000, using: &random))
    }
    if Bool.random(using: &random) {
      metadata.rotate = try RotationPeriod("\(Int.random(in: 1...99_999, using: &random))d")
    }
    metadata.keepsNewline = Bool.random(using: &random)
    if Bool.random(using: &random) {
      metadata.exposed = Timestamp(secondsSince1970: .random(in: 0...4_000_000_000, using: &random))
    }
    return metadata
  }

  @Test func seededMetadataComesBack() throws {
    var generator = Seeded(4)
    for _ in 0..<3000 {
      let metadata = try Self.random(&generator)
      let json = try metadata.encoded()
      let again = try Metadata(decoding: json)
      #expect(again == metadata)
      #expect(try again.encoded() == json)
    }
    print("metadata: 3,000 seeded ones come back")
  }

  @Test func everyChangedByteIsRefusedOrMeansSomethingElse() throws {
    var generator = Seeded(5)
    var tried = 0
    var refused = 0
    for _ in 0..<2 {
      let metadata = try Self.random(&generator)
      let json = try metadata.encoded()
      for index in json.indices {
        for byte in UInt8.min...UInt8.max where byte != json[index] {
          var changed = json
          changed[index] = byte
          tried += 1
          guard let other = try? Metadata(decoding: changed) else {
            refused += 1
            continue
          }
          if try other.encoded() != changed || other == metadata { Issue.record("byte \(index) as \(byte)") }
        }
      }
      for count in json.indices where (try? Metadata(decoding: Array(json.prefix(count)))) != nil {
        Issue.record("cut to \(count)")
      }
    }
    print("metadata: \(tried) encodings with one byte changed, \(refused) refused, the others canonical")
    #expect(refused > 0 && refused < tried)
  }

  private static let time = "\"changed\":\"2026-11-23T10:00:00Z\""

  @Test func theSpellingIsAsWrittenDown() throws {
    var metadata = Metadata(kind: .apiKey, changed: try Timestamp("2026-11-23T10:00:00Z"))
    #expect(try String(decoding: metadata.encoded(), as: UTF8.self) == "{\(Self.time),\"kind\":\"api-key\"}")
    metadata.note = "a\"\\/\u{0}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}é"
    metadata.tags = [try Label("b"), try Label("B"), try Label("a")]
    metadata.expires = try Day("2027-01-01")
    metadata.rotate = try RotationPeriod("90d")
    metadata.keepsNewline = true
    let wanted =
      #"{"changed":"2026-11-23T10:00:00Z","expires":"2027-01-01","kind":"api-key","newline":true,"#
      + #""note":"a\"\\/\u0000\b\t\n\u000b\f\r\u001f"# + "\u{7f}é"
      + #"","rotate":"90d","tags":["B","a","b"]}"#
    #expect(try String(decoding: metadata.encoded(), as: UTF8.self) == wanted)
    #expect(try Metadata(decoding: [UInt8](wanted.utf8)) == metadata)
    #expect(metadata.due?.description == "2027-02-21")
  }

  static let refused: [String] = [
    "", "{}", "null", "[]", "{\(time)}", "{\"kind\":\"jwt\"}",
    "{\(time),\"kind\":\"jwt\"} ", " {\(time),\"kind\":\"jwt\"}", "{\(time), \"kind\":\"jwt\"}",
    "{\(time),\"kind\" :\"jwt\"}", "{\(time),\"kind\":\"jwt\"}\n", "{\(time),\"kind\":\"jwt\",}",
    "{\"kind\":\"jwt\",\(time)}", "{\(time),\"kind\":\"jwt\",\"kind\":\"jwt\"}",
    "{\(time),\(time),\"kind\":\"jwt\"}", "{\(time),\"kind\":\"JWT\"}", "{\(time),\"kind\":\"other\"}",
    "{\(time),\"kind\":[\"jwt\"]}", "{\(time),\"kind\":true}", "{\(time),\"kind\":\"jwt\",\"zzz\":\"x\"}",
    "{\"aaa\":\"x\",\(time),\"kind\":\"jwt\"}", "{\(time),\"kind\":\"jwt\",\"newline\":false}",
    "{\(time),\"kind\":\"jwt\",\"newline\":\"true\"}", "{\(time),\"kind\":\"jwt\",\"note\":\"\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":true}", "{\(time),\"kind\":\"jwt\",\"note\":\"\\u0041\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":\"\\u000a\"}", "{\(time),\"kind\":\"jwt\",\"note\":\"\\u000B\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":\"\\u+00b\"}", "{\(time),\"kind\":\"jwt\",\"note\":\"\\/\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":\"a\nb\"}", "{\(time),\"kind\":\"jwt\",\"note\":\"a\tb\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":\"a\u{0}b\"}",
    "{\(time),\"kind\":\"jwt\",\"note\":\"\\ud83d\\ude00\"}",
    "{\(time),\"kind\":\"jwt\",\"rotate\":\"090d\"}", "{\(time),\"kind\":\"jwt\",\"rotate\":90}",
    "{\(time),\"expires\":\"2026-02-29\",\"kind\":\"jwt\"}", "{\(time),\"kind\":\"jwt\",\"tags\":[]}",
    "{\(time),\"kind\":\"jwt\",\"tags\":[\"b\",\"a\"]}", "{\(time),\"kind\":\"jwt\",\"tags\":[\"a\",\"a\"]}",
    "{\(time),\"kind\":\"jwt\",\"tags\":[\"a\", \"b\"]}", "{\(time),\"kind\":\"jwt\",\"tags\":\"a\"}",
    "{\(time),\"kind\":\"jwt\",\"tags\":[\"a b\"]}", "{\(time),\"kind\":\"jwt\",\"tags\":[\"\"]}",
    "{\"changed\":\"2026-11-23T10:00:60Z\",\"kind\":\"jwt\"}",
    "{\"changed\":\"2026-11-23\",\"kind\":\"jwt\"}",
    "{\(time),\"\\u006bind\":\"jwt\"}", "{\(time),\"kind\":\"jwt\",\"note\":\"a", "{\(time),\"kind\":\"jwt\"",
    "\u{feff}{\(time),\"kind\":\"jwt\"}",
  ]

  @Test func otherSpellingsAreRefused() throws {
    _ = try Metadata(decoding: [UInt8]("{\(Self.time),\"kind\":\"jwt\"}".utf8))
    for text in Self.refused {
      #expect(throws: FormatError.badRecord, "\(text)") { try Metadata(decoding: [UInt8](text.utf8)) }
    }
    var invalid = 0
    for bytes: [UInt8] in [
      [0x80], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff],
    ] {
      let json = [UInt8]("{\(Self.time),\"kind\":\"jwt\",\"note\":\"".utf8) + bytes + [UInt8]("\"}".utf8)
      #expect(throws: FormatError.badRecord) { try Metadata(decoding: json) }
      invalid += 1
    }
    print("metadata: \(Self.refused.count) other spellings and \(invalid) of invalid UTF-8 refused")
  }

  @Test func capsHold() throws {
    var metadata = Metadata(kind: .generic, changed: try Timestamp("2026-11-23T10:00:00Z"))
    metadata.note = String(repeating: "x", count: 4096)
    #expect(try Metadata(decoding: metadata.encoded()) == metadata)
    metadata.note += "x"
    #expect(throws: FormatError.metadataTooLarge) { try metadata.encoded() }
    // 4,096 bytes that are six each when escaped are beyond the metadata's own cap.
    metadata.note = String(repeating: "\u{1}", count: 4096)
    #expect(throws: FormatError.metadataTooLarge) { try metadata.encoded() }
    metadata.note = ""
    for number in 0..<32 { metadata.tags.insert(try Label("t\(number)")) }
    #expect(try Metadata(decoding: metadata.encoded()) == metadata)
    let full = try metadata.encoded()
    metadata.tags.insert(try Label("one-more"))
    #expect(throws: FormatError.metadataTooLarge) { try metadata.encoded() }
    let more = String(decoding: full, as: UTF8.self).replacing("\"]}", with: "\",\"zz\"]}")
    #expect(throws: FormatError.badRecord) { try Metadata(decoding: [UInt8](more.utf8)) }
  }

  @Test func notesThatDifferInNormalisationAloneDiffer() throws {
    var composed = Metadata(kind: .generic, changed: try Timestamp("2026-11-23T10:00:00Z"))
    var decomposed = composed
    composed.note = "\u{e9}"
    decomposed.note = "e\u{301}"
    #expect(composed != decomposed)
    #expect(try Metadata(decoding: decomposed.encoded()) == decomposed)
  }
}
