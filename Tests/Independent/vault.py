"""Opening, making and changing a vault, on bytes."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import os
from typing import Iterable, List, NamedTuple, Optional, Sequence, Tuple

import keys
import record
from grammar import (MAX_NUMBER, MAX_VERSIONS, Entry, Refused, Vault, b64, parse, render_body,
                     valid_date, valid_name)

DEFAULT_KEEP = 10


def check(data: bytes) -> Vault:
    """Grammar and caps before the signature: the cheap refusals first."""
    vault = parse(data)
    keys.verify_seal(vault)
    return vault


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def digest(data: bytes) -> bytes:
    return b64(hashlib.sha256(data).digest()[:16])


class Opened(NamedTuple):
    vault: Vault
    mk: bytes

    def decrypt(self, entry: Entry) -> Tuple[dict, bytes]:
        padded = keys.aead_open(keys.entry_key(self.mk, self.vault.vid), entry.blob,
                                _entry_aad(self.vault.vid, entry.head))
        return record.decode_record(padded, entry.tombstone)

    def lines_of(self, name: str) -> List[Entry]:
        return [entry for entry in self.vault.entries if entry.name == name]

    def current(self, name: str) -> Optional[Entry]:
        """The line with the highest VER, which the order of the file puts first."""
        return next(iter(self.lines_of(name)), None)


def unlock(data: bytes, kind: str, secret: bytes) -> Opened:
    """`kind` is a slot type: `key`, `pass` or `x25519`."""
    vault = check(data)
    for slot in vault.slots:
        if slot.kind != kind:
            continue
        mk = keys.open_slot(slot, vault.vid, secret)
        if mk is None:
            continue
        if not hmac.compare_digest(keys.seal_public(mk, vault.vid), vault.sealpub):
            raise Refused("the seal key is not made from this slot's master key")
        return Opened(vault, mk)
    raise keys.WrongCredential("the credential opens no slot")


def _entry_aad(vid: bytes, head: bytes) -> bytes:
    return b"pbk1 entry\n" + b64(vid) + b"\n" + head


def make_entry(mk: bytes, vid: bytes, name: str, ver: int, date: str, metadata: dict,
               value: Optional[bytes], random: keys.Random = os.urandom) -> Entry:
    """A tombstone where `value` is None."""
    if not valid_name(name.encode()):
        raise ValueError("not a name: %r" % name)
    if not 1 <= ver <= MAX_NUMBER or not valid_date(date.encode()):
        raise ValueError("not a version or a date: %r %r" % (ver, date))
    word = "del" if value is None else "set"
    head = ("%s %s %d %s " % (word, name, ver, date)).encode()
    padded = record.encode_record(metadata, value or b"")
    blob = keys.aead_seal(keys.entry_key(mk, vid), padded, _entry_aad(vid, head), random)
    return Entry(word, name, ver, date, blob, head, head + b64(blob))


def header_line(mk: bytes, vid: bytes) -> bytes:
    return b"pbk1 " + b64(vid) + b" " + b64(keys.seal_public(mk, vid))


def seal_bytes(mk: bytes, vid: bytes, body: bytes, epoch: bytes, parents: bytes) -> bytes:
    """Signs whatever it is given; `seal` is the one that looks first."""
    prefix = body + b"seal " + epoch + b" " + parents + b" "
    return prefix + b64(keys.seal_key(mk, vid).sign(b"pbk1 seal\n" + prefix)) + b"\n"


def seal(mk: bytes, vid: bytes, slots: List[bytes], entries: List[Entry],
         parents: Sequence[Vault] = ()) -> bytes:
    epoch = max((parent.epoch for parent in parents), default=0) + 1
    texts = sorted({digest(parent.data) for parent in parents})
    body = render_body(header_line(mk, vid), slots, entries)
    data = seal_bytes(mk, vid, body, b"%d" % epoch, b",".join(texts) or b"-")
    check(data)  # nothing is handed out that this program would refuse
    return data


def create(mk: bytes, vid: bytes, slots: List[bytes], entries: Iterable[Entry] = ()) -> bytes:
    return seal(mk, vid, slots, list(entries))


def _add(opened: Opened, name: str, date: str, metadata: dict, value: Optional[bytes],
         keep: int) -> bytes:
    if not 1 <= keep <= MAX_VERSIONS:
        raise ValueError("a name keeps 1 to %d lines" % MAX_VERSIONS)
    vault, lines = opened.vault, opened.lines_of(name)
    ver = lines[0].ver + 1 if lines else 1
    new = make_entry(opened.mk, vault.vid, name, ver, date, metadata, value)
    others = [entry for entry in vault.entries if entry.name != name]
    slots = [slot.line for slot in vault.slots]
    return seal(opened.mk, vault.vid, slots, others + ([new] + lines)[:keep], [vault])


def set_value(opened: Opened, name: str, value: bytes, date: Optional[str] = None,
              metadata: Optional[dict] = None, keep: int = DEFAULT_KEEP) -> bytes:
    """A new version. Without `metadata` it takes over what the current version says."""
    date = date or now()
    if metadata is None:
        current = opened.current(name)
        metadata = dict(opened.decrypt(current)[0]) if current else {"kind": "generic"}
        metadata.pop("newline", None)
        known = [old for old in opened.vault.entries if old.name == name and not old.tombstone]
        # The newest version that has the value says whether it is exposed.
        exposed = [found.get("exposed") for found, before in map(opened.decrypt, known) if before == value]
        metadata.pop("exposed", None)
        if exposed and exposed[0]:
            metadata["exposed"] = exposed[0]
        metadata["changed"] = date
        if value.endswith(b"\n"):
            metadata["newline"] = True
    return _add(opened, name, date, metadata, value, keep)


def remove(opened: Opened, name: str, date: Optional[str] = None,
           keep: int = DEFAULT_KEEP) -> bytes:
    current = opened.current(name)
    if current is None or current.tombstone:
        raise ValueError("there is no such secret")
    date = date or now()
    metadata = {"changed": date, "kind": opened.decrypt(current)[0]["kind"]}
    return _add(opened, name, date, metadata, None, keep)
