import Glibc
import Hygiene
import Testing
import VaultFormat

/// The example deployment's `.env`, as somebody would import it.
@Suite struct ExampleDeploymentTests {
  private func lines(of path: String) -> [String] {
    var folder = #filePath.split(separator: "/").dropLast(3).map(String.init)
    folder += ["Docs", "examples", "pbk-crm", path]
    guard let file = fopen("/" + folder.joined(separator: "/"), "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func assignments(_ path: String) -> [(name: String, value: String)] {
    lines(of: path).filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1].filter { $0 != "\"" }) : nil
    }
  }

  @Test func theEnvironmentImportsButForItsPlaceholder() {
    let found = assignments(".env")
    #expect(found.count >= 35)
    let user = found.first { $0.name == "DB_USER" }?.value
    var placeholders: [String] = []
    var kinds: [SecretKind: Int] = [:]
    for (name, value) in found {
      let kind = KindGuess.kind(forName: name)
      kinds[kind, default: 0] += 1
      if placeholderRule(value) != nil {
        placeholders.append(name)
        continue
      }
      let weak = weakRule(value, kind, name, user: user)
      #expect(weak == nil, "\(name): \(String(describing: weak))")
    }
    print("example deployment: \(found.count) variables, placeholders \(placeholders), kinds \(kinds)")
    #expect(placeholders == ["OPENAI_API_KEY"])
    #expect(kinds == [.password: 2, .apiKey: 3, .url: 5, .generic: found.count - 10])
  }

  @Test func theAuditsOwnAdviceIsRefused() {
    for (name, value) in assignments(".env.production") {
      #expect(name == "JWT_SECRET" && placeholderRule(value) == .changeMe)
    }
    #expect(assignments(".env.production").count == 1)
    #expect(lines(of: "secrets/jwt_secret.txt").map(placeholderRule) == [.changeMe])
    // What the container makes of it at each start: the time in seconds.
    #expect(weakRule("jwt_secret_1767225600", .jwt, "JWT_SECRET") == .shortJWTSecret)
  }
}
