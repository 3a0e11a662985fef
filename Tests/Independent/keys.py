"""The primitives of a `pbk1` vault, and its slots."""

from __future__ import annotations

import hmac
import os
import unicodedata
from typing import Callable, Optional

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from grammar import Refused, Slot, Vault, b64, valid_label

Random = Callable[[int], bytes]
RAW = serialization.Encoding.Raw
RAW_PUBLIC = serialization.PublicFormat.Raw


class WrongCredential(Exception):
    """The credential is well-formed and opens no slot."""


# AEAD

def _xaes_key(key: bytes, nonce: bytes) -> bytes:
    block = Cipher(algorithms.AES(key), modes.ECB()).encryptor().update
    doubled = int.from_bytes(block(bytes(16)), "big") << 1
    if doubled >> 128:
        doubled = (doubled & ((1 << 128) - 1)) ^ 0x87

    def half(counter: int) -> bytes:
        message = bytes((0, counter, 0x58, 0)) + nonce[:12]
        return block((int.from_bytes(message, "big") ^ doubled).to_bytes(16, "big"))

    return half(1) + half(2)


def xaes_encrypt(key: bytes, nonce: bytes, plain: bytes, aad: bytes) -> bytes:
    return AESGCM(_xaes_key(key, nonce)).encrypt(nonce[12:], plain, aad)


def xaes_decrypt(key: bytes, nonce: bytes, sealed: bytes, aad: bytes) -> bytes:
    try:
        return AESGCM(_xaes_key(key, nonce)).decrypt(nonce[12:], sealed, aad)
    except InvalidTag:
        raise Refused("a ciphertext is not authentic") from None


def aead_seal(key: bytes, plain: bytes, aad: bytes, random: Random = os.urandom) -> bytes:
    nonce = random(24)
    return nonce + xaes_encrypt(key, nonce, plain, aad)


def aead_open(key: bytes, blob: bytes, aad: bytes) -> bytes:
    return xaes_decrypt(key, blob[:24], blob[24:], aad)


# Derivation

def hkdf(ikm: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt or None, info).derive(ikm)


def entry_key(mk: bytes, vid: bytes) -> bytes:
    return hkdf(mk, vid, b"pbk1 entry", 32)


def seal_key(mk: bytes, vid: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hkdf(mk, vid, b"pbk1 seal", 32))


def seal_public(mk: bytes, vid: bytes) -> bytes:
    return seal_key(mk, vid).public_key().public_bytes(RAW, RAW_PUBLIC)


def verify_seal(vault: Vault) -> None:
    try:
        public = Ed25519PublicKey.from_public_bytes(vault.sealpub)
        public.verify(vault.sig, b"pbk1 seal\n" + vault.signed)
    except (InvalidSignature, ValueError):
        raise Refused("the seal is not valid") from None


# Credentials

def passphrase_bytes(raw: bytes) -> bytes:
    """The passphrase of a file or a pipe: one final line feed goes, then NFC and the checks."""
    if raw.endswith(b"\n"):
        raw = raw[:-1]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("the passphrase is not UTF-8") from None
    if not text:
        raise ValueError("the passphrase is empty")
    if any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in text):
        raise ValueError("the passphrase has a control character")
    return unicodedata.normalize("NFC", text).encode("utf-8")


def key_file_bytes(raw: bytes) -> bytes:
    if len(raw) != 32:
        raise ValueError("a key file holds exactly 32 bytes")
    return raw


_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _polymod(values) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> bit & 1 else 0
    return check


def _expand(prefix: str) -> list:
    return [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]


def bech32_encode(prefix: str, raw: bytes) -> str:
    bits = int.from_bytes(raw, "big") << (-len(raw) * 8 % 5)
    count = -(-len(raw) * 8 // 5)
    words = [bits >> 5 * (count - 1 - i) & 31 for i in range(count)]
    check = _polymod(_expand(prefix) + words + [0] * 6) ^ 1
    words += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return prefix + "1" + "".join(_CHARSET[w] for w in words)


def _bech32_32(prefix: str, text: str) -> bytes:
    """The 32 bytes of a lower-case Bech32 text; only the spelling that encoding gives."""
    body = text[len(prefix) + 1:]
    if not text.startswith(prefix + "1") or len(body) != 58 or set(body) - set(_CHARSET):
        raise ValueError("not a key in Bech32")
    bits = 0
    for char in body[:52]:
        bits = bits << 5 | _CHARSET.index(char)
    raw = (bits >> 4).to_bytes(32, "big")
    if bech32_encode(prefix, raw) != text:
        raise ValueError("the Bech32 checksum or padding is wrong")
    return raw


def recipient_text(public: bytes) -> str:
    return bech32_encode("age", public)


def recipient_bytes(text: str) -> bytes:
    return _bech32_32("age", text)


def identity_text(private: bytes) -> str:
    return bech32_encode("age-secret-key-", private).upper()


def identity_bytes(text: str) -> bytes:
    if not text.isascii() or text != text.upper():
        raise ValueError("an identity is written in upper case")
    return _bech32_32("age-secret-key-", text.lower())


def x25519_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes(RAW, RAW_PUBLIC)


def _x25519(private: bytes, public: bytes) -> bytes:
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(public))
    except ValueError:
        raise Refused("an X25519 shared secret is zero") from None
    if shared == bytes(32):
        raise Refused("an X25519 shared secret is zero")
    return shared


# Slots

def kek_key(key: bytes, vid: bytes, salt: bytes) -> bytes:
    return hkdf(key, vid + salt, b"pbk1 key", 32)


def kek_pass(passphrase: bytes, vid: bytes, salt: bytes, logn: int) -> bytes:
    return Scrypt(b"pbk1 pass" + vid + salt, 32, 1 << logn, 8, 1).derive(passphrase)


def kek_x25519(private: bytes, peer: bytes, vid: bytes, share: bytes, rcpt: bytes) -> bytes:
    return hkdf(_x25519(private, peer), vid + share + rcpt, b"pbk1 x25519", 32)


def _slot_aad(vid: bytes, head: bytes) -> bytes:
    return b"pbk1 slot\n" + b64(vid) + b"\n" + head


def _slot_line(kek: bytes, mk: bytes, vid: bytes, head: bytes, random: Random) -> bytes:
    okm = hkdf(kek, b"", b"pbk1 slot", 64)
    wrap = aead_seal(okm[:32], mk, _slot_aad(vid, head), random)
    return head + b64(okm[32:]) + b" " + b64(wrap)


def _head(kind: str, label: str, *fields: bytes) -> bytes:
    if not valid_label(label.encode()):
        raise ValueError("not a label: %r" % label)
    return b" ".join((b"slot", kind.encode(), label.encode()) + fields) + b" "


def new_key_slot(mk, vid, label, key, random: Random = os.urandom) -> bytes:
    salt = random(16)
    return _slot_line(kek_key(key, vid, salt), mk, vid, _head("key", label, b64(salt)), random)


def new_pass_slot(mk, vid, label, passphrase, logn=17, random: Random = os.urandom) -> bytes:
    salt = random(16)
    head = _head("pass", label, b"%d" % logn, b64(salt))
    return _slot_line(kek_pass(passphrase, vid, salt, logn), mk, vid, head, random)


def new_x25519_slot(mk, vid, label, rcpt, random: Random = os.urandom) -> bytes:
    ephemeral = random(32)
    share = x25519_public(ephemeral)
    head = _head("x25519", label, b64(rcpt), b64(share))
    return _slot_line(kek_x25519(ephemeral, rcpt, vid, share, rcpt), mk, vid, head, random)


def open_slot(slot: Slot, vid: bytes, secret: bytes) -> Optional[bytes]:
    """MK, or None where the credential, which is of the slot's type, isn't this slot's."""
    if slot.kind == "key":
        kek = kek_key(secret, vid, slot.salt)
    elif slot.kind == "pass":
        kek = kek_pass(secret, vid, slot.salt, slot.logn)
    else:
        if x25519_public(secret) != slot.rcpt:
            return None
        kek = kek_x25519(secret, slot.share, vid, slot.share, slot.rcpt)
    okm = hkdf(kek, b"", b"pbk1 slot", 64)
    if not hmac.compare_digest(okm[32:], slot.commit):
        return None
    return aead_open(okm[:32], slot.wrap, _slot_aad(vid, slot.head))
