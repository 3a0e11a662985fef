internal import VaultFormat

/// What a value is used as, for programs that know nothing of vaults.
package enum ValueUse: Sendable {
  case password, jwtSecret, apiKey
}

extension WeakCheck {
  /// The rule by which a value is weak.
  ///
  /// - Parameters:
  ///   - value: any bytes; the first 256 are estimated.
  ///   - use: what the value is used as.
  ///   - name: the secret's name, which its value must not be.
  ///   - userName: the user who logs in with it, where known.
  /// - Returns: the rule, or nil if the value is not weak.
  package static func rule(
    for value: Span<UInt8>, usedAs use: ValueUse, name: String, userName: String? = nil
  ) -> WeakRule? {
    switch use {
    case .password: rule(for: value, kind: .password, name: name, userName: userName)
    case .jwtSecret: rule(for: value, kind: .jwt, name: name, userName: userName)
    case .apiKey: rule(for: value, kind: .apiKey, name: name, userName: userName)
    }
  }
}
