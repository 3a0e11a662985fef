internal import Hygiene
package import SecretMemory

/// A value that a vault holds: what an audit searches for as it stands, instead of by its looks.
package struct KnownValue: Sendable {
  package let name: String
  package let version: UInt64
  /// Whether it is the newest version of a secret that wasn't removed.
  package let isCurrent: Bool
  package let value: SharedSecret

  package init(name: String, version: UInt64, isCurrent: Bool, value: SharedSecret) {
    self.name = name
    self.version = version
    self.isCurrent = isCurrent
    self.value = value
  }
}

/// What of a vault was searched for.
public struct KnownValueCount: Sendable, Equatable {
  /// A value that can't be searched for, since its bytes may stand anywhere for another reason.
  public struct LeftOut: Sendable, Equatable {
    /// The secret's name.
    public let name: String
    /// The version of the value.
    public let version: UInt64
    /// Why.
    public let ambiguity: Ambiguity
  }

  /// How many values were searched for, previous ones among them.
  public internal(set) var searched = 0
  /// The others.
  public internal(set) var leftOut: [LeftOut] = []
}

/// Why finding a value's bytes would say nothing.
public enum Ambiguity: String, Sendable {
  /// Fewer than 8 bytes.
  case short
  /// A placeholder, a word that people write anyway, or a run of neighbouring characters.
  case common
  /// An address without a secret part.
  case address

  /// The fewest bytes of a value that is searched for.
  static let fewestBytes = 8
  private static let schemeEnd = Array("://".utf8)

  /// What is ambiguous about a value, its line ends cut off; nil where it is searched for.
  static func of(_ value: Span<UInt8>, name: String) -> Ambiguity? {
    if value.count < fewestBytes { return .short }
    if PlaceholderCheck.rule(for: value) != nil { return .common }
    if WeakCheck.rule(for: value, usedAs: .apiKey, name: name) != nil { return .common }
    return isPlainAddress(value) ? .address : nil
  }

  /// A URL without a user, and with too little after its host to be a token.
  private static func isPlainAddress(_ value: Span<UInt8>) -> Bool {
    var position = 0
    while position + 3 <= value.count, !(0..<3).allSatisfy({ value[position + $0] == schemeEnd[$0] }) {
      guard value[position] | 0x20 >= 0x61, value[position] | 0x20 <= 0x7a else { return false }
      position += 1
    }
    guard position > 0, position + 3 <= value.count else { return false }
    var slash: Int?
    for index in (position + 3)..<value.count {
      if value[index] == UInt8(ascii: "@") { return false }
      if slash == nil, [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(value[index]) {
        slash = index
      }
    }
    return value.count - (slash ?? value.count) <= fewestBytes
  }
}

extension Span<UInt8> {
  /// How many bytes there are without the line ends that files add to a value.
  var countWithoutLineEnds: Int {
    var end = count
    while end > 0, self[end - 1] == 0x0a || self[end - 1] == 0x0d { end -= 1 }
    return end
  }
}
