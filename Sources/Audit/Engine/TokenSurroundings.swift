/// What the text before a token says of it.
struct TokenSurroundings {
  /// Whether it is what an interpreter answered in a Python doctest: the line before, or its own, has the prompt.
  ///
  /// Source: <https://docs.python.org/3/library/doctest.html>.
  let isInDoctest: Bool
  /// Whether its line, or the one before, calls it an example.
  let isCalledExample: Bool
  /// Whether it is the part of a signed address that says whose signature it is.
  ///
  /// Source: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html>.
  let isSigner: Bool

  /// How much of the two lines is looked at, in bytes.
  private static let reach = 512

  /// - Parameters:
  ///   - text: the file, or a piece of it.
  ///   - start: where the token begins.
  init(in text: Span<UInt8>, before start: Int) {
    let before = text.extracting(max(0, start - Self.reach)..<start)
    let bytes = before.indices.map { before[$0].lowered }
    isSigner = ["x-amz-credential=", "awsaccesskeyid="].contains { bytes.ends(with: $0.utf8) }
    let all = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    // Of a line that begins further up only the rest is known.
    let isCut = start > Self.reach && all.count <= 2
    let lines = all.suffix(2).dropFirst(isCut ? 1 : 0)
    isInDoctest = lines.contains { line in
      let shown = line.drop(while: \.isBlank)
      return shown.starts(with: ">>> ".utf8) || shown.starts(with: "... ".utf8)
    }
    isCalledExample = lines.contains { Array($0).holds("example") }
  }
}

extension [UInt8] {
  fileprivate func ends(with text: some Collection<UInt8>) -> Bool { suffix(text.count).elementsEqual(text) }
}
