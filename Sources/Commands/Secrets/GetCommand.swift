internal import ArgumentParser
internal import SecretMemory
internal import Vault

/// Prints a secret's value.
struct GetCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print a secret's value, byte for byte.",
    discussion: """
      A newline is added only where standard output is a terminal; there, a value that would control it isn't printed. \
      A secret that pbk-secrets.yaml derives is made of its parts.

      Example: pbk-secrets get JWT_SECRET
      Example: pbk-secrets get TLS_KEY --version 3 > old.pem

      Exit statuses: 0 done; 2 no such secret; 3 not printed at a terminal; 4 no credential; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completionWithDerived)
  var name: String

  @Option(name: .customLong("version"), help: ArgumentHelp("An older version; see history.", valueName: "n"))
  var wanted: UInt64?

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretName = try NameArgument.parse(name)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.opened()
    let secret = try access.store(opened).secret(secretName, version: wanted)
    if shared.output.json {
      try context.deliver(ValueJSON.object(secret))
    } else {
      guard !context.output.isTerminal || secret.value.isPrintable else { throw .notPrintable(secretName) }
      try context.deliver(secret.value)
      if context.output.isTerminal { context.output.line("") }
    }
    return .done
  }
}

extension SecretBytes {
  /// Whether the bytes are UTF-8 that moves no cursor: a value that somebody else set could take over the terminal.
  var isPrintable: Bool {
    withSpan { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return false }
      var scalars = text.makeUnicodeScalarIterator()
      while let scalar = scalars.next() {
        if scalar == "\n" || scalar == "\t" { continue }
        if scalar.properties.generalCategory == .control { return false }
      }
      return true
    }
  }
}

extension CommandContext {
  /// Writes a secret to standard output.
  func deliver(_ value: borrowing SecretBytes) throws(CommandError) {
    guard output.write(value) else { throw .outputFailed }
  }
}
