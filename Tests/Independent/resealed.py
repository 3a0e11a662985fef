"""Changes of a vault under a valid signature, so that only the grammar and the caps can refuse them.

Each kind takes a sample and a random.Random and gives the changed file and whether it is still a vault.
"""

from __future__ import annotations

import random
from typing import Callable, Dict, List, Optional, Tuple

import vault
from grammar import MAX_NUMBER, b64

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
DATE = b"2026-03-04T05:06:07Z"


class Sample:
    """A vault as lines, with the master key to seal it again."""

    def __init__(self, opened: vault.Opened):
        self.opened, self.mk, self.vid = opened, opened.mk, opened.vault.vid
        self.data = opened.vault.data
        self.header = opened.vault.header
        self.slots = [slot.line for slot in opened.vault.slots]
        self.entries = [entry.line for entry in opened.vault.entries]
        self.epoch = b"%d" % opened.vault.epoch
        self.parents = b",".join(opened.vault.parents) or b"-"

    def seal(self, header: Optional[bytes] = None, slots: Optional[List[bytes]] = None,
             entries: Optional[List[bytes]] = None, epoch: Optional[bytes] = None,
             parents: Optional[bytes] = None) -> bytes:
        slots = self.slots if slots is None else slots
        entries = self.entries if entries is None else entries
        lines = [self.header if header is None else header] + slots + entries
        return self.seal_body(b"".join(line + b"\n" for line in lines), epoch, parents)

    def seal_body(self, body: bytes, epoch: Optional[bytes] = None,
                  parents: Optional[bytes] = None) -> bytes:
        return vault.seal_bytes(self.mk, self.vid, body,
                                self.epoch if epoch is None else epoch,
                                self.parents if parents is None else parents)

    def body(self) -> bytes:
        return self.data[:self.data.rindex(b"\nseal ") + 1]

    def with_entries(self, new: List[bytes], **fields) -> bytes:
        return self.seal(entries=sort_entries(self.entries + new), **fields)


Kind = Callable[[Sample, random.Random], Tuple[bytes, bool]]
KINDS: Dict[str, Kind] = {}


def kind(function: Kind) -> Kind:
    KINDS[function.__name__] = function
    return function


def sort_entries(lines: List[bytes]) -> List[bytes]:
    def order(line: bytes):
        fields = line.split(b" ")
        return fields[1], -int(fields[2])
    return sorted(lines, key=order)


def entry(rng: random.Random, name: bytes, ver: bytes = b"1", size: int = 64, word: bytes = b"set",
          date: bytes = DATE) -> bytes:
    """A line that passes as an entry; its blob is noise, for who has no key can't tell."""
    return b" ".join((word, name, ver, date, b64(rng.randbytes(24 + size + 16))))


def slot_key(rng: random.Random, label: bytes) -> bytes:
    sizes = (16, 32, 72)
    return b" ".join([b"slot key", label] + [b64(rng.randbytes(size)) for size in sizes])


def slot_pass(rng: random.Random, label: bytes, logn: bytes) -> bytes:
    sizes = (16, 32, 72)
    return b" ".join([b"slot pass", label, logn] + [b64(rng.randbytes(size)) for size in sizes])


def fresh_name(rng: random.Random) -> bytes:
    """Of upper-case letters only, so that the sample has it hardly ever."""
    return b"ZZ/" + bytes(rng.choice(ALPHABET[:26]) for _ in range(10))


def digest(rng: random.Random) -> bytes:
    return b64(rng.randbytes(16))


def replaced(lines: List[bytes], old: bytes, new: bytes) -> List[bytes]:
    return [new if line is old else line for line in lines]


def loose_tail(text: bytes, rng: random.Random) -> bytes:
    """The same bytes in base64url with unused bits set; the text as it is where there are none."""
    unused = {2: 4, 3: 2}.get(len(text) % 4)
    if not unused:
        return text
    last = ALPHABET.index(text[-1:]) | rng.randrange(1, 1 << unused)
    return text[:-1] + ALPHABET[last:last + 1]


# Values of single fields, and whether they are of the field's form.

NAMES = [
    (b"A", True), (b"_", True), (b"0", True), (b"A..B", True), (b"A.", True), (b"A-", True),
    (b"Z/Z/Z/Z", True), (b"N" * 255, True), (b"N/" * 127 + b"N", True), (b"Z.pbk/_-", True),
    (b"N" * 256, False), (b"..", False), (b"Z/..", False), (b"../Z", False), (b"Z/../Z", False),
    (b".Z", False), (b"-Z", False), (b"Z/-Z", False), (b"Z/.Z", False), (b"/Z", False),
    (b"Z/", False), (b"Z//Z", False), (b"Z@Z", False), (b"Z:Z", False), (b"Z\\Z", False),
    (b"Z\xc3\xa9", False), (b"Z\0", False), (b"", False), (b"Z\tZ", False), (b"Z\x7f", False),
    (b"Z%2e", False), (b"Z\r", False), (b"Z+", False), (b"Z~", False),
]
DATES = [
    (b"2024-02-29T00:00:00Z", True), (b"2000-02-29T23:59:59Z", True),
    (b"0000-01-01T00:00:00Z", True), (b"9999-12-31T23:59:59Z", True),
    (b"0000-02-29T00:00:00Z", True), (b"0400-02-29T00:00:00Z", True),
    (b"1582-10-10T00:00:00Z", True),
    (b"2026-02-30T00:00:00Z", False), (b"2026-02-29T00:00:00Z", False),
    (b"1900-02-29T00:00:00Z", False), (b"2026-04-31T00:00:00Z", False),
    (b"0100-02-29T00:00:00Z", False),
    (b"2026-00-10T00:00:00Z", False), (b"2026-13-10T00:00:00Z", False),
    (b"2026-01-00T00:00:00Z", False), (b"2026-01-32T00:00:00Z", False),
    (b"2026-01-01T24:00:00Z", False), (b"2026-01-01T00:60:00Z", False),
    (b"2026-06-30T23:59:60Z", False), (b"2026-01-01T00:00:00z", False),
    (b"2026-01-01t00:00:00Z", False), (b"2026-01-01T00:00:00", False),
    (b"2026-01-01T00:00:00+00:00", False), (b"2026-01-01T00:00:00.0Z", False),
    (b"2026-1-01T00:00:00Z", False), (b"20260101T000000Z", False), (b"-026-01-01T00:00:00Z", False),
    (b"10000-01-01T00:00:00Z", False), (b"2026-01-01T+1:00:00Z", False),
    (b"2026-01-01T00:-1:00Z", False),
]
NUMBERS = [
    (b"1", True), (b"2", True), (b"10", True), (b"4294967296", True), (b"%d" % MAX_NUMBER, True),
    (b"0", False), (b"01", False), (b"+1", False), (b"-1", False), (b"1.0", False), (b"1e1", False),
    (b"0x1", False), (b"10000000000000000", False), (b"18446744073709551617", False),
    (b"1_0", False), (b"", False), (b"\xd9\xa1", False), (b"1,0", False), (b"00", False),
]
LABELS = [
    (b"A", True), (b"@", True), (b".", True), (b"..", True), (b"-", True), (b"me@host.example", True),
    (b"L" * 64, True), (b"L" * 65, False), (b"", False), (b"a/b", False), (b"a+b", False),
    (b"a b", False), (b"\xc3\xa9", False), (b"a\0", False), (b"a:b", False),
]
LOGNS = [(b"%d" % n, 10 <= n <= 20) for n in range(8, 23)] + [
    (b"010", False), (b"+10", False), (b"1", False), (b"", False), (b"110", False), (b"-11", False)]
SIZES = [(n, n % 64 == 0 and 64 <= n <= 1024 or n > 1024 and n % 1024 == 0)
         for n in (0, 1, 32, 63, 64, 65, 128, 192, 960, 1000, 1023, 1024, 1025, 1088, 1152, 1536,
                   2047, 2048, 2112, 3072, 4096, 10240, 10304)]


@kind
def entry_name(sample, rng):
    name, good = rng.choice(NAMES)
    taken = any(line.startswith(b"set " + name + b" ") for line in sample.entries)
    return sample.with_entries([entry(rng, name, b"9999999" if taken else b"1")]), good


@kind
def entry_date(sample, rng):
    date, good = rng.choice(DATES)
    return sample.with_entries([entry(rng, fresh_name(rng), date=date)]), good


@kind
def entry_version(sample, rng):
    number, good = rng.choice(NUMBERS)
    new = entry(rng, fresh_name(rng), number)
    return sample.seal(entries=[new]), good


@kind
def entry_size(sample, rng):
    size, good = rng.choice(SIZES)
    return sample.with_entries([entry(rng, fresh_name(rng), size=size)]), good


@kind
def entry_word(sample, rng):
    word, good = rng.choice([(b"set", True), (b"del", True), (b"SET", False), (b"Del", False),
                             (b"put", False), (b"", False), (b"sets", False), (b"seal", False),
                             (b"slot", False), (b"#", False)])
    return sample.with_entries([entry(rng, fresh_name(rng), word=word)]), good


@kind
def epoch_number(sample, rng):
    number, good = rng.choice(NUMBERS)
    parents = b"-" if number == b"1" else digest(rng)
    return sample.seal_body(sample.body(), number, parents), good


@kind
def parents(sample, rng):
    low, high = sorted((digest(rng), digest(rng)))
    epoch, text, good = rng.choice([
        (b"1", b"-", True), (b"2", low, True), (b"2", low + b"," + high, True),
        (b"9", high, True), (b"2", b"-", False), (b"1", low, False),
        (b"1", low + b"," + high, False), (b"2", high + b"," + low, False),
        (b"2", low + b"," + low, False), (b"2", low + b"," + high + b"," + high, False),
        (b"2", low + b",", False), (b"2", b"," + low, False), (b"2", low + b" " + high, False),
        (b"2", low + b",-", False), (b"2", low[:-1], False), (b"2", low + b"==", False),
        (b"2", loose_tail(low, rng), False), (b"2", low + b"," + loose_tail(high, rng), False),
        (b"2", low + b", " + high, False)])
    return sample.seal_body(sample.body(), epoch, text), good


@kind
def slot_label(sample, rng):
    label, good = rng.choice(LABELS)
    taken = any(line.startswith(b"slot key " + label + b" ") for line in sample.slots)
    return sample.seal(slots=sorted(sample.slots + [slot_key(rng, label)])), good and not taken


@kind
def slot_logn(sample, rng):
    logn, good = rng.choice(LOGNS)
    slots = [line for line in sample.slots if not line.startswith(b"slot pass ")]
    return sample.seal(slots=sorted(slots + [slot_pass(rng, b"p", logn)])), good


@kind
def scrypt_sum(sample, rng):
    logns, good = rng.choice([((20, 20), True), ((20, 20, 10), False), ((19,) * 4, True),
                              ((19,) * 4 + (10,), False), ((20, 19, 18, 18), True),
                              ((20, 20, 20), False), ((17,) * 16, True), ((17,) * 17, False)])
    slots = [line for line in sample.slots if not line.startswith(b"slot pass ")]
    new = [slot_pass(rng, b"p%02d" % i, b"%d" % logn) for i, logn in enumerate(logns)]
    return sample.seal(slots=sorted(slots + new)), good


@kind
def slot_type(sample, rng):
    word = rng.choice([b"Key", b"age", b"X25519", b"password", b"", b"keys", b"tpm"])
    line = slot_key(rng, b"n").replace(b"slot key", b"slot " + word)
    return sample.seal(slots=sorted(sample.slots + [line])), False


@kind
def slot_count(sample, rng):
    count = rng.choice([31, 32, 33, 40])
    new = [slot_key(rng, b"n%02d" % i) for i in range(count - len(sample.slots))]
    return sample.seal(slots=sorted(sample.slots + new)), count <= 32


@kind
def slots_without(sample, rng):
    gone = rng.choice(sample.slots + [None])
    slots = [line for line in sample.slots if line is not gone] if gone else []
    return sample.seal(slots=slots), bool(slots)


@kind
def slots_same_label(sample, rng):
    same_type = rng.random() < 0.5
    new = [slot_key(rng, b"twin"),
           slot_key(rng, b"twin") if same_type else slot_pass(rng, b"twin", b"10")]
    return sample.seal(slots=sorted(sample.slots + new)), not same_type


@kind
def slots_shuffled(sample, rng):
    slots = sample.slots + [slot_key(rng, b"other")]
    rng.shuffle(slots)
    return sample.seal(slots=slots), slots == sorted(slots)


@kind
def slot_after_entry(sample, rng):
    lines = sort_entries(sample.entries + [entry(rng, fresh_name(rng))])
    lines.insert(rng.randrange(1, len(lines) + 1), slot_key(rng, b"zz"))
    return sample.seal(entries=lines), False


@kind
def versions_of_a_name(sample, rng):
    count, name = rng.choice([2, 10, 99, 100, 101, 120]), fresh_name(rng)
    first = rng.choice([1, 7, 95])
    new = [entry(rng, name, b"%d" % v, word=rng.choice([b"set", b"set", b"del"]))
           for v in range(first, first + count)]
    return sample.with_entries(new), count <= 100
