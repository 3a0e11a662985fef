import CLinux
import Glibc
import SecretMemory
import Testing

@testable import Keyring

/// Descriptions that no other test and no vault has; the keys are removed at the end.
final class Scratch: Sendable {
  let prefix: String

  init(_ name: String) { prefix = "pbk-secrets-test:\(getpid()):\(name):" }

  deinit { _ = try? KernelKeyring.removeAll(beginningWith: prefix) }

  func callAsFunction(_ name: String) -> String { prefix + name }
}

/// Whether the kernel's keyring can be used here; where it can't, a test says so in one line and passes.
func isHere(_ what: String = #function) -> Bool {
  let status = KernelKeyring.status()
  if status != .available { print("\(what) is left out: the keyring is \(status)") }
  return status == .available
}

func secret(_ byte: UInt8, count: Int = 32) -> SecretBytes {
  SecretBytes(copying: [UInt8](repeating: byte, count: count).span)
}

/// The bytes found; nil where nothing was.
func found(_ description: String, count: Int = 32) throws(KeyringError) -> [UInt8]? {
  guard let key = try KernelKeyring.find(description, count: count) else { return nil }
  return key.secret.withSpan { span in span.indices.map { span[$0] } }
}

func failure(_ body: () throws(KeyringError) -> Void) -> KeyringError? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

/// Runs a body on a thread of its own, whose keyrings are its own as well: the kernel has them by thread.
func onOwnThread(_ body: @escaping @Sendable () throws(KeyringError) -> Void) {
  final class Work: Sendable {
    let body: @Sendable () throws(KeyringError) -> Void
    init(_ body: @escaping @Sendable () throws(KeyringError) -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let argument = Unmanaged.passRetained(Work(body)).toOpaque()
  let code = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
      let error = failure(work.body)
      if let error { Issue.record("\(error)") }
      return nil
    }, argument)
  #expect(code == 0)
  pthread_join(thread, nil)
}

/// Gives this thread a session keyring that leads nowhere, as a service of systemd has one.
func joinEmptySession() { #expect(clinux_keyctl(KEYCTL_JOIN_SESSION_KEYRING, 0, 0) > 0) }
