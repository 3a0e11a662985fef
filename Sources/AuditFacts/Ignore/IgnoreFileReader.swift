/// Reads the lines of an ignore file; what they cover is for whoever knows the tree.
struct IgnoreFileReader {
  static func read(_ bytes: [UInt8], into facts: inout FactCollector) {
    var offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    for line in bytes[offset...].split(separator: Mark.newline, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      // A blank before `#` makes it a part of a pattern.
      guard let first = line.first, first != Mark.hash else { continue }
      let text = Array(line).trimmed()
      guard !text.isEmpty else { continue }
      facts.observe(.ignores(String(decoding: text, as: UTF8.self)), at: offset)
    }
  }
}
