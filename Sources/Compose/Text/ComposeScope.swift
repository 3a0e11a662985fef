internal import Dialects
internal import SecretMemory

/// The variables that a project's texts are expanded with: the environment first, then files such as `.env`.
///
/// The values of files stay secret memory until a path or a name has to be made of one.
package final class ComposeScope: Sendable {
  /// What is known of a variable.
  enum Finding {
    case value(String)
    /// It is not set.
    case missing
    /// It is set to what isn't told here: a value that another variable is put into.
    case notKnown
  }

  private enum Value: Sendable {
    case text(String)
    case secret(SharedSecret)
    case notKnown
  }

  private let values: [String: Value]
  /// Where the names of files are set.
  package let places: [String: ComposePlace]
  /// Whether it is the project's own, and not that of a project that it includes.
  let isOfProject: Bool

  /// Makes the project's scope of the environment alone.
  init(environment: [String: String]) {
    values = environment.mapValues { .text($0) }
    places = [:]
    isOfProject = true
  }

  private init(values: [String: Value], places: [String: ComposePlace], isOfProject: Bool) {
    self.values = values
    self.places = places
    self.isOfProject = isOfProject
  }

  /// A scope with the variables of files as well; what is set already stays.
  ///
  /// - Parameters:
  ///   - files: the texts of files, each with its path; of two the later counts.
  ///   - isOfProject: whether the project's own texts are expanded with it.
  /// - Returns: the scope, and the lines from which files can't be read.
  func adding(
    _ files: [(path: String, bytes: [UInt8])], isOfProject: Bool
  ) -> (scope: ComposeScope, unread: [ComposePlace]) {
    var added: [String: Value] = [:]
    var places = places
    var unread: [ComposePlace] = []
    for file in files {
      guard let readout = try? EnvReader.read(file.bytes.span, as: .compose) else {
        unread.append(ComposePlace(file: file.path, line: 1))
        continue
      }
      for entry in readout.entries where values[entry.name] == nil {
        switch entry.reading {
        case .value(let secret): added[entry.name] = .secret(secret)
        // A name alone is taken from the environment, which doesn't have it.
        case .bare: continue
        case .wouldExpand, .unclear, .nameNotUsable: added[entry.name] = .notKnown
        }
        places[entry.name] = ComposePlace(file: file.path, line: entry.line)
      }
      if let fault = readout.fault { unread.append(ComposePlace(file: file.path, line: fault.line)) }
    }
    let all = values.merging(added) { own, _ in own }
    return (ComposeScope(values: all, places: places, isOfProject: isOfProject), unread)
  }

  func lookup(_ name: String) -> Finding {
    switch values[name] {
    case nil: .missing
    case .text(let text): .value(text)
    case .notKnown: .notKnown
    case .secret(let secret):
      .value(
        secret.bytes.withSpan { (span) in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) })
    }
  }

  /// Whether a variable is set, whatever its value.
  package func has(_ name: String) -> Bool { values[name] != nil }
}
