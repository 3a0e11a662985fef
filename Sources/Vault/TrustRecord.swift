internal import VaultFormat

/// What a machine has seen of one vault.
struct TrustRecord: Equatable {
  struct Place: Hashable, Comparable {
    let sealKey: Fingerprint
    /// Bytes: a name needn't be UTF-8, and two that differ in normalisation alone are two branches.
    let branch: [UInt8]

    static func < (left: Place, right: Place) -> Bool {
      guard left.sealKey == right.sealKey else {
        return left.sealKey.description < right.sealKey.description
      }
      return left.branch.lexicographicallyPrecedes(right.branch)
    }
  }

  struct Mark: Equatable {
    var epoch: UInt64
    var digest: [UInt8]
  }

  /// The seal key that was accepted, by a person or because a credential proved it.
  var trusted: Fingerprint?
  /// The seal key that this machine was about to write a vault with: trusted too, once such a vault is there.
  var expected: Fingerprint?
  /// The highest epoch seen for each seal key and branch, with that file's digest.
  var marks: [Place: Mark] = [:]

  /// What stands for a branch outside git.
  static let outsideGit = [UInt8]("-".utf8)

  private static let heading = "pbk-secrets state 1"

  /// The record's text: a heading, then one line a fact.
  var text: [UInt8] {
    var text = [UInt8]("\(Self.heading)\n".utf8)
    if let trusted { text += "trusted \(trusted)\n".utf8 }
    if let expected { text += "expected \(expected)\n".utf8 }
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) {
      text += "seen \(place.sealKey) \(mark.epoch) \(Base64URL.encode(mark.digest)) ".utf8
      text += place.branch
      text.append(0x0a)
    }
    return text
  }

  init() {}

  /// Reads a record; nil where the text isn't as ``text`` writes it.
  init?(text: [UInt8]) {
    let lines = text.split(separator: 0x0a, omittingEmptySubsequences: false)
    for line in lines.dropFirst().dropLast() {
      let fields = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: false)
      let words = fields.map { String(decoding: $0, as: UTF8.self) }
      switch (words.first, words.count) {
      case ("trusted"?, 2):
        guard trusted == nil, let key = try? Fingerprint(words[1]) else { return nil }
        trusted = key
      case ("expected"?, 2):
        guard expected == nil, let key = try? Fingerprint(words[1]) else { return nil }
        expected = key
      case ("seen"?, 5):
        guard let key = try? Fingerprint(words[1]), let epoch = UInt64(words[2]),
          let digest = Base64URL.decode(Array(fields[3]).span), digest.count == 16
        else { return nil }
        marks[Place(sealKey: key, branch: Array(fields[4]))] = Mark(epoch: epoch, digest: digest)
      default: return nil
      }
    }
    // Another heading, order or spelling shows here.
    guard self.text == text else { return nil }
  }

  /// Whether a vault with the seal key is one that was accepted here.
  func accepts(_ key: Fingerprint) -> Bool { trusted == key || expected == key }

  /// Trusts the expected key alone, if it is the one that was found.
  mutating func settle(_ found: Fingerprint) {
    if expected == found { trust(found) }
  }

  /// Trusts a seal key alone.
  mutating func trust(_ key: Fingerprint) {
    trusted = key
    // Any other expectation is left: a vault that is read while another process re-keys it is still the old one.
    if expected == key { expected = nil }
  }

  /// The most branches that are remembered; a machine that checks out names that others choose must not fill its disk.
  static let mostMarks = 1000

  /// Forgets marks of other seal keys, then those with the lowest epochs, until there are no more than ``mostMarks``.
  mutating func forgetOldest() {
    guard marks.count > Self.mostMarks else { return }
    let byImportance = marks.sorted { left, right in
      let (isLeft, isRight) = (accepts(left.key.sealKey), accepts(right.key.sealKey))
      return isLeft == isRight ? left.value.epoch > right.value.epoch : isLeft
    }
    marks = Dictionary(uniqueKeysWithValues: byImportance.prefix(Self.mostMarks).map { ($0.key, $0.value) })
  }

  /// Notes a file; a lower epoch than is noted leaves the note, unless it was accepted as the new state.
  mutating func note(_ place: Place, _ mark: Mark, replacingHigher: Bool) {
    if let known = marks[place], !replacingHigher, known.epoch >= mark.epoch { return }
    marks[place] = mark
  }
}
