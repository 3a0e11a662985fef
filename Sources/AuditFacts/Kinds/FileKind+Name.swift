extension FileKind {
  /// Tells a file by its name, and where that is not enough, by its first bytes.
  ///
  /// - Parameters:
  ///   - path: the path within the tree, with `/` between folders.
  ///   - beginning: the file's first bytes; 8 KB are enough, and no more are looked at.
  package init(path: [UInt8], beginning: Span<UInt8>) {
    let name = FileName(path)
    let kind = FileKind(name)
    // Most files are source code, of which the name says enough.
    if case .source = kind {
      self = kind
      return
    }
    var first: [UInt8] = []
    let count = min(beginning.count, 8192)
    first.reserveCapacity(count)
    for index in 0..<count { first.append(beginning[index]) }
    self = FileKind.byContent(kind, name, first)
  }

  /// Tells a file whose name says enough; nil where its first bytes count as well.
  ///
  /// - Parameter path: the path within the tree, with `/` between folders.
  package init?(surelyAt path: [UInt8]) {
    self.init(name: path)
    switch self {
    case .yaml, .helmValues, .helmTemplate, .json, .xml, .systemdUnit, .secretFile, .text: return nil
    default: return
    }
  }

  /// Tells a file by its name alone.
  init(name path: [UInt8]) { self.init(FileName(path)) }

  private init(_ name: FileName) {
    self = Self.byWholeName(name) ?? Self.byFolder(name) ?? Self.bySuffix(name)
  }

  private static let names: [String: FileKind] = [
    "compose.yaml": .compose, "compose.yml": .compose, "makefile": .makefile, "procfile": .procfile,
    "gnumakefile": .makefile,
    "dockerfile": .dockerfile,
    "containerfile": .dockerfile,
    ".dockerignore": .dockerIgnore, ".gitignore": .gitIgnore, ".gitlab-ci.yml": .workflow,
    ".gitlab-ci.yaml": .workflow, "crontab": .cron, "nginx.conf": .nginx, ".npmrc": .credentials(.npmrc),
    ".netrc": .credentials(.netrc), "_netrc": .credentials(.netrc), ".pgpass": .credentials(.pgpass),
    "pgpass.conf": .credentials(.pgpass), ".bashrc": .shell, ".profile": .shell, ".bash_profile": .shell,
    ".zshrc": .shell, ".zshenv": .shell, ".envrc": .shell, "entrypoint": .shell, "pipfile": .toml,
    "credentials": .ini, ".pypirc": .ini, ".my.cnf": .ini, ".s3cfg": .ini, ".gitconfig": .ini, ".boto": .ini,
    ".dockercfg": .json, ".yarnrc": .text, "action.yml": .workflow, "action.yaml": .workflow,
    ".env": .env(isExample: false), ".flaskenv": .env(isExample: false), "env.example": .env(isExample: true),
    "env.sample": .env(isExample: true),
    "env.template": .env(isExample: true), "env.dist": .env(isExample: true), "gemfile": .source(.ruby),
    "rakefile": .source(.ruby), "jenkinsfile": .source(.javascript),
    "haproxy.cfg": .directives, "caddyfile": .directives, "httpd.conf": .directives,
    "apache2.conf": .directives, ".htaccess": .directives, "redis.conf": .directives,
    "sentinel.conf": .directives, "msmtprc": .directives, ".msmtprc": .directives, ".mailrc": .directives,
    "muttrc": .directives, ".muttrc": .directives, ".fetchmailrc": .directives, "fstab": .directives,
    "pg_hba.conf": .directives, "turnserver.conf": .directives, "logstash.conf": .directives,
    "slapd.conf": .directives, "ldap.conf": .directives, "wpa_supplicant.conf": .directives,
    "ipsec.secrets": .directives, "application.conf": .directives, ".htpasswd": .credentials(.userList),
    "htpasswd": .credentials(.userList), "userlist.txt": .credentials(.userList),
    "sasl_passwd": .credentials(.userList), ".smbcredentials": .ini, ".cifscredentials": .ini,
    "kubeconfig": .yaml, "nsswitch.conf": .text, "user-data": .yaml,
    "chap-secrets": .credentials(.pppSecrets),
    "pap-secrets": .credentials(.pppSecrets), "rndc.key": .directives, "rndc.conf": .directives,
    "named.conf": .directives, "ks.cfg": .directives, "preseed.cfg": .directives,
    "vagrantfile": .source(.ruby), "fastfile": .source(.ruby), "appfile": .source(.ruby),
    "matchfile": .source(.ruby), "berksfile": .source(.ruby), "capfile": .source(.ruby),
    "master.key": .secretFile,
  ]

  private static func byWholeName(_ name: FileName) -> FileKind? {
    if let known = names[name.base] { return known }
    let base = name.base
    if isCopyOfEnvironment(base) {
      return .env(isExample: name.parts.dropFirst().contains(where: exampleWords.contains))
    }
    if base.hasPrefix(".env.") || base.hasPrefix("env.") && name.suffix == "env" || name.suffix == "env" {
      // `.env.ts` and the like are programs.
      if base.hasPrefix(".env."), isCode(name.suffix) { return nil }
      return .env(isExample: name.parts.dropFirst().contains(where: exampleWords.contains))
    }
    if name.isYAML {
      if base.hasPrefix("docker-compose") || base.hasPrefix("compose.") || base.hasPrefix("podman-compose") {
        return .compose
      }
      if base.hasSuffix(".gitlab-ci.yml") { return .workflow }
    }
    // What people give an Arduino to know, beside its program.
    if name.suffix == "h", ["secret", "credential", "password"].contains(where: base.contains) {
      return .otherCode
    }
    if base.hasSuffix(".tfstate.backup") { return .json }
    if base.hasSuffix("ignore"), base.hasPrefix(".docker") || base.hasSuffix(".dockerignore") {
      return .dockerIgnore
    }
    if base.hasPrefix("dockerfile.") || base.hasSuffix(".dockerfile") || base.hasPrefix("containerfile.") {
      return isCode(name.suffix) ? nil : .dockerfile
    }
    if base.hasPrefix("ecosystem.") || base.hasSuffix(".ecosystem.js") || base.hasPrefix("pm2."),
      ["js", "cjs", "mjs", "json"].contains(name.suffix)
    {
      return .processManager
    }
    return nil
  }

  /// `.env~`, `.env_backup`, `.env-prod`, `env.20260114.bak`.
  private static func isCopyOfEnvironment(_ base: String) -> Bool {
    if base.hasPrefix("env."), let last = base.split(separator: ".").last, copyWords.contains(String(last)) {
      return true
    }
    guard base.hasPrefix(".env"), let next = base.dropFirst(4).first else { return false }
    return "~-_".contains(next)
  }

  private static let copyWords: Set<String> = ["bak", "backup", "old", "orig", "save", "copy"]
  private static let exampleWords: Set<String> = [
    "example", "sample", "template", "dist", "tpl", "tmpl", "default", "defaults", "examples",
  ]

  private static func isCode(_ suffix: String) -> Bool {
    ["js", "ts", "mjs", "cjs", "py", "rb", "go", "php", "java", "rs", "swift", "kt", "cs", "md", "json", "d"]
      .contains(suffix)
  }

  private static func byFolder(_ name: FileName) -> FileKind? {
    let folders = name.folders
    if name.isYAML,
      folders.suffix(2) == [".github", "workflows"] || folders.suffix(2) == [".gitea", "workflows"]
        || folders.suffix(2) == [".forgejo", "workflows"]
    {
      return .workflow
    }
    if folders.suffix(2) == ["run", "secrets"] { return .secretFile }
    // Rails' keys of its encrypted credentials: config/credentials/production.key.
    if folders.suffix(2) == ["config", "credentials"], name.suffix == "key" { return .secretFile }
    if folders.last == ".kube", name.base == "config" { return .yaml }
    if folders.contains("secrets") || folders.contains(".secrets"), isSecretFile(name) { return .secretFile }
    if let last = folders.last, last.hasPrefix("cron."), !name.base.hasPrefix(".") {
      return last == "cron.d" ? .cron : .shell
    }
    if folders.contains("crontabs") { return .cron }
    if name.suffix == "conf" {
      if folders.contains(where: { $0.contains("nginx") || $0 == "sites-available" || $0 == "sites-enabled" })
      {
        return .nginx
      }
      if folders.last?.hasSuffix(".service.d") == true || folders.suffix(2) == ["systemd", "system.conf.d"] {
        return .systemdUnit
      }
    }
    if folders.contains(where: { ["sites-available", "sites-enabled"].contains($0) }) { return .nginx }
    if folders.last == "templates" || folders.dropLast().last == "templates",
      name.isYAML || name.suffix == "tpl"
    {
      return .helmTemplate
    }
    return nil
  }

  /// A file of a folder of secrets is one if it has no suffix, or none of a format of its own.
  private static func isSecretFile(_ name: FileName) -> Bool {
    ["", "txt", "secret", "key", "token", "password", "pass", "pw"].contains(name.suffix)
      && name.base != "readme.txt"
      && !["readme", "license", "makefile", "dockerfile"].contains(name.base) && !name.base.hasPrefix(".")
  }

  private static let suffixes: [String: FileKind] = [
    "service": .systemdUnit, "timer": .systemdUnit, "socket": .systemdUnit, "mount": .systemdUnit,
    "path": .systemdUnit, "slice": .systemdUnit, "container": .systemdUnit, "sh": .shell, "mk": .makefile,
    "bash": .shell,
    "zsh": .shell, "ksh": .shell, "cron": .cron, "crontab": .cron, "nginx": .nginx, "properties": .properties,
    "ini": .ini, "cfg": .ini, "cnf": .ini, "toml": .toml, "json": .json, "json5": .json, "jsonc": .json,
    "yaml": .yaml, "yml": .yaml, "xml": .xml, "config": .xml, "csproj": .xml, "plist": .xml, "sql": .sql,
    "tf": .terraform,
    "tfvars": .terraform, "hcl": .terraform, "js": .source(.javascript), "mjs": .source(.javascript),
    "cjs": .source(.javascript), "jsx": .source(.javascript), "ts": .source(.javascript),
    "mts": .source(.javascript), "cts": .source(.javascript), "tsx": .source(.javascript),
    "groovy": .source(.javascript), "gradle": .source(.javascript), "dart": .source(.javascript),
    "scala": .source(.kotlin), "sbt": .source(.kotlin), "ex": .source(.ruby), "exs": .source(.ruby),
    "ps1": .powershell, "psm1": .powershell, "bat": .batch, "cmd": .batch, "http": .requests,
    "rest": .requests, "tfstate": .json, "lua": .otherCode, "pl": .otherCode, "pm": .otherCode,
    "r": .otherCode, "ino": .otherCode,
    "bicep": .otherCode, "jl": .otherCode, "vbs": .otherCode, "ipynb": .notebook, "cf": .ini,
    "ks": .directives,
    "sls": .yaml, "pp": .source(.ruby), "ru": .source(.ruby), "rake": .source(.ruby),
    "cred": .ini, "creds": .ini, "htpasswd": .credentials(.userList),
    "vue": .source(.javascript), "svelte": .source(.javascript), "py": .source(.python), "go": .source(.go),
    "rb": .source(.ruby), "php": .source(.php), "java": .source(.java), "kt": .source(.kotlin),
    "kts": .source(.kotlin), "cs": .source(.csharp), "rs": .source(.rust), "swift": .source(.swift),
  ]

  private static func bySuffix(_ name: FileName) -> FileKind {
    if name.isYAML, name.base.hasPrefix("values") { return .helmValues }
    return suffixes[name.suffix] ?? .text
  }
}

/// The parts of a path that tell what a file is, in lower case.
struct FileName {
  let base: String
  /// What follows the last dot; of `.env`, nothing.
  let suffix: String
  let folders: [String]

  init(_ path: [UInt8]) {
    var parts = path.lowercased().split(separator: Mark.slash).map { String(decoding: $0, as: UTF8.self) }
    base = parts.popLast() ?? ""
    folders = parts
    let dotted = base.split(separator: ".", omittingEmptySubsequences: false)
    suffix =
      dotted.count > 1 && !(dotted.count == 2 && dotted[0].isEmpty) ? String(dotted[dotted.count - 1]) : ""
  }

  /// The base name's parts between dots, dashes and underscores.
  var parts: [String] { base.split(whereSeparator: { ".-_".contains($0) }).map(String.init) }

  var isYAML: Bool { suffix == "yaml" || suffix == "yml" }
}
