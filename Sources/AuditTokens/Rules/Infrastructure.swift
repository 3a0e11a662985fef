/// Tokens of private networks and of what builds and runs infrastructure.
extension TokenRules {
  @TokenRuleBuilder static var infrastructure: [TokenRule] {
    TokenRule(
      "tailscale-key", "Tailscale", "a Tailscale auth, API, OAuth or SCIM key",
      .token(
        "tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-",
        rest: [.run(.base62, 10...20), .text("-"), .run(.base62, 20...40)]),
      documentation: "https://tailscale.com/kb/1085/auth-keys",
      renewal: "revoke it under Settings, Keys",
      examples: [
        TokenExample("tskey-auth-", "dqNyG3Zpdq-aKWXh3TvGDExWqYaSO8jrOYS"),
        TokenExample("TAILSCALE_TOKEN=", "tskey-api-", "tLTFBH1UW1-2uUEjezjyx9QqNofDBMzF3"),
        TokenExample("\"token\": \"", "tskey-client-", "0trIXUl7vGG-2cLL8V6feft8tJcSGeGRAxchkeo", "\""),
      ],
      nearMisses: [
        TokenExample("tskey-auth-", "NndDb1cxQK-08DJ", "5iNNM44XabRlhie"),
        TokenExample("x", "tskey-auth-", "NndDb1cxQK-08DJ", "5iNNM44XabRlhiec"),
        TokenExample("tskey-auth-", "NndDb1cxQK-08DJ!iNNM44XabRlhiec"),
      ])
    TokenRule(
      "wireguard-key", "WireGuard", "a WireGuard private key",
      .assigned(
        to: "privatekey", "private_key", "presharedkey", value: [.run(.base64, 43), .text("=")], nouns: [],
        demands: TokenDemands([.lower, .upper], spread: 16)),
      documentation: "https://www.wireguard.com/quickstart/",
      renewal: "make a new one with wg genkey, and give the peers its public key",
      examples: [
        TokenExample("PRIVATEKEY=", "m4wMaRotA9OvMxYBSunvAr", "WkRXHAVXsDPwzNp0e/OCo="),
        TokenExample("\"private_key\": \"", "u12OXxMz5tET0zebdm4KyS", "D2Kg96PF5CJugmLOwGJvo=", "\""),
        TokenExample("presharedkey: ", "PT0QnrEGzpQrQts8A7trgD", "xIlm3ZftNpnT+zW69xWzG=", "  # production"),
      ],
      nearMisses: [
        TokenExample("PRIVATEKEY=", "HAXR+UYqcf50gtu3LHHp/", "X+UUOo1iqxRD7AucoL3naS"),
        TokenExample("PRIVATEKEY=\n", "HAXR+UYqcf50gtu3LHHp/X", "+UUOo1iqxRD7AucoL3naS="),
        TokenExample("OTHER_SETTING=", "HAXR+UYqcf50gtu3LHHp/X", "+UUOo1iqxRD7AucoL3naS="),
        TokenExample("PRIVATEKEY=", "3333333333333333333333", "333333333333333333333="),
      ])
    TokenRule(
      "netbird-token", "NetBird", "a NetBird access token",
      .token("nbp_", rest: [.run(.base62, 36)]),
      documentation: "https://docs.netbird.io/api/guides/authentication",
      renewal: "delete it under the user's access tokens",
      examples: [
        TokenExample("nbp_", "CBkLM5VU01L8701K7gR9BWOHzr6KtdTJksE9"),
        TokenExample("NETBIRD_TOKEN=", "nbp_", "BlfIfsNYHLL1zOYPc9uuBeoukC8PZogkoiNd"),
        TokenExample("\"token\": \"", "nbp_", "DUDzM7D9PfVSjBFsSUyHK6MNGAXQMt5ZnGWp", "\""),
      ],
      nearMisses: [
        TokenExample("nbp_", "nekqaxZW74V1MJ6ol", "PRi9Ex1JlyHoZFzC7A"),
        TokenExample("x", "nbp_", "nekqaxZW74V1MJ6olP", "Ri9Ex1JlyHoZFzC7Aj"),
        TokenExample("nbp_", "nekqaxZW74V1MJ6olP!i9Ex1JlyHoZFzC7Aj"),
      ])
    TokenRule(
      "pulumi-token", "Pulumi", "a Pulumi access token",
      .token("pul-", rest: [.run(.hex, 40)]),
      documentation: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
      renewal: "delete it under Account settings, Access tokens",
      examples: [
        TokenExample("pul-", "ec4674c70a3f2de6121999366c3bb8288c764ec3"),
        TokenExample("PULUMI_TOKEN=", "pul-", "85ce02a8df230f7d5ca9ee8f64df7826db0f7da3"),
        TokenExample("\"token\": \"", "pul-", "5a910b8c0ea4500fe52fa1895e02ef955c5ba88f", "\""),
      ],
      nearMisses: [
        TokenExample("pul-", "089b7a8f0ba807761b3", "30f058793c390e67afd6"),
        TokenExample("x", "pul-", "089b7a8f0ba807761b33", "0f058793c390e67afd66"),
        TokenExample("pul-", "089b7a8f0ba807761b33!f058793c390e67afd66"),
      ])
    TokenRule(
      "rancher-token", "Rancher", "a Rancher API token",
      .assigned(
        to: "rancher", "cattle",
        value: [.text("token-"), .run(.lowerAlnum, 5), .text(":"), .run(.lowerAlnum, 54)],
        nouns: ["token", "key"], demands: TokenDemands([], spread: 12)),
      documentation: "https://ranchermanager.docs.rancher.com/api/api-tokens",
      renewal: "delete it under Account and API keys",
      examples: [
        TokenExample(
          "RANCHER_TOKEN=", "token-2d3mt:brt73byowxpbrt1wm52tk", "didjq64yvp962ks4g9zadm4ffq8trviig"),
        TokenExample(
          "\"cattle_key\": \"", "token-2f5zl:8h93bu4bjqbyy79r1ecxq", "jrpl6lvcb7ixzn9lz2izb9wagauuuzn0i", "\""
        ),
        TokenExample(
          "rancher-token: ", "token-4lrkv:qvkedwwskybzwain8euye", "r20ta3dhngs90z1kvmvkjaxl3jmhciusn",
          "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "RANCHER_TOKEN=", "token-mkgte:dc5on8wb1ys5j98po10r", "hrfkdow5wowo0gb3g4wrzts626rgdk6es"),
        TokenExample(
          "RANCHER_TOKEN=\n", "token-mkgte:dc5on8wb1ys5j98po10rh", "rfkdow5wowo0gb3g4wrzts626rgdk6esr"),
        TokenExample(
          "OTHER_SETTING=", "token-mkgte:dc5on8wb1ys5j98po10rh", "rfkdow5wowo0gb3g4wrzts626rgdk6esr"),
        TokenExample(
          "RANCHER_TOKEN=", "token-zzzzz:zzzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"),
      ])
    TokenRule(
      "prefect-key", "Prefect", "a Prefect API key",
      .token("pnu_", "pnb_", rest: [.run(.base62, 36)]),
      documentation: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("pnu_", "SvNdvZNncto7I30WEQshuuiiD3NTgyfBEG1z"),
        TokenExample("PREFECT_TOKEN=", "pnb_", "kjbySvJloJMDiIN8YabGIh218j1eez8YhUcR"),
        TokenExample("\"token\": \"", "pnu_", "fYimq9odiMmoER7rdsWvAFzdzQTazMRiQ00a", "\""),
      ],
      nearMisses: [
        TokenExample("pnu_", "nd8m0cDOaIRZQZ8ms", "nAqeyd7BVF1GeNzUkf"),
        TokenExample("x", "pnu_", "nd8m0cDOaIRZQZ8msn", "Aqeyd7BVF1GeNzUkfH"),
        TokenExample("pnu_", "nd8m0cDOaIRZQZ8msn!qeyd7BVF1GeNzUkfH"),
      ])
    TokenRule(
      "openshift-token", "OpenShift", "an OpenShift user token",
      .token("sha256~", rest: [.run(.base64url, 43)]),
      documentation: "https://docs.openshift.com/container-platform/latest/authentication/index.html",
      renewal: "oc logout, or oc delete useroauthaccesstokens",
      examples: [
        TokenExample("sha256~", "QRROYDah1o1PJlynb8kOai7IXMUQ6cmOrcJsiF9Z87O"),
        TokenExample("OPENSHIFT_TOKEN=", "sha256~", "FhlRMzo7JZdxsobGXEzimCnydRZNvQxoGuoXlXU2gcM"),
        TokenExample("\"token\": \"", "sha256~", "FeBdZthhnEQZ47d7zt7mzJ-lM5KALGvQBWYrF6MnM0f", "\""),
      ],
      nearMisses: [
        TokenExample("sha256~", "PPCCQKRgi247wTHuCMycv", "87KAN8ZYSDwQqbBUxTT7-"),
        TokenExample("x", "sha256~", "PPCCQKRgi247wTHuCMycv", "87KAN8ZYSDwQqbBUxTT7-i"),
        TokenExample("sha256~", "PPCCQKRgi247wTHuCMycv!7KAN8ZYSDwQqbBUxTT7-i"),
      ])
    TokenRule(
      "kubernetes-bootstrap-token", "Kubernetes", "a Kubernetes bootstrap token",
      .assigned(
        to: "kubeadm", "bootstrap", value: [.run(.lowerAlnum, 6), .text("."), .run(.lowerAlnum, 16)],
        nouns: ["token", "join"], demands: TokenDemands([.digit, .lower], spread: 8)),
      documentation: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
      renewal: "kubeadm token delete, then kubeadm token create",
      examples: [
        TokenExample("KUBEADM_TOKEN=", "gorsod.6k54", "okrqjxp2rhkm"),
        TokenExample("\"bootstrap_join\": \"", "zq35o0.gshq", "ejjb7oaeibmq", "\""),
        TokenExample("kubeadm-token: ", "jhqu3m.e6o7", "x73aa9dntiyv", "  # production"),
      ],
      nearMisses: [
        TokenExample("KUBEADM_TOKEN=", "notzdg.622t", "zc1s9sh4qv6"),
        TokenExample("KUBEADM_TOKEN=\n", "notzdg.622t", "zc1s9sh4qv6o"),
        TokenExample("OTHER_SETTING=", "notzdg.622t", "zc1s9sh4qv6o"),
        TokenExample("KUBEADM_TOKEN=", "zzzzzz.zzzz", "zzzzzzzzzzzz"),
      ])
    TokenRule(
      "octopus-key", "Octopus Deploy", "an Octopus Deploy API key",
      .token(
        "API-", rest: [.run(.upperAlnum, 25...31)], edge: .strict,
        demands: TokenDemands([.digit, .upper], spread: 10)),
      documentation: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
      renewal: "revoke it under the profile's API keys",
      examples: [
        TokenExample("API-", "R8TXH5PRJTUYYB8QKOAM6KK9S9W"),
        TokenExample("OCTOPUS_DEPLOY_TOKEN=", "API-", "XQLSV9WHRH9YO2WU4QAOFKTH0BL2U"),
        TokenExample("\"token\": \"", "API-", "K93WVOENYAQM15FW4APLIESGH", "\""),
      ],
      nearMisses: [
        TokenExample("API-", "0UFF6HKBPAOV", "8I6FSCXZYZJV"),
        TokenExample("x", "API-", "0UFF6HKBPAOV", "8I6FSCXZYZJV7"),
        TokenExample("API-", "0UFF6HKBPAOV!I6FSCXZYZJV7"),
      ])
    TokenRule(
      "harness-token", "Harness", "a Harness personal or service account token",
      .token(
        "pat.", "sat.",
        rest: [.run(.base64url, 22), .text("."), .run(.hex, 24), .text("."), .run(.base62, 20)], edge: .strict
      ),
      documentation: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
      renewal: "delete it under the profile's API keys",
      examples: [
        TokenExample("pat.", "ckK8FwjfPuBH_8iIG-4T02.edd4d19c72f", "494c2cead8edf.OTXpMFYi85upPgLZtWj4"),
        TokenExample(
          "HARNESS_TOKEN=", "sat.", "8ZXdsIMsw7p8t6RU2iWJ5n.03870339f31", "6e42d32771f47.PY9GWc9URfNv3Hyu2uP3"
        ),
        TokenExample(
          "\"token\": \"", "pat.", "hbnX0Mek4Q1FtO_Aja8GoF.e03d7b71f70", "04eb94b486f01.8pwfXSMgeaTqaYVgqst3",
          "\""),
      ],
      nearMisses: [
        TokenExample("pat.", "G_ji_M3DCcvtVbu18sEjc2.4c5e053cd1", "c762e80fe68478.WJy6FAeQdFciJVOATS7"),
        TokenExample("x", "pat.", "G_ji_M3DCcvtVbu18sEjc2.4c5e053cd1c", "762e80fe68478.WJy6FAeQdFciJVOATS7v"),
        TokenExample("pat.", "G_ji_M3DCcvtVbu18sEjc2.4c5e053cd1c!62e80fe68478.WJy6FAeQdFciJVOATS7v"),
      ])
  }
}
