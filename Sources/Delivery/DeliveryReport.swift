package import Dialects
package import VaultFormat

/// What a delivery did, or would do.
package struct DeliveryReport: Sendable {
  /// What became of one secret, or of a file.
  package enum Change: Equatable, Sendable {
    /// It was not there.
    case created
    /// It had another value, of `previousBytes` bytes; nil where that can't be told.
    case changed(previousBytes: Int?)
    /// It is as it was, to the inode.
    case unchanged
    /// The value is the same; the permission bits or the owner were not as they must be.
    case modeFixed(from: UInt32)
  }

  /// One delivered secret.
  package struct Item: Equatable, Sendable {
    /// The secret.
    package let name: SecretName
    /// What became of it.
    package let change: Change
    /// The value's size in bytes.
    package let bytes: Int
  }

  /// The secrets, by name.
  package internal(set) var items: [Item] = []
  /// Names that were delivered once, are still there and were not delivered now: files of a folder, which are left as
  /// they are, or variables of an `.env` file, which are gone from it.
  package internal(set) var stale: [String] = []
  /// Files of a folder that were delivered once, are not delivered now, and are removed.
  package internal(set) var pruned: [String] = []
  /// Files of the folder that this program did not write; they are left as they are.
  package internal(set) var unknown: [String] = []
  /// How many further files have names that are not UTF-8.
  package internal(set) var unreadableNames = 0
  /// What became of the `.env` file or of the folder itself.
  package internal(set) var target = Change.unchanged
  /// What the person who delivers should be told.
  package internal(set) var notes: [DeliveryNote] = []
  /// Whether this is what would be done, and nothing was.
  package internal(set) var isPlan = true

  /// Whether anything was, or would be, written.
  package var hasChanges: Bool {
    target != .unchanged || !pruned.isEmpty || items.contains { $0.change != .unchanged }
  }
}

/// Something about a secret that its consumers may trip over, though it is delivered exactly.
package enum DeliveryNote: Equatable, Sendable {
  /// The value ends in a line feed, and it isn't noted that it does so on purpose.
  case endsInNewline(SecretName)
  /// The value holds a NUL byte, which programs that read it through `NAME_FILE` drop.
  case holdsNUL(SecretName)
  /// The name steers the program that reads the file.
  case steersConsumer(SecretName, EnvName.Effect)
  /// A program that reads the file may read the value otherwise in a version before or after those it was tried on.
  case caution(SecretName, EnvCaution)
  /// Comments of the file that was replaced are not kept; how many lines.
  case commentsNotKept(lines: Int)
}
