internal import Compose
internal import Delivery
internal import Hygiene
internal import Keyring
internal import Project
internal import Vault

/// The program's exit statuses.
///
/// They are a promise: scripts depend on them. Source: Docs/exit-codes.md.
enum ExitStatus: Equatable {
  case done
  case foundSomething
  case failed
  case refused
  case noCredential
  case damaged
  case olderThanSeen
  case notTrusted
  case locked
  case wrongUsage
  case notExecutable
  case commandNotFound
  case signalled(Int32)

  var rawValue: Int32 {
    switch self {
    case .done: 0
    case .foundSomething: 1
    case .failed: 2
    case .refused: 3
    case .noCredential: 4
    case .damaged: 5
    case .olderThanSeen: 6
    case .notTrusted: 7
    case .locked: 8
    case .wrongUsage: 64
    case .notExecutable: 126
    case .commandNotFound: 127
    case .signalled(let number): 128 + number
    }
  }

  /// The status of an error: the one place where this is decided.
  init(_ error: CommandError) {
    self =
      switch error {
      case .vault(let error, _): Self.status(of: error)
      case .file(let error): Self.status(of: error)
      case .project(.file(let error), _): Self.status(of: error)
      case .noTargets, .noTargetsIn, .noSuchTarget, .targetElsewhere, .template, .noSuchUser, .afterFailed,
        .partsMissing:
        .failed
      case .derivedStored, .isDerived: .refused
      case .compose(.file(let error)): Self.status(of: error)
      case .compose, .noFolderForFiles, .overrideFailed, .nothingBeside: .failed
      case .twoFolders, .notWrittenHere: .refused
      case .project, .noProjectFile, .noVault, .noSuchSlot, .environment, .childFailed, .editorFailed,
        .outputFailed, .noneMatches, .noMemoryFiles, .audit, .git, .auditIncomplete:
        .failed
      case .notStarted(_, .notFound): .commandNotFound
      case .notStarted: .notExecutable
      case .refusedValues, .refusedImport, .refusedLines, .refusedEdit, .weakPassphrase, .notConfirmed,
        .holdersMissing, .sharedPassphrase, .notPrintable, .refusedRun:
        .refused
      case .keyring(.foreignSession), .keyring(.leftBehind(cause: .foreignSession)): .refused
      case .keyring, .sealKeyNotNoted: .failed
      case .delivery(let error): Self.status(of: error)
      case .noCredential, .nothingToMakeWith, .noNewPassphrase, .passphraseSource: .noCredential
      case .mismatch, .notGiven, .severalLines, .foreignFolder, .valueTooLarge: .refused
      case .conflicted: .damaged
      case .generator(.noRandomness): .failed
      case .usage, .argument, .generator, .noSuchRule: .wrongUsage
      case .interrupted(let signal): .signalled(signal)
      }
  }

  private static func status(of error: VaultError) -> ExitStatus {
    switch error {
    case .file(let error): status(of: error)
    case .damaged, .sealInvalid, .recordInvalid, .slotsDisagree: .damaged
    case .olderThanSeen, .belowMinimum: .olderThanSeen
    case .notTrusted, .notPinned, .unprovenSealKey: .notTrusted
    case .noSlot, .wrongCredential, .badPassphrase, .badKeyFile, .badIdentity: .noCredential
    case .badFingerprint, .badRecipient: .wrongUsage
    case .noSuchSecret, .noSuchVersion, .removed, .secretExists, .sameValue,
      .noPrevious, .noPreviousName, .slotExists, .noSuchSlot, .notTheSame, .outOfMemory, .cryptography,
      .stateDamaged, .counterExhausted:
      .failed
    case .recordTooLarge, .vaultFull, .tooMuchWork, .lastSlot, .previousKept, .isPrevious: .refused
    case .changedMeanwhile: .locked
    }
  }

  private static func status(of error: DeliveryError) -> ExitStatus {
    switch error {
    case .refused(let reasons) where reasons.allSatisfy(\.isMissingSecret): .failed
    case .refused: .refused
    case .vault(let error): status(of: error)
    case .file(let error): status(of: error)
    case .notReadBack, .cryptography, .swarm: .failed
    }
  }

  private static func status(of error: FileError) -> ExitStatus {
    switch error {
    case .locked, .changedMeanwhile: .locked
    case .isSymlink, .readableByOthers, .foreignOwner, .parentWritableByOthers, .parentForeignOwner,
      .unsafeAncestor, .modeNotKept, .alreadyExists:
      .refused
    default: .failed
    }
  }
}
