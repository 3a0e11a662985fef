import Testing
import VaultFormat

@Suite struct Base64URLTests {
  /// An independent decoder: bits as text, so that it shares nothing with the one under test.
  private static let bitsOfCharacter: [String?] = {
    let alphabet = (65...90).map { $0 } + (97...122).map { $0 } + (48...57).map { $0 } + [45, 95]
    var table = [String?](repeating: nil, count: 256)
    for (value, character) in alphabet.enumerated() {
      let digits = String(value, radix: 2)
      table[character] = String(repeating: "0", count: 6 - digits.count) + digits
    }
    return table
  }()

  private static func decode(_ text: [UInt8]) -> [UInt8]? {
    var bits = ""
    for character in text {
      guard let more = bitsOfCharacter[Int(character)] else { return nil }
      bits += more
    }
    var bytes: [UInt8] = []
    while bits.utf8.count >= 8 {
      guard let byte = UInt8(bits.prefix(8), radix: 2) else { return nil }
      bytes.append(byte)
      bits.removeFirst(8)
    }
    guard bits.utf8.count < 6, !bits.utf8.contains(UInt8(ascii: "1")) else { return nil }
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
      Self.bitsOfCharacter[Int(byte)] != nil || [0, 10, 32, 43, 44, 46, 47, 58, 61, 64, 91, 96, 123, 255].contains(byte)
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
