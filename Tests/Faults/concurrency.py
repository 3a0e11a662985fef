"""Several processes that change one vault at the same time, with others that read it."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from typing import List

from bench import Bench, Tally, value

WRITERS = 8
READERS = 2


def _epoch(bench: Bench) -> int:
    return int(re.search(rb"epoch (\d+)", bench.must("verify").out).group(1))


def _write(bench: Bench, names: List[str], start: int, failures: List[str]) -> None:
    """Sets a name after the other, to a value that no other writer uses."""
    for number, name in enumerate(names):
        result = bench.set(name, value(start + number))
        if result.status != 0 or b"warning" in result.err:
            failures.append("set %s: status %d: %s" % (name, result.status, result.text))


def _read(bench: Bench, stop: threading.Event, allowed: set, reads: List[int], failures: List[str]) -> None:
    """Reads until told to stop: nothing may fail, warn, or print anything but a value that was set."""
    while not stop.is_set():
        got, verified = bench.run("get", "A_TOKEN"), bench.run("verify")
        reads[0] += 2
        if got.status != 0 or got.err or got.out not in allowed:
            failures.append("get: status %d: %r %s" % (got.status, got.out, got.text))
        if verified.status != 0 or verified.err:
            failures.append("verify: status %d: %s" % (verified.status, verified.text))


def _round(program: str, tally: Tally, title: str, names: List[List[str]], root=None) -> None:
    """One writer for each list of names."""
    with Bench(program, root=root) as bench:
        bench.make()
        bench.set("A_TOKEN", value(0))
        count = sum(map(len, names))
        failures: List[str] = []
        reads = [0]
        stop = threading.Event()
        allowed = {value(i) for i in range(count + 1)}
        readers = [threading.Thread(target=_read, args=(bench, stop, allowed, reads, failures)) for _ in range(READERS)]
        writers, start = [], 1
        for part in names:
            writers.append(threading.Thread(target=_write, args=(bench, part, start, failures)))
            start += len(part)
        for thread in readers + writers:
            thread.start()
        for thread in writers:
            thread.join()
        stop.set()
        for thread in readers:
            thread.join()
        for failure in failures:
            tally.check(False, "%s: %s" % (title, failure))
        tally.check(not failures, "%s: a process failed" % title)
        _examine(bench, tally, title, names, count)
        tally.figure("%s: %d writers, %d changes, %d failures; %d reads meanwhile" % (
            title, len(names), count, len(failures), reads[0]))


def _examine(bench: Bench, tally: Tally, title: str, names: List[List[str]], count: int) -> None:
    tally.check(_epoch(bench) == count + 2, "%s: epoch %d after %d changes" % (title, _epoch(bench), count + 2))
    tally.check(not bench.temporaries(), "%s: temporaries are left" % title)
    with open(bench.vault, encoding="ascii") as file:
        entries = [line.split(" ") for line in file if line.startswith("set ")]
    newest = {}
    for _, name, version, _, _ in entries:
        newest[name] = max(newest.get(name, 0), int(version))
    wanted = {"A_TOKEN": 1}
    for part in names:
        for name in part:
            wanted[name] = wanted.get(name, 0) + 1
    tally.check(newest == wanted, "%s: the newest versions are %r" % (title, newest))
    if len(wanted) > 1:
        lost = [name for i, name in enumerate(sum(names, []), 1) if bench.run("get", name).out != value(i)]
        tally.check(not lost, "%s: other values in %s" % (title, ", ".join(lost)))


def main(program: str, full: bool) -> Tally:
    tally = Tally("concurrency")
    each = 100 if full else 25
    distinct = [["N%d_%03d" % (writer, i) for i in range(each)] for writer in range(WRITERS)]
    _round(program, tally, "distinct names", distinct)
    _round(program, tally, "one name", [["A_TOKEN"] * each for _ in range(WRITERS)])
    return tally
