/// Keys of services around models: traces, search, memory, speech.
extension TokenRules {
  @TokenRuleBuilder static var modelTools: [TokenRule] {
    TokenRule(
      "langsmith-key", "LangSmith", "a LangSmith API key",
      .token("lsv2_pt_", "lsv2_sk_", rest: [.run(.anyHex, 32), .text("_"), .run(.anyHex, 10)]),
      documentation:
        "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("lsv2_pt_", "43d0a6207fdbf679763e1f12be915aa8_8d11adb48e"),
        TokenExample("LANGSMITH_TOKEN=", "lsv2_sk_", "a99f758bf27ae354060000b154a1e514_f183fa8ed6"),
        TokenExample("\"token\": \"", "lsv2_pt_", "5f2c8f72d8a90371c783cfc6acac846b_20147dd027", "\""),
      ],
      nearMisses: [
        TokenExample("lsv2_pt_", "4b3f7c2e7395b0e579cdf", "6abdbd754c2_bae64a253"),
        TokenExample("x", "lsv2_pt_", "4b3f7c2e7395b0e579cdf", "6abdbd754c2_bae64a2532"),
        TokenExample("lsv2_pt_", "4b3f7c2e7395b0e579cdf!abdbd754c2_bae64a2532"),
      ])
    TokenRule(
      "langfuse-key", "Langfuse", "a Langfuse secret key",
      .token(
        "sk-lf-",
        rest: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ]),
      documentation: "https://langfuse.com/docs/get-started",
      renewal: "delete it under Project settings, API keys",
      examples: [
        TokenExample("sk-lf-", "eaa3da0d-c666-a2b0-aed9-34fab7a711ce"),
        TokenExample("LANGFUSE_TOKEN=", "sk-lf-", "cdbac00e-e29b-544e-0d82-65e9cb9ab703"),
        TokenExample("\"token\": \"", "sk-lf-", "9ba78373-3e1d-3946-6dff-b4301bc8b92f", "\""),
      ],
      nearMisses: [
        TokenExample("sk-lf-", "19c41cdd-effb-3cb", "b-b3a2-fa171a9e15d"),
        TokenExample("x", "sk-lf-", "19c41cdd-effb-3cbb", "-b3a2-fa171a9e15d7"),
        TokenExample("sk-lf-", "19c41cdd-effb-3cbb!b3a2-fa171a9e15d7"),
      ])
    TokenRule(
      "wandb-key", "Weights & Biases", "a Weights & Biases API key",
      .assigned(to: "wandb", value: [.run(.hex, 40)], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.wandb.ai/support/find_api_key/",
      renewal: "delete it under User settings, API keys",
      examples: [
        TokenExample("WANDB_KEY=", "31d4093a0105dc570a3f", "9672fd59fa1b9e1e10a0"),
        TokenExample("\"wandb_key\": \"", "ddc658f4f1a9edca7e77", "699fd83bf4f2e109e7b7", "\""),
        TokenExample("wandb-key: ", "edb1583abf07f75580d9", "5ef0f4eb8d2e112027f2", "  # production"),
      ],
      nearMisses: [
        TokenExample("WANDB_KEY=", "14558f279ae73d3ac41", "c4228d4a44b6c4b63b53"),
        TokenExample("WANDB_KEY=\n", "14558f279ae73d3ac41c", "4228d4a44b6c4b63b531"),
        TokenExample("OTHER_SETTING=", "14558f279ae73d3ac41c", "4228d4a44b6c4b63b531"),
        TokenExample("WANDB_KEY=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "wandb-new-key", "Weights & Biases", "a Weights & Biases API key with a prefix",
      .token("wandb_v1_", rest: [.run(.word, 70...90)]),
      documentation: "https://docs.wandb.ai/support/find_api_key/",
      renewal: "delete it under User settings, API keys",
      examples: [
        TokenExample(
          "wandb_v1_", "nLw8jHULmyrJJiKgGFOVV2dQk1RspeiLUIqqONH", "PK4VWNUiIUORFYEPOiPTTtng7T4kDmKxYLzK2Tk"),
        TokenExample(
          "WEIGHTS_BIASES_TOKEN=", "wandb_v1_", "CExBWEk8vLCh7H8BaZJmAitGYDv7AjTHEGxgvt_KF",
          "ubMwo9TUihs7F7RM7o0O_VW9S1eDpJYfeTdcLdiLuS"),
        TokenExample(
          "\"token\": \"", "wandb_v1_", "WT3nRfW1IgehOTkMHk3s8u3DiUjWKkKEHR4U6c",
          "FljTF04EzjLDT55241O8sicECxpMUpjJdPXjGIq", "\""),
      ],
      nearMisses: [
        TokenExample(
          "wandb_v1_", "WGVj6BbJAL9mGjB1piZFo0RLPJJH9w0_2x", "RExt5KL28pla6RTaSsptPFKNmZoHn_xssF2"),
        TokenExample(
          "x", "wandb_v1_", "WGVj6BbJAL9mGjB1piZFo0RLPJJH9w0_2xR", "Ext5KL28pla6RTaSsptPFKNmZoHn_xssF2Z"),
        TokenExample("wandb_v1_", "WGVj6BbJAL9mGjB1piZFo0RLPJJH9w0_2xR!xt5KL28pla6RTaSsptPFKNmZoHn_xssF2Z"),
      ])
    TokenRule(
      "pinecone-key", "Pinecone", "a Pinecone API key",
      .token("pcsk_", rest: [.run(.base62, 5...6), .text("_"), .run(.base62, 50...63)]),
      documentation: "https://docs.pinecone.io/guides/projects/manage-api-keys",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("pcsk_", "s3YXR_ZJlI4IZJpuDH9xtJPdrI1kM", "IrxuaW7LvnEPUH8ofgafHlOMt4cJ8"),
        TokenExample(
          "PINECONE_TOKEN=", "pcsk_", "KHYiq_f9dRKpv3BzRl6jSZcWWR6nZVk07y",
          "tqCW43Z2giK8Gt1kymFMgPRAqWjeEJOq93"),
        TokenExample(
          "\"token\": \"", "pcsk_", "XBGcM_mviD7k0u0hoat59E5yH816U4", "Sla2Im4X6KxwAsulc6QyUm6400jVQHO", "\""),
      ],
      nearMisses: [
        TokenExample("pcsk_", "r6FaC_Kxwfs7NBV7L0SwtielKNd", "LMBaCZNd9y1lWpFT2JJUwa2eNKyn"),
        TokenExample("x", "pcsk_", "r6FaC_Kxwfs7NBV7L0SwtielKNdL", "MBaCZNd9y1lWpFT2JJUwa2eNKyns"),
        TokenExample("pcsk_", "r6FaC_Kxwfs7NBV7L0SwtielKNdL!BaCZNd9y1lWpFT2JJUwa2eNKyns"),
      ])
    TokenRule(
      "tavily-key", "Tavily", "a Tavily API key",
      .token("tvly-", rest: [.run(.base62, 32)]),
      documentation: "https://docs.tavily.com/documentation/quickstart",
      renewal: "revoke it in the dashboard, API keys",
      examples: [
        TokenExample("tvly-", "hlPBZkynRp5hIjipOyo2ZyKJrNo57k9o"),
        TokenExample("TAVILY_TOKEN=", "tvly-", "2MGWG4nrdeiqiDZAccShJVRfTQdbVinM"),
        TokenExample("\"token\": \"", "tvly-", "LeVtT7uzjLxCJVdOdhH7npkJQ9AWUpW4", "\""),
      ],
      nearMisses: [
        TokenExample("tvly-", "lAA5bZIk6vxp98z", "XPrTlHa2AmVSiUQj"),
        TokenExample("x", "tvly-", "lAA5bZIk6vxp98zX", "PrTlHa2AmVSiUQjN"),
        TokenExample("tvly-", "lAA5bZIk6vxp98zX!rTlHa2AmVSiUQjN"),
      ])
    TokenRule(
      "tavily-environment-key", "Tavily", "a Tavily API key of an environment",
      .token("tvly-dev-", "tvly-prod-", rest: [.run(.base62.union("-"), 32...60)]),
      documentation: "https://docs.tavily.com/documentation/quickstart",
      renewal: "revoke it in the dashboard, API keys",
      examples: [
        TokenExample("tvly-dev-", "msD5VVmC3InEbzisTlICk2ZYlziFPX612jCjBk0MkztKh9UrWN"),
        TokenExample("TAVILY_TOKEN=", "tvly-prod-", "6lv1n3YNQsfrU8Fa23HtryoC3z6SfYkG05u"),
        TokenExample(
          "\"token\": \"", "tvly-dev-", "Yjp61EYUFIRO8elfK4MIAjTwxAq", "kyDsFpkhcjXJ5YxXO9rKqNQKTb1", "\""),
      ],
      nearMisses: [
        TokenExample("tvly-dev-", "bVENVEXclvLKDp7", "IEn55BLK1XqpNmRc"),
        TokenExample("x", "tvly-dev-", "bVENVEXclvLKDp7I", "En55BLK1XqpNmRcv"),
        TokenExample("tvly-dev-", "bVENVEXclvLKDp7I!n55BLK1XqpNmRcv"),
      ])
    TokenRule(
      "firecrawl-key", "Firecrawl", "a Firecrawl API key",
      .token("fc-", rest: [.run(.hex, 32)], edge: .strict, demands: TokenDemands([.digit, .lower])),
      documentation: "https://docs.firecrawl.dev/introduction",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("fc-", "ca914f7600abb2ef57b5a79d82276f2c"),
        TokenExample("FIRECRAWL_TOKEN=", "fc-", "2a63b3f8b29f6d67ee937cb3af17cb77"),
        TokenExample("\"token\": \"", "fc-", "3bd29adf33460b5f7443866a7c82b325", "\""),
      ],
      nearMisses: [
        TokenExample("fc-", "33da1ec841c7706", "5ff742664d3fc861"),
        TokenExample("x", "fc-", "33da1ec841c77065", "ff742664d3fc861c"),
        TokenExample("fc-", "33da1ec841c77065!f742664d3fc861c"),
      ])
    TokenRule(
      "deepgram-key", "Deepgram", "a Deepgram API key",
      .assigned(
        to: "deepgram", value: [.run(.hex, 40)], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developers.deepgram.com/docs/create-additional-api-keys",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("DEEPGRAM_KEY=", "6c74dfa947db66765889", "37893b66465c6e247b08"),
        TokenExample("\"deepgram_key\": \"", "202837859d27131c3d1b", "492dc38347f927d5d9dd", "\""),
        TokenExample("deepgram-key: ", "84a307c87b343a0a345b", "49fb4ab5e9e4572af3d6", "  # production"),
      ],
      nearMisses: [
        TokenExample("DEEPGRAM_KEY=", "36679565f1b980006bd", "6f88053ecc903f370e40"),
        TokenExample("DEEPGRAM_KEY=\n", "36679565f1b980006bd6", "f88053ecc903f370e40a"),
        TokenExample("OTHER_SETTING=", "36679565f1b980006bd6", "f88053ecc903f370e40a"),
        TokenExample("DEEPGRAM_KEY=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "assemblyai-key", "AssemblyAI", "an AssemblyAI API key",
      .assigned(
        to: "assemblyai", "assembly_ai", value: [.run(.hex, 32)], nouns: ["key", "token"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://www.assemblyai.com/docs/api-reference/overview",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("ASSEMBLYAI_KEY=", "9ce0461242e6cbb9", "d4b75e2212dce28f"),
        TokenExample("\"assembly_ai_token\": \"", "32434a38050aaada", "69d79582f27abad1", "\""),
        TokenExample("assemblyai-key: ", "03a41a6d0c701153", "fd5e13c52c12e0f8", "  # production"),
      ],
      nearMisses: [
        TokenExample("ASSEMBLYAI_KEY=", "e9f9d61dc3ef6e1", "f73b81981c93c161"),
        TokenExample("ASSEMBLYAI_KEY=\n", "e9f9d61dc3ef6e1f", "73b81981c93c161d"),
        TokenExample("OTHER_SETTING=", "e9f9d61dc3ef6e1f", "73b81981c93c161d"),
        TokenExample("ASSEMBLYAI_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "cohere-key", "Cohere", "a Cohere API key",
      .assigned(
        to: "cohere", "co_api_key", value: [.run(.base62, 40)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://docs.cohere.com/docs/rate-limits",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("COHERE_KEY=", "1n1lNdNO4DDSjPbKRbMx", "bWc4zry1uzY9Q8l8626x"),
        TokenExample("\"co_api_key\": \"", "Q5EefH8SVYAlRTVCnF2r", "etykceUXIsbLcW9J8nBK", "\""),
        TokenExample("cohere-key: ", "9F2vBfuYUIsGwDfIVYeZ", "tWoalQmg6nPvTsMXv345", "  # production"),
      ],
      nearMisses: [
        TokenExample("COHERE_KEY=", "dHWjC7YBrK3moedChRG", "2iJib2iovHbZrl0BuA13"),
        TokenExample("COHERE_KEY=\n", "dHWjC7YBrK3moedChRG2", "iJib2iovHbZrl0BuA13y"),
        TokenExample("OTHER_SETTING=", "dHWjC7YBrK3moedChRG2", "iJib2iovHbZrl0BuA13y"),
        TokenExample("COHERE_KEY=", "ZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "mistral-key", "Mistral AI", "a Mistral AI API key",
      .assigned(
        to: "mistral", value: [.run(.base62, 32)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://docs.mistral.ai/getting-started/quickstart/",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("MISTRAL_KEY=", "1liNk0LqGG1r8ZvB", "opFeBeHEgMLXEvcO"),
        TokenExample("\"mistral_key\": \"", "3QeFVUPPW1PffRKn", "Q7jpRLFM5zuIq0nE", "\""),
        TokenExample("mistral-key: ", "PSkcXvdU0kkw9qMk", "nxcZm5Zvo2ye1hkV", "  # production"),
      ],
      nearMisses: [
        TokenExample("MISTRAL_KEY=", "IBpBbh25A1j3Bgd", "EtsiiMvo43EMxQMd"),
        TokenExample("MISTRAL_KEY=\n", "IBpBbh25A1j3BgdE", "tsiiMvo43EMxQMdb"),
        TokenExample("OTHER_SETTING=", "IBpBbh25A1j3BgdE", "tsiiMvo43EMxQMdb"),
        TokenExample("MISTRAL_KEY=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "together-key", "Together AI", "a Together AI API key",
      .assigned(
        to: "together", value: [.run(.hex, 64)], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.together.ai/docs/quickstart",
      renewal: "regenerate it under Settings, API keys",
      examples: [
        TokenExample("TOGETHER_KEY=", "fa286c72013cee4e628a839efe838753", "cf442ce2aadc48edc1be671317598d63"),
        TokenExample(
          "\"together_key\": \"", "241e0a1cf474553c74c4c869dd347942", "942c39328b61f183e089173f7a8e3279", "\""
        ),
        TokenExample(
          "together-key: ", "b9f235149d14dbc926d440943bcfaddc", "b31739307444f7fa25ea66a72082589f",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("TOGETHER_KEY=", "982b47ba30f5995dc57a43d9cc73af5", "994493be327d93feb7fd5f2f2d6a439a"),
        TokenExample(
          "TOGETHER_KEY=\n", "982b47ba30f5995dc57a43d9cc73af59", "94493be327d93feb7fd5f2f2d6a439ae"),
        TokenExample(
          "OTHER_SETTING=", "982b47ba30f5995dc57a43d9cc73af59", "94493be327d93feb7fd5f2f2d6a439ae"),
        TokenExample("TOGETHER_KEY=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "stability-key", "Stability AI", "a Stability AI API key",
      .assigned(
        to: "stability", value: [.text("sk-"), .run(.base62, 48)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://platform.stability.ai/docs/getting-started/authentication",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("STABILITY_KEY=", "sk-AepZUcQD1WknfIIILJown7", "p2kRyh1OvjN60axCq8s31gDLIb"),
        TokenExample(
          "\"stability_key\": \"", "sk-8GK3HBLCOiFthTjWRdk3G8", "lLf7oxaQj1ry7TUu4rT2X6byrK", "\""),
        TokenExample(
          "stability-key: ", "sk-EY0XgNQAOjLZFxPelY86zP", "9Qj5KY1rff8k9pfOJo0JFRsXMj", "  # production"),
      ],
      nearMisses: [
        TokenExample("STABILITY_KEY=", "sk-naNCSavbSfFenlMbjN8rSg", "fmNsRIAqHCGo8NLl1CRFMqLxT"),
        TokenExample("STABILITY_KEY=\n", "sk-naNCSavbSfFenlMbjN8rSg", "fmNsRIAqHCGo8NLl1CRFMqLxTK"),
        TokenExample("OTHER_SETTING=", "sk-naNCSavbSfFenlMbjN8rSg", "fmNsRIAqHCGo8NLl1CRFMqLxTK"),
        TokenExample("STABILITY_KEY=", "sk-ZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "clarifai-key", "Clarifai", "a Clarifai personal access token",
      .assigned(
        to: "clarifai", value: [.run(.hex, 32)], nouns: ["key", "pat", "token"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.clarifai.com/control/authentication/pat/",
      renewal: "delete it under Settings, Security",
      examples: [
        TokenExample("CLARIFAI_KEY=", "ee33801afe3a31d2", "a60a6afca86af927"),
        TokenExample("\"clarifai_pat\": \"", "6ca40f3b89f8b122", "d68959e2b6f75055", "\""),
        TokenExample("clarifai-token: ", "4f538ca2094a0994", "9563e37a424ebe1c", "  # production"),
      ],
      nearMisses: [
        TokenExample("CLARIFAI_KEY=", "762e2255bea1dcb", "cbaf50fb95e769e1"),
        TokenExample("CLARIFAI_KEY=\n", "762e2255bea1dcbc", "baf50fb95e769e1f"),
        TokenExample("OTHER_SETTING=", "762e2255bea1dcbc", "baf50fb95e769e1f"),
        TokenExample("CLARIFAI_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "e2b-key", "E2B", "an E2B API key",
      .token("e2b_", rest: [.run(.hex, 40)]),
      documentation: "https://e2b.dev/docs/api-key",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("e2b_", "fea38d59bbeb0b28b96e24f624f000bc7c78cbda"),
        TokenExample("E2B_TOKEN=", "e2b_", "51463475bc5a84ea8a017b9e02b76ba9054c7ed4"),
        TokenExample("\"token\": \"", "e2b_", "cd2887febfc8e029f40f937aff2b8d031e1c87fb", "\""),
      ],
      nearMisses: [
        TokenExample("e2b_", "fd1b66d57c8f6788065", "50c5c3126117c25745b6"),
        TokenExample("x", "e2b_", "fd1b66d57c8f67880655", "0c5c3126117c25745b6c"),
        TokenExample("e2b_", "fd1b66d57c8f67880655!c5c3126117c25745b6c"),
      ])
    TokenRule(
      "browserbase-key", "Browserbase", "a Browserbase API key",
      .token("bb_live_", rest: [.run(.base64url, 27)]),
      documentation: "https://docs.browserbase.com/introduction/getting-started",
      renewal: "delete it in the project's settings",
      examples: [
        TokenExample("bb_live_", "hS-XEEF59o41_cfo6uzUHhb4RGO"),
        TokenExample("BROWSERBASE_TOKEN=", "bb_live_", "7bhd_25TCxrx5r199kzsefyPZj4"),
        TokenExample("\"token\": \"", "bb_live_", "c1CmsKk7R7Hun7-32e59-EIbbxV", "\""),
      ],
      nearMisses: [
        TokenExample("bb_live_", "kVwJlzOuavLTh", "CPH4wbiwKuuGc"),
        TokenExample("x", "bb_live_", "kVwJlzOuavLTh", "CPH4wbiwKuuGca"),
        TokenExample("bb_live_", "kVwJlzOuavLTh!PH4wbiwKuuGca"),
      ])
    TokenRule(
      "modal-token", "Modal", "a Modal token's secret",
      .token(
        "as-", rest: [.run(.base62, 22)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://modal.com/docs/reference/modal.config",
      renewal: "modal token new, and delete the old one under Settings, API tokens",
      examples: [
        TokenExample("as-", "86vnynVbofDZU1QQcv9Aif"),
        TokenExample("MODAL_TOKEN=", "as-", "T5i1Fgb5L1OVzKEFRFUZ3m"),
        TokenExample("\"token\": \"", "as-", "VPhvtQfghW9dEG8tK9fEfY", "\""),
      ],
      nearMisses: [
        TokenExample("as-", "nzfUnAz71N", "LCNLKbFUCgW"),
        TokenExample("x", "as-", "nzfUnAz71NL", "CNLKbFUCgWn"),
        TokenExample("as-", "nzfUnAz71NL!NLKbFUCgWn"),
      ])
    TokenRule(
      "apify-token", "Apify", "an Apify API token",
      .token("apify_api_", rest: [.run(.base62, 34...40)]),
      documentation: "https://docs.apify.com/platform/integrations/api",
      renewal: "delete it under Settings, API and integrations",
      examples: [
        TokenExample("apify_api_", "I4lQcQMnHdxVUafJRJIuDhhGxeBBRGIGXv7V"),
        TokenExample("APIFY_TOKEN=", "apify_api_", "J82HvMQlV1zc52MlF1mSBJoXHUPsTlD6iXhO"),
        TokenExample("\"token\": \"", "apify_api_", "aSo33YOHieLqJHjOapoavFbrMVkxiOrPDwN6", "\""),
      ],
      nearMisses: [
        TokenExample("apify_api_", "0QtBjHdsGzYkxOF55", "8W3OzMfxzP7EBS"),
        TokenExample("x", "apify_api_", "0QtBjHdsGzYkxOF558", "W3OzMfxzP7EBSqyAOs"),
        TokenExample("apify_api_", "0QtBjHdsGzYkxOF558!3OzMfxzP7EBSqyAOs"),
      ])
  }
}
