/// Tokens of banks, of payments and of those who check papers.
extension TokenRules {
  @TokenRuleBuilder static var moneyAndPapers: [TokenRule] {
    TokenRule(
      "mercury-token", "Mercury", "a Mercury API token",
      .token(
        "mercury_production_",
        rest: [.run(.lower, 3...6), .text("_"), .run(.base62, 40...50), .text("_yrucrem")]),
      documentation: "https://docs.mercury.com/docs/getting-started",
      renewal: "revoke it under Settings, API tokens, and make a new one",
      examples: [
        TokenExample(
          "mercury_production_", "ifdlit_eVa2SzVdRGqFGoT9Rq8CBzjl", "BLSRu1qSublxAN67eRuAFtTC_yrucrem"),
        TokenExample(
          "MERCURY_TOKEN=", "mercury_production_", "tkfs_PADbIipS4BWigxdTLkpA9ZD",
          "KNeqf1rP2Hrr4sa9JJ7t_yrucrem"),
        TokenExample(
          "\"token\": \"", "mercury_production_", "mpzkbv_yTLeAGSLDLKU41BJkJklqj9",
          "yb0B7g2l4lQdx194LfOByL4_yrucrem", "\""),
      ],
      nearMisses: [
        TokenExample("mercury_production_", "kyf_twr9XKPrAPqreLHie12gM", "3JXQiykAkIkKid5kcbG_yrucre"),
        TokenExample("x", "mercury_production_", "kyf_twr9XKPrAPqreLHie12gM3", "JXQiykAkIkKid5kcbG_yrucrem"),
        TokenExample("mercury_production_", "kyf_twr9XKPrAPqreLHie12gM3!XQiykAkIkKid5kcbG_yrucrem"),
      ])
    TokenRule(
      "ramp-secret", "Ramp", "a Ramp app's client secret",
      .token("ramp_sec_", rest: [.run(.base62, 48)]),
      documentation: "https://docs.ramp.com/developer-api/v1/authorization",
      renewal: "make a new secret on the app's page",
      examples: [
        TokenExample("ramp_sec_", "Lbva5fDWSqhAHUe52MiHIjlECBiNa1TQOKzuoASUNApT3D4k"),
        TokenExample("RAMP_TOKEN=", "ramp_sec_", "cDrqO4eoyXVgQ2hreCu0O680fwn0ogWyG9xqDOJiPHSvGijc"),
        TokenExample("\"token\": \"", "ramp_sec_", "4oLkIOHdDiuEzgMMK6MpELIbD2jUe70gBrTVWmMmvFZtJr0T", "\""),
      ],
      nearMisses: [
        TokenExample("ramp_sec_", "RLGqiJ2KpQGd65PlGJsl3wB", "9gXnk41ElowafuQEAKIid2T9"),
        TokenExample("x", "ramp_sec_", "RLGqiJ2KpQGd65PlGJsl3wB9", "gXnk41ElowafuQEAKIid2T9f"),
        TokenExample("ramp_sec_", "RLGqiJ2KpQGd65PlGJsl3wB9!Xnk41ElowafuQEAKIid2T9f"),
      ])
    TokenRule(
      "persona-key", "Persona", "a Persona API key",
      .token("persona_production_", rest: [.run(.base64url, 20...80)], demands: TokenDemands([.digit])),
      documentation: "https://docs.withpersona.com/api-keys",
      renewal: "roll it under API, API keys",
      examples: [
        TokenExample("persona_production_", "9prTMJ3CeQSN-qNczsij8cy5LuLhaToY"),
        TokenExample("PERSONA_TOKEN=", "persona_production_", "QZxiraKTr70snv-KIL3keFZtMCEaYb7zS2jMmTT"),
        TokenExample("\"token\": \"", "persona_production_", "7frgkMPmXMny7HKazJjRAXT7K8n_3qx", "\""),
      ],
      nearMisses: [
        TokenExample("persona_production_", "Me4MkmqNN", "R6bhL5pjM_"),
        TokenExample("x", "persona_production_", "Me4MkmqNNR", "6bhL5pjM_w"),
        TokenExample("persona_production_", "Me4MkmqNNR!bhL5pjM_w"),
      ])
    TokenRule(
      "onfido-token", "Onfido", "an Onfido API token",
      .token(
        "api_live.", "api_live_us.", "api_live_ca.", rest: [.run(.base64url, 20...80)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://documentation.onfido.com/api/latest/#api-tokens",
      renewal: "revoke it under Developers, Tokens, and make a new one",
      examples: [
        TokenExample("api_live.", "KKqM2DNLe6AV9FNVAyoQGDl6VQnuuLtgX"),
        TokenExample("ONFIDO_TOKEN=", "api_live_us.", "0piD6D4QWId7GOJ3uUQNKAI9cKwx0KSn6jo5yNVsZhV0"),
        TokenExample("\"token\": \"", "api_live_ca.", "t3tPaQswpx7fDYtmFyE9O2ftTQ5zP-Kf6buOATfP", "\""),
      ],
      nearMisses: [
        TokenExample("api_live.", "FGVQirA6i", "_RbN8JO_xI"),
        TokenExample("x", "api_live.", "FGVQirA6i_", "RbN8JO_xI5"),
        TokenExample("api_live.", "FGVQirA6i_!bN8JO_xI5"),
      ])
    TokenRule(
      "polar-token", "Polar", "a Polar access token",
      .token(
        "polar_oat_", "polar_pat_", "polar_at_", "polar_rt_", rest: [.run(.base64url, 20...100)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://polar.sh/docs/integrate/oat",
      renewal: "revoke it under Settings, Developers, and make a new one",
      examples: [
        TokenExample("polar_oat_", "IbuLHag8PDpV9W8HEHWi5q2hY"),
        TokenExample("POLAR_TOKEN=", "polar_pat_", "CsuyHpqVl_H3n9_2QcUHX4wMDH-MeLh0OGmq"),
        TokenExample("\"token\": \"", "polar_at_", "sTlgaifi91hmvKXrml7ulikx0w7qCUHtm", "\""),
      ],
      nearMisses: [
        TokenExample("polar_oat_", "d2mPCX02c", "HnHA55BpcD"),
        TokenExample("x", "polar_oat_", "d2mPCX02cH", "nHA55BpcDm"),
        TokenExample("polar_oat_", "d2mPCX02cH!HA55BpcDm"),
      ])
    TokenRule(
      "asaas-key", "Asaas", "an Asaas API key",
      .token(
        "$aact_prod_", "$aact_hmlg_", rest: [.run(.base64url.union("="), 20...300)],
        demands: TokenDemands([.digit])),
      testMarks: ["$aact_hmlg_"],
      documentation: "https://docs.asaas.com/docs/autenticacao-1",
      renewal: "delete it under Integrations, API keys, and make a new one",
      examples: [
        TokenExample("$aact_prod_", "mJjs5wNP1SFXruPaR1P6_PEf2ULobTXqr"),
        TokenExample("ASAAS_TOKEN=", "$aact_hmlg_", "yKxhuYct9SeRD-gP9luiRLPPjyL"),
        TokenExample("\"token\": \"", "$aact_prod_", "NMLhMPQ-OITQgVPU37XnHyEKHqDLoh", "\""),
      ],
      nearMisses: [
        TokenExample("$aact_prod_", "A7lOsUne5", "P2G_qZYnG7"),
        TokenExample("x", "$aact_prod_", "A7lOsUne5P", "2G_qZYnG7o"),
        TokenExample("$aact_prod_", "A7lOsUne5P!G_qZYnG7o"),
      ])
  }
}
