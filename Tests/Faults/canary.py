"""A random secret and a random passphrase, looked for wherever they must not be."""

from __future__ import annotations

import os
import re
import time

import blunders
import crashes
from bench import Bench, Tally
from needle import Canary, found_below

WRITE = re.compile(r"^(?:\d+ +)?(write|writev|pwrite64|sendto|sendmsg|execve|openat|symlink|link|linkat|mkdirat)\((.*)$")

DEPLOYED = """secrets:
  URL: {template: "postgresql://crm:${SMALL|url}@db/crm"}
targets:
  mounted: {type: docker-secrets, path: deployed, names: [SMALL, URL]}
  dotenv: {type: env, path: deployed.env, names: [SMALL, URL]}
  cluster: {type: k8s, path: deployed.yaml, object: crm, names: [SMALL, URL]}
  rendered: {type: file, path: deployed.conf, template: app.tmpl}
"""


def _prepare(bench: Bench, secret: Canary, passphrase: Canary) -> None:
    with open(bench.path("passphrase"), "wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(passphrase.text + b"\n")
    opening = {"PBK_SECRETS_KEY_FILE": None, "PBK_SECRETS_PASSPHRASE_FILE": bench.path("passphrase")}
    bench.must("init", "--kdf", "15", "--allow-weak", "--yes", variables=opening)
    bench.must("set", "SMALL", "--allow-weak", stdin=secret.text, variables=opening)
    bench.must("set", "BIG", "--allow-weak", stdin=(secret.text + b"\n") * 20_000, variables=opening)


def _traced(bench: Bench, secret: Canary, passphrase: Canary, tally: Tally) -> int:
    """Every byte that leaves the process by a system call; `get` and deliveries alone may write the secret."""
    os.makedirs(bench.path("run"), mode=0o700, exist_ok=True)
    opening = {"PBK_SECRETS_KEY_FILE": None, "PBK_SECRETS_PASSPHRASE_FILE": bench.path("passphrase"),
               "XDG_RUNTIME_DIR": bench.path("run"), "EDITOR": "true"}
    by_command = dict(opening, PBK_SECRETS_PASSPHRASE_FILE=None,
                      PBK_SECRETS_PASSPHRASE_COMMAND="cat " + bench.path("passphrase"))
    with open(bench.path("in.env"), "wb") as file:
        file.write(b"IMPORTED=" + secret.text + b"\n")
    bench.write("pbk-secrets.yaml", DEPLOYED)
    bench.write("app.tmpl", "${SMALL|json}\n")
    runs = [
        (("set", "OTHER", "--allow-weak"), secret.text, opening, ()),
        (("set", "OTHER", "--allow-weak"), secret.text + b"2", by_command, ("|pipe",)),
        (("get", "SMALL"), b"", opening, ("1<",)),
        (("get", "SMALL", "--json"), b"", opening, ("1<",)),
        (("list",), b"", opening, ()),
        (("show", "SMALL"), b"", opening, ()),
        (("history", "SMALL"), b"", opening, ()),
        (("verify",), b"", opening, ()),
        (("cp", "SMALL", "COPIED"), b"", opening, ()),
        (("mv", "COPIED", "MOVED"), b"", opening, ()),
        (("restore", "OTHER@1"), b"", opening, ()),
        (("rm", "MOVED"), b"", opening, ()),
        (("edit", "SMALL"), b"", opening, (bench.path("run") + "/pbk-",)),
        (("import", "in.env", "--allow-weak", "--dry-run"), b"", opening, ()),
        (("import", "in.env", "--allow-weak"), b"", opening, ()),
        (("materialise", "docker-secrets", "out", "SMALL"), b"", opening, (bench.path("out") + "/",)),
        (("materialise", "docker-secrets", "out", "SMALL"), b"", opening, ()),
        (("materialise", "env", "out.env", "SMALL"), b"", opening, (bench.path("") + ".out.env.pbk-tmp-",)),
        (("materialise", "env", "-", "SMALL"), b"", opening, ("1<",)),
        (("deploy", "--plan"), b"", opening, ()),
        (("deploy", "--changed", "json", "--after", "env >&2"), b"", opening, (bench.path("") + "deployed/.", bench.path("") + ".deployed.")),
        (("deploy", "--json"), b"", opening, ()),
        # The one call that may carry it is the one by which the command takes over.
        (("run", "--only", "SMALL", "--", "/bin/true"), b"", opening, ('"/bin/true", ["/bin/true"], [',)),
        (("run", "--files", "--only", "SMALL", "--", "/bin/true"), b"", opening, ("/memfd:pbk-secret",)),
    ]
    written = 0
    for arguments, stdin, variables, allowed in runs:
        log = os.path.join(bench.folder, "trace.log")
        result = bench.run(*arguments, stdin=stdin, variables=variables,
                           prefix=["strace", "-f", "-y", "-v", "-s", "4000000", "-o", log])
        what = " ".join(arguments)
        tally.check(result.status == 0, "%s: status %d: %s" % (what, result.status, result.text))
        tally.check(not secret.is_in(result.err) and not passphrase.is_in(result.err), what + ": standard error shows it")
        with open(log, "rb") as file:
            lines = [line.decode("utf-8", "replace") for line in file]
        os.unlink(log)
        for line in lines:
            match = WRITE.match(line)
            if not match:
                continue
            written += 1
            text = match.group(2)
            if any(text.startswith(place) or ("<" + place) in text[:300] for place in allowed):
                continue
            # The child that prints the passphrase is the user's own.
            if match.group(1) == "write" and text.startswith("1<pipe:") and "|pipe" in allowed:
                continue
            data = text.encode()
            tally.check(not secret.is_in(data) and not passphrase.is_in(data), "%s: %s" % (what, line[:120]))
    os.unlink(bench.path("in.env"))
    return written


def main(program: str, full: bool) -> Tally:
    tally = Tally("canary")
    secret, passphrase = Canary("secret"), Canary("phrase")
    start = time.time() - 1
    with Bench(program) as bench:
        _prepare(bench, secret, passphrase)
        with Bench(program) as by_key:
            by_key.make()
            by_key.must("set", "SMALL", "--allow-weak", stdin=secret.text)
            by_key.must("set", "BIG", "--allow-weak", stdin=(secret.text + b"\n") * 20_000)
            crashed = crashes.check(by_key, bench, secret, passphrase, tally)
            failing = blunders.check(by_key, secret, passphrase, tally)
        calls = _traced(bench, secret, passphrase, tally)
        delivered = {bench.path("out", "SMALL"), bench.path("out.env"), bench.path("passphrase"),
                     bench.path("deployed", "SMALL"), bench.path("deployed", "URL"), bench.path("deployed.env"),
                     bench.path("deployed.yaml"), bench.path("deployed.conf")}
        tally.check(delivered == {path for path in found_below((secret, passphrase), bench.folder)},
                    "it lies in other files than those delivered, or not in those")
        tally.check(not os.listdir(bench.path("run")), "the editor's folder is left")
    elsewhere = found_below((secret, passphrase), "/tmp", "/dev/shm", "/var/tmp", since=start)
    tally.check(not elsewhere, "left in %s" % ", ".join(elsewhere))
    tally.figure("%d crashes, %d failing commands, %d writes and openings looked through" % (crashed, failing, calls))
    return tally
