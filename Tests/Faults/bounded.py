"""Runs of the program whose time and memory are measured, by the kernel."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from typing import Callable, Dict, List, NamedTuple, Optional

from bench import PATIENCE, Bench
from measuring import Starter

_starters: List[Starter] = []


def prepare() -> None:
    """Called by a test while it is small: what it starts is measured from its size then."""
    _starters.append(Starter())


class Measured(NamedTuple):
    status: int
    out: bytes
    err: bytes
    # Of the processor, not of the clock: the machine may be busy with something else.
    seconds: float
    # The most memory that was resident.
    mebibytes: float

    @property
    def text(self) -> str:
        return self.err.decode("utf-8", "replace").strip()


def measure(bench: Bench, arguments: List[str], environment: Optional[Dict[str, str]] = None,
            before: Optional[Callable[[], None]] = None) -> Measured:
    """Runs the program; one that hangs is killed, which shows as status -9. `before` is called in its process, and is found by
    its name in its module."""
    request = {
        "path": sys.path, "words": [bench.program, *arguments], "folder": bench.folder, "patience": PATIENCE,
        "environment": bench.environment() if environment is None else environment, "before": pickle.dumps(before)}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, open(os.devnull, "rb") as nothing:
        status, seconds, kibibytes = _starters[0].run(request, (nothing.fileno(), out.fileno(), err.fileno()))
        out.seek(0)
        err.seek(0)
        return Measured(status, out.read(), err.read(), seconds, kibibytes / 1024)
