package import Templates
package import VaultFormat
package import YAML

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
  /// Where it stands in the settings file.
  package let position: YAMLPosition

  package init(
    name: SecretName, kind: SecretKind? = nil, isRequired: Bool = false, rotation: RotationPeriod? = nil,
    description: String? = nil, template: ProjectTemplate? = nil, position: YAMLPosition
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.rotation = rotation
    self.description = description
    self.template = template
    self.position = position
  }
}

/// A template, and where it stands.
package struct ProjectTemplate: Equatable, Sendable {
  package let template: Template
  package let position: YAMLPosition

  package init(template: Template, position: YAMLPosition) {
    self.template = template
    self.position = position
  }
}
