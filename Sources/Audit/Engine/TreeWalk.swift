internal import AuditFacts
internal import Matching
internal import SafeFiles
internal import Synchronization

/// What a walk is to read.
package struct WalkRequest: Sendable {
  /// The root of the audit.
  package let root: String
  /// What is read below it, as paths relative to it; empty for all of it.
  package let starts: [[UInt8]]
  /// Whether what is left out otherwise is read as well.
  package let includesAll: Bool

  package init(root: String, starts: [[UInt8]] = [], includesAll: Bool = false) {
    self.root = root
    self.starts = starts
    self.includesAll = includesAll
  }
}

/// What a walk came to.
struct WalkResult: Sendable {
  /// Those that other files are compared with, each with what is needed of it.
  var files: [AuditedFile] = []
  /// As ``AuditedTree`` has them.
  var given: Set<String> = []
  var used: Set<String> = []
  var findings: [Finding] = []
  var unread: [UnreadPlace] = []
  var counts = AuditCounts()
  /// Whether nothing but whole folders was asked for.
  var isOfFolders = true
}

/// How much was read, and how much wasn't.
public struct AuditCounts: Sendable, Equatable {
  /// Files that were searched.
  public internal(set) var files = 0
  /// The bytes that were read.
  public internal(set) var bytes = 0
  /// Files with a NUL among their first bytes.
  public internal(set) var binaries = 0
  /// Folders that are left out by their names.
  public internal(set) var foldersLeftOut = 0
  /// Lock files, left out by their names.
  public internal(set) var lockFilesLeftOut = 0
  /// Symbolic links, which aren't followed.
  public internal(set) var links = 0

  static func += (one: inout AuditCounts, other: AuditCounts) {
    one.files += other.files
    one.bytes += other.bytes
    one.binaries += other.binaries
    one.foldersLeftOut += other.foldersLeftOut
    one.lockFilesLeftOut += other.lockFilesLeftOut
    one.links += other.links
  }
}

/// Walks a tree on all cores and examines each file once.
final class TreeWalk: Sendable {
  private let request: WalkRequest
  private let detector: Detector
  private let memory: TreeMemory
  private let standings: GitStandings
  private let progress: AuditProgress?
  private let result = Mutex(WalkResult())
  private let failure = Mutex<AuditError?>(nil)

  /// Folders within each other that are walked; each one that is being walked is a descriptor.
  static let deepest = 256
  /// Files of a folder that one thread takes at a time.
  private static let batch = 64

  init(_ request: WalkRequest, _ detector: Detector, _ memory: TreeMemory, progress: AuditProgress?) {
    self.request = request
    self.detector = detector
    self.memory = memory
    self.progress = progress
    standings = GitStandings(root: request.root)
  }

  private enum Job: Sendable {
    case folder(ScannedFolder, name: [UInt8]?, path: [UInt8], depth: Int)
    case files(ScannedFolder, path: [UInt8], names: ArraySlice<[UInt8]>)
  }

  func run() throws(AuditError) -> WalkResult {
    raiseDescriptorLimit()
    let top: ScannedFolder
    do { top = try ScannedFolder.open(request.root) } catch { throw .file(error) }
    let stack = WorkStack(try firstJobs(top))
    Workers.run(Workers.cores) { [self] in work(stack) }
    if let error = failure.withLock({ $0 }) { throw error }
    var all = result.withLock { $0 }
    all.isOfFolders = request.starts.allSatisfy { top.kind(of: $0) == .folder }
    all.files.sort { $0.path.lexicographicallyPrecedes($1.path) }
    all.unread.sort { $0.path.lexicographicallyPrecedes($1.path) }
    return all
  }

  private func firstJobs(_ top: ScannedFolder) throws(AuditError) -> [Job] {
    guard !request.starts.isEmpty else { return [.folder(top, name: nil, path: [], depth: 0)] }
    var jobs: [Job] = []
    for start in request.starts {
      switch top.kind(of: start) {
      case .folder?: jobs.append(.folder(top, name: start, path: start, depth: 0))
      case .regular?: jobs.append(.files(top, path: [], names: [start]))
      case nil: throw .file(.notFound(path: String(decoding: start, as: UTF8.self)))
      case .symlink?: throw .file(.isSymlink(path: String(decoding: start, as: UTF8.self)))
      case .other?: throw .file(.notARegularFile(path: String(decoding: start, as: UTF8.self)))
      }
    }
    return jobs
  }

  private func work(_ stack: WorkStack<Job>) {
    do throws(AuditError) {
      var reader = try TreeReader(detector, standings, memory)
      var buffer = TreeReader.buffer
      while let job = stack.next() {
        defer { stack.finish() }
        // After a failure the rest of the jobs is only taken away.
        guard failure.withLock({ $0 == nil }) else { continue }
        switch job {
        case .folder(let parent, let name, let path, let depth):
          stack.add(list(parent, name, path, depth, &reader.result))
        case .files(let folder, let path, let names):
          for name in names { try reader.read(name, in: folder, path: Self.joined(path, name), &buffer) }
          progress?.add(files: names.count)
        }
      }
      merge(reader.result)
    } catch {
      failure.withLock { $0 = $0 ?? error }
      // Others may wait for jobs that this thread was to finish.
      while stack.next() != nil { stack.finish() }
    }
  }

  private func merge(_ part: WalkResult) {
    result.withLock { all in
      all.files += part.files
      all.given.formUnion(part.given)
      all.used.formUnion(part.used)
      all.findings += part.findings
      all.unread += part.unread
      all.counts += part.counts
    }
  }

  /// Lists a folder; what is below it becomes jobs.
  private func list(
    _ parent: ScannedFolder, _ name: [UInt8]?, _ path: [UInt8], _ depth: Int, _ result: inout WalkResult
  ) -> [Job] {
    guard depth < Self.deepest else {
      result.unread.append(UnreadPlace(path: path, reason: .tooDeep))
      return []
    }
    do throws(FileError) {
      let folder = try name.map { (name) throws(FileError) in try parent.folder(name) } ?? parent
      let entries = try folder.entries()
      var folders: [Job] = []
      var files: [[UInt8]] = []
      for entry in entries {
        switch entry.kind {
        case .folder where !request.includesAll && LeftOut.folders.contains(entry.name):
          result.counts.foldersLeftOut += 1
        case .folder:
          let below = Self.joined(path, entry.name)
          folders.append(.folder(folder, name: entry.name, path: below, depth: depth + 1))
        case .regular where !request.includesAll && LeftOut.files.contains(entry.name):
          result.counts.lockFilesLeftOut += 1
        case .regular: files.append(entry.name)
        case .symlink: result.counts.links += 1
        case .other:
          result.unread.append(UnreadPlace(path: Self.joined(path, entry.name), reason: .notARegularFile))
        }
      }
      let batches = stride(from: 0, to: files.count, by: Self.batch).map { start in
        Job.files(folder, path: path, names: files[start..<min(start + Self.batch, files.count)])
      }
      return folders + batches
    } catch {
      result.unread.append(UnreadPlace(path: path, reason: .init(error)))
      return []
    }
  }

  static func joined(_ path: [UInt8], _ name: [UInt8]) -> [UInt8] {
    path.isEmpty ? name : path + [0x2f] + name
  }
}

/// How far an audit is, for whoever shows it: called by several threads.
package final class AuditProgress: Sendable {
  private let files = Atomic(0)
  private let show: @Sendable (_ files: Int) -> Void

  /// - Parameter show: is given the number of files so far, from any thread, some thousand times a second at most.
  package init(show: @escaping @Sendable (Int) -> Void) { self.show = show }

  func add(files count: Int) {
    show(files.add(count, ordering: .relaxed).newValue)
  }
}
