internal import Glibc

/// The names of temporary files: `.<name>.pbk-tmp-<16 hex digits>`, so that what a crash left behind can
/// be told from everything else, and by the file that it was meant for.
package struct TemporaryName {
  /// All but the digits.
  let prefix: String

  private static let marker = ".pbk-tmp-"
  private static let digits = 16
  /// The longest file name that Linux file systems take, in bytes.
  private static let longest = 255

  init(for name: String) {
    let room = Self.longest - 1 - Self.marker.utf8.count - Self.digits
    prefix = "." + Self.shorten(name, to: room) + Self.marker
  }

  /// A new name that nobody can foresee, so that nobody can take it first.
  func make() -> String {
    prefix + hexDigits(UInt64.random(in: .min ... .max))
  }

  func matches(_ name: String) -> Bool { Self.prefix(of: name) == prefix }

  /// A temporary's name without its digits; nil for a name that isn't a temporary's.
  static func prefix(of name: String) -> String? {
    let start = name.utf8.dropLast(digits)
    guard start.first == UInt8(ascii: "."), start.suffix(marker.utf8.count).elementsEqual(marker.utf8),
      name.utf8.suffix(digits).allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return String(Substring(start))
  }

  /// Whether a name is that of a temporary or a backup of any file.
  package static func isTemporary(_ name: String) -> Bool { prefix(of: name) != nil }

  /// Cuts a name, between characters, and tells apart long names with the same beginning by a checksum:
  /// the lock on one of them doesn't cover the other's temporaries.
  private static func shorten(_ name: String, to room: Int) -> String {
    guard name.utf8.count > room else { return name }
    var scalars = name.unicodeScalars
    while String(scalars).utf8.count > room - digits - 1 { scalars.removeLast() }
    return String(scalars) + "~" + hexDigits(fnv1a(name))
  }

  private static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// A number as 16 hexadecimal digits.
func hexDigits(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Removes the temporaries that a crash left beside a file.
///
/// Call it with the lock of `path` held. Every writer holds that lock from before the temporary is made
/// until after it is gone, so one that is there while the caller holds it has no writer any more.
///
/// - Parameter path: the file that the temporaries were meant to replace.
/// - Returns: how many were removed.
/// - Throws: `notFound` when the parent folder is missing; `system`.
@discardableResult
package func sweepStaleTemporaries(of path: String) throws(FileError) -> Int {
  let place = try FilePlace(path)
  let folder = try Folder.open(place.parent, followingLink: true)
  return try folder.sweepStaleTemporaries(of: place.name)
}

extension Folder {
  /// Removes the temporaries that a crash left beside a file of this folder; with its lock held, as
  /// for ``SafeFiles/sweepStaleTemporaries(of:)``.
  @discardableResult
  package func sweepStaleTemporaries(of name: String) throws(FileError) -> Int {
    let pattern = TemporaryName(for: name)
    var removed = 0
    for entry in try entries().names where pattern.matches(entry) {
      guard let found = try status(of: entry), found.kind == .regular, found.owner.uid == geteuid() else {
        continue
      }
      try unlink(entry)
      removed += 1
    }
    return removed
  }
  /// Removes the temporaries and backups that a crash left beside any file of this folder.
  ///
  /// For a folder of this program's own. Call it with the folder's lock held. A writer that holds a file's lock alone, if
  /// there is one, finds its temporary gone and fails, with the file as it was.
  ///
  /// - Returns: how many were removed.
  @discardableResult
  package func sweepAllStaleTemporaries() throws(FileError) -> Int {
    var removed = 0
    for entry in try entries().names where TemporaryName.isTemporary(entry) {
      guard let found = try status(of: entry), found.kind == .regular, found.owner.uid == geteuid() else {
        continue
      }
      try unlink(entry)
      removed += 1
    }
    return removed
  }
}
