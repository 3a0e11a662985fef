/// Tokens of services whose newer forms have a mark of their own.
extension TokenRules {
  @TokenRuleBuilder static var newerForms: [TokenRule] {
    TokenRule(
      "salesforce-refresh-token", "Salesforce", "a Salesforce refresh token",
      .token(
        "5Aep861", rest: [.run(.base62.union("-_."), 60...100)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation:
        "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm",
      renewal: "revoke the app under Connected Apps OAuth Usage",
      examples: [
        TokenExample(
          "5Aep861", "UeOMfkb8kYvq3jyMZsGNynppTpqVV9pbMggWypNQWyO8", "KWqJ1Qh9cSTfPs8GelrERSL9A6SlabhhnbsZ"),
        TokenExample(
          "SF_REFRESH=", "5Aep861", "40zGrcz3iWef6Y5KYY3jbnwQB9mT8Scg3crkBkEYV6Xq",
          "Rm3HWWJHcs6JKDfkSVW8F46qQxyILVbsBelG"),
        TokenExample(
          "\"token\": \"", "5Aep861", "gobOMuolC877eGnb6BFBDuWfdRZiE3MgXhOl43sCqqyk",
          "8tuKL1jyNRW8TDviiFhMXoctqe8PHiecuYua", "\""),
      ],
      nearMisses: [
        TokenExample(
          "5Aep861", "ldGXKHofOSzyg9UvQV8eXvUO5zB", "CB99jPx9m02Bb3F8NuvrbOm"),
        TokenExample(
          "x", "5Aep861", "ldGXKHofOSzyg9UvQV8eXvUO5zBCB99jPx9m02Bb3F8N",
          "uvrbOmftxPTVP7wHpVfmkfL8Ze8aJLB0CDKB"),
        TokenExample(
          "5Aep861", "ldGXKHofOSzyg9UvQ!8eXvUO5zBCB99jPx9m02Bb3F8N", "uvrbOmftxPTVP7wHpVfmkfL8Ze8aJLB0CDKB"),
      ])
    TokenRule(
      "klarna-api-key", "Klarna", "a Klarna API key",
      .token("klarna_live_api_", rest: [.run(.base62.union("+/_-"), 40...200)]),
      documentation: "https://docs.klarna.com/api/authentication/",
      renewal: "delete it in the Merchant Portal under Settings, API credentials",
      examples: [
        TokenExample(
          "klarna_live_api_", "X9zfQjdgF1Rb853iGn95dCI7Xd93LGwK7", "j6RwS77HsX91hQAKSRcOaQuVLpA"),
        TokenExample(
          "KLARNA_API_KEY=", "klarna_live_api_", "jq5we2rLtzqCytByttbpYNzZIH6TzG1V6",
          "TNold5PiRrZGIqxBHglBITaHcRn"),
        TokenExample(
          "\"token\": \"", "klarna_live_api_", "IPr0hJxfzFtVmuhOxtbZYtZBMNCnNZ5bH",
          "GjJh3lz7Wm6gkhvJK9TcsI5EiEE", "\""),
      ],
      nearMisses: [
        TokenExample(
          "klarna_live_api_", "Aaxzy7RZSJ6hOv5d", "0Ba2daZQX2t4rC"),
        TokenExample(
          "x", "klarna_live_api_", "Aaxzy7RZSJ6hOv5d0Ba2daZQX2t4rC1HO", "TDhnyGT0SGcwbN1bUE6BSbU4rST"),
        TokenExample(
          "klarna_live_api_", "Aaxzy7RZSJ6hOv5d0!a2daZQX2t4rC1HO", "TDhnyGT0SGcwbN1bUE6BSbU4rST"),
      ])
    TokenRule(
      "heroku-prefixed-key", "Heroku", "a Heroku API key with its mark",
      .token(
        "HRKU-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      documentation: "https://devcenter.heroku.com/articles/authentication",
      renewal: "heroku authorizations:revoke, then heroku authorizations:create",
      examples: [
        TokenExample(
          "HRKU-", "098b260f-f3ac-1c97-", "570c-f1dcb92107c9"),
        TokenExample(
          "HEROKU_API_KEY=", "HRKU-", "07cbeac0-ddd6-0132-", "f96a-a87e5a4bb15d"),
        TokenExample(
          "\"token\": \"", "HRKU-", "4dcc513d-4654-c340-", "b67c-01ffff3195f8", "\""),
      ],
      nearMisses: [
        TokenExample(
          "HRKU-", "0135f3b9-2c07-423f-", "b388-dfa93ee3419"),
        TokenExample(
          "x", "HRKU-", "0135f3b9-2c07-423f-", "b388-dfa93ee34193"),
        TokenExample(
          "HRKU-", "0135f3b9-2c07-423!-", "b388-dfa93ee34193"),
      ])
  }
}
