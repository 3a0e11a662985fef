internal import SecretMemory

/// Bech32, as far as age's keys need it: 32 bytes under a prefix, with a checksum of six characters.
///
/// Source: BIP 173 (the checksum and the alphabet); age's specification, which drops the limit of 90 characters.
enum Bech32 {
  private static let alphabet = [UInt8]("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let groups = 52
  private static let checksumGroups = 6

  /// Decodes 32 bytes.
  ///
  /// - Parameters:
  ///   - text: the whole text, all of it in the prefix's case.
  ///   - prefix: what stands before the separator `1`, in the case that the text must have.
  /// - Returns: the bytes, or nil where the text isn't canonical or its checksum is wrong.
  static func decode32(_ text: Span<UInt8>, prefix: String) -> SecretBytes? {
    let written = [UInt8](prefix.utf8)
    let prefixBytes = [UInt8](prefix.lowercased().utf8)
    guard text.count == prefixBytes.count + 1 + groups + checksumGroups,
      written.indices.allSatisfy({ text[$0] == written[$0] }), let lower = lowercased(text)
    else { return nil }
    return lower.withSpan { text in
      guard text[prefixBytes.count] == UInt8(ascii: "1"),
        let values = values(of: text.extracting((prefixBytes.count + 1)...))
      else { return nil }
      return values.withSpan { values in
        guard checksum(of: values, prefix: prefixBytes) == 1 else { return nil }
        return joined(values)
      }
    }
  }

  /// Encodes 32 bytes in lower case.
  ///
  /// The text is in ordinary memory: for public keys alone.
  static func encodePublic(_ bytes: [UInt8], prefix: String) -> String {
    var values: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 5 {
        held -= 5
        values.append(UInt8(bits >> UInt32(held) & 31))
      }
    }
    if held > 0 { values.append(UInt8(bits << UInt32(5 - held) & 31)) }
    let padded = values + [UInt8](repeating: 0, count: checksumGroups)
    let sum = checksum(of: padded.span, prefix: [UInt8](prefix.utf8)) ^ 1
    for index in 0..<checksumGroups { values.append(UInt8(sum >> UInt32(25 - 5 * index) & 31)) }
    return prefix + "1" + String(decoding: values.map { alphabet[Int($0)] }, as: UTF8.self)
  }

  private static func lowercased(_ text: Span<UInt8>) -> SecretBytes? {
    var hasUpper = false
    var hasLower = false
    for index in text.indices {
      hasUpper = hasUpper || (0x41...0x5a).contains(text[index])
      hasLower = hasLower || (0x61...0x7a).contains(text[index])
    }
    guard !(hasUpper && hasLower) else { return nil }
    return SecretBytes(count: text.count) { target in
      for index in text.indices {
        target[index] = (0x41...0x5a).contains(text[index]) ? text[index] | 0x20 : text[index]
      }
    }
  }

  private static func values(of text: Span<UInt8>) -> SecretBytes? {
    var isValid = true
    let values = SecretBytes(count: text.count) { target in
      for index in text.indices {
        // The whole alphabet is looked at each time, so that the time tells nothing of the character.
        var found: UInt8 = 0xff
        for (value, character) in alphabet.enumerated() where character == text[index] {
          found = UInt8(value)
        }
        if found == 0xff { isValid = false }
        target[index] = found
      }
    }
    guard isValid else { return nil }
    return values
  }

  private static func joined(_ values: Span<UInt8>) -> SecretBytes? {
    // 52 groups of 5 bits are 260 bits; the last four are padding and must be zero.
    guard values[groups - 1] & 0x0f == 0 else { return nil }
    return SecretBytes(count: 32) { target in
      var bits: UInt32 = 0
      var held = 0
      var next = 0
      for index in 0..<groups {
        bits = bits << 5 | UInt32(values[index])
        held += 5
        if held >= 8, next < 32 {
          held -= 8
          target[next] = UInt8(truncatingIfNeeded: bits >> UInt32(held))
          next += 1
        }
      }
    }
  }

  /// BIP 173's `polymod` over the expanded prefix and the values; 1 for a text whose checksum is right.
  private static func checksum(of values: Span<UInt8>, prefix: [UInt8]) -> UInt32 {
    let generators: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var sum: UInt32 = 1
    func add(_ value: UInt8) {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
      for (bit, generator) in generators.enumerated() where top >> UInt32(bit) & 1 == 1 { sum ^= generator }
    }
    for byte in prefix { add(byte >> 5) }
    add(0)
    for byte in prefix { add(byte & 31) }
    for index in values.indices { add(values[index]) }
    return sum
  }
}
