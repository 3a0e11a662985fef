import SafeFiles
import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// What a vault may be, by where it is read and what was seen there.
///
/// Source: Docs/vault-format.md, 'Rollback and pins'.
@Suite struct RollbackMatrixTests {
  /// Three outcomes a cell: as it is, with `--allow-rollback`, and after `trust`.
  ///
  /// `ok` is no error and no notice; `older` 6, below what was seen; `below` 6, below `--min-epoch`; `key` 7, another
  /// key than the trusted one; `pin` 7, another than the pin. In brackets what is said of a vault that opens:
  /// `(rolled back)`, `(diverged)`, `(behind)` another branch, `(detached)`.
  private static let table = """
    where           | same       | older                        | newer      | diverged                   | another key
    branch seen     | ok         | older / (rolled back) / ok   | ok         | (diverged) / = / ok        | key / = / ok
    other branch    | ok         | (behind) / = / ok            | ok         | ok                         | key / = / ok
    detached        | (detached) | (detached) (behind)          | (detached) | (detached)                 | key / = / (detached)
    outside git     | ok         | older / (rolled back) / ok   | ok         | (diverged) / = / ok        | key / = / ok
    fresh           | ok         | ok                           | ok         | ok                         | ok
    no memory       | ok         | ok                           | ok         | ok                         | ok
    pinned          | ok         | older / (rolled back) / ok   | ok         | (diverged) / = / ok        | pin
    pinned, fresh   | ok         | ok                           | ok         | ok                         | pin
    wrong pin       | pin        | pin                          | pin        | pin                        | ok
    CI              | ok         | below                        | ok         | ok                         | pin
    CI, detached    | ok         | below                        | ok         | ok                         | pin
    CI, has seen    | ok         | below                        | ok         | (diverged) / = / ok        | pin
    """

  @Test func everyCellIsAsSpecified() throws {
    let stock = try Stock()
    let rows = Self.table.split(separator: "\n").map { $0.split(separator: "|").map(Self.trimmed) }
    let files = rows[0].dropFirst()
    var cells = 0
    var held = 0
    for row in rows.dropFirst() {
      for (file, cell) in zip(files, row.dropFirst()) {
        for (act, wanted) in zip(Act.allCases, Self.outcomes(cell)) {
          cells += 1
          let found = try Cell(stock, place: row[0], file: file).outcome(of: act)
          if found == wanted { held += 1 }
          #expect(found == wanted, "\(row[0]), \(file), \(act)")
        }
      }
    }
    print("rollback matrix: \(held) of \(cells) cells hold")
    #expect(cells == 180)
  }

  /// One outcome stands for all three, `=` for the one before it.
  private static func outcomes(_ cell: String) -> [String] {
    var outcomes = cell.split(separator: "/").map(trimmed)
    if outcomes.count == 1 { outcomes = [outcomes[0], outcomes[0], outcomes[0]] }
    if outcomes[1] == "=" { outcomes[1] = outcomes[0] }
    return outcomes
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// What is done with the vault.
private enum Act: CaseIterable { case reading, allowingRollback, trusting }

/// Files of one vault: epochs 2, 3 and 4, another change with epoch 3, and one re-keyed by someone else.
private final class Stock {
  let files: [String: [UInt8]]
  let fingerprint: Fingerprint
  let other: Fingerprint

  init() throws {
    let shop = try Workshop(remembering: false)
    let second = try shop.set("a", "one").1
    let older = try shop.bytes
    let third = try shop.set("a", "two", from: second).1
    let same = try shop.bytes
    try shop.set("a", "three", from: third)
    let newer = try shop.bytes
    write(older, to: shop.path)
    try shop.set("a", "apart", from: shop.reopened())
    let diverged = try shop.bytes
    let id = shop.opened.sealed.document.vaultID
    let foreign = try VaultKeys(master: secretBytes([UInt8](repeating: 5, count: 32)), vaultID: id)
    fingerprint = shop.opened.sealed.fingerprint
    other = Fingerprint(sealKey: foreign.sealKey)
    files = [
      "same": same, "older": older, "newer": newer, "diverged": diverged,
      "another key": try Self.resealed(same, foreign),
    ]
  }

  /// The same lines under another seal key.
  private static func resealed(_ file: [UInt8], _ keys: VaultKeys) throws -> [UInt8] {
    var lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
    lines[0] =
      lines[0].split(separator: " ").prefix(2).joined(separator: " ")
      + " \(Fingerprint(sealKey: keys.sealKey))"
    let seal = lines.removeLast().split(separator: " ").prefix(3).joined(separator: " ")
    let text = (lines + [seal]).joined(separator: "\n") + " "
    return [UInt8]((text + Base64URL.encode(try keys.sign([UInt8](text.utf8).span)) + "\n").utf8)
  }
}

/// One machine, one work tree, one file.
private struct Cell {
  let folder: TemporaryFolder
  let path: String
  let file: [UInt8]
  let policy: TrustPolicy

  init(_ stock: Stock, place: String, file: String) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/secrets.pbk"
    self.file = try #require(stock.files[file])
    var policy = TrustPolicy()
    if place != "no memory" { policy.memory = TrustMemory(folder: folder.path + "/state") }
    if place != "outside git" { Self.checkOut("ref: refs/heads/main", in: folder) }
    let isNew = place.contains("fresh") || ["no memory", "CI", "CI, detached"].contains(place)
    if !isNew {
      write(try #require(stock.files["same"]), to: path)
      try SealedVault.read(at: path, trust: policy).acceptAsTrusted()
    }
    if place == "other branch" { Self.checkOut("ref: refs/heads/work", in: folder) }
    if place.contains("detached") { Self.checkOut(String(repeating: "0a", count: 20), in: folder) }
    if place.hasPrefix("pinned") || place.hasPrefix("CI") { policy.pin = stock.fingerprint }
    if place == "wrong pin" { policy.pin = stock.other }
    if place.hasPrefix("CI") { policy.minimumEpoch = 3 }
    self.policy = policy
  }

  private static func checkOut(_ head: String, in folder: TemporaryFolder) {
    _ = try? TrustMemory(folder: folder.path + "/.git").makeFolder()
    write(head + "\n", to: folder.path + "/.git/HEAD")
  }

  func outcome(of act: Act) -> String {
    write(file, to: path)
    var policy = policy
    policy.allowsRollback = act == .allowingRollback
    do throws(VaultError) {
      if act == .trusting {
        // As the command does: what was seen is what is to be replaced.
        var unseen = policy
        unseen.memory = nil
        let vault = try SealedVault.read(at: path, trust: unseen)
        if let memory = policy.memory { try vault.acceptAsTrusted(in: memory) }
      }
      let notices = try SealedVault.read(at: path, trust: policy).notices
      return notices.isEmpty ? "ok" : notices.map(Self.word).joined(separator: " ")
    } catch {
      return Self.word(error)
    }
  }

  private static func word(_ notice: VaultNotice) -> String {
    switch notice {
    case .diverged(epoch: 3): "(diverged)"
    case .rolledBack(epoch: 2, seen: 3): "(rolled back)"
    case .behindAnotherBranch(epoch: 2, seen: 3): "(behind)"
    case .detachedHead: "(detached)"
    default: "\(notice)"
    }
  }

  private static func word(_ error: VaultError) -> String {
    switch error {
    case .olderThanSeen(epoch: 2, seen: 3): "older"
    case .belowMinimum(epoch: 2, minimum: 3): "below"
    case .notTrusted: "key"
    case .notPinned: "pin"
    default: "\(error)"
    }
  }
}
