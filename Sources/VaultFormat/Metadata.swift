/// What is kept about a secret besides its value, encrypted with it.
///
/// Source: Docs/vault-format.md, 'Metadata'.
public struct Metadata: Equatable, Sendable {
  /// What the secret is used as.
  public var kind: SecretKind
  /// When the value, not its metadata, last changed.
  public var changed: Timestamp
  /// A note for people, up to 4,096 bytes of UTF-8; empty means none.
  public var note = ""
  /// Tags, 32 at most; order and repetition don't count, they are written sorted.
  public var tags: Set<Label> = []
  /// The day from which the value no longer works, as its issuer says.
  public var expires: Day?
  /// How long after ``changed`` the value is due to be replaced.
  public var rotate: RotationPeriod?
  /// Whether the value ends in a line feed on purpose.
  public var keepsNewline = false
  /// Since when somebody knows the value who is no longer let in; nil once the value is another.
  public var exposed: Timestamp?

  /// Metadata with the two fields that always stand.
  public init(kind: SecretKind, changed: Timestamp) {
    self.kind = kind
    self.changed = changed
  }

  /// Whether all fields are the same; notes are compared by their bytes, so that a change in spelling is one.
  public static func == (left: Metadata, right: Metadata) -> Bool {
    left.kind == right.kind && left.changed == right.changed
      && left.note.utf8.elementsEqual(right.note.utf8) && left.tags == right.tags
      && left.expires == right.expires && left.rotate == right.rotate
      && left.keepsNewline == right.keepsNewline && left.exposed == right.exposed
  }

  /// The day on which the value is due to be replaced, if it has a rotation period.
  public var due: Day? {
    rotate.map { Day(daysSince1970: changed.day.daysSince1970 + $0.days) }
  }

  /// The metadata as JSON: sorted keys, no white space, only the fields that are set.
  ///
  /// - Returns: up to 16 KiB of UTF-8.
  /// - Throws: ``FormatError/metadataTooLarge``.
  package func encoded() throws(FormatError) -> [UInt8] {
    guard note.utf8.count <= Caps.noteBytes, tags.count <= Caps.tags else { throw .metadataTooLarge }
    var fields = ["\"changed\":\"\(changed)\""]
    if let expires { fields.append("\"expires\":\"\(expires)\"") }
    if let exposed { fields.append("\"exposed\":\"\(exposed)\"") }
    fields.append("\"kind\":\"\(kind.rawValue)\"")
    if keepsNewline { fields.append("\"newline\":true") }
    if !note.isEmpty { fields.append("\"note\":\(CanonicalJSON.quoted(note))") }
    if let rotate { fields.append("\"rotate\":\"\(rotate)\"") }
    if !tags.isEmpty {
      let list = tags.sorted().map { "\"\($0)\"" }.joined(separator: ",")
      fields.append("\"tags\":[\(list)]")
    }
    let text = [UInt8]("{\(fields.joined(separator: ","))}".utf8)
    guard text.count <= Caps.metadataBytes else { throw .metadataTooLarge }
    return text
  }

  /// Reads metadata.
  ///
  /// - Parameter json: the bytes of a record's metadata.
  /// - Throws: ``FormatError/badRecord`` unless it is spelt just as ``encoded()`` spells it.
  package init(decoding json: [UInt8]) throws(FormatError) {
    var reader = CanonicalJSON(json)
    guard let fields = reader.readObject(),
      case .text(let kindWord)? = fields["kind"], let kind = SecretKind(rawValue: kindWord),
      case .text(let changed)? = fields["changed"]
    else { throw .badRecord }
    self.init(kind: kind, changed: try Self.field { () throws(FormatError) in try Timestamp(changed) })
    for (key, value) in fields {
      switch (key, value) {
      case ("kind", _), ("changed", _): break
      case ("note", .text(let text)): note = text
      case ("expires", .text(let text)):
        expires = try Self.field { () throws(FormatError) in try Day(text) }
      case ("exposed", .text(let text)):
        exposed = try Self.field { () throws(FormatError) in try Timestamp(text) }
      case ("rotate", .text(let text)):
        rotate = try Self.field { () throws(FormatError) in try RotationPeriod(text) }
      case ("newline", .yes): keepsNewline = true
      case ("tags", .list(let texts)):
        for text in texts { tags.insert(try Self.field { () throws(FormatError) in try Label(text) }) }
      default: throw .badRecord
      }
    }
    // Anything spelt otherwise, in another order or twice shows here.
    guard try encoded() == json else { throw .badRecord }
  }

  private static func field<T>(_ read: () throws(FormatError) -> T) throws(FormatError) -> T {
    do { return try read() } catch { throw .badRecord }
  }
}
