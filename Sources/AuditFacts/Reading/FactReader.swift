/// Reads a file of a known kind.
package enum FactReader {
  /// The largest file that is read, in bytes; a larger one is a fault.
  package static let limit = 4 << 20

  /// Reads a file; runs nothing, opens nothing else.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - kind: what it is, as ``FileKind/init(path:beginning:)`` tells.
  ///   - path: the path within the tree, with `/` between folders.
  /// - Returns: what it says. Nothing for source code, Terraform, ignore files and unknown text, which others read.
  package static func read(_ bytes: Span<UInt8>, kind: FileKind, path: [UInt8]) -> FileFacts {
    guard kind.isRead else { return FileFacts() }
    guard bytes.count <= limit else {
      var facts = FileFacts()
      facts.fault = FileFault(line: 1, problem: "it is larger than \(limit >> 20) MiB")
      return facts
    }
    var file: [UInt8] = []
    file.reserveCapacity(bytes.count)
    for index in bytes.indices { file.append(bytes[index]) }
    return read(file, kind: kind, path: path)
  }

  private static func read(_ file: [UInt8], kind: FileKind, path: [UInt8]) -> FileFacts {
    var facts = FactCollector(file)
    let text = PlacedBytes(file: file)
    switch kind {
    case .env: EnvFileReader.read(text, into: &facts)
    case .compose: ComposeReader.read(file, into: &facts)
    case .dockerfile: DockerfileReader.read(text, into: &facts)
    case .shell:
      var reader = ShellReader()
      reader.read(text, into: &facts)
    default: break
    }
    return facts.result
  }
}

extension FileKind {
  fileprivate var isRead: Bool {
    switch self {
    case .source, .terraform, .text, .dockerIgnore, .gitIgnore: false
    default: true
    }
  }
}
