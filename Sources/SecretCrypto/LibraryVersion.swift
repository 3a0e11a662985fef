internal import COpenSSL

/// The version of OpenSSL: that of the headers that the program was built with, and that of the library it runs with.
package enum LibraryVersion {
  /// The first number of the headers' version.
  package static let builtMajor = Int(OPENSSL_VERSION_MAJOR)

  /// The headers' version, `3.0.17` for instance.
  package static let built = OPENSSL_VERSION_STR

  /// The first number of the library's version.
  package static var runningMajor: Int { Int(OPENSSL_version_major()) }

  /// The library's version, `3.0.17` for instance.
  package static var running: String {
    "\(OPENSSL_version_major()).\(OPENSSL_version_minor()).\(OPENSSL_version_patch())"
  }
}
