/// Tokens of services that watch: metrics, errors, calls at night.
extension TokenRules {
  @TokenRuleBuilder static var watching: [TokenRule] {
    TokenRule(
      "grafana-service-token", "Grafana", "a Grafana service account token",
      .token("glsa_", rest: [.run(.base62, 32), .text("_"), .run(.hex, 8)]),
      checksum: .crc32LittleEndianHex,
      documentation: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
      renewal: "delete it on the service account's page",
      examples: [
        TokenExample("glsa_", "IjUiHNHwzdnVkaIxmmY4yKXxWLJsYpA8_84ce91b2"),
        TokenExample("GRAFANA_TOKEN=", "glsa_", "8mBkDHYyIq0smFy53H9pwXU6IIVyNRwT_e452de03"),
        TokenExample("\"token\": \"", "glsa_", "Vlva6eYcQS0psEI8LdnyEPrjG1s7kFRz_2c6e51d4", "\""),
      ],
      nearMisses: [
        TokenExample("glsa_", "2Stxv4trc0tYfO6Aae2t", "4j9aqInEIaOR_43db804"),
        TokenExample("x", "glsa_", "2Stxv4trc0tYfO6Aae2t", "4j9aqInEIaOR_43db8045"),
        TokenExample("glsa_", "2Stxv4trc0tYfO6Aae2t!j9aqInEIaOR_43db8045"),
      ])
    TokenRule(
      "grafana-cloud-token", "Grafana", "a Grafana Cloud access policy token",
      .token("glc_eyJ", rest: [.run(.base64, 40...400), .run(.padding, 0...2)]),
      documentation:
        "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
      renewal: "delete it under Access policies",
      examples: [
        TokenExample("glc_eyJ", "ThETSg+WLWTc7lOY7XTxoTKxGgPWn4ji3w8ZBZvYuHLaVZkJal"),
        TokenExample("GRAFANA_TOKEN=", "glc_eyJ", "X171E0QNTYLFVPDi9BSsiZWNg8mJgmpPHtd1/lVdQbteoo"),
        TokenExample("\"token\": \"", "glc_eyJ", "b8tSGozOX7M3V01OOHlPITAEbhS3QVd1CmHIVnlND8Bjs9", "\""),
      ],
      nearMisses: [
        TokenExample("glc_eyJ", "TM/6PX91tMFZ0am+Zf8", "tuPn+7tGeHv/8dqwj9fE"),
        TokenExample("x", "glc_eyJ", "TM/6PX91tMFZ0am+Zf8t", "uPn+7tGeHv/8dqwj9fEu"),
        TokenExample("glc_eyJ", "TM/6PX91tMFZ0am+Zf8t!Pn+7tGeHv/8dqwj9fEu"),
      ])
    TokenRule(
      "grafana-api-key", "Grafana", "a Grafana API key of the former form",
      .token("eyJrIjoi", rest: [.run(.base64, 60...400), .run(.padding, 0...2)], edge: .strict),
      documentation: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
      renewal: "delete it under API keys; use a service account",
      examples: [
        TokenExample(
          "eyJrIjoi", "DXmOaIVt7kS0y8iHCkfsxBCttTTDMpjn8Rxt", "4jQasL5hI7V3CRYG/d5rtRbvK6Abj/IbeNpf"),
        TokenExample(
          "GRAFANA_TOKEN=", "eyJrIjoi", "X/IdIioCTLk3aiS1+l9/dqVSEekqkEdadK",
          "3tw/gxRP7QNVefxVT2X6mikaD/y/qHSHis"),
        TokenExample(
          "\"token\": \"", "eyJrIjoi", "TvgVJ+VIO15tCVQXf+i11mGI7SReVO+LGWU",
          "bZcwu1TpjItgo9eflAz+03GjzuhW8TM1ULv", "\""),
      ],
      nearMisses: [
        TokenExample("eyJrIjoi", "RaDEecOQFxFa7N1Xctq4SG4dzo1v+", "2aj+00uLGOH3NHqklETUlzrfjHgBNO"),
        TokenExample("x", "eyJrIjoi", "RaDEecOQFxFa7N1Xctq4SG4dzo1v+2", "aj+00uLGOH3NHqklETUlzrfjHgBNO8"),
        TokenExample("eyJrIjoi", "RaDEecOQFxFa7N1Xctq4SG4dzo1v+2!j+00uLGOH3NHqklETUlzrfjHgBNO8"),
      ])
    TokenRule(
      "sentry-user-token", "Sentry", "a Sentry user auth token",
      .token("sntryu_", rest: [.run(.hex, 64)]),
      documentation: "https://docs.sentry.io/account/auth-tokens/",
      renewal: "delete it under User settings, Auth tokens",
      examples: [
        TokenExample("sntryu_", "cdf3a23fa5f99ce4436307ff67d6c039", "ae19ba07e244f561005247077a891885"),
        TokenExample(
          "SENTRY_TOKEN=", "sntryu_", "1a16c42c4cb610244b2f2b72ea300b52", "1ae0700ea8aeaa98d9c0d80c55aa721e"),
        TokenExample(
          "\"token\": \"", "sntryu_", "c625d7adea927623d191539d54f60d3c", "d14a1fbf9d06428d57e7c43a638a124f",
          "\""),
      ],
      nearMisses: [
        TokenExample("sntryu_", "01e5d5354cbec8f8d0221004037e639", "93464d3a8a6215e368a2c892209a0866"),
        TokenExample("x", "sntryu_", "01e5d5354cbec8f8d0221004037e6399", "3464d3a8a6215e368a2c892209a0866f"),
        TokenExample("sntryu_", "01e5d5354cbec8f8d0221004037e6399!464d3a8a6215e368a2c892209a0866f"),
      ])
    TokenRule(
      "sentry-organization-token", "Sentry", "a Sentry organization auth token",
      .token(
        "sntrys_eyJ", rest: [.run(.base64, 60...300), .run(.padding, 0...2), .text("_"), .run(.base64, 43)]),
      documentation: "https://docs.sentry.io/account/auth-tokens/",
      renewal: "revoke it under Organization settings, Auth tokens",
      examples: [
        TokenExample(
          "sntrys_eyJ", "GwbtekNCiB2ZsxfEQiOxIJ0lCAb7WN6bgoentnjmpnhVyWVCXFThN",
          "opsuPLTCO9_UEvamRC6Bz2JYMidwFD5lZIjNNn9MqUVnL/hDEIGnxZ"),
        TokenExample(
          "SENTRY_TOKEN=", "sntrys_eyJ", "DsO2Sy7MGt5xK24C66TBCwPSToHKMd2R8Vf8VEp4nyEJCGLH/m8Y3FIzf",
          "OzY7xSZZf25+i_wtfKNgWHcW2m75jbdvoXFsnDey/UygnCXz7L81ma6o2"),
        TokenExample(
          "\"token\": \"", "sntrys_eyJ", "jKNkulcc3q4spxIvgP4ocLnyPuuaUeq470CetPHGGBoWlIfqtnx+7XvQ",
          "N2wE7+s5BaMd_1NipAUeBSjrRGeJcqaHIp67HjUP+Q6XCQaYgr1By06G", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sntrys_eyJ", "LXNI0BRBk65qZHsJ39taJI+pdHKHKUgEqP9xfHNTir/XyMKWDLg",
          "x86Ry+4uh_czUKBhc53RkKYxAdkXoklta9nBPYLGgELCQZuDzImG"),
        TokenExample(
          "x", "sntrys_eyJ", "LXNI0BRBk65qZHsJ39taJI+pdHKHKUgEqP9xfHNTir/XyMKWDLgx",
          "86Ry+4uh_czUKBhc53RkKYxAdkXoklta9nBPYLGgELCQZuDzImGw"),
        TokenExample(
          "sntrys_eyJ", "LXNI0BRBk65qZHsJ39taJI+pdHKHKUgEqP9xfHNTir/XyMKWDLgx!6Ry+4uh_czUKBhc53RkKYxAdk",
          "Xoklta9nBPYLGgELCQZuDzImGw"),
      ])
    TokenRule(
      "sentry-legacy-token", "Sentry", "a Sentry auth token of the former form",
      .assigned(
        to: "sentry", value: [.run(.hex, 64)], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.sentry.io/account/auth-tokens/",
      renewal: "delete it under User settings, Auth tokens",
      examples: [
        TokenExample("SENTRY_TOKEN=", "4cfe418a79c525bcfd95bbe02652afa9", "ccc1e94414a632f2027387dc7a98f518"),
        TokenExample(
          "\"sentry_token\": \"", "e710e040e4c577b8c01e5bd99f8017a9", "cb269cc1e8fdd8685b8e75f94d6d5aaf", "\""
        ),
        TokenExample(
          "sentry-token: ", "89c2eae889d1f7b94825efe1c9f18ec3", "424cbecd3b0feb12084372572376658a",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("SENTRY_TOKEN=", "7b562fd2062d542ea364be68c9814ee", "a3e5935489695c7781f0b1d8ef762162"),
        TokenExample(
          "SENTRY_TOKEN=\n", "7b562fd2062d542ea364be68c9814eea", "3e5935489695c7781f0b1d8ef7621623"),
        TokenExample(
          "OTHER_SETTING=", "7b562fd2062d542ea364be68c9814eea", "3e5935489695c7781f0b1d8ef7621623"),
        TokenExample("SENTRY_TOKEN=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "datadog-api-key", "Datadog", "a Datadog API key",
      .assigned(
        to: "datadog", "dd_api", "dd-api", "ddapi", value: [.run(.hex, 32)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.datadoghq.com/account_management/api-app-keys/",
      renewal: "revoke it under Organization settings, API keys",
      examples: [
        TokenExample("DATADOG_KEY=", "d7ff9b92e0ba7ae0", "b188809a5900c370"),
        TokenExample("\"dd_api_key\": \"", "f9d29417097537c7", "a1d9c84c3300c9a2", "\""),
        TokenExample("dd-api-key: ", "41cb16e2b144f7e3", "e6246a45ed89bd5e", "  # production"),
      ],
      nearMisses: [
        TokenExample("DATADOG_KEY=", "dbd20254c961265", "b8516cc118ccff6c"),
        TokenExample("DATADOG_KEY=\n", "dbd20254c961265b", "8516cc118ccff6c7"),
        TokenExample("OTHER_SETTING=", "dbd20254c961265b", "8516cc118ccff6c7"),
        TokenExample("DATADOG_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "datadog-application-key", "Datadog", "a Datadog application key",
      .assigned(
        to: "datadog", "dd_app", "dd-app", "ddapp", "dd_application", value: [.run(.hex, 40)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.datadoghq.com/account_management/api-app-keys/",
      renewal: "revoke it under Organization settings, Application keys",
      examples: [
        TokenExample("DATADOG_KEY=", "d41ee0ec87878afca4f8", "0fec7b7de9ba4182cc67"),
        TokenExample("\"dd_app_key\": \"", "be76eb5686ef4115c0f4", "1135cb0afa5fca922f77", "\""),
        TokenExample("dd-app-key: ", "e081bb9f93565431e331", "59a7867d0824baa0235f", "  # production"),
      ],
      nearMisses: [
        TokenExample("DATADOG_KEY=", "fe5a3cb86fdc35e8a4d", "1a93a1bd39e80454de03"),
        TokenExample("DATADOG_KEY=\n", "fe5a3cb86fdc35e8a4d1", "a93a1bd39e80454de03c"),
        TokenExample("OTHER_SETTING=", "fe5a3cb86fdc35e8a4d1", "a93a1bd39e80454de03c"),
        TokenExample("DATADOG_KEY=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "newrelic-user-key", "New Relic", "a New Relic user key",
      .token("NRAK-", rest: [.run(.upperAlnum, 27)]),
      documentation: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("NRAK-", "S6L5MDQ1JAHYWXCHU6LU949L9TO"),
        TokenExample("NEW_RELIC_TOKEN=", "NRAK-", "2I5F7PT2MC19ERDCRP7PI7IRTFN"),
        TokenExample("\"token\": \"", "NRAK-", "XU9KQDN0EM4UMHTBJBJ427SO6JV", "\""),
      ],
      nearMisses: [
        TokenExample("NRAK-", "T8SVH6QVQDKJY", "MZ7AKW7XZGIB3"),
        TokenExample("x", "NRAK-", "T8SVH6QVQDKJY", "MZ7AKW7XZGIB3C"),
        TokenExample("NRAK-", "T8SVH6QVQDKJY!Z7AKW7XZGIB3C"),
      ])
    TokenRule(
      "newrelic-insert-key", "New Relic", "a New Relic insights insert or query key",
      .token("NRII-", "NRIQ-", rest: [.run(.base64url, 32)]),
      documentation: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("NRII-", "hUzwRzYWhHqLZDSmlHbBqhVAR3X04md6"),
        TokenExample("NEW_RELIC_TOKEN=", "NRIQ-", "K--BIff-yNXBs2dpb_O-13BhWPBMrTZD"),
        TokenExample("\"token\": \"", "NRII-", "zll0v_u9YCH8r1EjPpwYJx2qABSQ9CAc", "\""),
      ],
      nearMisses: [
        TokenExample("NRII-", "cavj1Z3yaRWRloV", "6BGeOh7EA9Az6ecf"),
        TokenExample("x", "NRII-", "cavj1Z3yaRWRloV6", "BGeOh7EA9Az6ecfx"),
        TokenExample("NRII-", "cavj1Z3yaRWRloV6!GeOh7EA9Az6ecfx"),
      ])
    TokenRule(
      "newrelic-license-key", "New Relic", "a New Relic license key",
      .marked([.run(.lowerAlnum, 32)], "FFFFNRAL", rest: [], demands: TokenDemands([], spread: 5)),
      severity: .warning,
      documentation: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
      renewal: "delete it under API keys, and make a new ingest key",
      examples: [
        TokenExample("ig0h91da5nngj8wo5jm06cjmdwjr892o", "FFFFNRAL"),
        TokenExample("NEW_RELIC_TOKEN=", "4sge1evyzw88iltshf2flo3t45vjd8lr", "FFFFNRAL"),
        TokenExample("\"token\": \"", "535sl86ak5p4v9vcs4ujbl7mzlyk9gt1", "FFFFNRAL", "\""),
      ],
      nearMisses: [
        TokenExample("o1dwdbku0ki383kq5v56di9nelyri3w", "FFFFNRAL"),
        TokenExample("x_", "oo1dwdbku0ki383kq5v56di9nelyri3w", "FFFFNRAL"),
        TokenExample("oo1dwdbku0ki383k!5v56di9nelyri3w", "FFFFNRAL"),
      ])
    TokenRule(
      "honeycomb-key", "Honeycomb", "a Honeycomb ingest or configuration key",
      .token(
        "hcaik_", "hcaic_", "hcalk_", "hcamk_", "hcxik_",
        rest: [.run(.lowerAlnum, 32), .run(.lowerAlnum, 26...30)]),
      documentation: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
      renewal: "delete it under Environment settings, API keys",
      examples: [
        TokenExample("hcaik_", "zg1keqqnrbpt6rzh9vb83e3zm3khb0", "rhqd1904flb06cf0vjvtrhp952r3z8c"),
        TokenExample(
          "HONEYCOMB_TOKEN=", "hcaic_", "kyykkgwjk244qmconlitgzsvu4adna", "t35amgxf39eqmda24w9f45ceapcxpo"),
        TokenExample(
          "\"token\": \"", "hcalk_", "o30myibljjm3loeor88a52n280n4k", "mtabyytq14aamknq2k703cj5cp6ex", "\""),
      ],
      nearMisses: [
        TokenExample("hcaik_", "o3uzge46915t805imb11b401vur4", "79rmuj43w6lbtid7ui660qwoghms3"),
        TokenExample("x", "hcaik_", "o3uzge46915t805imb11b401vur47", "9rmuj43w6lbtid7ui660qwoghms3h"),
        TokenExample("hcaik_", "o3uzge46915t805imb11b401vur47!rmuj43w6lbtid7ui660qwoghms3h"),
      ])
    TokenRule(
      "pagerduty-key", "PagerDuty", "a PagerDuty API key",
      .assigned(
        to: "pagerduty", "pager_duty", "pd_api", value: [.run(.base64url, 20)], nouns: ["key", "token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 9)),
      documentation: "https://support.pagerduty.com/main/docs/api-access-keys",
      renewal: "delete it under Integrations, API access keys",
      examples: [
        TokenExample("PAGERDUTY_KEY=", "brBt5MCW3g", "A2z06T6bKQ"),
        TokenExample("\"pager_duty_token\": \"", "wJyHmubOuq", "clptFN7LYy", "\""),
        TokenExample("pd_api-key: ", "MjmkV3L2Yz", "1wIXO5pgTo", "  # production"),
      ],
      nearMisses: [
        TokenExample("PAGERDUTY_KEY=", "Fx3NHCNAH", "i4hgrrcpAu"),
        TokenExample("PAGERDUTY_KEY=\n", "Fx3NHCNAHi", "4hgrrcpAum"),
        TokenExample("OTHER_SETTING=", "Fx3NHCNAHi", "4hgrrcpAum"),
        TokenExample("PAGERDUTY_KEY=", "3333333333", "3333333333"),
      ])
    TokenRule(
      "opsgenie-key", "Opsgenie", "an Opsgenie API key",
      .assigned(
        to: "opsgenie", "ops_genie",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://support.atlassian.com/opsgenie/docs/api-key-management/",
      renewal: "delete it under Settings, API key management",
      examples: [
        TokenExample("OPSGENIE_KEY=", "6167e454-0c4b-f80c", "-c7ed-78eaee2d03a5"),
        TokenExample("\"ops_genie_key\": \"", "1a58b5bd-f9f2-7f6d", "-6b8b-fd02d430cae6", "\""),
        TokenExample("opsgenie-key: ", "d4d47d37-8e2d-63de", "-9362-bd00cf903758", "  # production"),
      ],
      nearMisses: [
        TokenExample("OPSGENIE_KEY=", "33832588-48ca-d33", "3-9119-2f7c1464fd0"),
        TokenExample("OPSGENIE_KEY=\n", "33832588-48ca-d333", "-9119-2f7c1464fd05"),
        TokenExample("OTHER_SETTING=", "33832588-48ca-d333", "-9119-2f7c1464fd05"),
        TokenExample("OPSGENIE_KEY=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "rollbar-token", "Rollbar", "a Rollbar access token",
      .assigned(
        to: "rollbar", value: [.run(.hex, 32)], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.rollbar.com/docs/access-tokens",
      renewal: "disable it under Project settings, Access tokens",
      examples: [
        TokenExample("ROLLBAR_TOKEN=", "d1b322abb7a78142", "b1b392ea3ba85043"),
        TokenExample("\"rollbar_token\": \"", "ea1c1c72cd4db3ea", "e81c2395e277bf65", "\""),
        TokenExample("rollbar-token: ", "17f2aa47ff01a59a", "3879be990121fae3", "  # production"),
      ],
      nearMisses: [
        TokenExample("ROLLBAR_TOKEN=", "a875b1398ea6f3d", "b0032ab5714ebe56"),
        TokenExample("ROLLBAR_TOKEN=\n", "a875b1398ea6f3db", "0032ab5714ebe56b"),
        TokenExample("OTHER_SETTING=", "a875b1398ea6f3db", "0032ab5714ebe56b"),
        TokenExample("ROLLBAR_TOKEN=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "bugsnag-token", "Bugsnag", "a Bugsnag auth token",
      .assigned(
        to: "bugsnag",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.bugsnag.com/api/data-access/",
      renewal: "delete it under My account, Auth tokens",
      examples: [
        TokenExample("BUGSNAG_TOKEN=", "20290833-fb21-cecc", "-2dee-94232b19e77d"),
        TokenExample("\"bugsnag_token\": \"", "fcd78894-2f7d-24ea", "-0d62-69f3d2e64ac6", "\""),
        TokenExample("bugsnag-token: ", "48eac2e4-3ebf-39bd", "-9ae4-af294f42b05e", "  # production"),
      ],
      nearMisses: [
        TokenExample("BUGSNAG_TOKEN=", "bdce4543-656d-5f3", "c-4edd-f08ab4dd197"),
        TokenExample("BUGSNAG_TOKEN=\n", "bdce4543-656d-5f3c", "-4edd-f08ab4dd1978"),
        TokenExample("OTHER_SETTING=", "bdce4543-656d-5f3c", "-4edd-f08ab4dd1978"),
        TokenExample("BUGSNAG_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "dynatrace-token", "Dynatrace", "a Dynatrace access token",
      .token(
        "dt0c01.", "dt0s01.", "dt0s16.", "dt0s02.", rest: [.run(.base62, 24), .text("."), .run(.base62, 64)]),
      documentation:
        "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
      renewal: "delete it under Access tokens",
      examples: [
        TokenExample(
          "dt0c01.", "EX5MSTLSSUY2VVZ3V7Y6PVIK.JAYWJHQKCOV7JAEVY5I",
          "MKHVBXZLAFQKQOGPFQ3HALQSGG7U2XRDBG3KFVT6RMQ4W"),
        TokenExample(
          "DYNATRACE_TOKEN=", "dt0s01.", "7762M2FDGA2ALICI67UU5HY6.LYFUGLMUZLUKIQR3GEI",
          "PXAN4FJ7SV632CNZKYSAGSOOEQIYVHX6YPXI3Y6WSGFGN"),
        TokenExample(
          "\"token\": \"", "dt0s16.", "4I4NTAFDPMMBCAITGGLTICSG.GYQHH3JRL5TGWPYEDFH",
          "TUBWUFAKEBLMAKGCE6RMVTPAASXB7W72RQRI72PZFNSTO", "\""),
      ],
      nearMisses: [
        TokenExample(
          "dt0c01.", "SYLPGARYJUAJKL3OSOWF23AB.V7BO25HDJ3N4FN6W6AJ",
          "6NEIAZGMLI5JQ6STKXIWLRLY5QBRR5RGKQNUABAVPEOO"),
        TokenExample(
          "x", "dt0c01.", "SYLPGARYJUAJKL3OSOWF23AB.V7BO25HDJ3N4FN6W6AJ",
          "6NEIAZGMLI5JQ6STKXIWLRLY5QBRR5RGKQNUABAVPEOOC"),
        TokenExample(
          "dt0c01.", "SYLPGARYJUAJKL3OSOWF23AB.V7BO25HDJ3N4FN6W6AJ!NEIAZGMLI5JQ6STKXIWLRLY5QBRR5RGKQ",
          "NUABAVPEOOC"),
      ])
  }
}
