@testable import SecretCrypto
import SecretMemory

/// A ciphertext of 32 bytes and its tag that opens under three keys, as an attacker makes one.
///
/// AES-GCM's tag is an affine function of the ciphertext's blocks over GF(2^128), so three keys are three linear equations for
/// two blocks and the tag. Source: Len, Grubbs and Ristenpart, 'Partitioning Oracle Attacks' (2021).
enum MultiKeyBlob {
  enum Failure: Error { case singular }

  static func make(wrapKeys: [[UInt8]], nonce: [UInt8], bound: [UInt8]) throws -> [UInt8] {
    precondition(wrapKeys.count == 3)
    var rows: [[GF]] = []
    for key in wrapKeys {
      let zero = try tag(of: [.zero, .zero], key, nonce, bound)
      let first = try tag(of: [.one, .zero], key, nonce, bound) + zero
      let second = try tag(of: [.zero, .one], key, nonce, bound) + zero
      rows.append([.one, first, second, zero])
    }
    let solution = try solve(rows)
    return solution[1].bytes + solution[2].bytes + solution[0].bytes
  }

  /// The tag that a key gives a ciphertext of two blocks.
  private static func tag(
    of blocks: [GF], _ key: [UInt8], _ nonce: [UInt8], _ bound: [UInt8]
  ) throws -> GF {
    func seal(_ text: [UInt8]) throws -> [UInt8] {
      try XAES256GCM.seal(
        secretBytes(text), key: secretBytes(key), nonce: nonce.span, authenticating: bound.span)
    }
    let keystream = try seal([UInt8](repeating: 0, count: 32))[24..<56]
    let wanted = blocks.flatMap(\.bytes)
    let sealed = try seal(zip(keystream, wanted).map { $0 ^ $1 })
    precondition(Array(sealed[24..<56]) == wanted)
    return GF(Array(sealed[56...]))
  }

  private static func solve(_ system: [[GF]]) throws -> [GF] {
    var rows = system
    for column in rows.indices {
      guard let pivot = rows[column...].firstIndex(where: { $0[column] != .zero }) else {
        throw Failure.singular
      }
      rows.swapAt(column, pivot)
      let scale = rows[column][column].inverse
      rows[column] = rows[column].map { $0 * scale }
      for other in rows.indices where other != column {
        let factor = rows[other][column]
        rows[other] = zip(rows[other], rows[column]).map { $0 + $1 * factor }
      }
    }
    return rows.map { $0[3] }
  }
}

/// An element of GF(2^128) in GCM's order of bits.
///
/// Source: NIST SP 800-38D, section 6.3.
struct GF: Equatable {
  private let value: UInt128

  static let zero = GF(value: 0)
  static let one = GF(value: 1 << 127)

  private init(value: UInt128) { self.value = value }

  init(_ bytes: [UInt8]) { value = bytes.reduce(0) { $0 << 8 | UInt128($1) } }

  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(120 - 8 * $0)) } }

  static func + (left: GF, right: GF) -> GF { GF(value: left.value ^ right.value) }

  static func * (left: GF, right: GF) -> GF {
    var product: UInt128 = 0
    var shifted = right.value
    for bit in 0..<128 {
      if left.value >> UInt128(127 - bit) & 1 == 1 { product ^= shifted }
      let carry = shifted & 1 == 1
      shifted >>= 1
      if carry { shifted ^= UInt128(0xe1) << 120 }
    }
    return GF(value: product)
  }

  /// The power 2^128 - 2.
  var inverse: GF {
    var result = GF.one
    var power = self
    for _ in 1..<128 {
      power = power * power
      result = result * power
    }
    return result
  }
}
