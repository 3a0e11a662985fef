internal import Audit
internal import Compose
internal import Delivery
internal import Hygiene
internal import Keyring
internal import Project
internal import SafeFiles
internal import Templates
internal import Vault

/// Why a command did not do what it was asked.
enum CommandError: Error {
  /// The vault at a path could not be opened, read or changed.
  case vault(VaultError, at: String)
  /// A file besides the vault could not be read or written.
  case file(FileError)
  /// A delivery was refused or failed.
  case delivery(DeliveryError)
  /// The settings file at a path could not be used.
  case project(ProjectError, at: String)
  /// An environment was picked, and there is no settings file.
  case noProjectFile(environment: String)
  /// The settings file names no target, or there is none.
  case noTargets(at: String, isThere: Bool)
  /// No target belongs to the environment, or to none where none is picked.
  case noTargetsIn(String?, known: [String])
  /// There is no target of the name.
  case noSuchTarget(String, known: [String])
  /// The target belongs to other environments than the one picked.
  case targetElsewhere(String, environments: [String])
  /// The template at a path could not be read, or nothing made of it.
  case template(TemplateError, at: String)
  /// Secrets are derived by the settings file and stored in the vault as well.
  case derivedStored([SecretName])
  /// A secret is derived by the settings file at a path, and something was asked that only the vault's have; one of those
  /// that can be changed instead.
  case isDerived(SecretName, from: [SecretName], changeable: SecretName?, at: String)
  /// Secrets that the settings file at a path derives are made of others that the vault doesn't have.
  case partsMissing([PartsMissing], at: String)
  /// This machine knows no user or group of the name.
  case noSuchUser(String, isGroup: Bool)
  /// The command after a deploy failed; the status is nil where it could not be started.
  case afterFailed(status: Int32?)
  /// Compose files could not be found or read.
  case compose(ComposeError)
  /// No target is a folder of secret files, which services could be given.
  case noFolderForFiles
  /// The targets of these names each write a file of a secret.
  case twoFolders(secret: String, targets: [String])
  /// What was made for a service, or for all, is read back as something else.
  case overrideFailed(service: String?)
  /// The only compose file that is named is the one to be written.
  case nothingBeside(String)
  /// A file would be overwritten that this program didn't write.
  case notWrittenHere(String)
  /// There is no vault where it was looked for.
  case noVault(at: String, isDefault: Bool, environment: String? = nil)
  /// No source gave a credential, and there is no terminal to ask at, or the user gave up.
  case noCredential(asked: Bool)
  /// The kernel's keyring could not be used.
  case keyring(KeyringError)
  /// A cached key would open nothing, since it can't be noted that the vault's seal key is trusted.
  case sealKeyNotNoted(at: String)
  /// No source gave what a new vault is to be opened with, and there is no terminal to ask at.
  case nothingToMakeWith
  /// A new passphrase opens another slot already, whose label this is.
  case sharedPassphrase(Label)
  /// No source gave a new passphrase, and there is no terminal to ask at.
  case noNewPassphrase
  /// There is no slot of the label, or of the label and type.
  case noSuchSlot(String, path: String, known: [String])
  /// The credentials of some slots aren't at hand, and their holders would be left out.
  case holdersMissing([Slot])
  /// A source of a passphrase was named and gave none.
  case passphraseSource(String, PassphraseSourceFault)
  /// Nothing was typed where something was asked for.
  case notGiven(String)
  /// More than one line was typed or pasted where one was asked for.
  case severalLines
  /// The vault has the marks of a merge that git could not do.
  case conflicted(at: String)
  /// A folder to deliver to has other files in it and is open to others, who would be kept out.
  case foreignFolder(String)
  /// A value holds what would control the terminal that it was to be printed at.
  case notPrintable(SecretName)
  /// A value is larger than a vault takes.
  case valueTooLarge
  /// Standard output can't be written to.
  case outputFailed
  /// The two lines typed at a prompt differ.
  case mismatch(String)
  /// Values were refused by rules; each with its name.
  case refusedValues([RefusedValue])
  /// Values of an imported file were refused by rules; each was listed already.
  case refusedImport([RefusedValue])
  /// Lines of an imported file were refused; each was listed already.
  case refusedLines(path: String, count: Int, dialectHelps: Bool)
  /// Lines that came back from the editor were refused; each was listed already.
  case refusedEdit(count: Int)
  /// A new passphrase is too weak.
  case weakPassphrase(PassphraseRule)
  /// The user said no, or could not be asked.
  case notConfirmed(String)
  /// A value can't be generated as asked.
  case generator(HygieneError)
  /// The arguments don't go together.
  case usage(String, hint: String?)
  /// An argument is not of the form that a vault has it in.
  case argument(FormatError)
  /// An environment variable is missing or senseless.
  case environment(String)
  /// The command of `run` could not be started.
  case notStarted(String, StartFault)
  /// The command of `run` can't be given the secrets; all reasons that were found.
  case refusedRun([RunRefusal])
  /// No secret's name matches a pattern.
  case noneMatches(String)
  /// The kernel makes no files in memory that can be sealed.
  case noMemoryFiles(Int32)
  /// The audit could not be made.
  case audit(AuditError)
  /// git could not be run, or what it should have given of the repository at a path could not be had.
  case git(GitFault, at: String)
  /// No rule of the audit has this id.
  case noSuchRule(String, known: [String])
  /// The audit's own files could not be read; how many, and that they were named.
  case auditIncomplete(Int)
  /// A program could not be started.
  case childFailed(String)
  /// The editor ended with a status.
  case editorFailed(String, status: Int32)
  /// A signal came while the program could not just be ended.
  case interrupted(Int32)
}

/// What went wrong with git.
enum GitFault {
  /// git isn't installed.
  case missing
  /// The folder is in no repository.
  case noRepository
  /// There is no work tree, and so nothing staged.
  case bare
  /// A revision isn't there.
  case noRevision(String)
  /// git ended with a status before all was read.
  case failed(Int32)
}

/// Why a named source gave no passphrase.
enum PassphraseSourceFault {
  case unreadable
  case empty
  case commandFailed
  /// There are more bytes than are read.
  case tooLarge
  /// Lines end in CR LF, and CR is a control character, which no passphrase has.
  case windowsLineEnds
  case severalLines
  /// An editor or a shell put U+FEFF before the text, which nobody would type.
  case byteOrderMark
}

/// A value that a rule refuses.
struct RefusedValue {
  let name: String
  let kind: SecretKind
  /// The rule's id, which names it for people and scripts.
  let rule: String
  let explanation: String
  /// The option that lets the value pass.
  let override: String

  /// Whether a value of the kind can be made here; a URL or a certificate comes from elsewhere.
  var canBeGenerated: Bool { [.jwt, .password, .privateKey].contains(kind) }
}

/// Runs an operation on a vault, its error given the vault's path.
func onVault<R: ~Copyable>(
  _ path: String, _ body: () throws(VaultError) -> R
) throws(CommandError) -> R {
  do { return try body() } catch { throw .vault(error, at: path) }
}

/// Runs a file operation.
func onFile<R: ~Copyable>(_ body: () throws(FileError) -> R) throws(CommandError) -> R {
  do { return try body() } catch { throw .file(error) }
}
