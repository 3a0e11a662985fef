/// Tokens of services for documents, plans and designs.
extension TokenRules {
  @TokenRuleBuilder static var work: [TokenRule] {
    TokenRule(
      "airtable-token", "Airtable", "an Airtable personal access token",
      .token("pat", rest: [.run(.base62, 14), .text("."), .run(.hex, 64)], edge: .strict),
      documentation: "https://airtable.com/developers/web/guides/personal-access-tokens",
      renewal: "regenerate or delete it under Personal access tokens",
      examples: [
        TokenExample(
          "pat", "l25DNazilLNaXH.6d80d427be1cffce15ee57e2", "55c42434780e83e5a177b97ab9c807e4e1f72d98"),
        TokenExample(
          "AIRTABLE_TOKEN=", "pat", "nSyiq22t2wR4Gf.143606be4db150f621c65b28",
          "2b96670e0decc33ca39ea85e22e8c5f1b881dc5b"),
        TokenExample(
          "\"token\": \"", "pat", "aWQ78cJZ086VRm.39a849ed942a040817168080",
          "ad3e8522074daa90cdd24c752cf481d46c9e99c9", "\""),
      ],
      nearMisses: [
        TokenExample(
          "pat", "e56B2p3kdfXq69.0d0f73577b81ec72fe88ce88", "a1b45232aae4c3f2c8495366b389cea6993e2cf"),
        TokenExample(
          "x", "pat", "e56B2p3kdfXq69.0d0f73577b81ec72fe88ce88", "a1b45232aae4c3f2c8495366b389cea6993e2cf3"),
        TokenExample(
          "pat", "e56B2p3kdfXq69.0d0f73577b81ec72fe88ce88!1b45232aae4c3f2c8495366b389cea6993e2cf", "3"),
      ])
    TokenRule(
      "airtable-key", "Airtable", "an Airtable API key of the former form",
      .assigned(
        to: "airtable", value: [.text("key"), .run(.base62, 14)], nouns: ["key", "token"],
        demands: TokenDemands([], spread: 8)),
      documentation: "https://airtable.com/developers/web/guides/personal-access-tokens",
      renewal: "it has ended; make a personal access token",
      examples: [
        TokenExample("AIRTABLE_KEY=", "keyf6QwJ", "KNaTuz9yf"),
        TokenExample("\"airtable_token\": \"", "keymDH4h", "jEAwEMuS8", "\""),
        TokenExample("airtable-key: ", "key0LEtp", "SNV1cyn9j", "  # production"),
      ],
      nearMisses: [
        TokenExample("AIRTABLE_KEY=", "keyTRR8R", "ltjG3kE7"),
        TokenExample("AIRTABLE_KEY=\n", "keyTRR8R", "ltjG3kE7g"),
        TokenExample("OTHER_SETTING=", "keyTRR8R", "ltjG3kE7g"),
        TokenExample("AIRTABLE_KEY=", "keyZZZZZ", "ZZZZZZZZZ"),
      ])
    TokenRule(
      "notion-token", "Notion", "a Notion integration token",
      .token("ntn_", rest: [.run(.base62, 46)]),
      documentation: "https://developers.notion.com/docs/authorization",
      renewal: "refresh the secret on the integration's page",
      examples: [
        TokenExample("ntn_", "6Z2MZLpXxxsJVCmTIorlH5nAn62dTARNJcgbfd7TRwF8U9"),
        TokenExample("NOTION_TOKEN=", "ntn_", "JCABcrDyiC7ZALDXW4KQD2E9xsVfGBg97HgE3csVEDARs1"),
        TokenExample("\"token\": \"", "ntn_", "cbYBDsmqmduU2uRcQIBazIZInOAjl06KAm22Q92IBiLlh5", "\""),
      ],
      nearMisses: [
        TokenExample("ntn_", "2P0HTxptsE4GHjFvn59vO0", "tU3l2SDnrYawdrbzqgNTm2W"),
        TokenExample("x", "ntn_", "2P0HTxptsE4GHjFvn59vO0t", "U3l2SDnrYawdrbzqgNTm2WE"),
        TokenExample("ntn_", "2P0HTxptsE4GHjFvn59vO0t!3l2SDnrYawdrbzqgNTm2WE"),
      ])
    TokenRule(
      "notion-legacy-token", "Notion", "a Notion integration token of the former form",
      .token(
        "secret_", rest: [.run(.base62, 43)], demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developers.notion.com/docs/authorization",
      renewal: "refresh the secret on the integration's page",
      examples: [
        TokenExample("secret_", "CAzp1Pj9Ad0ASSim257TixSsuxHijm65k6nDweqbObn"),
        TokenExample("NOTION_TOKEN=", "secret_", "uHvSfBzukmUM3yf69kzS2jlRgkbM2KxWh3FOmhWOyae"),
        TokenExample("\"token\": \"", "secret_", "NIQUXJivIE4JYZnA48dDi7gfYU5aM1qBTzETNcFRLC8", "\""),
      ],
      nearMisses: [
        TokenExample("secret_", "OmkT91ZGCi1F67UQQ69Fo", "UFfI7Ixb2EFMUDoRHzkus"),
        TokenExample("x", "secret_", "OmkT91ZGCi1F67UQQ69Fo", "UFfI7Ixb2EFMUDoRHzkuso"),
        TokenExample("secret_", "OmkT91ZGCi1F67UQQ69Fo!FfI7Ixb2EFMUDoRHzkuso"),
      ])
    TokenRule(
      "asana-token", "Asana", "an Asana personal access token",
      .token(
        "2/", "1/",
        rest: [.run(.digits, 10...17), .text("/"), .run(.digits, 10...17), .text(":"), .run(.hex, 32)],
        edge: .strict),
      documentation: "https://developers.asana.com/docs/personal-access-token",
      renewal: "deauthorize it under My settings, Apps",
      examples: [
        TokenExample("2/", "90193624120869/33549197762:45", "c32d2f378301a8c4f5dae29d8b466b"),
        TokenExample("ASANA_TOKEN=", "1/", "97135828561/783848196670:2839a11a997486759a29eceb2f02113d"),
        TokenExample(
          "\"token\": \"", "2/", "37271889667807604/15364261207170", ":f31697158ae3cd009b41d84ddadda898", "\""
        ),
      ],
      nearMisses: [
        TokenExample("2/", "3180701281/4289991566:fb61", "c6cd2e76d2e20a13577e0aca30b"),
        TokenExample("x", "2/", "3180701281/4289991566:fb61c", "6cd2e76d2e20a13577e0aca30bd"),
        TokenExample("2/", "3180701281/4289991566:fb61c!cd2e76d2e20a13577e0aca30bd"),
      ])
    TokenRule(
      "asana-short-token", "Asana", "an Asana personal access token of the former form",
      .token("0/", "1/", rest: [.run(.digits, 10...17), .text(":"), .run(.hex, 32)], edge: .strict),
      documentation: "https://developers.asana.com/docs/personal-access-token",
      renewal: "deauthorize it under My settings, Apps",
      examples: [
        TokenExample("0/", "39619556176888:b92449397581fc1aad4a52adb2b1b6ed"),
        TokenExample("ASANA_TOKEN=", "1/", "37796235808276:3d4671f71eeeff6d3711267c43f35108"),
        TokenExample("\"token\": \"", "0/", "87842733585640:a35fc30c0652c0c81e86de02a800806a", "\""),
      ],
      nearMisses: [
        TokenExample("0/", "7432686919:9fb960e7bd", "8cab57239eab31014a183"),
        TokenExample("x", "0/", "7432686919:9fb960e7bd", "8cab57239eab31014a1836"),
        TokenExample("0/", "7432686919:9fb960e7bd!cab57239eab31014a1836"),
      ])
    TokenRule(
      "atlassian-token", "Atlassian", "an Atlassian API token",
      .token("ATATT3", rest: [.run(.base64url.union("="), 180...200)]),
      documentation:
        "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
      renewal: "revoke it under Account settings, Security, API tokens",
      examples: [
        TokenExample(
          "ATATT3", "B0Yf3h3fJhjCL6LBta214gHUpLjkU08ZVKb8ihYQDX6hHtde6NdkJ3qrMk-_rYpJH13_iwlcec2SDc",
          "P0q8mz-SYBGbNo", "R3SIjeBSzgZMFxtFAfEhDrfNGIjHZdAvsYjqsHZpP4BxGP7UOilwRgJuHeLkRV5UcvVDjEuQQxYq7B",
          "8UMNGkMYnXYm2q"),
        TokenExample(
          "ATLASSIAN_TOKEN=", "ATATT3",
          "ULuZ5LNwg-65-gUpN1D66gNQKymQzMYI4HkSzoKsdcMUPoCy-266PBzbqvJM9YJCLvQ0uY6OA7jkLI",
          "oN3E7cPHeVnW5mBf3-s",
          "PwMIQRhEQFzIByvHI6X2EMuJMMQgz9ZOm-1PsgM7__A_8tANhOPwxQJ2St2CXt5R7JFEahDq8wnaAf",
          "F9C6sxPqnrJBDhh6tyu"),
        TokenExample(
          "\"token\": \"", "ATATT3",
          "5b7p52X8NpaCLezlFls0BwzAbiVLSKz_prcRQ2LBKNZkkP1-usnfbXSCNFAW3XGN_-4mq1YpEDDZ6U",
          "7hLvqfJaHgp0ncnN6AAPQ",
          "CZkWX2GH_mvPA9LmpfxjIPygYE91dZmBMK5QPM7qLswzW2RoMEPZSW7whi3HkLT2K4-kgY8ojkb1tz",
          "44mpcxQVxkEVSrPai5f655", "\""),
      ],
      nearMisses: [
        TokenExample(
          "ATATT3", "ihfLupln5cYX8BS800IwtLX5SgWD-jiJk4jft58tk7A3OlyVz087iBsAZWRZr8DeAOwgf4fcgBXsRh",
          "dtkS5srcs2-", "ITiuwKlM6nWYDt2tEd3ANEpczn3_bJEAWBgyurpaf9pRWDRUuUs6wjuyqMkAW_AbFP5y55YGG37VUQ",
          "TrLu5mWfjvGK"),
        TokenExample(
          "x", "ATATT3", "ihfLupln5cYX8BS800IwtLX5SgWD-jiJk4jft58tk7A3OlyVz087iBsAZWRZr8DeAOwgf4fcgBXsRh",
          "dtkS5srcs2-I", "TiuwKlM6nWYDt2tEd3ANEpczn3_bJEAWBgyurpaf9pRWDRUuUs6wjuyqMkAW_AbFP5y55YGG37VUQT",
          "rLu5mWfjvGKt"),
        TokenExample(
          "ATATT3", "ihfLupln5cYX8BS800IwtLX5SgWD-jiJk4jft58tk7A3OlyVz087iBsAZWRZr8DeAOwgf4fcgBXsRh",
          "dtkS5srcs2-I!iuwKlM6nWYDt2tEd3ANEpczn3_bJEAWBgyurpaf9pRWDRUuUs6wjuyqMkAW_AbFP5",
          "y55YGG37VUQTrLu5mWfjvGKt"),
      ])
    TokenRule(
      "atlassian-service-token", "Atlassian", "an Atlassian API token of an organization",
      .token("ATCTT3", rest: [.run(.base64url.union("="), 100...250)]),
      documentation:
        "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
      renewal: "revoke it under the organization's API keys",
      examples: [
        TokenExample(
          "ATCTT3", "4jUfpvlu044clpn9d_WtcM2olvZl6Jz0RDdu7pzjJOHhpQNfJhCMpWBkFdRH",
          "MYtpI0gVRkQL7utAqP1F7mKT33twNJ21VDbuLySuPGc5i13NmjnJFPtfhi9MH"),
        TokenExample(
          "ATLASSIAN_TOKEN=", "ATCTT3", "QWt6yGgEcu8ACvGbiJIztctCG_Jn6SbKNb8WV80XXWNgVeXj8G4jj80oNW_",
          "PEDL7JspjwC1YEb67kqyJLQ1ug4NDOHPtVfQgYhHu7GkmWLbIrK_kznL51V"),
        TokenExample(
          "\"token\": \"", "ATCTT3", "OWXxTBtmILgbjHaSqkeGDQ-OeLDxRJoQI-vNJ5AIqwx8ViKI6NeU2WxbCMfazW",
          "2JxsOxsCYbgA2dahVGu_A3mJjg4q4eY_G09OHGzigDsjXjMWuZ5iHGYrrRjYa8", "\""),
      ],
      nearMisses: [
        TokenExample(
          "ATCTT3", "FzbGNX6fnw_wMzb-LYd6ylxkv1Dszq26-MFrN2U40friJC-ur",
          "aj1chz1ZKc0F_e2PAYSySXc2drRsoPD8kWyrmMqZIEVqEI-s3U"),
        TokenExample(
          "x", "ATCTT3", "FzbGNX6fnw_wMzb-LYd6ylxkv1Dszq26-MFrN2U40friJC-ura",
          "j1chz1ZKc0F_e2PAYSySXc2drRsoPD8kWyrmMqZIEVqEI-s3Uz"),
        TokenExample(
          "ATCTT3", "FzbGNX6fnw_wMzb-LYd6ylxkv1Dszq26-MFrN2U40friJC-ura!1chz1ZKc0F_e2PAYSySXc2drRso",
          "PD8kWyrmMqZIEVqEI-s3Uz"),
      ])
    TokenRule(
      "atlassian-legacy-token", "Atlassian", "an Atlassian API token of the former form",
      .assigned(
        to: "atlassian", "jira", "confluence", value: [.run(.base62, 24)], nouns: ["token", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation:
        "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
      renewal: "revoke it under Account settings, Security, API tokens",
      examples: [
        TokenExample("ATLASSIAN_TOKEN=", "KiUBjgBZfKg3", "GckGfTx0SDqB"),
        TokenExample("\"jira_key\": \"", "ORTQGL6i6fDn", "vWjFWAS8WWv6", "\""),
        TokenExample("confluence-token: ", "yS0X60BXQFAi", "PbthmddQVTsX", "  # production"),
      ],
      nearMisses: [
        TokenExample("ATLASSIAN_TOKEN=", "CLLBeTTqeUa", "VSt2Ixcx1uLu"),
        TokenExample("ATLASSIAN_TOKEN=\n", "CLLBeTTqeUaV", "St2Ixcx1uLu1"),
        TokenExample("OTHER_SETTING=", "CLLBeTTqeUaV", "St2Ixcx1uLu1"),
        TokenExample("ATLASSIAN_TOKEN=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "linear-key", "Linear", "a Linear API key",
      .token("lin_api_", rest: [.run(.base62, 40)]),
      documentation: "https://linear.app/developers/graphql",
      renewal: "delete it under Settings, Security and access",
      examples: [
        TokenExample("lin_api_", "EtUms354XZSf4j4hlogNNZQTDx81eiglp8etTvD4"),
        TokenExample("LINEAR_TOKEN=", "lin_api_", "38cxHLXzREqQJrYIf8bmozZ7kUayl5I82LM45irh"),
        TokenExample("\"token\": \"", "lin_api_", "IkqpendDWdlvIg9NWllGBGbDEmw1wlZHj5Ib3aKk", "\""),
      ],
      nearMisses: [
        TokenExample("lin_api_", "dihA81Q6PsQlddhukny", "Ua5ernA6EUC634r82jf4"),
        TokenExample("x", "lin_api_", "dihA81Q6PsQlddhuknyU", "a5ernA6EUC634r82jf41"),
        TokenExample("lin_api_", "dihA81Q6PsQlddhuknyU!5ernA6EUC634r82jf41"),
      ])
    TokenRule(
      "linear-oauth-token", "Linear", "a Linear OAuth token",
      .token("lin_oauth_", rest: [.run(.hex, 64)]),
      documentation: "https://linear.app/developers/oauth-2-0-authentication",
      renewal: "revoke the application's access",
      examples: [
        TokenExample("lin_oauth_", "e973b709532f1f169263f61394997e3e", "12dd3f2eac3445b58dbd1dcd0662e3d2"),
        TokenExample(
          "LINEAR_TOKEN=", "lin_oauth_", "2a090a8787a7984830964c44e145323c",
          "1c3ffe9a58d3179d7c738c659b3ba2b4"),
        TokenExample(
          "\"token\": \"", "lin_oauth_", "5e7308812e0bccaba92779ddeb600bc2",
          "9b8e6dbcc6f03b5f94a2b27cf04e043d", "\""),
      ],
      nearMisses: [
        TokenExample("lin_oauth_", "e50d8162ae63a9d77f656643aaca502", "b8b8cfd860bce264f8eefb31e8f73ce5"),
        TokenExample(
          "x", "lin_oauth_", "e50d8162ae63a9d77f656643aaca502b", "8b8cfd860bce264f8eefb31e8f73ce51"),
        TokenExample("lin_oauth_", "e50d8162ae63a9d77f656643aaca502b!b8cfd860bce264f8eefb31e8f73ce51"),
      ])
    TokenRule(
      "figma-token", "Figma", "a Figma personal access token",
      .token("figd_", "figo_", "figu_", rest: [.run(.base64url, 38...42)]),
      documentation: "https://developers.figma.com/docs/rest-api/authentication/",
      renewal: "revoke it under Settings, Security",
      examples: [
        TokenExample("figd_", "BpOjvfQoZ9KUr30izzuFiMpA43wi6Iex36VOgtPJ"),
        TokenExample("FIGMA_TOKEN=", "figo_", "6BvkcPEtbQsQb1UyVcOgMpqYuyHSW5HFbFHwQrLA"),
        TokenExample("\"token\": \"", "figu_", "HGkWwTdcpebT47ul4j-1lGVdkZGTzIEFk0ugewcc", "\""),
      ],
      nearMisses: [
        TokenExample("figd_", "SVq7J5STrrQPbqGAcWY", "xWedrQj8SujlIyEfQ"),
        TokenExample("x", "figd_", "SVq7J5STrrQPbqGAcWYx", "WedrQj8SujlIyEfQ3NDR"),
        TokenExample("figd_", "SVq7J5STrrQPbqGAcWYx!edrQj8SujlIyEfQ3NDR"),
      ])
    TokenRule(
      "clickup-token", "ClickUp", "a ClickUp API token",
      .token("pk_", rest: [.run(.digits, 6...10), .text("_"), .run(.upperAlnum, 32)], edge: .strict),
      documentation: "https://developer.clickup.com/docs/authentication",
      renewal: "regenerate it under Settings, Apps",
      examples: [
        TokenExample("pk_", "238021247_0O0C8ZCP75K4SE990MJ1ZJM7V6UC91MX"),
        TokenExample("CLICKUP_TOKEN=", "pk_", "1935263982_BVAWCPNQONWE0Z7CCMT0AIKAXJZED34T"),
        TokenExample("\"token\": \"", "pk_", "95938810_1SIJPCEEE4YK7ED18TT1IFGD2EINRS6B", "\""),
      ],
      nearMisses: [
        TokenExample("pk_", "073534_PM8K9CB57005", "3XL3SF37PZV1KE844WS"),
        TokenExample("x", "pk_", "073534_PM8K9CB57005", "3XL3SF37PZV1KE844WSU"),
        TokenExample("pk_", "073534_PM8K9CB57005!XL3SF37PZV1KE844WSU"),
      ])
    TokenRule(
      "trello-token", "Trello", "a Trello API token",
      .assigned(
        to: "trello", value: [.run(.hex, 64)], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/",
      renewal: "revoke it under Account settings",
      examples: [
        TokenExample("TRELLO_TOKEN=", "df656921d0f3da766c4ace744cc0bc64", "6d8002e78458dd1350d9b8b82a89bcc9"),
        TokenExample(
          "\"trello_token\": \"", "0d8743fb145a2cb4f13021702610b517", "dc07eb12499e09159d2a2e805c3279d9", "\""
        ),
        TokenExample(
          "trello-token: ", "97c0f2a373e89373fcad58a3ce1ed894", "ec16af75672aab8f954538b56a377f5c",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("TRELLO_TOKEN=", "6d4a30497f8815f58027fad6697f82f", "ce8b3fc01f7913856201e88a2a53dac6"),
        TokenExample(
          "TRELLO_TOKEN=\n", "6d4a30497f8815f58027fad6697f82fc", "e8b3fc01f7913856201e88a2a53dac66"),
        TokenExample(
          "OTHER_SETTING=", "6d4a30497f8815f58027fad6697f82fc", "e8b3fc01f7913856201e88a2a53dac66"),
        TokenExample("TRELLO_TOKEN=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "trello-new-token", "Trello", "a Trello API token with a prefix",
      .token("ATTA", rest: [.run(.hex, 64), .run(.upperHex, 8)]),
      documentation: "https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/",
      renewal: "revoke it under Account settings",
      examples: [
        TokenExample("ATTA", "ed85959d756ec44325b5ab00301198cc07f1", "4727566903cf2affe8b5981dcaddC81E79F3"),
        TokenExample(
          "TRELLO_TOKEN=", "ATTA", "687f6f1b1a1c1a9f8011a92d979887513d2f",
          "93e39096d392609c4f91a112e6f04E694052"),
        TokenExample(
          "\"token\": \"", "ATTA", "77c08211be4a895f101ac3169732ac064015",
          "157d6be8ed6ad9d747aacc1d9034D72A6B8F", "\""),
      ],
      nearMisses: [
        TokenExample("ATTA", "602fbb853bed26194fce2087f0fb0d024ac", "67796b4e9ece0a1e1877ebc7304a8333C9DC"),
        TokenExample(
          "x", "ATTA", "602fbb853bed26194fce2087f0fb0d024ac6", "7796b4e9ece0a1e1877ebc7304a8333C9DC7"),
        TokenExample("ATTA", "602fbb853bed26194fce2087f0fb0d024ac6!796b4e9ece0a1e1877ebc7304a8333C9DC7"),
      ])
    TokenRule(
      "todoist-token", "Todoist", "a Todoist API token",
      .assigned(
        to: "todoist", value: [.run(.hex, 40)], nouns: ["token", "key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.todoist.com/api/v1/",
      renewal: "issue a new one under Settings, Integrations, Developer",
      examples: [
        TokenExample("TODOIST_TOKEN=", "a6d8f12bc4d6198e98cd", "d7d41301cbd8ed540f55"),
        TokenExample("\"todoist_key\": \"", "3dbca684e4b94d3ed225", "10c9433ba57ae1fefe5c", "\""),
        TokenExample("todoist-token: ", "3ef1e9af4d9d54da87bf", "995dde22d849d2789c2e", "  # production"),
      ],
      nearMisses: [
        TokenExample("TODOIST_TOKEN=", "cb20ead92e7b8e1fa7b", "5ef53249f263f4bfc154"),
        TokenExample("TODOIST_TOKEN=\n", "cb20ead92e7b8e1fa7b5", "ef53249f263f4bfc1542"),
        TokenExample("OTHER_SETTING=", "cb20ead92e7b8e1fa7b5", "ef53249f263f4bfc1542"),
        TokenExample("TODOIST_TOKEN=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
  }
}
