/// A value of a YAML file, and where it stands.
package struct YAMLNode: Equatable, Sendable {
  /// What it is.
  package indirect enum Content: Equatable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the file's order. Where duplicates are taken, a key can stand twice; the last counts.
    case mapping([YAMLPair])
  }

  package let content: Content
  /// Where it begins; of an alias, where its anchor's value does.
  package let position: YAMLPosition
  /// The tag as it is written, such as `!reset`; nil where there is none.
  package let tag: String?

  package init(_ content: Content, at position: YAMLPosition, tag: String? = nil) {
    self.content = content
    self.position = position
    self.tag = tag
  }
}

/// A key and its value.
package struct YAMLPair: Equatable, Sendable {
  package let key: String
  /// Where the key stands.
  package let position: YAMLPosition
  package let value: YAMLNode
  /// Whether it came from a mapping named by a merge key, `<<`, and not from the mapping itself.
  package let isMerged: Bool

  package init(key: String, at position: YAMLPosition, value: YAMLNode, isMerged: Bool = false) {
    self.key = key
    self.position = position
    self.value = value
    self.isMerged = isMerged
  }
}

/// A scalar: its bytes after quotes and escapes are undone, and how it is written.
package struct YAMLScalar: Equatable, Sendable {
  package let bytes: [UInt8]
  package let style: YAMLScalarStyle

  package init(_ bytes: [UInt8], _ style: YAMLScalarStyle) {
    self.bytes = bytes
    self.style = style
  }

  /// The text; libyaml takes UTF-8 alone, so nothing is replaced.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether YAML reads it as nothing: no text at all, `~` or `null`.
  package var isNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether some version of YAML reads it as nothing, a truth value, a number or a date instead of as text.
  package var isOtherThanText: Bool { style == .plain && PlainScalar.isOtherThanText(bytes) }
}

/// How a scalar is written.
package enum YAMLScalarStyle: Equatable, Sendable {
  case plain, singleQuoted, doubleQuoted, block
}

extension YAMLNode {
  /// The scalar, if it is one.
  package var scalar: YAMLScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

  /// The text of a scalar; nil for collections and for what YAML reads as nothing.
  package var text: String? { scalar.flatMap { $0.isNull ? nil : $0.text } }

  /// The items, if it is a sequence.
  package var items: [YAMLNode]? { if case .sequence(let items) = content { items } else { nil } }

  /// The pairs, if it is a mapping.
  package var pairs: [YAMLPair]? { if case .mapping(let pairs) = content { pairs } else { nil } }

  /// Whether it is there and YAML reads it as nothing.
  package var isNull: Bool { scalar?.isNull ?? false }

  /// The value of a key of a mapping, the last one's where it stands twice.
  package subscript(key: String) -> YAMLNode? { pair(key)?.value }

  /// The pair of a key of a mapping, the last one where it stands twice.
  package func pair(_ key: String) -> YAMLPair? { pairs?.last { $0.key == key } }
}
