@testable import Hygiene
import Testing

@Suite struct StrengthEstimateTests {
  /// Each figure is worked out by hand from the parts that the documentation names.
  static let table: [(String, Double)] = [
    ("", 0), ("7", 3.32), ("password", 8), ("Password", 9), ("PASSWORD", 9), ("pAssword", 10),
    // 'abacus' is in the long list alone.
    ("abacus", 12.93),
    // 69 characters, 6.11 bits each: 12.93 + 6.11 + 7; then 2 * 12.93 + 6.11 + 1 + 7.
    ("abacus-2024", 26.03), ("abacus-abacus-2024", 39.96),
    // A run costs its first character and two bits, 2 * 4.70 + 4.70 + 2; three neighbours are none.
    ("qvbcdefgh", 16.10), ("qvbcdq", 28.20),
    // Three letters of a common word count as a word alone, 3 * 5.88 + 8 + 1, and as letters within others.
    ("k-key-k", 26.65), ("kxkeyxk", 32.90),
    // Hexadecimal digits are worth four bits.
    ("9b74c9897bac770f", 64),
  ]

  @Test(arguments: table)
  func estimates(_ value: String, _ bits: Double) {
    let estimate = StrengthEstimate.bits(of: Array(value.utf8).span)
    #expect(abs(estimate - bits) < 0.1, "\(value): \(estimate), by hand \(bits)")
  }

  @Test func onlyTheWindowCounts() {
    let head = String(repeating: "k9-Zq0xMv", count: 40)
    let short = StrengthEstimate.bits(of: Array(head.utf8.prefix(StrengthEstimate.window)).span)
    let long = StrengthEstimate.bits(of: Array(head.utf8).span)
    #expect(short == long && long > 500)
  }
}
