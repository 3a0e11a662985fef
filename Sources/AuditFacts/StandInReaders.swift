extension FileKind {
  package init(path: [UInt8], beginning: Span<UInt8>) {
    let name = String(decoding: path.split(separator: 0x2f).last ?? [], as: UTF8.self)
    self = name.hasPrefix(".env") ? .env(isExample: false) : name.hasSuffix(".py") ? .source(.python) : .text
  }
}
package enum FactReader {
  package static func read(_ bytes: Span<UInt8>, kind: FileKind, path: [UInt8]) -> FileFacts {
    var facts = FileFacts()
    guard case .env = kind else { return facts }
    var at = 0, line = 1
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0a { end += 1 }
      let text = (at..<end).map { bytes[$0] }
      if let eq = text.firstIndex(of: 0x3d), eq > 0 {
        let v = Array(text[(eq + 1)...])
        facts.facts.append(
          Fact(
            String(decoding: text[..<eq], as: UTF8.self), .text(v),
            at: FactPlace(line: line, column: eq + 2, range: (at + eq + 1)..<end), role: .envFile))
      }
      at = end + 1; line += 1
    }
    return facts
  }
}
package enum SourceReader {
  package static let triggers: [StaticString] = ["password", "secret", "token", "key"]
  package static func facts(in file: Span<UInt8>, language: SourceLanguage, around: [Int]) -> FileFacts {
    FileFacts()
  }
}
