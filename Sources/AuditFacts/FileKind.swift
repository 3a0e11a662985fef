/// What a file is, told by its name and, where that is not enough, by its first bytes.
package enum FileKind: Equatable, Sendable {
  /// A .env file; `isExample` where its name says that it is a template: `.env.example`, `.env.sample`, `.env.dist`.
  case env(isExample: Bool)
  case compose, dockerfile, dockerIgnore, gitIgnore
  case workflow
  /// A makefile; a Procfile, with a command for each process.
  case makefile, procfile
  /// A YAML file with Kubernetes objects, a Helm template, a chart's values.
  case manifest, helmTemplate, helmValues
  case systemdUnit, processManager, shell, cron, nginx
  /// A script of PowerShell, and one of Windows's command processor.
  case powershell, batch
  /// Lines of words, as Apache, HAProxy, Redis and many others have them.
  case directives
  /// Requests that an editor sends.
  case requests
  case properties, ini, toml, json, yaml, xml
  /// Source code.
  case source(SourceLanguage)
  case terraform
  /// Source code in a language that is not taken apart, and a notebook with some.
  case otherCode, notebook
  /// Statements for a database, which make its users.
  case sql
  /// A file in which a program keeps passwords of its user.
  case credentials(CredentialsFormat)
  /// The contents of a Docker-secret source file or the like.
  case secretFile
  /// Any other text.
  case text
}

/// A format of files in which programs keep their user's passwords.
package enum CredentialsFormat: String, Equatable, Sendable, CaseIterable {
  case npmrc, netrc, pgpass
  /// Users with their passwords: `.htpasswd`, PgBouncer's userlist.txt, Postfix's sasl_passwd.
  case userList
  /// Clients, servers and secrets of pppd: chap-secrets.
  case pppSecrets
}

/// A language of source code whose assignments are understood.
package enum SourceLanguage: String, Equatable, Sendable, CaseIterable {
  case javascript, python, go, ruby, php, java, kotlin, csharp, rust, swift
}
