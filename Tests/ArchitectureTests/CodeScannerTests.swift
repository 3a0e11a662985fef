import Testing

/// The scanner that the rules rely on.
@Suite struct CodeScannerTests {
  @Test(arguments: [
    ("let a = 1 // print(2)", "let a = 1 "),
    ("/* exit(1)\n/* */ exit(2) */ b", "\n b"),
    ("x = \"print(\\\"1\\\")\" + y", "x = s + y"),
    ("x = \"a\\(f(value!))b\"", "x = s f(value!)"),
    ("x = \"a\\(g(\"in\" + z))b\"", "x = s g(s + z)"),
    ("x = #\"a\"\\(no)\"# ; y", "x = s ; y"),
    ("x = #\"a\\#(yes)\"# ; y", "x = s yes ; y"),
    ("x = \"\"\"\n  try! \"a\"\n  \"\"\"; y", "x = s\n\n; y"),
    ("x = \"\\\\\"; exit(1)", "x = s; exit(1)"),
  ])
  func codeAloneIsLeft(text: String, code: String) {
    var scanner = CodeScanner(text)
    #expect(scanner.code() == code)
  }

  @Test(arguments: [
    ("internal import Glibc", ["Glibc"]), ("@_exported public import VaultFormat", ["VaultFormat"]),
    ("  @testable import Vault // why", ["Vault"]), ("import struct Foundation.URL", ["Foundation"]),
    ("// import Foundation", []), ("let word = import_this", []), ("\"import Glibc\"", []),
    ("@_spi(_Unicode) internal import Swift", ["Swift"]),
  ])
  func importsAreRead(line: String, modules: [String]) {
    #expect(SourceFile(path: "a.swift", lines: [line]).imports == modules)
  }
}
