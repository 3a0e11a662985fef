/// The path of a vault as a settings file may give it: within the file's folder.
///
/// The file comes with a repository, which may be hostile. A path out of its folder would let it have another project's
/// vault changed, or a new one made where it likes.
package struct VaultLocation: Equatable, Sendable {
  /// The most bytes of a path.
  package static let longest = 1024

  /// The path's components, none of them empty, `.` or `..`; at least one.
  package let components: [String]

  /// The path relative to the folder of the settings file.
  package var path: String { components.joined(separator: "/") }

  private init(trusted components: [String]) { self.components = components }

  /// Where a vault is if nothing else is said.
  package static let byDefault = VaultLocation(trusted: ["secrets.pbk"])

  /// Checks a path.
  ///
  /// - Parameter text: the path in UTF-8; `.` components and doubled slashes are left out.
  /// - Throws: what is wrong with it.
  package init(_ text: [UInt8]) throws(PathFault) {
    guard let first = text.first else { throw .empty }
    guard text.count <= Self.longest else { throw .tooLong }
    // A shell would make a home folder of '~'; nothing here does, and a folder of that name is not what was meant.
    guard first != UInt8(ascii: "/"), first != UInt8(ascii: "~") else { throw .absolute }
    let parts = text.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    guard !parts.isEmpty, text.last != UInt8(ascii: "/") else { throw .empty }
    // Even where it leads back inside: behind a symbolic link it need not.
    guard !parts.contains(where: { $0.elementsEqual("..".utf8) }) else { throw .leavesFolder }
    guard Self.isVisible(text) else { throw .invisibleCharacter }
    components = parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether what a person sees of the text is all there is.
  private static func isVisible(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
      default: true
      }
    }
  }
}
