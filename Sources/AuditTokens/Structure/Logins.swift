/// Passwords where a format has a place for them.
enum Logins {
  private static let longest = 256
  private static let leastPassword = 4

  /// The password of a URL, where it is no reference, no placeholder and not empty.
  ///
  /// Source: RFC 3986 section 3.2.1.
  static func urlPassword(in file: Span<UInt8>, after sign: Range<Int>) -> Range<Int>? {
    guard sign.lowerBound > 0, ByteClass.base62.contains(file[sign.lowerBound - 1]) else { return nil }
    let limit = min(file.count, sign.upperBound + 2 * longest)
    var at = sign.upperBound
    var colon: Int?
    while at < limit, ByteClass.userInfo.contains(file[at]) {
      if colon == nil, file[at] == 0x3a { colon = at }
      at += 1
    }
    guard let colon, at < limit, file[at] == 0x40 else { return nil }
    // An '@' in a password should be escaped, but seldom is; the last one of the authority counts.
    var end = at
    while at < limit, ByteClass.userInfo.contains(file[at]) || file[at] == 0x40 {
      if file[at] == 0x40 { end = at }
      at += 1
    }
    guard end + 1 < file.count, ByteClass.hostStart.contains(file[end + 1]) else { return nil }
    let password = (colon + 1)..<end
    guard password.count >= leastPassword, password.count <= longest else { return nil }
    let user = sign.upperBound..<colon
    if isStandIn(file, password) || isExampleHost(file, from: end + 1, user: user) { return nil }
    return isAnybody(file, user) || user.isEmpty && isMethod(file, password) ? nil : password
  }

  /// `:pserver:anoncvs@`: how CVS is spoken to and the user, without a password.
  private static func isMethod(_ file: Span<UInt8>, _ text: Range<Int>) -> Bool {
    ["pserver:", "ext:", "gserver:", "kserver:", "sserver:"].contains { method in
      let method = Array(method.utf8)
      return file.has(method, at: text.lowerBound)
        && !text.dropFirst(method.count).contains { file[$0] == 0x3a }
    }
  }

  /// Whether the user is one that any password, or a known one, lets in.
  private static func isAnybody(_ file: Span<UInt8>, _ user: Range<Int>) -> Bool {
    ["anonymous", "anoncvs", "guest"].contains { name in
      user.count == name.utf8.count && file.hasCaseless(Array(name.utf8), at: user.lowerBound)
    }
  }

  /// Whether the host is one that exists only in documentation.
  ///
  /// Source: RFC 2606.
  private static func isExampleHost(_ file: Span<UInt8>, from start: Int, user: Range<Int>) -> Bool {
    var end = start
    while end < file.count, end < start + longest, ByteClass.host.contains(file[end]) { end += 1 }
    func ends(in name: String) -> Bool {
      end - name.utf8.count >= start && file.hasCaseless(Array(name.utf8), at: end - name.utf8.count)
    }
    if ["example.com", "example.org", "example.net", ".example", ".invalid"].contains(where: ends) {
      return true
    }
    // Manuals have these as well, and call the user what he is.
    guard file.isText("user", user) || file.isText("username", user) else { return false }
    return ["company.com", "yourcompany.com", "mycompany.com"].contains { name in
      let beginning = end - name.utf8.count
      return ends(in: name) && (beginning == start || file[beginning - 1] == 0x2e)
    }
  }

  /// Whether the text only stands for a password.
  private static func isStandIn(_ file: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let value = file.extracting(range)
    return TokenFakes.isReference(value) || TokenFakes.isWordForSecret(value) || TokenFakes.isRepeated(value)
  }

  /// The user and password of a header for basic authentication.
  ///
  /// Source: RFC 7617.
  static func basic(in file: Span<UInt8>, after name: Range<Int>) -> Range<Int>? {
    let limit = min(file.count, name.upperBound + 12)
    let scheme = Array("basic ".utf8)
    var at = name.upperBound
    while at < limit, !file.hasCaseless(scheme, at: at) {
      guard ByteClass.assigning.contains(file[at]) else { return nil }
      at += 1
    }
    guard at < limit else { return nil }
    return login(in: file, from: at + scheme.count)
  }

  /// The login in `"auth": "..."` of Docker's config.json.
  static func registry(in file: Span<UInt8>, after name: Range<Int>) -> Range<Int>? {
    let limit = min(file.count, name.upperBound + 8)
    var at = name.upperBound
    while at < limit, ByteClass.assigning.contains(file[at]) { at += 1 }
    return login(in: file, from: at)
  }

  /// Base64 of printable characters with a colon, neither of whose sides is empty.
  private static func login(in file: Span<UInt8>, from start: Int) -> Range<Int>? {
    let limit = min(file.count, start + 2 * longest)
    var end = start
    while end < limit, ByteClass.base64.contains(file[end]) { end += 1 }
    let text = end
    while end < limit, end < text + 2, file[end] == 0x3d { end += 1 }
    guard text - start >= 10, end >= file.count || !ByteClass.base64.contains(file[end]) else { return nil }
    let decoded = Base64.decode(file.extracting(start..<text), limit: longest)
    guard decoded.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }), let colon = decoded.firstIndex(of: 0x3a) else {
      return nil
    }
    guard colon > 0, decoded.count - colon > leastPassword else { return nil }
    let password = decoded.span.extracting((colon + 1)..<decoded.count)
    return TokenFakes.isReference(password) ? nil : start..<end
  }

  /// The password after `machine HOST login NAME password` in a .netrc file.
  static func netrc(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    guard file.allows(.word, before: literal.lowerBound) else { return nil }
    guard let host = word(in: file, from: literal.upperBound - 1), file.holds(ByteClass.host, host) else {
      return nil
    }
    guard let login = word(in: file, from: host.upperBound), file.isText("login", login) else { return nil }
    guard let name = word(in: file, from: login.upperBound) else { return nil }
    guard let mark = word(in: file, from: name.upperBound), file.isText("password", mark) else { return nil }
    guard let value = word(in: file, from: mark.upperBound), value.count >= leastPassword else { return nil }
    return isStandIn(file, value) ? nil : value
  }

  private static func word(in file: Span<UInt8>, from start: Int) -> Range<Int>? {
    let limit = min(file.count, start + longest)
    var first = start
    while first < limit, file[first] == 0x20 || file[first] == 0x09 || file[first].isLineEnd { first += 1 }
    var end = first
    while end < limit, file[end] > 0x20, file[end] < 0x7f { end += 1 }
    return end > first && first > start ? first..<end : nil
  }

  /// The password in a connection string, up to its semicolon or quote.
  static func connection(in file: Span<UInt8>, after name: Range<Int>) -> Range<Int>? {
    let limit = min(file.count, name.upperBound + longest)
    var end = name.upperBound
    while end < limit, ByteClass.connectionValue.contains(file[end]) { end += 1 }
    let value = name.upperBound..<end
    guard value.count >= leastPassword, end >= file.count || file[end] != 0x28 else { return nil }
    return isStandIn(file, value) ? nil : value
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ members: ByteClass, _ range: Range<Int>) -> Bool {
    range.allSatisfy { members.contains(self[$0]) }
  }

  fileprivate func isText(_ text: String, _ range: Range<Int>) -> Bool {
    range.count == text.utf8.count && has(Array(text.utf8), at: range.lowerBound)
  }
}

extension ByteClass {
  /// What stands between a scheme and the host, without brackets and quotes: they are a template's.
  fileprivate static let userInfo = base62.union("-._~%!$&*+,;=:#^")
  fileprivate static let hostStart = base62.union("[_")
  fileprivate static let host = base62.union("-._")
  fileprivate static let assigning = ByteClass(" \t:=\"',>")
  fileprivate static let connectionValue = base62.union("-._~%!$&*+,:#^@?/|=")
}
