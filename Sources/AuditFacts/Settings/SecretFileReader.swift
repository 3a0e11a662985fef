/// Reads a file whose whole contents are one secret.
enum SecretFileReader {
  static func read(_ text: PlacedBytes, path: [UInt8], into facts: inout FactCollector) {
    let name = path.split(separator: Mark.slash).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let suffix = name.split(separator: ".").last.map(String.init) ?? ""
    let isTold =
      ["txt", "secret", "key", "token", "password", "pass", "pw"].contains(suffix) && suffix != name
    let stem = isTold ? String(name.dropLast(suffix.count + 1)) : name
    var end = text.count
    if end > 0, text[end - 1] == Mark.newline { end -= 1 }
    if end > 0, end < text.count, text[end - 1] == Mark.carriageReturn { end -= 1 }
    facts.fact(stem, text.slice(0..<end), role: .secretFile)
    if end < text.count { facts.observe(.endsWithNewline, at: end, range: end..<text.count) }
  }
}
