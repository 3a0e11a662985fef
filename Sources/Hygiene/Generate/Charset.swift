/// The characters that a generated value is picked from.
package struct Charset: Equatable, Sendable {
  /// The characters, each once, visible ASCII.
  package let characters: [UInt8]

  /// The fewest characters of a set.
  package static let fewest = 10

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  /// Digits: 10 characters.
  package static let digits = Charset(trusted: "0123456789")
  /// Lower-case hexadecimal digits: 16 characters.
  package static let hex = Charset(trusted: "0123456789abcdef")
  /// Letters and digits: 62 characters.
  package static let alnum = Charset(trusted: letters + "0123456789")
  /// The alphabet of base64url (RFC 4648, section 5): 64 characters.
  package static let base64url = Charset(trusted: letters + "0123456789-_")
  /// Letters, digits and `-._`: 65 characters that need no quotes in any .env dialect or shell and no
  /// escape in a URL (RFC 3986, section 2.3).
  package static let portable = Charset(trusted: letters + "0123456789-._")

  /// The sets that have a name.
  package static let named: [(name: String, charset: Charset)] = [
    ("alnum", alnum), ("hex", hex), ("digits", digits), ("base64url", base64url), ("portable", portable),
  ]

  /// Makes a set of the characters given.
  ///
  /// - Parameter characters: 10 to 94 visible ASCII characters, each once.
  /// - Throws: ``HygieneError/characterNotPortable``, ``HygieneError/duplicateCharacter(_:)``
  ///   or ``HygieneError/tooFewCharacters(_:)``.
  package init(characters: String) throws(HygieneError) {
    var seen = Set<UInt8>()
    for byte in characters.utf8 {
      guard ASCII.isVisible(byte) else { throw .characterNotPortable }
      guard seen.insert(byte).inserted else { throw .duplicateCharacter(byte) }
    }
    guard seen.count >= Self.fewest else { throw .tooFewCharacters(seen.count) }
    self.characters = Array(characters.utf8)
  }

  /// Finds a set by its name, or makes one of the characters given.
  ///
  /// - Parameter text: `alnum`, `hex`, `digits`, `base64url`, `portable`, or 10 or more characters.
  /// - Throws: what ``init(characters:)`` throws.
  package init(nameOrCharacters text: String) throws(HygieneError) {
    if let known = Self.named.first(where: { $0.name == text }) {
      self = known.charset
    } else {
      try self.init(characters: text)
    }
  }

  private init(trusted characters: String) {
    self.characters = Array(characters.utf8)
  }
}
