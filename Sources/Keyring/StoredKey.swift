internal import Glibc
package import SecretMemory

/// A secret found in the kernel's keyring.
package struct StoredKey: ~Copyable, Sendable {
  /// The secret.
  package let secret: SecretBytes
  let serial: KeySerial

  /// Has the kernel drop the key, for a secret that turned out to be of no use; a failure leaves it until it expires.
  package func remove() { try? KernelKeyring.end(serial) }
}

extension KernelKeyring {
  /// Looks for a secret that this user stored.
  ///
  /// A key of another user is no find, though this process may read it, as after `su`: he could have planted it. One of the
  /// user's own that isn't as ``store(_:as:seconds:)`` makes it is removed. Where there is none, this is one system call.
  ///
  /// - Parameters:
  ///   - description: what it was stored as.
  ///   - count: the number of bytes that it must have.
  /// - Returns: the secret; nil where there is none, or none that is still good.
  /// - Throws: ``KeyringError/missing``, ``KeyringError/denied(_:errno:)``, ``KeyringError/system(_:errno:)``.
  package static func find(_ description: String, count: Int) throws(KeyringError) -> StoredKey? {
    guard let key = try KeyringCalls.find(description) else { return nil }
    do throws(KeyringError) {
      guard let facts = try KeyringCalls.describe(key), facts.uid == geteuid() else { return nil }
      if facts.permission == KeyFacts.possessorOnly,
        let secret = try KeyringCalls.payload(of: key, count: count)
      {
        return StoredKey(secret: secret, serial: key)
      }
      try end(key)
      return nil
    } catch .system(_, errno: EKEYEXPIRED), .system(_, errno: EKEYREVOKED), .system(_, errno: ENOKEY) {
      // Its time ran out, or it was removed, since it was found.
      return nil
    }
  }

  /// Removes the user's keys whose descriptions begin with a text.
  ///
  /// - Parameters:
  ///   - prefix: how their descriptions begin.
  ///   - kept: a description whose key stays.
  /// - Returns: how many there were that were still good.
  /// - Throws: ``KeyringError`` if they can't be looked for, or one of them can't be removed.
  @discardableResult
  package static func removeAll(
    beginningWith prefix: String, but kept: String? = nil
  ) throws(KeyringError) -> Int {
    try possessingUserKeys { () throws(KeyringError) in
      var removed = 0
      for key in try keysOfUserAndSession() {
        guard let facts = try factsIfGood(key), facts.uid == geteuid(), facts.type == KeyringCalls.type,
          facts.description.hasPrefix(prefix), facts.description != kept
        else { continue }
        try end(key)
        removed += 1
      }
      return removed
    }
  }

  private static func keysOfUserAndSession() throws(KeyringError) -> [KeySerial] {
    let ofUser = try KeyringCalls.keys(in: SpecialKeyring.user)
    do throws(KeyringError) {
      return ofUser + (try KeyringCalls.keys(in: SpecialKeyring.session)).filter { !ofUser.contains($0) }
    } catch .system(_, errno: EKEYREVOKED) {
      // A session that has ended takes its keys along.
      return ofUser
    }
  }

  /// What is known of a key; nil for one that has expired, was removed meanwhile, or is closed to this process.
  private static func factsIfGood(_ key: KeySerial) throws(KeyringError) -> KeyFacts? {
    do throws(KeyringError) {
      return try KeyringCalls.describe(key)
    } catch .system(_, errno: EKEYEXPIRED), .system(_, errno: EKEYREVOKED), .system(_, errno: ENOKEY) {
      return nil
    } catch .denied(_, errno: EACCES) {
      // What isn't shown to the user who made it isn't a key of ours.
      return nil
    }
  }
}
