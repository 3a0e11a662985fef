/// Tokens of searches and databases.
extension TokenRules {
  @TokenRuleBuilder static var data: [TokenRule] {
    TokenRule(
      "algolia-key", "Algolia", "an Algolia admin API key",
      .assigned(
        to: "algolia", value: [.run(.hex, 32)], nouns: ["admin", "write"],
        demands: TokenDemands([], spread: 6)),
      documentation: "https://www.algolia.com/doc/guides/security/api-keys/",
      renewal: "regenerate it under Settings, API keys",
      examples: [
        TokenExample("ALGOLIA_ADMIN=", "4d391f7c414d454b", "801191ac977df778"),
        TokenExample("\"algolia_write\": \"", "b4f3c245c3f92d7c", "8d362b4b92d802d4", "\""),
        TokenExample("algolia-admin: ", "88abfe48c4e16be5", "629b25102f06381a", "  # production"),
      ],
      nearMisses: [
        TokenExample("ALGOLIA_ADMIN=", "9364ae8255fea23", "cc705e7028ec8456"),
        TokenExample("ALGOLIA_ADMIN=\n", "9364ae8255fea23c", "c705e7028ec8456c"),
        TokenExample("OTHER_SETTING=", "9364ae8255fea23c", "c705e7028ec8456c"),
        TokenExample("ALGOLIA_ADMIN=", "ffffffffffffffff", "ffffffffffffffff"),
      ])
    TokenRule(
      "elastic-key", "Elastic", "an Elastic API key",
      .assigned(
        to: "elastic", "elasticsearch", "elastic_cloud", "es_api", value: [.run(.base64, 58), .text("==")],
        nouns: ["key"], demands: TokenDemands([.digit, .lower, .upper], spread: 16)),
      documentation: "https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys",
      renewal: "invalidate it under Stack management, API keys",
      examples: [
        TokenExample("ELASTIC_KEY=", "ShgSJKwCX0h2/XZVRP+/j9mQoak9ES", "NSZ5mKTJ+NkbPFKLdoBmusFMAE0H=="),
        TokenExample(
          "\"elasticsearch_key\": \"", "gwFgcehPNCVm2dxJWtoSMjV79z2SbF", "aiYdQoJYGPeG20EJbRJMD/JhvDQm==",
          "\""),
        TokenExample(
          "elastic_cloud-key: ", "nFAf814eh+joPo7CrjJzGV5lCkCACC", "t9bDG3Dj/XQR3diBY9AsLhCieAUN==",
          "  # production"),
      ],
      nearMisses: [
        TokenExample("ELASTIC_KEY=", "HjMU1IcKoDw7T4Ro5hl/WBxc+MMx8", "PyBzdnXjyEXp6eF7YGqI/ZwDshLmO="),
        TokenExample("ELASTIC_KEY=\n", "HjMU1IcKoDw7T4Ro5hl/WBxc+MMx8P", "yBzdnXjyEXp6eF7YGqI/ZwDshLmO=="),
        TokenExample("OTHER_SETTING=", "HjMU1IcKoDw7T4Ro5hl/WBxc+MMx8P", "yBzdnXjyEXp6eF7YGqI/ZwDshLmO=="),
        TokenExample("ELASTIC_KEY=", "333333333333333333333333333333", "3333333333333333333333333333=="),
      ])
    TokenRule(
      "elastic-cloud-key", "Elastic", "an Elastic Cloud API key",
      .token("essu_", rest: [.run(.base64.union("_-"), 60...200), .run(.padding, 0...2)]),
      documentation: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
      renewal: "revoke it under Organization, API keys",
      examples: [
        TokenExample("essu_", "vh5rZz/cVqs7BEHmr12ohpR+P6lvVFcf", "m5bGM2pvu6N5L5YqVFCZRxIoBF8S5kjJ"),
        TokenExample(
          "ELASTIC_TOKEN=", "essu_", "SEFEtG4I1vruj5psYlk0M0YjUON+QzTXhGZ",
          "Wzehe45go2IRTgHKF//6E6MH5PaYPfrxAVc"),
        TokenExample(
          "\"token\": \"", "essu_", "Kh2ll83+Wtsbto6VlSqGaP1QkiyaCu", "4JtvzbJgbIht695QMafl31I9FkXYDb", "\""),
      ],
      nearMisses: [
        TokenExample("essu_", "vR6PBMfbWIEWKE/asa5GBbkFL9b6L", "XSPXm213/zlP8K/qKQAUenzSb/w6Jp"),
        TokenExample("x", "essu_", "vR6PBMfbWIEWKE/asa5GBbkFL9b6LX", "SPXm213/zlP8K/qKQAUenzSb/w6JpZ"),
        TokenExample("essu_", "vR6PBMfbWIEWKE/asa5GBbkFL9b6LX!PXm213/zlP8K/qKQAUenzSb/w6JpZ"),
      ])
    TokenRule(
      "mongodb-atlas-key", "MongoDB Atlas", "a MongoDB Atlas private API key",
      .assigned(
        to: "mongodb_atlas", "atlas", "mcli", "mongodbatlas", "mongodb-atlas",
        value: [
          .run(.hex, 8), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4), .text("-"), .run(.hex, 4),
          .text("-"), .run(.hex, 12),
        ], nouns: ["private", "key"], demands: TokenDemands([], spread: 6)),
      documentation: "https://www.mongodb.com/docs/atlas/configure-api-access/",
      renewal: "delete it under Access manager, API keys",
      examples: [
        TokenExample("MONGODB_ATLAS_PRIVATE=", "e95b8eb2-1c54-855a", "-11a7-7665e4c0c29d"),
        TokenExample("\"atlas_key\": \"", "413d1a94-e081-886f", "-82da-ecffc779c48f", "\""),
        TokenExample("mcli-private: ", "2a43a81b-7863-40a7", "-bf89-1ebd3654bdae", "  # production"),
      ],
      nearMisses: [
        TokenExample("MONGODB_ATLAS_PRIVATE=", "4ae2fb64-7736-a96", "8-cfa1-35d78731e8a"),
        TokenExample("MONGODB_ATLAS_PRIVATE=\n", "4ae2fb64-7736-a968", "-cfa1-35d78731e8a3"),
        TokenExample("OTHER_SETTING=", "4ae2fb64-7736-a968", "-cfa1-35d78731e8a3"),
        TokenExample("MONGODB_ATLAS_PRIVATE=", "ffffffff-ffff-ffff", "-ffff-ffffffffffff"),
      ])
    TokenRule(
      "mongodb-service-account", "MongoDB Atlas", "a MongoDB Atlas service account's secret",
      .token("mdb_sa_sk_", rest: [.run(.base64url, 40)]),
      documentation: "https://www.mongodb.com/docs/atlas/configure-api-access/",
      renewal: "rotate it on the service account's page",
      examples: [
        TokenExample("mdb_sa_sk_", "bB1sr8OHmq3n7Qn0o0dott6wk8j_y76o-0B_N8iF"),
        TokenExample("MONGODB_ATLAS_TOKEN=", "mdb_sa_sk_", "esENTzCbWVSgTaycEUKWiQ9Sc7nO1zaQD9kKhAqc"),
        TokenExample("\"token\": \"", "mdb_sa_sk_", "8duyDs5rbFG1n8rqWCKaxZ8lrXUfIVNCs0HGSnZw", "\""),
      ],
      nearMisses: [
        TokenExample("mdb_sa_sk_", "IUM6FQ1csI8Kje4DPwo", "o46YCdkjn3aG3XkO-WJp"),
        TokenExample("x", "mdb_sa_sk_", "IUM6FQ1csI8Kje4DPwoo", "46YCdkjn3aG3XkO-WJpl"),
        TokenExample("mdb_sa_sk_", "IUM6FQ1csI8Kje4DPwoo!6YCdkjn3aG3XkO-WJpl"),
      ])
    TokenRule(
      "planetscale-token", "PlanetScale", "a PlanetScale service token",
      .token("pscale_tkn_", rest: [.run(.base64url.union("."), 32...64)]),
      documentation: "https://planetscale.com/docs/api/planetscale-api-service-tokens",
      renewal: "delete it under Settings, Service tokens",
      examples: [
        TokenExample("pscale_tkn_", "MnihgONvzADKMQ_Ug0oa-4kFRlbwzoJ41JIxxhTfmTagf"),
        TokenExample(
          "PLANETSCALE_TOKEN=", "pscale_tkn_", "sEddzU1MlaLfEHbcVG7WnmCWK9", "7GDjySADd9GPeZ69knuj8-Ks_qD"),
        TokenExample(
          "\"token\": \"", "pscale_tkn_", "EvH_XrzNi0onHyizSoY3EaXLBtNxPTv8RbPW5ncJy3uAqOWX", "\""),
      ],
      nearMisses: [
        TokenExample("pscale_tkn_", "0D86VnP_jd_gdWh", "v_nS-8ozPO4NbZPZ"),
        TokenExample("x", "pscale_tkn_", "0D86VnP_jd_gdWhv", "_nS-8ozPO4NbZPZE"),
        TokenExample("pscale_tkn_", "0D86VnP_jd_gdWhv!nS-8ozPO4NbZPZE"),
      ])
    TokenRule(
      "planetscale-oauth-token", "PlanetScale", "a PlanetScale OAuth token",
      .token("pscale_oauth_", rest: [.run(.base64url.union("."), 32...64)]),
      documentation: "https://planetscale.com/docs/api/planetscale-api-service-tokens",
      renewal: "revoke the application's access",
      examples: [
        TokenExample("pscale_oauth_", "tAbRrdjIvSuB6MNiO9hGc3EhXuT8_drAxvau"),
        TokenExample("PLANETSCALE_TOKEN=", "pscale_oauth_", "BLsTOMqoL-QxyY2CYDDuMJtDtool-zjxWuv"),
        TokenExample("\"token\": \"", "pscale_oauth_", "Z5ui_bPNcr6BqMVF8M68AUZM4fLc4nJ5cLoaRt6dIyhpH", "\""),
      ],
      nearMisses: [
        TokenExample("pscale_oauth_", "stY2VpCmSxoNQlk", "hoSgmp_6ecgr0Xo-"),
        TokenExample("x", "pscale_oauth_", "stY2VpCmSxoNQlkh", "oSgmp_6ecgr0Xo-I"),
        TokenExample("pscale_oauth_", "stY2VpCmSxoNQlkh!Sgmp_6ecgr0Xo-I"),
      ])
    TokenRule(
      "planetscale-password", "PlanetScale", "a PlanetScale database password",
      .token("pscale_pw_", rest: [.run(.base64url.union("."), 32...64)]),
      documentation: "https://planetscale.com/docs/concepts/connection-strings",
      renewal: "delete it under Settings, Passwords",
      examples: [
        TokenExample("pscale_pw_", "S4ZF9W8RjmBADfy9cH-ZNuOHhtrNmVia9FM"),
        TokenExample("PLANETSCALE_TOKEN=", "pscale_pw_", "LSdgeilO-nychXgFOSjvCV04bx5lFghRRkh5o5UzoIoO5N"),
        TokenExample("\"token\": \"", "pscale_pw_", "LoAz2I1rtbHlldmH7XtKjOS5Ibvo0rC7RnXCQB6SkCAm", "\""),
      ],
      nearMisses: [
        TokenExample("pscale_pw_", "GrMuwRzivGKNWpW", "DMJ1QHnrSVUyj3Ye"),
        TokenExample("x", "pscale_pw_", "GrMuwRzivGKNWpWD", "MJ1QHnrSVUyj3Yey"),
        TokenExample("pscale_pw_", "GrMuwRzivGKNWpWD!J1QHnrSVUyj3Yey"),
      ])
    TokenRule(
      "supabase-token", "Supabase", "a Supabase personal access token",
      .token("sbp_", "sbp_v0_", rest: [.run(.lowerAlnum.union("_-"), 40)]),
      documentation: "https://supabase.com/docs/reference/api/introduction",
      renewal: "delete it under Account, Access tokens",
      examples: [
        TokenExample("sbp_", "ec4f965845d2dcba33ae958fdb9b1bfd50cf41f0"),
        TokenExample("SUPABASE_TOKEN=", "sbp_v0_", "4e3e1dde3e088d309fdabe6fc1bd3235f76134f7"),
        TokenExample("\"token\": \"", "sbp_", "4780045ce1d236d10ae623e43ab11eed88414f76", "\""),
      ],
      nearMisses: [
        TokenExample("sbp_", "eed0e499dae3d75ec71", "3be7c9ebc20ce95a306b"),
        TokenExample("x", "sbp_", "eed0e499dae3d75ec713", "be7c9ebc20ce95a306b4"),
        TokenExample("sbp_", "eed0e499dae3d75ec713!e7c9ebc20ce95a306b4"),
      ])
    TokenRule(
      "supabase-secret-key", "Supabase", "a Supabase secret API key",
      .token("sb_secret_", rest: [.run(.base64url, 22), .text("_"), .run(.base64url, 8)]),
      documentation: "https://supabase.com/docs/guides/api/api-keys",
      renewal: "delete it under Settings, API keys, and make a new one",
      examples: [
        TokenExample("sb_secret_", "8TgUmlw5AQWsbvxIlJeJuA_ZSSvCSFP"),
        TokenExample("SUPABASE_TOKEN=", "sb_secret_", "dlRirHaQSTUmXaRbRnnevV_P46yqbW5"),
        TokenExample("\"token\": \"", "sb_secret_", "weEKrb6GGksgmnHIuIjrpO_0l4H1hnz", "\""),
      ],
      nearMisses: [
        TokenExample("sb_secret_", "07xwXSyfrVryf_t", "LJPPNe8_KI-O63h"),
        TokenExample("x", "sb_secret_", "07xwXSyfrVryf_t", "LJPPNe8_KI-O63hc"),
        TokenExample("sb_secret_", "07xwXSyfrVryf_t!JPPNe8_KI-O63hc"),
      ])
    TokenRule(
      "supabase-service-key", "Supabase",
      "a Supabase service_role key, which no row-level security holds back",
      .structural(.webToken(payload: ["\"iss\":\"supabase\"", "\"role\":\"service_role\""])),
      documentation: "https://supabase.com/docs/guides/api/api-keys",
      renewal: "rotate the JWT secret under Settings, API, or go over to secret keys",
      examples: [
        TokenExample(
          "SUPABASE_SERVICE_ROLE_KEY=", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6InF3aHprZHZibmF4cGl5bG10cmVjIiwicm9sZSI6InNlcn",
          "ZpY2Vfcm9sZSIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjoyMDE1MDAwMDAwfQ.",
          "kd14x6x3ULookyBs8TOibMQ1EcKifp9lFKRsRNWxNjx"),
        TokenExample(
          "const key = '", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6IndoemtkdmJuYXhwaXlsbXRyZWNhIiwicm9sZSI6InNlcn",
          "ZpY2Vfcm9sZSIsImlhdCI6MTcwMDAwMDAwMSwiZXhwIjoyMDE1MDAwMDAxfQ.",
          "caK5ugiLfeh55RgQJtM1Z7nhQERpPdjp6D-wJjvPPzx", "'"),
        TokenExample(
          "key: ", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6Imh6a2R2Ym5heHBpeWxtdHJlY2FiIiwicm9sZSI6InNlcn",
          "ZpY2Vfcm9sZSIsImlhdCI6MTcwMDAwMDAwMiwiZXhwIjoyMDE1MDAwMDAyfQ.",
          "5pVrJAir_0HAsTOK6i0CjJNrFi2quKDTGal68f-0ywx"),
      ],
      nearMisses: [
        TokenExample(
          "SUPABASE_ANON_KEY=", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6InF3aHprZHZibmF4cGl5bG10cmVjIiwicm9sZSI6ImFub2",
          "4iLCJpYXQiOjE3MDAwMDAwMDAsImV4cCI6MjAxNTAwMDAwMH0.", "xBIrWkbQ-YQsLM5gmynaSzhZVGdNO85qYrwRHgSjmVx"),
        TokenExample(
          "key: ", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6Imh6a2R2Ym5heHBpeWxtdHJlY2FiIiwicm9sZSI6InNlcn",
          "ZpY2Vfcm9sZSIsImlhdCI6MTcwMDAwMDAwMiwiZXhwIjoyMDE1MDAwMDAyfQ."),
        TokenExample(
          "KEY=x", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
          "eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6IndoemtkdmJuYXhwaXlsbXRyZWNhIiwicm9sZSI6InNlcn",
          "ZpY2Vfcm9sZSIsImlhdCI6MTcwMDAwMDAwMSwiZXhwIjoyMDE1MDAwMDAxfQ.",
          "caK5ugiLfeh55RgQJtM1Z7nhQERpPdjp6D-wJjvPPzx"),
      ])
  }
}
