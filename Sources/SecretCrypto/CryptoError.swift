internal import COpenSSL

/// Why a cryptographic operation gave no result.
package enum CryptoError: Error, Equatable, Sendable {
  /// The bytes are not what was sealed with this key: changed, cut off, or another key's.
  case authenticationFailed

  /// The memory that scrypt needs can't be had; the passphrase may well be right.
  case outOfMemory(neededBytes: Int)

  /// The other party's X25519 public key has a low order: the secret would be the same for everyone.
  case weakSharedSecret

  /// A parameter is outside its documented range; `name` is its name in the declaration.
  case invalidParameter(name: String)

  /// OpenSSL failed where no input should make it fail; `operation` is the function that did.
  case libraryFailure(operation: String)
}

extension CryptoError {
  /// Makes a ``libraryFailure(operation:)`` and empties OpenSSL's queue of errors.
  ///
  /// What stays in the queue would be taken for the reason of a later failure on the same thread.
  static func failed(_ operation: StaticString) -> CryptoError {
    ERR_clear_error()
    return .libraryFailure(operation: operation.description)
  }

  /// Empties OpenSSL's queue of errors and returns the reason codes that it held, oldest first.
  static func drainReasons() -> [Int32] {
    var reasons: [Int32] = []
    while true {
      let code = ERR_get_error()
      guard code != 0 else { return reasons }
      reasons.append(ERR_GET_REASON(code))
    }
  }
}

/// Throws unless a number lies within its documented range.
///
/// - Throws: ``CryptoError/invalidParameter(name:)`` with the name given.
func require(
  _ value: Int, within range: ClosedRange<Int>, _ name: StaticString
) throws(CryptoError) {
  guard range.contains(value) else { throw .invalidParameter(name: name.description) }
}
