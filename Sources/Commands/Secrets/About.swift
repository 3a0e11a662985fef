internal import Vault

/// What is kept about a secret, as `show` and `list` tell it on a day.
struct About {
  let metadata: Metadata
  let today: Day

  /// How many days the value has been in use; a date ahead of the clock counts as none.
  var age: Int { max(0, today.daysSince1970 - metadata.changed.day.daysSince1970) }

  var isExpired: Bool { metadata.expires.map { $0 <= today } ?? false }
  var isOverdue: Bool { metadata.due.map { $0 <= today } ?? false }

  /// The age in words, `today` or `3 days`.
  var ageInWords: String { age == 0 ? "today" : age == 1 ? "1 day" : "\(age) days" }

  /// The fields of an object about the secret; all of them null where it could not be opened.
  static func fields(_ about: About?) -> [(String, JSON)] {
    let kept = about?.metadata
    return [
      ("kind", .optional(kept?.kind.rawValue)), ("changed", .optional(kept?.changed.description)),
      ("age_days", about.map { .number($0.age) } ?? .null),
      ("expires", .optional(kept?.expires?.description)),
      ("expired", about.map { .bool($0.isExpired) } ?? .null),
      ("rotate", .optional(kept?.rotate?.description)), ("due", .optional(kept?.due?.description)),
      ("overdue", about.map { .bool($0.isOverdue) } ?? .null),
      ("exposed", .optional(kept?.exposed?.description)),
      ("tags", kept.map { .list($0.tags.sorted().map { .text($0.text) }) } ?? .null),
    ]
  }
}

extension OpenVault {
  /// What is kept about the newest version of a secret.
  func about(_ name: SecretName, today: Day) throws(VaultError) -> About {
    About(metadata: try secret(name).metadata, today: today)
  }
}
