/// Reads entry lines one after the other and holds them to their order.
///
/// A vault is mostly entries, so this works on positions and allocates nothing for a line.
struct EntryCollector {
  private(set) var entries: [EntryLine] = []
  private var versionsOfName = 0
  /// `set A 1 `, a date and a space, and the base64 of the smallest blob.
  private static let shortestLine = 8 + 21 + 139

  /// Makes room for all the entries that a file of a size can have.
  init(fileBytes: Int) { entries.reserveCapacity(min(fileBytes / Self.shortestLine, Caps.lines)) }

  /// Reads the current line, an entry that removes or sets.
  mutating func append(_ lines: LineReader, removes: Bool) throws(FormatError) {
    let entry = try read(lines, removes)
    entries.append(entry)
  }

  private mutating func read(_ lines: LineReader, _ removes: Bool) throws(FormatError) -> EntryLine {
    let start = lines.range.lowerBound
    var cursor = start + 4
    let name = try field(lines, &cursor)
    let versionField = try field(lines, &cursor)
    let date = try field(lines, &cursor)
    let blob = cursor..<lines.range.upperBound
    guard SecretName.isValid(lines.file.span.extracting(name)) else { throw .badLine(lines.number, .badName) }
    let version = try lines.counter(versionField)
    guard Timestamp(parsing: lines.file.span.extracting(date)) != nil else {
      throw .badLine(lines.number, .badDate)
    }
    guard Base64URL.isCanonical(lines.file.span.extracting(blob)) else {
      throw .badLine(lines.number, .badBase64)
    }
    guard let count = Base64URL.decodedCount(blob.count), Padding.isBlobCount(count) else {
      throw .badLine(lines.number, .badBlobLength)
    }
    let startsName = try checkOrder(lines, name, version)
    return EntryLine(
      isTombstone: removes, startsName: startsName, version: version, lineStart: start,
      nameRange: name, dateRange: date, blobRange: blob)
  }

  /// The field from the cursor to the next space, which the cursor then stands behind.
  private func field(_ lines: LineReader, _ cursor: inout Int) throws(FormatError) -> Range<Int> {
    let rest = lines.file.span.extracting(cursor..<lines.range.upperBound)
    var length = 0
    while length < rest.count, rest[length] != Characters.space { length += 1 }
    guard length > 0, length < rest.count else { throw .badLine(lines.number, .wrongFields) }
    let field = cursor..<cursor + length
    cursor += length + 1
    return field
  }

  /// Names ascend, versions of one name descend; returns whether the line is the first of its name.
  private mutating func checkOrder(
    _ lines: LineReader, _ name: Range<Int>, _ version: UInt64
  ) throws(FormatError) -> Bool {
    guard let previous = entries.last else {
      versionsOfName = 1
      return true
    }
    let order = lines.compare(previous.nameRange, name)
    guard order < 0 || (order == 0 && previous.version > version) else {
      throw .badLine(lines.number, .outOfOrder)
    }
    versionsOfName = order == 0 ? versionsOfName + 1 : 1
    guard versionsOfName <= Caps.versions else { throw .badLine(lines.number, .tooManyVersions) }
    return order < 0
  }
}
