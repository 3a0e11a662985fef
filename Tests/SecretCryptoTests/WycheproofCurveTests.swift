@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct WycheproofCurveTests {
  private struct AgreementFile: Decodable {
    struct Group: Decodable { let tests: [Vector] }
    struct Vector: Decodable {
      let tcId: Int
      let `public`, `private`, shared, result: String
      let flags: [String]
    }
    let testGroups: [Group]
  }

  private struct SignatureFile: Decodable {
    struct Group: Decodable {
      struct Key: Decodable { let pk: String }
      let publicKey: Key
      let tests: [Vector]
    }
    struct Vector: Decodable {
      let tcId: Int
      let msg, sig, result: String
    }
    let testGroups: [Group]
  }

  /// 'Acceptable' leaves the choice, and ours depends on the secret that comes out.
  ///
  /// One of zeros is refused, since it is no secret (RFC 7748 section 6.1). Points of the twist and
  /// non-canonical keys give the published secret: RFC 7748 section 5 says to compute with them, and
  /// neither tells anything about the private key.
  @Test func x25519() throws {
    guard let file = try Vectors.load(AgreementFile.self, from: "x25519_test.json") else { return }
    let vectors = file.testGroups.flatMap(\.tests)
    var matching = 0
    var refused = 0
    for vector in vectors {
      let publicKey = hex(vector.public)
      var shared: [UInt8]?
      let error = thrown { () throws(CryptoError) in
        shared = bytes(
          try X25519.sharedSecret(
            privateKey: secret(hex(vector.private)), publicKey: publicKey.span))
      }
      if vector.flags.contains("ZeroSharedSecret") {
        #expect(error == .weakSharedSecret, "test case \(vector.tcId)")
        if error == .weakSharedSecret { refused += 1 }
      } else {
        #expect(shared == hex(vector.shared), "test case \(vector.tcId)")
        if shared == hex(vector.shared) { matching += 1 }
      }
    }
    let zeros = vectors.filter { $0.flags.contains("ZeroSharedSecret") }.count
    print(
      "Wycheproof X25519: \(matching + refused) of \(vectors.count) as published,",
      "\(refused) of them refused because their secret would be zero")
    #expect(matching + refused == 518)
    #expect(refused == zeros)
    #expect(zeros > 0)
  }

  @Test func ed25519() throws {
    guard let file = try Vectors.load(SignatureFile.self, from: "ed25519_test.json") else { return }
    var asPublished = 0
    for group in file.testGroups {
      let publicKey = hex(group.publicKey.pk)
      for vector in group.tests {
        let (message, signature) = (hex(vector.msg), hex(vector.sig))
        let accepted = try Ed25519.isValid(
          signature: signature.span, of: message.span, publicKey: publicKey.span)
        let isRight = accepted == (vector.result == "valid")
        #expect(isRight, "test case \(vector.tcId)")
        if isRight { asPublished += 1 }
      }
    }
    print("Wycheproof Ed25519: \(asPublished) of \(file.testGroups.flatMap(\.tests).count) as published")
    #expect(asPublished == 151)
  }

  /// RFC 8032 section 7.1, test 1024: its message of 1,023 bytes is among Wycheproof's.
  @Test func ed25519SignsALongMessage() throws {
    guard let file = try Vectors.load(SignatureFile.self, from: "ed25519_test.json") else { return }
    let seed = hex("f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5")
    let publicKey = "278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e"
    #expect(try Ed25519.publicKey(seed: secret(seed)) == hex(publicKey))
    let group = try #require(file.testGroups.first { $0.publicKey.pk == publicKey })
    let vector = try #require(group.tests.first { $0.msg.utf8.count == 2046 })
    let message = hex(vector.msg)
    #expect(try Ed25519.sign(message.span, seed: secret(seed)) == hex(vector.sig))
  }
}
