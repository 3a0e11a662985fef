internal import Glibc
internal import Synchronization

/// A line on the terminal that says how far the audit is, once it takes longer than a second.
final class ProgressLine: Sendable {
  private let descriptor: Int32?
  private let begun = ProgressLine.now()
  private let shown = Mutex(0)

  /// Between two changes of the line, in milliseconds; before the first one, ten times as long.
  private static let pause = 100

  /// - Parameter output: standard error; nothing is shown where it is no terminal.
  init(_ output: Output) { descriptor = output.isTerminal ? output.descriptor : nil }

  /// Called by several threads.
  func show(_ files: Int) {
    guard let descriptor else { return }
    let elapsed = Self.now() - begun
    guard elapsed > 10 * Self.pause else { return }
    shown.withLock { last in
      guard elapsed - last > Self.pause else { return }
      last = elapsed
      Self.write("\r\(Count.text(files)) files read", to: descriptor)
    }
  }

  /// Takes the line away.
  func clear() {
    guard let descriptor, shown.withLock({ $0 > 0 }) else { return }
    Self.write("\r\u{1b}[K", to: descriptor)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    // A line that isn't shown harms nothing.
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func now() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Numbers for people.
enum Count {
  /// With a comma between thousands.
  static func text(_ number: Int) -> String {
    var digits = Array(String(number))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }

  /// A number and what is counted, in its plural where it has to be.
  static func of(_ number: Int, _ one: String, _ many: String) -> String {
    "\(text(number)) \(number == 1 ? one : many)"
  }

  /// An amount of bytes in the largest unit that leaves a whole number.
  static func bytes(_ number: Int) -> String {
    var (value, unit) = (number, 0)
    let units = ["bytes", "KB", "MB", "GB"]
    while value >= 10_000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return "\(text(value)) \(units[unit])"
  }
}
