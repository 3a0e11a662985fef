import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Many writers and readers of one file, each with its own opened vault, as processes would be.
@Suite(.serialized) struct ConcurrencyTests {
  private static let threads = 8
  private static let rounds = 40

  private func run(_ shop: Workshop, name: @escaping @Sendable (Int) -> String) -> Int {
    let failures = Counter()
    onThreads(Self.threads) { thread in
      do {
        let vault = try shop.reopened()
        for round in 0..<Self.rounds {
          var draft = try vault.beginChanges(waitingAtMost: 60_000)
          let value = secretBytes("thread \(thread) round \(round)")
          try draft.set(
            SecretName(name(thread)), to: value, Metadata(kind: .generic, changed: time(1)), at: time(round))
          try draft.save()
        }
      } catch {
        print("writer: \(error)")
        failures.add()
      }
    }
    return failures.value
  }

  @Test func writersOfOneNameLoseNothing() throws {
    let shop = try Workshop(remembering: false)
    #expect(run(shop) { _ in "one" } == 0)
    let vault = try shop.reopened()
    let all = Self.threads * Self.rounds
    #expect(vault.sealed.epoch == UInt64(all + 1))
    let history = try vault.sealed.history(of: SecretName("one"))
    #expect(history.map(\.version) == (0..<10).map { UInt64(all - $0) })
    #expect(try vault.checkAll() == 10)
    print(
      "writers: \(Self.threads) threads, \(all) drafts on one name, version \(history[0].version), none lost")
  }

  @Test func writersOfManyNamesLoseNothing() throws {
    let shop = try Workshop()
    #expect(run(shop) { "name/\($0)" } == 0)
    let vault = try shop.reopened()
    var versions: UInt64 = 0
    for thread in 0..<Self.threads {
      let name = try SecretName("name/\(thread)")
      versions += try vault.secret(name).version
      for round in (Self.rounds - 10)..<Self.rounds {
        let secret = try vault.secret(name, version: UInt64(round + 1))
        let isRight = secret.value.isEqual(to: [UInt8]("thread \(thread) round \(round)".utf8).span)
        #expect(isRight, "thread \(thread) round \(round)")
      }
    }
    let all = UInt64(Self.threads * Self.rounds)
    print("writers: \(Self.threads) threads on names of their own, \(versions) of \(all) drafts found again")
    #expect(versions == all)
    #expect(vault.sealed.epoch == all + 1)
  }

  @Test func readersSeeWholeFilesAndNoRollback() throws {
    let shop = try Workshop()
    let stop = Stop()
    let reads = Counter()
    let failures = Counter()
    let noticed = Counter()
    let writer = Background {
      do {
        var vault = try shop.reopened()
        for round in 0..<150 { vault = try shop.set("n", "round \(round)", from: vault).1 }
      } catch {
        print("writer: \(error)")
        failures.add()
      }
      stop.set()
    }
    onThreads(Self.threads - 1) { _ in
      var newest: UInt64 = 0
      while !stop.isSet {
        do {
          let vault = try shop.reopened()
          if vault.sealed.epoch < newest { failures.add() }
          newest = vault.sealed.epoch
          if !vault.sealed.notices.isEmpty { noticed.add() }
          _ = try vault.checkAll()
          reads.add()
        } catch {
          print("reader: \(error)")
          failures.add()
        }
      }
    }
    writer.wait()
    print(
      "readers: \(reads.value) reads by 7 threads while one wrote 150 times, \(failures.value) failed,",
      "\(noticed.value) false notices")
    #expect(failures.value == 0)
    #expect(noticed.value == 0)
    #expect(reads.value > 50)
  }
}
