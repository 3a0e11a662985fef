internal import Dialects
internal import SafeFiles

/// Files of variables that services get.
extension ComposeCheck {
  mutating func checkEnvFiles(of service: ComposeService) {
    for file in service.envFiles { check(file, of: service.name) }
  }

  private mutating func check(_ file: ComposeEnvFile, of service: String) {
    let place = file.text.place
    guard let path = file.text.path else { return find(.pathNotKnown, .note, at: place, in: service) }
    let reader: EnvDialect
    switch file.format {
    case .compose: reader = .compose
    case .raw: reader = .raw
    case .other(let format): return find(.unknownFormat(format), .error, at: place, in: service)
    }
    if let (target, dialects) = supply.variables(at: path) {
      used.formUnion(target.names)
      guard !dialects.contains(reader) else { return }
      let fault = ComposeMismatch.dialect(
        path: path, target: target.target, readBy: dialects, reader: reader)
      return find(fault, .error, at: place, in: service)
    }
    if let other = supply.file(at: path) {
      used.formUnion(other.names)
      return
    }
    checkByHand(path, reader, place, of: service, isRequired: file.isRequired)
  }

  /// A file that no target writes: delivered by `materialise`, or written by a person.
  private mutating func checkByHand(
    _ path: String, _ reader: EnvDialect, _ place: ComposePlace, of service: String, isRequired: Bool
  ) {
    guard let (header, names) = variables(of: path, reader) else {
      if isRequired, !project.source.isThere(path) {
        find(.missingEnvFile(path: path), .error, at: place, in: service)
      } else if project.source.isThere(path) {
        find(.unreadableVariables, .warning, at: ComposePlace(file: path, line: 1))
      }
      return
    }
    let ours = names.filter(supply.has)
    used.formUnion(ours)
    if let header {
      let dialects = Set(header.consumers.flatMap(\.readers))
      guard !dialects.contains(reader) else { return }
      let readBy = EnvDialect.allCases.filter(dialects.contains)
      find(
        .dialect(path: path, target: nil, readBy: readBy, reader: reader), .error, at: place, in: service)
    } else if !ours.isEmpty {
      find(.envFileKeptByHand(path: path, names: ours), .warning, at: place, in: service)
    }
  }

  /// The names of a file of variables, and its header if this program wrote it; nil where it can't be read.
  private func variables(of path: String, _ reader: EnvDialect) -> (header: EnvHeader?, names: [String])? {
    guard let bytes = try? project.source.read(path, ComposeLimits.bytes),
      let readout = try? EnvReader.read(bytes.span, as: reader)
    else { return nil }
    return (EnvHeader(bytes.span), Set(readout.entries.map(\.name)).sorted())
  }

  /// Whether this program wrote a file of variables.
  func hasHeader(_ path: String) -> Bool {
    guard let bytes = try? project.source.read(path, ComposeLimits.bytes) else { return false }
    return EnvHeader(bytes.span) != nil
  }
}
