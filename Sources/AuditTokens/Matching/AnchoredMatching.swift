extension AnchoredShape {
  /// The token whose anchor stands at a place.
  func range(in file: Span<UInt8>, anchor: Range<Int>) -> Range<Int>? {
    if before.isEmpty, !isOutside, !file.allows(edge, before: anchor.lowerBound) { return nil }
    guard let end = after.end(in: file, from: anchor.upperBound) else { return nil }
    guard after.mayEnd(in: file, at: end) else { return nil }
    if isOutside {
      let range = anchor.upperBound..<end
      return demands.areMet(by: file, range) ? range : nil
    }
    guard let start = before.start(in: file, upTo: anchor.lowerBound) else { return nil }
    guard before.isEmpty || file.allows(edge, before: start) else { return nil }
    let drawn = (before.isEmpty ? anchor.upperBound : start)..<end
    return demands.areMet(by: file, drawn) ? start..<end : nil
  }
}
