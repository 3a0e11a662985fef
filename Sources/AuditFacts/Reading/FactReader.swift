/// Reads a file of a known kind.
package enum FactReader {
  /// The largest file that is read, in bytes; a larger one is a fault.
  package static let limit = 4 << 20

  /// Reads a file; runs nothing, opens nothing else.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - kind: what it is, as ``FileKind/init(path:beginning:)`` tells.
  ///   - path: the path within the tree, with `/` between folders.
  /// - Returns: what it says. Nothing for source code, ignore files and unknown text, which others read.
  package static func read(_ bytes: Span<UInt8>, kind: FileKind, path: [UInt8]) -> FileFacts {
    guard kind.isRead else { return FileFacts() }
    guard let file = copy(of: bytes) else { return tooLarge }
    return read(file, kind: kind, path: path)
  }

  /// The bytes of a file; nil where it is too large to be read.
  static func copy(of bytes: Span<UInt8>) -> [UInt8]? {
    guard bytes.count <= limit else { return nil }
    return [UInt8](capacity: bytes.count) { file in
      for index in bytes.indices { file.append(bytes[index]) }
    }
  }

  /// What is said of a file that is too large.
  static var tooLarge: FileFacts {
    var facts = FileFacts()
    facts.fault = FileFault(line: 1, problem: "it is larger than \(limit >> 20) MiB")
    return facts
  }

  private static func read(_ file: [UInt8], kind: FileKind, path: [UInt8]) -> FileFacts {
    var facts = FactCollector(file)
    readWhole(file, kind, path, into: &facts)
    // What is no YAML as a whole is lines of it still.
    if facts.result.fault != nil, kind.isOfYAML, facts.result.facts.isEmpty {
      LooseYAMLReader.read(PlacedBytes(file: file), kind.roleInYAML, into: &facts)
    }
    return facts.result
  }

  private static func readWhole(
    _ file: [UInt8], _ kind: FileKind, _ path: [UInt8], into facts: inout FactCollector
  ) {
    switch kind {
    case .compose: ComposeReader.read(file, into: &facts)
    case .workflow: WorkflowReader.read(file, path: path, into: &facts)
    case .manifest: ManifestReader.read(file, into: &facts)
    case .terraform: TerraformReader.read(file, into: &facts)
    case .yaml: YAMLSettingsReader.read(file, into: &facts)
    case .helmValues: YAMLSettingsReader.read(file, role: .chartValue, into: &facts)
    case .cron: CronReader.read(PlacedBytes(file: file), path: path, into: &facts)
    case .dockerIgnore, .gitIgnore: IgnoreFileReader.read(file, into: &facts)
    case .secretFile: SecretFileReader.read(PlacedBytes(file: file), path: path, into: &facts)
    default: read(PlacedBytes(file: file), kind, into: &facts)
    }
  }

  /// Whether a text of this kind is read where it is a part of another file.
  static func readsPart(_ kind: FileKind) -> Bool {
    switch kind {
    case .env, .dockerfile, .shell, .properties, .ini, .toml, .json, .yaml, .helmValues, .xml, .nginx,
      .directives,
      .credentials:
      true
    default: false
    }
  }

  /// Reads a text, which may be a part of a file.
  static func read(_ text: PlacedBytes, _ kind: FileKind, into facts: inout FactCollector) {
    switch kind {
    case .env: EnvFileReader.read(text, into: &facts)
    case .dockerfile: DockerfileReader.read(text, into: &facts)
    case .shell:
      var reader = ShellReader()
      reader.read(text, into: &facts)
    case .sql:
      SQLPasswords.note(text, owner: "sql", role: .setting, into: &facts)
      SQLInserts.read(text, into: &facts)
    case .procfile: MakefileReader.readProcesses(text, into: &facts)
    case .makefile: MakefileReader.read(text, into: &facts)
    case .systemdUnit: UnitReader.read(text, into: &facts)
    case .processManager: ProcessManagerReader.read(text, into: &facts)
    case .nginx: NginxReader.read(text, into: &facts)
    // A part of another file, whose places a parser of YAML would not know.
    case .yaml, .helmValues: LooseYAMLReader.read(text, into: &facts)
    case .otherCode: LooseCodeReader.read(text, isNotebook: false, into: &facts)
    case .notebook: LooseCodeReader.read(text, isNotebook: true, into: &facts)
    case .directives: DirectiveReader.read(text, into: &facts)
    case .requests: HTTPFileReader.read(text, into: &facts)
    case .powershell: WindowsScriptReader.readPowerShell(text, into: &facts)
    case .batch: WindowsScriptReader.readBatch(text, into: &facts)
    case .helmTemplate: HelmReader.read(text, into: &facts)
    case .properties: PropertiesReader.read(text, into: &facts)
    case .ini: INIReader.read(text, into: &facts)
    case .toml: TOMLReader.read(text, into: &facts)
    case .json: JSONReader.read(text, into: &facts)
    case .xml: XMLReader.read(text, into: &facts)
    case .credentials(let format): CredentialsReader.read(text, format, into: &facts)
    default: break
    }
  }
}

extension FileKind {
  fileprivate var isOfYAML: Bool {
    switch self {
    case .compose, .workflow, .manifest, .yaml, .helmValues: true
    default: false
    }
  }

  /// The part in which most values of such a file stand.
  fileprivate var roleInYAML: FactRole {
    switch self {
    case .compose: .composeEnvironment
    case .workflow: .workflowEnvironment
    case .manifest: .manifestEnvironment
    case .helmValues: .chartValue
    default: .setting
    }
  }

  fileprivate var isRead: Bool {
    switch self {
    case .source, .text: false
    default: true
    }
  }
}
