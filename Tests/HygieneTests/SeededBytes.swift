@testable import Hygiene
import SecretMemory

/// SplitMix64: the same bytes for the same seed, for tests alone.
struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt8 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt8(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 24)
  }
}

/// Keeps the state of a seeded source across calls of its closure.
final class SeededState {
  var bytes: SeededBytes
  var drawn = 0
  init(seed: UInt64) { bytes = SeededBytes(seed: seed) }
}

func seededSource(_ state: SeededState) -> RandomSource {
  RandomSource { (count) throws(HygieneError) in
    SecretBytes(count: count) { span in
      for index in span.indices { span[index] = state.bytes.next() }
      state.drawn += count
    }
  }
}

func constantSource(_ byte: UInt8) -> RandomSource {
  RandomSource { (count) throws(HygieneError) in
    SecretBytes(count: count) { span in
      for index in span.indices { span[index] = byte }
    }
  }
}

func bytes(of secret: borrowing SecretBytes) -> [UInt8] {
  secret.withSpan { span in span.indices.map { span[$0] } }
}
