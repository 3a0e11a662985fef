import SecretMemory
import Testing

@testable import Vault

@Suite struct AgeKeyTests {
  private func identityError(_ text: String) -> VaultError? {
    let file = secretBytes(text)
    return failure { () throws(VaultError) in try AgeIdentity(file: file).recipient }
  }

  @Test func aPairOfAgeKeygenBelongsTogether() throws {
    let identity = try AgeIdentity(file: secretBytes(Forge.identityText))
    #expect(identity.recipient.description == Forge.recipientText)
    #expect(try AgeRecipient(Forge.recipientText) == identity.recipient)
    let file =
      "# created: 2026-11-23T13:27:41Z\n# public key: \(Forge.recipientText)\n\(Forge.identityText)\n"
    for text in [file, file.replacing("\n", with: "\r\n"), "\n\n" + file + "\n# end", Forge.identityText] {
      #expect(identityError(text) == nil)
    }
  }

  @Test func seededRecipientsComeBack() throws {
    var random = Seeded(9)
    for _ in 0..<2000 {
      let recipient = AgeRecipient(publicKey: random.bytes(32))
      #expect(try AgeRecipient(recipient.description) == recipient)
    }
    print("recipients: 2,000 seeded ones come back")
  }

  @Test func everyChangedCharacterIsRefused() throws {
    let text = [UInt8](Forge.recipientText.utf8)
    var tried = 0
    var accepted = 0
    for index in text.indices {
      for byte in UInt8(0)...0x7f where byte != text[index] {
        var changed = text
        changed[index] = byte
        tried += 1
        if (try? AgeRecipient(String(decoding: changed, as: UTF8.self))) != nil { accepted += 1 }
      }
    }
    for index in text.indices {
      var changed = text
      changed.remove(at: index)
      for other in [changed, text + [text[index]], Array(text[...index]) + Array(text[index...])] {
        tried += 1
        if (try? AgeRecipient(String(decoding: other, as: UTF8.self))) != nil { accepted += 1 }
      }
      if index > 0, text[index] != text[index - 1] {
        changed = text
        changed.swapAt(index, index - 1)
        tried += 1
        if (try? AgeRecipient(String(decoding: changed, as: UTF8.self))) != nil { accepted += 1 }
      }
    }
    print("recipients: \(tried) with a character changed, dropped, doubled or swapped, \(accepted) accepted")
    #expect(accepted == 0)
  }

  @Test func everyChangedCharacterOfAnIdentityIsRefused() {
    let text = [UInt8](Forge.identityText.utf8)
    var tried = 0
    var accepted = 0
    for index in text.indices {
      for byte in [UInt8]("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L1BIO#a ".utf8) where byte != text[index] {
        var changed = text
        changed[index] = byte
        // A comment or a line of spaces is no identity either.
        tried += 1
        if identityError(String(decoding: changed, as: UTF8.self)) == nil { accepted += 1 }
      }
    }
    print("identities: \(tried) with a character changed, \(accepted) accepted")
    #expect(accepted == 0)
  }

  @Test func otherTextsAreRefused() throws {
    let recipient = Forge.recipientText
    for text in [
      "", "age1", recipient + "\n", " " + recipient, "age1" + recipient, Forge.identityText,
      "Age1" + recipient.dropFirst(4),
      recipient.dropLast() + "M", "AGE1" + recipient.dropFirst(4), "ag\u{65}\u{301}1",
    ] {
      #expect(throws: VaultError.badRecipient(text)) { try AgeRecipient(text) }
    }
    let identity = Forge.identityText
    let others: [(text: String, fault: IdentityFault)] = [
      ("", .missing), ("\n", .missing), ("# nothing\n", .missing), (recipient, .recipient),
      (identity + "\n" + identity, .several), (identity + "\r\n# another\r\n" + identity + "\r\n", .several),
      ("\u{feff}" + identity, .byteOrderMark),
      (identity + " x", .malformed(line: 1)), (identity + "\u{0}", .malformed(line: 1)),
      (identity + identity, .malformed(line: 1)),
      ("# one\n\nage-secret-key-1" + identity.dropFirst(16), .malformed(line: 3)),
      (identity + "\nage-encryption.org/v1", .encrypted),
      ("age-encryption.org/v1\n-> X25519 a\n", .encrypted),
      ("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", .encrypted),
      ("AGE-SECRET-KEY-PQ-1QQQQ", .otherType), ("# p\nAGE-PLUGIN-YUBIKEY-1QQQ\n", .plugin),
      ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n", .sshKey), ("ssh-ed25519 AAAA a@b\n", .sshKey),
    ]
    for (text, fault) in others {
      #expect(identityError(text) == .badIdentity(fault), "\(text.prefix(20))")
    }
    for mark: [UInt8] in [[0xff, 0xfe, 0x41, 0], [0xfe, 0xff, 0, 0x41]] {
      #expect(throws: VaultError.badIdentity(.byteOrderMark)) {
        _ = try AgeIdentity(file: SecretBytes(copying: mark.span))
      }
    }
  }

  /// BIP 173's checksum, written a second time: over the prefix `age` and groups of 5 bits.
  private static func text(_ groups: [Int]) -> String {
    let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
    var sum = 1
    for value in [3, 3, 3, 0, 1, 7, 5] + groups + [0, 0, 0, 0, 0, 0] {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ value
      for (bit, generator) in [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3].enumerated()
      where top >> bit & 1 == 1 {
        sum ^= generator
      }
    }
    sum ^= 1
    let check = (0..<6).map { sum >> (25 - 5 * $0) & 31 }
    return "age1" + String((groups + check).map { alphabet[$0] })
  }

  @Test func paddingBitsMustBeZero() {
    // The last of 52 groups has one bit of the key and four of padding.
    let accepted = (0..<32).filter { last in
      (try? AgeRecipient(Self.text([Int](repeating: 31, count: 51) + [last]))) != nil
    }
    #expect(accepted == [0, 16])
    #expect(
      Self.text([Int](repeating: 31, count: 51) + [16])
        == AgeRecipient(publicKey: [UInt8](repeating: 0xff, count: 32)).description)
  }
}
