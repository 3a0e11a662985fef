internal import Vault

/// The sentences about what should open a vault and can't.
enum CredentialSentences {
  /// What is wrong with a source of a passphrase or a key.
  static func report(_ fault: PassphraseSourceFault, of source: String) -> ErrorReport {
    let source = printable(source)
    return switch fault {
    case .unreadable:
      ErrorReport(
        "nothing can be read from \(source)", hint: "is it open? --passphrase-fd 3 3< FILE opens it")
    case .empty: ErrorReport("\(source) gave an empty passphrase")
    case .commandFailed: ErrorReport("\(source) failed")
    case .tooLarge:
      ErrorReport("\(source) gave more than \(CredentialFinder.longestFile) bytes, more than is taken")
    case .windowsLineEnds:
      ErrorReport(
        "the passphrase from \(source) ends in a carriage return: it was written with Windows line ends",
        hint: "dos2unix, or sed -i 's/\\r$//', takes them away")
    case .severalLines:
      ErrorReport(
        "\(source) has more than one line, and a passphrase is one", hint: "head -n 1 takes the first alone")
    case .byteOrderMark:
      ErrorReport(
        "the passphrase from \(source) begins with a byte order mark, which an editor put there",
        hint: "save it as UTF-8 without the mark")
    }
  }

  /// What a file holds instead of one age identity.
  static func report(_ fault: IdentityFault, at path: String) -> ErrorReport {
    switch fault {
    case .missing:
      ErrorReport(
        "\(path) holds no age identity (AGE-SECRET-KEY-1...)",
        hint: "age-keygen -o FILE makes a file with one")
    case .several:
      ErrorReport(
        "\(path) holds more than one age identity", hint: "put the one that is meant into a file of its own")
    case .encrypted:
      ErrorReport(
        "\(path) is an encrypted age identity, which is not supported",
        hint: "decrypt it first, for bash: --identity <(age --decrypt \(path))")
    case .plugin:
      ErrorReport(
        "\(path) holds an identity of an age plugin, which is not supported", hint: anotherIdentity)
    case .otherType:
      ErrorReport("\(path) holds an age identity of another type than X25519", hint: anotherIdentity)
    case .sshKey:
      ErrorReport("\(path) is an SSH key and no age identity", hint: anotherIdentity)
    case .recipient:
      ErrorReport(
        "\(path) holds an age recipient (age1...), which can't open anything",
        hint: "name the file that age-keygen made, with the line AGE-SECRET-KEY-1...")
    case .byteOrderMark:
      ErrorReport(
        "\(path) begins with a byte order mark, which an editor or a shell put there",
        hint: "save it as UTF-8 without the mark")
    case .malformed(let line):
      ErrorReport(
        "line \(line) of \(path) is no age identity (AGE-SECRET-KEY-1...)",
        hint: "an identity is a line of 74 characters, all in upper case; a key file goes with --key-file")
    }
  }

  private static let anotherIdentity =
    "age-keygen -o FILE makes one that can be used; pbk-secrets key add age lets it open the vault"
}
