internal import Hygiene
internal import Project
internal import Templates
internal import Vault

/// What a settings file derives, as far as no value is needed to tell it.
struct DerivedNames {
  let templates: DerivedSecrets
  /// The settings file's path.
  let path: String
  private let secrets: [SecretName: ProjectSecret]

  /// - Parameter file: the settings file; nil where there is none, and nothing is derived.
  init(_ file: ProjectFile?) throws(CommandError) {
    path = file?.path ?? ProjectFile.name
    let derived = file?.secrets.filter { $0.template != nil } ?? []
    secrets = Dictionary(derived.map { ($0.name, $0) }) { first, _ in first }
    do { templates = try DerivedSecrets(secrets.compactMapValues { $0.template?.template }) } catch {
      throw .template(error, at: path)
    }
  }

  /// The names, sorted.
  var sorted: [SecretName] { secrets.keys.sorted() }

  /// What a derived secret is made of, in the template's order; empty for any other.
  func parts(of name: SecretName) -> [SecretName] { secrets[name]?.template?.template.names ?? [] }

  /// What the settings file says that it is for.
  func purpose(of name: SecretName) -> String? { secrets[name]?.description }

  func kind(of name: SecretName) -> SecretKind {
    secrets[name]?.kind ?? KindGuess.kind(forName: name.text)
  }

  /// Stored secrets that a derived one needs and that a vault doesn't have, whether itself or in between.
  func missing(for name: SecretName, in sealed: SealedVault) -> [SecretName] {
    templates.stored(for: [name]).subtracting(sealed.secrets.map(\.name)).sorted()
  }

  /// Which derived secrets need some names by themselves.
  func needing(_ missing: Set<SecretName>, among names: Set<SecretName>) -> [PartsMissing] {
    sorted.filter(names.contains).compactMap { name in
      let parts = parts(of: name).filter(missing.contains)
      return parts.isEmpty ? nil : PartsMissing(name: name, parts: parts)
    }
  }

  /// Refuses to have derived secrets changed in the vault, or asked for what only the vault's have.
  func refuse(_ names: [SecretName]) throws(CommandError) {
    guard let name = names.first(where: templates.names.contains) else { return }
    throw refusal(of: name)
  }

  func refusal(of name: SecretName) -> CommandError {
    let stored = parts(of: name).first { !templates.names.contains($0) }
    return .isDerived(
      name, from: parts(of: name), changeable: stored ?? templates.stored(for: [name]).min(), at: path)
  }
}

/// A derived secret that can't be made, and why.
struct PartsMissing {
  let name: SecretName
  /// Names that are neither in the vault nor derived.
  let parts: [SecretName]
}
