package import SecretMemory
internal import Templates
package import Vault
package import VaultFormat

/// Secrets as one Secret manifest for `kubectl apply -f`, its values in base64 under `data:`, which carries any bytes.
///
/// kubectl's own ways in are passed by: `--from-env-file` drops lines past 64 KiB without a word, and `stringData` is text
/// alone. Source: Kubernetes, 'Secrets' and 'Object Names and IDs'.
package struct KubernetesSecret: Sendable {
  /// What the object is called, and how it is kept.
  package struct Naming: Equatable, Sendable {
    /// A DNS subdomain (RFC 1123): at most 253 characters.
    package let object: String
    /// A DNS label: at most 63 characters; nil: whatever kubectl takes.
    package let namespace: String?
    /// Whether the object can't be changed, and a digest of its contents ends its name.
    package let isImmutable: Bool
    package let labels: [String: String]

    package init(
      object: String, namespace: String? = nil, isImmutable: Bool = false, labels: [String: String] = [:]
    ) {
      self.object = object
      self.namespace = namespace
      self.isImmutable = isImmutable
      self.labels = labels
    }
  }

  /// The most bytes of an object's values together that the API server takes.
  package static let largest = 1 << 20
  static let longestKey = 253
  static let longestName = 253
  private static let digestDigits = 10
  static let firstLine = "# Made by pbk-secrets; it holds values in base64, which anybody can read."
  /// What the digest in the second line is said to be of: all lines after it.
  static let digestSubject = "kubernetes manifest"

  let selection: Selection
  let naming: Naming

  /// Chooses what to deliver.
  ///
  /// - Parameters:
  ///   - vault: the opened vault.
  ///   - names: the secrets; nil: all there are.
  ///   - derived: what the project derives of the vault's secrets.
  ///   - naming: the object.
  package init(
    _ vault: OpenVault, names: [SecretName]? = nil, derived: [SecretName: SharedSecret] = [:], naming: Naming
  ) {
    selection = Selection(vault, names, derived: derived)
    self.naming = naming
  }

  /// Makes the manifest.
  ///
  /// - Returns: its text, the object's full name, and what is in it.
  /// - Throws: `refused` with every name and value that an object can't hold; `vault`, `cryptography`.
  package func text() throws(DeliveryError) -> KubernetesText {
    try checkNaming()
    var refusals = selection.refusals
    var items: [DeliveryReport.Item] = []
    var notes: [DeliveryNote] = []
    var data = SecretBuffer()
    var total = 0
    for name in selection.names {
      let secret = try selection.secret(name)
      if !Self.isKey(name.text) { refusals.append(.cannotCarry(name, .nameNotUsable)) }
      total += secret.value.count
      items.append(DeliveryReport.Item(name: name, change: .created, bytes: secret.value.count))
      notes += Selection.notes(on: secret)
      for byte in "  \"\(name.text)\": \"".utf8 { data.append(byte) }
      secret.value.withSpan { Base64.append($0, to: &data) }
      data.append("\"\n")
    }
    if total > Self.largest {
      refusals.append(.tooLarge(target: naming.object, bytes: total, limit: Self.largest))
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    let values = data.finish()
    let object = try fullName(of: values)
    var body = SecretBuffer(capacity: values.count + 512)
    for byte in head(object).utf8 { body.append(byte) }
    body.append(items.isEmpty ? "data: {}\n" : "data:\n")
    body.append(values)
    let made = body.finish()
    let digest = try DeliveryDigest(selection.vault).ofFile(Self.digestSubject, made)
    var text = SecretBuffer(capacity: made.count + 256)
    for byte in "\(Self.firstLine)\n# pbk-secrets digest=\(digest)\n".utf8 { text.append(byte) }
    text.append(made)
    return KubernetesText(bytes: text.finish(), object: object, items: items, notes: notes)
  }

  /// Quoted throughout: an unquoted `on` or `1` would be no text in YAML.
  private func head(_ object: String) -> String {
    var lines = ["apiVersion: v1", "kind: Secret", "metadata:", "  name: \"\(object)\""]
    if let namespace = naming.namespace { lines.append("  namespace: \"\(namespace)\"") }
    if !naming.labels.isEmpty {
      lines.append("  labels:")
      for (key, value) in naming.labels.sorted(by: { $0.key < $1.key }) {
        lines.append("    \"\(key)\": \"\(value)\"")
      }
    }
    lines.append("type: Opaque")
    if naming.isImmutable { lines.append("immutable: true") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An immutable object gets a new name with each change of its contents, as one of the same name can't be replaced.
  private func fullName(of values: borrowing SecretBytes) throws(DeliveryError) -> String {
    guard naming.isImmutable else { return naming.object }
    let digest = try DeliveryDigest(selection.vault)
    let hex = try digest.hexadecimal(naming.object, values)
    return "\(naming.object)-\(hex.prefix(Self.digestDigits))"
  }

  private func checkNaming() throws(DeliveryError) {
    let room = naming.isImmutable ? Self.longestName - Self.digestDigits - 1 : Self.longestName
    var bad: [String] = []
    if !Self.isSubdomain(naming.object, atMost: room) { bad.append(naming.object) }
    if let namespace = naming.namespace, !Self.isLabel(namespace) { bad.append(namespace) }
    for (key, value) in naming.labels {
      let parts = key.split(separator: "/", omittingEmptySubsequences: false)
      let isKey =
        (1...2).contains(parts.count) && Self.isLabelText(String(parts[parts.count - 1]))
        && (parts.count == 1 || Self.isSubdomain(String(parts[0]), atMost: Self.longestName))
      if !isKey { bad.append(key) }
      if !value.isEmpty, !Self.isLabelText(value) { bad.append(value) }
    }
    guard bad.isEmpty else { throw .refused(bad.sorted().map { .badObjectName($0) }) }
  }
}

/// A manifest's text.
package struct KubernetesText: ~Copyable, Sendable {
  package let bytes: SecretBytes
  /// The object's name, with the digest if it is immutable.
  package let object: String
  /// The secrets in it.
  package let items: [DeliveryReport.Item]
  package let notes: [DeliveryNote]
}

// Source: Kubernetes, 'Object Names and IDs', 'Labels and Selectors'; RFC 1123, section 2.1.
extension KubernetesSecret {
  static func isKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (1...longestKey).contains(bytes.count)
      && bytes.allSatisfy { isAlphanumeric($0) || "-._".utf8.contains($0) } && text != "."
      && !text.hasPrefix("..")
  }

  static func isSubdomain(_ text: String, atMost longest: Int) -> Bool {
    guard text.utf8.count <= longest else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      isLowerLabel(Array(part.utf8))
    }
  }

  static func isLabel(_ text: String) -> Bool { text.utf8.count <= 63 && isLowerLabel(Array(text.utf8)) }

  private static func isLowerLabel(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let isLower = { (byte: UInt8) in isAlphanumeric(byte) && !(0x41...0x5a).contains(byte) }
    return isLower(first) && isLower(last) && bytes.allSatisfy { isLower($0) || $0 == UInt8(ascii: "-") }
  }

  static func isLabelText(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 63 else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && bytes.allSatisfy { isAlphanumeric($0) || "-._".utf8.contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
