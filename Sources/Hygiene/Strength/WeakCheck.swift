import SecretMemory
package import VaultFormat

/// Tells values that are too weak for their use.
///
/// Passwords, API keys, JWT secrets and the passwords of URLs are judged; files, keys, certificates and
/// generic values never are. Providers choose API keys, so for these only what is plainly guessable counts.
package enum WeakCheck {
  /// The fewest bytes of a JWT secret: as many as the output of SHA-256 has (RFC 7518, section 3.2).
  package static let shortestJWTSecret = 32
  /// The fewest characters of a password.
  package static let shortestPassword = 12

  /// Estimated bits below which a value is refused.
  ///
  /// A password is tried over a network, a JWT secret offline, at
  /// any speed, by everyone who holds one token.
  private static let fewestBits: [SecretKind: Double] = [.jwt: 96, .password: 45, .apiKey: 40]

  /// The rule by which a value is weak.
  ///
  /// - Parameters:
  ///   - value: any bytes; the first 256 are estimated.
  ///   - kind: what the value is used as.
  ///   - name: the secret's name, which its value must not be.
  ///   - userName: the user who logs in with it, where known. In a URL, its own user counts.
  /// - Returns: the rule, or nil if the value is not weak or its kind is never judged. An empty value is
  ///   a placeholder, not a weak one.
  package static func rule(
    for value: Span<UInt8>, kind: SecretKind, name: String, userName: String? = nil
  ) -> WeakRule? {
    guard !value.isEmpty else { return nil }
    switch kind {
    case .generic, .file, .certificate, .privateKey:
      return nil
    case .url:
      return ruleForURL(value, name: name)
    case .jwt, .password, .apiKey:
      if kind == .jwt, value.count < shortestJWTSecret { return .shortJWTSecret }
      if isName(value, name) || userName.map({ isName(value, $0) }) ?? false { return .ownName }
      return rule(for: value, kind: kind)
    }
  }

  private static func ruleForURL(_ url: Span<UInt8>, name: String) -> WeakRule? {
    guard let parts = URLPassword.find(in: url), !parts.password.isEmpty else { return nil }
    let user = URLPassword.decoded(url.extracting(parts.user))
    let password = URLPassword.decoded(url.extracting(parts.password))
    return user.withSpan { user in
      password.withSpan { password in
        if Guessable.isName(password, user) || isName(password, name) { return .ownName }
        return rule(for: password, kind: .password)
      }
    }
  }

  private static func isName(_ value: Span<UInt8>, _ name: String) -> Bool {
    Guessable.isName(value, name.utf8Span.span)
  }

  private static func rule(for value: Span<UInt8>, kind: SecretKind) -> WeakRule? {
    if let rule = Guessable.rule(for: value) { return rule }
    if kind == .password, Guessable.characters(value) < shortestPassword { return .shortPassword }
    let bits = StrengthEstimate.bits(of: value)
    return bits < fewestBits[kind, default: 0] ? .lowEntropy : nil
  }
}
