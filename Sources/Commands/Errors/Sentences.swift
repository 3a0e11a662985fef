internal import Delivery
internal import Hygiene
internal import Keyring
internal import Project
internal import SafeFiles
internal import Vault

/// The sentences for people, all in one place.
///
/// No sentence is made of a value.
enum Sentences {
  static func report(_ error: CommandError) -> ErrorReport {
    switch error {
    case .vault(let error, let path): return report(error, at: printable(path))
    case .file(let error): return report(error)
    case .delivery(let error): return DeliverySentences.report(error)
    case .project(let error, let path): return report(error, at: path)
    case .noProjectFile(let environment):
      return ErrorReport(
        "there is no \(ProjectFile.name) in this folder or above it, up to the git root, that could say what the environment \(printable(environment)) is",
        hint: "--vault FILE names a vault without it")
    case .noTargets(let path, let isThere): return noTargets(at: path, isThere: isThere)
    case .noTargetsIn(let environment, let known): return noTargetsIn(environment, known: known)
    case .noSuchTarget(let name, let known): return noSuchTarget(name, known: known)
    case .targetElsewhere(let name, let others): return targetElsewhere(name, environments: others)
    case .template(let error, let path):
      let (text, hint) = templateSentence(error)
      return ErrorReport("\(printable(path)): \(text)", hint: hint)
    case .derivedStored(let names): return derivedStored(names)
    case .compose(let error): return ComposeSentences.report(error)
    case .noFolderForFiles: return ComposeSentences.noFolder
    case .twoFolders(let name, let targets): return ComposeSentences.twoFolders(name, targets)
    case .overrideFailed(let service): return ComposeSentences.notReadBack(service)
    case .nothingBeside(let path): return ComposeSentences.nothingBeside(path)
    case .notWrittenHere(let path): return ComposeSentences.notWrittenHere(path)
    case .isDerived(let name, let parts, let other, let path):
      return isDerived(name, from: parts, changeable: other, at: path)
    case .partsMissing(let derived, let path): return partsMissing(derived, at: path)
    case .noSuchUser(let name, let isGroup): return noSuchUser(name, isGroup: isGroup)
    case .afterFailed(let status): return afterFailed(status)
    case .noVault(let path, let isDefault, let environment):
      return ErrorReport(
        isDefault
          ? "there is no vault in this folder or above it, up to the git root (looked for \(VaultFinder.defaultName))"
          : "there is no vault at \(printable(path))",
        hint: environment.map { "pbk-secrets init -e \(printable($0)) makes it" }
          ?? "pbk-secrets init makes one; --vault FILE or PBK_SECRETS_VAULT names another")
    case .noCredential(let asked):
      return asked
        ? ErrorReport("no passphrase was given")
        : ErrorReport(
          "nothing was given that opens the vault, and there is no terminal to ask at",
          hint:
            "set PBK_SECRETS_KEY_FILE or PBK_SECRETS_PASSPHRASE_FILE, or give --key-file or --passphrase-file"
        )
    case .keyring(let error): return report(error)
    case .sealKeyNotNoted(let path): return sealKeyNotNoted(at: printable(path))
    case .nothingToMakeWith:
      return ErrorReport(
        "nothing was given that makes a vault, and there is no terminal to ask at",
        hint: "give --key-file to make a key file, or --passphrase-file")
    case .sharedPassphrase(let label):
      return ErrorReport(
        "it is the passphrase of \(label) already, and what two people know can't be taken from one of them",
        hint: "pbk-secrets generate --words 6 makes another one")
    case .noNewPassphrase:
      return ErrorReport(
        "no new passphrase was given, and there is no terminal to ask at",
        hint: "give --new-passphrase-file or --new-passphrase-fd")
    case .noSuchSlot(let label, let path, let known):
      let near = Suggestion.nearest(label, among: known).map { "did you mean \($0)? " } ?? ""
      return ErrorReport(
        "\(printable(path)) has no such slot '\(printable(label))'",
        hint: "\(near)pbk-secrets key list shows the slots")
    case .holdersMissing(let slots):
      let titles = slots.map(\.title).joined(separator: ", ")
      return ErrorReport(
        "the \(slots.count == 1 ? "credential" : "credentials") of \(titles) \(slots.count == 1 ? "isn't" : "aren't") at hand, so nothing was changed",
        hint:
          "--with-key-file FILE and --with-passphrase-file FILE let a holder keep his slot; --drop-others leaves these out"
      )
    case .passphraseSource(let source, let fault): return CredentialSentences.report(fault, of: source)
    case .notGiven(let question):
      return ErrorReport("nothing was typed for the \(question), so nothing was changed")
    case .foreignFolder(let path):
      return ErrorReport(
        "\(printable(path)) has other files in it, and others could no longer enter it, so nothing was changed",
        hint: "deliver to a folder of its own; --replace gives this one mode 0700")
    case .severalLines:
      return ErrorReport(
        "more than one line came in at once, so nothing was changed",
        hint: "a text of several lines is piped in, or given by --from-file")
    case .conflicted(let path):
      let path = printable(path)
      return ErrorReport(
        "\(path) has the marks of a merge that git could not do: two changes were made apart",
        hint:
          "git checkout --ours \(path) (or --theirs) takes one side; then make the other side's changes again"
      )
    case .notPrintable(let name):
      return ErrorReport(
        "the value of \(name) holds bytes that would control the terminal, so it isn't printed there",
        hint: "pbk-secrets get \(name) > FILE; --json shows it escaped")
    case .valueTooLarge: return valueTooLarge
    case .outputFailed: return ErrorReport("standard output could not be written to")
    case .mismatch(let what): return ErrorReport("the two \(what) differ, so nothing was changed")
    case .refusedValues(let values): return report(values)
    case .refusedImport(let values):
      let names = values.map(\.name).joined(separator: ", ")
      let options = Set(values.map(\.override)).sorted().joined(separator: " or ")
      return ErrorReport(
        "rules refuse the \(values.count == 1 ? "value" : "values") of \(names), so nothing was imported",
        hint: "--skip-refused leaves them out; \(options) takes them as they are")
    case .refusedLines(let path, let count, let dialectHelps):
      return ErrorReport(
        "\(printable(path)) has \(linesThatNeed(count)) a decision, so nothing was imported",
        hint: dialectHelps
          ? "pbk-secrets import --dialect compose \(printable(path)) says who the file is written for; --dry-run shows what would happen"
          : mendLines(count))
    case .refusedEdit(let count):
      return ErrorReport(
        "the edited file has \(linesThatNeed(count)) a decision, so nothing was changed",
        hint: mendLines(count))
    case .weakPassphrase(let rule):
      return ErrorReport(
        "the passphrase is too weak: \(rule.explanation)",
        hint: "pbk-secrets generate --words 6 makes a strong one")
    case .notStarted(let name, let fault): return RunSentences.report(name, fault)
    case .refusedRun(let refusals): return RunSentences.report(refusals)
    case .noneMatches(let pattern):
      return ErrorReport("no secret matches \(printable(pattern))", hint: "pbk-secrets list shows the names")
    case .noMemoryFiles(let code): return RunSentences.noMemoryFiles(code)
    case .notConfirmed(let what):
      return ErrorReport("\(what), so nothing was changed", hint: "--yes says yes without being asked")
    case .generator(let error): return report(error)
    case .usage(let text, let hint): return ErrorReport(text, hint: hint)
    case .argument(let fault): return damaged(fault, at: "the vault")
    case .environment(let text): return ErrorReport(text)
    case .audit(let error): return AuditSentences.report(error)
    case .git(let fault, let path): return AuditSentences.report(fault, at: printable(path))
    case .auditIncomplete(let count):
      return ErrorReport(
        "\(count == 1 ? "1 place" : "\(count) places") could not be read, so this audit is not complete",
        hint: "the report names them; run it as a user who may read them")
    case .noSuchRule(let id, let known):
      let near = Suggestion.nearest(id, among: known).map { "did you mean \($0)? " } ?? ""
      return ErrorReport(
        "no rule has the id '\(printable(id))'", hint: "\(near)pbk-secrets audit rules lists them")
    case .childFailed(let name): return ErrorReport("\(printable(name)) could not be started")
    case .editorFailed(let name, let status):
      return ErrorReport("the editor \(printable(name)) ended with status \(status), so nothing was changed")
    case .interrupted: return ErrorReport("")
    }
  }

  static let valueTooLarge =
    ErrorReport("the value is larger than 1,048,576 bytes, the most that a vault takes")

  private static func linesThatNeed(_ count: Int) -> String {
    count == 1 ? "1 line that needs" : "\(count) lines that need"
  }

  private static func mendLines(_ count: Int) -> String {
    "mend the \(count == 1 ? "line" : "lines") named above and try again"
  }

  private static func report(_ values: [RefusedValue]) -> ErrorReport {
    guard let only = values.first, values.count == 1 else {
      let options = Set(values.map(\.override)).sorted().joined(separator: " or ")
      return ErrorReport(
        "\(values.count) values were refused, so nothing was changed",
        hint: "pbk-secrets set NAME --generate makes a strong value; \(options) takes them as they are",
        details: values.map { "  \($0.name): \($0.explanation) [\($0.rule)]" })
    }
    return ErrorReport(
      "the value of \(only.name) was refused by the rule '\(only.rule)': \(only.explanation)",
      hint: only.canBeGenerated
        ? "pbk-secrets set \(only.name) --generate makes a strong one; \(only.override) takes it as it is"
        : "\(only.override) takes it as it is")
  }

  private static func report(_ error: HygieneError) -> ErrorReport {
    switch error {
    case .kindIsNotGenerated(.url):
      ErrorReport(
        "a URL comes from whoever runs what it leads to, and can't be generated",
        hint: "pbk-secrets generate makes a password for it that needs no escape there")
    case .kindIsNotGenerated(.certificate):
      ErrorReport(
        "a certificate comes from an authority that signs it, and can't be generated",
        hint: "pbk-secrets generate --kind private-key makes the key that one can be asked for with")
    case .kindIsNotGenerated(let kind):
      ErrorReport("a value of kind \(kind.rawValue) comes from elsewhere and can't be generated")
    case .sizeDoesNotApply(.privateKey):
      ErrorReport(
        "an Ed25519 private key has one size, so --bytes, --length, --words and --charset don't apply")
    case .sizeDoesNotApply(let kind):
      ErrorReport(
        "a value of kind \(kind.rawValue) is made of bytes, so --length, --words and --charset don't apply",
        hint: "--bytes 32")
    case .bytesOutOfRange(let count): ErrorReport("\(count) bytes can't be generated: 16 to 1024 can")
    case .lengthOutOfRange(let count): ErrorReport("\(count) characters can't be generated: 8 to 1024 can")
    case .wordsOutOfRange(let count): ErrorReport("\(count) words can't be generated: 4 to 24 can")
    case .tooFewCharacters(let count):
      ErrorReport("a set of \(count) characters is too small to pick from: 10 or more are needed")
    case .duplicateCharacter:
      ErrorReport(
        "a character of the set stands in it twice",
        hint: "the sets that have names are digits, hex, alnum, base64url and portable")
    case .characterNotPortable: ErrorReport("a character of the set is not a visible one of ASCII")
    case .charsetDoesNotApply:
      ErrorReport("words have no set of characters, and bytes are written as base64url or hex alone")
    case .tooWeakForJWT(let bits):
      ErrorReport(
        "a JWT secret needs 32 characters and 128 bits or more, and this would have \(bits) bits",
        hint: "pbk-secrets generate --kind jwt")
    case .noRandomness: ErrorReport("the system gave no random bytes")
    }
  }

  /// A service of systemd, for one, has neither variable unless it names its user.
  static func noStateFolder(_ path: String) -> String {
    "neither XDG_STATE_HOME nor HOME says where to keep what was seen of \(printable(path)), so an older vault would go unnoticed"
  }
}
