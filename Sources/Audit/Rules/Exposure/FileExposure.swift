internal import AuditFacts

/// Judges how files stand that hold secrets: their modes, git, copies, and the line end of a Docker secret.
enum FileExposure: FileRule {
  static let descriptions = [fileMode, tracked, notIgnored, backupCopy, secretNewline]

  static func findings(in file: AuditedFile) -> [Finding] {
    let path = PathJudgement(file.path)
    guard file.holdsSecretsByKind, !path.isTest, !path.isExample else { return [] }
    var findings = newline(file)
    // A placeholder is nothing to hide.
    guard let secret = file.firstSecret(isReal: true) else { return findings }
    let context = Context(file: file, path: path, first: secret)
    findings += [mode(context), git(context), backup(context)].compactMap { $0 }
    return findings
  }

  private struct Context {
    let file: AuditedFile
    let path: PathJudgement
    let first: SecretValue

    func finding(_ rule: RuleDescription, _ message: String, _ severity: Severity? = nil) -> Finding {
      Finding(
        rule: rule, severity: severity, path: file.path,
        place: FactPlace(line: first.fact.place.line), name: first.name, message: message)
    }
  }

  private static func mode(_ context: Context) -> Finding? {
    guard let standing = context.file.standing, standing.mode & 0o077 != 0 else { return nil }
    let mode = String(standing.mode & 0o777, radix: 8)
    let others = standing.mode & 0o007 != 0
    // What git has tracked is written with this mode at each checkout, whatever its owner does.
    return context.finding(
      fileMode,
      "the file holds secrets and has mode 0\(mode): \(others ? "every user of the machine" : "its group") can get at it",
      others ? nil : .warning)
  }

  private static func git(_ context: Context) -> Finding? {
    guard let standing = context.file.standing else { return nil }
    if standing.isTracked == true {
      return context.finding(tracked, "the file holds secrets, and git tracks it")
    }
    guard standing.isIgnored == false else { return nil }
    return context.finding(
      notIgnored, "the file holds secrets, and git doesn't ignore it: the next 'git add .' takes it along")
  }

  private static func backup(_ context: Context) -> Finding? {
    guard context.path.isBackup else { return nil }
    return context.finding(backupCopy, "a copy of secrets that was put aside")
  }

  private static func newline(_ file: AuditedFile) -> [Finding] {
    guard file.kind == .secretFile, let fact = file.facts.facts.first, case .text(let value) = fact.value,
      !value.isEmpty, !value.contains(0x0a), SecretValue(fact) != nil
    else { return [] }
    return file.facts.observations.filter { $0.what == .endsWithNewline }.map { observation in
      Finding(
        rule: secretNewline, path: file.path, place: FactPlace(line: fact.place.line), name: fact.name,
        message:
          "a line end follows the secret; programs that don't cut it off take it for a part of the secret")
    }
  }
}
