import Testing
import VaultFormat

@testable import Vault

/// Someone without a key changes a vault that is right: nothing may be accepted.
@Suite struct MutationTests {
  private static func isAccepted(_ bytes: [UInt8]) -> Bool {
    failure { () throws(VaultError) in try open(bytes) } == nil
  }

  @Test func everyByteChangedFourWays() throws {
    let file = try Forge.sample().sealed()
    #expect(Self.isAccepted(file))
    let tried = Counter()
    let accepted = Counter()
    let sealCaught = Counter()
    onThreads(2) { half in
      for index in file.indices where index % 2 == half {
        for way in 0..<4 {
          var other = file
          switch way {
          case 0: other[index] ^= 1
          case 1: other[index] ^= 0x80
          case 2: other[index] = file[index] == 0x0a ? 0x0d : 0x0a
          default: other[index] = file[index] == 0x20 ? 0x09 : 0x20
          }
          tried.add()
          switch failure({ () throws(VaultError) in try open(other) }) {
          case nil: accepted.add()
          case .sealInvalid?: sealCaught.add()
          default: break
          }
        }
      }
    }
    print(
      "mutants: \(file.count) bytes, \(tried.value) mutants, \(accepted.value) accepted,",
      "\(sealCaught.value) refused by the seal alone; none came to a key derivation")
    #expect(tried.value == file.count * 4)
    #expect(accepted.value == 0)
    #expect(sealCaught.value > 0)
  }

  @Test func everyLineSwappedDroppedDoubledAndTransplanted() throws {
    let forge = try Forge.sample()
    let file = try forge.sealed()
    let other = try Forge.sample(seed: 2).sealed()
    let lines = file.split(separator: 0x0a).map(Array.init)
    let foreign = other.split(separator: 0x0a).map(Array.init)
    #expect(lines.count == foreign.count && lines.count == 17)
    func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0a] } }
    var mutants: [[UInt8]] = []
    for index in lines.indices {
      for second in lines.indices where second > index {
        var changed = lines
        changed.swapAt(index, second)
        mutants.append(joined(changed))
      }
      var changed = lines
      changed.remove(at: index)
      mutants.append(joined(changed))
      mutants.append(joined(Array(lines[...index]) + Array(lines[index...])))
      changed = lines
      changed[index] = foreign[index]
      mutants.append(joined(changed))
      mutants.append(joined(Array(lines[..<index]) + [foreign[index]] + Array(lines[index...])))
      mutants.append(joined(Array(lines[..<index]) + [[]] + Array(lines[index...])))
    }
    for index in 1..<lines.count {
      mutants.append(joined(Array(lines[..<index]) + Array(foreign[index...])))
    }
    let accepted = mutants.filter { $0 != file && Self.isAccepted($0) }.count
    print(
      "lines: \(mutants.count) files with lines swapped, dropped, doubled or transplanted, \(accepted) accepted"
    )
    #expect(accepted == 0)
    #expect(mutants.allSatisfy { $0 != file })
  }

  @Test func cutAndAppendedFilesAreRefused() throws {
    let file = try Forge.sample().sealed()
    var accepted = 0
    for count in 0..<file.count where Self.isAccepted(Array(file.prefix(count))) { accepted += 1 }
    for byte in UInt8.min...UInt8.max where Self.isAccepted(file + [byte]) { accepted += 1 }
    for byte in UInt8.min...UInt8.max where Self.isAccepted([byte] + file) { accepted += 1 }
    print("cuts: \(file.count) cut files and 512 with a byte more, \(accepted) accepted")
    #expect(accepted == 0)
    let carriage = file.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }
    for other in [[0xef, 0xbb, 0xbf] + file, carriage, file + file, file + [UInt8]("\n\n".utf8), [0] + file] {
      #expect(!Self.isAccepted(other))
    }
    #expect(failure { () throws(VaultError) in try open([]) } == .damaged(.emptyFile))
    #expect(failure { () throws(VaultError) in try open([0xef, 0xbb, 0xbf] + file) } == .damaged(.notAVault))
    #expect(failure { () throws(VaultError) in try open([UInt8]("pbk2 a b\n".utf8)) } == .damaged(.notAVault))
  }
}
