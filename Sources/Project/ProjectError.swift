package import SafeFiles
package import Templates
package import YAML

/// Why a project's settings file could not be used.
package enum ProjectError: Error, Equatable, Sendable {
  /// The file, or a folder on the way to a vault, could not be read, or is not safe to follow.
  case file(FileError)
  /// A place of the file is refused.
  case refused(ProjectFault, at: YAMLPosition)
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
  /// A list is needed, or one text.
  case notAList(key: String)
  /// A list has nothing in it.
  case emptyList(key: String)
  /// A list names something twice.
  case listedTwice(String, key: String)
  /// `true` or `false` is needed.
  case notABoolean(key: String)
  /// A key that is not known here.
  case unknownKey(String, in: KeyPlace)
  /// A key that a target needs.
  case missingKey(String, of: String)
  /// A word that is none of those that the key takes.
  case unknownWord(String, key: String, known: [String])
  /// A key stands twice in one mapping.
  case duplicateKey(String, firstLine: Int)
  /// A name is not one that such a thing can have.
  case badName(String, of: NamedThing)
  /// An environment names no vault.
  case noVault(environment: String)
  /// Two environments name the same vault.
  case sharedVault(environment: String, with: String)
  /// A period is not a number of days such as `90d`.
  case badPeriod(String)
  /// Permission bits are not in quotes.
  case modeNeedsQuotes
  /// Permission bits are not three or four octal digits, let others write, or keep the owner from reading.
  case badMode(String)
  /// A template can't be read.
  case badTemplate(TemplateError)
  /// A template has no place for a secret.
  case templateWithoutNames
  /// What is stored nowhere can't have the key.
  case derivedCannot(String)
  /// Secrets are derived from each other in a ring.
  case derivedFromItself([String])
  /// Two targets have one path.
  case samePath(String, String)
  /// One target's path is within another's folder.
  case nestedPaths(String, String)
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

/// What a settings file gives names to.
package enum NamedThing: Equatable, Sendable {
  case environment, secret, target
}
