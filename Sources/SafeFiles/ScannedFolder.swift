internal import Glibc

/// What a folder says an entry is, before anything is opened.
package struct ScannedEntry: Sendable {
  package enum Kind: Sendable {
    case regular, folder, symlink, other
  }

  /// The name's bytes, which need not be UTF-8, and may be anything but NUL and `/`.
  package let name: [UInt8]
  package let kind: Kind
}

/// An open folder of a tree that anybody may have made.
///
/// Names are bytes. No link is followed below the one that the caller named; what is neither a folder nor a regular file
/// is never opened: opening a FIFO can wait for ever, and opening a device can do something.
package final class ScannedFolder: Sendable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  /// Opens the folder at the top; a link to it is followed, since the user named it.
  ///
  /// - Throws: `notFound`, `notADirectory`, `system`.
  package static func open(_ path: String) throws(FileError) -> ScannedFolder {
    do {
      return ScannedFolder(try Syscall.open(path, flags: OpenFlags.folder, path: path))
    } catch .system(_, _, ENOTDIR) {
      throw .notADirectory(path: path)
    }
  }

  /// Opens a folder of this one.
  ///
  /// - Throws: `notFound`, `isSymlink`, `notADirectory`, `system`.
  package func folder(_ name: [UInt8]) throws(FileError) -> ScannedFolder {
    do {
      return ScannedFolder(
        try Syscall.open(name, in: descriptor.raw, flags: OpenFlags.folder | O_NOFOLLOW))
    } catch .system(_, let path, ENOTDIR) {
      throw .notADirectory(path: path)
    }
  }

  /// Opens a regular file of this folder.
  ///
  /// - Throws: `notFound`, `isSymlink`, `isDirectory`, `notARegularFile`, `system`.
  package func file(_ name: [UInt8]) throws(FileError) -> ScannedFile {
    let file = try Syscall.open(name, in: descriptor.raw, flags: OpenFlags.reading | O_NOFOLLOW)
    let status = try Syscall.status(of: file.raw, path: "")
    try status.requireRegular(path: String(decoding: name, as: UTF8.self))
    return ScannedFile(descriptor: file, status: status)
  }

  /// What an entry is; nil where there is none.
  package func kind(of name: [UInt8]) -> ScannedEntry.Kind? {
    var found = stat()
    guard unsafe fstatat(descriptor.raw, Self.terminated(name), &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    return switch FileStatus(found).kind {
    case .regular: .regular
    case .folder: .folder
    case .symlink: .symlink
    case .other: .other
    }
  }

  /// Lists the folder, without `.` and `..`, in the order of the names' bytes.
  ///
  /// - Throws: `system`; what was listed until then is lost.
  package func entries() throws(FileError) -> [ScannedEntry] {
    let own = try Syscall.open([0x2e], in: descriptor.raw, flags: OpenFlags.folder)
    var entries: [ScannedEntry] = []
    try eachTypedEntry(of: own) { name, type in
      guard name != [0x2e], name != [0x2e, 0x2e] else { return }
      let kind: ScannedEntry.Kind? =
        switch type {
        case UInt8(DT_REG): .regular
        case UInt8(DT_DIR): .folder
        case UInt8(DT_LNK): .symlink
        // Some file systems leave the type out.
        case UInt8(DT_UNKNOWN): self.kind(of: name)
        default: .other
        }
      if let kind { entries.append(ScannedEntry(name: name, kind: kind)) }
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entries
  }

  private static func terminated(_ name: [UInt8]) -> [CChar] {
    name.map { CChar(bitPattern: $0) } + [0]
  }
}

/// An open regular file of a scanned folder.
package final class ScannedFile: Sendable {
  private let descriptor: FileDescriptor
  /// As it was when it was opened.
  package let status: FileStatus

  fileprivate init(descriptor: consuming FileDescriptor, status: FileStatus) {
    self.descriptor = descriptor
    self.status = status
  }

  /// Reads bytes from an offset on.
  ///
  /// - Parameters:
  ///   - buffer: its bytes from `start` on are written; its size stays.
  ///   - start: where in the buffer.
  ///   - offset: where in the file.
  /// - Returns: how many bytes; fewer than there is room for at the file's end alone.
  /// - Throws: `system`.
  package func read(
    into buffer: inout [UInt8], from start: Int = 0, at offset: Int
  ) throws(FileError) -> Int {
    let number = descriptor.raw
    var room = buffer.mutableSpan
    return try unsafe room.withUnsafeMutableBytes { (bytes) throws(FileError) in
      var filled = start
      while filled < bytes.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        let count = try unsafe Syscall.read(number, at: offset + filled - start, into: rest, path: "")
        guard count > 0 else { break }
        filled += count
      }
      return filled - start
    }
  }
}

/// Lets the process open as many files as it is allowed to: a deep tree on many threads holds more folders open than most
/// shells let a program have.
package func raiseDescriptorLimit() {
  var limit = rlimit()
  let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  guard unsafe getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
  limit.rlim_cur = min(limit.rlim_max, 65_536)
  _ = unsafe setrlimit(kind, &limit)
}

/// Reads what a pipe has, and waits until there is something.
///
/// - Parameters:
///   - descriptor: stays the caller's.
///   - buffer: its bytes are written from the first on.
/// - Returns: how many; 0 at the end.
/// - Throws: `system`.
package func readPipe(_ descriptor: Int32, into buffer: inout [UInt8]) throws(FileError) -> Int {
  var room = buffer.mutableSpan
  return try unsafe room.withUnsafeMutableBytes { (bytes) throws(FileError) in
    try unsafe Syscall.read(descriptor, into: bytes, path: "pipe")
  }
}
