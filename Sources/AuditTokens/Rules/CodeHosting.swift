/// Tokens of the hosts of source code.
extension TokenRules {
  @TokenRuleBuilder static var codeHosting: [TokenRule] {
    TokenRule(
      "github-token", "GitHub", "a GitHub personal access token",
      .token("ghp_", rest: [.run(.base62, 36)]),
      checksum: .crc32Base62,
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "delete it under Settings, Developer settings, Personal access tokens, and make a new one",
      examples: [
        TokenExample("ghp_", "vrIXYhHH8fnbENlzNeUIqMn2vErgnM1DvuhQ"),
        TokenExample("GITHUB_TOKEN=", "ghp_", "ioK9QbklZCPl8CEhGQ6kwcyuBizLy94RKESp"),
        TokenExample("\"token\": \"", "ghp_", "8NZpDgqLpHWLxgibDOh0pBrJZkCjHZ00N60Z", "\""),
      ],
      nearMisses: [
        TokenExample("ghp_", "0NRoRrJ50awrVtiXA", "9S4ne4nMTAqED01iBm"),
        TokenExample("x", "ghp_", "0NRoRrJ50awrVtiXA9", "S4ne4nMTAqED01iBm1"),
        TokenExample("ghp_", "0NRoRrJ50awrVtiXA9!4ne4nMTAqED01iBm1"),
      ])
    TokenRule(
      "github-oauth-token", "GitHub", "a GitHub OAuth token",
      .token("gho_", rest: [.run(.base62, 36)]),
      checksum: .crc32Base62,
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "revoke the app's access under Settings, Applications, and sign in again",
      examples: [
        TokenExample("gho_", "Rq3cwKohrC83vVqJEnffoeGQ7a4DI81knV3q"),
        TokenExample("GITHUB_TOKEN=", "gho_", "5dtt5A94bVTq6kj6hlX2zxMXGwjmei1xMMo9"),
        TokenExample("\"token\": \"", "gho_", "tdVXAigr1ZV0HtdSTZNbyLM8ikg6gu0I5Q7G", "\""),
      ],
      nearMisses: [
        TokenExample("gho_", "r7vQ37BkWQx3R58mm", "TWsK5tt7j6HfY3vLE7"),
        TokenExample("x", "gho_", "r7vQ37BkWQx3R58mmT", "WsK5tt7j6HfY3vLE7C"),
        TokenExample("gho_", "r7vQ37BkWQx3R58mmT!sK5tt7j6HfY3vLE7C"),
      ])
    TokenRule(
      "github-user-token", "GitHub", "a GitHub App's user token",
      .token("ghu_", rest: [.run(.base62, 36)]),
      checksum: .crc32Base62,
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "revoke it with the API of the app, and authorize it again",
      examples: [
        TokenExample("ghu_", "XC5nrv1qNxtxopnVlE0DIgz7hNkml228PwNJ"),
        TokenExample("GITHUB_TOKEN=", "ghu_", "kWvG4X2o8P8u2rwSYveJ3wJXLhkR7Q1TmExD"),
        TokenExample("\"token\": \"", "ghu_", "3NUajyd1Zz2nqCmAS7FDv3LdXoRGYV3CqFQF", "\""),
      ],
      nearMisses: [
        TokenExample("ghu_", "kf9EQGm1xTPWiBrgD", "2ne1LCdX3kDXZ1NT8J"),
        TokenExample("x", "ghu_", "kf9EQGm1xTPWiBrgD2", "ne1LCdX3kDXZ1NT8JP"),
        TokenExample("ghu_", "kf9EQGm1xTPWiBrgD2!e1LCdX3kDXZ1NT8JP"),
      ])
    TokenRule(
      "github-installation-token", "GitHub", "a GitHub App's installation token",
      .token("ghs_", rest: [.run(.base62, 36)]),
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "it ends after an hour; DELETE /installation/token ends it now",
      examples: [
        TokenExample("ghs_", "N74PFXSrhDwHMEEMqXDT2SmOpuVPSDiivlxI"),
        TokenExample("GITHUB_TOKEN=", "ghs_", "823YMI1YmhKy0EeTYVW1PW9t4A2syCPs6e17"),
        TokenExample("\"token\": \"", "ghs_", "g2woRJ5AVqYne1HX9B8XrLeUdCC1hmyMbeD6", "\""),
      ],
      nearMisses: [
        TokenExample("ghs_", "6qcELadoSNJVOFLAe", "R6APgVR6Mgyr0zyqnX"),
        TokenExample("x", "ghs_", "6qcELadoSNJVOFLAeR", "6APgVR6Mgyr0zyqnXv"),
        TokenExample("ghs_", "6qcELadoSNJVOFLAeR!APgVR6Mgyr0zyqnXv"),
      ])
    TokenRule(
      "github-stateless-token", "GitHub", "a GitHub App's stateless installation token",
      .token(
        "ghs_",
        rest: [
          .run(.digits, 1...12), .text("_eyJ"), .run(.base64url, 20...1200), .text("."),
          .run(.base64url, 20...4000), .text("."), .run(.base64url, 20...1200),
        ]),
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "it ends after an hour; DELETE /installation/token ends it now",
      examples: [
        TokenExample(
          "ghs_", "9_eyJQ0EfPvBoLRypP53giBgkGNyyxQJVxj6m3T5.AhjPXb0C93TR",
          "0bkdCFZZPpVpt6UbZv1FlPM5Saah5.GQD-hgEvXuhy5jhYYnH7Oru"),
        TokenExample(
          "GITHUB_TOKEN=", "ghs_", "0347_eyJlFMd92WKHNB_mebU4sJ0raogbueU.xVkAdFq5LGKQBWTSrDYe",
          "9kYHnuOX0ID674lUK1qS.52o7CW1qKoHgHXYPSxxB09DLQuDqswyVwww4"),
        TokenExample(
          "\"token\": \"", "ghs_", "69_eyJnPTSqkwa_oPjT9ZLkefcHo4mZLEG.ygMNdBOECnRWzc9EDl",
          "lvw10JASA.7qfIQ1uXVJkMAIJ_mU-TvwStKTwMh-1TXJ69d1eAOcuh", "\""),
      ],
      nearMisses: [
        TokenExample("ghs_", "3_eyJ3K5EHWuFO_7bdPpOxXpf.iWkFqaf", "2DYeY-EPbr5ZA.saCZDQIvTHBAxvOuTa9"),
        TokenExample("x", "ghs_", "3_eyJ3K5EHWuFO_7bdPpOxXpf.iWkFqaf", "2DYeY-EPbr5ZA.saCZDQIvTHBAxvOuTa9L"),
        TokenExample("ghs_", "3_eyJ3K5EHWuFO_7bdPpOxXpf.iWkFqaf!DYeY-EPbr5ZA.saCZDQIvTHBAxvOuTa9L"),
      ])
    TokenRule(
      "github-refresh-token", "GitHub", "a GitHub App's refresh token",
      .token("ghr_", rest: [.run(.base62, 76)]),
      checksum: .crc32Base62,
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "revoke the app's authorization under Settings, Applications, and authorize it again",
      examples: [
        TokenExample(
          "ghr_", "TnrjCfDpio0dQH9RiklsVKcvYDYhBuG8Tj4dKQ", "sHvuuee48k2Lhgxfwp9VQfF6PVNVtXV71WSYfu"),
        TokenExample(
          "GITHUB_TOKEN=", "ghr_", "3tGKkJlOYE23GXZqchA2WmecHBNALJ9MDeT7Wu",
          "ZRjWEI0YFtHkA5mdL39S2mdoEONTMUaV1urjiI"),
        TokenExample(
          "\"token\": \"", "ghr_", "ReriAwLsdV8DhkDkmWWP4eXf9GfqDMB9Hiu3g6",
          "6omuywksqBCTN6G1eO0ta6qyyqx32m0A0AxMix", "\""),
      ],
      nearMisses: [
        TokenExample(
          "ghr_", "33tPnDIlXs7Dy5k2QT1loirNYP4j67KlurKmJ", "WtOKu4tyQsRLoJUyWiIbrPpE8OV61CEGk0Ucbu"),
        TokenExample(
          "x", "ghr_", "33tPnDIlXs7Dy5k2QT1loirNYP4j67KlurKmJW", "tOKu4tyQsRLoJUyWiIbrPpE8OV61CEGk0Ucbuf"),
        TokenExample("ghr_", "33tPnDIlXs7Dy5k2QT1loirNYP4j67KlurKmJW!OKu4tyQsRLoJUyWiIbrPpE8OV61CEGk0Ucbuf"),
      ])
    TokenRule(
      "github-fine-grained-token", "GitHub", "a GitHub fine-grained personal access token",
      .token("github_pat_", rest: [.run(.base62, 22), .text("_"), .run(.base62, 59)]),
      documentation:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
      renewal: "delete it under Settings, Developer settings, Personal access tokens, and make a new one",
      examples: [
        TokenExample(
          "github_pat_", "0VIDKzKzr0OaesXk35vVaY_tfEeeWeyLNavVxta3B",
          "z5ZW5W4EDHUy59bpuwMwB56FklWsRwFEXh0S1jsjU"),
        TokenExample(
          "GITHUB_TOKEN=", "github_pat_", "GvCY3HAXIamv7mBIjZumKZ_2xE2mB1lURsHhNfk4m",
          "EXuP2QwdCYwTp5qV4Eb04bBecUnVQpHNZfgCWRLpv"),
        TokenExample(
          "\"token\": \"", "github_pat_", "YLSb39Oomr4qZyyRj4sOJH_z9zUAVLEb2926O1k1l",
          "B1msC1MGsTTvzKzkZ8N4PpseFmZAtZXzYY6SZyhDL", "\""),
      ],
      nearMisses: [
        TokenExample(
          "github_pat_", "dUeTDVFLqrRHHVUGypR3bm_j86NMnBBIUmELCDZ0",
          "6RVdqtTOB3t3wMtRag8b7Adz4tEzBpDrE9f5WijOP"),
        TokenExample(
          "x", "github_pat_", "dUeTDVFLqrRHHVUGypR3bm_j86NMnBBIUmELCDZ06",
          "RVdqtTOB3t3wMtRag8b7Adz4tEzBpDrE9f5WijOP2"),
        TokenExample(
          "github_pat_", "dUeTDVFLqrRHHVUGypR3bm_j86NMnBBIUmELCDZ06!VdqtTOB3t3wMtRag8b7Adz4tEzBpDrE9f5Wi",
          "jOP2"),
      ])
    TokenRule(
      "github-oauth-secret", "GitHub", "a GitHub OAuth app's client secret",
      .assigned(
        to: "github_client", "github_oauth", "github-client", "githubclient", "gh_client",
        value: [.run(.hex, 40)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
      renewal: "make a new client secret in the app's settings, then delete the old one",
      examples: [
        TokenExample("GITHUB_CLIENT_SECRET=", "6571fecbd5139be318a3", "f59ff1d78bf6bd9c6848"),
        TokenExample("\"github_oauth_secret\": \"", "07eda3f7f5ffdbfd8d63", "c7d2259fbb4bbee325db", "\""),
        TokenExample(
          "github-client-secret: ", "163d3c42f1b61889a855", "94824eb14041f8cf5689", "  # production"),
      ],
      nearMisses: [
        TokenExample("GITHUB_CLIENT_SECRET=", "4f3a1866439559c382c", "74b3f4e31c4fe7e3c77a"),
        TokenExample("GITHUB_CLIENT_SECRET=\n", "4f3a1866439559c382c7", "4b3f4e31c4fe7e3c77af"),
        TokenExample("OTHER_SETTING=", "4f3a1866439559c382c7", "4b3f4e31c4fe7e3c77af"),
        TokenExample("GITHUB_CLIENT_SECRET=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "bitbucket-app-password", "Bitbucket", "a Bitbucket app password",
      .token("ATBB", rest: [.run(.base62, 32)]),
      documentation: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
      renewal: "revoke it under Personal settings, App passwords; use an API token with scopes instead",
      examples: [
        TokenExample("ATBB", "nnFrSQfqs3WXEby2GAjn8PtEnb2Z6E26"),
        TokenExample("BITBUCKET_TOKEN=", "ATBB", "GyPkBr8KGlpnoKJV5B3cHf2kCUpKl8kn"),
        TokenExample("\"token\": \"", "ATBB", "gi1CDz09vDsp4eTagfogyG3bIafsiIuO", "\""),
      ],
      nearMisses: [
        TokenExample("ATBB", "wOo7T1dxgN8laWg", "7s1ox9IAk1JKy2Dm"),
        TokenExample("x", "ATBB", "wOo7T1dxgN8laWg7", "s1ox9IAk1JKy2DmE"),
        TokenExample("ATBB", "wOo7T1dxgN8laWg7!1ox9IAk1JKy2DmE"),
      ])
    TokenRule(
      "gitea-token", "Gitea", "a Gitea or Forgejo access token",
      .assigned(
        to: "gitea", "forgejo", "codeberg", value: [.run(.hex, 40)], nouns: ["token", "pat"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.gitea.com/development/api-usage",
      renewal: "delete it under Settings, Applications, and make a new one",
      examples: [
        TokenExample("GITEA_TOKEN=", "12ef0397fe8efc238191", "730a46332ecbabcf7947"),
        TokenExample("\"forgejo_pat\": \"", "6e36952477912f50a7cb", "81a9b975d8e2f1bfc4c4", "\""),
        TokenExample("codeberg-token: ", "6a0d16a575fac56b8fa9", "0333352517054f388773", "  # production"),
      ],
      nearMisses: [
        TokenExample("GITEA_TOKEN=", "2af310a6ce4c33f0b74", "79c16269e0202c65d97a"),
        TokenExample("GITEA_TOKEN=\n", "2af310a6ce4c33f0b747", "9c16269e0202c65d97a3"),
        TokenExample("OTHER_SETTING=", "2af310a6ce4c33f0b747", "9c16269e0202c65d97a3"),
        TokenExample("GITEA_TOKEN=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "sourcegraph-token", "Sourcegraph", "a Sourcegraph access token",
      .token("sgp_", rest: [.run(.anyHex, 16), .text("_"), .run(.anyHex, 40)]),
      documentation: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
      renewal: "delete it under Settings, Access tokens, and make a new one",
      examples: [
        TokenExample("sgp_", "dF40C10c26C46E50_9B1dE75752a", "c7b96ebBB70311aB4B4C6F8EB9C6f"),
        TokenExample(
          "SOURCEGRAPH_TOKEN=", "sgp_", "c5075e7ea10BD7Fe_7B7f22DdACd", "d1736e5Cadc569AD16BCFBcDcf9D2"),
        TokenExample(
          "\"token\": \"", "sgp_", "48Ad3Bce439E28F2_e59c9378d63", "FD5dCA6DEDeBDcd63455FbfA30F97", "\""),
      ],
      nearMisses: [
        TokenExample("sgp_", "0b8401c2F46bE4e8_c84238A1a90", "8d5fE3e7bFD4B6bbF1D6eAE5a451"),
        TokenExample("x", "sgp_", "0b8401c2F46bE4e8_c84238A1a90", "8d5fE3e7bFD4B6bbF1D6eAE5a4517"),
        TokenExample("sgp_", "0b8401c2F46bE4e8_c84238A1a90!d5fE3e7bFD4B6bbF1D6eAE5a4517"),
      ])
    TokenRule(
      "sourcegraph-local-token", "Sourcegraph", "a Sourcegraph access token of a local instance",
      .token("sgp_local_", rest: [.run(.anyHex, 40)]),
      documentation: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
      renewal: "delete it under Settings, Access tokens, and make a new one",
      examples: [
        TokenExample("sgp_local_", "3bFBf96ea3951ade681faEd52D7d3b2cCeB0b7c7"),
        TokenExample("SOURCEGRAPH_TOKEN=", "sgp_local_", "57dDdA0d2f1843AB05CA9eaA9A046F9a3DB2A4a9"),
        TokenExample("\"token\": \"", "sgp_local_", "Ad182687B6DAdAFceC2bcD5FafD2fDE0cf4CccDd", "\""),
      ],
      nearMisses: [
        TokenExample("sgp_local_", "867baC8CbB303d8fCaB", "D664Bb2D1B2Df00AA4aD"),
        TokenExample("x", "sgp_local_", "867baC8CbB303d8fCaBD", "664Bb2D1B2Df00AA4aDd"),
        TokenExample("sgp_local_", "867baC8CbB303d8fCaBD!64Bb2D1B2Df00AA4aDd"),
      ])
    TokenRule(
      "sourcegraph-legacy-token", "Sourcegraph", "a Sourcegraph access token of the former form",
      .token("sgp_", rest: [.run(.anyHex, 40)]),
      documentation: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
      renewal: "delete it under Settings, Access tokens, and make a new one",
      examples: [
        TokenExample("sgp_", "4aEC4076c0ff353269C0901CAceBC0Deda6673B6"),
        TokenExample("SOURCEGRAPH_TOKEN=", "sgp_", "26EfBB28c7CFdA7aa8Fb5B9dc3Ff44AfE5BBD3Eb"),
        TokenExample("\"token\": \"", "sgp_", "cC71B2cb7B08a2daD65Ace76A6BBF64737ecebcB", "\""),
      ],
      nearMisses: [
        TokenExample("sgp_", "eD5faddb0b424f3D7Fe", "2edc81aDa7FffBC8AA83"),
        TokenExample("x", "sgp_", "eD5faddb0b424f3D7Fe2", "edc81aDa7FffBC8AA831"),
        TokenExample("sgp_", "eD5faddb0b424f3D7Fe2!dc81aDa7FffBC8AA831"),
      ])
  }
}
