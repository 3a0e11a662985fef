/// Keys of services for payments.
extension TokenRules {
  @TokenRuleBuilder static var payments: [TokenRule] {
    TokenRule(
      "stripe-key", "Stripe", "a Stripe secret or restricted key",
      .token("sk_live_", "rk_live_", "sk_test_", "rk_test_", "sk_org_", rest: [.run(.base62, 80...250)]),
      testMarks: ["sk_test_", "rk_test_"],
      documentation: "https://docs.stripe.com/keys",
      renewal: "roll it under Developers, API keys",
      examples: [
        TokenExample(
          "sk_live_", "IuHCdVUHK7XEynPvP7yUFGLwwgtnioG0PsZSmeJ2rpch",
          "qnfb0XDiNvSn9mE5hUFUP8m2Oo5mRGfaKwB0zVbXixbMg"),
        TokenExample(
          "STRIPE_SECRET_KEY=", "rk_live_", "l4KCctUHe0gA2Qlxc2wektPlvYPD2b9EjBJ4pm99BQv6I8",
          "lbjC31ogIOLv0a07S0ap11zNsrhCSNf6avK4kba5dRm2KK"),
        TokenExample(
          "\"token\": \"", "sk_test_", "7Ymv8HRGRayHcjFWppjnhMF3TrrIWABTKPYGmMfxHDl6H",
          "Ag1CIqSFKrmEMTKCLfRGKirKz4b5eATC9Dlp75EHft8XJ", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sk_live_", "1vUPMovmQ3awGnVI0btzPbBWtpxk5DDotHfXNig", "RuqSsJp7cZ9YXfZf5AsNYhXPUitAeB3L5bdX5Auy"),
        TokenExample(
          "x", "sk_live_", "1vUPMovmQ3awGnVI0btzPbBWtpxk5DDotHfXNigR",
          "uqSsJp7cZ9YXfZf5AsNYhXPUitAeB3L5bdX5Auyn"),
        TokenExample(
          "sk_live_", "1vUPMovmQ3awGnVI0btzPbBWtpxk5DDotHfXNigR!qSsJp7cZ9YXfZf5AsNYhXPUitAeB3L5bdX5Au", "yn"),
      ])
    TokenRule(
      "stripe-legacy-key", "Stripe", "a Stripe secret key of the former length",
      .token("sk_live_", "rk_live_", "sk_test_", "rk_test_", rest: [.run(.base62, 24)]),
      testMarks: ["sk_test_", "rk_test_"],
      documentation: "https://docs.stripe.com/keys",
      renewal: "roll it under Developers, API keys",
      examples: [
        TokenExample("sk_live_", "xeTwjDqv6J2BvRyNOPkOz7tZ"),
        TokenExample("STRIPE_SECRET_KEY=", "rk_live_", "GzdgemaYWu1NH6SUnZ0JxC92"),
        TokenExample("\"token\": \"", "sk_test_", "KhXIW8nCiF9QdahDKgpOdyXR", "\""),
      ],
      nearMisses: [
        TokenExample("sk_live_", "ReIQmiCLJUf", "9c1G2N6qfNeX"),
        TokenExample("x", "sk_live_", "ReIQmiCLJUf9", "c1G2N6qfNeXW"),
        TokenExample("sk_live_", "ReIQmiCLJUf9!1G2N6qfNeXW"),
      ])
    TokenRule(
      "stripe-webhook-secret", "Stripe", "a Stripe webhook signing secret",
      .token("whsec_", rest: [.run(.base62, 32...64)]),
      documentation: "https://docs.stripe.com/webhooks#verify-official-libraries",
      renewal: "roll the secret on the endpoint's page",
      examples: [
        TokenExample("whsec_", "T2jMgkWxeVVMAqw2Xe0UodYAqt77f4Nj"),
        TokenExample("STRIPE_WEBHOOK_SECRET=", "whsec_", "5OiMsBbNFrp9QYRyBQYUQXBeapz0gVJbjNNyv49L70yJ9nDDM"),
        TokenExample("\"token\": \"", "whsec_", "FzOww2NJfyZ0aLaib2XSTfIpy7Jj1pe2FnTZuQv", "\""),
      ],
      nearMisses: [
        TokenExample("whsec_", "Rv3EDVFuzdha4jR", "V87PDNxMC0TfBNkm"),
        TokenExample("x", "whsec_", "Rv3EDVFuzdha4jRV", "87PDNxMC0TfBNkmg"),
        TokenExample("whsec_", "Rv3EDVFuzdha4jRV!7PDNxMC0TfBNkmg"),
      ])
    TokenRule(
      "shopify-token", "Shopify", "a Shopify access token",
      .token("shpat_", "shpca_", "shppa_", "shpua_", "shptka_", rest: [.run(.anyHex, 32)]),
      documentation: "https://shopify.dev/docs/apps/build/authentication-authorization",
      renewal: "uninstall the app, or rotate the token in its settings",
      examples: [
        TokenExample("shpat_", "afEAfea17CE06e791A3D52322DeDA8d8"),
        TokenExample("SHOPIFY_TOKEN=", "shpca_", "1E22cAa7576C06a9aE51D8ECCe9D4Dab"),
        TokenExample("\"token\": \"", "shppa_", "C7dadE41acCa431aFd396f4894C2dd43", "\""),
      ],
      nearMisses: [
        TokenExample("shpat_", "cd09989449Ebe1D", "12Ac6dE6BFCE2D7d"),
        TokenExample("x", "shpat_", "cd09989449Ebe1D1", "2Ac6dE6BFCE2D7d1"),
        TokenExample("shpat_", "cd09989449Ebe1D1!Ac6dE6BFCE2D7d1"),
      ])
    TokenRule(
      "shopify-secret", "Shopify", "a Shopify app's shared secret",
      .token("shpss_", rest: [.run(.anyHex, 32)]),
      documentation: "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets",
      renewal: "rotate the client secret in the app's settings",
      examples: [
        TokenExample("shpss_", "A4B9B8a2BA7f9F8fdafFEF0E94FD9f53"),
        TokenExample("SHOPIFY_TOKEN=", "shpss_", "a08FfDbcA18Fc9De1CdC2150A7554a8e"),
        TokenExample("\"token\": \"", "shpss_", "4EcA4bafBB63ed50f8449Dad5a0bF75f", "\""),
      ],
      nearMisses: [
        TokenExample("shpss_", "FAE2d1d1fADBFd3", "dCaf3d78Ac321dAc"),
        TokenExample("x", "shpss_", "FAE2d1d1fADBFd3d", "Caf3d78Ac321dAc2"),
        TokenExample("shpss_", "FAE2d1d1fADBFd3d!af3d78Ac321dAc2"),
      ])
    TokenRule(
      "square-token", "Square", "a Square access token",
      .token(
        "EAAA", rest: [.run(.base64url, 60)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://developer.squareup.com/docs/build-basics/access-tokens",
      renewal: "replace it under the application's credentials",
      examples: [
        TokenExample("EAAA", "GemsF1KgoE0QNC-MqNFI9h1_Jn0d26", "yXXtQy-DKi03AYPWT4d-c7sJ-5K1y0"),
        TokenExample(
          "SQUARE_TOKEN=", "EAAA", "qriGX_RWbnzv0syJA7ESubcrlEBeNP", "_fgC4MSrp90PTnCAd4XJSGXeKp7c3g"),
        TokenExample(
          "\"token\": \"", "EAAA", "E5mHGaYjvZ83cXYmaDH5HNF2hnKGHh", "R024-fJX1J485Vi9MXJ7dbkLrwJzTR", "\""),
      ],
      nearMisses: [
        TokenExample("EAAA", "TBZpmJsxWz-GKBg4RQVxGrJjAsxLb", "AihtZ9dlccjBFgybR_CiaC7Mrm1MPA"),
        TokenExample("x", "EAAA", "TBZpmJsxWz-GKBg4RQVxGrJjAsxLbA", "ihtZ9dlccjBFgybR_CiaC7Mrm1MPA7"),
        TokenExample("EAAA", "TBZpmJsxWz-GKBg4RQVxGrJjAsxLbA!htZ9dlccjBFgybR_CiaC7Mrm1MPA7"),
      ])
    TokenRule(
      "square-secret", "Square", "a Square OAuth application secret",
      .token("sq0csp-", "sq0atp-", "sandbox-sq0csb-", rest: [.run(.base64url, 22...43)]),
      testMarks: ["sandbox-"],
      documentation: "https://developer.squareup.com/docs/oauth-api/overview",
      renewal: "replace it under the application's OAuth page",
      examples: [
        TokenExample("sq0csp-", "q_NY0riO1mbGbj7fN89iDzCb89FGslqd6P"),
        TokenExample("SQUARE_TOKEN=", "sq0atp-", "3UzlxCaCpfKmH38mwYIANeo_xwSGCba"),
        TokenExample("\"token\": \"", "sandbox-sq0csb-", "MXgdM_x5jFfMXAPL6269zakBpjqZWTo", "\""),
      ],
      nearMisses: [
        TokenExample("sq0csp-", "kIXAlzVFS6", "QRJkdaGsh28"),
        TokenExample("x", "sq0csp-", "kIXAlzVFS6Q", "RJkdaGsh28N"),
        TokenExample("sq0csp-", "kIXAlzVFS6Q!JkdaGsh28N"),
      ])
    TokenRule(
      "paypal-token", "PayPal", "a PayPal Braintree access token",
      .token(
        "access_token$production$", "access_token$sandbox$",
        rest: [.run(.lowerAlnum, 16), .text("$"), .run(.hex, 32)]),
      testMarks: ["$sandbox$"],
      documentation: "https://developer.paypal.com/braintree/docs/guides/authorization/overview",
      renewal: "revoke it in Braintree's control panel",
      examples: [
        TokenExample("access_token$production$", "807ah1mg6rjz5mk3$eb33c69", "5d8da9cb3e82eb30b8c38a118"),
        TokenExample(
          "PAYPAL_TOKEN=", "access_token$sandbox$", "hvhgaha7jekq23vg$bbbb063", "8f4cd3def90b62233846f4e11"),
        TokenExample(
          "\"token\": \"", "access_token$production$", "urrsslmdadwwbuut$50b106f",
          "9fa1c4f37d7fe64a56f32265a", "\""),
      ],
      nearMisses: [
        TokenExample("access_token$production$", "19beanp5880uf0s7$187988b", "ded9be3582a9011a597fdf17"),
        TokenExample(
          "x", "access_token$production$", "19beanp5880uf0s7$187988b", "ded9be3582a9011a597fdf17e"),
        TokenExample("access_token$production$", "19beanp5880uf0s7$187988b!ed9be3582a9011a597fdf17e"),
      ])
    TokenRule(
      "paypal-secret", "PayPal", "a PayPal app's secret",
      .assigned(
        to: "paypal", value: [.run(.base64url, 80)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://developer.paypal.com/api/rest/authentication/",
      renewal: "add a new secret to the app, then disable the old one",
      examples: [
        TokenExample(
          "PAYPAL_SECRET=", "q-JrC7c-el5RKf8OKD8vyfJIS6BuGslqB8860sOL",
          "Xt7sS-gylIa_uLNdMhMYTSik0ngZp2P1xrQP8uBS"),
        TokenExample(
          "\"paypal_secret\": \"", "FGHMup6eZTF3O8vC0sPihwv9Qt7yvsEPwi938ysZ",
          "KhI-f3kpUidusM_drhYLhnV6HUj4rKNg1p8yf4KH", "\""),
        TokenExample(
          "paypal-secret: ", "SHWtX9SyIHqjJZNhWWTBcxQfQpMkxjZ5YSLGuhh2",
          "XEFbufkgFlFj6lnPkfqE1pOJfswznzHUCDZdgnZr", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "PAYPAL_SECRET=", "2huE89Ru3c0Xhi8NbHqnSdS0tbq09b-GcvYl6bP",
          "et4xnJQOWfxD4KNRG_7kFgX_db_eVg3cUop94Wb9"),
        TokenExample(
          "PAYPAL_SECRET=\n", "2huE89Ru3c0Xhi8NbHqnSdS0tbq09b-GcvYl6bPe",
          "t4xnJQOWfxD4KNRG_7kFgX_db_eVg3cUop94Wb95"),
        TokenExample(
          "OTHER_SETTING=", "2huE89Ru3c0Xhi8NbHqnSdS0tbq09b-GcvYl6bPe",
          "t4xnJQOWfxD4KNRG_7kFgX_db_eVg3cUop94Wb95"),
        TokenExample(
          "PAYPAL_SECRET=", "3333333333333333333333333333333333333333",
          "3333333333333333333333333333333333333333"),
      ])
    TokenRule(
      "adyen-key", "Adyen", "an Adyen API key",
      .token(
        "AQE",
        rest: [
          .run(.base64, 60...220), .run(.padding, 0...2), .text("-"), .run(.base64, 30...80),
          .run(.padding, 0...2), .text("-"), .run(.base62, 10...20),
        ], edge: .strict, demands: TokenDemands([.digit, .lower, .upper])),
      documentation: "https://docs.adyen.com/development-resources/api-credentials/",
      renewal: "generate a new key for the API credential",
      examples: [
        TokenExample(
          "AQE", "mjy5LIvhmHdsnOJrB3cBadKfNoRsc7GIvau+1RdUL9FOo8N9NWB0Ec4Y",
          "usKS-Z0YsTQbBSpwja8qkmJD/CqQQhXOVTTrbH-10hxcjzUrKF1iOVhF"),
        TokenExample(
          "ADYEN_TOKEN=", "AQE", "otYBxRpxNC9ProXfF0bkSAGV8w066iQMRQb4syEkit7eTQuc4o3y09du6MgZ6-Mq9",
          "pUbMkERTi7plj6/4b2vkMZDYwMSczkZWIXRVnNypu6pNRSGL73-06lLCt8Gme2YX77"),
        TokenExample(
          "\"token\": \"", "AQE", "0suOtekrlwsgQUYKvLfYTwNtNJwciDp/nE46K1BBuLZtPB1JYQUaAKymnEtSDe",
          "pe/cYtBJeltUP7-grMxtBUl4l8qEKx7G+noAXnYmygaImROet-v63ROKdxzAVI", "\""),
      ],
      nearMisses: [
        TokenExample(
          "AQE", "sUI0ygbhlxcb20pFIuJKESu5NGzaUzg31Ef9yK5Dlv/9LdtCQc",
          "fm7z+HaRM6-oZPcIBWgP/qpCUYgzXndFUUjZQvWCF-gNHveKLaT"),
        TokenExample(
          "x", "AQE", "sUI0ygbhlxcb20pFIuJKESu5NGzaUzg31Ef9yK5Dlv/9LdtCQcf",
          "m7z+HaRM6-oZPcIBWgP/qpCUYgzXndFUUjZQvWCF-gNHveKLaTO"),
        TokenExample(
          "AQE", "sUI0ygbhlxcb20pFIuJKESu5NGzaUzg31Ef9yK5Dlv/9LdtCQcf!7z+HaRM6-oZPcIBWgP/qpCUYgz",
          "XndFUUjZQvWCF-gNHveKLaTO"),
      ])
    TokenRule(
      "plaid-secret", "Plaid", "a Plaid secret",
      .assigned(
        to: "plaid", value: [.run(.hex, 30)], nouns: ["secret"], demands: TokenDemands([], spread: 6)),
      documentation: "https://plaid.com/docs/quickstart/",
      renewal: "rotate it under Developers, Keys",
      examples: [
        TokenExample("PLAID_SECRET=", "a0a40a5c39bd4aa", "70b4c5da0cc70f9"),
        TokenExample("\"plaid_secret\": \"", "811448216c0269d", "d5371ad3c6d16c9", "\""),
        TokenExample("plaid-secret: ", "17cdf82dbd88d88", "0c779ce49b1b69c", "  # production"),
      ],
      nearMisses: [
        TokenExample("PLAID_SECRET=", "7ee2df2f1cc60a", "bec2ddfd543dfde"),
        TokenExample("PLAID_SECRET=\n", "7ee2df2f1cc60ab", "ec2ddfd543dfdec"),
        TokenExample("OTHER_SETTING=", "7ee2df2f1cc60ab", "ec2ddfd543dfdec"),
        TokenExample("PLAID_SECRET=", "fffffffffffffff", "fffffffffffffff"),
      ])
    TokenRule(
      "plaid-token", "Plaid", "a Plaid access token",
      .token(
        "access-production-", "access-development-", "access-sandbox-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      testMarks: ["access-sandbox-"],
      documentation: "https://plaid.com/docs/api/items/",
      renewal: "POST /item/access_token/invalidate makes a new one",
      examples: [
        TokenExample("access-production-", "bc60c505-0cbe-a490-1b04-d88f846bc100"),
        TokenExample("PLAID_TOKEN=", "access-development-", "7e77f4f7-e4b3-4b66-507e-d58b3c957fc2"),
        TokenExample("\"token\": \"", "access-sandbox-", "d12f0668-f7a6-6b33-afb1-b0a3b9d83806", "\""),
      ],
      nearMisses: [
        TokenExample("access-production-", "8fdedae0-9b6f-d69", "5-c53c-44abccbe837"),
        TokenExample("x", "access-production-", "8fdedae0-9b6f-d695", "-c53c-44abccbe837e"),
        TokenExample("access-production-", "8fdedae0-9b6f-d695!c53c-44abccbe837e"),
      ])
    TokenRule(
      "coinbase-token", "Coinbase", "a Coinbase API secret",
      .assigned(
        to: "coinbase", value: [.run(.base62, 32)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://docs.cdp.coinbase.com/",
      renewal: "delete the key under API keys",
      examples: [
        TokenExample("COINBASE_SECRET=", "c2ksyMwENvdnpAeU", "JHb4eJ0IP67SEVZp"),
        TokenExample("\"coinbase_secret\": \"", "Eyg6GRjFtT7li0Q6", "aeXglSnLHcHJI4BV", "\""),
        TokenExample("coinbase-secret: ", "kNBQZpk3mFELoa5L", "Se4Qdr3IYYAPEhHC", "  # production"),
      ],
      nearMisses: [
        TokenExample("COINBASE_SECRET=", "cIYQZCm7HR2iUYP", "DHkjiVOrVELlXvby"),
        TokenExample("COINBASE_SECRET=\n", "cIYQZCm7HR2iUYPD", "HkjiVOrVELlXvbyz"),
        TokenExample("OTHER_SETTING=", "cIYQZCm7HR2iUYPD", "HkjiVOrVELlXvbyz"),
        TokenExample("COINBASE_SECRET=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "flutterwave-key", "Flutterwave", "a Flutterwave secret key",
      .token("FLWSECK-", "FLWSECK_TEST-", rest: [.run(.base62, 32), .text("-X")]),
      testMarks: ["FLWSECK_TEST-"],
      documentation: "https://developer.flutterwave.com/docs/authentication",
      renewal: "generate new keys under Settings, API",
      examples: [
        TokenExample("FLWSECK-", "IHKILSKwd5cHa1VW99sQnnLZ7DOuI6Km-X"),
        TokenExample("FLUTTERWAVE_TOKEN=", "FLWSECK_TEST-", "4wrhFNgMQ0fk5EX0kXawKMhGtfcpYCmp-X"),
        TokenExample("\"token\": \"", "FLWSECK-", "6YL7F5agRHo3rD8ZrkZyhnSCCAXXCbM6-X", "\""),
      ],
      nearMisses: [
        TokenExample("FLWSECK-", "r8SwZJYAJiumNFfg", "0XII87LSrJQLPajJ-"),
        TokenExample("x", "FLWSECK-", "r8SwZJYAJiumNFfg0", "XII87LSrJQLPajJ-X"),
        TokenExample("FLWSECK-", "r8SwZJYAJiumNFfg0!II87LSrJQLPajJ-X"),
      ])
    TokenRule(
      "paystack-key", "Paystack", "a Paystack secret key",
      .token("sk_live_", "sk_test_", rest: [.run(.hex, 40)]),
      testMarks: ["sk_test_"],
      documentation: "https://paystack.com/docs/api/authentication/",
      renewal: "generate a new one under Settings, API keys and webhooks",
      examples: [
        TokenExample("sk_live_", "77e88358d6325a9cfde456da26836cfc14fcc14f"),
        TokenExample("PAYSTACK_TOKEN=", "sk_test_", "409e4e03d4db36f0659bdc4d879f1ea1e38e61c3"),
        TokenExample("\"token\": \"", "sk_live_", "096a1db35116db144ddcb9eb276b9a57e813e542", "\""),
      ],
      nearMisses: [
        TokenExample("sk_live_", "2cecd9a47927fc70b66", "35d8db696fd9704277b5"),
        TokenExample("x", "sk_live_", "2cecd9a47927fc70b663", "5d8db696fd9704277b59"),
        TokenExample("sk_live_", "2cecd9a47927fc70b663!d8db696fd9704277b59"),
      ])
    TokenRule(
      "razorpay-secret", "Razorpay", "a Razorpay key secret",
      .assigned(
        to: "razorpay", value: [.run(.base62, 24)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
      renewal: "regenerate the key under Account and settings, API keys",
      examples: [
        TokenExample("RAZORPAY_SECRET=", "Y4TpIKHu9bSh", "ETBNBbTh1ANf"),
        TokenExample("\"razorpay_secret\": \"", "xSjyWC2ZuOms", "cu5OymLNhgOr", "\""),
        TokenExample("razorpay-secret: ", "ZChsEMypP4fw", "FyhJYtWqWyMh", "  # production"),
      ],
      nearMisses: [
        TokenExample("RAZORPAY_SECRET=", "womCKVd6dXj", "yE3v1oBy2aH5"),
        TokenExample("RAZORPAY_SECRET=\n", "womCKVd6dXjy", "E3v1oBy2aH5C"),
        TokenExample("OTHER_SETTING=", "womCKVd6dXjy", "E3v1oBy2aH5C"),
        TokenExample("RAZORPAY_SECRET=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "razorpay-key-id", "Razorpay", "the id of a Razorpay key",
      .token("rzp_live_", "rzp_test_", rest: [.run(.base62, 14)]),
      severity: .note, testMarks: ["rzp_test_"],
      documentation: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
      renewal: "regenerate the key under Account and settings, API keys",
      examples: [
        TokenExample("rzp_live_", "m8R2XKoy3RpJwY"),
        TokenExample("RAZORPAY_TOKEN=", "rzp_test_", "rzijxgj9V5J6f3"),
        TokenExample("\"token\": \"", "rzp_live_", "ckBUdPTBPkYSOF", "\""),
      ],
      nearMisses: [
        TokenExample("rzp_live_", "EtiiTq", "KjfXEkv"),
        TokenExample("x", "rzp_live_", "EtiiTqK", "jfXEkv5"),
        TokenExample("rzp_live_", "EtiiTqK!fXEkv5"),
      ])
    TokenRule(
      "mollie-key", "Mollie", "a Mollie API key",
      .token(
        "live_", rest: [.run(.base62, 30)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://docs.mollie.com/reference/authentication",
      renewal: "reset it under Developers, API keys",
      examples: [
        TokenExample("live_", "MQg7IMVfHjsIsCG1KpcxTfoUSamWnt"),
        TokenExample("MOLLIE_TOKEN=", "live_", "4udccJhMlUI5Xulc297Pk9eoejcLtP"),
        TokenExample("\"token\": \"", "live_", "DG7ASumZkVv5waSZssE9vHZPBzvwRT", "\""),
      ],
      nearMisses: [
        TokenExample("live_", "FkVDKhsrwcZJwS", "oLKqU8nuVO8iXB6"),
        TokenExample("x", "live_", "FkVDKhsrwcZJwSo", "LKqU8nuVO8iXB6N"),
        TokenExample("live_", "FkVDKhsrwcZJwSo!KqU8nuVO8iXB6N"),
      ])
    TokenRule(
      "mollie-token", "Mollie", "a Mollie organization access token",
      .token(
        "access_", rest: [.run(.base62, 32...40)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://docs.mollie.com/reference/authentication",
      renewal: "revoke it under Developers, Organization access tokens",
      examples: [
        TokenExample("access_", "lUm5shzqcjhqk7nBggMlBmTasWeCRKNkZhGS"),
        TokenExample("MOLLIE_TOKEN=", "access_", "h0mTZycr02qSfKZdhep7Gj36XDVxvlcqg8GzZ3"),
        TokenExample("\"token\": \"", "access_", "aZs93zkcQfPijdTEFE9IpoTiZ4rteRSIoIMrYn", "\""),
      ],
      nearMisses: [
        TokenExample("access_", "wQlc84KdSKcP0cG", "oKpVnTkOiE0lGdEe"),
        TokenExample("x", "access_", "wQlc84KdSKcP0cGo", "KpVnTkOiE0lGdEed"),
        TokenExample("access_", "wQlc84KdSKcP0cGo!pVnTkOiE0lGdEed"),
      ])
  }
}
