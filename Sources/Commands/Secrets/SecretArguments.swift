internal import ArgumentParser
internal import Vault

/// A secret's name on the command line, completed from the vault without a key.
enum NameArgument {
  static let completion = CompletionKind.custom { words, _, _ in SecretNames.forCompletion(words) }

  /// As ``completion``, with the names that the settings file derives.
  static let completionWithDerived = CompletionKind.custom { words, _, _ in
    SecretNames.forCompletion(words, withDerived: true)
  }

  /// Checks a name.
  static func parse(_ text: String) throws(CommandError) -> SecretName {
    do { return try SecretName(text) } catch { throw .argument(error) }
  }
}

/// The names that completion offers.
enum SecretNames {
  static func forCompletion(_ words: [String], withDerived: Bool = false) -> [String] {
    let place = place(for: words)
    let derived = withDerived ? (try? DerivedNames(place?.settings).sorted) ?? [] : []
    return Set((vault(at: place)?.secrets.map(\.name) ?? []) + derived).sorted().map(\.text)
  }

  /// The vault that a command line which is being typed means.
  static func vault(for words: [String]) -> SealedVault? { vault(at: place(for: words)) }

  private static func vault(at place: VaultPlace?) -> SealedVault? {
    place.flatMap { try? SealedVault.read(at: $0.path, trust: TrustPolicy()) }
  }

  private static func place(for words: [String]) -> VaultPlace? {
    func given(_ options: String...) -> String? {
      zip(words, words.dropFirst()).first { options.contains($0.0) }?.1
    }
    return try? VaultFinder.locate(
      given("--vault"), environment: given("-e", "--env"), in: .ofProcess(arguments: []))
  }
}

/// What is kept about a secret besides its value, as options.
struct MetadataOptions: ParsableArguments {
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What it is used as: \(SecretKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"
    ))
  var kindName: SecretKindArgument?

  @Option(name: .long, help: ArgumentHelp("A note for people; encrypted.", valueName: "text"))
  var note: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A tag; may be given several times; encrypted.", valueName: "tag"))
  var tags: [String] = []

  @Option(name: .long, help: ArgumentHelp("The day from which it no longer works.", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .long, help: ArgumentHelp("How long until it is due for a new value.", valueName: "90d"))
  var rotate: String?

  /// Puts what was given over what there was; an empty text takes a note, a day or a period away.
  func apply(to metadata: inout Metadata) throws(CommandError) {
    if let kindName { metadata.kind = kindName.kind }
    if let note { metadata.note = note }
    do {
      if !tags.isEmpty { metadata.tags = [] }
      for tag in tags where !tag.isEmpty { metadata.tags.insert(try Label(tag)) }
      if let expires { metadata.expires = expires.isEmpty ? nil : try Day(expires) }
      if let rotate { metadata.rotate = rotate.isEmpty ? nil : try RotationPeriod(rotate) }
    } catch {
      throw .argument(error)
    }
  }
}

/// Rules that can be switched off for values that are as they are.
struct RuleOptions: ParsableArguments {
  @Flag(name: .long, help: "Take a value that a rule finds too weak.")
  var allowWeak = false

  @Flag(name: .long, help: "Take a value that looks like a placeholder.")
  var allowPlaceholder = false
}

/// How a value is generated.
struct GenerationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Random bytes, 16 to 1024, as base64url; for a file as they are.", valueName: "n"))
  var bytes: Int?

  @Option(name: .long, help: ArgumentHelp("Characters, 8 to 1024.", valueName: "n"))
  var length: Int?

  @Option(name: .long, help: ArgumentHelp("Words of a list of 7,776; 4 to 24.", valueName: "n"))
  var words: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to pick from: digits, hex, alnum, base64url, portable, or the characters.", valueName: "set"))
  var charset: String?

  /// Whether anything was asked for.
  var isGiven: Bool { bytes != nil || length != nil || words != nil || charset != nil }
}

/// A kind of secret on the command line.
struct SecretKindArgument: ExpressibleByArgument {
  let kind: SecretKind

  init(_ kind: SecretKind) { self.kind = kind }

  init?(argument: String) {
    guard let kind = SecretKind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { SecretKind.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { kind.rawValue }
}
