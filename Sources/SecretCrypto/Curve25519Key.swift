internal import COpenSSL
internal import SecretMemory

/// An Ed25519 or X25519 key of OpenSSL's; freeing it wipes it.
@safe
struct Curve25519Key: ~Copyable {
  enum Curve {
    case ed25519
    case x25519

    var id: Int32 { self == .ed25519 ? EVP_PKEY_ED25519 : EVP_PKEY_X25519 }
  }

  let raw: OpaquePointer

  init(_ curve: Curve, private key: borrowing SecretBytes) throws(CryptoError) {
    guard key.count == 32, OpenSSL.isUp else { throw .invalidParameter("private key") }
    let made = unsafe key.withPointer { bytes, count in
      unsafe EVP_PKEY_new_raw_private_key(curve.id, nil, bytes, count)
    }
    guard let made = unsafe made else { throw .libraryFailure(operation: "private key") }
    unsafe raw = made
  }

  init(_ curve: Curve, public key: Span<UInt8>) throws(CryptoError) {
    guard key.count == 32, OpenSSL.isUp else { throw .invalidParameter("public key") }
    let made = unsafe key.withPointer { bytes, count in
      unsafe EVP_PKEY_new_raw_public_key(curve.id, nil, bytes, count)
    }
    guard let made = unsafe made else { throw .libraryFailure(operation: "public key") }
    unsafe raw = made
  }

  deinit { unsafe EVP_PKEY_free(raw) }

  /// The public key, 32 bytes.
  func publicKey() throws(CryptoError) -> [UInt8] {
    try unsafe bytes(32) { (output) throws(CryptoError) in
      var count = 32
      let done = unsafe EVP_PKEY_get_raw_public_key(raw, output, &count)
      try OpenSSL.require(done == 1 && count == 32, "public key")
    }
  }
}
