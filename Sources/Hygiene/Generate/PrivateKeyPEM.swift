import SecretCrypto
import SecretMemory

/// An Ed25519 private key as other programs take it: PKCS#8 in PEM, and the public key that belongs to it.
///
/// Source: RFC 8410, sections 4, 7 and 10; RFC 7468, sections 10 and 13.
struct PrivateKeyPEM: ~Copyable {
  static let seedSize = Ed25519.seedSize

  /// What stands before the seed: version 0, the algorithm 1.3.101.112, an octet string in an octet string.
  private static let privatePrefix: [UInt8] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  /// What stands before the public key: the algorithm, and a string of bits of which none is unused.
  private static let publicPrefix: [UInt8] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  private let text: SecretBytes
  /// SubjectPublicKeyInfo as PEM.
  let publicKey: String

  /// Makes both texts of a seed of 32 bytes.
  ///
  /// - Throws: ``HygieneError/noRandomness`` where the public key can't be made.
  init(seed: consuming SecretBytes) throws(HygieneError) {
    let point: [UInt8]
    do { point = try Ed25519.publicKey(seed: seed) } catch { throw .noRandomness }
    var der = SecretBuffer(capacity: Self.privatePrefix.count + Self.seedSize)
    der.append(Self.privatePrefix.span)
    der.append(seed)
    var text = SecretBuffer(capacity: 128)
    text.append("-----BEGIN PRIVATE KEY-----\n")
    // 48 bytes are 64 characters, just the longest line that PEM has.
    text.append(TextEncoding.base64(der.finish()))
    text.append("\n-----END PRIVATE KEY-----\n")
    self.text = text.finish()
    let spki = TextEncoding.base64(SecretBytes(copying: (Self.publicPrefix + point).span))
    let line = spki.withSpan { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
    publicKey = "-----BEGIN PUBLIC KEY-----\n\(line)\n-----END PUBLIC KEY-----\n"
  }

  /// Ends this value and hands over the private key's text.
  consuming func takeText() -> SecretBytes { text }
}
