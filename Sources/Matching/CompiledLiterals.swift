internal import CHyperscan

/// The literals as libhs has them; the only place that touches it.
@safe
final class CompiledLiterals: @unchecked Sendable {
  // The library's handle is written once, below, and the library only reads it afterwards.
  private let database: UnsafeMutableRawPointer
  private let library: pbk_hs_functions

  /// Compiles the literals, which takes some ten milliseconds for a thousand.
  ///
  /// - Parameter literals: at least one; each is found by its index.
  /// - Returns: nil where the library isn't installed, or can do nothing on this processor.
  init?(_ literals: [Literal]) {
    var library = pbk_hs_functions()
    guard unsafe pbk_hs_open(&library) != 0 else { return nil }
    guard library.valid_platform() == 0 else { return nil }
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
    guard result == 0, let database = unsafe database else { return nil }
    unsafe self.database = database
    self.library = library
  }

  deinit { _ = unsafe library.free_database(database) }

  /// One thread's room; nil where there is no memory.
  @safe
  struct Scratch: ~Copyable {
    private let compiled: CompiledLiterals
    private let scratch: UnsafeMutableRawPointer

    init?(_ compiled: CompiledLiterals) {
      var scratch: UnsafeMutableRawPointer?
      guard unsafe compiled.library.alloc_scratch(compiled.database, &scratch) == 0,
        let scratch = unsafe scratch
      else { return nil }
      self.compiled = compiled
      unsafe self.scratch = scratch
    }

    deinit { _ = unsafe compiled.library.free_scratch(scratch) }

    /// As ``LiteralScanner/scan(_:onMatch:)``.
    mutating func scan(
      _ bytes: Span<UInt8>, onMatch: (_ literal: Int, _ end: Int) -> Bool
    ) throws(MatchingError) {
      let result = withoutActuallyEscaping(onMatch) { escapable -> Int32 in
        // The callback is given this box's address and lives no longer than the call.
        let box = MatchHandler(escapable)
        let context = unsafe Unmanaged.passUnretained(box).toOpaque()
        return unsafe bytes.withUnsafeBufferPointer { buffer -> Int32 in
          // An empty span may have no address, which the library refuses.
          guard let start = buffer.baseAddress else { return 0 }
          return unsafe start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { start in
            withExtendedLifetime(box) {
              unsafe compiled.library.scan(
                compiled.database, start, UInt32(buffer.count), 0, scratch,
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
}

private final class MatchHandler {
  let onMatch: (Int, Int) -> Bool

  init(_ onMatch: @escaping (Int, Int) -> Bool) { self.onMatch = onMatch }
}
