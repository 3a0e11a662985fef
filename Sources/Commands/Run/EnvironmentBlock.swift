internal import SecretMemory

/// The environment of a program that is about to run: one piece of locked memory with all variables, one after another.
struct EnvironmentBlock: ~Copyable {
  private var text = SecretBuffer()
  /// Where in the text each variable begins.
  private var starts: [Int] = []

  /// The number of variables.
  var count: Int { starts.count }

  /// The bytes of all variables and their NULs.
  var byteCount: Int { text.count }

  /// Appends a variable as the process has it.
  mutating func append(entry: UnsafeBufferPointer<CChar>) {
    starts.append(text.count)
    unsafe entry.withMemoryRebound(to: UInt8.self) { text.append(unsafe $0.span) }
    text.append(0)
  }

  /// Appends a variable.
  ///
  /// - Parameter value: bytes without a NUL, which would end it early.
  mutating func append(name: String, value: Span<UInt8>) {
    starts.append(text.count)
    for byte in name.utf8 { text.append(byte) }
    text.append(UInt8(ascii: "="))
    text.append(value)
    text.append(0)
  }

  /// Lends the block as execve(2) takes it: the addresses of the variables, and nil at the end.
  borrowing func withAddresses<R>(_ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R) -> R {
    text.withSpan { span in
      unsafe span.withUnsafeBytes { bytes in
        let first = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let start = unsafe UnsafeMutablePointer(mutating: first)
        var addresses = unsafe starts.map { position in unsafe start.map { unsafe $0 + position } }
        unsafe addresses.append(nil)
        return unsafe body(addresses)
      }
    }
  }
}
