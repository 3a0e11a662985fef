public import SecretMemory
public import VaultFormat

/// What giving a secret a new value did.
public struct RotationOutcome: Equatable, Sendable {
  /// The version of the new value.
  public let version: UInt64
  /// The name that the value before is kept under, where it is.
  public let previous: SecretName?
}

extension SecretName {
  /// The name under which the value before is delivered: the name with `_PREVIOUS` after it; nil where that is too long.
  public var previous: SecretName? { try? SecretName(text + "_PREVIOUS") }
}

extension Metadata {
  /// Marks a secret that holds another's value before its last rotation.
  static let previousTag = try? Label("previous")

  /// Whether the secret holds another's value before.
  public var isPrevious: Bool { Self.previousTag.map(tags.contains) ?? false }
}

extension VaultDraft {
  /// Gives a secret a new value.
  ///
  /// What was made with the value before, such as tokens, stays good for as long as that is delivered as well, under
  /// `SecretName.previous`. Until ``dropPrevious(of:at:)`` it is a secret of its own, with the tag `previous`.
  ///
  /// - Parameters:
  ///   - name: a secret that there is.
  ///   - value: the new value; the same as now is refused, since nothing would be rotated.
  ///   - keepingPrevious: whether the value before is kept; one that was kept earlier makes room for it.
  ///   - now: the date of the new lines.
  /// - Throws: ``VaultError/noSuchSecret(_:)``; ``VaultError/sameValue(_:)``; ``VaultError/secretExists(_:)`` where the name
  ///   with `_PREVIOUS` is taken by a secret without the tag; ``VaultError/noPreviousName(_:)`` where that name is too long;
  ///   and as ``set(_:to:_:at:)``. Drop the draft then.
  public mutating func rotate(
    _ name: SecretName, to value: borrowing SecretBytes, keepingPrevious: Bool = false, at now: Timestamp
  ) throws(VaultError) -> RotationOutcome {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    guard !current.value.isEqual(to: value) else { throw .sameValue(name) }
    let previous = keepingPrevious ? try keep(current, at: now) : nil
    var metadata = current.metadata
    metadata.changed = now
    // An end that the issuer set to the old value says nothing of the new one.
    metadata.expires = nil
    metadata.keepsNewline = false
    guard case .changed(let version) = try set(name, to: value, metadata, at: now) else {
      throw .sameValue(name)
    }
    return RotationOutcome(version: version, previous: previous)
  }

  /// Ends the time in which a secret's value before is good too.
  ///
  /// - Returns: the name that it was kept under.
  /// - Throws: ``VaultError/noPrevious(_:)`` where none is kept; as ``remove(_:at:)``.
  @discardableResult
  public mutating func dropPrevious(
    of name: SecretName, at now: Timestamp
  ) throws(VaultError) -> SecretName {
    guard let previous = name.previous, try current(previous)?.metadata.isPrevious == true else {
      throw .noPrevious(name)
    }
    try remove(previous, at: now)
    return previous
  }

  private mutating func keep(
    _ current: borrowing Secret, at now: Timestamp
  ) throws(VaultError) -> SecretName {
    guard let previous = current.name.previous, let tag = Metadata.previousTag else {
      throw .noPreviousName(current.name)
    }
    if let there = try self.current(previous), !there.metadata.isPrevious { throw .secretExists(previous) }
    var metadata = current.metadata
    metadata.tags.insert(tag)
    metadata.rotate = nil
    _ = try prepend(previous, isTombstone: false, date: now, metadata, current.value)
    return previous
  }
}

extension OpenVault {
  /// The secret that holds another's value before, where one is kept.
  ///
  /// - Throws: ``VaultError/recordInvalid(_:version:)``.
  package func previous(of name: SecretName) throws(VaultError) -> SecretName? {
    guard let previous = name.previous, !sealed.document.positions(of: previous).isEmpty else { return nil }
    do {
      return try secret(previous).metadata.isPrevious ? previous : nil
    } catch .noSuchSecret {
      return nil
    }
  }
}
