package enum SourceReader {
  package static let triggers: [StaticString] = ["password", "secret", "token", "key"]
  package static func facts(in file: Span<UInt8>, language: SourceLanguage, around: [Int]) -> FileFacts {
    FileFacts()
  }
}
