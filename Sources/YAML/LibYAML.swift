internal import CYAML

/// One event of a YAML file.
struct YAMLEvent {
  enum Kind: Equatable {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar([UInt8], YAMLScalarStyle)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  /// Where it begins.
  let position: YAMLPosition
  /// The name of the anchor, or the one that an alias means.
  let anchor: String?
  let tag: String?

  /// Whether it is a key that brings another mapping's pairs.
  var isMergeKey: Bool { kind == .scalar([0x3c, 0x3c], .plain) }
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
  init(_ bytes: [UInt8]) throws(YAMLError) {
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
  mutating func next() throws(YAMLError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(handle, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.translate(event)
  }

  private static func translate(_ event: yaml_event_t) -> YAMLEvent {
    let start = unsafe event.start_mark
    let position = YAMLPosition(line: Int(start.line) + 1, column: Int(start.column) + 1)
    func plainly(_ kind: YAMLEvent.Kind, anchor: String? = nil, tag: String? = nil) -> YAMLEvent {
      YAMLEvent(kind: kind, position: position, anchor: anchor, tag: tag)
    }
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return plainly(.streamStart)
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      let hasDirectives = unsafe start.version_directive != nil || start.tag_directives.start != nil
      return plainly(.documentStart(hasDirectives: hasDirectives))
    case YAML_DOCUMENT_END_EVENT: return plainly(.documentEnd)
    case YAML_ALIAS_EVENT: return unsafe plainly(.alias, anchor: text(event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe [UInt8](UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      let kind = unsafe YAMLEvent.Kind.scalar(bytes, style(scalar.style))
      return unsafe plainly(kind, anchor: text(scalar.anchor), tag: text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe plainly(.sequenceStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_SEQUENCE_END_EVENT: return plainly(.sequenceEnd)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe plainly(.mappingStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_MAPPING_END_EVENT: return plainly(.mappingEnd)
    default: return plainly(.streamEnd)
    }
  }

  private static func text(_ string: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe string.map { unsafe String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    default: .block
    }
  }

  private func failure() -> YAMLError {
    let error = unsafe handle.pointee.error
    guard error != YAML_MEMORY_ERROR else { return .outOfMemory }
    let problem = unsafe handle.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    guard error == YAML_READER_ERROR else {
      let mark = unsafe handle.pointee.problem_mark
      let position = YAMLPosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
      return .refused(.syntax(problem: problem), at: position)
    }
    // Bytes that are no text have an offset alone.
    let before = unsafe input.prefix(Int(handle.pointee.problem_offset))
    let column = unsafe before.reversed().prefix { $0 != 0x0a }.count + 1
    let line = unsafe before.count { $0 == 0x0a } + 1
    return .refused(.syntax(problem: problem), at: YAMLPosition(line: line, column: column))
  }
}
