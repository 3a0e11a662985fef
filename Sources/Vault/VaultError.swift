public import SafeFiles
internal import SecretCrypto
public import VaultFormat

/// Why a vault could not be opened, read or changed.
///
/// No case carries a byte of a value, a passphrase or a key.
public enum VaultError: Error, Equatable, Sendable {
  /// The vault's file, or one beside it, could not be read, locked or written.
  case file(FileError)
  /// The file breaks the grammar or a cap: it is damaged, was tampered with, or is no vault.
  case damaged(FormatError)
  /// The seal isn't valid: the file was changed by someone without a key, or is damaged.
  case sealInvalid
  /// The seal is valid, and yet a record doesn't open: whoever sealed it wrote it wrongly.
  case recordInvalid(SecretName, version: UInt64)
  /// A slot gives a master key that isn't the one the vault is sealed with.
  case slotsDisagree
  /// With one more passphrase slot they would together take more work than `Caps.passphraseWork`.
  case tooMuchWork

  /// The vault has a lower epoch than this machine has seen.
  case olderThanSeen(epoch: UInt64, seen: UInt64)
  /// The vault has a lower epoch than was asked for.
  case belowMinimum(epoch: UInt64, minimum: UInt64)
  /// The vault's seal key is another than this machine trusts.
  case notTrusted(found: Fingerprint, trusted: Fingerprint)
  /// The vault's seal key is another than the pin.
  case notPinned(found: Fingerprint, pin: Fingerprint)
  /// The seal key is new here and an age identity opened the vault: anyone could have made such a file.
  case unprovenSealKey(Fingerprint)
  /// A fingerprint isn't one: 43 characters of base64url.
  case badFingerprint(String)

  /// The vault has no slot for this type of credential.
  case noSlot(CredentialType)
  /// The vault has slots of the type, but the credential opens none of them.
  case wrongCredential(CredentialType)
  /// A passphrase that can't be one.
  case badPassphrase(PassphraseFault)
  /// A key file doesn't have 32 bytes.
  case badKeyFile(bytes: Int)
  /// A file that doesn't hold exactly one age X25519 identity.
  case badIdentity(IdentityFault)
  /// A text is no age X25519 recipient.
  case badRecipient(String)

  /// The vault has no secret of the name.
  case noSuchSecret(SecretName)
  /// The secret doesn't have the version.
  case noSuchVersion(SecretName, version: UInt64)
  /// The secret was removed with this version.
  case removed(SecretName, version: UInt64)
  /// A secret of the name is there already.
  case secretExists(SecretName)
  /// A new value is the one that the secret has.
  case sameValue(SecretName)
  /// The secret holds another's value before, and has no new value of its own.
  case isPrevious(SecretName)
  /// A value before is kept of the secret, and would be lost for a newer one.
  case previousKept(SecretName)
  /// No value before is kept of the secret.
  case noPrevious(SecretName)
  /// The name is too long for another with `_PREVIOUS` after it.
  case noPreviousName(SecretName)
  /// A slot of the type and label is there already.
  case slotExists(Label)
  /// There is no slot of the type and label.
  case noSuchSlot(Label)
  /// Without the slot nobody could open the vault any more.
  case lastSlot
  /// What was to be written doesn't hold what the vault holds, so it was not written.
  case notTheSame
  /// The value is over `Caps.valueBytes`, or the metadata over its cap.
  case recordTooLarge(FormatError)
  /// The vault would be over `Caps.fileBytes`, `Caps.lines` or `Caps.slots`.
  case vaultFull
  /// A version or epoch would be over `Caps.counter`.
  case counterExhausted
  /// Since it was opened, the vault was re-keyed or replaced by another.
  case changedMeanwhile

  /// Key derivation needs more memory than there is.
  case outOfMemory(neededBytes: Int)
  /// OpenSSL failed at an operation that doesn't fail on valid input.
  case cryptography(operation: String)
  /// The state file, which holds what was seen, isn't as this program writes it.
  case stateDamaged(path: String)
}

/// The types of credentials that open a vault.
public enum CredentialType: String, Sendable {
  /// A passphrase.
  case passphrase
  /// A key file of 32 bytes.
  case keyFile = "key file"
  /// An age X25519 identity.
  case identity = "age identity"
}

/// Why a text can't be a passphrase.
///
/// Source: Docs/vault-format.md, 'Keys'.
public enum PassphraseFault: Equatable, Sendable {
  /// There is no character.
  case empty
  /// A control character is in it, NUL or a line feed in the middle for instance.
  case controlCharacter
  /// It isn't UTF-8.
  case notUTF8
}

/// Why a file isn't one age X25519 identity.
///
/// Source: age's specification (C2SP), 'The X25519 recipient type'; age-keygen(1), age(1) for the other forms.
public enum IdentityFault: Equatable, Sendable {
  /// There are comments and empty lines at most.
  case missing
  /// More than one identity is in it.
  case several
  /// It is an age file, so an identity that a passphrase or another identity protects.
  case encrypted
  /// It is an identity of an age plugin, `AGE-PLUGIN-...`.
  case plugin
  /// It is an identity of another of age's own types, such as `AGE-SECRET-KEY-PQ-1...`.
  case otherType
  /// It is an SSH key.
  case sshKey
  /// It is a recipient, the public half: `age1...`.
  case recipient
  /// It begins with a byte order mark, as some editors and shells write it.
  case byteOrderMark
  /// A line, counted from 1, is none of these.
  case malformed(line: Int)
}

extension VaultError {
  /// Whether the vault was refused for what was noted of it, not for what it is.
  var isAboutStanding: Bool {
    switch self {
    case .olderThanSeen, .notTrusted: true
    default: false
    }
  }

  /// The error that stands for one of SecretCrypto's where its input was valid.
  init(_ error: CryptoError) {
    self =
      switch error {
      case .outOfMemory(let needed): .outOfMemory(neededBytes: needed)
      case .authenticationFailed: .cryptography(operation: "authentication")
      case .weakSharedSecret: .cryptography(operation: "key agreement")
      case .invalidParameter(let name): .cryptography(operation: name)
      case .libraryFailure(let operation): .cryptography(operation: operation)
      }
  }
}

/// Runs a cryptographic operation whose failure is the library's, not the input's.
func crypto<R: ~Copyable>(_ body: () throws(CryptoError) -> R) throws(VaultError) -> R {
  do { return try body() } catch { throw VaultError(error) }
}

/// Runs a file operation, its error carried on.
func files<R: ~Copyable>(_ body: () throws(FileError) -> R) throws(VaultError) -> R {
  do { return try body() } catch { throw .file(error) }
}
