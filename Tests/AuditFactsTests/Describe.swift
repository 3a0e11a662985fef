import AuditFacts

/// What was read, as the cases' files write it: one line for each fact and observation.
func describe(_ facts: FileFacts) -> [String] {
  var lines = facts.facts.map { fact in
    let owner = fact.owner.map { " [\($0)]" } ?? ""
    return
      "\(fact.place.line):\(fact.place.column) \(fact.role.rawValue)\(owner) \(printable(fact.name)) = \(describe(fact.value))"
  }
  lines += facts.observations.map { observation in
    let owner = observation.owner.map { " [\($0)]" } ?? ""
    return "\(observation.place.line):\(observation.place.column)\(owner) ! \(describe(observation.what))"
  }
  if let fault = facts.fault { lines.append("fault in line \(fault.line): \(fault.problem)") }
  return lines
}

func describe(_ value: FactValue) -> String {
  switch value {
  case .text(let bytes): "'" + printable(String(decoding: bytes, as: UTF8.self)) + "'"
  case .reference(let reference): describe(reference)
  case .parts(let parts): parts.map(describe).joined(separator: " + ")
  case .made(let maker): "made by \(maker)"
  case .unknown: "?"
  }
}

private func describe(_ reference: Reference) -> String {
  let name = "\(reference.source)(\(reference.name ?? ""))"
  switch reference.otherwise {
  case .ifUnset(let value): return "\(name) else {\(describe(value))}"
  case .ifUnsetOrEmpty(let value): return "\(name) or {\(describe(value))}"
  case .failsIfUnset: return "\(name) else fails"
  case .failsIfUnsetOrEmpty: return "\(name) or fails"
  case nil: return name
  }
}

private func describe(_ what: Observation.What) -> String {
  switch what {
  case .needs(let reference): "needs \(describe(reference))"
  case .buildsFrom(let context, let dockerfile):
    "builds from \(context)\(dockerfile.map { " by " + $0 } ?? "")"
  case .envFile(let path, let format): "reads \(path)\(format.map { " as " + $0 } ?? "")"
  default: "\(what)"
  }
}

private func printable(_ text: String) -> String {
  text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    .replacing("\t", with: "\\t")
}
