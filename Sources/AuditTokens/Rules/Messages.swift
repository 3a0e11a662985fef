/// Tokens of services for messages.
extension TokenRules {
  @TokenRuleBuilder static var messages: [TokenRule] {
    TokenRule(
      "slack-bot-token", "Slack", "a Slack bot token",
      .token(
        "xoxb-",
        rest: [
          .run(.digits, 10...13), .text("-"), .run(.digits, 10...13), .text("-"), .run(.base62, 18...34),
        ]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "revoke it with auth.revoke, or reinstall the app",
      examples: [
        TokenExample("xoxb-", "549625994811-087362462241-wx3", "s3qtQRLjoEqo2pobL3iNbISzyCtPkl"),
        TokenExample("SLACK_TOKEN=", "xoxb-", "8617696488-0206990328-8Dim715hA72xaEOwuM67qtR3SQyc"),
        TokenExample(
          "\"token\": \"", "xoxb-", "02261734647-4886002202-kfJz28YYOBrkdtV1SPFMBUvAtvvAP6w", "\""),
      ],
      nearMisses: [
        TokenExample("xoxb-", "3622163998-79887294", "25-PyfZH2DpUJf8HS7yG"),
        TokenExample("x", "xoxb-", "3622163998-798872942", "5-PyfZH2DpUJf8HS7yG2"),
        TokenExample("xoxb-", "3622163998-798872942!-PyfZH2DpUJf8HS7yG2"),
      ])
    TokenRule(
      "slack-user-token", "Slack", "a Slack user token",
      .token(
        "xoxp-", "xoxo-",
        rest: [
          .run(.digits, 10...13), .text("-"), .run(.digits, 10...13), .text("-"), .run(.digits, 10...13),
          .text("-"), .run(.hex, 32),
        ]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "revoke it with auth.revoke, or reinstall the app",
      examples: [
        TokenExample("xoxp-", "4957238278410-9091916165-5537825256", "69-a10918937c7777bcea669db74fef6076"),
        TokenExample(
          "SLACK_TOKEN=", "xoxo-", "0160322666731-5196223422992-162603818",
          "7438-18bfcc844a977c22b430be088593db5c"),
        TokenExample(
          "\"token\": \"", "xoxp-", "7173397674-10460392590-8102729657", "4-360b2060dc5d46d773a18d909cb127a4",
          "\""),
      ],
      nearMisses: [
        TokenExample("xoxp-", "1978933816-7017582169-4110481700", "-88cc2a17938d0ba8301ef7fdd8a1871"),
        TokenExample("x", "xoxp-", "1978933816-7017582169-4110481700", "-88cc2a17938d0ba8301ef7fdd8a18713"),
        TokenExample("xoxp-", "1978933816-7017582169-4110481700!88cc2a17938d0ba8301ef7fdd8a18713"),
      ])
    TokenRule(
      "slack-app-token", "Slack", "a Slack app-level token",
      .token(
        "xapp-",
        rest: [
          .run(.digits, 1), .text("-"), .run(.upperAlnum, 9...13), .text("-"), .run(.digits, 10...14),
          .text("-"), .run(.hex, 64),
        ]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "revoke it under Basic information, App-level tokens",
      examples: [
        TokenExample(
          "xapp-", "9-Q51WP6ZMOQ1F-57821238597-bfe95506bf3a5db5a8",
          "b6e221fc579e7b7bc94d15467eaff5938d094821797c07"),
        TokenExample(
          "SLACK_TOKEN=", "xapp-", "7-3JGBSGI61-27457218645636-dc5ed4adc2fe8d366a",
          "c75de51256ff6ad85c4c9145744e2d935ff8dbca3db89b"),
        TokenExample(
          "\"token\": \"", "xapp-", "4-1I0KD2R02EKZ-2792535519796-05e7102099aa3de03",
          "ee5031ec5a3a6a958ddba2fb23c8a699344a911149a2f51", "\""),
      ],
      nearMisses: [
        TokenExample(
          "xapp-", "1-OXIA6NGVA-2963243548-513f8d7741761a29e908",
          "6e7dfd40740a791b98d947c5a4319ccdadcc65f3779"),
        TokenExample(
          "x", "xapp-", "1-OXIA6NGVA-2963243548-513f8d7741761a29e908",
          "6e7dfd40740a791b98d947c5a4319ccdadcc65f37791"),
        TokenExample(
          "xapp-", "1-OXIA6NGVA-2963243548-513f8d7741761a29e908!e7dfd40740a791b98d947c5a4319ccdadc",
          "c65f37791"),
      ])
    TokenRule(
      "slack-configuration-token", "Slack", "a Slack app configuration token",
      .token("xoxe.xoxp-", "xoxe.xoxb-", rest: [.run(.digits, 1), .text("-"), .run(.base62, 140...200)]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "revoke it under Your apps, App configuration tokens",
      examples: [
        TokenExample(
          "xoxe.xoxp-", "0-PKGZLmXjwYHIaNXggQyNvjWWqwNapfIKA0VlXo3KVSM7BUESfeTx5Fslt3fbsbttaXdu2cugUkC",
          "qdUhKgzAOcjN6cVGUstbP8B9b3TlRkHJnmIP8oJqySIkofb90qpVZYFRbKdUYF9jqnDRjsji8s1L8X"),
        TokenExample(
          "SLACK_TOKEN=", "xoxe.xoxb-",
          "2-MEWgfpLwBbwPsPmlCm97SYyY5qvXroReMvkrZnTntTisk0R2oyHEQBHPW5WqdJ6Rn6UQVCFX3nV0", "fw",
          "BiJD8pofdg6GOWbSwYB8k8QXrEWPj3r1iXGEinGkQqZVNuKeO2dyhRCvrUIRBf7SJJZ349wVNGYO8f", "hvw"),
        TokenExample(
          "\"token\": \"", "xoxe.xoxp-",
          "7-18EoxTSeNfXnhZY5j21sb3KlyipuHPfmw2MoJyA6OFUkfhIKEbHlzXUU71zKthmT8OdJlr3L",
          "XfHdDR178iMNDsmFnXUSE08cWUn8ZHFt59HHsfrpgLMISmyGDD1sMbb8TwvWSUTI1DY6F9IeW3", "\""),
      ],
      nearMisses: [
        TokenExample(
          "xoxe.xoxp-", "4-bqumlcVpDAf2W6ECyE6YwJlRLJTWuD1J8pFR4jfFsJlxErVHfGzQ4PFutWLqkBEHTksv",
          "OsfZ4oq3Sqc1GbOpSKXswePrdDepKOGTmf88FPydJZCzwyGyevnZghQoaFsKS99n4FsHy0v"),
        TokenExample(
          "x", "xoxe.xoxp-", "4-bqumlcVpDAf2W6ECyE6YwJlRLJTWuD1J8pFR4jfFsJlxErVHfGzQ4PFutWLqkBEHTksvO",
          "sfZ4oq3Sqc1GbOpSKXswePrdDepKOGTmf88FPydJZCzwyGyevnZghQoaFsKS99n4FsHy0vI"),
        TokenExample(
          "xoxe.xoxp-", "4-bqumlcVpDAf2W6ECyE6YwJlRLJTWuD1J8pFR4jfFsJlxErVHfGzQ4PFutWLqkBEHTksvO!fZ4oq3",
          "Sqc1GbOpSKXswePrdDepKOGTmf88FPydJZCzwyGyevnZghQoaFsKS99n4FsHy0vI"),
      ])
    TokenRule(
      "slack-refresh-token", "Slack", "a Slack configuration refresh token",
      .token("xoxe-", rest: [.run(.digits, 1), .text("-"), .run(.base62, 140...160)]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "revoke it under Your apps, App configuration tokens",
      examples: [
        TokenExample(
          "xoxe-", "0-eQHOyqEm0XtUQo16G7adTNxZghswxpJ08xASilGKWzs9qMNGVr3qQ1VRssGAnP7RDTnx0fP95sPV", "oQ",
          "H7R0FobXC3Wj5u9SMEZ4rkMCRW2ZnullUrebwvG4mtPqFgjimDaIF029R6gDopqBMdgthP7QR4evFg", "L3Y"),
        TokenExample(
          "SLACK_TOKEN=", "xoxe-", "5-ffEIvSVX7yi0dJ3En24crJWY5o26665UOrKvJVH6tfPttnfRSRX02CAbPunlwdf8S6Jwm",
          "qJHzrk1B1IJnmFZ6z8Sd2X3iAcoLJpdAI1HnaeedS4nlzLJKK1TvjkveAfrKnbMyiqGVcds"),
        TokenExample(
          "\"token\": \"", "xoxe-",
          "3-lS1ZSzNsARdPsidbqJNrqVdADLXpFnA4AplDW2SdmcF9C4ZaZDmUYIbDSbqsqFgUOfsHd2JNt",
          "9LevTcV5vRU1ulqGaht4LWAkITOaCPw2RYxNsLANPHQaJqg5VvIhqZDRjKsjY5PlRJVO9BT4Yf2", "\""),
      ],
      nearMisses: [
        TokenExample(
          "xoxe-", "7-o2yvmrZOz6XaLU8Y8J1QqMj8DBc9gSqgIbHqJXeuyEvU2Qb0icq4kPn8NYYkZzJkSAqq",
          "uHrRsYOmbnYXxdKyfIzfeg5gTUMP2XVxQfwngUDQYkb1Dl1lujh8TGjH6krFXvehwXm5nZi"),
        TokenExample(
          "x", "xoxe-", "7-o2yvmrZOz6XaLU8Y8J1QqMj8DBc9gSqgIbHqJXeuyEvU2Qb0icq4kPn8NYYkZzJkSAqqu",
          "HrRsYOmbnYXxdKyfIzfeg5gTUMP2XVxQfwngUDQYkb1Dl1lujh8TGjH6krFXvehwXm5nZiC"),
        TokenExample(
          "xoxe-", "7-o2yvmrZOz6XaLU8Y8J1QqMj8DBc9gSqgIbHqJXeuyEvU2Qb0icq4kPn8NYYkZzJkSAqqu!rRsYOm",
          "bnYXxdKyfIzfeg5gTUMP2XVxQfwngUDQYkb1Dl1lujh8TGjH6krFXvehwXm5nZiC"),
      ])
    TokenRule(
      "slack-session-token", "Slack", "a Slack workspace or session token",
      .token("xoxa-2-", "xoxr-", "xoxs-", "xoxc-", rest: [.run(.base62.union("-"), 30...200)]),
      documentation: "https://api.slack.com/authentication/token-types",
      renewal: "sign out of all sessions, or reinstall the app",
      examples: [
        TokenExample("xoxa-2-", "WOXluzphxFRUj4jl92fj5jC6yx5M0KhvDEkA2fTuXTNv"),
        TokenExample("SLACK_TOKEN=", "xoxr-", "D4vvZ567YlCXiGvIbzXz5J0FSmZn00ERJ"),
        TokenExample("\"token\": \"", "xoxs-", "feyt7o3BMDlbyj2Ajz3dzM7SZmycu6tHqo52SCoyO8EyM4U", "\""),
      ],
      nearMisses: [
        TokenExample("xoxa-2-", "QgIWJWXiQS5HH0", "bk0MPytjn0xSbU4"),
        TokenExample("x", "xoxa-2-", "QgIWJWXiQS5HH0b", "k0MPytjn0xSbU4v"),
        TokenExample("xoxa-2-", "QgIWJWXiQS5HH0b!0MPytjn0xSbU4v"),
      ])
    TokenRule(
      "slack-webhook", "Slack", "a Slack incoming webhook",
      .token(
        "hooks.slack.com/services/T", "hooks.slack.com/workflows/T", "hooks.slack.com/triggers/T",
        rest: [
          .run(.upperAlnum, 8...12), .text("/"), .run(.upperAlnum, 8...20), .text("/"),
          .run(.base62, 24...32),
        ]),
      documentation: "https://api.slack.com/messaging/webhooks",
      renewal: "remove it under the app's incoming webhooks",
      examples: [
        TokenExample(
          "hooks.slack.com/services/T", "9FN4RJFV/DYYI275H55V/oRt1k", "dTdnlT1NBuIyAVz9MK1qZx6zj1"),
        TokenExample(
          "SLACK_WEBHOOK=", "hooks.slack.com/workflows/T", "49APJ8RRTD/EVBLBFQ1CY8TN37/",
          "LPg5LHv9kdaSLwDCOxzltWOudws"),
        TokenExample(
          "\"token\": \"", "hooks.slack.com/triggers/T", "VA6MVXX4QZOD/TNZ582881HJ0RKUYO",
          "KMH/0VsjRtC21RmUbMXIaHOLpxNrY6a", "\""),
      ],
      nearMisses: [
        TokenExample("hooks.slack.com/services/T", "DKE1F2FR/ASN2OTUW/aA", "urDA06DyByINdw2GQ4D84"),
        TokenExample("x", "hooks.slack.com/services/T", "DKE1F2FR/ASN2OTUW/aAu", "rDA06DyByINdw2GQ4D84h"),
        TokenExample("hooks.slack.com/services/T", "DKE1F2FR/ASN2OTUW/aAu!DA06DyByINdw2GQ4D84h"),
      ])
    TokenRule(
      "discord-token", "Discord", "a Discord bot token",
      .assigned(
        to: "discord", "bot_token", "bottoken", "client.login", "bot.login", "client.run", "bot.run",
        value: [
          .run(.base62, 24...28), .text("."), .run(.base64url, 6), .text("."), .run(.base64url, 27...38),
        ], nouns: [], demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://discord.com/developers/docs/reference#authentication",
      renewal: "reset it under the app's Bot page",
      examples: [
        TokenExample("DISCORD_KEY=", "1vEEKeyXZbl8t1DbKtjU3AlK.E4oCgg", ".MZUtoBp3L4V5bP1jiOb6Q5ikzQyvpC7"),
        TokenExample(
          "\"bot_token\": \"", "NaJterGS3kqSpJciMOjCxv94.d7qFj", "K.Ay-DgiT9ge2xf4fAugp0Drkp9wZ6", "\""),
        TokenExample(
          "bottoken: ", "RhXa6ofcJpIyIFpp7sCIlzUg.3GL9y0.iM", "ypV1TUAhh1VWah0ZM7R1S_0WPc5rTvcE5k",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("DISCORD_KEY=", "qAJLJsCXzcWdf79xcrHXyVOC.naWq", "hm.HsW-wYN1aH4Kt_6aaxVx18yM9x"),
        TokenExample("DISCORD_KEY=\n", "qAJLJsCXzcWdf79xcrHXyVOC.naWq", "hm.HsW-wYN1aH4Kt_6aaxVx18yM9xM"),
        TokenExample("OTHER_SETTING=", "qAJLJsCXzcWdf79xcrHXyVOC.naWq", "hm.HsW-wYN1aH4Kt_6aaxVx18yM9xM"),
        TokenExample("DISCORD_KEY=", "ZZZZZZZZZZZZZZZZZZZZZZZZ.3333", "33.333333333333333333333333333"),
      ])
    TokenRule(
      "discord-webhook", "Discord", "a Discord webhook",
      .token(
        "discord.com/api/webhooks/", "discordapp.com/api/webhooks/",
        rest: [.run(.digits, 17...20), .text("/"), .run(.base64url, 60...70)]),
      documentation: "https://discord.com/developers/docs/resources/webhook",
      renewal: "delete it under the channel's integrations",
      examples: [
        TokenExample(
          "discord.com/api/webhooks/", "27357935220614628942/V3DLu4j_RnvWRdfmh4KTY6",
          "r-mKRdJXkFBToDTsdrI3BGXUYALYDnixDP58q8SAiRlF"),
        TokenExample(
          "DISCORD_WEBHOOK=", "discordapp.com/api/webhooks/", "89129997694184759769/zBkdf0ES2OZGOwMwhpCw4d8",
          "QK4Era1d49ErsEUqyYLNYq5BVYrp3GWiRZLLfguSBqM0"),
        TokenExample(
          "\"token\": \"", "discord.com/api/webhooks/", "46569844208709601/bBL0PH67oUMvysreljn7uqmV",
          "CQDAfiiJEp4dMrm_ZVQl6haKFJIcaK-AxaWlERym4iw", "\""),
      ],
      nearMisses: [
        TokenExample(
          "discord.com/api/webhooks/", "85141309328388506/bhJzpXK2TUVE6o_kXdZx",
          "CcsciuKNCKnwzpuKMLKOqKL27KXDOefq3uKAYIT"),
        TokenExample(
          "x", "discord.com/api/webhooks/", "85141309328388506/bhJzpXK2TUVE6o_kXdZxC",
          "csciuKNCKnwzpuKMLKOqKL27KXDOefq3uKAYITu"),
        TokenExample(
          "discord.com/api/webhooks/",
          "85141309328388506/bhJzpXK2TUVE6o_kXdZxC!sciuKNCKnwzpuKMLKOqKL27KXDOefq3uKAYITu"),
      ])
    TokenRule(
      "telegram-token", "Telegram", "a Telegram bot token",
      .marked([.run(.digits, 8...10)], ":AA", rest: [.run(.base64url, 33)]),
      documentation: "https://core.telegram.org/bots/api#authorizing-your-bot",
      renewal: "send /revoke to BotFather",
      examples: [
        TokenExample("8200992442", ":AA", "oM2WOIGBMurXWB45CHV2wGS_sXUa-kUPJ"),
        TokenExample("TELEGRAM_TOKEN=", "78783917", ":AA", "SAryEnxCZv7eKliAhogL5n5loO3zwEB6k"),
        TokenExample("\"token\": \"", "137317099", ":AA", "Dlz6tHNJv1jyf8_w03qnbyME-aHDKGHBB", "\""),
      ],
      nearMisses: [
        TokenExample("28506089", ":AA", "PR6uwKRzDqQ6z-Em", "C2QOK2m_infIaBf2"),
        TokenExample("x_", "28506089", ":AA", "PR6uwKRzDqQ6z-Em", "C2QOK2m_infIaBf2G"),
        TokenExample("28506089", ":AA", "PR6uwKRzDqQ6z-Em!2QOK2m_infIaBf2G"),
      ])
    TokenRule(
      "teams-webhook", "Microsoft Teams", "a Microsoft Teams incoming webhook",
      .marked(
        [.run(.base62.union("-"), 1...63)], ".webhook.office.com/webhookb2/",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12), .text("@"), .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"),
          .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 12), .text("/IncomingWebhook/"),
          .run(.hex, 32), .text("/"), .run(.base62.union("-"), 36...80),
        ]),
      documentation:
        "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
      renewal: "remove it under the channel's connectors",
      examples: [
        TokenExample(
          "https://contoso", ".webhook.office.com/webhookb2/",
          "36ef22d3-66ee-30ec-1275-79fd2782e99e@f9bf07e5-4248-58fe-0f01-8ce7411659a1/Inco", "mingWebh",
          "ook/88016f2c82768ffd221da5c513dec382/gQckeIYzOO2gbxSdIRa7ogXyQRVMtBpqAmMf3WCZe", "lDsr2Spqo"),
        TokenExample(
          "TEAMS_WEBHOOK=https://contoso", ".webhook.office.com/webhookb2/",
          "b22aa3ac-d55d-ac47-119c-522e4fcd9e3f@6c41386a-9cc0-9977-99f0-3c5a56cb442d/Inco", "mingWebhook/5",
          "7308b15cd27756811c7aadbde72c428/l5WmkCu53VTWWuiVMVULrk622L27aC8xF9sPYv9y9C9fHk", "FllB4ID9j04dv"),
        TokenExample(
          "\"token\": \"https://contoso", ".webhook.office.com/webhookb2/",
          "46331825-2763-154c-67c5-9e3961246787@323cb048-40f9-332e-8532-a52164067391/Inco", "mingWe",
          "bhook/2bdb582fa90923f7098dd9a26deba380/Njddi26bhcWHonF2z6xcygqk42R2LpdcQI8EqoD", "S64KFhc", "\""),
      ],
      nearMisses: [
        TokenExample(
          "https://contoso", ".webhook.office.com/webhookb2/",
          "d76c326b-5343-b3e9-dab8-1470c4a218d8@e3a64d07-9e4b-c172-4e16-a7a74419c09d/Inco", "m",
          "ingWebhook/f13e0bdf199d69b00d4e1afec073c04d/XKYjCGeYndcjhdT7mcGLoegem6d7cRFPxe", "I"),
        TokenExample(
          "https://", ".webhook.office.com/webhookb2/",
          "d76c326b-5343-b3e9-dab8-1470c4a218d8@e3a64d07-9e4b-c172-4e16-a7a74419c09d/Inco", "m",
          "ingWebhook/f13e0bdf199d69b00d4e1afec073c04d/XKYjCGeYndcjhdT7mcGLoegem6d7cRFPxe", "IO"),
        TokenExample(
          "https://contoso", ".webhook.office.com/webhookb2/",
          "d76c326b-5343-b3e9-dab8-1470c4a218d8@e3a64d07-9e4b-c172-4e16-a7a74419c09d/Inco",
          "m!ngWebhook/f13e0bdf199d69b00d4e1afec073c04d/XKYjCGeYndcjhdT7mcGLoegem6d7cRFPx", "eIO"),
      ])
  }
}
