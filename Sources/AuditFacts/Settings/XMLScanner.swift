/// The tags and texts of an XML file; no entity but the five of XML is expanded, and no declaration read.
struct XMLScanner {
  struct Tag {
    let name: String
    let attributes: [(name: String, value: PlacedBytes)]
    let isClosed: Bool
    let offset: Int
  }

  enum Token {
    case open(Tag)
    case close(String)
    case text(PlacedBytes)
  }

  private let text: PlacedBytes
  private(set) var index = 0

  init(_ text: PlacedBytes) { self.text = text }

  /// The next tag or text; nil at the end.
  mutating func next() -> Token? {
    while index < text.count {
      if text.holds("<!--", at: index) {
        skip(past: "-->")
      } else if text.holds("<![CDATA[", at: index) {
        let start = index + 9
        skip(past: "]]>")
        return .text(text.slice(start..<max(start, index - 3)))
      } else if text.holds("<?", at: index) {
        skip(past: "?>")
      } else if text.holds("<!", at: index) {
        skip(past: ">")
      } else if text.holds("</", at: index) {
        index += 2
        let name = takeName()
        skip(past: ">")
        return .close(name)
      } else if text[index] == UInt8(ascii: "<") {
        return .open(takeTag())
      } else {
        return .text(takeText())
      }
    }
    return nil
  }

  private mutating func skip(past end: String) {
    while index < text.count, !text.holds(end, at: index) { index += 1 }
    index = min(index + end.utf8.count, text.count)
  }

  private mutating func takeName() -> String {
    let start = index
    while let byte = text.at(index), !byte.isSpace, ![UInt8]("<>/=\"'".utf8).contains(byte) { index += 1 }
    return text.text(start..<index)
  }

  private mutating func takeText() -> PlacedBytes {
    let start = index
    while let byte = text.at(index), byte != UInt8(ascii: "<") { index += 1 }
    return Self.unescaped(text.slice(start..<index).trimmed())
  }

  private mutating func takeTag() -> Tag {
    let offset = text.offset(of: index)
    index += 1
    let name = takeName()
    var attributes: [(name: String, value: PlacedBytes)] = []
    while let byte = text.at(index) {
      if byte == UInt8(ascii: ">") {
        index += 1
        return Tag(name: name, attributes: attributes, isClosed: false, offset: offset)
      }
      if text.holds("/>", at: index) {
        index += 2
        return Tag(name: name, attributes: attributes, isClosed: true, offset: offset)
      }
      if byte == UInt8(ascii: "<") { break }
      let before = index
      if let attribute = takeAttribute() { attributes.append(attribute) }
      if index == before { index += 1 }
    }
    return Tag(name: name, attributes: attributes, isClosed: true, offset: offset)
  }

  private mutating func takeAttribute() -> (name: String, value: PlacedBytes)? {
    let name = takeName()
    guard !name.isEmpty else { return nil }
    while let byte = text.at(index), byte.isSpace { index += 1 }
    guard text.at(index) == Mark.equals else { return nil }
    index += 1
    while let byte = text.at(index), byte.isSpace { index += 1 }
    guard let quote = text.at(index), quote == Mark.doubleQuote || quote == Mark.singleQuote else {
      return nil
    }
    let start = index + 1
    let end = text.firstIndex(of: quote, from: start) ?? text.count
    index = min(end + 1, text.count)
    return (name, Self.unescaped(text.slice(start..<max(start, end))))
  }

  private static let entities: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": Mark.doubleQuote,
    "apos": Mark.singleQuote,
  ]

  private static func unescaped(_ part: PlacedBytes) -> PlacedBytes {
    guard part.bytes.contains(UInt8(ascii: "&")) else { return part }
    var result = PlacedBytes(emptyAt: part.offset(of: 0))
    var index = 0
    while let byte = part.at(index) {
      if byte == UInt8(ascii: "&"),
        let end = part.firstIndex(of: Mark.semicolon, from: index, before: index + 12),
        let bytes = entity(part.text(index + 1..<end))
      {
        for byte in bytes { result.append(byte, at: part.offset(of: end)) }
        index = end + 1
      } else {
        result.append(byte, at: part.offset(of: index))
        index += 1
      }
    }
    return result
  }

  private static func entity(_ name: String) -> [UInt8]? {
    if let byte = entities[name] { return [byte] }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, let scalar = Unicode.Scalar(value) else { return nil }
    return Array(String(Character(scalar)).utf8)
  }
}
