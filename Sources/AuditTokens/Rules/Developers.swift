/// Tokens of services for developers.
extension TokenRules {
  @TokenRuleBuilder static var developers: [TokenRule] {
    TokenRule(
      "readme-key", "ReadMe", "a ReadMe API key",
      .token("rdme_", rest: [.run(.lowerAlnum, 70)]),
      documentation: "https://docs.readme.com/main/reference/intro/authentication",
      renewal: "delete it under Configuration, API keys",
      examples: [
        TokenExample("rdme_", "6g17b9h9dw7oykslguxr7iaalatut3y3nnq", "ji9a6ne55kosec0wo1qjog9d9rabbmj0i3p"),
        TokenExample(
          "README_TOKEN=", "rdme_", "uyyf7trs1ex5wf0rg6xsdyuy8mz9gnw2mbm",
          "e4frvtn2t5jfn3ux1bygzuq6k6xefmqwulk"),
        TokenExample(
          "\"token\": \"", "rdme_", "6649de02e4j29otosf76ggdh0m96jdzx2p1",
          "int2sjanydd0kyr06fwahn68r07i2btzdft", "\""),
      ],
      nearMisses: [
        TokenExample("rdme_", "zbferjnpwnzak211c4vfy0gxpay01n6836", "mokpioea61f7esqc5w2xxlb9hl4b5cbupic"),
        TokenExample(
          "x", "rdme_", "zbferjnpwnzak211c4vfy0gxpay01n6836m", "okpioea61f7esqc5w2xxlb9hl4b5cbupic8"),
        TokenExample("rdme_", "zbferjnpwnzak211c4vfy0gxpay01n6836m!kpioea61f7esqc5w2xxlb9hl4b5cbupic8"),
      ])
    TokenRule(
      "frameio-token", "Frame.io", "a Frame.io developer token",
      .token("fio-u-", rest: [.run(.base64url, 64)]),
      documentation: "https://developer.frame.io/docs/getting-started/authentication",
      renewal: "delete it under Developer tokens",
      examples: [
        TokenExample("fio-u-", "fc6ecn_zbp2-wN85IjbQohbe8mG8jz1x", "y_uQu0qKXc2wDZgjM8H8ROQ3NMIElo6P"),
        TokenExample(
          "FRAME_IO_TOKEN=", "fio-u-", "NnmSt9IJStCmJf0yfxW5TYXgkhl4VpAs", "ynMm5ok-PAoD_3YA7zHhSSUhSQ0GLu1g"),
        TokenExample(
          "\"token\": \"", "fio-u-", "5tXSR6ZHYmtXXuC0kqOJEXvtyRHlTNxJ", "QCz9CSwkBp4o5lH9dI5AD9wdfqk3D_L8",
          "\""),
      ],
      nearMisses: [
        TokenExample("fio-u-", "kIclVd9R3cCwg59R1sRU7QyLoGho2KZ", "s544ih9RSBub627bViPcEN9L0gyRFllH"),
        TokenExample("x", "fio-u-", "kIclVd9R3cCwg59R1sRU7QyLoGho2KZs", "544ih9RSBub627bViPcEN9L0gyRFllHZ"),
        TokenExample("fio-u-", "kIclVd9R3cCwg59R1sRU7QyLoGho2KZs!44ih9RSBub627bViPcEN9L0gyRFllHZ"),
      ])
    TokenRule(
      "postman-key", "Postman", "a Postman API key",
      .token("PMAK-", rest: [.run(.anyHex, 24), .text("-"), .run(.anyHex, 34)]),
      documentation: "https://learning.postman.com/docs/developer/postman-api/authentication/",
      renewal: "revoke it under Account settings, API keys",
      examples: [
        TokenExample("PMAK-", "6b94b3dde43673983db8ba7c-9ddc", "bd7213c2e6598f3a54896b5e62c4a0"),
        TokenExample(
          "POSTMAN_TOKEN=", "PMAK-", "11c5ff350b2f13217fcbd769-cdb0", "bd3abe583383d306f28acb0ea8fbc9"),
        TokenExample(
          "\"token\": \"", "PMAK-", "60d791d6680b1f0e4d679fa9-9e97", "c6e2d49b020c8174760623082e0869", "\""),
      ],
      nearMisses: [
        TokenExample("PMAK-", "ec84b985137a5456db56c41a-a2e7", "b87377473e7b96e56dd7cc37f26b3"),
        TokenExample("x", "PMAK-", "ec84b985137a5456db56c41a-a2e7", "b87377473e7b96e56dd7cc37f26b3a"),
        TokenExample("PMAK-", "ec84b985137a5456db56c41a-a2e7!87377473e7b96e56dd7cc37f26b3a"),
      ])
    TokenRule(
      "postman-collection-token", "Postman", "a Postman collection access key",
      .token("PMAT-", rest: [.run(.upperAlnum, 26)]),
      documentation: "https://learning.postman.com/docs/collaborating-in-postman/sharing/",
      renewal: "delete it under API keys, Collection access keys",
      examples: [
        TokenExample("PMAT-", "9VOTDU40WHMX8RECMH1MQQHJ7M"),
        TokenExample("POSTMAN_TOKEN=", "PMAT-", "YS6ELYXIZ4F25GTJUXIPWRTSMM"),
        TokenExample("\"token\": \"", "PMAT-", "1646BY8Z6OMBGGMPZ1X7E7HU7L", "\""),
      ],
      nearMisses: [
        TokenExample("PMAT-", "X8COWXUXU012", "PFNAVF5M2TTVQ"),
        TokenExample("x", "PMAT-", "X8COWXUXU012P", "FNAVF5M2TTVQJ"),
        TokenExample("PMAT-", "X8COWXUXU012P!NAVF5M2TTVQJ"),
      ])
    TokenRule(
      "rapidapi-key", "RapidAPI", "a RapidAPI key",
      .assigned(
        to: "rapidapi", "x-rapidapi",
        value: [
          .run(.hex, 10), .text("msh"), .run(.hex, 15), .text("p1"), .run(.hex, 6), .text("jsn"),
          .run(.hex, 12),
        ], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.rapidapi.com/docs/keys",
      renewal: "delete it under the app's security page",
      examples: [
        TokenExample("RAPIDAPI_KEY=", "643081fef2msh32ff4cb25e84", "bcap1203874jsn9e3986c8370d"),
        TokenExample(
          "\"x-rapidapi_key\": \"", "ceb327039cmsh66d5c4d548cb", "6cep1dcf93ejsn93bb18e89dca", "\""),
        TokenExample(
          "rapidapi-key: ", "6f74c48baamsh4a1d84b6edd2", "204p118b6c8jsn187e424f37e8", "  # production"),
      ],
      nearMisses: [
        TokenExample("RAPIDAPI_KEY=", "a31b809b29mshdd971221b1bb", "81dp1ed6247jsn8da4e85f3d6"),
        TokenExample("RAPIDAPI_KEY=\n", "a31b809b29mshdd971221b1bb", "81dp1ed6247jsn8da4e85f3d6e"),
        TokenExample("OTHER_SETTING=", "a31b809b29mshdd971221b1bb", "81dp1ed6247jsn8da4e85f3d6e"),
        TokenExample("RAPIDAPI_KEY=", "ffffffffffmshffffffffffff", "fffp1ffffffjsnffffffffffff"),
      ])
    TokenRule(
      "gitbook-token", "GitBook", "a GitBook personal access token",
      .token("gb_api_", rest: [.run(.base62, 40)]),
      documentation: "https://gitbook.com/docs/developers/gitbook-api/authentication",
      renewal: "delete it under Developer settings",
      examples: [
        TokenExample("gb_api_", "5rMht08HGMErgT5QA5usidLDk0zWR3cNcBWwoM5n"),
        TokenExample("GITBOOK_TOKEN=", "gb_api_", "BJ0paX9I2JUNV9ZtyaqhdONqd7CvepGfwi0e1tKk"),
        TokenExample("\"token\": \"", "gb_api_", "GohzPkjtK6nTuMcyW1XQZ6ShH6YeFdPwvaen0j6C", "\""),
      ],
      nearMisses: [
        TokenExample("gb_api_", "yxPXWocaQBkb1GLbbft", "ytTBHEXTwuKFz0PP2C64"),
        TokenExample("x", "gb_api_", "yxPXWocaQBkb1GLbbfty", "tTBHEXTwuKFz0PP2C64p"),
        TokenExample("gb_api_", "yxPXWocaQBkb1GLbbfty!TBHEXTwuKFz0PP2C64p"),
      ])
    TokenRule(
      "calcom-key", "Cal.com", "a Cal.com API key",
      .token("cal_live_", rest: [.run(.hex, 32)]),
      documentation: "https://cal.com/docs/api-reference/v1/introduction",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("cal_live_", "fdff62cc39ee40661c350ac3478ddc91"),
        TokenExample("CAL_COM_TOKEN=", "cal_live_", "73a4e287aa110840609574a9cb854086"),
        TokenExample("\"token\": \"", "cal_live_", "84dda0773eef8bbd7a6b0c7d4aab8a5d", "\""),
      ],
      nearMisses: [
        TokenExample("cal_live_", "9bb3f021a106ee8", "51ab0080485850b9"),
        TokenExample("x", "cal_live_", "9bb3f021a106ee85", "1ab0080485850b9c"),
        TokenExample("cal_live_", "9bb3f021a106ee85!ab0080485850b9c"),
      ])
    TokenRule(
      "freshdesk-key", "Freshdesk", "a Freshdesk API key",
      .assigned(
        to: "freshdesk", "freshservice", value: [.run(.base62, 20)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 9)),
      documentation: "https://developers.freshdesk.com/api/#authentication",
      renewal: "reset it under Profile settings",
      examples: [
        TokenExample("FRESHDESK_KEY=", "mjMarFeRFS", "wkS7q047wa"),
        TokenExample("\"freshservice_key\": \"", "JZ0rMbEJm6", "Jt37GNZA65", "\""),
        TokenExample("freshdesk-key: ", "9PTTeloBeJ", "BZa6MzBmY3", "  # production"),
      ],
      nearMisses: [
        TokenExample("FRESHDESK_KEY=", "duR8AP7Zv", "kxnXRsIDum"),
        TokenExample("FRESHDESK_KEY=\n", "duR8AP7Zvk", "xnXRsIDumy"),
        TokenExample("OTHER_SETTING=", "duR8AP7Zvk", "xnXRsIDumy"),
        TokenExample("FRESHDESK_KEY=", "ZZZZZZZZZZ", "ZZZZZZZZZZ"),
      ])
    TokenRule(
      "pipedrive-token", "Pipedrive", "a Pipedrive API token",
      .assigned(
        to: "pipedrive", value: [.run(.hex, 40)], nouns: ["token", "key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://pipedrive.readme.io/docs/core-api-concepts-authentication",
      renewal: "regenerate it under Personal preferences, API",
      examples: [
        TokenExample("PIPEDRIVE_TOKEN=", "7c345810e95305ec5cba", "d0f6286da034225bbd52"),
        TokenExample("\"pipedrive_key\": \"", "ee98d09ffe0872f16402", "b192711361d84498c777", "\""),
        TokenExample("pipedrive-token: ", "9e67678ff7a4f02ea695", "95b3a86e41bf486cc78e", "  # production"),
      ],
      nearMisses: [
        TokenExample("PIPEDRIVE_TOKEN=", "a78d7f8e25f37a991b1", "253ed6e66976dc65f12d"),
        TokenExample("PIPEDRIVE_TOKEN=\n", "a78d7f8e25f37a991b12", "53ed6e66976dc65f12db"),
        TokenExample("OTHER_SETTING=", "a78d7f8e25f37a991b12", "53ed6e66976dc65f12db"),
        TokenExample("PIPEDRIVE_TOKEN=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "close-key", "Close", "a Close API key",
      .token(
        "api_", rest: [.run(.base62, 22), .text("."), .run(.base62, 22)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://developer.close.com/topics/authentication/",
      renewal: "delete it under Settings, Developer",
      examples: [
        TokenExample("api_", "dTAHBkXzstBDuFTgMMTHfj.jLvcLFwgOd9KhwbsUpcuHk"),
        TokenExample("CLOSE_TOKEN=", "api_", "Eov0FvvLhxySjsMlF6QSuu.Fnxb7AJ04GiBMTItxzMCQi"),
        TokenExample("\"token\": \"", "api_", "MyyYVADm7SK7T6NbALGfJF.Jq0a5pRLw5HPEi9M66rXb3", "\""),
      ],
      nearMisses: [
        TokenExample("api_", "Ews3Z7gmgyRcin8x20muR7", ".mQPV6wqsnR7Lx52l5sZNu"),
        TokenExample("x", "api_", "Ews3Z7gmgyRcin8x20muR7", ".mQPV6wqsnR7Lx52l5sZNua"),
        TokenExample("api_", "Ews3Z7gmgyRcin8x20muR7!mQPV6wqsnR7Lx52l5sZNua"),
      ])
    TokenRule(
      "wakatime-key", "WakaTime", "a WakaTime API key",
      .token(
        "waka_",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      documentation: "https://wakatime.com/developers",
      renewal: "refresh it under Settings",
      examples: [
        TokenExample("waka_", "cd816183-798d-36d1-35bf-0a9c4c1fedfd"),
        TokenExample("WAKATIME_TOKEN=", "waka_", "49c34cf4-eec4-fd6d-0110-10a975ce7a65"),
        TokenExample("\"token\": \"", "waka_", "05332712-c6fd-7d6c-ae69-e4f1c96e240e", "\""),
      ],
      nearMisses: [
        TokenExample("waka_", "4c565069-624a-a9c", "b-c271-bb75032b416"),
        TokenExample("x", "waka_", "4c565069-624a-a9cb", "-c271-bb75032b4167"),
        TokenExample("waka_", "4c565069-624a-a9cb!c271-bb75032b4167"),
      ])
    TokenRule(
      "zuplo-key", "Zuplo", "a Zuplo API key",
      .token("zpka_", rest: [.run(.lowerAlnum, 32), .text("_"), .run(.hex, 8)]),
      documentation: "https://zuplo.com/docs/articles/api-key-management",
      renewal: "roll it under the consumer's keys",
      examples: [
        TokenExample("zpka_", "63373946bea05b677b9dd88cc2517a75_452a1968"),
        TokenExample("ZUPLO_TOKEN=", "zpka_", "f1f929d1a9260124647acfc79fda8575_6b7734f5"),
        TokenExample("\"token\": \"", "zpka_", "0a6d464a61fa8566208571d84d301c8c_bb8269dc", "\""),
      ],
      nearMisses: [
        TokenExample("zpka_", "cf36f4f85c42d5f867f6", "564f17ff571b_0c65bda"),
        TokenExample("x", "zpka_", "cf36f4f85c42d5f867f6", "564f17ff571b_0c65bda7"),
        TokenExample("zpka_", "cf36f4f85c42d5f867f6!64f17ff571b_0c65bda7"),
      ])
    TokenRule(
      "unkey-key", "Unkey", "an Unkey root key",
      .token("unkey_", rest: [.run(.base62, 20...26)]),
      documentation: "https://www.unkey.com/docs/security/root-keys",
      renewal: "delete it under Settings, Root keys",
      examples: [
        TokenExample("unkey_", "w2Y3bNnGe87YFutKFBF619Qze"),
        TokenExample("UNKEY_TOKEN=", "unkey_", "SQou7Z3Ww3HIODjRRCGv5GReH"),
        TokenExample("\"token\": \"", "unkey_", "839TgPZfqC1yfqlcmmNzUga", "\""),
      ],
      nearMisses: [
        TokenExample("unkey_", "P8izqgx6y", "B4P3aWL1Vz"),
        TokenExample("x", "unkey_", "P8izqgx6yB", "4P3aWL1Vz1"),
        TokenExample("unkey_", "P8izqgx6yB!P3aWL1Vz1"),
      ])
    TokenRule(
      "trigger-key", "Trigger.dev", "a Trigger.dev secret key",
      .token("tr_prod_", "tr_dev_", "tr_stg_", rest: [.run(.base62, 20...24)]),
      testMarks: ["tr_dev_"],
      documentation: "https://trigger.dev/docs/apikeys",
      renewal: "regenerate it on the API keys page",
      examples: [
        TokenExample("tr_prod_", "4aOYoOW3fD0xq42MDFIce"),
        TokenExample("TRIGGER_DEV_TOKEN=", "tr_dev_", "ysKbZK4j9NOgCYx6AOb5LR"),
        TokenExample("\"token\": \"", "tr_stg_", "Ugvu8Xj3i0crc6kIpImp", "\""),
      ],
      nearMisses: [
        TokenExample("tr_prod_", "x1yzSd6Le", "TT6El01lL4"),
        TokenExample("x", "tr_prod_", "x1yzSd6LeT", "T6El01lL4k"),
        TokenExample("tr_prod_", "x1yzSd6LeT!6El01lL4k"),
      ])
    TokenRule(
      "inngest-key", "Inngest", "an Inngest signing key",
      .token("signkey-prod-", "signkey-test-", "signkey-branch-", rest: [.run(.hex, 64)]),
      testMarks: ["signkey-test-"],
      documentation: "https://www.inngest.com/docs/platform/signing-keys",
      renewal: "rotate it under Manage, Signing keys",
      examples: [
        TokenExample("signkey-prod-", "47cc919add3a4ccff350fa5b704a3144", "cda650d9b3e9c400910a65f3fe442a99"),
        TokenExample(
          "INNGEST_TOKEN=", "signkey-test-", "11f122c32e19cf6c49c026bc78829ecc",
          "1a401c413fb7d631d082ff9e18a6ab0c"),
        TokenExample(
          "\"token\": \"", "signkey-branch-", "e0d40f650bbeeefdcce41d3f2aeab254",
          "386dedf63a37e3fa349b3e6c43466962", "\""),
      ],
      nearMisses: [
        TokenExample("signkey-prod-", "52c01808c363848d4471937eeb1450c", "044323dc2b0084acb6c721271ef206cb"),
        TokenExample(
          "x", "signkey-prod-", "52c01808c363848d4471937eeb1450c0", "44323dc2b0084acb6c721271ef206cb5"),
        TokenExample("signkey-prod-", "52c01808c363848d4471937eeb1450c0!4323dc2b0084acb6c721271ef206cb5"),
      ])
    TokenRule(
      "liveblocks-key", "Liveblocks", "a Liveblocks secret key",
      .token("sk_prod_", "sk_dev_", rest: [.run(.base64url, 60...70)]),
      testMarks: ["sk_dev_"],
      documentation: "https://liveblocks.io/docs/authentication",
      renewal: "rotate it under API keys",
      examples: [
        TokenExample("sk_prod_", "DukGtjOGR5Iyih0YQCNjkuUmYgpXfu", "Ap7DKw2_O2WYN1itUTndqSnAnFqj9j"),
        TokenExample(
          "LIVEBLOCKS_TOKEN=", "sk_dev_", "vUhMWTRCb2ak9gV4cvfzYXA4K3CRsWWN",
          "rd9OBxLvfXW9-QF7LhKSezbqYSO2Be_a"),
        TokenExample(
          "\"token\": \"", "sk_prod_", "MvuLgQoKTPSJxlFsO7z2lixVNl9RTLoe", "_hRnGnZBPcrw-DbrhawZ4pDrhpaS58SE",
          "\""),
      ],
      nearMisses: [
        TokenExample("sk_prod_", "vtzXa5p1IGQi-pY7hqm07zuopvCZ2", "TJEsA2egdaEeMeRSdjaFjE6yD4fC5X"),
        TokenExample("x", "sk_prod_", "vtzXa5p1IGQi-pY7hqm07zuopvCZ2T", "JEsA2egdaEeMeRSdjaFjE6yD4fC5Xe"),
        TokenExample("sk_prod_", "vtzXa5p1IGQi-pY7hqm07zuopvCZ2T!EsA2egdaEeMeRSdjaFjE6yD4fC5Xe"),
      ])
  }
}
