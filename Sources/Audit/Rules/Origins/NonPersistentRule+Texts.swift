/// What the rules on values that don't last are.
extension NonPersistentRule {
  private static let why = """
    After a restart all sessions and tokens are worthless, and what was encrypted can't be read. Two instances of the program \
    never agree.
    """

  static let madeAtStart = RuleDescription(
    "non-persistent/made-at-start", .error, "a secret that is made anew at each start", why: why,
    fix: "pbk-secrets set NAME --generate, once, and pbk-secrets deploy",
    see: ["CWE-665", "CWE-337"],
    finds: [
      .file(".env", "JWT_SECRET=temp-secret-$(date +%s)\n"),
      .file("entrypoint.sh", "#!/bin/sh\nexport SESSION_SECRET=$(openssl rand -hex 32)\nexec node app.js\n"),
      .file("Dockerfile", "FROM node\nCMD [\"sh\", \"-c\", \"JWT_SECRET=$(uuidgen) exec node app.js\"]\n"),
      .file("crm.service", "[Service]\nExecStart=/bin/sh -c 'JWT_SECRET=$(date +%%s) exec /usr/bin/crm'\n"),
      .file("start.sh", "#!/bin/bash\nJWT_SECRET=\"dev-$RANDOM$RANDOM\"\nexport JWT_SECRET\nexec ./server\n"),
    ],
    passes: [
      .file(
        "entrypoint.sh",
        "#!/bin/sh\n[ -f /data/key ] || openssl rand -hex 32 > /data/key\nexport SESSION_SECRET=$(cat /data/key)\n"
      ),
      .file(
        "generate-secret.sh",
        "#!/bin/sh\nJWT_SECRET=$(openssl rand -hex 32)\necho \"JWT_SECRET=$JWT_SECRET\"\n"),
      .file("entrypoint.sh", "#!/bin/sh\nBUILD_ID=$(date +%s)\nexec node app.js\n"),
    ])

  static let madeInCode = RuleDescription(
    "non-persistent/made-in-code", .error, "a program that makes its own secret at each start", why: why,
    fix:
      "read it from the environment or a secret file, and fail without it; pbk-secrets set NAME --generate",
    see: ["CWE-665", "CWE-337"],
    finds: [
      .file(
        "src/auth.js",
        "const crypto = require('crypto');\nconst jwtSecret = crypto.randomBytes(32).toString('hex');\n"),
      .file(
        "app.py",
        "import os\nfrom flask import Flask\napp = Flask(__name__)\napp.secret_key = os.urandom(24)\n"),
      .file("src/config.ts", "export const SESSION_SECRET = `s-${Math.random()}`;\n"),
    ],
    passes: [
      .file("src/reset.js", "const resetToken = crypto.randomBytes(32).toString('hex');\n"),
      .file(
        "app.py", "import secrets\nnonce = secrets.token_hex(16)\nsession_id = secrets.token_urlsafe()\n"),
      .file(
        "src/keys.js",
        "const jwtSecret = crypto.randomBytes(32);\nfs.writeFileSync('./data/secret.key', jwtSecret);\n"),
    ])

  static let madeFallback = RuleDescription(
    "non-persistent/fallback", .error, "a secret that is made anew where none is given", why: why,
    fix: "fail without it, and set it once: pbk-secrets set NAME --generate",
    see: ["CWE-665", "CWE-1188"],
    finds: [
      .file(
        "src/auth.js", "const secret = process.env.JWT_SECRET || crypto.randomBytes(64).toString('hex');\n"),
      .file(
        "settings.py", "import os, secrets\nSECRET_KEY = os.getenv(\"SECRET_KEY\", secrets.token_hex(32))\n"),
      .file(
        "entrypoint.sh",
        "#!/bin/sh\nexport JWT_SECRET=${JWT_SECRET:-$(openssl rand -hex 32)}\nexec node app.js\n"),
    ],
    passes: [
      .file("src/auth.js", "const id = process.env.REQUEST_ID || crypto.randomUUID();\n"),
      .file("settings.py", "import os\nSECRET_KEY = os.environ[\"SECRET_KEY\"]\n"),
      .file("entrypoint.sh", "#!/bin/sh\nexport JWT_SECRET=${JWT_SECRET:?}\nexec node app.js\n"),
    ])

  static let madeByChart = RuleDescription(
    "non-persistent/chart", .error, "a chart that makes a secret with each upgrade", why: why,
    fix: "look the Secret up first (lookup \"v1\" \"Secret\" ...), or take it from a Secret that exists",
    see: [
      "CWE-665",
      "https://helm.sh/docs/chart_template_guide/functions_and_pipelines/#using-the-lookup-function",
    ],
    finds: [
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  jwt-secret: {{ randAlphaNum 32 | b64enc }}\n"
      ),
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/s.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: {{ randAlpha 20 | quote }}\n"
      ),
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/k.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  privateKey: {{ genPrivateKey \"rsa\" | quote }}\n"
      ),
    ],
    passes: [
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/secret.yaml",
        "{{- $old := lookup \"v1\" \"Secret\" .Release.Namespace \"a\" }}\napiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
          + "data:\n  jwt-secret: {{ $old.data.jwt | default (randAlphaNum 32 | b64enc) }}\n"),
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  jwt-secret: {{ .Values.jwtSecret | b64enc }}\n"
      ),
      .file("c/Chart.yaml", "name: c\n").with(
        "c/templates/d.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  rollme: {{ randAlphaNum 5 | quote }}\n"
      ),
    ])

  static let madeByPlan = RuleDescription(
    "non-persistent/plan", .error, "a secret that is another with each Terraform plan", why: why,
    fix: "use a random_password resource, which the state keeps",
    see: ["CWE-665", "https://developer.hashicorp.com/terraform/language/functions/timestamp"],
    finds: [
      .file(
        "main.tf",
        "resource \"kubernetes_secret\" \"a\" {\n  data = {\n    jwt_secret = timestamp()\n  }\n}\n"),
      .file("main.tf", "locals {\n  jwt_secret = sha256(timestamp())\n}\n"),
      .file("main.tf", "output \"api_secret\" {\n  value = \"s-${timestamp()}\"\n}\n"),
    ],
    passes: [
      .file("main.tf", "resource \"random_password\" \"jwt\" {\n  length = 64\n}\n"),
      .file("main.tf", "locals {\n  jwt_secret = random_password.jwt.result\n}\n"),
      .file("main.tf", "locals {\n  deployed_at = timestamp()\n}\n"),
    ])
}
