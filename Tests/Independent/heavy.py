"""The large caps, on the line and one past it. Each file is megabytes, so each comes once."""

from __future__ import annotations

import random
from typing import Iterator, List, Tuple

from grammar import MAX_CIPHERTEXT, MAX_FILE, MAX_LINE, MAX_LINES, b64
from resealed import DATE, Sample, entry


def _many_lines(sample: Sample, rng: random.Random, lines: int) -> bytes:
    missing = lines - len(sample.slots) - 2
    blob = b64(rng.randbytes(24 + 64 + 16))
    return sample.seal(entries=[b"set N/%05d 1 %b %b" % (i, DATE, blob) for i in range(missing)])


def _file_of(sample: Sample, rng: random.Random, size: int) -> bytes:
    """Blobs of the greatest size, one that takes most of the rest, and names that fill up the last bytes."""
    letters = b"abcdefghijkl"
    noise = b64(rng.randbytes(24 + MAX_CIPHERTEXT + 16))

    def lines(last: int, filling: int) -> List[bytes]:
        entries = []
        for i, letter in enumerate(letters):
            more, filling = min(filling, 240), filling - min(filling, 240)
            blob = noise if i < 11 else b64(rng.randbytes(24 + last + 16))
            name = bytes([letter]) + b"x" * more
            entries.append(b"set %b 1 %b %b" % (name, DATE, blob))
        return entries

    empty = len(sample.seal(entries=lines(0, 0)))
    last = (size - empty) * 3 // 4 // 1024 * 1024
    filling = size - len(sample.seal(entries=lines(last, 0)))
    return sample.seal(entries=lines(last, filling))


def heavy(sample: Sample, rng: random.Random) -> Iterator[Tuple[str, bytes, bool]]:
    for lines in (MAX_LINES, MAX_LINES + 1):
        yield "lines %d" % lines, _many_lines(sample, rng, lines), lines <= MAX_LINES
    for size in (MAX_CIPHERTEXT, MAX_CIPHERTEXT + 1024):
        line = entry(rng, b"N", size=size)
        yield "ciphertext %d" % size, sample.seal(entries=[line]), size <= MAX_CIPHERTEXT
    for length in (MAX_LINE, MAX_LINE + 1):
        line = b"set N 1 " + DATE + b" "
        line += b"A" * (length - len(line))
        yield "line %d" % length, sample.seal(entries=[line]), False
    for size in (MAX_FILE, MAX_FILE + 1):
        data = _file_of(sample, rng, size)
        if len(data) != size:
            raise ValueError("the filling has missed its size")
        yield "file %d" % size, data, size <= MAX_FILE
