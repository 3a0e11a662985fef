@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct WycheproofKeyDerivationTests {
  private struct File<Vector: Decodable>: Decodable {
    struct Group: Decodable {
      let tests: [Vector]
      let tagSize: Int?
    }
    let testGroups: [Group]
  }

  private struct HKDFVector: Decodable {
    let tcId, size: Int
    let ikm, salt, info, okm, result: String
  }

  private struct HMACVector: Decodable {
    let tcId: Int
    let key, msg, tag, result: String
  }

  private struct PBKDF2Vector: Decodable {
    let tcId, iterationCount, dkLen: Int
    let password, salt, dk, result: String
  }

  /// The invalid ones ask for a byte more than there is.
  @Test func hkdf() throws {
    guard let file = try Vectors.load(File<HKDFVector>.self, from: "hkdf_sha256_test.json") else {
      return
    }
    let vectors = file.testGroups.flatMap(\.tests)
    var asPublished = 0
    for vector in vectors {
      let (salt, info) = (hex(vector.salt), hex(vector.info))
      var derived: [UInt8]?
      let error = thrown { () throws(CryptoError) in
        derived = bytes(
          try HKDFSHA256.derive(
            inputKey: secret(hex(vector.ikm)), salt: salt.span, info: info.span, count: vector.size))
      }
      let isRight =
        vector.result == "valid"
        ? derived == hex(vector.okm) : error == .invalidParameter(name: "count")
      #expect(isRight, "test case \(vector.tcId)")
      if isRight { asPublished += 1 }
    }
    print("Wycheproof HKDF-SHA-256: \(asPublished) of \(vectors.count) as published")
    #expect(asPublished == 86)
  }

  @Test func hmac() throws {
    guard let file = try Vectors.load(File<HMACVector>.self, from: "hmac_sha256_test.json") else {
      return
    }
    var asPublished = 0
    var truncated = 0
    for group in file.testGroups {
      for vector in group.tests {
        let (key, message, tag) = (hex(vector.key), hex(vector.msg), hex(vector.tag))
        let whole = try HMACSHA256.tag(of: message.span, key: secret(key))
        let accepted = try HMACSHA256.isValid(tag: tag.span, of: message.span, key: secret(key))
        let isValid = vector.result == "valid"
        let isRight = accepted == isValid && (Array(whole[..<tag.count]) == tag) == isValid
        #expect(isRight, "test case \(vector.tcId)")
        if isRight { asPublished += 1 }
        if tag.count < 32 { truncated += 1 }
      }
    }
    print(
      "Wycheproof HMAC-SHA-256: \(asPublished) of \(file.testGroups.flatMap(\.tests).count)",
      "as published, \(truncated) of them with truncated tags")
    #expect(asPublished == 174)
    #expect(truncated == 87)
  }

  @Test func pbkdf2() throws {
    let name = "pbkdf2_hmacsha256_test.json"
    guard let file = try Vectors.load(File<PBKDF2Vector>.self, from: name) else { return }
    let vectors = file.testGroups.flatMap(\.tests)
    var asPublished = 0
    for vector in vectors {
      let salt = hex(vector.salt)
      let derived = bytes(
        try PBKDF2SHA256.derive(
          passphrase: secret(hex(vector.password)), salt: salt.span,
          iterations: vector.iterationCount, count: vector.dkLen))
      let isRight = vector.result == "valid" && derived == hex(vector.dk)
      #expect(isRight, "test case \(vector.tcId)")
      if isRight { asPublished += 1 }
    }
    print("Wycheproof PBKDF2-HMAC-SHA-256: \(asPublished) of \(vectors.count) as published")
    #expect(asPublished == 60)
  }
}
