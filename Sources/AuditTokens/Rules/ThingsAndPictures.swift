/// Tokens of tools for pictures, for things on the move, for games and for searching.
extension TokenRules {
  @TokenRuleBuilder static var thingsAndPictures: [TokenRule] {
    TokenRule(
      "canva-secret", "Canva", "a Canva integration's client secret",
      .token("cnvca", rest: [.run(.base64url, 51)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://www.canva.dev/docs/connect/creating-integrations/",
      renewal: "generate a new secret on the integration's page",
      examples: [
        TokenExample("cnvca", "FuznA4LyOHG7zG5NV_CkMLiQxUh96F5SK8erGseEBrswdIh_AQj"),
        TokenExample("CANVA_TOKEN=", "cnvca", "T_zdvxxITvPr1ICMtakNhxuU-UxDjZFh_iC4IA_CyXQjERe8RzO"),
        TokenExample("\"token\": \"", "cnvca", "oFs1-TDtZER7uqisKD-PiSMcO-qZfO5wzozDXuFqE7cjN7cqeIg", "\""),
      ],
      nearMisses: [
        TokenExample("cnvca", "dis5bsZTJkP1wx7fHgsP54yOd", "Q08q_5qPKV6hdjt-lkQM1yYXw"),
        TokenExample("x", "cnvca", "dis5bsZTJkP1wx7fHgsP54yOd", "Q08q_5qPKV6hdjt-lkQM1yYXw2"),
        TokenExample("cnvca", "dis5bsZTJkP1wx7fHgsP54yOd!08q_5qPKV6hdjt-lkQM1yYXw2"),
      ])
    TokenRule(
      "adobe-oauth-secret", "Adobe", "an Adobe credential's client secret",
      .token("p8e-", rest: [.run(.base64url, 32)], demands: TokenDemands([.digit])),
      documentation:
        "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation",
      renewal: "add a new client secret to the credential, then delete the old one",
      examples: [
        TokenExample("p8e-", "NJ8Zw3rV505UXQa7sB1RwdASft43SciP"),
        TokenExample("ADOBE_TOKEN=", "p8e-", "VI3JXy3u6zSj3tQf1CnazrE3g5rAWcEg"),
        TokenExample("\"token\": \"", "p8e-", "CvHLRHQyIZcXMIopg5JYbszFcix0x0jd", "\""),
      ],
      nearMisses: [
        TokenExample("p8e-", "Fh0ncykOse66_7G", "xhk8WMfyUjQn9ytz"),
        TokenExample("x", "p8e-", "Fh0ncykOse66_7Gx", "hk8WMfyUjQn9ytz1"),
        TokenExample("p8e-", "Fh0ncykOse66_7Gx!k8WMfyUjQn9ytz1"),
      ])
    TokenRule(
      "miro-token", "Miro", "a Miro access token",
      .token(
        "eyJtaXJv", rest: [.run(.base62.union("-"), 10...64), .text("_"), .run(.base64url, 20...64)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://developers.miro.com/docs/getting-started-with-oauth",
      renewal: "revoke it on the app's page, and install the app again",
      examples: [
        TokenExample("eyJtaXJv", "CRni7qMVwwBuOu4UOwlFl4N_yNh9483M", "6YJB5odopAz5J5qcqS6alVNsUXwjrnIBe"),
        TokenExample(
          "MIRO_TOKEN=", "eyJtaXJv", "chwLdpqRPedG3LwDKqdu11w9c_DaWgx", "bcqwmXJFPyYuS301nJy40Y9I-IK-cMxO"),
        TokenExample(
          "\"token\": \"", "eyJtaXJv", "klEYcQmyFdhbIZNDje517IQpua1_pdE", "bfsYxnu06Jv4rXCdizgK8dDR0ZBAxj6f",
          "\""),
      ],
      nearMisses: [
        TokenExample("eyJtaXJv", "8Jua6Oih50_K9cG", "PrTSRo1AE1HHwb_"),
        TokenExample("x", "eyJtaXJv", "8Jua6Oih50_K9cG", "PrTSRo1AE1HHwb_w"),
        TokenExample("eyJtaXJv", "8Jua6Oih50_K9cG!rTSRo1AE1HHwb_w"),
      ])
    TokenRule(
      "pinterest-token", "Pinterest", "a Pinterest access token",
      .token("pina_", rest: [.run(.base64url, 30...400)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation:
        "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
      renewal: "revoke the app's access, and authorize it again",
      examples: [
        TokenExample("pina_", "z74wRUVqTA9j7cvpRkAzLG7mQbj7Cw6cjz"),
        TokenExample("PINTEREST_TOKEN=", "pina_", "4Vxl9HCynLaZAwrbTsvr2dLwjdXcTcu"),
        TokenExample("\"token\": \"", "pina_", "7HD8xLTUto6jD_IAoDmZRLbMs0NNSxuzNe2", "\""),
      ],
      nearMisses: [
        TokenExample("pina_", "TwAUo1D1NBT0RT", "yuglZzgE8c2GnI-"),
        TokenExample("x", "pina_", "TwAUo1D1NBT0RTy", "uglZzgE8c2GnI-B"),
        TokenExample("pina_", "TwAUo1D1NBT0RTy!glZzgE8c2GnI-B"),
      ])
    TokenRule(
      "samsara-token", "Samsara", "a Samsara API token",
      .token(
        "samsara_api_", rest: [.run(.base62, 26...32)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://developers.samsara.com/docs/authentication",
      renewal: "delete it under Settings, API tokens, and make a new one",
      examples: [
        TokenExample("samsara_api_", "dmDYaHoyeVzdC1LDw1nrGx5Ky8cJSKn"),
        TokenExample("SAMSARA_TOKEN=", "samsara_api_", "7bj7DFebC89oP78zX2YptqTfKnU"),
        TokenExample("\"token\": \"", "samsara_api_", "7kkTLQydcaepzVNgST9op8gVMvyj", "\""),
      ],
      nearMisses: [
        TokenExample("samsara_api_", "GrO6V3kdGvet", "TFXtOm26M0rrs"),
        TokenExample("x", "samsara_api_", "GrO6V3kdGvetT", "FXtOm26M0rrsW"),
        TokenExample("samsara_api_", "GrO6V3kdGvetT!XtOm26M0rrsW"),
      ])
    TokenRule(
      "lichess-token", "Lichess", "a Lichess personal access token",
      .token("lip_", rest: [.run(.base62, 16...60)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://lichess.org/api#section/Introduction/Authentication",
      renewal: "revoke it under Preferences, API access tokens",
      examples: [
        TokenExample("lip_", "t3vZyI4mdsdEAw8vVE"),
        TokenExample("LICHESS_TOKEN=", "lip_", "EASFAFxB1jZAkSbftTG06IJMy0ugoMiNVvBh"),
        TokenExample("\"token\": \"", "lip_", "a6xI0nY3kTVgpldmdU", "\""),
      ],
      nearMisses: [
        TokenExample("lip_", "crGeoFH", "vtuMXil9"),
        TokenExample("x", "lip_", "crGeoFHv", "tuMXil96"),
        TokenExample("lip_", "crGeoFHv!uMXil96"),
      ])
    TokenRule(
      "thunderstore-token", "Thunderstore", "a Thunderstore service account's token",
      .token("tss_", rest: [.run(.base64url, 30...80)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://thunderstore.io/api/docs/",
      renewal: "delete the service account in the team's settings, and make a new one",
      examples: [
        TokenExample("tss_", "CtgxeS0fSacbD8Rgwy0zObMj0Rlhde_AIf_gccVqfJ-78iZ4KC"),
        TokenExample("THUNDERSTORE_TOKEN=", "tss_", "Hzmc3hZZZYYKEPY6Xs-X4fuma4ZYkqNnfZY8yQ4O37"),
        TokenExample("\"token\": \"", "tss_", "cRvG_v95hnDghAB8-6QUgov9qzMA7yZmUqwboaIwz", "\""),
      ],
      nearMisses: [
        TokenExample("tss_", "fd9hgf1HIU9FCX", "0PLSonyBqH4XPgH"),
        TokenExample("x", "tss_", "fd9hgf1HIU9FCX0", "PLSonyBqH4XPgHX"),
        TokenExample("tss_", "fd9hgf1HIU9FCX0!LSonyBqH4XPgHX"),
      ])
    TokenRule(
      "intra42-secret", "42", "a 42 application's secret",
      .token("s-s4t2ud-", "s-s4t2af-", rest: [.run(.hex, 64)]),
      documentation: "https://api.intra.42.fr/apidoc/guides/getting_started",
      renewal: "replace the secret on the application's page",
      examples: [
        TokenExample("s-s4t2ud-", "2352cae27ff8b46a185512930db3f65f", "9f31bc2b014986a4472d6c7269c0030d"),
        TokenExample(
          "INTRA_SECRET=", "s-s4t2af-", "eb61c0e6df056d380657b01ff82a26b5", "4a1c3e2eed2e5abbf143a0c36173c381"
        ),
        TokenExample(
          "\"token\": \"", "s-s4t2ud-", "fe9600744f36c45abf2144690c4eb7c6",
          "98cb1721b98e2dee4ad6684394193484", "\""),
      ],
      nearMisses: [
        TokenExample("s-s4t2ud-", "e066fddd44e886bf663bf23b68bf62a", "aaac90edea0c35d7e4d3665a57c21d46"),
        TokenExample(
          "x", "s-s4t2ud-", "e066fddd44e886bf663bf23b68bf62aa", "aac90edea0c35d7e4d3665a57c21d462"),
        TokenExample("s-s4t2ud-", "e066fddd44e886bf663bf23b68bf62aa!ac90edea0c35d7e4d3665a57c21d462"),
      ])
    TokenRule(
      "settlemint-token", "SettleMint", "a SettleMint access token",
      .token(
        "sm_pat_", "sm_aat_", "sm_sat_", rest: [.run(.base62, 16)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation:
        "https://console.settlemint.com/documentation/docs/platform-components/security-and-authentication/personal-access-tokens/",
      renewal: "delete it under Settings, Access tokens, and make a new one",
      examples: [
        TokenExample("sm_pat_", "4mhR79yvjMLOzkjx"),
        TokenExample("SETTLEMINT_TOKEN=", "sm_aat_", "bX90BpmaMrlYnEXQ"),
        TokenExample("\"token\": \"", "sm_sat_", "sBlSKehecGhqT0ky", "\""),
      ],
      nearMisses: [
        TokenExample("sm_pat_", "u2tCgSl", "DvwclQqY"),
        TokenExample("x", "sm_pat_", "u2tCgSlD", "vwclQqYe"),
        TokenExample("sm_pat_", "u2tCgSlD!wclQqYe"),
      ])
    TokenRule(
      "redirect-pizza-token", "redirect.pizza", "a redirect.pizza API token",
      .token("rpa_", rest: [.run(.base62, 30)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://redirect.pizza/docs",
      renewal: "delete it in the team's settings, and make a new one",
      examples: [
        TokenExample("rpa_", "3Fu0HSPtVN1JXvTh9X6PARgV7f91zh"),
        TokenExample("REDIRECT_PIZZA_TOKEN=", "rpa_", "vOyx7ZfClOvLCvi6FBLPOf7zxCl0c5"),
        TokenExample("\"token\": \"", "rpa_", "KOtRsk9D4H2QjlLC5Rxr8lf36YWCjh", "\""),
      ],
      nearMisses: [
        TokenExample("rpa_", "rFKRpaElfsT20x", "YXyluC8zr1jIbKn"),
        TokenExample("x", "rpa_", "rFKRpaElfsT20xY", "XyluC8zr1jIbKnK"),
        TokenExample("rpa_", "rFKRpaElfsT20xY!yluC8zr1jIbKnK"),
      ])
    TokenRule(
      "brave-search-key", "Brave", "a Brave Search API key",
      .token(
        "BSA", rest: [.run(.base64url, 24...40)], demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started",
      renewal: "delete it under API keys, and make a new one",
      examples: [
        TokenExample("BSA", "qwXT4C4F36p0k3CdNcydSt4wVVkoL5c8M"),
        TokenExample("BRAVE_TOKEN=", "BSA", "l6cpL4A_kxhhyPuNDg_kNFC66r_mZDu05gLIaz6"),
        TokenExample("\"token\": \"", "BSA", "0YPBU9sQQIUlsBEM99QgexLnRvKZUwbY", "\""),
      ],
      nearMisses: [
        TokenExample("BSA", "QzPyG11Tww6", "yWIXOYdgY1BV"),
        TokenExample("x", "BSA", "QzPyG11Tww6y", "WIXOYdgY1BVC"),
        TokenExample("BSA", "QzPyG11Tww6y!IXOYdgY1BVC"),
      ])
    TokenRule(
      "cartesia-key", "Cartesia", "a Cartesia API key",
      .token("sk_car_", rest: [.run(.base62, 20...24)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.cartesia.ai/get-started/make-an-api-request",
      renewal: "delete it under API keys, and make a new one",
      examples: [
        TokenExample("sk_car_", "Cw7qQOG8nsSeDRxq81t8e"),
        TokenExample("CARTESIA_TOKEN=", "sk_car_", "3CuxU5FmLqKfYSbMC2cCKyhq"),
        TokenExample("\"token\": \"", "sk_car_", "kiaim0LAx0thAPgf3vxLJe", "\""),
      ],
      nearMisses: [
        TokenExample("sk_car_", "jDuWUECX3", "iaI4BfRywH"),
        TokenExample("x", "sk_car_", "jDuWUECX3i", "aI4BfRywHH"),
        TokenExample("sk_car_", "jDuWUECX3i!I4BfRywHH"),
      ])
    TokenRule(
      "together-marked-key", "Together AI", "a Together AI API key",
      .token("tgp_v1_", rest: [.run(.base64url, 43)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.together.ai/docs/api-keys-authentication",
      renewal: "delete it under Settings, API keys, and make a new one",
      examples: [
        TokenExample("tgp_v1_", "pu6MEGY1l_YV99NTgirnUcXkRAN52ubAslnDEkQ4r5v"),
        TokenExample("TOGETHER_AI_TOKEN=", "tgp_v1_", "EBbBYtBz0wCV1D--9fJCfL-GhWErsFU4ePXBkSlo4Ur"),
        TokenExample("\"token\": \"", "tgp_v1_", "jkBZYLdoSa_6Y9wPnH8zIEZon2JU-JqHdTBmBEa2dy2", "\""),
      ],
      nearMisses: [
        TokenExample("tgp_v1_", "NNGIRsYs96ZAAEVqT5UHJ", "RChMKa_5bC5eqtHeXrKD2"),
        TokenExample("x", "tgp_v1_", "NNGIRsYs96ZAAEVqT5UHJ", "RChMKa_5bC5eqtHeXrKD2j"),
        TokenExample("tgp_v1_", "NNGIRsYs96ZAAEVqT5UHJ!ChMKa_5bC5eqtHeXrKD2j"),
      ])
    TokenRule(
      "maxmind-key", "MaxMind", "a MaxMind license key",
      .marked([.run(.base62, 6), .text("_"), .run(.base62, 29)], "_mmk", rest: []),
      documentation: "https://support.maxmind.com/knowledge-base/articles/generate-a-maxmind-license-key",
      renewal: "delete it under Manage license keys, and make a new one",
      examples: [
        TokenExample("9AjoqA_yLyi3B6bXEQAu7iVMcehyGnehBAkk", "_mmk"),
        TokenExample("MAXMIND_TOKEN=", "DIzA0C_ppO9YoU1eUI64uE3NQW8vZSLxZEBz", "_mmk"),
        TokenExample("\"token\": \"", "SrSBKq_C3oiuwaVIZ8rmQFN81I4DgYk1ex9m", "_mmk", "\""),
      ],
      nearMisses: [
        TokenExample("cDozA_JqICkUsMX9olpQWGT3SwSoR2g3o7h", "_mmk"),
        TokenExample("x_", "7cDozA_JqICkUsMX9olpQWGT3SwSoR2g3o7h", "_mmk"),
        TokenExample("7cDozA_JqICkUsMX9o!pQWGT3SwSoR2g3o7h", "_mmk"),
      ])
    TokenRule(
      "cockroach-cloud-key", "CockroachDB Cloud", "a CockroachDB Cloud API key",
      .token("CCDB1_", rest: [.run(.base62, 22), .text("_"), .run(.base62, 40)]),
      documentation: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
      renewal: "delete it on the service account's page, and make a new one",
      examples: [
        TokenExample("CCDB1_", "IMbx4SxvB6wO8iK3iquTao_i2AWHFT1", "7qY2Xrv5VSsDnWCgP4up0UEsbs3zjvTr"),
        TokenExample(
          "COCKROACHDB_CLOUD_TOKEN=", "CCDB1_", "WjYFESvUJ3xhtz3l7kqtoB_OY1itUex",
          "shP4GRFANi3LColTZSHSnLHPY8dYJQEU"),
        TokenExample(
          "\"token\": \"", "CCDB1_", "hlATbNk3FF6XYwHjj2jbQQ_nazQm7xq", "F7dm4BqHMYk1guyOgfdADdjn8fvOUoT0",
          "\""),
      ],
      nearMisses: [
        TokenExample("CCDB1_", "90I8rLh5cbYaz8XB6ZXopS_bUuIE9Fi", "oTlRxGWMbLjr8EaucYxVfh5bm4wIN9V"),
        TokenExample("x", "CCDB1_", "90I8rLh5cbYaz8XB6ZXopS_bUuIE9Fi", "oTlRxGWMbLjr8EaucYxVfh5bm4wIN9Vn"),
        TokenExample("CCDB1_", "90I8rLh5cbYaz8XB6ZXopS_bUuIE9Fi!TlRxGWMbLjr8EaucYxVfh5bm4wIN9Vn"),
      ])
    TokenRule(
      "ionic-token", "Ionic", "an Ionic personal access token",
      .token("ion_", rest: [.run(.base62, 42)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://ionic.io/docs/appflow/personal-access-tokens",
      renewal: "delete it under Personal settings, Personal access tokens",
      examples: [
        TokenExample("ion_", "PtxcxnSpe7BNxipHckX2cPdvOJjmhM73okmFkPRYT2"),
        TokenExample("IONIC_TOKEN=", "ion_", "GZnF7WNDAuaSrlxbOyDwh6vLbMFoTUaSDsLcrvN3yS"),
        TokenExample("\"token\": \"", "ion_", "tyLVrUXC9ACksKT2eBh4gjDs4nxqMP6mmaYFc9Z1b6", "\""),
      ],
      nearMisses: [
        TokenExample("ion_", "E2pck3FCr18gJc2zmvK8", "W9MHadlKoVZi0A1Fg4wZz"),
        TokenExample("x", "ion_", "E2pck3FCr18gJc2zmvK8W", "9MHadlKoVZi0A1Fg4wZzw"),
        TokenExample("ion_", "E2pck3FCr18gJc2zmvK8W!MHadlKoVZi0A1Fg4wZzw"),
      ])
    TokenRule(
      "nylas-key", "Nylas", "a Nylas API key",
      .token("nyk_", rest: [.run(.base62, 60...72)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://developer.nylas.com/docs/v3/auth/",
      renewal: "delete it under the application's API keys, and make a new one",
      examples: [
        TokenExample("nyk_", "zDFC7dK36AopjQ823nDMtwZNJd7W4dVpDYE", "heKmj5uGGpW6WPtNxm74opdVgz6aJq84L4D"),
        TokenExample(
          "NYLAS_TOKEN=", "nyk_", "iucXpmrIa6VWXiHARBiIfUpJg2x9voFAIJUC",
          "QpOv9eArIQyLjyIWOQoQ9yFFlQ82xML18xNI"),
        TokenExample(
          "\"token\": \"", "nyk_", "wuQNStKepDGPj56SIcWxLLPZb42f2lri53",
          "l60T5seeXudZivaCH6JcGVIO18xHdg1C9K4", "\""),
      ],
      nearMisses: [
        TokenExample("nyk_", "G6N66DoB20n6u9HELwiFG5jFGWQyV", "w8WIVN9ltdFh4gU0q5DLlVH61OaLuK"),
        TokenExample("x", "nyk_", "G6N66DoB20n6u9HELwiFG5jFGWQyVw", "8WIVN9ltdFh4gU0q5DLlVH61OaLuKt"),
        TokenExample("nyk_", "G6N66DoB20n6u9HELwiFG5jFGWQyVw!WIVN9ltdFh4gU0q5DLlVH61OaLuKt"),
      ])
  }
}
