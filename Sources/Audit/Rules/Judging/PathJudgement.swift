internal import AuditFacts

/// What a file's path says of how much its values matter.
struct PathJudgement: Equatable {
  /// Tests and what they are fed with.
  let isTest: Bool
  /// A template that people copy: `.env.example`, `config.sample.yml`.
  let isExample: Bool
  /// A copy that was put aside: `.env.bak`, `backups/20260114/.env`.
  let isBackup: Bool
  /// Texts for people, in which `password` is a word to show.
  let isTranslation: Bool
  /// A text that explains something: Markdown and its like, and what packages have of their README.
  let isDocumentation: Bool
  /// `production` of `.env.production`; nil where the name tells none.
  let environment: String?
  let folder: String
  let base: String

  init(_ path: [UInt8]) {
    let text = ValueShapes.lowered(path)
    var parts = text.split(separator: "/").map(String.init)
    base = parts.popLast() ?? ""
    folder = parts.joined(separator: "/")
    let words = base.split(whereSeparator: { ".-_".contains($0) }).map(String.init)
    isTest =
      parts.contains(where: Self.testFolders.contains) || Self.isTestName(base, words)
      || path.split(separator: UInt8(ascii: "/")).dropLast().contains(where: Self.isNamedAfterTests)
    isDocumentation =
      base.hasPrefix("readme") || ["metadata", "pkg-info"].contains(base)
      || words.count > 1 && words.last.map(Self.documentationSuffixes.contains) ?? false
    isExample =
      words.contains(where: Self.exampleWords.contains)
      || parts.last.map(Self.exampleFolders.contains) ?? false
    isBackup =
      parts.contains { Self.backupFolders.contains($0) || $0.hasSuffix("-backup") || $0.hasSuffix("_backup") }
      || words.dropFirst().contains(where: Self.backupWords.contains) || base.hasSuffix("~")
    isTranslation = parts.contains(where: Self.translationFolders.contains) || base.hasPrefix("messages")
    environment =
      words.lazy.compactMap { Self.environments[$0] }.first
      ?? parts.reversed().lazy.compactMap { Self.environments[$0] }.first
  }

  private static let documentationSuffixes: Set<String> = [
    "md", "markdown", "rst", "adoc", "asciidoc", "textile", "pod",
  ]

  /// `FooTests`, `PerformanceTester`, `api-tests`; but not `contests`.
  private static func isNamedAfterTests(_ folder: ArraySlice<UInt8>) -> Bool {
    ["Tests", "Tester", "-tests", "_tests", ".tests", "-tester", "_tester"].contains { ending in
      folder.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// Suffixes of files that say by `test` which environment they are for.
  private static let settings: Set<String> = [
    "env", "yml", "yaml", "json", "toml", "ini", "properties", "conf", "cfg", "xml", "tfvars", "service",
  ]

  private static func isTestName(_ base: String, _ words: [String]) -> Bool {
    if base.contains("_test.") || base.contains(".test.") || base.contains(".spec.")
      || base.contains("_spec.")
    {
      return true
    }
    if words.count == 2, words[0] == "test", !settings.contains(words[1]), base.hasPrefix("test.") {
      return true
    }
    return base.hasPrefix("test_") || base.hasSuffix("tests.swift") || base.hasSuffix("test.java")
      || base.hasSuffix("tests.java") || base.hasSuffix("test.kt") || base.hasSuffix("tests.cs")
      || base.hasSuffix("test.php") || base == "conftest.py" || words.contains("mock")
      || words.contains("mocks")
      || words.contains("fixture") || words.contains("fixtures")
  }

  private static let testFolders: Set<String> = [
    "test", "tests", "spec", "specs", "__tests__", "__mocks__", "mocks", "fixtures", "__fixtures__",
    "testdata",
    "testing", "benchmark", "benchmarks", "e2e", "cypress", "test-data", "test_data", "testfixtures", "stubs",
  ]
  private static let translationFolders: Set<String> = [
    "locale", "locales", "i18n", "lang", "langs", "l10n", "translations", "languages", "messages", "_locales",
  ]
  private static let exampleWords: Set<String> = [
    "example", "sample", "template", "dist", "tpl", "tmpl", "examples",
  ]
  private static let exampleFolders: Set<String> = ["example", "examples", "sample", "samples"]
  private static let backupFolders: Set<String> = ["backup", "backups", "bak", "old", "archive"]
  private static let backupWords: Set<String> = [
    "bak", "backup", "old", "orig", "save", "copy", "bck", "swp",
  ]
  private static let environments: [String: String] = [
    "production": "production", "prod": "production", "live": "production", "staging": "staging",
    "stage": "staging", "stg": "staging", "preprod": "staging", "uat": "staging", "qa": "staging",
    "development": "development", "dev": "development", "develop": "development", "local": "development",
    "test": "test", "testing": "test", "ci": "test",
  ]
}
