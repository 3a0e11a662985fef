@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct CurveVectorTests {
  /// RFC 7748 section 5.2, the two single calculations: (scalar, u-coordinate, result).
  @Test(arguments: [
    (
      "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
      "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
      "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
    ),
    (
      "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
      "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
      "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
    ),
  ])
  func x25519Vector(scalar: String, coordinate: String, expected: String) throws {
    let coordinate = hex(coordinate)
    let shared = try X25519.sharedSecret(
      privateKey: secret(hex(scalar)), publicKey: coordinate.span)
    #expect(bytes(shared) == hex(expected))
  }

  /// RFC 7748 section 5.2: each result is the next scalar, each scalar the next coordinate.
  @Test func x25519Iterated() throws {
    var scalar = [9] + [UInt8](repeating: 0, count: 31)
    var coordinate = scalar
    for iteration in 1...1000 {
      let next = bytes(
        try X25519.sharedSecret(privateKey: secret(scalar), publicKey: coordinate.span))
      coordinate = scalar
      scalar = next
      if iteration == 1 {
        #expect(scalar == hex("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"))
      }
    }
    #expect(scalar == hex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"))
  }

  /// RFC 7748 section 6.1.
  @Test func x25519Agreement() throws {
    let alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    let bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
    let alicePublic = try X25519.publicKey(privateKey: secret(alice))
    let bobPublic = try X25519.publicKey(privateKey: secret(bob))
    #expect(alicePublic == hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"))
    #expect(bobPublic == hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"))
    let expected = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
    let alices = try X25519.sharedSecret(privateKey: secret(alice), publicKey: bobPublic.span)
    let bobs = try X25519.sharedSecret(privateKey: secret(bob), publicKey: alicePublic.span)
    #expect(bytes(alices) == expected)
    #expect(bytes(bobs) == expected)
  }

  /// RFC 8032 section 7.1, tests 1 to 3 and SHA(abc): (seed, public key, message, signature).
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      """
      e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
      5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
      """
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      """
      92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
      085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
      """
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      """
      6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
      18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
      """
    ),
    (
      "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      """
      ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
      """,
      """
      dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589
      09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704
      """
    ),
  ])
  func ed25519Vector(seed: String, publicKey: String, message: String, signature: String) throws {
    let (publicKey, message, signature) = (hex(publicKey), hex(message), hex(signature))
    let foundKey = try Ed25519.publicKey(seed: secret(hex(seed)))
    let foundSignature = try Ed25519.sign(message.span, seed: secret(hex(seed)))
    let valid = try Ed25519.isValid(
      signature: signature.span, of: message.span, publicKey: publicKey.span)
    #expect(foundKey == publicKey)
    #expect(foundSignature == signature)
    #expect(valid)
  }

  @Test func everyBitOfASignatureAndItsMessageCounts() throws {
    let seed = [UInt8](repeating: 3, count: 32)
    let publicKey = try Ed25519.publicKey(seed: secret(seed))
    let message = bytes("pbk1 seal\nevery byte of the file")
    let signature = try Ed25519.sign(message.span, seed: secret(seed))
    let signed = signature + message
    var accepted = 0
    for bit in 0..<(signed.count * 8) {
      var changed = signed
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      if try Ed25519.isValid(
        signature: changed.span.extracting(..<64), of: changed.span.extracting(64...),
        publicKey: publicKey.span)
      {
        accepted += 1
      }
    }
    print("Ed25519 single-bit changes: \(signed.count * 8) mutants, \(accepted) accepted")
    #expect(accepted == 0)
  }

  @Test(arguments: [0, 31, 33])
  func keysOfOtherSizesAreRefused(size: Int) {
    let key = [UInt8](repeating: 9, count: size)
    let right = [UInt8](repeating: 9, count: 32)
    let signature = [UInt8](repeating: 9, count: 64)
    let none: [UInt8] = []
    #expect(
      thrown { () throws(CryptoError) in _ = try Ed25519.publicKey(seed: secret(key)) }
        == .invalidParameter(name: "seed"))
    #expect(
      thrown { () throws(CryptoError) in _ = try Ed25519.sign(none.span, seed: secret(key)) }
        == .invalidParameter(name: "seed"))
    #expect(
      thrown { () throws(CryptoError) in
        _ = try Ed25519.isValid(signature: signature.span, of: none.span, publicKey: key.span)
      } == .invalidParameter(name: "publicKey"))
    #expect(
      thrown { () throws(CryptoError) in _ = try X25519.publicKey(privateKey: secret(key)) }
        == .invalidParameter(name: "privateKey"))
    #expect(
      thrown { () throws(CryptoError) in
        _ = try X25519.sharedSecret(privateKey: secret(key), publicKey: right.span)
      } == .invalidParameter(name: "privateKey"))
    #expect(
      thrown { () throws(CryptoError) in
        _ = try X25519.sharedSecret(privateKey: secret(right), publicKey: key.span)
      } == .invalidParameter(name: "publicKey"))
  }
}
