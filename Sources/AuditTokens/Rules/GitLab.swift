/// Tokens of GitLab.
extension TokenRules {
  @TokenRuleBuilder static var gitLab: [TokenRule] {
    TokenRule(
      "gitlab-token", "GitLab", "a GitLab personal, project or group access token",
      .token("glpat-", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal:
        "revoke it under User settings, Access tokens (or the project's or group's), and make a new one",
      examples: [
        TokenExample("glpat-", "daI6VH5DY-U-L4zFi9aN"),
        TokenExample("GITLAB_TOKEN=", "glpat-", "RJqo91KOjmiq0ps3BYlD"),
        TokenExample("\"token\": \"", "glpat-", "jHbR7eKJpV234CxTzDIV", "\""),
      ],
      nearMisses: [
        TokenExample("glpat-", "No9ZbHFFO", "RLhcAiHmKN"),
        TokenExample("x", "glpat-", "No9ZbHFFOR", "LhcAiHmKNK"),
        TokenExample("glpat-", "No9ZbHFFOR!hcAiHmKNK"),
      ])
    TokenRule(
      "gitlab-routable-token", "GitLab", "a GitLab access token in routable form",
      .token(
        "glpat-",
        rest: [.run(.base64url, 27...300), .text(".01."), .run(.lowerAlnum, 2), .run(.lowerAlnum, 7)]),
      checksum: .crc32Base36,
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal:
        "revoke it under User settings, Access tokens (or the project's or group's), and make a new one",
      examples: [
        TokenExample("glpat-", "4bwSBbw9B9E0rkjauxZ-5FPUHK20Zq", "Tfz2da-ofZ_1E3qZE.01.1b0trj15r"),
        TokenExample(
          "GITLAB_TOKEN=", "glpat-", "XZmKQF-xF-Fg4MsVtrQ9iaIQKepxN", "aKaicmcaqfTksD_JE.01.1a1idywzf"),
        TokenExample("\"token\": \"", "glpat-", "dTvgb-_9D9DWvWZoZVmNR2tmo3CKWxCge.01.0x1z13rt0", "\""),
      ],
      nearMisses: [
        TokenExample("glpat-", "LtstFxDdESWLlM7enPk", "Z9Ugy_Bf.01.0r1f1os2"),
        TokenExample("x", "glpat-", "LtstFxDdESWLlM7enPkZ", "9Ugy_Bf.01.0r1f1os2v"),
        TokenExample("glpat-", "LtstFxDdESWLlM7enPkZ!Ugy_Bf.01.0r1f1os2v"),
      ])
    TokenRule(
      "gitlab-deploy-token", "GitLab", "a GitLab deploy token",
      .token("gldt-", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "revoke it under Settings, Repository, Deploy tokens, and make a new one",
      examples: [
        TokenExample("gldt-", "JYzz-FdXOr5CEYIaMT1H"),
        TokenExample("GITLAB_TOKEN=", "gldt-", "yYZll8vuQdbxrXmSRU8l"),
        TokenExample("\"token\": \"", "gldt-", "kk8Xfi309gndljY_gqFi", "\""),
      ],
      nearMisses: [
        TokenExample("gldt-", "zfge--RU6", "s5Jp5--_Sg"),
        TokenExample("x", "gldt-", "zfge--RU6s", "5Jp5--_SgX"),
        TokenExample("gldt-", "zfge--RU6s!Jp5--_SgX"),
      ])
    TokenRule(
      "gitlab-runner-token", "GitLab", "a GitLab runner's authentication token",
      .token("glrt-", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset the runner's token under Settings, CI/CD, Runners",
      examples: [
        TokenExample("glrt-", "0DTG5W2-c6aD4ZaI9Rj7"),
        TokenExample("GITLAB_TOKEN=", "glrt-", "rr4xvvjiGWBUDFGn6gE3"),
        TokenExample("\"token\": \"", "glrt-", "e-CZG6_JnHN5awChSxdq", "\""),
      ],
      nearMisses: [
        TokenExample("glrt-", "WHjABOc2H", "RIOoDEBWe0"),
        TokenExample("x", "glrt-", "WHjABOc2HR", "IOoDEBWe0p"),
        TokenExample("glrt-", "WHjABOc2HR!OoDEBWe0p"),
      ])
    TokenRule(
      "gitlab-routable-runner-token", "GitLab", "a GitLab runner's authentication token in routable form",
      .token("glrt-t", rest: [.run(.digits, 1), .text("_"), .run(.base64url, 20...300)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset the runner's token under Settings, CI/CD, Runners",
      examples: [
        TokenExample("glrt-t", "6_vaM2iLvl6crmiEtHedkdJl0DR63N3UIm"),
        TokenExample("GITLAB_TOKEN=", "glrt-t", "0_EDzcQVROITyTzI1yV8WFribR"),
        TokenExample("\"token\": \"", "glrt-t", "2_UmGb1tTb14ibB99Rl7Kqtr", "\""),
      ],
      nearMisses: [
        TokenExample("glrt-t", "6_Oa7VHaIf", "Ct6rwaRVbaj"),
        TokenExample("x", "glrt-t", "6_Oa7VHaIfC", "t6rwaRVbajn"),
        TokenExample("glrt-t", "6_Oa7VHaIfC!6rwaRVbajn"),
      ])
    TokenRule(
      "gitlab-runner-registration-token", "GitLab", "a GitLab runner registration token",
      .token("GR1348941", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset it under Settings, CI/CD, Runners",
      examples: [
        TokenExample("GR1348941", "79rW83CX_OIS4FDUvQEc"),
        TokenExample("GITLAB_TOKEN=", "GR1348941", "Dryx-PQ1z2zNbtazvWy4"),
        TokenExample("\"token\": \"", "GR1348941", "WprwB7s794HZVUVOL0f5", "\""),
      ],
      nearMisses: [
        TokenExample("GR1348941", "MiwqCverF", "2x3FgFTN28"),
        TokenExample("x", "GR1348941", "MiwqCverF2", "x3FgFTN285"),
        TokenExample("GR1348941", "MiwqCverF2!3FgFTN285"),
      ])
    TokenRule(
      "gitlab-trigger-token", "GitLab", "a GitLab pipeline trigger token",
      .token("glptt-", rest: [.run(.hex, 40)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "revoke it under Settings, CI/CD, Pipeline trigger tokens",
      examples: [
        TokenExample("glptt-", "77b3367f65d412ad88060d1f3a19edb41fbb0141"),
        TokenExample("GITLAB_TOKEN=", "glptt-", "54b398cfd6c4f2c3f7777a3631e76b13d013d1bd"),
        TokenExample("\"token\": \"", "glptt-", "0d8cc78f367917e70b0621a1d15a42c240245246", "\""),
      ],
      nearMisses: [
        TokenExample("glptt-", "ff63858ddae71474621", "b60bd061120a40ffa74a"),
        TokenExample("x", "glptt-", "ff63858ddae71474621b", "60bd061120a40ffa74a9"),
        TokenExample("glptt-", "ff63858ddae71474621b!0bd061120a40ffa74a9"),
      ])
    TokenRule(
      "gitlab-job-token", "GitLab", "a GitLab CI job token",
      .token("glcbt-", rest: [.run(.base62, 1...5), .text("_"), .run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "it ends with its job; cancel the job",
      examples: [
        TokenExample("glcbt-", "gh0Xc_trRK0WHBOj_sCZG0fgIK"),
        TokenExample("GITLAB_TOKEN=", "glcbt-", "3W_EKBgSQUCeWIHJiUxFr65"),
        TokenExample("\"token\": \"", "glcbt-", "Qj_gs3OLcmg3hNEPX_Vu1kS", "\""),
      ],
      nearMisses: [
        TokenExample("glcbt-", "F_3dUW77Ga", "lomp_pWuTh6"),
        TokenExample("x", "glcbt-", "F_3dUW77Gal", "omp_pWuTh6K"),
        TokenExample("glcbt-", "F_3dUW77Gal!mp_pWuTh6K"),
      ])
    TokenRule(
      "gitlab-mail-token", "GitLab", "a GitLab incoming mail token",
      .token("glimt-", rest: [.run(.base64url, 25)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset it under User settings, Access tokens, Incoming email token",
      examples: [
        TokenExample("glimt-", "uoZ99JdB6LCtvBTt__lkBU1j7"),
        TokenExample("GITLAB_TOKEN=", "glimt-", "QC7YIuOI1BgUxLsT2knL2VSsd"),
        TokenExample("\"token\": \"", "glimt-", "KSYZQVsZXHNIMuHHJc6ySGsws", "\""),
      ],
      nearMisses: [
        TokenExample("glimt-", "Iq7bgzlggB1V", "qbBIbsGrocvd"),
        TokenExample("x", "glimt-", "Iq7bgzlggB1V", "qbBIbsGrocvdq"),
        TokenExample("glimt-", "Iq7bgzlggB1V!bBIbsGrocvdq"),
      ])
    TokenRule(
      "gitlab-feed-token", "GitLab", "a GitLab feed token",
      .token("glft-", rest: [.run(.base64url, 20...120)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset it under User settings, Access tokens, Feed token",
      examples: [
        TokenExample("glft-", "RKD3SGtKsTtszHjX5Ak55FOCg8nB-2uhp5b6L_Gp"),
        TokenExample("GITLAB_TOKEN=", "glft-", "b2VD77QyS786t4Zt0cNU3_pdUJlOMgWY"),
        TokenExample("\"token\": \"", "glft-", "UZpoFA0REVGt7myMh6usi", "\""),
      ],
      nearMisses: [
        TokenExample("glft-", "OK6r5_Cwz", "AvGc58n9rO"),
        TokenExample("x", "glft-", "OK6r5_CwzA", "vGc58n9rOg"),
        TokenExample("glft-", "OK6r5_CwzA!Gc58n9rOg"),
      ])
    TokenRule(
      "gitlab-agent-token", "GitLab", "a GitLab agent for Kubernetes token",
      .token("glagent-", rest: [.run(.base64url, 50)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "revoke it on the agent's page, and make a new one",
      examples: [
        TokenExample("glagent-", "dps1kKqkOmyyRYvPO0wG1pRORQjH3GFdBQHXcO24pNBc8MqsSW"),
        TokenExample("GITLAB_TOKEN=", "glagent-", "iGcl0K1K8uv7lPFQp3yBAJbSbVCVkochwbYOj3o9cQSTr61mNS"),
        TokenExample("\"token\": \"", "glagent-", "1-5dompzN2r5JDhi0S44bCXlPpSmJJnHh8KYLtioNDaKCqwBYk", "\""),
      ],
      nearMisses: [
        TokenExample("glagent-", "1hFIOmK1_PWsGda-ZPAJkyGg", "RO6Bs3JS2YiPFufiaUWe0HW4t"),
        TokenExample("x", "glagent-", "1hFIOmK1_PWsGda-ZPAJkyGgR", "O6Bs3JS2YiPFufiaUWe0HW4tG"),
        TokenExample("glagent-", "1hFIOmK1_PWsGda-ZPAJkyGgR!6Bs3JS2YiPFufiaUWe0HW4tG"),
      ])
    TokenRule(
      "gitlab-oauth-secret", "GitLab", "a GitLab OAuth application's secret",
      .token("gloas-", rest: [.run(.base64url, 64)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "renew the secret on the application's page",
      examples: [
        TokenExample("gloas-", "86W1dUtq5H7N6tMnumjoyJCjaew-uMMb", "nytYVdm5Bga4RcENv8-1-Ck2SNk4bU8m"),
        TokenExample(
          "GITLAB_TOKEN=", "gloas-", "QO8PQVPZxVWmuqmrFbL1CnLZfDfMxEF9", "9XP5btO5L16-p7K_KwDFmtbHKsN3YRJ1"),
        TokenExample(
          "\"token\": \"", "gloas-", "b_8NpF1WCDjVdQHWKLyCAeUe1zQUnLb6", "jpTX3my1s3iiJ1u9dKmlK06YhY6HALAX",
          "\""),
      ],
      nearMisses: [
        TokenExample("gloas-", "p2EioaTn217JWpAXwKPDEHW3HBS0QxW", "NSlFHGRy1Iu1T3XbX4SOd7T1QLVr8HLI"),
        TokenExample("x", "gloas-", "p2EioaTn217JWpAXwKPDEHW3HBS0QxWN", "SlFHGRy1Iu1T3XbX4SOd7T1QLVr8HLIv"),
        TokenExample("gloas-", "p2EioaTn217JWpAXwKPDEHW3HBS0QxWN!lFHGRy1Iu1T3XbX4SOd7T1QLVr8HLIv"),
      ])
    TokenRule(
      "gitlab-scim-token", "GitLab", "a GitLab SCIM token",
      .token("glsoat-", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset it under the group's SAML SSO settings",
      examples: [
        TokenExample("glsoat-", "HyehEJcikK0yfKvru0tt"),
        TokenExample("GITLAB_TOKEN=", "glsoat-", "LHtEcfZNUTohgxb5jqFg"),
        TokenExample("\"token\": \"", "glsoat-", "Ct8h0rvF6j_k1zIkkwSm", "\""),
      ],
      nearMisses: [
        TokenExample("glsoat-", "r3_Z70BW-", "fSEv0jz1dB"),
        TokenExample("x", "glsoat-", "r3_Z70BW-f", "SEv0jz1dBT"),
        TokenExample("glsoat-", "r3_Z70BW-f!Ev0jz1dBT"),
      ])
    TokenRule(
      "gitlab-feature-flag-token", "GitLab", "a GitLab feature flag client token",
      .token("glffct-", rest: [.run(.base64url, 20)]),
      documentation: "https://docs.gitlab.com/security/tokens/",
      renewal: "reset the instance ID under Deploy, Feature flags, Configure",
      examples: [
        TokenExample("glffct-", "xWXy7YOcXAZFBKoZkhWY"),
        TokenExample("GITLAB_TOKEN=", "glffct-", "CrfYCiW00Ruv1OqDD7nt"),
        TokenExample("\"token\": \"", "glffct-", "AGbbic03p1YNoKq-4WnZ", "\""),
      ],
      nearMisses: [
        TokenExample("glffct-", "4K1YV01El", "wTct-5Y1zF"),
        TokenExample("x", "glffct-", "4K1YV01Elw", "Tct-5Y1zFD"),
        TokenExample("glffct-", "4K1YV01Elw!ct-5Y1zFD"),
      ])
  }
}
