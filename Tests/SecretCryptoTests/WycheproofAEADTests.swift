@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct WycheproofAEADTests {
  private struct File: Decodable {
    struct Group: Decodable { let tests: [Vector] }
    struct Vector: Decodable {
      let tcId: Int
      let key, iv, aad, msg, ct, tag, result: String
    }
    let testGroups: [Group]
  }

  /// Every vector; three valid ones have nonces of 257 bytes, and OpenSSL takes 128 at most.
  @Test func aesGCM() throws {
    guard let file = try Vectors.load(File.self, from: "aes_gcm_test.json") else { return }
    let vectors = file.testGroups.flatMap(\.tests)
    var asPublished = 0
    var longNonces = 0
    for vector in vectors {
      let nonceSize = hex(vector.iv).count
      if nonceSize > AESGCM.nonceSizes.upperBound {
        #expect(failure(opening: vector) == .invalidParameter(name: "nonce"))
        longNonces += 1
      } else if vector.result == "valid" {
        let isRight = try isOpenedAndSealed(vector)
        #expect(isRight, "test case \(vector.tcId)")
        if isRight { asPublished += 1 }
      } else {
        let expected: CryptoError =
          nonceSize == 0 ? .invalidParameter(name: "nonce") : .authenticationFailed
        let found = failure(opening: vector)
        #expect(found == expected, "test case \(vector.tcId)")
        if found == expected { asPublished += 1 }
      }
    }
    print(
      "Wycheproof AES-GCM: \(asPublished) of \(vectors.count) as published,",
      "\(longNonces) refused for nonces of more than 128 bytes")
    #expect(asPublished + longNonces == 316)
    #expect(longNonces == 3)
  }

  private func isOpenedAndSealed(_ vector: File.Vector) throws -> Bool {
    let (nonce, authenticated) = (hex(vector.iv), hex(vector.aad))
    let (ciphertext, tag) = (hex(vector.ct), hex(vector.tag))
    let key = secret(hex(vector.key))
    let opened = try AESGCM.open(
      ciphertext.span, tag: tag.span, key: key, nonce: nonce.span,
      authenticating: authenticated.span)
    let plaintext = hex(vector.msg)
    let prefix = bytes("prefix")
    let sealed = try AESGCM.seal(
      plaintext.span, key: key, nonce: nonce.span, authenticating: authenticated.span,
      prefix: prefix.span)
    return bytes(opened) == plaintext && sealed == prefix + ciphertext + tag
  }

  private func failure(opening vector: File.Vector) -> CryptoError? {
    let (nonce, authenticated) = (hex(vector.iv), hex(vector.aad))
    let (ciphertext, tag) = (hex(vector.ct), hex(vector.tag))
    return thrown { () throws(CryptoError) in
      _ = try AESGCM.open(
        ciphertext.span, tag: tag.span, key: secret(hex(vector.key)), nonce: nonce.span,
        authenticating: authenticated.span)
    }
  }

  /// OpenSSL checks no more of a tag than it is given: one byte is found by trying 256.
  @Test func shortTagsAreRefused() throws {
    let none: [UInt8] = []
    let nonce = [UInt8](repeating: 0, count: 12)
    let sealed = try AESGCM.seal(
      none.span, key: secret([UInt8](repeating: 5, count: 32)), nonce: nonce.span,
      authenticating: none.span, prefix: none.span)
    for count in 0..<16 {
      let tag = Array(sealed[..<count])
      let error = thrown { () throws(CryptoError) in
        _ = try AESGCM.open(
          none.span, tag: tag.span, key: secret([UInt8](repeating: 5, count: 32)),
          nonce: nonce.span, authenticating: none.span)
      }
      #expect(error == .authenticationFailed)
    }
  }
}
