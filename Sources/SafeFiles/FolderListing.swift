internal import Glibc

/// Hands the name of each entry of an open folder, as bytes, to `body`.
func eachEntry(
  of folder: borrowing FileDescriptor, path: String, _ body: ([UInt8]) -> Void
) throws(FileError) {
  try eachTypedEntry(of: folder, path: path) { name, _ in body(name) }
}

/// Like ``eachEntry(of:path:_:)``, with the entry's `d_type`.
func eachTypedEntry(
  of folder: borrowing FileDescriptor, path: String = "", _ body: ([UInt8], UInt8) -> Void
) throws(FileError) {
  // fdopendir takes over the descriptor that it is given, so it gets one of its own.
  let number = try Syscall.run(.dup, path: path) { Int(fcntl(folder.raw, F_DUPFD_CLOEXEC, 3)) }
  guard let stream = unsafe fdopendir(Int32(number)) else {
    let code = errno
    Syscall.close(Int32(number))
    throw FileError(errno: code, during: .readdir, path: path)
  }
  defer { unsafe closedir(stream) }
  while true {
    // Only errno tells the end of the folder from a failure.
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      guard errno == 0 else { throw FileError(errno: errno, during: .readdir, path: path) }
      return
    }
    body(unsafe nameBytes(entry), unsafe entry.pointee.d_type)
  }
}

/// The name ends at its first NUL, within the record that readdir(3) returned.
private func nameBytes(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
    unsafe Array(field.prefix { $0 != 0 })
  }
}
