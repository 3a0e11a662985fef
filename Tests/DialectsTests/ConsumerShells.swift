import Foundation

/// Shells: a subshell for each text, with nothing on its PATH.
extension Consumer {
  func readByShell(
    _ program: String, _ texts: [[UInt8]], _ names: [String], _ room: URL
  ) throws -> [Assignments?] {
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: room.appending(path: "t\(index)"))
    }
    let show = names.map { "printf '%s\\0' \"${\($0)+=}${\($0)-}\"" }.joined(separator: "; ")
    let script = """
      i=0
      while [ $i -lt \(texts.count) ]; do ( set -a; . ./t$i; set +a; \(show) ); i=$((i+1)); done
      """
    let output = try run(
      program, ["-c", script], in: room, environment: ["PATH": "/nonexistent", "LC_ALL": "C"]
    ).output
    let fields = Array(output).split(separator: 0, omittingEmptySubsequences: false)
    guard fields.count == texts.count * names.count + 1 else {
      print("\(rawValue): \(fields.count) fields for \(texts.count) texts")
      return texts.map { _ in nil }
    }
    return texts.indices.map { index in
      var read = Assignments()
      for (offset, name) in names.enumerated() {
        let field = fields[index * names.count + offset]
        if field.first == UInt8(ascii: "=") { read[name] = Array(field.dropFirst()) }
      }
      return read
    }
  }
}
