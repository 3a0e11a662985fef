"""strace: which system calls a command makes, and runs in which one of them is disturbed."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from typing import List, NamedTuple

from bench import Bench, Result

# The program's first own call: it forbids core dumps. What comes before is the loader's and the runtime's.
FIRST_OWN_CALL = "prctl(PR_SET_DUMPABLE"
CALL = re.compile(r"^(?:\d+ +)?([a-z][a-z0-9_]*)\((.*)$")
# Calls that touch files, in the table of each architecture that there is.
FILE_CALLS = {
    "open", "openat", "creat", "write", "writev", "pwrite64", "read", "readv", "pread64", "close", "fsync", "fdatasync",
    "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "fchmod",
    "fchmodat", "chmod", "fchown", "fchownat", "flock", "newfstatat", "fstat", "fstatfs", "lseek", "getdents64", "fcntl",
    "ftruncate", "fgetxattr", "fsetxattr",
}


class Call(NamedTuple):
    name: str
    text: str


class Trace(NamedTuple):
    calls: List[Call]
    first_own: int

    def counts(self, own: bool) -> Counter:
        return Counter(call.name for call in self.calls[self.first_own if own else 0:])

    def before(self, name: str) -> int:
        """How many calls of a name come before the program's own."""
        return sum(call.name == name for call in self.calls[:self.first_own])

    @property
    def own(self) -> List[Call]:
        return self.calls[self.first_own:]


def available() -> bool:
    return shutil.which("strace") is not None


def trace(bench: Bench, *arguments: str, stdin: bytes = b"", strings: int = 4096) -> Trace:
    """Runs a command that must succeed, and returns its calls in their order."""
    log = bench.path("trace.log")
    bench.must(*arguments, stdin=stdin, prefix=["strace", "-f", "-y", "-s", str(strings), "-o", log])
    with open(log, encoding="utf-8", errors="replace") as file:
        found = [CALL.match(line.rstrip("\n")) for line in file]
    os.unlink(log)
    calls = [Call(match.group(1), match.group(2)) for match in found if match]
    own = [i for i, call in enumerate(calls) if (call.name + "(" + call.text).startswith(FIRST_OWN_CALL)]
    if not own:
        raise RuntimeError("the program's own calls can't be told from the runtime's")
    return Trace(calls, own[0])


def disturbed(bench: Bench, call: str, fault: str, *arguments: str, stdin: bytes = b"") -> Result:
    """Runs a command with a fault in one call, such as `signal=KILL:when=3`."""
    prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call,
              "-e", "inject=%s:%s" % (call, fault)]
    return bench.run(*arguments, stdin=stdin, prefix=prefix)
