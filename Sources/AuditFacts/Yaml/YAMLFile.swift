internal import YAML

/// A YAML file's documents, with the places of its scalars in bytes.
struct YAMLFile {
  let documents: [YAMLNode]
  private let bytes: [UInt8]
  /// Where lines begin as libyaml counts them: Unicode's line ends are some to it.
  private let starts: [Int]

  /// Reads a file; where that fails the collector is told, and there are no documents.
  init?(_ bytes: [UInt8], into facts: inout FactCollector) {
    self.bytes = bytes
    do throws(YAMLError) {
      documents = try YAMLReader.documents(of: bytes, .lenient)
    } catch {
      switch error {
      case .refused(let fault, let position): facts.fail(line: position.line, Self.problem(fault))
      case .tooLarge: facts.fail(line: 1, "it is larger than is read")
      case .outOfMemory: facts.fail(line: 1, "there is no memory left to read it with")
      }
      return nil
    }
    starts = Self.lineStarts(bytes)
  }

  private static func problem(_ fault: YAMLFault) -> String {
    switch fault {
    case .syntax(let problem): "it is no YAML: \(problem)"
    case .tooDeep(let limit): "it is nested deeper than \(limit) levels"
    case .tooManyNodes(let limit): "its aliases stand for more than \(limit) values"
    case .tooManyDocuments(let limit): "it has more than \(limit) documents"
    case .unknownAlias: "an alias has no anchor before it"
    case .anchor, .alias, .tag, .directive, .duplicateKey, .keyIsNoText:
      "it is YAML of a kind that is not read"
    }
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Mark.newline: index += 1
      case Mark.carriageReturn: index += bytes.holds("\r\n", at: index) ? 2 : 1
      case 0xc2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: index += 2
      case 0xe2 where bytes.holds("\u{2028}", at: index) || bytes.holds("\u{2029}", at: index): index += 3
      default:
        index += 1
        continue
      }
      starts.append(index)
    }
    return starts
  }

  /// The offset of a position, whose column counts characters; a byte order mark is one.
  func offset(of position: YAMLPosition) -> Int {
    guard position.line <= starts.count else { return bytes.count }
    var index = starts[position.line - 1]
    var left = position.column - 1
    while left > 0, index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xc0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }

  /// A scalar's bytes with their places; nil for a collection.
  func placed(_ node: YAMLNode) -> PlacedBytes? {
    guard let scalar = node.scalar else { return nil }
    return ScalarPlacer.place(scalar, from: offset(of: node.position), in: bytes)
  }

  /// A key's text with its places.
  func placed(_ pair: YAMLPair) -> PlacedBytes {
    let start = offset(of: pair.position)
    let style: YAMLScalarStyle =
      start < bytes.count && bytes[start] == Mark.doubleQuote
      ? .doubleQuoted : start < bytes.count && bytes[start] == Mark.singleQuote ? .singleQuoted : .plain
    return ScalarPlacer.place(YAMLScalar(Array(pair.key.utf8), style), from: start, in: bytes)
  }
}
