/// Keys of the clouds of Amazon and Google.
extension TokenRules {
  @TokenRuleBuilder static var amazonAndGoogle: [TokenRule] {
    TokenRule(
      "aws-access-key-id", "AWS", "the id of an AWS access key",
      .token("AKIA", rest: [.run(.upperAlnum, 16)], edge: .strict),
      documentation: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
      renewal: "aws iam create-access-key, move to it, then aws iam delete-access-key; roles need none",
      examples: [
        TokenExample("AKIA", "E0XD9MLEYWR6TRPR"),
        TokenExample("AWS_ACCESS_KEY_ID=", "AKIA", "5G0E0IXGUDCF7ZCH"),
        TokenExample("\"token\": \"", "AKIA", "VD1WPIWTPQ3PODHO", "\""),
      ],
      nearMisses: [
        TokenExample("AKIA", "AAPW4C3", "5LI04R4J"),
        TokenExample("x", "AKIA", "AAPW4C35", "LI04R4J7"),
        TokenExample("AKIA", "AAPW4C35!I04R4J7"),
      ])
    TokenRule(
      "aws-temporary-key-id", "AWS", "the id of temporary AWS credentials",
      .token("ASIA", rest: [.run(.upperAlnum, 16)], edge: .strict),
      severity: .warning,
      documentation: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
      renewal: "end the role's sessions under IAM, Revoke sessions",
      examples: [
        TokenExample("ASIA", "GTRZ7F91B4AF5VK9"),
        TokenExample("AWS_ACCESS_KEY_ID=", "ASIA", "WJOKYY6EADWRIOKD"),
        TokenExample("\"token\": \"", "ASIA", "I4HI2EAWNWLTP7BK", "\""),
      ],
      nearMisses: [
        TokenExample("ASIA", "Q3C1VVS", "UTOWD9GQ"),
        TokenExample("x", "ASIA", "Q3C1VVSU", "TOWD9GQJ"),
        TokenExample("ASIA", "Q3C1VVSU!OWD9GQJ"),
      ])
    TokenRule(
      "aws-bearer-key-id", "AWS", "the id of an AWS bearer token or context credential",
      .token("ABIA", "ACCA", rest: [.run(.upperAlnum, 16)], edge: .strict),
      severity: .warning,
      documentation: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
      renewal: "aws iam create-access-key, move to it, then aws iam delete-access-key; roles need none",
      examples: [
        TokenExample("ABIA", "S0DY26QRPGC2UXOV"),
        TokenExample("AWS_TOKEN=", "ACCA", "BH58VPI6WTXMGEVQ"),
        TokenExample("\"token\": \"", "ABIA", "25V3BH1K37VOPEYC", "\""),
      ],
      nearMisses: [
        TokenExample("ABIA", "BLUXGSI", "1G93686B"),
        TokenExample("x", "ABIA", "BLUXGSI1", "G93686BT"),
        TokenExample("ABIA", "BLUXGSI1!93686BT"),
      ])
    TokenRule(
      "aws-secret-access-key", "AWS", "an AWS secret access key",
      .assigned(
        to: "aws_secret", "secret_access_key", "secretaccesskey", "aws_key", "akia",
        value: [.run(.base64, 40)], nouns: [], demands: TokenDemands([.lower, .upper], spread: 14)),
      documentation: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
      renewal: "aws iam create-access-key, move to it, then aws iam delete-access-key; roles need none",
      examples: [
        TokenExample("AWS_SECRET=", "GsGPImrivxv9nJzFKXpo", "ZRSew5TUfQDiIJMT9uiq"),
        TokenExample("\"secret_access_key\": \"", "E727cu/Nda/MDBNkAqTN", "2XIgDjgjiDUu2gg2qpc8", "\""),
        TokenExample("secretaccesskey: ", "yf9gaaV3LzIreJJAPMlo", "5i5v0U46OAwlw6LImpTM", "  # production"),
      ],
      nearMisses: [
        TokenExample("AWS_SECRET=", "1hJjb1p9bFMlQKrniWc", "AQ4RYeJi4nBJgHgYILv4"),
        TokenExample("AWS_SECRET=\n", "1hJjb1p9bFMlQKrniWcA", "Q4RYeJi4nBJgHgYILv45"),
        TokenExample("OTHER_SETTING=", "1hJjb1p9bFMlQKrniWcA", "Q4RYeJi4nBJgHgYILv45"),
        TokenExample("AWS_SECRET=", "33333333333333333333", "33333333333333333333"),
      ])
    TokenRule(
      "aws-bedrock-key", "AWS", "an Amazon Bedrock API key",
      .token("ABSK", rest: [.run(.base64, 109...269), .run(.padding, 0...2)]),
      documentation: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
      renewal: "delete it under Bedrock, API keys",
      examples: [
        TokenExample(
          "ABSK", "vqqw5oiZGAmpiNInPps4Yo0fvSD7dHm4La02fot/4N3YKDY4BDRajKiJPp3bHqb",
          "2T7x5uVKU2d3WxE8s3r7ie849C9oGq041xoPrGtNWeQ9MQM+CfsgRz5Xe3aDeDa"),
        TokenExample(
          "AWS_TOKEN=", "ABSK", "ybbnuw65dorkENPiCPK3gihuBZK3UAIYGSK3chy/uPoJxAYDK9G8W/nxO9",
          "YYq+HBnsAhyM1cebGQw8RVQI1DRYAZ7ZWbtWFfgOBeJlrkzs/NAJ6E/upv"),
        TokenExample(
          "\"token\": \"", "ABSK", "HZCo019vA3+rQIS7eIsaept4XmlNuBRxH5C8h6n4IbtBog7Yoico/Z1gIbfY0gCvd",
          "pgerHE6NHawn3Bb0YD1V1DsF4s0pS90uViPNLQSisJnF75D3aLSeeGMvOw4IbdbUZ", "\""),
      ],
      nearMisses: [
        TokenExample(
          "ABSK", "w6yzBzGng0p5jNTDMHv91z3k6OEBxK1VutnjE6/Aw0FDynM7nBOOt7",
          "caH3b7eK2AByXHsDc8W2K9rC/eyL81WeSEgvTg5Y0wbF+JsoeOKCve"),
        TokenExample(
          "x", "ABSK", "w6yzBzGng0p5jNTDMHv91z3k6OEBxK1VutnjE6/Aw0FDynM7nBOOt7",
          "caH3b7eK2AByXHsDc8W2K9rC/eyL81WeSEgvTg5Y0wbF+JsoeOKCveM"),
        TokenExample(
          "ABSK", "w6yzBzGng0p5jNTDMHv91z3k6OEBxK1VutnjE6/Aw0FDynM7nBOOt7!aH3b7eK2AByXHsDc8W2K9rC",
          "/eyL81WeSEgvTg5Y0wbF+JsoeOKCveM"),
      ])
    TokenRule(
      "aws-bedrock-short-term-key", "AWS", "a short-term Amazon Bedrock API key",
      .token(
        "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t",
        rest: [.run(.base64, 40...2000), .run(.padding, 0...2)]),
      severity: .warning,
      documentation: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
      renewal: "it ends after twelve hours; end the role's sessions",
      examples: [
        TokenExample(
          "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "jE7CctE2+VXLQUdo0zA6AwmbMGPtMv",
          "TLneHHs1xNXpCoSWSLWmKeSb5zMPn5z"),
        TokenExample(
          "AWS_TOKEN=", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "L5u+0OnediNQ4rxv1V+/lef",
          "1LkDgMBkbEx9cb7q+oTrnU2"),
        TokenExample(
          "\"token\": \"", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "cZhZL6rHdsWhdYW6lR1d+gyN4052M2U",
          "72vElJ18EJq675lf6s/DpyTPyDXQxkXT", "\""),
      ],
      nearMisses: [
        TokenExample(
          "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "s/c+uwN2ouy1lEblOnh", "b8wA8kcAU+WqwC0epgEC"),
        TokenExample(
          "x", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "s/c+uwN2ouy1lEblOnhb", "8wA8kcAU+WqwC0epgECi"),
        TokenExample(
          "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "s/c+uwN2ouy1lEblOnhb!wA8kcAU+WqwC0epgECi"),
      ])
    TokenRule(
      "google-api-key", "Google", "a Google API key",
      .token("AIza", rest: [.run(.base64url, 35)]),
      documentation: "https://cloud.google.com/docs/authentication/api-keys",
      renewal: "delete it under APIs and services, Credentials, and restrict the new one",
      examples: [
        TokenExample("AIza", "d1ORWxy2Y2H-y_hMUO7xwRWo_FGZ376tdRz"),
        TokenExample("GOOGLE_API_KEY=", "AIza", "lHO8gF1epyswul90WkaSNg9E19dd8ylOVMy"),
        TokenExample("\"token\": \"", "AIza", "SYRnAjd2BFMIRAxSDycBFFyrXtrsmaG6uhQ", "\""),
      ],
      nearMisses: [
        TokenExample("AIza", "p20_UrYzvDppMVPJv", "7imWJCpi8HJ2jJRrr"),
        TokenExample("x", "AIza", "p20_UrYzvDppMVPJv", "7imWJCpi8HJ2jJRrro"),
        TokenExample("AIza", "p20_UrYzvDppMVPJv!imWJCpi8HJ2jJRrro"),
      ])
    TokenRule(
      "google-bound-key", "Google", "a Google API key that is bound to a service account",
      .token("AQ.Ab8", rest: [.run(.base64url, 40...70)], edge: .strict),
      documentation: "https://cloud.google.com/docs/authentication/api-keys",
      renewal: "delete it under APIs and services, Credentials",
      examples: [
        TokenExample("AQ.Ab8", "hYrrQgbv-vbp98jTZ7oPskFhbf8cHJI", "db_Puno0HEsmGIVAk6snTAghyeeZ6gm"),
        TokenExample(
          "GEMINI_API_KEY=", "AQ.Ab8", "b780HLq-bcvSYepu-hpa8y3P--Enrq", "Biu-1mRudcSzdZXkPakLu8oJdE3pOR"),
        TokenExample("\"token\": \"", "AQ.Ab8", "tbomCBdJAhLNLAkNEGYb_5K_34kQiMBIzPNGS1uB3P9Vtq", "\""),
      ],
      nearMisses: [
        TokenExample("AQ.Ab8", "TmCo6Be6kwXKH7oWoEI", "5IVsQe2hIS3Dtvnc0mE2"),
        TokenExample("x", "AQ.Ab8", "TmCo6Be6kwXKH7oWoEI5", "IVsQe2hIS3Dtvnc0mE2H"),
        TokenExample("AQ.Ab8", "TmCo6Be6kwXKH7oWoEI5!VsQe2hIS3Dtvnc0mE2H"),
      ])
    TokenRule(
      "google-oauth-secret", "Google", "a Google OAuth client secret",
      .token("GOCSPX-", rest: [.run(.base64url, 28)]),
      documentation: "https://developers.google.com/identity/protocols/oauth2/web-server",
      renewal: "add a new secret under the client's page, then delete the old one",
      examples: [
        TokenExample("GOCSPX-", "rdc0KeHkcbEMbJgwXh4YjxHKKR6h"),
        TokenExample("GOOGLE_TOKEN=", "GOCSPX-", "2KdjDa9G0mettQyeSfRs0lfn-NDX"),
        TokenExample("\"token\": \"", "GOCSPX-", "Hxy1CC7NRthY1EAc3bMB3t6Hl-Q5", "\""),
      ],
      nearMisses: [
        TokenExample("GOCSPX-", "87SVEAPWiquPv", "EFuDYMGKeM6jAs"),
        TokenExample("x", "GOCSPX-", "87SVEAPWiquPvE", "FuDYMGKeM6jAsC"),
        TokenExample("GOCSPX-", "87SVEAPWiquPvE!uDYMGKeM6jAsC"),
      ])
    TokenRule(
      "google-oauth-token", "Google", "a Google OAuth access token",
      .token("ya29.", rest: [.run(.base64url, 40...1000)]),
      severity: .warning,
      documentation: "https://developers.google.com/identity/protocols/oauth2",
      renewal: "it ends after an hour; remove the app's access under the account's security page",
      examples: [
        TokenExample("ya29.", "CiXj3Y1czbEkALM2CJKZOeE2MPaiQ", "It7mLnoxr5GnoGezoanI5a24gTX7HZ"),
        TokenExample(
          "GOOGLE_TOKEN=", "ya29.", "bNtRlhqLY-wyXzgGWq-jvue8RPoSy", "YOo2OaMnQGtZQ3dEOI6dVn28JvRLDo"),
        TokenExample("\"token\": \"", "ya29.", "Fwl2sxG340eLFKcoldIL15iMxF5cLny3R06RXjgdrCl5mkyT", "\""),
      ],
      nearMisses: [
        TokenExample("ya29.", "IehILPm8vE3RSw8vni7", "7avv43GC3qQAkYQw4z2G"),
        TokenExample("x", "ya29.", "IehILPm8vE3RSw8vni77", "avv43GC3qQAkYQw4z2GI"),
        TokenExample("ya29.", "IehILPm8vE3RSw8vni77!vv43GC3qQAkYQw4z2GI"),
      ])
    TokenRule(
      "google-refresh-token", "Google", "a Google OAuth refresh token",
      .token(
        "1//0", rest: [.run(.base64url, 80...120)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://developers.google.com/identity/protocols/oauth2",
      renewal: "remove the app's access under the account's security page",
      examples: [
        TokenExample(
          "1//0", "soJUAxNmu8wQ_0mQ6q4uezlSnFIqVZm4v5EOZPV1yrwp",
          "4jdbkWoaAA33W6LiV4cLnk868FXy857dUqUIcxpuTij8"),
        TokenExample(
          "GOOGLE_TOKEN=", "1//0", "OL-VYQKu9LwCUVDfsEK6bqGkghJ9JH3m3BKmBG26fH",
          "K_ZPEZ32LfromW-5BIaujleGexSf9oEY8wAuvT5kd50"),
        TokenExample(
          "\"token\": \"", "1//0", "pehRg8f32G7Sxifn89AK-oPklgkzZ_OC1z3a3NG2h0zKt3Qb",
          "-6Bnbdg9_M4pRUF3vh20JOfgIuEksswsspCIlIIp9mrwVhH8", "\""),
      ],
      nearMisses: [
        TokenExample(
          "1//0", "AovCH0mTenhk4DH4WQFn7ewChRUeOdQ6GbNJcfn", "LOxPCJ_mA6DPA8Q2K2lI5UZxkRwjO_ELqS_JSyeT"),
        TokenExample(
          "x", "1//0", "AovCH0mTenhk4DH4WQFn7ewChRUeOdQ6GbNJcfnL", "OxPCJ_mA6DPA8Q2K2lI5UZxkRwjO_ELqS_JSyeTc"),
        TokenExample(
          "1//0", "AovCH0mTenhk4DH4WQFn7ewChRUeOdQ6GbNJcfnL!xPCJ_mA6DPA8Q2K2lI5UZxkRwjO_ELqS_JSye", "Tc"),
      ])
    TokenRule(
      "google-service-account", "Google", "a Google service account's key",
      .structural(.serviceAccountKey),
      documentation: "https://cloud.google.com/iam/docs/keys-create-delete",
      renewal: "gcloud iam service-accounts keys delete, then make a new one or use workload identity",
      examples: [
        TokenExample(
          "{\"type\": \"service_account\", \"project_id\": \"shop-1\", ",
          "\"private_key_id\": \"c386bbc4cd613e30d8f16adf91b7584a2265b1f5\", ",
          "\"private_key\": \"-----BEGIN ", "PRIVATE KEY-----\\n",
          "MIIEvUdtD6pECRj0wdT3YI8Apqa7YHs3poUfFWF5zbaDdHy9cTNzfi1OYgd2chzh\\n",
          "YqbDVaxBzVckc88eVl3V7GCZ3ACD7+thJ3sqf1gZieY/NyAg9s3suVMQJ7UzzQDj\\n",
          "LmY49Yfc8UakCwg1K/8RQf5J0+nZkP8JUW1WGfMzibgDC2RegFUJNugnLg4cmZWm\\n",
          "bXMZR2iL1gvPVuL0TOR/YPJU7uRYbuNAoPKpRBXycpdcmDgIQA2rXSMnWSQQjZs7\\n", "-----END ",
          "PRIVATE KEY-----\\n\", \"client_email\": \"robot@shop.iam.gserviceaccount.com\"}"),
        TokenExample(
          "{\"type\": \"service_account\", \"project_id\": \"shop-2\", ",
          "\"private_key_id\": \"0e7a269fd95bafc8f2a4d27bdcf4bb99f4bea973\", ",
          "\"private_key\": \"-----BEGIN ", "PRIVATE KEY-----\\n",
          "MIIEvUYvD2jo0tLdXAxpDN/KZmIwgiPfC93/pq66NiCOXdJ6+PbvBM0KHMsiErk8\\n",
          "39m12Fp/HpojMxFpwFxgFJSBEB/ZCcVNirpcL1p6xCecSXHknxtpa0S+ar4p0D5a\\n",
          "W6yHQdUHrU5I3Jc/LekKoaoY+xIMFgyvMhVVxI0DTM/9I/HoKk/allEJ7RFQwEKw\\n",
          "LjSGJeBw3CE4rHSkAY2KspSz8vD7Rh/RjuZZu90l7VqVFJDPJzE5Sjs44U6MF28b\\n", "-----END ",
          "PRIVATE KEY-----\\n\", \"client_email\": \"robot@shop.iam.gserviceaccount.com\"}"),
        TokenExample(
          "{\"type\": \"service_account\", \"project_id\": \"shop-3\", ",
          "\"private_key_id\": \"5eb561a4216363698b529b4a97b750923ceb3ffd\", ",
          "\"private_key\": \"-----BEGIN ", "PRIVATE KEY-----\\n",
          "MIIEvrN9sH39HQy9riVIeLSVcgmto2/KHkJQXaIRW8g9l9is2gNNTxlgkMLch161\\n",
          "CgXwH0aObTqHOT7ahGx+3lk9NS8fljoFhIGRtfbqbJdONnikcFPQvbwkHQctK2z7\\n",
          "a6CAGdUoAXAFBgqxQmo/JLvQohGyLvAd0GwaeJPVK1Fj6b8NFfHsQzKS5YQMuoXE\\n",
          "chpcEZ/CH5WRplZGgOhwAuy70iNPz/YILphp8O+GWo9/xt8HuIWsWMxLaRI+W5js\\n", "-----END ",
          "PRIVATE KEY-----\\n\", \"client_email\": \"robot@shop.iam.gserviceaccount.com\"}"),
      ],
      nearMisses: [
        TokenExample(
          "{\"type\": \"service_account\", \"project_id\": \"shop-4\", ", "\"private_key\": \"-----BEGIN ",
          "PRIVATE KEY-----\\n", "MIIEvCsmv+e66OwNOyvZU1KxoL2b7jHIh/V5V4vPqD84jrk9IxQmXrH5ViLs5OOY\\n",
          "sOcmi8Ezj2gnmlbeqHs45z7gB3nQSU7nBburzpgPMOo02LZl+ZmV6cLQwY/byMSD\\n",
          "nMEQdUIvtOE1TGZw7LPFtOLnTkyZnaFZudawSREr3hvxi1bVxV9cBXiJWvKUk8XV\\n",
          "lve80KY//s7g4f86sEEuZKHroHPWaWQdEFgYH5ZfC+uAurMXME8J6n7Sl3aNzIZU\\n", "-----END ",
          "PRIVATE KEY-----\\n\", \"client_email\": \"robot@shop.iam.gserviceaccount.com\"}"),
        TokenExample(
          "{\"type\": \"service_account\", \"project_id\": \"shop-5\", ",
          "\"private_key_id\": \"cb91ce375bc8fbbcbde5c0994164d8399f767c45\", ",
          "\"private_key\": \"\", \"client_email\": \"robot@shop.iam.gserviceaccount.com\"}"),
        TokenExample(
          "{\"type\": \"service_account\", \"private_key_id\": \"abc\", \"private_key\": \"-----BEGI", "N ",
          "PRIVATE KEY-----\\n...\\n-----END ", "PRIVATE KEY-----\\n\"}"),
      ])
    TokenRule(
      "google-hmac-key-id", "Google", "the id of a Google Cloud Storage HMAC key",
      .token("GOOG1E", rest: [.run(.upperAlnum, 55)]),
      documentation: "https://cloud.google.com/storage/docs/authentication/hmackeys",
      renewal: "gcloud storage hmac update --deactivate, then delete it",
      examples: [
        TokenExample("GOOG1E", "Z8SAX8EQAFM869IVWGRD40ZUUYO", "ZXA0OR8XF0JFY7WVVRLH2RA1K2IR"),
        TokenExample(
          "GOOGLE_TOKEN=", "GOOG1E", "5KOY6KU7CWDR88YQ5UXEGC1ZFV6", "WZ78GBE5INT0L41Y4LL38BM8A7IU"),
        TokenExample(
          "\"token\": \"", "GOOG1E", "LHQ0LSL91FKVBMV53J3ESI8WUG5", "UZCC4EQ4ZJ20L6V6MIWDEQJ86ZHE", "\""),
      ],
      nearMisses: [
        TokenExample("GOOG1E", "G11MF1QF6NT3RQBTSLNJQ56F6HZ", "52CBQKOE9XOHP0P38L2CLNUCR95"),
        TokenExample("x", "GOOG1E", "G11MF1QF6NT3RQBTSLNJQ56F6HZ", "52CBQKOE9XOHP0P38L2CLNUCR954"),
        TokenExample("GOOG1E", "G11MF1QF6NT3RQBTSLNJQ56F6HZ!2CBQKOE9XOHP0P38L2CLNUCR954"),
      ])
  }
}
