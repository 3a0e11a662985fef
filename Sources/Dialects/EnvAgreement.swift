internal import SecretMemory

/// Lays several dialects' readings of one file side by side.
enum EnvAgreement {
  /// What a dialect has on a line: an entry, or the fault that stopped it there.
  enum Reading {
    case entry(EnvEntry)
    case stops(EnvFault)
    case absent
  }

  typealias Row = (line: Int, readings: [(dialect: EnvDialect, reading: Reading)])

  /// The lines on which any dialect has something, in order.
  ///
  /// - Parameter stop: the earliest fault's line: what comes after it is not compared.
  static func lines(
    of readouts: [(dialect: EnvDialect, readout: EnvReadout)], through stop: Int?
  ) -> [Row] {
    var cursors = readouts.map { _ in 0 }
    var rows: [Row] = []
    while true {
      var line = stop
      for (index, one) in readouts.enumerated() where cursors[index] < one.readout.entries.count {
        line = min(line ?? .max, one.readout.entries[cursors[index]].line)
      }
      guard let line else { return rows }
      var readings: [(dialect: EnvDialect, reading: Reading)] = []
      for (index, one) in readouts.enumerated() {
        readings.append((one.dialect, take(from: one.readout, &cursors[index], line: line)))
      }
      rows.append((line, readings))
      if line == stop { return rows }
    }
  }

  private static func take(from readout: EnvReadout, _ cursor: inout Int, line: Int) -> Reading {
    if cursor < readout.entries.count, readout.entries[cursor].line == line {
      defer { cursor += 1 }
      return .entry(readout.entries[cursor])
    }
    if let fault = readout.fault, fault.line == line { return .stops(fault.reason) }
    return .absent
  }

  /// - Parameter literalDollar: whether a value in which `$` would expand counts as what stands there.
  static func item(
    line: Int, readings: [(dialect: EnvDialect, reading: Reading)], literalDollar: Bool
  ) -> EnvImportItem {
    let entries = readings.compactMap { one -> EnvEntry? in
      if case .entry(let entry) = one.reading { return entry }
      return nil
    }
    let agreeOnName = entries.count == readings.count && entries.allSatisfy { $0.name == entries[0].name }
    if agreeOnName, let accepted = sharedValue(entries, literalDollar) {
      return EnvImportItem(line: line, name: entries[0].name, outcome: .accepted(accepted))
    }
    if agreeOnName, entries.allSatisfy({ $0.isNameNotUsable }) {
      return EnvImportItem(line: line, name: entries[0].name, outcome: .nameNotUsable)
    }
    if agreeOnName, entries.allSatisfy({ $0.isBare }) {
      return EnvImportItem(line: line, name: tellableName(entries), outcome: .skippedBareName)
    }
    return EnvImportItem(
      line: line, name: tellableName(entries), outcome: .readDifferently(verdicts(readings)))
  }

  private static func sharedValue(_ entries: [EnvEntry], _ literalDollar: Bool) -> SharedSecret? {
    guard let first = entries.first?.value(literalDollar: literalDollar) else { return nil }
    for entry in entries.dropFirst() {
      guard let value = entry.value(literalDollar: literalDollar), value.bytes.isEqual(to: first.bytes) else {
        return nil
      }
    }
    return first
  }

  private static func verdicts(
    _ readings: [(dialect: EnvDialect, reading: Reading)]
  ) -> [EnvDialect: EnvVerdict] {
    var groups: [SharedSecret] = []
    var verdicts: [EnvDialect: EnvVerdict] = [:]
    for (dialect, reading) in readings {
      verdicts[dialect] =
        switch reading {
        case .absent: .absent
        case .stops(let fault): .stops(fault)
        case .entry(let entry): verdict(on: entry, &groups)
        }
    }
    return verdicts
  }

  private static func verdict(on entry: EnvEntry, _ groups: inout [SharedSecret]) -> EnvVerdict {
    switch entry.reading {
    case .value(let value):
      if let group = groups.firstIndex(where: { $0.bytes.isEqual(to: value.bytes) }) {
        return .value(group: group)
      }
      groups.append(value)
      return .value(group: groups.count - 1)
    case .wouldExpand: return .wouldExpand
    case .bare: return .bare
    case .nameNotUsable: return .nameNotUsable
    case .unclear: return .unclear
    }
  }

  /// The name, if showing it can't show a secret.
  ///
  /// A name before `=` becomes public in the vault anyway. A bare word may be a line of a key that
  /// stands outside quotes, so it is told only if it looks like a variable: short, and in capitals.
  private static func tellableName(_ entries: [EnvEntry]) -> String? {
    guard let name = entries.first?.name, entries.allSatisfy({ $0.name == name }) else { return nil }
    guard entries.contains(where: { $0.isBare }) else { return name }
    let looksLikeVariable = name.utf8.allSatisfy {
      EnvName.isDigit($0) || $0 == UInt8(ascii: "_")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    return looksLikeVariable && name.utf8.count <= 40 ? name : nil
  }
}

extension EnvEntry {
  fileprivate func value(literalDollar: Bool) -> SharedSecret? {
    switch reading {
    case .value(let value): value
    case .wouldExpand(let literal): literalDollar ? literal : nil
    default: nil
    }
  }

  fileprivate var isBare: Bool {
    if case .bare = reading { return true }
    return false
  }

  fileprivate var isNameNotUsable: Bool {
    if case .nameNotUsable = reading { return true }
    return false
  }
}
