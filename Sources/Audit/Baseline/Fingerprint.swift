internal import Matching
internal import SecretCrypto
internal import SecretMemory
internal import Synchronization

/// Makes the fingerprints that a baseline knows findings by.
///
/// The value goes through scrypt with the baseline's salt: 16 MB and some 40 ms for each guess. What comes out is hashed
/// together with the rule, the path and the name, so one value under two names costs one derivation.
struct Fingerprints {
  let salt: [UInt8]

  /// N = 2^14.
  private static let cost = 14
  private static let size = 16

  /// Gives each finding its fingerprint.
  ///
  /// - Throws: `cryptography` where there is no memory for it.
  func add(to findings: inout [ReportedFinding]) throws(AuditError) {
    let values = Array(Set(findings.map { $0.finding.value ?? [] }))
    let derived = try derive(values)
    for index in findings.indices {
      let finding = findings[index].finding
      guard let key = derived[finding.value ?? []] else { throw .cryptography }
      var text = key
      for part in [Array(finding.rule.utf8), finding.path, Array((finding.name ?? "").utf8)] {
        text += [0] + part
      }
      guard let digest = try? SHA256.digest(of: text.span) else { throw .cryptography }
      findings[index].fingerprint = Hexadecimal.text(digest.prefix(Self.size))
    }
  }

  /// On all cores, since there may be hundreds.
  private func derive(_ values: [[UInt8]]) throws(AuditError) -> [[UInt8]: [UInt8]] {
    let next = Atomic(0)
    let derived = Mutex<[[UInt8]: [UInt8]]>([:])
    let salt = salt
    Workers.run(min(Workers.cores, values.count)) {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < values.count, let key = Self.derive(values[index], salt) else { return }
        derived.withLock { $0[values[index]] = key }
      }
    }
    let all = derived.withLock { $0 }
    guard all.count == values.count else { throw .cryptography }
    return all
  }

  private static func derive(_ value: [UInt8], _ salt: [UInt8]) -> [UInt8]? {
    let secret = SecretBytes(copying: value.span)
    guard
      let key = try? Scrypt.derive(passphrase: secret, salt: salt.span, log2N: cost, count: size)
    else { return nil }
    return key.withSpan { span in span.indices.map { span[$0] } }
  }
}
