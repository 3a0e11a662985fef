"""Commands that fail with the secret in the wrong place: their output repeats nothing of it."""

from __future__ import annotations

import os
import subprocess
from typing import Dict, Iterator, List, NamedTuple

from bench import Bench, Tally
from needle import Canary


class Blunder(NamedTuple):
    arguments: List[str]
    stdin: bytes = b""
    variables: Dict[str, str] = {}


def _files(bench: Bench, secret: Canary) -> Dict[str, str]:
    """Files that hold the secret in forms that are refused."""
    text = secret.text
    contents = {
        "wrong.key": text, "short.key": text[:31], "long.key": text + b"\n", "identity": b"AGE-SECRET-KEY-1" + text.upper(),
        "phrase": text + b"\n", "control": text + b"\x01\n", "latin": text + b"\xff\n", "two": text + b"\n" + text + b"\n",
        "unterminated.env": b"A='" + text + b"\n", "unquoted.env": b"A=" + text + b" $HOME `x` #y\n",
        "noname.env": b"= " + text + b"\n", "badname.env": b"A B=" + text + b"\n", "twice.env": b"A=" + text + b"\nA=" + text + b"x\n",
        "nul.env": b"A=" + text + b"\0\n", "escape.env": b'A="' + text + b'\\q$x"\n', "value.nul": text + b"\0",
        "vault.env": b"pbk1 " + text + b"\n", "vault.line": b"SECRET=" + text + b"\n",
        "open.key": text[:32], "large": text * 40_000,
    }
    for name, data in contents.items():
        with open(bench.path(name), "wb") as file:
            os.fchmod(file.fileno(), 0o644 if name == "open.key" else 0o600)
            file.write(data)
    return {name: bench.path(name) for name in contents}


def _blunders(bench: Bench, secret: Canary, at: Dict[str, str]) -> Iterator[Blunder]:
    word = secret.text.decode()
    none = {"PBK_SECRETS_KEY_FILE": None}
    for command in ("set", "get", "verify", "list", "rm", "materialise env", "init", "edit", "import", "key add"):
        start = command.split() + ([] if command in ("verify", "list", "init", "edit", "key add") else ["SMALL"])
        for wrong in (["--passphrase", word], ["--passphrase=" + word], ["--passphrase-fd", word], ["--password=" + word]):
            yield Blunder(start + wrong)
    yield Blunder(["--passphrase=" + word, "get", "SMALL"])
    yield Blunder(["set", "SMALL", word])
    yield Blunder(["set", "SMALL=" + word])
    yield Blunder(["set", "SMALL", "--value", word])
    yield Blunder(["set", "SMALL", "-p" + word])
    yield Blunder(["set", "SMALL", word, "--generate", "--keep-value"])
    for name in ("wrong.key", "short.key", "long.key", "open.key", "identity", "phrase", "large"):
        yield Blunder(["get", "SMALL", "--key-file", at[name]])
        yield Blunder(["get", "SMALL", "--identity", at[name]])
    for name in ("phrase", "control", "latin", "two", "large"):
        yield Blunder(["get", "SMALL", "--passphrase-file", at[name]])
        yield Blunder(["get", "SMALL", "--passphrase-fd", "0"], secret.text + b"\x02")
        yield Blunder(["get", "SMALL", "--passphrase-command", "cat %s; exit 1" % at[name]])
    yield Blunder(["get", "SMALL"], b"", dict(none, PBK_SECRETS_PASSPHRASE=word))
    yield Blunder(["get", "SMALL"], b"", dict(none, PBK_SECRETS_PASSPHRASE=word + "\x03"))
    yield Blunder(["init", "--vault", "new.pbk", "--kdf", "99", "--passphrase-file", at["phrase"]])
    yield Blunder(["init", "--vault", "new.pbk", "--passphrase-file", at["control"]])
    for name in ("unterminated.env", "unquoted.env", "noname.env", "badname.env", "twice.env", "nul.env", "escape.env"):
        yield Blunder(["import", at[name]])
        yield Blunder(["import", at[name], "--dialect", "compose", "--json"])
    for name in ("vault.env", "vault.line"):
        yield Blunder(["verify", "--vault", at[name]])
        yield Blunder(["get", "SMALL", "--vault", at[name]])
    yield Blunder(["set", "JWT_SECRET"], b"changeme" + secret.text[:3])
    yield Blunder(["set", "SMALL"], secret.text * 40_000)
    yield Blunder(["materialise", "env", "refused.env", "NUL"])
    yield Blunder(["materialise", "env", bench.path("missing", "x.env"), "SMALL"])
    yield Blunder(["materialise", "docker-secrets", at["phrase"], "SMALL"])
    yield Blunder(["materialise", "docker-secrets", "there", "SMALL"])
    yield Blunder(["edit", "SMALL"], b"", {"EDITOR": "cat /proc/self/environ >/dev/null; false"})
    yield Blunder(["edit"], b"", {"EDITOR": "f() { echo \"X='%s\" >> \"$1\"; }; f" % "$(cat %s)" % at["phrase"]})
    yield Blunder(["edit", "SMALL"], b"", {"EDITOR": "true", "PBK_SECRETS_VAULT": at["vault.line"]})
    yield Blunder(["run", "--", "true"])
    yield Blunder(["run", "--only", "NUL,BIG", "--", "true"])
    yield Blunder(["run", "--only", "SMALL", "--", "nonesuch"])
    yield Blunder(["run", "--only", "SMALL", "--", bench.folder])
    for wrong in (["--passphrase=" + word], ["-p" + word], ["--passphrase", word], ["--passphrase-fd", word]):
        yield Blunder(["run"] + wrong + ["--", "true"])
    yield Blunder(["restore", "SMALL@9"])
    yield Blunder(["get", "SMALL", "--version", "9"])
    yield Blunder(["mv", "SMALL", "BIG"])
    yield Blunder(["cp", "SMALL", "BIG"])


def check(bench: Bench, secret: Canary, passphrase: Canary, tally: Tally) -> int:
    """Runs each; the vault holds `SMALL` and `BIG`."""
    at = _files(bench, secret)
    bench.must("set", "NUL", "--from-file", at["value.nul"], "--allow-weak")
    os.mkdir(bench.path("there"), 0o700)
    with open(bench.path("there", "SMALL"), "wb") as file:
        file.write(b"another value")
    count = 0
    for blunder in _blunders(bench, secret, at):
        result = bench.run(*blunder.arguments, stdin=blunder.stdin, variables=blunder.variables, start_new_session=True)
        what = " ".join(blunder.arguments).replace(secret.text.decode(), "CANARY")
        count += 1
        tally.check(0 < result.status <= 64 or result.status in (126, 127), "%s: status %d: %s" % (what, result.status, result.text))
        tally.check(not secret.is_in(result.out + result.err), "%s: printed %s" % (what, result.text))
        tally.check(result.err != b"", what + ": no word about it")
    for name in list(at) + ["refused.env"]:
        if os.path.exists(bench.path(name)):
            os.unlink(bench.path(name))
    with open("/dev/full", "wb") as full:
        done = subprocess.run([bench.program, "get", "SMALL"], env=bench.environment(), cwd=bench.folder, stdout=full,
                              stderr=subprocess.PIPE, check=False)
        tally.check(done.returncode == 2 and not secret.is_in(done.stderr), "get into a full device: %d" % done.returncode)
    return count + 1
