/// What methods and members make of a value.
enum ValueMethods {
  /// Those whose result is the same text, as far as a secret in it goes.
  private static let keeping: Set<String> = [
    "trim", "strip", "tostring", "tos", "asstr", "asstring", "asbytes", "asref", "asderef", "into", "toowned",
    "clone", "cloned", "encode", "getbytes", "tobytearray", "tochararray", "trimend", "trimstart", "rstrip",
    "lstrip", "chomp", "freeze", "dup", "ok", "toarray", "utf8", "data", "bytes", "valueof", "intern",
    "trimindent",
    "tostr", "squish", "asmut", "unwrapordefault", "asciistringtobytes", "dedent", "tostringlossy",
    "intostring",
    "tobytes", "tovec", "sensitive", "map", "value", "getsecretvalue", "describe", "min", "nonempty",
    "required",
    "asdeserialized", "let", "also", "stringvalue", "tochars", "using", "rawvalue", "flatten", "transpose",
    "maperr",
    "await",
    "context", "withcontext",
  ]
  private static let filtering: Set<String> = [
    "presence", "filter", "takeif", "takeunless", "nilifempty", "nonemptyornull", "ifemptynull",
  ]
  private static let failing: Set<String> = [
    "unwrap", "expect", "orelsethrow", "requirenotnull", "requirenonnull", "checknotnull", "bang",
  ]
  private static let replacing: [String: CodeValue.Lack] = [
    "unwrapor": .unset, "unwraporelse": .unset, "orelse": .unset, "orelseget": .unset,
    "ifempty": .unsetOrEmpty,
    "ifblank": .unsetOrEmpty, "getordefault": .unset, "getorelse": .unset, "or": .unset, "default": .unset,
    "fetch": .unset, "asstring": .unset, "defaultifempty": .unsetOrEmpty, "ornil": .unset,
  ]

  private static func key(_ method: String) -> String {
    method.lowercased().filter { $0 != "_" && $0 != "?" && $0 != "!" }
  }

  /// Whether a method is given a closure that says what becomes of a value, or of a missing one.
  static func takesBlock(_ method: String) -> Bool {
    let key = key(method)
    return replacing[key] != nil || filtering.contains(key) || ["let", "also", "map", "then"].contains(key)
  }

  /// Whether a method is given what counts in place of a missing value.
  static func takesClosure(_ method: String) -> Bool { replacing[key(method)] != nil }

  static func failsIfMissing(_ method: String) -> Bool { failing.contains(key(method)) }

  /// What a member, or a method without arguments that matter, makes of a value.
  static func result(of value: CodeValue, member: String, in dialect: SourceDialect) -> CodeValue {
    if value.isMade { return value }
    let key = key(member)
    if value.reference != nil { return result(of: value, method: member, otherwise: nil, in: dialect) }
    if keeping.contains(key) || (value.value.isText && failing.contains(key)) { return value }
    return .unknown(at: value.start)
  }

  /// What a method makes of a reference.
  ///
  /// - Parameter otherwise: what it is given for a missing value.
  static func result(
    of value: CodeValue, method: String, otherwise: CodeValue?, in dialect: SourceDialect
  ) -> CodeValue {
    let key = key(method)
    if let otherwise, let lack = replacing[key] {
      // Ruby's block takes the failure's place.
      if let reference = value.reference, reference.otherwise == .failsIfUnset {
        return value.with(.reference(Reference(reference.name, from: reference.source)))
          .otherwise(otherwise, if: lack)
      }
      return value.otherwise(otherwise, if: lack)
    }
    if failing.contains(key) || key == "get" && (dialect == .java || dialect == .kotlin) {
      var failure = CodeValue.unknown(at: value.start)
      failure.isFailure = true
      return value.otherwise(failure, if: .unset)
    }
    if key == "unwrapordefault" || key == "orempty" {
      return value.otherwise(CodeValue(value: .text([]), start: value.start), if: .unset)
    }
    if filtering.contains(key) {
      var result = value
      result.dropsEmpty = true
      return result
    }
    return keeping.contains(key) ? value : .unknown(at: value.start)
  }
}

/// Functions whose result says of a secret what their argument says.
enum Wrappers {
  private static let keeping: Set<String> = [
    "string", "str", "bytes", "bytearray", "byte", "secretstr", "secretbytes", "secret",
    "symmetricsecuritykey",
    "hmacshakeyfor", "getbytes", "trimspace", "ofnullable", "some", "ok", "requirenonnull",
    "requirenonnullelse",
    "defaultifblank", "defaultifempty", "data", "cstring", "trim", "strval", "parameter", "securestring",
    "redacted",
    "secretstring", "sensitive", "nonsensitive", "trimsuffix", "unicode", "gettext", "nsstring", "text_type",
    "b", "u",
    "checknotnull", "requirenotnull", "defaultto", "secretkeyspec", "pbekeyspec", "encode", "value",
    "stringvalue",
    "must", "ptr", "textencoder", "lazy", "once", "coalesce", "try", "tostring",
  ]
  private static let lacks: [String: CodeValue.Lack] = [
    "requirenonnullelse": .unset, "defaultifblank": .unsetOrEmpty, "defaultifempty": .unsetOrEmpty,
    "defaultto": .unset, "coalesce": .unsetOrEmpty, "or": .unsetOrEmpty, "try": .unset,
  ]
  private static let making: Set<String> = [
    "str", "string", "hex", "bin2hex", "md5", "sha1", "sha256", "sha512", "hash", "base64_encode",
    "b64encode",
    "urlsafe_b64encode", "btoa", "hexlify", "encodetostring", "tohexstring", "tobase64string", "encode64",
    "urlsafe_encode64", "strict_encode64", "hexdigest", "digest", "join", "substr", "substring", "sprintf",
    "format",
    "format!", "tostring", "from", "int", "abs", "list", "bytes", "update", "number", "strval", "dechex",
    "encode",
    "computehash", "hashdata", "valueof", "sum256", "itoa", "formatint", "sprint", "base64encode",
    "base64sha256",
    "join_str", "str_shuffle", "crypt", "floor", "round", "new_from_slice", "buffer", "replace", "ucfirst",
    "of",
    "copyof", "choices", "arrayof", "some", "ok", "uuid5", "hex_encode", "sha256!", "sha3_256", "blake2b",
    "hmac",
    "createhash", "encodehexstring", "encodetostr", "lower", "upper", "fixed", "slice",
  ]

  static func keepsValue(_ path: [String], _ dialect: SourceDialect) -> Bool {
    guard let last = path.last else { return false }
    let name = last.lowercased()
    if name == "from" || name == "of" || name == "new", path.count > 1 {
      return ["Buffer", "String", "Some", "SecretString", "Optional", "Cow", "Secret", "Box"]
        .contains(path[path.count - 2])
    }
    if name == "or" { return path.first == "cmp" }
    // `flag.String("password", ...)` is none.
    if name == "string", path.count > 1 { return false }
    // `new TextEncoder().encode(x)`; elsewhere the argument names an encoding.
    if name == "encode" { return dialect == .javascript }
    return keeping.contains(name)
  }

  static func lack(_ name: String) -> CodeValue.Lack? { lacks[name.lowercased()] }

  static func hashes(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("hash") || name.hasPrefix("hmac") || name.contains("crypt")
  }

  /// Whether its result is made anew where its argument is.
  static func keepsMade(_ name: String) -> Bool { making.contains(name.lowercased()) }
}
