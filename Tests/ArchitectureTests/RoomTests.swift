import Foundation
import Testing

/// The table of rooms in Docs/architecture.md.
struct Room {
  let target: String
  let mayImport: [String]

  /// Reads the table: its rows are those after the header, up to the first line that is no row.
  static func table() throws -> [Room] {
    let page = try Package.file("Docs/architecture.md").lines
    guard let header = page.firstIndex(of: "| target | holds | may import |") else { return [] }
    return page[(header + 2)...].prefix { $0.hasPrefix("|") }.flatMap { row -> [Room] in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { return [] }
      return words(cells[1]).map { Room(target: $0, mayImport: words(cells[3])) }
    }
  }

  /// What stands in backticks.
  private static func words(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}

/// Holds the sources to Docs/architecture.md.
@Suite struct RoomTests {
  @Test func everyFolderOfSourcesIsInTheTableAndNoOther() throws {
    let rooms = try Room.table()
    #expect(rooms.map(\.target).sorted() == (try Package.folders(in: "Sources")))
  }

  /// A folder of tests that is no target is neither built nor run, and nothing else would tell.
  @Test func everyFolderOfTestsIsATarget() throws {
    let manifest = try Package.file("Package.swift").lines.joined(separator: " ")
    let folders = try Package.folders(in: "Tests").filter { $0.hasSuffix("Tests") }
    for folder in folders {
      let declaration = try Regex("testTarget\\(\\s*name: \"\(folder)\"")
      #expect(manifest.contains(declaration), "Package.swift has no test target \(folder)")
    }
    #expect(folders.count > 10)
    print("\(folders.count) folders of tests, each a target")
  }

  @Test func filesImportWhatTheTableLetsThem() throws {
    let rooms = try Room.table()
    var imports = 0
    for file in try Package.sources.get() {
      let allowed = rooms.first { $0.target == file.target }?.mayImport ?? []
      for module in file.imports {
        imports += 1
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
    #expect(imports > 100)
    print("\(imports) imports, each allowed by Docs/architecture.md")
  }

  @Test func theTableLetsNothingThatIsNotUsed() throws {
    var used: [String: Set<String>] = [:]
    for file in try Package.sources.get() {
      used[file.target, default: []].formUnion(file.imports)
    }
    for room in try Room.table() {
      let unused = room.mayImport.filter { used[room.target]?.contains($0) != true }
      #expect(unused.isEmpty, "\(room.target) doesn't import what the table lets it: \(unused)")
    }
  }

  @Test func importsPointDownwards() throws {
    let rooms = try Room.table()
    let targets = rooms.map(\.target)
    for (index, room) in rooms.enumerated() {
      for module in room.mayImport {
        guard let place = targets.firstIndex(of: module) else { continue }
        #expect(place < index, "\(room.target) imports \(module), which doesn't stand above it")
      }
    }
  }
}
