@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4's examples: no bytes, one block, two blocks, and a million times the letter a.
  @Test(arguments: [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (bytes("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func sha256(message: [UInt8], expected: String) throws {
    #expect(try SHA256.digest(of: message.span) == hex(expected))
  }

  /// RFC 4231 sections 4.3 and 4.7: a short key, and one longer than a block.
  @Test(arguments: [
    (
      bytes("Jefe"), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func hmac(key: [UInt8], message: String, expected: String) throws {
    let message = bytes(message)
    #expect(try HMACSHA256.tag(of: message.span, key: secret(key)) == hex(expected))
  }

  /// A tag of no bytes would always be right, one of a single byte every 256th time.
  @Test func onlyTagsOfHalfTheirSizeOrMoreAreValid() throws {
    let message = bytes("made up")
    let key = [UInt8](repeating: 4, count: 32)
    let tag = try HMACSHA256.tag(of: message.span, key: secret(key))
    var accepted: [Int] = []
    for count in 0...40 {
      let given = Array((tag + [UInt8](repeating: 0, count: 8))[..<count])
      if try HMACSHA256.isValid(tag: given.span, of: message.span, key: secret(key)) {
        accepted.append(count)
      }
    }
    #expect(accepted == Array(16...32))
  }
}
