package import SecretMemory
package import VaultFormat

/// Secrets that are made of others and stored nowhere, in an order in which each comes after those that it is made of.
package struct DerivedSecrets: Equatable, Sendable {
  /// A name and what is made under it.
  package struct Entry: Equatable, Sendable {
    package let name: SecretName
    package let template: Template
  }

  /// What they are, sorted so that each comes after those that it is made of.
  package let entries: [Entry]

  /// The names.
  package var names: Set<SecretName> { Set(entries.map(\.name)) }

  /// Orders templates.
  ///
  /// - Parameter templates: by name.
  /// - Throws: `loop` for a secret that is derived from itself, by whatever way.
  package init(_ templates: [SecretName: Template]) throws(TemplateError) {
    var order = Ordering(templates: templates)
    for name in templates.keys.sorted() { try order.visit(name) }
    entries = order.entries
  }

  /// The stored secrets that are needed to make some of them.
  ///
  /// - Parameter wanted: derived secrets; others are passed over.
  package func stored(for wanted: Set<SecretName>) -> Set<SecretName> {
    closure(of: wanted).subtracting(names)
  }

  /// Some secrets, and all that they are made of, by whatever way.
  package func closure(of wanted: Set<SecretName>) -> Set<SecretName> {
    var needed = wanted
    for entry in entries.reversed() where needed.contains(entry.name) {
      needed.formUnion(entry.template.names)
    }
    return needed
  }

  /// Makes them.
  ///
  /// - Parameters:
  ///   - wanted: those that are wanted; whatever they are made of is made as well.
  ///   - stored: the value of a stored secret; nil where there is none.
  /// - Returns: the values by name, those in between included.
  /// - Throws: `noValue`, `cannotFilter`, `resultTooLarge`.
  package func values(
    _ wanted: Set<SecretName>, stored: [SecretName: SharedSecret]
  ) throws(TemplateError) -> [SecretName: SharedSecret] {
    let needed = closure(of: wanted)
    var made: [SecretName: SharedSecret] = [:]
    for entry in entries where needed.contains(entry.name) {
      made[entry.name] = SharedSecret(try entry.template.render(stored.merging(made) { $1 }))
    }
    return made
  }

  private struct Ordering {
    let templates: [SecretName: Template]
    var entries: [Entry] = []
    private var done: Set<SecretName> = []
    private var path: [SecretName] = []

    init(templates: [SecretName: Template]) { self.templates = templates }

    mutating func visit(_ name: SecretName) throws(TemplateError) {
      guard let template = templates[name], !done.contains(name) else { return }
      if let start = path.firstIndex(of: name) { throw .loop(Array(path[start...]) + [name]) }
      path.append(name)
      for other in template.names { try visit(other) }
      path.removeLast()
      done.insert(name)
      entries.append(Entry(name: name, template: template))
    }
  }
}
