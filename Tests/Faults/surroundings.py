"""What a process is started with: its environment, and standard descriptors that are closed."""

from __future__ import annotations

import functools
import itertools
import os
import re

from bench import Bench, value
from bounded import measure
from tracing import FIRST_OWN_CALL


def environments(bench: Bench, judge) -> None:
    normal = bench.environment()

    def given(**changes) -> dict:
        return {name: text for name, text in dict(normal, **changes).items() if text is not None}

    with open(bench.path("no folder"), "wb"):
        pass
    cases = {
        "nothing but the key": ({"PBK_SECRETS_KEY_FILE": bench.path("k.key")}, (0,)),
        "HOME unset": (given(HOME=None), (0,)),
        "HOME and XDG_STATE_HOME unset": (given(HOME=None, XDG_STATE_HOME=None), (0,)),
        "HOME empty": (given(HOME="", XDG_STATE_HOME=""), (0,)),
        "HOME relative": (given(HOME="there", XDG_STATE_HOME=None), (0,)),
        "XDG_STATE_HOME relative": (given(XDG_STATE_HOME="here"), (0,)),
        "XDG_STATE_HOME is a file": (given(XDG_STATE_HOME=bench.path("no folder")), (0,)),
        "XDG_STATE_HOME below /proc": (given(XDG_STATE_HOME="/proc/1/nothing"), (0,)),
        "XDG_STATE_HOME of control characters": (given(XDG_STATE_HOME="/\x1b[2J\n"), (0,)),
        "XDG_STATE_HOME of 100 kB": (given(XDG_STATE_HOME="/" + "x" * 100_000), (0, 2)),
        "variables of 1 MB": (given(**{"FILLING%d" % i: "x" * 120_000 for i in range(8)}), (0,)),
        "20,000 variables": (given(**{"F%d" % i: "" for i in range(20_000)}), (0,)),
        "TERM and colours": (given(TERM="\x1b[2J", COLUMNS="-1", LINES="9" * 50, NO_COLOR="", CLICOLOR_FORCE="\n"), (0,)),
        "PBK_SECRETS_VAULT empty": (given(PBK_SECRETS_VAULT=""), (0,)),
        "PBK_SECRETS_VAULT of a megabyte": (given(PBK_SECRETS_VAULT="v" * 120_000), (2,)),
        "PBK_SECRETS_KEY_FILE is a folder": (given(PBK_SECRETS_KEY_FILE="/"), (2, 4)),
        "PBK_SECRETS_KEY_FILE is a device": (given(PBK_SECRETS_KEY_FILE="/dev/zero"), (2, 4)),
        "locale that is none": (given(LC_ALL="\xff", LANG="xx_YY.nothing"), (0,)),
    }
    for title, (environment, statuses) in cases.items():
        for command in (["verify"], ["get", "A_TOKEN"]):
            judge.judge("%s with %s" % (command[0], title), measure(bench, command, environment=environment), statuses)


def descriptors(bench: Bench, judge) -> None:
    """Each combination of closed standard descriptors: what is printed must not land in a file that got the number."""
    template = Bench(bench.program)
    with template:
        _descriptors(template, judge)
        _numbers(template, judge)


def _numbers(template: Bench, judge) -> None:
    """No file is opened under the number of a standard descriptor: what is printed could never be kept out of it."""
    with template.copy() as own:
        log = own.path("trace.log")
        own.run("set", "A_TOKEN", "--generate", prefix=[
            "strace", "-f", "-y", "-e", "trace=open,openat,prctl", "-o", log,
            "/bin/sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-'])
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.read().split(FIRST_OWN_CALL)[-1].split("\n")
        taken = [line for line in lines if re.search(r" = [012]<(?!/>)", line)]
        judge.tally.check(len(lines) > 10 and not taken, "a file gets a standard number: %s" % taken[:1])


def _close(numbers) -> None:
    for number in numbers:
        os.close(number)


def _descriptors(template: Bench, judge) -> None:
    template.make()
    template.set("A_TOKEN", value(1))
    with open(template.path("in.env"), "wb") as file:
        file.write(b"B_TOKEN=" + value(7) + b"\nC=\n")
    commands = (["verify"], ["get", "A_TOKEN"], ["set", "A_TOKEN", "--allow-weak"], ["set", "A_TOKEN", "--generate"],
                ["import", "in.env"], ["rm", "MISSING"], ["materialise", "env", "closed.env"], ["init", "--vault", "closed.pbk", "--key-file", "closed.key"],
                ["materialise", "env", "-"])
    for closed in itertools.chain.from_iterable(itertools.combinations((0, 1, 2), count) for count in (1, 2, 3)):
        for command in commands:
            with template.copy() as own:
                run = measure(own, command, before=functools.partial(_close, closed))
                what = "%s with %s closed" % (" ".join(command), ", ".join(map(str, closed)))
                judge.judge(what, run, (0, 2, 3), sentence=2 not in closed)
                if command[0] == "get" and 1 in closed:
                    judge.tally.check(run.status == 2, what + ": status %d, and nothing was printed" % run.status)
                if 0 in closed and command == ["set", "A_TOKEN", "--allow-weak"]:
                    judge.tally.check(run.status == 2, what + ": status %d, without a value" % run.status)
                verified = own.run("verify")
                judge.tally.check(verified.status == 0, "%s: the vault afterwards: %s" % (what, verified.text))
                others = {name: data for name, data in own.files().items() if b"error: " in data or b"hint: " in data
                          or b"is valid: " in data or b"generated " in data}
                judge.tally.check(not others, "%s: printed into %s" % (what, sorted(others)))
                judge.tally.check(not own.temporaries(), what + ": a temporary is left")
