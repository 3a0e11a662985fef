internal import SecretMemory
internal import VaultFormat

/// What was delivered to a folder: a line `NAME DIGEST` for each file, sorted, after a heading.
///
/// It tells this program's files from others, and an edited one from an untouched one. It is no proof for anybody else:
/// whoever may write to the folder may remove a line.
struct Manifest: Equatable, Sendable {
  /// The file's name in the folder; no secret's name begins with a dot.
  static let name = ".pbk-manifest"
  static let mode: UInt32 = 0o600
  /// More than 20,000 lines of the longest names take.
  static let largest = 8 << 20

  private static let heading = "pbk-secrets manifest 1"
  private static let digestCount = 22

  /// The digests by name: one each, or two while a delivery is under way that replaces the first by the second.
  var digests: [String: Set<String>] = [:]

  init() {}

  /// Reads a manifest; nil for what this program doesn't write.
  init?(_ text: Span<UInt8>) {
    guard text.count <= Self.largest, text.count > 0, text[text.count - 1] == 0x0a else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).dropLast()
    guard lines.popFirst()?.elementsEqual(Self.heading.utf8) == true else { return nil }
    for line in lines {
      let fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
      guard fields.count == 2, fields[1].count == Self.digestCount,
        Base64URL.isCanonical(Array(fields[1]).span),
        let name = try? SecretName(String(decoding: fields[0], as: UTF8.self))
      else { return nil }
      digests[name.text, default: []].insert(String(decoding: fields[1], as: UTF8.self))
    }
    guard self.text == bytes else { return nil }
  }

  /// Both manifests' digests: what is there until a delivery is done.
  func union(_ other: Manifest) -> Manifest {
    var both = self
    both.digests.merge(other.digests) { $0.union($1) }
    return both
  }

  /// The file's bytes: names and keyed digests, nothing secret.
  var text: [UInt8] {
    var lines = [Self.heading]
    let names = digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      for digest in (digests[name] ?? []).sorted() { lines.append("\(name) \(digest)") }
    }
    return [UInt8]((lines.joined(separator: "\n") + "\n").utf8)
  }
}
