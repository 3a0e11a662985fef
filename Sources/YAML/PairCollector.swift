/// Gathers the pairs of one mapping: its own, and those that a merge key brings.
///
/// Source: YAML 1.1's merge type, <https://yaml.org/type/merge.html>: a key of the mapping's own wins over a merged one,
/// and an earlier merged mapping over a later one.
struct PairCollector {
  let allowsDuplicates: Bool
  private var own: [YAMLPair] = []
  private var merged: [YAMLPair] = []
  private var lines: [String: Int] = [:]

  init(allowsDuplicates: Bool) { self.allowsDuplicates = allowsDuplicates }

  mutating func add(
    _ key: String, at position: YAMLPosition, _ value: YAMLNode, isMergeKey: Bool
  ) throws(YAMLError) {
    if isMergeKey, merge(value) { return }
    if let first = lines.updateValue(position.line, forKey: key), !allowsDuplicates {
      throw .refused(.duplicateKey(key, firstLine: first), at: position)
    }
    own.append(YAMLPair(key: key, at: position, value: value))
  }

  /// Takes the pairs of a mapping, or of a sequence of such; false for anything else, which is a pair as any other.
  private mutating func merge(_ value: YAMLNode) -> Bool {
    let mappings = value.items ?? [value]
    guard mappings.allSatisfy({ $0.pairs != nil }) else { return false }
    var known = Set(merged.map(\.key))
    for pair in mappings.flatMap({ $0.pairs ?? [] }) where known.insert(pair.key).inserted {
      merged.append(YAMLPair(key: pair.key, at: pair.position, value: pair.value, isMerged: true))
    }
    return true
  }

  func finish() -> [YAMLPair] { own + merged.filter { lines[$0.key] == nil } }
}
