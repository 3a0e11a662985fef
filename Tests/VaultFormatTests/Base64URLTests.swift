import Testing
import VaultFormat

@Suite struct Base64URLTests {
  private static let valueOfCharacter: [Int?] = {
    var table = [Int?](repeating: nil, count: 256)
    for (value, character) in (Array(65...90) + Array(97...122) + Array(48...57) + [45, 95]).enumerated() {
      table[character] = value
    }
    return table
  }()

  /// An independent decoder: each group of characters is a number in base 64, taken apart by division.
  private static func decode(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 4) {
      let group = text[start..<min(start + 4, text.count)]
      var number = 0
      for character in group {
        guard let value = valueOfCharacter[Int(character)] else { return nil }
        number = number * 64 + value
      }
      let unused = [1, 0, 16, 4, 1][group.count]
      guard unused > 0, number % unused == 0 else { return nil }
      number /= unused
      let divisors = [[], [], [1], [256, 1], [65_536, 256, 1]][group.count]
      for divisor in divisors { bytes.append(UInt8(number / divisor % 256)) }
    }
    return bytes
  }

  private func agree(_ text: [UInt8]) -> Bool {
    Base64URL.decode(text.span) == Self.decode(text)
  }

  @Test func allShortTextsDecodeAsAnIndependentDecoderSays() {
    var tried = 0
    var accepted = 0
    var differing = 0
    func check(_ text: [UInt8]) {
      tried += 1
      if let bytes = Base64URL.decode(text.span) {
        accepted += 1
        if Base64URL.encode(bytes) != String(decoding: text, as: UTF8.self) { differing += 1 }
      }
      if !agree(text) { differing += 1 }
    }
    for first in UInt8.min...UInt8.max {
      check([first])
      for second in UInt8.min...UInt8.max { check([first, second]) }
    }
    // All characters of the alphabet, and their neighbours, in all places of three.
    let near = (UInt8.min...UInt8.max).filter { byte in
      Self.valueOfCharacter[Int(byte)] != nil
        || [0, 10, 32, 43, 44, 46, 47, 58, 61, 64, 91, 96, 123, 255].contains(byte)
    }
    for first in near { for second in near { for third in near { check([first, second, third]) } } }
    print("base64url: \(tried) texts of 1 to 3 bytes, \(accepted) accepted, \(differing) differ")
    // One byte has 256 texts of two characters, two bytes 65,536 of three.
    #expect(accepted == 256 + 65_536)
    #expect(differing == 0)
  }

  @Test func everyLengthComesBack() throws {
    var random = Seeded(1)
    for count in 0...300 {
      let bytes = random.bytes(count)
      let text = [UInt8](Base64URL.encode(bytes).utf8)
      #expect(text.count == Base64URL.encodedCount(count))
      #expect(Base64URL.decodedCount(text.count) == count)
      #expect(Base64URL.decode(text.span) == bytes)
      #expect(agree(text))
      for extra in ["=", "A", "\n", " "] where !(extra == "A" && count % 3 != 0) {
        let longer = text + extra.utf8
        #expect(Base64URL.isCanonical(longer.span) == (Self.decode(longer) != nil))
        if extra != "A" { #expect(Base64URL.decode(longer.span) == nil) }
      }
    }
  }
}
