internal import SafeFiles

/// Projects that a file takes in, each with a folder and variables of its own.
extension ComposeLoader {
  /// What is taken over of an included project.
  private static let sections = ["services", "volumes", "networks", "secrets", "configs", "models"]

  /// Adds what a document includes to what it says itself.
  mutating func including(
    _ root: ComposeTree, file: String, _ setting: Setting
  ) throws(ComposeError) -> ComposeTree {
    guard case .map(var map, let place) = root, let include = map["include"] else { return root }
    guard setting.including.count < ComposeLimits.depth else {
      throw .refused(.tooDeep(limit: ComposeLimits.depth), at: include.place)
    }
    for item in include.items ?? [] {
      guard let inside = try included(item, file: file, setting) else { continue }
      let project = try merged(inside.files, inside.setting)
      for section in Self.sections {
        guard case .map(let things, let at)? = project[section] else { continue }
        let joined = try join(things, into: map[section]?.map ?? ComposeMap(), section)
        map.set(section, to: .map(joined, at), at: at)
      }
    }
    map.remove(["include"])
    return .map(map, place)
  }

  /// What an item of `include` means; nil where it is on another machine.
  private mutating func included(
    _ item: ComposeTree, file: String, _ setting: Setting
  ) throws(ComposeError) -> (files: [String], setting: Setting)? {
    let texts = Self.texts(item.text == nil ? item["path"] : item)
    var paths: [String] = []
    for text in texts {
      if ComposePath.isRemote(text.bestKnown) {
        note(.remote(at: text.place))
        return nil
      }
      guard let path = text.path else { throw .refused(.pathNotKnown, at: text.place) }
      paths.append(path)
    }
    guard let first = paths.first else { throw .refused(.pathNotKnown, at: item.place) }
    let including = setting.including + [file]
    guard !including.contains(first) else {
      throw .refused(.includeLoop(including + [first]), at: item.place)
    }
    var folder = ComposePath.parent(of: first)
    if let given = item["project_directory"]?.text {
      guard let path = given.path else { throw .refused(.pathNotKnown, at: given.place) }
      folder = path
    }
    let scope = try scope(of: Self.texts(item["env_file"]), folder: folder, setting)
    let main = setting.mainFolder ?? setting.folder
    return (paths, Setting(folder: folder, scope: scope, mainFolder: main, including: including))
  }

  /// The variables of an included project: what is set outside stays.
  private mutating func scope(
    of named: [ComposeText], folder: String, _ setting: Setting
  ) throws(ComposeError) -> ComposeScope {
    var found: [(path: String, bytes: [UInt8])] = []
    for text in named {
      guard let path = text.path else { throw .refused(.pathNotKnown, at: text.place) }
      do { found.append((path, try files.read(path, ComposeLimits.bytes))) } catch { throw .file(error) }
    }
    if named.isEmpty {
      let path = folder + "/.env"
      do throws(FileError) {
        if let bytes = try files.readIfThere(path) { found.append((path, bytes)) }
      } catch {
        note(.unreadableVariables(at: ComposePlace(file: path, line: 1)))
      }
    }
    guard !found.isEmpty, folder != setting.folder || !named.isEmpty else { return setting.scope }
    let (scope, unread) = setting.scope.adding(found, isOfProject: false)
    for place in unread { note(.unreadableVariables(at: place)) }
    return scope
  }

  private func join(
    _ things: ComposeMap, into own: ComposeMap, _ section: String
  ) throws(ComposeError) -> ComposeMap {
    var joined = own
    for pair in things.pairs {
      if let other = joined[pair.key] {
        guard other.isSame(as: pair.value) else {
          throw .refused(.conflict(section: section, name: pair.key), at: other.place)
        }
        continue
      }
      joined.set(pair.key, to: pair.value, at: pair.place)
    }
    return joined
  }

  private static func texts(_ tree: ComposeTree?) -> [ComposeText] {
    guard let tree else { return [] }
    return tree.text.map { [$0] } ?? tree.items?.compactMap(\.text) ?? []
  }
}
