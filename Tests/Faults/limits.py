"""Writes that are cut short: by a limit on the size of files, by a full file system, by a call that lies."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile

import tracing
from bench import Bench, Tally
from scenarios import NEW, OLD, is_whole


def _file_sizes(program: str, tally: Tally) -> None:
    """Under each limit the kernel writes up to it, and fails the next write."""
    with Bench(program) as template:
        template.make()
        template.set("A_TOKEN", OLD)
        size = os.path.getsize(template.vault)
        bounds = [0, 1, 100, size - 1, size, size + 1, size + 200]
        for bound in bounds:
            with template.copy() as bench:
                with open(bench.vault, "rb") as file:
                    before = file.read()
                ended = bench.set("A_TOKEN", NEW, preexec_fn=lambda: resource.setrlimit(
                    resource.RLIMIT_FSIZE, (bound, bound)))
                with open(bench.vault, "rb") as file:
                    after = file.read()
                what = "files limited to %d bytes" % bound
                tally.check(ended.status == 2 and b"error: " in ended.err, "%s: status %d: %s" % (what, ended.status, ended.text))
                tally.check(before == after, what + ": the vault is another")
                tally.check(not bench.temporaries(), what + ": a temporary is left")
    tally.figure("%d limits on the size of files" % len(bounds))


def _lies(program: str, tally: Tally) -> None:
    """A write that reports more than it did: reading back is what finds it."""
    with Bench(program) as template:
        template.make()
        template.set("A_TOKEN", OLD)
        with template.copy() as done:
            trace = tracing.trace(done, "set", "A_TOKEN", "--allow-weak", stdin=NEW)
        for returned in (1, 100):
            with template.copy() as bench:
                first = trace.before("write") + 1
                ended = tracing.disturbed(bench, "write", "retval=%d:when=%d" % (returned, first),
                                          "set", "A_TOKEN", "--allow-weak", stdin=NEW)
                what = "a write that claims %d bytes and does none" % returned
                tally.check(ended.status == 2, "%s: status %d: %s" % (what, ended.status, ended.text))
                wrong = is_whole(bench, OLD)
                tally.check(wrong is None, "%s: %s" % (what, wrong))
                tally.check(not bench.temporaries(), what + ": a temporary is left")


def _full_file_system(program: str, tally: Tally) -> None:
    folder = tempfile.mkdtemp(prefix="pbk-faults-full-")
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "none", folder],
                           stderr=subprocess.DEVNULL, check=False)
    if mount.returncode != 0:
        os.rmdir(folder)
        tally.figure("no tmpfs may be mounted here, so no full file system was tried")
        return
    try:
        bench = Bench(program, root=folder)
        bench.make()
        bench.set("A_TOKEN", OLD)
        with open(bench.path("ballast"), "wb", buffering=0) as ballast:
            try:
                while ballast.write(b"x" * 4096):
                    pass
            except OSError:
                pass
        with open(bench.vault, "rb") as file:
            before = file.read()
        ended = bench.set("A_TOKEN", NEW)
        with open(bench.vault, "rb") as file:
            tally.check(file.read() == before, "full file system: the vault is another")
        tally.check(ended.status == 2 and b"space" in ended.err, "full file system: status %d: %s" % (ended.status, ended.text))
        tally.check(not bench.temporaries(), "full file system: a temporary is left")
        os.unlink(bench.path("ballast"))
        tally.check(bench.set("A_TOKEN", NEW).status == 0, "with space again the vault can't be changed")
        tally.figure("a full file system tried")
    finally:
        subprocess.run(["umount", folder], check=False)
        os.rmdir(folder)


def check(program: str, tally: Tally) -> None:
    _file_sizes(program, tally)
    _lies(program, tally)
    _full_file_system(program, tally)
