/// Keys of services for language models.
extension TokenRules {
  @TokenRuleBuilder static var languageModels: [TokenRule] {
    TokenRule(
      "openai-key", "OpenAI", "an OpenAI API key",
      .token(
        "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-", rest: [.run(.base64url, 40...200)],
        demands: TokenDemands([], containing: "T3BlbkFJ")),
      documentation: "https://platform.openai.com/docs/api-reference/authentication",
      renewal: "delete it under API keys, and make a new one for one project",
      examples: [
        TokenExample("sk-proj-", "tqYNfkVi6QgieeV2SQdEBlC2NT3Bl", "bkFJHghOb7PJpw8fLwSLzhCfSeuUyd"),
        TokenExample(
          "OPENAI_API_KEY=", "sk-svcacct-", "ELC6GWzq_oyFUv_oIUslJDBdT3Bl", "bkFJURa1AHZkK-8RniqaNhR52K1w"),
        TokenExample(
          "\"token\": \"", "sk-admin-", "A6Y1wsMsKJztqJwQAtDsO-CO6EQT3Bl", "bkFJQbZnXTzcthjg5nq8pAZvmGx4gb7L",
          "\""),
      ],
      nearMisses: [
        TokenExample("sk-proj-", "nMeeylYxIv1bTGYwT3B", "lbkFJv90T2PSjSUbyFa7"),
        TokenExample("x", "sk-proj-", "nMeeylYxIv1bTGYwT3Bl", "bkFJv90T2PSjSUbyFa7o"),
        TokenExample("sk-proj-", "nMeeylYxIv1bTGYwT3Bl!kFJv90T2PSjSUbyFa7o"),
      ])
    TokenRule(
      "openai-legacy-key", "OpenAI", "an OpenAI user API key",
      .token(
        "sk-", rest: [.run(.base62, 48)], edge: .strict, demands: TokenDemands([], containing: "T3BlbkFJ")),
      documentation: "https://platform.openai.com/docs/api-reference/authentication",
      renewal: "delete it under API keys, and make one for a project",
      examples: [
        TokenExample("sk-", "7TfvHgIwrerwK8AOVdLRT3BlbkFJhguFtitsJVHIAcqcDBUJ"),
        TokenExample("OPENAI_API_KEY=", "sk-", "RUMRw8NM9OlMboctihoeT3BlbkFJiQ8M1BIfLoUmptPKl9uP"),
        TokenExample("\"token\": \"", "sk-", "nucmRPpahw8LqKjmInM6T3BlbkFJwNXmrByb0Vqu1ozhhmtX", "\""),
      ],
      nearMisses: [
        TokenExample("sk-", "VdiKwxvOVicEJyZbPS46T3B", "lbkFJL1A0jAcxImGuOEYBzpw"),
        TokenExample("x", "sk-", "VdiKwxvOVicEJyZbPS46T3Bl", "bkFJL1A0jAcxImGuOEYBzpwH"),
        TokenExample("sk-", "VdiKwxvOVicEJyZbPS46T3Bl!kFJL1A0jAcxImGuOEYBzpwH"),
      ])
    TokenRule(
      "anthropic-key", "Anthropic", "an Anthropic API key",
      .token("sk-ant-api03-", rest: [.run(.base64url, 93), .text("AA")]),
      documentation: "https://docs.anthropic.com/en/api/getting-started",
      renewal: "delete it in the console under API keys",
      examples: [
        TokenExample(
          "sk-ant-api03-", "in5WsfIUKghxQAHjtFVrzfs8rY0Xzcsx8IG4QXtd8Qd-6pD",
          "bc3fYO18BlKKCj66LJRQC8zUGcIJsSMvWv4e41QZ2Tut3bAA"),
        TokenExample(
          "ANTHROPIC_API_KEY=", "sk-ant-api03-", "HOxLunaua-QpKXnupKq4y0zLch-S0ues8BjgSVJdX1DsgiT",
          "tBGNgWCoj_lbbiq3tTxhWkmm5Ff3EIIS0edUHQf4ATOJxWAA"),
        TokenExample(
          "\"token\": \"", "sk-ant-api03-", "xlh3MjikRQ_VtWa--Yqh3oqnUH86rrc1t13vjWIQE_e5DDO",
          "xnck-8DxxvJk5PFQnkpvP1k5zdXq_wQ9R2-9-myQMR23BbAA", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sk-ant-api03-", "2m6D-zxgdKXxyrBTYJ6anSxo-moYZiN4DHEoOWce-1i-FfB",
          "NQmK2bZeRCbJRd5WLRktROvkgjuUMGDmtWhdaasTAHBd2tA"),
        TokenExample(
          "x", "sk-ant-api03-", "2m6D-zxgdKXxyrBTYJ6anSxo-moYZiN4DHEoOWce-1i-FfB",
          "NQmK2bZeRCbJRd5WLRktROvkgjuUMGDmtWhdaasTAHBd2tAA"),
        TokenExample(
          "sk-ant-api03-", "2m6D-zxgdKXxyrBTYJ6anSxo-moYZiN4DHEoOWce-1i-FfB!QmK2bZeRCbJRd5WLRktROvkgjuUMGD",
          "mtWhdaasTAHBd2tAA"),
      ])
    TokenRule(
      "anthropic-admin-key", "Anthropic", "an Anthropic admin API key",
      .token("sk-ant-admin01-", rest: [.run(.base64url, 93), .text("AA")]),
      documentation: "https://docs.anthropic.com/en/api/getting-started",
      renewal: "delete it in the console under Admin keys",
      examples: [
        TokenExample(
          "sk-ant-admin01-", "yFtLfAgAkxC_c40lW-VjFaiUFDX0fKSQGOhDGxl8u-ajzel",
          "K95bDTufC_atexXdbz7qg-gdprrkPp3598jAyKQPDuhhsNAA"),
        TokenExample(
          "ANTHROPIC_ADMIN_KEY=", "sk-ant-admin01-", "L5w-2LoYFQ0WYcdmkxQW4R4HrTxp398Ih_B1XU5zsS1OcjG",
          "ABC0Rcgm7iw_VbVvfpsV5Q69_CN6tsvRgkGhXdZ5fR9I37AA"),
        TokenExample(
          "\"token\": \"", "sk-ant-admin01-", "Uwr3Iy4sTYszv3dgqwbyb9c6HGU9a4ReJpNcqQSRZemORT3",
          "e5GUW-B2yjpc0nph7KtQMqZFp4kXEO6fJYvdXmLdZGat3CAA", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sk-ant-admin01-", "E0PRf7Sk5othcmGyp3b5UlywHdXBD091UiMEwIb13QwzmF0",
          "xByot4KdYtbEMsTeqfM5pFGTfPnYTPlXp1G6WipjMSUDLCA"),
        TokenExample(
          "x", "sk-ant-admin01-", "E0PRf7Sk5othcmGyp3b5UlywHdXBD091UiMEwIb13QwzmF0",
          "xByot4KdYtbEMsTeqfM5pFGTfPnYTPlXp1G6WipjMSUDLCAA"),
        TokenExample(
          "sk-ant-admin01-", "E0PRf7Sk5othcmGyp3b5UlywHdXBD091UiMEwIb13QwzmF0!Byot4KdYtbEMsTeqfM5pFGTfPnYTPl",
          "Xp1G6WipjMSUDLCAA"),
      ])
    TokenRule(
      "anthropic-oauth-token", "Anthropic", "an Anthropic OAuth token",
      .token("sk-ant-oat01-", "sk-ant-ort01-", rest: [.run(.base64url, 80...110)]),
      documentation: "https://docs.anthropic.com/en/docs/claude-code/iam",
      renewal: "log out, and sign in again",
      examples: [
        TokenExample(
          "sk-ant-oat01-", "Kj2kOxZP3H3AvypnMlxFnqj4QF8abFcoSJmwMKlqHpcPLmH",
          "tUlcqWUPPYv-6k0d3tf5WWE2bMoInXG4H6d4I5qtZz0sdIi"),
        TokenExample(
          "ANTHROPIC_TOKEN=", "sk-ant-ort01-", "gPz2-B2LiyGSY-pNyF_wnEVk4F4dTAueGo6h9kAXESu",
          "QQHeVyh7O3SB9dof2BL-Le7KCI0rJKkdgiuX6P87TpSH"),
        TokenExample(
          "\"token\": \"", "sk-ant-oat01-", "8NguyxIti5AWil0QemI09iUza-20W7AIe7TF6WCBZ8tEmAP6x",
          "IDhRxQGqxIN5OaiJE9TjXYYcNS71H9PsZZkS_OTJPyeaPKNNe", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sk-ant-oat01-", "7n-5MMCW5ddRIVbvCe5TfwuR4PsVHpasrzEJ6XY",
          "an9Cq7aeTfpH64XiFXWToNx4D0Wsrta4f8Ew1dne"),
        TokenExample(
          "x", "sk-ant-oat01-", "7n-5MMCW5ddRIVbvCe5TfwuR4PsVHpasrzEJ6XYa",
          "n9Cq7aeTfpH64XiFXWToNx4D0Wsrta4f8Ew1dne4"),
        TokenExample(
          "sk-ant-oat01-", "7n-5MMCW5ddRIVbvCe5TfwuR4PsVHpasrzEJ6XYa!9Cq7aeTfpH64XiFXWToNx4D0Wsrta4f8Ew1dn",
          "e4"),
      ])
    TokenRule(
      "huggingface-token", "Hugging Face", "a Hugging Face user access token",
      .token("hf_", rest: [.run(.letters, 34)], demands: TokenDemands([.lower, .upper])),
      documentation: "https://huggingface.co/docs/hub/security-tokens",
      renewal: "invalidate it under Settings, Access Tokens",
      examples: [
        TokenExample("hf_", "bRFdBcgTpRoSdPJwasWlzBkHcniQzZfvTC"),
        TokenExample("HF_TOKEN=", "hf_", "FFjnMZVgRVEdAUhTcHprAwzDubDViPUZlc"),
        TokenExample("\"token\": \"", "hf_", "PzrTCpKxGTVhSnVYjaQXRXVbRTpoKOUJCq", "\""),
      ],
      nearMisses: [
        TokenExample("hf_", "CDxvaXSlxfpgfOOF", "USOmiiEcYSPOROgYg"),
        TokenExample("x", "hf_", "CDxvaXSlxfpgfOOFU", "SOmiiEcYSPOROgYgP"),
        TokenExample("hf_", "CDxvaXSlxfpgfOOFU!OmiiEcYSPOROgYgP"),
      ])
    TokenRule(
      "huggingface-organization-token", "Hugging Face", "a Hugging Face organization token",
      .token("api_org_", rest: [.run(.letters, 34)], demands: TokenDemands([.lower, .upper])),
      documentation: "https://huggingface.co/docs/hub/security-tokens",
      renewal: "replace it with user tokens, and delete it in the organization's settings",
      examples: [
        TokenExample("api_org_", "eRImiezZjkOnfmCSjcNvoRiEkWfzBrVbLI"),
        TokenExample("HUGGING_FACE_TOKEN=", "api_org_", "pLkydFzWVJQSQFclVBsbEVfGDOeGMjkPOQ"),
        TokenExample("\"token\": \"", "api_org_", "syXoAHjhByIAlqGLyGPvOEurrxgNRXkhxp", "\""),
      ],
      nearMisses: [
        TokenExample("api_org_", "xsRqGySFQhKazfkx", "CwUStSMNclDoVNgGN"),
        TokenExample("x", "api_org_", "xsRqGySFQhKazfkxC", "wUStSMNclDoVNgGNB"),
        TokenExample("api_org_", "xsRqGySFQhKazfkxC!UStSMNclDoVNgGNB"),
      ])
    TokenRule(
      "replicate-token", "Replicate", "a Replicate API token",
      .token("r8_", rest: [.run(.base62, 37)]),
      documentation: "https://replicate.com/docs/topics/security/api-tokens",
      renewal: "disable it under Account, API tokens",
      examples: [
        TokenExample("r8_", "iRehlnxUWIAubf5rwdMdYw9XqQVJvWEwojBsM"),
        TokenExample("REPLICATE_TOKEN=", "r8_", "DuPwSqTcREFeIgJxn4nhBNPUx84ib19SuYWhD"),
        TokenExample("\"token\": \"", "r8_", "Jjgasl18puGjEHTt754Yn9SayU91rFm92NiHx", "\""),
      ],
      nearMisses: [
        TokenExample("r8_", "8XQlX2loLEMauyit3f", "w8yv59YrlZ6rhZz60J"),
        TokenExample("x", "r8_", "8XQlX2loLEMauyit3f", "w8yv59YrlZ6rhZz60JH"),
        TokenExample("r8_", "8XQlX2loLEMauyit3f!8yv59YrlZ6rhZz60JH"),
      ])
    TokenRule(
      "groq-key", "Groq", "a Groq API key",
      .token("gsk_", rest: [.run(.base62, 52)]),
      documentation: "https://console.groq.com/docs/quickstart",
      renewal: "delete it under API Keys",
      examples: [
        TokenExample("gsk_", "njsvQoEr7Qtnyh7LUa9cH4NiYBxNmQP0Ylq55ERENx9Hnojpau1A"),
        TokenExample("GROQ_TOKEN=", "gsk_", "SZvBENeqLgUchrOBnNriruZtBjM6Tj0vCbsYpd4hcYhpcvoFhoia"),
        TokenExample("\"token\": \"", "gsk_", "42CYxCTole3tut8aNwFRIES24m8eazUeOtxbNQOX8reKyWhZ94X0", "\""),
      ],
      nearMisses: [
        TokenExample("gsk_", "JmQtA35t77wmT4HVoLVbs2pM1", "gZiSoEwAcxQq5nUwgpop9dHrTo"),
        TokenExample("x", "gsk_", "JmQtA35t77wmT4HVoLVbs2pM1g", "ZiSoEwAcxQq5nUwgpop9dHrTol"),
        TokenExample("gsk_", "JmQtA35t77wmT4HVoLVbs2pM1g!iSoEwAcxQq5nUwgpop9dHrTol"),
      ])
    TokenRule(
      "xai-key", "xAI", "an xAI API key",
      .token("xai-", rest: [.run(.base64url, 70...100)]),
      documentation: "https://docs.x.ai/docs/tutorial",
      renewal: "disable it in the console under API Keys",
      examples: [
        TokenExample(
          "xai-", "c9Nsi2yzfR4yssmDJh99FOzXwm1Qjrfj0swNVZb2", "1sOPq2qOspHgT5X3qyiObC8PCueBrcREaDkezc7v"),
        TokenExample(
          "XAI_TOKEN=", "xai-", "Xwn1VLC0QLOh55SfGp41565bvc7OwIYpMS5cO7g7",
          "JfZdQwDtwnkPofHOMQzZ6aVE4dzn91cmrCzPfyKl"),
        TokenExample(
          "\"token\": \"", "xai-", "pkCiTcfyhR5LX8PShNvtv0DjOdBdRwkcQ4Drtq5k",
          "2lt9QuVSwvZGQodywvNrErQ0iGT2P9Z8elwby1T0", "\""),
      ],
      nearMisses: [
        TokenExample(
          "xai-", "olXnPbXwZcFIU99qjn3xaydJtTrvHosJmP83WDG", "JuA8m6dVWAMrto6CCGpyWaTh0Zbh"),
        TokenExample(
          "x", "xai-", "olXnPbXwZcFIU99qjn3xaydJtTrvHosJmP83WDGJ", "uA8m6dVWAMrto6CCGpyWaTh0Zbh5tXZZXuDXvVko"),
        TokenExample(
          "xai-", "olXnPbXwZcFIU99qjn3xaydJtTrvHosJmP83WDGJ!A8m6dVWAMrto6CCGpyWaTh0Zbh5tXZZXuDXvV", "ko"),
      ])
    TokenRule(
      "perplexity-key", "Perplexity", "a Perplexity API key",
      .token("pplx-", rest: [.run(.base62, 48)]),
      documentation: "https://docs.perplexity.ai/getting-started/quickstart",
      renewal: "revoke it under Settings, API",
      examples: [
        TokenExample("pplx-", "JtFyEahL6ojvFJpv7Ud2HRXx8ReRmzR8s4SXA8iFys3aHea0"),
        TokenExample("PERPLEXITY_TOKEN=", "pplx-", "ijKgvHhZuo5YZH3ea40iuBTATrKpAW1B7NHzRT7RAXrv3w1K"),
        TokenExample("\"token\": \"", "pplx-", "Z8afWJYHjpbe69jVNlcdW93h779H5vkzFBPT5RA3K7zpKM28", "\""),
      ],
      nearMisses: [
        TokenExample("pplx-", "SrJtiFeZwKjCFdpvtqkztKg", "GDGc9U9bvmKHOjwAEDUW4Yq8"),
        TokenExample("x", "pplx-", "SrJtiFeZwKjCFdpvtqkztKgG", "DGc9U9bvmKHOjwAEDUW4Yq8u"),
        TokenExample("pplx-", "SrJtiFeZwKjCFdpvtqkztKgG!Gc9U9bvmKHOjwAEDUW4Yq8u"),
      ])
    TokenRule(
      "elevenlabs-key", "ElevenLabs", "an ElevenLabs API key",
      .token(
        "sk_", rest: [.run(.hex, 48)], edge: .strict, demands: TokenDemands([.digit, .lower], spread: 8)),
      documentation: "https://elevenlabs.io/docs/api-reference/authentication",
      renewal: "delete it under Developers, API keys",
      examples: [
        TokenExample("sk_", "3be412f83b2acc06f9d98e29e78a1fd7c4ea6a8b9e2e2c82"),
        TokenExample("ELEVENLABS_TOKEN=", "sk_", "23d7e75e1574cd9ccb28cbe56bb2f8c3210eda44854197c5"),
        TokenExample("\"token\": \"", "sk_", "34d4007033b5e8ddc6204dd3140059da0ce52065ab1bff11", "\""),
      ],
      nearMisses: [
        TokenExample("sk_", "e795ac5e1246b3e9dcf463d", "d34f9370891d907656e72798"),
        TokenExample("x", "sk_", "e795ac5e1246b3e9dcf463dd", "34f9370891d907656e72798a"),
        TokenExample("sk_", "e795ac5e1246b3e9dcf463dd!4f9370891d907656e72798a"),
      ])
    TokenRule(
      "deepseek-key", "DeepSeek", "a DeepSeek API key",
      .assigned(
        to: "deepseek", value: [.text("sk-"), .run(.hex, 32)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://api-docs.deepseek.com/",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("DEEPSEEK_KEY=", "sk-628543c9418d12", "3c836352f34e42b37e"),
        TokenExample("\"deepseek_key\": \"", "sk-4a7496103cd5de", "8caa5f9eb68611afb4", "\""),
        TokenExample("deepseek-key: ", "sk-979e4599406419", "3f922bacf5194b5c15", "  # production"),
      ],
      nearMisses: [
        TokenExample("DEEPSEEK_KEY=", "sk-2be82da95bddfe", "0befde565ca04356e"),
        TokenExample("DEEPSEEK_KEY=\n", "sk-2be82da95bddfe", "0befde565ca04356eb"),
        TokenExample("OTHER_SETTING=", "sk-2be82da95bddfe", "0befde565ca04356eb"),
        TokenExample("DEEPSEEK_KEY=", "sk-ffffffffffffff", "ffffffffffffffffff"),
      ])
    TokenRule(
      "retell-key", "Retell AI", "a Retell AI API key",
      .assigned(
        to: "retell", value: [.text("key_"), .run(.hex, 28)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.retellai.com/api-references/overview",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("RETELL_KEY=", "key_9dafa6a1ea7b", "e9dbc564d71e05a9"),
        TokenExample("\"retell_key\": \"", "key_8661e7088907", "099a2f8579c2fa6b", "\""),
        TokenExample("retell-key: ", "key_5b8f245b5a8c", "2cb0200780ac6ec7", "  # production"),
      ],
      nearMisses: [
        TokenExample("RETELL_KEY=", "key_6186a6a8360", "3f82c1356a4b09cb"),
        TokenExample("RETELL_KEY=\n", "key_6186a6a83603", "f82c1356a4b09cb1"),
        TokenExample("OTHER_SETTING=", "key_6186a6a83603", "f82c1356a4b09cb1"),
        TokenExample("RETELL_KEY=", "key_ffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "openrouter-key", "OpenRouter", "an OpenRouter API key",
      .token("sk-or-v1-", rest: [.run(.hex, 64)]),
      documentation: "https://openrouter.ai/docs/api-reference/authentication",
      renewal: "delete it under Settings, Keys",
      examples: [
        TokenExample("sk-or-v1-", "9b95909c4c2a1f927056e36145071ff7", "1382690be27e6f39967826d6dd155fff"),
        TokenExample(
          "OPENROUTER_TOKEN=", "sk-or-v1-", "84d80f349db156e7695a25b7f60f8cb6",
          "032a20c0ee40e3da14578a7ea96272f1"),
        TokenExample(
          "\"token\": \"", "sk-or-v1-", "22db91ec6c5d36a0fefd06fcc04dfc00",
          "15cabf7507d205a611fb502e1d630c96", "\""),
      ],
      nearMisses: [
        TokenExample("sk-or-v1-", "d37f1349ae36394d1a3bdb5568d0fe3", "69d3b72f1fa79a0035fc7433606e0f1d"),
        TokenExample(
          "x", "sk-or-v1-", "d37f1349ae36394d1a3bdb5568d0fe36", "9d3b72f1fa79a0035fc7433606e0f1d7"),
        TokenExample("sk-or-v1-", "d37f1349ae36394d1a3bdb5568d0fe36!d3b72f1fa79a0035fc7433606e0f1d7"),
      ])
    TokenRule(
      "fireworks-key", "Fireworks AI", "a Fireworks AI API key",
      .token(
        "fw_", rest: [.run(.base62, 22...24)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://docs.fireworks.ai/getting-started/quickstart",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("fw_", "lcKpqOtJrR8hsZd5PkvM48"),
        TokenExample("FIREWORKS_AI_TOKEN=", "fw_", "jxs6KL5Q65b7TOs0cwdEVgk"),
        TokenExample("\"token\": \"", "fw_", "ANSnkP0M8Klw2GFSchs8vk", "\""),
      ],
      nearMisses: [
        TokenExample("fw_", "6CP18S2dO2", "emhvwvc6sB2"),
        TokenExample("x", "fw_", "6CP18S2dO2e", "mhvwvc6sB2u"),
        TokenExample("fw_", "6CP18S2dO2e!hvwvc6sB2u"),
      ])
    TokenRule(
      "cerebras-key", "Cerebras", "a Cerebras API key",
      .token("csk-", rest: [.run(.lowerAlnum, 48)]),
      documentation: "https://inference-docs.cerebras.ai/quickstart",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("csk-", "vs39i4y5g7yjcvewbuubwo7vq89k8r8gb5gj2r23wh3i059w"),
        TokenExample("CEREBRAS_TOKEN=", "csk-", "ah2pw8j327k9gym670lb8fokhm2wkya9u7pga1qw2r5po8qw"),
        TokenExample("\"token\": \"", "csk-", "5ngnl7z0xj9o75hr3sca5ms94j4j8u183dnvfszma2temmfi", "\""),
      ],
      nearMisses: [
        TokenExample("csk-", "etjbgqvygvi9tyxgh6yfkqt", "zxlw0ew4d6qxjt2lenngjpfm"),
        TokenExample("x", "csk-", "etjbgqvygvi9tyxgh6yfkqtz", "xlw0ew4d6qxjt2lenngjpfm7"),
        TokenExample("csk-", "etjbgqvygvi9tyxgh6yfkqtz!lw0ew4d6qxjt2lenngjpfm7"),
      ])
    TokenRule(
      "nvidia-key", "NVIDIA", "an NVIDIA API key",
      .token("nvapi-", rest: [.run(.base64url, 60...70)]),
      documentation: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
      renewal: "revoke it under NGC, Setup, API keys",
      examples: [
        TokenExample("nvapi-", "Sn5BQNDxA92shiXnsbXS0011ElXhk0A", "DcHnrsrrmA5OXaxspmXZh8vT1v5h10k"),
        TokenExample(
          "NVIDIA_TOKEN=", "nvapi-", "4OPplXe7H8zdwd_8pk6CLv1e5c6rbbZKpn",
          "zMQ_YPn4gFTs-Ql4s6MnThIcZL0w_mKTFPm"),
        TokenExample(
          "\"token\": \"", "nvapi-", "LkRx7ClEWaxayML7K-7WJUM6svmays", "mA5WbA49of0XbQbMGlIVZiDtLRtUJDd", "\""
        ),
      ],
      nearMisses: [
        TokenExample("nvapi-", "p-sk4iRMV4JbF1JQDL8VfLVc195Qh", "RkdPu85EnuLZEvPtblkl2eofzoYLvf"),
        TokenExample("x", "nvapi-", "p-sk4iRMV4JbF1JQDL8VfLVc195QhR", "kdPu85EnuLZEvPtblkl2eofzoYLvfa"),
        TokenExample("nvapi-", "p-sk4iRMV4JbF1JQDL8VfLVc195QhR!dPu85EnuLZEvPtblkl2eofzoYLvfa"),
      ])
    TokenRule(
      "voyage-key", "Voyage AI", "a Voyage AI API key",
      .token(
        "pa-", rest: [.run(.base64url, 43)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://docs.voyageai.com/docs/api-key-and-installation",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("pa-", "QERb2uK4LUiGVgcosmVDr8iwDm3wvtZ2Kn1gbk4jptL"),
        TokenExample("VOYAGE_AI_TOKEN=", "pa-", "NJHIi-6YTRMQTBDmLs2d1KVuNnES7m39GIK3x3xmunY"),
        TokenExample("\"token\": \"", "pa-", "5K2o3vnAvSzbQ_EAA6wh8JPCHOGsOVLJD4MyaYvSAkC", "\""),
      ],
      nearMisses: [
        TokenExample("pa-", "60FW6McnQgsTz4Ik64tFx", "nzABPo_PKttYXCXws3epb"),
        TokenExample("x", "pa-", "60FW6McnQgsTz4Ik64tFx", "nzABPo_PKttYXCXws3epbN"),
        TokenExample("pa-", "60FW6McnQgsTz4Ik64tFx!zABPo_PKttYXCXws3epbN"),
      ])
    TokenRule(
      "jina-key", "Jina AI", "a Jina AI API key",
      .token("jina_", rest: [.run(.base62, 32), .run(.base64url, 28)]),
      documentation: "https://jina.ai/reader/",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("jina_", "oyMGKbgko8bg5DlF5jfD4E0U5eGHmH", "WMShovfshGym_O7PoURuCsKfKuz47m"),
        TokenExample(
          "JINA_AI_TOKEN=", "jina_", "aFulz3kdK2AUnSrLczpPXpAQAXs6JB", "c1LrPm9tVDitZ-nYQA39_Tb_PevZhC"),
        TokenExample(
          "\"token\": \"", "jina_", "RZju0IniDepxX1dswskEpGPQOKVbd8", "nh7JVfjePGfchLzGZzollv9gGp-T6m", "\""),
      ],
      nearMisses: [
        TokenExample("jina_", "2UZg4nNMiv20NXus4HHue0VryAi16", "m7aXeDkXGQzmLXQ9QBe3a90K5mZQKd"),
        TokenExample("x", "jina_", "2UZg4nNMiv20NXus4HHue0VryAi16m", "7aXeDkXGQzmLXQ9QBe3a90K5mZQKdh"),
        TokenExample("jina_", "2UZg4nNMiv20NXus4HHue0VryAi16m!aXeDkXGQzmLXQ9QBe3a90K5mZQKdh"),
      ])
    TokenRule(
      "llamacloud-key", "LlamaIndex", "a LlamaCloud API key",
      .token("llx-", rest: [.run(.base62, 45...56)]),
      documentation: "https://docs.cloud.llamaindex.ai/api_key",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("llx-", "Dy08C1W6GPhZoiykfUdtVnRVKeFcaMhllpJhvTunuvhrkCqS"),
        TokenExample("LLAMAINDEX_TOKEN=", "llx-", "TCkYqsEruF6k4I7K5jqEqsICNpmUA00uxGoLuChvXjclDzOk"),
        TokenExample("\"token\": \"", "llx-", "iledpyLXYhLyw1z0zcqkNqfw7i3tHebU35G74f1Lcg2TZBaB", "\""),
      ],
      nearMisses: [
        TokenExample("llx-", "1ebcuGkqGQGpUFSfnKahnN9", "NrFvR9Vx7o5cutAIFx"),
        TokenExample("x", "llx-", "1ebcuGkqGQGpUFSfnKahnN9N", "rFvR9Vx7o5cutAIFxplBKa4e"),
        TokenExample("llx-", "1ebcuGkqGQGpUFSfnKahnN9N!FvR9Vx7o5cutAIFxplBKa4e"),
      ])
  }
}
