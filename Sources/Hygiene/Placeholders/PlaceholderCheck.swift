/// Tells a value from text that merely stands where a value should be.
package enum PlaceholderCheck {
  /// How much of a value is looked at, in bytes.
  package static let window = 4096

  /// The rule by which a value is a placeholder.
  ///
  /// A value passes if such a word occurs in a longer text or by chance within random letters. Of a URL, the
  /// password is looked at as well.
  ///
  /// - Parameter value: any bytes, of which the first 4 KiB are looked at.
  /// - Returns: the rule, or nil if the value may be a real one.
  package static func rule(for value: Span<UInt8>) -> PlaceholderRule? {
    let whole = value.extracting(0..<min(value.count, window))
    let bounds = trimmedBounds(whole)
    guard !bounds.isEmpty else { return value.count <= window ? .empty : nil }
    let text = whole.extracting(bounds)
    guard URLPassword.isURL(text) else {
      // The shape of a value can be told from the whole of it alone.
      if value.count <= window, let rule = PlaceholderShapes.rule(for: text) { return rule }
      return PlaceholderWords.rule(for: text, isURL: false)
    }
    return ruleForURL(text)
  }

  private static func ruleForURL(_ url: Span<UInt8>) -> PlaceholderRule? {
    if let rule = PlaceholderWords.rule(for: url, isURL: true) { return rule }
    if hasBracketedPart(url) { return .angleBrackets }
    guard let parts = URLPassword.find(in: url), !parts.password.isEmpty else { return nil }
    let password = url.extracting(parts.password)
    return PlaceholderShapes.rule(for: password) ?? PlaceholderWords.rule(for: password, isURL: false)
  }

  /// `https://<host>/`: no URL may have angle brackets (RFC 3986, section 2).
  private static func hasBracketedPart(_ url: Span<UInt8>) -> Bool {
    var open: Int?
    for index in url.indices {
      if url[index] == UInt8(ascii: "<") {
        open = index
      } else if url[index] == UInt8(ascii: ">"), let start = open {
        return index - start > 2
      } else if !ASCII.isLetter(url[index]), !ASCII.joinsWords(url[index]) {
        open = nil
      }
    }
    return false
  }

  private static func trimmedBounds(_ value: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = value.count
    while start < end, ASCII.isBlank(value[start]) { start += 1 }
    while end > start, ASCII.isBlank(value[end - 1]) { end -= 1 }
    return start..<end
  }
}
