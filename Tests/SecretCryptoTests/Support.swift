import Foundation
import SecretCrypto
import SecretMemory
import Testing

/// The bytes that pairs of hexadecimal digits stand for.
///
/// White space is skipped; anything else is a mistake in a test and ends it.
func hex(_ text: String) -> [UInt8] {
  let digits = text.filter { !$0.isWhitespace }.map { digit in
    guard let value = digit.hexDigitValue else { preconditionFailure("\(digit) is no digit") }
    return UInt8(value)
  }
  precondition(digits.count.isMultiple(of: 2))
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

func secret(_ bytes: [UInt8]) -> SecretBytes { SecretBytes(copying: bytes.span) }

func bytes(_ secret: borrowing SecretBytes) -> [UInt8] {
  secret.withSpan { span in span.indices.map { span[$0] } }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// What an operation threw, nil if it threw nothing.
func thrown(by operation: () throws(CryptoError) -> Void) -> CryptoError? {
  do {
    try operation()
    return nil
  } catch {
    return error
  }
}

/// Lengths and bytes that look random and are the same in every run (SplitMix64).
struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return UInt8(truncatingIfNeeded: word ^ word >> 31)
    }
  }
}

enum Vectors {
  /// Decodes a file of vectors, kept beside the package; says so and returns nil where it is not there.
  static func load<T: Decodable>(_ type: T.Type, from name: String) throws -> T? {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = package.appending(path: "../shared/vectors/\(name)").standardized
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("skipped: no \(name) in ../shared/vectors beside the package")
      return nil
    }
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}
