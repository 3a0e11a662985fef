"""Runs of the program whose time and memory are measured, by the kernel."""

from __future__ import annotations

import os
import subprocess
import tempfile
from typing import Dict, List, NamedTuple, Optional

from bench import PATIENCE, Bench


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


def measure(bench: Bench, arguments: List[str], stdin: Optional[int] = subprocess.DEVNULL,
            environment: Optional[Dict[str, str]] = None, before=None) -> Measured:
    """Runs the program; one that hangs is killed, which shows as status -9."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [bench.program, *arguments], cwd=bench.folder, stdin=stdin, stdout=out, stderr=err, preexec_fn=before,
            env=bench.environment() if environment is None else environment, start_new_session=True)
        guard = subprocess.Popen(["/bin/sh", "-c", "sleep %d; kill -9 %d" % (PATIENCE, process.pid)],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        os.killpg(guard.pid, 9)
        guard.wait()
        out.seek(0)
        err.seek(0)
        return Measured(process.returncode, out.read(), err.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
