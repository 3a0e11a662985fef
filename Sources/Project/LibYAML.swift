internal import CYAML

/// One event of a YAML file.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar([UInt8], YAMLScalarStyle)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  /// Where it begins, counted from 1.
  let line: Int
  let hasAnchor: Bool
  let hasTag: Bool
}

/// How a scalar is written.
enum YAMLScalarStyle {
  case plain, quoted, block
}

/// libyaml's parser; the only place that touches the library.
///
/// The handle and the bytes it reads from are owned here and freed together; nothing of either is given out.
@safe
struct YAMLParser: ~Copyable {
  private let handle: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Prepares to parse bytes as UTF-8, whatever a byte order mark says.
  ///
  /// - Throws: `outOfMemory`.
  init(_ bytes: [UInt8]) throws(ProjectError) {
    let handle = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(handle) == 1 else {
      unsafe handle.deallocate()
      throw .outOfMemory
    }
    // The library keeps the address, so it must be one that stays; it refuses a null one, as an empty buffer may have.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 1)
    unsafe input.initialize(repeating: 0)
    _ = unsafe input.update(from: bytes)
    unsafe yaml_parser_set_input_string(handle, input.baseAddress, bytes.count)
    unsafe yaml_parser_set_encoding(handle, YAML_UTF8_ENCODING)
    unsafe self.handle = handle
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_parser_delete(handle)
    unsafe handle.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after the end, `streamEnd` again.
  ///
  /// - Throws: `refused(.syntax)`, `outOfMemory`.
  mutating func next() throws(ProjectError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(handle, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.translate(event)
  }

  private static func translate(_ event: yaml_event_t) -> YAMLEvent {
    let line = unsafe Int(event.start_mark.line) + 1
    func plainly(_ kind: YAMLEvent.Kind, anchor: Bool = false, tag: Bool = false) -> YAMLEvent {
      YAMLEvent(kind: kind, line: line, hasAnchor: anchor, hasTag: tag)
    }
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return plainly(.streamStart)
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      let hasDirectives = unsafe start.version_directive != nil || start.tag_directives.start != nil
      return plainly(.documentStart(hasDirectives: hasDirectives))
    case YAML_DOCUMENT_END_EVENT: return plainly(.documentEnd)
    case YAML_ALIAS_EVENT: return plainly(.alias)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe [UInt8](UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      let kind = unsafe YAMLEvent.Kind.scalar(text, style(scalar.style))
      return unsafe plainly(kind, anchor: scalar.anchor != nil, tag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe plainly(.sequenceStart, anchor: start.anchor != nil, tag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return plainly(.sequenceEnd)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe plainly(.mappingStart, anchor: start.anchor != nil, tag: start.tag != nil)
    case YAML_MAPPING_END_EVENT: return plainly(.mappingEnd)
    default: return plainly(.streamEnd)
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    default: .block
    }
  }

  private func failure() -> ProjectError {
    let error = unsafe handle.pointee.error
    guard error != YAML_MEMORY_ERROR else { return .outOfMemory }
    let problem = unsafe handle.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    guard error == YAML_READER_ERROR else {
      return .refused(.syntax(problem: problem), line: unsafe Int(handle.pointee.problem_mark.line) + 1)
    }
    // Bytes that are no text have an offset alone.
    let before = unsafe input.prefix(Int(handle.pointee.problem_offset))
    return .refused(.syntax(problem: problem), line: unsafe before.count { $0 == 0x0a } + 1)
  }
}
