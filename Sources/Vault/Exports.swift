// A program that imports Vault can name what Vault's declarations are made of.
@_exported public import SafeFiles
@_exported public import SecretMemory
@_exported public import VaultFormat
