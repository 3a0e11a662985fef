internal import ArgumentParser
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Where a value comes from: never from an argument, which others can see in the list of processes.
struct ValueOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Take the value from a file, byte for byte.", valueName: "file"),
    completion: .file())
  var fromFile: String?

  @Flag(name: .long, help: "Keep the final newline of a value from standard input.")
  var keepNewline = false

  /// Refuses a file that isn't there, before anything is asked for.
  func requireSource(in context: CommandContext) throws(CommandError) {
    guard let fromFile, DescriptorPath.number(fromFile) == nil else { return }
    let path = context.absolute(fromFile)
    guard try onFile({ () throws(FileError) in try fileStatus(path) }) != nil else {
      throw .file(.notFound(path: path))
    }
  }

  /// The descriptor that the value is read from, where that was open before the program began; a terminal as
  /// standard input is not, since the value is asked for instead.
  func descriptor(in context: CommandContext) -> Int32? {
    if let fromFile { return DescriptorPath.number(fromFile) }
    return context.input.isTerminal ? nil : context.input.descriptor
  }
}

/// A value as it was given, and whether it ends in a newline on purpose.
struct GivenValue: ~Copyable {
  let value: SecretBytes
  let keepsNewline: Bool
}

/// Reads the value of a secret.
enum ValueInput {
  static func read(
    _ options: ValueOptions, name: SecretName, kind: SecretKind, in context: CommandContext
  ) throws(CommandError) -> GivenValue {
    if let path = options.fromFile { return try fromFile(path, options, kind, in: context) }
    guard context.input.isTerminal else {
      let text = try limited { () throws(FileError) in
        try readSecret(fromDescriptor: context.input.descriptor, limit: Caps.valueBytes + 1)
      }
      guard options.keepNewline else {
        return GivenValue(value: text.withoutFinalNewline(), keepsNewline: false)
      }
      let keeps = text.endsInNewline
      return GivenValue(value: text, keepsNewline: keeps)
    }
    return GivenValue(value: try typedTwice("value of \(name)", "values", in: context), keepsNewline: false)
  }

  /// Asks for something hidden, and asks again.
  ///
  /// - Parameter check: refuses what was typed first, before it is typed again.
  static func typedTwice(
    _ question: String, _ plural: String, in context: CommandContext,
    check: (borrowing SecretBytes) throws(CommandError) -> Void = { _ in }
  ) throws(CommandError) -> SecretBytes {
    guard let first = try context.terminal.askHiddenLine(question) else { throw .notGiven(question) }
    try check(first)
    guard let second = try context.terminal.askHiddenLine("again") else { throw .notGiven(question) }
    guard first.isEqual(to: second) else { throw .mismatch(plural) }
    return first
  }

  private static func fromFile(
    _ path: String, _ options: ValueOptions, _ kind: SecretKind, in context: CommandContext
  ) throws(CommandError) -> GivenValue {
    let value = try limited { () throws(FileError) in
      if let descriptor = DescriptorPath.number(path) {
        return try readSecret(fromDescriptor: descriptor, limit: Caps.valueBytes)
      }
      return try readSecretFile(at: context.absolute(path), limit: Caps.valueBytes, requiringPrivate: false)
    }
    let isMeant = options.keepNewline || [.file, .privateKey, .certificate].contains(kind)
    if value.endsInNewline, !isMeant, isText(value) {
      context.warning(
        "the value from \(printable(path)) ends in a newline and is kept so; some programs take it as part of the secret"
      )
    }
    let keeps = value.endsInNewline && isMeant
    return GivenValue(value: value, keepsNewline: keeps)
  }

  private static func isText(_ value: borrowing SecretBytes) -> Bool {
    value.withSpan { bytes in
      (try? UTF8Span(validating: bytes)) != nil && bytes.indices.allSatisfy { bytes[$0] != 0 }
    }
  }

  private static func limited(
    _ read: () throws(FileError) -> SecretBytes
  ) throws(CommandError) -> SecretBytes {
    do {
      return try read()
    } catch .tooLarge {
      throw .valueTooLarge
    } catch {
      throw .file(error)
    }
  }
}
