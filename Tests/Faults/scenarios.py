"""The commands that are disturbed, with what the folder holds before and must hold after."""

from __future__ import annotations

import os
import re
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

from bench import VAULT, Bench, value

OLD, NEW, OTHER = value(1), value(2), value(3)
# A value that nobody knows before it is generated.
ANY = b"any"
PHRASES = ("old.pass", "new.pass")


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
    # Credentials of which at least one must open the vault, whatever happened.
    openers: Tuple[Tuple[str, ...], ...] = ()

    @property
    def makes_vault(self) -> bool:
        return self.title == "init"

    @property
    def delivers(self) -> bool:
        return self.title.startswith(("materialise", "deploy"))


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


SETTINGS = """secrets:
  DATABASE_URL: {template: "postgresql://crm:${A_TOKEN|url}@db:5432/crm"}
targets:
  mounted: {type: docker-secrets, path: out}
  dotenv: {type: env, path: out.env}
  cluster: {type: k8s, path: out.yaml, object: crm}
  rendered: {type: file, path: out.conf, template: app.conf.tmpl}
"""


def _deployed(bench: Bench) -> None:
    """A deployment of four targets that is there already, and a vault and a template that have moved on."""
    _two_versions(bench)
    bench.write("pbk-secrets.yaml", SETTINGS)
    bench.write("app.conf.tmpl", "token=${A_TOKEN|base64}\n")
    bench.must("deploy")
    bench.set("A_TOKEN", NEW)
    bench.set("C_TOKEN", value(4))
    bench.must("rm", "B_TOKEN")
    bench.write("app.conf.tmpl", "token=${A_TOKEN|base64} ${C_TOKEN}\n")


def _shared(bench: Bench) -> None:
    """A vault that a server and a person open as well."""
    _two_versions(bench)
    for number, name in enumerate(PHRASES):
        with open(bench.path(name), "w", encoding="ascii") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write("made-up phrase of person %d" % number)
    bench.must("key", "add", "key-file", "server", "s.key")
    bench.must("key", "add", "passphrase", "bob", "--new-passphrase-file", PHRASES[0], "--kdf", "15")


BOTH_PHRASES = tuple(("--passphrase-file", name) for name in PHRASES)
# Holders whose credentials are at hand keep their slots.
AT_HAND = ("--with-key-file", "s.key", "--with-passphrase-file", PHRASES[0], "--kdf", "15", "--yes")


def _key_scenarios() -> List[Scenario]:
    return [
        Scenario("key add", ("key", "add", "key-file", "second", "second.key"), b"", OLD, OLD, (0, 2), _shared,
                 (("--key-file", "k.key"),)),
        Scenario("key remove", ("key", "remove", "server", "--drop-others", "--yes"), b"", OLD, OLD, (0, 2), _shared,
                 (("--key-file", "k.key"),)),
        Scenario("key passphrase", ("key", "passphrase", "bob", "--new-passphrase-file", PHRASES[1], "--kdf", "15"), b"",
                 OLD, OLD, (0,), _shared, BOTH_PHRASES),
        Scenario("rekey", ("rekey", *AT_HAND), b"", OLD, OLD, (0,), _shared, (("--key-file", "s.key"),)),
        Scenario("rotate", ("rotate", "A_TOKEN", "--keep-previous"), b"", OLD, ANY, (0, 3), _two_versions),
    ]


def scenarios() -> List[Scenario]:
    return _key_scenarios() + [
        Scenario("init", ("init", "--key-file", "k.key", "--yes"), b"", None, None, (0, 3), lambda bench: None),
        Scenario("set", ("set", "A_TOKEN", "--allow-weak"), NEW, OLD, NEW, (0,), _two_versions),
        Scenario("rm", ("rm", "A_TOKEN"), b"", OLD, None, (0, 2), _two_versions),
        Scenario("restore", ("restore", "A_TOKEN@1"), b"", OLD, OTHER, (0,), _two_versions),
        Scenario("materialise docker-secrets", ("materialise", "docker-secrets", "out"), b"", NEW, NEW, (0,), _delivered),
        Scenario("materialise env", ("materialise", "env", "out.env"), b"", NEW, NEW, (0,), _delivered),
        Scenario("deploy", ("deploy",), b"", NEW, NEW, (0,), _deployed),
    ]


def targets(files: Dict[str, bytes]) -> Dict[str, bytes]:
    """The delivered files, without temporaries and backups."""
    return {name: data for name, data in files.items()
            if re.match(r"out(\.|/)", name) and not os.path.basename(name).startswith(".")}


def current(bench: Bench) -> Optional[bytes]:
    """The value of A_TOKEN as the program reads it; a failure of another kind raises."""
    found = bench.run("get", "A_TOKEN")
    if found.status == 0:
        return found.out
    if found.status == 2 and b"there is no secret A_TOKEN" in found.err:
        return None
    raise RuntimeError("get ended with %d: %s" % (found.status, found.text))


def is_complete(bench: Bench, scenario: Scenario) -> Optional[str]:
    """None if the vault opens entirely, for those who must be let in, and A_TOKEN is as it is after; else what is wrong."""
    return is_whole(bench, scenario.after, scenario.openers)


def is_whole(bench: Bench, wanted: Optional[bytes], openers: Tuple[Tuple[str, ...], ...] = ()) -> Optional[str]:
    """None if the vault opens entirely, one of the openers opens it, and A_TOKEN has the value; else what is wrong."""
    verified = bench.run("verify")
    if verified.status != 0 or not verified.out.rstrip().endswith((b"entries open", b"entry opens")):
        return "verify ended with %d: %s" % (verified.status, verified.text)
    try:
        found = current(bench)
    except RuntimeError as error:
        return str(error)
    if openers:
        opened = [bench.run("get", "A_TOKEN", *opener).out == found for opener in openers]
        if not any(opened):
            return "no credential of %r opens it" % (openers,)
    is_right = found == wanted or (wanted == ANY and found is not None)
    return None if is_right else "A_TOKEN is %r" % (found,)


def vault_bytes(files: Dict[str, bytes]) -> Optional[bytes]:
    return files.get(VAULT)
