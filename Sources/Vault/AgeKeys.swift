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
  /// - Throws: ``VaultError/badIdentity(_:)`` if there is no identity, more than one, or anything else.
  public init(file: borrowing SecretBytes) throws(VaultError) {
    let key = try file.withSpan { (text) throws(VaultError) in try Self.find(in: text) }
    let point = try crypto { () throws(CryptoError) in try X25519.publicKey(privateKey: key) }
    privateKey = key
    recipient = AgeRecipient(publicKey: point)
  }

  private static func find(in text: Span<UInt8>) throws(VaultError) -> SecretBytes {
    guard !IdentityForm.hasByteOrderMark(text) else { throw .badIdentity(.byteOrderMark) }
    var found: SecretBytes?
    var start = 0
    var number = 1
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0a { end += 1 }
      var last = end
      while last > start, text[last - 1] == 0x0d || text[last - 1] == 0x20 { last -= 1 }
      let line = text.extracting(start..<last)
      if line.count > 0, line[0] != UInt8(ascii: "#") {
        guard let key = Bech32.decode32(line, prefix: "AGE-SECRET-KEY-") else {
          throw .badIdentity(IdentityForm.fault(of: line, number: number))
        }
        guard found == nil else { throw .badIdentity(.several) }
        found = consume key
      }
      start = end + 1
      number += 1
    }
    guard let found else { throw .badIdentity(.missing) }
    return found
  }
}

/// What else an identity file may hold, told by how its first other line begins.
enum IdentityForm {
  private static let beginnings: [(text: String, fault: IdentityFault)] = [
    ("age-encryption.org/", .encrypted),
    ("-----BEGIN AGE ENCRYPTED FILE-----", .encrypted),
    ("AGE-PLUGIN-", .plugin),
    ("AGE-SECRET-KEY-PQ-1", .otherType),
    ("-----BEGIN OPENSSH PRIVATE KEY-----", .sshKey),
    ("-----BEGIN RSA PRIVATE KEY-----", .sshKey),
    ("ssh-", .sshKey),
    ("age1", .recipient),
  ]

  static func fault(of line: Span<UInt8>, number: Int) -> IdentityFault {
    beginnings.first { begins(line, with: [UInt8]($0.text.utf8)) }?.fault ?? .malformed(line: number)
  }

  /// Whether a text begins with the mark of UTF-8, or of either UTF-16.
  static func hasByteOrderMark(_ text: Span<UInt8>) -> Bool {
    [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]].contains { begins(text, with: $0) }
  }

  private static func begins(_ text: Span<UInt8>, with start: [UInt8]) -> Bool {
    text.count >= start.count && start.indices.allSatisfy { text[$0] == start[$0] }
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
