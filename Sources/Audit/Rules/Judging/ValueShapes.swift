/// What the bytes of a value look like.
enum ValueShapes {
  /// Whether it is a word that switches something: `true`, `none`.
  static func isSwitch(_ value: [UInt8]) -> Bool { value.count <= 12 && switches.contains(lowered(value)) }

  private static let switches: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "none", "nil", "undefined", "enabled", "disabled",
    "n/a",
    "auto", "required", "optional", "default", "inherit", "-", "*", "?", "~", "0", "1", "always", "never",
    "external", "generated", "random", "utf-8", "utf8", "ascii", "latin-1", "latin1", "base64", "hex",
  ]

  /// What a program shows instead of a password, `:****`, or asks with, `Again:`.
  static func isShownToPeople(_ value: [UInt8]) -> Bool {
    let isMask = value.contains(UInt8(ascii: "*")) && !value.contains { $0.isLetter || $0.isDigit }
    let asks = value.last == UInt8(ascii: ":") && value.dropLast().allSatisfy { $0.isLetter || $0.isBlank }
    return isMask || asks
  }

  static func isNumber(_ value: [UInt8]) -> Bool {
    !value.isEmpty && value.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// `8-4-4-4-12` hexadecimal digits.
  static func isUUID(_ value: [UInt8]) -> Bool {
    guard value.count == 36 else { return false }
    return value.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexDigit
    }
  }

  /// A digest of a password or of a file, in the form that programs write.
  static func isHash(_ value: [UInt8]) -> Bool {
    if hashes.contains(where: { value.starts(with: $0) }) { return true }
    // MySQL's own, as `SELECT PASSWORD('x')` has it.
    if value.count == 41, value[0] == UInt8(ascii: "*"),
      value.dropFirst().allSatisfy({ $0.isDigit || $0.isUpper && $0.isHexDigit })
    {
      return true
    }
    guard value.starts(with: "md5".utf8) else { return false }
    return value.count == 35 && value.dropFirst(3).allSatisfy(\.isHexDigit)
  }

  private static let hashes: [[UInt8]] = bytes(
    "$2a$", "$2b$", "$2x$", "$2y$", "$argon2", "$1$", "$5$", "$6$", "$7$", "$y$", "$apr1$", "$scrypt$",
    "$pbkdf2",
    "pbkdf2:", "pbkdf2_sha", "scrypt:", "bcrypt$", "bcrypt_sha256$", "argon2$", "argon2:", "{SSHA", "{SHA",
    "{CRYPT}",
    "{PBKDF2", "{ARGON2", "{bcrypt}", "SCRAM-SHA-256$", "sha1:", "sha256:", "sha512:", "sha1-", "sha256-",
    "sha384-", "sha512-", "h1:", "{SMD5}", "{MD5}")

  /// What others encrypted, or what stands for something kept in a store.
  static func isEncrypted(_ value: [UInt8]) -> Bool {
    stores.contains { value.starts(with: $0) } || isEncryptedByMaven(value)
  }

  /// `{base64}`: Maven's guide to password encryption.
  private static func isEncryptedByMaven(_ value: [UInt8]) -> Bool {
    guard value.count >= 26, value.first == UInt8(ascii: "{"), value.last == UInt8(ascii: "}") else {
      return false
    }
    return value.dropFirst().dropLast().allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: "=")
    }
  }

  /// `required|min:8`: rules by which a form's field is checked.
  static func isValidation(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "|"))
    guard parts.count > 1 || value.starts(with: "required".utf8) || value.starts(with: "min:".utf8) else {
      return false
    }
    return parts.allSatisfy { part in
      let name = part.prefix { $0 != UInt8(ascii: ":") }
      return !name.isEmpty && name.allSatisfy { $0.isLower || $0 == UInt8(ascii: "_") }
    }
  }

  private static let stores: [[UInt8]] = bytes(
    "ENC[", "ENC(", "vault:", "op://", "ref+", "AQICAH", "$ANSIBLE_VAULT", "{cipher}",
    "-----BEGIN PGP MESSAGE",
    "-----BEGIN AGE", "age-encryption.org", "kms:", "arn:", "secretsmanager:", "secretref:", "sops:",
    "awssm:", "awsssm:", "azurekeyvault:", "akv:", "env:", "conjur:", "ssm:", "sm://", "gcp:",
    "bws:",
    "projects/", "encrypted:", "!vault", "{{", "gAAAAA", "keyring:", "keychain:", "doppler:", "infisical:")

  /// What is made to be shown to everybody.
  static func isPublic(_ value: [UInt8]) -> Bool {
    publics.contains { value.starts(with: $0) }
      // The id of an application at Google.
      || value.count > 30 && value.suffix(27).elementsEqual(".apps.googleusercontent.com".utf8)
  }

  private static let publics: [[UInt8]] = bytes(
    "-----BEGIN PUBLIC KEY", "-----BEGIN CERTIFICATE", "-----BEGIN RSA PUBLIC", "-----BEGIN PGP PUBLIC",
    "-----BEGIN SSH2 PUBLIC", "ssh-rsa ", "ssh-ed25519 ", "ssh-dss ", "ecdsa-sha2", "sk-ssh-", "sk-ecdsa-",
    "age1", "pk_live_", "pk_test_", "pk.", "minisign", "RWQ")

  /// A key in PEM, RFC 7468.
  static func isPrivateKey(_ value: [UInt8]) -> Bool {
    value.starts(with: "-----BEGIN ".utf8) && value.holds("PRIVATE KEY-----")
      && value.count > 64
  }

  /// A file's name: it begins as one does, or has folders of words, or ends in a known suffix.
  static func isPath(_ value: [UInt8]) -> Bool {
    guard value.count > 1, !value.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "=") }) else {
      return false
    }
    let text = String(decoding: value, as: UTF8.self)
    if ["./", "../", "~/", "file:", "%h/", "$HOME", "classpath:", "@/"].contains(where: text.hasPrefix) {
      return true
    }
    let isDrive =
      value.count > 2 && value[0].isLetter && value[1] == 0x3a && (value[2] == 0x5c || value[2] == 0x2f)
    if isDrive { return true }
    if pathSuffixes.contains(where: text.hasSuffix) { return true }
    let parts = value.split(separator: 0x2f)
    guard value[0] == 0x2f || parts.count > 1 else { return false }
    // Letters of both cases with digits between are chance's work.
    if value[0] != 0x2f, parts.contains(where: isMixed) { return false }
    return parts.allSatisfy { $0.count <= 24 && !looksRandom(Array($0)) }
  }

  private static func isMixed(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains(where: \.isUpper) && part.contains(where: \.isLower) && part.contains(where: \.isDigit)
  }

  private static let pathSuffixes = [
    ".pem", ".key", ".crt", ".cer", ".json", ".txt", ".yaml", ".yml", ".env", ".p12", ".pfx", ".jks", ".js",
    ".ts",
    ".py", ".go", ".php", ".html", ".png", ".svg", ".keystore", ".pub", ".toml", ".conf",
  ]

  /// Text in which a template leaves room for something.
  static func isTemplate(_ value: [UInt8]) -> Bool {
    if ["${", "$(", "{{", "<%", "#{", "%(", "%{", "$[[", "@@", "[[", "{%"].contains(where: value.holds) {
      return true
    }
    guard let first = value.first, let last = value.last, value.count > 2 else { return false }
    let inner = value.dropFirst().dropLast()
    let isName = inner.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    switch (first, last) {
    case (UInt8(ascii: "%"), UInt8(ascii: "%")), (UInt8(ascii: "@"), UInt8(ascii: "@")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "_"), UInt8(ascii: "_")):
      return isName
    case (UInt8(ascii: "%"), _): return value.count <= 3
    case (UInt8(ascii: "$"), _):
      let name = value.dropFirst()
      return name.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
        && !name.allSatisfy(\.isDigit)
    default: return false
    }
  }

  /// A setting's own name, `fs.s3.encryption.keyProvider`: words in which nothing is random, joined by points.
  static func isDottedName(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count > 2
      && parts.allSatisfy { part in
        part.first?.isLetter ?? false && part.count(where: \.isDigit) <= 2
          && part.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2d || $0 == 0x5f }
          && !looksRandom(Array(part))
      }
  }

  /// Words of letters alone, joined by signs or capitals, as programs name things: `access_token`, `userPassword`.
  static func isIdentifier(_ value: [UInt8]) -> Bool {
    guard let first = value.first, first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: "$")
    else {
      return false
    }
    let signs: Set<UInt8> = [
      0x5f, 0x2d, 0x2e, 0x3a, 0x5b, 0x5d, 0x28, 0x29, 0x24, 0x2f, 0x3f, 0x7c, 0x2c, 0x40, 0x23,
    ]
    guard value.allSatisfy({ $0.isLetter || signs.contains($0) }) else { return false }
    // Random letters change their case again and again; words begin with one capital each.
    var changes = 0
    for index in value.indices.dropFirst() where value[index].isUpper != value[index - 1].isUpper {
      changes += 1
    }
    return changes * 3 <= value.count + 2
  }

  /// `user_{0}`, `key:{id}`: a text of a program with room for something.
  static func isFormat(_ value: [UInt8]) -> Bool {
    guard let open = value.firstIndex(of: UInt8(ascii: "{")),
      let close = value[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return false }
    return value[(open + 1)..<close].allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  /// `V1SecretVolumeSource`, `_private_key_pkcs12`: a name with digits in it, made of words for fields.
  static func isTypeOrField(_ value: [UInt8]) -> Bool {
    guard value.count <= 64, value.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }),
      value.count(where: \.isDigit) <= 2, !SecretPhrase.matches(value, needsClaim: true, allowsNumber: true)
    else { return false }
    let words = NameWords(String(decoding: value, as: UTF8.self)).words
    return words.count > 2 && words.contains { PlaceholderTexts.fieldWords.contains($0) }
      && !words.contains { $0.utf8.count(where: \.isDigit) > 1 && $0.utf8.count < 5 }
  }

  /// A regular expression: `(?:key|token)`, `[a-z0-9]+`; what it has is rare in what chance writes.
  static func isExpression(_ value: [UInt8]) -> Bool {
    [
      "(?:", "(?=", "(?!", "(?<", "(?i", "(?P<", "[a-z", "[A-Z", "[0-9", "\\w+", "\\d+", "\\s*", "\\s+",
      "\\w*", "\\d{",
    ]
    .contains { value.holds($0) }
  }

  /// Several words with blanks between.
  static func isSentence(_ value: [UInt8]) -> Bool {
    value.contains(0x20) && value.split(separator: 0x20).count > 1
  }

  /// `Hq72 mmzk T8xy`: a password in groups, as some programs show it, and no words of people.
  static func isGroupsOfPassword(_ value: [UInt8]) -> Bool {
    let groups = value.split(separator: 0x20, omittingEmptySubsequences: false)
    guard (2...8).contains(groups.count), groups.allSatisfy({ $0.count == groups[0].count }),
      groups[0].count >= 3
    else { return false }
    return groups.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isDigit } }
      && (value.contains(where: \.isDigit) || groups.count == 4 && groups[0].count == 4)
  }

  /// `Wp82 river stone`: a few words one of which has digits among its letters, and no sentence.
  static func isPassphrase(_ value: [UInt8]) -> Bool {
    let words = value.split(separator: 0x20)
    guard (2...6).contains(words.count), let last = value.last, last.isLetter || last.isDigit else {
      return false
    }
    return words.contains { $0.contains(where: \.isDigit) && $0.contains(where: \.isLetter) && $0.count > 3 }
  }

  /// Whether nobody made it up: long enough, of several kinds of characters, and few of them twice.
  static func looksRandom(_ value: [UInt8]) -> Bool {
    guard value.count >= 12, !value.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return false }
    let digits = value.count(where: \.isDigit)
    let uppers = value.count(where: \.isUpper)
    let lowers = value.count(where: \.isLower)
    if value.allSatisfy(\.isHexDigit) { return value.count >= 16 && digits > 1 && digits < value.count }
    let kinds = [digits, uppers, lowers].count { $0 > 0 }
    guard kinds >= 2, digits >= 2 || kinds == 3 || uppers > 3 && lowers > 3 else { return false }
    return Set(value).count * 2 >= min(value.count, 32)
      && changesOfKind(value) * 6 >= value.count
  }

  /// How often a digit follows a letter, a capital a small letter, and so on; words and versions change seldom.
  private static func changesOfKind(_ value: [UInt8]) -> Int {
    func kind(_ byte: UInt8) -> Int { byte.isDigit ? 0 : byte.isUpper ? 1 : byte.isLower ? 2 : 3 }
    return value.indices.dropFirst().count { kind(value[$0]) != kind(value[$0 - 1]) }
  }

  static func lowered(_ value: [UInt8]) -> String { String(decoding: value.map(\.lowered), as: UTF8.self) }

  private static func bytes(_ all: String...) -> [[UInt8]] { all.map { Array($0.utf8) } }
}
