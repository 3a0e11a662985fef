import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// New values, and the ones before under a name of their own.
@Suite struct RotationTests {
  private func rotated(
    _ shop: Workshop, _ name: String, _ value: String, keeping: PreviousValue = .kept, second: Int
  ) throws -> RotationOutcome {
    var draft = try shop.reopened().beginChanges()
    let outcome = try draft.rotate(
      SecretName(name), to: secretBytes(value), keeping: keeping, at: time(second))
    try draft.save()
    return outcome
  }

  @Test func theValueBeforeIsKeptOnceAndMadeWayFor() throws {
    let shop = try Workshop()
    try shop.set("JWT", "one")
    let first = try rotated(shop, "JWT", "two", second: 1)
    #expect(try first == RotationOutcome(version: 2, previous: SecretName("JWT_PREVIOUS")))
    #expect(try shop.value("JWT") == "two" && shop.value("JWT_PREVIOUS") == "one")
    // A second rotation must not end what was made with the first value, unless that is meant.
    let bytes = try shop.bytes
    #expect(throws: VaultError.previousKept(try SecretName("JWT"))) {
      try rotated(shop, "JWT", "three", second: 2)
    }
    #expect(throws: VaultError.isPrevious(try SecretName("JWT_PREVIOUS"))) {
      try rotated(shop, "JWT_PREVIOUS", "three", keeping: .dropped, second: 2)
    }
    #expect(try shop.bytes == bytes)
    _ = try rotated(shop, "JWT", "three", keeping: .keptInPlaceOfEarlier, second: 2)
    #expect(try shop.value("JWT") == "three" && shop.value("JWT_PREVIOUS") == "two")
    // Without keeping, the one that is kept stays: it is ended on purpose alone.
    #expect(try rotated(shop, "JWT", "four", keeping: .dropped, second: 3).previous == nil)
    #expect(try shop.value("JWT_PREVIOUS") == "two")
    #expect(try shop.reopened().previous(of: SecretName("JWT")) == SecretName("JWT_PREVIOUS"))
    var draft = try shop.reopened().beginChanges()
    #expect(try draft.dropPrevious(of: SecretName("JWT"), at: time(4)).text == "JWT_PREVIOUS")
    try draft.save()
    #expect(try shop.reopened().previous(of: SecretName("JWT")) == nil)
    #expect(try shop.value("JWT") == "four")
  }

  @Test func whatIsKeptAboutTheSecretGoesOn() throws {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    var metadata = Metadata(kind: .jwt, changed: time(0))
    metadata.note = "signing"
    metadata.tags = [try Label("web")]
    metadata.rotate = try RotationPeriod("30d")
    metadata.expires = try Day("2026-12-31")
    try draft.set(SecretName("JWT"), to: secretBytes("one"), metadata, at: time(0))
    try draft.save()
    _ = try rotated(shop, "JWT", "two", second: 9)
    let now = try shop.reopened().secret(SecretName("JWT")).metadata
    #expect(now.kind == .jwt && now.note == "signing" && now.rotate == metadata.rotate)
    #expect(try now.expires == nil && now.changed == time(9) && !now.isPrevious(SecretName("JWT")))
    let before = try shop.reopened().secret(SecretName("JWT_PREVIOUS")).metadata
    #expect(
      try before.kind == .jwt && before.isPrevious(SecretName("JWT_PREVIOUS")) && before.rotate == nil
        && before.changed == time(0))
    #expect(before.tags == [try Label("web"), try Label("previous")])
  }

  @Test func exposedValuesStayExposedUnderTheNameBefore() throws {
    let shop = try Workshop()
    try shop.set("JWT", "one")
    var rekeying = try shop.reopened().beginRekeying(exposing: time(5))
    try rekeying.add(.holder(Label("key"), of: shop.credential()))
    try rekeying.save()
    _ = try rotated(shop, "JWT", "two", second: 6)
    let vault = try shop.reopened()
    #expect(try vault.secret(SecretName("JWT")).metadata.exposed == nil)
    #expect(try vault.secret(SecretName("JWT_PREVIOUS")).metadata.exposed == time(5))
  }

  @Test func theValueBeforeGoesAlongAndIsNobodysElsewhere() throws {
    let shop = try Workshop()
    try shop.set("JWT", "one")
    _ = try rotated(shop, "JWT", "two", second: 1)
    var draft = try shop.reopened().beginChanges()
    try draft.move(SecretName("JWT"), to: SecretName("web/JWT"), at: time(2))
    try draft.save()
    #expect(try shop.value("web/JWT") == "two" && shop.value("web/JWT_PREVIOUS") == "one")
    #expect(try shop.reopened().previous(of: SecretName("web/JWT")) == SecretName("web/JWT_PREVIOUS"))
    // Under another name it is a secret like any other, and due when it is due.
    draft = try shop.reopened().beginChanges()
    try draft.copy(SecretName("web/JWT_PREVIOUS"), to: SecretName("copy"), at: time(3))
    try draft.move(SecretName("web/JWT_PREVIOUS"), to: SecretName("own"), at: time(3))
    try draft.save()
    for name in ["copy", "own"] {
      let metadata = try shop.reopened().secret(SecretName(name)).metadata
      #expect(try metadata.tags.isEmpty && !metadata.isPrevious(SecretName(name)), "\(name)")
    }
    #expect(try shop.reopened().previous(of: SecretName("web/JWT")) == nil)
  }

  @Test func nothingIsOverwrittenByChance() throws {
    let shop = try Workshop()
    try shop.set("A", "one")
    try shop.set("A_PREVIOUS", "somebody's own", from: shop.reopened())
    let before = try shop.bytes
    let (name, previous) = (try SecretName("A"), try SecretName("A_PREVIOUS"))
    #expect(throws: VaultError.secretExists(previous)) { try rotated(shop, "A", "two", second: 1) }
    #expect(throws: VaultError.sameValue(name)) { try rotated(shop, "A", "one", second: 1) }
    #expect(throws: VaultError.noSuchSecret(try SecretName("B"))) { try rotated(shop, "B", "x", second: 1) }
    #expect(throws: VaultError.noPrevious(name)) {
      var draft = try shop.reopened().beginChanges()
      try draft.dropPrevious(of: name, at: time(1))
    }
    #expect(try shop.bytes == before)
    #expect(try shop.reopened().previous(of: name) == nil)
    let long = String(repeating: "x", count: 255)
    try shop.set(long, "one", from: shop.reopened())
    #expect(throws: VaultError.noPreviousName(try SecretName(long))) {
      try rotated(shop, long, "two", second: 1)
    }
  }
}
