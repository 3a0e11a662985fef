import Foundation
import SecretMemory
import Testing

@Suite struct SecretBytesTests {
  @Test(arguments: [0, 1, 31, 32, 2048, 2049, 4096, 1 << 20])
  func holdsTheBytesItWasGiven(size: Int) {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    let secret = SecretBytes(copying: bytes.span)
    let count = secret.count
    #expect(count == size)
    let back = secret.withSpan { span in (0..<span.count).map { span[$0] } }
    #expect(back == bytes)
    let equal = secret.isEqual(to: bytes.span)
    #expect(equal)
  }

  @Test func comparisonSeesEachSingleBit() {
    var differing = 0
    let bytes = [UInt8](0..<64)
    let secret = SecretBytes(copying: bytes.span)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        if !secret.isEqual(to: changed.span) { differing += 1 }
      }
    }
    print("constant-time comparison: \(differing) of 512 single-bit changes seen")
    #expect(differing == 512)
    let shorter = Array(bytes.dropLast())
    let equalToShorter = secret.isEqual(to: shorter.span)
    #expect(!equalToShorter)
  }

  @Test func moreSecretsThanTheHeapHolds() {
    func nest(_ depth: Int) -> Bool {
      let secret = SecretBytes(count: 1024) { span in
        for index in span.indices { span[index] = UInt8(truncatingIfNeeded: depth) }
      }
      let deeper = depth == 0 || nest(depth - 1)
      return deeper
        && secret.withSpan { span in
          span.indices.allSatisfy { span[$0] == UInt8(truncatingIfNeeded: depth) }
        }
    }
    #expect(nest(200))
  }

  /// Short secrets beyond the heap share pages, and each place is zero when it is used again.
  @Test func placesAreSharedWipedAndUsedAgain() {
    func pages() -> Int {
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
      return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
    let before = pages()
    for _ in 0..<2 {
      var held: [SharedSecret] = []
      var dirty = 0
      for number in 0..<20_000 {
        let size = [1, 32, 33, 64, 100][number % 5]
        let secret = SecretBytes(count: size) { span in
          if !span.indices.allSatisfy({ span[$0] == 0 }) { dirty += 1 }
          for index in span.indices { span[index] = UInt8(truncatingIfNeeded: number) | 1 }
        }
        held.append(SharedSecret(secret))
      }
      let wrong = held.indices.count { number in
        !held[number].bytes.withSpan { span in
          span.indices.allSatisfy { span[$0] == UInt8(truncatingIfNeeded: number) | 1 }
        }
      }
      #expect(dirty == 0 && wrong == 0)
    }
    let grown = pages() - before
    print("secret memory: 20,000 short secrets twice, none dirty, in \(grown) KiB")
    #expect(before > 0 && grown < 20_000)
  }

  private struct Refusal: Error {}

  @Test func aThrowingInitialiserThrowsOn() {
    #expect(throws: Refusal.self) {
      let secret = try SecretBytes(count: 8) { (_: inout MutableSpan<UInt8>) throws(Refusal) in
        throw Refusal()
      }
      _ = secret.count
    }
  }

  @Test func sliceIsCutToWhatThereIs() {
    func bytes(of secret: consuming SecretBytes) -> [UInt8] {
      secret.withSpan { span in span.indices.map { span[$0] } }
    }
    let secret = SecretBytes(copying: [1, 2, 3, 4].span)
    #expect(bytes(of: secret.slice(1..<3)) == [2, 3])
    #expect(bytes(of: secret.slice(2..<99)) == [3, 4])
    #expect(bytes(of: secret.slice(9..<12)) == [])
  }
}
