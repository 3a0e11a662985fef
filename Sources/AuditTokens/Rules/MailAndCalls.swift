/// Keys of services that send mail and calls.
extension TokenRules {
  @TokenRuleBuilder static var mailAndCalls: [TokenRule] {
    TokenRule(
      "twilio-auth-token", "Twilio", "a Twilio auth token",
      .assigned(
        to: "twilio", value: [.run(.hex, 32)], nouns: ["token", "secret"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://www.twilio.com/docs/iam/api-keys/key-resource-v1",
      renewal: "promote the secondary auth token, and delete the old one",
      examples: [
        TokenExample("TWILIO_TOKEN=", "1d9b8136c017dac1", "3d7be9f07ad323f5"),
        TokenExample("\"twilio_secret\": \"", "02f0b8250dcb2c21", "02df4665188f8706", "\""),
        TokenExample("twilio-token: ", "8270db47bdf4b318", "6e9736f7418b8993", "  # production"),
      ],
      nearMisses: [
        TokenExample("TWILIO_TOKEN=", "370480ebf344c82", "5db0611d24e01d88"),
        TokenExample("TWILIO_TOKEN=\n", "370480ebf344c825", "db0611d24e01d887"),
        TokenExample("OTHER_SETTING=", "370480ebf344c825", "db0611d24e01d887"),
        TokenExample("TWILIO_TOKEN=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "twilio-api-key", "Twilio", "the id of a Twilio API key",
      .token(
        "SK", rest: [.run(.hex, 32)], edge: .strict, demands: TokenDemands([.digit, .lower], spread: 6)),
      severity: .warning,
      documentation: "https://www.twilio.com/docs/iam/api-keys/key-resource-v1",
      renewal: "delete it under API keys and tokens",
      examples: [
        TokenExample("SK", "e8154230398adda56f6ca6e5b561abaf"),
        TokenExample("TWILIO_API_KEY=", "SK", "7023def42947e76dbb9e8bdce7e2d751"),
        TokenExample("\"token\": \"", "SK", "3c920f477c3950a7e31fa2f4bfd804d2", "\""),
      ],
      nearMisses: [
        TokenExample("SK", "61c9c763fd409ef", "b4214f99f69aee8b"),
        TokenExample("x", "SK", "61c9c763fd409efb", "4214f99f69aee8b5"),
        TokenExample("SK", "61c9c763fd409efb!214f99f69aee8b5"),
      ])
    TokenRule(
      "sendgrid-key", "SendGrid", "a SendGrid API key",
      .token("SG.", rest: [.run(.base64url, 22), .text("."), .run(.base64url, 43)]),
      documentation: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
      renewal: "delete it under Settings, API keys",
      examples: [
        TokenExample("SG.", "J9jc3FiU6ZSEUEtHZg2DID.2HIREdTDqz", "cw-O_E4O5-9LmSHVuUpZflz2WJ41ZAe4l"),
        TokenExample(
          "SENDGRID_TOKEN=", "SG.", "Yc2SuPPAgdnSiw8_LezqI5.5Q_aLqOhYv", "5Liq_lGzU1W_u7N-FCDA1vFUHSBmd47Wv"),
        TokenExample(
          "\"token\": \"", "SG.", "rpDASs09zS8LXgZwSzTjIK.hdUIIG3UAh", "ZOaFGss9lCvx6i3F9fdaIU9Q1s7RhJYFZ",
          "\""),
      ],
      nearMisses: [
        TokenExample("SG.", "LzVSnZwGoOjT6HSMv3dcgK.YT0bKUam1", "zMPxUtZvXwYxfcYQmw80aP5BJX2sgm5Xi"),
        TokenExample("x", "SG.", "LzVSnZwGoOjT6HSMv3dcgK.YT0bKUam1z", "MPxUtZvXwYxfcYQmw80aP5BJX2sgm5XiS"),
        TokenExample("SG.", "LzVSnZwGoOjT6HSMv3dcgK.YT0bKUam1z!PxUtZvXwYxfcYQmw80aP5BJX2sgm5XiS"),
      ])
    TokenRule(
      "mailgun-key", "Mailgun", "a Mailgun private API key",
      .token(
        "key-", rest: [.run(.hex, 32)], edge: .strict, demands: TokenDemands([.digit, .lower], spread: 6)),
      documentation: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
      renewal: "delete it under API security",
      examples: [
        TokenExample("key-", "c2d6f9fec53254cda8ebe2985491326e"),
        TokenExample("MAILGUN_TOKEN=", "key-", "83ddbc459cbe7f3550cfea0749e56fe1"),
        TokenExample("\"token\": \"", "key-", "8594bd3d452dff87078341edc0992d75", "\""),
      ],
      nearMisses: [
        TokenExample("key-", "277ed6bb4c8bae4", "10905767fe62e230"),
        TokenExample("x", "key-", "277ed6bb4c8bae41", "0905767fe62e230a"),
        TokenExample("key-", "277ed6bb4c8bae41!905767fe62e230a"),
      ])
    TokenRule(
      "mailgun-sending-key", "Mailgun", "a Mailgun sending or signing key",
      .assigned(
        to: "mailgun", value: [.run(.hex, 32), .text("-"), .run(.hex, 8), .text("-"), .run(.hex, 8)],
        nouns: ["key", "signing", "token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
      renewal: "delete it under Sending keys",
      examples: [
        TokenExample("MAILGUN_KEY=", "70e19375a4122fc08bf8a692a", "8b4f0ed-331cc513-ef263c33"),
        TokenExample(
          "\"mailgun_signing\": \"", "6cad4caa74002ff738eee796a", "a26d852-79ed56da-8a161fe6", "\""),
        TokenExample(
          "mailgun-token: ", "1195b8bfd55826abbfd85dace", "eaa2526-67a9d9a5-34507904", "  # production"),
      ],
      nearMisses: [
        TokenExample("MAILGUN_KEY=", "9cfb66bcb1eecb2bf8eb20a9", "e626791b-f6336551-44ec6a6"),
        TokenExample("MAILGUN_KEY=\n", "9cfb66bcb1eecb2bf8eb20a9e", "626791b-f6336551-44ec6a69"),
        TokenExample("OTHER_SETTING=", "9cfb66bcb1eecb2bf8eb20a9e", "626791b-f6336551-44ec6a69"),
        TokenExample("MAILGUN_KEY=", "fffffffffffffffffffffffff", "fffffff-ffffffff-ffffffff"),
      ])
    TokenRule(
      "mailchimp-key", "Mailchimp", "a Mailchimp API key",
      .marked([.run(.hex, 32)], "-us", rest: [.run(.digits, 1...2)], demands: TokenDemands([], spread: 6)),
      documentation: "https://mailchimp.com/developer/marketing/guides/quick-start/",
      renewal: "revoke it under Extras, API keys",
      examples: [
        TokenExample("541d7d0017788c9b8a3ffae83c1c439c", "-us", "05"),
        TokenExample("MAILCHIMP_TOKEN=", "59315e643af32ba9277c7f3825aa7942", "-us", "6"),
        TokenExample("\"token\": \"", "c202e7786c53569c294385c00c29b333", "-us", "89", "\""),
      ],
      nearMisses: [
        TokenExample("488cea27a59306b8004899898047cda7", "-us"),
        TokenExample("x_", "488cea27a59306b8004899898047cda7", "-us", "1"),
        TokenExample("488cea27a59306b8004899898047cda7", "-us", "!"),
      ])
    TokenRule(
      "mandrill-key", "Mailchimp", "a Mailchimp Transactional API key",
      .token(
        "md-", rest: [.run(.base64url, 22)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://mailchimp.com/developer/transactional/guides/quick-start/",
      renewal: "delete it under Settings, SMTP and API info",
      examples: [
        TokenExample("md-", "WSyyOheabz89y1iyiqFX2m"),
        TokenExample("MAILCHIMP_TOKEN=", "md-", "C2NWDoEbdwwfX4-gSgwkpL"),
        TokenExample("\"token\": \"", "md-", "cDr_Hs7lqvr6qZTOVv_fs7", "\""),
      ],
      nearMisses: [
        TokenExample("md-", "4CoUR7LUFx", "obLq3cMLTpm"),
        TokenExample("x", "md-", "4CoUR7LUFxo", "bLq3cMLTpmm"),
        TokenExample("md-", "4CoUR7LUFxo!Lq3cMLTpmm"),
      ])
    TokenRule(
      "postmark-token", "Postmark", "a Postmark server or account token",
      .assigned(
        to: "postmark",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["token", "key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://postmarkapp.com/developer/api/overview",
      renewal: "regenerate it on the server's API tokens page",
      examples: [
        TokenExample("POSTMARK_TOKEN=", "1c803490-cfb1-9a06", "-99a9-f0fa1824a51e"),
        TokenExample("\"postmark_key\": \"", "03208e0c-0d37-ad1b", "-b1f3-b89efbbf01f6", "\""),
        TokenExample("postmark-token: ", "7f454637-5876-e935", "-e232-3d984dcb0866", "  # production"),
      ],
      nearMisses: [
        TokenExample("POSTMARK_TOKEN=", "4a365065-1eee-389", "0-9683-309b1d915de"),
        TokenExample("POSTMARK_TOKEN=\n", "4a365065-1eee-3890", "-9683-309b1d915def"),
        TokenExample("OTHER_SETTING=", "4a365065-1eee-3890", "-9683-309b1d915def"),
        TokenExample("POSTMARK_TOKEN=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "resend-key", "Resend", "a Resend API key",
      .token(
        "re_", rest: [.run(.base62, 8), .text("_"), .run(.base62, 24)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://resend.com/docs/dashboard/api-keys/introduction",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("re_", "2JuT5lLP_iIkw4lGkkpTH60OWMIDcu1vW"),
        TokenExample("RESEND_TOKEN=", "re_", "mrvPUXtq_H4RJNywqAEFalK8OowreKeBW"),
        TokenExample("\"token\": \"", "re_", "ibtHpxh5_4LKynGsfwiJ1xQMDYRNnMoyV", "\""),
      ],
      nearMisses: [
        TokenExample("re_", "A9g1Rc4j_5Hb1mlD", "ENeLhYiZscROfbEe"),
        TokenExample("x", "re_", "A9g1Rc4j_5Hb1mlD", "ENeLhYiZscROfbEep"),
        TokenExample("re_", "A9g1Rc4j_5Hb1mlD!NeLhYiZscROfbEep"),
      ])
    TokenRule(
      "brevo-key", "Brevo", "a Brevo API key",
      .token("xkeysib-", "xsmtpsib-", rest: [.run(.anyHex, 64), .text("-"), .run(.base62, 16)]),
      documentation: "https://developers.brevo.com/docs/getting-started",
      renewal: "delete it under SMTP and API",
      examples: [
        TokenExample(
          "xkeysib-", "9c13779a7b28b2f20746b3dd7b83b645e6715521", "1d6302937657a76585a6f40f-9xdroRek8QRnnYyI"),
        TokenExample(
          "BREVO_TOKEN=", "xsmtpsib-", "ecae28db6b0e4c18853ce18ad3693eba84d919b6",
          "658c6098c2483d6f817e6dc4-8zgE4MFOkuFfs5Po"),
        TokenExample(
          "\"token\": \"", "xkeysib-", "30c242ab7f1531a39e9d232616d142a2ca72c9e1",
          "b018fdd289ce56a7e0178cf1-4XeYnCayspjYelzl", "\""),
      ],
      nearMisses: [
        TokenExample(
          "xkeysib-", "a5e3275f7cb6832b99eb21811e03545d5bf0a941", "ada9446a1bb8e4efdf6fb145-offM2S7vPO8lSDS"),
        TokenExample(
          "x", "xkeysib-", "a5e3275f7cb6832b99eb21811e03545d5bf0a941",
          "ada9446a1bb8e4efdf6fb145-offM2S7vPO8lSDSK"),
        TokenExample(
          "xkeysib-", "a5e3275f7cb6832b99eb21811e03545d5bf0a941!da9446a1bb8e4efdf6fb145-offM2S7vPO8lS", "DSK"),
      ])
    TokenRule(
      "mailersend-token", "MailerSend", "a MailerSend API token",
      .token("mlsn.", rest: [.run(.base62, 40...100)]),
      documentation: "https://developers.mailersend.com/general.html#authentication",
      renewal: "delete it under Integrations, API tokens",
      examples: [
        TokenExample("mlsn.", "e766b9aa78dfb33feb7dc8a2653757f8", "5474d922d38a13f62d99f4d499940ff7"),
        TokenExample(
          "MAILERSEND_TOKEN=", "mlsn.", "dab24a3e401627f01e873c7fa855a227", "039e5ead19358f0d44dd018b5898106d"
        ),
        TokenExample(
          "\"token\": \"", "mlsn.", "7f2b4e0c0dd853e2a9f109f720f2985d", "622cad375b5548a17e4417019a371750",
          "\""),
      ],
      nearMisses: [
        TokenExample("mlsn.", "0a0be3bc385835d57fe8e56d89651de", "8c"),
        TokenExample("x", "mlsn.", "0a0be3bc385835d57fe8e56d89651de8", "ceb7e5a7ee3bd0d5169cc43f41a5399e"),
        TokenExample("mlsn.", "0a0be3bc385835d57fe8e56d89651de8!eb7e5a7ee3bd0d5169cc43f41a5399e"),
      ])
    TokenRule(
      "plivo-token", "Plivo", "a Plivo auth token",
      .assigned(
        to: "plivo", value: [.run(.base62, 40)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 14)),
      documentation: "https://www.plivo.com/docs/account/api/overview",
      renewal: "regenerate it in the console",
      examples: [
        TokenExample("PLIVO_TOKEN=", "BEs9drFPyGQldzE84i7G", "tNnzAU3d5Ol3UkLmzpA4"),
        TokenExample("\"plivo_token\": \"", "UjjfpJQujamVSh58VtfH", "hAOOu5iJ0hFn8Hey67xx", "\""),
        TokenExample("plivo-token: ", "zOC8zVbLptUixuB78C2I", "1l9FhDpRya95VT3MvTXv", "  # production"),
      ],
      nearMisses: [
        TokenExample("PLIVO_TOKEN=", "KWqKvxsJephATuldPNF", "he8sLA0MNYPDcocei5uO"),
        TokenExample("PLIVO_TOKEN=\n", "KWqKvxsJephATuldPNFh", "e8sLA0MNYPDcocei5uOQ"),
        TokenExample("OTHER_SETTING=", "KWqKvxsJephATuldPNFh", "e8sLA0MNYPDcocei5uOQ"),
        TokenExample("PLIVO_TOKEN=", "ZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "messagebird-key", "MessageBird", "a MessageBird access key",
      .assigned(
        to: "messagebird", value: [.run(.base62, 25)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 10)),
      documentation: "https://developers.messagebird.com/api/#authentication",
      renewal: "delete it under Developers, API access",
      examples: [
        TokenExample("MESSAGEBIRD_KEY=", "qM3pqJFUNPfq", "qpIQkBweSSmTY"),
        TokenExample("\"messagebird_key\": \"", "ocbAckBsO2V7", "V8KYveAE2HSsD", "\""),
        TokenExample("messagebird-key: ", "9AnQSP6xpxEg", "sGD6ZyQaGEh2h", "  # production"),
      ],
      nearMisses: [
        TokenExample("MESSAGEBIRD_KEY=", "5lW07gnqodB9", "wuS99sXFPRCk"),
        TokenExample("MESSAGEBIRD_KEY=\n", "5lW07gnqodB9", "wuS99sXFPRCko"),
        TokenExample("OTHER_SETTING=", "5lW07gnqodB9", "wuS99sXFPRCko"),
        TokenExample("MESSAGEBIRD_KEY=", "ZZZZZZZZZZZZ", "ZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "sendbird-token", "Sendbird", "a Sendbird API token",
      .assigned(
        to: "sendbird", value: [.run(.hex, 40)], nouns: ["token"], demands: TokenDemands([], spread: 6)),
      documentation: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
      renewal: "revoke it under Settings, General, API tokens",
      examples: [
        TokenExample("SENDBIRD_TOKEN=", "42615064b4d327531d14", "2ed6259e9cceb49cac12"),
        TokenExample("\"sendbird_token\": \"", "eaa70e7f80fe76586e04", "ffdb95cb95ffa7310825", "\""),
        TokenExample("sendbird-token: ", "9ba991145392faf72a0f", "ccdf144e37d6c23df9c2", "  # production"),
      ],
      nearMisses: [
        TokenExample("SENDBIRD_TOKEN=", "898af37b04319645347", "38139a9733a3a3956752"),
        TokenExample("SENDBIRD_TOKEN=\n", "898af37b043196453473", "8139a9733a3a3956752b"),
        TokenExample("OTHER_SETTING=", "898af37b043196453473", "8139a9733a3a3956752b"),
        TokenExample("SENDBIRD_TOKEN=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "line-token", "LINE", "a LINE channel access token",
      .assigned(
        to: "line_channel", "line_access", "linebot", "line_messaging",
        value: [.run(.base64, 120...200), .run(.padding, 0...1)], nouns: ["token"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 20)),
      documentation: "https://developers.line.biz/en/docs/basics/channel-access-token/",
      renewal: "reissue it on the channel's page",
      examples: [
        TokenExample(
          "LINE_CHANNEL_TOKEN=", "HAFmVI6UUH773nReJ6VxV6AIPGL4GM+5C2jhBkl01xSmKD3NJEBQJMcOX2c0OTB2U7",
          "z1iiw551zK2kZaxtanW8lQJMz4mBXPdWnHam3YWSyH6ogHxAywAhVm2ospnlRfd0PoS"),
        TokenExample(
          "\"line_access_token\": \"", "kXOgrzmxpRxXHO8IS5x6rg7SvNo3BgfzQi4MYZXzB5lblUex/UbOfr7xFGvh37Y+O",
          "R43t4YW/EtMPQ8bLiiSF/BB97KHpcDLhVR8aMMqPWR8i6ZPbanYg84LRj3hy3YaBiz", "\""),
        TokenExample(
          "linebot-token: ", "PL8C8dHmVMZpdszrUnHY2Ozzt71DMY6G+JSBxtji/Y1cAufkiDPEoUxOgq1wXJmcO",
          "oOZ0Cgb9JtQkRRURWAJJoxhEIYNkc9ae5n4LCkbEx4wrN4tFzJtc6G+Yeb94VlF0Z", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "LINE_CHANNEL_TOKEN=", "qy+NbH5UUiLPfMIGGBkzyzsD6Z3KiTMKcXYqfGgrRvHaaclW9gPjc5cUO5B",
          "eC3/PiUXqbuqwbB121jLaMvcJ1gByIZrUk7+YgXd2zd4+stKoonNfPBCFday"),
        TokenExample(
          "LINE_CHANNEL_TOKEN=\n", "qy+NbH5UUiLPfMIGGBkzyzsD6Z3KiTMKcXYqfGgrRvHaaclW9gPjc5cUO5Be",
          "C3/PiUXqbuqwbB121jLaMvcJ1gByIZrUk7+YgXd2zd4+stKoonNfPBCFdayd"),
        TokenExample(
          "OTHER_SETTING=", "qy+NbH5UUiLPfMIGGBkzyzsD6Z3KiTMKcXYqfGgrRvHaaclW9gPjc5cUO5Be",
          "C3/PiUXqbuqwbB121jLaMvcJ1gByIZrUk7+YgXd2zd4+stKoonNfPBCFdayd"),
        TokenExample(
          "LINE_CHANNEL_TOKEN=", "333333333333333333333333333333333333333333333333333333333333",
          "333333333333333333333333333333333333333333333333333333333333"),
      ])
    TokenRule(
      "courier-key", "Courier", "a Courier auth token",
      .token("pk_prod_", rest: [.run(.upperAlnum, 28)]),
      documentation: "https://www.courier.com/docs/reference/auth/intro/",
      renewal: "rotate it under Settings, API keys",
      examples: [
        TokenExample("pk_prod_", "D8XAQO5A5K4IJZL7Z5YHGU176XFG"),
        TokenExample("COURIER_TOKEN=", "pk_prod_", "3JYKAL9OIDS95IKXE11UCACTQ8MJ"),
        TokenExample("\"token\": \"", "pk_prod_", "2R9SUGWNIZWBRP1EVU6MZTQV31J7", "\""),
      ],
      nearMisses: [
        TokenExample("pk_prod_", "P0SK4JLGW81AV", "VN0WNVA0ZY9OWJ"),
        TokenExample("x", "pk_prod_", "P0SK4JLGW81AVV", "N0WNVA0ZY9OWJA"),
        TokenExample("pk_prod_", "P0SK4JLGW81AVV!0WNVA0ZY9OWJA"),
      ])
    TokenRule(
      "beamer-token", "Beamer", "a Beamer API key",
      .token(
        "b_", rest: [.run(.base64, 44)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://www.getbeamer.com/api",
      renewal: "reset it under Settings, API",
      examples: [
        TokenExample("b_", "AInR/+PQm546OXoLbc/9nu4eLPU5KV4F+sOQ6KEgGflr"),
        TokenExample("BEAMER_TOKEN=", "b_", "HOna80aTavfiA28EZz2995WB2cTz+z11OtP3AB9a/wyl"),
        TokenExample("\"token\": \"", "b_", "Uw5uEnR+oY3YpruH/AC00y5MMeM64m9JzUbDeKobCH/G", "\""),
      ],
      nearMisses: [
        TokenExample("b_", "Aa59HeBYPBRXbRLuhkF4s", "Va1k92OC0TnZ4ZQhcfAmtj"),
        TokenExample("x", "b_", "Aa59HeBYPBRXbRLuhkF4sV", "a1k92OC0TnZ4ZQhcfAmtjY"),
        TokenExample("b_", "Aa59HeBYPBRXbRLuhkF4sV!1k92OC0TnZ4ZQhcfAmtjY"),
      ])
    TokenRule(
      "onesignal-key", "OneSignal", "a OneSignal API key",
      .token("os_v2_app_", "os_v2_org_", rest: [.run(.lowerAlnum, 103)]),
      documentation: "https://documentation.onesignal.com/docs/keys-and-ids",
      renewal: "rotate it under Settings, Keys and IDs",
      examples: [
        TokenExample(
          "os_v2_app_", "z09v8qnhvykllr5klv3397kqb4z9lf4j1z0rekmshpjyt25z49b",
          "ywjovb1lundv5jtp9ah03vgerv3389plxrypwuyx3kbsl7cv9zey"),
        TokenExample(
          "ONESIGNAL_TOKEN=", "os_v2_org_", "ee10uzalk5db5spkitcmxk2u8y5qj25lwqx4lg4ffnx25xd7gnp",
          "352t95iu7g5w75xa4mhl7hgwtw55gonhjxgd8upi14x3kjipi97o"),
        TokenExample(
          "\"token\": \"", "os_v2_app_", "ox9ph3um6h7i1rpm5yq5fmy3fevopqmn84roap5hn3iaes7hhyr",
          "1kawjddtnlxsswg68lytd9zktkgy94y96aqnneedecl7wk5xb5z9", "\""),
      ],
      nearMisses: [
        TokenExample(
          "os_v2_app_", "aorll76rz14ywbygq0q6kuk40wf7mvk7v27h690y0olrfr56h5y",
          "n12ndeudg11ygyj5jqm5hknq3wvnxvm3mqgq6ff0fgylbn1zpfs"),
        TokenExample(
          "x", "os_v2_app_", "aorll76rz14ywbygq0q6kuk40wf7mvk7v27h690y0olrfr56h5y",
          "n12ndeudg11ygyj5jqm5hknq3wvnxvm3mqgq6ff0fgylbn1zpfsa"),
        TokenExample(
          "os_v2_app_", "aorll76rz14ywbygq0q6kuk40wf7mvk7v27h690y0olrfr56h5y!12ndeudg11ygyj5jqm5hknq3wv",
          "nxvm3mqgq6ff0fgylbn1zpfsa"),
      ])
  }
}
