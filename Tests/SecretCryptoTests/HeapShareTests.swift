import SecretCrypto
import SecretMemory
import Testing

/// OpenSSL keeps private keys and its generators' state in the locked heap that values are kept in as well.
@Suite struct HeapShareTests {
  @Test func openSSLHasRoomHoweverManyValuesAreHeld() throws {
    // Each size once finds the last gap of its size, which a single one could leave to OpenSSL.
    let values = (0..<6000).map { number in
      SharedSecret(SecretBytes(count: 16 << (number % 3)) { $0[0] = UInt8(truncatingIfNeeded: number) })
    }
    let seed = try SecureRandom.secret(32)
    let message = try SecureRandom.bytes(1000)
    let signature = try Ed25519.sign(message.span, seed: seed)
    let publicKey = try Ed25519.publicKey(seed: seed)
    #expect(
      try Ed25519.isValid(signature: signature.span, of: message.span, publicKey: publicKey.span))
    let kept = values.indices.count { number in
      values[number].bytes.withSpan { $0[0] } == UInt8(truncatingIfNeeded: number)
    }
    print("locked heap: \(kept) of 6000 values held while OpenSSL signed and drew randomness")
    #expect(kept == 6000)
  }
}
