import Dialects
import Project
import Templates
import Testing
import VaultFormat
import YAML

/// Secrets and targets of a settings file: what is taken, and each reason to refuse.
struct TargetTests {
  static let whole = """
    secrets:
      DB_PASSWORD: {kind: password, required: true, rotation: 90d, description: PostgreSQL}
      API_KEY:
      DATABASE_URL:
        template: postgresql://app:${DB_PASSWORD|url}@db/crm
    environments:
      production: {vault: p.pbk}
    targets:
      backend:
        type: docker-secrets
        path: ./secrets//crm
        names: [JWT_SECRET, "DB_*"]
        services: [backend, worker]
        environments: [production]
        owner: "1000"
        group: www-data
        mode: "0440"
        require-tmpfs: true
      dotenv: {type: env, path: .env, for: [compose, node]}
      plain: {type: env, path: plain.env}
      crm: {type: k8s, path: k8s/secret.yaml, object: crm, namespace: prod, immutable: true, labels: {app: crm}}
      creds: {type: systemd-credentials, path: /etc/credstore, owner: 0}
      stack: {type: swarm, prefix: crm}
      conf: {type: file, path: nginx/htpasswd, template: templates/htpasswd.tpl}
    """

  @Test func allIsRead() throws {
    let file = try parse(Self.whole)
    #expect(file.secrets.map(\.name.text) == ["DB_PASSWORD", "API_KEY", "DATABASE_URL"])
    let password = file.secrets[0]
    #expect(password.kind == .password && password.isRequired && password.rotation?.days == 90)
    #expect(password.description == "PostgreSQL" && password.template == nil)
    #expect(file.secrets[2].template?.template.names.map(\.text) == ["DB_PASSWORD"])
    #expect(file.targets.map(\.name) == ["backend", "dotenv", "plain", "crm", "creds", "stack", "conf"])
    let backend = file.targets[0]
    #expect(backend.form == .dockerSecrets && backend.path?.text == "secrets/crm")
    #expect(backend.path?.absolute(in: "/project") == "/project/secrets/crm")
    #expect(backend.names == ["JWT_SECRET", "DB_*"] && backend.services == ["backend", "worker"])
    #expect(backend.environments == ["production"] && backend.requiresTmpfs)
    #expect(backend.access == TargetAccess(owner: "1000", group: "www-data", mode: 0o440))
    #expect(file.targets[1].form == .env(consumers: [.compose, .node]))
    #expect(file.targets[2].form == .env(consumers: [.compose]) && file.targets[2].names == nil)
    let object = KubernetesSettings(
      object: "crm", namespace: "prod", isImmutable: true, labels: ["app": "crm"])
    #expect(file.targets[3].form == .kubernetes(object))
    #expect(file.targets[4].path?.absolute(in: "/project") == "/etc/credstore")
    #expect(file.targets[5].form == .swarm(SwarmSettings(prefix: "crm")) && file.targets[5].path == nil)
    #expect(file.targets[6].form == .file(template: ProjectPath(text: "templates/htpasswd.tpl")))
  }

  @Test(
    arguments: [
      ("secrets:\n  A b: {}", .badName("A b", of: .secret), 2, 3),
      ("secrets:\n  A: {knd: jwt}", .unknownKey("knd", in: .secret("A")), 2, 7),
      ("secrets:\n  A: {required: yes}", .notABoolean(key: "required"), 2, 17),
      ("secrets:\n  A: {rotation: 90}", .badPeriod("90"), 2, 17),
      ("secrets:\n  A: {template: plain}", .templateWithoutNames, 2, 17),
      ("secrets:\n  A: {template: \"${B}\", rotation: 9d}", .derivedCannot("rotation"), 2, 25),
      (
        "secrets:\n  A: {template: \"${B}\"}\n  B: {template: \"x${C}\"}\n  C: {template: \"${A}\"}",
        .derivedFromItself(["A", "B", "C", "A"]), 2, 3
      ),
      ("secrets:\n  A: {template: \"${A}\"}", .derivedFromItself(["A", "A"]), 2, 3),
      ("targets:\n  a: {path: x}", .missingKey("type", of: "a"), 2, 3),
      ("targets:\n  a: {type: env}", .missingKey("path", of: "a"), 2, 3),
      ("targets:\n  a: {type: k8s, path: x}", .missingKey("object", of: "a"), 2, 3),
      ("targets:\n  a: {type: file, path: x}", .missingKey("template", of: "a"), 2, 3),
      ("targets:\n  a b: {type: env, path: x}", .badName("a b", of: .target), 2, 3),
      (
        "targets:\n  a: {type: env, path: x, prefix: y}",
        .unknownKey("prefix", in: .target("a", type: "env")), 2, 27
      ),
      (
        "targets:\n  a: {tpye: env}", .unknownKey("tpye", in: .target("a", type: nil)), 2, 7
      ),
      ("targets:\n  a: {type: env, path: x, names: []}", .emptyList(key: "names"), 2, 34),
      ("targets:\n  a: {type: env, path: x, names: {}}", .notAList(key: "names"), 2, 34),
      ("targets:\n  a: {type: env, path: x, names: [A, A]}", .listedTwice("A", key: "names"), 2, 38),
      ("targets:\n  a: {type: env, path: x, names: [1]}", .notText(key: "names"), 2, 35),
      ("targets:\n  a: {type: env, path: x, mode: 0400}", .modeNeedsQuotes, 2, 33),
      ("targets:\n  a: {type: env, path: x, mode: \"0666\"}", .badMode("0666"), 2, 33),
      ("targets:\n  a: {type: env, path: x, mode: \"0200\"}", .badMode("0200"), 2, 33),
      ("targets:\n  a: {type: env, path: x, mode: \"4755\"}", .badMode("4755"), 2, 33),
      ("targets:\n  a: {type: env, path: ../x}", .badPath(.leavesFolder, path: "../x"), 2, 24),
      ("targets:\n  a: {type: env, path: /x/../y}", .badPath(.leavesFolder, path: "/x/../y"), 2, 24),
      ("targets:\n  a: {type: env, path: /}", .badPath(.empty, path: "/"), 2, 24),
      ("targets:\n  a: {type: k8s, object: o, path: /x}", .badPath(.absolute, path: "/x"), 2, 35),
      (
        "targets:\n  a: {type: env, path: x}\n  b: {type: env, path: ./x}", .samePath("b", "a"), 3, 3
      ),
      (
        "targets:\n  a: {type: docker-secrets, path: x}\n  b: {type: env, path: x/y}", .nestedPaths("b", "a"),
        3, 3
      ),
      (
        "targets:\n  b: {type: env, path: x/y/.env}\n  a: {type: docker-secrets, path: x}",
        .nestedPaths("a", "b"), 3, 3
      ),
      (
        "targets:\n  a: {type: env, path: x, environments: [p]}",
        .unknownWord("p", key: "environments", known: []), 2, 3
      ),
    ] as [(String, ProjectFault, Int, Int)])
  func refused(_ text: String, _ fault: ProjectFault, _ line: Int, _ column: Int) {
    #expect(failure(of: text) == .refused(fault, at: YAMLPosition(line: line, column: column)))
  }

  @Test func wordsAreThoseThatThereAre() {
    for text in ["secrets:\n  A: {kind: passwort}", "targets:\n  a: {type: dotenv, path: x}"] {
      guard case .refused(.unknownWord(_, _, let known), _)? = failure(of: text) else {
        Issue.record("\(text) gave \(String(describing: failure(of: text)))")
        continue
      }
      #expect(known.count > 4)
    }
    let consumer = failure(of: "targets:\n  a: {type: env, path: x, for: [compose, nod]}")
    #expect(
      consumer
        == .refused(
          .unknownWord("nod", key: "for", known: EnvConsumer.allCases.map(\.rawValue)),
          at: YAMLPosition(line: 2, column: 42)))
  }

  /// Each key of a good file, left out, doubled and mistyped: nothing but a named refusal, in the key's line, or a file.
  @Test func everyKeyLeftOutDoubledAndMistyped() {
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var count = (taken: 0, refused: 0)
    for index in lines.indices {
      guard let colon = lines[index].firstIndex(of: ":") else { continue }
      var mistyped = lines
      mistyped[index].insert("q", at: colon)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      var without = lines
      without.remove(at: index)
      for (number, changed) in [mistyped, doubled, without].enumerated() {
        switch failure(of: changed.joined(separator: "\n")) {
        case nil: count.taken += 1
        case .refused(_, let place):
          count.refused += 1
          if number == 1 { #expect((index...index + 2).contains(place.line - 1)) }
        case let other?: Issue.record("\(other)")
        }
      }
    }
    print("settings files changed in one line: \(count.refused) refused by place, \(count.taken) still good")
    #expect(count.refused > 40 && count.taken > 5)
  }
}
