/// Tokens of services for files, places and the open net.
extension TokenRules {
  @TokenRuleBuilder static var filesAndPlaces: [TokenRule] {
    TokenRule(
      "dropbox-token", "Dropbox", "a Dropbox access token",
      .token(
        "sl.u.", "sl.", rest: [.run(.base64url, 130...1400)], edge: .strict,
        demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://www.dropbox.com/developers/reference/auth-types",
      renewal: "revoke it with /2/auth/token/revoke, or disconnect the app",
      examples: [
        TokenExample(
          "sl.u.", "g7ljh62JZR2APo6fSwbj_rus181TuHVGNVIsvPAIGWT0hz-gThx4W33ZWSJrUh-alli1d",
          "wZqoepCbhH2A47tFXKV4Ipfnp0x1Bl7_JeS15wXj8-jZLjB97IjGKXy16Ajoi9pmgC1sC"),
        TokenExample(
          "DROPBOX_TOKEN=", "sl.",
          "5i160t5jab3OkUmumCa8d66j9V-D7PW56geQUHcNbxcyvc6ir7Qvt2pvYCTQck-ubTpXX8riPNwf",
          "J9bgtFx7U6MAd7B8W9_EYYH7WUdlI0fhXTE05DJJH4lPX-86krGfKUXJcfp_9nazuoARYVedlX2m"),
        TokenExample(
          "\"token\": \"", "sl.u.", "Jdc-EpmWxZiPAbn8e2gF1ooNCxMyZHns-Rc31AKxBCx7T65leLaNtsh5R-GPCJ-3q-IA",
          "bES0wkSaybvidLwH43TKlhl_GYCmlQxBEmV-9l6HPPislLBsh9GYJtvgmprkzgJNZG0E", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sl.u.", "9Reo_6jOgBGNJer-fvwA_FiHW1oFZCWxT7iLKfgJg5I0uzFiYsvAbUts7ubTc63e",
          "RhXEdZsVeuQvTgOTFUUxnmMyLL-9frIWCA8n6-wg6Vf8LYGmoIVhDIuCklSVEAfCE"),
        TokenExample(
          "x", "sl.u.", "9Reo_6jOgBGNJer-fvwA_FiHW1oFZCWxT7iLKfgJg5I0uzFiYsvAbUts7ubTc63eR",
          "hXEdZsVeuQvTgOTFUUxnmMyLL-9frIWCA8n6-wg6Vf8LYGmoIVhDIuCklSVEAfCEv"),
        TokenExample(
          "sl.u.", "9Reo_6jOgBGNJer-fvwA_FiHW1oFZCWxT7iLKfgJg5I0uzFiYsvAbUts7ubTc63eR!XEdZsVeuQvTg",
          "OTFUUxnmMyLL-9frIWCA8n6-wg6Vf8LYGmoIVhDIuCklSVEAfCEv"),
      ])
    TokenRule(
      "dropbox-secret", "Dropbox", "a Dropbox app secret",
      .assigned(
        to: "dropbox", value: [.run(.lowerAlnum, 15)], nouns: ["secret"],
        demands: TokenDemands([.digit, .lower], spread: 8)),
      documentation: "https://www.dropbox.com/developers/reference/getting-started",
      renewal: "change it in the app console",
      examples: [
        TokenExample("DROPBOX_SECRET=", "m7c5hhi", "rnp9ywyv"),
        TokenExample("\"dropbox_secret\": \"", "ykdie7x", "ph26vzhb", "\""),
        TokenExample("dropbox-secret: ", "y1jr9w8", "318gm0xw", "  # production"),
      ],
      nearMisses: [
        TokenExample("DROPBOX_SECRET=", "lnozalv", "f89fe8h"),
        TokenExample("DROPBOX_SECRET=\n", "lnozalv", "f89fe8ha"),
        TokenExample("OTHER_SETTING=", "lnozalv", "f89fe8ha"),
        TokenExample("DROPBOX_SECRET=", "zzzzzzz", "zzzzzzzz"),
      ])
    TokenRule(
      "box-secret", "Box", "a Box app's client secret",
      .assigned(
        to: "box_client", "box_secret", "boxsdk", "box_app", "clientsecret", value: [.run(.base62, 32)],
        nouns: ["box"], demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://developer.box.com/guides/authentication/jwt/jwt-setup/",
      renewal: "reset it under the app's configuration",
      examples: [
        TokenExample("BOX_CLIENT=", "Z9dQ7mrcHjhYXzPx", "JDihfLL1fjezrcep"),
        TokenExample("\"box_secret\": \"", "6IHqjCrdCC1Q342a", "TEvKaDxFquw4ACSs", "\""),
        TokenExample("boxsdk: ", "R5um6zQGGanspc0A", "J60Ixm6CIAqESl8D", "  # production"),
      ],
      nearMisses: [
        TokenExample("BOX_CLIENT=", "RVXPZMFQHdQdSoW", "JPf7y1Epwy6jrEey"),
        TokenExample("BOX_CLIENT=\n", "RVXPZMFQHdQdSoWJ", "Pf7y1Epwy6jrEeya"),
        TokenExample("OTHER_SETTING=", "RVXPZMFQHdQdSoWJ", "Pf7y1Epwy6jrEeya"),
        TokenExample("BOX_CLIENT=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "mapbox-token", "Mapbox", "a Mapbox secret token",
      .token("sk.eyJ", rest: [.run(.base64url, 60...140), .text("."), .run(.base64url, 22)], edge: .strict),
      documentation: "https://docs.mapbox.com/help/dive-deeper/access-tokens/",
      renewal: "delete it under Tokens",
      examples: [
        TokenExample(
          "sk.eyJ", "L_TnIdHeaw8552dASnP0IB1P7Spa_bGr31hgmsh7LyuWRn0yqeh",
          "dSaoV7y4ynAyPngyv5ZGIjLARumh.iZfNlflsbsuop20nU7qAfe"),
        TokenExample(
          "MAPBOX_TOKEN=", "sk.eyJ", "G80dHh3y1k9AcR4wxomT8oEicDUT9gTW2y6P2EqJaZKV-Ou",
          "NkQkF4EKMP1lIc7H16gJ6w1y.r6E7nVCVvN3pXQVvEoWddI"),
        TokenExample(
          "\"token\": \"", "sk.eyJ", "buPnKNMgFm9nZUVEZQdX1GMSYfCotGhFzSoD8BYfr_ufZcH",
          "-DqnK4ud79Ql_G-VFN_wTyox9.o2eVImGWl8etAl6CRKgR8E", "\""),
      ],
      nearMisses: [
        TokenExample(
          "sk.eyJ", "n9XoKey79QoaYW_XThUMv2AQweLBi3X6WzJGtsyyW", "2vFWs1f4L2vYPHaYyas.4pUZssgJKAG1rrTjovYDM"),
        TokenExample(
          "x", "sk.eyJ", "n9XoKey79QoaYW_XThUMv2AQweLBi3X6WzJGtsyyW",
          "2vFWs1f4L2vYPHaYyas.4pUZssgJKAG1rrTjovYDMr"),
        TokenExample(
          "sk.eyJ", "n9XoKey79QoaYW_XThUMv2AQweLBi3X6WzJGtsyyW!vFWs1f4L2vYPHaYyas.4pUZssgJKAG1rrTjo", "vYDMr"),
      ])
    TokenRule(
      "maptiler-key", "MapTiler", "a MapTiler API key",
      .assigned(
        to: "maptiler", value: [.run(.base62, 20)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 9)),
      severity: .warning,
      documentation: "https://docs.maptiler.com/cloud/api/authentication-key/",
      renewal: "delete it under Keys, and restrict the new one to its origins",
      examples: [
        TokenExample("MAPTILER_KEY=", "brb1x5jBqF", "Q9S8IJY96B"),
        TokenExample("\"maptiler_key\": \"", "sk6OCrk8sk", "VVCusqFjt1", "\""),
        TokenExample("maptiler-key: ", "bnyypHRjx5", "ZZFvzYjpQ8", "  # production"),
      ],
      nearMisses: [
        TokenExample("MAPTILER_KEY=", "wLnqZ2YwB", "xOUkWrXzt3"),
        TokenExample("MAPTILER_KEY=\n", "wLnqZ2YwBx", "OUkWrXzt3s"),
        TokenExample("OTHER_SETTING=", "wLnqZ2YwBx", "OUkWrXzt3s"),
        TokenExample("MAPTILER_KEY=", "ZZZZZZZZZZ", "ZZZZZZZZZZ"),
      ])
    TokenRule(
      "openweather-key", "OpenWeather", "an OpenWeather API key",
      .assigned(
        to: "openweather", "openweathermap", "owm", value: [.run(.hex, 32)],
        nouns: ["key", "appid", "token"], demands: TokenDemands([], spread: 6)),
      severity: .warning,
      documentation: "https://openweathermap.org/appid",
      renewal: "delete it under API keys",
      examples: [
        TokenExample("OPENWEATHER_KEY=", "a645dba01a7ab4d1", "2d488f80d7e6d3d5"),
        TokenExample("\"openweathermap_appid\": \"", "59a088456a50b09b", "1446ca2da2bf22b4", "\""),
        TokenExample("owm-token: ", "37a18cb1aa0e2992", "325a89b73c11eb76", "  # production"),
      ],
      nearMisses: [
        TokenExample("OPENWEATHER_KEY=", "3e01986801d625f", "fa7660241c65c47d"),
        TokenExample("OPENWEATHER_KEY=\n", "3e01986801d625ff", "a7660241c65c47dd"),
        TokenExample("OTHER_SETTING=", "3e01986801d625ff", "a7660241c65c47dd"),
        TokenExample("OPENWEATHER_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "virustotal-key", "VirusTotal", "a VirusTotal API key",
      .assigned(
        to: "virustotal", "vt_api", value: [.run(.hex, 64)], nouns: ["key"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.virustotal.com/reference/authentication",
      renewal: "ask the support to change it",
      examples: [
        TokenExample(
          "VIRUSTOTAL_KEY=", "800990e98bd0cba468105e71e2a47f6b", "1d4b5b7acbfaa79100aa652389a90461"),
        TokenExample(
          "\"vt_api_key\": \"", "8820f212992cb499bea79778917efc65", "225dd136f0b8abd867fef1ff3bd23a81", "\""),
        TokenExample(
          "virustotal-key: ", "c1e55a5e3c102147c1058e9c20f05136", "604b1bfae43050c5eb6529bf2e2a5331",
          "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "VIRUSTOTAL_KEY=", "d90ff0a83d326633ad0c7b99d859915", "a6bf16b8ce1cc74610424fb408334372"),
        TokenExample(
          "VIRUSTOTAL_KEY=\n", "d90ff0a83d326633ad0c7b99d859915a", "6bf16b8ce1cc74610424fb4083343725"),
        TokenExample(
          "OTHER_SETTING=", "d90ff0a83d326633ad0c7b99d859915a", "6bf16b8ce1cc74610424fb4083343725"),
        TokenExample(
          "VIRUSTOTAL_KEY=", "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "shodan-key", "Shodan", "a Shodan API key",
      .assigned(
        to: "shodan", value: [.run(.base62, 32)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://developer.shodan.io/api/requirements",
      renewal: "reset it on the account's page",
      examples: [
        TokenExample("SHODAN_KEY=", "6DGzP0mADW18PRhm", "BPnpOoWTRcTD15LE"),
        TokenExample("\"shodan_key\": \"", "jjTWyIY36VXk7LsK", "Xh67ccWu2pbaiB57", "\""),
        TokenExample("shodan-key: ", "ujFtcbU7Zo2BYmYu", "XtSp5EEq5PvEDyvW", "  # production"),
      ],
      nearMisses: [
        TokenExample("SHODAN_KEY=", "57YSBs0TKVfR1jR", "34nfVRChYN5suLvp"),
        TokenExample("SHODAN_KEY=\n", "57YSBs0TKVfR1jR3", "4nfVRChYN5suLvp0"),
        TokenExample("OTHER_SETTING=", "57YSBs0TKVfR1jR3", "4nfVRChYN5suLvp0"),
        TokenExample("SHODAN_KEY=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "abuseipdb-key", "AbuseIPDB", "an AbuseIPDB API key",
      .assigned(
        to: "abuseipdb", value: [.run(.hex, 80)], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.abuseipdb.com/",
      renewal: "delete it under API",
      examples: [
        TokenExample(
          "ABUSEIPDB_KEY=", "2129b687f21b747dc2a93b28abe68a898fe15333",
          "fafbff3770a7a0f9401f1bdf8132fc9a8992213e"),
        TokenExample(
          "\"abuseipdb_key\": \"", "568166df046169d87874bdcdc64e6787125c9c0b",
          "db2a0e238a8612fe4574858f5a22a2eebb2e34f7", "\""),
        TokenExample(
          "abuseipdb-key: ", "d052c5eaa9c13701be1450f0c68a686ce116c394",
          "c601db692039ecf474e822a596b497f14418d5ce", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "ABUSEIPDB_KEY=", "55a22416adc57384d8b9ccfb355ed688e78739f",
          "a0aa659296fca00f355090ef96afb20165354802"),
        TokenExample(
          "ABUSEIPDB_KEY=\n", "55a22416adc57384d8b9ccfb355ed688e78739fa",
          "0aa659296fca00f355090ef96afb201653548023"),
        TokenExample(
          "OTHER_SETTING=", "55a22416adc57384d8b9ccfb355ed688e78739fa",
          "0aa659296fca00f355090ef96afb201653548023"),
        TokenExample(
          "ABUSEIPDB_KEY=", "ffffffffffffffffffffffffffffffffffffffff",
          "ffffffffffffffffffffffffffffffffffffffff"),
      ])
    TokenRule(
      "meraki-key", "Cisco Meraki", "a Cisco Meraki API key",
      .assigned(to: "meraki", value: [.run(.hex, 40)], nouns: ["key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://developer.cisco.com/meraki/api-v1/authorization/",
      renewal: "revoke it under My profile",
      examples: [
        TokenExample("MERAKI_KEY=", "de227de89bece9d04333", "2c15dd62439e71bf88ba"),
        TokenExample("\"meraki_key\": \"", "e0a53a88f2ba74dba579", "f190ce45a643743ceb56", "\""),
        TokenExample("meraki-key: ", "9350e53a85eb1db67537", "f019be5d6c813c445fc9", "  # production"),
      ],
      nearMisses: [
        TokenExample("MERAKI_KEY=", "d8e642b08656dc963df", "e29ea6c64e9ed1eab1d6"),
        TokenExample("MERAKI_KEY=\n", "d8e642b08656dc963dfe", "29ea6c64e9ed1eab1d60"),
        TokenExample("OTHER_SETTING=", "d8e642b08656dc963dfe", "29ea6c64e9ed1eab1d60"),
        TokenExample("MERAKI_KEY=", "ffffffffffffffffffff", "ffffffffffffffffffff"),
      ])
    TokenRule(
      "infura-key", "Infura", "an Infura API key or secret",
      .assigned(
        to: "infura", value: [.run(.hex, 32)], nouns: ["key", "secret", "project"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://docs.metamask.io/services/how-to/authenticate/",
      renewal: "rotate it under the key's settings",
      examples: [
        TokenExample("INFURA_KEY=", "016745fa60fbaa8b", "2deb24f02767ac23"),
        TokenExample("\"infura_secret\": \"", "4d0ebb0fcd876f7a", "b369a341f5801d33", "\""),
        TokenExample("infura-project: ", "c4f8c89468bb48c7", "5a66c15448cc151d", "  # production"),
      ],
      nearMisses: [
        TokenExample("INFURA_KEY=", "76c6751c28b99d9", "25b6a77799b96529"),
        TokenExample("INFURA_KEY=\n", "76c6751c28b99d92", "5b6a77799b965292"),
        TokenExample("OTHER_SETTING=", "76c6751c28b99d92", "5b6a77799b965292"),
        TokenExample("INFURA_KEY=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "alchemy-key", "Alchemy", "an Alchemy API key",
      .assigned(
        to: "alchemy", value: [.run(.base64url, 32)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      documentation: "https://www.alchemy.com/docs/create-an-api-key",
      renewal: "delete the app, and make a new one",
      examples: [
        TokenExample("ALCHEMY_KEY=", "vOHyymHocmHsY0sC", "z7eqvFbMKFNj39rD"),
        TokenExample("\"alchemy_key\": \"", "3oNR4QXjX3AtupzW", "8cw3rNHZ2riRUC_1", "\""),
        TokenExample("alchemy-key: ", "qfteqDHewP4M7CVU", "Hn02eI-rkzAq7WHj", "  # production"),
      ],
      nearMisses: [
        TokenExample("ALCHEMY_KEY=", "veJq33mmoTvvgCf", "O7u7mpQk8vl87chP"),
        TokenExample("ALCHEMY_KEY=\n", "veJq33mmoTvvgCfO", "7u7mpQk8vl87chPU"),
        TokenExample("OTHER_SETTING=", "veJq33mmoTvvgCfO", "7u7mpQk8vl87chPU"),
        TokenExample("ALCHEMY_KEY=", "3333333333333333", "3333333333333333"),
      ])
    TokenRule(
      "etherscan-key", "Etherscan", "an Etherscan API key",
      .assigned(
        to: "etherscan", value: [.run(.upperAlnum, 34)], nouns: ["key"],
        demands: TokenDemands([.digit, .upper], spread: 12)),
      documentation: "https://docs.etherscan.io/getting-an-api-key",
      renewal: "remove it under API keys",
      examples: [
        TokenExample("ETHERSCAN_KEY=", "VUAACEO0D19QMU8I8", "LDTYSBYF9QFHGIQUM"),
        TokenExample("\"etherscan_key\": \"", "7BIW3JY6XVQQLZIKR", "Y436RCDQQPNT40GCT", "\""),
        TokenExample("etherscan-key: ", "BUT8A8M99AE8MB0PY", "HTFFF1QCOJF511B3M", "  # production"),
      ],
      nearMisses: [
        TokenExample("ETHERSCAN_KEY=", "GX7NVAEFKDZF4F2S", "S45COVK8NBIZXLAFC"),
        TokenExample("ETHERSCAN_KEY=\n", "GX7NVAEFKDZF4F2SS", "45COVK8NBIZXLAFC7"),
        TokenExample("OTHER_SETTING=", "GX7NVAEFKDZF4F2SS", "45COVK8NBIZXLAFC7"),
        TokenExample("ETHERSCAN_KEY=", "ZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "ipinfo-token", "IPinfo", "an IPinfo token",
      .assigned(
        to: "ipinfo", value: [.run(.hex, 14)], nouns: ["token", "key"], demands: TokenDemands([], spread: 5)),
      documentation: "https://ipinfo.io/developers",
      renewal: "reset it under API token",
      examples: [
        TokenExample("IPINFO_TOKEN=", "9f1b737", "060f43e"),
        TokenExample("\"ipinfo_key\": \"", "2ec5d84", "d6e7f79", "\""),
        TokenExample("ipinfo-token: ", "c7fe932", "33d42b7", "  # production"),
      ],
      nearMisses: [
        TokenExample("IPINFO_TOKEN=", "4a817b", "1309115"),
        TokenExample("IPINFO_TOKEN=\n", "4a817b1", "309115b"),
        TokenExample("OTHER_SETTING=", "4a817b1", "309115b"),
        TokenExample("IPINFO_TOKEN=", "fffffff", "fffffff"),
      ])
    TokenRule(
      "giphy-key", "Giphy", "a Giphy API key",
      .assigned(
        to: "giphy", value: [.run(.base62, 32)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 12)),
      severity: .warning,
      documentation: "https://developers.giphy.com/docs/api/",
      renewal: "delete the app, and make a new one",
      examples: [
        TokenExample("GIPHY_KEY=", "SHmRVGDlgESKLBy5", "uxNeJjMIQ7UZ6WQX"),
        TokenExample("\"giphy_key\": \"", "6v2qVoQzHxLLJSQM", "o2rgEMtxuIstel1f", "\""),
        TokenExample("giphy-key: ", "qpp2UQaciTB4dU1m", "o0OlvRYk04Y8J68Q", "  # production"),
      ],
      nearMisses: [
        TokenExample("GIPHY_KEY=", "IvmoQqYpIZFQI4P", "DdgVtoEv159pSbAt"),
        TokenExample("GIPHY_KEY=\n", "IvmoQqYpIZFQI4PD", "dgVtoEv159pSbAtp"),
        TokenExample("OTHER_SETTING=", "IvmoQqYpIZFQI4PD", "dgVtoEv159pSbAtp"),
        TokenExample("GIPHY_KEY=", "ZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZ"),
      ])
    TokenRule(
      "yelp-key", "Yelp", "a Yelp API key",
      .assigned(
        to: "yelp", value: [.run(.base64url, 128)], nouns: ["key"],
        demands: TokenDemands([.digit, .lower, .upper], spread: 18)),
      documentation: "https://docs.developer.yelp.com/docs/fusion-authentication",
      renewal: "delete the app, and make a new one",
      examples: [
        TokenExample(
          "YELP_KEY=", "fz477pZu8E-SGZAET0_Vd7Kdjl3iiWgreNmKEOsX9hJGPZg4IZq1qWQbj0yYi6_-",
          "Mjdc913BMThzfq48DUyfFh_-0aqIAGhzlSjkR09MvZYagN73qR040y2V5NrgEYL5"),
        TokenExample(
          "\"yelp_key\": \"", "qlk5E3vzBhiSbwxq2cmJJe1DF_AujpbwH4su5fG73EYqHKfyv0-dpiCdw4fG2NF6",
          "3BpxECxSGBj-1RNlGEdMzAj_iRIkGkEyU1Pq8hsxPknI1_0MASot3r31DVchhqO3", "\""),
        TokenExample(
          "yelp-key: ", "ERIKwhcGbWInHHe1GD9EeXCcCfizhVPPnO373p1RrwWTOdIl0AHpKh2PUn0WTQk1",
          "cM8G3uq9pjmtns3869QsJard7cLZEV62xm_N6TrtLFH_FGnEmK8lngiyYTm-3a3W", "  # production"),
      ],
      nearMisses: [
        TokenExample(
          "YELP_KEY=", "Mr7v87e8r8jRblJzjdzNlNxoYrALshRhznCMCyFw9Ece7K5Xd7sSh7dvU1ezB06",
          "XuxKO-cuZy5qlApTMxQTiMEI5XHBs67LEOC8r0BahjojuXXDnEPBv_vyliMsB5Vk"),
        TokenExample(
          "YELP_KEY=\n", "Mr7v87e8r8jRblJzjdzNlNxoYrALshRhznCMCyFw9Ece7K5Xd7sSh7dvU1ezB06X",
          "uxKO-cuZy5qlApTMxQTiMEI5XHBs67LEOC8r0BahjojuXXDnEPBv_vyliMsB5VkE"),
        TokenExample(
          "OTHER_SETTING=", "Mr7v87e8r8jRblJzjdzNlNxoYrALshRhznCMCyFw9Ece7K5Xd7sSh7dvU1ezB06X",
          "uxKO-cuZy5qlApTMxQTiMEI5XHBs67LEOC8r0BahjojuXXDnEPBv_vyliMsB5VkE"),
        TokenExample(
          "YELP_KEY=", "3333333333333333333333333333333333333333333333333333333333333333",
          "3333333333333333333333333333333333333333333333333333333333333333"),
      ])
  }
}
