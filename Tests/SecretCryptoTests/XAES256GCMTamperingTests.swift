@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct XAES256GCMTamperingTests {
  private let authenticated = bytes("pbk1 entry\nthe line up to the blob ")

  private func isAccepted(_ sealed: [UInt8], key: [UInt8], authenticated: [UInt8]) -> Bool {
    let error = thrown { () throws(CryptoError) in
      _ = try XAES256GCM.open(sealed.span, key: secret(key), authenticating: authenticated.span)
    }
    if let error { #expect(error == .authenticationFailed) }
    return error == nil
  }

  @Test func everySingleBitCounts() throws {
    var random = SeededBytes(seed: 1)
    let key = random.bytes(32)
    let sealed = try XAES256GCM.seal(
      secret(random.bytes(40)), key: secret(key), authenticating: authenticated.span)
    #expect(isAccepted(sealed, key: key, authenticated: authenticated))

    var mutants = 0
    var accepted = 0
    func tryEachBit(of original: [UInt8], _ isAccepted: ([UInt8]) -> Bool) {
      for index in original.indices {
        for bit in 0..<8 {
          var changed = original
          changed[index] ^= 1 << UInt8(bit)
          mutants += 1
          if isAccepted(changed) { accepted += 1 }
        }
      }
    }
    tryEachBit(of: sealed) { isAccepted($0, key: key, authenticated: authenticated) }
    tryEachBit(of: key) { isAccepted(sealed, key: $0, authenticated: authenticated) }
    tryEachBit(of: authenticated) { isAccepted(sealed, key: key, authenticated: $0) }
    print("XAES-256-GCM single-bit changes: \(mutants) mutants, \(accepted) accepted")
    #expect(mutants == (24 + 40 + 16 + 32 + authenticated.count) * 8)
    #expect(accepted == 0)
  }

  @Test func everyTruncationAndOneByteMoreAreRefused() throws {
    let key = [UInt8](repeating: 7, count: 32)
    let sealed = try XAES256GCM.seal(
      secret(bytes("forty bytes of a secret that was made up")), key: secret(key),
      authenticating: authenticated.span)
    #expect(sealed.count == 24 + 40 + 16)
    var accepted = 0
    for count in 0..<sealed.count {
      if isAccepted(Array(sealed[..<count]), key: key, authenticated: authenticated) { accepted += 1 }
      if isAccepted(Array(sealed[(sealed.count - count)...]), key: key, authenticated: authenticated) {
        accepted += 1
      }
    }
    for byte in UInt8.min...UInt8.max {
      if isAccepted(sealed + [byte], key: key, authenticated: authenticated) { accepted += 1 }
      if isAccepted([byte] + sealed, key: key, authenticated: authenticated) { accepted += 1 }
    }
    for count in 0..<authenticated.count {
      if isAccepted(sealed, key: key, authenticated: Array(authenticated[..<count])) { accepted += 1 }
    }
    print(
      "XAES-256-GCM truncated and extended: \(sealed.count * 2 + 512 + authenticated.count) mutants, \(accepted) accepted"
    )
    #expect(accepted == 0)
  }

  @Test func roundTripsOfEachLength() throws {
    var random = SeededBytes(seed: 2)
    let key = secret(random.bytes(32))
    var same = 0
    for length in Array(0...300) + [4095, 4096, 4097, 1 << 20] {
      let plaintext = random.bytes(length)
      let sealed = try XAES256GCM.seal(
        secret(plaintext), key: key, authenticating: authenticated.span)
      #expect(sealed.count == length + 40)
      let opened = try XAES256GCM.open(sealed.span, key: key, authenticating: authenticated.span)
      if bytes(opened) == plaintext { same += 1 }
    }
    print("XAES-256-GCM round trips: \(same) of 305 lengths, up to 1 MiB")
    #expect(same == 305)
  }

  @Test func noncesAreFresh() throws {
    let key = secret([UInt8](repeating: 9, count: 32))
    var nonces: Set<[UInt8]> = []
    for _ in 0..<1000 {
      let sealed = try XAES256GCM.seal(SecretBytes(), key: key, authenticating: authenticated.span)
      nonces.insert(Array(sealed[..<24]))
    }
    #expect(nonces.count == 1000)
  }

  @Test(arguments: [0, 16, 24, 31, 33])
  func keysOfOtherSizesAreRefused(size: Int) throws {
    let sealed = [UInt8](repeating: 0, count: 64)
    let key = [UInt8](repeating: 1, count: size)
    let sealing = thrown { () throws(CryptoError) in
      _ = try XAES256GCM.seal(SecretBytes(), key: secret(key), authenticating: authenticated.span)
    }
    let opening = thrown { () throws(CryptoError) in
      _ = try XAES256GCM.open(sealed.span, key: secret(key), authenticating: authenticated.span)
    }
    #expect(sealing == .invalidParameter(name: "key"))
    #expect(opening == .invalidParameter(name: "key"))
  }

  @Test(arguments: [0, 12, 23, 25])
  func noncesOfOtherSizesAreRefused(size: Int) throws {
    let nonce = [UInt8](repeating: 1, count: size)
    let error = thrown { () throws(CryptoError) in
      _ = try XAES256GCM.seal(
        SecretBytes(), key: secret([UInt8](repeating: 1, count: 32)), nonce: nonce.span,
        authenticating: authenticated.span)
    }
    #expect(error == .invalidParameter(name: "nonce"))
  }
}
