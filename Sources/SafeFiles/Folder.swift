internal import Glibc

/// A path taken apart into its folder and the name in it.
struct FilePlace {
  let parent: String
  let name: String

  /// - Throws: `notFound` for an empty path, `isDirectory` for one that ends in `/`, `.` or `..`.
  init(_ path: String) throws(FileError) {
    guard !path.isEmpty else { throw .notFound(path: path) }
    let bytes = path.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    name = slash.map { String(path[bytes.index(after: $0)...]) } ?? path
    guard !["", ".", ".."].contains(name) else { throw .isDirectory(path: path) }
    parent =
      switch slash {
      case nil: "."
      case bytes.startIndex?: "/"
      case let position?: String(path[..<position])
      }
  }
}

/// The names in a folder.
package struct FolderEntries: Sendable {
  /// The names that are UTF-8, sorted bytewise, without `.` and `..`.
  package let names: [String]
  /// How many further names are not UTF-8; this project makes none of these.
  package let unreadable: Int
}

/// An open folder: everything done through it concerns this folder, wherever its path leads meanwhile.
package struct Folder: ~Copyable {
  let descriptor: SharedDescriptor
  /// The path by which it was opened, for messages.
  package let path: String
  /// What ``prepare(_:mode:)`` found.
  package let preparation: Preparation

  /// What had to be done to have a folder.
  package enum Preparation: Equatable, Sendable {
    /// It was opened as it was.
    case unchanged
    /// It was missing and has been made.
    case created
    /// It was there with other permission bits, which were changed.
    case modeChanged(from: UInt32)
  }

  init(_ descriptor: consuming FileDescriptor, path: String, preparation: Preparation = .unchanged) {
    self.descriptor = SharedDescriptor(descriptor)
    self.path = path
    self.preparation = preparation
  }

  /// A second owner of the same open folder.
  package init(sharing folder: borrowing Folder) {
    descriptor = folder.descriptor
    path = folder.path
    preparation = folder.preparation
  }

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - followingLink: whether a symbolic link as the last component is followed or refused.
  /// - Returns: the folder.
  /// - Throws: `notFound`, `isSymlink`, `notADirectory`, `system`.
  package static func open(_ path: String, followingLink: Bool = false) throws(FileError) -> Folder {
    let link = followingLink ? 0 : O_NOFOLLOW
    do {
      return Folder(try Syscall.open(path, flags: OpenFlags.folder | link, path: path), path: path)
    } catch .system(_, _, ENOTDIR) {
      // With O_DIRECTORY and O_NOFOLLOW Linux answers ENOTDIR for a link to a folder too.
      let found = try fileStatus(path)
      throw found?.kind == .symlink && !followingLink ? .isSymlink(path: path) : .notADirectory(path: path)
    }
  }

  /// The path of a file in this folder, for messages.
  package func path(of name: String) -> String {
    path == "." ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// Looks at the folder itself.
  package func status() throws(FileError) -> FileStatus {
    try Syscall.status(of: descriptor.raw, path: path)
  }

  /// Looks at a file of the folder, without following a symbolic link; nil when there is none.
  package func status(of name: String) throws(FileError) -> FileStatus? {
    do {
      return try Syscall.status(of: name, in: descriptor.raw, path: path(of: name))
    } catch .notFound {
      return nil
    }
  }

  /// Lists the folder.
  package func entries() throws(FileError) -> FolderEntries {
    // A second descriptor, since closedir closes the one that it was given, and with an offset of its own.
    let own = try Syscall.open(".", in: descriptor.raw, flags: OpenFlags.folder, path: path)
    var names: [String] = []
    var unreadable = 0
    try eachEntry(of: own, path: path) { name in
      guard name != [0x2e], name != [0x2e, 0x2e] else { return }
      if let text = String(validating: name, as: UTF8.self) { names.append(text) } else { unreadable += 1 }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return FolderEntries(names: names, unreadable: unreadable)
  }

  /// Removes a file; one that is missing already is no error.
  package func unlink(_ name: String) throws(FileError) {
    do {
      try Syscall.unlink(name, in: descriptor.raw, path: path(of: name))
    } catch .notFound {}
  }

  /// Gives a file of the folder a second name in it, as a backup that costs no copy.
  ///
  /// - Throws: `alreadyExists` when the new name is taken; `notFound`; `system`, EPERM or EMLINK where
  ///   the file system makes no more links.
  package func hardLink(_ name: String, as newName: String) throws(FileError) {
    try Syscall.link(name, as: newName, in: descriptor.raw, path: path(of: newName))
  }

  /// Renames a file within the folder, replacing what has the new name.
  ///
  /// Two names of the same file are both left as they are, as rename(2) says: unlink one of them.
  ///
  /// - Throws: `mountPoint`, `isDirectory`, `notFound`, `system`.
  package func rename(_ name: String, to newName: String) throws(FileError) {
    try Syscall.rename(name, to: newName, in: descriptor.raw, path: path(of: newName))
  }

  /// Makes the renames and removals so far durable; never try again after a failure.
  package func sync() throws(FileError) {
    do {
      try Syscall.sync(descriptor.raw, path: path)
    } catch .system(_, _, let code) {
      throw .notDurable(path: path, errno: code)
    }
  }
}
