internal import SafeFiles

/// The objects that `git cat-file --batch` prints.
struct ObjectStream: ~Copyable {
  private var stream: GitStream

  /// - Parameter descriptor: the pipe; stays the caller's.
  init(_ descriptor: Int32) { stream = GitStream(descriptor) }

  /// What came out of the pipe.
  enum Object {
    /// The contents of a blob are in the buffer.
    case contents(name: [UInt8], size: Int)
    /// A blob with more bytes than are read.
    case tooLarge(name: [UInt8])
    /// 'NAME missing': the objects of a partial or damaged repository.
    case missing(heading: [UInt8])
    /// No blob, or one that isn't wanted.
    case passedOver
  }

  /// Takes the next object.
  ///
  /// - Parameters:
  ///   - buffer: grows where it has to.
  ///   - isWanted: whether a blob of a name is read.
  /// - Returns: nil at the end.
  /// - Throws: `gitOutput` where the stream ends in the middle of an object.
  mutating func next(
    into buffer: inout [UInt8], where isWanted: ([UInt8]) -> Bool
  ) throws(AuditError) -> Object? {
    guard let heading = try stream.text(endedBy: 0x0a) else { return nil }
    let words = heading.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 else {
      return .missing(heading: heading)
    }
    let name = Hexadecimal.bytes(words[0]) ?? []
    var object = Object.passedOver
    if words[1].elementsEqual("blob".utf8), isWanted(name) {
      object = size > TextAudit.largest ? .tooLarge(name: name) : .contents(name: name, size: size)
    }
    if case .contents = object {
      if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
      try stream.copy(size, into: &buffer)
    } else {
      try stream.skip(size)
    }
    // A line end follows each.
    try stream.skip(1)
    return object
  }
}
