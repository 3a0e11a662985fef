package import Dialects
package import SafeFiles
package import SecretCrypto
package import Swarm
package import Vault
package import VaultFormat

/// Why secrets were not delivered.
///
/// After any of these but `file(.notDurable)`, `file(.notPutBack)` and `swarm` the target's files are as they were.
package enum DeliveryError: Error, Equatable, Sendable {
  /// The delivery was refused before anything was changed; all reasons that were found, so that they can be mended in
  /// one go.
  case refused([Refusal])
  /// The vault, or one of its entries, could not be read.
  case vault(VaultError)
  /// A file could not be read, locked or written.
  case file(FileError)
  /// The text made for the secret does not read back as its value: a defect of this program.
  case notReadBack(SecretName)
  /// A digest could not be made.
  case cryptography(CryptoError)
  /// The swarm did not do what it was asked; files may have been written by then.
  case swarm(SwarmError)
}

/// A reason to refuse a delivery; none carries a byte of a value.
package enum Refusal: Equatable, Sendable {
  /// The vault has no secret of the name.
  case noSuchSecret(SecretName)
  /// The target can't carry the secret.
  case cannotCarry(SecretName, CarryFault)
  /// The values together are larger than the target takes.
  case tooLarge(target: String, bytes: Int, limit: Int)
  /// A name that the target's settings give it is none that it can have.
  case badObjectName(String)
  /// A secret that has to be there is missing.
  case missing(SecretName)
  /// A secret that has to be there is a placeholder, by this rule, or empty.
  case placeholder(SecretName, rule: String)
  /// Git would take the target's plaintext in; the line for `.gitignore` that keeps it out.
  case notIgnored(path: String, pattern: String)
  /// The target lies in a folder that images are built of, and no .dockerignore is there.
  case inBuildContext(path: String, context: String)
  /// The target's folder is on a disk, and must be in memory.
  case notInMemory(path: String)
  /// The text would be larger, or hold more variables, than can be read back and proven.
  case tooMuch(limitBytes: Int, limitVariables: Int)
  /// A swarm can't take what a target has for it.
  case swarm(SwarmFault)
  /// The target's path is not safe to write to, or something is there that is not replaced: a link, a folder.
  case unsafeTarget(FileError)
  /// The target holds what the vault doesn't know and would be gone.
  ///
  /// `names` are the variables or files with other values, as far as they can be told; `lines`, of an `.env` file, the
  /// lines from 1 that hold them or that can't be read.
  case wouldLose(path: String, names: [String], lines: [Int])
}

extension Refusal {
  /// Whether the reason is that the vault has no such secret.
  package var isMissingSecret: Bool { if case .noSuchSecret = self { true } else { false } }
}

/// Why a target can't carry a secret.
package enum CarryFault: Equatable, Sendable {
  /// The name isn't one that the target takes, such as one with a slash for a Docker secret.
  case nameNotUsable
  /// An `.env` file can't carry it to all of its consumers.
  case env(EnvObstacle)
}

extension FileError {
  /// Whether the error is about what the path is or where it lies, so that somebody has to mend that.
  var isAboutTheTarget: Bool {
    switch self {
    case .isSymlink, .notARegularFile, .isDirectory, .notADirectory, .foreignOwner, .parentWritableByOthers,
      .parentForeignOwner, .unsafeAncestor:
      true
    default: false
    }
  }
}

/// Runs a file operation; an unsafe target becomes a refusal.
func files<R: ~Copyable>(_ body: () throws(FileError) -> R) throws(DeliveryError) -> R {
  do { return try body() } catch {
    throw error.isAboutTheTarget ? .refused([.unsafeTarget(error)]) : .file(error)
  }
}

/// Runs an operation on the vault, its error carried on.
func vault<R: ~Copyable>(_ body: () throws(VaultError) -> R) throws(DeliveryError) -> R {
  do { return try body() } catch { throw .vault(error) }
}
