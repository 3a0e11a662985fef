/// What of a tree isn't read unless it is asked for: what others wrote, what was generated, and what only repeats the rest.
///
/// Told by names alone. A file of the tree that says so, such as an ignore file or a cache's tag, would let whoever writes it
/// hide what he likes.
enum LeftOut {
  /// Folders of version control, of packages that were installed, and of what builds make.
  static let folders: Set<[UInt8]> = names(
    ".git", ".hg", ".svn", "node_modules", "bower_components", ".build", "target", "__pycache__", ".venv",
    "venv",
    ".tox", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".gradle", ".next", ".nuxt", ".svelte-kit",
    ".turbo",
    ".parcel-cache", "DerivedData")

  /// Files that a package manager writes: full of digests, and of no secrets.
  static let files: Set<[UInt8]> = names(
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "deno.lock",
    "composer.lock", "Gemfile.lock", "Cargo.lock", "poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock",
    "go.sum",
    "go.work.sum", "Package.resolved", "Podfile.lock", "flake.lock", "mix.lock", "pubspec.lock",
    "gradle.lockfile",
    "packages.lock.json", ".terraform.lock.hcl", "Chart.lock", "conan.lock")

  /// Whether a path is left out, by its own name or by a folder's.
  static func isLeftOut(_ path: [UInt8]) -> Bool {
    let parts = path.split(separator: 0x2f).map { Array($0) }
    return parts.last.map { files.contains($0) } ?? false
      || parts.dropLast().contains { folders.contains($0) }
  }

  private static func names(_ all: String...) -> Set<[UInt8]> { Set(all.map { Array($0.utf8) }) }
}
