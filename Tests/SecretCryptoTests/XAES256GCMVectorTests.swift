import COpenSSL
import Foundation
@testable import SecretCrypto
import SecretMemory
import Testing

/// Vectors published with the specification (`c2sp.org/XAES-256-GCM`).
@Suite struct XAES256GCMVectorTests {
  @Test(arguments: [
    (UInt8(0x01), "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
    (
      UInt8(0x03), "c2sp.org/XAES-256-GCM",
      "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"
    ),
  ])
  func publishedVector(keyByte: UInt8, authenticated: String, expected: String) throws {
    let key = secret([UInt8](repeating: keyByte, count: 32))
    let nonce = bytes("ABCDEFGHIJKLMNOPQRSTUVWX")
    let authenticated = bytes(authenticated)
    let sealed = try XAES256GCM.seal(
      secret(bytes("XAES-256-GCM")), key: key, nonce: nonce.span, authenticating: authenticated.span)
    #expect(sealed == nonce + hex(expected))
    let opened = bytes(
      try XAES256GCM.open(sealed.span, key: key, authenticating: authenticated.span))
    #expect(opened == bytes("XAES-256-GCM"))
  }

  /// Enough keys for subkeys that carry a bit and subkeys that don't.
  @Test func accumulatedOverTenThousandMessages() throws {
    let digest = try accumulate(messages: 10_000)
    let expected = hex("e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939")
    print("XAES-256-GCM accumulated: 10,000 messages, \(digest == expected ? "as" : "NOT as") published")
    #expect(digest == expected)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["PBK_LONG_TESTS"] != nil))
  func accumulatedOverAMillionMessages() throws {
    let digest = try accumulate(messages: 1_000_000)
    let expected = hex("2163ae1445985a30b60585ee67daa55674df06901b890593e824b8a7c885ab15")
    print("XAES-256-GCM accumulated: 1,000,000 messages, \(digest == expected ? "as" : "NOT as") published")
    #expect(digest == expected)
  }

  /// Seals and opens messages cut from one stream of SHAKE128 and digests what was sealed.
  private func accumulate(messages: Int) throws -> [UInt8] {
    // On average a message takes 313 bytes of the stream; the most that it can take is 568.
    let stream = Shake128().squeezed(messages * 320 + 65_536)
    var position = 0
    func take(_ count: Int) -> [UInt8] {
      defer { position += count }
      return Array(stream[position..<position + count])
    }
    let digest = Shake128()
    for _ in 0..<messages {
      let key = secret(take(32))
      let nonce = take(24)
      let plaintext = take(Int(take(1)[0]))
      let authenticated = take(Int(take(1)[0]))
      let sealed = try XAES256GCM.seal(
        secret(plaintext), key: key, nonce: nonce.span, authenticating: authenticated.span)
      let opened = try XAES256GCM.open(sealed.span, key: key, authenticating: authenticated.span)
      try #require(bytes(opened) == plaintext)
      digest.absorb(Array(sealed[24...]))
    }
    return digest.squeezed(32)
  }
}

/// SHAKE128 (FIPS 202 section 6.2), squeezed once: OpenSSL before 3.3 can't go on squeezing.
private final class Shake128 {
  private let context = EVP_MD_CTX_new()

  init() {
    precondition(EVP_DigestInit_ex2(context, EVP_shake128(), nil) == 1)
  }

  deinit { EVP_MD_CTX_free(context) }

  func absorb(_ bytes: [UInt8]) {
    precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1)
  }

  func squeezed(_ count: Int) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: count)
    precondition(EVP_DigestFinalXOF(context, &output, count) == 1)
    return output
  }
}
