internal import ArgumentParser
internal import Audit
internal import SecretMemory
internal import Vault

/// The vault that an audit searches for the values of.
struct AuditVaultOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Unlock the vault, and find its values wherever they stand.",
      discussion: """
        Current and former values, as they are and in base64, hexadecimal and the escapes of URLs, JSON, shells and XML; \
        reported by name.
        """))
  var withVault = false

  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Credential") var credential: CredentialOptions
  @OptionGroup(title: "Trust") var trust: TrustOptions

  /// What doesn't go together.
  var fault: String? {
    let isNamed = vault.vault != nil || vault.environment != nil
    return isNamed && !withVault ? "--vault and --env need --with-vault" : nil
  }

  /// All values of the vault, ready to be searched for; nil where that isn't wanted.
  func values(in context: CommandContext) throws(CommandError) -> KnownValues? {
    guard withVault else { return nil }
    let access = try VaultAccess(vault, trust, credential, in: context)
    let opened = try access.opened()
    let values = try onVault(access.path) { () throws(VaultError) in try Self.all(of: opened) }
    return try onAudit { () throws(AuditError) in try KnownValues(values, environment: vault.environment) }
  }

  private static func all(of vault: OpenVault) throws(VaultError) -> [KnownValue] {
    var values: [KnownValue] = []
    for newest in vault.sealed.summaries {
      for version in try vault.sealed.history(of: newest.name) where !version.isRemoved {
        let secret = try vault.secret(newest.name, version: version.version)
        values.append(
          KnownValue(
            name: newest.name.text, version: version.version,
            isCurrent: !newest.isRemoved && version.version == newest.version,
            value: SharedSecret(secret.value.copy())))
      }
    }
    return values
  }
}
