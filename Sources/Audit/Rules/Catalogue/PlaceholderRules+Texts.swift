/// What the rules on placeholders are.
extension PlaceholderRules {
  static let word = RuleDescription(
    "placeholder/word", .error, "a placeholder where a secret should be",
    why: """
      The value is a word that says 'put a secret here'. Programs take it all the same, and everybody knows it.
      """,
    fix: "pbk-secrets set NAME --generate, then pbk-secrets deploy",
    see: ["CWE-1392", "CWE-798"],
    finds: [
      .file(".env", "JWT_SECRET=CHANGE_", "ME\n"),
      .file("compose.yaml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: sk-place", "holder\n"),
      .file(".env", "SESSION_SECRET=generate_me_with_openssl_rand\n"),
      .file(
        "k8s/s.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: your-password-here\n"),
    ],
    passes: [
      .file("README.md", "Set JWT_SECRET to something better than changeme.\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "SECRET_KEY_FILE=changeme.txt\n"),
    ])

  static let shape = RuleDescription(
    "placeholder/shape", .error, "a value that is blanked out or described in brackets",
    why: """
      Nobody has put a value there. The program starts with a secret that everybody can guess.
      """,
    fix: "pbk-secrets set NAME --generate, then pbk-secrets deploy",
    see: ["CWE-1392"],
    finds: [
      .file(".env", "API_TOKEN=<token>\n"),
      .file(".env", "API_SECRET=xxxxxxxx", "xxxxxxxx\n"),
      .file("compose.yaml", "services:\n  a:\n    environment:\n      DB_PASSWORD: \"********\"\n"),
    ],
    passes: [
      .file("compose.yaml", "services:\n  a:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD}\n"),
      .file(".env", "API_TOKEN=", ExampleValues.other, "\n"),
      .file("config.yaml", "api_token: \"{{ vault_api_token }}\"\n"),
    ])

  static let providerFake = RuleDescription(
    "placeholder/provider-fake", .error, "a token that has a provider's form and opens nothing",
    why: """
      It is the provider's own example, or its digits are made up, so that every call fails. The real one is missing.
      """,
    fix: "get the real token from the provider: pbk-secrets set NAME",
    see: ["CWE-1392"],
    finds: [
      .file(".env", "AWS_ACCESS_KEY_ID=AKIA", "IOSFODNN7EXAMPLE\n"),
      .file(".env", "GITHUB_TOKEN=ghp_", "000000000000000000000000000000000000\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      GITHUB_TOKEN: ghp_",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"),
    ],
    passes: [
      .file(".env", "AWS_ACCESS_KEY_ID=AKIA", "Z7QX4MNB2VKD3RTW\n"),
      .file("docs/aws.md", "Keys begin with AKIA and have 20 characters.\n"),
      .file(".env", "GITHUB_TOKEN=${GITHUB_TOKEN}\n"),
    ])

  static let testKey = RuleDescription(
    "placeholder/test-key", .warning, "a key of a provider's test system",
    why: """
      The key is real, and opens the provider's test system alone. Where it is deployed to production, payments and messages are \
      not.
      """,
    fix: "pbk-secrets set NAME with the live key, in the production environment alone",
    see: ["https://docs.stripe.com/keys"],
    finds: [
      .file(".env.production", "STRIPE_SECRET_KEY=sk_test_", "4eC39HqLyjWDarjtT1zdp7dc\n"),
      .file(".env", "STRIPE_SECRET_KEY=sk_test_", "51Hq9vX4tQ9mZ2rLk7WpJd8wN3yHs6cTfB5q\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      STRIPE_KEY: rk_test_",
        "51Hq9vX4tQ9mZ2rLk7WpJd8wN3yHs6\n"),
    ],
    passes: [
      .file(".env", "STRIPE_SECRET_KEY=${STRIPE_SECRET_KEY}\n"),
      .file(".env", "STRIPE_PUBLISHABLE=pk_test_TYooMQauvdEDq54NiTphI7jx\n"),
      .file("README.md", "Test keys begin with sk_test_.\n"),
    ])
}
