"""kill -9 at each system call of the commands that write.

The signal comes when a call is entered, so it isn't carried out: the folder is left as all calls before made it. After each
kill the vault is the old or the new one, and the next run of the command works and leaves no temporary.
"""

from __future__ import annotations

import concurrent.futures
import re
import signal
from typing import Dict, Iterator, Optional, Set, Tuple

import tracing
from bench import TEMPORARY, Bench, Tally, value
from scenarios import Scenario, is_complete, scenarios, targets, vault_bytes

# Calls that end or replace the process cannot be asked to fail half-way.
NEVER = {"execve", "exit_group", "exit"}
# Before and after each of these the folder is another; the state in which a kill leaves it changes here alone.
CHANGING = {
    "openat", "write", "fsync", "fchmod", "fchown", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
    "unlinkat", "mkdir", "mkdirat", "flock",
}


# The commands for which each call on a file is tried, even when there is little time.
ALL_FILE_CALLS = ("init", "set")


def _kills(trace: tracing.Trace, full: bool, all_files: bool) -> Iterator[Tuple[str, int]]:
    """The calls that are tried, first to last: the name, and the number of the first, negative for that one only."""
    tried = tracing.FILE_CALLS if all_files else CHANGING
    for name in sorted(trace.counts(own=not full)):
        if name in NEVER:
            continue
        if full:
            yield name, 1
        else:
            # What the other calls do is in no file, so a sample of them will do.
            first = trace.before(name) + 1
            yield name, first if name in tried else -first


def _state(files: Dict[str, bytes], old: Dict[str, bytes]) -> Tuple:
    """What a kill left, so far as a next run could act by it: which files are old, new, or temporaries, and how long."""
    def kind(name: str, data: bytes) -> Tuple:
        plain = re.sub("[0-9a-f]{16}$", "", name)
        if not TEMPORARY.search(name) and not name.startswith("state"):
            return (plain, "old" if old.get(name) == data else "new")
        return (re.sub("[A-Za-z0-9_-]{22}", "VID", plain), len(data) // 64, "old" if old.get(name) == data else "new")
    return tuple(sorted(kind(name, data) for name, data in files.items()))


class Killing:
    """All kills of one command."""

    def __init__(self, program: str, scenario: Scenario, tally: Tally, full: bool):
        self.scenario, self.tally, self.full = scenario, tally, full
        self.template = Bench(program)
        scenario.prepare(self.template)
        self.old = self.template.files()
        done = self.template.copy()
        with done:
            self.trace = tracing.trace(done, *scenario.arguments, stdin=scenario.stdin)
            self.new_targets = targets(done.files())
        self.seen: Set[Tuple] = set()
        self.kills = 0

    def run(self, pool: concurrent.futures.Executor) -> None:
        with self.template:
            list(pool.map(lambda kill: self._each(*kill), _kills(self.trace, self.full, self.scenario.title in ALL_FILE_CALLS)))
        self.tally.figure("%s: killed at %d calls, %d different states left" % (
            self.scenario.title, self.kills, len(self.seen)))
        self.tally.check(self.kills > 40, "%s: the kills don't come" % self.scenario.title)

    def _each(self, call: str, first: int) -> None:
        number, only_one = abs(first), first < 0
        while self._kill(call, number) and not only_one:
            number += 1

    def _kill(self, call: str, number: int) -> bool:
        """Kills one run; False when the command ended before its call of that number."""
        bench = self.template.copy()
        with bench:
            ended = tracing.disturbed(
                bench, call, "signal=KILL:when=%d" % number, *self.scenario.arguments, stdin=self.scenario.stdin)
            if ended.status != -signal.SIGKILL:
                self.tally.check(ended.status == 0, "%s: not killed at %s %d, but status %d: %s" % (
                    self.scenario.title, call, number, ended.status, ended.text))
                return False
            self.kills += 1
            self._examine(bench, "%s killed at %s %d" % (self.scenario.title, call, number))
            return True

    def _examine(self, bench: Bench, what: str) -> None:
        files = bench.files()
        vault = vault_bytes(files)
        if vault != vault_bytes(self.old):
            wrong = is_complete(bench, self.scenario)
            self.tally.check(wrong is None, "%s: neither the old nor the new vault: %s" % (what, wrong))
        else:
            self.tally.check(True, what)
        found, before = targets(files), targets(self.old)
        if self.scenario.delivers:
            self.tally.check(
                all(data in (before.get(name), self.new_targets.get(name)) for name, data in found.items())
                and set(before) & set(self.new_targets) <= set(found),
                "%s: a delivered file is neither the old nor the new one" % what)
        state = _state(files, self.old)
        if self.full or state not in self.seen:
            self.seen.add(state)
            self._run_again(bench, what)

    def _run_again(self, bench: Bench, what: str) -> None:
        scenario = self.scenario
        again = bench.run(*scenario.arguments, stdin=scenario.stdin)
        self.tally.check(again.status in scenario.again, "%s: run again, status %d: %s" % (what, again.status, again.text))
        if again.status == 3:
            # It was done before the kill, and isn't done twice; it is the next change that clears up.
            self.tally.check(
                vault_bytes(bench.files()) not in (None, vault_bytes(self.old)), "%s: refused what isn't done yet" % what)
            bench.set("C_TOKEN", value(9))
        wrong = is_complete(bench, scenario)
        self.tally.check(wrong is None, "%s: after the next run: %s" % (what, wrong))
        if scenario.delivers:
            self.tally.check(targets(bench.files()) == self.new_targets, "%s: the next run delivers something else" % what)
        left = bench.temporaries()
        self.tally.check(not left, "%s: left after the next run: %s" % (what, ", ".join(left)))


def main(program: str, full: bool, only: Optional[str] = None) -> Tally:
    tally = Tally("kill")
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for scenario in scenarios():
            if only is None or scenario.title == only:
                Killing(program, scenario, tally, full).run(pool)
    return tally
