package import Matching
package import SafeFiles

/// Why an audit could not be made, or not to its end.
package enum AuditError: Error {
  /// The library that searches could not be used.
  case matching(MatchingError)
  /// What was named on the command line could not be opened.
  case file(FileError)
  /// A baseline is not of the form that it is written in.
  case baseline(path: String, line: Int)
  /// The baseline's fingerprints could not be made.
  case cryptography
  /// What git gave of the repository ended in the middle, or is of no known form.
  case gitOutput
  /// The system lets the process have no second thread.
  case noThread
}
