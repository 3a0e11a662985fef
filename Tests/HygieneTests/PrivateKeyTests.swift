@testable import Hygiene
import SecretMemory
import Testing
import VaultFormat

@Suite struct PrivateKeyTests {
  /// The example key of RFC 8410, section 10.3, and its public key of section 10.1.
  @Test func theTextsAreThoseOfTheStandard() throws {
    let seed: [UInt8] = [
      0xd4, 0xee, 0x72, 0xdb, 0xf9, 0x13, 0x58, 0x4a, 0xd5, 0xb6, 0xd8, 0xf1, 0xf7, 0x69, 0xf8, 0xad,
      0x3a, 0xfe, 0x7c, 0x28, 0xcb, 0xf1, 0xd4, 0xfb, 0xe0, 0x97, 0xa8, 0x8f, 0x44, 0x75, 0x58, 0x42,
    ]
    let pem = try PrivateKeyPEM(seed: SecretBytes(copying: seed.span))
    let publicKey = pem.publicKey
    let text = bytes(of: pem.takeText())
    #expect(
      String(decoding: text, as: UTF8.self) == """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----

        """)
    #expect(
      publicKey == """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----

        """)
  }

  @Test func keysAndFilesAreMadeOfTheSource() throws {
    var seen = Set<[UInt8]>()
    for _ in 0..<100 {
      let key = try SecretGenerator().generate(kind: .privateKey)
      let (entropy, form, hasPublicKey) = (key.entropy, key.form, key.publicKey != nil)
      #expect(entropy == 256 && form == .privateKey && hasPublicKey)
      let text = bytes(of: key.takeValue())
      #expect(text.count == 119 && text.last == 0x0a)
      #expect(weakRule(String(decoding: text, as: UTF8.self), .privateKey, "KEY") == nil)
      #expect(placeholderRule(String(decoding: text, as: UTF8.self)) == nil)
      seen.insert(text)
    }
    for count in [nil, 16, 1024] {
      let size = count.map { GenerationRequest.Size.bytes($0) } ?? .standard
      let file = try SecretGenerator().generate(kind: .file, request: GenerationRequest(size: size))
      let (entropy, form, hasPublicKey) = (file.entropy, file.form, file.publicKey != nil)
      #expect(entropy == Double((count ?? 32) * 8) && form == .bytes && !hasPublicKey)
      let raw = bytes(of: file.takeValue())
      #expect(raw.count == count ?? 32)
      seen.insert(raw)
    }
    print("private keys and files: \(seen.count) of 103 distinct")
    #expect(seen.count == 103)
  }

  @Test func base64AgreesWithKnownAnswers() {
    // RFC 4648, section 10; and the two characters that base64url has otherwise.
    let known: [([UInt8], String)] = [
      ([], ""), (Array("f".utf8), "Zg=="), (Array("fo".utf8), "Zm8="), (Array("foo".utf8), "Zm9v"),
      (Array("foob".utf8), "Zm9vYg=="), (Array("foobar".utf8), "Zm9vYmFy"), ([251, 255], "+/8="),
    ]
    for (input, text) in known {
      let encoded = TextEncoding.base64(SecretBytes(copying: input.span))
      #expect(bytes(of: encoded) == Array(text.utf8))
    }
  }
}
