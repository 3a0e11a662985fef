/// Tokens of tools that builders of software work with.
extension TokenRules {
  @TokenRuleBuilder static var workInTheOpen: [TokenRule] {
    TokenRule(
      "bitbucket-data-center-token", "Bitbucket", "a Bitbucket Data Center HTTP access token",
      .token(
        "BBDC-", rest: [.run(.base64, 32...64), .run(.padding, 0...2)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
      renewal: "revoke it under Manage account, HTTP access tokens, and make a new one",
      examples: [
        TokenExample("BBDC-", "Jb8PYBzBiMzWFEBGEf7TeLCdAlkFU8EhddqGMnNUrmJ2oWlfo"),
        TokenExample("BITBUCKET_TOKEN=", "BBDC-", "LV5yuD1DRJtwj7MVNnG/yyvbEYPyL6TNOEgSEWtyEx"),
        TokenExample("\"token\": \"", "BBDC-", "f6lqIHFG5vQN5Fuw0s9UsMZ58WtX0DIXmeIGG6cSiiJOk", "\""),
      ],
      nearMisses: [
        TokenExample("BBDC-", "xJ+8gUiSXcf8iUi", "vzjWNxBSHKCJkpgA"),
        TokenExample("x", "BBDC-", "xJ+8gUiSXcf8iUiv", "zjWNxBSHKCJkpgAL"),
        TokenExample("BBDC-", "xJ+8gUiSXcf8iUiv!jWNxBSHKCJkpgAL"),
      ])
    TokenRule(
      "buildkite-service-token", "Buildkite", "a Buildkite service's token",
      .token(
        "bkaa_", "bkaj_", "bkar_", "bkpt_", "bkpat_", "bkps_", rest: [.run(.base64url, 50...340)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://buildkite.com/docs/platform/security/tokens",
      renewal: "revoke it where it was made, and make a new one",
      examples: [
        TokenExample("bkaa_", "zFnKiZpoHn9YDR-hrB2P9waojuw5T8X", "xcmof-6t7RLOSeE6tQodazb6D_cqnAS"),
        TokenExample(
          "BUILDKITE_TOKEN=", "bkaj_", "GieLn5pLzeAAdLw_u6qfwSiTVAs7VXLJJl",
          "XClgy1f8rmqbIIql4A1fW35zTb5jcHmD80"),
        TokenExample("\"token\": \"", "bkar_", "EDhhr62jic2u1wt66iBl-3XbacGM8-jod3ICIgZ4WR6QQWJi4-5b", "\""),
      ],
      nearMisses: [
        TokenExample("bkaa_", "j13E8Q76KwQX2wpKwZ4sSxy_", "RQ0e_peivPslKR6OapIpugANp"),
        TokenExample("x", "bkaa_", "j13E8Q76KwQX2wpKwZ4sSxy_R", "Q0e_peivPslKR6OapIpugANps"),
        TokenExample("bkaa_", "j13E8Q76KwQX2wpKwZ4sSxy_R!0e_peivPslKR6OapIpugANps"),
      ])
    TokenRule(
      "mergify-key", "Mergify", "a Mergify application key",
      .token("mergify_application_key_", rest: [.run(.base64url, 40...200)]),
      documentation: "https://docs.mergify.com/api/usage/",
      renewal: "delete it under Applications, and make a new one",
      examples: [
        TokenExample(
          "mergify_application_key_", "a0MwVbruCD0YTUEvfKHQPO6nVaBIT", "qwAEX97IslTfmwNt_yjo2udN2w1UA"),
        TokenExample(
          "MERGIFY_TOKEN=", "mergify_application_key_", "EZj5SkCDV7pbVtU_oHHmVIqBQ",
          "K7r1Jq1WosXLGgIyvds4-s6F3"),
        TokenExample(
          "\"token\": \"", "mergify_application_key_", "hYc120_-KKS4JYcEufPUlPy", "G85CVHGqh7RZ9i4VmfWo2oV6",
          "\""),
      ],
      nearMisses: [
        TokenExample("mergify_application_key_", "xdijUhTfe6Z-aYIwr4C", "0AcVTbqZHeS9m6iCAobX"),
        TokenExample("x", "mergify_application_key_", "xdijUhTfe6Z-aYIwr4C0", "AcVTbqZHeS9m6iCAobXs"),
        TokenExample("mergify_application_key_", "xdijUhTfe6Z-aYIwr4C0!cVTbqZHeS9m6iCAobXs"),
      ])
    TokenRule(
      "infracost-key", "Infracost", "an Infracost API key",
      .token("ico-", rest: [.run(.base62, 32)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://www.infracost.io/docs/cloud_pricing_api/overview/",
      renewal: "rotate it under Org settings, API tokens",
      examples: [
        TokenExample("ico-", "IC4zDCuCOmA1BsdwWfuyuZUuDjieNXdK"),
        TokenExample("INFRACOST_TOKEN=", "ico-", "MABp55gc9Ra4PGwFJElqstEIhO6u8ljZ"),
        TokenExample("\"token\": \"", "ico-", "ZEQIZ5Cp5JRDCWbYNZxTTdBXCft756ft", "\""),
      ],
      nearMisses: [
        TokenExample("ico-", "G997wcqI9zCFj4c", "1mB6bk1WoVfjz84f"),
        TokenExample("x", "ico-", "G997wcqI9zCFj4c1", "mB6bk1WoVfjz84fE"),
        TokenExample("ico-", "G997wcqI9zCFj4c1!B6bk1WoVfjz84fE"),
      ])
    TokenRule(
      "aikido-token", "Aikido", "an Aikido token",
      .token("AIK_CI_", rest: [.run(.base62, 20...44)]),
      documentation: "https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating",
      renewal: "revoke it under Integrations, CI, and make a new one",
      examples: [
        TokenExample("AIK_CI_", "RFUK5dEBe3vNe8nlpBnQGjO2f342Vz1"),
        TokenExample("AIKIDO_TOKEN=", "AIK_CI_", "oeaGQvprIIRgfdWhbM0FDYtr9yOZVHGtb"),
        TokenExample("\"token\": \"", "AIK_CI_", "SESwGMhIv5900OC8sTUvRoZCgX3JIHOVFf3Axf4z7", "\""),
      ],
      nearMisses: [
        TokenExample("AIK_CI_", "mCTCgi8l8", "SbRZt8Lfc9"),
        TokenExample("x", "AIK_CI_", "mCTCgi8l8S", "bRZt8Lfc9W"),
        TokenExample("AIK_CI_", "mCTCgi8l8S!RZt8Lfc9W"),
      ])
    TokenRule(
      "aikido-secret", "Aikido", "an Aikido API client's secret",
      .token("AIK_SECRET_", rest: [.run(.base62, 64)]),
      documentation: "https://apidocs.aikido.dev/reference/authorization",
      renewal: "make a new client under Integrations, API, and delete the old one",
      examples: [
        TokenExample("AIK_SECRET_", "2Pt5noAYShzSfuR9Q7dFJWuvUeeKsUAp", "5cPXWMXCRUjMOWKxlh87oKFraUgDqodF"),
        TokenExample(
          "AIKIDO_TOKEN=", "AIK_SECRET_", "xzB1h4RHDBIjnGjXjZ7pDIJfdyYrLRHL",
          "hg5d0tkWFldTKfaufLPyYkXcrXSA79Pp"),
        TokenExample(
          "\"token\": \"", "AIK_SECRET_", "ce3XjcRa36MEWGgZDqaf1azRvNxv8BNj",
          "1PQsbsBAWEhSZJCIRq47rZYUrHLxkYMh", "\""),
      ],
      nearMisses: [
        TokenExample("AIK_SECRET_", "qIGWqTmRFUkFNdXLRmFIJjqCcJGM2lW", "of7P0L32jEjtyCI5gnDW5mTe2x23PdYb"),
        TokenExample(
          "x", "AIK_SECRET_", "qIGWqTmRFUkFNdXLRmFIJjqCcJGM2lWo", "f7P0L32jEjtyCI5gnDW5mTe2x23PdYbg"),
        TokenExample("AIK_SECRET_", "qIGWqTmRFUkFNdXLRmFIJjqCcJGM2lWo!7P0L32jEjtyCI5gnDW5mTe2x23PdYbg"),
      ])
    TokenRule(
      "devin-key", "Devin", "a Devin API key",
      .token(
        "apk_user_", "apk_", rest: [.run(.base64, 80...180), .run(.padding, 0...2)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.devin.ai/api-reference/authentication",
      renewal: "revoke it under Settings, API keys, and make a new one",
      examples: [
        TokenExample(
          "apk_user_", "MiC0XzjNV76v5/3ZRexUQrhhTGRRKJnHoqZc/mi1Oj8I",
          "QWhjfHgpPs56tPRKe9n5iSRH4dV7iYTJM/kA2yEleta2"),
        TokenExample(
          "DEVIN_TOKEN=", "apk_", "mTmmYkA+KUAoqJk3MpzVOkE5iPRwMDD/Mz3f5SKPP7IOMJ",
          "xF5Dgr/yijgdSmMCDTCVnk/oKQEQ8CHGEYWKARTHH2urDs"),
        TokenExample(
          "\"token\": \"", "apk_user_", "Zra3hBQyLw0Z3O2dcNdUWxzZZHwO5ZSoyn5lFlgudmCWt",
          "zZZwgXysuZFUJ9DInYvuMF88FvurVerRHhfSJlwNvgokEk", "\""),
      ],
      nearMisses: [
        TokenExample(
          "apk_user_", "ma9tbsHsxPbLuwqQJ9lK/WHSgzeP+SNaciNhT2l", "hoItq5FkrFw3ZeVJ+CbJIIBoe9uFdd70H52+RuhM"),
        TokenExample(
          "x", "apk_user_", "ma9tbsHsxPbLuwqQJ9lK/WHSgzeP+SNaciNhT2lh",
          "oItq5FkrFw3ZeVJ+CbJIIBoe9uFdd70H52+RuhMA"),
        TokenExample(
          "apk_user_", "ma9tbsHsxPbLuwqQJ9lK/WHSgzeP+SNaciNhT2lh!Itq5FkrFw3ZeVJ+CbJIIBoe9uFdd70H52+Ruh", "MA"),
      ])
    TokenRule(
      "devin-service-token", "Devin", "a Devin service user's token",
      .token("cog_", rest: [.run(.lowerAlnum, 52)], demands: TokenDemands([.digit])),
      documentation: "https://docs.devin.ai/api-reference/authentication",
      renewal: "revoke it under Settings, Service users, and make a new one",
      examples: [
        TokenExample("cog_", "cadhx6wz0szo02epocgot2o5u1xqcw3dyoie8nhwxsbgecwmst9q"),
        TokenExample("DEVIN_TOKEN=", "cog_", "q7csushr7prsfn4z9rlcwb5zmft7fshdnfh7tbplp6r1yi785h72"),
        TokenExample("\"token\": \"", "cog_", "zrvl3h3h36pep0aoovtv1fkejum6kgataghyjzof6uxptl2ymq4u", "\""),
      ],
      nearMisses: [
        TokenExample("cog_", "q4czoe2dm3i8r4s45ay3cviui", "8qe7w8vv4ye49l3a87z1co0ero"),
        TokenExample("x", "cog_", "q4czoe2dm3i8r4s45ay3cviui8", "qe7w8vv4ye49l3a87z1co0erom"),
        TokenExample("cog_", "q4czoe2dm3i8r4s45ay3cviui8!e7w8vv4ye49l3a87z1co0erom"),
      ])
    TokenRule(
      "devcycle-server-key", "DevCycle", "a DevCycle server key",
      .token("dvc_server_", rest: [.run(.base62, 16...64)], demands: TokenDemands([.digit])),
      documentation: "https://docs.devcycle.com/essentials/keys/",
      renewal: "make a new key under Environments and keys, then delete the old one",
      examples: [
        TokenExample("dvc_server_", "14Dq0jhI00wUyGYzOpy4fMqNJtbQkIlwAwsvIL2S"),
        TokenExample("DEVCYCLE_TOKEN=", "dvc_server_", "CJpkiTmgTSvUpfaDOotTM9nT5iffSU7G0bM08"),
        TokenExample("\"token\": \"", "dvc_server_", "tnCpipV3pypGkXFVzdCdMKaAhflJMEGjtEf15zw", "\""),
      ],
      nearMisses: [
        TokenExample("dvc_server_", "4PAyHu2", "LWhIApJO"),
        TokenExample("x", "dvc_server_", "4PAyHu2L", "WhIApJOj"),
        TokenExample("dvc_server_", "4PAyHu2L!hIApJOj"),
      ])
    TokenRule(
      "configcat-key", "ConfigCat", "a ConfigCat SDK key",
      .token("configcat-sdk-1/", rest: [.run(.base64url, 22), .text("/"), .run(.base64url, 22)]),
      severity: .warning,
      documentation: "https://configcat.com/docs/sdk-reference/overview/",
      renewal: "make a second SDK key under Manage SDK keys, and delete the first",
      examples: [
        TokenExample("configcat-sdk-1/", "z_KGSORkGO3yq2ETzuMcmx", "/mQa5-W-pwHVOwqfLwD_nSe"),
        TokenExample(
          "CONFIGCAT_TOKEN=", "configcat-sdk-1/", "cMBxmiODNKCmfbF1Ms36x4", "/1FgUHpfQy9tldjyE168YNv"),
        TokenExample(
          "\"token\": \"", "configcat-sdk-1/", "l-0aAIKKk7-uyswQ0VCueX", "/K2GMpVUhWzclvmPdUxc5eZ", "\""),
      ],
      nearMisses: [
        TokenExample("configcat-sdk-1/", "uTOeU_Z0lNkmXbepC-Y6r6", "/HLLW6lPNT4VAN3oFvz5fx"),
        TokenExample("x", "configcat-sdk-1/", "uTOeU_Z0lNkmXbepC-Y6r6", "/HLLW6lPNT4VAN3oFvz5fxM"),
        TokenExample("configcat-sdk-1/", "uTOeU_Z0lNkmXbepC-Y6r6!HLLW6lPNT4VAN3oFvz5fxM"),
      ])
    TokenRule(
      "rootly-key", "Rootly", "a Rootly API key",
      .token("rootly_", rest: [.run(.hex, 64)]),
      documentation: "https://docs.rootly.com/api-reference/overview",
      renewal: "delete it under Settings, API keys, and make a new one",
      examples: [
        TokenExample("rootly_", "c66c966ccda67e8c38e124bbf304cf70", "216dee803593626f00560fc98f3ba63d"),
        TokenExample(
          "ROOTLY_TOKEN=", "rootly_", "b8a7a787589c77a0541f0648aeb88095", "99c9529a2150b3f6310f0b09a0081332"),
        TokenExample(
          "\"token\": \"", "rootly_", "c27143234cecdc15a29b9b6f19ee557d", "91f0afcda10501b83ac47a846005169e",
          "\""),
      ],
      nearMisses: [
        TokenExample("rootly_", "c3cede58bf3996679cf80da105773ef", "a5d9ebc756f2896f3cf28ef964da4907"),
        TokenExample("x", "rootly_", "c3cede58bf3996679cf80da105773efa", "5d9ebc756f2896f3cf28ef964da49071"),
        TokenExample("rootly_", "c3cede58bf3996679cf80da105773efa!d9ebc756f2896f3cf28ef964da49071"),
      ])
    TokenRule(
      "workato-token", "Workato", "a Workato developer API token",
      .token(
        "wrka-", "wrkaus-", "wrkaeu-", "wrkajp-", "wrkasg-", "wrkaau-",
        rest: [
          .text("eyJ"), .run(.base64url, 8...400), .text("."), .run(.base64url, 16...2000), .text("."),
          .run(.base64url, 64...800),
        ]),
      documentation: "https://docs.workato.com/workato-api.html",
      renewal: "delete the API client under Workspace admin, and make a new one",
      examples: [
        TokenExample(
          "wrka-", "eyJNf5nylioY.hyHhY1xJQIo_NjROSRRa2G_7VPF0Glw.fGVEL2mlpJX9zLymM",
          "k_pphpf7G0xJKDa4XmHYEpl7bcJEL7Nvif-aqIDi0CkgQu-JDFNkQaWjuW1zqm"),
        TokenExample(
          "WORKATO_TOKEN=", "wrkaus-", "eyJXds2QTj_GOc2vzf5j07vn6.wrjyqvMZhU7B34--lPv1oxsW.SzluEeieHz0gvFD",
          "0F2wgGVsoGXHG4ZvuA7qYvrIy8eE-o5u9IRyf7g4eD581_RrfE7vr9MceHAG48F0COS"),
        TokenExample(
          "\"token\": \"", "wrkaeu-", "eyJ2jAsqfDgKrVVRg.FwYIVCyI8ePKqC0C32RxD6viNxY1.xWYAeHCHrIIdLRVd",
          "Pu8uaayehYMeyfFSi_1mWI1R7BddzBZXUFqRIE8gDk_1oS2l9Yb8jVI887jy6c2", "\""),
      ],
      nearMisses: [
        TokenExample(
          "wrka-", "eyJQuaH5CmN.nChJ8A9cY2A_QxZ6.s3k_fxWlp4u9KEoSg",
          "LsLZkdFHK2NC2e8lGZbVueu1D9vQ6JpKtIDWsUaL_9Fkuj"),
        TokenExample(
          "x", "wrka-", "eyJQuaH5CmN.nChJ8A9cY2A_QxZ6.s3k_fxWlp4u9KEoSg",
          "LsLZkdFHK2NC2e8lGZbVueu1D9vQ6JpKtIDWsUaL_9Fkuj1"),
        TokenExample(
          "wrka-", "eyJQuaH5CmN.nChJ8A9cY2A_QxZ6.s3k_fxWlp4u9KEoSg!sLZkdFHK2NC2e8lGZbVueu1D9vQ6JpK",
          "tIDWsUaL_9Fkuj1"),
      ])
  }
}
