/// The events of a YAML file without what makes YAML dangerous: references that multiply, types that a reader is told
/// to make, and nesting without end.
struct BoundedEvents: ~Copyable {
  private var parser: YAMLParser
  private let deepest: Int
  private var depth = 0

  init(_ bytes: [UInt8], deepest: Int) throws(ProjectError) {
    parser = try YAMLParser(bytes)
    self.deepest = deepest
  }

  /// The next event.
  ///
  /// - Throws: `refused` with `syntax`, `alias`, `anchor`, `tag`, `directive` or `tooDeep`; `outOfMemory`.
  mutating func next() throws(ProjectError) -> YAMLEvent {
    let event = try parser.next()
    if event.hasAnchor { throw .refused(.anchor, line: event.line) }
    if event.hasTag { throw .refused(.tag, line: event.line) }
    switch event.kind {
    case .alias: throw .refused(.alias, line: event.line)
    case .documentStart(hasDirectives: true): throw .refused(.directive, line: event.line)
    case .sequenceStart, .mappingStart:
      depth += 1
      guard depth <= deepest else { throw .refused(.tooDeep, line: event.line) }
    case .sequenceEnd, .mappingEnd: depth -= 1
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .scalar: break
    }
    return event
  }

  /// Passes over one value, whatever is in it.
  ///
  /// - Throws: like ``next()``.
  mutating func skipValue() throws(ProjectError) {
    let outside = depth
    repeat { _ = try next() } while depth > outside
  }
}
