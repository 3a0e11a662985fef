internal import Glibc
package import SecretMemory

/// Secrets that the Linux kernel holds for the user's processes until a time that it keeps to by itself.
///
/// A key lies in the keyring of the user. Whoever has that keyring among his own finds it: each login does that goes through
/// pam_keyinit(8), ssh's and su's with `-` among them, and each process that has no session keyring. Where the session
/// leads elsewhere (a service of systemd, whose keyring is private), the key is put into that session's keyring as well,
/// provided that it belongs to the same user.
///
/// Source: keyrings(7), user-keyring(7), session-keyring(7).
package enum KernelKeyring {
  /// Stores a secret, in the place of one of the same description.
  ///
  /// The key begins in the keyring of this process, which ends with it: a program that is killed midway, or denied all
  /// further calls, leaves nothing. Begun in the session's, an older key of the same description would get the new payload
  /// and lose its expiry; begun in the user's, a failure would leave a key that never expires. It is linked elsewhere only
  /// once its expiry and its permission were seen to be in force.
  ///
  /// - Parameters:
  ///   - secret: 1 to 32,767 bytes.
  ///   - description: what it is found by; printable ASCII.
  ///   - seconds: how long it is kept, 1 or more.
  /// - Throws: ``KeyringError``; whatever it is, the key was withdrawn, but for ``KeyringError/leftBehind(cause:)``.
  package static func store(
    _ secret: borrowing SecretBytes, as description: String, seconds: UInt32
  ) throws(KeyringError) {
    let key = try KeyringCalls.add(secret, as: description)
    do throws(KeyringError) {
      try KeyringCalls.setPermission(key, to: KeyFacts.possessorOnly)
      try KeyringCalls.setTimeout(key, seconds: seconds)
      try verify(key, as: description, seconds: seconds)
      try KeyringCalls.link(key, into: SpecialKeyring.user)
    } catch {
      // Nothing but this process's keyring has it.
      try? KeyringCalls.unlink(key, from: SpecialKeyring.process)
      throw error
    }
    do throws(KeyringError) {
      try letSessionFind(key, as: description)
    } catch {
      guard (try? withdraw(key)) == true else { throw .leftBehind(cause: error) }
      throw error
    }
  }

  private static func verify(
    _ key: KeySerial, as description: String, seconds: UInt32
  ) throws(KeyringError) {
    let facts = try KeyringCalls.describe(key)
    guard let facts, facts.permission == KeyFacts.possessorOnly else {
      throw .permissionNotKept(facts?.permission ?? 0)
    }
    guard facts.description == description, facts.uid == geteuid() else { throw .notFound }
    guard let expiry = try KeyExpiry.of(key) else { throw .unverifiable }
    guard expiry.isWithin(seconds: seconds) else { throw .expiryNotKept }
  }

  /// Makes sure that a key of the user's keyring is found by others than this process.
  private static func letSessionFind(_ key: KeySerial, as description: String) throws(KeyringError) {
    // What lies in the process's own keyring would be found in any case.
    try KeyringCalls.unlink(key, from: SpecialKeyring.process)
    guard try KeyringCalls.find(description) != key else { return }
    try linkIntoSession(key)
    guard try KeyringCalls.find(description) == key else { throw .notFound }
  }

  private static func linkIntoSession(_ key: KeySerial) throws(KeyringError) {
    do throws(KeyringError) {
      guard let session = try KeyringCalls.describe(SpecialKeyring.session) else { throw .notFound }
      // After `su` the session is still the other user's: his processes would possess what is put there.
      guard session.uid == geteuid() else { throw .foreignSession(uid: session.uid) }
      try possessingUserKeys { () throws(KeyringError) in
        try KeyringCalls.link(key, into: SpecialKeyring.session)
      }
    } catch .system(_, errno: EKEYREVOKED) {
      throw .sessionEnded
    }
  }

  /// Removes a key from wherever ``store(_:as:seconds:)`` puts one.
  ///
  /// - Returns: false where it is still there.
  private static func withdraw(_ key: KeySerial) throws(KeyringError) -> Bool {
    let isGone = (try? possessingUserKeys { () throws(KeyringError) in try end(key) }) != nil
    var isUnlinked = true
    for keyring in [SpecialKeyring.process, SpecialKeyring.session, SpecialKeyring.user] {
      do throws(KeyringError) {
        try KeyringCalls.unlink(key, from: keyring)
      } catch .system(_, errno: ENOENT), .system(_, errno: ENOKEY), .system(_, errno: EKEYREVOKED) {
        continue
      } catch {
        isUnlinked = false
      }
    }
    return isGone || isUnlinked
  }

  /// Has the kernel drop a key everywhere, at once.
  static func end(_ key: KeySerial) throws(KeyringError) {
    do throws(KeyringError) {
      try KeyringCalls.invalidate(key)
    } catch {
      try KeyringCalls.revoke(key)
    }
  }

  /// Runs a body that may use all keys of the user's keyring by their number, even where the session doesn't lead there.
  static func possessingUserKeys<R>(_ body: () throws(KeyringError) -> R) throws(KeyringError) -> R {
    try KeyringCalls.link(SpecialKeyring.user, into: SpecialKeyring.process)
    defer { try? KeyringCalls.unlink(SpecialKeyring.user, from: SpecialKeyring.process) }
    return try body()
  }
}
