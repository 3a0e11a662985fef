"""Tests of the independent implementation: python3 Tests/Independent/selftest.py"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from typing import Callable

import keys
import mutants
import record
import resealed
import store
import vault
from grammar import Refused
from heavy import heavy
from hidden import hidden, opens

DATE = "2026-03-04T05:06:07Z"
KEY = bytes(range(32))
IDENTITY = bytes(range(32, 64))
PASSPHRASE = "made-up p\u00e4ssphrase".encode()
VALUES = {"api/token": [b"made-up-3", None, b"made-up-1"], "db": [b""], "db-2": [b"v" * 2000],
          "db/url": [b"postgres://nobody@example.invalid/x\n"], "gone": [None, b"was here"]}


class Tally:
    passed = failed = 0

    def expect(self, what: str, good: bool) -> None:
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print("FAILED: %s" % what)

    def expect_error(self, what: str, run: Callable, errors=(Refused,)) -> None:
        try:
            run()
        except errors:
            self.passed += 1
        else:
            self.expect(what, False)


def metadata(value) -> dict:
    return {"changed": DATE, "kind": "file" if value else "generic", "note": "caf\u00e9 \"\\\n\x01"}


def make_sample(rng: random.Random) -> bytes:
    mk, vid = rng.randbytes(32), rng.randbytes(16)
    slots = [keys.new_key_slot(mk, vid, "key", KEY, rng.randbytes),
             keys.new_pass_slot(mk, vid, "pass", keys.passphrase_bytes(PASSPHRASE), 10, rng.randbytes),
             keys.new_x25519_slot(mk, vid, "age", keys.x25519_public(IDENTITY), rng.randbytes)]
    entries = [vault.make_entry(mk, vid, name, len(values) - i, DATE, metadata(value), value,
                                rng.randbytes)
               for name, values in VALUES.items() for i, value in enumerate(values)]
    return vault.create(mk, vid, slots, entries)


def vectors(tally: Tally) -> None:
    nonce, plain = b"ABCDEFGHIJKLMNOPQRSTUVWX", b"XAES-256-GCM"
    for key, aad, sealed in (
            (b"\1" * 32, b"", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
            (b"\3" * 32, b"c2sp.org/XAES-256-GCM",
             "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d")):
        tally.expect("XAES-256-GCM seals", keys.xaes_encrypt(key, nonce, plain, aad).hex() == sealed)
        opened = keys.xaes_decrypt(key, nonce, bytes.fromhex(sealed), aad)
        tally.expect("XAES-256-GCM opens", opened == plain)
    rfc5869 = keys.hkdf(b"\x0b" * 22, bytes(range(13)), bytes(range(0xf0, 0xfa)), 42).hex()
    tally.expect("HKDF, RFC 5869 case 1", rfc5869 == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"))
    for raw in (KEY, IDENTITY, bytes(32), b"\xff" * 32):
        tally.expect("recipient text", keys.recipient_bytes(keys.recipient_text(raw)) == raw)
        tally.expect("identity text", keys.identity_bytes(keys.identity_text(raw)) == raw)
    text = keys.recipient_text(KEY)
    for i in range(len(text)):
        other = text[:i] + ("q" if text[i] != "q" else "p") + text[i + 1:]
        tally.expect_error("recipient misspelt", lambda: keys.recipient_bytes(other), (ValueError,))
    tally.expect_error("recipient in upper case", lambda: keys.recipient_bytes(text.upper()), (ValueError,))


def passphrases(tally: Tally) -> None:
    same = [keys.passphrase_bytes(text.encode()) for text in ("p\u00e4ss", "pa\u0308ss", "p\u00e4ss\n")]
    tally.expect("NFC and one final line feed", len(set(same)) == 1)
    tally.expect("nothing else is trimmed", keys.passphrase_bytes(b" x ") == b" x ")
    for raw in (b"", b"\n", b"x\n\n", b"x\r\n", b"a\0b", b"\x7f", "\u0085".encode(), b"\xff", b"a\tb"):
        tally.expect_error("passphrase %r" % raw, lambda: keys.passphrase_bytes(raw), (ValueError,))


def round_trips(tally: Tally, data: bytes) -> None:
    credentials = (("key", KEY), ("pass", keys.passphrase_bytes(PASSPHRASE)), ("x25519", IDENTITY))
    masters = set()
    for kind, secret in credentials:
        opened = vault.unlock(data, kind, secret)
        masters.add(opened.mk)
        found: dict = {}
        for entry in opened.vault.entries:
            about, value = opened.decrypt(entry)
            tally.expect("metadata of %s" % entry.name, about == metadata(value or None))
            found.setdefault(entry.name, []).append(None if entry.tombstone else value)
        tally.expect("all values by %s" % kind, found == VALUES)
        wrong = secret[:5] + bytes([secret[5] ^ 1]) + secret[6:]  # X25519 ignores some bits of its ends
        tally.expect_error("wrong %s" % kind, lambda: vault.unlock(data, kind, wrong),
                           (keys.WrongCredential,))
    tally.expect("one master key", len(masters) == 1)


def changes(tally: Tally, data: bytes) -> None:
    opened = vault.unlock(data, "key", KEY)
    for value in (b"", b"made-up", b"ends\n", bytes(range(256)), b"x" * record.MAX_VALUE):
        after = vault.unlock(vault.set_value(opened, "new", value), "x25519", IDENTITY)
        about, found = after.decrypt(after.current("new"))
        tally.expect("set", found == value and about.get("newline", False) == value.endswith(b"\n"))
        tally.expect("epoch and parent", after.vault.epoch == 2
                     and after.vault.parents == [vault.digest(data)])
        old, new = data.split(b"\n")[:-2], after.vault.data.split(b"\n")[:-2]
        tally.expect("one added line", [line for line in new if line in old] == old
                     and len(new) == len(old) + 1)
    tally.expect_error("too long a value",
                       lambda: vault.set_value(opened, "new", b"x" * (record.MAX_VALUE + 1)))
    for i in range(14):
        opened = vault.unlock(vault.set_value(opened, "db", b"%d" % i), "key", KEY)
    versions = [entry.ver for entry in opened.lines_of("db")]
    tally.expect("ten lines kept", versions == list(range(15, 5, -1)))
    opened = vault.unlock(vault.remove(opened, "db"), "key", KEY)
    tally.expect("tombstone", opened.current("db").tombstone and opened.current("db").ver == 16)
    tally.expect_error("removed twice", lambda: vault.remove(opened, "db"), (ValueError,))
    other = vault.unlock(vault.set_value(vault.unlock(data, "key", KEY), "x", b"y"), "key", KEY)
    slots = [slot.line for slot in opened.vault.slots]
    merged = vault.check(vault.seal(opened.mk, opened.vault.vid, slots, opened.vault.entries,
                                    [opened.vault, other.vault]))
    tally.expect("merged", merged.epoch == 17 and len(merged.parents) == 2)


def refused(data: bytes) -> bool:
    try:
        vault.check(data)
    except Refused:
        return True
    return False


def single_bytes(tally: Tally, data: bytes, rng: random.Random) -> None:
    accepted = count = 0
    for at, byte in enumerate(data):
        others = {byte ^ 1 << rng.randrange(8), byte ^ 0x20, rng.choice(b"\r\0\t \n\xef"),
                  ord(rng.choice("ABCxyz019-_"))} - {byte}
        while len(others) < 4:
            others |= {rng.randrange(256)} - {byte}
        for other in others:
            count += 1
            accepted += not refused(data[:at] + bytes([other]) + data[at + 1:])
    print("single-byte changes: %d, %d accepted" % (count, accepted))
    tally.expect("every single-byte change is refused", accepted == 0)


def line_changes(tally: Tally, data: bytes, stranger: bytes) -> None:
    lines = data.splitlines(keepends=True)
    spots = range(len(lines))
    variants = [lines[:i] + lines[i + 1:] for i in spots]
    for i in spots:
        for j in range(len(lines) + 1):
            variants.append(lines[:j] + [lines[i]] + lines[j:])
            rest = lines[:i] + lines[i + 1:]
            variants.append(rest[:j] + [lines[i]] + rest[j:])
            if j < i:
                swapped = list(lines)
                swapped[i], swapped[j] = lines[j], lines[i]
                variants.append(swapped)
    for line in stranger.splitlines(keepends=True):
        for i in spots:
            variants += [lines[:i] + [line] + lines[i + 1:], lines[:i] + [line] + lines[i:]]
    changed = [b"".join(variant) for variant in variants]
    changed = [variant for variant in changed if variant != data]
    accepted = sum(not refused(variant) for variant in changed)
    print("swapped, deleted, doubled, moved and transplanted lines: %d, %d accepted"
          % (len(changed), accepted))
    tally.expect("every change of lines is refused", accepted == 0)


def seeded(tally: Tally, data: bytes) -> None:
    sample = resealed.Sample(vault.unlock(data, "key", KEY))
    wrong, good, count, start = set(), 0, 0, time.monotonic()
    for mutant in mutants.mutants(sample, 20000, 1):
        count += 1
        good += mutant.good
        if refused(mutant.data) == mutant.good:
            wrong.add(mutant.kind)
    print("seeded mutants: %d, of them %d meant to be accepted, in %.1f s"
          % (count, good, time.monotonic() - start))
    tally.expect("seeded mutants: %s" % sorted(wrong), not wrong)
    first, second = (list(mutants.mutants(sample, 200, 5)) for _ in range(2))
    tally.expect("one seed, one stream", first == second)
    for name, candidate, valid in heavy(sample, random.Random(2)):
        tally.expect("cap: %s" % name, refused(candidate) != valid)
    cases = list(hidden(sample, KEY, random.Random(3)))
    print("faults that only the key shows: %d" % sum(not valid for _, _, valid in cases))
    for name, candidate, valid in cases:
        tally.expect("not refused without the key: %s" % name, not refused(candidate))
        tally.expect("with the key: %s" % name, opens(candidate, KEY) == valid)


def files(tally: Tally, data: bytes) -> None:
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cli.py")

    def status(*words: str) -> int:
        return subprocess.run([sys.executable, program, *words], capture_output=True).returncode

    with tempfile.TemporaryDirectory() as folder:
        path, link = os.path.join(folder, "v.pbk"), os.path.join(folder, "link")
        store.write(path, data, fresh=True)
        os.symlink(path, link)
        tally.expect("reads what was written", store.read(path) == data)
        tally.expect_error("a fresh file replaces none", lambda: store.write(path, data, True), (OSError,))
        tally.expect_error("no symbolic link is followed", lambda: store.read(link), (OSError,))
        tally.expect("check accepts", status("check", path) == 0)
        store.write(path, data + b"\n", fresh=False)
        tally.expect("check refuses", status("check", path) == 5)
        tally.expect("no temporary is left", sorted(os.listdir(folder)) == ["link", "v.pbk"])


def main() -> int:
    tally, rng = Tally(), random.Random(2026)
    data, stranger = make_sample(rng), make_sample(rng)
    print("sample: %d bytes, %d lines" % (len(data), data.count(b"\n")))
    vectors(tally)
    passphrases(tally)
    round_trips(tally, data)
    changes(tally, data)
    single_bytes(tally, data, rng)
    line_changes(tally, data, stranger)
    seeded(tally, data)
    files(tally, data)
    print("%d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
