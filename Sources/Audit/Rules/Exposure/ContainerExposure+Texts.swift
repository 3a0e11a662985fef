/// What the rules on secrets that containers and images show are.
extension ContainerExposure {
  static let containerEnvironment = RuleDescription(
    "exposure/container-environment", .note, "a secret in a container's environment",
    why: """
      Whoever may talk to Docker reads it with 'docker inspect', each child process inherits it, and crash reports take it along. A file under /run/secrets is read by those who open it.
      """,
    fix: "give the service the secret with 'secrets:' and NAME_FILE: pbk-secrets compose override",
    see: ["CWE-526", "https://docs.docker.com/compose/how-tos/use-secrets/"],
    finds: [
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      - DB_PASSWORD\n"),
      .file(
        "docker-compose.yml",
        "services:\n  api:\n    environment:\n      DATABASE_URL: postgres://crm:${DB_PASSWORD:?}@db/crm\n"),
    ],
    passes: [
      .file(
        "compose.yaml",
        "services:\n  api:\n    environment:\n      JWT_SECRET_FILE: /run/secrets/jwt_secret\n    secrets: [jwt_secret]\n"
      ),
      .file(
        "compose.yaml",
        "services:\n  api:\n    environment:\n      PORT: ${PORT:-3000}\n      JWT_EXPIRES_IN: 7d\n"),
      .file(
        "compose.yaml",
        "services:\n  api:\n    environment:\n      API_URL: https://${API_HOST}/v1\n      PUBLIC_KEY: ${PUBLIC_KEY}\n"
      ),
    ])

  static let buildArgument = RuleDescription(
    "exposure/build-argument", .warning, "a secret as a build argument",
    why: """
      Build arguments are in the image's history and in caches, for everybody who pulls the image. What ENV makes of them is in each container as well.
      """,
    fix: "RUN --mount=type=secret,id=NAME, and 'secrets:' below 'build:' in Compose",
    see: ["CWE-538", "https://docs.docker.com/build/building/secrets/"],
    finds: [
      .file("Dockerfile", "FROM node:20\nARG NPM_TOKEN\nRUN npm ci\n"),
      .file("Dockerfile", "FROM node:20\nARG JWT_SECRET\nENV JWT_SECRET=$JWT_SECRET\n"),
      .file(
        "compose.yaml",
        "services:\n  api:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN}\n"),
    ],
    passes: [
      .file("Dockerfile", "FROM node:20\nARG VERSION\nARG PUBLIC_KEY\nRUN npm ci\n"),
      .file("Dockerfile", "FROM node:20\nRUN --mount=type=secret,id=npm_token npm ci\n"),
      .file("Dockerfile", "FROM ruby\nARG SECRET_KEY_BASE=dum", "my\nRUN rake assets:precompile\n"),
    ])

  static let copiedSecret = RuleDescription(
    "exposure/copied-secret", .error, "an image that takes a file of secrets with it",
    why: """
      Each layer of an image can be read by whoever has the image, even when a later layer removes the file.
      """,
    fix: "remove the line, name the file in .dockerignore, and mount it when the container runs",
    see: ["CWE-538"],
    finds: [
      .file("Dockerfile", "FROM node:20\nCOPY .env /app/.env\n"),
      .file("Dockerfile", "FROM node:20\nCOPY package.json .env ./\n"),
      .file("Dockerfile", "FROM debian\nADD id_rsa /home/app/.ssh/id_rsa\n"),
    ],
    passes: [
      .file("Dockerfile", "FROM node:20\nCOPY .env.example /app/\n"),
      .file("Dockerfile", "FROM node:20\nCOPY --from=build /app/dist /srv\n"),
      .file("Dockerfile", "FROM debian\nCOPY certs/ca.pem /etc/ssl/\n"),
    ])
}
