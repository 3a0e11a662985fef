internal import Delivery
internal import Dialects
internal import Glibc
internal import Hygiene
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// What a program is started with.
struct Equipment: ~Copyable {
  let block: EnvironmentBlock
  let files: [SealedFile]
}

/// Puts secrets into an environment, all of them or none.
struct Packing {
  let store: SecretStore
  let selection: RunSelection
  let asFiles: Bool
  let context: CommandContext

  /// Scripts use the numbers up to 9 as they like, and shells some from 10 on.
  private static let lowestFile: Int32 = 64
  /// How many descriptors the program has to itself at least.
  private static let spareDescriptors = 16

  /// Decrypts or makes each secret and adds it to the caller's variables.
  ///
  /// - Throws: ``CommandError/refusedRun(_:)`` with all that stands against it; ``CommandError/vault(_:at:)``;
  ///   ``CommandError/file(_:)`` where a file in memory can't be made.
  func pack(
    _ inherited: InheritedVariables, for line: CommandLineTail, _ program: ProgramPath
  ) throws(CommandError) -> Equipment {
    warnOfLeftOut()
    if selection.items.isEmpty { context.warning("no secret is delivered") }
    try checkDescriptors()
    var block = EnvironmentBlock()
    inherited.append(to: &block, without: replacedVariables)
    var files: [SealedFile] = []
    var refusals: [RunRefusal] = []
    var largest: (name: SecretName, bytes: Int)?
    let made = try store.derivedValues(of: selection.items.map(\.name))
    for item in selection.items {
      let secret = try store.secret(item.name, made: made)
      warn(of: secret, in: item)
      if asFiles {
        let file = try file(of: secret.value)
        let place = [UInt8]("/proc/self/fd/\(file.number)".utf8)
        block.append(name: item.variable + "_FILE", value: place.span)
        files.append(file)
      } else if let refusal = Self.refusal(of: secret, in: item) {
        refusals.append(refusal)
      } else {
        secret.value.withSpan { block.append(name: item.variable, value: $0) }
        if secret.value.count >= largest?.bytes ?? 0 { largest = (item.name, secret.value.count) }
      }
    }
    let (bytes, limit) = (StartLimits.bytes(program, line, block), StartLimits.totalBytes)
    if bytes > limit { refusals.append(.tooMuch(bytes: bytes, limit: limit, largest: largest?.name)) }
    guard refusals.isEmpty else { throw .refusedRun(refusals) }
    return Equipment(block: block, files: files)
  }

  /// The caller's variables that go: the program must find a secret in one place alone, and many refuse two.
  private var replacedVariables: Set<String> {
    let variables = selection.items.map(\.variable)
    return Set(variables + (asFiles ? variables.map { $0 + "_FILE" } : []))
  }

  private static func refusal(of secret: borrowing FoundSecret, in item: RunSelection.Item) -> RunRefusal? {
    if secret.value.withSpan({ span in span.indices.contains { span[$0] == 0 } }) { return .nul(item.name) }
    let bytes = item.variable.utf8.count + 1 + secret.value.count + 1
    return bytes > StartLimits.variableBytes
      ? .tooLarge(item.name, bytes: bytes, limit: StartLimits.variableBytes) : nil
  }

  private func checkDescriptors() throws(CommandError) {
    guard asFiles else { return }
    let (needed, limit) = (selection.items.count, StartLimits.descriptors)
    guard Int(Self.lowestFile) + needed + Self.spareDescriptors <= limit else {
      throw .refusedRun([.tooManyFiles(needed, limit: limit)])
    }
  }

  private func file(of value: borrowing SecretBytes) throws(CommandError) -> SealedFile {
    do {
      return try SealedFile(value, numberedFrom: Self.lowestFile)
    } catch .system(_, _, let code) where [ENOSYS, EPERM, EACCES, EINVAL].contains(code) {
      throw .noMemoryFiles(code)
    } catch {
      throw .file(error)
    }
  }
}

/// What a person should know, though the program is run.
extension Packing {
  private static let mostNamed = 3

  private func warnOfLeftOut() {
    let names = selection.leftOut.map(\.text)
    guard let first = names.first else { return }
    let more = names.count - Self.mostNamed
    let list = names.prefix(Self.mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let verb =
      names.count == 1
      ? "is left out: its name is no variable's" : "are left out: their names are no variables'"
    let folder = first.lastIndex(of: "/").map { first[...$0] }
    context.warning(
      ErrorReport(
        "\(list) \(verb)",
        hint: folder.map { "--only '\($0)*' delivers them by the last part of their names" }))
  }

  private func warn(of secret: borrowing FoundSecret, in item: RunSelection.Item) {
    let name = item.name
    if let rule = secret.value.withSpan({ PlaceholderCheck.rule(for: $0) }) {
      context.warning("\(name) is a placeholder [\(rule.id)]: what needs it will not work")
    }
    let about = secret.metadata.map { About(metadata: $0, today: context.now().day) }
    if let about, let expires = about.metadata.expires, about.isExpired {
      context.warning("\(name) expired on \(expires)")
    }
    if secret.value.endsInNewline, secret.metadata?.keepsNewline != true {
      context.warning(DeliverySentences.note(.endsInNewline(name)))
    }
    let variable = asFiles ? item.variable + "_FILE" : item.variable
    if EnvName.warning(for: variable) != nil {
      context.warning("\(variable) steers the command, or programs that it starts, by itself")
    }
  }
}
