internal import CLinux
internal import Glibc
internal import SafeFiles

/// Whether secrets can be stored in the kernel's keyring here.
package enum KeyringStatus: Equatable, Sendable {
  /// They can.
  case available
  /// The calls are denied, as containers do.
  case denied(errno: Int32)
  /// There are no such calls.
  case missing
  /// The calls are there, but `/proc/keys` isn't, so that nothing shows when a key expires.
  case unverifiable
}

extension KernelKeyring {
  /// Asks whether secrets can be stored, without making a key or a keyring; six cheap system calls.
  package static func status() -> KeyringStatus {
    do throws(KeyringError) {
      try requireAvailable()
      return .available
    } catch {
      switch error {
      case .missing: return .missing
      case .denied(_, let code), .system(_, let code): return .denied(errno: code)
      default: return .unverifiable
      }
    }
  }

  /// Throws why secrets can't be stored.
  ///
  /// - Throws: ``KeyringError/missing``, ``KeyringError/denied(_:errno:)``, ``KeyringError/unverifiable``,
  ///   ``KeyringError/system(_:errno:)``.
  package static func requireAvailable() throws(KeyringError) {
    // Calls that a kernel refuses for their sense; a filter denies them before it comes to that.
    let probes = unsafe [
      (KeyringCall.addKey, clinux_add_key("", "", nil, 0, SpecialKeyring.process), EINVAL),
      (KeyringCall.requestKey, clinux_request_key("", ""), EINVAL),
      (KeyringCall.read, clinux_keyctl(Int32.max, 0, 0), EOPNOTSUPP),
    ]
    for (call, result, expected) in probes {
      let code = Int32(truncatingIfNeeded: -result)
      guard code == expected else { throw KeyringError(errno: code, during: call) }
    }
    do { try KernelFile.check(KeyExpiry.path) } catch { throw .unverifiable }
  }
}
