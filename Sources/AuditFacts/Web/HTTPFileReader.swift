/// Reads files of requests, as editors send them: a method with an address, headers, an empty line, a body, `###` between.
///
/// Source: JetBrains' documentation, Exploring the HTTP request in Editor format; the REST Client of Visual Studio Code.
struct HTTPFileReader {
  private let text: PlacedBytes
  private var isBody = false

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = HTTPFileReader(text: text)
    var index = 0
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      let line = text.trimmedRange(index..<end)
      if reader.isBody, let first = line.first, text[first] == Mark.openBrace {
        index = reader.readBody(from: first, into: &facts)
        continue
      }
      reader.readLine(text.slice(line), into: &facts)
      index = end + 1
    }
  }

  private init(text: PlacedBytes) { self.text = text }

  private mutating func readLine(_ line: PlacedBytes, into facts: inout FactCollector) {
    if line.holds("###", at: 0) {
      isBody = false
      return
    }
    if line.isEmpty {
      isBody = true
      return
    }
    if line.at(0) == UInt8(ascii: "@"), let equals = line.firstIndex(of: Mark.equals, from: 0) {
      let name = line.slice(1..<equals).trimmed().text
      return facts.setting(name, line.slice(equals + 1..<line.count).trimmed())
    }
    guard line.at(0) != Mark.hash, !line.holds("//", at: 0) else { return }
    if line.bytes.holds("://") {
      isBody = false
      return facts.setting("url", line)
    }
    if isBody { return readForm(line, into: &facts) }
    guard let colon = line.firstIndex(of: Mark.colon, from: 0), colon > 0,
      line.bytes[..<colon].allSatisfy({ $0.isNamePart || $0 == Mark.dash })
    else { return }
    facts.setting(line.text(0..<colon), line.slice(colon + 1..<line.count).trimmed())
  }

  /// A body of JSON, up to the next request; returns where that begins.
  private func readBody(from start: Int, into facts: inout FactCollector) -> Int {
    var end = start
    while end < text.count, !text.holds("\n###", at: end) { end += 1 }
    JSONReader.read(text.slice(start..<end), into: &facts)
    return end
  }

  /// `name=value&name=value`.
  private func readForm(_ line: PlacedBytes, into facts: inout FactCollector) {
    var start = 0
    while start < line.count {
      let end = line.firstIndex(of: UInt8(ascii: "&"), from: start) ?? line.count
      if let equals = line.firstIndex(of: Mark.equals, from: start, before: end), equals > start {
        facts.setting(line.text(start..<equals), line.slice(equals + 1..<end))
      }
      start = end + 1
    }
  }
}
