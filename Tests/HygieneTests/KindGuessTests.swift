import Hygiene
import Testing
import VaultFormat

@Suite struct KindGuessTests {
  static let names: [(SecretKind, [String])] = [
    (
      .jwt,
      [
        "JWT_SECRET", "jwt_secret", "APP_JWT_SECRET", "JWT_REFRESH_SECRET", "JWT_SECRET_KEY", "JWT_KEY",
        "jwt-secret",
        "auth.jwt.secret", "JWT_SIGNING_KEY", "JWT_SECRET_PREVIOUS", "jwtSecret", "JWT_SECRET_2",
      ]
    ),
    (
      .password,
      [
        "DB_PASSWORD", "PGPASSWORD", "POSTGRES_PASSWORD", "MYSQL_ROOT_PASSWORD", "SMTP_PASS", "MYSQL_PWD",
        "REDIS_PASSWORD", "admin-passwd", "dbPassword", "ADMIN_PASSWD", "KEY_PASSPHRASE",
        "spring.datasource.password",
        "DB_PASSWORD_PREVIOUS", "STAGING_DB_PASSWORD_STAGING", "CERT_PASSWORD", "PASSWORD", "SMTP/PASS",
      ]
    ),
    (
      .apiKey,
      [
        "OPENAI_API_KEY", "SESSION_SECRET", "CLIENT_SECRET", "RETELL_API_KEY", "TELEGRAM_BOT_TOKEN",
        "GITHUB_TOKEN", "STRIPE_SECRET_KEY",
        "AWS_SECRET_ACCESS_KEY", "SENDGRID_APIKEY", "apiKey", "NPM_TOKEN", "NEXT_PUBLIC_MAPS_API_KEY",
        "TOKEN",
        "ENCRYPTION_KEY", "slack-bot-token", "STRIPE_SECRET_KEY_TEST", "WEBHOOK.API.KEY", "MONKEY_API_KEY",
      ]
    ),
    (
      .url,
      [
        "DATABASE_URL", "REDIS_URL", "MONGO_URI", "SENTRY_DSN", "PUBLIC_URL", "amqp-url", "APP.BASE.URL",
        "WEBHOOK_TOKEN_URL",
      ]
    ),
    (
      .privateKey,
      [
        "PRIVATE_KEY", "JWT_PRIVATE_KEY", "APNS_PRIVATE_KEY_P8", "server-key.pem", "privkey.private-key.pem",
        "tls.key",
        "SSH_KEY", "id_ed25519", "FIREBASE_PRIVATE_KEY",
      ]
    ),
    (
      .certificate,
      ["TLS_CERT", "server.crt", "CLIENT_CERTIFICATE", "ca-certificates", "SSL_CERT", "fullchain.pem"]
    ),
    (
      .generic,
      [
        "KEYBOARD", "PASSENGER_COUNT", "MONKEY_ID", "TOKENIZER_PATH", "MAX_TOKENS", "PWD", "OLDPWD", "KEY",
        "DB_USER",
        "NODE_ENV", "PORT", "JWT_EXPIRES_IN", "JWT_PUBLIC_KEY", "AWS_ACCESS_KEY_ID", "STRIPE_PUBLISHABLE_KEY",
        "JWT_SECRET_FILE",
        "COMPASS_MODE", "PASSWORD_HASH", "DB_PASSWORD_FILE", "RECAPTCHA_SITE_KEY", "CURL_OPTS",
        "CERTBOT_EMAIL",
        "JWT_ALGORITHM", "TURKEY", "CONCERT_ID", "MONKEY", "BYPASS", "HOURLY", "TOKEN_TTL", "SECRETARY_NAME",
        "", "_",
        "2", "KEYCLOAK_REALM", "JWT_ISSUER", "PRIVATE_KEY_PATH", "JWT_MONKEYS",
      ]
    ),
  ]

  @Test func guessesTheKindsOfRealNames() {
    var count = 0
    for (kind, names) in Self.names {
      for name in names {
        count += 1
        #expect(KindGuess.kind(forName: name) == kind, "\(name)")
        #expect(KindGuess.kind(forName: name.uppercased()) == kind, "\(name) in capitals")
        #expect(KindGuess.kind(forName: name.lowercased()) == kind, "\(name) in small letters")
      }
    }
    print("kinds by name: \(count) names in three spellings")
    #expect(count >= 60)
  }

  @Test func separatorsCountAlike() {
    for (kind, names) in Self.names {
      for name in names where !name.contains(".") {
        for separator in ["_", "-", "/", "."] {
          // A dot makes a file's name of some: 'TLS.KEY' holds a private key.
          guard separator != "." || !name.hasSuffix("KEY") else { continue }
          let other = String(name.map { "_-/".contains($0) ? Character(separator) : $0 })
          #expect(KindGuess.kind(forName: other) == kind, "\(other)")
        }
      }
    }
  }

  @Test func longNamesAreCutNotSearched() {
    let name = String(repeating: "JWT_SECRE_", count: 100_000) + "JWT_SECRET"
    #expect(KindGuess.kind(forName: name) == .generic)
  }
}
