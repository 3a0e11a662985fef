/// Tokens of keepers of secrets, and keys for files.
extension TokenRules {
  @TokenRuleBuilder static var keepersOfSecrets: [TokenRule] {
    TokenRule(
      "terraform-token", "Terraform Cloud", "a Terraform Cloud API token",
      .marked([.run(.base62, 14)], ".atlasv1.", rest: [.run(.base64url, 60...70)]),
      documentation:
        "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
      renewal: "delete it under User settings, Tokens",
      examples: [
        TokenExample(
          "RQ323ViWHb0jEo", ".atlasv1.", "kLSeKh4Qrq4SjDg5inscF2jxkUH3tXEwxkodxiFr-bc5W-Jd_YuB4rPllAD0aVo3HQ"),
        TokenExample(
          "TERRAFORM_CLOUD_TOKEN=", "BRurKXAmv0zguQ", ".atlasv1.",
          "vlH9Ys3HCzkSpAE7zBp9eLbeemspZX6l2o5LVoI-tiOKQqMsth7bGNTFD9igAEAlovV"),
        TokenExample(
          "\"token\": \"", "ZhEOxF470dxmyi", ".atlasv1.",
          "XLDx7QSL6mdk3dKfhnUcLdTWmre2IVnLeR5e5jFKhYfJL_Fr6AzjW7-rD4TXcoUXd3k", "\""),
      ],
      nearMisses: [
        TokenExample(
          "e2Gd2aiKEO9ayV", ".atlasv1.", "Mpg_eJB81bKFkrgbVEtd0SujpEZAv", "r8w-9CYxjJLjkih5FleCHdDetXMQx9"),
        TokenExample(
          "x_", "e2Gd2aiKEO9ayV", ".atlasv1.", "Mpg_eJB81bKFkrgbVEtd0SujpEZAvr",
          "8w-9CYxjJLjkih5FleCHdDetXMQx9I"),
        TokenExample(
          "e2Gd2aiKEO9ayV", ".atlasv1.", "Mpg_eJB81bKFkrgbVEtd0SujpEZAvr!w-9CYxjJLjkih5FleCHdDetXMQx9I"),
      ])
    TokenRule(
      "vault-service-token", "HashiCorp Vault", "a HashiCorp Vault service token",
      .token("hvs.", rest: [.run(.base64url, 90...300)]),
      documentation: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
      renewal: "vault token revoke",
      examples: [
        TokenExample(
          "hvs.", "kCAH-Eqc1jt1YQqtxlwP0R-cVWY9CR-MY0w-hVo79ZMY11WrpZAQiIx",
          "ckmaiuxzEjLj5kojmBr0sTvrPGmYDWcS9ml-p2ZOrjzoPEA4Z1F0laE3"),
        TokenExample(
          "HASHICORP_VAULT_TOKEN=", "hvs.", "8qvtBqnuKcSociydklKvgmhjomeh-LXMTZPVRDT_9Yju2oxo2GcVBaLQ",
          "ggYzLfbZbQJqDnQpGftVm7XrjRSLORPRBzHnuMxAuf4_9_jxEbXPohbIp"),
        TokenExample(
          "\"token\": \"", "hvs.", "s_3zl4LjuBqTrgz4tOqaSOglAfVGYDzq0oO5PWgNJACKqw",
          "ai8bmGHZkkluW_tKXCdMg92X1MnjScmyL8eiYDirqTH8jX", "\""),
      ],
      nearMisses: [
        TokenExample(
          "hvs.", "ZcboabQdUw47qMJCqVlfuNBuoc7z2gTS0PtWvpOx9RmV",
          "RMZPdfLYP_46rlBgjgF6eJ5WHuh7gZ-e24CdUiUqSZOku"),
        TokenExample(
          "x", "hvs.", "ZcboabQdUw47qMJCqVlfuNBuoc7z2gTS0PtWvpOx9RmVR",
          "MZPdfLYP_46rlBgjgF6eJ5WHuh7gZ-e24CdUiUqSZOkui"),
        TokenExample(
          "hvs.", "ZcboabQdUw47qMJCqVlfuNBuoc7z2gTS0PtWvpOx9RmVR!ZPdfLYP_46rlBgjgF6eJ5WHuh7gZ-e24",
          "CdUiUqSZOkui"),
      ])
    TokenRule(
      "vault-short-token", "HashiCorp Vault", "a HashiCorp Vault root or service token",
      .token("hvs.", rest: [.run(.base62, 24)]),
      documentation: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
      renewal: "vault token revoke",
      examples: [
        TokenExample("hvs.", "TSXr26ryUmCztfPwg2S41qRE"),
        TokenExample("HASHICORP_VAULT_TOKEN=", "hvs.", "KgHJPWbZL0X3djfpacCTBKqv"),
        TokenExample("\"token\": \"", "hvs.", "UFit5uDWwijAwarE9PRN6wRA", "\""),
      ],
      nearMisses: [
        TokenExample("hvs.", "pSexijaWuiv", "RijJD75jTPBn"),
        TokenExample("x", "hvs.", "pSexijaWuivR", "ijJD75jTPBn1"),
        TokenExample("hvs.", "pSexijaWuivR!jJD75jTPBn1"),
      ])
    TokenRule(
      "vault-batch-token", "HashiCorp Vault", "a HashiCorp Vault batch token",
      .token("hvb.", rest: [.run(.base64url, 130...400)]),
      documentation: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
      renewal: "it can't be revoked; revoke its parent, or wait until it ends",
      examples: [
        TokenExample(
          "hvb.", "cVUNaj6MJ828bU_bNjzv5zNPPocmrobHQ365g8ZrKkTbSfQaFStMUtLpf2nNGiaRx_QJ",
          "X9EnZ4Q5LUFWZBa4sAnil61-8BraUZVbRmX8NiTH4qK_k-9Vl-R1ejpepK7yYJGg1PNDL"),
        TokenExample(
          "HASHICORP_VAULT_TOKEN=", "hvb.",
          "IPiJCLgONnNh35RDIpxyUtwGNJrfUsAPefyH6OQetCUREpwEd8XcYvLDzZRjok4SvGz",
          "xM8ghEmsdcB5pXhe4gdA0t8Fgb1BwcmGjN36j14b4NdTmk2lXJ-mqd0Rndpirz86APm"),
        TokenExample(
          "\"token\": \"", "hvb.", "WDV1TNCIdJXoObRKJSgEuH9OgdnNf2WG0b1niUy3U0FcyJMNbZlEAeca58VJrgjo7A6K",
          "oGrnsfWXqVs108JNFSI3jCV1aAMTBYrR7BxQERfszcTOv-2vH8LOuOJLkpJoIiwVy2EyG", "\""),
      ],
      nearMisses: [
        TokenExample(
          "hvb.", "teSdM-1ZK0x_CDKBs7kEZXaxgLXs_gCzwYW2JIrCUlsXrEotdpOcuBE2En_IbYST",
          "iLOYmlCCij43QFh9K4SNfmJpgs2Pw6e6MXS-YTzvOc-JFBNy1j6etExipo7xwD9Vm"),
        TokenExample(
          "x", "hvb.", "teSdM-1ZK0x_CDKBs7kEZXaxgLXs_gCzwYW2JIrCUlsXrEotdpOcuBE2En_IbYSTi",
          "LOYmlCCij43QFh9K4SNfmJpgs2Pw6e6MXS-YTzvOc-JFBNy1j6etExipo7xwD9Vmu"),
        TokenExample(
          "hvb.", "teSdM-1ZK0x_CDKBs7kEZXaxgLXs_gCzwYW2JIrCUlsXrEotdpOcuBE2En_IbYSTi!OYmlCCij43QF",
          "h9K4SNfmJpgs2Pw6e6MXS-YTzvOc-JFBNy1j6etExipo7xwD9Vmu"),
      ])
    TokenRule(
      "vault-recovery-token", "HashiCorp Vault", "a HashiCorp Vault recovery token",
      .token("hvr.", rest: [.run(.base64url, 24...300)]),
      documentation: "https://developer.hashicorp.com/vault/docs/concepts/recovery-mode",
      renewal: "leave the recovery mode",
      examples: [
        TokenExample("hvr.", "vm8nW1PQZWBvd1VQRuYQuH7s5CZJTjHuf"),
        TokenExample("HASHICORP_VAULT_TOKEN=", "hvr.", "QTnDdEco7BEHdw9FSgcHX5CA-lMRaZc5_MFcQr3v8fyAd1Fk"),
        TokenExample("\"token\": \"", "hvr.", "sx83GplYkYAxm_HFKtjLj5cLGU", "\""),
      ],
      nearMisses: [
        TokenExample("hvr.", "nAuT6RTGiX6", "fhHk6NdysFNA"),
        TokenExample("x", "hvr.", "nAuT6RTGiX6f", "hHk6NdysFNAz"),
        TokenExample("hvr.", "nAuT6RTGiX6f!Hk6NdysFNAz"),
      ])
    TokenRule(
      "consul-token", "HashiCorp Consul", "a HashiCorp Consul ACL token",
      .assigned(
        to: "consul",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.hashicorp.com/consul/docs/security/acl/tokens",
      renewal: "consul acl token delete, then make a new one",
      examples: [
        TokenExample("CONSUL_TOKEN=", "fc9c3466-da81-4875", "-458e-e5c58d679c85"),
        TokenExample("\"consul_token\": \"", "2e3580b6-c6c5-87f4", "-8f1e-6c554a48f1a4", "\""),
        TokenExample("consul-token: ", "54f98720-5d02-8e75", "-9eee-ca3dc18dabd9", "  # production"),
      ],
      nearMisses: [
        TokenExample("CONSUL_TOKEN=", "e2907220-1721-fc5", "5-cabd-3e48e34ac89"),
        TokenExample("CONSUL_TOKEN=\n", "e2907220-1721-fc55", "-cabd-3e48e34ac891"),
        TokenExample("OTHER_SETTING=", "e2907220-1721-fc55", "-cabd-3e48e34ac891"),
        TokenExample("CONSUL_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "nomad-token", "HashiCorp Nomad", "a HashiCorp Nomad ACL token",
      .assigned(
        to: "nomad",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.hashicorp.com/nomad/docs/secure/acl",
      renewal: "nomad acl token delete, then make a new one",
      examples: [
        TokenExample("NOMAD_TOKEN=", "018d6a86-2db5-d08e", "-4bcf-99093f0dc73f"),
        TokenExample("\"nomad_token\": \"", "bfe2a817-9726-47ac", "-d3c2-1078c8150160", "\""),
        TokenExample("nomad-token: ", "ef90f796-b574-cad3", "-e5c5-b572768cac59", "  # production"),
      ],
      nearMisses: [
        TokenExample("NOMAD_TOKEN=", "7bc92ca0-a834-80c", "e-7836-d268c4e61b6"),
        TokenExample("NOMAD_TOKEN=\n", "7bc92ca0-a834-80ce", "-7836-d268c4e61b60"),
        TokenExample("OTHER_SETTING=", "7bc92ca0-a834-80ce", "-7836-d268c4e61b60"),
        TokenExample("NOMAD_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "doppler-token", "Doppler", "a Doppler token",
      .token("dp.pt.", "dp.ct.", "dp.scim.", "dp.audit.", rest: [.run(.base62, 40...44)]),
      documentation: "https://docs.doppler.com/docs/service-tokens",
      renewal: "revoke it in the dashboard, Tokens",
      examples: [
        TokenExample("dp.pt.", "l99rbQaExERcdlapZoeaNBYf59mwMwZQdLSlfR4uWvNp"),
        TokenExample("DOPPLER_TOKEN=", "dp.ct.", "PRu72NNPxDr4d7sYgdcevahbTYpoTxRJkqq0UuhPB4j"),
        TokenExample("\"token\": \"", "dp.scim.", "4P8LeeTqQ6ZGz2jLowvODPnHaJD5kIQSI3CVK1Ci", "\""),
      ],
      nearMisses: [
        TokenExample("dp.pt.", "RXlJjMAxinS98fGqcAg", "J2vaZ14bU6HvisZxmaWz"),
        TokenExample("x", "dp.pt.", "RXlJjMAxinS98fGqcAgJ", "2vaZ14bU6HvisZxmaWzW"),
        TokenExample("dp.pt.", "RXlJjMAxinS98fGqcAgJ!vaZ14bU6HvisZxmaWzW"),
      ])
    TokenRule(
      "doppler-service-token", "Doppler", "a Doppler service or service account token",
      .token("dp.st.", "dp.sa.", rest: [.run(.base64url.union("."), 40...80)]),
      documentation: "https://docs.doppler.com/docs/service-tokens",
      renewal: "revoke it under the config's Access tab",
      examples: [
        TokenExample("dp.st.", "rK59mtchlusZij6lghyCYYw7yaCHu1GRGG4zeMYytdpx5JN3g"),
        TokenExample(
          "DOPPLER_TOKEN=", "dp.sa.", "XvXa5Wh3EXsL2ncNnMz3bqcBF1tI", "2sqxCuDBSPKng0n0y80Ow-SIs5v7"),
        TokenExample(
          "\"token\": \"", "dp.st.", "2TkQE3_gQ9vhQOs-U2HPHRx5BnZ4SEWvTSLaLGzbX9UDn9nSGJnBC", "\""),
      ],
      nearMisses: [
        TokenExample("dp.st.", "Anv7kSJVDgUrYLmPSjh", "uZ4ehP2wMJ6MHDhXK1rh"),
        TokenExample("x", "dp.st.", "Anv7kSJVDgUrYLmPSjhu", "Z4ehP2wMJ6MHDhXK1rhb"),
        TokenExample("dp.st.", "Anv7kSJVDgUrYLmPSjhu!4ehP2wMJ6MHDhXK1rhb"),
      ])
    TokenRule(
      "infisical-token", "Infisical", "an Infisical service token",
      .token(
        "st.", rest: [.run(.hex, 24), .text("."), .run(.hex, 32), .text("."), .run(.hex, 32)], edge: .strict),
      documentation: "https://infisical.com/docs/documentation/platform/token",
      renewal: "delete it under Access control, Service tokens",
      examples: [
        TokenExample(
          "st.", "9b1c425283c00d558b142633.7939912edb685b9bd2ce",
          "e0bec12c9d34.a51ceab11477b3b140076f94a3379aca"),
        TokenExample(
          "INFISICAL_TOKEN=", "st.", "43793e4214cbf4af9b8f1e7e.34c88b3c2e2ef1996bbc",
          "db2d64011276.34ac22589707350dcb6d781cfed5906f"),
        TokenExample(
          "\"token\": \"", "st.", "379372b5a55038ee873d52fb.513996dfd50b8eb740a0",
          "69323146aca9.64beb74302668f5823062d87efa56ce0", "\""),
      ],
      nearMisses: [
        TokenExample(
          "st.", "590560d33f9d234647e7f458.71e43667ec259681723",
          "d7bb8ec8574d8.93ae08662f37908eef8406a382d8a24"),
        TokenExample(
          "x", "st.", "590560d33f9d234647e7f458.71e43667ec259681723d",
          "7bb8ec8574d8.93ae08662f37908eef8406a382d8a24b"),
        TokenExample(
          "st.", "590560d33f9d234647e7f458.71e43667ec259681723d!bb8ec8574d8.93ae08662f37908eef84",
          "06a382d8a24b"),
      ])
    TokenRule(
      "1password-service-token", "1Password", "a 1Password service account token",
      .token("ops_eyJ", rest: [.run(.base64url.union("="), 250...2000)]),
      documentation: "https://developer.1password.com/docs/service-accounts/",
      renewal: "rotate the token under Developer, Service accounts",
      examples: [
        TokenExample(
          "ops_eyJ", "7lQg5bABlE-n0OUPHiuR_LRUeTheUhOPgKmrF8zGEBNZdRfOhJ_s6d6nDRx9s1g3wTy-C05HsRloQ-",
          "He4HQN-Es_2AZ2yRALgcpZf-qmO1xDSeleadu2JuXLgP7hBemlOAa1I",
          "88XxHUaw8PJb_j5I-E3hArJSCZ9BF1_SjwlUXFIQrUrx7mHsNmzTjG-1qtESzsmthCD6dMVmpVGy69",
          "oWnaCwkyUdqcI2kg7fKzaDekxBoucMvdHPzOancNj06lFNIh4O2jcwEc"),
        TokenExample(
          "1PASSWORD_TOKEN=", "ops_eyJ",
          "B-ioAc_ZRgYQA03k4UHHs5M5-S1AXe-97X1ZVfixKsjx_owP6FYLfebhncrQ1KHGmkHJY4HA-A-wYU",
          "QSHmNQ_rBy4gASOPf7U42f7UOX1VPczYmcP5tGpWIOl2aW-ctA-JgcX8kzr",
          "Y7hDkm6wCgf175khHtWGI2D3NMfF7wK9TS_KKJRKuvSQ7LLgHeOq9SiEzNtDeldZCtZ-rraXvmfIXn",
          "2bRC7-bO2gexWkpvBELujgZkRWA4Sj0u4gKPfiuOkMu36Uz_xFXv2eAY6mw"),
        TokenExample(
          "\"token\": \"", "ops_eyJ",
          "bf7Nt977b4ZX-Fmtbq5ya6asKOTS2DUvsMcSl8oBadzSg3Qp-Fsqa8ArD2GBJCbURfDxl3_bURLg9J",
          "psMiGcOLX4c6snvoa81q9p9Ms1y5yDDFBu6JQ-5EtJb1VbWPPrFcO-rEel",
          "INSRz1VJ1pJQ1AwtQnNThHMDJCwC9gsYRqFZGEHlAEKwiAIB9oksh_jUwQKIow5F1YbvIKLbrFu-0u",
          "7YslAD8n7HKNWGCoLZFhgf-qTSsAxo6xKRNf90YInbdUwoYLFPQjnbH1ev", "\""),
      ],
      nearMisses: [
        TokenExample(
          "ops_eyJ", "DSDpscKUdofVKiYSMB6Pxad5kQieRZ4U4QQZCB28z8nqud4huTXcT3IpAT2um7sHywweAj5XAuAZls",
          "9JorvcyOQQaAEYE6W2oVK94tVGN7dHAYtJllhSwrzN6Gz3",
          "oENXBxEbkpbrxWBvJ8iOkumYg_ytplOak5dmHYwG4uBBqoePzS2aXXFJyzIJp8kqodcs8cXbBXYyPJ",
          "ItwNu4i1HRAscW4fq87e_CFiuTEYqQY4oezwmpyR9b-wjuU"),
        TokenExample(
          "x", "ops_eyJ", "DSDpscKUdofVKiYSMB6Pxad5kQieRZ4U4QQZCB28z8nqud4huTXcT3IpAT2um7sHywweAj5XAuAZls",
          "9JorvcyOQQaAEYE6W2oVK94tVGN7dHAYtJllhSwrzN6Gz3o",
          "ENXBxEbkpbrxWBvJ8iOkumYg_ytplOak5dmHYwG4uBBqoePzS2aXXFJyzIJp8kqodcs8cXbBXYyPJI",
          "twNu4i1HRAscW4fq87e_CFiuTEYqQY4oezwmpyR9b-wjuUN"),
        TokenExample(
          "ops_eyJ", "DSDpscKUdofVKiYSMB6Pxad5kQieRZ4U4QQZCB28z8nqud4huTXcT3IpAT2um7sHywweAj5XAuAZls",
          "9JorvcyOQQaAEYE6W2oVK94tVGN7dHAYtJllhSwrzN6Gz3o!NXBxEbkpbrxWBvJ8iOkumYg_ytplOa",
          "k5dmHYwG4uBBqoePzS2aXXFJyzIJp8kqodcs8cXbBXYyPJItwNu4i1HRAscW4fq87e_CFiuTEYqQY4", "oezwmpyR9b-wjuUN"
        ),
      ])
    TokenRule(
      "1password-secret-key", "1Password", "a 1Password account's Secret Key",
      .token(
        "A3-",
        rest: [
          .run(.upperAlnum, 6), .text("-"), .run(.upperAlnum, 6), .text("-"), .run(.upperAlnum, 5),
          .text("-"), .run(.upperAlnum, 5), .text("-"), .run(.upperAlnum, 5), .text("-"),
          .run(.upperAlnum, 5),
        ], edge: .strict, demands: TokenDemands([.digit, .upper], spread: 10)),
      documentation: "https://support.1password.com/secret-key-security/",
      renewal: "regenerate it under My profile",
      examples: [
        TokenExample("A3-", "RMMABC-HOPSMI-WGWMF-NUA97-NUOY6-SG4J9"),
        TokenExample("1PASSWORD_TOKEN=", "A3-", "1SSCSI-OARM0R-156E0-GPKZQ-3IG0B-COCT4"),
        TokenExample("\"token\": \"", "A3-", "6S2RKX-ZZYVQ4-YRJNK-UVXY2-H925W-FLUZR", "\""),
      ],
      nearMisses: [
        TokenExample("A3-", "QP11X6-JJNAI3-GN8Z", "7-B55FT-Z6NG3-2W60"),
        TokenExample("x", "A3-", "QP11X6-JJNAI3-GN8Z", "7-B55FT-Z6NG3-2W607"),
        TokenExample("A3-", "QP11X6-JJNAI3-GN8Z!-B55FT-Z6NG3-2W607"),
      ])
    TokenRule(
      "bitwarden-token", "Bitwarden", "a Bitwarden Secrets Manager access token",
      .token(
        "0.",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12), .text("."), .run(.base62, 30), .text(":"), .run(.base64, 22),
          .text("=="),
        ], edge: .strict),
      documentation: "https://bitwarden.com/help/access-tokens/",
      renewal: "revoke it on the machine account's page",
      examples: [
        TokenExample(
          "0.", "c7bef873-2a18-b51d-424f-689d01d42e48.ZHMnhHY0o",
          "MJ1Z9KO7M6oGQvlnTXQVW:JT4oBl4BxVmmt98d/48OZE=="),
        TokenExample(
          "BITWARDEN_TOKEN=", "0.", "c91415e0-9d02-fa89-3aa7-48d8630e482e.2sDJW4txl",
          "ZfuewRDzsDkgHhAHNHucZ:b3xk8r6SdNGcEoq2ygVjx7=="),
        TokenExample(
          "\"token\": \"", "0.", "6f9e65ae-8e1a-7e5a-87d1-ff0f92dec90c.LD5K3gNQs",
          "vaBU3QNjatVnFobbRU8TT:fJiityAtEevMFoNt9nHebi==", "\""),
      ],
      nearMisses: [
        TokenExample(
          "0.", "d0c2c7bf-cce8-ea7a-7699-0c1ceb36278f.ty8AB5r",
          "UBqmi3fi9DkwND4wMKZeCku:VPPcbH0M6Zp77UpbTXrb9"),
        TokenExample(
          "x", "0.", "d0c2c7bf-cce8-ea7a-7699-0c1ceb36278f.ty8AB5rUB",
          "qmi3fi9DkwND4wMKZeCku:VPPcbH0M6Zp77UpbTXrb92=="),
        TokenExample(
          "0.", "d0c2c7bf-cce8-ea7a-7699-0c1ceb36278f.ty8AB5rUB!mi3fi9DkwND4wMKZeCku:VPPcbH0M6Z",
          "p77UpbTXrb92=="),
      ])
    TokenRule(
      "age-secret-key", "age", "an age secret key",
      .token("AGE-SECRET-KEY-1", rest: [.run(.bech32, 58)]),
      checksum: .bech32,
      documentation: "https://github.com/C2SP/C2SP/blob/main/age.md",
      renewal: "make a new one with age-keygen, and encrypt anew what it opens",
      examples: [
        TokenExample("AGE-SECRET-KEY-1", "2K7A5ZEVMG7N8MV7CSNU2XG57GZHP", "HLJQR8X27HPP04GRQF96QRSCP4WFF"),
        TokenExample(
          "SOPS_AGE_KEY=", "AGE-SECRET-KEY-1", "UX26Q89D0S2VG76ES00UP5AEJ4CPF",
          "MLU93S8PVFYQ4ENAPXDYY7QUZ6FKE"),
        TokenExample(
          "\"token\": \"", "AGE-SECRET-KEY-1", "39KUTHSZH8LJU3L07SD622U3LHQP6",
          "X44X5XACUYU9AUNE6KCG2HQZMNE9V", "\""),
      ],
      nearMisses: [
        TokenExample("AGE-SECRET-KEY-1", "8RLFWPVR6P2WKLVH7086UNWYNS35", "KAWSCTKN97XK6946QVTKMEQQM28F3"),
        TokenExample(
          "x", "AGE-SECRET-KEY-1", "8RLFWPVR6P2WKLVH7086UNWYNS35K", "AWSCTKN97XK6946QVTKMEQQM28F3C"),
        TokenExample("AGE-SECRET-KEY-1", "8RLFWPVR6P2WKLVH7086UNWYNS35K!WSCTKN97XK6946QVTKMEQQM28F3C"),
      ])
  }
}
