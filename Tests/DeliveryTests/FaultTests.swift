#if DEBUG
  import Delivery
  import Glibc
  import SafeFiles
  import Testing
  import Vault

  /// Each system call of a delivery fails once, at each of its occurrences.
  @Suite struct FaultTests {
    private static let effects: [FaultPlan.Effect] =
      [EIO, ENOSPC, EINTR, EINVAL, EBUSY].flatMap { [.failure($0), .failureAfterwards($0)] } + [.oneByte]

    @Test func theSetIsTheOldOneOrTheNewOne() throws {
      // Two change, one is new, one stays, one gets another mode.
      let vault = try TestVault(["A": "old a", "B": "old b", "D": "same", "E": "mode"])
      let old = vault.open
      try vault.set(["A": Array("new a".utf8), "B": Array("new b".utf8), "C": Array("new c".utf8)])
      let new = DockerSecrets(vault.open)
      let model = Scratch()
      _ = try new.deliver(to: model("out"))
      let newBytes = try model.snapshot("out").mapValues(\.bytes)
      var count = (faults: 0, old: 0, new: 0)
      for call in SystemCall.allCases {
        for effect in Self.effects {
          for occurrence in 1... {
            let scratch = Scratch()
            _ = try DockerSecrets(old).deliver(to: scratch("out"))
            chmod(scratch("out/E"), 0o400)
            let before = try scratch.snapshot("out")
            let plan = FaultPlan(call, occurrence: occurrence, effect)
            let error = FaultPlan.$current.withValue(plan) {
              failure { () throws(DeliveryError) in try new.deliver(to: scratch("out")) }
            }
            guard plan.fired else { break }
            count.faults += 1
            let what = Comment(rawValue: "\(call) \(occurrence) \(effect) \(String(describing: error))")
            let after = try scratch.snapshot("out").filter { !$0.key.contains(".pbk-tmp-") }
            let isNew = after.mapValues(\.bytes) == newBytes && after["E"]?.mode == 0o444
            if isNew { count.new += 1 } else { count.old += 1 }
            #expect(isNew || after == before, what)
            // Whoever is told of no error, or of doubtful durability alone, has the new set; all others the old.
            switch error {
            case nil, .file(.notDurable): #expect(isNew, what)
            default: #expect(!isNew, what)
            }
            _ = try new.deliver(to: scratch("out"))
            #expect(try scratch.snapshot("out").mapValues(\.bytes) == newBytes, what)
          }
        }
      }
      print(
        "faults in a delivery of 5 secrets: \(count.faults); afterwards \(count.old) times the old set, "
          + "\(count.new) times the new one, never a mix; nothing left behind after the next delivery")
      #expect(count.faults > 500 && count.old > 100 && count.new > 20)
    }

    @Test func theEnvFileIsTheOldOneOrTheNewOne() throws {
      let vault = try TestVault(["A": "old a"])
      let old = vault.open
      try vault.set(["A": Array("new a".utf8), "B": Array("new b".utf8)])
      let new = EnvFile(vault.open)
      let model = Scratch()
      _ = try new.deliver(to: model(".env"))
      let text = model.text(".env")
      var faults = 0
      for call in SystemCall.allCases {
        for effect in Self.effects {
          for occurrence in 1... {
            let scratch = Scratch()
            _ = try EnvFile(old).deliver(to: scratch(".env"))
            let before = scratch.text(".env")
            let plan = FaultPlan(call, occurrence: occurrence, effect)
            let error = FaultPlan.$current.withValue(plan) {
              failure { () throws(DeliveryError) in try new.deliver(to: scratch(".env")) }
            }
            guard plan.fired else { break }
            faults += 1
            let after = scratch.text(".env")
            #expect(after == text || after == before && error != nil, "\(call) \(occurrence) \(effect)")
            _ = try new.deliver(to: scratch(".env"))
            #expect(scratch.names() == [".env"] && scratch.text(".env") == text)
          }
        }
      }
      print("faults in writing an env file: \(faults), the old or the new file each time")
      #expect(faults > 100)
    }

    /// The disk breaks between two files, so that the first can't be put back either.
    @Test func whatCanNotBePutBackIsNamedAndKept() throws {
      let vault = try TestVault(["A": "old a", "B": "old b"])
      let scratch = Scratch()
      _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
      try vault.set(["A": Array("new a".utf8), "B": Array("new b".utf8)])
      let new = DockerSecrets(vault.open)
      let error = FaultPlan.$current.withValue(FaultPlan(.rename, occurrence: 2, .failureFromThenOn(EIO))) {
        failure { () throws(DeliveryError) in try new.deliver(to: scratch("out")) }
      }
      #expect(error == .file(.notPutBack(path: scratch("out"), names: ["A"])))
      #expect(scratch.text("out/A") == "new a" && scratch.text("out/B") == "old b")
      let backups = scratch.names(in: "out").filter { $0.contains(".pbk-tmp-") }
      #expect(backups.count == 1 && backups.allSatisfy { scratch.text("out/" + $0) == "old a" })
      _ = try new.deliver(to: scratch("out"))
      #expect(scratch.names(in: "out") == [".pbk-manifest", "A", "B"])
      #expect(scratch.text("out/B") == "new b")
    }

    /// What a crash leaves: some files new, some old, temporaries and backups.
    @Test func leftoversOfACrashAreCleanedAndTheSetCompleted() throws {
      let vault = try TestVault(["A": "one", "B": "two", "C": "three"])
      let scratch = Scratch()
      _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
      try vault.set(["A": Array("uno".utf8), "B": Array("due".utf8), "D": Array("four".utf8)])
      unlink(scratch("out/A"))
      scratch.write("out/A", "uno", mode: 0o444)
      for name in ["A", "B", ".pbk-manifest", "REMOVED_SINCE"] {
        scratch.write("out/.\(name).pbk-tmp-0123456789abcdef", "left behind")
      }
      scratch.write("out/.A.pbk-tmp-mine", "mine")
      #expect(try DockerSecrets(vault.open).plan(for: scratch("out")).unknown == [".A.pbk-tmp-mine"])
      _ = try DockerSecrets(vault.open).deliver(to: scratch("out"))
      #expect(scratch.names(in: "out") == [".A.pbk-tmp-mine", ".pbk-manifest", "A", "B", "C", "D"])
      #expect(
        scratch.text("out/A") == "uno" && scratch.text("out/B") == "due" && scratch.text("out/D") == "four")
    }
  }
#endif
