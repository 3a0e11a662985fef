internal import SecretMemory
internal import Vault
internal import VaultFormat

/// The secrets to be delivered, each of which the vault has or the project derives.
struct Selection: Sendable {
  let vault: OpenVault
  /// What is made of the vault's secrets and stored nowhere, by name.
  let derived: [SecretName: SharedSecret]
  /// Sorted, none twice.
  let names: [SecretName]
  /// Why some of those asked for are not among the names.
  let refusals: [Refusal]

  /// - Parameters:
  ///   - wanted: nil takes all that are there; a secret that was rotated brings the value before, if it is kept.
  ///   - derived: what the project derives.
  init(_ vault: OpenVault, _ wanted: [SecretName]?, derived: [SecretName: SharedSecret] = [:]) {
    self.vault = vault
    self.derived = derived
    let there = Set(vault.sealed.secrets.map(\.name)).union(derived.keys).sorted()
    guard let wanted else {
      names = there
      refusals = []
      return
    }
    let known = Set(there)
    let asked = Set(wanted).sorted()
    // What was made with the value before must stay good wherever the secret is delivered.
    let previous = asked.compactMap { Self.previous(of: $0, in: vault) }
    names = Set(asked.filter { known.contains($0) } + previous).sorted()
    refusals = asked.filter { !known.contains($0) }.map { .noSuchSecret($0) }
  }

  /// One that can't be read is among the names too: reading it fails again, instead of its being left out without a word.
  private static func previous(of name: SecretName, in vault: OpenVault) -> SecretName? {
    do { return try vault.previous(of: name) } catch { return name.previous }
  }

  /// The value of one of the names, a stored one's decrypted from its newest version.
  ///
  /// One at a time, and once more when it is written: ten thousand values need not be in memory at once.
  func secret(_ name: SecretName) throws(DeliveryError) -> DeliveredSecret {
    if let value = derived[name] {
      return DeliveredSecret(name: name, value: value.bytes.copy(), keepsNewline: false)
    }
    do {
      let secret = try vault.secret(name)
      return DeliveredSecret(
        name: name, value: secret.value.copy(), keepsNewline: secret.metadata.keepsNewline)
    } catch {
      throw .vault(error)
    }
  }

  /// Whether the value is, or was, the secret's, so that it isn't lost where a file with it is replaced.
  func knows(_ value: borrowing SecretBytes, of name: String) throws(DeliveryError) -> Bool {
    guard let name = try? SecretName(name), let versions = try? vault.sealed.history(of: name) else {
      return false
    }
    for version in versions where !version.isRemoved {
      do {
        if try vault.secret(name, version: version.version).value.isEqual(to: value) { return true }
      } catch {
        throw .vault(error)
      }
    }
    return false
  }

  /// The notes that any target has on a value.
  static func notes(on secret: borrowing DeliveredSecret) -> [DeliveryNote] {
    let endsInNewline = secret.value.withSpan { $0.count > 0 && $0[$0.count - 1] == 0x0a }
    return endsInNewline && !secret.keepsNewline ? [.endsInNewline(secret.name)] : []
  }
}

/// A value on its way to a target.
struct DeliveredSecret: ~Copyable {
  let name: SecretName
  let value: SecretBytes
  /// Whether it is known that the value ends in a newline on purpose.
  let keepsNewline: Bool
}

extension SecretBytes {
  /// Whether a byte is zero.
  var holdsNUL: Bool {
    withSpan { span in
      var least: UInt8 = 0xff
      for index in span.indices { least = min(least, span[index]) }
      return span.count > 0 && least == 0
    }
  }
}
