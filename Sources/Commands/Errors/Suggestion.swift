internal import Vault

/// The name that was probably meant.
enum Suggestion {
  static let list = "pbk-secrets list shows the names"

  /// A hint for a name that a vault doesn't have: the nearest that it has, or how to see them all.
  static func hint(for name: SecretName, inVaultAt path: String) -> String {
    guard let vault = try? SealedVault.read(at: path, trust: TrustPolicy()) else { return list }
    let names = vault.secrets.map(\.name.text)
    return nearest(name.text, among: names).map { "did you mean \($0)? \(list)" } ?? list
  }

  /// The text that is fewest changes away, if they are few enough for a slip of the fingers; case counts for nothing.
  static func nearest(_ text: String, among candidates: [String]) -> String? {
    let typed = Array(text.lowercased().utf8)
    let most = max(1, min(3, typed.count / 4))
    let near = candidates.map { (text: $0, changes: changes(typed, Array($0.lowercased().utf8))) }
    return near.filter { $0.changes <= most }.min { $0.changes < $1.changes }?.text
  }

  /// How many characters are to be added, dropped, replaced or swapped with their neighbour to get from one to the other.
  private static func changes(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= 3 else { return Int.max }
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = rows[i][j] + (left[i] == right[j] ? 0 : 1)
        var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
