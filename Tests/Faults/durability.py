"""What the log of system calls shows of a run that ended with status 0: written, synced, in place, folder synced, in this order."""

from __future__ import annotations

import os
import re
from typing import Dict, List, Optional

import tracing
from bench import Bench, Tally
from scenarios import Scenario, scenarios

PATH_OF_DESCRIPTOR = re.compile(r"^(\d+)<([^>]*)>")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _order(calls: List[tracing.Call]) -> List[tuple]:
    """The writes, syncs and renames, each with the file concerned."""
    events = []
    for call in calls:
        failed = " = -1 " in call.text
        at = PATH_OF_DESCRIPTOR.match(call.text)
        if call.name in ("write", "pwrite64", "fsync", "fdatasync", "fchmod", "fchown") and at and not failed:
            events.append((call.name, at.group(2)))
        elif call.name in ("rename", "renameat", "renameat2", "link", "linkat") and not failed:
            names = QUOTED.findall(call.text)
            folder = at.group(2) if at else ""
            events.append(("rename", os.path.join(folder, names[0]), os.path.join(folder, names[1])))
    return events


def _wrong(events: List[tuple], target: str) -> Optional[str]:
    """What is missing for a file to be durable at `target`; None: nothing."""
    renames = [i for i, event in enumerate(events) if event[0] == "rename" and event[2] == target]
    if not renames:
        return "nothing was renamed to it"
    at = renames[-1]
    temporary, folder = events[at][1], os.path.dirname(target)
    touches = [i for i, event in enumerate(events[:at])
               if event[1] == temporary and event[0] in ("write", "pwrite64", "fchmod", "fchown")]
    syncs = [i for i, event in enumerate(events[:at]) if event == ("fsync", temporary)]
    if not any(events[i][0] == "write" for i in touches):
        return "the temporary was not written"
    if not syncs or max(touches) > max(syncs):
        return "the rename comes before the last change of the temporary is synced"
    if any(event[0] == "write" and event[1] == target for event in events):
        return "it was written in place"
    if ("fsync", folder) not in events[at:]:
        return "its folder isn't synced after the rename"
    return None


def _targets(scenario: Scenario, bench: Bench) -> List[str]:
    if scenario.title == "materialise docker-secrets":
        return [bench.path("out", "A_TOKEN"), bench.path("out", "B_TOKEN")]
    if scenario.title == "materialise env":
        return [bench.path("out.env")]
    if scenario.title == "deploy":
        return [bench.path(*name.split("/")) for name in ("out/A_TOKEN", "out/C_TOKEN", "out.env", "out.yaml", "out.conf")]
    # What was seen is noted atomically, but not synced to the last: an older note is better than a slower change.
    return [bench.vault] + ([bench.path("k.key")] if scenario.makes_vault else [])


def _reports(calls: List[tracing.Call]) -> List[int]:
    """Where the program tells that it has done its work."""
    return [i for i, call in enumerate(calls) if call.name == "write" and re.match(r"[12]<", call.text)]


def main(program: str, full: bool) -> Tally:
    tally = Tally("durability")
    files = 0
    for scenario in scenarios():
        with Bench(program) as bench:
            scenario.prepare(bench)
            calls = tracing.trace(bench, *scenario.arguments, stdin=scenario.stdin).own
            events = _order(calls)
            for target in _targets(scenario, bench):
                wrong = _wrong(events, target)
                tally.check(wrong is None, "%s: %s: %s" % (scenario.title, os.path.basename(target), wrong))
                files += 1
            reports = _reports(calls)
            places = [i for i, call in enumerate(calls) if call.name == "fsync"]
            if scenario.title == "deploy":
                # What no target names any more goes after it was told, since --after is run before.
                written = max(i for i, call in enumerate(calls) if call.name.startswith("rename") and "out" in call.text)
                places = [i for i in places if i <= next(j for j in places if j > written)]
            tally.check(bool(reports) and bool(places) and max(reports) > max(places),
                        "%s: the last word comes before the last sync" % scenario.title)
    tally.figure("%d files of %d commands: written, synced, renamed, folder synced, told" % (files, len(scenarios())))
    return tally
