internal import Keyring
internal import Vault

/// Whether the kernel's keyring can be used here, and whether it holds the vault's key.
enum CacheCheck {
  static func finding(_ sealed: SealedVault?) -> Finding {
    do throws(KeyringError) {
      try KernelKeyring.requireAvailable()
    } catch {
      // A container usually has none, and needs none: it opens vaults with a key file.
      return Finding("keyring", .ok, "there is no unlock cache here: \(Sentences.report(error).sentence)")
    }
    guard let sealed, UnlockCache(vault: sealed).opened() != nil else {
      return Finding(
        "keyring", .ok, "the kernel's keyring can be used here; pbk-secrets unlock keeps a vault open")
    }
    return Finding("keyring", .ok, "the vault is unlocked, until its time is over or pbk-secrets lock")
  }
}
