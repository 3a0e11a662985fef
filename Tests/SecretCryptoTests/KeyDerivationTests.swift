import Foundation
@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct KeyDerivationTests {
  /// RFC 5869 appendix A, the cases with SHA-256.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 22), [UInt8](0x00...0x0c), [UInt8](0xf0...0xf9),
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    ),
    (
      [UInt8](0x00...0x4f), [UInt8](0x60...0xaf), [UInt8](0xb0...0xff),
      """
      b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09
      da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87
      """
    ),
    (
      [UInt8](repeating: 0x0b, count: 22), [], [],
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    ),
  ])
  func hkdfVector(inputKey: [UInt8], salt: [UInt8], info: [UInt8], expected: String) throws {
    let expected = hex(expected)
    let derived = try HKDFSHA256.derive(
      inputKey: secret(inputKey), salt: salt.span, info: info.span, count: expected.count)
    #expect(bytes(derived) == expected)
    let fromSpan = try HKDFSHA256.derive(
      inputKey: inputKey.span, salt: salt.span, info: info.span, count: expected.count)
    #expect(bytes(fromSpan) == expected)
  }

  @Test(arguments: [
    (0, 0, 32, "inputKey"), (32, 1025, 32, "info"), (32, 0, 0, "count"), (32, 0, 8161, "count"),
    (32, 0, -1, "count"),
  ])
  func hkdfOutOfRange(inputSize: Int, infoSize: Int, count: Int, name: String) {
    let (inputKey, info) = ([UInt8](repeating: 1, count: inputSize), [UInt8](repeating: 1, count: infoSize))
    let salt: [UInt8] = []
    let error = thrown { () throws(CryptoError) in
      _ = try HKDFSHA256.derive(
        inputKey: inputKey.span, salt: salt.span, info: info.span, count: count)
    }
    #expect(error == .invalidParameter(name: name))
  }

  @Test func hkdfAtItsLimits() throws {
    let (inputKey, info) = ([UInt8(1)], [UInt8](repeating: 2, count: HKDFSHA256.largestInfo))
    let salt: [UInt8] = []
    let longest = bytes(
      try HKDFSHA256.derive(inputKey: inputKey.span, salt: salt.span, info: info.span, count: 8160))
    let shortest = bytes(
      try HKDFSHA256.derive(inputKey: inputKey.span, salt: salt.span, info: info.span, count: 1))
    #expect(longest.count == 8160)
    #expect(Array(longest[..<1]) == shortest)
  }

  /// RFC 7914 section 12; the fourth vector takes 1 GiB and some seconds.
  @Test(arguments: [
    (
      "", "", 4, 1, 1,
      """
      77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442
      fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906
      """
    ),
    (
      "password", "NaCl", 10, 8, 16,
      """
      fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162
      2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
      """
    ),
    (
      "pleaseletmein", "SodiumChloride", 14, 8, 1,
      """
      7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2
      d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
      """
    ),
  ])
  func scryptVector(
    passphrase: String, salt: String, log2N: Int, r: Int, p: Int, expected: String
  ) throws {
    let salt = bytes(salt)
    let derived = try Scrypt.derive(
      passphrase: secret(bytes(passphrase)), salt: salt.span, log2N: log2N, r: r, p: p, count: 64)
    #expect(bytes(derived) == hex(expected))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["PBK_LONG_TESTS"] != nil))
  func scryptVectorOfAGibibyte() throws {
    let salt = bytes("SodiumChloride")
    let derived = try Scrypt.derive(
      passphrase: secret(bytes("pleaseletmein")), salt: salt.span, log2N: 20, count: 64)
    let expected = """
      2101cb9b6a511aaeaddbbe09cf70f881ec568d574a2ffd4dabe5ee9820adaa47
      8e56fd8f4ba5d09ffa1c6d927c40f4c337304049e8a952fbcbf45c6fa77a41a4
      """
    #expect(bytes(derived) == hex(expected))
  }

  @Test(arguments: [
    (0, 8, 1, 32, "log2N"), (21, 8, 1, 32, "log2N"), (Int.max, 8, 1, 32, "log2N"),
    (-1, 8, 1, 32, "log2N"), (16, 1, 1, 32, "log2N"), (10, 0, 1, 32, "r"), (10, 33, 1, 32, "r"),
    (10, 8, 0, 32, "p"), (10, 8, 33, 32, "p"), (10, 8, 1, 0, "count"), (10, 8, 1, 1025, "count"),
  ])
  func scryptOutOfRange(log2N: Int, r: Int, p: Int, count: Int, name: String) {
    let salt: [UInt8] = []
    let error = thrown { () throws(CryptoError) in
      _ = try Scrypt.derive(
        passphrase: SecretBytes(), salt: salt.span, log2N: log2N, r: r, p: p, count: count)
    }
    #expect(error == .invalidParameter(name: name))
  }

  /// OpenSSL's own limit of 32 MiB would refuse the cost that vaults are written with.
  @Test func scryptAtTheCostOfANewVault() throws {
    let salt = bytes("salt")
    let derived = try Scrypt.derive(passphrase: secret(bytes("made up")), salt: salt.span, log2N: 17)
    let count = derived.count
    #expect(count == 32)
    #expect(Scrypt.neededBytes(log2N: 17, r: 8, p: 1) == 128 << 20 + 1024 + 64 * 1024)
  }

  @Test(arguments: [(0, 32, "iterations"), (100_000_001, 32, "iterations"), (1, 0, "count")])
  func pbkdf2OutOfRange(iterations: Int, count: Int, name: String) {
    let salt: [UInt8] = []
    let error = thrown { () throws(CryptoError) in
      _ = try PBKDF2SHA256.derive(
        passphrase: SecretBytes(), salt: salt.span, iterations: iterations, count: count)
    }
    #expect(error == .invalidParameter(name: name))
  }
}
