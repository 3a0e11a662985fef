extension [UInt8] {
  /// The first place at which a text stands; nil where there is none.
  ///
  /// The standard library's search is generic, and took a third of an audit's time for texts of three bytes.
  ///
  /// - Parameters:
  ///   - text: as the code has it, not empty.
  ///   - start: where the search begins, from 0.
  func firstRange(ofText text: String, from start: Int = 0) -> Range<Int>? {
    let length = text.utf8.count
    guard let first = text.utf8.first, start <= count - length else { return nil }
    for index in start...(count - length) where self[index] == first {
      if stands(text, at: index) { return index..<(index + length) }
    }
    return nil
  }

  /// Whether a text stands anywhere.
  func holds(_ text: String) -> Bool { firstRange(ofText: text) != nil }

  private func stands(_ text: String, at index: Int) -> Bool {
    var index = index
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
