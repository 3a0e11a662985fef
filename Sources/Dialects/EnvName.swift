/// Names of environment variables: which are safe everywhere, and which do more than carry a value.
package enum EnvName {
  /// What a name steers besides reaching the container.
  package enum Effect: Sendable, Equatable {
    /// Docker Compose's own settings: `COMPOSE_PROJECT_NAME` in a project's `.env` renames the project.
    case steersCompose
    /// The Docker client: which engine it talks to, for one.
    case steersDocker
    /// How shells, loaders and interpreters run: a value here can run code or break each command.
    case steersProcess
  }

  private static let processNames: Set<String> = [
    "BASHOPTS", "BASH_ENV", "ENV", "EUID", "GCONV_PATH", "GLIBC_TUNABLES", "IFS", "JAVA_TOOL_OPTIONS",
    "NODE_OPTIONS", "NODE_PATH", "PATH", "PERL5LIB", "PERL5OPT", "PPID", "PROMPT_COMMAND", "PS4",
    "PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "RUBYLIB", "RUBYOPT", "SHELLOPTS", "UID", "ZDOTDIR",
  ]

  /// The variable that nobody sets, by whose default python-dotenv is told `${` and a final backslash.
  static let pythonPlaceholder = "PBK__"

  /// Whether every consumer takes the name: `[A-Za-z_][A-Za-z0-9_]*`.
  package static func isUsable(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// What a name steers besides carrying a value, for a warning before it is delivered.
  ///
  /// - Parameter name: any name.
  /// - Returns: the effect, or `nil` for a name without one.
  package static func warning(for name: String) -> Effect? {
    if name.utf8.starts(with: "COMPOSE_".utf8) { return .steersCompose }
    if name.utf8.starts(with: "DOCKER_".utf8) { return .steersDocker }
    // The loader's own: LD_PRELOAD, LD_AUDIT, LD_LIBRARY_PATH and more.
    return name.utf8.starts(with: "LD_".utf8) || processNames.contains(name) ? .steersProcess : nil
  }

  /// Whether a shell keeps the variable for itself: assigning fails, is undone, or changes the shell.
  static func isKeptByShell(_ name: String) -> Bool {
    name.utf8.starts(with: "BASH".utf8) || shellNames.contains(name)
  }

  private static let shellNames: Set<String> = [
    "_", "COMP_WORDBREAKS", "COPROC", "DIRSTACK", "EPOCHREALTIME", "EPOCHSECONDS", "EUID", "FUNCNAME",
    "FUNCNEST", "GROUPS", "HISTCMD", "IFS", "LANG", "LINENO", "MAPFILE", "OPTARG", "OPTIND", "PATH",
    "PIPESTATUS", "POSIXLY_CORRECT", "PPID", "PS1", "PS2", "PS4", "PWD", "OLDPWD", "RANDOM", "REPLY",
    "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID",
  ]

  /// Whether zsh alone keeps the variable for itself.
  ///
  /// It ties some to lists, makes some numbers, and changes the user with `USERNAME`. A file that assigns one is no zsh user's, so that reading doesn't mind.
  static func isKeptByZsh(_ name: String) -> Bool { zshNames.contains(name) }

  private static let zshNames: Set<String> = [
    "ARGC", "COLUMNS", "EGID", "ERRNO", "GID", "HISTCHARS", "HISTSIZE", "KEYBOARD_HACK", "KEYTIMEOUT",
    "LINES",
    "LISTMAX", "LOGCHECK", "MAILCHECK", "PROMPT", "PROMPT2", "PROMPT3", "PROMPT4", "SAVEHIST", "SPROMPT",
    "TRY_BLOCK_ERROR", "TRY_BLOCK_INTERRUPT", "TTYIDLE", "USERNAME", "WORDCHARS", "ZSH_SUBSHELL", "argv",
    "cdpath",
    "fignore", "fpath", "histchars", "mailpath", "manpath", "module_path", "path", "pipestatus", "prompt",
    "psvar",
    "signals", "status", "watch", "zsh_eval_context",
  ]

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
