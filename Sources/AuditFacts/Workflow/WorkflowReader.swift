internal import YAML

/// Reads workflows and actions of GitHub, and the like of Gitea and Forgejo.
///
/// Source: GitHub's documentation, Workflow syntax and Metadata syntax.
struct WorkflowReader {
  private let file: YAMLFile

  static func read(_ bytes: [UInt8], path: [UInt8], into facts: inout FactCollector) {
    guard let file = YAMLFile(bytes, into: &facts) else { return }
    for document in file.documents {
      if document["jobs"] != nil || document["runs"] != nil {
        WorkflowReader(file: file).read(document, into: &facts)
      } else {
        PipelineReader(file: file).read(document, into: &facts)
      }
    }
  }

  private func read(_ root: YAMLNode, into facts: inout FactCollector) {
    noteNeeds(root, into: &facts)
    let known = readEnvironment(root["env"], nil, into: &facts)
    for job in root["jobs"]?.pairs ?? [] { read(job.key, job.value, known, into: &facts) }
    for step in root["runs"]?["steps"]?.items ?? [] { readStep(step, nil, known, into: &facts) }
  }

  /// Expressions are evaluated in all values.
  private func noteNeeds(_ node: YAMLNode, into facts: inout FactCollector) {
    if let text = file.placed(node) {
      for use in WorkflowExpression.value(of: text).uses { facts.needs(use) }
    }
    for item in node.items ?? [] { noteNeeds(item, into: &facts) }
    for pair in node.pairs ?? [] where !pair.isMerged { noteNeeds(pair.value, into: &facts) }
  }

  private func read(_ name: String, _ job: YAMLNode, _ known: Set<String>, into facts: inout FactCollector) {
    let known = known.union(readEnvironment(job["env"], name, into: &facts))
    readEnvironment(job["with"], name, into: &facts)
    readEnvironment(job["secrets"], name, into: &facts)
    readContainer(job["container"], name, into: &facts)
    for service in job["services"]?.pairs ?? [] { readContainer(service.value, name, into: &facts) }
    for step in job["steps"]?.items ?? [] { readStep(step, name, known, into: &facts) }
  }

  private func readContainer(_ node: YAMLNode?, _ owner: String, into facts: inout FactCollector) {
    readEnvironment(node?["env"], owner, into: &facts)
    readEnvironment(node?["credentials"], owner, into: &facts)
  }

  @discardableResult
  private func readEnvironment(
    _ node: YAMLNode?, _ owner: String?, into facts: inout FactCollector
  ) -> Set<String> {
    var names: Set<String> = []
    for pair in node?.pairs ?? [] {
      names.insert(pair.key)
      guard let text = file.placed(pair.value) else { continue }
      facts.fact(pair.key, WorkflowExpression.value(of: text).value, role: .workflowEnvironment, owner: owner)
    }
    return names
  }

  private func readStep(
    _ step: YAMLNode, _ owner: String?, _ known: Set<String>, into facts: inout FactCollector
  ) {
    let known = known.union(readEnvironment(step["env"], owner, into: &facts))
    readEnvironment(step["with"], owner, into: &facts)
    if let arguments = step["with"]?["build-args"].flatMap(file.placed) {
      readBuildArguments(arguments, owner, into: &facts)
    }
    if let script = step["with"]?["script"], let uses = step["uses"]?.text, uses.contains("ssh") {
      readScript(script, owner, known, into: &facts)
    }
    let shell = step["shell"]?.text ?? "bash"
    guard let run = step["run"], ["bash", "sh"].contains(shell.split(separator: " ").first ?? "") else {
      return
    }
    readScript(run, owner, known, into: &facts)
  }

  /// `NAME=value` on each line, as docker/build-push-action takes them.
  private func readBuildArguments(_ text: PlacedBytes, _ owner: String?, into facts: inout FactCollector) {
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: Mark.newline, from: start) ?? text.count
      if let equals = text.firstIndex(of: Mark.equals, from: start, before: end), equals > start {
        let name = text.slice(text.trimmedRange(start..<equals)).text
        let value = WorkflowExpression.value(of: text.slice(text.trimmedRange(equals + 1..<end))).value
        facts.fact(name, value, role: .composeBuildArgument, owner: owner)
      }
      start = end + 1
    }
  }

  private func readScript(
    _ node: YAMLNode, _ owner: String?, _ known: Set<String>, into facts: inout FactCollector
  ) {
    guard let text = file.placed(node) else { return }
    let (script, substitutes) = WorkflowExpression.script(text)
    var reader = ShellReader(owner: owner, assigned: known, given: ["GITHUB_", "RUNNER_", "ACTIONS_", "CI"])
    reader.read(script, substitutes, into: &facts)
  }
}

/// Reads pipelines of GitLab.
///
/// Source: GitLab's documentation, CI/CD YAML syntax reference.
struct PipelineReader {
  private let file: YAMLFile

  init(file: YAMLFile) { self.file = file }

  private static let scripts = ["before_script", "script", "after_script"]

  func read(_ root: YAMLNode, into facts: inout FactCollector) {
    let known = readVariables(root["variables"], nil, into: &facts)
    readJob(root, nil, known, into: &facts)
    for pair in root.pairs ?? [] where pair.value.pairs != nil && pair.key != "variables" {
      readJob(pair.value, pair.key, known, into: &facts)
    }
  }

  private func readJob(
    _ job: YAMLNode, _ owner: String?, _ known: Set<String>, into facts: inout FactCollector
  ) {
    let known = owner == nil ? known : known.union(readVariables(job["variables"], owner, into: &facts))
    for service in job["services"]?.items ?? [] { readVariables(service["variables"], owner, into: &facts) }
    var reader = ShellReader(owner: owner, assigned: known, given: ["CI", "GITLAB_"])
    for key in Self.scripts {
      guard let script = job[key] else { continue }
      readScript(script, &reader, depth: 0, into: &facts)
    }
  }

  /// Lists of lines, which may hold further lists.
  private func readScript(
    _ node: YAMLNode, _ reader: inout ShellReader, depth: Int, into facts: inout FactCollector
  ) {
    if let text = file.placed(node), !node.isNull { reader.read(text, into: &facts) }
    guard depth < 10 else { return }
    for item in node.items ?? [] { readScript(item, &reader, depth: depth + 1, into: &facts) }
  }

  @discardableResult
  private func readVariables(
    _ node: YAMLNode?, _ owner: String?, into facts: inout FactCollector
  ) -> Set<String> {
    var names: Set<String> = []
    for pair in node?.pairs ?? [] {
      names.insert(pair.key)
      guard let value = pair.value.pairs == nil ? pair.value : pair.value["value"],
        let text = file.placed(value)
      else { continue }
      facts.fact(
        pair.key, Interpolator.value(of: text, .plain).value, role: .workflowEnvironment, owner: owner)
    }
    return names
  }
}
