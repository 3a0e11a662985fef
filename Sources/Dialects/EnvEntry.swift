package import SecretMemory

/// A family of programs that read `.env` files alike.
package enum EnvDialect: String, CaseIterable, Sendable {
  /// Docker Compose 2.20 and later: a project's `.env`, and `env_file`.
  case compose
  /// Node.js `--env-file`, `util.parseEnv` and the npm package dotenv, in what they read alike.
  case node
  /// python-dotenv, and Docker Compose 1, which calls it.
  case python
  /// A POSIX shell that sources the file. Read statically: nothing is run, nothing expanded.
  case posix
  /// `docker run --env-file`, Compose's `format: raw`, `kubectl --from-env-file`: no quotes at all.
  case raw
  /// systemd's `EnvironmentFile=`.
  case systemd
  /// The npm package dotenv with dotenv-expand, as in Next.js and Vite.
  case nodeExpand = "node-expand"
}

/// What a consumer makes of one assignment.
package enum EnvReading: Sendable {
  /// The consumer gets exactly these bytes.
  case value(SharedSecret)
  /// The consumer would expand a variable or run a command, which reading never does.
  ///
  /// `literal` is the value with each `$` taken for itself; `nil` where a command would be run, or no value can be told.
  case wouldExpand(literal: SharedSecret?)
  /// A name without `=`: the consumer takes the value from its own environment, or none.
  case bare
  /// Versions or members of the family differ here.
  case unclear
  /// The name is outside `[A-Za-z_][A-Za-z0-9_]*`, so not all consumers take it.
  case nameNotUsable
}

/// One assignment, or one name without a value, of an `.env` file.
package struct EnvEntry: Sendable {
  /// The line that it starts on, from 1.
  package let line: Int
  /// The name, in printable ASCII.
  ///
  /// That of a ``EnvReading/bare`` entry may be a stray piece of a secret,
  /// such as a line of a key outside quotes: see ``EnvImport``.
  package let name: String
  /// What the consumer makes of it.
  package let reading: EnvReading
}

/// Why reading stopped: what follows can't be told, or the consumer refuses the whole file.
package enum EnvFault: Error, Sendable, Equatable {
  /// A line that is no assignment, comment or blank line; a shell might run it as a command.
  case notAnAssignment
  /// A quote without its partner, which swallows lines in some consumers.
  case unterminatedQuote
  /// More text on the line after the value has ended.
  case textAfterValue
  /// An expansion or a command with quotes or nesting, whose end only the consumer could tell.
  case wouldExpand
  /// A NUL byte.
  case nul
  /// Bytes that are not UTF-8, for a consumer that loses or refuses them.
  case invalidUTF8
  /// A noncharacter of Unicode, for a consumer that refuses the whole file because of it.
  case noncharacter
  /// A byte order mark, for a consumer that makes it part of the first name.
  case byteOrderMark
  /// A carriage return that does not end a line.
  case strayCarriageReturn
  /// A construct after which the consumer's versions read different assignments.
  case versionsDiffer
  /// A line longer than the 65,535 bytes that the consumer reads.
  case lineTooLong
  /// More assignments than the reader's bound.
  case tooManyEntries
}

/// An `.env` file as one dialect reads it.
package struct EnvReadout: Sendable {
  /// The entries in file order, up to the fault if there is one.
  package let entries: [EnvEntry]
  /// Why reading stopped and on which line, from 1; `nil` if all was read.
  package let fault: (line: Int, reason: EnvFault)?
}
