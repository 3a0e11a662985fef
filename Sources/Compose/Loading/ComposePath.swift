/// Paths as text; nothing here looks at a disk.
package enum ComposePath {
  /// Brings a path into the one form that is compared: absolute, without `.`, `..` and doubled slashes.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `folder`.
  ///   - folder: absolute.
  package static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that a path lies in.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last component.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// Whether a path lies in a folder, however deep.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The path as a compose file names it: `./a/b` where it lies in the folder, else from the root.
  package static func relative(_ path: String, to folder: String) -> String {
    guard isWithin(path, folder) else { return path }
    return "./" + path.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)
  }

  /// Whether the text names a file of another machine.
  static func isRemote(_ text: String) -> Bool {
    text.contains("://") || text.hasPrefix("git@") || text.hasPrefix("github.com/")
  }
}

extension ComposeText {
  /// The path that the text means; nil where it hangs on a variable that isn't known.
  package var path: String? {
    guard let text = expanded, !text.isEmpty else { return nil }
    if text == "~" || text.hasPrefix("~/") {
      guard case .value(let home) = scope.lookup("HOME"), !home.isEmpty else { return nil }
      return ComposePath.absolute("." + text.dropFirst(), in: home)
    }
    return ComposePath.absolute(text, in: folder)
  }
}
