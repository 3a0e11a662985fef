/// Tokens of hosts of servers, sites and functions, and of networks of delivery.
extension TokenRules {
  @TokenRuleBuilder static var hosting: [TokenRule] {
    TokenRule(
      "digitalocean-token", "DigitalOcean", "a DigitalOcean personal access token",
      .token("dop_v1_", rest: [.run(.hex, 64)]),
      documentation: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
      renewal: "delete it under API, Tokens, and make a new one",
      examples: [
        TokenExample("dop_v1_", "c70d16138cf57378a80920ea5f998d77", "d7755e38bcc78edee178521903cf3bb3"),
        TokenExample(
          "DIGITALOCEAN_TOKEN=", "dop_v1_", "c1f4b71d88cc8ecbb08f5c27d1b315ea",
          "e4bc7b071900e78341ce9bb30818bff8"),
        TokenExample(
          "\"token\": \"", "dop_v1_", "fbc74c8c80f7bebfa65432081dcae4cb", "5c1be16c13ce1b7aae0c58a7db91f806",
          "\""),
      ],
      nearMisses: [
        TokenExample("dop_v1_", "97b20de13a79f0c956244acd0c92f15", "5ddc5d0c474eded5a48a6c714fe35185"),
        TokenExample("x", "dop_v1_", "97b20de13a79f0c956244acd0c92f155", "ddc5d0c474eded5a48a6c714fe351853"),
        TokenExample("dop_v1_", "97b20de13a79f0c956244acd0c92f155!dc5d0c474eded5a48a6c714fe351853"),
      ])
    TokenRule(
      "digitalocean-oauth-token", "DigitalOcean", "a DigitalOcean OAuth access token",
      .token("doo_v1_", rest: [.run(.hex, 64)]),
      documentation: "https://docs.digitalocean.com/reference/api/oauth/",
      renewal: "revoke the app's access under API, Applications",
      examples: [
        TokenExample("doo_v1_", "5f3d6538cc05de064f3e03e670a5ecc3", "cf6e283b0e32199ed39c8e54a09c9768"),
        TokenExample(
          "DIGITALOCEAN_TOKEN=", "doo_v1_", "36ab3592bc341cf1b02cb8c2d0f83762",
          "c409e9eeb429ec8518fc6d99ccaaf955"),
        TokenExample(
          "\"token\": \"", "doo_v1_", "60cb2861f69ed043dec66befe0713493", "79161af74821b13b18b0476a25751248",
          "\""),
      ],
      nearMisses: [
        TokenExample("doo_v1_", "4b724576d3094efba2094d4b91961d9", "503168e0e16f1a91e50b3ece149e7530"),
        TokenExample("x", "doo_v1_", "4b724576d3094efba2094d4b91961d95", "03168e0e16f1a91e50b3ece149e7530c"),
        TokenExample("doo_v1_", "4b724576d3094efba2094d4b91961d95!3168e0e16f1a91e50b3ece149e7530c"),
      ])
    TokenRule(
      "digitalocean-refresh-token", "DigitalOcean", "a DigitalOcean OAuth refresh token",
      .token("dor_v1_", rest: [.run(.hex, 64)]),
      documentation: "https://docs.digitalocean.com/reference/api/oauth/",
      renewal: "revoke the app's access under API, Applications",
      examples: [
        TokenExample("dor_v1_", "80cc6a834cabaa533480ba3a1d2a33f8", "d2108c934e9e6d457c39c82708871de6"),
        TokenExample(
          "DIGITALOCEAN_TOKEN=", "dor_v1_", "ca11b8a697ed365b0a8b039846000fbb",
          "2ebb9fadaf96591c3fc1fa473243a3fc"),
        TokenExample(
          "\"token\": \"", "dor_v1_", "6411d74b69d7c183df791e8bbb97afd2", "c2bccf27c2b13aa0d8930b5645d85721",
          "\""),
      ],
      nearMisses: [
        TokenExample("dor_v1_", "9c2b13d13f99b400cdb13705543cce3", "c7e7a4bb72bab48491e6cca25737ce7d"),
        TokenExample("x", "dor_v1_", "9c2b13d13f99b400cdb13705543cce3c", "7e7a4bb72bab48491e6cca25737ce7db"),
        TokenExample("dor_v1_", "9c2b13d13f99b400cdb13705543cce3c!e7a4bb72bab48491e6cca25737ce7db"),
      ])
    TokenRule(
      "linode-token", "Linode", "a Linode personal access token",
      .assigned(
        to: "linode", "akamai_linode", value: [.run(.hex, 64)], nouns: ["token", "key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://techdocs.akamai.com/linode-api/reference/get-started",
      renewal: "revoke it under Profile, API tokens",
      examples: [
        TokenExample("LINODE_TOKEN=", "44c061895dd642de1cd81c2bac0d5454", "059f8e7d6820191a6464139db99be80a"),
        TokenExample(
          "\"akamai_linode_key\": \"", "c3a41596895113145313706ec5d59875", "2a849f2720bcdf589e4d09e600ee3b93",
          "\""),
        TokenExample(
          "linode-token: ", "d36b26b10c63002e15d32d46e55ccd1b", "1985c39ae328e18ebb0c672c9e7a2635",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("LINODE_TOKEN=", "4c33acb259276d5a7b338dcfcfb3542", "4789b18561fff223eb69337920320566"),
        TokenExample(
          "LINODE_TOKEN=\n", "4c33acb259276d5a7b338dcfcfb35424", "789b18561fff223eb69337920320566d"),
        TokenExample(
          "OTHER_SETTING=", "4c33acb259276d5a7b338dcfcfb35424", "789b18561fff223eb69337920320566d"),
        TokenExample("LINODE_TOKEN=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "vultr-key", "Vultr", "a Vultr API key",
      .assigned(
        to: "vultr", value: [.run(.upperAlnum, 36)], nouns: ["key"],
        demands: TokenDemands([.digit, .upper], spread: 12)),
      documentation: "https://docs.vultr.com/platform/other/api",
      renewal: "regenerate it under Account, API",
      examples: [
        TokenExample("VULTR_KEY=", "3M0LOFDKNYCDBLYG2H", "8D2EWLHLQ0TZADIQPJ"),
        TokenExample("\"vultr_key\": \"", "D81S8CSAN8ZRGFWDB4", "P1BGYY9KGJT25MZSR8", "\""),
        TokenExample("vultr-key: ", "3OPGMLBT5NC7YXMFNU", "Y23ZOD5G2S1P2OCCLB", "  # production"),
      ],
      nearMisses: [
        TokenExample("VULTR_KEY=", "RGP62QP2MK1Y4Q7JL", "05ZBWTITJS5GR3E3E3"),
        TokenExample("VULTR_KEY=\n", "RGP62QP2MK1Y4Q7JL0", "5ZBWTITJS5GR3E3E34"),
        TokenExample("OTHER_SETTING=", "RGP62QP2MK1Y4Q7JL0", "5ZBWTITJS5GR3E3E34"),
        TokenExample("VULTR_KEY=", "ZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "hetzner-token", "Hetzner", "a Hetzner Cloud API token",
      .assigned(
        to: "hcloud", "hetzner", value: [.run(.base62, 64)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://docs.hetzner.cloud/#getting-started",
      renewal: "delete it under Security, API tokens, and make a new one",
      examples: [
        TokenExample("HCLOUD_TOKEN=", "lSE1sUlFwQjE3PDIa27R99bbQAHpT0vZ", "VnWGDn7leS9jvZDldlE9PPy58YQ1V3nx"),
        TokenExample(
          "\"hetzner_token\": \"", "2Poal8eSId3Q9ut4TpHsF2HCAkptQtDr", "3qX2zqyDd29oWoTMjoS52iiJJkAcNzbe",
          "\""),
        TokenExample(
          "hcloud-token: ", "yITzpYSiayNmBK3iGgO3Gwr1RgvUkV1V", "bYqTEgEpoDiogHZP4DxBEAcMU897EDRL",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("HCLOUD_TOKEN=", "0hupOU4sGezAKLjaXfhjBCYFGqJZwm2", "QCCzjTTtNe7A1vggKqLQUPkjX2LWO0Mt"),
        TokenExample(
          "HCLOUD_TOKEN=\n", "0hupOU4sGezAKLjaXfhjBCYFGqJZwm2Q", "CCzjTTtNe7A1vggKqLQUPkjX2LWO0MtE"),
        TokenExample(
          "OTHER_SETTING=", "0hupOU4sGezAKLjaXfhjBCYFGqJZwm2Q", "CCzjTTtNe7A1vggKqLQUPkjX2LWO0MtE"),
        TokenExample("HCLOUD_TOKEN=", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "scaleway-secret-key", "Scaleway", "a Scaleway secret key",
      .assigned(
        to: "scw", "scaleway",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/",
      renewal: "delete it under IAM, API keys",
      examples: [
        TokenExample("SCW_SECRET=", "a17e4a08-fa2f-5bfc", "-1c20-1a37682e4f24"),
        TokenExample("\"scaleway_secret\": \"", "a3d317ab-5134-c3c5", "-c550-c09365130566", "\""),
        TokenExample("scw-secret: ", "91f6d60d-4165-ff88", "-16db-df6e13216a92", "  # production"),
      ],
      nearMisses: [
        TokenExample("SCW_SECRET=", "8e2973a1-4a2d-d1e", "0-b823-484d21f9812"),
        TokenExample("SCW_SECRET=\n", "8e2973a1-4a2d-d1e0", "-b823-484d21f9812d"),
        TokenExample("OTHER_SETTING=", "8e2973a1-4a2d-d1e0", "-b823-484d21f9812d"),
        TokenExample("SCW_SECRET=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "fly-token", "Fly.io", "a Fly.io access token",
      .token("fm1a_", "fm1r_", "fm2_", rest: [.run(.base64.union("=%"), 100...2000)]),
      documentation: "https://fly.io/docs/security/tokens/",
      renewal: "fly tokens revoke, then fly tokens create",
      examples: [
        TokenExample(
          "fm1a_", "nPZlDt+gKjE04k8hVCJpZp1FRvdl7QFOxWJm07zfRhCafdeOOPTowRkJ",
          "4z0HJlJh2gyrv2ieGOD6frZPY/bmPzypAmjLanKtLQ6G/mJ0Q8qxLBuEz"),
        TokenExample(
          "FLY_IO_TOKEN=", "fm1r_", "UjwgWygFC94WAAKkHvmvH78jtrBNARiLf3ywVit2FEo8uDBH6Xoc2/u83rWyF",
          "kTXaemkhdWZT4gDu35FWFGB7+viEin/vHCO2XDC1afE5ayje7YBXU5cw0Hr35k"),
        TokenExample(
          "\"token\": \"", "fm2_", "gRzfUNdqM0K0mbLDVKiW16J/6gFmW+eKBBpJanHtmzSv7SDNZigroj56o0JY",
          "IBgcar4eucylf5nKyLARGAcygP7FvOGF6/MO6a3PVtpffM1IUxsk2TpjxaXd", "\""),
      ],
      nearMisses: [
        TokenExample(
          "fm1a_", "1gZ8bklH1wat8O2K2RRWoDhcbPQ75B3kSexs+KOhcJUsMPglN",
          "BH3ea1mjNK+VDcVCIMoTXce1FdHPYZ7zwHjdWezrWriYf0X4IQ"),
        TokenExample(
          "x", "fm1a_", "1gZ8bklH1wat8O2K2RRWoDhcbPQ75B3kSexs+KOhcJUsMPglNB",
          "H3ea1mjNK+VDcVCIMoTXce1FdHPYZ7zwHjdWezrWriYf0X4IQj"),
        TokenExample(
          "fm1a_", "1gZ8bklH1wat8O2K2RRWoDhcbPQ75B3kSexs+KOhcJUsMPglNB!3ea1mjNK+VDcVCIMoTXce1FdHPY",
          "Z7zwHjdWezrWriYf0X4IQj"),
      ])
    TokenRule(
      "fly-legacy-token", "Fly.io", "a Fly.io access token of the former form",
      .token("fo1_", rest: [.run(.base64url, 43)]),
      documentation: "https://fly.io/docs/security/tokens/",
      renewal: "fly tokens revoke, then fly tokens create",
      examples: [
        TokenExample("fo1_", "gc5JzYMoU9PDzuV70R5UsaBXKJC4KbvksNbv6F6bigF"),
        TokenExample("FLY_IO_TOKEN=", "fo1_", "B6ILhEO8W6r5q7iio7uGNH8j2Flkxk8sFpsDhAYTUhR"),
        TokenExample("\"token\": \"", "fo1_", "g0pU9l52H9QHa8aaq18T60GOYvN18nmYeOnQaPEjarI", "\""),
      ],
      nearMisses: [
        TokenExample("fo1_", "Wer2ccJCwwfX0QUtT5Eye", "eUQPFRK2n14z0yQlHTZyd"),
        TokenExample("x", "fo1_", "Wer2ccJCwwfX0QUtT5Eye", "eUQPFRK2n14z0yQlHTZydi"),
        TokenExample("fo1_", "Wer2ccJCwwfX0QUtT5Eye!UQPFRK2n14z0yQlHTZydi"),
      ])
    TokenRule(
      "render-key", "Render", "a Render API key",
      .token("rnd_", rest: [.run(.base62, 28...36)]),
      documentation: "https://render.com/docs/api",
      renewal: "revoke it under Account settings, API keys",
      examples: [
        TokenExample("rnd_", "cEj5DHAoB4bCugBdchdqDSMofkU13"),
        TokenExample("RENDER_TOKEN=", "rnd_", "vRaGJfFr2QuD3E2w6ptnn35YbBluOkcRK"),
        TokenExample("\"token\": \"", "rnd_", "JSwqLcG49eNB48ZCGlTuGZsQJxrbSu", "\""),
      ],
      nearMisses: [
        TokenExample("rnd_", "ciY1rRqS9DvSB", "Bvw6gJmSpG5115"),
        TokenExample("x", "rnd_", "ciY1rRqS9DvSBB", "vw6gJmSpG5115j"),
        TokenExample("rnd_", "ciY1rRqS9DvSBB!w6gJmSpG5115j"),
      ])
    TokenRule(
      "vercel-token", "Vercel", "a Vercel access token",
      .assigned(
        to: "vercel", value: [.run(.base62, 24)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://vercel.com/docs/rest-api",
      renewal: "delete it under Account settings, Tokens",
      examples: [
        TokenExample("VERCEL_TOKEN=", "XzN36Ct5wQWQ", "cOLrMGrAnhth"),
        TokenExample("\"vercel_token\": \"", "SxD91eN8U1tV", "8N02Hsf39ORX", "\""),
        TokenExample("vercel-token: ", "VsSrTu7ClZHL", "t0ZmoNKS3rbI", "  # production"),
      ],
      nearMisses: [
        TokenExample("VERCEL_TOKEN=", "N2aHzctePgL", "EgQwFU0018Ow"),
        TokenExample("VERCEL_TOKEN=\n", "N2aHzctePgLE", "gQwFU0018OwM"),
        TokenExample("OTHER_SETTING=", "N2aHzctePgLE", "gQwFU0018OwM"),
        TokenExample("VERCEL_TOKEN=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "vercel-blob-token", "Vercel", "a Vercel Blob read-write token",
      .token("vercel_blob_rw_", rest: [.run(.base62, 16), .text("_"), .run(.base62, 28...40)]),
      documentation: "https://vercel.com/docs/vercel-blob/using-blob-sdk",
      renewal: "rotate the store's token under Storage",
      examples: [
        TokenExample("vercel_blob_rw_", "Lt5g48hdtC4ju5Tv_7taJX5T", "b8tEw0osnIXnzkjKue4CRXT1X"),
        TokenExample(
          "VERCEL_TOKEN=", "vercel_blob_rw_", "pRzqYLVwWnXR1uEX_0Ugqpf", "fpRJoxBcTRujNv7Ivs1Xn4d"),
        TokenExample(
          "\"token\": \"", "vercel_blob_rw_", "tB7rFbpiUypVXweU_pMCybaxpPb", "nsM6aWkefALBIjpwgbS2iMgxHX6E",
          "\""),
      ],
      nearMisses: [
        TokenExample("vercel_blob_rw_", "tubGpQL7XNBvzVCD_odHJ3", "hmPq7jhh1N8BlGvzj35kqs"),
        TokenExample("x", "vercel_blob_rw_", "tubGpQL7XNBvzVCD_odHJ3", "hmPq7jhh1N8BlGvzj35kqsO"),
        TokenExample("vercel_blob_rw_", "tubGpQL7XNBvzVCD_odHJ3!mPq7jhh1N8BlGvzj35kqsO"),
      ])
    TokenRule(
      "netlify-token", "Netlify", "a Netlify personal access token",
      .token("nfp_", rest: [.run(.base62, 36)]),
      documentation: "https://docs.netlify.com/api/get-started/",
      renewal: "delete it under User settings, Applications",
      examples: [
        TokenExample("nfp_", "6Kwk9b6bo4rbFQOqAJe5imc46uu8Lj0Yg2Xq"),
        TokenExample("NETLIFY_TOKEN=", "nfp_", "ETQUXcqv1F03svE31C1HRZi2BjLnSKl7sCA1"),
        TokenExample("\"token\": \"", "nfp_", "9MOZEfaOl63BvRU8G4DwC7bCANSafWdAu7Kr", "\""),
      ],
      nearMisses: [
        TokenExample("nfp_", "n782RSyigr6iknhD4", "ku6jApek8ZTTHW9Sm7"),
        TokenExample("x", "nfp_", "n782RSyigr6iknhD4k", "u6jApek8ZTTHW9Sm7C"),
        TokenExample("nfp_", "n782RSyigr6iknhD4k!6jApek8ZTTHW9Sm7C"),
      ])
    TokenRule(
      "heroku-token", "Heroku", "a Heroku API key",
      .token("HRKU-", rest: [.run(.base64url, 60)]),
      documentation: "https://devcenter.heroku.com/articles/authentication",
      renewal: "heroku authorizations:revoke, then heroku authorizations:create",
      examples: [
        TokenExample("HRKU-AA", "q4_HkV3pmmCOfnB0zl4EjrMOyhr7J", "3-Q8bV62AQa-mgyVlTJBBsoOSoT7V"),
        TokenExample(
          "HEROKU_TOKEN=", "HRKU-AA", "G1mHyzO-dWWhCtJ0UrYZpaDTwwaIC", "pDW3VkSAQq_Ny3bvv-RoQgnj0YB7f"),
        TokenExample(
          "\"token\": \"", "HRKU-AA", "HK4WNq5_LGsta1r0bxvLYtx2vaJrt", "POuR_3Xdb2pFcFQyxf1IbU5IE9syN", "\""),
      ],
      nearMisses: [
        TokenExample("HRKU-AA", "GMBh23b8xrxjAj4Itc_HjuV-2qXP", "8EztqLrrdiAjveSGZVk4O6dYFOYP5"),
        TokenExample("x", "HRKU-AA", "GMBh23b8xrxjAj4Itc_HjuV-2qXP8", "EztqLrrdiAjveSGZVk4O6dYFOYP5g"),
        TokenExample("HRKU-AA", "GMBh23b8xrxjAj4Itc_HjuV-2qXP8!ztqLrrdiAjveSGZVk4O6dYFOYP5g"),
      ])
    TokenRule(
      "heroku-legacy-key", "Heroku", "a Heroku API key of the former form",
      .assigned(
        to: "heroku",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["key", "token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://devcenter.heroku.com/articles/authentication",
      renewal: "heroku authorizations:revoke, or regenerate it on the account's page",
      examples: [
        TokenExample("HEROKU_KEY=", "bc3bdb21-301f-d1bd", "-2b48-d25f269927e1"),
        TokenExample("\"heroku_token\": \"", "481bf531-c74e-5ea1", "-7844-3f64eec32180", "\""),
        TokenExample("heroku-key: ", "ef2b48d7-c7ce-945c", "-14e4-30f62f8f5f90", "  # production"),
      ],
      nearMisses: [
        TokenExample("HEROKU_KEY=", "72abef67-d8c1-a71", "d-7444-e66a21a10e2"),
        TokenExample("HEROKU_KEY=\n", "72abef67-d8c1-a71d", "-7444-e66a21a10e2d"),
        TokenExample("OTHER_SETTING=", "72abef67-d8c1-a71d", "-7444-e66a21a10e2d"),
        TokenExample("HEROKU_KEY=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
  }
}
