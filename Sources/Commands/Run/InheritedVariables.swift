internal import Glibc
internal import SafeFiles

/// The caller's variables that a program gets besides the secrets, as they are, byte for byte.
struct InheritedVariables {
  enum Choice {
    case all
    /// Those that nearly every program needs, and those that match.
    case pristine(keeping: [NamePattern])
  }

  let choice: Choice
  let context: CommandContext

  private static let pristineNames: Set<String> = [
    "HOME", "LANG", "LOGNAME", "PATH", "PWD", "SHELL", "TERM", "TZ", "USER",
  ]

  /// Appends the variables to a block, in their order.
  ///
  /// - Parameter replaced: names of which the secrets take the place.
  func append(to block: inout EnvironmentBlock, without replaced: Set<String>) {
    let holdsKey = Self.credentialsHoldKey(in: context)
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let bytes = unsafe UnsafeBufferPointer(start: entry, count: strlen(entry))
      let name = unsafe Self.name(of: bytes)
      if isKept(name, holdsKey: holdsKey), name.map({ !replaced.contains($0) }) ?? true {
        unsafe block.append(entry: bytes)
      }
      unsafe next += 1
    }
  }

  /// The name of a variable; nil of an entry that is no assignment.
  private static func name(of entry: UnsafeBufferPointer<CChar>) -> String? {
    let equals = CChar(bitPattern: UInt8(ascii: "="))
    guard let end = unsafe entry.firstIndex(of: equals) else { return nil }
    return String(decoding: unsafe entry[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func isKept(_ name: String?, holdsKey: Bool) -> Bool {
    guard let name else {
      guard case .all = choice else { return false }
      return true
    }
    // What opens this vault is for this program alone.
    if name.hasPrefix("PBK_SECRETS_"), name != "PBK_SECRETS_VAULT" { return false }
    if name == "CREDENTIALS_DIRECTORY", holdsKey { return false }
    switch choice {
    case .all: return true
    case .pristine(let patterns):
      return Self.pristineNames.contains(name) || name.hasPrefix("LC_")
        || patterns.contains { $0.matches(name) }
    }
  }

  /// Whether the folder of systemd's credentials holds what opens a vault, or can't be looked into.
  ///
  /// One that holds a service's own credentials alone stays known to the service.
  private static func credentialsHoldKey(in context: CommandContext) -> Bool {
    guard let folder = context.variable("CREDENTIALS_DIRECTORY") else { return false }
    for name in ["pbk-secrets.key", "pbk-secrets.passphrase"] {
      do {
        if try fileStatus(context.absolute(folder) + "/" + name) != nil { return true }
      } catch {
        return true
      }
    }
    return false
  }
}
