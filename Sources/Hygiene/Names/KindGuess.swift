package import VaultFormat

/// Guesses from a secret's name what it is used as.
package enum KindGuess {
  /// The kind that a name suggests.
  ///
  /// Upper and lower case count alike, and so do the separators `_`, `-`, `.` and `/`. Words at the end
  /// that tell copies of one secret apart (`_PREVIOUS`, `_STAGING`, `_2`) are left out of account.
  ///
  /// - Parameter name: a name, of which the first 255 bytes are looked at.
  /// - Returns: the kind; ``SecretKind/generic`` where the name says nothing, or says that the value is
  ///   about a secret without being one, like `JWT_SECRET_FILE`.
  package static func kind(forName name: String) -> SecretKind {
    let subject = [ASCII.underscore] + trimmed(Array(name.utf8.prefix(255))) + [ASCII.underscore]
    for rule in rules where rule.glob.matches(subject) { return rule.kind }
    return .generic
  }

  private struct Rule: Sendable {
    let glob: NameGlob
    let kind: SecretKind
  }

  /// The first that matches decides.
  private static let rules: [Rule] = table.flatMap { kind, patterns in
    patterns.map { Rule(glob: NameGlob($0), kind: kind) }
  }

  private static let table: [(SecretKind, [String])] = [
    // About a secret, or meant to be public.
    (
      .generic,
      [
        "*_file_", "*_path_", "*_dir_", "*_name_", "*_id_", "*_host_", "*_port_", "*_user_", "*_username_",
        "*_email_", "*_hash_", "*_length_", "*_size_", "*_count_", "*_limit_", "*_min_", "*_max_", "*_ttl_",
        "*_expir*_", "*_expires_in_", "*_algorithm_", "*_alg_", "*_issuer_", "*_audience_", "*_enabled_",
        "*_required_", "*_policy_", "*_rounds_", "*_header_", "*_prefix_", "*_type_", "*_version_",
        "*_public_key_", "*_publickey_", "*_publishable_key_", "*_site_key_", "*_primary_key_",
        "*_foreign_key_", "*_sort_key_", "*_partition_key_", "_key_", "_pwd_", "_oldpwd_",
      ]
    ),
    (
      .privateKey,
      [
        "*_private_key*_", "*privatekey_", "*_id_rsa_", "*_id_ed25519_", "*_id_ecdsa_", "*key.pem_",
        "_server.key_", "_client.key_", "_ca.key_", "_privkey*_",
        "*_ssh_key_", "*_tls_key_", "*_ssl_key_", "*_cert_key_",
      ]
    ),
    (.jwt, ["*_jwt*secret*_", "*_jwt*key_"]),
    (.url, ["*_url_", "*_uri_", "*_dsn_"]),
    (
      .password,
      [
        "*password_", "*passwd_", "*_pass_", "*_passphrase_", "*_passcode_", "*_pwd_", "*_pgpass_",
      ]
    ),
    (
      .certificate,
      ["*.crt_", "*_cert_*", "*_certs_*", "*_certificate*_", "*_ssl*cert_", "*_tls*cert_", "*_fullchain_*"]
    ),
    (
      .apiKey,
      [
        "*apikey_", "*_token_", "*_secret_", "*_key_", "*accesskey_", "*secretkey_", "*authtoken_",
        "*accesstoken_",
      ]
    ),
  ]

  private static let copies: Set<[UInt8]> = Set(
    ["previous", "old", "new", "next", "current", "prod", "production", "staging", "dev", "test", "live"]
      .map { Array($0.utf8) })

  /// A name without the words that tell copies apart; the first word always stays.
  private static func trimmed(_ name: [UInt8]) -> [UInt8] {
    var name = name[...]
    while let separator = name.lastIndex(where: ASCII.separatesNames), separator > name.startIndex {
      let word = name[(separator + 1)...].map(ASCII.lowercased)
      guard copies.contains(word) || (!word.isEmpty && word.allSatisfy(ASCII.isDigit)) else { break }
      name = name[..<separator]
    }
    return Array(name)
  }
}
