internal import SafeFiles

/// The objects that `git cat-file --batch` prints.
struct ObjectStream: ~Copyable {
  fileprivate var stream: GitStream
  /// How many came.
  fileprivate(set) var count = 0

  /// - Parameter descriptor: the pipe; stays the caller's.
  init(_ descriptor: Int32) { stream = GitStream(descriptor) }

  /// Reads to the end, so that git can end and whoever gives it names isn't left waiting.
  mutating func drain() { stream.drain() }
}

/// Objects that one thread takes from the stream at once: fewer turns are fewer waits for the others.
struct ObjectBatch {
  /// What came out of the pipe.
  enum Object {
    /// A blob, and where its bytes are.
    case contents(ObjectName, Range<Int>)
    /// A blob with more bytes than are read.
    case tooLarge(ObjectName)
    /// 'NAME missing': the objects of a partial or damaged repository.
    case missing(heading: [UInt8])
  }

  private(set) var objects: [Object] = []
  private(set) var bytes = [UInt8](repeating: 0, count: 1 << 18)
  private var end = 0

  /// How many bytes are enough, and how many objects.
  private static let enough = 64 << 10
  private static let most = 64

  /// Takes the next objects in place of those before.
  ///
  /// - Returns: false at the end, of which there may be some objects.
  /// - Throws: `gitOutput` where the stream ends in the middle of an object.
  mutating func fill(from stream: inout ObjectStream) throws(AuditError) -> Bool {
    objects.removeAll(keepingCapacity: true)
    end = 0
    while end < Self.enough, objects.count < Self.most {
      guard let heading = try stream.stream.text(endedBy: 0x0a) else { return false }
      stream.count += 1
      try take(heading, from: &stream.stream)
    }
    return true
  }

  private mutating func take(_ heading: [UInt8], from stream: inout GitStream) throws(AuditError) {
    let words = heading.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 else {
      objects.append(.missing(heading: heading))
      return
    }
    if words[1].elementsEqual("blob".utf8), let name = ObjectName(words[0]) {
      if size <= TextAudit.largest {
        if bytes.count < end + size { bytes += [UInt8](repeating: 0, count: end + size - bytes.count) }
        try stream.copy(size, into: &bytes, from: end)
        objects.append(.contents(name, end..<(end + size)))
        end += size
        // A line end follows each.
        return try stream.skip(1)
      }
      objects.append(.tooLarge(name))
    }
    try stream.skip(size)
    try stream.skip(1)
  }
}
