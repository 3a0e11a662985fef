internal import SafeFiles
internal import SecretMemory
internal import VaultFormat

/// What `deploy` has written for a project and what it still has to do: a line each, after a heading.
///
/// ```
/// pbk-secrets deployed 1
/// file DIGEST PATH
/// value DIGEST NAME PATH
/// folder PATH
/// swarm TARGET
/// pending name DB_PASSWORD
/// pending service backend
/// ```
///
/// It tells this program's files from others, so that what no target names any more can be removed; a line for what is to
/// come is there before the file is, so that a crash in between leaves nothing unknown. Names and keyed digests, nothing
/// secret; whoever may write to the project's folder may remove a line.
struct DeployRecord: Equatable, Sendable {
  static let mode: UInt32 = 0o600
  static let largest = 1 << 20
  private static let heading = "pbk-secrets deployed 1"
  private static let digestCount = 22

  /// The digests of single files by path; two while one is replaced.
  var files: [String: Set<String>] = [:]
  /// The digests of the values in such a file, by path and name, which tell what of it has changed.
  var values: [String: [String: Set<String>]] = [:]
  /// The folders, which have a manifest of their own.
  var folders: Set<String> = []
  /// The targets that have secrets in a swarm, which are labelled there.
  var swarms: Set<String> = []
  /// Secrets that changed, and services that get them, while the command that is to act on that has not succeeded.
  var pendingNames: Set<String> = []
  var pendingServices: Set<String> = []

  init() {}

  /// Reads a record; nil for what this program doesn't write.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count <= Self.largest, bytes.count > 0, bytes[bytes.count - 1] == 0x0a else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for index in bytes.indices { text.append(bytes[index]) }
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.popFirst().map({ $0 == Self.heading }) == true else { return nil }
    for line in lines { guard take(line) else { return nil } }
    guard self.text == text else { return nil }
  }

  private mutating func take(_ line: Substring) -> Bool {
    let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    switch fields.first {
    case "file" where fields.count == 3 && fields[1].utf8.count == Self.digestCount:
      files[fields[2], default: []].insert(fields[1])
    case "value" where fields.count == 3 && fields[1].utf8.count == Self.digestCount:
      let rest = fields[2].split(separator: " ", maxSplits: 1).map(String.init)
      guard rest.count == 2 else { return false }
      values[rest[1], default: [:]][rest[0], default: []].insert(fields[1])
    case "folder" where fields.count >= 2: folders.insert(String(line.dropFirst("folder ".count)))
    case "swarm" where fields.count == 2: swarms.insert(fields[1])
    case "pending" where fields.count == 3 && fields[1] == "name": pendingNames.insert(fields[2])
    case "pending" where fields.count == 3 && fields[1] == "service": pendingServices.insert(fields[2])
    default: return false
    }
    return true
  }

  /// The file's text.
  var text: String {
    var lines = [Self.heading]
    for (path, digests) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      lines += digests.sorted().map { "file \($0) \(path)" }
    }
    for (path, names) in values.sorted(by: { $0.key < $1.key }) {
      for (name, digests) in names.sorted(by: { $0.key < $1.key }) {
        lines += digests.sorted().map { "value \($0) \(name) \(path)" }
      }
    }
    lines += folders.sorted().map { "folder \($0)" }
    lines += swarms.sorted().map { "swarm \($0)" }
    lines += pendingNames.sorted().map { "pending name \($0)" }
    lines += pendingServices.sorted().map { "pending service \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What both say together.
  func union(_ other: DeployRecord) -> DeployRecord {
    var both = self
    both.files.merge(other.files) { $0.union($1) }
    both.values.merge(other.values) { $0.merging($1) { $0.union($1) } }
    both.folders.formUnion(other.folders)
    both.swarms.formUnion(other.swarms)
    both.pendingNames.formUnion(other.pendingNames)
    both.pendingServices.formUnion(other.pendingServices)
    return both
  }
}

/// The record in its folder, as it was read.
struct FoundRecord {
  var record = DeployRecord()
  var status: FileStatus?

  /// - Throws: `refused` for something else under the record's name; `file`.
  init(_ name: String, in folder: borrowing Folder, isReplacing: Bool) throws(DeliveryError) {
    let path = folder.path(of: name)
    switch try ExistingFile(name, in: folder, limit: DeployRecord.largest) {
    case .absent: break
    case .unsafe(let error): throw .refused([.unsafeTarget(error)])
    case .tooLarge(let found):
      guard isReplacing else { throw .refused([.wouldLose(path: path, names: [], lines: [])]) }
      status = found
    case .contents(let found):
      status = found.status
      if let read = found.bytes.withSpan({ DeployRecord($0) }) {
        record = read
      } else if !isReplacing {
        throw .refused([.wouldLose(path: path, names: [], lines: [])])
      }
    }
  }
}
