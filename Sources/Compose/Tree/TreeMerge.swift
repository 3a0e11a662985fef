/// Merges what a later file says over what earlier ones do, by Docker Compose's rules.
///
/// Source: the Compose Specification, 'Merge'; where that leaves something open, what Docker Compose 2.40 does.
struct TreeMerge {
  /// How many values lists and mappings were made of, for their bound.
  private(set) var work = 0

  /// Keys of a service that are replaced and not merged.
  private static let replaced: Set<String> = ["command", "entrypoint"]

  /// Merges whole files.
  mutating func files(_ base: ComposeTree, _ over: ComposeTree) -> ComposeTree {
    merge(base, over) { (merger, key, base, over) in
      guard key == "services" else { return merger.values(base, over) }
      return merger.merge(base, over) { (merger, _, base, over) in merger.services(base, over) }
    }
  }

  /// Merges two services, or one over the one that it extends.
  mutating func services(_ base: ComposeTree, _ over: ComposeTree) -> ComposeTree {
    merge(base, over) { (merger, key, base, over) in
      if Self.replaced.contains(key) { return over }
      if key == "build" {
        return merger.merge(base, over) { (merger, key, base, over) in merger.values(base, over, of: key) }
      }
      if key == "healthcheck" {
        return merger.merge(base, over) { (merger, key, base, over) in
          key == "test" ? over : merger.values(base, over)
        }
      }
      return merger.values(base, over, of: key)
    }
  }

  private typealias Rule = (inout TreeMerge, String, ComposeTree, ComposeTree) -> ComposeTree

  private mutating func merge(_ base: ComposeTree, _ over: ComposeTree, _ rule: Rule) -> ComposeTree {
    guard case .map(var map, let place) = base, case .map(let other, _) = over else {
      return over.isNull ? base : over
    }
    work += other.count
    for pair in other.pairs {
      guard !pair.key.hasPrefix("x-"), let before = map.take(pair.key) else {
        map.set(pair.key, to: pair.value, at: pair.place)
        continue
      }
      map.set(pair.key, to: rule(&self, pair.key, before, pair.value), at: pair.place)
    }
    return .map(map, place)
  }

  /// Merges the values of a key of a service, by what the key means.
  private mutating func values(_ base: ComposeTree, _ over: ComposeTree, of key: String) -> ComposeTree {
    guard let identity = TreeShape.uniqueKey(of: key), !over.isNull, !base.isNull else {
      return values(base, over)
    }
    let isAssigned = TreeShape.assignments.contains(key) || key == "args"
    let items =
      isAssigned
      ? TreeShape.assignmentList(base) + TreeShape.assignmentList(over)
      : (base.items ?? [base]) + (over.items ?? [over])
    work += items.count
    return .list(TreeShape.unique(items, by: identity), over.place)
  }

  /// Merges values without a rule of their own: mappings by their keys, lists one after the other, texts by the
  /// later.
  private mutating func values(_ base: ComposeTree, _ over: ComposeTree) -> ComposeTree {
    switch (base, over) {
    case (.map, .map): return merge(base, over) { (merger, _, base, over) in merger.values(base, over) }
    case (.list(let items, let place), .list(let more, _)):
      work += items.count + more.count
      return .list(items + more, place)
    case (.list, .null), (.map, .null): return base
    default: return over
    }
  }
}
