/// Reads Terraform's files and others in its language: each argument that is given a value.
enum TerraformReader {
  /// - Parameter file: the whole file, at most ``FactReader/limit`` bytes.
  static func read(_ file: [UInt8], into facts: inout FactCollector) {
    SourceReader.read(
      file, SourceSyntax.of(.terraform), HitList.everything, role: .infrastructure, into: &facts)
  }
}

/// What blocks say of the arguments within.
extension StatementReader {
  /// The name and the owner of an argument: of a variable's default, and of an output's value, the block's label.
  ///
  /// - Parameter index: of the argument's mark.
  func labelled(_ name: String, at index: Int) -> (name: String, owner: String?) {
    guard window.dialect == .terraform else { return (name, nil) }
    var block: [String] = []
    var parent = window.parent(index)
    // Objects are within blocks; the outermost block counts.
    for _ in 0..<16 {
      guard let open = parent else { break }
      let labels = labels(of: open)
      if !labels.isEmpty { block = labels }
      parent = window.parent(open)
    }
    guard let kind = block.first else { return (name, nil) }
    let isLabel = kind == "variable" && name == "default" || kind == "output" && name == "value"
    if isLabel, block.count == 2 { return (block[1], kind) }
    return (name, block.joined(separator: "."))
  }

  /// `resource`, `aws_db_instance` and `db` of `resource "aws_db_instance" "db" {`; none where no block begins.
  private func labels(of open: Int) -> [String] {
    var labels: [String] = []
    var index = open - 1
    while index >= 0, labels.count < 4, !window.startsLine(index + 1), let token = window.token(index) {
      switch token.kind {
      case .word: labels.insert(window.bytes[token.range].plainText, at: 0)
      case .string where token.bodyRange.count <= BindingFinder.longestName:
        labels.insert(window.bytes[token.bodyRange].plainText, at: 0)
      default: return []
      }
      index -= 1
    }
    return labels
  }

  /// Reads a here-document that is a script: what a machine is given to run when it starts.
  func takeScript(_ token: SourceToken, into facts: inout FactCollector) {
    guard window.dialect == .terraform, token.form.isBlock, token.form.isClosed else { return }
    let body = token.bodyRange
    var text = PlacedBytes(emptyAt: body.lowerBound)
    for offset in body { text.append(window.bytes[offset], at: offset) }
    let start = text.trimmedRange(0..<text.count).lowerBound
    guard text.holds("#!", at: start), let end = text.firstIndex(of: Mark.newline, from: start),
      text.slice(start..<end).bytes.holds("sh")
    else { return }
    var reader = ShellReader()
    reader.read(text, into: &facts)
  }
}
