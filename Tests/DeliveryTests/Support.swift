import Glibc
import SafeFiles
import SecretMemory
import Vault

@testable import Delivery

/// A new private folder for one test, removed with all in it at the end.
final class Scratch: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/delivery-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { run("rm", "-rf", path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) -> String {
    chmod(self(name), 0o600)
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let count = Glibc.write(file, bytes, bytes.count)
    precondition(count == bytes.count)
    fchmod(file, mode)
    close(file)
    return self(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String, mode: mode_t = 0o600) -> String {
    write(name, Array(text.utf8), mode: mode)
  }

  func bytes(_ name: String) -> [UInt8]? { try? readRegularFile(at: self(name), limit: 16 << 20) }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func names(in folder: String? = nil) -> [String] {
    let path = folder.map { self($0) } ?? path
    guard let folder = try? Folder.open(path), let entries = try? folder.entries() else { return [] }
    return entries.names
  }
}

/// What a file is: its bytes, permission bits, and inode.
struct Seen: Equatable {
  let bytes: [UInt8]
  let mode: UInt32
  let identity: FileIdentity
}

extension Scratch {
  /// Everything in a folder, links as empty files.
  func snapshot(_ folder: String) throws -> [String: Seen] {
    var found: [String: Seen] = [:]
    for name in names(in: folder) {
      guard let status = try fileStatus(self(folder + "/" + name)) else { continue }
      let bytes = status.kind == .regular ? bytes(folder + "/" + name) ?? [] : []
      found[name] = Seen(bytes: bytes, mode: status.mode, identity: status.identity)
    }
    return found
  }
}

/// The digest that stands in the first line of a delivered `.env` file.
func digestOfText(_ text: String, _ vault: OpenVault) throws -> String {
  try DeliveryDigest(vault).ofText(Array(text.utf8).span)
}

/// Runs a program and waits for it.
@discardableResult
func run(_ arguments: String...) -> Int32 {
  var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { argv.forEach { free($0) } }
  var child: pid_t = 0
  guard posix_spawnp(&child, arguments[0], nil, nil, &argv, environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status
}

let now = (try? Timestamp("2026-11-23T10:00:00Z")) ?? Timestamp(secondsSince1970: 0)

/// A vault in a scratch folder of its own.
final class TestVault {
  let scratch = Scratch()
  private(set) var open: OpenVault

  init(_ values: [String: String] = [:]) throws {
    open = try SealedVault.create(
      at: scratch("secrets.pbk"), slot: .keyFile(Label("test"), KeyFile.generate()), trust: TrustPolicy())
    try set(values.mapValues { Array($0.utf8) })
  }

  func set(_ values: [String: [UInt8]], keepsNewline: Bool = false) throws {
    var draft = try open.beginChanges()
    var metadata = Metadata(kind: .generic, changed: now)
    metadata.keepsNewline = keepsNewline
    for (name, value) in values {
      try draft.set(SecretName(name), to: SecretBytes(copying: value.span), metadata, at: now)
    }
    open = try draft.save()
  }

  func set(_ name: String, _ value: String) throws { try set([name: Array(value.utf8)]) }

  func remove(_ name: String) throws {
    var draft = try open.beginChanges()
    try draft.remove(SecretName(name), at: now)
    open = try draft.save()
  }
}

/// The error that a body throws; nil if it throws none.
func failure<R: ~Copyable>(_ body: () throws(DeliveryError) -> R) -> DeliveryError? {
  do throws(DeliveryError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

func refusals<R: ~Copyable>(_ body: () throws(DeliveryError) -> R) -> [Refusal] {
  if case .refused(let list) = failure(body) { return list }
  return []
}

/// Values that carelessness about quoting, encoding, length or newlines would change: the same on each run.
func adversarialValues() -> [[UInt8]] {
  let pieces = [
    "", " ", "\t", "\n", "\r", "\r\n", "'", "\"", "`", "\\", "$", "${A}", "$A", "$$", "$(id)", "`id`", "#",
    " #", "=",
    "\\n", "\\\\", "\\\"", "\\'", "\\$", "%", "!", ";", "&", "a", "é", "🔑", "\u{feff}", "\u{85}", "\u{2028}",
    "\u{fffe}",
    "\u{7f}", "\u{1b}[0m", "export A=1", "---", "{{x}}", "null", "e\u{301}",
  ].map { Array($0.utf8) }
  var values: [[UInt8]] = pieces
  for piece in pieces {
    values += [
      [0x78] + piece, piece + [0x78], [0x78] + piece + [0x79], piece + piece, [0x22] + piece + [0x22],
    ]
    values += [[0x27] + piece + [0x27], piece + [0x0a], [0x0a] + piece]
  }
  for byte in 0...UInt8.max { values += [[byte], [0x61, byte, 0x62]] }
  values.append(Array(UInt8.min...UInt8.max))
  var state: UInt64 = 0x9e37_79b9_7f4a_7c15
  for length in [63, 64, 65, 511, 1023, 1024, 4096, 65_535, 65_536, 70_000, 1 << 20] {
    values.append(
      (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      })
  }
  return values
}
