internal import Git
internal import SafeFiles
internal import Vault

/// What of a work tree git tracks, as far as it matters here.
struct TrackedFiles {
  struct Reason: Error { let text: String }

  /// The entries of the vault, of files that usually hold values, and of ``others``.
  let index: Result<GitIndex, Reason>
  /// Further files, below the work tree.
  let others: [String]

  init(_ tree: GitWorkTree, vault: String, others: [String]) {
    self.others = others
    let wanted = Set(others + [tree.pathWithin])
    do throws(FileError) {
      let bytes = try readRegularFile(at: tree.gitFolder + "/index", limit: GitIndex.largest)
      let index = GitIndex(bytes) { path in
        wanted.contains(path) || path.split(separator: "/").last.map { PlaintextName.isOne($0) } ?? false
      }
      self.index =
        index.map(Result.success) ?? .failure(Reason(text: "git's index is split, or of a newer form"))
    } catch .notFound {
      index = .success(GitIndex.empty)
    } catch {
      index = .failure(Reason(text: Sentences.report(error).sentence))
    }
  }

  func isTracked(_ path: String) -> Bool {
    guard case .success(let index) = index else { return false }
    return index.entries.contains { $0.path == path }
  }
}

/// Files in which CI services and hook managers are told what to run.
enum CIFiles {
  private static let names = [
    ".gitlab-ci.yml", ".pre-commit-config.yaml", ".husky/pre-commit", ".woodpecker.yml", ".drone.yml",
    "Jenkinsfile", ".circleci/config.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml",
  ]
  private static let folders = [".github/workflows", ".gitea/workflows", ".forgejo/workflows", ".woodpecker"]
  private static let mostInAFolder = 50
  private static let largest = 256 * 1024

  static func paths(in root: String) -> [String] {
    let inFolders = folders.flatMap { folder -> [String] in
      let names = (try? Folder.open("\(root)/\(folder)").entries().names) ?? []
      return names.prefix(mostInAFolder).map { "\(root)/\(folder)/\($0)" }
    }
    return names.map { "\(root)/\($0)" } + inFolders
  }

  static func namesThisProgram(_ path: String) -> Bool {
    guard let bytes = try? readRegularFile(at: path, limit: largest) else { return false }
    return holds(Array("pbk-secrets".utf8), bytes)
  }

  /// Whether a word stands somewhere in a text; in time that a hostile text can't stretch.
  private static func holds(_ word: [UInt8], _ text: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { start in
      text[start] == word[0] && text[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
