/// The first line of a file that this program wrote: for whom it is, and a keyed digest of what follows.
///
/// `# pbk-secrets dialect=compose,node digest=0123456789abcdefghijkl`; the first versions wrote `dialect=compose` alone.
package struct EnvHeader: Sendable {
  /// The consumers that the file names.
  package let consumers: [EnvConsumer]
  /// The digest's text.
  package let digest: [UInt8]
  /// The line's length in bytes, its LF included.
  package let count: Int

  private static let start = "# pbk-secrets dialect="
  private static let middle = " digest="
  private static let digestCount = 22
  /// No list of all consumers is as long.
  private static let longestList = 200

  /// The line, with its LF.
  ///
  /// - Parameters:
  ///   - consumers: who reads the file.
  ///   - digest: 22 characters of base64url.
  package static func line(for consumers: [EnvConsumer], digest: String) -> String {
    start + consumers.map(\.rawValue).joined(separator: ",") + middle + digest + "\n"
  }

  /// Reads the header from the start of a text.
  ///
  /// - Parameter text: any bytes.
  /// - Returns: `nil` if the text begins otherwise, or names a consumer that isn't known.
  package init?(_ text: Span<UInt8>) {
    let start = [UInt8](Self.start.utf8)
    let middle = [UInt8](Self.middle.utf8)
    guard Self.begins(text, with: start) else { return nil }
    var at = start.count
    while at < text.count, text[at] != EnvText.space {
      at += 1
      guard at - start.count <= Self.longestList else { return nil }
    }
    let list = EnvText.publicText(text.extracting(start.count..<at))
    guard Self.begins(text.extracting(at...), with: middle) else { return nil }
    at += middle.count
    guard text.count > at + Self.digestCount, text[at + Self.digestCount] == EnvText.newline else {
      return nil
    }
    var consumers: [EnvConsumer] = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let consumer = EnvConsumer(rawValue: String(name)) else { return nil }
      consumers.append(consumer)
    }
    self.consumers = consumers
    digest = (at..<(at + Self.digestCount)).map { text[$0] }
    count = at + Self.digestCount + 1
  }

  private static func begins(_ text: Span<UInt8>, with bytes: [UInt8]) -> Bool {
    text.count >= bytes.count && bytes.indices.allSatisfy { text[$0] == bytes[$0] }
  }
}
