internal import Glibc

/// Where a program is, with its NUL.
struct ProgramPath {
  let bytes: [CChar]
}

/// Looks for a command as a shell does, in the caller's `PATH`: one that comes out of the vault steers nothing here.
enum ProgramSearch {
  /// What the C library searches where there is no `PATH`.
  private static let usualFolders = "/bin:/usr/bin"

  /// Finds the command's file.
  ///
  /// - Throws: ``CommandError/notStarted(_:_:)``; the statuses are those of a shell.
  static func find(_ line: CommandLineTail) throws(CommandError) -> ProgramPath {
    let name = line.arguments[0].dropLast()
    guard !name.isEmpty else { throw .notStarted(line.name, .notFound) }
    guard !name.contains(slash) else {
      let path = ProgramPath(bytes: name + [0])
      if let fault = fault(of: path) { throw .notStarted(line.name, fault) }
      return path
    }
    var obstacle: StartFault?
    for folder in folders() {
      // An empty entry means the working folder.
      let path = ProgramPath(bytes: (folder.isEmpty ? [] : folder + [slash]) + name + [0])
      guard let fault = fault(of: path) else { return path }
      if fault != .notFound, obstacle == nil { obstacle = fault }
    }
    throw .notStarted(line.name, obstacle ?? .notFound)
  }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

  private static func folders() -> [ArraySlice<CChar>] {
    let list: [CChar]
    if let value = unsafe getenv("PATH") {
      let count = unsafe strlen(value)
      list = (0..<count).map { unsafe value[$0] }
    } else {
      list = usualFolders.utf8.map { CChar(bitPattern: $0) }
    }
    return list.split(separator: CChar(bitPattern: UInt8(ascii: ":")), omittingEmptySubsequences: false)
  }

  /// Why a file can't be executed; nil if it can, as far as can be told without trying.
  private static func fault(of path: ProgramPath) -> StartFault? {
    var found = stat()
    guard unsafe stat(path.bytes, &found) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return .notFound
      default: return .failed(errno)
      }
    }
    switch found.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .isFolder
    default: return .notExecutable
    }
    return unsafe faccessat(AT_FDCWD, path.bytes, X_OK, AT_EACCESS) == 0 ? nil : .notExecutable
  }
}
