/// Bytes of a file with the place of each, so that what was cut out, joined or unescaped can still be found there.
struct PlacedBytes {
  private(set) var bytes: [UInt8] = []
  /// The offset in the file of the first byte; the others follow it one by one unless ``offsets`` says otherwise.
  private var base = 0
  /// Of each byte its offset in the file, of an escape that of the escape's last byte; empty for a text in one piece.
  private var offsets: [Int32] = []
  /// The offset in the file at which an empty text stands.
  let start: Int
  /// Whether it is known where each byte stands, and not where the first one does alone.
  private(set) var isPlaced = true

  /// Bytes of which only the beginning's place is known.
  init(_ bytes: [UInt8], beginningAt start: Int) {
    self.bytes = bytes
    offsets = Array(repeating: Int32(clamping: start), count: bytes.count)
    self.start = start
    isPlaced = false
  }

  init(emptyAt start: Int) { self.start = start }

  /// The whole of a file.
  init(file: [UInt8]) {
    bytes = file
    start = 0
  }

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }

  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The byte at an index, nil past the end.
  func at(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// The offset in the file of the byte at an index; past the end, that of where the text ends.
  func offset(of index: Int) -> Int {
    guard !bytes.isEmpty else { return start }
    guard !offsets.isEmpty else { return base + min(max(0, index), count) }
    return index < offsets.count ? Int(offsets[max(0, index)]) : Int(offsets[count - 1]) + 1
  }

  mutating func append(_ byte: UInt8, at offset: Int) {
    if bytes.isEmpty { base = offset }
    if offsets.isEmpty, offset != base + count { noteOffsets() }
    if !offsets.isEmpty { offsets.append(Int32(clamping: offset)) }
    bytes.append(byte)
  }

  mutating func append(_ other: PlacedBytes) { append(other, 0..<other.count) }

  /// Appends a part of another text.
  mutating func append(_ other: PlacedBytes, _ part: Range<Int>) {
    isPlaced = isPlaced && other.isPlaced
    let part = part.clamped(to: 0..<other.count)
    guard !part.isEmpty else { return }
    if bytes.isEmpty { base = other.offset(of: part.lowerBound) }
    if !other.offsets.isEmpty {
      noteOffsets()
      offsets += other.offsets[part]
    } else {
      if offsets.isEmpty, other.base + part.lowerBound != base + count { noteOffsets() }
      if !offsets.isEmpty { offsets += part.map { Int32(clamping: other.base + $0) } }
    }
    bytes += other.bytes[part]
  }

  /// Notes each byte's offset by itself, since the next one doesn't stand behind the last.
  private mutating func noteOffsets() {
    if offsets.isEmpty { offsets = bytes.indices.map { Int32(clamping: base + $0) } }
  }

  /// A part; indices out of bounds are brought within.
  func slice(_ part: Range<Int>) -> PlacedBytes {
    var result = PlacedBytes(emptyAt: offset(of: min(part.lowerBound, count)))
    result.append(self, part)
    return result
  }

  /// The part without blanks and line ends at both ends.
  func trimmed() -> PlacedBytes { slice(trimmedRange(0..<count)) }

  /// The indices of a part without the blanks and line ends at both of its ends.
  func trimmedRange(_ part: Range<Int>) -> Range<Int> {
    var low = part.lowerBound
    var high = part.upperBound
    while low < high, bytes[low].isSpace { low += 1 }
    while high > low, bytes[high - 1].isSpace { high -= 1 }
    return low..<high
  }

  /// The lines, each without the blanks at its ends.
  var lines: some Sequence<Range<Int>> {
    sequence(state: 0) { (index: inout Int) -> Range<Int>? in
      guard index < count else { return nil }
      let end = firstIndex(of: Mark.newline, from: index) ?? count
      defer { index = end + 1 }
      return trimmedRange(index..<end)
    }
  }

  /// The bytes of the file from the first to the last; nil where they are not in the file's order.
  var range: Range<Int>? {
    guard !bytes.isEmpty else { return start..<start }
    let (first, last) = (offset(of: 0), offset(of: count - 1))
    return first <= last && isPlaced ? first..<last + 1 : nil
  }

  /// The text, with what is no UTF-8 replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }

  /// The first index at or after another of a byte; nil where there is none before the end.
  func firstIndex(of byte: UInt8, from index: Int, before end: Int? = nil) -> Int? {
    var index = index
    let end = min(end ?? count, count)
    while index < end {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether a text stands at an index.
  func holds(_ text: StaticText, at index: Int) -> Bool { bytes.holds(text, at: index) }
}

/// A text that is written in the code.
typealias StaticText = String

extension [UInt8] {
  /// Whether a text stands at an index.
  func holds(_ text: StaticText, at index: Int) -> Bool {
    var index = index
    guard index >= 0, index + text.utf8.count <= count else { return false }
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  func hasPrefix(_ text: StaticText) -> Bool { holds(text, at: 0) }
  func hasSuffix(_ text: StaticText) -> Bool { holds(text, at: count - text.utf8.count) }

  /// Whether a text stands anywhere.
  func holds(_ text: StaticText) -> Bool {
    guard let first = text.utf8.first else { return true }
    return indices.contains { self[$0] == first && holds(text, at: $0) }
  }

  /// The text, with what is no UTF-8 replaced.
  var text: String { String(decoding: self, as: UTF8.self) }

  func trimmed() -> [UInt8] {
    guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
      return []
    }
    return Array(self[first...last])
  }

  func lowercased() -> [UInt8] { map(\.lowercased) }
}
