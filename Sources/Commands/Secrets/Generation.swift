internal import Hygiene
internal import Vault

extension GenerationOptions {
  /// Makes a value.
  func generate(_ kind: SecretKind) throws(CommandError) -> GeneratedSecret {
    let sizes = [bytes, length, words].compactMap { $0 }
    guard sizes.count <= 1 else {
      throw .usage("--bytes, --length and --words exclude each other", hint: nil)
    }
    let size: GenerationRequest.Size =
      if let bytes { .bytes(bytes) } else if let length { .length(length) } else if let words {
        .words(words)
      } else {
        .standard
      }
    do {
      let set = try charset.map { (text) throws(HygieneError) in try Charset(nameOrCharacters: text) }
      return try SecretGenerator().generate(
        kind: kind, request: GenerationRequest(size: size, charset: set))
    } catch {
      throw .generator(error)
    }
  }
}

extension CommandContext {
  /// Says what was generated, but for the value.
  func report(_ made: borrowing GeneratedSecret, saying verb: String) {
    let bits = "\(Int(made.entropy)) bits of entropy"
    switch made.form {
    case .text: notice("\(verb)\(made.value.count) characters, \(bits)")
    case .bytes: notice("\(verb)\(made.value.count) bytes, \(bits)")
    case .privateKey: notice("\(verb)an Ed25519 private key, \(bits); its public key:")
    }
    for line in made.publicKey?.split(separator: "\n") ?? [] { errors.line(String(line)) }
  }
}

/// Rules on values that are put into the vault.
enum ValueRules {
  /// The rule that refuses a value, if one does and isn't switched off.
  static func refusal(
    of value: borrowing SecretBytes, name: String, kind: SecretKind, _ options: RuleOptions
  ) -> RefusedValue? {
    value.withSpan { bytes in
      if !options.allowPlaceholder, let rule = PlaceholderCheck.rule(for: bytes) {
        return RefusedValue(
          name: name, kind: kind, rule: rule.id, explanation: rule.explanation,
          override: "--allow-placeholder")
      }
      if !options.allowWeak, let rule = WeakCheck.rule(for: bytes, kind: kind, name: name) {
        return RefusedValue(
          name: name, kind: kind, rule: rule.id, explanation: rule.explanation, override: "--allow-weak")
      }
      return nil
    }
  }
}
