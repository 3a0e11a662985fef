"""Hostile trees and repositories for the audit: it ends soon, in little memory, names what it didn't read, and runs nothing of theirs."""

from __future__ import annotations

import json
import os
import shutil
import socket
import stat
import subprocess

from bench import Bench, Tally
from bounded import Measured, measure

SECRET = "Examp1e2024secure-K9x"
# Mebibytes that an audit may take, whatever it reads; most of it is the search's own tables and one file for each core.
MEBIBYTES = 120.0


class Trees:
    """Makes trees below the bench's folder, and judges the audits of them."""

    def __init__(self, bench: Bench, tally: Tally):
        self.bench, self.tally, self.worst = bench, tally, 0.0

    def folder(self, name: str) -> str:
        path = self.bench.path(name)
        os.makedirs(path)
        return path

    def audit(self, what: str, folder: str, *options: str, status: int = 1, seconds: float = 20.0) -> dict:
        run = measure(self.bench, ["audit", folder, "--format", "json", *options])
        self.worst = max(self.worst, run.mebibytes)
        self.tally.check(run.status == status, "%s: status %d, not %d: %s" % (what, run.status, status, run.text[:300]))
        self.tally.check(run.seconds < seconds, "%s: %.2f s" % (what, run.seconds))
        self.tally.check(run.mebibytes < MEBIBYTES, "%s: %.0f MiB" % (what, run.mebibytes))
        self.shown(what, measure(self.bench, ["audit", folder, *options]))
        print("  %-46s %6.2f s CPU, %4.0f MiB, status %d" % (what, run.seconds, run.mebibytes, run.status), flush=True)
        try:
            return json.loads(run.out)
        except ValueError:
            self.tally.check(False, "%s: no report: %s" % (what, run.text[:300]))
            return {"findings": [], "unread": []}

    def shown(self, what: str, run: Measured) -> None:
        raw = [byte for byte in run.out + run.err if byte < 0x20 and byte != 0x0a or byte == 0x7f]
        self.tally.check(not raw, "%s: control characters reach the terminal" % what)
        self.tally.check(SECRET.encode() not in run.out + run.err, "%s: shows the value" % what)

    def reasons(self, what: str, report: dict, *expected: str) -> None:
        got = {place["reason"] for place in report["unread"]}
        self.tally.check(set(expected) <= got, "%s: %s not among %s" % (what, expected, sorted(got)))

    def finds(self, what: str, report: dict, *paths: str) -> None:
        got = {finding["path"].rsplit("/", 1)[-1] for finding in report["findings"]}
        self.tally.check(set(paths) <= got, "%s: nothing found in %s" % (what, sorted(set(paths) - got)))


def _line(name: str = "DB_PASSWORD") -> bytes:
    return ("%s=%s\n" % (name, SECRET)).encode()


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


def _sizes(trees: Trees) -> None:
    folder = trees.folder("sparse")
    with open(folder + "/sparse.env", "wb") as file:
        file.truncate(2 << 30)
    with open(folder + "/spaces.txt", "wb") as file:
        for _ in range(500):
            file.write(b" " * (1 << 20))
        file.write(b" AKIA" + b"QYLPMN5HHHFPZAM2 ")
    trees.audit("a sparse file of 2 GB, a line of 500 MB", folder, status=1)
    folder = trees.folder("long")
    _write(folder + "/a.env", b"A=" + b"x" * (3 << 20) + b"\n" + _line())
    _write(folder + "/b.json", b"[" * (1 << 20))
    _write(folder + "/c.yaml", b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(12)))
    _write(folder + "/docker-compose.yml", b"services:\n  x: &x\n    environment:\n      PASSWORD: *x\n")
    _write(folder + "/d.js", b"const password = " + b"(" * (1 << 20))
    _write(folder + "/e.toml", b"password = [" + b"[" * (1 << 20))
    _write(folder + "/f.xml", b"<a>" * (1 << 19) + b"password")
    report = trees.audit("bombs of JSON, YAML, code, TOML and XML", folder)
    trees.finds("bombs", report, "a.env")


def _kinds(trees: Trees) -> None:
    folder = trees.folder("kinds")
    os.mkfifo(folder + "/fifo.env")
    server = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(folder)
    server.bind("socket.env")
    os.chdir(here)
    if os.geteuid() == 0:
        os.mknod(folder + "/zero.env", 0o644 | stat.S_IFCHR, os.makedev(1, 5))
    os.symlink(".", folder + "/loop")
    os.symlink("/dev/zero", folder + "/link.env")
    os.symlink("there", folder + "/here")
    os.symlink("here", folder + "/there")
    deep = folder
    for _ in range(300):
        deep += "/d"
        os.mkdir(deep)
    _write(folder + "/real.env", _line())
    report = trees.audit("FIFO, socket, device, loops, 300 folders", folder, status=2)
    trees.reasons("kinds", report, "no-regular-file", "too-deep")
    trees.finds("kinds", report, "real.env")
    server.close()


def _texts(trees: Trees) -> None:
    folder = trees.folder("texts")
    _write(folder + "/invalid.env", b"\xff\xfe\xfd=\xc0\x80\n"[2:] + _line())
    text = _line().decode()
    _write(folder + "/le.env", b"\xff\xfe" + text.encode("utf-16-le"))
    _write(folder + "/be.env", b"\xfe\xff" + text.encode("utf-16-be"))
    _write(folder + "/nomark.env", text.encode("utf-16-le"))
    _write(folder + "/mark.env", b"\xef\xbb\xbf" + _line())
    _write(folder + "/cr.env", _line().replace(b"\n", b"\r\n"))
    for name in (b"new\nline.env", b"esc\x1b[2J\x1b]0;x\x07.env", b"bad\xff\xfe.env", "rtl\u202etxt.env".encode(), b"-rf.env", b"%n%s.env"):
        _write(folder.encode() + b"/" + name, _line())
    report = trees.audit("UTF-16, invalid UTF-8, odd names", folder)
    trees.finds("texts", report, "invalid.env", "le.env", "be.env", "nomark.env", "mark.env", "cr.env", "-rf.env", "%n%s.env")
    trees.tally.check(len(report["findings"]) >= 12, "texts: %d findings of 12 files" % len(report["findings"]))


def _unreadable(trees: Trees) -> None:
    folder = trees.folder("closed")
    _write(folder + "/open.env", _line())
    os.mkdir(folder + "/shut", 0)
    _write(folder + "/shut.env", _line())
    os.chmod(folder + "/shut.env", 0)
    if os.geteuid() != 0:
        report = trees.audit("unreadable folder and file", folder, status=2)
        trees.reasons("closed", report, "not-permitted")
    os.chmod(folder + "/shut", 0o700)


def _git(folder: str, *arguments: str) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}
    names = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *names, *arguments], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _repositories(trees: Trees) -> None:
    part = trees.folder("part")
    _write(part + "/x.env", _line())
    for words in (["init"], ["add", "."], ["commit", "-m", "x"]):
        _git(part, *words)
    folder = trees.folder("repository")
    _git(folder, "init")
    _write(folder + "/a.env", _line())
    _git(folder, "add", ".")
    _git(folder, "commit", "-m", "one")
    _git(folder, "rm", "-q", "a.env")
    _git(folder, "commit", "-m", "two")
    _git(folder, "submodule", "add", part, "part")
    _git(folder, "commit", "-m", "three")
    report = trees.audit("a repository with a submodule", folder, "--history")
    trees.finds("repository", report, "a.env")
    trees.finds("submodule", trees.audit("a submodule in the tree", folder), "x.env")
    for name, words in (("bare", ["clone", "--bare", folder, trees.bench.path("bare")]),
                        ("worktree", ["worktree", "add", "-q", trees.bench.path("worktree"), "HEAD~1"])):
        _git(folder, *words)
        trees.finds(name, trees.audit("a %s" % name, trees.bench.path(name), "--history"), "a.env")
    _git(folder, "clone", "--depth", "1", "file://" + folder, trees.bench.path("shallow"))
    trees.audit("a shallow clone", trees.bench.path("shallow"), "--history", status=0)
    broken = trees.bench.path("broken")
    shutil.copytree(trees.bench.path("bare"), broken)
    for where, _, names in os.walk(broken + "/objects"):
        for name in names:
            os.chmod(os.path.join(where, name), 0o644)
            os.truncate(os.path.join(where, name), 20)
    run = measure(trees.bench, ["audit", "--history", broken])
    trees.tally.check(run.status == 2 and "error: " in run.text, "broken: %d %s" % (run.status, run.text[:200]))


def _canary(trees: Trees) -> None:
    """Settings of a repository that name programs; none is run."""
    folder = trees.folder("canary")
    _git(folder, "init")
    mark = trees.bench.path("was-run")
    touch = "touch %s; cat" % mark
    hooks = folder + "/hooks"
    os.mkdir(hooks)
    for hook in ("post-index-change", "reference-transaction", "pre-commit", "post-checkout"):
        _write(hooks + "/" + hook, b"#!/bin/sh\ntouch %s\n" % mark.encode())
        os.chmod(hooks + "/" + hook, 0o755)
    _write(folder + "/.gitattributes", b"* diff=x filter=x text\n")
    _write(folder + "/a.env", _line())
    _git(folder, "add", "-f", "a.env")
    settings = ["core.fsmonitor", "core.pager", "pager.log", "pager.diff", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean",
                "filter.x.smudge", "filter.x.process", "core.sshCommand", "gpg.program", "core.editor", "core.alternateRefsCommand",
                "core.askPass", "credential.helper", "uploadpack.packObjectsHook"]
    for setting in settings:
        _git(folder, "config", setting, touch)
    for alias in ("log", "diff", "cat-file", "rev-parse", "ls-tree"):
        _git(folder, "config", "alias." + alias, "!" + touch)
    _git(folder, "config", "log.showSignature", "true")
    _git(folder, "config", "core.hooksPath", hooks)
    if os.path.exists(mark):
        os.remove(mark)
    for options in ([], ["--staged"], ["--history"]):
        measure(trees.bench, ["audit", folder, *options])
        trees.tally.check(not os.path.exists(mark), "%s runs what the repository names" % (options or ["audit"]))


def main(program: str, full: bool) -> Tally:
    tally = Tally("audit")
    with Bench(program) as bench:
        trees = Trees(bench, tally)
        for part in (_sizes, _kinds, _texts, _unreadable):
            part(trees)
        if shutil.which("git"):
            _repositories(trees)
            _canary(trees)
        else:
            run = measure(bench, ["audit", "--history"])
            tally.check(run.status == 2 and "git isn't installed" in run.text, "no git: %s" % run.text[:200])
        # Without git in the path.
        run = measure(bench, ["audit", "--history"], environment=bench.environment(PATH="/nonexistent"))
        tally.check(run.status == 2 and "error: " in run.text, "no git: %d %s" % (run.status, run.text[:200]))
        tally.figure("the most memory that an audit took: %.0f MiB" % trees.worst)
    return tally
