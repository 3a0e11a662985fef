import Foundation

/// Node, Python and systemd's library: hexadecimal texts in, a line of hexadecimal pairs out for each.
extension Consumer {
  private static let parseEnv = "const { parseEnv: parse } = require('node:util');"

  private static let dotenvParse = "const { parse } = require(process.argv[1] + '/dotenv');"

  /// What a program makes of the file whose own environment sets nothing.
  private static let dotenvExpandParse = """
    const plain = require(process.argv[1] + '/dotenv').parse, { expand } = require(process.argv[1] + '/dotenv-expand');
    const parse = (text) => expand({ parsed: plain(text), processEnv: {} }).parsed;
    """

  private static let nodeScript = """
    const fs = require('node:fs');
    const lines = fs.readFileSync('texts', 'latin1').split('\\n').slice(0, -1);
    const hex = (s) => Buffer.from(s, 'utf8').toString('hex');
    for (const line of lines) {
      const read = Object.entries(parse(Buffer.from(line, 'hex').toString('utf8')));
      console.log(read.map(([k, v]) => hex(k) + ':' + hex(v)).join(','));
    }
    """

  private static let nodeFileScript = """
    const hex = (s) => Buffer.from(s, 'utf8').toString('hex');
    console.log(Object.entries(process.env).map(([k, v]) => hex(k) + ':' + hex(v)).join(','));
    """

  private static let pythonScript = """
    import io, logging, dotenv
    logging.disable(logging.CRITICAL)
    for line in open('texts').read().split('\\n')[:-1]:
        text = io.TextIOWrapper(io.BytesIO(bytes.fromhex(line)), encoding='utf-8')
        read = dotenv.dotenv_values(stream=text)
        print(','.join(k.encode().hex() + ':' + v.encode().hex() for k, v in read.items() if v is not None))
    """

  private static let composeV1Script = """
    import logging
    from compose.config.environment import env_vars_from_file
    logging.disable(logging.CRITICAL)
    for line in open('texts').read().split('\\n')[:-1]:
        open('one', 'wb').write(bytes.fromhex(line))
        read = env_vars_from_file('one')
        print(','.join(k.encode().hex() + ':' + v.encode().hex() for k, v in read.items() if v is not None))
    """

  /// systemd drops invalid names only after its loader, so that the script does.
  private static let systemdScript = """
    import ctypes, os, re, sys
    library = ctypes.CDLL(sys.argv[1])
    os.dup2(os.open('/dev/null', os.O_WRONLY), 2)
    name = re.compile(rb'[A-Za-z_][A-Za-z0-9_]*')
    for line in open('texts').read().split('\\n')[:-1]:
        open('one', 'wb').write(bytes.fromhex(line))
        read, pairs, index = ctypes.POINTER(ctypes.c_char_p)(), [], 0
        if library.load_env_file(None, b'one', ctypes.byref(read)) < 0:
            print('refused')
            continue
        while read and read[index] is not None:
            key, _, value = read[index].partition(b'=')
            if name.fullmatch(key):
                pairs.append(key.hex() + ':' + value.hex())
            index += 1
        print(','.join(pairs))
    """

  private var script: [String] {
    switch self {
    case .nodeFile: ["--env-file=one.env", "-e", Self.nodeFileScript]
    case .dotenv: ["-e", Self.dotenvParse + Self.nodeScript, Self.modules ?? ""]
    case .dotenvExpand: ["-e", Self.dotenvExpandParse + Self.nodeScript, Self.modules ?? ""]
    case .python: ["-c", Self.pythonScript]
    case .composeV1: ["-c", Self.composeV1Script]
    case .systemd: ["-c", Self.systemdScript, Self.libraries[0]]
    default: ["-e", Self.parseEnv + Self.nodeScript]
    }
  }

  /// - Returns: `nil` if the program failed as a whole.
  func readByScript(_ program: String, _ texts: [[UInt8]], _ room: URL) throws -> [Assignments?]? {
    if self == .nodeFile {
      try Data(texts[0]).write(to: room.appending(path: "one.env"))
    } else {
      try Data(texts.map { hex($0) + "\n" }.joined().utf8).write(to: room.appending(path: "texts"))
    }
    let (output, status) = try run(program, script, in: room)
    let lines = String(decoding: output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard status == 0, lines.count == texts.count else {
      print("\(rawValue): \(lines.count) lines for \(texts.count) texts, status \(status)")
      return nil
    }
    return lines.map { line in
      guard line != "refused" else { return nil }
      var read = Assignments()
      for pair in line.split(separator: ",") {
        let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
        read[String(decoding: unhex(parts[0]), as: UTF8.self)] = unhex(parts[1])
      }
      return read
    }
  }
}

private func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func unhex(_ text: Substring) -> [UInt8] {
  let digits = text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
