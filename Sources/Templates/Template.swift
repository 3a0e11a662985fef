package import SecretMemory
package import VaultFormat

/// A text with places for secrets: `postgresql://${DB_USER}:${DB_PASSWORD|url}@db/crm`.
///
/// `${NAME}` is a value as it is, `${NAME|FILTER|...}` one written by filters, from the left. `$$` is a dollar sign; any other
/// dollar sign stands for itself, so that a template of a shell script or an nginx configuration needs no others.
///
/// Source: Docs/project-file.md, 'Templates'.
package struct Template: Equatable, Sendable {
  enum Part: Equatable, Sendable {
    case text([UInt8])
    case value(SecretName, [TemplateFilter])
  }

  let parts: [Part]

  /// The most bytes of a template.
  package static let largest = 1 << 20
  /// The most bytes of what is made of one.
  package static let largestResult = 4 << 20

  /// The names in it, in the order in which each comes first.
  package var names: [SecretName] {
    var names: [SecretName] = []
    for case .value(let name, _) in parts where !names.contains(name) { names.append(name) }
    return names
  }

  /// Reads a template.
  ///
  /// - Parameter text: at most ``largest`` bytes, of any encoding that has ASCII's dollar sign and braces.
  /// - Throws: `refused` with the place; `tooLarge`.
  package init(parsing text: [UInt8]) throws(TemplateError) {
    guard text.count <= Self.largest else { throw .tooLarge(limitBytes: Self.largest) }
    var parts: [Part] = []
    var literal: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "$"), index + 1 < text.count else {
        literal.append(text[index])
        index += 1
        continue
      }
      switch text[index + 1] {
      case UInt8(ascii: "$"):
        literal.append(UInt8(ascii: "$"))
        index += 2
      case UInt8(ascii: "{"):
        let start = index + 2
        guard let end = text[start...].firstIndex(of: UInt8(ascii: "}")) else {
          throw Self.refused(.unterminated, at: index, in: text)
        }
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = []
        do {
          parts.append(try Self.value(text[start..<end]))
        } catch {
          throw Self.refused(error, at: start, in: text)
        }
        index = end + 1
      default:
        literal.append(text[index])
        index += 1
      }
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
    self.parts = parts
  }

  private static func value(_ text: ArraySlice<UInt8>) throws(TemplateFault) -> Part {
    let fields = text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      String(decoding: $0.prefix(TemplateFault.longestQuote), as: UTF8.self)
    }
    guard let name = fields.first.flatMap({ try? SecretName($0) }) else { throw .badName(fields.first ?? "") }
    var filters: [TemplateFilter] = []
    for field in fields.dropFirst() {
      guard let filter = TemplateFilter(rawValue: field) else { throw .unknownFilter(field) }
      filters.append(filter)
    }
    return .value(name, filters)
  }

  private static func refused(_ fault: TemplateFault, at index: Int, in text: [UInt8]) -> TemplateError {
    let before = text[..<index]
    let line = before.count { $0 == 0x0a } + 1
    let column = index - (before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0) + 1
    return .refused(fault, line: line, column: column)
  }

  /// Writes the text with the values in their places.
  ///
  /// - Parameter values: the value of each of ``names``.
  /// - Returns: at most ``largestResult`` bytes.
  /// - Throws: `noValue` for a name without one; `cannotFilter` where a value can't be written by a filter, such as one
  ///   that isn't UTF-8 as JSON; `resultTooLarge`.
  package func render(_ values: [SecretName: SharedSecret]) throws(TemplateError) -> SecretBytes {
    var result = SecretBuffer()
    for part in parts {
      switch part {
      case .text(let text): result.append(text.span)
      case .value(let name, let filters):
        guard let value = values[name] else { throw .noValue(name) }
        var text = value.bytes.copy()
        for filter in filters {
          guard let filtered = filter.apply(text) else { throw .cannotFilter(name, filter) }
          text = filtered
          guard text.count <= Self.largestResult else {
            throw .resultTooLarge(limitBytes: Self.largestResult)
          }
        }
        result.append(text)
      }
      guard result.count <= Self.largestResult else { throw .resultTooLarge(limitBytes: Self.largestResult) }
    }
    return result.finish()
  }
}
