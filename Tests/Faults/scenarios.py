"""The commands that are disturbed, with what the folder holds before and must hold after."""

from __future__ import annotations

import os
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

from bench import VAULT, Bench, value

OLD, NEW, OTHER = value(1), value(2), value(3)


class Scenario(NamedTuple):
    title: str
    arguments: Tuple[str, ...]
    stdin: bytes
    # What `get A_TOKEN` prints before and after; None: there is no such secret.
    before: Optional[bytes]
    after: Optional[bytes]
    # Whether the command may refuse to be run again once it has done its work.
    again: Tuple[int, ...]
    prepare: Callable[[Bench], None]

    @property
    def makes_vault(self) -> bool:
        return self.title == "init"

    @property
    def delivers(self) -> bool:
        return self.title.startswith("materialise")


def _two_versions(bench: Bench) -> None:
    bench.make()
    bench.set("A_TOKEN", OTHER)
    bench.set("A_TOKEN", OLD)
    bench.set("B_TOKEN", OTHER)


def _delivered(bench: Bench) -> None:
    """A delivery that is there already, and a vault that has moved on."""
    _two_versions(bench)
    bench.must("materialise", "docker-secrets", "out")
    bench.must("materialise", "env", "out.env")
    bench.set("A_TOKEN", NEW)
    bench.set("B_TOKEN", value(4))


def scenarios() -> List[Scenario]:
    return [
        Scenario("init", ("init", "--key-file", "k.key", "--yes"), b"", None, None, (0, 3), lambda bench: None),
        Scenario("set", ("set", "A_TOKEN", "--allow-weak"), NEW, OLD, NEW, (0,), _two_versions),
        Scenario("rm", ("rm", "A_TOKEN"), b"", OLD, None, (0, 2), _two_versions),
        Scenario("restore", ("restore", "A_TOKEN@1"), b"", OLD, OTHER, (0,), _two_versions),
        Scenario("materialise docker-secrets", ("materialise", "docker-secrets", "out"), b"", NEW, NEW, (0,), _delivered),
        Scenario("materialise env", ("materialise", "env", "out.env"), b"", NEW, NEW, (0,), _delivered),
    ]


def targets(files: Dict[str, bytes]) -> Dict[str, bytes]:
    """The delivered files, without temporaries and backups."""
    return {name: data for name, data in files.items()
            if name == "out.env" or (name.startswith("out" + os.sep) and not os.path.basename(name).startswith("."))}


def current(bench: Bench) -> Optional[bytes]:
    """The value of A_TOKEN as the program reads it; a failure of another kind raises."""
    found = bench.run("get", "A_TOKEN")
    if found.status == 0:
        return found.out
    if found.status == 2 and b"there is no secret A_TOKEN" in found.err:
        return None
    raise RuntimeError("get ended with %d: %s" % (found.status, found.text))


def is_complete(bench: Bench, *values: Optional[bytes]) -> Optional[str]:
    """None if the vault opens entirely and A_TOKEN has one of the values; else what is wrong."""
    verified = bench.run("verify")
    if verified.status != 0 or b"entries open" not in verified.out:
        return "verify ended with %d: %s" % (verified.status, verified.text)
    try:
        found = current(bench)
    except RuntimeError as error:
        return str(error)
    return None if found in values else "A_TOKEN is %r" % (found,)


def vault_bytes(files: Dict[str, bytes]) -> Optional[bytes]:
    return files.get(VAULT)
