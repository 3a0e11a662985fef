import SecretMemory
import Testing
import VaultFormat

@testable import Templates

private func shared(_ bytes: [UInt8]) -> SharedSecret { SharedSecret(SecretBytes(copying: bytes.span)) }

private func bytes(_ secret: borrowing SecretBytes) -> [UInt8] {
  secret.withSpan { span in span.indices.map { span[$0] } }
}

private func rendered(_ text: String, _ values: [String: [UInt8]]) throws -> [UInt8] {
  let template = try Template(parsing: Array(text.utf8))
  var known: [SecretName: SharedSecret] = [:]
  for (name, value) in values { known[try SecretName(name)] = shared(value) }
  return bytes(try template.render(known))
}

struct TemplateTests {
  @Test(
    arguments: [
      ("${A}", "v'\"&/é"), ("x${A}y", "xv'\"&/éy"), ("$${A}", "${A}"), ("$$$${A}", "$${A}"),
      ("$$${A}", "$v'\"&/é"),
      ("$A $host $", "$A $host $"), ("", ""), ("$", "$"), ("}{", "}{"),
      ("${A|url}", "v%27%22%26%2F%C3%A9"), ("${A|shell}", "'v'\\''\"&/é'"), ("${A|json}", "v'\\\"&/é"),
      ("${A|base64}", "diciJi/DqQ=="), ("${A|hex}", "762722262fc3a9"),
    ])
  func taken(_ text: String, _ expected: String) throws {
    #expect(try rendered(text, ["A": Array("v'\"&/é".utf8)]) == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("a\nb${A", .unterminated, 2, 2), ("${}", .badName(""), 1, 3), ("${A B}", .badName("A B"), 1, 3),
      ("${-A}", .badName("-A"), 1, 3), ("x\n\n ${A|uri}", .unknownFilter("uri"), 3, 4),
      ("${A|}", .unknownFilter(""), 1, 3), ("${A|bcrypt}", .unknownFilter("bcrypt"), 1, 3),
      ("${A:-b}", .badName("A:-b"), 1, 3), ("${${A}}", .badName("${A"), 1, 3),
    ] as [(String, TemplateFault, Int, Int)])
  func refused(_ text: String, _ fault: TemplateFault, _ line: Int, _ column: Int) {
    var found: TemplateError?
    do throws(TemplateError) { _ = try Template(parsing: Array(text.utf8)) } catch { found = error }
    #expect(found == .refused(fault, line: line, column: column))
  }

  @Test func valuesThatAFilterCannotWrite() throws {
    let name = try SecretName("A")
    for (text, value, filter) in [
      ("${A|json}", [UInt8(0xff)], TemplateFilter.json), ("${A|json}", [0xed, 0xa0, 0x80], .json),
      ("${A|json}", [0xc0, 0x80], .json), ("${A|json}", [0xf4, 0x90, 0x80, 0x80], .json),
      ("${A|json}", [0xc3], .json),
      ("${A|shell}", [0x61, 0], .shell),
    ] {
      var found: TemplateError?
      do throws(TemplateError) {
        _ = try Template(parsing: Array(text.utf8)).render([name: shared(value)])
      } catch { found = error }
      #expect(found == .cannotFilter(name, filter))
    }
    var missing: TemplateError?
    do throws(TemplateError) { _ = try Template(parsing: Array("${A}".utf8)).render([:]) } catch {
      missing = error
    }
    #expect(missing == .noValue(name))
  }

  @Test func derivedSecretsComeInOrderAndLoopsAreNamed() throws {
    func template(_ text: String) throws -> Template { try Template(parsing: Array(text.utf8)) }
    let (a, b, c, s) = (
      try SecretName("A"), try SecretName("B"), try SecretName("C"), try SecretName("S")
    )
    let derived = try DerivedSecrets([
      a: template("<${B}${S}>"), b: template("(${C|hex})"), c: template("${S}!"),
    ])
    #expect(derived.entries.map(\.name) == [c, b, a] && derived.stored(for: [a]) == [s])
    let made = try derived.values([a], stored: [s: shared(Array("z".utf8))])
    #expect(made.mapValues { bytes($0.bytes) }[a] == Array("<(7a21)z>".utf8) && made.count == 3)
    #expect(try derived.values([c], stored: [s: shared([0x7a])]).count == 1)
    let ring = [a: try template("${B}"), b: try template("${C}"), c: try template("${B}")]
    #expect(throws: TemplateError.loop([b, c, b])) { try DerivedSecrets(ring) }
  }

  /// Held against inverses written here, for each byte, each pair of some, and seeded random values.
  @Test func filtersAreUndoneByTheirReaders() throws {
    var values = (0...255).map { [UInt8($0)] } + [[], [0x27, 0x27], [0xf0, 0x9f, 0x94, 0x91]]
    var state: UInt64 = 7
    for length in 0..<300 {
      values.append(
        (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 56)
        })
    }
    var count = 0
    for value in values {
      for filter in TemplateFilter.allCases {
        let written = shared(value)
        guard let text = filter.apply(written.bytes) else {
          let isText = String(validating: value, as: UTF8.self) != nil
          #expect(filter == .json && !isText || filter == .shell && value.contains(0))
          continue
        }
        #expect(undo(filter, bytes(text)) == value, "\(filter) \(value)")
        count += 1
      }
    }
    print("\(count) values written by filters, each read back as it was")
    #expect(count > 2000)
  }

  private func undo(_ filter: TemplateFilter, _ text: [UInt8]) -> [UInt8]? {
    switch filter {
    case .hex: return stride(from: 0, to: text.count, by: 2).compactMap { hex(text[$0], text[$0 + 1]) }
    case .url:
      var result: [UInt8] = []
      var index = 0
      while index < text.count {
        if text[index] == 0x25, let byte = hex(text[index + 1], text[index + 2]) {
          result.append(byte)
          index += 3
        } else {
          result.append(text[index])
          index += 1
        }
      }
      return result
    // In bytes: a value need not be text.
    case .shell: return Array(text.dropFirst().dropLast().replacing("'\\''".utf8, with: "'".utf8))
    case .base64, .base64url:
      let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
      let digits = Array((alphabet + (filter == .base64 ? "+/" : "-_")).utf8)
      var (bits, width, result) = (0, 0, [UInt8]())
      for digit in text where digit != 0x3d {
        guard let value = digits.firstIndex(of: digit) else { return nil }
        (bits, width) = ((bits << 6 | value) & 0xffff, width + 6)
        if width >= 8 {
          width -= 8
          result.append(UInt8(truncatingIfNeeded: bits >> width))
        }
      }
      #expect(filter == .base64url || text.count % 4 == 0)
      return result
    case .json:
      var result: [UInt8] = []
      var index = 0
      while index < text.count {
        guard text[index] == 0x5c else {
          result.append(text[index])
          index += 1
          continue
        }
        switch text[index + 1] {
        case UInt8(ascii: "u"):
          result.append(hex(text[index + 4], text[index + 5]) ?? 0)
          index += 6
        case UInt8(ascii: "n"): (result, index) = (result + [0x0a], index + 2)
        case UInt8(ascii: "r"): (result, index) = (result + [0x0d], index + 2)
        case UInt8(ascii: "t"): (result, index) = (result + [0x09], index + 2)
        case let other: (result, index) = (result + [other], index + 2)
        }
      }
      return result
    }
  }

  private func hex(_ high: UInt8, _ low: UInt8) -> UInt8? {
    UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
  }
}
