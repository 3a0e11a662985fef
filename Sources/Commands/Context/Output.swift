internal import Glibc
internal import SecretMemory

/// Standard output or standard error.
struct Output {
  let descriptor: Int32
  let style: Style
  private let lost = Lost()

  /// Whether a line was lost, for the exit status to say so.
  private final class Lost {
    var hasLines = false
    var hasReaderGone = false
  }

  init(descriptor: Int32, environment: [String: String]) {
    self.descriptor = descriptor
    style = Style(isTerminal: isatty(descriptor) == 1, environment: environment)
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a line of text that is not secret.
  func line(_ text: String) {
    let bytes = [UInt8]((text + "\n").utf8)
    if !write(bytes.span) { lost.hasLines = true }
  }

  /// Whether a line could not be written, the device being full.
  var hasLostLines: Bool { lost.hasLines }

  /// Whether the reader of a pipe went away: he has what he wanted, and nothing is to be said.
  var isClosedByReader: Bool { lost.hasReaderGone }

  /// Writes bytes; false where the reader is gone or the device is full.
  func write(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          // Where SIGPIPE is ignored, as under systemd and Python, the program lives on.
          if errno == EPIPE { lost.hasReaderGone = true }
          return false
        }
        done += count
      }
      return true
    }
  }

  /// Writes a secret's bytes, just as they are.
  func write(_ secret: borrowing SecretBytes) -> Bool { secret.withSpan { write($0) } }
}

/// Standard input.
struct Input {
  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }
}
