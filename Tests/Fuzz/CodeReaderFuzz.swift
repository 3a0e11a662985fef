import AuditFacts

/// What libFuzzer calls with each input: a letter that says which language it is, and the file.
///
/// A crash is what it looks for, a place that isn't in the file, and a name that is empty.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCodeReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let letter = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  let lines = bytes.count { $0 == 0x0a } + 1
  let number = Int(letter) % (languages.count + 1)
  let facts =
    number < languages.count
    ? SourceReader.facts(in: bytes.span, language: languages[number], around: triggerEnds(bytes))
    : FactReader.read(bytes.span, kind: .terraform, path: Array("a.tf".utf8))
  for fact in facts.facts { precondition(!fact.name.isEmpty, "a name is empty") }
  for place in facts.facts.map(\.place) + facts.observations.map(\.place) {
    precondition((1...lines).contains(place.line) && place.column >= 1, "a place that isn't there")
    if let range = place.range {
      precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range that isn't there")
    }
  }
  return 0
}

private let languages = SourceLanguage.allCases

/// Where triggers end, as the engine finds them.
private func triggerEnds(_ bytes: [UInt8]) -> [Int] {
  let text = bytes.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
  var ends: [Int] = []
  for index in text.indices {
    for trigger in triggers[Int(text[index])] where text[index...].starts(with: trigger) {
      ends.append(index + trigger.count)
    }
  }
  return ends.sorted()
}

private let triggers: [[[UInt8]]] = {
  var table = [[[UInt8]]](repeating: [], count: 256)
  for trigger in SourceReader.triggers {
    let bytes = Array(trigger.utf8)
    table[Int(bytes[0])].append(bytes)
  }
  return table
}()
