internal import AuditFacts
internal import Git
internal import SafeFiles
internal import Synchronization

/// What git says of files of the tree, read from its own files; git is not run.
///
/// A repository within the tree counts for its own files.
final class GitStandings: Sendable {
  private let root: String
  private let state = Mutex(State())

  private struct State {
    var places: [[UInt8]: Place?] = [:]
    var repositories: [String: Repository] = [:]
  }

  /// Which repository a folder is in, and where.
  private struct Place {
    let repository: Repository
    /// The folder below the work tree, empty or ended by a slash.
    let within: String
  }

  private final class Repository {
    let ignore: GitIgnore
    /// nil where the index is of a form that isn't read.
    let tracked: Set<String>?

    init(_ tree: GitWorkTree) {
      ignore = GitIgnore(tree: tree)
      do throws(FileError) {
        let bytes = try readRegularFile(at: tree.gitFolder + "/index", limit: GitIndex.largest)
        tracked = GitIndex(bytes) { _ in true }.map { Set($0.entries.map(\.path)) }
      } catch .notFound {
        tracked = []
      } catch {
        tracked = nil
      }
    }

    /// Of an export nobody knows what was tracked.
    init(exported root: String) {
      ignore = GitIgnore(tree: GitWorkTree(exported: root))
      tracked = nil
    }
  }

  /// - Parameter root: the root of the audit.
  init(root: String) { self.root = (try? resolvedPath(root)) ?? root }

  /// How a file stands.
  ///
  /// - Parameters:
  ///   - path: relative to the root of the audit.
  ///   - mode: its permission bits.
  func standing(of path: [UInt8], mode: UInt32) -> FileStanding {
    let slash = path.lastIndex(of: 0x2f)
    let folder = slash.map { Array(path[..<$0]) } ?? []
    let name = String(decoding: path[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    return state.withLock { state in
      guard let place = place(of: folder, &state) else {
        return FileStanding(mode: mode, isTracked: nil, isIgnored: nil)
      }
      let within = place.within + name
      return FileStanding(
        mode: mode, isTracked: place.repository.tracked?.contains(within),
        isIgnored: place.repository.ignore.verdict(on: within)?.isIgnored ?? false)
    }
  }

  private func place(of folder: [UInt8], _ state: inout State) -> Place? {
    if let known = state.places[folder] { return known }
    let name = String(decoding: folder, as: UTF8.self)
    let path = folder.isEmpty ? root : folder.first == 0x2f ? name : root + "/" + name
    var place: Place?
    if let tree = GitWorkTree.containing(path + "/x") {
      let repository = state.repositories[tree.root] ?? Repository(tree)
      state.repositories[tree.root] = repository
      place = Place(repository: repository, within: String(tree.pathWithin.dropLast()))
    } else if folder.first != 0x2f, (try? fileStatus(root + "/.gitignore")) != nil {
      let repository = state.repositories[root] ?? Repository(exported: root)
      state.repositories[root] = repository
      place = Place(repository: repository, within: folder.isEmpty ? "" : name + "/")
    }
    state.places[folder] = .some(place)
    return place
  }
}
