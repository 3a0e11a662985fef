enum SecretCryptoPlaceholder {}
