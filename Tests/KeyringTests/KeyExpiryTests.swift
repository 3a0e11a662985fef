import Testing

@testable import Keyring

/// What the kernel writes of keys, read.
@Suite struct KeyExpiryTests {
  private static let listing = """
    17b7f08c I--Q---     1 perm 3f010000     0     0 user      probe: 3
    0000002a I--Q---     2  14m 3f000000  1000  1000 user      pbk-secrets:a b 17b7f08c 1d: 32
    2a000000 I--Q---     1 expd 3f000000     0     0 user      x: 3
    00000bad I--Q---     1 9999999999999999999999w 3f000000     0     0 user      x: 3

    """

  private func expiry(_ key: Int32, _ listing: String = listing) -> KeyExpiry? {
    KeyExpiry.of(key, in: [UInt8](listing.utf8))
  }

  @Test func eachColumnIsRead() {
    #expect(expiry(0x17b7_f08c) == .never)
    #expect(expiry(0x2a) == .left(seconds: 840))
    #expect(expiry(0x2a00_0000) == .over)
    #expect(expiry(0xbad) == nil)
    #expect(expiry(0x2b) == nil)
    for (text, seconds) in [
      ("0s", 0), ("59s", 59), ("1m", 60), ("23h", 82_800), ("6d", 518_400), ("1w", 604_800),
    ] {
      #expect(KeyExpiry(column: text) == .left(seconds: UInt64(seconds)))
    }
    for text in ["", "s", "5", "5y", "-5s", "perm ", "PERM", "18446744073709551615w"] {
      #expect(KeyExpiry(column: text) == nil, "\(text)")
    }
  }

  /// A description may hold a line feed, and so a line that looks like another key's.
  @Test func aKeyThatIsListedTwiceIsNotBelieved() {
    let forged = Self.listing + "0000002a I--Q---     1   5s 3f000000     0     0 user      x: 3\n"
    #expect(expiry(0x2a, forged) == nil)
    #expect(expiry(0x17b7_f08c, forged) == .never)
  }

  @Test func onlyAnExpiryAsSetOrEarlierWillDo() {
    #expect(KeyExpiry.left(seconds: 900).isWithin(seconds: 900))
    #expect(KeyExpiry.left(seconds: 0).isWithin(seconds: 1))
    #expect(!KeyExpiry.left(seconds: 901).isWithin(seconds: 900))
    #expect(!KeyExpiry.never.isWithin(seconds: .max))
    #expect(!KeyExpiry.over.isWithin(seconds: 900))
  }

  @Test func descriptionsAreReadAsTheKernelWritesThem() {
    func facts(_ text: String) -> KeyFacts? { KeyFacts(description: [UInt8](text.utf8)[...]) }
    let read = facts("user;1000;-1;3f000000;a;b;c")
    #expect(read?.type == "user")
    #expect(read?.uid == 1000)
    #expect(read?.permission == KeyFacts.possessorOnly)
    #expect(read?.description == "a;b;c")
    for text in ["", "user;0;0;3f000000", "user;x;0;3f000000;a", "user;0;0;3g000000;a", "user;-1;0;0;a"] {
      #expect(facts(text) == nil, "\(text)")
    }
  }
}
