/// A password within a URL or a connection string.
struct ConnectionPassword: Equatable {
  /// The user, where one stands before it.
  let user: Range<Int>?
  let password: Range<Int>

  private static let longest = 64 << 10

  /// Finds the first password of a text.
  ///
  /// - Parameter text: a value. What is not known of it is one byte ``unknown`` for each unknown part.
  /// - Returns: nil where there is none, or where it is empty or not written there.
  static func find(in text: [UInt8]) -> ConnectionPassword? {
    guard text.count <= longest else { return nil }
    return inAuthority(text) ?? inParameter(text) ?? inSourceName(text) ?? inQuery(text)
  }

  /// What stands for a part of a value that can't be told.
  static let unknown: UInt8 = 0x01

  /// `scheme://user:password@host` (RFC 3986, section 3.2.1); the last `@` of the authority counts.
  private static func inAuthority(_ text: [UInt8]) -> ConnectionPassword? {
    var from = 0
    while let sign = text.firstRange(ofText: "://", from: from) {
      from = sign.upperBound
      var colon: Int?
      var at: Int?
      scan: for index in from..<text.count {
        switch text[index] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x20, 0x22, 0x27, 0x0a, 0x3c: break scan
        case UInt8(ascii: "@"): at = index
        case UInt8(ascii: ":") where colon == nil && at == nil: colon = index
        default: continue
        }
      }
      guard let colon, let at, at > colon + 1, at + 1 < text.count else { continue }
      let found = ConnectionPassword(user: from..<colon, password: (colon + 1)..<at)
      if found.isWritten(in: text) { return found }
    }
    return nil
  }

  /// `?password=x`, `;Password=x;`, `password=x` of libpq.
  private static func inParameter(_ text: [UInt8]) -> ConnectionPassword? {
    // One assignment alone is no connection string, and a text of several lines is none either.
    guard !text.contains(0x0a) else { return nil }
    guard text.count(where: { $0 == UInt8(ascii: "=") }) > 1 || text.contains(UInt8(ascii: "?")) else {
      return nil
    }
    let lowered = text.map(\.lowered)
    for name in ["password=", "pwd=", "passwd=", "accountkey=", "sharedaccesskey="] {
      guard let range = lowered.firstRange(ofText: name) else { continue }
      if let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : nil,
        before.isLetter || before.isDigit
      {
        continue
      }
      let ends: Set<UInt8> = [UInt8(ascii: "&"), UInt8(ascii: ";"), 0x20, 0x22, 0x27, 0x0a]
      var start = range.upperBound
      // Kafka's `username="x" password="y";`.
      if start < text.count, text[start] == 0x22 || text[start] == 0x27 { start += 1 }
      let end = text[start...].firstIndex { ends.contains($0) } ?? text.count
      let found = ConnectionPassword(user: nil, password: start..<end)
      if !found.password.isEmpty, found.isWritten(in: text) { return found }
    }
    return nil
  }

  /// `https://host/path?api_key=x`, where the value is random.
  private static func inQuery(_ text: [UInt8]) -> ConnectionPassword? {
    guard let query = text.firstIndex(of: UInt8(ascii: "?")),
      text[..<query].firstRange(of: Array("://".utf8)) != nil
    else { return nil }
    let lowered = text.map(\.lowered)
    for name in ["api_key=", "apikey=", "api-key=", "access_token=", "client_secret=", "auth_token="] {
      guard let range = lowered[query...].firstRange(of: Array(name.utf8)),
        [UInt8(ascii: "?"), UInt8(ascii: "&")].contains(text[range.lowerBound - 1])
      else { continue }
      let end = text[range.upperBound...].firstIndex {
        !$0.isLetter && !$0.isDigit && $0 != 0x2d && $0 != 0x5f
      }
      let value = range.upperBound..<(end ?? text.count)
      if ValueShapes.looksRandom(Array(text[value])) { return ConnectionPassword(user: nil, password: value) }
    }
    return nil
  }

  /// `user:password@tcp(host:3306)/name`, as Go's driver for MySQL has it.
  private static func inSourceName(_ text: [UInt8]) -> ConnectionPassword? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      let at = text.lastIndex(of: UInt8(ascii: "@")), at > colon + 1,
      ["tcp(", "tcp6(", "unix(", "cloudsql("].contains(where: { text[(at + 1)...].starts(with: $0.utf8) })
    else { return nil }
    let found = ConnectionPassword(user: 0..<colon, password: (colon + 1)..<at)
    return found.isWritten(in: text) ? found : nil
  }

  private func isWritten(in text: [UInt8]) -> Bool { !text[password].contains(Self.unknown) }
}
