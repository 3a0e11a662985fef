/// The git branch that a file belongs to: each branch may have its own newest vault.
package enum GitBranch: Equatable {
  /// The file is in no work tree.
  case outside
  /// A branch is checked out; its name is bytes, which need not be UTF-8.
  case named([UInt8])
  /// A commit is checked out, not a branch.
  case detached

  /// The branch of the work tree that a path is in.
  package static func of(_ path: String) -> GitBranch { GitWorkTree.containing(path)?.branch ?? .outside }
}
