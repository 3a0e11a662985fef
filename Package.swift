// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Tests use the testing library's macros, whose expansion is not ours to mark for memory safety.
let testing: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "pbk-secrets",
  products: [
    .executable(name: "pbk-secrets", targets: ["pbk-secrets"]),
    .library(name: "PBKVault", targets: ["Vault"]),
    .library(name: "PBKAudit", targets: ["Audit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "SecretMemory", dependencies: ["COpenSSL"], swiftSettings: strict),
    .target(
      name: "SecretCrypto", dependencies: ["COpenSSL", "SecretMemory"], swiftSettings: strict),
    .target(name: "VaultFormat", dependencies: ["SecretMemory"], swiftSettings: strict),
    .systemLibrary(name: "CLinux"),
    .target(name: "SafeFiles", dependencies: ["CLinux", "SecretMemory"], swiftSettings: strict),
    .target(
      name: "Keyring", dependencies: ["CLinux", "SafeFiles", "SecretMemory"], swiftSettings: strict),
    .target(name: "Git", dependencies: ["SafeFiles"], swiftSettings: strict),
    .target(
      name: "Vault", dependencies: ["SecretMemory", "SecretCrypto", "VaultFormat", "SafeFiles", "Git"],
      swiftSettings: strict),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Templates", dependencies: ["SecretMemory", "VaultFormat"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "Project", dependencies: ["YAML", "SafeFiles", "VaultFormat", "Dialects", "Templates"],
      swiftSettings: strict),
    .target(name: "Dialects", dependencies: ["SecretMemory"], swiftSettings: strict),
    .target(
      name: "Hygiene", dependencies: ["SecretMemory", "SecretCrypto", "VaultFormat"], swiftSettings: strict),
    .target(name: "AuditFacts", dependencies: ["YAML"], swiftSettings: strict),
    .systemLibrary(name: "CHyperscan"),
    .target(name: "AuditTokens", swiftSettings: strict),
    .target(name: "Matching", dependencies: ["CHyperscan"], swiftSettings: strict),
    .target(
      name: "Audit",
      dependencies: [
        "AuditFacts", "AuditTokens", "Matching", "Git", "SafeFiles", "SecretCrypto", "SecretMemory",
        "Hygiene",
      ],
      swiftSettings: strict),
    .target(
      name: "Compose", dependencies: ["YAML", "Dialects", "SafeFiles", "SecretMemory"], swiftSettings: strict),
    .target(name: "Swarm", dependencies: ["CLinux", "SecretMemory"], swiftSettings: strict),
    .target(
      name: "Delivery",
      dependencies: [
        "SecretMemory", "SecretCrypto", "VaultFormat", "SafeFiles", "Vault", "Dialects", "Templates", "Swarm",
      ],
      swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "SecretMemory", "SecretCrypto", "VaultFormat", "SafeFiles", "Vault", "Dialects", "Hygiene",
        "Delivery", "Project", "Templates", "YAML", "Compose", "Keyring", "CLinux", "Swarm", "Git", "Audit",
        "Matching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "pbk-secrets", dependencies: ["Commands"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: testing),
    .testTarget(
      name: "AuditFactsTests", dependencies: ["AuditFacts"], exclude: ["Cases", "CodeCases"],
      swiftSettings: testing),
    .testTarget(name: "AuditTokensTests", dependencies: ["AuditTokens"], swiftSettings: testing),
    .testTarget(
      name: "HygieneTests", dependencies: ["Hygiene", "SecretMemory", "VaultFormat"], swiftSettings: testing),
    .testTarget(
      name: "SecretCryptoTests", dependencies: ["COpenSSL", "SecretCrypto", "SecretMemory"],
      swiftSettings: testing),
    .testTarget(name: "SecretMemoryTests", dependencies: ["SecretMemory"], swiftSettings: testing),
    .testTarget(
      name: "SafeFilesTests", dependencies: ["CLinux", "SafeFiles", "SecretMemory"], swiftSettings: testing),
    .testTarget(
      name: "VaultFormatTests", dependencies: ["SecretMemory", "VaultFormat"], swiftSettings: testing),
    .testTarget(
      name: "VaultTests",
      dependencies: ["Git", "Vault", "VaultFormat", "SafeFiles", "SecretCrypto", "SecretMemory"],
      swiftSettings: testing),
    .testTarget(
      name: "DialectsTests", dependencies: ["Dialects", "SecretMemory"], swiftSettings: testing),
    .testTarget(
      name: "DeliveryTests",
      dependencies: ["Delivery", "Dialects", "SafeFiles", "SecretMemory", "Swarm", "Vault"],
      swiftSettings: testing),
    .testTarget(
      name: "KeyringTests", dependencies: ["CLinux", "Keyring", "SafeFiles", "SecretMemory"],
      swiftSettings: testing),
    .testTarget(
      name: "ScenarioTests", dependencies: ["Keyring", "pbk-secrets"], swiftSettings: testing),
    .testTarget(
      name: "DoctorTests", dependencies: ["Commands", "Git", "SafeFiles", "SecretMemory", "Vault"],
      swiftSettings: testing),
    .testTarget(
      name: "AuditRuleTests", dependencies: ["Audit", "AuditFacts", "SafeFiles"], exclude: ["Cases"],
      swiftSettings: testing),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "AuditFacts", "AuditTokens", "Matching", "SafeFiles", "SecretMemory"],
      swiftSettings: testing),
    .testTarget(
      name: "ComposeTests", dependencies: ["Compose", "Dialects", "SafeFiles", "YAML"], swiftSettings: testing
    ),
    .testTarget(
      name: "ProjectTests",
      dependencies: ["Dialects", "Project", "SafeFiles", "Templates", "VaultFormat", "YAML"],
      swiftSettings: testing),
    .testTarget(
      name: "TemplatesTests", dependencies: ["SecretMemory", "Templates", "VaultFormat"],
      swiftSettings: testing),
  ],
  swiftLanguageModes: [.v6]
)
