import Foundation

/// Docker Compose: a service with an env_file for each text.
extension Consumer {
  func readByCompose(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    var all: [Assignments?] = []
    for start in stride(from: 0, to: texts.count, by: 500) {
      all += try readChunk(program, Array(texts[start..<min(start + 500, texts.count)]), room)
    }
    return all
  }

  /// One refused text makes Compose refuse all: halves find it.
  private func readChunk(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    if let read = try readTogether(program, texts, room) { return read }
    guard texts.count > 1 else { return [nil] }
    let middle = texts.count / 2
    return try readChunk(program, Array(texts[..<middle]), room)
      + readChunk(program, Array(texts[middle...]), room)
  }

  private func readTogether(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments]? {
    var yaml = "services:\n"
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: room.appending(path: "t\(index).env"))
      let format = self == .composeRaw ? ", format: raw" : ""
      yaml += "  s\(index): {image: x, env_file: [{path: ./t\(index).env\(format)}]}\n"
    }
    try Data(yaml.utf8).write(to: room.appending(path: "compose.yaml"))
    let arguments = ["-p", "t", "-f", "compose.yaml", "config", "--format", "json"]
    let (output, status) = try run(program, arguments, in: room, environment: ["HOME": room.path])
    // The JSON reader of Foundation loses U+FEFF at a string's start.
    let text = String(decoding: output, as: UTF8.self).replacing("\u{FEFF}", with: "<BOM>")
    guard status == 0,
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let services = json["services"] as? [String: [String: Any]]
    else { return nil }
    return texts.indices.map { index in
      var read = Assignments()
      for (name, value) in services["s\(index)"]?["environment"] as? [String: Any] ?? [:] {
        guard let value = value as? String else { continue }
        read[name] = Array(value.replacing("<BOM>", with: "\u{FEFF}").utf8).undoublingDollars()
      }
      return read
    }
  }
}

extension [UInt8] {
  /// Compose prints each `$` twice.
  fileprivate func undoublingDollars() -> [UInt8] {
    var result: [UInt8] = []
    var skips = false
    for byte in self {
      if skips && byte == UInt8(ascii: "$") {
        skips = false
        continue
      }
      skips = byte == UInt8(ascii: "$")
      result.append(byte)
    }
    return result
  }
}
