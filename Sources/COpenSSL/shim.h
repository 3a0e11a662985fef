#ifndef PBK_COPENSSL_SHIM_H
#define PBK_COPENSSL_SHIM_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#if OPENSSL_VERSION_NUMBER < 0x30000000L
#error "pbk-secrets needs OpenSSL 3.0 or later (Debian and Ubuntu: apt-get install libssl-dev)"
#endif

#endif
