internal import SafeFiles

/// Something in the tree that was not read, or not wholly, and so may hold what nobody was told of.
public struct UnreadPlace: Sendable {
  /// Why.
  public enum Reason: Sendable, Equatable {
    /// The system doesn't let this user read it.
    case notPermitted
    /// Folders lie within each other deeper than is walked.
    case tooDeep
    /// It was removed while the tree was read, and isn't there any more.
    case removedMeanwhile
    /// It was replaced by something else while the tree was read.
    case changedMeanwhile
    /// An object that the repository should have and hasn't.
    case missingObject
    /// It is a FIFO, a socket or a device; opening one can wait for ever.
    case notARegularFile
    /// Text of two bytes a character, of more bytes than are converted.
    case tooLargeToConvert
    /// A version of a file in the history, of more bytes than are read there.
    case tooLargeInHistory
    /// It was searched for tokens, but has more bytes than a configuration file is understood with.
    case tooLargeToUnderstand
    /// A configuration file that isn't well formed from a line on; what is known of its form.
    case notUnderstood(line: Int, problem: String)
    /// It has more findings than are listed.
    case tooManyFindings
    /// It was judged by itself, but the tree's other files say so much already that it isn't compared with them.
    case tooMuchToCompare
    /// A system call failed, with this error number.
    case failed(errno: Int32)

    /// Whether it is a failure to report, which must not pass for a clean audit.
    public var isFailure: Bool {
      switch self {
      case .notPermitted, .tooDeep, .changedMeanwhile, .missingObject, .failed, .tooLargeToConvert: true
      case .removedMeanwhile, .notARegularFile, .tooLargeToUnderstand, .tooLargeInHistory, .notUnderstood,
        .tooManyFindings, .tooMuchToCompare:
        false
      }
    }
  }

  /// Relative to the root of the audit, as the bytes that the file system has.
  public let path: [UInt8]
  /// Why.
  public let reason: Reason
}

extension UnreadPlace.Reason {
  private static let permission: Set<Int32> = [1, 13]

  init(_ error: FileError) {
    self =
      switch error {
      case .notFound: .removedMeanwhile
      case .isSymlink, .isDirectory, .notADirectory, .changedMeanwhile: .changedMeanwhile
      case .notARegularFile: .notARegularFile
      case .system(_, _, let code): Self.permission.contains(code) ? .notPermitted : .failed(errno: code)
      default: .failed(errno: 5)
      }
  }
}
