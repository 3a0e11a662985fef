import Dialects
import SecretMemory
import Testing

/// Our readers against the programs whose reading they foretell.
@Suite(.serialized) struct DifferentialTests {
  @Test(arguments: Consumer.allCases)
  func whatAReaderKnowsIsWhatTheProgramReads(consumer: Consumer) throws {
    guard consumer.isHere else { return }
    var generator = RandomTexts(seed: 7)
    let hard = AdversarialValues.make()
    let values = EnvConsumer.allCases.filter { $0.readers.contains(consumer.dialect) }
      .flatMap { whom in hard.compactMap { try? line("KEY", $0, for: [whom]) } }
    var texts =
      (generator.make(RandomTexts.number(of: 6000)) + Set(values).sorted { $0.lexicographicallyPrecedes($1) })
      .compactMap {
        knownPart(of: $0, as: consumer.dialect)
      }
    // A process for each takes its time.
    if consumer.readsOneByOne { texts = Array(texts.prefix(200)) }
    guard let results = try consumer.read(texts) else { return }
    #expect(results.count == texts.count)
    var compared = 0
    var different = 0
    for (text, result) in zip(texts, results) {
      let readout = try EnvReader.read(text.span, as: consumer.dialect)
      for (name, value) in lastValues(readout.entries) where Consumer.names.contains(name) {
        compared += 1
        if result?[name] != value {
          different += 1
          report(consumer, text, name)
        }
      }
    }
    print(
      "\(consumer.rawValue) reader: \(texts.count) texts, \(compared) assignments, \(different) different")
    #expect(different == 0 && compared > (consumer.readsOneByOne ? 200 : 1000))
  }

  @Test(arguments: [Consumer.node, .dotenv, .python, .bash, .dash, .zsh, .compose])
  func whatImportAcceptsEveryProgramReadsAlike(consumer: Consumer) throws {
    guard consumer.isHere else { return }
    let imports = try Self.imports.filter { try isHarmless($0.text, as: consumer.dialect) }
    let clean = imports.count(where: \.isClean)
    guard let results = try consumer.read(imports.map(\.text)) else { return }
    #expect(results.count == imports.count)
    var accepted = 0
    var different = 0
    for (one, result) in zip(imports, results) {
      for (name, value) in one.accepted where Consumer.names.contains(name) {
        accepted += 1
        if result?[name] != value {
          different += 1
          report(consumer, one.text, name)
        }
      }
    }
    print(
      "import without a dialect, against \(consumer.rawValue): \(imports.count) texts (\(clean) clean), "
        + "\(accepted) silent acceptances, \(different) different")
    #expect(different == 0 && accepted > 1000 && clean > 500)
  }

  /// Random texts up to where import stops, and what it accepts of them; the same for each program.
  private static let imports: [(text: [UInt8], accepted: Consumer.Assignments, isClean: Bool)] = {
    var generator = RandomTexts(seed: 11)
    return generator.make(RandomTexts.number(of: 12_000)).compactMap { text in
      guard let result = try? EnvImport.read(text.span) else { return nil }
      let part = text.beforeLine(result.stoppedAtLine)
      guard let accepted = try? acceptedValues(part) else { return nil }
      return (part, accepted, result.isClean)
    }
  }()

  /// The text before the fault, if there is one; `nil` if nothing there is worth running.
  private func knownPart(of text: [UInt8], as dialect: EnvDialect) -> [UInt8]? {
    guard let readout = try? EnvReader.read(text.span, as: dialect) else { return nil }
    let part = text.beforeLine(readout.fault?.line)
    guard let again = try? EnvReader.read(part.span, as: dialect), again.fault == nil else {
      // A quote that an unsound byte follows: the reader stops earlier in the shorter text.
      return nil
    }
    return (try? isHarmless(part, as: dialect)) == true ? part : nil
  }

  /// Whether the program can read the text without expanding or running anything.
  private func isHarmless(_ text: [UInt8], as dialect: EnvDialect) throws -> Bool {
    let readout = try EnvReader.read(text.span, as: dialect)
    guard readout.fault == nil else { return false }
    return !readout.entries.contains { entry in
      switch entry.reading {
      case .wouldExpand, .nameNotUsable: true
      case .bare: dialect == .posix
      default: false
      }
    }
  }

  private func lastValues(_ entries: [EnvEntry]) -> Consumer.Assignments {
    var values = Consumer.Assignments()
    for entry in entries { values[entry.name] = entry.known }
    return values
  }

  private static func acceptedValues(_ text: [UInt8]) throws -> Consumer.Assignments {
    let items = try EnvImport.read(text.span).items
    var values = Consumer.Assignments()
    for item in items {
      // A name with two assignments is no silent acceptance.
      guard let name = item.name, items.count(where: { $0.name == name }) == 1 else { continue }
      if case .accepted(let secret) = item.outcome { values[name] = bytes(of: secret.bytes) }
    }
    return values
  }

  private func report(_ consumer: Consumer, _ text: [UInt8], _ name: String) {
    print(
      "\(consumer.rawValue) differs on \(name) in \(String(decoding: text, as: UTF8.self).debugDescription)")
  }
}

extension [UInt8] {
  /// The lines before one, counted from 1; all of them for `nil`.
  func beforeLine(_ line: Int?) -> [UInt8] {
    guard let line else { return self }
    var newlines = 0
    for index in indices {
      if newlines == line - 1 { return Array(self[..<index]) }
      if self[index] == 0x0A { newlines += 1 }
    }
    return newlines == line - 1 ? self : []
  }
}
