import Foundation

/// A file of the package, read as text.
struct SourceFile {
  /// Its path within the package.
  let path: String
  let lines: [String]
  /// The lines with comments and the text of string literals left out; code inside interpolations stays.
  let code: [String]

  init(path: String, lines: [String]) {
    self.path = path
    self.lines = lines
    var scanner = CodeScanner(path.hasSuffix(".swift") ? lines.joined(separator: "\n") : "")
    code = scanner.code().components(separatedBy: "\n")
  }

  /// The target whose folder it lies in: `Vault` for `Sources/Vault/Secret.swift`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that the file imports, whatever access or attributes its imports have.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      // 'import struct Module.Name' names a declaration.
      let namesDeclaration = Self.declarationKinds.contains(words[keyword + 1])
      let name = namesDeclaration ? words[words.count - 1] : words[keyword + 1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let declarationKinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let"]
}

/// The package that these tests are part of.
enum Package {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sources, read once.
  static let sources = Result { try swiftFiles(under: "Sources") }

  /// The Swift files below a folder of the package.
  static func swiftFiles(under folder: String) throws -> [SourceFile] {
    try paths(under: folder).filter { $0.hasSuffix(".swift") }.map(file)
  }

  static func file(_ path: String) throws -> SourceFile {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return SourceFile(path: path, lines: lines)
  }

  /// All regular files below a folder, sorted; what builds and interpreters leave behind is passed over.
  static func paths(under folder: String) throws -> [String] {
    let start = root.appending(path: folder).path
    guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
    var found: [String] = []
    while let path = walk.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix(".build") || name == ".git" || name == "__pycache__" {
        walk.skipDescendants()
        continue
      }
      if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        found.append(folder == "." ? path : "\(folder)/\(path)")
      }
    }
    return found.sorted()
  }

  static func folders(in folder: String) throws -> [String] {
    let start = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: start.path).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: start.appending(path: $0).path, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}
