#ifndef PBK_COPENSSL_SHIM_H
#define PBK_COPENSSL_SHIM_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>

#if OPENSSL_VERSION_NUMBER < 0x30000000L
#error "pbk-secrets needs OpenSSL 3.0 or later (Debian and Ubuntu: apt-get install libssl-dev)"
#endif

/* OpenSSL's reason for 'no memory'; a macro of casts and shifts that Swift does not import. */
static inline int pbk_reason_no_memory(void) { return ERR_R_MALLOC_FAILURE; }

/* HKDF with SHA-256. An OSSL_PARAM keeps the addresses it is given, and those of Swift's string
   literals end with the call that takes them; so the list is made here. */
static inline int pbk_hkdf_sha256(EVP_KDF_CTX *context, const unsigned char *key, size_t keyCount,
                                  const unsigned char *salt, size_t saltCount,
                                  const unsigned char *info, size_t infoCount,
                                  unsigned char *output, size_t outputCount) {
  char digest[] = "SHA256";
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)key, keyCount),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, (void *)salt, saltCount),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)info, infoCount),
      OSSL_PARAM_construct_end(),
  };
  return EVP_KDF_derive(context, output, outputCount, parameters);
}

#endif
