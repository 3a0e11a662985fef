public import SecretMemory
public import VaultFormat

/// What giving a secret a new value did.
public struct RotationOutcome: Equatable, Sendable {
  /// The version of the new value.
  public let version: UInt64
  /// The name that the value before is kept under, where it is.
  public let previous: SecretName?
}

/// What becomes of the value that a secret had before its rotation.
public enum PreviousValue: Sendable {
  /// It is good no more; one that was kept earlier stays.
  case dropped
  /// It is kept, unless one was kept earlier.
  case kept
  /// It is kept, and one that was kept earlier is good no more.
  case keptInPlaceOfEarlier
}

extension SecretName {
  private static let previousEnd = "_PREVIOUS"

  /// The name under which the value before is delivered: the name with `_PREVIOUS` after it; nil where that is too long.
  public var previous: SecretName? { try? SecretName(text + Self.previousEnd) }

  /// Whether the name is one under which another secret's value before can be kept.
  var isOfPrevious: Bool { text.utf8.count > Self.previousEnd.utf8.count && text.hasSuffix(Self.previousEnd) }
}

extension Metadata {
  /// Marks a secret that holds another's value before its last rotation.
  static let previousTag = try? Label("previous")

  /// Whether the secret of a name holds another's value before: it says so by its name and by its tag.
  public func isPrevious(_ name: SecretName) -> Bool {
    name.isOfPrevious && (Self.previousTag.map(tags.contains) ?? false)
  }

  /// What is kept about the secret under another name, where it holds nobody's value before any more.
  func named(_ name: SecretName) -> Metadata {
    guard !name.isOfPrevious, let tag = Self.previousTag else { return self }
    var metadata = self
    metadata.tags.remove(tag)
    return metadata
  }
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
  ///   - previous: whether the value before is kept.
  ///   - now: the date of the new lines.
  /// - Throws: ``VaultError/noSuchSecret(_:)``; ``VaultError/sameValue(_:)``; ``VaultError/isPrevious(_:)`` where the secret
  ///   itself holds another's value before; ``VaultError/previousKept(_:)`` where one is kept that must make room;
  ///   ``VaultError/secretExists(_:)`` where the name with `_PREVIOUS` is taken by a secret without the tag;
  ///   ``VaultError/noPreviousName(_:)`` where that name is too long; and as ``set(_:to:_:at:)``. Drop the draft then.
  public mutating func rotate(
    _ name: SecretName, to value: borrowing SecretBytes, keeping previous: PreviousValue = .dropped,
    at now: Timestamp
  ) throws(VaultError) -> RotationOutcome {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    // What was made with it would not become valid by a value that nobody ever signed with.
    guard !current.metadata.isPrevious(name) else { throw .isPrevious(name) }
    guard !current.value.isEqual(to: value) else { throw .sameValue(name) }
    let kept = previous == .dropped ? nil : try keep(current, previous, at: now)
    var metadata = current.metadata
    metadata.changed = now
    // An end that the issuer set to the old value says nothing of the new one.
    metadata.expires = nil
    metadata.keepsNewline = false
    guard case .changed(let version) = try set(name, to: value, metadata, at: now) else {
      throw .sameValue(name)
    }
    return RotationOutcome(version: version, previous: kept)
  }

  /// Ends the time in which a secret's value before is good too.
  ///
  /// - Returns: the name that it was kept under.
  /// - Throws: ``VaultError/noPrevious(_:)`` where none is kept; as ``remove(_:at:)``.
  @discardableResult
  public mutating func dropPrevious(
    of name: SecretName, at now: Timestamp
  ) throws(VaultError) -> SecretName {
    guard let previous = name.previous, try current(previous)?.metadata.isPrevious(previous) == true else {
      throw .noPrevious(name)
    }
    try remove(previous, at: now)
    return previous
  }

  private mutating func keep(
    _ current: borrowing Secret, _ wanted: PreviousValue, at now: Timestamp
  ) throws(VaultError) -> SecretName {
    guard let previous = current.name.previous, let tag = Metadata.previousTag else {
      throw .noPreviousName(current.name)
    }
    if let there = try self.current(previous) {
      guard there.metadata.isPrevious(previous) else { throw .secretExists(previous) }
      guard wanted == .keptInPlaceOfEarlier else { throw .previousKept(current.name) }
    }
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
      return try secret(previous).metadata.isPrevious(previous) ? previous : nil
    } catch .noSuchSecret {
      return nil
    }
  }
}
