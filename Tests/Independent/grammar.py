"""The grammar and the caps of a `pbk1` vault: bytes to fields, and fields to the one accepted spelling."""

from __future__ import annotations

import base64
import re
from typing import List, NamedTuple, Optional

MAX_FILE = 16_777_216
MAX_LINES = 20_000
MAX_LINE = 1_500_000
MAX_SLOTS = 32
MAX_VERSIONS = 100
MAX_CIPHERTEXT = 1_065_984
MAX_SCRYPT_SUM = 2_097_152
MAX_NAME = 255
MAX_NUMBER = 9_999_999_999_999_999
NONCE, TAG = 24, 16

B64 = rb"[A-Za-z0-9_-]"
LABEL = rb"[A-Za-z0-9_.@-]{1,64}"
NUMBER = rb"[1-9][0-9]{0,15}"
SEG = rb"[A-Za-z0-9_][A-Za-z0-9_.-]*"
DATE = rb"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"

_HEADER = re.compile(rb"pbk1 (%b{22}) (%b{43})" % (B64, B64))
_SLOT = {
    b"key": re.compile(rb"(slot key (%b) (%b{22}) )(%b{43}) (%b{96})" % (LABEL, B64, B64, B64)),
    b"pass": re.compile(
        rb"(slot pass (%b) (1[0-9]|20) (%b{22}) )(%b{43}) (%b{96})" % (LABEL, B64, B64, B64)),
    b"x25519": re.compile(
        rb"(slot x25519 (%b) (%b{43}) (%b{43}) )(%b{43}) (%b{96})" % (LABEL, B64, B64, B64, B64)),
}
_ENTRY = re.compile(
    rb"((set|del) (%b(?:/%b)*) (%b) (%b) )(%b+)" % (SEG, SEG, NUMBER, DATE, B64))
_SEAL = re.compile(
    rb"seal (%b) (-|%b{22}|%b{22},%b{22}) (%b{86})" % (NUMBER, B64, B64, B64, B64))
_NAME = re.compile(rb"%b(?:/%b)*" % (SEG, SEG))
_LABEL = re.compile(LABEL)
_DATE = re.compile(DATE)
_DAY = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TEXT = re.compile(rb"%b*" % B64)


class Refused(Exception):
    """The file, or a record in it, isn't what the format says."""


class Slot(NamedTuple):
    kind: str
    label: str
    logn: Optional[int]
    salt: bytes  # of a `key` or `pass` slot, else empty
    rcpt: bytes  # of an `x25519` slot, else empty
    share: bytes
    commit: bytes
    wrap: bytes
    head: bytes  # the line up to and with the space before COMMIT
    line: bytes


class Entry(NamedTuple):
    word: str
    name: str
    ver: int
    date: str
    blob: bytes
    head: bytes  # the line up to and with the space before BLOB
    line: bytes

    @property
    def tombstone(self) -> bool:
        return self.word == "del"


class Vault(NamedTuple):
    data: bytes
    vid: bytes
    vid_text: bytes
    sealpub: bytes
    header: bytes
    slots: List[Slot]
    entries: List[Entry]
    epoch: int
    parents: List[bytes]
    sig: bytes
    signed: bytes  # every byte before SIG


def b64(raw: bytes) -> bytes:
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


def unb64(text: bytes, what: str = "base64url") -> bytes:
    if len(text) % 4 == 1 or not _TEXT.fullmatch(text):
        raise Refused("%s is not base64url" % what)
    raw = base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))
    if b64(raw) != text:
        raise Refused("%s is not canonical base64url" % what)
    return raw


def valid_day(text: bytes) -> bool:
    """A day of the Gregorian calendar, carried back to the year 0000, which is a leap year."""
    if not _DAY.fullmatch(text):
        return False
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
    if not 1 <= month <= 12:
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day <= days[month - 1]


def valid_date(text: bytes) -> bool:
    return (bool(_DATE.fullmatch(text)) and valid_day(text[:10]) and int(text[11:13]) <= 23
            and int(text[14:16]) <= 59 and int(text[17:19]) <= 59)


def valid_name(text: bytes) -> bool:
    return len(text) <= MAX_NAME and bool(_NAME.fullmatch(text))


def valid_label(text: bytes) -> bool:
    return bool(_LABEL.fullmatch(text))


def valid_ciphertext_length(length: int) -> bool:
    if length <= 1024:
        return length >= 64 and length % 64 == 0
    return length <= MAX_CIPHERTEXT and length % 1024 == 0


def _parse_slot(line: bytes) -> Slot:
    words = line.split(b" ", 2)
    pattern = _SLOT.get(words[1])
    match = pattern.fullmatch(line) if pattern else None
    if not match:
        raise Refused("a slot line is malformed")
    kind = words[1].decode()
    logn, salt, rcpt, share = None, b"", b"", b""
    if kind == "key":
        head, label, salt_text, commit, wrap = match.groups()
        salt = unb64(salt_text, "SALT")
    elif kind == "pass":
        head, label, logn_text, salt_text, commit, wrap = match.groups()
        logn, salt = int(logn_text), unb64(salt_text, "SALT")
    else:
        head, label, rcpt_text, share_text, commit, wrap = match.groups()
        rcpt, share = unb64(rcpt_text, "RCPT"), unb64(share_text, "SHARE")
    return Slot(kind, label.decode(), logn, salt, rcpt, share,
                unb64(commit, "COMMIT"), unb64(wrap, "WRAP"), head, line)


def _parse_entry(line: bytes) -> Entry:
    match = _ENTRY.fullmatch(line)
    if not match:
        raise Refused("an entry line is malformed")
    head, word, name, ver, date, blob_text = match.groups()
    if len(name) > MAX_NAME:
        raise Refused("a name is too long")
    if not valid_date(date):
        raise Refused("a date does not exist")
    blob = unb64(blob_text, "BLOB")
    if not valid_ciphertext_length(len(blob) - NONCE - TAG):
        raise Refused("a blob has a length that padding does not give")
    return Entry(word.decode(), name.decode(), int(ver), date.decode(), blob, head, line)


def _check_slots(slots: List[Slot]) -> None:
    if not slots:
        raise Refused("there is no slot")
    if len(slots) > MAX_SLOTS:
        raise Refused("there are too many slots")
    for before, after in zip(slots, slots[1:]):
        if not before.line < after.line:
            raise Refused("the slots are not sorted")
    if len({(slot.kind, slot.label) for slot in slots}) != len(slots):
        raise Refused("two slots have the same type and label")
    if sum(1 << slot.logn for slot in slots if slot.logn is not None) > MAX_SCRYPT_SUM:
        raise Refused("the passphrase slots cost too much together")


def _check_entries(entries: List[Entry]) -> None:
    run = 1
    for before, after in zip(entries, entries[1:]):
        if before.name == after.name:
            run += 1
            if not before.ver > after.ver:
                raise Refused("the versions of a name are not descending")
            if run > MAX_VERSIONS:
                raise Refused("a name has too many lines")
        elif before.name < after.name:  # ASCII: text order is byte order
            run = 1
        else:
            raise Refused("the names are not sorted")


def parse(data: bytes) -> Vault:
    """Every rule and cap that needs no key. The seal isn't checked here."""
    if len(data) > MAX_FILE:
        raise Refused("the file is too large")
    if not data.endswith(b"\n"):
        raise Refused("the last line does not end in a line feed")
    if data.count(b"\n") > MAX_LINES:
        raise Refused("there are too many lines")
    lines = data[:-1].split(b"\n")
    if any(len(line) > MAX_LINE for line in lines):
        raise Refused("a line is too long")
    header, seal = _HEADER.fullmatch(lines[0]), _SEAL.fullmatch(lines[-1])
    if not header:
        raise Refused("the first line is not a header")
    if not seal:
        raise Refused("the last line is not a seal")
    slots: List[Slot] = []
    entries: List[Entry] = []
    for line in lines[1:-1]:
        if line.startswith(b"slot "):
            if entries:
                raise Refused("a slot follows an entry")
            slots.append(_parse_slot(line))
        else:
            entries.append(_parse_entry(line))
    _check_slots(slots)
    _check_entries(entries)
    epoch, parents_text, sig = int(seal[1]), seal[2], unb64(seal[3], "SIG")
    parents = [] if parents_text == b"-" else parents_text.split(b",")
    if (epoch == 1) != (not parents):
        raise Refused("PARENTS does not go with EPOCH")
    for digest in parents:
        unb64(digest, "PARENTS")
    if len(parents) == 2 and not parents[0] < parents[1]:
        raise Refused("the parents are not sorted")
    return Vault(data, unb64(header[1], "VID"), header[1], unb64(header[2], "SEALPUB"), lines[0],
                 slots, entries, epoch, parents, sig, data[:-1 - len(seal[3])])


def render_body(header: bytes, slots: List[bytes], entries: List[Entry]) -> bytes:
    """The canonical text of all lines but the seal."""
    ordered = sorted(entries, key=lambda entry: (entry.name.encode(), -entry.ver))
    lines = [header] + sorted(slots) + [entry.line for entry in ordered]
    return b"".join(line + b"\n" for line in lines)
