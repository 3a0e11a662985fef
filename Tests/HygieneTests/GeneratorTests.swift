@testable import Hygiene
import SecretMemory
import Testing
import VaultFormat

@Suite struct GeneratorTests {
  let generator = SecretGenerator(source: seededSource(SeededState(seed: 1)))

  private func text(_ kind: SecretKind, _ request: GenerationRequest = GenerationRequest()) throws -> (
    String, Double
  ) {
    let made = try generator.generate(kind: kind, request: request)
    let entropy = made.entropy
    let value = made.takeValue()
    return (String(decoding: bytes(of: value), as: UTF8.self), entropy)
  }

  @Test(arguments: [
    (SecretKind.jwt, 86, 512, "base64url"), (.password, 32, 192, "portable"), (.apiKey, 40, 238, "alnum"),
    (.generic, 43, 256, "base64url"),
  ])
  func standardValues(_ kind: SecretKind, _ length: Int, _ bits: Int, _ set: String) throws {
    let alphabet = Set(try Charset(nameOrCharacters: set).characters)
    for _ in 0..<200 {
      let (value, entropy) = try text(kind)
      #expect(value.utf8.count == length && Int(entropy) == bits)
      #expect(value.utf8.allSatisfy { alphabet.contains($0) })
      #expect(weakRule(value, kind, "NAME") == nil)
      #expect(placeholderRule(value) == nil)
    }
  }

  @Test func theSystemsValuesDiffer() throws {
    var seen = Set<[UInt8]>()
    for kind in [SecretKind.jwt, .password, .apiKey, .generic] {
      for _ in 0..<50 {
        let made = try SecretGenerator().generate(kind: kind)
        seen.insert(bytes(of: made.takeValue()))
      }
    }
    print("generated with the system's randomness: \(seen.count) of 200 values distinct")
    #expect(seen.count == 200)
  }

  @Test func alphabetsAreExact() throws {
    let sizes = Charset.named.map { "\($0.name) \($0.charset.characters.count)" }
    #expect(sizes == ["alnum 62", "hex 16", "digits 10", "base64url 64", "portable 65"])
    for (name, charset) in Charset.named {
      #expect(Set(charset.characters).count == charset.characters.count)
      let (value, _) = try text(.generic, GenerationRequest(size: .length(1024), charset: charset))
      // 1024 draws of at most 65 leave one out with a chance of 65 * (64/65)^1024, one in 120,000.
      #expect(Set(value.utf8) == Set(charset.characters), "\(name)")
    }
    let needQuotes = Set("'\"\\$` #;&|<>(){}[]*?!~%@:/+".utf8)
    #expect(Charset.portable.characters.allSatisfy { !needQuotes.contains($0) })
  }

  @Test func encodingsAgreeWithKnownAnswers() {
    // RFC 4648, section 10, without padding; and all bits set.
    let known: [([UInt8], String, String)] = [
      ([], "", ""), (Array("f".utf8), "Zg", "66"), (Array("fo".utf8), "Zm8", "666f"),
      (Array("foo".utf8), "Zm9v", "666f6f"),
      (Array("foob".utf8), "Zm9vYg", "666f6f62"), (Array("foobar".utf8), "Zm9vYmFy", "666f6f626172"),
      ([255, 255, 255], "____", "ffffff"),
      ([251, 239, 190], "----", "fbefbe"),
    ]
    for (input, base64, hex) in known {
      let secret = SecretBytes(copying: input.span)
      let encoded = TextEncoding.base64url(secret)
      let digits = TextEncoding.hexadecimal(secret)
      #expect(bytes(of: encoded) == Array(base64.utf8))
      #expect(bytes(of: digits) == Array(hex.utf8))
    }
  }

  @Test(arguments: [16, 17, 18, 64, 1024])
  func bytesOfEachSize(_ count: Int) throws {
    let (value, entropy) = try text(.generic, GenerationRequest(size: .bytes(count)))
    #expect(value.utf8.count == (count * 8 + 5) / 6 && entropy == Double(count * 8))
    let (hex, _) = try text(.generic, GenerationRequest(size: .bytes(count), charset: .hex))
    #expect(hex.utf8.count == count * 2)
  }

  @Test func wordsAreOfTheList() throws {
    var words = Set<String>()
    for index in 0..<7776 {
      LargeWordList.table.withWord(index) { span in
        _ = words.insert(String(decoding: span.indices.map { span[$0] }, as: UTF8.self))
      }
    }
    for count in [4, 6, 24] {
      let (value, entropy) = try text(.password, GenerationRequest(size: .words(count)))
      #expect(Int(entropy) == [4: 51, 6: 77, 24: 310][count])
      let refused = PassphraseCheck.rule(for: Array(value.utf8).span)
      #expect(refused == nil)
      // Four words of the list have a '-' of their own.
      let parts = value.split(separator: "-").map(String.init)
      #expect(
        parts.count >= count
          && parts.allSatisfy { words.contains($0) || ["drop", "felt", "tip", "t", "yo"].contains($0) })
    }
  }

  @Test func refusals() {
    func refusal(_ kind: SecretKind, _ size: GenerationRequest.Size, _ charset: Charset? = nil)
      -> HygieneError?
    {
      do throws(HygieneError) {
        let made = try generator.generate(
          kind: kind, request: GenerationRequest(size: size, charset: charset))
        return made.entropy < 0 ? .noRandomness : nil
      } catch { return error }
    }
    for kind in [SecretKind.url, .certificate] {
      #expect(refusal(kind, .standard) == .kindIsNotGenerated(kind))
    }
    for size in [GenerationRequest.Size.bytes(32), .length(32), .words(6)] {
      #expect(refusal(.privateKey, size) == .sizeDoesNotApply(.privateKey))
    }
    for kind in [SecretKind.privateKey, .file] {
      #expect(refusal(kind, .standard, .hex) == .sizeDoesNotApply(kind))
    }
    #expect(refusal(.file, .length(32)) == .sizeDoesNotApply(.file))
    #expect(refusal(.file, .words(6)) == .sizeDoesNotApply(.file))
    for count in [15, 1025] { #expect(refusal(.file, .bytes(count)) == .bytesOutOfRange(count)) }
    for count in [Int.min, -1, 0, 15, 1025, Int.max] {
      #expect(refusal(.generic, .bytes(count)) == .bytesOutOfRange(count))
    }
    for count in [Int.min, 7, 1025, Int.max] {
      #expect(refusal(.generic, .length(count)) == .lengthOutOfRange(count))
    }
    for count in [Int.min, 3, 25, Int.max] {
      #expect(refusal(.generic, .words(count)) == .wordsOutOfRange(count))
    }
    #expect(refusal(.generic, .words(6), .hex) == .charsetDoesNotApply)
    #expect(refusal(.generic, .bytes(32), .alnum) == .charsetDoesNotApply)
    #expect(refusal(.jwt, .bytes(16)) == .tooWeakForJWT(bits: 128))
    #expect(refusal(.jwt, .length(32), .digits) == .tooWeakForJWT(bits: 106))
    #expect(refusal(.jwt, .length(31)) == .tooWeakForJWT(bits: 186))
    #expect(refusal(.jwt, .words(9)) == .tooWeakForJWT(bits: 116))
    #expect(
      refusal(.jwt, .words(10)) == nil && refusal(.jwt, .bytes(24)) == nil
        && refusal(.jwt, .bytes(16), .hex) == nil)
    #expect(
      refusal(.generic, .bytes(16)) == nil && refusal(.generic, .length(8)) == nil
        && refusal(.generic, .words(24)) == nil)
  }

  @Test func charsetsOfOnesOwn() throws {
    #expect(try Charset(nameOrCharacters: "abcdefghij").characters == Array("abcdefghij".utf8))
    #expect(throws: HygieneError.tooFewCharacters(9)) { try Charset(characters: "abcdefghi") }
    #expect(throws: HygieneError.tooFewCharacters(0)) { try Charset(nameOrCharacters: "") }
    #expect(throws: HygieneError.duplicateCharacter(0x61)) { try Charset(characters: "abcdefghija") }
    for other in ["abcdefghiž", "abcdefghij k", "abcdefghij\u{7F}", "abcdefghij\n", "abcdefghij\0"] {
      #expect(throws: HygieneError.characterNotPortable) { try Charset(characters: other) }
    }
  }
}
