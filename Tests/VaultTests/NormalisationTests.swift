@_spi(_Unicode) import Swift
import Foundation
import Testing

@testable import Vault

/// The piecewise normalisation of passphrases against the whole one, and against Python's tables.
@Suite struct NormalisationTests {
  private static let scalars: [Unicode.Scalar] = (0...0x10ffff).compactMap { Unicode.Scalar($0 as UInt32) }

  private static func nfc(_ text: String) -> [Unicode.Scalar] { Array(text._nfc) }

  private static func piecewise(_ text: String) -> [Unicode.Scalar]? {
    guard let made = try? Passphrase(secretBytes(text)) else { return nil }
    return Array(String(decoding: plain(made.bytes), as: UTF8.self).unicodeScalars)
  }

  @Test func whatComposesOrIsReorderedIsNoBoundary() {
    // What stands second or later in any canonical decomposition may compose with what is before it.
    var joining = Set<Unicode.Scalar>()
    var decompositions = 0
    for scalar in Self.scalars {
      let parts = Array(String(scalar)._nfd)
      if parts.count > 1 { decompositions += 1 }
      joining.formUnion(parts.dropFirst())
      if let first = parts.first, first.properties.canonicalCombiningClass != .notReordered {
        joining.insert(scalar)
      }
      if scalar.properties.canonicalCombiningClass != .notReordered { joining.insert(scalar) }
      // A composite that begins with such a scalar joins what is before it as well.
      if parts.count > 1, joining.contains(parts[0]) { joining.insert(scalar) }
    }
    let wrong = joining.filter { NormalisationBoundary.isBefore($0) }
    let boundaries = Self.scalars.count { NormalisationBoundary.isBefore($0) }
    print(
      "boundaries: \(Self.scalars.count) scalars, \(decompositions) decompose, \(joining.count) may join what is before,",
      "\(wrong.count) of them taken for a boundary; \(boundaries) boundaries")
    #expect(wrong.isEmpty, "\(wrong.map { String($0.value, radix: 16) }.sorted().prefix(20))")
    #expect(joining.count > 900)
    #expect(boundaries > 1_000_000)
  }

  private static func seededText(_ random: inout Seeded) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7e, 0xa0...0x24f, 0x300...0x36f, 0x300...0x345, 0x370...0x4ff, 0x900...0xdff, 0xf00...0xfbc,
      0x1000...0x109f, 0x1100...0x11ff, 0x1b00...0x1b44, 0x1e00...0x1fff, 0x2000...0x2bff, 0x3040...0x30ff,
      0xac00...0xd7a3, 0xd7b0...0xd7fb, 0xfb1d...0xfb4f, 0x11080...0x110ff, 0x11300...0x113ff,
      0x114b0...0x115df,
      0x11930...0x1193f, 0x16d60...0x16d7f, 0x1d15e...0x1d1ff, 0x1100...0x1112, 0x1161...0x1175,
      0x11a8...0x11c2,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...10, using: &random) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text.isEmpty ? "x" : text
  }

  @Test func piecesNormaliseAsTheWhole() {
    var random = Seeded(7)
    var changed = 0
    var wrong = 0
    for _ in 0..<25_000 {
      let text = Self.seededText(&random)
      var apart = ""
      for scalar in text.unicodeScalars { apart.unicodeScalars.append(contentsOf: String(scalar)._nfd) }
      let whole = Self.nfc(apart)
      if !whole.elementsEqual(text.unicodeScalars) { changed += 1 }
      if Self.piecewise(text) != whole { wrong += 1 }
    }
    print("normalisation: 25,000 seeded texts, \(changed) changed by NFC, \(wrong) differ in pieces")
    #expect(changed > 5000)
    #expect(wrong == 0)
  }

  /// Scalars of class 0 that decompose to marks: their marks are put in order with those around them.
  @Test func marksWithinMarksAreReordered() {
    let expected: [(String, [Unicode.Scalar])] = [
      ("\u{f76}\u{f75}", ["\u{fb2}", "\u{f71}", "\u{f80}", "\u{f74}"]),
      ("a\u{31b}\u{f73}", ["a", "\u{f71}", "\u{f72}", "\u{31b}"]),
      ("\u{1d166}\u{f81}", ["\u{f71}", "\u{f80}", "\u{1d166}"]),
    ]
    for (text, wanted) in expected { #expect(Self.piecewise(text) == wanted) }
  }

  /// Reads code points from standard input, writes their NFC; `-` where one isn't assigned there.
  private static let script = """
    import sys, unicodedata as u
    for line in sys.stdin:
        s = ''.join(chr(int(x, 16)) for x in line.split())
        if any(u.category(c) == 'Cn' for c in s): print('-')
        else: print(' '.join('%x' % ord(c) for c in u.normalize('NFC', s)))
    """

  @Test func pythonAgrees() throws {
    var random = Seeded(8)
    var texts = Self.scalars.filter { scalar in
      scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .unassigned
        && (scalar.value < 0x3000 || Array(String(scalar)._nfd).count > 1)
    }.map { String($0) }
    for _ in 0..<20_000 { texts.append(Self.seededText(&random)) }
    texts = texts.filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .unassigned } }
    func hex(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
    let folder = try TemporaryFolder()
    try texts.map { hex($0.unicodeScalars) + "\n" }.joined()
      .write(toFile: folder.path + "/in", atomically: false, encoding: .utf8)
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.script]
    python.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
    let pipe = Pipe()
    python.standardOutput = pipe
    python.standardError = FileHandle.nullDevice
    try python.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      print("normalisation: no python3 here, not compared with it")
      return
    }
    let answers = String(decoding: output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(answers.count == texts.count + 1)
    var compared = 0
    var differing: [String] = []
    for (text, answer) in zip(texts, answers) where answer != "-" {
      compared += 1
      if Self.piecewise(text).map(hex) != String(answer) { differing.append(hex(text.unicodeScalars)) }
    }
    print(
      "normalisation: \(compared) of \(texts.count) texts compared with Python's, \(differing.count) differ")
    #expect(differing.isEmpty, "\(differing.prefix(10))")
    #expect(compared > 10_000)
  }
}
