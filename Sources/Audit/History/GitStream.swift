internal import SafeFiles

/// What git prints, read from a pipe piece by piece.
struct GitStream: ~Copyable {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)
  private var position = 0
  private var end = 0

  /// - Parameter descriptor: stays the caller's.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// No name, path or heading that git prints is longer.
  private static let longest = 64 << 10

  /// The bytes up to one that ends them, which is passed over; nil at the end of the stream.
  ///
  /// - Throws: `gitOutput` where the stream ends before it comes, or it doesn't come for long.
  mutating func text(endedBy sign: UInt8) throws(AuditError) -> [UInt8]? {
    var text: [UInt8] = []
    while true {
      if position == end, try !fill() {
        guard text.isEmpty else { throw .gitOutput }
        return nil
      }
      if let found = buffer[position..<end].firstIndex(of: sign) {
        text += buffer[position..<found]
        position = found + 1
        return text
      }
      text += buffer[position..<end]
      position = end
      guard text.count <= Self.longest else { throw .gitOutput }
    }
  }

  /// Copies the next bytes into a buffer from an index on.
  ///
  /// - Throws: `gitOutput` where the stream ends before.
  mutating func copy(_ count: Int, into target: inout [UInt8], from start: Int = 0) throws(AuditError) {
    var done = 0
    while done < count {
      if position == end, try !fill() { throw .gitOutput }
      let piece = min(count - done, end - position)
      target.replaceSubrange(
        (start + done)..<(start + done + piece), with: buffer[position..<(position + piece)])
      position += piece
      done += piece
    }
  }

  /// Passes over bytes.
  mutating func skip(_ count: Int) throws(AuditError) {
    var left = count
    while left > 0 {
      if position == end, try !fill() { throw .gitOutput }
      let piece = min(left, end - position)
      position += piece
      left -= piece
    }
  }

  /// Passes over all that is left, as far as it can be read.
  mutating func drain() {
    while let isMore = try? fill(), isMore {}
    position = end
  }

  private mutating func fill() throws(AuditError) -> Bool {
    do { end = try readPipe(descriptor, into: &buffer) } catch { throw .file(error) }
    position = 0
    return end > 0
  }
}
