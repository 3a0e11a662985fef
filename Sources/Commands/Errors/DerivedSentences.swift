internal import Project
internal import Vault

/// The sentences about secrets that the settings file derives.
extension Sentences {
  static func derivedStored(_ names: [SecretName]) -> ErrorReport {
    let list = names.map(\.text).joined(separator: ", ")
    let (verb, them) = names.count == 1 ? ("is", "it") : ("are", "them")
    return ErrorReport(
      "\(list) \(verb) in the vault, and \(ProjectFile.name) derives \(them) too",
      hint: "pbk-secrets rm \(names.map(\.text).joined(separator: " ")), or take the template out")
  }

  static func isDerived(
    _ name: SecretName, from parts: [SecretName], changeable: SecretName?, at path: String
  ) -> ErrorReport {
    let list = parts.map(\.text).joined(separator: ", ")
    return ErrorReport(
      "\(name) is derived from \(list) by \(printable(path)), and the vault holds no value or version of it",
      hint: changeable.map { "change what it is made of, as with pbk-secrets set \($0), or its template" })
  }

  static func partsMissing(_ derived: [PartsMissing], at path: String) -> ErrorReport {
    let missing = Set(derived.flatMap(\.parts)).sorted().map(\.text)
    let hint = missing.first.map { "pbk-secrets set \($0)" }
    guard derived.count > 1 else {
      let name = derived.first?.name.text ?? ""
      return ErrorReport(
        "\(name) can't be made: the vault has no \(missing.joined(separator: ", no "))", hint: hint)
    }
    return ErrorReport(
      "\(derived.count) secrets that \(printable(path)) derives can't be made", hint: hint,
      details: derived.map {
        "  \($0.name): the vault has no \($0.parts.map(\.text).joined(separator: ", no "))"
      })
  }
}
