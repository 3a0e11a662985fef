import AuditFacts
import Testing

@testable import Audit

/// Files in pieces: what stands across the border of two is found once, at its place.
@Suite struct LargeFileTests {
  @Test func findsEachTokenOnceWhereverTheBordersAre() throws {
    var generator = Seeded(4)
    let detector = Detector.with(nil)
    let piece = 4 * FileExaminer.overlap
    var tokens = 0
    let plain = [UInt8].random(3 * piece + 1000, of: "xyz \n", &generator)
    for shift in stride(from: -80, through: 80, by: 4) {
      var text = plain
      let token = Array("dop_v1_".utf8) + [UInt8].random(64, of: "0123456789abcdef", &generator)
      let places = [
        0, piece - FileExaminer.overlap + shift, piece + shift, 2 * piece - 3 * FileExaminer.overlap + shift,
      ]
      .filter { $0 >= 0 }
      for place in places {
        text.replaceSubrange(place..<(place + 73), with: [0x20] + token + [0x20])
      }
      var examiner = FileExaminer(detector)
      var buffer = [UInt8](repeating: 0, count: piece)
      var position = 0
      var read = 0
      let examined = try examiner.examineLarge(
        &buffer, path: Array("a.txt".utf8), standing: { nil }, bytesRead: &read
      ) { buffer, start in
        let count = min(buffer.count - start, text.count - position)
        buffer.replaceSubrange(start..<(start + count), with: text[position..<(position + count)])
        position += count
        return count
      }
      #expect(read == text.count)
      let ranges = examined.findings.compactMap(\.range).map { $0.lowerBound - 1 }.sorted()
      #expect(ranges == places.sorted())
      for finding in examined.findings {
        let start = finding.range?.lowerBound ?? 0
        let before = text[..<start]
        #expect(finding.line == before.count { $0 == 0x0a } + 1)
        #expect(finding.column == before.reversed().prefix { $0 != 0x0a }.count + 1)
      }
      tokens += places.count
    }
    print("\(tokens) tokens at borders of pieces, each found once at its line and column")
  }

  @Test func linesAreCountedAsTheyAre() {
    var generator = Seeded(5)
    for _ in 0..<500 {
      let text = [UInt8].random(Int.random(in: 0...200, using: &generator), of: "a\n", &generator)
      var counter = LineCounter()
      for offset in 0...text.count where Bool.random(using: &generator) {
        let place = counter.place(of: offset, in: text.span)
        #expect(place.line == text[..<offset].count { $0 == 0x0a } + 1)
        #expect(place.column == text[..<offset].reversed().prefix { $0 != 0x0a }.count + 1)
      }
    }
  }

  @Test func utf16IsConverted() {
    for isBigEndian in [false, true] {
      let text = "KEY=wért😀\n"
      let units = [0xfeff] + Array(text.utf16)
      let bytes = units.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xff)]
        return isBigEndian ? pair : pair.reversed()
      }
      #expect(TextDecoding.form(of: bytes.span) == .wide(isBigEndian: isBigEndian, marked: true))
      #expect(
        TextDecoding.utf8(fromWide: bytes.span, isBigEndian: isBigEndian, marked: true) == Array(text.utf8))
    }
    #expect(TextDecoding.form(of: Array("a\u{0}b".utf8).span) == .binary)
    #expect(TextDecoding.form(of: [UInt8]().span) == .bytes)
    #expect(TextDecoding.form(of: Array("ab".utf8).span) == .bytes)
  }
}
