/// Tokens of services that build and check.
extension TokenRules {
  @TokenRuleBuilder static var buildsAndChecks: [TokenRule] {
    TokenRule(
      "sonarqube-token", "SonarQube", "a SonarQube token",
      .token("squ_", "sqp_", "sqa_", rest: [.run(.hex, 40)]),
      documentation: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens",
      renewal: "revoke it under My account, Security",
      examples: [
        TokenExample("squ_", "8cebdfbb8e1ff5c4b8a54611a85f3e6239f83005"),
        TokenExample("SONARQUBE_TOKEN=", "sqp_", "b801955ad5bc844174d3c9e4bf5d5e29efdfae50"),
        TokenExample("\"token\": \"", "sqa_", "24cb24d1f2be2aea4946666b2ddfd72ac8d15764", "\""),
      ],
      nearMisses: [
        TokenExample("squ_", "c831eac923b3efdedec", "02cc1eafd0d84fdccb2d"),
        TokenExample("x", "squ_", "c831eac923b3efdedec0", "2cc1eafd0d84fdccb2d2"),
        TokenExample("squ_", "c831eac923b3efdedec0!cc1eafd0d84fdccb2d2"),
      ])
    TokenRule(
      "sonar-legacy-token", "SonarQube", "a SonarQube or SonarCloud token without a prefix",
      .assigned(
        to: "sonar", value: [.run(.hex, 40)], nouns: ["token", "login"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/",
      renewal: "revoke it under My account, Security",
      examples: [
        TokenExample("SONAR_TOKEN=", "513923b511928983714d", "6ecb03b38bb0c453cd71"),
        TokenExample("\"sonar_login\": \"", "39bfeababd195eafc76e", "a4677082e9fc56758e3d", "\""),
        TokenExample("sonar-token: ", "5567a812d73f27a93afc", "baab642d1eaf8708ae5a", "  # production"),
      ],
      nearMisses: [
        TokenExample("SONAR_TOKEN=", "e801a92623c6f18bf11", "4b50cac6b8a9c2c97872"),
        TokenExample("SONAR_TOKEN=\n", "e801a92623c6f18bf114", "b50cac6b8a9c2c97872a"),
        TokenExample("OTHER_SETTING=", "e801a92623c6f18bf114", "b50cac6b8a9c2c97872a"),
        TokenExample("SONAR_TOKEN=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "codecov-token", "Codecov", "a Codecov upload token",
      .assigned(
        to: "codecov",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.codecov.com/docs/codecov-tokens",
      renewal: "regenerate it in the repository's settings",
      examples: [
        TokenExample("CODECOV_TOKEN=", "235ab2cf-ec82-96fa", "-44d7-5eb1b7cb8ba4"),
        TokenExample("\"codecov_token\": \"", "b1241b2a-61b6-2f62", "-4cf4-a6320891594a", "\""),
        TokenExample("codecov-token: ", "99b34c3b-26d5-d582", "-9fbc-b7b94220690e", "  # production"),
      ],
      nearMisses: [
        TokenExample("CODECOV_TOKEN=", "6c362284-43a9-52e", "3-4e1f-02a8123ee6a"),
        TokenExample("CODECOV_TOKEN=\n", "6c362284-43a9-52e3", "-4e1f-02a8123ee6a0"),
        TokenExample("OTHER_SETTING=", "6c362284-43a9-52e3", "-4e1f-02a8123ee6a0"),
        TokenExample("CODECOV_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "circleci-token", "CircleCI", "a CircleCI personal API token",
      .token("CCIPAT_", rest: [.run(.base62, 22), .text("_"), .run(.lowerAlnum, 40)]),
      documentation: "https://circleci.com/docs/managing-api-tokens/",
      renewal: "delete it under User settings, Personal API tokens",
      examples: [
        TokenExample("CCIPAT_", "GaUU5z075RwHaS5ezy5i7J_046ba381", "6b2be26889ddd636b026a3f89c9a232b"),
        TokenExample(
          "CIRCLECI_TOKEN=", "CCIPAT_", "pVFmMbKZ4JfSNlyTqf6ItT_bceda01e", "c228a9fb5e2843232f2f27b33a704f39"),
        TokenExample(
          "\"token\": \"", "CCIPAT_", "DROWOarMGAlZoXo9TW1uhx_2ceca9dc", "b8eac1ab96ec3da7ab5a2011a59ebde0",
          "\""),
      ],
      nearMisses: [
        TokenExample("CCIPAT_", "NhbCca1sbA43lKVKhXMaJn_aa4a677a", "b765198ab227d412942bc2ad5641b4d"),
        TokenExample("x", "CCIPAT_", "NhbCca1sbA43lKVKhXMaJn_aa4a677a", "b765198ab227d412942bc2ad5641b4d7"),
        TokenExample("CCIPAT_", "NhbCca1sbA43lKVKhXMaJn_aa4a677a!765198ab227d412942bc2ad5641b4d7"),
      ])
    TokenRule(
      "circleci-project-token", "CircleCI", "a CircleCI project API token",
      .token("CCIPRJ_", rest: [.run(.base62, 22), .text("_"), .run(.lowerAlnum, 40)]),
      documentation: "https://circleci.com/docs/managing-api-tokens/",
      renewal: "delete it under Project settings, API permissions",
      examples: [
        TokenExample("CCIPRJ_", "QMxqUNz1lZjsF2Fi0hFOP2_5dde7bed", "02499b3cf1e91a4953ded3cc9c5a1ff3"),
        TokenExample(
          "CIRCLECI_TOKEN=", "CCIPRJ_", "OnIvD9Mu3qCGS9Tyy2e2qP_8c926084", "faced110645187909ddfd3bd1f00e138"),
        TokenExample(
          "\"token\": \"", "CCIPRJ_", "65UpMgURZGZTlJCEMT3Ama_7fc86434", "27d0be2506d1b6a8f45ea72b17ab9694",
          "\""),
      ],
      nearMisses: [
        TokenExample("CCIPRJ_", "Dwmvqf3cQ7162UCusj4ELM_e313d226", "59a9389ba5fa5843d5897a2da96c45d"),
        TokenExample("x", "CCIPRJ_", "Dwmvqf3cQ7162UCusj4ELM_e313d226", "59a9389ba5fa5843d5897a2da96c45d1"),
        TokenExample("CCIPRJ_", "Dwmvqf3cQ7162UCusj4ELM_e313d226!9a9389ba5fa5843d5897a2da96c45d1"),
      ])
    TokenRule(
      "travis-token", "Travis CI", "a Travis CI API token",
      .assigned(
        to: "travis", value: [.run(.base62, 22)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower], spread: 10)),
      documentation: "https://docs.travis-ci.com/user/triggering-builds/",
      renewal: "reset it under Settings",
      examples: [
        TokenExample("TRAVIS_TOKEN=", "LLPQ2IE6Se8", "m8tA1vGg3xX"),
        TokenExample("\"travis_token\": \"", "1mRfFBlEszQ", "qjpauaJBY43", "\""),
        TokenExample("travis-token: ", "o2JRUTGjcS5", "dv0KuyGneyC", "  # production"),
      ],
      nearMisses: [
        TokenExample("TRAVIS_TOKEN=", "b33KHu4T1b", "97yD7cRW6Qf"),
        TokenExample("TRAVIS_TOKEN=\n", "b33KHu4T1b9", "7yD7cRW6QfE"),
        TokenExample("OTHER_SETTING=", "b33KHu4T1b9", "7yD7cRW6QfE"),
        TokenExample("TRAVIS_TOKEN=", "ZZZZZZZZZZZ", "ZZZZZZZZZZZ"),
      ])
    TokenRule(
      "buildkite-user-token", "Buildkite", "a Buildkite user API token",
      .token("bkua_", rest: [.run(.lowerAlnum, 40...60)]),
      documentation: "https://buildkite.com/docs/apis/managing-api-tokens",
      renewal: "revoke it under Personal settings, API access tokens",
      examples: [
        TokenExample("bkua_", "77a8e65480ed3141e2e274feb17523ca1afc6353"),
        TokenExample("BUILDKITE_TOKEN=", "bkua_", "36d7289cb2e6d858e91f0c21a278cc0348a1450e"),
        TokenExample("\"token\": \"", "bkua_", "78cc720a093bc07c22a6b3d1d083381471b359ea", "\""),
      ],
      nearMisses: [
        TokenExample("bkua_", "0c350d8d673477e955f", "da8ea02990097b4672b4"),
        TokenExample("x", "bkua_", "0c350d8d673477e955fd", "a8ea02990097b4672b4e"),
        TokenExample("bkua_", "0c350d8d673477e955fd!8ea02990097b4672b4e"),
      ])
    TokenRule(
      "buildkite-agent-token", "Buildkite", "a Buildkite agent token",
      .token("bkct_", rest: [.run(.base64url, 40...80)]),
      documentation: "https://buildkite.com/docs/agent/v3/tokens",
      renewal: "revoke it on the cluster's page, Agent tokens",
      examples: [
        TokenExample("bkct_", "Sxo5xfBS7vo6zEKqUK5eO5wxyPQG64KSWnmZ49Q0L5"),
        TokenExample(
          "BUILDKITE_TOKEN=", "bkct_", "criDZFo8X8sXxooeVucylG1YCiH7U", "d9ArQoqcHzgGRf4VOgB5NlQvdacIa"),
        TokenExample("\"token\": \"", "bkct_", "WNFIe3VUubimzajz3mzgGVYEI5oO974udA5TuorEoIiXW7ueOl", "\""),
      ],
      nearMisses: [
        TokenExample("bkct_", "ypzcXly9uG814ND76hL", "rlmmAKr66jSwcz4qVZ3q"),
        TokenExample("x", "bkct_", "ypzcXly9uG814ND76hLr", "lmmAKr66jSwcz4qVZ3q1"),
        TokenExample("bkct_", "ypzcXly9uG814ND76hLr!mmAKr66jSwcz4qVZ3q1"),
      ])
    TokenRule(
      "drone-token", "Drone CI", "a Drone CI token",
      .assigned(
        to: "drone", value: [.run(.base62, 32)], nouns: ["token"], demands: TokenDemands([], spread: 12)),
      documentation: "https://docs.drone.io/cli/configure/",
      renewal: "reset it under Account settings",
      examples: [
        TokenExample("DRONE_TOKEN=", "7MvCupwCTYcFFIcW", "DKgImTl0PBVF4orQ"),
        TokenExample("\"drone_token\": \"", "bJ01eAKJBModb2M3", "uXG6doMe2ZLoLL1y", "\""),
        TokenExample("drone-token: ", "rDFa0TMAge1USVlo", "yHuXC2vu0Sa9C61g", "  # production"),
      ],
      nearMisses: [
        TokenExample("DRONE_TOKEN=", "5dCXHkK97iLBlRH", "OE1QUG193A8DZ5Uc"),
        TokenExample("DRONE_TOKEN=\n", "5dCXHkK97iLBlRHO", "E1QUG193A8DZ5UcU"),
        TokenExample("OTHER_SETTING=", "5dCXHkK97iLBlRHO", "E1QUG193A8DZ5UcU"),
        TokenExample("DRONE_TOKEN=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "coveralls-token", "Coveralls", "a Coveralls repository token",
      .assigned(
        to: "coveralls", value: [.run(.base62, 33)], nouns: ["token"], demands: TokenDemands([], spread: 12)),
      documentation: "https://docs.coveralls.io/supported-ci-services",
      renewal: "regenerate it on the repository's settings page",
      examples: [
        TokenExample("COVERALLS_TOKEN=", "DLhgbZjkrL8F1O6Z", "lPr6IMTC26Gh7ARBL"),
        TokenExample("\"coveralls_token\": \"", "6IwCgBCzCTUkhy11", "bvOFlpwK5KUrkVE7P", "\""),
        TokenExample("coveralls-token: ", "nW07vKDQ4WmzSPyc", "T06mN9iVfqVaVimJY", "  # production"),
      ],
      nearMisses: [
        TokenExample("COVERALLS_TOKEN=", "USD0dTDLCkYBdBeN", "AyDWoNEM2f5UPe6m"),
        TokenExample("COVERALLS_TOKEN=\n", "USD0dTDLCkYBdBeN", "AyDWoNEM2f5UPe6mr"),
        TokenExample("OTHER_SETTING=", "USD0dTDLCkYBdBeN", "AyDWoNEM2f5UPe6mr"),
        TokenExample("COVERALLS_TOKEN=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "snyk-token", "Snyk", "a Snyk personal access token",
      .token(
        "snyk_uat.", "snyk_sat.", rest: [.run(.hex, 8), .text("."), .run(.base64url.union("."), 20...400)]),
      documentation: "https://docs.snyk.io/snyk-api/authentication-for-api",
      renewal: "revoke it under Account settings, Personal access tokens",
      examples: [
        TokenExample("snyk_uat.", "b2c9f5ce.mmbFPKiz9kzTE3diGu6Qn-y"),
        TokenExample("SNYK_TOKEN=", "snyk_sat.", "50ead43c.7kY8IssjDLK3vnDCB_Jml"),
        TokenExample("\"token\": \"", "snyk_uat.", "24cb396f.Csqlp3ALFQU2UjeOG7C6JN", "\""),
      ],
      nearMisses: [
        TokenExample("snyk_uat.", "3c960703.pSzMx", "zak2FwvHFKDTae"),
        TokenExample("x", "snyk_uat.", "3c960703.pSzMx", "zak2FwvHFKDTaeJ"),
        TokenExample("snyk_uat.", "3c960703.pSzMx!ak2FwvHFKDTaeJ"),
      ])
    TokenRule(
      "snyk-api-token", "Snyk", "a Snyk API token",
      .assigned(
        to: "snyk",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token", "key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.snyk.io/snyk-api/authentication-for-api",
      renewal: "revoke it under Account settings, Auth token",
      examples: [
        TokenExample("SNYK_TOKEN=", "adc4f2c1-690c-091e", "-615c-e01ba445db3f"),
        TokenExample("\"snyk_key\": \"", "966b71dc-b9ce-562d", "-b99d-4d546f9dabd1", "\""),
        TokenExample("snyk-token: ", "8de8108e-2200-6ef5", "-6da3-8425d99a67f7", "  # production"),
      ],
      nearMisses: [
        TokenExample("SNYK_TOKEN=", "b0e770c5-4ef1-664", "1-aab5-e3b94af28fa"),
        TokenExample("SNYK_TOKEN=\n", "b0e770c5-4ef1-6641", "-aab5-e3b94af28fa9"),
        TokenExample("OTHER_SETTING=", "b0e770c5-4ef1-6641", "-aab5-e3b94af28fa9"),
        TokenExample("SNYK_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "endor-key", "Endor Labs", "an Endor Labs API key",
      .token("endr+", rest: [.run(.base62, 16)]),
      documentation: "https://docs.endorlabs.com/administration/api-keys/",
      renewal: "delete it under Manage, API keys",
      examples: [
        TokenExample("endr+", "C5aghVIiOyhtqCqH"),
        TokenExample("ENDOR_LABS_TOKEN=", "endr+", "5EizoEobKjrEkH62"),
        TokenExample("\"token\": \"", "endr+", "kCGDCyWJW1ua0lGC", "\""),
      ],
      nearMisses: [
        TokenExample("endr+", "1ZscVCN", "BuybPLNF"),
        TokenExample("x", "endr+", "1ZscVCNB", "uybPLNF2"),
        TokenExample("endr+", "1ZscVCNB!ybPLNF2"),
      ])
  }
}
