internal import SecretCrypto

/// A finding that was accepted.
public struct BaselineEntry: Sendable, Equatable {
  /// What tells it from others: made of the value as well, salted and slow, so that it helps nobody to guess one.
  package let fingerprint: String
  /// The rule's id.
  public let rule: String
  /// The file, relative to the root of the audit.
  public let path: [UInt8]
  /// Why it was accepted.
  public let reason: String
}

/// The findings of a project that were accepted, each for a reason.
///
/// A text file: its first line says what it is and has the salt, then a line for each entry, sorted:
/// `FINGERPRINT RULE PATH reason`. No line number and no date is in it, so it changes only when what is accepted does.
public struct Baseline: Sendable {
  /// Where it lies in the root of an audit.
  public static let name = ".pbk-secrets-baseline"
  /// The most bytes of one that is read.
  package static let largest = 8 << 20

  package let salt: [UInt8]
  package var entries: [BaselineEntry]

  private static let heading = "# pbk-secrets baseline 1 "
  private static let saltBytes = 16

  /// An empty one with a new salt.
  ///
  /// - Throws: `cryptography` where there is no randomness.
  package init() throws(AuditError) {
    do { salt = try SecureRandom.bytes(Self.saltBytes) } catch { throw .cryptography }
    entries = []
  }

  /// Reads one.
  ///
  /// - Throws: `baseline` with the first line that isn't of its form.
  package init(_ bytes: [UInt8], path: String) throws(AuditError) {
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    let heading = Array(Self.heading.utf8)
    guard let first = lines.first, first.starts(with: heading),
      let salt = Hexadecimal.bytes(first.dropFirst(heading.count)), salt.count == Self.saltBytes
    else { throw .baseline(path: path, line: 1) }
    self.salt = salt
    entries = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard let entry = Self.entry(line) else { throw .baseline(path: path, line: index + 1) }
      entries.append(entry)
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> BaselineEntry? {
    let parts = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[3].allSatisfy({ $0 == 0x20 }), let path = PathEscape.bytes(parts[2]),
      let reason = String(validating: parts[3], as: UTF8.self)
    else { return nil }
    return BaselineEntry(
      fingerprint: String(decoding: parts[0], as: UTF8.self), rule: String(decoding: parts[1], as: UTF8.self),
      path: path, reason: reason)
  }

  /// The file's text.
  package var text: String {
    let lines = entries.map { "\($0.fingerprint) \($0.rule) \(PathEscape.text($0.path)) \($0.reason)" }
    return ([Self.heading + Hexadecimal.text(salt)] + Set(lines).sorted()).joined(separator: "\n") + "\n"
  }
}

/// Bytes as pairs of hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// nil where it isn't pairs of lower-case digits.
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var result: [UInt8] = []
    var high: UInt8?
    for character in text {
      guard let digit = digits.firstIndex(of: character).map({ UInt8($0) }) else { return nil }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return result
  }
}

/// A path as one word of ASCII: what isn't a plain character of one is written as in a URL.
enum PathEscape {
  static func text(_ path: [UInt8]) -> String {
    path.map { byte in
      (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "%")
        ? String(UnicodeScalar(byte)) : "%" + Hexadecimal.text([byte])
    }.joined()
  }

  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = text
    var result: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let escaped = Hexadecimal.bytes(rest.prefix(2)), let first = escaped.first else { return nil }
      result.append(first)
      rest = rest.dropFirst(2)
    }
    return result.isEmpty ? nil : result
  }
}
