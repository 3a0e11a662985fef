"""Writes seeded mutants of a vault, so that two programs can be compared on the same ones.

    mutants.py SAMPLE COUNT SEED [--key-file K] [--labels FILE] [--heavy] [--hidden] > STREAM

The stream holds each mutant as a 32-bit big-endian length and that many bytes. Half of the mutants are
sealed again with the master key, and some of those are valid. `--labels` writes a line for each:
what should come out, and the kind of the change. K is SAMPLE.key unless told otherwise.
`--heavy` adds the large caps, some 70 MB. `--hidden` writes, instead of all that, vaults that are to be
opened with K and decrypted whole: `cli.py check-many --key-file K`.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
from typing import Iterator, NamedTuple

import keys
from heavy import heavy
from hidden import hidden
import resealed
import resealed_lines  # noqa: F401  registers its kinds
import vault

ODD_BYTES = b"\r\0\t \n\x7f\x80\xc3\xff=+/-_.,0A#"
BOM = b"\xef\xbb\xbf"


class Mutant(NamedTuple):
    kind: str
    data: bytes
    good: bool


def bit_flip(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:]


def byte_substituted(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    new = rng.choice(ODD_BYTES) if rng.random() < 0.5 else rng.randrange(256)
    return data[:at] + bytes([new]) + data[at + 1:]


def byte_inserted(data: bytes, rng: random.Random) -> bytes:
    at = rng.choice([0, len(data), rng.randrange(len(data))])
    new = BOM if rng.random() < 0.1 else bytes([rng.choice(ODD_BYTES)])
    return data[:at] + new + data[at:]


def bytes_deleted(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at + rng.choice([1, 1, 1, 2, 4, 64]):]


def cut_short(data: bytes, rng: random.Random) -> bytes:
    return data[:rng.randrange(len(data))]


def line_operation(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    operation = rng.randrange(4)
    if operation == 0:
        lines[a], lines[b] = lines[b], lines[a]
    elif operation == 1:
        del lines[a]
    elif operation == 2:
        lines.insert(b, lines[a])
    else:
        lines.insert(b, lines.pop(a))
    return b"".join(lines)


def number_respelt(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = rng.choice([i for i, line in enumerate(lines) if line[:4] in (b"set ", b"del ", b"seal")])
    words = lines[at].split(b" ")
    field = 1 if words[0] == b"seal" else 2
    words[field] = rng.choice([b"0", b"+", b"-", b"00", b" "]) + words[field]
    lines[at] = b" ".join(words)
    return b"\n".join(lines)


def word_loosened(data: bytes, rng: random.Random) -> bytes:
    words = data.split(b" ")
    at = rng.choice([i for i, word in enumerate(words) if len(word.split(b"\n")[0]) >= 22])
    first, feed, rest = words[at].partition(b"\n")
    words[at] = resealed.loose_tail(first, rng) + feed + rest
    return b" ".join(words)


RAW = (bit_flip, byte_substituted, byte_inserted, bytes_deleted, cut_short, line_operation,
       number_respelt, word_loosened)


def raw_mutant(data: bytes, rng: random.Random) -> Mutant:
    while True:
        change = rng.choice(RAW)
        mutant = change(data, rng)
        if mutant != data:
            return Mutant(change.__name__, mutant, False)


def resealed_mutant(sample: resealed.Sample, rng: random.Random) -> Mutant:
    name = rng.choice(list(resealed.KINDS))
    data, good = resealed.KINDS[name](sample, rng)
    return Mutant("sealed " + name, data, good)


def mutants(sample: resealed.Sample, count: int, seed: int) -> Iterator[Mutant]:
    rng = random.Random(seed)
    for _ in range(count):
        if rng.random() < 0.5:
            yield resealed_mutant(sample, rng)
        else:
            yield raw_mutant(sample.data, rng)


def _stream(args, sample: resealed.Sample, key: bytes) -> Iterator[Mutant]:
    rng = random.Random(args.seed)
    if args.hidden:
        yield from (Mutant(*fields) for fields in hidden(sample, key, rng))
        return
    yield from mutants(sample, args.count, args.seed)
    if args.heavy:
        yield from (Mutant(*fields) for fields in heavy(sample, rng))


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes seeded mutants of a vault to stdout.")
    parser.add_argument("sample")
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--key-file")
    parser.add_argument("--labels")
    parser.add_argument("--heavy", action="store_true")
    parser.add_argument("--hidden", action="store_true")
    args = parser.parse_args()
    with open(args.key_file or args.sample + ".key", "rb") as file:
        key = keys.key_file_bytes(file.read(33))
    with open(args.sample, "rb") as file:
        opened = vault.unlock(file.read(), "key", key)
    if len(opened.vault.entries) < 2:
        parser.error("the sample needs two entry lines")
    labels = []
    for mutant in _stream(args, resealed.Sample(opened), key):
        sys.stdout.buffer.write(struct.pack(">I", len(mutant.data)) + mutant.data)
        labels.append("%s %s\n" % ("accept" if mutant.good else "refuse", mutant.kind))
    if args.labels:
        with open(args.labels, "w", encoding="ascii") as file:
            file.writelines(labels)
    return 0


if __name__ == "__main__":
    sys.exit(main())
