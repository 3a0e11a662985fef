@testable import SecretCrypto
import SecretMemory
import Testing

/// Why a slot commits to its key: AES-GCM alone lets one blob open under keys of several passphrases.
///
/// Someone who plants such a slot and watches whether it opens tries that many passphrases at once.
@Suite struct KeyCollisionTests {
  private struct Collision: Decodable {
    struct Cost: Decodable {
      let n, r, p: Int
      let salt: String
    }
    let passwords: [String]
    let scrypt: Cost
    let nonce, aad, ct_tag: String
    let keys: [String]
  }

  @Test func oneBlobOpensUnderManyPassphrases() throws {
    guard let collisions = try Vectors.load([Collision].self, from: "gcm_key_collisions.json") else {
      return
    }
    for collision in collisions {
      let openedBy = try collision.passwords.indices.filter { try opens(collision, $0) }.count
      print(
        "AES-GCM without a commitment: one blob of \(collision.ct_tag.utf8.count / 2) bytes",
        "opens under \(openedBy) of \(collision.passwords.count) passphrases")
      #expect(openedBy == collision.passwords.count)
      #expect(openedBy > 1)
    }
  }

  /// What a slot stores beside its blob: 32 bytes that differ for each of the keys.
  @Test func theCommitmentTellsThemApart() throws {
    guard let collisions = try Vectors.load([Collision].self, from: "gcm_key_collisions.json") else {
      return
    }
    let (none, info) = (bytes(""), bytes("pbk1 slot"))
    let keys = collisions.flatMap(\.keys)
    let commitments = try keys.map { key in
      let derived = try HKDFSHA256.derive(
        inputKey: secret(hex(key)), salt: none.span, info: info.span, count: 64)
      return Array(bytes(derived)[32...])
    }
    #expect(Set(commitments).count == Set(keys).count)
  }

  private func opens(_ collision: Collision, _ index: Int) throws -> Bool {
    let salt = hex(collision.scrypt.salt)
    let key = try Scrypt.derive(
      passphrase: secret(bytes(collision.passwords[index])), salt: salt.span,
      log2N: collision.scrypt.n.trailingZeroBitCount, r: collision.scrypt.r, p: collision.scrypt.p)
    try #require(bytes(key) == hex(collision.keys[index]))
    let (nonce, authenticated, blob) = (hex(collision.nonce), hex(collision.aad), hex(collision.ct_tag))
    let tagStart = blob.count - 16
    return thrown { () throws(CryptoError) in
      _ = try AESGCM.open(
        blob.span.extracting(..<tagStart), tag: blob.span.extracting(tagStart...), key: key,
        nonce: nonce.span, authenticating: authenticated.span)
    } == nil
  }
}
