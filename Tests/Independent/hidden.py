"""Faults that show only to who has the key: in records, paddings and slots, all under a valid seal."""

from __future__ import annotations

import json
import random
from typing import Iterator, List, Tuple

import keys
import record
import vault
from grammar import b64
from resealed import DATE, Sample

OK = b'{"changed":"2026-01-02T03:04:05Z","kind":"generic"}'


def _with(text: str) -> bytes:
    return ('{"changed":"2026-01-02T03:04:05Z",%s}' % text).encode("utf-8", "surrogatepass")


def _tags(count: int) -> str:
    return json.dumps(["t%02d" % i for i in range(count)], separators=(",", ":"))


METADATA: List[Tuple[bytes, bool]] = [(OK, True)] + [
    (_with('"expires":"2028-02-29","kind":"jwt","newline":true,"note":"n","rotate":"90d","tags":["a"]'),
     True)] + [(_with('"kind":"%s"' % kind), True) for kind in record.KINDS] + [
    (_with('"kind":"%s"' % kind), False) for kind in ("", "JWT", "apikey", "other", "jwt ")] + [
    (_with('"kind":"jwt","note":"%s"' % note), good) for note, good in (
        ("x" * 4096, True), ("x" * 4097, False), ("", False), ("\u00e9" * 2048, True),
        ("\u00e9" * 2048 + "x", False), ("\U0001f600", True), ("/", True), ("\\/", False),
        ("\\u0000", True), ("\\u0001\\u001f", True), ("\\u001F", False), ("\\u00e9", False),
        ("\\u0041", False), ("\x7f\u0085\u2028", True), ("\\b\\t\\n\\f\\r", True),
        ("\\u0008", False), ("\\u000a", False), ("\t", False), ("\n", False), ("\\\"\\\\", True),
        ("\\u0022", False), ("\\ud800", False), ("\ud800", False), ("\\ud83d\\ude00", False),
        ("e\u0301", True), ("\ufeff", True), ("\ufffe\uffff", True), ("\\'", False),
        ("\\u0001" * 2700, True), ("\\u0001" * 2730, False))] + [
    (_with('"expires":"%s","kind":"jwt"' % day), good) for day, good in (
        ("0000-02-29", True), ("9999-12-31", True), ("2026-02-29", False), ("2026-2-01", False),
        ("2026-01-01T00:00:00Z", False), ("", False), ("2026-01-01\\n", False))] + [
    (_with('"kind":"jwt","rotate":"%s"' % days), good) for days, good in (
        ("1d", True), ("99999d", True), ("0d", False), ("01d", False), ("100000d", False),
        ("1w", False), ("1D", False), ("1", False), ("d", False), ("\u0661d", False))] + [
    (_with('"kind":"jwt","tags":%s' % tags), good) for tags, good in (
        (_tags(32), True), (_tags(33), False), ("[]", False), ('["b","a"]', False),
        ('["a","a"]', False), ('["B","a"]', True), ('["a","B"]', False), ('["a/b"]', False),
        ('[""]', False), ('["a", "b"]', False), ("[1]", False), ("[null]", False), ('"a"', False),
        ('["a",]', False), ('["%s"]' % ("l" * 64), True), ('["%s"]' % ("l" * 65), False))] + [
    (_with('"kind":"jwt",%s' % pair), False) for pair in (
        '"newline":false', '"newline":1', '"newline":"true"', '"newline":null', '"newline":True',
        '"kind":"jwt"', '"owner":"x"', '"note":null', '"note":1', '"note":"b","note":"b"')] + [
    (text, False) for text in (
        b"", b"{}", b"[]", b"null", b'"x"', b"{", OK + b"\n", b" " + OK, b"\xef\xbb\xbf" + OK,
        OK.replace(b":", b": ", 1), OK.replace(b",", b", "), OK[:-1] + b",}", OK + OK,
        b'{"kind":"generic","changed":"2026-01-02T03:04:05Z"}', b'{"kind":"generic"}',
        b'{"changed":"2026-01-02T03:04:05Z"}', OK.replace(b"generic", b"\xff"),
        OK.replace(b"-01-02T", b"-02-30T"), OK.replace(b"03:", b"24:"), OK.replace(b"Z", b"z"),
        OK.replace(b"kind", b"\\u006bind"), OK.replace(b'"', b"'"), b"[" * 5000, b"\0" + OK)]


def _record(metadata: bytes, value: bytes) -> bytes:
    return len(metadata).to_bytes(4, "big") + metadata + value


def _paddings() -> Iterator[Tuple[str, bytes, bool]]:
    short, long = _record(OK, b"v"), _record(OK, b"v" * 1100)
    yield "padding right", record.pad(short), True
    yield "padding right, long", record.pad(long), True
    for total in (1023, 1024, 1025):
        padded = record.pad(_record(OK, b"v" * (total - 1 - 4 - len(OK))))
        yield "padding of %d" % total, padded, True
    for ending in (b"\x80", b"\0", b"\x80\0"):
        yield "value ends like padding", record.pad(_record(OK, b"v" + ending)), True
    yield "padding a block too long", record.pad(short) + bytes(64), False
    yield "padding a long block too long", record.pad(long) + bytes(1024), False
    yield "padding of zeros", bytes(64), False
    yield "padding without mark", short + bytes(-len(short) % 64), False
    yield "padding not zero", record.pad(short)[:-1] + b"\1", False
    yield "padding of another mark", short + b"\x01" + bytes(-len(short + b"\1") % 64), False
    yield "record short", record.pad(b"\0\0\0"), False
    yield "record empty", record.pad(b""), False
    for length in (len(OK) + 2, 1 << 31, (1 << 32) - 1, 0, len(OK) - 1):
        yield "metadata length wrong", record.pad(length.to_bytes(4, "big") + OK + b"v"), False
    yield "value at the cap", record.pad(_record(OK, bytes(record.MAX_VALUE))), True
    yield "value past the cap", record.pad(_record(OK, bytes(record.MAX_VALUE + 1))), False


def _entry(sample: Sample, padded: bytes, rng: random.Random, word: bytes = b"set",
           vid_text: bytes = b"") -> bytes:
    head = word + b" hidden 1 " + DATE + b" "
    aad = b"pbk1 entry\n" + (vid_text or b64(sample.vid)) + b"\n" + head
    return head + b64(keys.aead_seal(keys.entry_key(sample.mk, sample.vid), padded, aad, rng.randbytes))


def _slots(sample: Sample, key: bytes, rng: random.Random) -> Iterator[Tuple[str, List[bytes], bool]]:
    mk, vid, other_mk, other_key = sample.mk, sample.vid, rng.randbytes(32), rng.randbytes(32)
    mine = keys.new_key_slot(mk, vid, "mine", key, rng.randbytes)
    head, commit, wrap = mine.rsplit(b" ", 2)
    yield "slot right", [mine], True
    others = keys.new_key_slot(mk, vid, "a", other_key, rng.randbytes)
    yield "slot of another before", [others, mine], True
    yield "slot of another only", [others], False
    yield "slot without commitment", [head + b" " + b64(bytes(32)) + b" " + wrap], False
    yield "slot without wrap", [head + b" " + commit + b" " + b64(bytes(72))], False
    yield "slot of another master key", [
        keys.new_key_slot(other_mk, vid, "mine", key, rng.randbytes)], False
    yield "slot relabelled", [mine.replace(b" mine ", b" nine ")], False
    yield "slot of another vault", [
        keys.new_key_slot(mk, rng.randbytes(16), "mine", key, rng.randbytes)], False


def hidden(sample: Sample, key: bytes, rng: random.Random) -> Iterator[Tuple[str, bytes, bool]]:
    """What is done with the key file `key` and all entries: accepted or not."""
    def sealed(line: bytes) -> bytes:
        return sample.seal(entries=[line])

    for metadata, good in METADATA:
        padded = record.pad(_record(metadata, b"v"))
        yield "metadata %r" % metadata[:80], sealed(_entry(sample, padded, rng)), good
    for name, padded, good in _paddings():
        yield name, sealed(_entry(sample, padded, rng)), good
    for value, good in ((b"", True), (b"v", False)):
        padded = record.pad(_record(OK, value))
        yield "tombstone over %r" % value, sealed(_entry(sample, padded, rng, b"del")), good
    line = _entry(sample, record.pad(_record(OK, b"v")), rng)
    for old, new in ((b"set ", b"del "), (b" hidden ", b" forbidden "), (b" 1 ", b" 2 "), (b":07Z", b":08Z")):
        yield "entry line changed", sealed(line.replace(old, new, 1)), False
    other = _entry(sample, record.pad(_record(OK, b"v")), rng, vid_text=b64(rng.randbytes(16)))
    yield "entry of another vault", sealed(other), False
    for name, slots, good in _slots(sample, key, rng):
        yield name, sample.seal(slots=sorted(slots)), good


def opens(data: bytes, key: bytes) -> bool:
    try:
        opened = vault.unlock(data, "key", key)
        for entry in opened.vault.entries:
            opened.decrypt(entry)
    except (keys.WrongCredential, vault.Refused):
        return False
    return True
