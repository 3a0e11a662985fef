/// Tokens of networks of delivery and hosts of names.
extension TokenRules {
  @TokenRuleBuilder static var namesAndDelivery: [TokenRule] {
    TokenRule(
      "cloudflare-token", "Cloudflare", "a Cloudflare API token",
      .assigned(
        to: "cloudflare", "cf_api", "cf-api", value: [.run(.base64url, 40)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
      renewal: "roll it under My profile, API tokens",
      examples: [
        TokenExample("CLOUDFLARE_TOKEN=", "epbzoIFuSZ_fWbYYYG_R", "Xw2o99AbnaLHE-MwNfz3"),
        TokenExample("\"cf_api_token\": \"", "1r0OVm9m_Qh-Q8wGMUoy", "4BSUUHhLJcto49UfhPAK", "\""),
        TokenExample("cf-api-token: ", "ig1o5RZbAqKBhSVe_4KS", "0KSZplvL2DaUia_tSd44", "  # production"),
      ],
      nearMisses: [
        TokenExample("CLOUDFLARE_TOKEN=", "R2otvQ0YBgteocD-gQP", "MpqpchOAohcRW1-oEODz"),
        TokenExample("CLOUDFLARE_TOKEN=\n", "R2otvQ0YBgteocD-gQPM", "pqpchOAohcRW1-oEODz4"),
        TokenExample("OTHER_SETTING=", "R2otvQ0YBgteocD-gQPM", "pqpchOAohcRW1-oEODz4"),
        TokenExample("CLOUDFLARE_TOKEN=", "33333333333333333333", "33333333333333333333"),
      ])
    TokenRule(
      "cloudflare-global-key", "Cloudflare", "a Cloudflare global API key",
      .assigned(
        to: "cloudflare", "cf_api", "cf-api", "x-auth-key", value: [.run(.hex, 37)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
      renewal: "change it under My profile, API tokens; use a token with few permissions",
      examples: [
        TokenExample("CLOUDFLARE_KEY=", "f23feaaa45612559fe", "b44496344a1c946caaa"),
        TokenExample("\"cf_api_key\": \"", "40cab6933d84f670f4", "c7fe0b03916f1452def", "\""),
        TokenExample("cf-api-key: ", "54643f0eac71786a4d", "09e9d6c21088a3956ab", "  # production"),
      ],
      nearMisses: [
        TokenExample("CLOUDFLARE_KEY=", "69630844c823c07fc3", "0a2648e9d2612e842c"),
        TokenExample("CLOUDFLARE_KEY=\n", "69630844c823c07fc3", "0a2648e9d2612e842cd"),
        TokenExample("OTHER_SETTING=", "69630844c823c07fc3", "0a2648e9d2612e842cd"),
        TokenExample("CLOUDFLARE_KEY=", "ffffffffffffffffff", "fffffffffffffffffff"),
      ])
    TokenRule(
      "cloudflare-origin-ca-key", "Cloudflare", "a Cloudflare Origin CA key",
      .token("v1.0-", rest: [.run(.hex, 24), .text("-"), .run(.hex, 146)]),
      documentation: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
      renewal: "change it under My profile, API tokens",
      examples: [
        TokenExample(
          "v1.0-", "7a9faa6cd99491b674ff4f3d-4063080cb37b1b2b8cebbd755aacb5291a784dc2e527111edacf8",
          "c9d073c", "d8889f5d5dc323a2cf3aaf9af1d41d91a00a57a90d7d02d7d2f74ac3423a19cf07b58176dcc658",
          "77210aac"),
        TokenExample(
          "CLOUDFLARE_TOKEN=", "v1.0-",
          "75bd0a0e64b761345b77daea-85b8d3178d0eec6e39f70c21d6f0e30f496d87cffb0ec7afcba06", "79e1666",
          "c4c5024a13b132190273bf7255f606da206e3b5b0595da3cbfc50dfe0bbd768519e3394eadb28a", "06d4a7a5"),
        TokenExample(
          "\"token\": \"", "v1.0-",
          "11f7329132f8ea666d2db2db-cb7ed99d281f8771390b53e09a9751d9316aed6a05b56d2743075", "e270602",
          "25830cf4f0ee45d93569dfd25f074e081b816a57bb4a81325da984dab8e6909502aab95a75ac1b", "57e1a14d", "\""),
      ],
      nearMisses: [
        TokenExample(
          "v1.0-", "0f58a6c7dde6ae66e21625a5-f977d0da605413e9b21eb2285d7e32501f9b6a321ffd5005a9641",
          "77fc04e", "91358cfd219f561cdb248760ed9a5297b012fec46e978b53c205536cae5103f096c1b84105db4a",
          "7b8f2c6"),
        TokenExample(
          "x", "v1.0-", "0f58a6c7dde6ae66e21625a5-f977d0da605413e9b21eb2285d7e32501f9b6a321ffd5005a9641",
          "77fc04e", "91358cfd219f561cdb248760ed9a5297b012fec46e978b53c205536cae5103f096c1b84105db4a",
          "7b8f2c60"),
        TokenExample(
          "v1.0-", "0f58a6c7dde6ae66e21625a5-f977d0da605413e9b21eb2285d7e32501f9b6a321ffd5005a9641",
          "77fc04e!1358cfd219f561cdb248760ed9a5297b012fec46e978b53c205536cae5103f096c1b84", "105db4a7b8f2c60"),
      ])
    TokenRule(
      "fastly-token", "Fastly", "a Fastly API token",
      .assigned(
        to: "fastly", value: [.run(.base64url, 32)], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://www.fastly.com/documentation/reference/api/auth-tokens/",
      renewal: "delete it under Account, API tokens",
      examples: [
        TokenExample("FASTLY_TOKEN=", "sCutCuDj7d-434ba", "D_tBlpa2HpZc7LAV"),
        TokenExample("\"fastly_key\": \"", "QYSZHr_HooGqsZDS", "aLxRpwnp2GTjDyUH", "\""),
        TokenExample("fastly-token: ", "IIjPeaD5TliSAe8l", "ttmOf4736GM2SRGM", "  # production"),
      ],
      nearMisses: [
        TokenExample("FASTLY_TOKEN=", "ml1_zfCeljGGFhx", "_-L5va3QYT_3F_5P"),
        TokenExample("FASTLY_TOKEN=\n", "ml1_zfCeljGGFhx_", "-L5va3QYT_3F_5P3"),
        TokenExample("OTHER_SETTING=", "ml1_zfCeljGGFhx_", "-L5va3QYT_3F_5P3"),
        TokenExample("FASTLY_TOKEN=", "3333333333333333", "3333333333333333"),
      ])
    TokenRule(
      "scalingo-token", "Scalingo", "a Scalingo API token",
      .token("tk-us-", rest: [.run(.base64url, 48)]),
      documentation: "https://developers.scalingo.com/tokens",
      renewal: "revoke it under Account, Tokens",
      examples: [
        TokenExample("tk-us-", "XHQuGqcNwPWsYhE2R-hyvT9yCNGJHneg21sDY8U2ldW4ra5j"),
        TokenExample("SCALINGO_TOKEN=", "tk-us-", "X4na0mjgxOEfaJgGW3BkIASf6Q0Z_sIIyzWfpm9K5b4lH-lR"),
        TokenExample("\"token\": \"", "tk-us-", "PVhDtY_JpOL4yKmfMN4AI31IgsDNQXEmxdoipow_mf1rnzvX", "\""),
      ],
      nearMisses: [
        TokenExample("tk-us-", "G6cUK-sY-2X_oMU0b219JqN", "9QOx-NkJMAbrdu4ma5bbOgfr"),
        TokenExample("x", "tk-us-", "G6cUK-sY-2X_oMU0b219JqN9", "QOx-NkJMAbrdu4ma5bbOgfrf"),
        TokenExample("tk-us-", "G6cUK-sY-2X_oMU0b219JqN9!Ox-NkJMAbrdu4ma5bbOgfrf"),
      ])
    TokenRule(
      "gandi-key", "Gandi", "a Gandi API key",
      .assigned(
        to: "gandi", value: [.run(.base62, 24)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://api.gandi.net/docs/authentication/",
      renewal: "revoke it under Account settings, Authentication options",
      examples: [
        TokenExample("GANDI_KEY=", "j1DcMmd5Ohvd", "h5Ov1ytHINdR"),
        TokenExample("\"gandi_key\": \"", "gTW7W53WItsV", "YGOaOJHWI2cP", "\""),
        TokenExample("gandi-key: ", "kEppowEUUFdt", "gmDhfVu40AhI", "  # production"),
      ],
      nearMisses: [
        TokenExample("GANDI_KEY=", "tDrUKJGlW5K", "xSgeubTiIorE"),
        TokenExample("GANDI_KEY=\n", "tDrUKJGlW5Kx", "SgeubTiIorE3"),
        TokenExample("OTHER_SETTING=", "tDrUKJGlW5Kx", "SgeubTiIorE3"),
        TokenExample("GANDI_KEY=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "dnsimple-token", "DNSimple", "a DNSimple API token",
      .assigned(
        to: "dnsimple", value: [.run(.base62, 32)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://support.dnsimple.com/articles/api-access-token/",
      renewal: "delete it under Account, Access tokens",
      examples: [
        TokenExample("DNSIMPLE_TOKEN=", "1M4mT2YV412QeGft", "cKQIPBpiDLCzR21z"),
        TokenExample("\"dnsimple_token\": \"", "OXWVhTMTqRCXzz4R", "yHJ4DQmlGWMCPqYk", "\""),
        TokenExample("dnsimple-token: ", "d1T48gWXaIGvviEh", "coctWI1KRkH4yigD", "  # production"),
      ],
      nearMisses: [
        TokenExample("DNSIMPLE_TOKEN=", "erHbmDnt3f9exge", "1GJqSfCLKEbLQpNn"),
        TokenExample("DNSIMPLE_TOKEN=\n", "erHbmDnt3f9exge1", "GJqSfCLKEbLQpNnb"),
        TokenExample("OTHER_SETTING=", "erHbmDnt3f9exge1", "GJqSfCLKEbLQpNnb"),
        TokenExample("DNSIMPLE_TOKEN=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "dnsimple-new-token", "DNSimple", "a DNSimple API token with a prefix",
      .token("dnsimple_a_", "dnsimple_u_", rest: [.run(.base62, 32...48)]),
      documentation: "https://support.dnsimple.com/articles/api-access-token/",
      renewal: "delete it under Account, Access tokens",
      examples: [
        TokenExample("dnsimple_a_", "FJuZk9zouz6KGyP6NiiGY01Xruw3cwf1z0Zk392oKswiCY6Z"),
        TokenExample("DNSIMPLE_TOKEN=", "dnsimple_u_", "r91LYJtL9TgIp4Ieq1yfzgNVzE4NuojOV5kANLW"),
        TokenExample("\"token\": \"", "dnsimple_a_", "VwKFXJtJPzqfu56yDKPKNN5HjNg5e5Jm", "\""),
      ],
      nearMisses: [
        TokenExample("dnsimple_a_", "GFJ3haClGZZ5RlN", "efaK2ZxMrtiIm7Un"),
        TokenExample("x", "dnsimple_a_", "GFJ3haClGZZ5RlNe", "faK2ZxMrtiIm7UnW"),
        TokenExample("dnsimple_a_", "GFJ3haClGZZ5RlNe!aK2ZxMrtiIm7UnW"),
      ])
    TokenRule(
      "godaddy-secret", "GoDaddy", "a GoDaddy API secret",
      .assigned(
        to: "godaddy", value: [.run(.base62, 22)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://developer.godaddy.com/getstarted",
      renewal: "delete the key pair under API keys",
      examples: [
        TokenExample("GODADDY_SECRET=", "n10RvtMEzxv", "rQKQ4Vx78Hs"),
        TokenExample("\"godaddy_secret\": \"", "PLJ0z4VNpUA", "FUnHtAYV6Qq", "\""),
        TokenExample("godaddy-secret: ", "DiaExugKnX6", "YfaqLSHP3Dd", "  # production"),
      ],
      nearMisses: [
        TokenExample("GODADDY_SECRET=", "adLAtQC0BT", "5POHMbOHQ0p"),
        TokenExample("GODADDY_SECRET=\n", "adLAtQC0BT5", "POHMbOHQ0pS"),
        TokenExample("OTHER_SETTING=", "adLAtQC0BT5", "POHMbOHQ0pS"),
        TokenExample("GODADDY_SECRET=", "ZZZZZZZZZZZ", "ZZZZZZZZZZZ"),
      ])
    TokenRule(
      "ngrok-token", "ngrok", "an ngrok authtoken or API key",
      .assigned(
        to: "ngrok", "authtoken", value: [.run(.base62, 26...28), .text("_"), .run(.base62, 19...22)],
        nouns: [], demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://ngrok.com/docs/agent/#authtokens",
      renewal: "reset it under Your authtoken in the dashboard",
      examples: [
        TokenExample("NGROK_KEY=", "FNyyRNujigJu4wfGI815uMw", "IHs_sF7oWouT6yV7GGBYyLhi"),
        TokenExample("\"authtoken\": \"", "fur46Hx3lAB1XXdm8Ke9RTqd", "k3Ze_WvTEZCPUjkYAKWnjNzTu", "\""),
        TokenExample(
          "ngrok-secret: ", "OWnjtk7u6YwZiiGIJwQUAGQgt", "Svv_oapXhI24CTwPx8Qg7Ltyn", "  # production"),
      ],
      nearMisses: [
        TokenExample("NGROK_KEY=", "Ewshik05ZYO80piUPlo8Yw", "LcnY_JS9fPJTqZ3RYbJmc9P"),
        TokenExample("NGROK_KEY=\n", "Ewshik05ZYO80piUPlo8YwL", "cnY_JS9fPJTqZ3RYbJmc9P7"),
        TokenExample("OTHER_SETTING=", "Ewshik05ZYO80piUPlo8YwL", "cnY_JS9fPJTqZ3RYbJmc9P7"),
        TokenExample("NGROK_KEY=", "ZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZ_ZZZZZZZZZZZZZZZZZZZ"),
      ])
  }
}
