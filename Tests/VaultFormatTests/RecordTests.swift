import SecretMemory
import Testing
import VaultFormat

@Suite struct RecordTests {
  private static func padded(_ record: [UInt8]) -> SecretBytes {
    var padded = record + [0x80]
    let step = padded.count <= 1024 ? 64 : 1024
    while padded.count % step != 0 { padded.append(0) }
    return SecretBytes(copying: padded.span)
  }

  private static func bytes(_ secret: borrowing SecretBytes) -> [UInt8] {
    secret.withSpan { span in span.indices.map { span[$0] } }
  }

  private static func isRefused(_ record: [UInt8]) -> FormatError? {
    let padded = Self.padded(record)
    do throws(FormatError) {
      let made = try Record(padded: padded)
      _ = made.value.count
      return nil
    } catch {
      return error
    }
  }

  @Test func recordsAreLaidOutAsWrittenDown() throws {
    var random = Seeded(6)
    for count in 0...1200 {
      let metadata = try MetadataTests.random(&random)
      let value = random.bytes(count)
      let json = try metadata.encoded()
      let made = try Record.padded(metadata, SecretBytes(copying: value.span))
      let length = [0, 0, UInt8(json.count >> 8), UInt8(json.count & 255)]
      let isRight = made.isEqual(to: Self.padded(length + json + value))
      #expect(isRight)
      let record = try Record(padded: made)
      let comesBack = record.value.isEqual(to: value.span)
      #expect(comesBack && record.metadata == metadata)
    }
    print("records: 1,201 seeded ones laid out as written down, and come back")
  }

  @Test func wrongRecordsAreRefused() throws {
    let json = try Metadata(kind: .jwt, changed: Timestamp("2026-11-23T10:00:00Z")).encoded()
    let count = UInt8(json.count)
    #expect(Self.isRefused([0, 0, 0, count] + json + [1, 2, 3]) == nil)
    for short in 0..<4 {
      #expect(Self.isRefused([UInt8](repeating: 0, count: short)) == .badRecord)
    }
    #expect(Self.isRefused([0, 0, 0, 0]) == .badRecord)
    #expect(Self.isRefused([0, 0, 0, count]) == .badRecord)
    #expect(Self.isRefused([0, 0, 0, count - 1] + json) == .badRecord)
    #expect(Self.isRefused([0, 0, 0, count + 1] + json + [0x41]) == .badRecord)
    #expect(Self.isRefused([0, 0, 0, count + 1] + json) == .badRecord)
    #expect(Self.isRefused([0xff, 0xff, 0xff, 0xff] + json) == .badRecord)
    #expect(Self.isRefused([0x80, 0, 0, count] + json) == .badRecord)
    #expect(Self.isRefused([0, 0, 0x40, 0x01] + [UInt8](repeating: 0x20, count: 16_385)) == .badRecord)
    let largest = [UInt8](repeating: 7, count: Caps.valueBytes)
    #expect(Self.isRefused([0, 0, 0, count] + json + largest) == nil)
    #expect(
      Self.isRefused([0, 0, 0, count] + json + largest + [7]) == .valueTooLarge(bytes: Caps.valueBytes + 1))
  }
}
