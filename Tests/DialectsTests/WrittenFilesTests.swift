import Dialects
import SecretMemory
import Testing

/// Whole files, written for each consumer and for each pair, and read by the real programs; a plain run takes the pairs of
/// neighbours alone.
@Suite(.serialized) struct WrittenFilesTests {
  static let sets: [[EnvConsumer]] = {
    let all = EnvConsumer.allCases
    var sets = all.map { [$0] }
    for (index, one) in all.enumerated() {
      sets += all[(index + 1)...].prefix(RandomTexts.isFull ? all.count : 1).map { [one, $0] }
    }
    return sets + [[.compose, .node, .python, .posix, .systemd], all]
  }()

  @Test(arguments: sets)
  func everyProgramReadsWhatWasMeant(consumers: [EnvConsumer]) throws {
    let writer = EnvWriter(consumers)
    var file = SecretBuffer()
    var meant: Consumer.Assignments = [:]
    var refused: [[UInt8]] = []
    for (index, value) in DeliveryValues.all.enumerated() {
      do {
        try writer.append(name: "V\(index)", value: value.span, to: &file)
        meant["V\(index)"] = value
      } catch {
        refused.append(value)
      }
    }
    let text = bytes(of: file.finish())
    var readings: [String] = []
    for reader in writer.readers {
      readings.append(tell(reader.rawValue, wrong(meant, try own(text, reader))))
    }
    let names = Array(meant.keys)
    for program in programs(of: consumers) {
      guard let read = try program.read([text], names: names) else { continue }
      readings.append(tell(program.rawValue, wrong(meant, read[0] ?? [:])))
    }
    let refusedTexts = refused.count { $0.isText }
    print(
      "for \(consumers.map(\.rawValue).joined(separator: ",")): \(meant.count) of \(DeliveryValues.all.count) written, "
        + "\(refusedTexts) of \(DeliveryValues.texts.count) texts refused (\(percent(refusedTexts))); wrong: "
        + readings.joined(separator: ", "))
    #expect(meant.count + refused.count == 902 && DeliveryValues.notUTF8.count == 48)
    if consumers.count == 1 { requireFewRefusals(consumers[0], refused) }
  }

  /// The most that may be refused, by what is known of each consumer.
  private func requireFewRefusals(_ consumer: EnvConsumer, _ refused: [[UInt8]]) {
    let texts = Double(refused.count { $0.isText }) / Double(DeliveryValues.texts.count)
    switch consumer {
    case .posix: #expect(refused.allSatisfy { $0.contains(0) })
    case .compose, .python: #expect(texts == 0)
    case .systemd: #expect(refused.allSatisfy { !$0.isText || $0.holdsNoncharacter })
    case .node: #expect(texts <= 0.022)
    case .nodeExpand: #expect(texts <= 0.064)
    case .raw: #expect(texts <= 0.13)
    case .portable: #expect(texts <= 0.12)
    case .portableStrict: #expect(texts <= 0.28)
    }
  }

  private func programs(of consumers: [EnvConsumer]) -> [Consumer] {
    let readers = Set(consumers.flatMap(\.readers))
    return Consumer.allCases.filter { readers.contains($0.dialect) }
  }

  private func own(_ text: [UInt8], _ reader: EnvDialect) throws -> Consumer.Assignments {
    let readout = try EnvReader.read(text.span, as: reader)
    #expect(readout.fault == nil, "\(reader)")
    var read = Consumer.Assignments()
    for entry in readout.entries { read[entry.name] = entry.known }
    return read
  }

  private func wrong(_ meant: Consumer.Assignments, _ read: Consumer.Assignments) -> Int {
    var wrong = 0
    for (name, value) in meant.sorted(by: { $0.key < $1.key }) where read[name] != value {
      wrong += 1
      if wrong <= 3 { print("\(name): \(shown(value)) is read as \(read[name].map(shown) ?? "nothing")") }
    }
    return wrong
  }

  private func tell(_ who: String, _ wrong: Int) -> String {
    #expect(wrong == 0, "\(who)")
    return "\(who) \(wrong)"
  }

  private func shown(_ value: [UInt8]) -> String {
    String(decoding: value.prefix(60), as: UTF8.self).debugDescription
  }

  private func percent(_ count: Int) -> String {
    let tenths = (count * 1000 + DeliveryValues.texts.count / 2) / DeliveryValues.texts.count
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension [UInt8] {
  fileprivate var isText: Bool { !contains(0) && String(validating: self, as: UTF8.self) != nil }

  fileprivate var holdsNoncharacter: Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.contains {
      (0xFDD0...0xFDEF).contains($0.value) || $0.value & 0xFFFE == 0xFFFE
    }
  }
}
