import Dialects
import SecretMemory
import Testing

@Suite struct ComposeEnvTests {
  @Test func writtenValuesComeBackFromBothReaders() throws {
    var written = 0
    var refused = 0
    var wrong = 0
    for value in AdversarialValues.make() {
      let line: [UInt8]
      do {
        line = try composeLine("KEY", value)
      } catch {
        let isText = String(validating: value, as: UTF8.self) != nil
        #expect(value.contains(0) || !isText)
        refused += 1
        continue
      }
      written += 1
      let strict = try ComposeEnv.read(line.span)
      let consumer = try EnvReader.read(line.span, as: .compose)
      let agrees = { (entries: [EnvEntry]) in
        entries.count == 1 && entries[0].name == "KEY" && entries[0].known == value
      }
      if !agrees(strict) || !agrees(consumer.entries) || consumer.fault != nil { wrong += 1 }
      #expect(line.last == 0x0A && line.filter { $0 == 0x0A }.count == 1)
    }
    print("compose writer: \(written) values written, \(refused) refused, \(wrong) wrong")
    #expect(wrong == 0 && written >= 900)
  }

  @Test func manyValuesInOneFileKeepTheirPlaces() throws {
    var buffer = SecretBuffer()
    var expected: [[UInt8]] = []
    buffer.append("# made up\n")
    for value in AdversarialValues.make() {
      do {
        try ComposeEnv.append(name: "K\(expected.count)", value: value.span, to: &buffer)
        expected.append(value)
      } catch {}
    }
    let text = bytes(of: buffer.finish())
    #expect(try ComposeEnv.read(text.span).map(\.known) == expected)
    #expect(try EnvReader.read(text.span, as: .compose).entries.map(\.known) == expected)
  }

  @Test func refusesByNameAndLeavesTheTextAlone() throws {
    var buffer = SecretBuffer()
    #expect(throws: DialectError.valueHoldsNUL(name: "A")) {
      try composeLine("A", [0x61, 0, 0x62])
    }
    #expect(throws: DialectError.valueNotUTF8(name: "A")) { try composeLine("A", [0xC3, 0x28]) }
    for name in ["", "1A", "A-B", "A.B", "A B", "A=B", "A\n", "É", "A\0"] {
      #expect(throws: DialectError.nameNotUsable(name: name)) { try composeLine(name, [0x61]) }
    }
    do { try ComposeEnv.append(name: "A", value: [0x61, 0].span, to: &buffer) } catch {}
    let count = buffer.count
    #expect(count == 0)
  }

  @Test func encodesAsTheTableSays() throws {
    let table: [(String, String)] = [
      ("", "K=\n"), ("aZ0_@%+:,./-", "K=aZ0_@%+:,./-\n"), ("a b", "K=\"a b\"\n"),
      ("\\\"$", "K=\"\\\\\\\"\\$\"\n"), ("a\nb\r", "K=\"a\\nb\\r\"\n"), ("a=b", "K=\"a=b\"\n"),
    ]
    for (value, line) in table {
      #expect(try composeLine("K", Array(value.utf8)) == Array(line.utf8))
    }
  }

  @Test func strictReadingTakesNothingElse() throws {
    let foreign = [
      "K=a", "K='a'\n", "K=a b\n", "K=\"a\"\n", "K=\"\"\n", "export K=a\n", " K=a\n", "K=a # c\n", "K\n",
      "K=\"a b\n", "K=\"a b\" \n", "K=\"a\\tb\"\n", "K=\"$A b\"\n", "K=\"a\nb\"\n", "K=a\r\n", "1K=a\n",
      "=a\n",
      "K=\"a b\\\"\n", "\u{FEFF}K=a\n", "K=\"a\rb\"\n", "K=\"a \"b\"\n",
    ]
    for text in foreign {
      #expect(throws: DialectError.notAsWritten(line: 1), "\(text)") {
        try ComposeEnv.read(Array(text.utf8).span)
      }
    }
    #expect(throws: DialectError.notAsWritten(line: 3)) {
      try ComposeEnv.read(Array("# c\nA=1\nB='2'\n".utf8).span)
    }
  }

  @Test func eachSingleByteChangeIsSeenOrReadAsItStands() throws {
    let line = try composeLine("KEY", Array("a \"b\\c$d\ne".utf8))
    var refused = 0
    var wrong = 0
    for index in line.indices {
      for byte in UInt8.min...UInt8.max where byte != line[index] {
        var changed = line
        changed[index] = byte
        guard let entries = try? ComposeEnv.read(changed.span) else {
          refused += 1
          continue
        }
        // What is still accepted must be what the writer makes of the value read.
        var again: [UInt8] = []
        for entry in entries { again += try composeLine(entry.name, entry.known ?? [0]) }
        if again[...] != changed.drop(while: { $0 == 0x0A }) && entries.count > 0 { wrong += 1 }
      }
    }
    print("strict reading: \(refused) single-byte changes refused, \(wrong) accepted that are not canonical")
    #expect(wrong == 0 && refused > 0)
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
