internal import Vault

/// A credential with shared ownership: it opens the vault, and may be needed again to let its holder into the next one.
final class HeldCredential: Sendable {
  let credential: Credential

  init(_ credential: consuming Credential) { self.credential = credential }
}

/// An opened vault, and what opened it.
struct Opening {
  let vault: OpenVault
  /// nil where it was no credential, but a key that was kept from an earlier unlocking.
  let credential: HeldCredential?
}
