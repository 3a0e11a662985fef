import SecretMemory
import Testing

@testable import VaultFormat

@Suite struct PaddingTests {
  private static func padded(_ record: [UInt8]) -> [UInt8] {
    var padded = record + [0x80]
    let step = padded.count <= 1024 ? 64 : 1024
    while padded.count % step != 0 { padded.append(0) }
    return padded
  }

  @Test func everySizeOfRecord() {
    var wrong = 0
    var sizes = Array(0...5000)
    sizes += (Caps.valueBytes - 3)...(Caps.valueBytes + 3)
    sizes += (4 + Caps.metadataBytes + Caps.valueBytes - 2)...(4 + Caps.metadataBytes + Caps.valueBytes)
    for size in sizes {
      let count = Padding.paddedCount(size)
      let least = size + 1
      let wanted =
        least <= 1024
        ? stride(from: 64, through: 1024, by: 64).first { $0 >= least }
        : least % 1024 == 0 ? least : least + 1024 - least % 1024
      if count != wanted || !Padding.isBlobCount(count + 40) { wrong += 1 }
      guard size <= 5000 else { continue }
      // The value's last bytes must not be taken for padding.
      for last in [UInt8(0x00), 0x80, 0x41] {
        let record = [UInt8](repeating: last, count: size)
        if Padding.unpaddedCount(Self.padded(record).span) != size { wrong += 1 }
      }
    }
    print("padding: \(sizes.count) sizes of records, \(wrong) wrong")
    #expect(wrong == 0)
  }

  @Test func blobsHaveThePaddedSizesAlone() {
    let accepted = (0...1_080_000).filter { Padding.isBlobCount($0) }
    print("padding: \(accepted.count) of 1,080,001 blob lengths accepted")
    #expect(accepted.count == 16 + 1040)
    #expect(accepted.last == 1_065_984 + 40)
    #expect(accepted.allSatisfy { ($0 - 40) % 64 == 0 && $0 >= 104 })
    #expect(!Padding.isBlobCount(40 + 1088))
  }

  @Test func anyOtherPaddingIsRefused() {
    var tried = 0
    var accepted = 0
    func refuse(_ bytes: [UInt8]) {
      tried += 1
      if Padding.unpaddedCount(bytes.span) != nil { accepted += 1 }
    }
    for size in [0, 1, 30, 62, 63, 64, 100, 1000, 1023, 1024, 1025, 2046, 2047, 2048] {
      let record = [UInt8](repeating: 0x41, count: size)
      let right = Self.padded(record)
      for index in size..<right.count {
        for byte in UInt8.min...UInt8.max where byte != right[index] {
          // 0x80 among the zeros makes another, longer record's padding: right if it has this size too.
          guard !(byte == 0x80 && index > size) else { continue }
          if right.count > 200, index > size + 3, index < right.count - 3, byte % 51 != 0 { continue }
          var other = right
          other[index] = byte
          refuse(other)
        }
      }
      for extra in [1, 63, 64, 128, 1024] { refuse(right + [UInt8](repeating: 0, count: extra)) }
      refuse(Array(right.dropLast()))
      refuse(record + [UInt8](repeating: 0, count: right.count - size))
    }
    // A marker that leaves more zeros than a writer would.
    refuse([0x80] + [UInt8](repeating: 0, count: 127))
    refuse([UInt8](repeating: 0x41, count: 1024) + [0x80] + [UInt8](repeating: 0, count: 63))
    refuse([UInt8](repeating: 0x41, count: 960) + [0x80] + [UInt8](repeating: 0, count: 1087))
    refuse([])
    print("padding: \(tried) wrong paddings, \(accepted) accepted")
    #expect(accepted == 0)
  }
}
