import SecretMemory
import Synchronization
import Testing

@testable import Vault

func secretBytes(_ bytes: [UInt8]) -> SecretBytes { SecretBytes(copying: bytes.span) }

func secretBytes(_ text: String) -> SecretBytes { secretBytes([UInt8](text.utf8)) }

func plain(_ secret: borrowing SecretBytes) -> [UInt8] {
  secret.withSpan { span in span.indices.map { span[$0] } }
}

/// The error that a body throws; nil if it throws none.
func failure<R: ~Copyable>(_ body: () throws(VaultError) -> R) -> VaultError? {
  do throws(VaultError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

func passphrase(_ text: String) throws -> Passphrase { try Passphrase(secretBytes(text)) }

func time(_ second: Int) -> Timestamp { Timestamp(secondsSince1970: 1_795_000_000 + Int64(second)) }

/// Runs a body on threads of their own and waits for all of them.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let threads = (0..<count).map { number in Background { body(number) } }
  for thread in threads { thread.wait() }
}

/// A number that threads count up together.
final class Counter: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .relaxed) }
  func add(_ more: Int = 1) { count.wrappingAdd(more, ordering: .relaxed) }
}

/// Expects a draft to have changes or none; the macro can't look into a noncopyable value.
func expectChanges(
  _ wanted: Bool, in draft: borrowing VaultDraft, _ location: SourceLocation = #_sourceLocation
) {
  let hasChanges = draft.hasChanges
  #expect(hasChanges == wanted, sourceLocation: location)
}
