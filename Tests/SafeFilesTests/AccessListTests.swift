import Testing

@testable import SafeFiles

@Suite struct AccessListTests {
  private static let none: UInt32 = 0xffff_ffff
  private static let owner: UInt16 = 1
  private static let user: UInt16 = 2
  private static let group: UInt16 = 4
  private static let namedGroup: UInt16 = 8
  private static let mask: UInt16 = 16
  private static let other: UInt16 = 32

  private typealias Entry = (tag: UInt16, permissions: UInt16, id: UInt32)

  /// What systemd gives a unit's user: read, and nothing to anybody else.
  private static let ofSystemd: [Entry] = [
    (owner, 4, none), (user, 4, 1000), (group, 0, none), (mask, 4, none), (other, 0, none),
  ]

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func list(_ entries: [Entry], version: UInt32 = 2) -> [UInt8] {
    bytes(version) + entries.flatMap { bytes($0.tag) + bytes($0.permissions) + bytes($0.id) }
  }

  @Test func whatSystemdGivesAUnitsUserIsTheUsersAlone() {
    let list = Self.list(Self.ofSystemd)
    #expect(AccessList.namesAlone([1000, 0], list))
    #expect(!AccessList.namesAlone([1001, 0], list))
    #expect(!AccessList.namesAlone([0], list))
  }

  @Test func anyPermissionOfAnybodyElseCounts() {
    var tried = 0
    for tag in [Self.user, Self.group, Self.namedGroup, Self.other, 64, 0, 0xffff] {
      for permissions: UInt16 in 1...7 {
        for id in [1, 999, 1001, Self.none]
        where AccessList.namesAlone(
          [1000, 0], Self.list(Self.ofSystemd + [(tag, permissions, id)]))
        {
          Issue.record("tag \(tag), permissions \(permissions), id \(id)")
        }
        tried += 4
      }
    }
    #expect(AccessList.namesAlone([1000, 0], Self.list(Self.ofSystemd + [(Self.user, 0, 1001)])))
    print("access control lists: \(tried) with an entry of somebody else, none accepted")
  }

  @Test func whatIsNoListIsNotAccepted() {
    let whole = Self.list(Self.ofSystemd)
    for count in whole.indices where (count - 4) % 8 != 0 || count == 4 {
      #expect(!AccessList.namesAlone([1000, 0], Array(whole.prefix(count))), "\(count) bytes")
    }
    for version: UInt32 in [0, 1, 3, 0x0200_0000] {
      #expect(!AccessList.namesAlone([1000, 0], Self.list(Self.ofSystemd, version: version)))
    }
  }
}
