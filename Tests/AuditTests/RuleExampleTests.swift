import Foundation
import SecretMemory
import Testing

@testable import Audit

/// Each rule finds its own examples, and passes what only looks like them.
@Suite struct RuleExampleTests {
  /// The ids of what is found in a small tree.
  private func ids(_ example: RuleExample) throws -> Set<String> {
    let tree = try Scratch()
    for file in example.files {
      try tree.write(file.text, to: file.path)
      #expect(chmod(tree.path + "/" + file.path, file.mode) == 0)
    }
    let tracked = example.files.filter(\.isTracked).map(\.path)
    if !tracked.isEmpty {
      try tree.git(["init", "-q"])
      try tree.git(["add", "-f", "--"] + tracked)
    }
    let values = example.vault.map { known in
      KnownValue(
        name: known.path, version: 1, isCurrent: true,
        value: SharedSecret(SecretBytes(copying: Array(known.text.utf8).span)))
    }
    let request = WalkRequest(root: tree.path, starts: [], includesAll: true)
    let report = try TreeAudit(
      request, vaultNames: example.vaultNames, outdatedSlots: example.outdatedSlots,
      known: values.isEmpty ? nil : try KnownValues(values)
    ).run()
    return Set(report.findings.map(\.finding.rule))
  }

  @Test func rulesFindTheirExamplesAlone() throws {
    var (found, passed, wrong) = (0, 0, 0)
    let only = ProcessInfo.processInfo.environment["PBK_TEST_RULE"]
    // Those on tokens and on a vault's values are tried with their rooms.
    let others = Set(TokenRuleText.all.map(\.id))
    for rule in RuleCatalogue.all where only.map(rule.id.hasPrefix) ?? !others.contains(rule.id) {
      #expect(rule.examples.count >= 3, "\(rule.id) has \(rule.examples.count) examples")
      #expect(rule.nearMisses.count >= 3, "\(rule.id) has \(rule.nearMisses.count) near misses")
      for (index, example) in rule.examples.enumerated() {
        let ids = try ids(example)
        if !ids.contains(rule.id) {
          wrong += 1
          Issue.record("\(rule.id), example \(index + 1): \(ids.sorted())")
        }
        found += 1
      }
      for (index, example) in rule.nearMisses.enumerated() {
        if try ids(example).contains(rule.id) {
          wrong += 1
          Issue.record("\(rule.id), near miss \(index + 1) is found")
        }
        passed += 1
      }
    }
    print("\(found) examples and \(passed) near misses of rules, \(wrong) wrong")
  }

  @Test func idsAreOneEachAndBeginWithTheirFamily() {
    let ids = RuleCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in RuleCatalogue.all {
      #expect(rule.id.hasPrefix(rule.family.rawValue + "/"))
      #expect(!rule.why.isEmpty && !rule.fix.isEmpty && !rule.references.isEmpty && !rule.title.isEmpty)
    }
    print("\(ids.count) rules")
  }
}
