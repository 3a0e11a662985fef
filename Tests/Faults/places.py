"""Deployments to places that refuse: a read-only file system, a full one, a mount point where a target would be."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from typing import Dict, Iterator, Tuple

from bench import Bench, Tally, value

# The other target comes first and last by its name: it must keep what it has whichever is written before the other.
SETTINGS = """targets:
  before: {type: docker-secrets, path: before}
  place: {type: %s, path: %s%s}
  zebra: {type: env, path: zebra.env}
"""


@contextlib.contextmanager
def _mounted(folder: str, *options: str) -> Iterator[bool]:
    done = subprocess.run(["mount", *options, folder], stderr=subprocess.DEVNULL, check=False)
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", folder], check=False)


def _others(bench: Bench, is_renaming: bool = False) -> Dict[str, bytes]:
    """What stands in the targets beside the one that refuses; a rename that fails leaves lists that know what was tried."""
    return {path: data for path, data in bench.files().items()
            if path.startswith(("before/", "zebra.env")) and not (is_renaming and path.endswith("/.pbk-manifest"))}


def _made(bench: Bench, kind: str, path: str) -> None:
    bench.make()
    bench.set("A_TOKEN", value(1))
    bench.write("pbk-secrets.yaml", SETTINGS % (kind, path, ", object: crm" if kind == "k8s" else ""))


def _refused(bench: Bench, tally: Tally, what: str, statuses: Tuple[int, ...], word: bytes, before: Dict[str, bytes],
             is_renaming: bool = False) -> None:
    ended = bench.run("deploy")
    tally.check(ended.status in statuses, "%s: status %d: %s" % (what, ended.status, ended.text))
    tally.check(b"error: " in ended.err and b"hint: " in ended.err, "%s: no error with a hint: %s" % (what, ended.text))
    tally.check(word in ended.err.lower(), "%s: %r isn't said: %s" % (what, word.decode(), ended.text))
    tally.check(value(1) not in ended.err + ended.out and value(2) not in ended.err + ended.out, what + ": shows a value")
    after = _others(bench, is_renaming)
    tally.check(after == before, "%s: another target has changed: %s" % (what, sorted(after)))
    tally.check(not bench.temporaries(), "%s: left behind: %s" % (what, bench.temporaries()))


def _comes_back(bench: Bench, tally: Tally, what: str, expected: bytes) -> None:
    """Once the place takes files again, the same command does the whole of it."""
    ended = bench.run("deploy")
    tally.check(ended.status == 0, "%s, mended: status %d: %s" % (what, ended.status, ended.text))
    tally.check(_others(bench).get("before/A_TOKEN") == expected, what + ", mended: the other target is old")


def _read_only(bench: Bench, tally: Tally, kind: str, path: str, is_fresh: bool) -> bool:
    os.mkdir(bench.path("m"))
    _made(bench, kind, path)
    with _mounted(bench.path("m"), "-t", "tmpfs", "-o", "mode=700", "none") as is_mounted:
        if not is_mounted:
            return False
        if not is_fresh:
            bench.must("deploy")
        bench.set("A_TOKEN", value(2))
        before = _others(bench)
        subprocess.run(["mount", "-o", "remount,ro", bench.path("m")], check=True)
        what = "%s on a read-only file system, %s" % (kind, "the first time" if is_fresh else "once more")
        _refused(bench, tally, what, (2,), b"read-only", before)
        subprocess.run(["mount", "-o", "remount,rw", bench.path("m")], check=True)
        _comes_back(bench, tally, what, value(2))
    return True


def _full(bench: Bench, tally: Tally, kind: str, path: str) -> bool:
    os.mkdir(bench.path("m"))
    _made(bench, kind, path)
    with _mounted(bench.path("m"), "-t", "tmpfs", "-o", "size=64k,mode=700", "none") as is_mounted:
        if not is_mounted:
            return False
        bench.must("deploy")
        bench.set("A_TOKEN", value(2))
        before = _others(bench)
        with open(bench.path("m", "ballast"), "wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while ballast.write(b"x" * 4096):
                pass
        what = "%s on a full file system" % kind
        _refused(bench, tally, what, (2,), b"space", before)
        os.unlink(bench.path("m", "ballast"))
        _comes_back(bench, tally, what, value(2))
    return True


def _file_is_a_mount(bench: Bench, tally: Tally, kind: str, path: str) -> bool:
    """A file that was bound over another, as containers do with single files: no rename can replace it."""
    _made(bench, kind, path)
    bench.must("deploy")
    bench.set("A_TOKEN", value(2))
    before = _others(bench, is_renaming=True)
    place = path if kind != "docker-secrets" else path + "/A_TOKEN"
    shutil.copy2(bench.path(place), bench.path("other"))
    with _mounted(bench.path(place), "--bind", bench.path("other")) as is_mounted:
        if not is_mounted:
            return False
        what = "%s, with a file that is a mount point" % kind
        _refused(bench, tally, what, (2,), b"mount", before, is_renaming=True)
        with open(bench.path("other"), "rb") as file:
            tally.check(value(1) in file.read(), what + ": what is mounted there has changed")
    _comes_back(bench, tally, what, value(2))
    return True


def _folder_is_a_mount(bench: Bench, tally: Tally) -> bool:
    """A folder of secrets on a tmpfs of its own, which is what the documents recommend."""
    os.mkdir(bench.path("m"), 0o700)
    _made(bench, "docker-secrets", "m")
    with _mounted(bench.path("m"), "-t", "tmpfs", "-o", "mode=700", "none") as is_mounted:
        if not is_mounted:
            return False
        _comes_back(bench, tally, "a folder that is a mount point", value(1))
        with open(bench.path("m", "A_TOKEN"), "rb") as file:
            tally.check(file.read() == value(1), "a folder that is a mount point: the secret isn't there")
    return True


def check(program: str, tally: Tally) -> None:
    """Each place with each kind of target; root alone may mount."""
    tries = [(_read_only, kind, "m/" + path, fresh) for kind, path in (("docker-secrets", "run"), ("env", ".env"), ("k8s", "s.yaml"))
             for fresh in (True, False)]
    tries += [(_full, kind, "m/" + path) for kind, path in (("docker-secrets", "run"), ("env", ".env"))]
    tries += [(_file_is_a_mount, kind, path) for kind, path in (("docker-secrets", "run"), ("env", ".env"))]
    tries += [(_folder_is_a_mount,)]
    tried = 0
    for call, *arguments in tries:
        with Bench(program) as bench:
            tried += call(bench, tally, *arguments)
    if tried:
        tally.figure("%d deployments to read-only, full and mounted places" % tried)
    else:
        tally.figure("nothing may be mounted here, so no read-only or mounted place was tried")
