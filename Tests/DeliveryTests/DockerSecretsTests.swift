import Delivery
import Dialects
import Glibc
import SafeFiles
import Testing
import Vault

@Suite struct DockerSecretsTests {
  let scratch = Scratch()

  @Test func everyValueArrivesExactly() throws {
    let vault = try TestVault()
    var expected: [String: [UInt8]] = [:]
    for (index, value) in adversarialValues().enumerated() { expected["S\(index)"] = value }
    try vault.set(expected)
    let report = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    var exact = 0
    for (name, value) in expected {
      let status = try #require(try fileStatus(scratch("out/" + name)))
      #expect(status.mode == 0o444)
      if scratch.bytes("out/" + name) == value { exact += 1 }
    }
    print("docker secrets: \(exact) of \(expected.count) adversarial values exact, byte for byte")
    #expect(exact == expected.count && exact >= 300)
    #expect(try fileStatus(scratch("out"))?.mode == 0o700)
    #expect(Set(scratch.names(in: "out")) == Set(expected.keys).union([".pbk-manifest"]))
    #expect(report.items.count == expected.count)
    #expect(report.items.allSatisfy { $0.change == .created && $0.bytes == expected[$0.name.text]?.count })
    #expect(report.target == .created)
  }

  @Test func whatIsRightIsNotTouched() throws {
    let vault = try TestVault(["A": "one", "B": "two", "C": ""])
    let docker = DockerSecrets(vault.open)
    _ = try docker.deliver(to: scratch("out"))
    let before = try scratch.snapshot("out")
    let again = try docker.deliver(to: scratch("out"))
    #expect(!again.hasChanges)
    #expect(try scratch.snapshot("out") == before)
    try vault.set("B", "three")
    let report = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    #expect(report.items.map(\.change) == [.unchanged, .changed(previousBytes: 3), .unchanged])
    let after = try scratch.snapshot("out")
    #expect(after["A"] == before["A"] && after["C"] == before["C"])
    #expect(after["B"]?.bytes == Array("three".utf8) && after["B"]?.identity != before["B"]?.identity)
  }

  @Test func modesAreMended() throws {
    let vault = try TestVault(["A": "one", "B": "two"])
    _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    chmod(scratch("out/A"), 0o644)
    chmod(scratch("out/.pbk-manifest"), 0o644)
    chmod(scratch("out"), 0o755)
    let report = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    #expect(report.items.map(\.change) == [.modeFixed(from: 0o644), .unchanged])
    #expect(report.target == .modeFixed(from: 0o755))
    let after = try scratch.snapshot("out")
    #expect(after.mapValues(\.mode) == ["A": 0o444, "B": 0o444, ".pbk-manifest": 0o600])
    #expect(try fileStatus(scratch("out"))?.mode == 0o700)
  }

  @Test func aPlanSaysTheSameAndWritesNothing() throws {
    let vault = try TestVault(["A": "one", "B": "two\n"])
    let first = try DockerSecrets(vault.open).plan(for: scratch("out"))
    #expect(first.isPlan && first.target == .created && scratch.names().isEmpty)
    let done = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    #expect(done.items == first.items && done.notes == first.notes && !done.isPlan)
    try vault.set("A", "other")
    let before = try scratch.snapshot("out")
    let second = try DockerSecrets(vault.open).plan(for: scratch("out"))
    #expect(second.items.map(\.change) == [.changed(previousBytes: 3), .unchanged])
    #expect(try scratch.snapshot("out") == before)
  }

  @Test func otherFilesAreReportedAndKept() throws {
    let vault = try TestVault(["A": "one", "B": "two", "C": "three"])
    _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    scratch.write("out/mine.txt", "mine")
    try vault.remove("B")
    let report = try DockerSecrets(vault.open, names: [SecretName("A")]).deliver(to: scratch("out"))
    #expect(report.stale == ["B", "C"])
    #expect(report.unknown == ["mine.txt"])
    #expect(scratch.text("out/B") == "two" && scratch.text("out/mine.txt") == "mine")
    // Still known as delivered, so still replaced without a question.
    try vault.set("C", "new")
    #expect(try DockerSecrets(vault.open).deliver(to: scratch("out")).stale == ["B"])
    #expect(scratch.text("out/C") == "new")
  }

  @Test func whatTheVaultDoesNotKnowIsNotReplaced() throws {
    let vault = try TestVault(["A": "one", "B": "two", "C": "three", "D": "four", "E": "five"])
    try vault.set("C", "newer")
    mkdir(scratch("out"), 0o700)
    scratch.write("out/A", "edited by hand")
    scratch.write("out/C", "three")
    scratch.write("out/D", [UInt8](repeating: 0x61, count: (1 << 20) + 1))
    scratch.write("out/E", "two")
    let before = try scratch.snapshot("out")
    let refused = refusals { () throws(DeliveryError) in
      try DockerSecrets(vault.open).deliver(to: scratch("out"))
    }
    #expect(refused == [.wouldLose(path: scratch("out"), names: ["A", "D", "E"], lines: [])])
    #expect(try scratch.snapshot("out") == before)
    let report = try DockerSecrets(vault.open, isReplacing: true).deliver(to: scratch("out"))
    #expect(report.items.filter { $0.change == .created }.map(\.name.text) == ["B"])
    #expect(scratch.text("out/A") == "one" && scratch.text("out/C") == "newer")
  }

  @Test func whatWasDeliveredAndNotEditedIsReplaced() throws {
    let vault = try TestVault(["A": "one"])
    _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    // The vault forgets the value: only the manifest knows it.
    for round in 0..<12 { try vault.set("A", "value \(round)") }
    #expect(try DockerSecrets(vault.open).deliver(to: scratch("out")).hasChanges)
    scratch.write("out/A", "edited", mode: 0o444)
    #expect(
      refusals { () throws(DeliveryError) in try DockerSecrets(vault.open).deliver(to: scratch("out")) }
        == [.wouldLose(path: scratch("out"), names: ["A"], lines: [])])
  }

  @Test func aForeignManifestIsNotReplaced() throws {
    let vault = try TestVault(["A": "one"])
    _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    let real = try #require(scratch.text("out/.pbk-manifest"))
    #expect(real.hasPrefix("pbk-secrets manifest 1\nA "))
    let foreign = [
      "", "mine", real + "\n", real + real, String(real.dropLast()), real + "Z short\n",
      real.replacing("A ", with: "../A "), real.replacing("1\nA", with: "2\nA"), real + " \n",
    ]
    for text in foreign {
      scratch.write("out/.pbk-manifest", text)
      #expect(
        refusals { () throws(DeliveryError) in try DockerSecrets(vault.open).deliver(to: scratch("out")) }
          == [.wouldLose(path: scratch("out"), names: [".pbk-manifest"], lines: [])], "\(text)")
    }
    _ = try DockerSecrets(vault.open, isReplacing: true).deliver(to: scratch("out"))
    #expect(scratch.text("out/.pbk-manifest") == real)
  }

  @Test func namesAreRefusedTogether() throws {
    let vault = try TestVault(["A": "one", "crm/B": "two", "crm/C": "three"])
    let refused = refusals { () throws(DeliveryError) in
      try DockerSecrets(vault.open).deliver(to: scratch("out"))
    }
    #expect(
      try refused == [
        .cannotCarry(SecretName("crm/B"), .nameNotUsable), .cannotCarry(SecretName("crm/C"), .nameNotUsable),
      ])
    let missing = refusals { () throws(DeliveryError) in
      try DockerSecrets(vault.open, names: names("A", "NO", "A", "crm/B", "NONE")).deliver(to: scratch("out"))
    }
    #expect(
      try missing == [
        .noSuchSecret(SecretName("NO")), .noSuchSecret(SecretName("NONE")),
        .cannotCarry(SecretName("crm/B"), .nameNotUsable),
      ])
    #expect(scratch.names().isEmpty)
  }

  @Test func notesNameWhatConsumersTripOver() throws {
    let vault = try TestVault(["A": "one\n", "B": "a\0b", "C": "two", "PATH": "x"])
    try vault.set(["D": Array("kept\n".utf8)], keepsNewline: true)
    let report = try DockerSecrets(vault.open).plan(for: scratch("out"))
    #expect(try report.notes == [.endsInNewline(SecretName("A")), .holdsNUL(SecretName("B"))])
    let env = try EnvFile(vault.open, names: names("A", "PATH")).plan(for: scratch(".env"))
    #expect(
      try env.notes == [
        .endsInNewline(SecretName("A")), .steersConsumer(SecretName("PATH"), .steersProcess),
      ])
  }

  @Test func aThousandSecretsAreDelivered() throws {
    let vault = try TestVault()
    var values: [String: [UInt8]] = [:]
    for number in 0..<1500 { values["S\(number)"] = Array("value \(number)".utf8) }
    try vault.set(values)
    let report = try DockerSecrets(vault.open).deliver(to: scratch("out"))
    #expect(report.items.count == 1500)
    #expect(scratch.names(in: "out").count == 1501)
  }
}

func names(_ texts: String...) -> [SecretName] { texts.compactMap { try? SecretName($0) } }
