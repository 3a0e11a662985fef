"""Hostile files, names, environments and descriptors: each ends soon, in little memory, with its status and a sentence."""

from __future__ import annotations

import os
import threading

import surroundings
import vaultfiles
from bench import Bench, Tally, value
from bounded import Measured, measure

# Seconds of the processor, and mebibytes. What the program takes for a good vault is a tenth of this.
SECONDS, MEBIBYTES = 1.0, 64.0
# For an .env file of the largest size, each line of which is read as five programs would read it.
IMPORT_SECONDS, IMPORT_MEBIBYTES = 5.0, 128.0


class Judge:
    """Holds runs against the bounds and remembers the worst."""

    def __init__(self, tally: Tally):
        self.tally, self.runs, self.seconds, self.mebibytes = tally, 0, 0.0, 0.0

    def judge(self, what: str, run: Measured, statuses, sentence: bool = True,
              seconds: float = SECONDS, mebibytes: float = MEBIBYTES) -> None:
        self.runs += 1
        self.seconds, self.mebibytes = max(self.seconds, run.seconds), max(self.mebibytes, run.mebibytes)
        self.tally.check(run.status in statuses, "%s: status %d: %s" % (what, run.status, run.text[:300]))
        self.tally.check(run.seconds < seconds, "%s: %.2f s" % (what, run.seconds))
        self.tally.check(run.mebibytes < mebibytes, "%s: %.0f MiB" % (what, run.mebibytes))
        if sentence and run.status != 0:
            self.tally.check("error: " in run.text or "Error: " in run.text, "%s: no sentence: %s" % (what, run.text[:300]))
        raw = [byte for byte in run.out + run.err if byte < 0x20 and byte != 0x0a or byte == 0x7f]
        self.tally.check(not raw, "%s: control characters reach the terminal" % what)


def _vault_files(bench: Bench, judge: Judge) -> None:
    for hostile in vaultfiles.make(bench):
        for command in (["verify"], ["get", "A_TOKEN"], ["set", "A_TOKEN", "--generate"]):
            path = hostile.name if hostile.name.startswith("/") else bench.path(hostile.name)
            run = measure(bench, command + ["--vault", path])
            judge.judge("%s of %s" % (command[0], hostile.name[:40]), run, hostile.statuses)
    bombs = vaultfiles.sealed_bombs(bench)
    if not bombs:
        judge.tally.figure("no independent writer here, so no sealed vault with much work was tried")
    for name, (path, phrase) in bombs.items():
        environment = bench.environment(PBK_SECRETS_KEY_FILE=None, PBK_SECRETS_PASSPHRASE_FILE=phrase)
        judge.judge(name, measure(bench, ["get", "A_TOKEN", "--vault", path], environment=environment), (5,))


def _become_nobody() -> None:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)


def _other_user(bench: Bench, judge: Judge) -> None:
    """A vault and a folder that the process may not read."""
    if os.geteuid() != 0:
        os.chmod(bench.vault, 0)
        judge.judge("unreadable vault", measure(bench, ["verify"]), (2,))
        os.chmod(bench.vault, 0o644)
        return
    # Nobody can't even enter the folder.
    try:
        judge.judge("unreadable vault", measure(bench, ["verify"], before=_become_nobody), (2,))
    except PermissionError:
        judge.tally.figure("another user may not run the program where it is, so no unreadable vault was tried")


def _growing(bench: Bench, judge: Judge) -> None:
    """A file that grows while it is read: refused as damaged or as changed meanwhile, or too large."""
    stop = threading.Event()
    with open(bench.vault, "rb") as file:
        data = file.read()

    def grow() -> None:
        with open(bench.path("growing"), "wb", buffering=0) as growing:
            size = 0
            while not stop.is_set() and size < 64 << 20:
                size += growing.write(data * 40)
    writer = threading.Thread(target=grow)
    writer.start()
    for _ in range(10):
        judge.judge("growing file", measure(bench, ["verify", "--vault", bench.path("growing")]), (5, 8))
    stop.set()
    writer.join()


def _names(bench: Bench, judge: Judge) -> None:
    """Names of vaults and files that would move the cursor if they were printed as they are."""
    for name in ("a\nb", "\x1b[2J\x1b[31mX", "\x07bell", "\x9b31m", "\u202eback", "x\rerror: all is well", "\x7f", "tab\t"):
        for command in (["verify", "--vault", name], ["init", "--vault", name + "/x"], ["import", name],
                        ["get", "A_TOKEN", "--key-file", name], ["materialise", "env", name + "/x"],
                        ["set", "A_TOKEN", "--from-file", name], ["get", name], ["rm", name], ["restore", name + "@1"]):
            judge.judge("%s with the name %r" % (command[0], name), measure(bench, command), (2, 3, 4, 64))
        path = bench.path(name)
        with open(path, "wb") as file:
            file.write(b"pbk1 x\n")
        run = measure(bench, ["verify", "--vault", path])
        judge.judge("verify of %r" % name, run, (5,))
        judge.tally.check("\u202e" not in run.text, "a name that turns the direction is printed as it is")


def _imports(bench: Bench, judge: Judge) -> None:
    texts = {
        "one line of 1 MiB": b"A=$" + b"x" * ((1 << 20) - 3), "a name of 1 MiB": b"A" * (1 << 20),
        "100,000 lines": b"".join(b"A%d=x\n" % i for i in range(100_000)),
        "100,000 lines of one name": b"A=x\n" * 100_000, "an open quote": b"A='" + b"x\n" * 200_000,
        "open quotes": b"A=\"'\n" * 150_000, "dollars": b"A=" + b"${A:-" * 200_000, "backslashes": b"A=\"" + b"\\" * 1_000_000,
        "NUL": b"A=\0\n", "nothing but NUL": b"\0" * 1_000_000, "nothing but quotes": b"'" * 1_000_000,
        "too large": b"#" * ((1 << 20) + 1), "carriage returns": b"A=b\r" * 200_000, "not UTF-8": b"A=\xff\xfe\n",
        "escapes": b"A\x1b[2J=\x1b[31m\n", "comments": b"#\n" * 500_000,
    }
    # Nothing but comments, and one bare name, which means that the value is elsewhere.
    harmless = ("comments", "a name of 1 MiB")
    for name, data in texts.items():
        with open(bench.path("in.env"), "wb") as file:
            file.write(data)
        with open(bench.vault, "rb") as file:
            before = file.read()
        run = measure(bench, ["import", "in.env"])
        judge.judge("import of " + name, run, (0,) if name in harmless else (2, 3), seconds=IMPORT_SECONDS,
                    mebibytes=IMPORT_MEBIBYTES)
        with open(bench.vault, "rb") as file:
            judge.tally.check(file.read() == before, "import of %s: the vault is another" % name)


def main(program: str, full: bool) -> Tally:
    tally = Tally("hostile")
    judge = Judge(tally)
    with Bench(program) as bench:
        vaultfiles.prepare(bench)
        for part in (_vault_files, _other_user, _growing, _names, _imports, surroundings.environments, surroundings.descriptors):
            part(bench, judge)
        tally.check(bench.run("get", "A_TOKEN").out == value(1), "the vault that was there all the while is another")
        tally.check(not bench.temporaries(), "temporaries are left: %s" % bench.temporaries())
    tally.figure("%d runs; at most %.2f s of the processor and %.0f MiB" % (judge.runs, judge.seconds, judge.mebibytes))
    return tally
