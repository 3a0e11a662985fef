"""Files that are no vault, or a hostile one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Dict, Iterator, List, NamedTuple, Tuple

from bench import Bench, value

HERE = os.path.dirname(os.path.abspath(__file__))
INDEPENDENT = os.path.join(os.path.dirname(HERE), "Independent")


class Hostile(NamedTuple):
    name: str
    statuses: Tuple[int, ...]


def _lines(bench: Bench) -> List[bytes]:
    with open(bench.vault, "rb") as file:
        return file.read().split(b"\n")


def _texts(bench: Bench) -> Iterator[Tuple[str, bytes]]:
    """Contents that are refused as damaged."""
    lines = _lines(bench)
    whole = b"\n".join(lines)
    header, slot, *_, seal, _ = lines
    entry = next(line for line in lines if line.startswith(b"set "))
    salt = slot.split(b" ")[3]
    yield "empty", b""
    yield "one newline", b"\n"
    yield "long line", b"pbk1 " + b"A" * 1_500_000 + b"\n"
    yield "longest line of a valid form", b"\n".join([header, slot, entry.rsplit(b" ", 1)[0] + b" " + b"A" * 1_499_900, seal, b""])
    yield "nothing but newlines", b"\n" * 16_000_000
    yield "nothing but letters", b"A" * 16_777_216
    yield "NUL", whole.replace(b"pbk1", b"pb\0k", 1)
    yield "NUL at the end", whole + b"\0"
    yield "CRLF", whole.replace(b"\n", b"\r\n")
    yield "BOM", b"\xef\xbb\xbf" + whole
    yield "no final newline", whole[:-1]
    yield "twice", whole + whole
    yield "LOGN 30", b"\n".join([header, slot, b"slot pass a 30 " + b" ".join([salt] + slot.split(b" ")[4:])] + lines[2:])
    yield "32 slots of LOGN 20, not sealed anew", b"\n".join(
        [header] + [b"slot pass p%02d 20 " % i + b" ".join([salt] + slot.split(b" ")[4:]) for i in range(32)] + lines[2:])
    yield "20,001 lines", b"\n".join([header, slot] + [entry] * 20_000 + [seal, b""])
    yield "the same entry again", b"\n".join(lines[:3] + [entry] + lines[3:])
    yield "epoch of 17 digits", whole.replace(b"\nseal ", b"\nseal 9999999999999999", 1)
    yield "random bytes", os.urandom(1 << 20)


def make(bench: Bench) -> List[Hostile]:
    """Puts them all into the bench's folder, with the statuses that are right for each."""
    files = []
    for name, data in _texts(bench):
        with open(bench.path(name), "wb") as file:
            file.write(data)
        files.append(Hostile(name, (5,)))
    os.mkfifo(bench.path("FIFO"))
    os.mkdir(bench.path("folder"))
    os.symlink(bench.vault, bench.path("link"))
    os.symlink(bench.path("nowhere"), bench.path("dangling link"))
    os.symlink("looped link", bench.path("looped link"))
    for name, size in (("10 GB of nothing", 10 << 30), ("one byte too large", 16_777_217)):
        with open(bench.path(name), "wb") as file:
            try:
                file.truncate(size)
            except OSError:
                continue
        files.append(Hostile(name, (5,)))
    with open(bench.path("16 MiB of nothing"), "wb") as file:
        file.truncate(16_777_216)
    files += [Hostile("16 MiB of nothing", (5,)), Hostile("FIFO", (2,)), Hostile("folder", (2,)), Hostile("link", (3,)),
              Hostile("dangling link", (3,)), Hostile("looped link", (3,)), Hostile("missing", (2,))]
    files += [Hostile(path, (2,)) for path in ("/dev/zero", "/dev/full", "/dev/null", "/dev/random")]
    files += [Hostile("/proc/self/mem", (2, 5, 8)), Hostile("/proc/kmsg", (2, 5, 8)), Hostile("secrets.pbk/x", (2,)),
              Hostile("x" * 256, (2,)), Hostile("y/" * 3000, (2,))]
    return files


def sealed_bombs(bench: Bench) -> Dict[str, Tuple[str, str]]:
    """Vaults with a valid seal whose slots ask for much work, made by the independent writer: path and passphrase file."""
    if not os.path.isdir(INDEPENDENT):
        return {}
    script = """
import os, sys
sys.path.insert(0, sys.argv[1])
import keys, vault
mk, vid = os.urandom(32), os.urandom(16)
def slot(i, logn):
    fields = keys.new_pass_slot(mk, vid, "p%02d" % i, b"x", 10).split(b" ")
    fields[3] = b"%d" % logn
    return b" ".join(fields)
for name, logns in (("sealed LOGN 20 x 32", [20] * 32), ("sealed LOGN 20 x 3", [20] * 3)):
    body = vault.render_body(vault.header_line(mk, vid), [slot(i, logn) for i, logn in enumerate(logns)], [])
    # Not by its `create`, which refuses what this is to be.
    data = vault.seal_bytes(mk, vid, body, b"1", b"-")
    open(os.path.join(sys.argv[2], name), "wb").write(data)
"""
    made = subprocess.run([sys.executable, "-c", script, INDEPENDENT, bench.folder], stderr=subprocess.PIPE, check=False)
    if made.returncode != 0:
        print("hostile: the independent writer can't run here: %s" % made.stderr.decode().strip().split("\n")[-1])
        return {}
    with open(bench.path("phrase"), "wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(b"none of these slots\n")
    return {name: (bench.path(name), bench.path("phrase")) for name in ("sealed LOGN 20 x 32", "sealed LOGN 20 x 3")}


def prepare(bench: Bench) -> None:
    bench.make()
    bench.set("A_TOKEN", value(1))
