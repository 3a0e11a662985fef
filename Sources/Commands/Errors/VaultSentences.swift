internal import SafeFiles
internal import Vault

extension Sentences {
  static func report(_ error: VaultError, at path: String) -> ErrorReport {
    switch error {
    case .file(let error): report(error)
    case .damaged(let fault): damaged(fault, at: path)
    case .sealInvalid:
      ErrorReport(
        "the seal of \(path) isn't valid: the file was changed by someone without a key, or is damaged",
        hint:
          "git log -p -- \(path) shows who changed it; git checkout -- \(path) takes back the committed one")
    case .recordInvalid(let name, let version):
      ErrorReport("version \(version) of \(name) in \(path) doesn't open, though the seal is valid")
    case .slotsDisagree:
      ErrorReport(
        "a slot of \(path) holds another vault's key: it was tampered with by someone who has a key")
    case .tooMuchWork:
      ErrorReport("the passphrase slots of \(path) would together ask for more work than is allowed")
    case .olderThanSeen(let epoch, let seen):
      ErrorReport(
        "\(path) is older than this machine has seen: it has epoch \(epoch), and \(seen) was here before",
        hint: "git pull fetches the newer one; --allow-rollback accepts this once, pbk-secrets trust for good"
      )
    case .belowMinimum(let epoch, let minimum):
      ErrorReport(
        "\(path) has epoch \(epoch), below the \(minimum) asked for",
        hint: "git pull fetches the newer one; git log -- \(path) shows who put an older one there")
    case .notTrusted(let found, let trusted):
      ErrorReport(
        "\(path) is sealed with \(found), not with the key trusted here, \(trusted)",
        hint: "ask a teammate whether it was re-keyed; pbk-secrets trust accepts the new key")
    case .notPinned(let found, let pin):
      ErrorReport(
        "\(path) is sealed with \(found), not with the pinned key \(pin)",
        hint: "if it was re-keyed on purpose, pin the new key; else git log -- \(path) shows who replaced it")
    case .unprovenSealKey(let key):
      ErrorReport(
        "\(path) is sealed with a key not seen here before, \(key), and an age identity can't prove who made it",
        hint: "compare the fingerprint with a teammate's, then run pbk-secrets trust or give --pin \(key)")
    case .badFingerprint(let text):
      ErrorReport(
        text.utf8.count == 43
          ? "'\(printable(text))' is no fingerprint, though it is as long as one: a character is wrong"
          : "'\(printable(text))' is no fingerprint: it has \(text.count) characters, not the 43 of base64url",
        hint: "pbk-secrets fingerprint prints it")
    case .noSlot(let type):
      ErrorReport(
        "\(path) has no slot for \(type == .identity ? "an" : "a") \(type.rawValue)",
        hint: "pbk-secrets key list shows what opens it")
    case .wrongCredential(let type): ErrorReport("wrong \(type.rawValue)")
    case .badPassphrase(.empty): ErrorReport("the passphrase is empty")
    case .badPassphrase(.controlCharacter): ErrorReport("the passphrase has a control character in it")
    case .badPassphrase(.notUTF8): ErrorReport("the passphrase is not UTF-8")
    case .badKeyFile(let bytes):
      ErrorReport("\(path) is no key file: it has \(bytes) bytes instead of 32")
    case .badIdentity(let fault): CredentialSentences.report(fault, at: path)
    case .badRecipient(let text): ErrorReport("'\(printable(text))' is no age recipient (age1...)")
    case .noSuchSecret(let name):
      ErrorReport("there is no secret \(name) in \(path)", hint: Suggestion.hint(for: name, inVaultAt: path))
    case .noSuchVersion(let name, let version):
      ErrorReport("\(name) has no version \(version)", hint: "pbk-secrets history \(name)")
    case .removed(let name, let version):
      ErrorReport(
        "version \(version) of \(name) is its removal and has no value", hint: "pbk-secrets history \(name)")
    case .secretExists(let name):
      ErrorReport("there is a secret \(name) already", hint: "pbk-secrets rm \(name) removes it first")
    case .sameValue(let name): ErrorReport("the new value of \(name) is the one that it has")
    case .isPrevious(let name):
      ErrorReport(
        "\(name) holds the value that another secret had before, and has no new value of its own",
        hint: "rotate that secret; --drop-previous ends the one before")
    case .previousKept(let name):
      ErrorReport(
        "the value before the last rotation of \(name) is still kept, and would be lost for this one",
        hint:
          "pbk-secrets rotate \(name) --drop-previous ends it first; --replace-previous lets it go with this rotation"
      )
    case .noPrevious(let name):
      ErrorReport(
        "no value before is kept of \(name)", hint: "pbk-secrets rotate \(name) --keep-previous keeps one")
    case .noPreviousName(let name):
      ErrorReport("\(name) is too long a name for another with _PREVIOUS after it")
    case .slotExists(let label):
      ErrorReport(
        "there is a slot '\(label)' of this type already",
        hint:
          "pbk-secrets key passphrase \(label) changes a passphrase; key remove \(label) takes the slot away")
    case .noSuchSlot(let label):
      ErrorReport("\(path) has no slot '\(label)' of this type", hint: "pbk-secrets key list shows the slots")
    case .lastSlot:
      ErrorReport(
        "it is the last slot of \(path), and without it nobody could open the vault",
        hint: "pbk-secrets key add makes another one first")
    case .notTheSame:
      ErrorReport(
        "the new \(path) did not hold what the old one does, so nothing was changed; this is a defect of pbk-secrets"
      )
    case .recordTooLarge(.valueTooLarge): valueTooLarge
    case .recordTooLarge:
      ErrorReport("the note or the tags are too large: 4,096 bytes and 32 tags are the most")
    case .vaultFull:
      ErrorReport(
        "\(path) would be larger than a vault may be: 16 MiB, 20,000 lines, 32 slots",
        hint: "pbk-secrets purge NAME drops old versions")
    case .counterExhausted: ErrorReport("\(path) has been changed more often than can be counted")
    case .changedMeanwhile:
      ErrorReport(
        "\(path) was changed by another process meanwhile, so nothing was changed by this one",
        hint: "try again")
    case .outOfMemory(let bytes):
      ErrorReport("the passphrase needs \(bytes / 1_048_576) MiB of memory to check, and there isn't as much")
    case .cryptography(let operation): ErrorReport("OpenSSL failed at \(operation)")
    case .stateDamaged(let file):
      ErrorReport(
        "\(printable(file)), which holds what was seen of \(path), is damaged",
        hint: "look at it, then delete it; the next reading begins anew")
    }
  }

  static func damaged(_ fault: FormatError, at path: String) -> ErrorReport {
    switch fault {
    case .emptyFile: ErrorReport("\(path) is empty, so it is no vault")
    case .fileTooLarge: ErrorReport("\(path) is larger than 16 MiB, so it is no vault")
    case .notAVault: ErrorReport("\(path) is no vault: it doesn't begin with 'pbk1'")
    case .badLine(let number, let fault):
      ErrorReport(
        "\(path) is damaged or was tampered with: line \(number) \(words(fault))",
        hint: "git checkout -- \(path) takes back the committed one")
    case .badName(let text):
      ErrorReport(
        "'\(printable(text))' is no name for a secret",
        hint: text.contains("@")
          ? "--version N means an older version, where a command takes one; restore alone takes NAME@N"
          : "letters, digits and _ . - make a name, / parts folders: DB_PASSWORD, crm/JWT_SECRET")
    case .badLabel(let text):
      ErrorReport("'\(printable(text))' is no label: letters, digits and _ . @ -, 64 at most")
    case .badDate(let text): ErrorReport("'\(printable(text))' is no day", hint: "a day is spelt 2027-01-31")
    case .badPeriod(let text): ErrorReport("'\(printable(text))' is no period", hint: "a period is spelt 90d")
    case .badRecord, .valueTooLarge, .metadataTooLarge:
      ErrorReport("a record of \(path) is not as a vault has it")
    }
  }

  private static func words(_ fault: LineFault) -> String {
    switch fault {
    case .noLineFeed: "breaks off"
    case .tooLong: "is too long"
    case .tooManyLines: "is one too many"
    case .unexpectedLine: "doesn't belong there"
    case .wrongFields: "has the wrong fields"
    case .badBase64: "has a field that isn't base64url of the right length"
    case .badNumber: "has a number out of its range"
    case .badDate: "has a date that doesn't exist"
    case .badName: "has a name that is none"
    case .badLabel: "has a label that is none"
    case .unknownSlotType: "has a slot of an unknown type"
    case .badBlobLength: "has a record of an impossible length"
    case .outOfOrder: "is out of order"
    case .tooManySlots: "is one slot too many"
    case .tooMuchWork: "is a passphrase slot that asks for too much work"
    case .tooManyVersions: "is one version too many"
    case .badParents: "names parents that don't go with its epoch"
    case .trailingBytes: "follows the seal"
    }
  }
}
