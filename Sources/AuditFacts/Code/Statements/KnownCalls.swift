/// Calls that are given a secret, or a name and its value.
enum KnownCalls {
  /// Those of a name and a value: `put("password", "x")`.
  private static let pairs: Set<String> = [
    "set", "put", "add", "define", "setproperty", "setenv", "putenv", "setdefault", "setattribute", "setitem",
    "append", "with", "store", "insert", "env", "header", "setheader", "addheader", "addproperty", "property",
    "setenvironmentvariable", "usesetting", "option", "setvalue", "putstring", "set_var", "setstring",
    "setconfig",
    "withenv", "addenv", "setsecret", "putsecret", "setrequestheader", "buildconfigfield", "param", "basic",
    "addqueryparameter", "queryparam", "field", "set_env", "setpassword", "register",
  ]

  /// Whether a call is given a name and its value.
  static func isPair(_ path: [String], _ dialect: SourceDialect) -> Bool {
    guard let name = path.last else { return false }
    // Go's flags with their defaults.
    if dialect == .go, ["String", "StringP", "StringVar", "StringVarP"].contains(name) {
      return path.dropLast().last.map { ["flag", "pflag", "Flags", "PersistentFlags"].contains($0) } ?? false
    }
    // Elsewhere than of a command's builder it reads a variable: `env('X', 'd')`.
    if name == "env" { return path.count > 1 && [.rust, .java, .kotlin].contains(dialect) }
    return pairs.contains(name.lowercased())
  }

  /// What a setter gives a value to: `password` of `setPassword` and of `.password("x")`; nil for other calls.
  ///
  /// - Parameter isMember: whether it is called on something.
  static func property(_ name: String, isMember: Bool) -> String? {
    for prefix in ["set", "with", "use", "Set", "With", "Use"] where name.hasPrefix(prefix) {
      var rest = name.dropFirst(prefix.utf8.count)
      if rest.first == "_" {
        rest = rest.dropFirst()
      } else if rest.first?.isUppercase != true {
        continue
      }
      guard !rest.isEmpty, !rest.hasSuffix("Encoder"), !rest.hasSuffix("Text") else { return nil }
      return rest.prefix(1).lowercased() + rest.dropFirst()
    }
    return isMember && builders.contains(name) ? name : nil
  }

  private static let builders: Set<String> = [
    "password", "secret", "token", "apiKey", "api_key", "secretKey", "secret_key", "accessKey", "access_key",
    "clientSecret", "client_secret", "authToken", "auth_token", "accessToken", "access_token", "bearer_auth",
    "signingKey", "jwtSecret", "secretAccessKey", "passphrase", "privateKey", "bearerAuth", "keyPassword",
    "storePassword", "trustStorePassword", "refreshToken", "secret_access_key", "dbPassword", "SigningKey",
    "encryptionKey", "licenseKey", "sharedSecret", "setPassword", "basicAuth", "credential",
  ]

  /// Calls that take a secret without a name: which argument it is, and what it is called here.
  ///
  /// - Parameters:
  ///   - path: the words of the call; the last is the function.
  ///   - count: how many arguments it has.
  static func secretArgument(_ path: [String], count: Int) -> (index: Int, name: String)? {
    guard let last = path.last else { return nil }
    let owner = path.dropLast().last?.lowercased() ?? ""
    switch last {
    case "sign", "verify", "encode", "decode", "signAsync", "verifyAsync":
      let isTokens = owner.contains("jwt") || owner == "jose" || owner == "jsonwebtoken"
      return isTokens && count > 1 ? (1, "jwt_secret") : nil
    case "signWith", "setSigningKey", "verifyWith":
      return count > 0 ? (count > 1 ? 1 : 0, "jwt_signing_key") : nil
    case "hmacShaKeyFor": return count > 0 ? (0, "jwt_signing_key") : nil
    case "SecretKeySpec": return count > 1 ? (0, "secret_key") : nil
    case "NetworkCredential": return count > 1 ? (1, "password") : nil
    case "HMACSHA1", "HMACSHA256", "HMACSHA384", "HMACSHA512", "new_from_slice":
      return count > 0 ? (0, "hmac_key") : nil
    case "hexdigest", "digest": return owner == "hmac" && count > 2 ? (1, "hmac_key") : nil
    case "SymmetricKey": return count == 1 ? (0, "symmetric_key") : nil
    case "New" where owner == "hmac": return count > 1 ? (1, "hmac_key") : nil
    case "HMAC256", "HMAC384", "HMAC512", "hs256", "hs384", "hs512", "SymmetricSecurityKey", "SignedString",
      "from_secret":
      return count > 0 ? (0, "jwt_signing_key") : nil
    case "createHmac": return count > 1 ? (1, "hmac_key") : nil
    case "hash_hmac": return count > 2 ? (2, "hmac_key") : nil
    case "new" where owner == "hmac": return count > 0 ? (0, "hmac_key") : nil
    case "NewCookieStore", "NewFilesystemStore": return count > 0 ? (0, "session_secret") : nil
    case "cookieParser", "cookieSession": return count > 0 ? (0, "cookie_secret") : nil
    case "mysqli", "mysqli_connect", "PDO", "getConnection", "pg_connect", "Sequelize":
      return count > 2 ? (2, "password") : nil
    // A mail server's, an FTP server's.
    case "login" where count == 2 && !owner.isEmpty: return (1, "password")
    // sbt's, of a host's realm.
    case "Credentials" where count == 4: return (3, "password")
    case "Fernet" where count == 1: return (0, "fernet_key")
    // OmniAuth's `provider :github, id, secret`.
    case "omniauth", "provider": return count > 2 ? (2, "client_secret") : nil
    // Vapor's keys of its JWT.
    case "add" where owner == "keys": return count > 0 ? (0, "hmac_key") : nil
    case "HTTPBasicAuth", "basicAuth", "basic_auth", "SetBasicAuth": return count > 1 ? (1, "password") : nil
    default: return nil
    }
  }

  private static let printers: Set<String> = [
    "print", "println", "printf", "puts", "echo", "print_r", "var_dump", "Println", "Printf", "Print",
    "WriteLine",
    "NSLog", "pp", "error_log", "syslog", "print!", "println!", "eprintln!", "dbg!", "fatalError",
  ]
  private static let levels: Set<String> = [
    "log", "info", "debug", "warn", "warning", "error", "trace", "Info", "Debug", "Warn", "Error", "Infof",
    "Debugf",
    "Errorf", "LogInformation", "LogDebug", "LogError", "notice", "Fatalf", "Fatal", "info!", "debug!",
    "warn!",
    "error!", "trace!", "dir", "verbose", "exception", "critical", "fatal",
  ]

  /// Whether a call writes what it is given where people read it.
  static func prints(_ path: [String]) -> Bool {
    guard let last = path.last else { return false }
    if last.hasSuffix("!") { return printers.contains(last) || levels.contains(last) }
    let owner = path.dropLast().last?.lowercased() ?? ""
    if printers.contains(last) {
      return path.count == 1 || ["fmt", "log", "out", "err", "console", "logger", "debug"].contains(owner)
    }
    return levels.contains(last) && (owner.contains("log") || owner == "console")
  }
}
