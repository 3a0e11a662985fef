internal import SecretCrypto
public import SecretMemory

/// An age X25519 identity: the private key that `age-keygen` makes.
///
/// Source: age's specification (C2SP), 'The X25519 recipient type'.
public struct AgeIdentity: ~Copyable, Sendable {
  let privateKey: SecretBytes
  /// The recipient that the identity belongs to.
  public let recipient: AgeRecipient

  /// Reads an identity file.
  ///
  /// - Parameter file: the text of the file: one line `AGE-SECRET-KEY-1...`; comments (`#`) and blank lines may stand
  ///   round it.
  /// - Throws: ``VaultError/badIdentity`` if there is no identity, more than one, or anything else.
  public init(file: borrowing SecretBytes) throws(VaultError) {
    let key = try file.withSpan { (text) throws(VaultError) in try Self.find(in: text) }
    let point = try crypto { () throws(CryptoError) in try X25519.publicKey(privateKey: key) }
    privateKey = key
    recipient = AgeRecipient(publicKey: point)
  }

  private static func find(in text: Span<UInt8>) throws(VaultError) -> SecretBytes {
    var found: SecretBytes?
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0a { end += 1 }
      var last = end
      while last > start, text[last - 1] == 0x0d || text[last - 1] == 0x20 { last -= 1 }
      let line = text.extracting(start..<last)
      if line.count > 0, line[0] != UInt8(ascii: "#") {
        guard found == nil, let key = Bech32.decode32(line, prefix: "AGE-SECRET-KEY-") else {
          throw .badIdentity
        }
        found = consume key
      }
      start = end + 1
    }
    guard let found else { throw .badIdentity }
    return found
  }
}

/// An age X25519 recipient: the public key of an identity, spelt `age1...`.
public struct AgeRecipient: Hashable, Sendable, CustomStringConvertible {
  /// The X25519 public key, 32 bytes.
  let publicKey: [UInt8]

  init(publicKey: [UInt8]) { self.publicKey = publicKey }

  /// Reads a recipient.
  ///
  /// - Parameter text: 62 characters, `age1...`.
  /// - Throws: ``VaultError/badRecipient(_:)`` if it isn't one.
  public init(_ text: String) throws(VaultError) {
    let bytes = [UInt8](text.utf8)
    guard let key = Bech32.decode32(bytes.span, prefix: "age") else { throw .badRecipient(text) }
    publicKey = key.withSpan { span in span.indices.map { span[$0] } }
  }

  /// The recipient as age spells it.
  public var description: String { Bech32.encodePublic(publicKey, prefix: "age") }
}

extension Slot {
  /// Who the slot is for, where it is an age recipient's.
  public var recipient: AgeRecipient? {
    guard case .x25519(let recipient, _) = type else { return nil }
    return AgeRecipient(publicKey: recipient)
  }
}
