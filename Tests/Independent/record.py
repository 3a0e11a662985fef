"""What is inside a blob: metadata, value and padding."""

from __future__ import annotations

import json
import re
from typing import Tuple

from grammar import Refused, valid_date, valid_day, valid_label

MAX_VALUE = 1_048_576
MAX_METADATA = 16_384
KINDS = ("jwt", "password", "api-key", "url", "private-key", "certificate", "file", "generic")
KEYS = ("changed", "expires", "exposed", "kind", "newline", "note", "rotate", "tags")
_ROTATE = re.compile(rb"[1-9][0-9]{0,4}d")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def _utf8(value) -> bytes:
    if not isinstance(value, str):
        raise Refused("a metadata value is not a text")
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("a metadata text is not Unicode") from None


def _valid_tags(tags) -> bool:
    if not isinstance(tags, list) or not 1 <= len(tags) <= 32:
        return False
    texts = [_utf8(tag) for tag in tags]
    return all(map(valid_label, texts)) and all(a < b for a, b in zip(texts, texts[1:]))


_RULES = {
    "changed": lambda v: valid_date(_utf8(v)),
    "expires": lambda v: valid_day(_utf8(v)),
    "exposed": lambda v: valid_date(_utf8(v)),
    "kind": lambda v: _utf8(v).decode() in KINDS,
    "newline": lambda v: v is True,
    "note": lambda v: 1 <= len(_utf8(v)) <= 4096,
    "rotate": lambda v: bool(_ROTATE.fullmatch(_utf8(v))),
    "tags": _valid_tags,
}


def check_metadata(metadata) -> None:
    if not isinstance(metadata, dict):
        raise Refused("the metadata is not an object")
    for key, value in metadata.items():
        rule = _RULES.get(key)
        if rule is None:
            raise Refused("the metadata has an unknown key")
        if not rule(value):
            raise Refused("the metadata's %s is malformed" % key)
    if "changed" not in metadata or "kind" not in metadata:
        raise Refused("the metadata lacks a key")


def _text(value: str) -> str:
    return '"%s"' % "".join(
        _ESCAPES.get(c) or ("\\u%04x" % ord(c) if c < " " else c) for c in value)


def _value(value) -> str:
    if value is True:
        return "true"
    if isinstance(value, list):
        return "[%s]" % ",".join(map(_text, value))
    return _text(value)


def encode_metadata(metadata: dict) -> bytes:
    check_metadata(metadata)
    pairs = ("%s:%s" % (_text(key), _value(metadata[key])) for key in KEYS if key in metadata)
    raw = ("{%s}" % ",".join(pairs)).encode("utf-8")
    if len(raw) > MAX_METADATA:
        raise Refused("the metadata is too long")
    return raw


def decode_metadata(raw: bytes) -> dict:
    if len(raw) > MAX_METADATA:
        raise Refused("the metadata is too long")
    try:
        metadata = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused("the metadata is not JSON") from None
    if encode_metadata(metadata) != raw:  # so a doubled key is refused too
        raise Refused("the metadata is not canonical")
    return metadata


def pad(record: bytes) -> bytes:
    length = len(record) + 1
    unit = 64 if length <= 1024 else 1024
    return record + b"\x80" + bytes(-length % unit)


def unpad(padded: bytes) -> bytes:
    stripped = padded.rstrip(b"\0")
    if not stripped.endswith(b"\x80") or pad(stripped[:-1]) != padded:
        raise Refused("the padding is wrong")
    return stripped[:-1]


def encode_record(metadata: dict, value: bytes) -> bytes:
    if len(value) > MAX_VALUE:
        raise Refused("the value is too long")
    raw = encode_metadata(metadata)
    return pad(len(raw).to_bytes(4, "big") + raw + value)


def decode_record(padded: bytes, tombstone: bool) -> Tuple[dict, bytes]:
    record = unpad(padded)
    length = int.from_bytes(record[:4], "big")
    if len(record) < 4 or length > len(record) - 4:
        raise Refused("the record is cut short")
    value = record[4 + length:]
    if len(value) > MAX_VALUE:
        raise Refused("the value is too long")
    if tombstone and value:
        raise Refused("a tombstone has a value")
    return decode_metadata(record[4:4 + length]), value
