import Foundation
import Testing

/// Rules that no single file can show to be kept.
@Suite struct RuleTests {
  /// Files in which a rule is broken, as 'path:line: code'.
  private func breaches(
    of rule: some RegexComponent, in files: [SourceFile], except: (SourceFile) -> Bool = { _ in false }
  ) -> [String] {
    // Unicode's own boundaries see none at the full stop of 'FileHandle.standardOutput'.
    let pattern = rule.regex.wordBoundaryKind(.simple)
    return files.filter { !except($0) }.flatMap { file in
      file.code.enumerated().compactMap { number, line in
        line.contains(pattern) ? "\(file.path):\(number + 1): \(line)" : nil
      }
    }
  }

  @Test func onlyCommandsPrintsOrEnds() throws {
    let files = try Package.sources.get()
    // Calls of the free functions; '.print(' is a type's own.
    let prints = /(^|[^.\w]|Swift\.)(print|debugPrint|dump|puts|fputs|printf|fprintf|vprintf)\(/
    let streams = /\b(FileHandle|STDOUT_FILENO|STDERR_FILENO|stdout|stderr|syslog|perror)\b|\bwrite\(\s*[12],/
    let ends = /(^|[^.\w]|Glibc\.)(exit|_exit|_Exit|quick_exit|abort|execv\w*|raise)\(/
    let outside = files.filter { $0.target != "Commands" }
    #expect(breaches(of: prints, in: outside) == [])
    #expect(breaches(of: streams, in: files, except: { $0.target == "Commands" }) == [])
    #expect(breaches(of: ends, in: files, except: { $0.target == "Commands" }) == [])
    #expect(outside.count > 80)
  }

  @Test func nothingBringsFoundation() throws {
    let files = try Package.sources.get()
    let found = files.filter { $0.imports.contains { $0.hasPrefix("Foundation") } }.map(\.path)
    #expect(found == [])
  }

  @Test func nothingIsForcedOrUnfinished() throws {
    let files = try Package.sources.get()
    #expect(breaches(of: /\b(try|as)!/, in: files) == [])
    #expect(breaches(of: /[\w)\]]!($|[^=])/, in: files) == [])
    #expect(breaches(of: /\bfatalError\b/, in: files) == [])
    // A comment that begins with one of them; text that only names one is no such mark.
    let mark = /\/\/+ *(TODO|FIXME|XXX|HACK)\b/.wordBoundaryKind(.simple)
    for file in files {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.contains(mark), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func filesAreShort() throws {
    let files = try Package.sources.get() + Package.swiftFiles(under: "Tests")
    for file in files { #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines") }
    let longest = files.map(\.lines.count).max() ?? 0
    print("\(files.count) files, the longest has \(longest) lines")
  }

  @Test func onlyTheLibraryIsPublic() throws {
    let library: Set = ["SecretMemory", "VaultFormat", "Vault", "Audit"]
    let others: Set = ["Sources/SafeFiles/FileError.swift", "Sources/Commands/Entry/Program.swift"]
    let files = try Package.sources.get()
    let declares = /\b(public|open)\s+(?!import\b)[a-z@(]/
    let breaches = breaches(
      of: declares, in: files, except: { library.contains($0.target) || others.contains($0.path) })
    #expect(breaches == [])
  }

  @Test func noFileNamesAPathOfOneMachine() throws {
    // An absolute path begins where no other path goes on.
    let machine = /(^|[^\w.\/\-}])\/(work|root|Users|opt\/swift)(\/|$)/
    let read = try Package.paths(under: ".").filter { $0 != "Package.resolved" }
    #expect(read.contains("Package.swift") && read.contains("Docs/architecture.md"))
    for path in read {
      // A file that isn't text has no paths to read.
      guard let file = try? Package.file(path) else { continue }
      for (number, line) in file.lines.enumerated() {
        let isClean = !line.contains(machine) && !line.contains(Package.root.path + "/")
        #expect(isClean, "\(path):\(number + 1)")
      }
    }
    print("\(read.count) files name no path of one machine")
  }
}
