/// Tokens of services for identities and people.
extension TokenRules {
  @TokenRuleBuilder static var identity: [TokenRule] {
    TokenRule(
      "okta-token", "Okta", "an Okta API token",
      .assigned(
        to: "okta", "ssws", value: [.text("00"), .run(.base64url, 40)], nouns: [],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
      renewal: "revoke it under Security, API, Tokens",
      examples: [
        TokenExample("OKTA_KEY=", "00AvSlK_R29U0166bS4fd", "Liqqi9Wwy8OnaR9DVq4DJ"),
        TokenExample("\"ssws_token\": \"", "00BAUOyxCepB2Ty1-V2OW", "1B0aZjGPF0rtdLRIA4WsN", "\""),
        TokenExample("okta-secret: ", "00AFETVzA3PtYRZHU5QKP", "kX0o1mezaozmTZs7cZHrL", "  # production"),
      ],
      nearMisses: [
        TokenExample("OKTA_KEY=", "008Y-MR6oL4F5qtT9WcA", "9L0ZJC2u7n4oKG8mJQnwW"),
        TokenExample("OKTA_KEY=\n", "008Y-MR6oL4F5qtT9WcA9", "L0ZJC2u7n4oKG8mJQnwWz"),
        TokenExample("OTHER_SETTING=", "008Y-MR6oL4F5qtT9WcA9", "L0ZJC2u7n4oKG8mJQnwWz"),
        TokenExample("OKTA_KEY=", "003333333333333333333", "333333333333333333333"),
      ])
    TokenRule(
      "auth0-secret", "Auth0", "an Auth0 client secret",
      .assigned(
        to: "auth0", value: [.run(.base64url, 64)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://auth0.com/docs/get-started/applications/application-settings",
      renewal: "rotate it under the application's settings",
      examples: [
        TokenExample("AUTH0_SECRET=", "pG6pPgwilnPbAFoLK57JM0VL2sLmX94O", "BiqGKNm3EsjnJQ1zK68jZm4STgJVj2yE"),
        TokenExample(
          "\"auth0_secret\": \"", "HRRhjh9qY7gAXTqg3x0Et50VuKscYUkN", "G41zya97t0U3uPICXydvonFtatoiwMCV", "\""
        ),
        TokenExample(
          "auth0-secret: ", "aZNp5QxHfNBB0zCyDVtLpyfX7darEaCy", "03rFc8UqhpL9UgjzsAc046ek9hz0y8Wr",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("AUTH0_SECRET=", "DuL7QRV_oK3OX9NzAOa1_7Uf_c1tcXt", "Siik8dX217N4AS6vIwpNl7tTku77u2im"),
        TokenExample(
          "AUTH0_SECRET=\n", "DuL7QRV_oK3OX9NzAOa1_7Uf_c1tcXtS", "iik8dX217N4AS6vIwpNl7tTku77u2imH"),
        TokenExample(
          "OTHER_SETTING=", "DuL7QRV_oK3OX9NzAOa1_7Uf_c1tcXtS", "iik8dX217N4AS6vIwpNl7tTku77u2imH"),
        TokenExample("AUTH0_SECRET=", "33333333333333333333333333333333", "33333333333333333333333333333333"),
      ])
    TokenRule(
      "clerk-key", "Clerk", "a Clerk secret key",
      .token(
        "sk_live_", "sk_test_", rest: [.run(.base62, 41...60)], demands: TokenDemands([.upper], spread: 14)),
      testMarks: ["sk_test_"],
      documentation: "https://clerk.com/docs/deployments/clerk-environment-variables",
      renewal: "rotate it under Configure, API keys",
      examples: [
        TokenExample("sk_live_", "klIqr7l5wJ9OHkLyYMLkdGpmshVIOf8gTySRruVZLGv9GrK1"),
        TokenExample("CLERK_SECRET_KEY=", "sk_test_", "KyN9zCInSlIfhP8oXyx0Py0VUIE9FMGfKEtn3xv1q5pLoew"),
        TokenExample(
          "\"token\": \"", "sk_live_", "4BUP8at15T9oLXQDuUKdxKjgAM", "4I1BxmyJEarsGAoj7BGvmEPWNM", "\""),
      ],
      nearMisses: [
        TokenExample("sk_live_", "YF1AAmLTzHG9F1VxPRgw", "101SzYjtkpB9MfpocEs8"),
        TokenExample("x", "sk_live_", "YF1AAmLTzHG9F1VxPRgw", "101SzYjtkpB9MfpocEs8E"),
        TokenExample("sk_live_", "YF1AAmLTzHG9F1VxPRgw!01SzYjtkpB9MfpocEs8E"),
      ])
    TokenRule(
      "workos-key", "WorkOS", "a WorkOS API key",
      .token("sk_live_a2V5X", "sk_test_a2V5X", rest: [.run(.base62, 55...150)]),
      testMarks: ["sk_test_"],
      documentation: "https://workos.com/docs/reference/api-keys",
      renewal: "delete it under API keys",
      examples: [
        TokenExample(
          "sk_live_a2V5X", "8srVvc8VYxuNslTpgaDbscKgswZjaL663Y", "GkEyn1PFldYZpyJ4pjXYnNv05ajwqjQLUO7"),
        TokenExample(
          "WORKOS_API_KEY=", "sk_test_a2V5X", "SUffoXAoRf30UppDRgO1nyMa7XJK1mghXM",
          "HYKYvkRQNEQYvV6ggnlR5ypU8QHEMCjosV"),
        TokenExample(
          "\"token\": \"", "sk_live_a2V5X", "KT5hw5ow8sO8SXx3rckZslhIt4RahxEKt8V5q",
          "d69M5a4KQopG9GdbKHFfKPdeVamnTisJ7imDRu", "\""),
      ],
      nearMisses: [
        TokenExample("sk_live_a2V5X", "HJGrgzZQDBQ2BT9tf2aHm28IBFr", "zyyPyot9aM3E8cLNbJOAR5JPGWx"),
        TokenExample("x", "sk_live_a2V5X", "HJGrgzZQDBQ2BT9tf2aHm28IBFr", "zyyPyot9aM3E8cLNbJOAR5JPGWxk"),
        TokenExample("sk_live_a2V5X", "HJGrgzZQDBQ2BT9tf2aHm28IBFr!yyPyot9aM3E8cLNbJOAR5JPGWxk"),
      ])
    TokenRule(
      "stytch-secret", "Stytch", "a Stytch secret",
      .token("secret-live-", "secret-test-", rest: [.run(.base64url, 35), .text("=")]),
      testMarks: ["secret-test-"],
      documentation: "https://stytch.com/docs/api/authentication",
      renewal: "rotate it under API keys",
      examples: [
        TokenExample("secret-live-", "q0nB6YB_MxrL4AwaJDQm0oOLtclqDm7yFtY="),
        TokenExample("STYTCH_TOKEN=", "secret-test-", "KKw4flAiVT32kOFszcu3CT2OmXWW3K6KIFF="),
        TokenExample("\"token\": \"", "secret-live-", "ODe7XwOZHKd2LdFxs5Skbmya1qdZNql3Efl=", "\""),
      ],
      nearMisses: [
        TokenExample("secret-live-", "gIpxvHtU8LVw2fiBu", "HCUfCncAjBHgvxKCI"),
        TokenExample("x", "secret-live-", "gIpxvHtU8LVw2fiBuH", "CUfCncAjBHgvxKCIG="),
        TokenExample("secret-live-", "gIpxvHtU8LVw2fiBuH!UfCncAjBHgvxKCIG="),
      ])
    TokenRule(
      "onelogin-secret", "OneLogin", "a OneLogin API client secret",
      .assigned(
        to: "onelogin", value: [.run(.hex, 64)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation:
        "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials",
      renewal: "delete it under Developers, API credentials",
      examples: [
        TokenExample(
          "ONELOGIN_SECRET=", "c64e78149d317e2bd4b766716c62722f", "b068bdbf690138d02b782a61f446a742"),
        TokenExample(
          "\"onelogin_secret\": \"", "8f5e0e0d7826791d23952584d0963ecc", "7f79d0875766d24bcc45c0a51fb5c7bf",
          "\""),
        TokenExample(
          "onelogin-secret: ", "ca11b91f1e27ef41de6ea3669ed04990", "6b3d774e1ebb6480a4856b8d49b1e7e6",
          "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "ONELOGIN_SECRET=", "8292b48b1b62f21d790c5ffd36a3b8c", "e5b4584ad2667a8b2a5b27dc167b78f4"),
        TokenExample(
          "ONELOGIN_SECRET=\n", "8292b48b1b62f21d790c5ffd36a3b8ce", "5b4584ad2667a8b2a5b27dc167b78f4f"),
        TokenExample(
          "OTHER_SETTING=", "8292b48b1b62f21d790c5ffd36a3b8ce", "5b4584ad2667a8b2a5b27dc167b78f4f"),
        TokenExample(
          "ONELOGIN_SECRET=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "twitch-secret", "Twitch", "a Twitch client secret or token",
      .assigned(
        to: "twitch", value: [.run(.lowerAlnum, 30)], nouns: ["secret", "token"],
        demands: TokenDemands([.digit, .lower], spread: 10)),
      documentation: "https://dev.twitch.tv/docs/authentication/",
      renewal: "make a new secret on the application's page",
      examples: [
        TokenExample("TWITCH_SECRET=", "noutuhxfvim6rdz", "v9pnhfg2irhm7d7"),
        TokenExample("\"twitch_token\": \"", "wf2ljskgtjjlcfb", "5tb2932fs4570iz", "\""),
        TokenExample("twitch-secret: ", "g5nk15jv52410k6", "0f5tq6xqjga9i39", "  # production"),
      ],
      nearMisses: [
        TokenExample("TWITCH_SECRET=", "7evmgxbtvojzj9", "9cfrbaj3t8un9lj"),
        TokenExample("TWITCH_SECRET=\n", "7evmgxbtvojzj99", "cfrbaj3t8un9lj9"),
        TokenExample("OTHER_SETTING=", "7evmgxbtvojzj99", "cfrbaj3t8un9lj9"),
        TokenExample("TWITCH_SECRET=", "zzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzz"),
      ])
    TokenRule(
      "twitch-chat-token", "Twitch", "a Twitch chat token",
      .token(
        "oauth:", rest: [.run(.lowerAlnum, 30)], edge: .strict,
        demands: TokenDemands([.digit, .lower], spread: 10)),
      documentation: "https://dev.twitch.tv/docs/chat/authenticating/",
      renewal: "disconnect the application under Settings, Connections",
      examples: [
        TokenExample("oauth:", "agn59bpnuexgpsm0exxery9z9ne2cv"),
        TokenExample("TWITCH_TOKEN=", "oauth:", "4sh45iz83usdjdt9mpk8udymp3xawj"),
        TokenExample("\"token\": \"", "oauth:", "g3o5h9e09hbikr66pivejparrs7213", "\""),
      ],
      nearMisses: [
        TokenExample("oauth:", "wbx16p5vj0h7gu", "0e94v4psyb2mt1x"),
        TokenExample("x", "oauth:", "wbx16p5vj0h7gu0", "e94v4psyb2mt1x2"),
        TokenExample("oauth:", "wbx16p5vj0h7gu0!94v4psyb2mt1x2"),
      ])
    TokenRule(
      "twitter-bearer-token", "X (Twitter)", "an X (Twitter) app's bearer token",
      .token(
        "AAAAAAAAAAAAAAAAAAAAA", rest: [.run(.base64url.union("%"), 80...110)],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://docs.x.com/fundamentals/authentication/overview",
      renewal: "regenerate it under Keys and tokens",
      examples: [
        TokenExample(
          "AAAAAAAAAAAAAAAAAAAAA", "NaAo2z6kF_V0_vQ9Zg3OVmqAQ_NF4dnrXbii1d0H84BkUH2iKn",
          "ynsbgHsq2UHA1e6CwCuqaWs6xqNW6xiV7FswAWLluFk-516jYE"),
        TokenExample(
          "X_TWITTER__TOKEN=", "AAAAAAAAAAAAAAAAAAAAA", "M-HMernEz3NfJCbXk_OjFRGhp_ppnRrUkdyHa9s9ugV14BbkKSC",
          "NQG-O7nR7O24iEGyczgUgGLteFOrQBFviVyoqZhWjIvl3jahwZE"),
        TokenExample(
          "\"token\": \"", "AAAAAAAAAAAAAAAAAAAAA", "ixQuVSooVu0MIfJnO0O6Zry1uxlgm4SrNP1IkBREK3UnmcA6u",
          "5p5m3m6BAAVNJFNoho2sQWPATlFh1Gkoc6MeDVmPld7io4pDQ", "\""),
      ],
      nearMisses: [
        TokenExample(
          "AAAAAAAAAAAAAAAAAAAAA", "7IPbQQyjB79pzNwhDehDmwRYtHRobahhBO8yDTH",
          "InZdlj1O1OpDu4gdT2fdqbMw0H0LJV5tCMk8BpC3"),
        TokenExample(
          "x", "AAAAAAAAAAAAAAAAAAAAA", "7IPbQQyjB79pzNwhDehDmwRYtHRobahhBO8yDTHI",
          "nZdlj1O1OpDu4gdT2fdqbMw0H0LJV5tCMk8BpC32"),
        TokenExample(
          "AAAAAAAAAAAAAAAAAAAAA",
          "7IPbQQyjB79pzNwhDehDmwRYtHRobahhBO8yDTHI!Zdlj1O1OpDu4gdT2fdqbMw0H0LJV5tCMk8BpC", "32"),
      ])
    TokenRule(
      "twitter-secret", "X (Twitter)", "an X (Twitter) API key's secret",
      .assigned(
        to: "twitter", "consumer", "x_api", value: [.run(.base62, 50)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://docs.x.com/fundamentals/authentication/overview",
      renewal: "regenerate it under Keys and tokens",
      examples: [
        TokenExample("TWITTER_SECRET=", "lPwKmdXSNro77OOE92xxEenTC", "I6gkuZtpXMfJj9G3qDjr8pGaT"),
        TokenExample(
          "\"consumer_secret\": \"", "dn3GgohvramE26ai04Rmnl0n9", "1I7xEExxOYhIXsXX00UAOfl72", "\""),
        TokenExample(
          "x_api-secret: ", "efUeVYyRbxqgtTXFtMIk3FM1U", "RRz2Vqufr76HelhT2pcSvPUJg", "  # production"),
      ],
      nearMisses: [
        TokenExample("TWITTER_SECRET=", "ea2oOmLcNlf6fXgwKxmn9h1u", "8A5GTHksSUHUO43dFju9ZjBf8"),
        TokenExample("TWITTER_SECRET=\n", "ea2oOmLcNlf6fXgwKxmn9h1u8", "A5GTHksSUHUO43dFju9ZjBf8t"),
        TokenExample("OTHER_SETTING=", "ea2oOmLcNlf6fXgwKxmn9h1u8", "A5GTHksSUHUO43dFju9ZjBf8t"),
        TokenExample("TWITTER_SECRET=", "ZZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "twitter-access-secret", "X (Twitter)", "an X (Twitter) access token's secret",
      .assigned(
        to: "twitter", "access_token", "x_access", value: [.run(.base62, 45)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://docs.x.com/fundamentals/authentication/overview",
      renewal: "regenerate it under Keys and tokens",
      examples: [
        TokenExample("TWITTER_SECRET=", "eeZIy4oXT4SDjSTQPxlNx6", "gcWZjSD2om5Tj8yUtUYp0Ly"),
        TokenExample(
          "\"access_token_secret\": \"", "quCF2H8fsdF9OiNWCsf4ZD", "na7pfyUVmk5bqCMYvGh3SwY", "\""),
        TokenExample(
          "x_access-secret: ", "ExYvW7Rbjd8bY4MvmBL24Q", "k48q0mfJILe7XJF19x5vZew", "  # production"),
      ],
      nearMisses: [
        TokenExample("TWITTER_SECRET=", "QyMFncwO3AttXBVFfrMSz5", "t6iSuXghoGVvYh5jZFm0EF"),
        TokenExample("TWITTER_SECRET=\n", "QyMFncwO3AttXBVFfrMSz5", "t6iSuXghoGVvYh5jZFm0EFu"),
        TokenExample("OTHER_SETTING=", "QyMFncwO3AttXBVFfrMSz5", "t6iSuXghoGVvYh5jZFm0EFu"),
        TokenExample("TWITTER_SECRET=", "ZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "twitter-access-token", "X (Twitter)", "an X (Twitter) access token",
      .assigned(
        to: "twitter", "access_token", "x_access",
        value: [.run(.digits, 15...20), .text("-"), .run(.base62, 27...40)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://docs.x.com/fundamentals/authentication/overview",
      renewal: "regenerate it under Keys and tokens",
      examples: [
        TokenExample("TWITTER_TOKEN=", "471816279549009836-KAKnU9oz", "SfCk5o7STsC7tdrICbEPU12h65I9"),
        TokenExample("\"access_token\": \"", "0223701577145994-yFa4sJ0", "vYLKu2Ps5UuxTr6768VEFq5R", "\""),
        TokenExample(
          "x_access-token: ", "411765860794646-MRIbceHa", "Kuz3cbdB9BAEKBRfc0JTqnOZc", "  # production"),
      ],
      nearMisses: [
        TokenExample("TWITTER_TOKEN=", "778319082123853-ECZXS", "Z6h1VMrQzNPczE4fQcPjm"),
        TokenExample("TWITTER_TOKEN=\n", "778319082123853-ECZXS", "Z6h1VMrQzNPczE4fQcPjmh"),
        TokenExample("OTHER_SETTING=", "778319082123853-ECZXS", "Z6h1VMrQzNPczE4fQcPjmh"),
        TokenExample("TWITTER_TOKEN=", "999999999999999-ZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "facebook-token", "Facebook", "a Facebook access token",
      .token(
        "EAAB", "EAAC", "EAAD", "EAAE", "EAAF", "EAAG", "EAAH", "EAAI", "EAAJ", "EAAK", "EAAL", "EAAM",
        "EAAN", "EAAO", "EAAP", "EAAQ", "EAAR", "EAAS", rest: [.run(.base62, 90...300)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
      renewal: "it ends with the user's password or the app's access; make a new one",
      examples: [
        TokenExample(
          "EAAB", "yyhcaLCpJh6Qi5VMNubfCNSafHwFGgpIMuU3jR0UuiXcwTvZ",
          "lUihLCYrA7rSVdsVjABIXPglbmJpIX62Z5gxquA3p2tkCl8O"),
        TokenExample(
          "FACEBOOK_TOKEN=", "EAAC", "TQrHUlvFnytP7eRGLA9ZZT5YKX2D3sZLvClIVmbSl7mwIeDxs45gZ",
          "mbZFXv1FCYf0YAQHHlFh8IAgwNWlBQ0yd00CwfTb5HcP5CtJj5Anr"),
        TokenExample(
          "\"token\": \"", "EAAD", "o750bAKFUrQ2F8FZnZiyYXqqja8Vvfgdmg2iyFU9nA8SYs6yzEArJ",
          "jzwUvyDVbEUYfgLO0cYFkFzW7gVzFzVPdmWPEZv77zr3P5Fa1FPYF", "\""),
      ],
      nearMisses: [
        TokenExample(
          "EAAB", "HMsIAxmag4eqPWdI0ILaKf6HdQAqo1fFFyYK5305h8Ty",
          "vTzoiiCIQeWfzMDFGhke83X67NlAIsQglr95hTq8dRwzt"),
        TokenExample(
          "x", "EAAB", "HMsIAxmag4eqPWdI0ILaKf6HdQAqo1fFFyYK5305h8Tyv",
          "TzoiiCIQeWfzMDFGhke83X67NlAIsQglr95hTq8dRwztz"),
        TokenExample(
          "EAAB", "HMsIAxmag4eqPWdI0ILaKf6HdQAqo1fFFyYK5305h8Tyv!zoiiCIQeWfzMDFGhke83X67NlAIsQglr",
          "95hTq8dRwztz"),
      ])
    TokenRule(
      "facebook-secret", "Facebook", "a Facebook app secret",
      .assigned(
        to: "facebook", "fb_app", "fb_client", "meta_app", "instagram", value: [.run(.hex, 32)],
        nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developers.facebook.com/docs/facebook-login/security",
      renewal: "reset it under App settings, Basic",
      examples: [
        TokenExample("FACEBOOK_SECRET=", "8c7d483d5ecea678", "e769f9b4cd1bb0e3"),
        TokenExample("\"fb_app_secret\": \"", "84ea55c36e4221cf", "a1b13246c87bef14", "\""),
        TokenExample("fb_client-secret: ", "754b0571b2caf090", "bbe11b0e864c819c", "  # production"),
      ],
      nearMisses: [
        TokenExample("FACEBOOK_SECRET=", "b68aacdf6021f01", "bef0e0ff8544546b"),
        TokenExample("FACEBOOK_SECRET=\n", "b68aacdf6021f01b", "ef0e0ff8544546b6"),
        TokenExample("OTHER_SETTING=", "b68aacdf6021f01b", "ef0e0ff8544546b6"),
        TokenExample("FACEBOOK_SECRET=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "linkedin-secret", "LinkedIn", "a LinkedIn client secret",
      .assigned(
        to: "linkedin", value: [.run(.base62, 16)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 8)),
      documentation: "https://learn.microsoft.com/linkedin/shared/authentication/authentication",
      renewal: "generate a new one under the app's Auth tab",
      examples: [
        TokenExample("LINKEDIN_SECRET=", "Vcc4SUMl", "owCHXSv6"),
        TokenExample("\"linkedin_secret\": \"", "Ovfs1mpl", "VICMzYgH", "\""),
        TokenExample("linkedin-secret: ", "7A9I5QCI", "9aqGGmNQ", "  # production"),
      ],
      nearMisses: [
        TokenExample("LINKEDIN_SECRET=", "B8vukax", "3X7yqo63"),
        TokenExample("LINKEDIN_SECRET=\n", "B8vukax3", "X7yqo63r"),
        TokenExample("OTHER_SETTING=", "B8vukax3", "X7yqo63r"),
        TokenExample("LINKEDIN_SECRET=", "ZZZZZZZZ", "ZZZZZZZZ"),
      ])
    TokenRule(
      "linkedin-new-secret", "LinkedIn", "a LinkedIn client secret with a prefix",
      .token("WPL_AP1.", "WPL_AP0.", rest: [.run(.base62, 16), .text("."), .run(.base62, 6), .text("==")]),
      documentation: "https://learn.microsoft.com/linkedin/shared/authentication/authentication",
      renewal: "generate a new one under the app's Auth tab",
      examples: [
        TokenExample("WPL_AP1.", "BeAzFDaHCv6gc6wC.HQMMDK=="),
        TokenExample("LINKEDIN_TOKEN=", "WPL_AP0.", "tYUKAsq8kYV24gqO.2VMdk7=="),
        TokenExample("\"token\": \"", "WPL_AP1.", "0rcmvgVJUnSLJOsp.1vriN9==", "\""),
      ],
      nearMisses: [
        TokenExample("WPL_AP1.", "plteWKL6GMb", "u4Tqs.8P95H"),
        TokenExample("x", "WPL_AP1.", "plteWKL6GMbu", "4Tqs.8P95H7=="),
        TokenExample("WPL_AP1.", "plteWKL6GMbu!Tqs.8P95H7=="),
      ])
    TokenRule(
      "reddit-secret", "Reddit", "a Reddit app's secret",
      .assigned(
        to: "reddit", value: [.run(.base64url, 27...30)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://github.com/reddit-archive/reddit/wiki/OAuth2",
      renewal: "change it under Preferences, Apps",
      examples: [
        TokenExample("REDDIT_SECRET=", "ANOylAuZIXXNGzt", "g_GL-OeEK8jxvYj"),
        TokenExample("\"reddit_secret\": \"", "dHc1j2KotKQHysY", "8Z7_jSW6oQC48If", "\""),
        TokenExample("reddit-secret: ", "3ejolUVpBltHdDe", "HtEnaUzLA25SvIt", "  # production"),
      ],
      nearMisses: [
        TokenExample("REDDIT_SECRET=", "n_QqrD2ZzxQ7K", "jBIzSHteE2SOn"),
        TokenExample("REDDIT_SECRET=\n", "n_QqrD2ZzxQ7K", "jBIzSHteE2SOnR"),
        TokenExample("OTHER_SETTING=", "n_QqrD2ZzxQ7K", "jBIzSHteE2SOnR"),
        TokenExample("REDDIT_SECRET=", "3333333333333", "33333333333333"),
      ])
    TokenRule(
      "spotify-secret", "Spotify", "a Spotify client secret",
      .assigned(
        to: "spotify", value: [.run(.hex, 32)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.spotify.com/documentation/web-api/concepts/apps",
      renewal: "rotate it on the app's page",
      examples: [
        TokenExample("SPOTIFY_SECRET=", "5d0edc02b035e091", "c7d5625759b53853"),
        TokenExample("\"spotify_secret\": \"", "9d0c596d32404e98", "cdd217b94b475734", "\""),
        TokenExample("spotify-secret: ", "42b9c637cd3fea01", "c65c534b8d4d96f3", "  # production"),
      ],
      nearMisses: [
        TokenExample("SPOTIFY_SECRET=", "b86cde0cb7e2dba", "88937372c0b7255c"),
        TokenExample("SPOTIFY_SECRET=\n", "b86cde0cb7e2dba8", "8937372c0b7255c1"),
        TokenExample("OTHER_SETTING=", "b86cde0cb7e2dba8", "8937372c0b7255c1"),
        TokenExample("SPOTIFY_SECRET=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "strava-secret", "Strava", "a Strava client secret",
      .assigned(
        to: "strava", value: [.run(.hex, 40)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developers.strava.com/docs/authentication/",
      renewal: "regenerate it under My API application",
      examples: [
        TokenExample("STRAVA_SECRET=", "0fb483d024370e9b3c78", "8c7d9688343b226e9730"),
        TokenExample("\"strava_secret\": \"", "83d529ef49a7b5ede0f9", "d75918d54cd58662f1f7", "\""),
        TokenExample("strava-secret: ", "1f3b9c1edbfcfc5fe083", "b0d50bd19ef8023829a9", "  # production"),
      ],
      nearMisses: [
        TokenExample("STRAVA_SECRET=", "6926127d0ec6e4b55c1", "ee2dfcb21d47d423d789"),
        TokenExample("STRAVA_SECRET=\n", "6926127d0ec6e4b55c1e", "e2dfcb21d47d423d789e"),
        TokenExample("OTHER_SETTING=", "6926127d0ec6e4b55c1e", "e2dfcb21d47d423d789e"),
        TokenExample("STRAVA_SECRET=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
  }
}
