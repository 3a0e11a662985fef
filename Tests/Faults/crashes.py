"""Signals of a crash while the program holds a secret: nothing of it may be printed or dumped."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import stat
import subprocess
import time
from typing import List

from bench import PATIENCE, Bench, Tally
from needle import Canary, descendants, found_below, process_texts

SIGNALS = (signal.SIGSEGV, signal.SIGABRT, signal.SIGTRAP, signal.SIGBUS, signal.SIGILL, signal.SIGFPE)


def _unlimited_core() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _sleeping(pid: int) -> bool:
    """Whether a process waits, with its descendants, as one does that has got as far as it can."""
    with open("/proc/%d/stat" % pid, encoding="ascii", errors="replace") as file:
        return file.read().rsplit(")", 1)[1].split()[0] == "S"


class Waiting:
    """A run of the program that waits in the middle of a command."""

    def __init__(self, bench: Bench, arguments: List[str], feed: bytes = b"", **variables: str):
        self.process = subprocess.Popen(
            [bench.program, *arguments], cwd=bench.folder, env=bench.environment(**variables), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=_unlimited_core)
        self.process.stdin.write(feed)
        self.process.stdin.flush()

    def settle(self, ready) -> bool:
        """Waits until it waits."""
        end = time.monotonic() + PATIENCE
        quiet = 0
        while time.monotonic() < end and self.process.poll() is None:
            quiet = quiet + 1 if _sleeping(self.process.pid) and ready() else 0
            if quiet == 3:
                return True
            time.sleep(0.02)
        return False

    def seen(self) -> bytes:
        """What other processes see of it and of its children."""
        return b"".join(process_texts(pid) for pid in [self.process.pid] + descendants(self.process.pid))

    def crash(self, number: int) -> bytes:
        """Crashes it, and returns what it had printed to standard error."""
        children = descendants(self.process.pid)
        self.process.send_signal(number)
        # A child, such as the editor, may hold the pipes open.
        self.process.wait(PATIENCE)
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass
        _, errors = self.process.communicate(timeout=PATIENCE)
        return errors


def check(bench: Bench, opened_by_phrase: Bench, secret: Canary, passphrase: Canary, tally: Tally) -> int:
    """The vault holds `BIG`, larger than a pipe takes, and `SMALL`, both with the secret in them."""
    by_key = bench
    os.makedirs(bench.path("run"), mode=0o700, exist_ok=True)
    marker = bench.path("editor-started")
    editor = bench.path("editor.sh")
    with open(editor, "w", encoding="ascii") as file:
        file.write("#!/bin/sh\ncat \"$1\" > /dev/null; : > %s; exec sleep 600\n" % marker)
    os.chmod(editor, stat.S_IRWXU)
    passes = {"PBK_SECRETS_KEY_FILE": None, "PBK_SECRETS_PASSPHRASE_FILE": opened_by_phrase.path("passphrase")}
    crashed = 0
    for number in SIGNALS:
        waits = [
            ("get into a full pipe", ["get", "BIG"], b"", {}, lambda: True),
            ("set from a pipe", ["set", "SMALL"], secret.text + b"x" * 9000, {}, lambda: True),
            ("edit", ["edit", "SMALL"], b"", {"EDITOR": editor, "XDG_RUNTIME_DIR": by_key.path("run")},
             lambda: os.path.exists(marker)),
        ]
        if number == signal.SIGSEGV:
            waits.append(("set, opened with the passphrase", ["set", "SMALL"], secret.text, passes, lambda: True))
        for title, arguments, feed, variables, ready in waits:
            bench = opened_by_phrase if variables is passes else by_key
            start = time.time() - 1
            run = Waiting(bench, arguments, feed, **variables)
            what = "%s, %s" % (title, signal.Signals(number).name)
            if not tally.check(run.settle(ready), what + ": it doesn't wait"):
                run.process.kill()
                continue
            seen = run.seen()
            tally.check(not secret.is_in(seen) and not passphrase.is_in(seen), what + ": arguments or environment show it")
            errors = run.crash(number)
            crashed += 1
            tally.check(run.process.returncode == -number, "%s: status %d" % (what, run.process.returncode))
            tally.check(errors == b"", "%s: it prints %r" % (what, errors[:300]))
            # The editor's file, in memory, is what SIGKILL and a crash can't take away.
            for name in os.listdir(by_key.path("run")):
                shutil.rmtree(by_key.path("run", name))
            if os.path.exists(marker):
                os.unlink(marker)
            hits = [path for path in found_below((secret, passphrase), bench.folder, since=start)
                    if path != opened_by_phrase.path("passphrase")]
            tally.check(not hits, "%s: left in %s" % (what, ", ".join(hits)))
            cores = [name for name in os.listdir(bench.folder) if name.startswith("core")]
            tally.check(not cores, "%s: a core was dumped: %s" % (what, cores))
    return crashed
