internal import Keyring
internal import SecretMemory
internal import Vault

/// The master key of one vault and one seal key, in the kernel's keyring.
///
/// After a re-key the seal key is another, and so is the description: an older key isn't found any more. It goes with the next
/// `unlock` or `lock`, or by itself when its time is over.
struct UnlockCache {
  /// How the descriptions of all cached keys begin.
  static let prefix = "pbk-secrets:"

  let vault: SealedVault

  /// How the descriptions of this vault's keys begin, whatever its seal key is or was.
  private var vaultPrefix: String { Self.prefix + Base64URL.encode(vault.document.vaultID) + ":" }

  private var description: String { vaultPrefix + vault.fingerprint.description }

  /// Opens the vault with the cached key; nil where there is none that opens it.
  ///
  /// Whatever fails, the next source of a credential is as good, so nothing is said of it.
  func opened() -> OpenVault? {
    let found = try? KernelKeyring.find(description, count: SealedVault.masterKeyCount)
    guard let found else { return nil }
    do {
      if let opened = try vault.unlock(withMasterKey: found.secret.copy()) { return opened }
      found.remove()
      return nil
    } catch {
      return nil
    }
  }

  /// Keeps the key of an opened vault, in the place of all older ones of the vault.
  static func keep(_ opened: OpenVault, for duration: UnlockDuration) throws(CommandError) {
    let cache = UnlockCache(vault: opened.sealed)
    guard opened.sealed.isSealKeyTrusted else { throw .sealKeyNotNoted(at: opened.sealed.path) }
    do {
      try KernelKeyring.store(opened.copyOfMasterKey(), as: cache.description, seconds: duration.seconds)
    } catch {
      throw .keyring(error)
    }
    // Keys of before a re-key, which open nothing any more; one that can't be removed is dropped when its time is over.
    _ = try? KernelKeyring.removeAll(beginningWith: cache.vaultPrefix, but: cache.description)
  }

  /// Removes the vault's cached keys; returns how many there were.
  func remove() throws(CommandError) -> Int { try Self.remove(vaultPrefix) }

  /// Removes the cached keys of all vaults; returns how many there were.
  static func removeAll() throws(CommandError) -> Int { try remove(prefix) }

  private static func remove(_ prefix: String) throws(CommandError) -> Int {
    do { return try KernelKeyring.removeAll(beginningWith: prefix) } catch { throw .keyring(error) }
  }
}
