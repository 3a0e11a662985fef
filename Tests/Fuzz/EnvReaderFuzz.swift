import Dialects
import SecretMemory

/// What libFuzzer calls with each input: an .env text, read as every dialect and as an import.
///
/// A crash is what it looks for, a line that isn't there, and a value that a writer takes and a reader of its
/// consumers gives back as another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEnvReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
  for dialect in EnvDialect.allCases {
    guard let readout = try? EnvReader.read(bytes.span, as: dialect) else { continue }
    for entry in readout.entries {
      precondition((1...lines).contains(entry.line), "an entry on a line that isn't there")
      if case .value(let value) = entry.reading { checkWriter(value.bytes) }
    }
    if let fault = readout.fault {
      precondition((1...lines).contains(fault.line), "a fault on a line that isn't there")
    }
  }
  if let result = try? EnvImport.read(bytes.span) {
    for item in result.items {
      precondition((1...lines).contains(item.line), "an item on a line that isn't there")
    }
  }
  return 0
}

private let writers: [EnvWriter] =
  EnvConsumer.allCases.map { EnvWriter([$0]) } + [EnvWriter(EnvConsumer.allCases)]

private func checkWriter(_ value: borrowing SecretBytes) {
  for writer in writers {
    var text = SecretBuffer(capacity: 64)
    text.append("BEFORE=1\n")
    guard (try? value.withSpan({ try writer.append(name: "NAME", value: $0, to: &text) })) != nil else {
      continue
    }
    for reader in writer.readers {
      let isSame = text.withSpan { span in
        guard let entries = try? EnvReader.read(span, as: reader).entries, let entry = entries.last,
          entry.name == "NAME",
          case .value(let again) = entry.reading
        else { return false }
        return again.bytes.isEqual(to: value)
      }
      precondition(isSame, "a written value is read back as another")
    }
  }
}
