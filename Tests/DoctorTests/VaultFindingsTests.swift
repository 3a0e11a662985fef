import Foundation
import SecretMemory
import Testing
import Vault

@testable import Commands

/// What is found in a vault as time goes by.
@Suite struct VaultFindingsTests {
  private static let made = Timestamp(secondsSince1970: 1_795_000_000)

  /// Findings of a vault with one secret to be changed every 30 days, and one that expires on 2027-01-31.
  private func findings(daysLater days: Int64, in folder: String) throws -> [Finding] {
    let now = Timestamp(secondsSince1970: Self.made.secondsSince1970 + days * 86_400)
    var context = CommandContext.ofProcess(arguments: [])
    context = CommandContext(
      environment: ["HOME": folder, "PBK_SECRETS_KEY_FILE": folder + "/k"], workingFolder: folder,
      output: context.output, errors: context.errors, input: context.input, terminal: context.terminal,
      now: { now })
    let parsed = NamedCommand.parse(["doctor", "--vault", folder + "/v"]) as? DoctorCommand
    let command = try #require(parsed)
    return VaultCheck(try DoctorSubject(command.shared, in: context)).findings()
  }

  @Test func datesAreHeldAgainstTheClock() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/pbk-doctor-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let key = [UInt8](repeating: 0x17, count: 32)
    _ = FileManager.default.createFile(
      atPath: folder + "/k", contents: Data(key), attributes: [.posixPermissions: 0o600])
    let slot = NewSlot.keyFile(try Label("k"), try KeyFile(SecretBytes(copying: key.span)))
    var draft = try SealedVault.create(at: folder + "/v", slot: slot, trust: TrustPolicy()).beginChanges()
    var about = Metadata(kind: .generic, changed: Self.made)
    about.rotate = try RotationPeriod("30d")
    _ = try draft.set(SecretName("ROTATED"), to: SecretBytes(copying: key.span), about, at: Self.made)
    about.rotate = nil
    about.expires = try Day("2027-01-31")
    _ = try draft.set(SecretName("EXPIRING"), to: SecretBytes(copying: key.span), about, at: Self.made)
    try draft.save()

    for (days, due, dates) in [
      (Int64(0), ["no value is exposed, has expired or is due"], Finding.Status.ok),
      (29, ["no value is exposed, has expired or is due"], .ok),
      (30, ["ROTATED is due for a new value since 2026-12-18"], .ok),
      (100, ["EXPIRING expired on 2027-01-31", "ROTATED is due for a new value since 2026-12-18"], .ok),
      (-1, ["no value is exposed, has expired or is due"], .ok),
      (-2, ["no value is exposed, has expired or is due"], .warning),
    ] {
      let found = try findings(daysLater: days, in: folder)
      #expect(found.filter { $0.check == "due" }.map(\.text) == due, "\(days) days")
      #expect(found.first { $0.check == "dates" }?.status == dates, "\(days) days")
      #expect(found.contains { $0.check == "entries" && $0.text == "the key opens all 2 entries" })
    }
  }
}
