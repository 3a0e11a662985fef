import Compose
import Dialects

extension CheckTests {
  private static let reading = """
    services:
      a:
        image: x
        secrets: [DB_PASSWORD]
    secrets:
      DB_PASSWORD: {file: ./secrets/DB_PASSWORD}

    """

  private static func service(_ lines: String, image: String = "x") -> String {
    reading + "\n---\nservices:\n  b:\n    image: \(image)\n" + lines + "\n"
  }

  static let cases: [Case] = [
    Case(title: "all is well", compose: reading, expected: []),
    Case(
      title: "a variable nowhere", compose: service("    command: ${TAG}"),
      expected: ["missing-variable 12 warning"]),
    Case(
      title: "a required variable nowhere", compose: service("    command: ${TAG:?}"),
      expected: ["missing-variable 12 error"]),
    Case(
      title: "variables with something in their place, or set outside",
      compose: service("    command: ${A:-x} ${B:+x} ${C} ${D} $$E ${COMPOSE_PROJECT_NAME}"),
      files: [".env": "D=1\n"], environment: ["C": "1"], expected: []),
    Case(
      title: "a name that is to come from outside", compose: service("    environment: [TZ, A=b]"),
      expected: ["missing-inherited 12 note"]),
    Case(
      title: "a name that comes from outside", compose: service("    environment: [TZ, A=b]"),
      environment: ["TZ": "UTC"], expected: []),
    Case(
      title: "a file of a secret that the vault doesn't have",
      compose: service("    secrets: [n]\nsecrets:\n  n: {file: ./secrets/NEW}"),
      expected: ["missing-secret-file 14 error"]),
    Case(
      title: "no env_file", compose: service("    env_file: [gone.env, {path: x.env, required: false}]"),
      expected: ["missing-env-file 12 error"]),
    Case(
      title: "a secret without its top level", compose: service("    secrets: [n]"),
      expected: ["undefined-secret 12 error"]),
    Case(
      title: "a target's name that the vault doesn't have", compose: reading,
      supply: Case.supply(folder: ["DB_PASSWORD", "GONE"]), expected: ["not-in-vault 2 error"]),
    Case(
      title: "a variable that no target writes", compose: service("    command: ${API_KEY}"),
      supply: Case.supply(folder: ["DB_PASSWORD"]), expected: ["variable-not-written 12 warning"]),
    Case(
      title: "a required one that no target writes", compose: service("    command: ${API_KEY:?}"),
      supply: Case.supply(folder: ["DB_PASSWORD"]), expected: ["variable-not-written 12 error"]),
    Case(
      title: "under run", compose: service("    command: ${API_KEY:?}"), environment: ["API_KEY": "1"],
      supply: Case.supply(folder: ["DB_PASSWORD"]), expected: []),
    Case(
      title: "in the .env of a target", compose: service("    command: ${API_KEY}"),
      supply: Case.supply(folder: ["DB_PASSWORD"], dotenv: ["API_KEY"]), expected: []),
    Case(
      title: "in an .env for another program", compose: service("    command: ${API_KEY}"),
      supply: Case.supply(folder: ["DB_PASSWORD"], dotenv: ["API_KEY"], readBy: [.systemd]),
      expected: ["env-file-dialect 12 error"]),
    Case(
      title: "in an .env by hand", compose: service("    command: ${API_KEY}"),
      files: [".env": "# mine\nAPI_KEY=x\n"], supply: Case.supply(folder: ["DB_PASSWORD"]),
      expected: ["variable-kept-by-hand 2 warning"]),
    Case(
      title: "a file that its target leaves out", compose: reading,
      supply: Case.supply(folder: ["API_KEY"]),
      expected: ["secret-file-left-out 6 error", "unused-target 2 note"]),
    Case(
      title: "a file that no target writes", compose: reading, supply: Case.supply(folder: nil),
      expected: ["secret-file-not-written 6 error"]),
    Case(
      title: "a file of materialise", compose: reading, files: ["secrets/DB_PASSWORD": "x"],
      supply: Case.supply(folder: nil), expected: ["secret-file-not-written 6 warning"]),
    Case(
      title: "a file by hand", compose: service("    secrets: [n]\nsecrets:\n  n: {file: ./own.pem}"),
      files: ["own.pem": "x"], expected: ["secret-file-kept-by-hand 14 warning"]),
    Case(
      title: "an env_file by hand", compose: service("    env_file: b.env"),
      files: ["b.env": "X=1\nAPI_KEY='a b'\n"], expected: ["env-file-kept-by-hand 12 warning"]),
    Case(
      title: "an env_file without secrets", compose: service("    env_file: b.env"),
      files: ["b.env": "X=1\n"], expected: []),
    Case(
      title: "an env_file that can't be read", compose: service("    env_file: big.env"),
      files: ["big.env": String(repeating: "#", count: 1 << 21)],
      expected: ["unreadable-variables 1 warning"]),
  ]

  private static let digest = "0123456789abcdefghijkl"

  static let otherCases: [Case] = [
    Case(
      title: "an env_file of materialise", compose: service("    env_file: b.env"),
      files: ["b.env": "# pbk-secrets dialect=compose digest=\(digest)\nAPI_KEY=x\n"], expected: []),
    Case(
      title: "an env_file of materialise for another", compose: service("    env_file: b.env"),
      files: ["b.env": "# pbk-secrets dialect=node digest=\(digest)\nAPI_KEY=x\n"],
      expected: ["env-file-dialect 12 error"]),
    Case(
      title: "an env_file that is read raw",
      compose: service("    env_file:\n      - path: b.env\n        format: raw"),
      supply: Case.supply(files: [Case.envFile([.compose])]), expected: ["env-file-dialect 13 error"]),
    Case(
      title: "an env_file for both", compose: service("    env_file: b.env"),
      supply: Case.supply(files: [Case.envFile([.compose, .node])]), expected: []),
    Case(
      title: "a format that isn't there",
      compose: service("    env_file:\n      - path: b.env\n        format: toml"), files: ["b.env": ""],
      expected: ["env-file-format 13 error"]),
    Case(
      title: "a digest", compose: service("    labels: [\"pbk.digest=${PBK_DIGEST_b}\"]"),
      expected: ["digest-not-written 12 warning"]),
    Case(
      title: "a digest that is written",
      compose: service("    labels: [\"pbk.digest=${PBK_DIGEST_b}\"]\n    command: $API_KEY"),
      supply: Case.supply(folder: ["DB_PASSWORD"], dotenv: ["API_KEY"]), expected: []),
    Case(
      title: "put into a text though there is a file", compose: service("    command: ${API_KEY}"),
      supply: Case.supply(dotenv: ["API_KEY"]), expected: ["interpolated 12 warning"]),
    Case(
      title: "taken out by a later file", compose: service("    environment: {X: \"${API_KEY}\"}"),
      files: ["compose.override.yaml": "services: {b: {environment: {X: !reset null}}}\n"], expected: []),
    Case(
      title: "handed on", compose: service("    environment:\n      - API_KEY"),
      expected: ["passed-through 13 warning"]),
    Case(
      title: "a secret made of a variable",
      compose: service("    secrets: [n]\nsecrets:\n  n: {environment: API_KEY}"),
      expected: ["secret-of-variable 14 warning"]),
    Case(
      title: "a secret made of a variable nowhere",
      compose: service("    secrets: [n]\nsecrets:\n  n: {environment: NOWHERE}"),
      expected: ["missing-variable 14 error"]),
    Case(
      title: "a file that isn't mounted",
      compose: service("    environment:\n      K_FILE: /run/secrets/API_KEY"),
      expected: ["file-not-mounted 13 error"]),
    Case(
      title: "a folder that is mounted",
      compose: service(
        "    environment:\n      K_FILE: /run/secrets/API_KEY\n    volumes: [\"./secrets:/run/secrets:ro\"]"),
      expected: []),
    Case(
      title: "both variables",
      compose: service(
        "    environment: [POSTGRES_PASSWORD=x, POSTGRES_PASSWORD_FILE=/p]", image: "postgres:16"),
      expected: ["set-twice 12 error"]),
    Case(
      title: "a short volume", compose: service("    volumes: [\"./secrets/API_KEY:/k:ro\"]"),
      expected: ["short-volume 12 warning"]),
    Case(
      title: "a long volume",
      compose: service("    volumes: [{type: bind, source: ./secrets/API_KEY, target: /k}]"), expected: []),
    Case(
      title: "a name that nothing takes", compose: reading, supply: Case.supply(usedElsewhere: []),
      expected: ["unused-secret 0 note"]),
    Case(
      title: "a secret that no service has", compose: reading + "  n: {file: ./secrets/API_KEY}\n",
      expected: ["unused-top-level-secret 7 note"]),
    Case(
      title: "a target that nothing reads", compose: "services: {a: {image: x}}\n",
      expected: ["unused-target 2 note"]),
    Case(
      title: "a target for a service that isn't there", compose: reading,
      supply: Case.supply(services: ["a", "nobody"]), expected: ["no-such-service 2 error"]),
    Case(
      title: "a path that isn't known", compose: service("    env_file: ${DIR}/b.env"),
      files: [".env": "DIR=${OTHER}\n"], expected: ["path-not-known 12 note"]),
    Case(
      title: "what Compose refuses", compose: service("    command: ${"),
      expected: ["bad-interpolation 12 error"]),
    Case(
      title: "another machine's file", compose: "include: [\"oci://reg/x\"]\n" + reading,
      expected: ["remote-file 1 note"]),
    Case(
      title: "an .env that can't be read to its end", compose: reading, files: [".env": "A=1\n'\n"],
      expected: ["unreadable-variables 2 warning"]),
  ]
}
