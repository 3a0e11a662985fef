import Dialects
import SecretMemory

/// What libFuzzer calls with each input: an .env text, read as every dialect and as an import.
///
/// A crash is what it looks for, a line that isn't there, and a value that Compose's writer takes and its reader gives
/// back as another.
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
  if let result = try? EnvImport.read(bytes.span, dialect: nil) {
    for item in result.items {
      precondition((1...lines).contains(item.line), "an item on a line that isn't there")
    }
  }
  return 0
}

private func checkWriter(_ value: borrowing SecretBytes) {
  var text = SecretBuffer(capacity: 64)
  guard (try? value.withSpan({ try ComposeEnv.append(name: "NAME", value: $0, to: &text) })) != nil else {
    return
  }
  let isSame = text.withSpan { span in
    guard let entries = try? ComposeEnv.read(span), entries.count == 1,
      case .value(let again) = entries[0].reading
    else { return false }
    return again.bytes.isEqual(to: value)
  }
  precondition(isSame, "a written value is read back as another")
}
