/// Tokens of services for customers and for contents.
extension TokenRules {
  @TokenRuleBuilder static var customers: [TokenRule] {
    TokenRule(
      "typeform-token", "Typeform", "a Typeform personal access token",
      .token("tfp_", rest: [.run(.base64url.union("."), 44...60)]),
      documentation: "https://www.typeform.com/developers/get-started/personal-access-token/",
      renewal: "delete it under Account, Personal tokens",
      examples: [
        TokenExample("tfp_", "WopaZ3lD4qk_X9P1LaMmWd_lWcMw", "aSIqa1jOZkKS9Wg5gg5YouzhvKugO"),
        TokenExample(
          "TYPEFORM_TOKEN=", "tfp_", "j6kOG001VzDymoD0Zj-3t9mgHGzu3", "8AgTTGccN5F1OzQYO1_27S-Vg2ve5"),
        TokenExample("\"token\": \"", "tfp_", "BhQ-Oh-bsdADeCOEntEFM79SSraTS0FpYwZWNQQ3vtgwiyc61XooS", "\""),
      ],
      nearMisses: [
        TokenExample("tfp_", "swpXEUjRQJ46LxfN_cjoH", "C8LSQUPjCPot9SBI-LVKRQ"),
        TokenExample("x", "tfp_", "swpXEUjRQJ46LxfN_cjoHC", "8LSQUPjCPot9SBI-LVKRQ8"),
        TokenExample("tfp_", "swpXEUjRQJ46LxfN_cjoHC!LSQUPjCPot9SBI-LVKRQ8"),
      ])
    TokenRule(
      "hubspot-token", "HubSpot", "a HubSpot private app's access token",
      .token(
        "pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      documentation: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
      renewal: "rotate it on the private app's page",
      examples: [
        TokenExample("pat-na1-", "cb9491a1-bdad-383e-82ac-abca242790c9"),
        TokenExample("HUBSPOT_TOKEN=", "pat-na2-", "c16e69b3-e019-cbbf-758a-a991f810ef96"),
        TokenExample("\"token\": \"", "pat-eu1-", "99fbc2fe-32e1-06c1-7577-7579a0a7bde6", "\""),
      ],
      nearMisses: [
        TokenExample("pat-na1-", "285bfa1e-4170-560", "9-f9cc-c36b546b575"),
        TokenExample("x", "pat-na1-", "285bfa1e-4170-5609", "-f9cc-c36b546b5757"),
        TokenExample("pat-na1-", "285bfa1e-4170-5609!f9cc-c36b546b5757"),
      ])
    TokenRule(
      "hubspot-key", "HubSpot", "a HubSpot API key or client secret",
      .assigned(
        to: "hubspot", "hapikey",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["key", "secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth",
      renewal: "rotate it on the app's page",
      examples: [
        TokenExample("HUBSPOT_KEY=", "714b547e-0aa5-2641", "-4247-1e6fc6ceb745"),
        TokenExample("\"hapikey\": \"", "94a92b7c-b35e-e1a8", "-7575-c2f1587e22f6", "\""),
        TokenExample("hubspot-key: ", "ffeabe47-37d0-d516", "-7983-b89ee7b638ef", "  # production"),
      ],
      nearMisses: [
        TokenExample("HUBSPOT_KEY=", "de1c36a9-bf44-9fd", "c-3e51-ded9fb2b44e"),
        TokenExample("HUBSPOT_KEY=\n", "de1c36a9-bf44-9fdc", "-3e51-ded9fb2b44e3"),
        TokenExample("OTHER_SETTING=", "de1c36a9-bf44-9fdc", "-3e51-ded9fb2b44e3"),
        TokenExample("HUBSPOT_KEY=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "intercom-token", "Intercom", "an Intercom access token",
      .assigned(
        to: "intercom", value: [.text("dG9r"), .run(.base64, 52...80), .run(.padding, 0...2)],
        nouns: ["token", "key"], demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
      renewal: "regenerate it in the Developer hub",
      examples: [
        TokenExample(
          "INTERCOM_TOKEN=", "dG9rfN5Bs+I7Wk10dxhkmUiNvVzyBNqQrbDviyF",
          "ai8ZqbtcT3xCd6u6cI8ndhs9b7HGbpvWsh/K7SmP"),
        TokenExample(
          "\"intercom_key\": \"", "dG9rJUZvYcUCDSCF6WSyuiv7mS19q0ceNam",
          "NtgUTlrvJEEn+ziSBLaoYsa5hJDl5P8N73B", "\""),
        TokenExample(
          "intercom-token: ", "dG9rm0kl0DEtlPMPvLIaEeXbJRUEgQu", "MdVs/sKsqpFA/Iu03CXb6StdgENeNJKK",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("INTERCOM_TOKEN=", "dG9rl86XiSqRK/5+J5P1xNJTKsS", "tPcIfzff8ZMVNw7qMxPtP3Wsi5M0"),
        TokenExample("INTERCOM_TOKEN=\n", "dG9rl86XiSqRK/5+J5P1xNJTKsSt", "PcIfzff8ZMVNw7qMxPtP3Wsi5M09"),
        TokenExample("OTHER_SETTING=", "dG9rl86XiSqRK/5+J5P1xNJTKsSt", "PcIfzff8ZMVNw7qMxPtP3Wsi5M09"),
        TokenExample("INTERCOM_TOKEN=", "dG9r333333333333333333333333", "3333333333333333333333333333"),
      ])
    TokenRule(
      "zendesk-token", "Zendesk", "a Zendesk API token",
      .assigned(
        to: "zendesk", value: [.run(.base62, 40)], nouns: ["token", "secret", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
      renewal: "delete it under Apps and integrations, API tokens",
      examples: [
        TokenExample("ZENDESK_TOKEN=", "eoi9yOzhuJf0Z9MLE3eJ", "iKHewHl7CdCdwn2OyBlk"),
        TokenExample("\"zendesk_secret\": \"", "BnmixoDYWVHipuvsKMoP", "JmVnO1iECaIsoGhf0nwh", "\""),
        TokenExample("zendesk-key: ", "vcaUnj6cgUdWl2gro2mh", "ZON1VJL5T611mOhASGFg", "  # production"),
      ],
      nearMisses: [
        TokenExample("ZENDESK_TOKEN=", "VvCDM7xrh9mNlhvxEcy", "jF1Bwcf2yYPnPR6BzItt"),
        TokenExample("ZENDESK_TOKEN=\n", "VvCDM7xrh9mNlhvxEcyj", "F1Bwcf2yYPnPR6BzIttY"),
        TokenExample("OTHER_SETTING=", "VvCDM7xrh9mNlhvxEcyj", "F1Bwcf2yYPnPR6BzIttY"),
        TokenExample("ZENDESK_TOKEN=", "ZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "salesforce-token", "Salesforce", "a Salesforce session or access token",
      .token(
        "00D", rest: [.run(.base62, 12...15), .text("!"), .run(.base64url.union("."), 90...120)],
        edge: .strict, demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation:
        "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm",
      renewal: "end the session under Session management",
      examples: [
        TokenExample(
          "00D", "0sQzxpJMmHYRYvz!wiP9qS_OFXow-xHMEnqLM_QZXeRdAQ3wAKaqdiezjpeOJ6",
          "UO2rY7ZtH75EgNRKVDm0UfNWwiSjIbltTR51CriDbYP1W7_vcwrctHI5ovEGfcL"),
        TokenExample(
          "SALESFORCE_TOKEN=", "00D", "bjRuKsjoCHekT!nkQQX5Sz7vgxmbb9_1pU6KnH0qdu7FFUeGiPFq9EtrkN41",
          "mTCkR8Bw8HURlqJHYMZ6evixwTMEluAOcdGSqd-PKEoDe0WRYN5-0l8R4hBel"),
        TokenExample(
          "\"token\": \"", "00D", "L0bRQ44qH2Fksjw!4U9pgmyzf4EZuhJBgrxLysghl_sLKZDekds0WK8jTc6X",
          "9CcuA2ArYoDo9PMpGNCX9rRZi238m0NIiNj3doYhbslqNfsJdwZQsEM4JsJW", "\""),
      ],
      nearMisses: [
        TokenExample(
          "00D", "trYFP3l8BPnB!hQl20wJC0QV_zGtm1xGykQFcaTHfR8AFdoQgdw",
          "SiueNbGkM1PH03zV9TFrl2AK-udSQh3FqRx3f2Zgzxoa_t9Cwyg"),
        TokenExample(
          "x", "00D", "trYFP3l8BPnB!hQl20wJC0QV_zGtm1xGykQFcaTHfR8AFdoQgdw",
          "SiueNbGkM1PH03zV9TFrl2AK-udSQh3FqRx3f2Zgzxoa_t9CwygL"),
        TokenExample(
          "00D", "trYFP3l8BPnB!hQl20wJC0QV_zGtm1xGykQFcaTHfR8AFdoQgdw!iueNbGkM1PH03zV9TFrl2AK-ud",
          "SQh3FqRx3f2Zgzxoa_t9CwygL"),
      ])
    TokenRule(
      "contentful-token", "Contentful", "a Contentful content management token",
      .token("CFPAT-", rest: [.run(.base64url, 43)]),
      documentation: "https://www.contentful.com/developers/docs/references/authentication/",
      renewal: "revoke it under Settings, CMA tokens",
      examples: [
        TokenExample("CFPAT-", "6dko9Lg1dAi1HY5vOAzrrY_IwZEJfjVWTKYDfwLJRKK"),
        TokenExample("CONTENTFUL_TOKEN=", "CFPAT-", "g11pgFbgcf9g88QnlL1vuCURi-3JLAYFgwVxgKEqURG"),
        TokenExample("\"token\": \"", "CFPAT-", "GISjz9Qh7SXFioEQeIVCW_hwz8s-K1pBgCZKSiLAKGX", "\""),
      ],
      nearMisses: [
        TokenExample("CFPAT-", "NORr6B7xkqZepSwHiB918", "7JpAY6RFKTJibt64sOcnd"),
        TokenExample("x", "CFPAT-", "NORr6B7xkqZepSwHiB918", "7JpAY6RFKTJibt64sOcnde"),
        TokenExample("CFPAT-", "NORr6B7xkqZepSwHiB918!JpAY6RFKTJibt64sOcnde"),
      ])
    TokenRule(
      "contentful-delivery-token", "Contentful", "a Contentful delivery or preview token",
      .assigned(
        to: "contentful", value: [.run(.base64url, 43)], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      severity: .warning,
      documentation: "https://www.contentful.com/developers/docs/references/authentication/",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("CONTENTFUL_TOKEN=", "6rBiegkF9K-J1xtGfaiUQ", "gmY-cHnhfBiVHHKatFJlve"),
        TokenExample("\"contentful_key\": \"", "PLjKne5QX7zcEb1IjHNOG", "p5Xgbn5VDaGsjutOwIcBlv", "\""),
        TokenExample(
          "contentful-token: ", "sOh9hqHACgFq21nzIwlZX", "g2wLkJ_8mEcw4gfn3QaAdH", "  # production"),
      ],
      nearMisses: [
        TokenExample("CONTENTFUL_TOKEN=", "eaiPGCEzmpkOic29LbuEL", "6-ANCMJcao8XMPFQWKdoE"),
        TokenExample("CONTENTFUL_TOKEN=\n", "eaiPGCEzmpkOic29LbuEL", "6-ANCMJcao8XMPFQWKdoEj"),
        TokenExample("OTHER_SETTING=", "eaiPGCEzmpkOic29LbuEL", "6-ANCMJcao8XMPFQWKdoEj"),
        TokenExample("CONTENTFUL_TOKEN=", "333333333333333333333", "3333333333333333333333"),
      ])
    TokenRule(
      "sanity-token", "Sanity", "a Sanity API token",
      .assigned(
        to: "sanity", value: [.text("sk"), .run(.base62, 70...220)], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://www.sanity.io/docs/content-lake/http-auth",
      renewal: "delete it under Project, API, Tokens",
      examples: [
        TokenExample(
          "SANITY_TOKEN=", "skTjhUWwXS1pelN1efgWKBJqOF6IU5r47HKgw1", "UfwwX7uULDd62nXvZvVMGQo9Ws8NbtMW9s8V7V"),
        TokenExample(
          "\"sanity_key\": \"", "skZpf6O7iVE0XCdxtDIulTzv4AYCQjrZchRok",
          "uIg44VEs0dUhG8H1qgjjtz8O5f3wq9Mp9AJTr", "\""),
        TokenExample(
          "sanity-token: ", "skItBUQ9gODaDBDu6yY6ppB9yhCmfVEMFu9zWP03DiD",
          "WCellzJi4O6xQlkfYEUChUtRbXy8eFLUckBOQWivs4u", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "SANITY_TOKEN=", "skOuc3noAU3nAE7MvxeI4nG8G3BOQkMgeUv", "LX7SQQwvb8GHpBBJkq5PNzPuOtUxWxAiHwY9"),
        TokenExample(
          "SANITY_TOKEN=\n", "skOuc3noAU3nAE7MvxeI4nG8G3BOQkMgeUvL", "X7SQQwvb8GHpBBJkq5PNzPuOtUxWxAiHwY9X"),
        TokenExample(
          "OTHER_SETTING=", "skOuc3noAU3nAE7MvxeI4nG8G3BOQkMgeUvL", "X7SQQwvb8GHpBBJkq5PNzPuOtUxWxAiHwY9X"),
        TokenExample(
          "SANITY_TOKEN=", "skZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "storyblok-token", "Storyblok", "a Storyblok access token",
      .assigned(
        to: "storyblok", value: [.run(.base62, 22), .text("tt")], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 9)),
      documentation: "https://www.storyblok.com/docs/concepts/access-tokens",
      renewal: "delete it under Settings, Access tokens",
      examples: [
        TokenExample("STORYBLOK_TOKEN=", "wyuN5OsJqXRc", "rVt7jxRDVLtt"),
        TokenExample("\"storyblok_key\": \"", "2Pr9yfB0LsGB", "vg79xsGWqitt", "\""),
        TokenExample("storyblok-token: ", "6TgV9Ve9aaw5", "9G8xbmtV7Att", "  # production"),
      ],
      nearMisses: [
        TokenExample("STORYBLOK_TOKEN=", "GSdLfT5jc3S", "bLBug17qDqQt"),
        TokenExample("STORYBLOK_TOKEN=\n", "GSdLfT5jc3Sb", "LBug17qDqQtt"),
        TokenExample("OTHER_SETTING=", "GSdLfT5jc3Sb", "LBug17qDqQtt"),
        TokenExample("STORYBLOK_TOKEN=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZtt"),
      ])
  }
}
