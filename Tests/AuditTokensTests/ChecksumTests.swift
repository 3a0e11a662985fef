import Testing

@testable import AuditTokens

@Suite struct ChecksumTests {
  private static let alphabet = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.".utf8)

  @Test func everyChangeOfACharacterIsRefused() {
    var changes = 0
    var kinds: Set<String> = []
    for rule in TokenRules.all {
      guard let checksum = rule.checksum else { continue }
      kinds.insert("\(checksum)")
      for example in rule.examples {
        let text = Array(example.text.utf8)
        guard let match = scan(text).first else { continue }
        let token = Array(text[match.range])
        let isValid = checksum.isValid(token.span)
        #expect(isValid, "\(rule.id)")
        let start = rule.shape.literals[0].text.utf8.count
        for place in start..<token.count {
          for byte in Self.alphabet where byte != token[place] {
            var changed = token
            changed[place] = byte
            let isAccepted = checksum.isValid(changed.span)
            if isAccepted { Issue.record("\(rule.id) at \(place)") }
            changes += 1
          }
        }
      }
    }
    print("\(changes) changed tokens of \(kinds.count) checksums, none accepted")
    #expect(changes > 10_000)
  }

  @Test func theSumsAreThoseOfTheirStandards() {
    // The check value of CRC-32 in every catalogue of CRCs.
    #expect(sum("123456789") == 0xcbf4_3926)
    #expect(sum("") == 0)
    // BIP 173's own strings, the valid and the invalid.
    for text in ["A12UEL5L", "?1EZYFCL", "ABCDEF1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LMQQQXW"] {
      #expect(isValid(.bech32, text), "\(text)")
    }
    for text in ["A12UEL5K", "1PZRY9X0S0MUK", "", "1", "A1", "AB1QQQ"] {
      #expect(!isValid(.bech32, text), "\(text)")
    }
    // The token with which GitHub's format was announced.
    #expect(isValid(.crc32Base62, "ghp_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17"))
    for text in ["", "_", "ghp_", "ghp_1234567", "glsa_", "a.b"] {
      #expect(!isValid(.crc32Base62, text))
      #expect(!isValid(.crc32LittleEndianHex, text))
      #expect(!isValid(.crc32Base36, text))
    }
  }

  private func sum(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return CRC32.sum(bytes.span)
  }

  private func isValid(_ checksum: TokenChecksum, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return checksum.isValid(bytes.span)
  }
}
