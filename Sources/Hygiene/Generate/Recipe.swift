import Glibc
import VaultFormat

/// What exactly is to be generated: a request that was checked and completed.
enum Recipe {
  case bytes(Int, isHexadecimal: Bool)
  case characters(Int, Charset)
  case words(Int)
  case rawBytes(Int)
  case privateKey

  private static let byteRange = 16...1024
  private static let lengthRange = 8...1024
  private static let wordRange = 4...24

  init(kind: SecretKind, request: GenerationRequest) throws(HygieneError) {
    switch kind {
    case .privateKey: self = try Self.privateKey(request)
    case .file: self = try Self.file(request)
    default: try self.init(text: kind, request)
    }
  }

  private static func privateKey(_ request: GenerationRequest) throws(HygieneError) -> Recipe {
    guard request.size == .standard, request.charset == nil else { throw .sizeDoesNotApply(.privateKey) }
    return .privateKey
  }

  private static func file(_ request: GenerationRequest) throws(HygieneError) -> Recipe {
    guard request.charset == nil else { throw .sizeDoesNotApply(.file) }
    switch request.size {
    case .standard: return .rawBytes(32)
    case .bytes(let count):
      guard byteRange.contains(count) else { throw .bytesOutOfRange(count) }
      return .rawBytes(count)
    case .length, .words: throw .sizeDoesNotApply(.file)
    }
  }

  private init(text kind: SecretKind, _ request: GenerationRequest) throws(HygieneError) {
    let standard = try Self.standard(kind)
    switch request.size {
    case .standard:
      self = request.charset.map { .characters(standard.characters, $0) } ?? standard.recipe
    case .bytes(let count):
      guard Self.byteRange.contains(count) else { throw .bytesOutOfRange(count) }
      let charset = request.charset ?? .base64url
      guard charset == .base64url || charset == .hex else { throw .charsetDoesNotApply }
      self = .bytes(count, isHexadecimal: charset == .hex)
    case .length(let count):
      guard Self.lengthRange.contains(count) else { throw .lengthOutOfRange(count) }
      self = .characters(count, request.charset ?? standard.charset)
    case .words(let count):
      guard Self.wordRange.contains(count) else { throw .wordsOutOfRange(count) }
      guard request.charset == nil else { throw .charsetDoesNotApply }
      self = .words(count)
    }
  }

  /// The entropy in bits.
  var entropy: Double {
    switch self {
    case .bytes(let count, _), .rawBytes(let count): Double(count * 8)
    case .privateKey: Double(PrivateKeyPEM.seedSize * 8)
    case .characters(let count, let charset): Double(count) * log2(Double(charset.characters.count))
    case .words(let count): Double(count) * log2(Double(LargeWordList.table.count))
    }
  }

  /// The fewest characters that the value can have; 0 for what is no line of characters.
  var shortest: Int {
    switch self {
    case .bytes(let count, let isHexadecimal): isHexadecimal ? count * 2 : (count * 8 + 5) / 6
    case .characters(let count, _): count
    // The shortest words have three letters.
    case .words(let count): count * 4 - 1
    case .rawBytes, .privateKey: 0
    }
  }

  private struct Standard {
    let recipe: Recipe
    let characters: Int
    let charset: Charset
  }

  private static func standard(_ kind: SecretKind) throws(HygieneError) -> Standard {
    switch kind {
    case .jwt:
      Standard(recipe: .bytes(64, isHexadecimal: false), characters: 86, charset: .base64url)
    case .password:
      Standard(recipe: .characters(32, .portable), characters: 32, charset: .portable)
    case .apiKey:
      Standard(recipe: .characters(40, .alnum), characters: 40, charset: .alnum)
    case .generic:
      Standard(recipe: .bytes(32, isHexadecimal: false), characters: 43, charset: .base64url)
    case .url, .certificate, .privateKey, .file:
      throw .kindIsNotGenerated(kind)
    }
  }
}
