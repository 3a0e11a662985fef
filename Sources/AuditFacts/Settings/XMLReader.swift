/// Reads an XML file as settings: texts and attributes by their elements, and names and values that stand side by side.
///
/// What stands side by side: `<property name="x" value="y"/>`, `<entry key="x">y</entry>`,
/// `<key>x</key><string>y</string>`, `<param-name>x</param-name><param-value>y</param-value>`.
struct XMLReader {
  private static let depthLimit = 256
  private static let nameAttributes = ["name", "key", "id", "property"]
  private static let nameElements: Set<String> = ["key", "name", "param-name", "env-entry-name"]
  private static let valueElements: Set<String> = ["value", "string", "param-value", "env-entry-value"]

  private struct Element {
    let tag: String
    let name: String
    /// What its text is a value of, where an attribute says so.
    let named: String?
    /// What the element before says that the next one is the value of.
    var label: String?
    var hasText = false
  }

  private var open: [Element] = []

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var scanner = XMLScanner(text)
    var reader = XMLReader()
    while let token = scanner.next() {
      switch token {
      case .open(let tag):
        reader.enter(tag, into: &facts)
        guard reader.open.count <= depthLimit else {
          return facts.fail(at: tag.offset, "it is nested deeper than \(depthLimit) levels")
        }
      case .close(let name): reader.leave(name)
      case .text(let text): reader.note(text, into: &facts)
      }
    }
  }

  private mutating func enter(_ tag: XMLScanner.Tag, into facts: inout FactCollector) {
    let name = SettingName.joined(open.last?.name ?? "", tag.name)
    let named = Self.nameAttributes.lazy.compactMap { wanted in
      tag.attributes.first { $0.name.lowercased() == wanted }?.value.text
    }.first
    for (attribute, value) in tag.attributes where !attribute.hasPrefix("xmlns") {
      let isValue = ["value", "val", "content"].contains(attribute.lowercased())
      // A name says nothing by itself where it is one of a pair.
      if named != nil, Self.nameAttributes.contains(attribute.lowercased()) { continue }
      if isValue, let named {
        facts.setting(named, value)
      } else {
        facts.setting(SettingName.joined(name, attribute), value)
      }
    }
    if !tag.isClosed { open.append(Element(tag: tag.name.lowercased(), name: name, named: named)) }
  }

  /// Closes the innermost element of the name; where there is none the tag is a mistake.
  private mutating func leave(_ name: String) {
    guard let index = open.lastIndex(where: { $0.tag == name.lowercased() }) else { return }
    open.removeSubrange(index...)
  }

  private mutating func note(_ text: PlacedBytes, into facts: inout FactCollector) {
    guard !text.isEmpty, let element = open.last else { return }
    let outer = open.count - 2
    if outer >= 0, Self.nameElements.contains(element.tag) {
      open[outer].label = text.text
      return
    }
    if outer >= 0, Self.valueElements.contains(element.tag), let label = open[outer].label {
      open[outer].label = nil
      return facts.setting(label, text)
    }
    facts.setting(element.named ?? element.name, text)
  }
}
