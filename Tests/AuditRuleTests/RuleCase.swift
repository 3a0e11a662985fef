import Foundation

@testable import Audit

/// A file whose lines say what is to be found in them: see the `Cases` folder.
///
/// A case begins with `=== PATH`. A line that ends in `<== RULE` holds a finding of that rule or family, with
/// `:note`, `:warning` or `:error` where the severity matters, and `|` where either will do; all other lines hold none. `¦` is left out when a
/// case is read: with it, no text here is a provider's token.
struct RuleCase {
  let file: String
  let path: String
  let text: String
  /// What is to be found, by line from 1.
  let expected: [Int: [String]]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// All cases of all files.
  static func all() throws -> [RuleCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap(read)
  }

  private static func read(_ file: String) throws -> [RuleCase] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map { block in
      var lines = block.components(separatedBy: "\n")
      let path = lines.removeFirst()
      var expected: [Int: [String]] = [:]
      for (index, line) in lines.enumerated() {
        let halves = line.components(separatedBy: "<== ")
        guard halves.count == 2 else { continue }
        lines[index] = String(halves[0].reversed().drop { $0 == " " }.reversed())
        expected[index + 1] = halves[1].split(separator: " ").map(String.init)
      }
      let bytes = lines.joined(separator: "\n").replacingOccurrences(of: "¦", with: "")
      return RuleCase(file: file, path: path, text: bytes, expected: expected)
    }
  }

  /// What the engine finds that it shouldn't, and what it doesn't find that it should.
  func faults() throws -> [String] {
    var audit = try TextAudit()
    try audit.add(Array(text.utf8).span, path: Array(path.utf8))
    var left = expected
    var faults: [String] = []
    for finding in audit.finish().findings.map(\.finding)
    where !Self.judgedElsewhere.contains(where: finding.rule.hasPrefix) {
      let line = finding.line ?? 0
      let isWanted: (String) -> Bool = { Self.meets(finding, $0) }
      if let index = left[line]?.firstIndex(where: isWanted) {
        left[line]?.remove(at: index)
      } else if !(expected[line]?.contains(where: isWanted) ?? false) {
        faults.append("line \(line): \(finding.rule) \(finding.severity) of \(finding.name ?? "nothing")")
      }
    }
    for (line, missing) in left.sorted(by: { $0.key < $1.key }) where !missing.isEmpty {
      faults.append("line \(line): no \(missing.joined(separator: ", "))")
    }
    return faults
  }

  /// What shows a value to others doesn't judge it, and has examples of its own.
  private static let judgedElsewhere = ["exposure/", "drift/", "wiring/"]

  private static func meets(_ finding: Finding, _ wanted: String) -> Bool {
    wanted.split(separator: "|").contains { one in
      let parts = one.split(separator: ":")
      guard finding.rule == parts[0] || finding.rule.hasPrefix(parts[0] + "/") else { return false }
      return parts.count == 1 || finding.severity.rawValue == parts[1]
    }
  }
}
