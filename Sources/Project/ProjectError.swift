package import SafeFiles

/// Why a project's settings file could not be used.
package enum ProjectError: Error, Equatable, Sendable {
  /// The file, or a folder on the way to a vault, could not be read, or is not safe to follow.
  case file(FileError)
  /// A line of the file is refused; lines count from 1.
  case refused(ProjectFault, line: Int)
  /// The file has no environment of this name; `known` are the names it has, in its order.
  case unknownEnvironment(String, known: [String])
  /// A folder on the way to the vault is a symbolic link, which could lead anywhere.
  case vaultBehindLink(folder: String)
  /// There is no memory left to read with.
  case outOfMemory
}

/// What is wrong with a line of the file.
///
/// Texts are as the file has them, cut to ``longestQuote`` characters: whoever prints one makes it safe first.
package enum ProjectFault: Equatable, Sendable {
  /// It is not YAML; the problem in the YAML library's words, which quote nothing of the file.
  case syntax(problem: String)
  /// Mappings and sequences stand in each other more than ``ProjectFile/deepest`` deep.
  case tooDeep
  /// An anchor, `&name`.
  case anchor
  /// An alias, `*name`.
  case alias
  /// A tag, `!name`.
  case tag
  /// A directive, `%YAML` or `%TAG`.
  case directive
  /// A second document begins.
  case secondDocument
  /// A mapping is needed as the value of the key, or as the whole file where that is nil.
  case notAMapping(key: String?)
  /// A key is no text: a collection, a block, or nothing.
  case keyIsNoText
  /// The value of the key is no text: a collection, a block, nothing, a truth value or a number.
  case notText(key: String)
  /// A key that is not known here; `environment` is where it stands, nil at the top.
  case unknownKey(String, environment: String?)
  /// A key stands twice in one mapping.
  case duplicateKey(String, firstLine: Int)
  /// A name of an environment is not 1 to 64 characters of `A-Z a-z 0-9 _ . -`.
  case badEnvironmentName(String)
  /// An environment names no vault.
  case noVault(environment: String)
  /// Two environments name the same vault.
  case sharedVault(environment: String, with: String)
  /// A path that is refused.
  case badPath(PathFault, path: String)

  /// The most characters that a fault quotes of the file.
  package static let longestQuote = 80
}

/// Why the path of a vault is refused.
package enum PathFault: Error, Equatable, Sendable {
  /// It begins with `/` or `~`.
  case absolute
  /// A component is `..`.
  case leavesFolder
  /// It names no file.
  case empty
  /// It has more bytes than ``VaultLocation/longest``.
  case tooLong
  /// It has a control character or an invisible one.
  case invisibleCharacter
}
