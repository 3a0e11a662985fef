internal import CHyperscan

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

/// Literals that are searched for together, in one pass over the bytes; the only place that touches libhs.
///
/// One set serves any number of threads, each with a ``LiteralScanner`` of its own.
@safe
package final class LiteralSet: @unchecked Sendable {
  // The library's handle is written once, below, and the library only reads it afterwards.
  fileprivate let database: UnsafeMutableRawPointer
  fileprivate let library: pbk_hs_functions

  /// Compiles the literals: 5 ms for some hundreds.
  ///
  /// - Parameter literals: at least one; each is found by its index.
  /// - Throws: `libraryMissing`, `processorUnsupported`, `libraryFailure`.
  package init(_ literals: [Literal]) throws(MatchingError) {
    var library = pbk_hs_functions()
    guard unsafe pbk_hs_open(&library) != 0 else { throw .libraryMissing }
    guard library.valid_platform() == 0 else { throw .processorUnsupported }
    // One block holds all bytes, each literal ended by a NUL that isn't counted; the library copies what it needs.
    let bytes = literals.flatMap { $0.bytes + [0] }.map { CChar(bitPattern: $0) }
    var starts: [Int] = []
    var next = 0
    for literal in literals {
      starts.append(next)
      next += literal.bytes.count + 1
    }
    let flags = literals.map { $0.isCaseless ? pbk_hs_flag_caseless : 0 }
    let identifiers = literals.indices.map { UInt32($0) }
    let sizes = literals.map(\.bytes.count)
    var database: UnsafeMutableRawPointer?
    let result = unsafe bytes.withUnsafeBufferPointer { block -> Int32 in
      let texts = unsafe starts.map { start in unsafe block.baseAddress.map { unsafe $0 + start } }
      var error: UnsafeMutablePointer<pbk_hs_compile_error>?
      // An error's text is left to the process: it says which literal is at fault, and these are the program's own.
      return unsafe library.compile(
        texts, flags, identifiers, sizes, UInt32(literals.count), pbk_hs_mode_block, nil, &database, &error)
    }
    guard result == 0, let database = unsafe database else {
      throw .libraryFailure(operation: "hs_compile_lit_multi")
    }
    unsafe self.database = database
    self.library = library
  }

  deinit { _ = unsafe library.free_database(database) }
}

/// One thread's room for searching.
@safe
package struct LiteralScanner: ~Copyable {
  private let set: LiteralSet
  private let scratch: UnsafeMutableRawPointer

  /// The most bytes of one search, since the library counts in 32 bits.
  package static let mostBytes = 1 << 30

  /// - Throws: `libraryFailure` where there is no memory.
  package init(_ set: LiteralSet) throws(MatchingError) {
    var scratch: UnsafeMutableRawPointer?
    guard unsafe set.library.alloc_scratch(set.database, &scratch) == 0, let scratch = unsafe scratch else {
      throw .libraryFailure(operation: "hs_alloc_scratch")
    }
    self.set = set
    unsafe self.scratch = scratch
  }

  deinit { _ = unsafe set.library.free_scratch(scratch) }

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
    let result = withoutActuallyEscaping(onMatch) { escapable -> Int32 in
      // The callback is given this box's address and lives no longer than the call.
      let box = MatchHandler(escapable)
      let context = unsafe Unmanaged.passUnretained(box).toOpaque()
      return unsafe bytes.withUnsafeBufferPointer { buffer -> Int32 in
        // An empty span may have no address, which the library refuses.
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { start in
          withExtendedLifetime(box) {
            unsafe set.library.scan(
              set.database, start, UInt32(buffer.count), 0, scratch,
              { identifier, _, end, _, context in
                guard let context = unsafe context else { return 1 }
                let box = unsafe Unmanaged<MatchHandler>.fromOpaque(context).takeUnretainedValue()
                return box.onMatch(Int(identifier), Int(end)) ? 0 : 1
              }, context)
          }
        }
      }
    }
    // HS_SCAN_TERMINATED is what the handler's false comes to.
    let terminated: Int32 = -3
    guard result == 0 || result == terminated else { throw .libraryFailure(operation: "hs_scan") }
  }
}

private final class MatchHandler {
  let onMatch: (Int, Int) -> Bool

  init(_ onMatch: @escaping (Int, Int) -> Bool) { self.onMatch = onMatch }
}
