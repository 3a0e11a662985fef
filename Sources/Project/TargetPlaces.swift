internal import YAML

/// Refuses targets that would write over each other.
struct TargetPlaces {
  private let placed: [(target: ProjectTarget, path: String)]

  init(_ targets: [ProjectTarget]) {
    placed = targets.compactMap { target in target.path.map { (target, $0.text) } }
  }

  /// - Throws: `refused` for two targets of one path, and for one within another's folder.
  func check() throws(ProjectError) {
    for (index, one) in placed.enumerated() {
      for other in placed[..<index] where areTogether(one.target, other.target) {
        if one.path == other.path {
          throw .refused(.samePath(one.target.name, other.target.name), at: one.target.position)
        }
        if isInside(one.path, other) || isInside(other.path, one) {
          throw .refused(.nestedPaths(one.target.name, other.target.name), at: one.target.position)
        }
      }
    }
  }

  private func isInside(_ path: String, _ folder: (target: ProjectTarget, path: String)) -> Bool {
    folder.target.isFolder && path.hasPrefix(folder.path + "/")
  }

  /// Whether some environment has both.
  private func areTogether(_ one: ProjectTarget, _ other: ProjectTarget) -> Bool {
    guard let first = one.environments, let second = other.environments else { return true }
    return !Set(first).isDisjoint(with: second)
  }
}

extension ProjectTarget {
  /// Whether it is a folder of files.
  package var isFolder: Bool {
    switch form {
    case .dockerSecrets, .systemdCredentials: true
    case .env, .kubernetes, .swarm, .file: false
    }
  }
}
