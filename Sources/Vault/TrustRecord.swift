internal import VaultFormat

/// What a machine has seen of one vault.
struct TrustRecord: Equatable {
  struct Place: Hashable, Comparable {
    let sealKey: Fingerprint
    let branch: String

    static func < (left: Place, right: Place) -> Bool {
      (left.sealKey.description, left.branch) < (right.sealKey.description, right.branch)
    }
  }

  struct Mark: Equatable {
    var epoch: UInt64
    var digest: [UInt8]
  }

  /// The seal key that was accepted, by a person or because a credential proved it.
  var trusted: Fingerprint?
  /// The highest epoch seen for each seal key and branch, with that file's digest.
  var marks: [Place: Mark] = [:]

  private static let heading = "pbk-secrets state 1"

  /// The record's text: a heading, then one line a fact.
  var text: String {
    var lines = [Self.heading]
    if let trusted { lines.append("trusted \(trusted)") }
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) {
      lines.append("seen \(place.sealKey) \(mark.epoch) \(Base64URL.encode(mark.digest)) \(place.branch)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  init() {}

  /// Reads a record; nil where the text isn't as ``text`` writes it.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Self.heading, lines.last?.isEmpty == true else { return nil }
    for line in lines.dropFirst().dropLast() {
      let fields = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      switch (fields.first, fields.count) {
      case ("trusted"?, 2):
        guard trusted == nil, let key = try? Fingerprint(String(fields[1])) else { return nil }
        trusted = key
      case ("seen"?, 5):
        guard let key = try? Fingerprint(String(fields[1])), let epoch = UInt64(fields[2]),
          let digest = Base64URL.decode([UInt8](fields[3].utf8).span), digest.count == 16
        else { return nil }
        marks[Place(sealKey: key, branch: String(fields[4]))] = Mark(epoch: epoch, digest: digest)
      default: return nil
      }
    }
    guard self.text == text else { return nil }
  }

  /// Notes a file; a lower epoch than is noted leaves the note, unless it was accepted as the new state.
  mutating func note(_ place: Place, _ mark: Mark, replacingHigher: Bool) {
    if let known = marks[place], !replacingHigher, known.epoch >= mark.epoch { return }
    marks[place] = mark
  }
}
