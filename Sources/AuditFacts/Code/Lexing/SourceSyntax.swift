/// A language whose files are taken apart here: those of ``SourceLanguage`` and Terraform's.
enum SourceDialect: UInt8, Hashable {
  case javascript, python, go, ruby, php, java, kotlin, csharp, rust, swift, terraform

  init(_ language: SourceLanguage) {
    self =
      switch language {
      case .javascript: .javascript
      case .python: .python
      case .go: .go
      case .ruby: .ruby
      case .php: .php
      case .java: .java
      case .kotlin: .kotlin
      case .csharp: .csharp
      case .rust: .rust
      case .swift: .swift
      }
  }
}

/// What a language's comments and words are made of.
struct SourceSyntax {
  let dialect: SourceDialect
  let hasSlashComments: Bool
  let hasHashComments: Bool
  let nestsBlockComments: Bool
  /// The bytes that may begin a string, a comment or a pattern, by their value.
  let isSpecial: [Bool]
  /// The bytes that words are made of, by their value.
  let isWordPart: [Bool]

  private init(_ dialect: SourceDialect) {
    self.dialect = dialect
    hasSlashComments = dialect != .python && dialect != .ruby
    hasHashComments = [.python, .ruby, .php, .terraform].contains(dialect)
    nestsBlockComments = [.rust, .swift, .kotlin].contains(dialect)
    isSpecial = Self.table(Self.specials(dialect))
    var words = (0...255).map { UInt8($0).isNamePart || $0 >= 0x80 }
    switch dialect {
    case .javascript, .php, .java: words[Int(Mark.dollar)] = true
    case .terraform: words[Int(Mark.dash)] = true
    default: break
    }
    isWordPart = words
  }

  private static func specials(_ dialect: SourceDialect) -> String {
    switch dialect {
    case .javascript: "\"'`/#"
    case .python: "\"'#"
    case .go: "\"'`/"
    case .ruby: "\"'`#/%<=\n"
    case .php: "\"'`/#<?"
    case .java, .rust: "\"'/"
    case .kotlin: "\"'/`"
    case .csharp: "\"'/#"
    case .swift: "\"/"
    case .terraform: "\"/#<"
    }
  }

  private static func table(_ bytes: String) -> [Bool] {
    var table = Array(repeating: false, count: 256)
    for byte in bytes.utf8 { table[Int(byte)] = true }
    return table
  }

  private static let all: [SourceDialect: SourceSyntax] = {
    let dialects: [SourceDialect] = [
      .javascript, .python, .go, .ruby, .php, .java, .kotlin, .csharp, .rust, .swift, .terraform,
    ]
    return Dictionary(uniqueKeysWithValues: dialects.map { ($0, SourceSyntax($0)) })
  }()

  static func of(_ dialect: SourceDialect) -> SourceSyntax { all[dialect] ?? SourceSyntax(dialect) }
}
