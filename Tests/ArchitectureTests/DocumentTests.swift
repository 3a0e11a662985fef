import Foundation
import Testing

/// Holds what the documents name to what there is.
@Suite struct DocumentTests {
  /// The files that a page names in backticks, such as `Vault/Secret.swift` or `Faults/run.py`.
  private func filesNamed(in page: String) throws -> [String] {
    try Package.file(page).lines.flatMap { line in
      line.matches(of: /`([A-Za-z]+(\/[A-Za-z0-9-]+)+\.(swift|py|txt|sh))`/).map { String($0.1) }
    }
  }

  @Test func theThreatModelNamesFilesThatAreThere() throws {
    let files = FileManager.default
    var named = Set(try filesNamed(in: "Docs/threat-model.md"))
    if !files.fileExists(atPath: Package.root.appending(path: "Tests/Faults").path) {
      print("note: Tests/Faults is not here; its files are not looked for")
      named = named.filter { !$0.hasPrefix("Faults/") }
    }
    for file in named.sorted() {
      let places = ["Sources/", "Tests/", ""].map { Package.root.appending(path: $0 + file).path }
      #expect(places.contains(where: files.fileExists), "Docs/threat-model.md names \(file)")
    }
    #expect(named.count > 35)
    print("\(named.count) files of the threat model are there")
  }

  @Test func linksWithinTheDocumentsLeadSomewhere() throws {
    var links = 0
    for page in try Package.paths(under: ".") where page.hasSuffix(".md") {
      let folder = Package.root.appending(path: page).deletingLastPathComponent()
      for line in try Package.file(page).lines {
        for match in line.matches(of: /\]\(([^)#: ]+)(#[^)]*)?\)/) {
          links += 1
          let target = folder.appending(path: String(match.1)).standardized.path
          #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(match.1)")
        }
      }
    }
    #expect(links > 5)
  }

  @Test func everyCheckOfDoctorIsExplained() throws {
    let files = try Package.sources.get().filter { $0.path.contains("/Doctor/") }
    let sources = files.flatMap(\.lines).joined(separator: "\n")
    let made = sources.matches(of: /(Finding|notKnown|unknown)\(\s*"([a-z-]+)"/).map { String($0.2) }
    let rows = try Package.file("Docs/doctor.md").lines.compactMap { line in
      line.firstMatch(of: /^\| `([a-z-]+)` \|/).map { String($0.1) }
    }
    #expect(Set(made) == Set(rows) && rows.count == Set(rows).count && rows.count > 20)
    print("\(rows.count) checks of doctor are explained")
  }

  @Test func everyExitStatusIsExplained() throws {
    let source = try Package.file("Sources/Commands/Entry/ExitStatus.swift").lines.joined(separator: "\n")
    let page = try Package.file("Docs/exit-codes.md").lines
    let numbers = source.matches(of: /case \.[a-zA-Z]+: ([0-9]+)\n/).map { String($0.1) }
    #expect(numbers.count == 12)
    for number in numbers {
      #expect(page.contains { $0.hasPrefix("| \(number) |") }, "Docs/exit-codes.md leaves out \(number)")
    }
  }
}
