/// A rule that judges one file by itself.
package protocol FileRule: Sendable {
  /// The rules' descriptions; a type may check several that belong together.
  static var descriptions: [RuleDescription] { get }
  /// What is wrong in the file.
  static func findings(in file: AuditedFile) -> [Finding]
}

/// A rule that judges files together.
protocol TreeRule: Sendable {
  /// The rules' descriptions; a type may check several that belong together.
  static var descriptions: [RuleDescription] { get }
  /// What is wrong in the tree.
  static func findings(in index: TreeIndex) -> [Finding]
}
