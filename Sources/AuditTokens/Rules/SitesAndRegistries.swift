/// Tokens of hosts of sites, functions and packages that mark theirs with a prefix of their own.
extension TokenRules {
  @TokenRuleBuilder static var sitesAndRegistries: [TokenRule] {
    TokenRule(
      "vercel-marked-token", "Vercel", "a Vercel access token",
      .token(
        "vcp_", "vci_", "vca_", "vcr_", rest: [.run(.base64url, 50...60)],
        demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://vercel.com/docs/rest-api/reference/welcome#authentication",
      renewal: "delete it under Account settings, Tokens, and make a new one",
      examples: [
        TokenExample("vcp_", "4ev7xOITZsHSUZeTfsqmdG_XhnbA", "XLPIosFK6T-Qn-aHEU9sT_sacqEG"),
        TokenExample("VERCEL_TOKEN=", "vci_", "n5YQvW_Q33-yCPSX6x9-FrDIw7GZ60ladSLVXJyUVAVsCO7rAxQ2GK"),
        TokenExample(
          "\"token\": \"", "vca_", "6T4HNy3Ybx-HozedGMVvP_PhMXhoS1FqxZTmuVMCAGMPG4GsB90cL8u", "\""),
      ],
      nearMisses: [
        TokenExample("vcp_", "cx6-V_6Ha7MAfhetm0gBOniO", "3WjsjhBtTYgnUlGHEDE1OVOMA"),
        TokenExample("x", "vcp_", "cx6-V_6Ha7MAfhetm0gBOniO3", "WjsjhBtTYgnUlGHEDE1OVOMAj"),
        TokenExample("vcp_", "cx6-V_6Ha7MAfhetm0gBOniO3!jsjhBtTYgnUlGHEDE1OVOMAj"),
      ])
    TokenRule(
      "vercel-gateway-key", "Vercel", "a Vercel AI Gateway key",
      .token("vck_", rest: [.run(.base64url, 50...60)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://vercel.com/docs/ai-gateway/authentication-and-byok/authentication",
      renewal: "delete it under AI Gateway, API keys, and make a new one",
      examples: [
        TokenExample("vck_", "oZJvQg4H17VcH_i7ZG1xaXSENhdLU", "_8DfzWiyMCS4cBlGfN_bjgTeB7ipQ"),
        TokenExample("VERCEL_TOKEN=", "vck_", "mD6wlAYoPnI1IDX_CRBYIDAjNu7m", "1TaJVeXEx9Cy19Lxxwny_3FrM0sf"),
        TokenExample("\"token\": \"", "vck_", "5wgXjKrEprGqrmf1F9fOirKuFTgazBbrKsrTKDWYaIDnGiP5HsF", "\""),
      ],
      nearMisses: [
        TokenExample("vck_", "gWXAaZaIBReFwZ_wn5Mlxq5D", "S8bFJxEBmXurVYlPn6TrYUNNC"),
        TokenExample("x", "vck_", "gWXAaZaIBReFwZ_wn5Mlxq5DS", "8bFJxEBmXurVYlPn6TrYUNNC1"),
        TokenExample("vck_", "gWXAaZaIBReFwZ_wn5Mlxq5DS!bFJxEBmXurVYlPn6TrYUNNC1"),
      ])
    TokenRule(
      "cloudflare-marked-token", "Cloudflare", "a Cloudflare API token",
      .token("cfut_", "cfat_", "cfk_", rest: [.run(.base62, 40), .run(.hex, 8)]),
      documentation: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
      renewal: "roll it under My profile, API tokens",
      examples: [
        TokenExample("cfut_", "g6QZ5HGH0TRhE67Dr8g40FwTiKXJiLIlTE2qWnrBb1a00245"),
        TokenExample("CLOUDFLARE_TOKEN=", "cfat_", "S4kSsgRvTKkptutlXvJoIhDAG7oC74J79t5JrjRk534233f9"),
        TokenExample("\"token\": \"", "cfk_", "dohZINt8YVdfCoCiEoc76mz48TA2oyEkhuOFyiks4d3fe2df", "\""),
      ],
      nearMisses: [
        TokenExample("cfut_", "CAu8Lv92A8C0So5BCxYKefd", "0L51eZvX2HmiwRtlZ373ecbc"),
        TokenExample("x", "cfut_", "CAu8Lv92A8C0So5BCxYKefd0", "L51eZvX2HmiwRtlZ373ecbc2"),
        TokenExample("cfut_", "CAu8Lv92A8C0So5BCxYKefd0!51eZvX2HmiwRtlZ373ecbc2"),
      ])
    TokenRule(
      "deno-deploy-token", "Deno Deploy", "a Deno Deploy access token",
      .token("ddp_", "ddo_", rest: [.run(.base62, 36)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.deno.com/subhosting/api/authentication/",
      renewal: "revoke it under Account settings, Access tokens, and make a new one",
      examples: [
        TokenExample("ddp_", "Z4w9KCQeOXj6yKbMK6sPlRcuDmQTi1PTkYsD"),
        TokenExample("DENO_DEPLOY_TOKEN=", "ddo_", "ZDKtus6zj9DmC9hkUIrtNJ55S92I1hwTWiqG"),
        TokenExample("\"token\": \"", "ddp_", "stPWpGQZXuWDEO4DqYOnGHHzMxCuMSx5ekLE", "\""),
      ],
      nearMisses: [
        TokenExample("ddp_", "4aQKCwEl2b93ByFo4", "TB8qxeRT5EzYcRbJOS"),
        TokenExample("x", "ddp_", "4aQKCwEl2b93ByFo4T", "B8qxeRT5EzYcRbJOSW"),
        TokenExample("ddp_", "4aQKCwEl2b93ByFo4T!8qxeRT5EzYcRbJOSW"),
      ])
    TokenRule(
      "upcloud-token", "UpCloud", "an UpCloud API token",
      .token("ucat_", rest: [.run(.base62, 24...32)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://developers.upcloud.com/1.3/21-tokens/",
      renewal: "delete it under Account, API tokens, and make a new one",
      examples: [
        TokenExample("ucat_", "3dwDKUu13ehapgoLmSw1qsT9UUrty6"),
        TokenExample("UPCLOUD_TOKEN=", "ucat_", "FFnVxVWvhFO0e4ZdTQ92c9wD2R"),
        TokenExample("\"token\": \"", "ucat_", "iXDu0cGxGbCG38PXM9Spod4CS", "\""),
      ],
      nearMisses: [
        TokenExample("ucat_", "eeA932LwCNq", "uER1ah9uWfzf"),
        TokenExample("x", "ucat_", "eeA932LwCNqu", "ER1ah9uWfzfs"),
        TokenExample("ucat_", "eeA932LwCNqu!R1ah9uWfzfs"),
      ])
    TokenRule(
      "exoscale-key", "Exoscale", "an Exoscale API key",
      .token(
        "EXO", rest: [.run(.base62, 24...30)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 8)),
      documentation: "https://community.exoscale.com/product/iam/",
      renewal: "delete it under IAM, Keys, and make a new one",
      examples: [
        TokenExample("EXO", "OyIA7B7Pxc5eyEcj6rUXLp43Sh"),
        TokenExample("EXOSCALE_TOKEN=", "EXO", "5DWsEkE2GGHZoqS8vef8HRmCE"),
        TokenExample("\"token\": \"", "EXO", "8cxNj4tpgR8EcXny3GJn9jgQQh", "\""),
      ],
      nearMisses: [
        TokenExample("EXO", "yvrGL1WIOyc", "1Y52n7uk4phz"),
        TokenExample("x", "EXO", "yvrGL1WIOyc1", "Y52n7uk4phzA"),
        TokenExample("EXO", "yvrGL1WIOyc1!52n7uk4phzA"),
        // In the base64 of a public key.
        TokenExample("sjrrv/", "EXOTe6dI4QmYcg", "cOjofFVfoTZZzKXX"),
      ])
    TokenRule(
      "runpod-key", "RunPod", "a RunPod API key",
      .token(
        "rpa_", rest: [.run(.upperAlnum, 40), .run(.base62, 6)], demands: TokenDemands([.digit, .upper])),
      documentation: "https://docs.runpod.io/get-started/api-keys",
      renewal: "delete it under Settings, API keys, and make a new one",
      examples: [
        TokenExample("rpa_", "94EPON3QBKLDNZTKL7GTH2U51Z4SG7OI7CAQNP123C2CMB"),
        TokenExample("RUNPOD_TOKEN=", "rpa_", "DZQAUZNW5SYYT9BCNSV35GHM0VP4QUNLJIEZUOC40yXTdK"),
        TokenExample("\"token\": \"", "rpa_", "XBIGH5060SXGEC4URJQSOTWJ84WWSPF14U7CW7SOvdvOhZ", "\""),
      ],
      nearMisses: [
        TokenExample("rpa_", "Y6RDFA2F5X4AEN7GDNP72V", "GUDYDFZ7W4CXAQA1E8m5WF8"),
        TokenExample("x", "rpa_", "Y6RDFA2F5X4AEN7GDNP72VG", "UDYDFZ7W4CXAQA1E8m5WF8T"),
        TokenExample("rpa_", "Y6RDFA2F5X4AEN7GDNP72VG!DYDFZ7W4CXAQA1E8m5WF8T"),
      ])
    TokenRule(
      "packagist-token", "Private Packagist", "a Private Packagist token or API secret",
      .token("packagist_ort_", "packagist_out_", "packagist_acs_", rest: [.run(.hex, 64...96)]),
      documentation: "https://packagist.com/docs/api",
      renewal: "revoke it in the organization's settings, and make a new one",
      examples: [
        TokenExample(
          "packagist_ort_", "3d0be63e8fe34ebae2d9b8cbb4b9d175a4e9a71f6f",
          "65825ed648ce519c0ffff2a8fe8a6d86a7c6fc68635"),
        TokenExample(
          "PRIVATE_PACKAGIST_TOKEN=", "packagist_out_", "359fcdbed259940796f82564b0945defa286",
          "273e4af8bf81c78ce380fc2bd7c597e5b3bd"),
        TokenExample(
          "\"token\": \"", "packagist_acs_", "32a20a17109f74158538d07d93781b678e91",
          "bed944bfec942a1e1f581ff3d16e774c7cf9", "\""),
      ],
      nearMisses: [
        TokenExample("packagist_ort_", "fb1c5b016b1728d0e12e77fe6fc2b3d", "af541689f7f208961fa895cc55af790c"),
        TokenExample(
          "x", "packagist_ort_", "fb1c5b016b1728d0e12e77fe6fc2b3da", "f541689f7f208961fa895cc55af790c5"),
        TokenExample("packagist_ort_", "fb1c5b016b1728d0e12e77fe6fc2b3da!541689f7f208961fa895cc55af790c5"),
      ])
    TokenRule(
      "cloudsmith-key", "Cloudsmith", "a Cloudsmith API key",
      .token("csa_", rest: [.run(.hex, 30), .run(.base62, 6)]),
      documentation: "https://docs.cloudsmith.com/accounts-and-teams/api-key",
      renewal: "rotate it under the user's settings, API key",
      examples: [
        TokenExample("csa_", "ffaa57aa04c4daf2e1d23fae0f4c31yp8Dcb"),
        TokenExample("CLOUDSMITH_TOKEN=", "csa_", "5cea2fa24488a0320ebbcb94e27963s143Bq"),
        TokenExample("\"token\": \"", "csa_", "8f65db1580db6d29d79b85e1faaa37tvnW4f", "\""),
      ],
      nearMisses: [
        TokenExample("csa_", "81cd489ca7ba97422", "31ee5ba0d5df8ZFnSX"),
        TokenExample("x", "csa_", "81cd489ca7ba974223", "1ee5ba0d5df8ZFnSXT"),
        TokenExample("csa_", "81cd489ca7ba974223!ee5ba0d5df8ZFnSXT"),
      ])
    TokenRule(
      "val-town-token", "Val Town", "a Val Town API token",
      .token("vtwn_", rest: [.run(.base64url, 20...80)], demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.val.town/reference/api-tokens/",
      renewal: "delete it under Settings, API tokens, and make a new one",
      examples: [
        TokenExample("vtwn_", "z0ae8minV_ofSj2GPrTCISyNbJ"),
        TokenExample("VAL_TOWN_TOKEN=", "vtwn_", "C9hk80i8VKd--4PXaOq_XWEd"),
        TokenExample("\"token\": \"", "vtwn_", "Dg7w9FylTdeKU02ClVlHS1ZX8T3-HmMqoM", "\""),
      ],
      nearMisses: [
        TokenExample("vtwn_", "K2R87BD22", "lfFYwWMkE9"),
        TokenExample("x", "vtwn_", "K2R87BD22l", "fFYwWMkE9F"),
        TokenExample("vtwn_", "K2R87BD22l!FYwWMkE9F"),
      ])
    TokenRule(
      "docker-swarm-join-token", "Docker", "a token that joins a node to a swarm",
      .token("SWMTKN-1-", rest: [.run(.lowerAlnum, 50...60), .text("-"), .run(.lowerAlnum, 24...30)]),
      documentation: "https://docs.docker.com/engine/swarm/join-nodes/",
      renewal: "docker swarm join-token --rotate worker, and the same for manager",
      examples: [
        TokenExample(
          "SWMTKN-1-", "xy50yqe25fxqhvu4wz9kso22w30mfuw7plziye7wopr",
          "x3iae3i4askfm2-h6tc1t6jbjedzzeghyqawfgn1uzy8"),
        TokenExample(
          "JOIN_TOKEN=", "SWMTKN-1-", "i0ptcdzlkykxpj0jdothkbv84g3j5wc3yn321mi6r7vx",
          "atyrdr3zmzujwfu-efqul0ut1p9o6fulylmrm911gnj51"),
        TokenExample(
          "\"token\": \"", "SWMTKN-1-", "jdlw5gfcctn0ax9hpjiwsr0ggseld6p6rv22zm0s0",
          "2cmbiu0qgoz-5n16u9e0m2iy2fqr3ckdvr4w6rlst", "\""),
      ],
      nearMisses: [
        TokenExample(
          "SWMTKN-1-", "5hgz9tmu8xv89roiz0xoftd224f7yprkic22k", "39vgttji2uoud-nty18qvciaa4myb0iel3y04"),
        TokenExample(
          "x", "SWMTKN-1-", "5hgz9tmu8xv89roiz0xoftd224f7yprkic22k", "39vgttji2uoud-nty18qvciaa4myb0iel3y048"),
        TokenExample(
          "SWMTKN-1-", "5hgz9tmu8xv89roiz0xoftd224f7yprkic22k!9vgttji2uoud-nty18qvciaa4myb0iel3y048"),
      ])
    TokenRule(
      "docker-swarm-unlock-key", "Docker", "a key that unlocks a swarm's managers",
      .token("SWMKEY-1-", rest: [.run(.base64, 43)]),
      documentation: "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
      renewal: "docker swarm unlock-key --rotate",
      examples: [
        TokenExample("SWMKEY-1-", "TlMgBnMbBTb/2e+kEMJuzkRGJ+uBPgiNlFX9QTplbE2"),
        TokenExample("UNLOCK_KEY=", "SWMKEY-1-", "YVxvyxMvwIDPedczqQMVKqFMvcQUs5y6JjpBc1nqEsr"),
        TokenExample("\"token\": \"", "SWMKEY-1-", "Fya2pUQ1k8NkfT5HfWmCQjy8hm0lxD8JtIMaobjH84p", "\""),
      ],
      nearMisses: [
        TokenExample("SWMKEY-1-", "cvAAQDx5Jyfupafh8yHRX", "FOpTSD/iWyH0W9nDF6uDj"),
        TokenExample("x", "SWMKEY-1-", "cvAAQDx5Jyfupafh8yHRX", "FOpTSD/iWyH0W9nDF6uDj8"),
        TokenExample("SWMKEY-1-", "cvAAQDx5Jyfupafh8yHRX!OpTSD/iWyH0W9nDF6uDj8"),
      ])
  }
}
