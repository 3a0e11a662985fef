internal import Synchronization

/// A text that is searched for.
package struct Literal: Sendable, Equatable {
  /// At least one byte.
  package let bytes: [UInt8]
  /// Whether a letter of ASCII is found in either case.
  package let isCaseless: Bool

  package init(_ bytes: [UInt8], isCaseless: Bool) {
    self.bytes = bytes
    self.isCaseless = isCaseless
  }
}

/// Literals that are searched for together, in one pass over the bytes.
///
/// One set serves any number of threads, each with a ``LiteralScanner`` of its own. The first megabytes are searched without
/// preparation; when there are more, libhs compiles the literals, and does the rest many times faster. Where it isn't
/// installed, all is searched the first way: the same is found, later.
package final class LiteralSet: Sendable {
  private let literals: [Literal]
  fileprivate let plain: PlainSearch
  private let state: Mutex<Preparation>
  private let plainBytes: Int

  private enum Preparation {
    case searched(Int)
    case compiling, unavailable
    case ready(CompiledLiterals)
  }

  /// - Parameters:
  ///   - literals: each is found by its index.
  ///   - plainBytes: how many bytes are searched before libhs is made ready.
  package init(_ literals: [Literal], plainBytes: Int = 4 << 20) {
    self.literals = literals
    self.plainBytes = plainBytes
    plain = PlainSearch(literals)
    state = Mutex(.searched(0))
  }

  /// libhs, once it is worth its while; other threads go on without it while one makes it ready.
  fileprivate func compiled(for count: Int) -> CompiledLiterals? {
    let (found, isMine) = state.withLock { state -> (CompiledLiterals?, Bool) in
      switch state {
      case .ready(let compiled): return (compiled, false)
      case .compiling, .unavailable: return (nil, false)
      case .searched(let before):
        let total = before + count
        state = total > plainBytes ? .compiling : .searched(total)
        return (nil, total > plainBytes)
      }
    }
    guard isMine else { return found }
    let compiled = CompiledLiterals(literals)
    state.withLock { $0 = compiled.map { .ready($0) } ?? .unavailable }
    return compiled
  }
}

/// One thread's room for searching.
package struct LiteralScanner: ~Copyable {
  private let set: LiteralSet
  private var scratch: CompiledLiterals.Scratch?

  /// The most bytes of one search, since the library counts in 32 bits.
  package static let mostBytes = 1 << 30

  package init(_ set: LiteralSet) {
    self.set = set
    scratch = nil
  }

  /// Finds every occurrence of every literal, those that overlap included.
  ///
  /// - Parameters:
  ///   - bytes: at most ``mostBytes``.
  ///   - onMatch: is given the literal's index and the offset of the byte after the occurrence, in the order of offsets; it
  ///     ends the search by returning false.
  /// - Throws: `libraryFailure`.
  package mutating func scan(
    _ bytes: Span<UInt8>, onMatch: (_ literal: Int, _ end: Int) -> Bool
  ) throws(MatchingError) {
    guard bytes.count <= Self.mostBytes else { throw .libraryFailure(operation: "hs_scan") }
    if scratch == nil, let compiled = set.compiled(for: bytes.count) {
      scratch = CompiledLiterals.Scratch(compiled)
    }
    guard var room = scratch.take() else { return set.plain.scan(bytes, onMatch: onMatch) }
    try room.scan(bytes, onMatch: onMatch)
    scratch = consume room
  }
}
