internal import Glibc
internal import SafeFiles

extension Sentences {
  static func report(_ error: FileError) -> ErrorReport {
    switch error {
    case .notFound(let path): ErrorReport("\(printable(path)) isn't there")
    case .isSymlink(let path):
      ErrorReport(
        "\(printable(path)) is a symbolic link, which is refused", hint: "name the file that it points to")
    case .notARegularFile(let path): ErrorReport("\(printable(path)) is no regular file")
    case .isDirectory(let path): ErrorReport("\(printable(path)) is a folder")
    case .notADirectory(let path): ErrorReport("\(printable(path)) is no folder")
    case .tooLarge(let path, let limit): ErrorReport("\(printable(path)) is larger than \(limit) bytes")
    case .alreadyExists(let path): ErrorReport("\(printable(path)) is there already, and is left as it is")
    case .readableByOthers(let path, let mode):
      ErrorReport(
        "\(printable(path)) can be read by others (mode \(octal(mode)))", hint: "chmod 600 \(printable(path))"
      )
    case .foreignOwner(let path, let uid):
      ErrorReport("\(printable(path)) belongs to another user (uid \(uid))")
    case .parentWritableByOthers(let path, let mode):
      ErrorReport(
        "others can write to the folder \(printable(path)) (mode \(octal(mode))), and so swap files in it",
        // A folder for everybody, such as /tmp, must stay one.
        hint: mode & 0o1000 == 0
          ? "chmod go-w \(printable(path))" : "make a folder of your own, with mkdir -m 700")
    case .parentForeignOwner(let path, let uid):
      ErrorReport("the folder \(printable(path)) belongs to another user (uid \(uid))")
    case .unsafeAncestor(let path):
      ErrorReport(
        "others can replace the folder \(printable(path)) on the way there",
        hint: "chmod o-w \(printable(path))")
    case .locked(let path):
      ErrorReport("another process holds the lock of \(printable(path))", hint: "try again when it is done")
    case .changedMeanwhile(let path):
      ErrorReport("\(printable(path)) was changed meanwhile", hint: "try again")
    case .contentsDiffer(let path):
      ErrorReport("\(printable(path)) could not be written: what was read back isn't what was written")
    case .modeNotKept(let path, let wanted, let got):
      ErrorReport(
        "the file system of \(printable(path)) doesn't keep modes: \(octal(wanted)) became \(octal(got))")
    case .mountPoint(let path):
      ErrorReport(
        "\(printable(path)) is a mount point, and can't be replaced",
        hint: "mount the folder that it is in, or unmount it: umount \(printable(path))")
    case .notDurable(let path, let code):
      ErrorReport(
        "\(printable(path)) was written, but may not survive a power loss: \(errnoText(code))")
    case .notPutBack(let path, let names):
      ErrorReport(
        "writing to \(printable(path)) failed midway, and \(names.map(printable).joined(separator: ", ")) could not be put back",
        hint: "what was there lies beside each under a temporary name; run the command again")
    case .noMemoryFolder:
      ErrorReport(
        "there is no folder in memory to keep a file in (neither XDG_RUNTIME_DIR nor /dev/shm is one)")
    case .system(let operation, let path, let code):
      ErrorReport("\(printable(path)): \(operation) failed: \(errnoText(code))", hint: hint(on: code, path))
    }
  }

  /// What helps where the place itself refuses.
  private static func hint(on code: Int32, _ path: String) -> String? {
    switch code {
    case ENOSPC: "make room on that file system; df -h shows what is full"
    case EDQUOT: "make room; quota -s shows what the user may have"
    case EROFS: "name a place that can be written to, or mount it with mount -o remount,rw"
    case EACCES: "ls -ld \(printable(path)) shows whose it is"
    case EMFILE, ENFILE: "ulimit -n raises how many files may be open"
    default: nil
    }
  }

  private static func octal(_ mode: UInt32) -> String { "0" + String(mode & 0o7777, radix: 8) }
}
