import SecretCrypto
import SecretMemory
import VaultFormat

@testable import Vault

/// A key holder who can write any vault at all, right or wrong: what he seals, only the reader's other checks refuse.
struct Forge {
  static let phrase = "correct horse battery staple"
  static let identityText =
    "AGE-SECRET-KEY-196K8DNF383NHZTSK3WN5MN8PPYF6RPTRU0GPWY66LRKV3JAZSFDQDDEZGK"
  static let recipientText = "age1ufey67jm774r9ps6m8450w6jdqg0qfv2jv0ptfmm8f5n559vcy4qyvncpm"
  static let keyFileBytes = [UInt8](repeating: 0x42, count: 32)

  let vaultID: [UInt8]
  let keys: VaultKeys
  var slotLines: [String] = []
  var entryLines: [String] = []
  var epoch = "7"
  var parents = Base64URL.encode([UInt8](repeating: 9, count: 16))

  init(seed: UInt64 = 1) throws {
    var random = Seeded(seed)
    vaultID = random.bytes(16)
    keys = try VaultKeys(master: secretBytes(random.bytes(32)), vaultID: vaultID)
  }

  /// The three slots that ``credential(_:)`` opens, in file order: key, pass, x25519.
  static func withThreeSlots(seed: UInt64 = 1) throws -> Forge {
    var forge = try Forge(seed: seed)
    forge.slotLines = [
      try forge.keySlot("server"), try forge.passSlot("people", phrase), try forge.recipientSlot("ops"),
    ]
    return forge
  }

  static func credential(_ type: CredentialType) throws -> Credential {
    switch type {
    case .passphrase: .passphrase(try passphrase(phrase))
    case .keyFile: .keyFile(try KeyFile(secretBytes(keyFileBytes)))
    case .identity: .identity(try AgeIdentity(file: secretBytes(identityText)))
    }
  }

  func keySlot(
    _ label: String, master: borrowing SecretBytes, bytes: [UInt8] = keyFileBytes
  ) throws -> String {
    let salt = try SecureRandom.bytes(16)
    let kek = try SlotKeys.kek(KeyFile(secretBytes(bytes)), salt: salt, vaultID: vaultID)
    return try text(
      SlotKeys.wrap(master, kek: kek, label: Label(label), type: .keyFile(salt: salt), vaultID: vaultID))
  }

  func keySlot(_ label: String, bytes: [UInt8] = keyFileBytes) throws -> String {
    try keySlot(label, master: keys.master, bytes: bytes)
  }

  /// A slot that is cheap to open, which no program writes and all read.
  func passSlot(_ label: String, _ phrase: String, log2N: Int = 10) throws -> String {
    let salt = try SecureRandom.bytes(16)
    let kek = try SlotKeys.kek(passphrase(phrase), log2N: log2N, salt: salt, vaultID: vaultID)
    return try text(
      SlotKeys.wrap(
        keys.master, kek: kek, label: Label(label), type: .passphrase(log2N: log2N, salt: salt),
        vaultID: vaultID))
  }

  func recipientSlot(_ label: String, _ recipient: String = recipientText) throws -> String {
    try text(
      NewSlot.recipient(Label(label), AgeRecipient(recipient)).wrap(keys.master, vaultID: vaultID))
  }

  private func text(_ slot: Slot) -> String { String(decoding: slot.line, as: UTF8.self) }

  /// An entry's line around a padded record that may be wrong.
  func entry(
    _ name: String, _ version: UInt64, removed: Bool = false, padded: borrowing SecretBytes
  ) throws -> String {
    let start = VaultWriter.lineUpToBlob(
      isTombstone: removed, name: try SecretName(name), version: version, date: time(Int(version)))
    let key = try HKDFSHA256.derive(
      inputKey: keys.master, salt: vaultID.span, info: [UInt8]("pbk1 entry".utf8).span, count: 32)
    let bound = VaultKeys.authenticated("pbk1 entry\n", vaultID: vaultID, start[...])
    let blob = try XAES256GCM.seal(padded, key: key, authenticating: bound.span)
    return String(decoding: VaultWriter.line(upToBlob: start, blob: blob), as: UTF8.self)
  }

  func entry(_ name: String, _ version: UInt64, removed: Bool = false, value: String = "made-up") throws
    -> String
  {
    let metadata = Metadata(kind: .generic, changed: time(Int(version)))
    return try entry(
      name, version, removed: removed, padded: Record.padded(metadata, secretBytes(removed ? "" : value)))
  }

  /// The file's lines, the seal's left out.
  var body: [String] {
    ["pbk1 \(Base64URL.encode(vaultID)) \(Base64URL.encode(keys.sealKey))"] + slotLines + entryLines
  }

  /// The whole file, sealed rightly whatever it holds.
  func sealed() throws -> [UInt8] { try sealed(body) }

  func sealed(_ lines: [String]) throws -> [UInt8] {
    try signed([UInt8]((lines.joined(separator: "\n") + "\nseal \(epoch) \(parents) ").utf8))
  }

  /// Bytes with a valid signature over them put behind.
  func signed(_ bytes: [UInt8]) throws -> [UInt8] {
    bytes + [UInt8]((Base64URL.encode(try keys.sign(bytes.span)) + "\n").utf8)
  }

  /// Three slots, six names with history, two of them removed.
  static func sample(seed: UInt64 = 1) throws -> Forge {
    var forge = try withThreeSlots(seed: seed)
    forge.entryLines = [
      try forge.entry("API_KEY", 1), try forge.entry("crm/DB", 3), try forge.entry("crm/DB", 2),
      try forge.entry("crm/DB", 1), try forge.entry("crm/OLD", 2, removed: true),
      try forge.entry("crm/OLD", 1),
      try forge.entry("gone", 12, removed: true), try forge.entry("mail/PASS", 10),
      try forge.entry("mail/PASS", 9),
      try forge.entry("mail/PASS", 8), try forge.entry("mail/PASS-2", 1), try forge.entry("zz.last", 4),
    ]
    return forge
  }
}

/// Reads bytes as a vault under no policy.
func open(_ bytes: [UInt8], trust: TrustPolicy = TrustPolicy()) throws(VaultError) -> SealedVault {
  try SealedVault(bytes: bytes, path: "memory", trust: trust)
}
