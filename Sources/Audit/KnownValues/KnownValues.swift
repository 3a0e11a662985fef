internal import AuditFacts
internal import SecretMemory

/// All values that are searched for by their bytes, ready for any number of threads.
package final class KnownValues: Sendable {
  let values: [KnownValue]
  /// The environment whose vault it is; nil for the only one or the main one.
  let environment: String?
  /// What was and wasn't searched for.
  let count: KnownValueCount
  private let table: NeedleTable

  /// How many ways there are to write a value.
  private static let mostSpellings = 32

  /// - Throws: `cryptography` where there is no randomness.
  package init(_ values: [KnownValue], environment: String? = nil) throws(AuditError) {
    self.values = values
    self.environment = environment
    var count = KnownValueCount()
    var searched: [Int] = []
    for (index, known) in values.enumerated() {
      let ambiguity = known.value.bytes.withSpan { value in
        Ambiguity.of(value.extracting(0..<value.countWithoutLineEnds), name: known.name)
      }
      guard let ambiguity else {
        searched.append(index)
        continue
      }
      count.leftOut.append(.init(name: known.name, version: known.version, ambiguity: ambiguity))
    }
    count.searched = searched.count
    self.count = count
    table = try NeedleTable(count: searched.count * Self.mostSpellings) { add in
      for index in searched {
        values[index].value.bytes.withSpan { value in
          Spellings.each(of: value.extracting(0..<value.countWithoutLineEnds)) { add($1, $0, index) }
        }
      }
    }
  }

  /// A place where a value is.
  struct Place {
    let range: Range<Int>
    let spelling: Spelling
    /// Indices of the values, those in use before those that were.
    let owners: [Int]
  }

  /// Where the values are in a text, in its order; of two that overlap, the one that begins first or is longer.
  ///
  /// - Parameter ends: where an occurrence has to end to count.
  func places(in text: Span<UInt8>, ending ends: Range<Int>, most: Int) -> (places: [Place], isCut: Bool) {
    var found: [Place] = []
    var isCut = false
    table.search(text) { needle, range in
      guard ends.contains(range.upperBound) else { return true }
      guard found.count < most else {
        isCut = true
        return false
      }
      let owners =
        needle.owners.filter { values[$0].isCurrent } + needle.owners.filter { !values[$0].isCurrent }
      found.append(Place(range: range, spelling: needle.spelling, owners: owners))
      return true
    }
    found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var kept: [Place] = []
    for place in found where place.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(place) }
    return (kept, isCut)
  }
}
