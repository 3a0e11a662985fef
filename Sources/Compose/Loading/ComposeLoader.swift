internal import SafeFiles
internal import YAML

/// Reads compose files and merges them, step by step as Docker Compose does.
///
/// Each document of a file, in this order: what it includes is added; what earlier files said at a `!reset` or
/// `!override` is dropped; services get what they extend; the rest is merged. Source: compose-go 2.9,
/// `loader.loadYamlFile`.
struct ComposeLoader {
  let files: ComposeFiles
  /// The files that were read, in order, each once.
  private(set) var read: [String] = []
  private(set) var gaps: [ComposeGap] = []
  private(set) var needs = NeedCollector()
  var merger = TreeMerge()
  private var documents: [String: [YAMLNode]] = [:]
  private var extended: [String: ExtendedFile] = [:]
  private var made = 0
  private var named = 0

  /// What a file is read with.
  struct Setting {
    /// The folder that its paths are relative to.
    let folder: String
    let scope: ComposeScope
    /// The project's folder, where the file is extended from or included.
    var mainFolder: String?
    /// The files that include it, outermost first.
    var including: [String] = []

    /// What a file is read with that services are extended from.
    func extending(_ path: String) -> Setting {
      Setting(folder: ComposePath.parent(of: path), scope: scope, mainFolder: mainFolder ?? folder)
    }
  }

  /// A file that services are extended from: its documents merged, and nothing extended yet.
  struct ExtendedFile {
    let services: ComposeMap
    let resets: ResetPaths
  }

  init(files: ComposeFiles) { self.files = files }

  /// Reads files, each over those before it.
  mutating func merged(_ paths: [String], _ setting: Setting) throws(ComposeError) -> ComposeTree {
    var result = ComposeTree.map(ComposeMap(), ComposePlace(file: paths.first ?? setting.folder, line: 1))
    for path in paths {
      for document in try readDocuments(path) {
        guard let (own, resets) = try tree(of: document, path, setting) else { continue }
        let whole = try including(own, file: path, setting)
        resets.apply(to: &result)
        let tree = try extending(whole, file: path, resets, setting)
        result = merger.files(result, tree)
        try checkWork()
      }
    }
    return result
  }

  /// Reads a file that a service is extended from.
  ///
  /// - Parameter outside: that of the file which extends.
  mutating func extendedFile(_ path: String, _ outside: Setting) throws(ComposeError) -> ExtendedFile {
    let key = "\(ObjectIdentifier(outside.scope)) \(path)"
    if let known = extended[key] { return known }
    let setting = outside.extending(path)
    var result = ComposeTree.map(ComposeMap(), ComposePlace(file: path, line: 1))
    var last = ResetPaths()
    for document in try readDocuments(path) {
      guard let (tree, resets) = try tree(of: document, path, setting) else { continue }
      resets.apply(to: &result)
      result = merger.files(result, tree)
      last = resets
      try checkWork()
    }
    let file = ExtendedFile(services: result["services"]?.map ?? ComposeMap(), resets: last)
    extended[key] = file
    return file
  }

  mutating func note(_ gap: ComposeGap) {
    if !gaps.contains(gap), gaps.count < 1000 { gaps.append(gap) }
  }

  /// Refuses to go on where merging makes too much of little.
  func checkWork() throws(ComposeError) {
    guard made + merger.work <= ComposeLimits.values else {
      throw .tooManyValues(limit: ComposeLimits.values)
    }
  }

  /// A document's tree, with the places that it resets; nil for one without anything.
  private mutating func tree(
    of document: YAMLNode, _ path: String, _ setting: Setting
  ) throws(ComposeError) -> (tree: ComposeTree, resets: ResetPaths)? {
    if document.isNull { return nil }
    var maker = TreeMaker(file: path, setting)
    let made = maker.tree(of: document)
    guard case .map(let map, _) = made else { throw .refused(.notAMapping(key: nil), at: made.place) }
    for section in ["services", "secrets"] {
      guard let value = map[section], !value.isNull, value.map == nil else { continue }
      throw .refused(.notAMapping(key: section), at: value.place)
    }
    self.made += maker.count
    try checkWork()
    for place in maker.malformed { note(.badInterpolation(at: place)) }
    let tree = TreeShape.services(of: made)
    needs.collect(tree)
    return (tree, maker.resets)
  }

  private mutating func readDocuments(_ path: String) throws(ComposeError) -> [YAMLNode] {
    named += 1
    guard named <= ComposeLimits.files else { throw .tooManyFiles(limit: ComposeLimits.files) }
    if let known = documents[path] { return known }
    let bytes: [UInt8]
    do { bytes = try files.read(path, ComposeLimits.bytes) } catch { throw .file(error) }
    do {
      let found = try YAMLReader.documents(of: bytes, ComposeLimits.yaml)
      documents[path] = found
      read.append(path)
      return found
    } catch {
      throw .yaml(error, file: path)
    }
  }
}
