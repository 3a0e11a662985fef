import Delivery
import Glibc
import SafeFiles
import Testing
import Vault

/// What a path is or where it lies can let somebody else read or choose what is written: all of that is refused.
@Suite struct TargetTests {
  let scratch = Scratch()
  let vault: OpenVault

  init() throws { vault = try TestVault(["A": "one", "B": "two"]).open }

  private func docker(_ path: String) -> [Refusal] {
    let planned = refusals { () throws(DeliveryError) in try DockerSecrets(vault).plan(for: path) }
    let refused = refusals { () throws(DeliveryError) in try DockerSecrets(vault).deliver(to: path) }
    #expect(planned == refused)
    return refused
  }

  private func env(_ path: String) -> [Refusal] {
    let planned = refusals { () throws(DeliveryError) in try EnvFile(vault).plan(for: path) }
    let refused = refusals { () throws(DeliveryError) in try EnvFile(vault).deliver(to: path) }
    #expect(planned == refused)
    return refused
  }

  @Test func foldersThatAreNone() throws {
    mkdir(scratch("real"), 0o700)
    symlink(scratch("real"), scratch("link"))
    symlink(scratch("nowhere"), scratch("dangling"))
    scratch.write("file", "mine")
    #expect(docker(scratch("link")) == [.unsafeTarget(.isSymlink(path: scratch("link")))])
    #expect(docker(scratch("link/")) == [.unsafeTarget(.isSymlink(path: scratch("link")))])
    #expect(docker(scratch("dangling")) == [.unsafeTarget(.isSymlink(path: scratch("dangling")))])
    #expect(docker(scratch("file")) == [.unsafeTarget(.notADirectory(path: scratch("file")))])
    #expect(docker(scratch("real/..")) == [.unsafeTarget(.isDirectory(path: scratch("real/..")))])
    #expect(scratch.names(in: "real").isEmpty && scratch.text("file") == "mine")
    let missing = failure { () throws(DeliveryError) in
      try DockerSecrets(vault).deliver(to: scratch("no/out"))
    }
    #expect(missing == .file(.notFound(path: scratch("no"))))
  }

  @Test func filesThatAreNone() throws {
    mkdir(scratch("folder"), 0o700)
    symlink(scratch.write("mine", "A=mine"), scratch("link"))
    mkfifo(scratch("fifo"), 0o600)
    #expect(env(scratch("link")) == [.unsafeTarget(.isSymlink(path: scratch("link")))])
    #expect(env(scratch("folder")) == [.unsafeTarget(.isDirectory(path: scratch("folder")))])
    #expect(env(scratch("fifo")) == [.unsafeTarget(.notARegularFile(path: scratch("fifo")))])
    #expect(env(scratch("folder/")) == [.unsafeTarget(.isDirectory(path: scratch("folder/")))])
    #expect(scratch.text("mine") == "A=mine")
    let missing = failure { () throws(DeliveryError) in try EnvFile(vault).deliver(to: scratch("no/.env")) }
    #expect(missing == .file(.notFound(path: scratch("no"))))
  }

  @Test func parentsThatOthersMayWriteTo() throws {
    for mode in [0o777, 0o1777, 0o770, 0o707, 0o702, 0o720] as [mode_t] {
      mkdir(scratch("shared"), 0o700)
      chmod(scratch("shared"), mode)
      let expected = [
        Refusal.unsafeTarget(
          .parentWritableByOthers(path: scratch("shared"), mode: UInt32(mode)))
      ]
      #expect(docker(scratch("shared/out")) == expected)
      #expect(env(scratch("shared/.env")) == expected)
      #expect(scratch.names(in: "shared").isEmpty)
    }
  }

  @Test func whatBelongsToAnotherUser() throws {
    guard geteuid() == 0 else { return print("targets: other users' folders not tested, needs root") }
    mkdir(scratch("theirs"), 0o700)
    chown(scratch("theirs"), 65534, 65534)
    let parent = [Refusal.unsafeTarget(.parentForeignOwner(path: scratch("theirs"), uid: 65534))]
    #expect(docker(scratch("theirs/out")) == parent)
    #expect(env(scratch("theirs/.env")) == parent)
    #expect(
      docker(scratch("theirs")) == [.unsafeTarget(.foreignOwner(path: scratch("theirs"), uid: 65534))])
    #expect(scratch.names(in: "theirs").isEmpty)
  }

  @Test func whatIsNoFileInAFolderOfSecrets() throws {
    let cases: [(make: (String) -> Void, error: (String) -> FileError)] = [
      ({ symlink("/etc/passwd", $0) }, { .isSymlink(path: $0) }),
      ({ symlink("nowhere", $0) }, { .isSymlink(path: $0) }),
      ({ mkdir($0, 0o700) }, { .isDirectory(path: $0) }),
      ({ mkfifo($0, 0o600) }, { .notARegularFile(path: $0) }),
    ]
    for name in ["A", ".pbk-manifest"] {
      for one in cases {
        run("rm", "-rf", scratch("out"))
        mkdir(scratch("out"), 0o700)
        one.make(scratch("out/" + name))
        let before = try scratch.snapshot("out")
        #expect(docker(scratch("out")) == [.unsafeTarget(one.error(scratch("out/" + name)))])
        #expect(try scratch.snapshot("out") == before)
      }
    }
    symlink("/etc/passwd", scratch("out/B"))
    symlink("/etc/passwd", scratch("out/A"))
    unlink(scratch("out/.pbk-manifest"))
    #expect(
      docker(scratch("out"))
        == [
          .unsafeTarget(.isSymlink(path: scratch("out/A"))),
          .unsafeTarget(.isSymlink(path: scratch("out/B"))),
        ])
  }

  @Test func aDeliveryWaitsForAnother() throws {
    mkdir(scratch("out"), 0o700)
    let lock = try FileLock.acquire(path: scratch("out"), waitingAtMost: 0)
    let busy = failure { () throws(DeliveryError) in
      try DockerSecrets(vault).deliver(to: scratch("out"), waitingAtMost: 0)
    }
    #expect(busy == .file(.locked(path: scratch("out"))))
    let busyToo = failure { () throws(DeliveryError) in
      try EnvFile(vault).deliver(to: scratch("out/.env"), waitingAtMost: 0)
    }
    #expect(busyToo == .file(.locked(path: scratch("out"))))
    #expect(scratch.names(in: "out").isEmpty)
    _ = lock
  }
}
