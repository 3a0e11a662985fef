import Dialects
import Glibc
import SafeFiles
import SecretMemory
import Swarm
import Testing
import Vault

@testable import Delivery

/// A deployment to four targets: a folder of secrets, an .env file with marks, a manifest and a rendered file.
struct Site {
  let scratch = Scratch()
  var isReplacing = false

  /// The targets' recorded paths.
  static let all: Set<String> = ["out", ".env", "secret.yaml", "app.conf"]

  func deployment(
    _ vault: OpenVault, url: String = "postgres://app:x@db", only paths: Set<String> = all,
    named: Set<String> = all, refusals: [Refusal] = []
  ) throws -> Deployment {
    func shared(_ text: String) -> SharedSecret { SharedSecret(SecretBytes(copying: Array(text.utf8).span)) }
    let derived = [try SecretName("URL"): shared(url)]
    let names = try ["A", "B", "URL"].map { try SecretName($0) }
    let parts = [
      part("env", .env([.compose], carriesMarks: true), ".env", try [SecretName("A")], .ownerAlone),
      part("secrets", .folder, "out", names, .dockerSecret),
      part("k8s", .kubernetes(.init(object: "crm")), "secret.yaml", names, .ownerAlone),
      part("conf", .file(shared("url = \(url)\n"), of: [names[2]]), "app.conf", nil, FileAccess(mode: 0o640)),
    ]
    let services = Deployment.ServiceMap(marks: [("web", "PBK_DIGEST_web"), ("jobs", "PBK_DIGEST_jobs")]) {
      part, names in
      guard part.name == "secrets" else { return part.name == "conf" ? ["web"] : [] }
      return (names ?? ["A", "B", "URL"]).map { $0 == "B" ? "jobs" : "web" }
    }
    return Deployment(
      vault, derived: derived, parts: parts.filter { paths.contains($0.recordedPath) },
      swarm: SwarmDelivery(parts: [], named: []) { () throws(SwarmError) in throw .noProgram },
      record: .init(folder: scratch.path, environment: nil, named: named), services: services,
      refusals: refusals, isReplacing: isReplacing)
  }

  private func part(
    _ name: String, _ form: DeploymentPart.Form, _ path: String, _ names: [SecretName]?, _ access: FileAccess
  ) -> DeploymentPart {
    DeploymentPart(
      name: name, form: form, path: scratch(path), recordedPath: path, names: names, access: access)
  }

  /// All files of all targets, temporaries left out.
  func snapshot() throws -> [String: Seen] {
    var found: [String: Seen] = [:]
    for folder in [".", "out"] {
      for (name, seen) in try scratch.snapshot(folder)
      where !name.contains(".pbk-tmp-") && name != "out" && !name.hasPrefix(".pbk-") {
        found[folder + "/" + name] = seen
      }
    }
    return found
  }

  func deploy(_ vault: OpenVault, url: String = "postgres://app:x@db") throws -> DeploymentReport {
    let deployment = try deployment(vault, url: url)
    let report = try deployment.carryOut()
    try deployment.finish()
    return report
  }
}

@Suite struct DeploymentTests {
  let site = Site()

  @Test func theFirstOneWritesAllAndTheSecondNothing() throws {
    let vault = try TestVault(["A": "value a", "B": "value b", "C": "not named"])
    let first = try site.deploy(vault.open)
    #expect(
      first.hasChanges && first.changedNames == ["A", "B", "URL"] && first.services == ["jobs", "web"])
    #expect(site.scratch.names(in: "out") == [".pbk-manifest", "A", "B", "URL"])
    #expect(site.scratch.text("out/URL") == "postgres://app:x@db")
    #expect(site.scratch.text("app.conf") == "url = postgres://app:x@db\n")
    #expect(site.scratch.text(".env")?.contains("PBK_DIGEST_web=") == true)
    #expect(site.scratch.text("secret.yaml")?.contains("\"B\": \"dmFsdWUgYg==\"") == true)
    let before = try site.snapshot()
    let record = try site.scratch.snapshot(".")[".pbk-deployed"]
    #expect(before["./app.conf"]?.mode == 0o640 && before["out/A"]?.mode == 0o444)
    #expect(record?.mode == 0o600)
    let second = try site.deploy(vault.open)
    #expect(!second.hasChanges && !second.needsAction && second.services == [])
    #expect(try site.snapshot() == before)
    #expect(try site.scratch.snapshot(".")[".pbk-deployed"] == record)
  }

  @Test func aChangeReachesItsServicesAlone() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    _ = try site.deploy(vault.open)
    let before = try site.snapshot()
    func mark(_ service: String) -> Substring? {
      site.scratch.text(".env")?.split(separator: "\n").first { $0.hasPrefix("PBK_DIGEST_\(service)=") }
    }
    let (web, jobs) = (mark("web"), mark("jobs"))
    try vault.set("B", "b2")
    let report = try site.deploy(vault.open)
    #expect(report.changedNames == ["B"])
    #expect(report.services == ["jobs"])
    #expect(mark("web") == web && mark("jobs") != jobs && web != nil && jobs != nil)
    let after = try site.snapshot()
    #expect(after["out/A"] == before["out/A"] && after["out/URL"] == before["out/URL"])
    #expect(after["./app.conf"] == before["./app.conf"] && after["out/B"] != before["out/B"])
  }

  @Test func aPlanWritesNothing() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    let report = try site.deployment(vault.open).plan()
    #expect(report.isPlan && report.hasChanges && site.scratch.names() == [])
  }

  @Test func oneRefusalStopsAllAndAllAreNamed() throws {
    let vault = try TestVault(["A": "a"])
    site.scratch.write("app.conf", "somebody's own")
    mkdir(site.scratch(".env"), 0o700)
    let missing = Refusal.missing(try SecretName("C"))
    let deployment = try site.deployment(vault.open, refusals: [missing])
    let found = refusals { () throws(DeliveryError) in try deployment.carryOut() }
    let absent = Refusal.noSuchSecret(try SecretName("B"))
    #expect(found.contains(missing) && found.contains(absent))
    #expect(found.contains(.wouldLose(path: site.scratch("app.conf"), names: [], lines: [])))
    #expect(found.contains(.unsafeTarget(.isDirectory(path: site.scratch(".env")))))
    #expect(site.scratch.names() == [".env", "app.conf"])
  }

  @Test func whatNoTargetNamesGoesAtTheEndUnlessItWasEdited() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    _ = try site.deploy(vault.open)
    site.scratch.write("app.conf", "edited", mode: 0o640)
    let rest = try site.deployment(vault.open, only: [".env"], named: [".env"])
    let report = try rest.carryOut()
    #expect(report.removed == ["secret.yaml", "out/A", "out/B", "out/URL"] && report.edited == ["app.conf"])
    #expect(site.scratch.names(in: "out").count == 4)
    try rest.finish()
    #expect(site.scratch.names() == [".env", ".pbk-deployed", "app.conf"])
    #expect(site.scratch.text("app.conf") == "edited")
  }

  @Test func anotherTargetsFilesStayWhenOneIsDeployed() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    _ = try site.deploy(vault.open)
    let before = try site.snapshot()
    try vault.set("A", "a2")
    let one = try site.deployment(vault.open, only: ["out"])
    #expect(try one.carryOut().removed == [])
    try one.finish()
    let after = try site.snapshot()
    #expect(after["./app.conf"] == before["./app.conf"] && after["./secret.yaml"] == before["./secret.yaml"])
    // What is recorded of the others still holds: their next deployment replaces them.
    #expect(try site.deploy(vault.open, url: "other").changedNames == ["A", "URL"])
  }

  @Test func whatIsPendingIsToldUntilItIsDone() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    _ = try site.deploy(vault.open)
    try vault.set("B", "b2")
    _ = try site.deployment(vault.open).carryOut()
    let again = try site.deployment(vault.open).carryOut()
    #expect(!again.hasChanges && again.needsAction && again.services == ["jobs"])
    #expect(again.changedNames.contains("B"))
    try site.deployment(vault.open).finish()
    #expect(try !site.deployment(vault.open).carryOut().needsAction)
  }

  @Test func aRecordOfSomebodyElseIsNotReplaced() throws {
    let vault = try TestVault(["A": "a", "B": "b"])
    site.scratch.write(".pbk-deployed", "pbk-secrets deployed 1\nfolder out\nfolder out\n")
    let deployment = try site.deployment(vault.open)
    #expect(
      refusals { () throws(DeliveryError) in try deployment.carryOut() } == [
        .wouldLose(path: site.scratch(".pbk-deployed"), names: [], lines: [])
      ])
  }

  #if DEBUG
    @Test func allTargetsAreOldOrNewAfterAnyFault() throws {
      let effects: [FaultPlan.Effect] =
        [.failure(EIO), .failureAfterwards(ENOSPC), .oneByte]
      let vault = try TestVault(["A": "old a", "B": "old b"])
      let old = vault.open
      try vault.set(["A": Array("new a".utf8), "B": Array("new b".utf8)])
      var count = (faults: 0, old: 0, new: 0)
      let model = Site()
      _ = try model.deploy(vault.open, url: "new")
      let newBytes = try model.snapshot().mapValues(\.bytes)
      for call in SystemCall.allCases {
        for effect in effects {
          for occurrence in 1... {
            let site = Site()
            _ = try site.deploy(old, url: "old")
            let before = try site.snapshot().mapValues(\.bytes)
            let deployment = try site.deployment(vault.open, url: "new")
            let plan = FaultPlan(call, occurrence: occurrence, effect)
            let error = FaultPlan.$current.withValue(plan) {
              failure { () throws(DeliveryError) in try deployment.carryOut() }
            }
            guard plan.fired else { break }
            count.faults += 1
            let what = Comment(rawValue: "\(call) \(occurrence) \(effect) \(String(describing: error))")
            let after = try site.snapshot().mapValues(\.bytes)
            let isNew = after == newBytes
            if isNew { count.new += 1 } else { count.old += 1 }
            #expect(isNew || after == before, what)
            if error == nil { #expect(isNew, what) }
            // Another secret changes meanwhile: what is half there must still be known for this vault's own.
            _ = try site.deploy(vault.open, url: "newer")
            #expect(site.scratch.text("out/URL") == "newer", what)
            #expect(!site.scratch.names().contains { $0.contains(".pbk-tmp-") }, what)
          }
        }
      }
      print(
        "faults in a deployment to 4 targets: \(count.faults); afterwards \(count.old) times all old, "
          + "\(count.new) times all new, never a mix; the next deployment went on each time")
      #expect(count.faults > 300 && count.old > 100 && count.new > 20)
    }
  #endif
}
