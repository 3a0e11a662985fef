/// Reads Java's .properties files.
///
/// Source: the documentation of java.util.Properties.load.
struct PropertiesReader {
  private let text: PlacedBytes
  private var index = 0

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = PropertiesReader(text: text)
    while reader.index < text.count {
      guard let line = reader.logicalLine() else { continue }
      let (name, value) = reader.parts(of: line)
      if !name.isEmpty { facts.setting(name.text, value) }
    }
  }

  private init(text: PlacedBytes) {
    self.text = text
    if text.holds("\u{feff}", at: 0) { index = 3 }
  }

  /// A line with those that continue it; nil for an empty one and a comment.
  private mutating func logicalLine() -> PlacedBytes? {
    var line: PlacedBytes?
    while index < text.count {
      var start = index
      var end = index
      while let byte = text.at(end), byte != Mark.newline { end += 1 }
      index = end + 1
      if end > start, text[end - 1] == Mark.carriageReturn { end -= 1 }
      while start < end, text[start].isSpace { start += 1 }
      if line == nil {
        guard start < end, text[start] != Mark.hash, text[start] != UInt8(ascii: "!") else { return nil }
        line = PlacedBytes(emptyAt: text.offset(of: start))
      }
      var slashes = 0
      while end - slashes > start, text[end - slashes - 1] == Mark.backslash { slashes += 1 }
      let isContinued = slashes % 2 == 1
      line?.append(text, start..<(isContinued ? end - 1 : end))
      if !isContinued { return line }
    }
    return line
  }

  /// The name up to the first separator that no backslash escapes, and the value behind it.
  private func parts(of line: PlacedBytes) -> (name: PlacedBytes, value: PlacedBytes) {
    var end = 0
    while let byte = line.at(end), byte != Mark.equals, byte != Mark.colon, !byte.isSpace {
      end += byte == Mark.backslash ? 2 : 1
    }
    end = min(end, line.count)
    var start = end
    while let byte = line.at(start), byte.isSpace { start += 1 }
    if let byte = line.at(start), byte == Mark.equals || byte == Mark.colon { start += 1 }
    while let byte = line.at(start), byte.isSpace { start += 1 }
    return (unescaped(line.slice(0..<end)), unescaped(line.slice(start..<line.count)))
  }

  private func unescaped(_ part: PlacedBytes) -> PlacedBytes {
    guard part.bytes.contains(Mark.backslash) else { return part }
    var result = PlacedBytes(emptyAt: part.offset(of: 0))
    var index = 0
    while let byte = part.at(index) {
      guard byte == Mark.backslash, let next = part.at(index + 1) else {
        if byte != Mark.backslash { result.append(byte, at: part.offset(of: index)) }
        index += 1
        continue
      }
      if next == UInt8(ascii: "u"), let (bytes, length) = Escape.unicode(part, at: index, digits: 4...4) {
        for byte in bytes { result.append(byte, at: part.offset(of: index + length - 1)) }
        index += length
        continue
      }
      let control: UInt8? = [UInt8]("ntrf".utf8).contains(next) ? Escape.letter(next) : nil
      result.append(control ?? next, at: part.offset(of: index + 1))
      index += 2
    }
    return result
  }
}
