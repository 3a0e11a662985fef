import Dialects
import Glibc
import Project
import Testing
import VaultFormat
import YAML

/// Docs/pbk-secrets.schema.json names just the keys and words that the reader takes, and the documents' examples are read.
struct SchemaTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private func text(of path: String) throws -> String {
    let file = try #require(fopen("/\(Self.root)/\(path)", "r"), "\(path) is not there")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// JSON is YAML, so the reader of the settings file reads the schema as well.
  private func schema() throws -> YAMLNode {
    let limits = YAMLLimits(bytes: 1 << 20, depth: 32, nodes: 20_000, isLenient: true)
    let bytes = Array(try text(of: "Docs/pbk-secrets.schema.json").utf8)
    return try #require(try YAMLReader.documents(of: bytes, limits).first)
  }

  @Test func theSchemaHasTheReadersKeysAndNoOther() throws {
    let schema = try schema()
    let parts = try #require(schema["$defs"])
    var count = try same(schema, KeyPlace.top.keys, "the top")
    count += try same(try #require(parts["environment"]), KeyPlace.environment("x").keys, "an environment")
    count += try same(try #require(parts["secret"]), KeyPlace.secret("X").keys, "a secret")
    let targets = try #require(parts["target"]?["oneOf"]?.items)
    #expect(targets.count == TargetType.allCases.count)
    for (type, target) in zip(TargetType.allCases, targets) {
      #expect(target["properties"]?["type"]?["const"]?.scalar?.text == type.rawValue)
      count += try same(target, type.keys, type.rawValue)
    }
    let secret = try #require(parts["secret"]?["properties"])
    #expect(words(secret["kind"]) == Set(SecretKind.allCases.map(\.rawValue)))
    let env = try #require(targets.first { $0["properties"]?["for"] != nil })
    #expect(words(env["properties"]?["for"]?["oneOf"]?.items?.first) == Set(EnvConsumer.names))
    print("\(count) keys of the schema, each one of the reader's, and none of the reader's missing")
  }

  private func same(_ node: YAMLNode, _ keys: [String], _ place: String) throws -> Int {
    let found = try #require(node["properties"]?.pairs).map(\.key)
    #expect(Set(found) == Set(keys), "\(place)")
    #expect(node["additionalProperties"]?.scalar?.text == "false", "\(place) lets unknown keys pass")
    return found.count
  }

  private func words(_ node: YAMLNode?) -> Set<String> {
    Set((node?["enum"]?.items ?? []).compactMap { $0.scalar?.text })
  }

  @Test func theExamplesOfTheDocumentsAreRead() throws {
    var count = 0
    for path in ["Docs/project-file.md", "Docs/deploying.md", "README.md"] {
      for block in Self.blocks(of: try text(of: path)) {
        #expect(throws: Never.self, "\(path): \(block)") { try parse(block) }
        count += 1
      }
    }
    print("\(count) examples of settings files, each read")
    #expect(count > 5)
  }

  /// What stands between "```yaml" and "```", if it is a settings file: other YAML begins with other keys.
  private static func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```yaml" {
        block = []
      } else if line == "```", let lines = block {
        let first = lines.first { !$0.hasPrefix("#") && !$0.isEmpty } ?? ""
        if KeyPlace.top.keys.contains(where: { first.hasPrefix($0 + ":") }) {
          blocks.append(lines.joined(separator: "\n") + "\n")
        }
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }
}

extension YAMLNode {
  fileprivate subscript(_ key: String) -> YAMLNode? { pairs?.first { $0.key == key }?.value }
}
