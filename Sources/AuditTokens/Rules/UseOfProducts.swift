/// Keys of services for flags, analytics and logs.
extension TokenRules {
  @TokenRuleBuilder static var useOfProducts: [TokenRule] {
    TokenRule(
      "launchdarkly-token", "LaunchDarkly", "a LaunchDarkly API access token",
      .token(
        "api-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], edge: .strict),
      documentation: "https://launchdarkly.com/docs/home/account/api",
      renewal: "delete it under Authorization",
      examples: [
        TokenExample("api-", "824c1ab8-d15b-f930-cbe8-1bf014904572"),
        TokenExample("LAUNCHDARKLY_TOKEN=", "api-", "c53f78a1-5a56-a827-33fe-38f85f6e7a61"),
        TokenExample("\"token\": \"", "api-", "5f736250-3ae4-960b-db2f-6a1ff08b26f4", "\""),
      ],
      nearMisses: [
        TokenExample("api-", "84dae01f-04fa-ed0", "a-7393-a1be871103c"),
        TokenExample("x", "api-", "84dae01f-04fa-ed0a", "-7393-a1be871103c3"),
        TokenExample("api-", "84dae01f-04fa-ed0a!7393-a1be871103c3"),
      ])
    TokenRule(
      "launchdarkly-sdk-key", "LaunchDarkly", "a LaunchDarkly SDK key",
      .token(
        "sdk-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], edge: .strict),
      documentation: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
      renewal: "reset it under the environment's settings",
      examples: [
        TokenExample("sdk-", "c77ca272-c369-960a-2221-fff2492e9ba0"),
        TokenExample("LAUNCHDARKLY_TOKEN=", "sdk-", "b8ef2de4-c355-0136-a18e-cda1fb52bcc2"),
        TokenExample("\"token\": \"", "sdk-", "1c890b15-05ae-375f-45fe-c652b39de088", "\""),
      ],
      nearMisses: [
        TokenExample("sdk-", "388a0306-6885-526", "d-0b3f-c3d2f3fe33b"),
        TokenExample("x", "sdk-", "388a0306-6885-526d", "-0b3f-c3d2f3fe33ba"),
        TokenExample("sdk-", "388a0306-6885-526d!0b3f-c3d2f3fe33ba"),
      ])
    TokenRule(
      "posthog-personal-key", "PostHog", "a PostHog personal API key",
      .token("phx_", rest: [.run(.base64url, 43...49)]),
      documentation: "https://posthog.com/docs/api",
      renewal: "delete it under Settings, Personal API keys",
      examples: [
        TokenExample("phx_", "3H1Bp3Nks2JMjazIcBE0Sxav9LCqQY1bhRF6w0PkEjgn"),
        TokenExample("POSTHOG_TOKEN=", "phx_", "KBicm0CrfE1SOK3KNu3eLTEb9QVqQuuSX6AeDkRN5nIx9IL"),
        TokenExample("\"token\": \"", "phx_", "3swko7rKS2h5f2lywHLj2vJ2w0D6PT7WtxUsfTgruLj8Lco", "\""),
      ],
      nearMisses: [
        TokenExample("phx_", "FiKtREgOL2YEaW3UX3amT", "cizvd4Q3KabQbF8X3Z1S2"),
        TokenExample("x", "phx_", "FiKtREgOL2YEaW3UX3amT", "cizvd4Q3KabQbF8X3Z1S2t"),
        TokenExample("phx_", "FiKtREgOL2YEaW3UX3amT!izvd4Q3KabQbF8X3Z1S2t"),
      ])
    TokenRule(
      "segment-key", "Segment", "a Segment write key",
      .assigned(
        to: "segment", value: [.run(.base62, 32)], nouns: ["write_key", "writekey", "write-key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      severity: .warning,
      documentation: "https://segment.com/docs/connections/find-writekey/",
      renewal: "rotate it under the source's settings",
      examples: [
        TokenExample("SEGMENT_WRITE_KEY=", "Jh8LIJaJryuqpytO", "cL0qhvePYobLDb3u"),
        TokenExample("\"segment_writekey\": \"", "uvD4o33laPnewJmq", "yyXxPRxj6f5aldR3", "\""),
        TokenExample("segment-write-key: ", "o1qs8jrBke69BM7B", "InhXiloPaZu6NMNa", "  # production"),
      ],
      nearMisses: [
        TokenExample("SEGMENT_WRITE_KEY=", "rTEn14CJPfaVMOO", "j2RKkJNrolItCkpH"),
        TokenExample("SEGMENT_WRITE_KEY=\n", "rTEn14CJPfaVMOOj", "2RKkJNrolItCkpHx"),
        TokenExample("OTHER_SETTING=", "rTEn14CJPfaVMOOj", "2RKkJNrolItCkpHx"),
        TokenExample("SEGMENT_WRITE_KEY=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "segment-token", "Segment", "a Segment public API token",
      .token("sgp_", rest: [.run(.base62, 64)], demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://segment.com/docs/api/public-api/",
      renewal: "delete it under Workspace settings, Access management",
      examples: [
        TokenExample("sgp_", "qiMbSucclX0AI9x29f6ip3UsohjbWQCi", "9lFPYS3UndrvhhvxaI5eEpORxiXhAHut"),
        TokenExample(
          "SEGMENT_TOKEN=", "sgp_", "lWNAx0Z28lCXkZcBl9I7Vk6HYHghFGjx", "KS6912aviYjYlgwCvKcAN9nnT8WBEVk8"),
        TokenExample(
          "\"token\": \"", "sgp_", "5ELOgjFxCgHkWa5y6x320toYgeUZOMmD", "8jrl8neCDGPT4ek9660cXpy2qpQsI1a6",
          "\""),
      ],
      nearMisses: [
        TokenExample("sgp_", "k5YBVVR7EtBznu6PZNoFS9ipOCz16aF", "prk80QKWaFRF3FDE0FjxUyO5BEBoVapc"),
        TokenExample("x", "sgp_", "k5YBVVR7EtBznu6PZNoFS9ipOCz16aFp", "rk80QKWaFRF3FDE0FjxUyO5BEBoVapcr"),
        TokenExample("sgp_", "k5YBVVR7EtBznu6PZNoFS9ipOCz16aFp!k80QKWaFRF3FDE0FjxUyO5BEBoVapcr"),
      ])
    TokenRule(
      "mixpanel-secret", "Mixpanel", "a Mixpanel project's API secret",
      .assigned(
        to: "mixpanel", value: [.run(.hex, 32)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.mixpanel.com/reference/project-secret",
      renewal: "reset it under Project settings",
      examples: [
        TokenExample("MIXPANEL_SECRET=", "34dfe667ad6e1443", "b225a3bdba24adc3"),
        TokenExample("\"mixpanel_secret\": \"", "eacbbafa02f75676", "becc27f9fffe2b04", "\""),
        TokenExample("mixpanel-secret: ", "aeee1aafea2a4e55", "92dce2edb12003c1", "  # production"),
      ],
      nearMisses: [
        TokenExample("MIXPANEL_SECRET=", "2a5c98d79629c6d", "caba5683dda4b3f5"),
        TokenExample("MIXPANEL_SECRET=\n", "2a5c98d79629c6dc", "aba5683dda4b3f5b"),
        TokenExample("OTHER_SETTING=", "2a5c98d79629c6dc", "aba5683dda4b3f5b"),
        TokenExample("MIXPANEL_SECRET=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "amplitude-secret", "Amplitude", "an Amplitude project's secret key",
      .assigned(
        to: "amplitude", value: [.run(.hex, 32)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://amplitude.com/docs/apis/keys-and-tokens",
      renewal: "ask the support to rotate it, or make a new project",
      examples: [
        TokenExample("AMPLITUDE_SECRET=", "482ea1e7aa14de36", "58ea5c92efc8d76f"),
        TokenExample("\"amplitude_secret\": \"", "fe58acde4d66cd3a", "556b712e861614a7", "\""),
        TokenExample("amplitude-secret: ", "ac14d017cee6d986", "181bd36cf82717df", "  # production"),
      ],
      nearMisses: [
        TokenExample("AMPLITUDE_SECRET=", "1b0fae134c79514", "328d1bf0b1a3f3bc"),
        TokenExample("AMPLITUDE_SECRET=\n", "1b0fae134c795143", "28d1bf0b1a3f3bc1"),
        TokenExample("OTHER_SETTING=", "1b0fae134c795143", "28d1bf0b1a3f3bc1"),
        TokenExample("AMPLITUDE_SECRET=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "logzio-token", "Logz.io", "a Logz.io API or shipping token",
      .assigned(
        to: "logzio", "logz_io", value: [.run(.base62, 32)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/",
      renewal: "delete it under Settings, Manage tokens",
      examples: [
        TokenExample("LOGZIO_TOKEN=", "VoGZeASfOhJK1fp1", "qpUqOEdRyur3NhGV"),
        TokenExample("\"logz_io_token\": \"", "YtEi1hrQtgxDyYXw", "SZMPmbZTR31RjbA1", "\""),
        TokenExample("logzio-token: ", "BxvZK3uBHsF1A2pV", "Qk6nxQofDWtm4uf6", "  # production"),
      ],
      nearMisses: [
        TokenExample("LOGZIO_TOKEN=", "C5H6bSbJiJBKBuZ", "5wwfG79bngDQ2KMq"),
        TokenExample("LOGZIO_TOKEN=\n", "C5H6bSbJiJBKBuZ5", "wwfG79bngDQ2KMq6"),
        TokenExample("OTHER_SETTING=", "C5H6bSbJiJBKBuZ5", "wwfG79bngDQ2KMq6"),
        TokenExample("LOGZIO_TOKEN=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "loggly-token", "Loggly", "a Loggly customer token",
      .assigned(
        to: "loggly",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://documentation.solarwinds.com/en/success_center/loggly/",
      renewal: "retire it under Source setup, Customer tokens",
      examples: [
        TokenExample("LOGGLY_TOKEN=", "c3ccfe79-a378-fbfb", "-4cfe-1b091a36f7b7"),
        TokenExample("\"loggly_token\": \"", "d958e264-0269-ae73", "-345b-45984e199940", "\""),
        TokenExample("loggly-token: ", "f616b1bf-774f-0523", "-2294-3af2661d2762", "  # production"),
      ],
      nearMisses: [
        TokenExample("LOGGLY_TOKEN=", "77a86c11-cfc7-e80", "c-26c9-86a1f5ef056"),
        TokenExample("LOGGLY_TOKEN=\n", "77a86c11-cfc7-e80c", "-26c9-86a1f5ef0567"),
        TokenExample("OTHER_SETTING=", "77a86c11-cfc7-e80c", "-26c9-86a1f5ef0567"),
        TokenExample("LOGGLY_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "sumologic-key", "Sumo Logic", "a Sumo Logic access key",
      .assigned(
        to: "sumologic", "sumo_logic", "sumo_access", value: [.run(.base62, 64)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://help.sumologic.com/docs/manage/security/access-keys/",
      renewal: "delete it under Access keys",
      examples: [
        TokenExample(
          "SUMOLOGIC_KEY=", "hF7w8ZlL3ClIZnoGhOXOhHasLz8T1JzT", "9zHi3N3zax9O3odrFmAt25mD04UhpEFZ"),
        TokenExample(
          "\"sumo_logic_key\": \"", "eh6ara0ic5QAlhnNRhDGVuRY1NvUJC9P", "kCt9id7foUfKSmNSSbj8TXX4lr95N2bn",
          "\""),
        TokenExample(
          "sumo_access-key: ", "QDsNWE3RceYyMLmMIk7uvcYAZv7y5Y3R", "tLk8SO80NGxtm8KCAaSlx6X4RvtQZMw7",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("SUMOLOGIC_KEY=", "GddtQGDkBT8L2lmzBJUMbxsMy1CtRyh", "RvHI1qq394mMf586zeCtcBcrVPaJqiZV"),
        TokenExample(
          "SUMOLOGIC_KEY=\n", "GddtQGDkBT8L2lmzBJUMbxsMy1CtRyhR", "vHI1qq394mMf586zeCtcBcrVPaJqiZVG"),
        TokenExample(
          "OTHER_SETTING=", "GddtQGDkBT8L2lmzBJUMbxsMy1CtRyhR", "vHI1qq394mMf586zeCtcBcrVPaJqiZVG"),
        TokenExample(
          "SUMOLOGIC_KEY=", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "splunk-token", "Splunk", "a Splunk HTTP Event Collector token",
      .assigned(
        to: "splunk", "hec_token",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
      renewal: "delete it under Data inputs, HTTP Event Collector",
      examples: [
        TokenExample("SPLUNK_TOKEN=", "cc465074-4c7b-b564", "-9478-1d1b9fb67bfe"),
        TokenExample("\"hec_token\": \"", "328ec570-44ea-e5d7", "-4b41-e67d1a92e5ef", "\""),
        TokenExample("splunk-token: ", "f0237974-2843-828e", "-8df4-85d504fa77cf", "  # production"),
      ],
      nearMisses: [
        TokenExample("SPLUNK_TOKEN=", "781190d6-ffb0-005", "0-8316-a35871d0e6b"),
        TokenExample("SPLUNK_TOKEN=\n", "781190d6-ffb0-0050", "-8316-a35871d0e6bc"),
        TokenExample("OTHER_SETTING=", "781190d6-ffb0-0050", "-8316-a35871d0e6bc"),
        TokenExample("SPLUNK_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "checkly-key", "Checkly", "a Checkly API key",
      .token(
        "cu_", rest: [.run(.hex, 32)], edge: .strict, demands: TokenDemands([.digit, .lower], spread: 6)),
      documentation: "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/",
      renewal: "delete it under User settings, API keys",
      examples: [
        TokenExample("cu_", "143b60392b3e294bd336b74e6fa68b2a"),
        TokenExample("CHECKLY_TOKEN=", "cu_", "6486ec718bbe7c791443dc31599c85d9"),
        TokenExample("\"token\": \"", "cu_", "28655eaf20630b5f5a4e352e6a2e6dc9", "\""),
      ],
      nearMisses: [
        TokenExample("cu_", "ac893506b4c2503", "fa374a107491ed85"),
        TokenExample("x", "cu_", "ac893506b4c2503f", "a374a107491ed85c"),
        TokenExample("cu_", "ac893506b4c2503f!374a107491ed85c"),
      ])
    TokenRule(
      "axiom-token", "Axiom", "an Axiom API token",
      .token(
        "xaat-", "xapt-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      documentation: "https://axiom.co/docs/reference/tokens",
      renewal: "delete it under Settings, API tokens",
      examples: [
        TokenExample("xaat-", "e6b30d67-ad91-80c5-7684-7d1fb4c2c76e"),
        TokenExample("AXIOM_TOKEN=", "xapt-", "a6e78610-20a0-d851-d41e-56ccb9ea0e82"),
        TokenExample("\"token\": \"", "xaat-", "0371e425-60d6-109a-23f9-5fd1a8bf8ac7", "\""),
      ],
      nearMisses: [
        TokenExample("xaat-", "5ba21d43-c790-667", "3-f990-e67c21c0ff2"),
        TokenExample("x", "xaat-", "5ba21d43-c790-6673", "-f990-e67c21c0ff2b"),
        TokenExample("xaat-", "5ba21d43-c790-6673!f990-e67c21c0ff2b"),
      ])
  }
}
