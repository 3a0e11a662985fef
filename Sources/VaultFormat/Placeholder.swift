enum VaultFormatPlaceholder {}
