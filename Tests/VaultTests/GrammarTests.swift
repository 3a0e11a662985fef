import Testing
import VaultFormat

@testable import Vault

/// A key holder seals files that break the grammar: the parser alone can refuse them, and says where and why.
@Suite struct GrammarTests {
  private static func fault(_ bytes: [UInt8]) -> VaultError? {
    failure { () throws(VaultError) in try open(bytes) }
  }

  private func expect(
    _ line: Int, _ fault: LineFault, _ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(Self.fault(bytes) == .damaged(.badLine(line, fault)), sourceLocation: location)
  }

  /// The sample with one line's text replaced, sealed again.
  private func resealed(_ line: Int, _ old: String, _ new: String) throws -> [UInt8] {
    let forge = try Forge.sample()
    var lines = forge.body
    let changed = lines[line - 1].replacing(old, with: new, maxReplacements: 1)
    #expect(changed != lines[line - 1])
    lines[line - 1] = changed
    return try forge.sealed(lines)
  }

  private func field(_ line: Int, _ number: Int, _ change: (String) -> String) throws -> [UInt8] {
    let forge = try Forge.sample()
    var lines = forge.body
    var fields = lines[line - 1].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    fields[number] = change(fields[number])
    lines[line - 1] = fields.joined(separator: " ")
    return try forge.sealed(lines)
  }

  // The sample's lines: 1 header, 2 key, 3 pass, 4 x25519, 5 API_KEY, 6 to 8 crm/DB, ... 16 zz.last, 17 seal.

  @Test func fieldsAndWords() throws {
    expect(1, .wrongFields, try resealed(1, "pbk1 ", "pbk1  "))
    expect(1, .wrongFields, try field(1, 2) { $0 + " x" })
    expect(1, .badBase64, try field(1, 1) { String($0.dropLast()) })
    expect(2, .wrongFields, try resealed(2, "slot key ", "slot key  "))
    expect(2, .wrongFields, try field(2, 5) { $0 + " " })
    expect(2, .wrongFields, try field(2, 5) { $0 + " x" })
    expect(2, .unknownSlotType, try field(2, 1) { _ in "kez" })
    expect(2, .unknownSlotType, try field(2, 1) { _ in "KEY" })
    expect(2, .badLabel, try field(2, 2) { _ in "a/b" })
    expect(2, .badLabel, try field(2, 2) { _ in String(repeating: "l", count: 65) })
    expect(2, .badBase64, try field(2, 3) { "\($0.dropLast())B" })
    expect(2, .badBase64, try field(2, 3) { $0 + "AA" })
    expect(2, .badBase64, try field(2, 4) { "+" + $0.dropFirst() })
    expect(2, .badBase64, try field(2, 5) { String($0.dropLast(4)) })
    expect(5, .wrongFields, try resealed(5, "set API_KEY ", "set API_KEY  "))
    expect(5, .wrongFields, try resealed(5, "set API_KEY 1 ", "set API_KEY "))
    expect(5, .badBase64, try field(5, 4) { $0 + " x" })
    expect(5, .badName, try field(5, 1) { _ in "../API_KEY" })
    expect(5, .badName, try field(5, 1) { _ in String(repeating: "A", count: 256) })
    expect(5, .badDate, try field(5, 3) { _ in "2026-02-29T10:00:00Z" })
    expect(5, .badDate, try field(5, 3) { _ in "2026-02-28T10:00:60Z" })
    expect(5, .badBase64, try field(5, 4) { $0.dropLast() + "=" })
    expect(5, .badBlobLength, try field(5, 4) { $0 + "AAAA" })
    expect(5, .badBlobLength, try field(5, 4) { _ in String(repeating: "A", count: 100) })
    expect(5, .badBlobLength, try field(5, 4) { _ in Base64URL.encode([UInt8](repeating: 0, count: 1128)) })
    expect(5, .wrongFields, try field(5, 4) { _ in "" }.replacingTrailingSpaceOfLine(5))
    expect(5, .unexpectedLine, try resealed(5, "set", "put"))
    expect(5, .unexpectedLine, try resealed(5, "set", "SET"))
    expect(5, .unexpectedLine, try resealed(5, "set ", " set "))
    expect(5, .unexpectedLine, try resealed(5, "set ", "set\t"))
  }

  @Test func numbers() throws {
    for text in ["9", "21", "010", "100", "0", "x", "9999999999999999", "99999999999999999", "+10", "-1"] {
      expect(3, .badNumber, try field(3, 3) { _ in text })
    }
    for text in ["0", "01", "10000000000000000", "1.0", "x", "-1", "18446744073709551617"] {
      expect(5, .badNumber, try field(5, 2) { _ in text })
      var forge = try Forge.sample()
      forge.epoch = text
      expect(17, .badNumber, try forge.sealed())
    }
    var forge = try Forge.sample()
    forge.epoch = "9999999999999999"
    #expect(try open(forge.sealed()).epoch == Caps.counter)
    for log2N in [10, 20] { #expect(Self.fault(try field(3, 3) { _ in "\(log2N)" }) == nil) }
  }

  @Test func parents() throws {
    let first = Base64URL.encode([UInt8](repeating: 1, count: 16))
    let second = Base64URL.encode([UInt8](repeating: 2, count: 16))
    func parents(_ epoch: String, _ text: String) throws -> VaultError? {
      var forge = try Forge.sample()
      forge.epoch = epoch
      forge.parents = text
      return Self.fault(try forge.sealed())
    }
    for (epoch, text) in [("1", "-"), ("2", first), ("2", "\(first),\(second)")] {
      #expect(try parents(epoch, text) == nil)
    }
    let wrong = VaultError.damaged(.badLine(17, .badParents))
    for (epoch, text) in [
      ("1", first), ("2", "-"), ("2", "\(second),\(first)"), ("2", "\(first),\(first)"), ("2", "\(first),"),
      ("2", "\(first),\(second),\(second)"), ("2", "--"), ("2", "\(first);\(second)"), ("2", "-,\(first)"),
    ] {
      #expect(try parents(epoch, text) == wrong, "\(epoch) \(text)")
    }
    let unclean = first.dropLast() + "B"
    #expect(try parents("2", String(unclean)) == .damaged(.badLine(17, .badBase64)))
    #expect(try parents("2", "\(first),\(unclean)") == .damaged(.badLine(17, .badBase64)))
  }

  @Test func kindsAndEndsOfLines() throws {
    let forge = try Forge.sample()
    let header = [forge.body[0]]
    expect(2, .unexpectedLine, try forge.sealed(header + forge.entryLines))
    expect(2, .unexpectedLine, try forge.sealed(header))
    expect(1, .unexpectedLine, [UInt8]((forge.body[0] + "\n").utf8))
    expect(5, .unexpectedLine, try forge.sealed(header + forge.slotLines + ["", forge.entryLines[0]]))
    expect(6, .unexpectedLine, try forge.sealed(header + forge.slotLines + [forge.entryLines[0]] + header))
    expect(
      6, .unexpectedLine,
      try forge.sealed(header + forge.slotLines[..<2] + forge.entryLines[..<2] + [forge.slotLines[2]]))
    let file = try forge.sealed()
    expect(17, .noLineFeed, Array(file.dropLast()))
    expect(18, .trailingBytes, file + [0x0a])
    expect(18, .trailingBytes, file + file)
    expect(4, .unexpectedLine, [UInt8]((forge.body[..<4].joined(separator: "\n") + "\n").utf8))
    expect(6, .unexpectedLine, [UInt8]((forge.body[..<6].joined(separator: "\n") + "\n").utf8))
    #expect(Self.fault(Array("pbk1".utf8)) == .damaged(.notAVault))
    expect(1, .noLineFeed, Array("pbk1 ".utf8))
  }
}

extension [UInt8] {
  /// The bytes with the space at a line's end removed.
  fileprivate func replacingTrailingSpaceOfLine(_ number: Int) -> [UInt8] {
    var lines = split(separator: 0x0a).map(Array.init)
    while lines[number - 1].last == 0x20 { lines[number - 1].removeLast() }
    return lines.flatMap { $0 + [0x0a] }
  }
}
