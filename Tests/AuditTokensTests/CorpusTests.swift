import Foundation
import Testing

@testable import AuditTokens

/// What the machine has of other people's texts, so the figure is printed and its bound is wide.
@Suite struct CorpusTests {
  @Test(arguments: [
    ("/usr/include", 2), ("/usr/lib/python3", 20), ("/usr/lib/python3.11", 40), ("/usr/lib/python3.12", 40),
    ("/usr/lib/python3.13", 40),
  ])
  func foreignTextsHaveHardlyAny(folder: String, bound: Int) {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return }
    var files = 0
    var bytes = 0
    var found: [String: Int] = [:]
    var shown = 0
    while let name = walk.nextObject() as? String, bytes < 25_000_000 {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name), data.count < 4 << 20 else {
        continue
      }
      let text = Array(data)
      if text.prefix(8192).contains(0) { continue }
      files += 1
      bytes += text.count
      for match in scan(text) {
        let token = Array(text[match.range])
        let fake = TokenFakes.kind(of: token.span, rule: match.rule)
        found[fake == nil ? "real" : "fake", default: 0] += 1
        if fake == nil, shown < 40 {
          shown += 1
          print("  \(name): \(match.rule.id), \(token.count) bytes")
        }
      }
    }
    print(
      "\(folder): \(files) files, \(bytes >> 20) MB, \(found["real"] ?? 0) tokens, \(found["fake"] ?? 0) fakes"
    )
    #expect(found["real"] ?? 0 <= bound)
  }
}
