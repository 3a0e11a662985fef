/// Credentials whose form is a grammar of its own.
package enum TokenStructure: Sendable {
  /// A PEM block with the label, which has a body.
  case privateKey(label: String)
  /// The beginning of such a block in base64, as it stands in manifests and variables.
  case encodedPrivateKey
  case puttyKey
  /// The key in a service account's JSON of Google.
  case serviceAccountKey
  /// A signed JSON Web Token; its payload has to contain all of these.
  case webToken(payload: [String])
  case urlPassword
  case basicAuthorization
  /// The login of a registry in Docker's config.json.
  case registryLogin
  case netrcPassword
  /// The password in a connection string of ADO.NET, ODBC or JDBC.
  case connectionPassword

  /// Among rules that find something at one place the one with the greatest counts.
  var rank: Int {
    switch self {
    case .serviceAccountKey: 3
    case .privateKey, .encodedPrivateKey, .puttyKey: 2
    case .webToken(let payload): payload.isEmpty ? 0 : 2
    // Any provider's token may stand in these, and then says more.
    case .urlPassword, .basicAuthorization, .registryLogin, .netrcPassword, .connectionPassword: 0
    }
  }

  var literals: [(text: String, isCaseless: Bool)] {
    switch self {
    case .privateKey(let label): [("-----BEGIN " + label + "-----", false)]
    case .encodedPrivateKey: [("LS0tLS1CRUdJTi", false)]
    case .puttyKey: [("PuTTY-User-Key-File-", false)]
    case .serviceAccountKey: [("\"private_key\":", false)]
    case .webToken: [("eyJ", false)]
    case .urlPassword: [("://", false)]
    case .basicAuthorization: [("authorization", true)]
    case .registryLogin: [("\"auth\"", false)]
    case .netrcPassword: [("machine ", false)]
    case .connectionPassword:
      [(";password=", true), ("; password=", true), (";pwd=", true), ("; pwd=", true)]
    }
  }

  /// The credential to which a literal led.
  func range(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    switch self {
    case .privateKey(let label): PrivateKeys.block(in: file, header: literal, label: label)
    case .encodedPrivateKey: PrivateKeys.encoded(in: file, at: literal)
    case .puttyKey: PrivateKeys.putty(in: file, at: literal)
    case .serviceAccountKey: PrivateKeys.serviceAccount(in: file, at: literal)
    case .webToken(let payload): WebTokens.range(in: file, at: literal, payload: payload)
    case .urlPassword: Logins.urlPassword(in: file, after: literal)
    case .basicAuthorization: Logins.basic(in: file, after: literal)
    case .registryLogin: Logins.registry(in: file, after: literal)
    case .netrcPassword: Logins.netrc(in: file, at: literal)
    case .connectionPassword: Logins.connection(in: file, after: literal)
    }
  }
}
