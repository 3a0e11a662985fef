/// Gathers what a reader finds in one file.
struct FactCollector {
  /// The most facts and observations that are taken from one file; a hostile one could have millions.
  static let limit = 100_000

  private let bytes: [UInt8]
  /// Most files say nothing, and need none.
  private lazy var lines = LineTable(bytes)
  private(set) var result = FileFacts()
  /// Hashes of what was said at which place: what an anchor's value says is said once, however many aliases repeat it.
  ///
  /// They are keyed anew in each process, so that no file can be made of which two things have one hash.
  private var seen: Set<Int> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func fact(
    _ name: String, _ value: PlacedValue, role: FactRole, owner: String? = nil, as known: FactValue? = nil
  ) {
    guard !name.isEmpty, hasRoom(value.start), isNew(name, role, value.start) else { return }
    let place = lines.place(of: value.start, range: value.range)
    result.facts.append(Fact(name, known ?? value.factValue, at: place, role: role, owner: owner))
  }

  /// A fact whose value was told by code.
  mutating func fact(_ name: String, _ value: CodeValue, role: FactRole, owner: String? = nil) {
    guard !name.isEmpty, hasRoom(value.start), isNew(name, role, value.start) else { return }
    let place = lines.place(of: value.start, range: value.range)
    result.facts.append(Fact(name, value.value, at: place, role: role, owner: owner))
  }

  mutating func fact(_ name: String, _ text: PlacedBytes, role: FactRole, owner: String? = nil) {
    fact(name, PlacedValue(text), role: role, owner: owner)
  }

  mutating func observe(
    _ what: Observation.What, at offset: Int, range: Range<Int>? = nil, owner: String? = nil
  ) {
    guard hasRoom(offset), isNew(what, nil, offset) else { return }
    result.observations.append(Observation(what, at: lines.place(of: offset, range: range), owner: owner))
  }

  /// Says that a variable's value is needed.
  mutating func needs(_ use: VariableUse, owner: String? = nil) {
    observe(.needs(use.reference), at: use.range.lowerBound, range: use.range, owner: owner)
  }

  mutating func fail(at offset: Int, _ problem: String) {
    fail(line: lines.place(of: offset, range: nil).line, problem)
  }

  /// The first fault counts.
  mutating func fail(line: Int, _ problem: String) {
    if result.fault == nil { result.fault = FileFault(line: line, problem: problem) }
  }

  private mutating func isNew(_ what: some Hashable, _ role: FactRole?, _ offset: Int) -> Bool {
    var hasher = Hasher()
    hasher.combine(what)
    hasher.combine(role)
    hasher.combine(offset)
    return seen.insert(hasher.finalize()).inserted
  }

  private mutating func hasRoom(_ offset: Int) -> Bool {
    if result.facts.count + result.observations.count < Self.limit { return true }
    fail(at: offset, "it says more than \(Self.limit) things")
    return false
  }
}

/// A variable that is read, and where.
struct VariableUse {
  let reference: Reference
  let range: Range<Int>
}
