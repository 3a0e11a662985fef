/// Tokens of registries of packages and images.
extension TokenRules {
  @TokenRuleBuilder static var packageRegistries: [TokenRule] {
    TokenRule(
      "npm-token", "npm", "an npm access token",
      .token("npm_", rest: [.run(.base62, 36)]),
      checksum: .crc32Base62,
      documentation: "https://docs.npmjs.com/about-access-tokens",
      renewal: "npm token revoke, then make a new granular token under Access Tokens",
      examples: [
        TokenExample("npm_", "7QQV7wsADWPUYl2rEL22U2QOc8OTVH0VgxTp"),
        TokenExample("NPM_TOKEN=", "npm_", "Viw6UTt07aoH6GBQhaFnCom8b2ewFY0u4cKE"),
        TokenExample("\"token\": \"", "npm_", "44CKjEB5cAaYCq7EkRkdW3SV8Juni825v11K", "\""),
      ],
      nearMisses: [
        TokenExample("npm_", "W3NAYOxtc8oiVuiyH", "LpHq1zYmnGwMm2UxmF"),
        TokenExample("x", "npm_", "W3NAYOxtc8oiVuiyHL", "pHq1zYmnGwMm2UxmF4"),
        TokenExample("npm_", "W3NAYOxtc8oiVuiyHL!Hq1zYmnGwMm2UxmF4"),
      ])
    TokenRule(
      "npmrc-token", "npm", "a registry's token in .npmrc",
      .following(
        "/:_authToken=", value: [.run(.base62.union(".-_~"), 20...400)],
        demands: TokenDemands([.digit], spread: 6)),
      documentation: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration",
      renewal: "revoke it at the registry, and write ${NPM_TOKEN} in its place",
      examples: [
        TokenExample("/:_authToken=", "g4dUuCl~BYoAciI5mL2k", "pzeBmm~Fx~i4boQ4wg1y"),
        TokenExample("/:_authToken=", "ntO27DCM2nwx7", "anv61XtNRyGBTJ", "\""),
        TokenExample("url: ", "/:_authToken=", "QC6L-9KFNYFJvQ", "ZZ8tbV3Xn~~UWsN"),
      ],
      nearMisses: [
        TokenExample("/:_authToken=", "ZHBei8rgF", ".GkbhjdEsn"),
        TokenExample("/:_authTok", "en=${NAME}"),
        TokenExample("/:_authToken-", "ZHBei8rgF.", "GkbhjdEsnB"),
      ])
    TokenRule(
      "pypi-token", "PyPI", "a PyPI API token",
      .token("pypi-AgEIcHlwaS5vcmc", rest: [.run(.base64url, 50...500)]),
      documentation: "https://pypi.org/help/#apitoken",
      renewal: "remove it under Account settings, API tokens, and make a new one for one project",
      examples: [
        TokenExample(
          "pypi-AgEIcHlwaS5vcmc", "wXcTgBL8ILncNWxnYDZwxjdW5QSpP", "R-Y_XTo_WvCV_nYLQFTNXdlpEd6Kx"),
        TokenExample(
          "PYPI_TOKEN=", "pypi-AgEIcHlwaS5vcmc", "HOSHuNFL0Qn3bcROaRoU3kJaD9", "wFHZeRMJhl0mfC0vXG_ehTkpxU"),
        TokenExample(
          "\"token\": \"", "pypi-AgEIcHlwaS5vcmc", "Yz0E0q0eYrfsGHaNltq5xfwwZ", "yB14yMDAwXGY7MXXeu6ytNSNm",
          "\""),
      ],
      nearMisses: [
        TokenExample("pypi-AgEIcHlwaS5vcmc", "XG22bPYTf0HmTMuFQeU0UGN3", "AfaPJ4RurPvQLMHrpYuf2g_oB"),
        TokenExample("x", "pypi-AgEIcHlwaS5vcmc", "XG22bPYTf0HmTMuFQeU0UGN3A", "faPJ4RurPvQLMHrpYuf2g_oBn"),
        TokenExample("pypi-AgEIcHlwaS5vcmc", "XG22bPYTf0HmTMuFQeU0UGN3A!aPJ4RurPvQLMHrpYuf2g_oBn"),
      ])
    TokenRule(
      "testpypi-token", "TestPyPI", "a TestPyPI API token",
      .token("pypi-AgENdGVzdC5weXBpLm9yZw", rest: [.run(.base64url, 50...500)]),
      severity: .warning, testMarks: ["pypi-AgENdGVzdC5weXBpLm9yZw"],
      documentation: "https://test.pypi.org/help/#apitoken",
      renewal: "remove it under Account settings, API tokens",
      examples: [
        TokenExample(
          "pypi-AgENdGVzdC5weXBpLm9yZw", "WEkCPuHc2n-5yVvNiiGqJljgppKdqyCut3kWA",
          "mxHsgKesdecuVbwwu43r9n5cx00N2U3M47Im3"),
        TokenExample(
          "TESTPYPI_TOKEN=", "pypi-AgENdGVzdC5weXBpLm9yZw", "OTQSCeqRFfwY3qsWQOI4LNyGdycURFfHRCq",
          "0RvymHdYBJvB30tLIgB4nPTWhThYls15IRe"),
        TokenExample(
          "\"token\": \"", "pypi-AgENdGVzdC5weXBpLm9yZw", "Lv4KoCwhPg3M0LFQDTvX68qVT9rEqhe8frGC",
          "4dJiQWEvLmLeiUa47DOmv_4x4X9uY_FuJpQCm", "\""),
      ],
      nearMisses: [
        TokenExample("pypi-AgENdGVzdC5weXBpLm9yZw", "LbAnuj22FPdn3XDgHl1OYHF7", "uyHiObewRgobCqNLJ3allVAsr"),
        TokenExample(
          "x", "pypi-AgENdGVzdC5weXBpLm9yZw", "LbAnuj22FPdn3XDgHl1OYHF7u", "yHiObewRgobCqNLJ3allVAsrg"),
        TokenExample("pypi-AgENdGVzdC5weXBpLm9yZw", "LbAnuj22FPdn3XDgHl1OYHF7u!HiObewRgobCqNLJ3allVAsrg"),
      ])
    TokenRule(
      "rubygems-token", "RubyGems", "a RubyGems API key",
      .token("rubygems_", rest: [.run(.hex, 48)]),
      documentation: "https://guides.rubygems.org/api-key-scopes/",
      renewal: "delete it under Edit profile, API keys, and make one with the scopes that are needed",
      examples: [
        TokenExample("rubygems_", "dd8074d4f8fd055e8fe71accbd571640773fed8694a9d457"),
        TokenExample("RUBYGEMS_TOKEN=", "rubygems_", "3ab84f07ac3ad840e8224adc4d14556f7e754e1cb0354210"),
        TokenExample("\"token\": \"", "rubygems_", "2d384623e62de87abe0d94cd15f924998dd2496412f2e7f6", "\""),
      ],
      nearMisses: [
        TokenExample("rubygems_", "08bb2154c291f39541ad889", "14415829f9bca81efa68f403"),
        TokenExample("x", "rubygems_", "08bb2154c291f39541ad8891", "4415829f9bca81efa68f4037"),
        TokenExample("rubygems_", "08bb2154c291f39541ad8891!415829f9bca81efa68f4037"),
      ])
    TokenRule(
      "crates-token", "crates.io", "a crates.io API token",
      .token(
        "cio", rest: [.run(.base62, 32)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://doc.rust-lang.org/cargo/reference/publishing.html",
      renewal: "revoke it under Account settings, API tokens",
      examples: [
        TokenExample("cio", "BqENMMW1uMDvM6ehGffXqtgk4bH8zHeA"),
        TokenExample("CRATES_IO_TOKEN=", "cio", "VTPbsNFogRlmHN4GyY7RXOK2RkiXsIrT"),
        TokenExample("\"token\": \"", "cio", "nuHMpL3bWDXHwL4BG6HU5emI2IKhPnHR", "\""),
      ],
      nearMisses: [
        TokenExample("cio", "mVy42jtaldfagDI", "qlQSCNPl64QZvx9W"),
        TokenExample("x", "cio", "mVy42jtaldfagDIq", "lQSCNPl64QZvx9WB"),
        TokenExample("cio", "mVy42jtaldfagDIq!QSCNPl64QZvx9WB"),
      ])
    TokenRule(
      "nuget-key", "NuGet", "a NuGet API key",
      .token(
        "oy2", rest: [.run(.lowerAlnum, 43)], edge: .strict, demands: TokenDemands([.digit], spread: 12)),
      documentation: "https://learn.microsoft.com/nuget/nuget-org/publish-a-package",
      renewal: "regenerate it under API Keys",
      examples: [
        TokenExample("oy2", "m34ez8j4u5hg7iuym5xuui2qm0sm0wszws8us2sxipd"),
        TokenExample("NUGET_TOKEN=", "oy2", "1fh5plvrs83vu24u6e3te6ub57jgjhrzys64v9v2q5e"),
        TokenExample("\"token\": \"", "oy2", "n6qbf7ex3qzee22esks25qrv1elvntpbjd4ue2dxxbh", "\""),
      ],
      nearMisses: [
        TokenExample("oy2", "vgiz9t1jpb1836cf9a6bi", "542di4z1sswcr4510yym3"),
        TokenExample("x", "oy2", "vgiz9t1jpb1836cf9a6bi", "542di4z1sswcr4510yym3t"),
        TokenExample("oy2", "vgiz9t1jpb1836cf9a6bi!42di4z1sswcr4510yym3t"),
      ])
    TokenRule(
      "docker-hub-token", "Docker Hub", "a Docker Hub personal access token",
      .token("dckr_pat_", rest: [.run(.base64url, 27)]),
      documentation: "https://docs.docker.com/security/access-tokens/",
      renewal: "delete it under Account settings, Personal access tokens, and make a new one",
      examples: [
        TokenExample("dckr_pat_", "W71nODQqjOrLuFPc1YpBeekai6c"),
        TokenExample("DOCKER_HUB_TOKEN=", "dckr_pat_", "KspNgpUBkWOfJ_DUfyekgrMpNvI"),
        TokenExample("\"token\": \"", "dckr_pat_", "35Io_F2A29pWWclxf1XUbTR4O_G", "\""),
      ],
      nearMisses: [
        TokenExample("dckr_pat_", "Tshp2tPzBFEK8", "BWlmyc3E_QLUq"),
        TokenExample("x", "dckr_pat_", "Tshp2tPzBFEK8", "BWlmyc3E_QLUqb"),
        TokenExample("dckr_pat_", "Tshp2tPzBFEK8!Wlmyc3E_QLUqb"),
      ])
    TokenRule(
      "docker-hub-organization-token", "Docker Hub", "a Docker Hub organization access token",
      .token("dckr_oat_", rest: [.run(.base64url, 32)]),
      documentation: "https://docs.docker.com/enterprise/security/access-tokens/",
      renewal: "delete it under the organization's access tokens, and make a new one",
      examples: [
        TokenExample("dckr_oat_", "3Jl9YM4iMXv19jBD_lElXfktJ7im7it7"),
        TokenExample("DOCKER_HUB_TOKEN=", "dckr_oat_", "5i53ZSZU8emiI4XTJqgSERzies0jPwZT"),
        TokenExample("\"token\": \"", "dckr_oat_", "L5MlYCJqSjTuuQ8HfnxQURKf44avlnHn", "\""),
      ],
      nearMisses: [
        TokenExample("dckr_oat_", "f61I79xUiD3cURj", "26ScNx2r6U9xi9XG"),
        TokenExample("x", "dckr_oat_", "f61I79xUiD3cURj2", "6ScNx2r6U9xi9XGE"),
        TokenExample("dckr_oat_", "f61I79xUiD3cURj2!ScNx2r6U9xi9XGE"),
      ])
    TokenRule(
      "jfrog-api-key", "JFrog", "an Artifactory API key",
      .token("AKCp", rest: [.run(.base62, 68...70)]),
      documentation: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key",
      renewal: "revoke it under Edit profile; API keys have ended, use an access token",
      examples: [
        TokenExample("AKCp", "IxqonAQFT5vuIKgvihttq0h6M9GzgPNa2Q", "WF1gsi0ys2DvdZ9iKTR4B9nPI8r92fvwEO1"),
        TokenExample(
          "JFROG_TOKEN=", "AKCp", "sLjzdczcR7VYaigiwhj5CN1RUmjIJq5kO1", "6uk4chJ5GIIqsi4muSCw2iURCqEc2cLGt5d"),
        TokenExample(
          "\"token\": \"", "AKCp", "dkOPAX9pGfsdTX02OguxdlDrlb8ttsWQ8G",
          "qxqdbMEDnEDGroY9YvhvKuTIfO1ihUljuPx", "\""),
      ],
      nearMisses: [
        TokenExample("AKCp", "oEkKaMLwgASNxppBv58qB8Lj4xYKbGJcKC", "2tHLzSschrOJH8LLEqGtfmB2nQhz0X"),
        TokenExample(
          "x", "AKCp", "oEkKaMLwgASNxppBv58qB8Lj4xYKbGJcKC", "2tHLzSschrOJH8LLEqGtfmB2nQhz0XuuW8W"),
        TokenExample("AKCp", "oEkKaMLwgASNxppBv58qB8Lj4xYKbGJcKC!tHLzSschrOJH8LLEqGtfmB2nQhz0XuuW8W"),
      ])
    TokenRule(
      "jfrog-reference-token", "JFrog", "an Artifactory reference token",
      .token("cmVmdGtu", rest: [.run(.base62, 56)]),
      documentation: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
      renewal: "revoke it under Administration, Access tokens",
      examples: [
        TokenExample("cmVmdGtu", "YIBFWkLAXgaWe2GK4nUSeYYlWRFl", "rAqCafbRWJUn9xTK5jmjlEOIkh4O"),
        TokenExample(
          "JFROG_TOKEN=", "cmVmdGtu", "X9QjM1Mbvk0eOZ6ijvuqwMjGmtix", "po9j7KGHnYN3kNTXYk1JI9UeIdC7"),
        TokenExample(
          "\"token\": \"", "cmVmdGtu", "URTFmHvHkIaSXifjYk2DNRPq0nyW", "IE7Tg7OJ6QMnOqWqh1J77Fa8LHHw", "\""),
      ],
      nearMisses: [
        TokenExample("cmVmdGtu", "IfW5b317sAcM1wUg0dAefkhjyt3", "YdCi6cznkB3lFsU0u27oAGEp8cDB"),
        TokenExample("x", "cmVmdGtu", "IfW5b317sAcM1wUg0dAefkhjyt3Y", "dCi6cznkB3lFsU0u27oAGEp8cDBW"),
        TokenExample("cmVmdGtu", "IfW5b317sAcM1wUg0dAefkhjyt3Y!Ci6cznkB3lFsU0u27oAGEp8cDBW"),
      ])
    TokenRule(
      "clojars-token", "Clojars", "a Clojars deploy token",
      .token("CLOJARS_", rest: [.run(.lowerAlnum, 60)]),
      documentation: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
      renewal: "disable it on the deploy tokens page",
      examples: [
        TokenExample("CLOJARS_", "3600cc26b453fc099f6369c3d127cf", "659016ce5add0f11b01555c231fb29"),
        TokenExample(
          "CLOJARS_TOKEN=", "CLOJARS_", "4c7dbe24adb913c2656f66f96a1b83", "49a71b2769a4b5ded63fa47809fbbf"),
        TokenExample(
          "\"token\": \"", "CLOJARS_", "780d3a545131c659c1af9387c579bf", "efc3cff82125c316ff09d648aec8dc",
          "\""),
      ],
      nearMisses: [
        TokenExample("CLOJARS_", "a39ab476fcf042e1ec8449d343d2c", "0c31edf47d62eb4c1304410cf97326"),
        TokenExample("x", "CLOJARS_", "a39ab476fcf042e1ec8449d343d2c0", "c31edf47d62eb4c1304410cf973260"),
        TokenExample("CLOJARS_", "a39ab476fcf042e1ec8449d343d2c0!31edf47d62eb4c1304410cf973260"),
      ])
  }
}
