package import VaultFormat

/// What a settings file says about one secret: what it is, and whether it must be there.
///
/// Source: Docs/project-file.md, 'Secrets'.
package struct ProjectSecret: Equatable, Sendable {
  package let name: SecretName
  /// Nil: guessed from the name.
  package let kind: SecretKind?
  /// Whether a deploy is refused where it is missing, empty or a placeholder.
  package let isRequired: Bool
  /// How often it is to be renewed.
  package let rotation: RotationPeriod?
  /// What it is for, for people.
  package let description: String?
  /// What it is made of, where it is derived and the vault doesn't hold it; the text as the file has it.
  package let template: ProjectTemplate?
  /// The line of the settings file.
  package let line: Int

  package init(
    name: SecretName, kind: SecretKind? = nil, isRequired: Bool = false, rotation: RotationPeriod? = nil,
    description: String? = nil, template: ProjectTemplate? = nil, line: Int = 0
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.rotation = rotation
    self.description = description
    self.template = template
    self.line = line
  }
}

/// A template's text, and where it stands.
package struct ProjectTemplate: Equatable, Sendable {
  package let text: [UInt8]
  package let line: Int

  package init(text: [UInt8], line: Int) {
    self.text = text
    self.line = line
  }
}
