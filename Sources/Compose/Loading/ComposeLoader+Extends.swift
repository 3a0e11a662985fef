/// Services that take over what other services say.
extension ComposeLoader {
  /// A service, and the file that it stands in.
  struct Link: Equatable {
    let file: String
    let service: String
  }

  /// Gives the services of a document what they extend.
  mutating func extending(
    _ root: ComposeTree, file: String, _ resets: ResetPaths, _ setting: Setting
  ) throws(ComposeError) -> ComposeTree {
    guard case .map(var map, let place) = root, case .map(var services, let at)? = map["services"] else {
      return root
    }
    for name in services.pairs.map(\.key) {
      _ = try service(name, in: &services, [Link(file: file, service: name)], [resets], setting)
    }
    map.set("services", to: .map(services, at), at: at)
    return .map(map, place)
  }

  /// A service with what it extends, which takes its place among the services.
  ///
  /// - Parameters:
  ///   - chain: the services that wait for this one, and itself at the end.
  ///   - resets: the marks of the document, and of the files that were gone through to get here.
  private mutating func service(
    _ name: String, in services: inout ComposeMap, _ chain: [Link], _ resets: [ResetPaths], _ setting: Setting
  ) throws(ComposeError) -> ComposeTree? {
    guard case .map(var own, let place)? = services[name], let extends = own["extends"] else {
      return services[name]
    }
    own.remove(["extends"])
    let service = ComposeTree.map(own, place)
    var result = service
    if var base = try base(extends, in: &services, chain, resets, setting), base.map != nil {
      for marks in resets { marks.below("services").below(name).apply(to: &base) }
      result = merger.services(base, service)
      try checkWork()
    }
    services.set(name, to: result, at: place)
    return result
  }

  /// The service that `extends` means; nil where it is on another machine.
  private mutating func base(
    _ extends: ComposeTree, in services: inout ComposeMap, _ chain: [Link], _ resets: [ResetPaths],
    _ setting: Setting
  ) throws(ComposeError) -> ComposeTree? {
    guard chain.count <= ComposeLimits.depth else {
      throw .refused(.tooDeep(limit: ComposeLimits.depth), at: extends.place)
    }
    guard let name = (extends.text ?? extends["service"]?.text)?.bestKnown else {
      throw .refused(.extendsNothing, at: extends.place)
    }
    let here = chain.last?.file ?? ""
    guard let other = extends["file"]?.text else {
      let next = try followed(Link(file: here, service: name), chain, at: extends.place)
      guard services[name] != nil else { throw .refused(.noSuchService(name, file: here), at: extends.place) }
      return try service(name, in: &services, next, resets, setting)
    }
    if ComposePath.isRemote(other.bestKnown) {
      note(.remote(at: other.place))
      return nil
    }
    guard let path = other.path else { throw .refused(.pathNotKnown, at: other.place) }
    let next = try followed(Link(file: path, service: name), chain, at: extends.place)
    let file = try extendedFile(path, setting)
    var found = file.services
    guard found[name] != nil else { throw .refused(.noSuchService(name, file: path), at: extends.place) }
    return try service(name, in: &found, next, resets + [file.resets], setting.extending(path))
  }

  private func followed(
    _ link: Link, _ chain: [Link], at place: ComposePlace
  ) throws(ComposeError) -> [Link] {
    guard !chain.contains(link) else {
      throw .refused(.extendsLoop((chain + [link]).map(\.service)), at: place)
    }
    return chain + [link]
  }
}
