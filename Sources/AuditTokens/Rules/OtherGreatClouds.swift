/// Keys of the clouds of Microsoft, IBM, Alibaba, Tencent and Yandex.
extension TokenRules {
  @TokenRuleBuilder static var otherGreatClouds: [TokenRule] {
    TokenRule(
      "azure-storage-key", "Azure", "an Azure storage account's key",
      .following(
        "AccountKey=", value: [.run(.base64, 86), .text("==")],
        demands: TokenDemands([.digit, .lower, .upper], spread: 20)),
      documentation: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
      renewal: "az storage account keys renew",
      examples: [
        TokenExample(
          "AccountKey=", "GsVkGX1gQ6wdYi2m6kqwxlHHP5LmkZJAqXrTXi47Zfmz",
          "f/CzB0IzuDU0Z+cbx0zL4OL4JXHjFI4SzveggENpDP=="),
        TokenExample(
          "AccountKey=", "wyk9QGewScp8NpKyvpv4FCZq9180ZTvTUTILpG7I1zk/",
          "zYdIU32SNQxnNKLHpJPj+vTyvfAnfI1gMuLtdPNbRb==", "\""),
        TokenExample(
          "url: ", "AccountKey=", "wiFiWRDbG85pt2/0dgLpQySmoqUsjGYV3oBEgw/v80dB",
          "pSm9F3m6SesO8OgMzhyf55qojCxaLdrrbQT4ceeena=="),
      ],
      nearMisses: [
        TokenExample(
          "AccountKey=", "rhsRts7Z42z0N7US4gqX1JFahvNpwBF7xbWoNJskdv",
          "cGB3kuqWpG14BP/6+hZkwDKuMCsX5l4iberS2LrIqVt"),
        TokenExample("AccountKe", "y=${NAME}"),
        TokenExample(
          "AccountKey-", "rhsRts7Z42z0N7US4gqX1JFahvNpwBF7xbWoNJskdvcG",
          "B3kuqWpG14BP/6+hZkwDKuMCsX5l4iberS2LrIqVtp=="),
      ])
    TokenRule(
      "azure-shared-access-key", "Azure", "a key of Azure Service Bus, Event Hubs or IoT Hub",
      .following(
        "SharedAccessKey=", value: [.run(.base64, 43), .text("=")],
        demands: TokenDemands([.lower, .upper], spread: 16)),
      documentation: "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas",
      renewal: "regenerate the policy's key",
      examples: [
        TokenExample("SharedAccessKey=", "PqQbenG7GtjDTsxSNNzSH+", "/We8A2D12kheY1LZXPqA2="),
        TokenExample("SharedAccessKey=", "Wc6F9N5fERgqA0lm3yETs0", "Wn63AdCE4rTYu5rAYK5iJ=", "\""),
        TokenExample("url: ", "SharedAccessKey=", "AEVnZTnO8C9UmRaQrQ3oB2", "nCmLwx4TWE5sHd0EWXfMn="),
      ],
      nearMisses: [
        TokenExample("SharedAccessKey=", "BHzXwHKvhyH6v1vWsvsz6", "kZt27rr/X40Du/70Ig6HH"),
        TokenExample("SharedAcces", "sKey=${NAME}"),
        TokenExample("SharedAccessKey-", "BHzXwHKvhyH6v1vWsvsz6k", "Zt27rr/X40Du/70Ig6HHd="),
      ])
    TokenRule(
      "azure-sas-signature", "Azure", "the signature of an Azure shared access URL",
      .following(
        "&sig=", "?sig=", value: [.run(.base64.union("=%"), 43...64)],
        demands: TokenDemands([.lower, .upper], spread: 16)),
      severity: .warning,
      documentation: "https://learn.microsoft.com/azure/storage/common/storage-sas-overview",
      renewal: "renew the account key that signed it, or revoke its stored access policy",
      examples: [
        TokenExample("&sig=", "s2R4fPRVU08KhqUIthrwygu/lUiv", "3RoK1Em6KjQfGr+Nomzpv93J/WFt"),
        TokenExample("?sig=", "aD9wj29Inx8vhczvCzKlRIfNI1ItXh", "9ClSMnbEm/BtUjfGfo6Mgj73enxBWl", "\""),
        TokenExample("url: ", "&sig=", "lc555bfrD4whaLwJWFAyC8", "V/lOhrF6U3h3YkoXTGgMOES"),
      ],
      nearMisses: [
        TokenExample("&sig=", "BUmBBNxwL+qveXOmmZ7Q2", "cjsjYhiaF0RsyJgmoqR/k"),
        TokenExample("&sig=$", "{NAME}"),
        TokenExample("&sig-", "BUmBBNxwL+qveXOmmZ7Q2", "cjsjYhiaF0RsyJgmoqR/k7"),
      ])
    TokenRule(
      "azure-client-secret", "Azure", "a Microsoft Entra client secret",
      .marked(
        [.run(.base62.union(".-_~"), 3)], "0Q~", "1Q~", "2Q~", "3Q~", "4Q~", "5Q~", "6Q~", "7Q~", "8Q~",
        "9Q~", rest: [.run(.base62.union(".-_~"), 31...34)],
        demands: TokenDemands([.lower, .upper], spread: 12)),
      documentation: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
      renewal: "add a new secret under App registrations, then delete the old one",
      examples: [
        TokenExample("9vK", "0Q~", "MplHFGZOI13oNVKFGXGJu-Ms4hca1.HoDO"),
        TokenExample("AZURE_CLIENT_SECRET=", "ou7", "1Q~", "ui-DlVIXx3a4MsOFPUYUihaNNdaa~Rz7"),
        TokenExample("\"token\": \"", "18J", "2Q~", "BO5MM6gBOVhCDxP6tWNq1N6hwdu7-C9b", "\""),
      ],
      nearMisses: [
        TokenExample("5Ew", "0Q~", "BHeGzGWPcrBK77l", "~s5I35J.HQTw_VG"),
        TokenExample("x_", "5Ew", "0Q~", "BHeGzGWPcrBK77l", "~s5I35J.HQTw_VGE"),
        TokenExample("5Ew", "0Q~", "BHeGzGWPcrBK77l!s5I35J.HQTw_VGE"),
      ])
    TokenRule(
      "azure-devops-token", "Azure DevOps", "an Azure DevOps personal access token",
      .marked(
        [.run(.base62, 76)], "AZDO", rest: [.run(.base62, 4)],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation:
        "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
      renewal: "revoke it under User settings, Personal access tokens",
      examples: [
        TokenExample(
          "viFJH216BiywupsCG1J0BHrCMFKaU4pNeiG4JHasc7ZJ0ct4gPhSI5Os5yFtZZS5KUIW4JO6tvzJ", "AZDO", "CM6c"),
        TokenExample(
          "AZURE_DEVOPS_TOKEN=",
          "vVYfhQlRWhxtnQ47zVBjY0OiyFtc8fBP2vgmfc8PkNSUdFOiYfSVn4OBeUPmxlvAntFRhIsDdSiT", "AZDO", "i6aO"),
        TokenExample(
          "\"token\": \"", "y87UrVWCwd7zAXHmdZ3z3LcfSUlhh4BlIOTMreXtHC2N4swewOq2RvjCVJOvoG6n0O97XpO07qBE",
          "AZDO", "66lF", "\""),
      ],
      nearMisses: [
        TokenExample(
          "dwwypoCn0nOZWKk8OdU09h4sQwXneb0QmUAteA3dbbeAO6jHODNlVMduO74444IwnKmtCdTGzsAD", "AZDO", "b", "1p"),
        TokenExample(
          "x_", "dwwypoCn0nOZWKk8OdU09h4sQwXneb0QmUAteA3dbbeAO6jHODNlVMduO74444IwnKmtCdTGzsAD", "AZDO", "b1",
          "pd"),
        TokenExample(
          "dwwypoCn0nOZWKk8OdU09h4sQwXneb0QmUAteA3dbbeAO6jHODNlVMduO74444IwnKmtCdTGzsAD", "AZDO", "b1!d"),
      ])
    TokenRule(
      "azure-devops-legacy-token", "Azure DevOps", "an Azure DevOps personal access token of the former form",
      .assigned(
        to: "azure_devops", "azuredevops", "azdo", "system_access", "vsts", value: [.run(.lowerAlnum, 52)],
        nouns: ["token", "pat"], demands: TokenDemands([.digit], spread: 14)),
      documentation:
        "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
      renewal: "revoke it under User settings, Personal access tokens",
      examples: [
        TokenExample("AZURE_DEVOPS_TOKEN=", "gxltjuvugcxyiuoxhw436vca5t", "j6peaqk01q6zqx3c7mog3c75my"),
        TokenExample(
          "\"azuredevops_pat\": \"", "w7p0iioml7hf1z70uau35yhka5", "xqc2y7xmlyxkpj1rmx7uzowosw", "\""),
        TokenExample(
          "azdo-token: ", "7sl2vgwnyyq0fjvc0xi09f0fcy", "yvinbu1jh5fnsst8vi41fnbfau", "  # production"),
      ],
      nearMisses: [
        TokenExample("AZURE_DEVOPS_TOKEN=", "jcowrny2vxhbxag07osi79ogg", "5xflpoc9p69be745shxfoctht4"),
        TokenExample("AZURE_DEVOPS_TOKEN=\n", "jcowrny2vxhbxag07osi79ogg5", "xflpoc9p69be745shxfoctht4o"),
        TokenExample("OTHER_SETTING=", "jcowrny2vxhbxag07osi79ogg5", "xflpoc9p69be745shxfoctht4o"),
        TokenExample("AZURE_DEVOPS_TOKEN=", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzzzzzzzz"),
      ])
    TokenRule(
      "azure-openai-key", "Azure OpenAI", "an Azure OpenAI key",
      .assigned(
        to: "azure_openai", "azureopenai", "azure_cognitive", "azure-openai", value: [.run(.hex, 32)],
        nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://learn.microsoft.com/azure/ai-services/openai/reference",
      renewal: "regenerate it under Keys and endpoint",
      examples: [
        TokenExample("AZURE_OPENAI_KEY=", "8248bd4836cb9629", "e45c6852be1b2ffb"),
        TokenExample("\"azureopenai_key\": \"", "a2ef1e66f2c1d929", "a24fc04dc2fadd1d", "\""),
        TokenExample("azure_cognitive-key: ", "9a10aa90aa3ca259", "aee9b7d6f03edabc", "  # production"),
      ],
      nearMisses: [
        TokenExample("AZURE_OPENAI_KEY=", "d3517d1dbeff548", "6c6c8b3971aed9ee"),
        TokenExample("AZURE_OPENAI_KEY=\n", "d3517d1dbeff5486", "c6c8b3971aed9ee7"),
        TokenExample("OTHER_SETTING=", "d3517d1dbeff5486", "c6c8b3971aed9ee7"),
        TokenExample("AZURE_OPENAI_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "azure-openai-identifiable-key", "Azure OpenAI", "an Azure AI services key",
      .marked(
        [.run(.base62, 52)], "JQQJ99", rest: [.run(.base62, 26)],
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://learn.microsoft.com/azure/ai-services/openai/reference",
      renewal: "regenerate it under Keys and endpoint",
      examples: [
        TokenExample(
          "HxSI7eKaPq3kJQrG6CyZi3jJA3xJWBwvdlJsL0yVzCl77udtGTBl", "JQQJ99", "IJ53YfEQL5gK43PL1rlQ0FpZey"),
        TokenExample(
          "AZURE_OPENAI_TOKEN=", "YEC2MjNT6dhFTuTHXnIU6CQXTE1Vw0zAsXfg8VHglhO4kUpuWWSm", "JQQJ99",
          "pR6R8TOZmX4vXGbNnyaiuEjR2v"),
        TokenExample(
          "\"token\": \"", "DpEZqRqDPtia3sNzZ8oj527mZMJphYXT4BqR02lSrVP1cmmfmxyz", "JQQJ99",
          "DV636UQ9xfVn3596NUriAEI1qy", "\""),
      ],
      nearMisses: [
        TokenExample(
          "D0pBWx90Yb4wrFFb4vIH2ctOYpbHLxTi0kaOPABdYoqkmKV5n9tP", "JQQJ99", "wuRzxg3MIJgn", "IVxC1rb2UmcRt"),
        TokenExample(
          "x_", "D0pBWx90Yb4wrFFb4vIH2ctOYpbHLxTi0kaOPABdYoqkmKV5n9tP", "JQQJ99", "wuRzxg3MIJgnI",
          "VxC1rb2UmcRt2"),
        TokenExample(
          "D0pBWx90Yb4wrFFb4vIH2ctOYpbHLxTi0kaOPABdYoqkmKV5n9tP", "JQQJ99", "wuRzxg3MIJgnI!xC1rb2UmcRt2"),
      ])
    TokenRule(
      "ibm-cloud-key", "IBM Cloud", "an IBM Cloud API key",
      .assigned(
        to: "ibm_cloud", "ibmcloud", "ibm-cloud", "bluemix", "watson", value: [.run(.base64url, 44)],
        nouns: ["key"], demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://cloud.ibm.com/docs/account?topic=account-userapikey",
      renewal: "ibmcloud iam api-key-delete, then make a new one",
      examples: [
        TokenExample("IBM_CLOUD_KEY=", "IkJbo2gQbTTwaIWSZsYHod", "qmnwBVsuhGAOFqlBGtWX-e"),
        TokenExample("\"ibmcloud_key\": \"", "DWg5e97eWbesveT2Q2pD6l", "86ys3M-kZ69WN8Nj-IRh3v", "\""),
        TokenExample("ibm-cloud-key: ", "vSpU_wcyIpgTwL9X3XMpN4", "a1jXmuVH_wBC3ZS09_FcP2", "  # production"),
      ],
      nearMisses: [
        TokenExample("IBM_CLOUD_KEY=", "wIyj8jWGdoUNkTvqey-4O", "_c7CJqhOQ_XZdQoiYjTIIr"),
        TokenExample("IBM_CLOUD_KEY=\n", "wIyj8jWGdoUNkTvqey-4O_", "c7CJqhOQ_XZdQoiYjTIIrE"),
        TokenExample("OTHER_SETTING=", "wIyj8jWGdoUNkTvqey-4O_", "c7CJqhOQ_XZdQoiYjTIIrE"),
        TokenExample("IBM_CLOUD_KEY=", "3333333333333333333333", "3333333333333333333333"),
      ])
    TokenRule(
      "alibaba-access-key-id", "Alibaba Cloud", "the id of an Alibaba Cloud access key",
      .token(
        "LTAI", rest: [.run(.base62, 12...20)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 8)),
      documentation: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
      renewal: "disable and delete the pair under RAM, and make a new one",
      examples: [
        TokenExample("LTAI", "8gsh62EuxhDcwQt4"),
        TokenExample("ALIBABA_CLOUD_TOKEN=", "LTAI", "Rsr4PyY64GRt"),
        TokenExample("\"token\": \"", "LTAI", "W1lmHsVYxPVEJan", "\""),
      ],
      nearMisses: [
        TokenExample("LTAI", "9oz3M", "KZY8VV"),
        TokenExample("x", "LTAI", "9oz3MK", "ZY8VVy"),
        TokenExample("LTAI", "9oz3MK!Y8VVy"),
      ])
    TokenRule(
      "alibaba-secret", "Alibaba Cloud", "an Alibaba Cloud access key's secret",
      .assigned(
        to: "aliyun", "alibaba", "alicloud", "aliyun_access", "oss_access", value: [.run(.base62, 30)],
        nouns: ["secret"], demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
      renewal: "disable and delete the pair under RAM, and make a new one",
      examples: [
        TokenExample("ALIYUN_SECRET=", "28L09w5JM99fG50", "yWw6TBk3X73PKK6"),
        TokenExample("\"alibaba_secret\": \"", "DUwphDT6NT48jzj", "TAlyyKwgIK8ba6Z", "\""),
        TokenExample("alicloud-secret: ", "39MQAsjCYRoJYjG", "heqhz865CtvEjpT", "  # production"),
      ],
      nearMisses: [
        TokenExample("ALIYUN_SECRET=", "gEMEq82MCDlny9", "yo5loC6OIDNgNJU"),
        TokenExample("ALIYUN_SECRET=\n", "gEMEq82MCDlny9y", "o5loC6OIDNgNJUO"),
        TokenExample("OTHER_SETTING=", "gEMEq82MCDlny9y", "o5loC6OIDNgNJUO"),
        TokenExample("ALIYUN_SECRET=", "ZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "tencent-secret-id", "Tencent Cloud", "the id of a Tencent Cloud key",
      .token(
        "AKID", rest: [.run(.base62, 32)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://www.tencentcloud.com/document/product/598/34228",
      renewal: "disable and delete the key under CAM, and make a new one",
      examples: [
        TokenExample("AKID", "fSgMCi4IKSw3emVbAW96rcLqcjg15oTd"),
        TokenExample("TENCENT_CLOUD_TOKEN=", "AKID", "sXqNiGfKsr1p5ZHDDkZShjAB4FQ5sj1a"),
        TokenExample("\"token\": \"", "AKID", "rgRwSl4JVLrJti88N7XldzIiZ0EScXV9", "\""),
      ],
      nearMisses: [
        TokenExample("AKID", "nfvN1ygnlSgnpZc", "qZwRRjP9fID5YvDm"),
        TokenExample("x", "AKID", "nfvN1ygnlSgnpZcq", "ZwRRjP9fID5YvDmn"),
        TokenExample("AKID", "nfvN1ygnlSgnpZcq!wRRjP9fID5YvDmn"),
      ])
    TokenRule(
      "tencent-secret-key", "Tencent Cloud", "a Tencent Cloud secret key",
      .assigned(
        to: "tencent", "tencentcloud", "qcloud", value: [.run(.base62, 32)], nouns: ["secret", "key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://www.tencentcloud.com/document/product/598/34228",
      renewal: "disable and delete the key under CAM, and make a new one",
      examples: [
        TokenExample("TENCENT_SECRET=", "Wk0AXm61hwYnPCDa", "D5TfSzwxFtFLD62I"),
        TokenExample("\"tencentcloud_key\": \"", "Thy1Suggmipv5tVk", "F1yqhkiYGh293vK8", "\""),
        TokenExample("qcloud-secret: ", "8dIUx7OnwdbuMFaR", "oNDv7YO7eMknm1vB", "  # production"),
      ],
      nearMisses: [
        TokenExample("TENCENT_SECRET=", "ecjRTmeKYPWCZ4s", "5K7HTtMkGTlNIoRK"),
        TokenExample("TENCENT_SECRET=\n", "ecjRTmeKYPWCZ4s5", "K7HTtMkGTlNIoRKe"),
        TokenExample("OTHER_SETTING=", "ecjRTmeKYPWCZ4s5", "K7HTtMkGTlNIoRKe"),
        TokenExample("TENCENT_SECRET=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "yandex-api-key", "Yandex Cloud", "a Yandex Cloud API key",
      .token(
        "AQVN", rest: [.run(.base64url, 35...38)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key",
      renewal: "yc iam api-key delete, then make a new one",
      examples: [
        TokenExample("AQVN", "T8wFmBrdPiJ_eDww08Lt3cm_WgbcWvUVDGa"),
        TokenExample("YANDEX_CLOUD_TOKEN=", "AQVN", "jylnN-QAnqcuUbzSn3lOf_gaUdHg-ejdV5L7v"),
        TokenExample("\"token\": \"", "AQVN", "b_7ESj_gsQnj-htkhvKPkI7tH4R0bsp_ShCK6", "\""),
      ],
      nearMisses: [
        TokenExample("AQVN", "7mdVkd0t9eHkcSriX", "s9BjktNQ9xBolESqm"),
        TokenExample("x", "AQVN", "7mdVkd0t9eHkcSriX", "s9BjktNQ9xBolESqm1"),
        TokenExample("AQVN", "7mdVkd0t9eHkcSriX!9BjktNQ9xBolESqm1"),
      ])
    TokenRule(
      "yandex-iam-token", "Yandex Cloud", "a Yandex Cloud IAM token",
      .token(
        "t1.",
        rest: [
          .run(.base64url.union("="), 20...300), .text("."), .run(.base64url, 86), .run(.padding, 0...2),
        ], edge: .strict),
      severity: .warning,
      documentation: "https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token",
      renewal: "it ends after twelve hours; yc iam revoke-token ends it now",
      examples: [
        TokenExample(
          "t1.", "vhkwgCabqg6Yjm9zqxTnJXSki.mQqkkAWqPm6_0gEzmO92gyRgsM3ON7",
          "IXuO34mHdOCnQPkodOeAv4gF_CBwSshM8HAiCME-U7Qes5XZX7_uIg15"),
        TokenExample(
          "YANDEX_CLOUD_TOKEN=", "t1.", "49shKXTxa-jhdRb5PC5P.v5Wo0D3yAYhQOdDTPJEbsau7WzkgyQ5r",
          "2zGRzwyxcmAMkCmkTj0lwCE9W1Y_oUFMzKJi6BqQV3xSNP8ITSzI23"),
        TokenExample(
          "\"token\": \"", "t1.", "nLXlB5aqG9fmH-0ubfnLXjVfkYAF4o.eGU5Z2tdoFI66enXxKQlBVigN9O",
          "IH7pDJE3Ft0TKBOb-dimPH-NuQsmgG3akWI-_fMQK5KDffzChijMx7s6HNk", "\""),
      ],
      nearMisses: [
        TokenExample(
          "t1.", "wlJlsQAmyC1FPG6qwZci.PTBCSgylBgUhl1rzCGGZflbRD8zB70P9",
          "Lt8T67QfTV1jjqtrlU9oVQIsM0NtyDBhrZX5YK0dC06lbOjUZKZwg"),
        TokenExample(
          "x", "t1.", "wlJlsQAmyC1FPG6qwZci.PTBCSgylBgUhl1rzCGGZflbRD8zB70P9",
          "Lt8T67QfTV1jjqtrlU9oVQIsM0NtyDBhrZX5YK0dC06lbOjUZKZwg0"),
        TokenExample(
          "t1.", "wlJlsQAmyC1FPG6qwZci.PTBCSgylBgUhl1rzCGGZflbRD8zB70P9!t8T67QfTV1jjqtrlU9oVQIsM",
          "0NtyDBhrZX5YK0dC06lbOjUZKZwg0"),
      ])
    TokenRule(
      "yandex-static-key", "Yandex Cloud", "a Yandex Cloud static access key",
      .token(
        "YCAJE", "YCO", "YCP", "YCM", "YCN", rest: [.run(.base64url, 20...38)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://yandex.cloud/en/docs/iam/concepts/authorization/access-key",
      renewal: "yc iam access-key delete, then make a new one",
      examples: [
        TokenExample("YCAJE", "h9bWayVfcLFTsacV0UjfxplY_vYGPbtL"),
        TokenExample("YANDEX_CLOUD_TOKEN=", "YCO", "AOT8cxH_93lhraveT3E9ttWXkpQOQ8eCUo"),
        TokenExample("\"token\": \"", "YCP", "ny4QD1cXdrrtXM7lqpGiQ", "\""),
      ],
      nearMisses: [
        TokenExample("YCAJE", "B9yt3OIlM", "cDSxbCyVB3"),
        TokenExample("x", "YCAJE", "B9yt3OIlMc", "DSxbCyVB30"),
        TokenExample("YCAJE", "B9yt3OIlMc!SxbCyVB30"),
      ])
    TokenRule(
      "yandex-oauth-token", "Yandex", "a Yandex OAuth token",
      .token("y0_", rest: [.run(.base64url, 55...90)], edge: .strict),
      documentation: "https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token",
      renewal: "revoke it under the account's security page",
      examples: [
        TokenExample("y0_", "BuDQSQ8jBrGDKtXfsLRHdDdw_7qUL4QG", "t7W5EiUnValI599v0iXl2uVyxC4KXocH"),
        TokenExample(
          "YANDEX_TOKEN=", "y0_", "huswAxcZLiqo1v0HS5ye-1WoRTI_0Mpvxt0U",
          "TBdZA5JBLBVn8zPpsoZoRfFIjYsWrzNX1P3Ub"),
        TokenExample(
          "\"token\": \"", "y0_", "yI968Sgt52MyJJAAYeN5v8IqkMElj2CX", "N6aSF4vI5Zhl6vLnyg-QEL3swfLQpqY4Z",
          "\""),
      ],
      nearMisses: [
        TokenExample("y0_", "2_CtUzJaRKV8cb5lbYb0iKLFKSY", "yQHPchcvirNGZVy47E8Ea7UZo5v"),
        TokenExample("x", "y0_", "2_CtUzJaRKV8cb5lbYb0iKLFKSY", "yQHPchcvirNGZVy47E8Ea7UZo5vA"),
        TokenExample("y0_", "2_CtUzJaRKV8cb5lbYb0iKLFKSY!QHPchcvirNGZVy47E8Ea7UZo5vA"),
      ])
  }
}
