/// A variable that a compose file takes from outside, and where.
package struct ComposeNeed: Hashable, Sendable {
  /// How it is taken.
  package enum Way: Hashable, Sendable {
    /// It is put into a text: `${X}`.
    case interpolated(ComposeUse.Guard)
    /// A service or a build gets it as it is set outside: `environment: [X]`.
    case inherited
    /// A secret is made of it: `environment: X` of a top-level secret.
    case secret
  }

  package let name: String
  package let way: Way
  package let place: ComposePlace
  /// The service that says so; nil outside of services.
  package let service: String?

  /// Whether Compose refuses to go on without it.
  package var isRequired: Bool { way == .interpolated(.required) }

  /// Whether Compose goes on without it, with something else in its place.
  package var hasFallback: Bool {
    switch way {
    case .interpolated(let guarding): guarding == .fallback || guarding == .alternative
    case .inherited, .secret: false
    }
  }
}

/// Gathers what files need, before merging hides what earlier ones say.
struct NeedCollector: Sendable {
  private(set) var needs: [ComposeNeed] = []
  private var known: Set<ComposeNeed> = []
  private static let most = 100_000

  mutating func collect(_ root: ComposeTree) {
    guard let map = root.map else { return }
    for pair in map.pairs {
      if pair.key == "services", let services = pair.value.map {
        for service in services.pairs { collect(service.value, service: service.key) }
      } else {
        collectTexts(pair.value, service: nil)
      }
      if pair.key == "secrets", let secrets = pair.value.map {
        for secret in secrets.pairs {
          guard let text = secret.value["environment"]?.text else { continue }
          add(text.bestKnown, .secret, text.place, nil)
        }
      }
    }
  }

  private mutating func collect(_ tree: ComposeTree, service: String) {
    collectTexts(tree, service: service)
    for variables in [tree["environment"], tree["build"]?["args"]] {
      guard let variables else { continue }
      for item in TreeShape.assignmentList(variables) {
        guard case .assignment(let assignment) = item, assignment.value == nil else { continue }
        add(assignment.key, .inherited, assignment.place, service)
      }
    }
  }

  private mutating func collectTexts(_ tree: ComposeTree, service: String?) {
    var found: [(ComposeUse, ComposePlace)] = []
    tree.visitTexts { text in found += text.uses.map { ($0, text.place) } }
    for (use, place) in found { add(use.name, .interpolated(use.guarding), place, service) }
  }

  private mutating func add(_ name: String, _ way: ComposeNeed.Way, _ place: ComposePlace, _ service: String?)
  {
    let need = ComposeNeed(name: name, way: way, place: place, service: service)
    guard needs.count < Self.most, known.insert(need).inserted else { return }
    needs.append(need)
  }
}
