/// Pieces of tokens, read in either direction. No piece is read twice, so the time is that of the longest token.
extension [TokenPart] {
  /// Where they end when they begin at `start`.
  func end(in file: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    for part in self {
      switch part {
      case .text(let bytes):
        guard file.has(bytes, at: at) else { return nil }
        at += bytes.count
      case .run(let members, let least, let most):
        let limit = Swift.min(file.count, at + most)
        let first = at
        while at < limit, members.contains(file[at]) { at += 1 }
        guard at - first >= least else { return nil }
      }
    }
    return at
  }

  /// Where they begin when they end at `end`.
  func start(in file: Span<UInt8>, upTo end: Int) -> Int? {
    var at = end
    for part in reversed() {
      switch part {
      case .text(let bytes):
        guard file.has(bytes, at: at - bytes.count) else { return nil }
        at -= bytes.count
      case .run(let members, let least, let most):
        let limit = Swift.max(0, at - most)
        let last = at
        while at > limit, members.contains(file[at - 1]) { at -= 1 }
        guard last - at >= least else { return nil }
      }
    }
    return at
  }

  /// Whether a token of these pieces may end there: what follows would otherwise be more of it.
  func mayEnd(in file: Span<UInt8>, at end: Int) -> Bool {
    guard end < file.count else { return true }
    let next = file[end]
    if ByteClass.word.contains(next) { return false }
    guard case .run(let members, _, _)? = last, members.contains(next) else { return true }
    // The full stop of a sentence, and a hyphen or sign that nothing follows.
    return end + 1 >= file.count || !ByteClass.word.contains(file[end + 1])
  }
}

extension TokenDemands {
  /// Whether the bytes look as if drawn by chance, as far as is asked.
  func areMet(by file: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if kinds.isEmpty, spread == 0, infix.isEmpty { return true }
    var counts = InlineArray<128, UInt32>(repeating: 0)
    var found: Kinds = []
    var repeats = 0
    for index in range {
      let byte = file[index]
      guard byte < 128 else { return false }
      // The sum of squares grows by twice the count so far and one.
      repeats += 2 * Int(counts[Int(byte)]) + 1
      counts[Int(byte)] += 1
      switch byte {
      case 0x30...0x39: found.insert(.digit)
      case 0x41...0x5a: found.insert(.upper)
      case 0x61...0x7a: found.insert(.lower)
      default: break
      }
    }
    guard found.isSuperset(of: kinds), range.count * range.count >= spread * repeats else { return false }
    guard !infix.isEmpty else { return true }
    for start in range where start + infix.count <= range.upperBound && file.has(infix, at: start) {
      return true
    }
    return false
  }
}
