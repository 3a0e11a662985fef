import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// A vault against a model of it that is a dictionary of lists.
@Suite struct ModelTests {
  private struct Version: Equatable {
    var version: UInt64
    var isRemoved: Bool
    var value: [UInt8]
    var note: String
    var changed: Int
  }

  private struct Model {
    var names: [String: [Version]] = [:]

    func current(_ name: String) -> Version? { names[name]?.first.flatMap { $0.isRemoved ? nil : $0 } }

    mutating func prepend(_ name: String, _ new: Version) {
      names[name] = Array(([new] + (names[name] ?? [])).prefix(10))
    }

    func next(_ name: String) -> UInt64 { (names[name]?.first?.version ?? 0) + 1 }

    mutating func set(_ name: String, _ value: [UInt8], _ note: String, _ second: Int) -> SetOutcome {
      guard let now = current(name) else {
        prepend(
          name, Version(version: next(name), isRemoved: false, value: value, note: note, changed: second))
        return .added(version: next(name) - 1)
      }
      let isSame = now.value == value
      if isSame, now.note == note { return .unchanged(version: now.version) }
      prepend(
        name,
        Version(
          version: next(name), isRemoved: false, value: value, note: note,
          changed: isSame ? now.changed : second))
      return isSame ? .metadataChanged(version: now.version + 1) : .changed(version: now.version + 1)
    }

    mutating func move(_ name: String, _ target: String, _ second: Int) -> Bool {
      guard let now = current(name), current(target) == nil, let lines = names[name] else { return false }
      let there = names[target] ?? []
      let offset = there.first?.version ?? 0
      let moved = lines.map { line in
        var line = line
        line.version += offset
        return line
      }
      names[target] = Array((moved + there).prefix(max(10, moved.count)))
      names[name] = [Version(version: now.version + 1, isRemoved: true, value: [], note: "", changed: second)]
      return true
    }

    mutating func purge(_ name: String) -> Int? {
      guard let lines = names[name], let newest = lines.first else { return nil }
      names[name] = newest.isRemoved ? nil : [newest]
      return lines.count - (newest.isRemoved ? 0 : 1)
    }
  }

  /// The whole vault as the model would hold it.
  private func contents(_ vault: OpenVault) throws -> [String: [Version]] {
    var names: [String: [Version]] = [:]
    let document = vault.sealed.document
    for entry in document.entries {
      let name = document.name(of: entry)
      let secret = try vault.decrypt(entry, name)
      names[name.text, default: []].append(
        Version(
          version: secret.version, isRemoved: entry.isTombstone, value: plain(secret.value),
          note: secret.metadata.note,
          changed: Int(secret.metadata.changed.secondsSince1970 - time(0).secondsSince1970)))
    }
    return names
  }

  @Test func randomOperationsMeanWhatTheModelSays() throws {
    var random = Seeded(12)
    let shop = try Workshop()
    var model = Model()
    var draft = try shop.opened.beginChanges()
    let names = ["a", "a/b", "a-b", "B", "zz", "zz/0", "zz/1", "m.n"]
    var counts: [Int: Int] = [:]
    var comparisons = 0
    for step in 1...3000 {
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let target = names[Int.random(in: 0..<names.count, using: &random)]
      let (key, other) = (try SecretName(name), try SecretName(target))
      let operation = Int.random(in: 0..<12, using: &random)
      counts[operation, default: 0] += 1
      switch operation {
      case 0...4:
        let value = random.bytes(Int.random(in: 0...1, using: &random)).map { $0 & 3 }
        var metadata = Metadata(kind: .generic, changed: time(step))
        metadata.note = ["", "", "n", "m"][Int.random(in: 0...3, using: &random)]
        let outcome = try draft.set(key, to: secretBytes(value), metadata, at: time(step))
        #expect(outcome == model.set(name, value, metadata.note, step))
      case 5, 6:
        let version = try? draft.remove(key, at: time(step))
        #expect(version == model.current(name).map { $0.version + 1 })
        if let version {
          model.prepend(name, Version(version: version, isRemoved: true, value: [], note: "", changed: step))
        }
      case 7:
        let wanted = UInt64.random(in: 1...20, using: &random)
        let outcome = try? draft.restore(key, version: wanted, at: time(step))
        let old = model.names[name]?.first { $0.version == wanted && !$0.isRemoved }
        let expected = old.map { model.set(name, $0.value, model.current(name)?.note ?? $0.note, step) }
        #expect(outcome == expected)
      case 8:
        let moved = (try? draft.move(key, to: other, at: time(step))) != nil
        #expect(moved == model.move(name, target, step))
      case 9:
        let copied = (try? draft.copy(key, to: other, at: time(step))) != nil
        let source = model.current(name)
        #expect(copied == (source != nil && model.current(target) == nil))
        if copied, var source {
          source.version = model.next(target)
          model.prepend(target, source)
        }
      case 10:
        let isRare = Int.random(in: 0...3, using: &random) == 0
        if isRare { #expect((try? draft.purge(key)) == model.purge(name)) }
      default:
        var now: [UInt8]?
        if let secret = try draft.current(key) { now = plain(secret.value) }
        #expect(now == model.current(name)?.value)
      }
      if step % 50 == 0 {
        try draft.save()
        let vault = try shop.reopened()
        #expect(try contents(vault) == model.names)
        comparisons += 1
        draft = try vault.beginChanges()
      }
    }
    print(
      "model: 3,000 random operations of \(counts.count) kinds, \(comparisons) comparisons of the whole vault"
    )
    #expect(counts.count == 12)
  }
}
