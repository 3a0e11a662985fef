/// The places that a file marks with `!reset` or `!override`: what earlier files say there doesn't count.
///
/// Source: the Compose Specification, 'Merge', 'Reset value' and 'Replace value'. As Docker Compose has it, a mark
/// of one variable of an `environment` does nothing where the earlier one is a list, or is merged of several.
struct ResetPaths: Sendable {
  private var isMarked = false
  private var children: [String: ResetPaths] = [:]

  var isEmpty: Bool { !isMarked && children.isEmpty }

  mutating func mark(_ path: ArraySlice<String>) {
    guard let first = path.first else {
      isMarked = true
      return
    }
    children[first, default: ResetPaths()].mark(path.dropFirst())
  }

  /// The marks below a key.
  func below(_ key: String) -> ResetPaths { children[key] ?? ResetPaths() }

  /// Drops what is marked.
  func apply(to tree: inout ComposeTree) {
    guard case .map(var map, let place) = tree, !children.isEmpty else { return }
    tree = .null(place)
    map.remove(Set(children.filter { $0.value.isMarked }.keys))
    for (key, child) in children where !child.isMarked {
      guard var value = map.take(key) else { continue }
      child.apply(to: &value)
      map.set(key, to: value, at: place)
    }
    tree = .map(map, place)
  }
}
