internal import AuditFacts

/// Looks for secrets in build contexts, each context once.
struct ContextSearch {
  /// A file that is taken into an image, and whether it is there or only to be expected.
  struct Taken {
    let path: String
    let isThere: Bool
  }

  /// The most files that a finding names.
  static let mostNamed = 5
  /// How many paths are held against ignore files; a tree with more of them was made for that, and what is left counts as taken.
  private static let mostMatches = 1_000_000

  /// In the order of their paths.
  private let secrets: [TreeIndex.Entry]
  private let read: Set<String>
  private var known: [Key: [Taken]] = [:]
  private var matches = 0

  private struct Key: Hashable {
    let context: String
    let ignore: String?
  }

  /// - Parameters:
  ///   - secrets: the files with secrets, in the tree's order.
  ///   - read: the .env files that Compose files name.
  init(_ secrets: [TreeIndex.Entry], read: Set<String>) {
    self.secrets = secrets
    self.read = read
  }

  /// The first secrets of a context that its ignore file doesn't leave out.
  mutating func taken(
    from context: String, _ ignore: (path: String, rules: DockerIgnore)?, _ index: TreeIndex
  ) -> [Taken] {
    let key = Key(context: context, ignore: ignore?.path)
    if let known = known[key] { return known }
    var taken: [Taken] = []
    for secret in secrets[firstIndex(below: context)...] {
      guard secret.file.path.starts(with: context.utf8), taken.count <= Self.mostNamed else { break }
      matches += 1
      let rest = secret.file.path.dropFirst(context.utf8.count)
      if matches < Self.mostMatches, ignore?.rules.leavesOut(rest) == true { continue }
      taken.append(Taken(path: secret.path, isThere: true))
    }
    let usual = context + ".env"
    if taken.isEmpty, index[usual] == nil, isExpected(context, index),
      ignore?.rules.leavesOut(".env".utf8) != true
    {
      taken.append(Taken(path: usual, isThere: false))
    }
    known[key] = taken
    return taken
  }

  private func firstIndex(below context: String) -> Int {
    var low = 0
    var high = secrets.count
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].file.path.lexicographicallyPrecedes(context.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether a context has a `.env` where the program runs, though not here: git leaves it out, or Compose reads it.
  private func isExpected(_ context: String, _ index: TreeIndex) -> Bool {
    if read.contains(context + ".env") { return true }
    guard let entry = index[context + ".gitignore"] else { return false }
    return ContextExposure.lines(of: entry.file).contains(where: Self.namesEnvironmentFile)
  }

  /// Whether a line of an ignore file leaves out `.env`.
  static func namesEnvironmentFile(_ line: String) -> Bool {
    [".env", "/.env", ".env*", "*.env", "**/.env", ".env.*"].contains(line)
  }
}
