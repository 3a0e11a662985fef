import Testing

@testable import AuditTokens

@Suite struct RuleTests {
  @Test func ruleIdsAreUniqueAndStable() {
    let ids = TokenRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
    }
    let services = Set(TokenRules.all.map(\.service))
    print("\(ids.count) rules of \(services.count) services, \(TokenMatcher.literals.count) literals")
    #expect(services.count >= 150)
  }

  @Test func eachRuleIsDescribed() {
    for rule in TokenRules.all {
      #expect(rule.examples.count >= 3 && rule.nearMisses.count >= 3, "\(rule.id)")
      #expect(rule.documentation.hasPrefix("https://"), "\(rule.id)")
      let articles = ["a ", "an ", "the id of ", "the signature of "]
      #expect(articles.contains { rule.title.hasPrefix($0) }, "\(rule.id)")
      #expect(!rule.renewal.isEmpty && !rule.renewal.hasSuffix("."), "\(rule.id)")
      #expect(rule.examples.allSatisfy { $0.pieces.count > 1 }, "\(rule.id)")
      #expect(rule.shape.literals.allSatisfy { $0.text.utf8.count > 1 }, "\(rule.id)")
    }
  }

  @Test func examplesAreFoundByTheirRuleAlone() {
    var count = 0
    for rule in TokenRules.all {
      for example in rule.examples {
        let found = scan(example.text)
        #expect(found.map(\.rule.id) == [rule.id], "\(rule.id): \(example.text)")
        #expect(found.first?.isChecksumValid == (rule.checksum == nil ? nil : true), "\(rule.id)")
        count += 1
      }
    }
    print("\(count) examples, each found by its rule alone")
  }

  @Test func nearMissesAreNotFound() {
    var count = 0
    for rule in TokenRules.all {
      for miss in rule.nearMisses {
        #expect(!scan(miss.text).contains { $0.rule.id == rule.id }, "\(rule.id): \(miss.text)")
        count += 1
      }
    }
    print("\(count) near misses, none found")
  }

  /// What an example says of itself must not be that it is a fake, or the engine would report it as a placeholder.
  @Test func examplesAreNoFakes() {
    for rule in TokenRules.all {
      for example in rule.examples {
        for match in scan(example.text) {
          let token = Array(Array(example.text.utf8)[match.range])
          let kind = TokenFakes.kind(of: token.span, rule: rule)
          #expect(kind == nil || kind == .testMode, "\(rule.id): \(example.text)")
        }
      }
    }
  }
}
