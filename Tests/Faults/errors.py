"""An error in place of each system call of the commands that write.

With a status other than 0 the old vault is there, byte for byte, but where the folder's sync after the rename failed:
then the new one is in place, and the program says that a power loss may undo it. With status 0 the new one is there.
"""

from __future__ import annotations

import concurrent.futures
from typing import Dict, Iterator, List, Set, Tuple

import limits
import places
import tracing
from bench import Bench, Tally
from scenarios import Scenario, is_complete, scenarios, targets, vault_bytes

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EINTR")
# Calls that fail in these ways in real life; the others get EIO alone when there is little time.
CHANGING = {"openat", "write", "fsync", "renameat", "renameat2", "fchmod", "mkdirat", "linkat", "flock"}
# Where there is little time: one of each way to write.
QUICK = ("init", "set", "key remove", "materialise docker-secrets", "materialise env", "deploy")
NEVER = {"execve", "exit_group", "exit", "rt_sigreturn"}
# Calls that are made again where a signal came between; close and fsync never are.
RETRIED = {"openat", "read", "pread64", "write", "flock", "fchmod"}


def _faults(calls: List[tracing.Call], trace: tracing.Trace, changing: Set[str]) -> Iterator[Tuple[str, int, str, tracing.Call]]:
    numbers: Dict[str, int] = {}
    for call in calls:
        number = numbers[call.name] = numbers.get(call.name, trace.before(call.name)) + 1
        if call.name in NEVER or call.name not in tracing.FILE_CALLS | {"getrandom"}:
            continue
        for error in ERRORS if call.name in changing else ("EIO",):
            yield call.name, number, error, call


class Failing:
    """All faults of one command."""

    def __init__(self, program: str, scenario: Scenario, tally: Tally, full: bool):
        self.scenario, self.tally = scenario, tally
        self.template = Bench(program)
        scenario.prepare(self.template)
        self.old = self.template.files()
        with self.template.copy() as done:
            self.trace = tracing.trace(done, *scenario.arguments, stdin=scenario.stdin)
            self.new_targets = targets(done.files())
        # A deployment's calls are those of the deliveries it is made of, many times over.
        changing = tracing.FILE_CALLS if full else set() if scenario.title == "deploy" else CHANGING
        self.faults = list(_faults(self.trace.own, self.trace, changing))
        self.statuses: Dict[int, int] = {}

    def run(self, pool: concurrent.futures.Executor) -> None:
        with self.template:
            list(pool.map(lambda fault: self._fail(*fault), self.faults))
        self.tally.figure("%s: %d faults; exit statuses %s" % (
            self.scenario.title, len(self.faults),
            ", ".join("%d: %d" % pair for pair in sorted(self.statuses.items()))))

    def _fail(self, call: str, number: int, error: str, original: tracing.Call) -> None:
        what = "%s with %s at %s %d (%s)" % (self.scenario.title, error, call, number, original.text[:80])
        with self.template.copy() as bench:
            ended = tracing.disturbed(
                bench, call, "error=%s:when=%d" % (error, number), *self.scenario.arguments, stdin=self.scenario.stdin)
            self.statuses[ended.status] = self.statuses.get(ended.status, 0) + 1
            files = bench.files()
            changed = vault_bytes(files) != vault_bytes(self.old)
            if ended.status == 0:
                if self.scenario.makes_vault or not self.scenario.delivers:
                    self.tally.check(changed, what + ": status 0, and the old vault is there")
            else:
                self.tally.check(0 < ended.status < 64, "%s: status %d" % (what, ended.status))
                self.tally.check(b"error: " in ended.err or _silenced(call, original), what + ": no sentence says so")
                told = b"power" in ended.err
                self.tally.check(not changed or told, "%s: status %d: %s, but the vault is another" % (
                    what, ended.status, ended.text))
            if changed:
                wrong = is_complete(bench, self.scenario)
                self.tally.check(wrong is None, "%s: %s" % (what, wrong))
            if error == "EINTR" and call in RETRIED:
                self.tally.check(ended.status == 0, "%s: not made again: %s" % (what, ended.text))
            if self.scenario.delivers:
                self._whole(targets(files), what)
            left = bench.temporaries()
            self.tally.check(not left or call.startswith("unlink"), "%s: left %s" % (what, ", ".join(left)))

    def _whole(self, found: Dict[str, bytes], what: str) -> None:
        """Consumers that start now read files of one deployment; what no consumer is told to read goes last."""
        kept = {name: data for name, data in found.items() if name in self.new_targets}
        before = {name: data for name, data in targets(self.old).items() if name in self.new_targets}
        self.tally.check(kept in (before, self.new_targets), what + ": some files are old and some new")


def _silenced(call: str, original: tracing.Call) -> bool:
    """Whether it was the sentence itself that could not be written."""
    return call == "write" and original.text.startswith("2<")


def main(program: str, full: bool) -> Tally:
    tally = Tally("errors")
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for scenario in scenarios():
            if full or scenario.title in QUICK:
                Failing(program, scenario, tally, full).run(pool)
    limits.check(program, tally)
    places.check(program, tally)
    return tally
