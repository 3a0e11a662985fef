#if DEBUG
  import Glibc
  import SafeFiles
  import Testing

  /// Each system call of a replacement fails once, at each of its occurrences.
  @Suite struct FaultTests {
    enum Outcome { case done, refused(FileError) }

    private static let old = "old contents"
    /// More than one chunk of reading back.
    private static let new = String(repeating: "new contents ", count: 6000)
    private static let newBytes = Array(new.utf8)

    private func replace(_ scratch: Scratch, mustNotExist: Bool, under plan: FaultPlan) -> FileError? {
      FaultPlan.$current.withValue(plan) {
        failure { () throws(FileError) in
          let staged = try StagedFile(
            replacing: scratch("file"), contents: Self.newBytes.span, mode: 0o640,
            owner: FileOwner.currentUser)
          try staged.commit(mustNotExist: mustNotExist)
        }
      }
    }

    @Test(arguments: [true, false])
    func theFileIsTheOldOneOrTheNewOne(exists: Bool) {
      let effects: [FaultPlan.Effect] =
        [EIO, ENOSPC, EINTR, EDQUOT, EINVAL, ENOSYS, EROFS, EBUSY].flatMap {
          [.failure($0), .failureAfterwards($0)]
        } + [.oneByte]
      var faults = 0
      var refused = 0
      var survived = 0
      for call in SystemCall.allCases {
        for effect in effects {
          for occurrence in 1... {
            let scratch = Scratch()
            if exists { scratch.write("file", Self.old) }
            let plan = FaultPlan(call, occurrence: occurrence, effect)
            let error = replace(scratch, mustNotExist: !exists, under: plan)
            guard plan.fired else { break }
            faults += 1
            if error == nil { survived += 1 } else { refused += 1 }
            check(scratch, exists: exists, error: error, "\(call) \(occurrence) \(effect)", call, effect)
          }
        }
      }
      print(
        "faults in \(exists ? "a replacement" : "a creation"): \(faults), "
          + "\(refused) refused, \(survived) survived, old or new contents each time")
      #expect(faults > 200)
    }

    private func check(
      _ scratch: Scratch, exists: Bool, error: FileError?, _ what: String, _ call: SystemCall,
      _ effect: FaultPlan.Effect
    ) {
      let found = scratch.text("file")
      let before = exists ? Self.old : nil
      switch error {
      case nil, .notDurable: #expect(found == Self.new, "\(what)")
      default:
        // The answer to a rename can get lost on the way from a server.
        if [.rename, .renameNoReplace, .link].contains(call), case .failureAfterwards = effect {
          #expect(found == Self.new || found == before, "\(what)")
        } else {
          #expect(found == before, "\(what) \(String(describing: error))")
        }
      }
      if case .oneByte = effect { #expect(error == nil, "\(what)") }
      if case .failure(EINTR) = effect, [.open, .read, .write].contains(call) {
        #expect(error == nil, "\(what)")
      }
      if call != .unlink { #expect(scratch.temporaries.isEmpty, "\(what)") }
    }

    @Test func aFailedSyncOfTheFolderIsNamed() {
      let scratch = Scratch()
      scratch.write("file", Self.old)
      let error = replace(
        scratch, mustNotExist: false, under: FaultPlan(.fsync, occurrence: 2, .failure(EIO)))
      #expect(error == .notDurable(path: scratch("file"), errno: EIO))
      #expect(scratch.text("file") == Self.new)
    }

    @Test func aMountPointIsNamed() {
      let scratch = Scratch()
      scratch.write("file", Self.old)
      let error = replace(
        scratch, mustNotExist: false, under: FaultPlan(.rename, occurrence: 1, .failure(EBUSY)))
      #expect(error == .mountPoint(path: scratch("file")))
    }

    @Test func aMountPointAmongSeveralFilesIsNamedAndNothingIsChanged() throws {
      let scratch = Scratch()
      scratch.write("a", "old a")
      scratch.write("b", "old b")
      let error = FaultPlan.$current.withValue(FaultPlan(.link, occurrence: 2, .failure(EXDEV))) {
        failure { () throws(FileError) in
          let folder = try Folder.open(scratch.path)
          let new = Array(Self.new.utf8)
          var set = StagedSet()
          for name in ["a", "b"] {
            try set.add(
              name, in: folder, contents: new.span, mode: 0o444, expecting: folder.status(of: name))
          }
          try set.commit()
        }
      }
      #expect(error == .mountPoint(path: scratch("b")))
      #expect(scratch.text("a") == "old a" && scratch.text("b") == "old b")
      #expect(scratch.names == ["a", "b"])
    }

    @Test func aFileSystemWithoutRenameNoReplaceIsServedByLinks() {
      let scratch = Scratch()
      let plan = FaultPlan(.renameNoReplace, occurrence: 1, .failure(EINVAL))
      #expect(replace(scratch, mustNotExist: true, under: plan) == nil)
      #expect(scratch.text("file") == Self.new)
      #expect(scratch.names == ["file"])
    }
  }
#endif
