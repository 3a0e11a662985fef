/// Texts that stand for a value that is kept elsewhere.
enum KnownReference {
  private static let stores = [
    "op://", "ENC[", "ENC(", "vault:", "ref+", "secretsmanager:", "arn:aws:secretsmanager:", "arn:aws:ssm:",
    "sm://",
    "gcp-secret:", "keyvault:", "@Microsoft.KeyVault(", "{{resolve:secretsmanager:", "{{resolve:ssm-secure:",
    "$ANSIBLE_VAULT;", "{cipher}", "encrypted:", "bws://", "keychain:",
  ]

  /// The same value, or the reference that its text is as a whole.
  static func refined(_ value: FactValue) -> FactValue {
    guard case .text(let bytes) = value, bytes.count <= 1 << 16 else { return value }
    return evaluated(bytes) ?? reference(bytes).map { .reference($0) } ?? value
  }

  private static func reference(_ bytes: [UInt8]) -> Reference? {
    if stores.contains(where: { bytes.hasPrefix($0) && bytes.count > $0.utf8.count }) {
      return Reference(bytes.hasPrefix("ENC") ? nil : bytes.text, from: .secretStore)
    }
    if bytes.hasPrefix("{{"), bytes.hasSuffix("}}"), bytes.count >= 4 {
      return template(Array(bytes[2..<bytes.count - 2]))
    }
    if bytes.hasPrefix("<%="), bytes.hasSuffix("%>") { return embedded(Array(bytes[3..<bytes.count - 2])) }
    return nil
  }

  /// What a template makes anew, and what stands in it: `<%= SecureRandom.hex %>`, Ansible's
  /// `{{ lookup('password', '/dev/null') }}` and `{{ 'x' | password_hash('sha512') }}`.
  private static func evaluated(_ bytes: [UInt8]) -> FactValue? {
    if bytes.hasPrefix("<%="), bytes.hasSuffix("%>") {
      return bytes.holds("SecureRandom.") && !bytes.holds("ENV") ? .made(.random) : nil
    }
    guard bytes.hasPrefix("{{"), bytes.hasSuffix("}}"), bytes.count > 4 else { return nil }
    let inner = Array(bytes[2..<bytes.count - 2]).trimmed()
    let strings = quoted(inner)
    if inner.hasPrefix("lookup("), let plugin = strings.first?.split(separator: ".").last {
      if plugin == "random_string" { return .made(.random) }
      if plugin == "password", strings.count > 1, strings[1].hasPrefix("/dev/null") { return .made(.random) }
    }
    if inner.holds("| random") { return .made(.random) }
    let isText = inner.first == Mark.singleQuote || inner.first == Mark.doubleQuote
    guard isText, inner.holds("password_hash"), let text = strings.first else { return nil }
    return .text(Array(text.utf8))
  }

  /// `{{ x }}` of any template language; nil where it is not one expression.
  private static func template(_ inner: [UInt8]) -> Reference? {
    guard !inner.holds("{{"), !inner.holds("}}") else { return nil }
    let inner = inner.trimmed()
    let isName = inner.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: ".") || $0 == Mark.dash }
    if !isName, let reference = withDefault(inner) { return reference }
    return Reference(isName && !inner.isEmpty ? inner.text : nil, from: .template)
  }

  /// Jinja's `x | default('value')`, and with `true` behind it where an empty `x` counts as none.
  private static func withDefault(_ inner: [UInt8]) -> Reference? {
    if inner.hasPrefix("env_var("), case let strings = quoted(inner), let name = strings.first {
      // dbt's; without a default it fails.
      let otherwise = strings.count > 1 ? Fallback.ifUnset(.text(Array(strings[1].utf8))) : .failsIfUnset
      return Reference(name, from: .variable, otherwise: otherwise)
    }
    guard let bar = inner.firstIndex(of: UInt8(ascii: "|")) else { return nil }
    let name = Array(inner[..<bar]).trimmed()
    let filter = Array(inner[(bar + 1)...]).trimmed()
    guard name.allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: ".") }), !name.isEmpty,
      filter.hasPrefix("default(") || filter.hasPrefix("d("), let text = quoted(filter).first
    else { return nil }
    let value = FactValue.text(Array(text.utf8))
    let isForEmpty = filter.holds(", true") || filter.holds(",true")
    return Reference(
      name.text, from: .template, otherwise: isForEmpty ? .ifUnsetOrEmpty(value) : .ifUnset(value))
  }

  /// `<%= ENV['X'] %>`, `<%= ENV.fetch("X", "d") %>`.
  private static func embedded(_ inner: [UInt8]) -> Reference {
    let inner = inner.trimmed()
    guard inner.hasPrefix("ENV") else { return Reference(nil, from: .code) }
    let strings = quoted(inner)
    let fetches = inner.hasPrefix("ENV.fetch(")
    guard let name = strings.first else { return Reference(nil, from: .variable) }
    if strings.count > 1 {
      let value = FactValue.text(Array(strings[1].utf8))
      return Reference(name, from: .variable, otherwise: fetches ? .ifUnset(value) : .ifUnset(value))
    }
    return Reference(name, from: .variable, otherwise: fetches ? .failsIfUnset : nil)
  }

  private static func quoted(_ bytes: [UInt8]) -> [String] {
    var strings: [String] = []
    var open: (quote: UInt8, from: Int)?
    for (index, byte) in bytes.enumerated() {
      if let started = open {
        guard byte == started.quote else { continue }
        strings.append(Array(bytes[started.from..<index]).text)
        open = nil
      } else if byte == Mark.singleQuote || byte == Mark.doubleQuote {
        open = (byte, index + 1)
      }
    }
    return strings
  }
}
