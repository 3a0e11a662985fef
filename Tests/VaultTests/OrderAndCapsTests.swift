import Testing
import VaultFormat

@testable import Vault

/// Order, repetition and caps in files that a key holder sealed.
@Suite struct OrderAndCapsTests {
  private static func fault(_ bytes: [UInt8]) -> VaultError? {
    failure { () throws(VaultError) in try open(bytes) }
  }

  private func expect(
    _ line: Int, _ fault: LineFault, _ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(Self.fault(bytes) == .damaged(.badLine(line, fault)), sourceLocation: location)
  }

  @Test func entriesOutOfOrderOrDoubled() throws {
    let sample = try Forge.sample()
    var tried = 0
    for first in sample.entryLines.indices {
      for second in sample.entryLines.indices where first < second {
        var forge = sample
        forge.entryLines.swapAt(first, second)
        guard case .damaged(.badLine(_, .outOfOrder))? = Self.fault(try forge.sealed()) else {
          Issue.record("entries \(first) and \(second) swapped")
          continue
        }
        tried += 1
      }
      var forge = sample
      forge.entryLines.insert(forge.entryLines[first], at: first)
      expect(6 + first, .outOfOrder, try forge.sealed())
      tried += 1
    }
    print("order: \(tried) re-sealed files with entries swapped or doubled refused")
    var forge = sample
    forge.entryLines = [try forge.entry("a", 1, removed: true), try forge.entry("a", 1)]
    expect(6, .outOfOrder, try forge.sealed())
    forge.entryLines = [try forge.entry("a", 9), try forge.entry("a", 10)]
    expect(6, .outOfOrder, try forge.sealed())
    forge.entryLines = [try forge.entry("ab", 1), try forge.entry("a", 1)]
    expect(6, .outOfOrder, try forge.sealed())
  }

  @Test func slotsOutOfOrderOrDoubled() throws {
    let sample = try Forge.sample()
    for (first, second, line) in [(0, 1, 3), (1, 2, 4), (0, 2, 3)] {
      var forge = sample
      forge.slotLines.swapAt(first, second)
      expect(line, .outOfOrder, try forge.sealed())
    }
    for index in 0..<3 {
      var forge = sample
      forge.slotLines.insert(forge.slotLines[index], at: index)
      expect(index + 3, .outOfOrder, try forge.sealed())
    }
  }

  @Test func twoSlotsOfOneTypeAndLabel() throws {
    var refused = 0
    for _ in 0..<8 {
      for type in 0..<3 {
        var forge = try Forge(seed: 1)
        let make: () throws -> String = {
          switch type {
          case 0: try forge.keySlot("same")
          case 1: try forge.passSlot("same", "one or another", log2N: Bool.random() ? 10 : 11)
          default: try forge.recipientSlot("same")
          }
        }
        forge.slotLines = [try make(), try make()].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        expect(3, .outOfOrder, try forge.sealed())
        refused += 1
      }
    }
    var forge = try Forge(seed: 1)
    forge.slotLines = [
      try forge.keySlot("same"), try forge.passSlot("same", "x"), try forge.recipientSlot("same"),
    ]
    #expect(Self.fault(try forge.sealed()) == nil)
    print("slots: \(refused) files with two slots of one type and label refused, whatever their order")
  }

  @Test func numbersOfSlotsVersionsAndLines() throws {
    var forge = try Forge(seed: 1)
    let slot = try forge.keySlot("s").split(separator: " ").map(String.init)
    func slots(_ count: Int) -> [String] {
      (0..<count).map { number in
        (["slot", "key", "s\(number + 100)"] + slot[3...]).joined(separator: " ")
      }
    }
    forge.slotLines = slots(32)
    #expect(Self.fault(try forge.sealed()) == nil)
    forge.slotLines = slots(33)
    expect(34, .tooManySlots, try forge.sealed())

    forge.slotLines = slots(1)
    let entry = try forge.entry("n", 1).split(separator: " ").map(String.init)
    func versions(_ count: Int, of name: String = "n") -> [String] {
      (1...count).reversed().map { "set \(name) \($0) \(entry[3]) \(entry[4])" }
    }
    forge.entryLines = versions(100)
    #expect(Self.fault(try forge.sealed()) == nil)
    forge.entryLines = versions(101)
    expect(103, .tooManyVersions, try forge.sealed())

    let names = (0..<19_998).map { number in "set n\(number + 100_000) 1 \(entry[3]) \(entry[4])" }
    forge.entryLines = Array(names[..<19_997])
    let largest = try forge.sealed()
    #expect(Self.fault(largest) == nil)
    forge.entryLines = names
    expect(20_001, .tooManyLines, try forge.sealed())
    print(
      "caps: 32 slots, 100 versions and 20,000 lines (\(largest.count) bytes) pass, one more of each doesn't")
  }

  @Test func longLinesAndFiles() throws {
    var forge = try Forge.withThreeSlots()
    let start = "set \(String(repeating: "n", count: 255)) 1 2026-11-23T10:00:00Z "
    let largest = Base64URL.encode([UInt8](repeating: 0, count: 1_065_984 + 40))
    forge.entryLines = [start + largest]
    #expect(Self.fault(try forge.sealed()) == nil)
    forge.entryLines = [start + Base64URL.encode([UInt8](repeating: 0, count: 1_065_984 + 40 + 1024))]
    expect(5, .badBlobLength, try forge.sealed())
    // One character less of the name, or no byte string would have the blob's length.
    let shorter = "set \(start.dropFirst(5))"
    forge.entryLines = [shorter + String(repeating: "A", count: Caps.lineBytes - shorter.utf8.count)]
    expect(5, .badBlobLength, try forge.sealed())
    forge.entryLines[0] += "A"
    expect(5, .tooLong, try forge.sealed())
    let endless = [UInt8]("pbk1 ".utf8) + [UInt8](repeating: 0x41, count: Caps.fileBytes - 5)
    expect(1, .tooLong, endless)
    #expect(Self.fault(endless + [0x41]) == .damaged(.fileTooLarge))
  }
}
