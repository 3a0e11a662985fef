internal import SecretCrypto
internal import SecretMemory
internal import Vault
internal import VaultFormat

/// Makes the digests by which this vault's own files are recognised.
///
/// A digest is the first 16 bytes of an HMAC-SHA256 under the vault's delivery key, in base64url: 22 characters.
struct DeliveryDigest: ~Copyable, Sendable {
  private static let byteCount = 16

  private let key: SecretBytes

  init(_ vault: OpenVault) throws(DeliveryError) {
    do { key = try vault.deliveryKey() } catch { throw .vault(error) }
  }

  /// The digest of an `.env` file's text after its header.
  func ofText(_ text: Span<UInt8>) throws(DeliveryError) -> String {
    do {
      return Base64URL.encode(Array(try HMACSHA256.tag(of: text, key: key).prefix(Self.byteCount)))
    } catch {
      throw .cryptography(error)
    }
  }

  /// The digest of a secret's file in hexadecimal, for names that take no other characters: 32 digits.
  func hexadecimal(_ name: String, _ bytes: borrowing SecretBytes) throws(DeliveryError) -> String {
    try tag(name, bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The digest of a secret's file: of its name, a NUL and its bytes, so that equal values can't be told from digests.
  ///
  /// No `.env` file's text holds a NUL, so none of its digests passes for a secret's.
  func ofFile(_ name: String, _ bytes: borrowing SecretBytes) throws(DeliveryError) -> String {
    Base64URL.encode(try tag(name, bytes))
  }

  private func tag(_ name: String, _ bytes: borrowing SecretBytes) throws(DeliveryError) -> [UInt8] {
    var text = SecretBuffer(capacity: bytes.count + name.utf8.count + 1)
    for byte in name.utf8 { text.append(byte) }
    text.append(0)
    text.append(bytes)
    do {
      let tag = try text.withSpan { (span) throws(CryptoError) in try HMACSHA256.tag(of: span, key: key) }
      return Array(tag.prefix(Self.byteCount))
    } catch {
      throw .cryptography(error)
    }
  }
}
