internal import Templates
internal import VaultFormat
internal import YAML

/// Reads what the settings file says of one secret.
struct SecretReader {
  let secret: ProjectSecret

  init(_ node: ProjectNode) throws(ProjectError) {
    guard let name = try? SecretName(node.key) else {
      throw node.refusal(.badName(node.quotedKey, of: .secret))
    }
    var kind: SecretKind?
    var isRequired = false
    var rotation: RotationPeriod?
    var description: String?
    var template: ProjectTemplate?
    // A secret may be named without anything said of it.
    let fields = node.value.isNull ? [] : try node.fields(of: .secret(node.key))
    for field in fields {
      switch field.key {
      case "kind": kind = try field.word(SecretKind.allCases.map { ($0.rawValue, $0) })
      case "required": isRequired = try field.boolean()
      case "rotation": rotation = try Self.period(field)
      case "description": description = try field.text()
      default: template = try Self.template(field)
      }
    }
    if template != nil, let field = fields.first(where: { $0.key == "rotation" }) {
      throw field.refusal(.derivedCannot("rotation"))
    }
    secret = ProjectSecret(
      name: name, kind: kind, isRequired: isRequired, rotation: rotation, description: description,
      template: template, position: node.position)
  }

  private static func period(_ node: ProjectNode) throws(ProjectError) -> RotationPeriod {
    let text = try node.textOrNumber()
    do { return try RotationPeriod(text) } catch {
      throw node.valueRefusal(.badPeriod(ProjectNode.quoted(text)))
    }
  }

  private static func template(_ node: ProjectNode) throws(ProjectError) -> ProjectTemplate {
    let text = try node.block()
    do {
      let template = try Template(parsing: text)
      guard !template.names.isEmpty else {
        throw ProjectError.refused(.templateWithoutNames, at: node.value.position)
      }
      return ProjectTemplate(template: template, position: node.value.position)
    } catch let error as TemplateError {
      throw node.valueRefusal(.badTemplate(error))
    } catch let error as ProjectError {
      throw error
    } catch {
      throw node.valueRefusal(.templateWithoutNames)
    }
  }
}
