import Glibc
import SecretMemory
package import VaultFormat

/// Makes new values of secrets, each of those possible equally likely.
///
/// | kind | standard value | bits |
/// |---|---|---|
/// | jwt | 64 bytes as base64url, 86 characters | 512 |
/// | password | 32 characters of ``Charset/portable`` | 192 |
/// | api-key | 40 characters of ``Charset/alnum`` | 238 |
/// | generic | 32 bytes as base64url, 43 characters | 256 |
/// | private-key | an Ed25519 key, PKCS#8 as PEM | 256 |
/// | file | 32 bytes | 256 |
package struct SecretGenerator {
  /// The fewest characters and bits of a JWT secret (RFC 7518, section 3.2, and its security margin).
  private static let jwtMinimum = (characters: 32, bits: 128.0)

  private let source: RandomSource

  /// Makes a generator that draws on the system's randomness.
  package init() {
    self.init(source: .system)
  }

  init(source: RandomSource) {
    self.source = source
  }

  /// Makes a value.
  ///
  /// - Parameters:
  ///   - kind: what the value is used as; a URL or certificate is refused.
  ///   - request: how large, and of what.
  /// - Returns: the value and its entropy.
  /// - Throws: ``HygieneError``, each case as its documentation says. Nothing was generated then.
  package func generate(
    kind: SecretKind, request: GenerationRequest = GenerationRequest()
  ) throws(HygieneError) -> GeneratedSecret {
    let recipe = try Recipe(kind: kind, request: request)
    let bits = recipe.entropy
    if kind == .jwt, recipe.shortest < Self.jwtMinimum.characters || bits < Self.jwtMinimum.bits {
      throw .tooWeakForJWT(bits: Int(bits))
    }
    switch recipe {
    case .bytes(let count, let isHexadecimal):
      let random = try source.bytes(count)
      let text = isHexadecimal ? TextEncoding.hexadecimal(random) : TextEncoding.base64url(random)
      return GeneratedSecret(value: text, entropy: bits)
    case .characters(let count, let charset):
      return GeneratedSecret(value: try pick(count, from: charset), entropy: bits)
    case .words(let count):
      return GeneratedSecret(value: try pickWords(count), entropy: bits)
    case .rawBytes(let count):
      return GeneratedSecret(value: try source.bytes(count), entropy: bits, form: .bytes)
    case .privateKey:
      let key = try PrivateKeyPEM(seed: source.bytes(PrivateKeyPEM.seedSize))
      let publicKey = key.publicKey
      return GeneratedSecret(
        value: key.takeText(), entropy: bits, form: .privateKey, publicKey: publicKey)
    }
  }

  private func pick(_ count: Int, from charset: Charset) throws(HygieneError) -> SecretBytes {
    var draw = UniformDraw(below: charset.characters.count, from: source)
    var text = SecretBuffer(capacity: count)
    for _ in 0..<count { text.append(charset.characters[try draw.next()]) }
    return text.finish()
  }

  private func pickWords(_ count: Int) throws(HygieneError) -> SecretBytes {
    let table = LargeWordList.table
    var draw = UniformDraw(below: table.count, from: source)
    var text = SecretBuffer(capacity: count * (table.width + 1))
    for number in 0..<count {
      if number > 0 { text.append(ASCII.dash) }
      let index = try draw.next()
      table.withWord(index) { text.append($0) }
    }
    return text.finish()
  }
}
