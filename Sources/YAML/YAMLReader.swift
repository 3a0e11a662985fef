/// How much of YAML is taken, and how large a file may be.
package struct YAMLLimits: Equatable, Sendable {
  /// The most bytes.
  package var bytes: Int
  /// How deep mappings and sequences may stand in each other, the outermost counted.
  package var depth: Int
  /// The most values, each as often as aliases repeat it.
  package var nodes: Int
  /// The most documents.
  package var documents: Int
  /// Whether anchors, aliases, merge keys, tags and directives are taken.
  package var isLenient: Bool
  /// Whether a key may stand twice in a mapping.
  package var allowsDuplicates: Bool

  package init(
    bytes: Int, depth: Int, nodes: Int, documents: Int = 1, isLenient: Bool, allowsDuplicates: Bool = false
  ) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.documents = documents
    self.isLenient = isLenient
    self.allowsDuplicates = allowsDuplicates
  }

  /// For files of one's own making, in which what makes YAML dangerous has no place.
  package static let strict = YAMLLimits(bytes: 256 << 10, depth: 12, nodes: 50_000, isLenient: false)
  /// For files of other programs, read as they read them.
  package static let lenient = YAMLLimits(
    bytes: 4 << 20, depth: 64, nodes: 500_000, documents: 1_000, isLenient: true, allowsDuplicates: true)
}

/// Makes a tree of each document of a YAML file.
package struct YAMLReader: ~Copyable {
  private var parser: YAMLParser
  private let limits: YAMLLimits
  private var nodes = 0
  private var depth = 0
  private var anchors: [String: Anchored] = [:]

  /// An anchor's value, and how many values it stands for.
  private struct Anchored {
    let node: YAMLNode
    let count: Int
  }

  private init(_ bytes: [UInt8], _ limits: YAMLLimits) throws(YAMLError) {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limitBytes: limits.bytes) }
    parser = try YAMLParser(bytes)
    self.limits = limits
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - limits: what is taken.
  /// - Returns: the documents; none for a file without any. A document without a value is a null scalar.
  /// - Throws: `refused` with the place; `tooLarge`; `outOfMemory`.
  package static func documents(of bytes: [UInt8], _ limits: YAMLLimits) throws(YAMLError) -> [YAMLNode] {
    var reader = try YAMLReader(bytes, limits)
    return try reader.readAll()
  }

  private mutating func readAll() throws(YAMLError) -> [YAMLNode] {
    var documents: [YAMLNode] = []
    while true {
      let event = try parser.next()
      switch event.kind {
      case .streamEnd: return documents
      case .documentStart(let hasDirectives):
        guard documents.count < limits.documents else {
          throw .refused(.tooManyDocuments(limit: limits.documents), at: event.position)
        }
        if hasDirectives, !limits.isLenient { throw .refused(.directive, at: event.position) }
        anchors = [:]
        documents.append(try value(from: try parser.next()))
      default: break
      }
    }
  }

  private mutating func value(from event: YAMLEvent) throws(YAMLError) -> YAMLNode {
    if !limits.isLenient {
      if event.anchor != nil, event.kind != .alias { throw .refused(.anchor, at: event.position) }
      if event.tag != nil { throw .refused(.tag, at: event.position) }
    }
    let before = nodes
    try count(1, at: event.position)
    let node: YAMLNode
    switch event.kind {
    case .scalar(let text, let style):
      node = YAMLNode(.scalar(YAMLScalar(text, style)), at: event.position, tag: event.tag)
    case .alias: return try aliased(event)
    case .sequenceStart: node = YAMLNode(.sequence(try items(in: event)), at: event.position, tag: event.tag)
    case .mappingStart: node = YAMLNode(.mapping(try pairs(in: event)), at: event.position, tag: event.tag)
    default: throw .refused(.syntax(problem: "a value is missing"), at: event.position)
    }
    if let anchor = event.anchor { anchors[anchor] = Anchored(node: node, count: nodes - before) }
    return node
  }

  private mutating func aliased(_ event: YAMLEvent) throws(YAMLError) -> YAMLNode {
    guard limits.isLenient else { throw .refused(.alias, at: event.position) }
    guard let anchor = event.anchor, let found = anchors[anchor] else {
      throw .refused(.unknownAlias, at: event.position)
    }
    // The trees share their memory, but whoever walks them walks each.
    try count(found.count, at: event.position)
    return found.node
  }

  private mutating func count(_ more: Int, at position: YAMLPosition) throws(YAMLError) {
    nodes += more
    guard nodes <= limits.nodes else { throw .refused(.tooManyNodes(limit: limits.nodes), at: position) }
  }

  private mutating func enter(_ event: YAMLEvent) throws(YAMLError) {
    depth += 1
    guard depth <= limits.depth else { throw .refused(.tooDeep(limit: limits.depth), at: event.position) }
  }

  private mutating func items(in start: YAMLEvent) throws(YAMLError) -> [YAMLNode] {
    try enter(start)
    var items: [YAMLNode] = []
    while true {
      let event = try parser.next()
      if event.kind == .sequenceEnd { break }
      items.append(try value(from: event))
    }
    depth -= 1
    return items
  }

  private mutating func pairs(in start: YAMLEvent) throws(YAMLError) -> [YAMLPair] {
    try enter(start)
    var pairs = PairCollector(allowsDuplicates: limits.allowsDuplicates)
    while true {
      let event = try parser.next()
      if event.kind == .mappingEnd { break }
      let key = try key(from: event)
      let value = try value(from: try parser.next())
      if let key {
        try pairs.add(key, at: event.position, value, isMergeKey: limits.isLenient && event.isMergeKey)
      }
    }
    depth -= 1
    return pairs.finish()
  }

  /// The key's text; nil for one that is no text, where such are taken: its value is passed over.
  private mutating func key(from event: YAMLEvent) throws(YAMLError) -> String? {
    if case .scalar(let text, let style) = event.kind, limits.isLenient || (style != .block && !text.isEmpty)
    {
      _ = try value(from: event)
      return String(decoding: text, as: UTF8.self)
    }
    guard limits.isLenient else {
      throw .refused(event.kind == .alias ? .alias : .keyIsNoText, at: event.position)
    }
    return try value(from: event).text
  }
}
