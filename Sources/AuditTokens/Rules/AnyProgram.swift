/// Credentials whose form is a standard's, not a provider's.
extension TokenRules {
  @TokenRuleBuilder static var anyProgram: [TokenRule] {
    TokenRule(
      "json-web-token", "JWT", "a signed JSON Web Token",
      .structural(.webToken(payload: [])),
      severity: .warning,
      documentation: "https://www.rfc-editor.org/rfc/rfc7519",
      renewal: "let the issuer revoke it, or change the key that signs",
      examples: [
        TokenExample(
          "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", "eyJzdWIiOiJ1c2VyLTQ3MTIiLCJpYXQiOjE3MTYyMzkwMjN9.",
          "mbzdLcXVyRQHhDHvw-_YRMlUxc3qBbiRsz7pocOTCAx"),
        TokenExample(
          "TOKEN=", "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJzdWIiOiJ1c2VyLTQ3MTMiLCJpYXQiOjE3MTYyMzkwMjQsInNjb3BlIjoiZGVwbG95In0.",
          "tdlSgo-hObMT_7DRD5krSjhrUJhRjMqy0ZaVmgQkNbx"),
        TokenExample(
          "Authorization: Bearer ", "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJzdWIiOiJ1c2VyLTQ3MTQiLCJpYXQiOjE3MTYyMzkwMjV9.", "Frr2qp2DC_nSuUF-x1J__WudNLjqnpPW6h1zkR0VTRx"),
      ],
      nearMisses: [
        TokenExample(
          "token: ", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJzdWIiOiJ1c2VyLTQ3MTUiLCJpYXQiOjE3MTYyMzkwMjZ9."),
        TokenExample(
          "token: ", "eyJ0eXAiOiJKV1QiLCJraWQiOiJhYmNkZWYifQ.",
          "eyJzdWIiOiJ1c2VyLTQ3MTYiLCJpYXQiOjE3MTYyMzkwMjd9.", "eLMRBVB03HEI84CmJ4WIECaiGv7W33sKYx9QOOlKV_x"),
        TokenExample(
          "x", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", "eyJzdWIiOiJ1c2VyLTQ3MTciLCJpYXQiOjE3MTYyMzkwMjh9.",
          "d-vAupE10sHo_ZLCv3kxbqTzOGsh-ajrLBP0GBePxNx"),
        TokenExample(
          "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", "eyJzdWIiOiJ1c2VyLTQ3MTgiLCJpYXQiOjE3MTYyMzkwMjl9.",
          "short"),
      ])
    TokenRule(
      "url-password", "URLs", "a password in a URL",
      .structural(.urlPassword),
      documentation: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
      renewal: "change the password, and take the URL from a variable that is not in the file",
      examples: [
        TokenExample("DATABASE_URL=postgres", "://shop:", "q7Zt-Wm4x@db:5432/shop"),
        TokenExample("redis", "://:", "kX9vLq2TzR@cache.internal:6379/0"),
        TokenExample("amqps", "://worker:", "m4nd%40rin-Tr33@mq.prod.svc/%2f"),
        TokenExample("git clone https", "://deploy:", "8fKq2Lw9Zx@git.corp.net/a.git"),
      ],
      nearMisses: [
        TokenExample("DATABASE_URL=postgres://shop:", "${DB_PASSWORD}@db:5432/shop"),
        TokenExample("postgres://user:", "password@localhost/db"),
        TokenExample("https://shop:", "@db/"),
        TokenExample("http://localhost:", "8080/a@b"),
        TokenExample("https://user:", "q7ZtWm4x9@example.com/"),
        TokenExample("ssh://git@", "host:22/x"),
        TokenExample("mongodb://%s:", "%s@%s/"),
        TokenExample("http://<user>:", "<password>@host"),
      ])
    TokenRule(
      "basic-authorization", "HTTP", "a login in a header for basic authentication",
      .structural(.basicAuthorization),
      documentation: "https://www.rfc-editor.org/rfc/rfc7617",
      renewal: "change the password, and make the header from a variable",
      examples: [
        TokenExample("Authorization: Basic ", "ZGVwbG95OnE3WnQtV200eA=="),
        TokenExample("\"Authorization\": \"Basic ", "cm9ib3Q6a1g5dkxxMlR6Ug==", "\""),
        TokenExample("curl -H 'authorization: basic ", "Y2k6bTRuZGFyaW4tVHIzMw==", "'"),
      ],
      nearMisses: [
        TokenExample("Authorization: Basic ", "${CREDENTIALS}"),
        TokenExample("Authorization: Basic ", "bm8gY29sb24gaW4gaGVyZQ=="),
        TokenExample("Authorization: Bearer ", "ZGVwbG95OnE3WnQtV200eA=="),
        TokenExample("the Authorization head", "er; Basic is one scheme"),
      ])
    TokenRule(
      "registry-login", "Docker", "a registry's login in Docker's config.json",
      .structural(.registryLogin),
      documentation: "https://docs.docker.com/reference/cli/docker/login/",
      renewal: "docker logout, change the password or token, and use a credential store",
      examples: [
        TokenExample("{\"auths\": {\"ghcr.io\": {\"auth\": \"", "cm9ib3Q6cTdadC1XbTR4OUtwTA==", "\"}}}"),
        TokenExample("\"auth\":\"", "ZGVwbG95OmtYOXZMcTJUelI=", "\""),
        TokenExample("\"auth\" : \"", "Y2k6bTRuZGFyaW4tVHIzMy04OA==", "\""),
      ],
      nearMisses: [
        TokenExample("\"auth\": \"", "${DOCKER_AUTH}", "\""),
        TokenExample("\"auth\": \"", "bm8gY29sb24gaW4gaGVyZSBhdCBhbGw=", "\""),
        TokenExample("\"auth\": {", "}"),
        TokenExample("\"auth\": \"", "basic", "\""),
      ])
    TokenRule(
      "netrc-password", "netrc", "a password in a .netrc file",
      .structural(.netrcPassword),
      documentation: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
      renewal: "change it at the host, and keep the file out of the tree",
      examples: [
        TokenExample("machine api.heroku.com\n  login deploy@shop.de\n  password ", "q7Zt-Wm4x9KpL\n"),
        TokenExample("machine git.corp.net login robot password ", "kX9vLq2TzR"),
        TokenExample("machine ftp.corp.net\n\tlogin ci\n\tpassword ", "m4ndarin-Tr33\n"),
      ],
      nearMisses: [
        TokenExample("machine learning with ", "a login and a password"),
        TokenExample("machine git.corp.net login robot password ", "${TOKEN}"),
        TokenExample("machine git.corp", ".net login robot\n"),
        TokenExample("machine git.corp.net login robot password ", "<password>"),
      ])
    TokenRule(
      "connection-password", "connection strings", "a password in a connection string",
      .structural(.connectionPassword),
      documentation: "https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax",
      renewal: "change it in the database, and take the string from a variable",
      examples: [
        TokenExample("Server=db;Database=shop;User Id=sa;Password=", "q7Zt-Wm4x9KpL;Encrypt=true"),
        TokenExample("\"Host=db; Username=shop; Password=", "kX9vLq2TzR\""),
        TokenExample("Driver={ODBC};Uid=shop;Pwd=", "m4ndarin-Tr33;"),
      ],
      nearMisses: [
        TokenExample("Server=db;User Id=sa;Password=", "${DB_PASSWORD};"),
        TokenExample("Server=db;User Id=sa;Password=", ";"),
        TokenExample("Server=db;User Id=sa;Password=", "password;"),
        TokenExample("Server=db;User Id=sa;Password=", "{0};"),
      ])
  }
}
