import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Values are bytes, whatever they are.
@Suite struct ValueTests {
  @Test func everyValueComesBack() throws {
    let shop = try Workshop(remembering: false)
    var random = Seeded(14)
    var values: [[UInt8]] = (0...300).map { random.bytes($0) }
    values += [
      [0], [0, 0, 0], [0x80], [0x80, 0, 0], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0x0a], [0x0d, 0x0a],
    ]
    values += (1...70).map { [UInt8](repeating: 0, count: $0) }
    values += [[0xef, 0xbb, 0xbf, 0x61], [UInt8]("\u{e9}".utf8), [UInt8]("e\u{301}".utf8), Array(0...255)]
    values += [random.bytes(65_536), random.bytes(Caps.valueBytes)]
    var draft = try shop.opened.beginChanges()
    for (number, value) in values.enumerated() {
      let name = try SecretName("v\(number)")
      try draft.set(name, to: secretBytes(value), Metadata(kind: .file, changed: time(1)), at: time(1))
    }
    try draft.save()
    let vault = try shop.reopened()
    var wrong = 0
    for (number, value) in values.enumerated() {
      let secret = try vault.secret(SecretName("v\(number)"))
      if !secret.value.isEqual(to: value.span) { wrong += 1 }
    }
    print("values: \(values.count) of 0 to 1,048,576 bytes, \(wrong) come back otherwise")
    #expect(wrong == 0)
    #expect(try vault.checkAll() == values.count)
  }

  @Test func largerValuesAreRefusedAndNothingChanges() throws {
    let shop = try Workshop(remembering: false)
    let before = try shop.bytes
    var draft = try shop.opened.beginChanges()
    let name = try SecretName("v")
    let value = secretBytes([UInt8](repeating: 1, count: Caps.valueBytes + 1))
    var metadata = Metadata(kind: .file, changed: time(1))
    #expect(
      failure { () throws(VaultError) in try draft.set(name, to: value, metadata, at: time(1)) }
        == .recordTooLarge(.valueTooLarge(bytes: Caps.valueBytes + 1)))
    metadata.note = String(repeating: "n", count: 4097)
    #expect(
      failure { () throws(VaultError) in try draft.set(name, to: secretBytes("x"), metadata, at: time(1)) }
        == .recordTooLarge(.metadataTooLarge))
    expectChanges(false, in: draft)
    try draft.save()
    #expect(try shop.bytes == before)
  }

  @Test func aFullVaultIsRefusedAndStays() throws {
    let shop = try Workshop(remembering: false)
    var draft = try shop.opened.beginChanges()
    let value = secretBytes([UInt8](repeating: 1, count: Caps.valueBytes))
    for number in 0..<12 {
      try draft.set(
        SecretName("v\(number)"), to: value, Metadata(kind: .file, changed: time(1)), at: time(1))
    }
    let error: VaultError?
    do throws(VaultError) {
      try draft.save()
      error = nil
    } catch let thrown { error = thrown }
    #expect(error == .vaultFull)
    #expect(try shop.reopened().sealed.epoch == 1)
  }
}
