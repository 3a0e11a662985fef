/// The images that are known, each with the page that says what it takes from files.
///
/// An image belongs here only if its documentation, or its start script, names the variables. What is missing
/// costs a comment in the file that is written; what is wrong costs somebody a service that doesn't start.
extension KnownImage {
  static let all: [KnownImage] = databases + sites + applications + families

  private static let databases = [
    KnownImage(
      [
        "postgres", "postgis/postgis", "pgvector/pgvector", "timescale/timescaledb",
        "timescale/timescaledb-ha",
      ],
      .these(["POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_INITDB_ARGS"]),
      source: "https://hub.docker.com/_/postgres, 'Docker Secrets'", needsPassword: true),
    KnownImage(
      ["mysql"],
      .these([
        "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_HOST", "MYSQL_DATABASE", "MYSQL_USER", "MYSQL_PASSWORD",
      ]), source: "https://hub.docker.com/_/mysql, 'Docker Secrets'", needsPassword: true),
    KnownImage(
      ["mariadb"],
      .these([
        "MARIADB_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ROOT_HOST", "MARIADB_DATABASE",
        "MARIADB_USER", "MARIADB_PASSWORD", "MARIADB_PASSWORD_HASH", "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_HOST",
        "MYSQL_DATABASE", "MYSQL_USER", "MYSQL_PASSWORD",
      ]), source: "https://hub.docker.com/_/mariadb, 'Docker Secrets'", needsPassword: true),
    KnownImage(
      ["mongo"], .these(["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"]),
      source: "https://hub.docker.com/_/mongo, 'Docker Secrets'", needsPassword: true),
    KnownImage(
      ["influxdb"],
      .these([
        "DOCKER_INFLUXDB_INIT_USERNAME", "DOCKER_INFLUXDB_INIT_PASSWORD", "DOCKER_INFLUXDB_INIT_ADMIN_TOKEN",
      ]), source: "https://docs.influxdata.com/influxdb/v2/install/use-docker-compose/",
      condition: "InfluxDB 2 alone takes these files, when it sets itself up"),
    KnownImage(
      ["elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch"],
      .these(["ELASTIC_PASSWORD", "KEYSTORE_PASSWORD"]),
      source:
        "https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-elasticsearch-docker-configure",
      condition: "it insists on mode 0400 or 0600: give the target 'owner: 1000' and 'mode: \"0400\"'"),
  ]

  private static let sites = [
    KnownImage(
      ["joomla"], .these(["JOOMLA_DB_PASSWORD"]), source: "https://hub.docker.com/_/joomla"),
    KnownImage(
      ["yourls"],
      .these([
        "YOURLS_DB_HOST", "YOURLS_DB_USER", "YOURLS_DB_PASS", "YOURLS_DB_NAME", "YOURLS_DB_PREFIX",
        "YOURLS_SITE", "YOURLS_USER", "YOURLS_PASS",
      ]), source: "https://hub.docker.com/_/yourls, 'Docker Secrets'"),
    KnownImage(
      ["friendica"], .these(["FRIENDICA_ADMIN_MAIL", "MYSQL_DATABASE", "MYSQL_PASSWORD", "MYSQL_USER"]),
      source: "https://hub.docker.com/_/friendica, 'Docker Secrets'"),
    KnownImage(
      ["xwiki"], .these(["DB_USER", "DB_PASSWORD", "DB_DATABASE", "DB_HOST"]),
      source: "https://hub.docker.com/_/xwiki, 'Configuration'"),
    KnownImage(
      ["phpmyadmin", "phpmyadmin/phpmyadmin"],
      .these(["MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD", "PMA_PASSWORD", "PMA_HOSTS", "PMA_HOST"]),
      source: "https://hub.docker.com/_/phpmyadmin, 'Variables that can be read from a file'"),
  ]

  private static let applications = [
    KnownImage(
      ["mongo-express"],
      .these([
        "ME_CONFIG_BASICAUTH_USERNAME", "ME_CONFIG_BASICAUTH_PASSWORD", "ME_CONFIG_MONGODB_ADMINUSERNAME",
        "ME_CONFIG_MONGODB_ADMINPASSWORD", "ME_CONFIG_MONGODB_AUTH_USERNAME",
        "ME_CONFIG_MONGODB_AUTH_PASSWORD",
      ]), source: "https://github.com/mongo-express/mongo-express#readme",
      condition: "mongo-express 1.0 and later"),
    KnownImage(
      ["grafana/grafana", "grafana/grafana-oss", "grafana/grafana-enterprise"], .beginning(["GF_"]),
      .doubleSuffix,
      source: "https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/, 'Docker secrets'"),
    KnownImage(
      ["wordpress"],
      .these([
        "WORDPRESS_DB_HOST", "WORDPRESS_DB_USER", "WORDPRESS_DB_PASSWORD", "WORDPRESS_DB_NAME",
        "WORDPRESS_AUTH_KEY", "WORDPRESS_SECURE_AUTH_KEY", "WORDPRESS_LOGGED_IN_KEY", "WORDPRESS_NONCE_KEY",
        "WORDPRESS_AUTH_SALT", "WORDPRESS_SECURE_AUTH_SALT", "WORDPRESS_LOGGED_IN_SALT",
        "WORDPRESS_NONCE_SALT",
      ]), source: "https://hub.docker.com/_/wordpress, 'Docker Secrets'"),
    KnownImage(
      ["nextcloud"],
      .these([
        "NEXTCLOUD_ADMIN_PASSWORD", "NEXTCLOUD_ADMIN_USER", "MYSQL_DATABASE", "MYSQL_PASSWORD", "MYSQL_USER",
        "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_USER", "REDIS_HOST_PASSWORD", "SMTP_PASSWORD",
        "OBJECTSTORE_S3_KEY", "OBJECTSTORE_S3_SECRET",
      ]), source: "https://github.com/nextcloud/docker#docker-secrets"),
    KnownImage(
      ["vaultwarden/server", "ghcr.io/dani-garcia/vaultwarden", "quay.io/vaultwarden/server"], .all,
      source: "https://github.com/dani-garcia/vaultwarden/wiki/Configuration-overview",
      condition: "blanks at a value's ends are cut off"),
    KnownImage(
      ["gitea/gitea", "docker.gitea.com/gitea"], .beginning(["GITEA__"]), .doubleSuffix,
      source:
        "https://docs.gitea.com/installation/install-with-docker, 'Managing Deployments With Environment Variables'"
    ),
    KnownImage(
      [
        "codeberg.org/forgejo/forgejo", "code.forgejo.org/forgejo/forgejo",
        "data.forgejo.org/forgejo/forgejo",
      ],
      .beginning(["FORGEJO__", "GITEA__"]), .doubleSuffix,
      source: "https://forgejo.org/docs/latest/admin/installation/docker/"),
    KnownImage(
      ["n8nio/n8n", "docker.n8n.io/n8nio/n8n"], .beginning(["N8N_", "DB_", "CREDENTIALS_", "QUEUE_BULL_"]),
      source:
        "https://docs.n8n.io/hosting/configuration/configuration-methods/, 'Keeping sensitive data in separate files'"
    ),
    KnownImage(
      ["dpage/pgadmin4"], .these(["PGADMIN_DEFAULT_PASSWORD"]),
      source: "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html"),
    KnownImage(
      ["minio/minio", "quay.io/minio/minio"], .these(["MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"]),
      source:
        "https://github.com/minio/minio/tree/master/docs/docker, 'MinIO Custom Access and Secret Keys using Docker secrets'"
    ),
    KnownImage(
      ["redmine"],
      .these([
        "REDMINE_DB_MYSQL", "REDMINE_DB_POSTGRES", "REDMINE_DB_PORT", "REDMINE_DB_USERNAME",
        "REDMINE_DB_PASSWORD", "REDMINE_DB_DATABASE", "REDMINE_DB_ENCODING", "REDMINE_SECRET_KEY_BASE",
      ]), source: "https://hub.docker.com/_/redmine, 'Docker Secrets'"),
  ]

  private static let families = [
    KnownImage(
      ["linuxserver/*", "lscr.io/linuxserver/*", "ghcr.io/linuxserver/*"], .all, .prefix,
      source: "https://docs.linuxserver.io/general/running-our-containers/, and each image's page",
      condition: "a line feed at a value's end is not cut off")
  ]

  /// Images of which it is often believed, and where it is written that they don't.
  static let withoutFiles: [(repositories: [String], reason: String)] = [
    (
      ["rabbitmq"],
      "it takes no *_FILE variables since 3.9, and refuses to start with them (https://hub.docker.com/_/rabbitmq); "
        + "a configuration file as a target of type file does"
    ),
    (
      ["quay.io/keycloak/keycloak", "keycloak/keycloak"],
      "it takes no *_FILE variables (https://github.com/keycloak/keycloak/issues/10816)"
    ),
    (
      ["redis", "valkey/valkey"],
      "it takes no *_FILE variables; a configuration file as a target of type file does"
    ),
  ]
}
