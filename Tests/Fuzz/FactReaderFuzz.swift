import AuditFacts

/// What libFuzzer calls with each input: a letter that says which file it is, and the file.
///
/// A crash is what it looks for, and a place that isn't in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFactReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let letter = input.first else { return 0 }
  let path = Array(paths[Int(letter) % paths.count].utf8)
  let bytes = Array(input.dropFirst())
  let lines = bytes.count { $0 == 0x0a } + 1
  let kind = FileKind(path: path, beginning: bytes.span)
  let facts = FactReader.read(bytes.span, kind: kind, path: path)
  for place in facts.facts.map(\.place) + facts.observations.map(\.place) {
    precondition((1...lines).contains(place.line) && place.column >= 1, "a place that isn't there")
    if let range = place.range {
      precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range that isn't there")
    }
  }
  return 0
}

private let paths = [
  ".env", "a.sh", "compose.yaml", "Dockerfile", ".github/workflows/a.yml", ".gitlab-ci.yml", "a.service",
  "crontab",
  "ecosystem.config.js", "nginx.conf", "a.properties", "a.ini", "a.toml", "a.json", "a.yaml", "a.xml",
  ".npmrc",
  ".netrc", ".pgpass", "secrets/a.txt", "x/templates/a.yaml", "x/values.yaml", "a.conf",
  "redis.conf", "haproxy.cfg", "httpd.conf", ".htpasswd", "chap-secrets", "a.http", "a.ps1", "a.bat", "a.pl",
  "a.ipynb", "a.sql", "Makefile", "Procfile", "a.tf",
]
