/// Keys of banks, exchanges, shops and parcels.
extension TokenRules {
  @TokenRuleBuilder static var shopsAndBanks: [TokenRule] {
    TokenRule(
      "gocardless-token", "GoCardless", "a GoCardless access token",
      .token(
        "live_", rest: [.run(.base64url, 40)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developer.gocardless.com/api-reference/#making-requests",
      renewal: "delete it under Developers, Access tokens",
      examples: [
        TokenExample("live_", "IDkSmBzV1IfLb6tEx8qzjiz5qhcZzMO1uzcCoJ7i"),
        TokenExample("GOCARDLESS_TOKEN=", "live_", "5emD72nDZrhKDepVG6sv_MZ73IwKmGGz6JIF96mp"),
        TokenExample("\"token\": \"", "live_", "bbs8jn8I3Qvq2iD26DCaISWynjK2ry9ugI_dN8LG", "\""),
      ],
      nearMisses: [
        TokenExample("live_", "qvCkYHXyhyjlu-k8772", "X1JiARw7qsFTPfAJ1WLF"),
        TokenExample("x", "live_", "qvCkYHXyhyjlu-k8772X", "1JiARw7qsFTPfAJ1WLFm"),
        TokenExample("live_", "qvCkYHXyhyjlu-k8772X!JiARw7qsFTPfAJ1WLFm"),
      ])
    TokenRule(
      "easypost-key", "EasyPost", "an EasyPost API key",
      .token("EZAK", "EZTK", rest: [.run(.base62, 54)]),
      testMarks: ["EZTK"],
      documentation: "https://docs.easypost.com/docs/authentication",
      renewal: "delete it under Account, API keys",
      examples: [
        TokenExample("EZAK", "eIzzlUSrumxH67KJppAGgn5P29IfpxZQzfwygRBt2cNj62aU40SM9f"),
        TokenExample("EASYPOST_TOKEN=", "EZTK", "CGOgEVaWJuy42RhhNPEpXM5HMOTnqDB82ZxfivfoUSpUWG5SjanK8o"),
        TokenExample("\"token\": \"", "EZAK", "OBRGRJGSv2hlacXxT2CBGY6c5OV4lJj5mN5A1oDRZoFDmcq2xoYyaV", "\""),
      ],
      nearMisses: [
        TokenExample("EZAK", "eC0KkWhn251GSy4pypdA43yCFl", "08fF5BxelJ8d48P7hTlC4tkEG4H"),
        TokenExample("x", "EZAK", "eC0KkWhn251GSy4pypdA43yCFl0", "8fF5BxelJ8d48P7hTlC4tkEG4Hr"),
        TokenExample("EZAK", "eC0KkWhn251GSy4pypdA43yCFl0!fF5BxelJ8d48P7hTlC4tkEG4Hr"),
      ])
    TokenRule(
      "shippo-token", "Shippo", "a Shippo API token",
      .token("shippo_live_", "shippo_test_", rest: [.run(.anyHex, 40)]),
      testMarks: ["shippo_test_"],
      documentation: "https://docs.goshippo.com/docs/guides_general/authentication/",
      renewal: "regenerate it under Settings, API",
      examples: [
        TokenExample("shippo_live_", "f78bca6f2c7cebb6192d07313b91e5b9cf5ae153"),
        TokenExample("SHIPPO_TOKEN=", "shippo_test_", "6881d6b1f510115f14dde3e82b4ead5dfec06a04"),
        TokenExample("\"token\": \"", "shippo_live_", "89019af63daa7b3584c9fb647f48a942f1693d61", "\""),
      ],
      nearMisses: [
        TokenExample("shippo_live_", "51056348853924f77f6", "0841d2f68a6c8f3ccbac"),
        TokenExample("x", "shippo_live_", "51056348853924f77f60", "841d2f68a6c8f3ccbac3"),
        TokenExample("shippo_live_", "51056348853924f77f60!41d2f68a6c8f3ccbac3"),
      ])
    TokenRule(
      "lob-key", "Lob", "a Lob secret API key",
      .token(
        "live_", "test_", rest: [.run(.hex, 35)], edge: .strict,
        demands: TokenDemands([.digit, .lower], spread: 6)),
      testMarks: ["test_"],
      documentation: "https://docs.lob.com/#section/Authentication",
      renewal: "rotate it under Settings, API keys",
      examples: [
        TokenExample("live_", "256386ab0230f3365f80da79f710b429319"),
        TokenExample("LOB_TOKEN=", "test_", "62df94b0aecccb0b99fd288650c112f1feb"),
        TokenExample("\"token\": \"", "live_", "b8e0aeb1c925e6494a40d4c16d3b1008982", "\""),
      ],
      nearMisses: [
        TokenExample("live_", "597c7e4f47c59225b", "926c26a3e8b9f5147"),
        TokenExample("x", "live_", "597c7e4f47c59225b", "926c26a3e8b9f5147a"),
        TokenExample("live_", "597c7e4f47c59225b!26c26a3e8b9f5147a"),
      ])
    TokenRule(
      "duffel-token", "Duffel", "a Duffel access token",
      .token("duffel_live_", "duffel_test_", rest: [.run(.base64url, 43)]),
      testMarks: ["duffel_test_"],
      documentation: "https://duffel.com/docs/guides/getting-started-with-flights",
      renewal: "revoke it under Developers, Access tokens",
      examples: [
        TokenExample("duffel_live_", "zq-lSo2T3xud6OJHuKhAwyay0DJhHQIawkehT7LxHNY"),
        TokenExample("DUFFEL_TOKEN=", "duffel_test_", "93xRzcd--4frhIkqnZ20dGOK-WYVjwKzUFTWMXxgDGS"),
        TokenExample("\"token\": \"", "duffel_live_", "uCQRO_n1gpDDRfiRCu0yuQI-1yGMIJbtyKkK0q9Jc6a", "\""),
      ],
      nearMisses: [
        TokenExample("duffel_live_", "cN7ctf6_ZxunN1WlC9Mof", "xtC3j3IN3oUSM8Ae9e7Nq"),
        TokenExample("x", "duffel_live_", "cN7ctf6_ZxunN1WlC9Mof", "xtC3j3IN3oUSM8Ae9e7NqU"),
        TokenExample("duffel_live_", "cN7ctf6_ZxunN1WlC9Mof!tC3j3IN3oUSM8Ae9e7NqU"),
      ])
    TokenRule(
      "xendit-key", "Xendit", "a Xendit secret key",
      .token("xnd_production_", "xnd_development_", rest: [.run(.base62, 52...72)]),
      testMarks: ["xnd_development_"],
      documentation: "https://docs.xendit.co/docs/api-keys",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("xnd_production_", "7I1SoaXudxGVqWak16hiE679bJ", "uUyYy432vUvayw2r4VtFEUA4If"),
        TokenExample(
          "XENDIT_TOKEN=", "xnd_development_", "ZYlS0ZwC7HqUYt0VN9wgZpv1HV", "f4XvHGEjoHSHmej1ve3uArU8uT"),
        TokenExample(
          "\"token\": \"", "xnd_production_", "kLRFQiteWvEEmhd748V28fULDU", "rSRDR4oZS9f5P0VT6JScYwgRWy", "\""
        ),
      ],
      nearMisses: [
        TokenExample("xnd_production_", "rJdqrsPWSfgAnNxPldjBEi2D6", "Cr8NehRghgNT3GHIIPhpUBEcAL"),
        TokenExample("x", "xnd_production_", "rJdqrsPWSfgAnNxPldjBEi2D6C", "r8NehRghgNT3GHIIPhpUBEcALB"),
        TokenExample("xnd_production_", "rJdqrsPWSfgAnNxPldjBEi2D6C!8NehRghgNT3GHIIPhpUBEcALB"),
      ])
    TokenRule(
      "paddle-key", "Paddle", "a Paddle API key",
      .token(
        "pdl_live_apikey_", "pdl_sdbx_apikey_",
        rest: [.run(.lowerAlnum, 26), .text("_"), .run(.base62, 22), .text("_"), .run(.base62, 3)]),
      testMarks: ["pdl_sdbx_"],
      documentation: "https://developer.paddle.com/api-reference/about/api-keys",
      renewal: "revoke it under Developer tools, Authentication",
      examples: [
        TokenExample("pdl_live_apikey_", "mlpmrmow891kie1ivwjbdz0nd0", "_eaxzi5Jo90GEHQuUhoz7Zn_ga2"),
        TokenExample(
          "PADDLE_TOKEN=", "pdl_sdbx_apikey_", "vx6k15au0f73235073m9hozh6w", "_oTM8mRIqEXKl894ESrV1tL_Vdy"),
        TokenExample(
          "\"token\": \"", "pdl_live_apikey_", "0hk9oyiss4u6mjaxprztnpo55n", "_TDXuFAtHliYMKC3m2fGh7s_qHt",
          "\""),
      ],
      nearMisses: [
        TokenExample("pdl_live_apikey_", "1sh1hmk69sqx1truqb9b6c71op", "_8uDfwilsRjh6RU9gKGTwYX_Lp"),
        TokenExample("x", "pdl_live_apikey_", "1sh1hmk69sqx1truqb9b6c71op", "_8uDfwilsRjh6RU9gKGTwYX_LpC"),
        TokenExample("pdl_live_apikey_", "1sh1hmk69sqx1truqb9b6c71op!8uDfwilsRjh6RU9gKGTwYX_LpC"),
      ])
    TokenRule(
      "woocommerce-secret", "WooCommerce", "a WooCommerce consumer secret",
      .token(
        "cs_", rest: [.run(.hex, 40)], edge: .strict, demands: TokenDemands([.digit, .lower], spread: 6)),
      documentation: "https://woocommerce.github.io/woocommerce-rest-api-docs/",
      renewal: "revoke it under Settings, Advanced, REST API",
      examples: [
        TokenExample("cs_", "746089771e3b2ca045b0d70ed56e9c524d189c4b"),
        TokenExample("WOOCOMMERCE_TOKEN=", "cs_", "f818f88a6660247f845e247a35bd81ce72a8b530"),
        TokenExample("\"token\": \"", "cs_", "51550c2f79629d10b0aa0f2850e199eb624c6eb1", "\""),
      ],
      nearMisses: [
        TokenExample("cs_", "438c9209e502b95a538", "48c453a7e1a1d0e09a42"),
        TokenExample("x", "cs_", "438c9209e502b95a5384", "8c453a7e1a1d0e09a42e"),
        TokenExample("cs_", "438c9209e502b95a5384!c453a7e1a1d0e09a42e"),
      ])
    TokenRule(
      "kraken-secret", "Kraken", "a Kraken API secret",
      .assigned(
        to: "kraken", value: [.run(.base64, 86), .text("==")], nouns: ["secret", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://docs.kraken.com/api/docs/guides/spot-rest-auth",
      renewal: "delete the key under Settings, API",
      examples: [
        TokenExample(
          "KRAKEN_SECRET=", "5QIPBJTI8x3aRzdgSUTnZcI/B7DevlJWwzA9S2YPKrQ9",
          "nO9nLPcH6t+klqEB0vD1ZZk04993TtVrnVBJ+DT3ga=="),
        TokenExample(
          "\"kraken_key\": \"", "yh5jwwpsJGo0cU3uHmOfTL3Yh7hbay5YbfnfA3N6N8jR",
          "fb3rxw3kqhooQu1tbnHaDu684d+7XA72ks3fbqsb4g==", "\""),
        TokenExample(
          "kraken-secret: ", "g1KdwQobohpjs+LvfEqY3GVQKyDmdQaevcShfLzsrHcu",
          "K4BiB/ZqIWY/hxnG89gflyulUk3x5XvvXcqGm2E6Wx==", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "KRAKEN_SECRET=", "v0aCzXt5S3Q5kDbl3jnq49Uf2eWACWVCt4nLuvU/O3u",
          "xx88CSpZtuzpLKAdsQaxx9pFG3oF/aAvrUwJzzi6RvG="),
        TokenExample(
          "KRAKEN_SECRET=\n", "v0aCzXt5S3Q5kDbl3jnq49Uf2eWACWVCt4nLuvU/O3ux",
          "x88CSpZtuzpLKAdsQaxx9pFG3oF/aAvrUwJzzi6RvG=="),
        TokenExample(
          "OTHER_SETTING=", "v0aCzXt5S3Q5kDbl3jnq49Uf2eWACWVCt4nLuvU/O3ux",
          "x88CSpZtuzpLKAdsQaxx9pFG3oF/aAvrUwJzzi6RvG=="),
        TokenExample(
          "KRAKEN_SECRET=", "33333333333333333333333333333333333333333333",
          "333333333333333333333333333333333333333333=="),
      ])
    TokenRule(
      "binance-secret", "Binance", "a Binance API key or secret",
      .assigned(
        to: "binance", value: [.run(.base62, 64)], nouns: ["secret", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://developers.binance.com/docs/binance-spot-api-docs/rest-api",
      renewal: "delete the key under API management",
      examples: [
        TokenExample(
          "BINANCE_SECRET=", "nnNBgZ7ZpIrfHfS3WWznWI6O46ngIQhQ", "S7n3SdCZ52cxC5GvtfkXT6bm6uAnkyy8"),
        TokenExample(
          "\"binance_key\": \"", "Tk393ccPDm2dqtZ8B4hFynZl4L2vANWR", "d6ZM0h7Uy2e86K55mtA4LEaeNdXSRxgW", "\""),
        TokenExample(
          "binance-secret: ", "LRC83en4ASipuEheMPwBF7DNPil3wRSK", "stLFYugSbIAOsQ9nrlUfV8DBvY1Bxtgq",
          "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "BINANCE_SECRET=", "aVe62BgI7eRXZOK3DUvDsmkiK4ZBqOl", "PH2tyoxckp1ytfQHdgYBXhSoVjCSWTE0"),
        TokenExample(
          "BINANCE_SECRET=\n", "aVe62BgI7eRXZOK3DUvDsmkiK4ZBqOlP", "H2tyoxckp1ytfQHdgYBXhSoVjCSWTE01"),
        TokenExample(
          "OTHER_SETTING=", "aVe62BgI7eRXZOK3DUvDsmkiK4ZBqOlP", "H2tyoxckp1ytfQHdgYBXhSoVjCSWTE01"),
        TokenExample(
          "BINANCE_SECRET=", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "finnhub-token", "Finnhub", "a Finnhub API key",
      .assigned(
        to: "finnhub", value: [.run(.lowerAlnum, 20), .run(.lowerAlnum, 0...20)], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower], spread: 8)),
      documentation: "https://finnhub.io/docs/api/authentication",
      renewal: "regenerate it in the dashboard",
      examples: [
        TokenExample("FINNHUB_TOKEN=", "75ob2vj6gwf", "916w3k7rmw6"),
        TokenExample("\"finnhub_key\": \"", "ckjzi5k3yzy8yw", "gcs70oytupf406", "\""),
        TokenExample("finnhub-token: ", "7khfclwdf2vx7w", "vn2vd2cv7zy9zem", "  # production"),
      ],
      nearMisses: [
        TokenExample("FINNHUB_TOKEN=", "0dipc0xea", "9r88pr47wx"),
        TokenExample("FINNHUB_TOKEN=\n", "0dipc0xea9", "r88pr47wxz"),
        TokenExample("OTHER_SETTING=", "0dipc0xea9", "r88pr47wxz"),
        TokenExample("FINNHUB_TOKEN=", "zzzzzzzzzz", "zzzzzzzzzz"),
      ])
  }
}
