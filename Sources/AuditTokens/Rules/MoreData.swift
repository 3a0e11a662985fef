/// Tokens of warehouses, of streams and of databases without servers.
extension TokenRules {
  @TokenRuleBuilder static var moreData: [TokenRule] {
    TokenRule(
      "neon-key", "Neon", "a Neon API key",
      .token("napi_", rest: [.run(.base62, 64)]),
      documentation: "https://neon.com/docs/manage/api-keys",
      renewal: "revoke it under Account settings, API keys",
      examples: [
        TokenExample("napi_", "34szga8ylbd7zmqr6ck6i1acwnqer59p", "5i0494vlgrf4p07y3y57db922erpt09g"),
        TokenExample(
          "NEON_TOKEN=", "napi_", "if3q4fkslcd0u1p3qhl5u35smgwpoz1y", "l8i5jq4jx8tmpqtif4x1l8txnu3hxkq6"),
        TokenExample(
          "\"token\": \"", "napi_", "847n2r7ylzh0p0bbf0olyfatgcn4707t", "s53ci6z3yrbc9ofqslmx1w2rns2gl042",
          "\""),
      ],
      nearMisses: [
        TokenExample("napi_", "o6lel54ivqzwn1d57haddbg0n0xp7dy", "6hmckn5h5nop062bqyybe7so7d5qq8ab"),
        TokenExample("x", "napi_", "o6lel54ivqzwn1d57haddbg0n0xp7dy6", "hmckn5h5nop062bqyybe7so7d5qq8abe"),
        TokenExample("napi_", "o6lel54ivqzwn1d57haddbg0n0xp7dy6!mckn5h5nop062bqyybe7so7d5qq8abe"),
      ])
    TokenRule(
      "neon-password", "Neon", "a Neon database password",
      .token(
        "npg_", rest: [.run(.base62, 12...16)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 7)),
      documentation: "https://neon.com/docs/connect/connection-errors",
      renewal: "reset it on the role's page",
      examples: [
        TokenExample("npg_", "U8xXlVqZcdF7"),
        TokenExample("NEON_TOKEN=", "npg_", "zImrsvlqbKGs7zr"),
        TokenExample("\"token\": \"", "npg_", "5oM84ZtoU1BSaOKo", "\""),
      ],
      nearMisses: [
        TokenExample("npg_", "Ab1kC", "cdI6mV"),
        TokenExample("x", "npg_", "Ab1kCc", "dI6mVA"),
        TokenExample("npg_", "Ab1kCc!I6mVA"),
      ])
    TokenRule(
      "databricks-token", "Databricks", "a Databricks personal access token",
      .token("dapi", rest: [.run(.hex, 32)]),
      documentation: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
      renewal: "delete it under Settings, Developer, Access tokens",
      examples: [
        TokenExample("dapi", "9534aed55f45df69012dc51b9e750277"),
        TokenExample("DATABRICKS_TOKEN=", "dapi", "d2e87b5ffe0c2f71b12e53bd41f4fed9"),
        TokenExample("\"token\": \"", "dapi", "ee7ff30df95dbac187ad8950eb5a7231", "\""),
      ],
      nearMisses: [
        TokenExample("dapi", "9b32798b486df9a", "560701877c369f6f"),
        TokenExample("x", "dapi", "9b32798b486df9a5", "60701877c369f6f6"),
        TokenExample("dapi", "9b32798b486df9a5!0701877c369f6f6"),
      ])
    TokenRule(
      "databricks-scoped-token", "Databricks", "a Databricks personal access token with a counter",
      .token("dapi", rest: [.run(.hex, 32), .text("-"), .run(.digits, 1...2)]),
      documentation: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
      renewal: "delete it under Settings, Developer, Access tokens",
      examples: [
        TokenExample("dapi", "9c7de124450e075b51beb81dbc00e0f9-17"),
        TokenExample("DATABRICKS_TOKEN=", "dapi", "135d42d07f3c8710892cb60a9b1f9d7f-70"),
        TokenExample("\"token\": \"", "dapi", "760273a5198404f7edc1ca377082d919-19", "\""),
      ],
      nearMisses: [
        TokenExample("dapi", "d172563d01778af4", "832047833ef5a12a-"),
        TokenExample("x", "dapi", "d172563d01778af48", "32047833ef5a12a-4"),
        TokenExample("dapi", "d172563d01778af48!2047833ef5a12a-4"),
      ])
    TokenRule(
      "databricks-secret", "Databricks", "a Databricks service principal's OAuth secret",
      .token("dose", rest: [.run(.hex, 32)]),
      documentation: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
      renewal: "delete it on the service principal's page",
      examples: [
        TokenExample("dose", "ac74bc07ca4743e491490c1c7685b959"),
        TokenExample("DATABRICKS_TOKEN=", "dose", "946367fa58fd91acb93884dfbf9f301c"),
        TokenExample("\"token\": \"", "dose", "faf8a5053d383f5f8f87188e664c4169", "\""),
      ],
      nearMisses: [
        TokenExample("dose", "87b3dde939b19f0", "5b052ea562997015"),
        TokenExample("x", "dose", "87b3dde939b19f05", "b052ea562997015b"),
        TokenExample("dose", "87b3dde939b19f05!052ea562997015b"),
      ])
    TokenRule(
      "dbt-token", "dbt Cloud", "a dbt Cloud service or personal token",
      .token("dbtc_", "dbtu_", rest: [.run(.base64url, 40...56)]),
      documentation: "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication",
      renewal: "delete it under Account settings, API tokens",
      examples: [
        TokenExample("dbtc_", "MWZLdOxUYYiGbCW_yvUAaNC1NXN0s72Gu9y8mMro"),
        TokenExample("DBT_CLOUD_TOKEN=", "dbtu_", "hQN5Ba84qW4WOH6Qtn6psJ4ndpKHvux2Xswn_QjPsqO"),
        TokenExample("\"token\": \"", "dbtc_", "eHoGigr1tnXcIV1AQcujPQzDcDG1_iekTkJkyta9Cs7rr1Zg", "\""),
      ],
      nearMisses: [
        TokenExample("dbtc_", "pdwm-MSY4W1K5lpuUtw", "5ioIOB-J2t0kgubZ2tZD"),
        TokenExample("x", "dbtc_", "pdwm-MSY4W1K5lpuUtw5", "ioIOB-J2t0kgubZ2tZDv"),
        TokenExample("dbtc_", "pdwm-MSY4W1K5lpuUtw5!oIOB-J2t0kgubZ2tZDv"),
      ])
    TokenRule(
      "astra-token", "DataStax", "an Astra DB application token",
      .token("AstraCS:", rest: [.run(.base62, 24), .text(":"), .run(.hex, 64)]),
      documentation:
        "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
      renewal: "delete it under Settings, Tokens",
      examples: [
        TokenExample(
          "AstraCS:", "3ZvPkAEtHCN2I3yxLUqnHQw2:b4271e2573d5f012596",
          "08d00da332a00ab2e935c4e28a8f6ecc04fef3410f3fe"),
        TokenExample(
          "ASTRA_DB_TOKEN=", "AstraCS:", "8aCN5q4JjXJ1AcnilKYBISZa:f63c5e82dcc2b47aa3e",
          "1af628f846a55f0105e36a8e7825b26e82858fafbe9bf"),
        TokenExample(
          "\"token\": \"", "AstraCS:", "RLrGu3LNMV8cWUm00eohQmxD:89af8f1b306f9326e49",
          "775d48ff50892e7b1c37345de13e3c8cc3f3bc482e994", "\""),
      ],
      nearMisses: [
        TokenExample(
          "AstraCS:", "YQQxnUPSSGlpnf9fDwJBlgZl:bb3797673201ffcaeb5",
          "f20951b8e299fad8e45c388cda6e36efd4fd329ddfd7"),
        TokenExample(
          "x", "AstraCS:", "YQQxnUPSSGlpnf9fDwJBlgZl:bb3797673201ffcaeb5",
          "f20951b8e299fad8e45c388cda6e36efd4fd329ddfd78"),
        TokenExample(
          "AstraCS:", "YQQxnUPSSGlpnf9fDwJBlgZl:bb3797673201ffcaeb5!20951b8e299fad8e45c388cda6e36efd4",
          "fd329ddfd78"),
      ])
    TokenRule(
      "clickhouse-key", "ClickHouse Cloud", "a ClickHouse Cloud API key's secret",
      .token(
        "4b1d", rest: [.run(.base62, 38)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://clickhouse.com/docs/cloud/manage/openapi",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("4b1d", "4ZBwkrb7E44wGQeXyyEb98YwsjHlLYMGE5pM4T"),
        TokenExample("CLICKHOUSE_CLOUD_TOKEN=", "4b1d", "hrEJPG2CpOVbPZUkYoCjd7vaE0pLXEbCf0FPZk"),
        TokenExample("\"token\": \"", "4b1d", "0ZpILlfKezCIQbbCgghngERbH8kwhy3HMSZ7Ho", "\""),
      ],
      nearMisses: [
        TokenExample("4b1d", "E5ITwpNf8AeVbhtE7v", "IhEV7yTVn1ZVXh57oji"),
        TokenExample("x", "4b1d", "E5ITwpNf8AeVbhtE7vI", "hEV7yTVn1ZVXh57ojiA"),
        TokenExample("4b1d", "E5ITwpNf8AeVbhtE7vI!EV7yTVn1ZVXh57ojiA"),
      ])
    TokenRule(
      "influxdb-token", "InfluxDB", "an InfluxDB API token",
      .assigned(
        to: "influx", value: [.run(.base64url, 86), .text("==")], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
      renewal: "delete it under Load data, API tokens",
      examples: [
        TokenExample(
          "INFLUX_TOKEN=", "znJCg5d4peInPDMDAaL9uSYky0wnMU8y9vgTzi_mpaif",
          "KZxuqDq-gljWvkCPajUYv45hVAydISjVkjHf1LEwYc=="),
        TokenExample(
          "\"influx_token\": \"", "lMMNum5IRE5XAjJ26btJqqapZRWVesr1u5TBZrjQQoew",
          "Q5wePipiCvI6ccIg_qCmTF4E5serBuk44fP6UF-ae3==", "\""),
        TokenExample(
          "influx-token: ", "SNNrHQq-AwDmZzazTU8X-aFsRGMutLiOFIk6TwKLd4iA",
          "LiaqPRdybJfHy71dW1zhNR-KrIYPQmfgStRY-CvEbk==", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "INFLUX_TOKEN=", "ivUrrWzWvKUFQpIIerzrLPP8TAglmNzmjxJY5sjfey0",
          "cd-oi2u5WDJY8ttq3CubqVbolkQbqt4FNljcIwSlWLt="),
        TokenExample(
          "INFLUX_TOKEN=\n", "ivUrrWzWvKUFQpIIerzrLPP8TAglmNzmjxJY5sjfey0c",
          "d-oi2u5WDJY8ttq3CubqVbolkQbqt4FNljcIwSlWLt=="),
        TokenExample(
          "OTHER_SETTING=", "ivUrrWzWvKUFQpIIerzrLPP8TAglmNzmjxJY5sjfey0c",
          "d-oi2u5WDJY8ttq3CubqVbolkQbqt4FNljcIwSlWLt=="),
        TokenExample(
          "INFLUX_TOKEN=", "33333333333333333333333333333333333333333333",
          "333333333333333333333333333333333333333333=="),
      ])
    TokenRule(
      "confluent-secret", "Confluent", "a Confluent Cloud API secret",
      .assigned(
        to: "confluent", value: [.run(.base64, 64)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation:
        "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
      renewal: "delete it under API keys",
      examples: [
        TokenExample(
          "CONFLUENT_SECRET=", "xwmyZMsBtZNM8LLIIkeDSdnL+PJgzgHe", "dVJWNI/k78Gh0BEHGcr4Y2QZCv64SF4Z"),
        TokenExample(
          "\"confluent_secret\": \"", "fkQ2k08GBtlH/aWl/ygCCoT8e39fdl06", "qA2lS/u0CNHid7By/nKs33ZI/5KgWW18",
          "\""),
        TokenExample(
          "confluent-secret: ", "6LHzn+NuAB1DG8Iu3NcgO8ko+9GnXz19", "W2e7vYVzG2Ep/FARHj5LhunwB7DlK0f8",
          "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "CONFLUENT_SECRET=", "OeHtW3MSCw6C/EtgXLcCH/Grl7dL7h7", "zRMlmXTDfRSfsSst+W8KbnaQ7fH4oa5Q"),
        TokenExample(
          "CONFLUENT_SECRET=\n", "OeHtW3MSCw6C/EtgXLcCH/Grl7dL7h7z", "RMlmXTDfRSfsSst+W8KbnaQ7fH4oa5Q7"),
        TokenExample(
          "OTHER_SETTING=", "OeHtW3MSCw6C/EtgXLcCH/Grl7dL7h7z", "RMlmXTDfRSfsSst+W8KbnaQ7fH4oa5Q7"),
        TokenExample(
          "CONFLUENT_SECRET=", "33333333333333333333333333333333", "33333333333333333333333333333333"),
      ])
    TokenRule(
      "tinybird-token", "Tinybird", "a Tinybird auth token",
      .token(
        "p.eyJ", rest: [.run(.base64url, 20...300), .text("."), .run(.base64url, 27...60)], edge: .strict),
      documentation: "https://www.tinybird.co/docs/get-started/administration/auth-tokens",
      renewal: "refresh it under Tokens",
      examples: [
        TokenExample(
          "p.eyJ", "UV3Z4wCVMx-InfcC3gbcqWE7sEgypbXwdfguNci.Ia7Dx",
          "ZUMsW1_wDJa-hjtCVjJoD_SDM91b-YDQkReM62wvTwhbh"),
        TokenExample(
          "TINYBIRD_TOKEN=", "p.eyJ", "QV-lBafNrYjNawJ1H4DK2bTU-hKMmtCCPx9toCvt4h",
          "m.g_iPEHy60fxeh80g_-ZVHdYqgKk1-5ByObLX1wnJ"),
        TokenExample(
          "\"token\": \"", "p.eyJ", "s5k30RMReCnKnv0BWeyzUG.zeUPV", "AGLnJpmqUwgiEjmmC_DWBAZDljF35", "\""),
      ],
      nearMisses: [
        TokenExample("p.eyJ", "IRDx_Js-eYkOba1mRkhC.zV", "UD7M8fbwkp-pGYxBujhZRH9m"),
        TokenExample("x", "p.eyJ", "IRDx_Js-eYkOba1mRkhC.zVU", "D7M8fbwkp-pGYxBujhZRH9mr"),
        TokenExample("p.eyJ", "IRDx_Js-eYkOba1mRkhC.zVU!7M8fbwkp-pGYxBujhZRH9mr"),
      ])
    TokenRule(
      "xata-key", "Xata", "a Xata API key",
      .token("xau_", rest: [.run(.base62, 36...40)]),
      documentation: "https://xata.io/docs",
      renewal: "delete it under Account settings, API keys",
      examples: [
        TokenExample("xau_", "SkjcwNo1toJKyn7QutEJawKcEEmZUcxJHxBrC"),
        TokenExample("XATA_TOKEN=", "xau_", "Cr1q3uonEqLOHddhQNmZFl5Qus2Zz72HInc3C8"),
        TokenExample("\"token\": \"", "xau_", "6muvVB6qrqVu1kG8DbA0ac2vO2Ycg1iLJBN9mv", "\""),
      ],
      nearMisses: [
        TokenExample("xau_", "zhFjLHwnGznkpsUbE", "xSrXmNpRJJsfCyM0C5"),
        TokenExample("x", "xau_", "zhFjLHwnGznkpsUbEx", "SrXmNpRJJsfCyM0C5j"),
        TokenExample("xau_", "zhFjLHwnGznkpsUbEx!rXmNpRJJsfCyM0C5j"),
      ])
    TokenRule(
      "fauna-key", "Fauna", "a Fauna secret",
      .token(
        "fnA", rest: [.run(.base64url, 37)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://docs.fauna.com/fauna/current/learn/security/keys/",
      renewal: "delete the key; the service has ended",
      examples: [
        TokenExample("fnA", "xAVJeqRbvqyq_ohNBXVpea0vMTTEcEVJEArT8"),
        TokenExample("FAUNA_TOKEN=", "fnA", "OnuBO0HGiwFdJKbSZM3wrhaunvbatFwymY-lc"),
        TokenExample("\"token\": \"", "fnA", "QWW2fRbbvySRgLDRK9Hkc9cV2MAco0F_xWbMs", "\""),
      ],
      nearMisses: [
        TokenExample("fnA", "N5wO6QYuL0KWYOvMeS", "oFuHyTgWW_G1TY4-gs"),
        TokenExample("x", "fnA", "N5wO6QYuL0KWYOvMeS", "oFuHyTgWW_G1TY4-gsK"),
        TokenExample("fnA", "N5wO6QYuL0KWYOvMeS!FuHyTgWW_G1TY4-gsK"),
      ])
  }
}
