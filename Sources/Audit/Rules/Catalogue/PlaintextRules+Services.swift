/// Rules on values in workflows, manifests, units and scripts.
extension PlaintextRules {
  static let workflow = RuleDescription(
    "plaintext/workflow", .error, "a secret in plain text in a workflow",
    why: """
      A workflow is committed, and its log may print the value, since only registered secrets are masked there.
      """,
    fix: "gh secret set NAME, and write ${{ secrets.NAME }}",
    see: [
      "CWE-798",
      "https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions",
    ],
    finds: [
      .file(
        ".github/workflows/ci.yml", "on: push\nenv:\n  DB_PASSWORD: ", ExampleValues.strong, "\njobs: {}\n"),
      .file(
        ".github/workflows/deploy.yml",
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      API_TOKEN: \"",
        ExampleValues.other, "\"\n    steps: []\n"),
      .file(
        ".github/workflows/x.yaml",
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n        env: {JWT_SECRET: ",
        ExampleValues.long, "}\n"),
    ],
    passes: [
      .file(
        ".github/workflows/ci.yml", "on: push\nenv:\n  DB_PASSWORD: ${{ secrets.DB_PASSWORD }}\njobs: {}\n"),
      .file(".github/workflows/ci.yml", "on: push\npermissions:\n  id-token: write\njobs: {}\n"),
      .file(".github/workflows/ci.yml", "on: push\nenv:\n  CACHE_KEY: linux-v3-1a2b3c\njobs: {}\n"),
    ])

  static let manifestSecret = RuleDescription(
    "plaintext/manifest-secret", .error, "a secret in a Kubernetes manifest",
    why: """
      The data of a Secret is only written in base64, which anyone undoes. Committed, it is as good as plain text.
      """,
    fix: "keep the value in the vault and make the manifest at deploy time (pbk-secrets materialise k8s -)",
    see: ["CWE-798", "https://kubernetes.io/docs/concepts/configuration/secret/"],
    finds: [
      .file(
        "k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: ",
        ExampleValues.strong, "\n"),
      .file(
        "k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  api-key: ",
        ExampleValues.base64, "\n"),
      .file(
        "deploy.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {}\n---\napiVersion: v1\nkind: Secret\n"
          + "metadata: {name: a}\nstringData:\n  JWT_SECRET: ", ExampleValues.long, "\n"),
    ],
    passes: [
      .file(
        "k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  username: crm\n"
      ),
      .file(
        "chart/templates/secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: {{ .Values.password | b64enc }}\n"
      ),
      .file(
        "k8s/sealed.yaml",
        "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy\n"),
    ])

  static let manifestEnvironment = RuleDescription(
    "plaintext/manifest-environment", .error, "a secret in plain text in a manifest or chart",
    why: """
      Everybody who may read Pods or ConfigMaps reads it, and so does everybody with the repository.
      """,
    fix: "put the value into a Secret and refer to it with secretKeyRef",
    see: [
      "CWE-798", "https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/",
    ],
    finds: [
      .file(
        "k8s/deployment.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n"
          + "    env:\n    - name: DB_PASSWORD\n      value: ", ExampleValues.strong, "\n"),
      .file(
        "k8s/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  API_TOKEN: ",
        ExampleValues.other, "\n"),
      .file("chart/Chart.yaml", "name: a\n").with(
        "chart/values.yaml", "auth:\n  adminPassword: ", ExampleValues.strong, "\n"),
    ],
    passes: [
      .file(
        "k8s/deployment.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n"
          + "    env:\n    - name: DB_PASSWORD\n      valueFrom: {secretKeyRef: {name: db, key: password}}\n"),
      .file(
        "k8s/config.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  TOKEN_TTL: \"3600\"\n"),
      .file("chart/Chart.yaml", "name: a\n").with(
        "chart/values.yaml", "auth:\n  existingSecret: my-secret\n  adminPassword: \"\"\n"),
    ])

  static let serviceEnvironment = RuleDescription(
    "plaintext/service-environment", .error, "a secret in plain text in a service's configuration",
    why: """
      Units, crontabs and process managers' files are read by more than the service, and show in 'systemctl show' or 'pm2 env'.
      """,
    fix: "use LoadCredential= with a file of pbk-secrets deploy, or start the program with pbk-secrets run",
    see: ["CWE-526", "https://systemd.io/CREDENTIALS/"],
    finds: [
      .file(
        "crm.service", "[Service]\nEnvironment=DB_PASSWORD=", ExampleValues.strong,
        "\nExecStart=/usr/bin/crm\n"),
      .file(
        "ecosystem.config.js", "module.exports = {apps: [{name: 'a', env: {JWT_SECRET: '",
        ExampleValues.long, "'}}]}\n"),
      .file("etc/cron.d/backup", "PGPASSWORD=", ExampleValues.other, "\n0 3 * * * root pg_dump crm\n"),
    ],
    passes: [
      .file("crm.service", "[Service]\nEnvironmentFile=/run/crm.env\nExecStart=/usr/bin/crm\n"),
      .file(
        "crm.service",
        "[Service]\nLoadCredential=db_password:/run/secrets/db_password\nExecStart=/usr/bin/crm\n"),
      .file(
        "ecosystem.config.js",
        "module.exports = {apps: [{name: 'a', env: {JWT_SECRET: process.env.JWT_SECRET}}]}\n"),
    ])
}
