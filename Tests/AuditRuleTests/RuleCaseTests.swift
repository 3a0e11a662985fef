import Foundation
import Testing

@testable import Audit

/// Each line of each case has what it says it has, and nothing else, as the engine finds it.
@Suite struct RuleCaseTests {
  @Test func linesHoldWhatTheySay() throws {
    let only = ProcessInfo.processInfo.environment["PBK_TEST_CASES"]
    var (count, wanted, clean, wrong) = (0, 0, 0, 0)
    for one in try RuleCase.all() where only.map(one.file.hasPrefix) ?? true {
      let faults = try one.faults()
      for fault in faults { Issue.record("\(one.file), \(one.path), \(fault)") }
      count += 1
      wanted += one.expected.count
      clean += one.text.utf8.count { $0 == UInt8(ascii: "\n") } - one.expected.count
      wrong += faults.count
    }
    #expect(only != nil || count > 120)
    print("\(count) files: \(wanted) lines with findings, \(clean) without, \(wrong) wrong")
  }
}
