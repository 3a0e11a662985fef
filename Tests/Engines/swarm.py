#!/usr/bin/env python3
"""Secrets of a real Docker swarm: swarm.py PROGRAM [KILLS]

PROGRAM is a release, which needs no Swift at run time. A docker engine of the test's own becomes a swarm of one node,
whose services mount what `pbk-secrets deploy` gives them; KILLS deploys, 25 if it isn't said, are killed at random
moments, and the next one has to finish each. Root and the packages docker.io, iptables, containerd, runc and
busybox-static are needed; nothing is installed. Where no engine can run this is said, with status 0. The last line is
'N passed, N failed'.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from typing import Callable, Dict, List, Optional

from engine import Engine, NoEngine, last_line, small_tree

PATIENCE = 60
LISTING = {"info", "secret ls", "service ls", "service inspect"}
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"
SEED = 20261126
TARGETS = """targets:
  files:
    type: docker-secrets
    path: ./out
    names: [DB_PASSWORD, API_TOKEN]
"""
SWARM = """  swarm:
    type: swarm
    prefix: crm_
    names: [%s]
    services: [%s]
"""
# What a shell, a template or an encoding would spoil; the swarm's limits are checked elsewhere.
EXACT: Dict[str, bytes] = {
    "BYTES": bytes(range(256)) * 3, "NEWLINES": b"\n\r\n a \t\n", "QUOTES": b"'\"`$HOME ${A} $$ \\n %s {{.ID}}",
    "ZERO": b"\0", "DASH": b"-", "LARGE": bytes(range(256)) * 1999 + b"x" * 255,
}


def short(thing: object) -> str:
    """Values may have half a megabyte."""
    text = repr(thing)
    return text if len(text) < 300 else text[:300] + "..."


class Tally:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0
        self.said: Callable[[], str] = str

    def check(self, what: str, got: object, wanted: object) -> bool:
        if got == wanted:
            self.passed += 1
            return True
        self.failed += 1
        print("FAILED: %s: expected %s, got %s; it said: %s" % (what, short(wanted), short(got), self.said()))
        return False


class Site:
    """A project with a vault, and the program run in it with a docker that notes how it was called."""

    def __init__(self, folder: str, program: str, engine: Engine):
        self.program = program
        self.engine = engine
        self.path = os.path.join(folder, "site")
        self.log = os.path.join(folder, "calls")
        self.bin = os.path.join(folder, "bin")
        self.random = random.Random(SEED)
        self.values: Dict[str, bytes] = {}
        self.said = b""
        for made in (self.path, self.bin):
            os.makedirs(made, 0o700)
        real = shutil.which("docker")
        with open(os.path.join(self.bin, "docker"), "w", encoding="ascii") as file:
            # One line a call, so that a value in an argument or a variable would show.
            file.write("#!/bin/sh\n{ { printf '%%s ' \"$@\"; printf '| '; env; } | tr '\\n' ' '; echo; } >>'%s'\nexec '%s' \"$@\"\n"
                       % (self.log, real))
        os.chmod(os.path.join(self.bin, "docker"), 0o755)
        self.environment = {
            "PATH": self.bin + ":" + os.environ["PATH"], "XDG_STATE_HOME": os.path.join(folder, "state"),
            "PBK_SECRETS_KEY_FILE": os.path.join(folder, "server.key"), "HOME": folder, "SENTINEL": "not passed on",
            "DOCKER_HOST": engine.environment["DOCKER_HOST"]}
        self.run("init", "--key-file", self.environment["PBK_SECRETS_KEY_FILE"])

    def run(self, *arguments: str, feed: bytes = b"", **changed: str) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [self.program, *arguments], cwd=self.path, env={**self.environment, **changed}, input=feed,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.said = done.stderr
        for name, value in self.values.items():
            if len(value) > 8 and value in done.stdout + done.stderr:
                raise AssertionError("the value of %s was printed" % name)
        return done

    def set(self, name: str, value: Optional[bytes] = None, *options: str) -> None:
        if value is None:
            value = "".join(self.random.choice(ALPHABET) for _ in range(24)).encode()
        done = self.run("set", name, "--kind", "file", "--keep-newline", *options, feed=value)
        if done.returncode != 0:
            raise AssertionError("set %s: %s" % (name, done.stderr.decode()))
        self.values[name] = value

    def settings(self, text: str) -> None:
        with open(os.path.join(self.path, "pbk-secrets.yaml"), "w", encoding="ascii") as file:
            file.write(text)

    def calls(self) -> List[str]:
        """What docker was called for since it was asked last, by the words of its command."""
        if not os.path.exists(self.log):
            return []
        with open(self.log, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
        os.unlink(self.log)
        known = [value.decode("utf-8", "surrogateescape") for value in self.values.values() if len(value) > 8]
        for line in lines:
            if "SENTINEL" in line or "PBK_SECRETS" in line or any(value in line for value in known):
                raise AssertionError("docker was given what is not for it")
        words = [line.split(" ") for line in lines if "|" in line]
        return [word[0] if word[0] == "info" else " ".join(word[:2]) for word in words]


class Swarm:
    """A swarm of one node, and services that sleep."""

    def __init__(self, engine: Engine, folder: str):
        self.engine = engine
        engine.image("site:1", small_tree(folder))

    def begin(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        made = self.engine.docker("swarm", "init", "--advertise-addr", "127.0.0.1", "--listen-addr",
                                  "127.0.0.1:%d" % port)
        if made.returncode != 0:
            raise NoEngine("the engine begins no swarm: " + last_line(made.stderr))

    def service(self, name: str, *options: str, command: str = "sleep 3600") -> None:
        made = self.engine.docker(
            "service", "create", "--detach", "--name", name, "--network", "host", "--stop-signal", "KILL",
            "--update-monitor", "1s", "--restart-delay", "100ms", *options, "site:1", "/bin/sh", "-c", command)
        if made.returncode != 0:
            raise NoEngine("the swarm takes no service: " + last_line(made.stderr))
        end = time.monotonic() + PATIENCE
        while not self.containers(name):
            if time.monotonic() > end:
                said = self.engine.docker("service", "ps", "--no-trunc", "--format", "{{.Error}}", name).stdout
                raise NoEngine("the swarm starts no task: " + last_line(said))
            time.sleep(0.1)

    def containers(self, service: str) -> List[str]:
        return sorted(self.engine.docker(
            "ps", "-q", "--no-trunc", "--filter", "label=com.docker.swarm.service.name=" + service).stdout.split())

    def sees(self, service: str, name: str) -> List[Optional[bytes]]:
        """What each task of a service reads; None where there is no such file."""
        return [self.engine.read(container, "/run/secrets/" + name) for container in self.containers(service)]

    def secrets(self) -> List[str]:
        return sorted(self.engine.docker("secret", "ls", "--format", "{{.Name}}").stdout.split())


def versions(names: List[str]) -> List[str]:
    """The names without their digests."""
    return [name.rsplit("-", 1)[0] for name in names]


def mistakes_before_a_swarm(site: Site, tally: Tally) -> None:
    site.settings(TARGETS + SWARM % ("DB_PASSWORD, API_TOKEN", "web"))
    for what, words, changed in (
            ("no docker", "there is no docker in the folders of PATH", {"PATH": "/nonexistent:bin"}),
            ("no engine", "docker's engine can't be asked", {"DOCKER_HOST": "unix:///nonexistent/socket"}),
            ("no swarm", "is not part of a swarm", {})):
        done = site.run("deploy", **changed)
        tally.check(what, (done.returncode, words in done.stderr.decode(), os.listdir(site.path).count("out")),
                    (3, True, 0))


def mistakes_in_a_swarm(site: Site, swarm: Swarm, tally: Tally) -> None:
    def refused(what: str, words: str) -> None:
        before = swarm.secrets()
        done = site.run("deploy")
        tally.check(what, (done.returncode, words in done.stderr.decode(), os.path.exists(site.path + "/out"),
                           swarm.secrets()), (3, True, False, before))

    site.settings(TARGETS + SWARM % ("DB_PASSWORD, API_TOKEN", "wbe"))
    refused("a wrong service", "the swarm has no service wbe")
    site.settings(TARGETS + SWARM.replace("crm_", '"-"') % ("DB_PASSWORD", "web"))
    refused("a prefix that is no name", "is no name that a swarm takes")
    site.set("TOO_LARGE", b"x" * 512_000)
    site.settings(TARGETS + SWARM % ("DB_PASSWORD, TOO_LARGE", "web"))
    refused("a value that is too large", "takes at most 511999")
    site.run("rm", "TOO_LARGE", "--yes")
    del site.values["TOO_LARGE"]
    swarm.engine.docker("secret", "create", "by_hand", "-", feed=b"somebody's")
    swarm.service("taken", "--secret", "source=by_hand,target=DB_PASSWORD")
    site.settings(TARGETS + SWARM % ("DB_PASSWORD", "taken"))
    refused("a file that another secret has", "mounts another secret, by_hand, as DB_PASSWORD")
    done = site.run("deploy", "swarm", "--replace")
    tally.check("and replaced", (done.returncode, swarm.sees("taken", "DB_PASSWORD"), "by_hand" in swarm.secrets()),
                (0, [site.values["DB_PASSWORD"]], True))
    swarm.engine.docker("service", "rm", "taken")


def it_delivers(site: Site, swarm: Swarm, tally: Tally) -> None:
    names = sorted(site.values)
    site.settings(TARGETS + SWARM % (", ".join(names), "web, jobs"))
    plan = site.run("deploy", "--plan", "--detailed-exitcode", "--changed", "json")
    told = json.loads(plan.stdout or b'{"swarmServices": [], "services": [], "secrets": []}')
    site.calls()
    tally.check("a plan", (plan.returncode, told["swarmServices"], told["services"], sorted(told["secrets"])),
                (1, ["jobs", "web"], [], names))
    done = site.run("deploy")
    tally.check("a deploy", (done.returncode, site.calls().count("service update")), (0, 2))
    exact = 0
    for service, tasks in (("web", 2), ("jobs", 1)):
        for name in names:
            exact += tally.check("%s in %s" % (name, service), swarm.sees(service, name), [site.values[name]] * tasks)
    print("%d values in services, %d exact" % (2 * len(names), exact))
    tally.check("the swarm's secrets", versions(swarm.secrets()), sorted(["by_hand"] + ["crm_" + name for name in names]))

    before = [swarm.containers(service) for service in ("web", "jobs")]
    again = site.run("deploy", "--changed", "names")
    tally.check("an unchanged deploy", (again.returncode, again.stdout, set(site.calls()) - LISTING), (0, b"", set()))
    tally.check("its plan", site.run("deploy", "--plan", "--detailed-exitcode").returncode, 0)
    tally.check("its tasks", [swarm.containers(service) for service in ("web", "jobs")], before)
    site.calls()


def it_changes(site: Site, swarm: Swarm, tally: Tally) -> None:
    # A mount that somebody gave another file and mode keeps both.
    version = next(name for name in swarm.secrets() if name.startswith("crm_API_TOKEN-"))
    swarm.engine.docker("service", "update", "--secret-rm", version, "--secret-add",
                        "source=%s,target=token,uid=7,gid=8,mode=0440" % version, "jobs")
    before = swarm.secrets()
    site.set("API_TOKEN")
    done = site.run("deploy")
    seen = swarm.sees("web", "API_TOKEN") + swarm.sees("jobs", "token")
    tally.check("a change", (done.returncode, seen), (0, [site.values["API_TOKEN"]] * 3))
    container = swarm.containers("jobs")[0]
    access = swarm.engine.docker("exec", container, "stat", "-c", "%a %u %g", "/run/secrets/token").stdout
    tally.check("what was kept", access, "440 7 8\n")
    tally.check("old versions", len(set(before) - set(swarm.secrets())), 1)

    # What a service of somebody else's uses stays, and is told.
    version = next(name for name in swarm.secrets() if name.startswith("crm_DB_PASSWORD-"))
    swarm.service("guest", "--secret", version)
    site.set("DB_PASSWORD")
    done = site.run("deploy")
    tally.check("a version in use", (done.returncode, version in swarm.secrets(),
                                     (version + " stays in the swarm").encode() in done.stderr), (0, True, True))
    swarm.engine.docker("service", "rm", "guest")
    tally.check("and no more", (site.run("deploy").returncode, version in swarm.secrets()), (0, False))

    names = sorted(name for name in site.values if name != "ZERO")
    site.settings(TARGETS + SWARM % (", ".join(names), "web, jobs"))
    done = site.run("deploy")
    tally.check("a name less", (done.returncode, swarm.sees("web", "ZERO"), "crm_ZERO" in versions(swarm.secrets())),
                (0, [None, None], False))


def a_failed_update_is_told(site: Site, swarm: Swarm, tally: Tally) -> None:
    swarm.service("picky", command='case "$(cat /run/secrets/DB_PASSWORD)" in bad*) exit 1;; esac; sleep 3600')
    site.settings(TARGETS + SWARM % ("DB_PASSWORD", "picky"))
    tally.check("before", site.run("deploy", "swarm").returncode, 0)
    old, good = swarm.secrets(), site.values["DB_PASSWORD"]
    site.set("DB_PASSWORD", b"bad" + good)
    done = site.run("deploy", "swarm")
    tally.check("an update that fails", (done.returncode, b"ended as 'paused'" in done.stderr,
                                         set(old) - set(swarm.secrets())), (2, True, set()))
    site.set("DB_PASSWORD", good)
    done = site.run("deploy", "swarm")
    tally.check("and the old value again", (done.returncode, swarm.secrets() == old,
                                            swarm.sees("picky", "DB_PASSWORD")), (0, True, [good]))
    swarm.engine.docker("service", "rm", "picky")


def kills(site: Site, swarm: Swarm, tally: Tally, count: int) -> None:
    names = ["API_TOKEN", "DB_PASSWORD"]
    site.settings(TARGETS + SWARM % (", ".join(names), "web, jobs"))
    site.run("deploy")
    site.set("API_TOKEN")
    begin = time.monotonic()
    site.run("deploy")
    whole = time.monotonic() - begin
    mixed = right = unfinished = 0
    for number in range(count):
        for name in names:
            site.set(name)
        process = subprocess.Popen([site.program, "deploy"], cwd=site.path, env=site.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of a deploy's time is spent waiting for tasks; its steps are all in the first part of it.
        time.sleep(site.random.random() * (whole if number % 3 == 0 else min(whole, 1.0)))
        process.kill()
        unfinished += process.wait() != 0
        done = site.run("deploy")
        wanted = [site.values[name] for name in names]
        # What it_changes did to the mount in jobs is still so.
        seen = [[swarm.sees(service, "token" if (service, name) == ("jobs", "API_TOKEN") else name) for name in names]
                for service in ("web", "jobs")]
        with open(os.path.join(site.path, "out", "DB_PASSWORD"), "rb") as file:
            on_disk = file.read()
        left = [name for name in versions(swarm.secrets()) if name != "by_hand"]
        good = (done.returncode == 0 and seen == [[[value] * 2 for value in wanted], [[value] for value in wanted]]
                and left == ["crm_" + name for name in names] and on_disk == site.values["DB_PASSWORD"])
        right += good
        mixed += not good
        if not good:
            print("FAILED: deploy %d: status %d, %s, secrets %s" % (
                number, done.returncode, done.stderr.decode()[-300:], swarm.secrets()))
    tally.check("services wrong after the next deploy", mixed, 0)
    tally.check("deploys that were killed", unfinished > count // 2, True)
    print("%d deploys killed at random moments, %d before their end; after the next one %d right, %d wrong"
          % (count, unfinished, right, mixed))


def a_target_goes(site: Site, swarm: Swarm, tally: Tally) -> None:
    # Another name for the target alone: its services change over.
    site.settings(TARGETS + (SWARM % ("API_TOKEN, DB_PASSWORD", "web, jobs")).replace("  swarm:", "  cluster:"))
    done = site.run("deploy")
    tally.check("a target renamed", (done.returncode, len(swarm.secrets()), swarm.sees("jobs", "DB_PASSWORD")),
                (0, 3, [site.values["DB_PASSWORD"]]))
    site.settings(TARGETS)
    done = site.run("deploy")
    tally.check("a target gone, its services not",
                (done.returncode, len(swarm.secrets()), b"stays in the swarm" in done.stderr), (0, 3, True))
    done = site.run("deploy", PATH="/usr/sbin:/nonexistent" if shutil.which("docker", path="/usr/sbin") is None else "/")
    tally.check("and docker too", (done.returncode, b"can't be looked at now" in done.stderr), (0, True))
    swarm.engine.docker("service", "rm", "web", "jobs")
    done = site.run("deploy")
    tally.check("all gone", (done.returncode, swarm.secrets()), (0, ["by_hand"]))
    site.calls()
    tally.check("and forgotten", (site.run("deploy").returncode, site.calls()), (0, []))


def run_all(program: str, folder: str, count: int, tally: Tally) -> None:
    engine_folder = os.path.join(folder, "engine")
    os.makedirs(engine_folder)
    with Engine(engine_folder) as engine:
        try:
            swarm = Swarm(engine, folder)
            site = Site(folder, program, engine)
            tally.said = lambda: site.said.decode(errors="replace")[-600:]
            for name in ("DB_PASSWORD", "API_TOKEN"):
                site.set(name)
            mistakes_before_a_swarm(site, tally)
            swarm.begin()
            swarm.service("web", "--replicas", "2")
            swarm.service("jobs")
            mistakes_in_a_swarm(site, swarm, tally)
            for name, value in EXACT.items():
                site.set(name, value)
            it_delivers(site, swarm, tally)
            it_changes(site, swarm, tally)
            a_failed_update_is_told(site, swarm, tally)
            kills(site, swarm, tally, count)
            a_target_goes(site, swarm, tally)
        finally:
            for service in engine.docker("service", "ls", "-q").stdout.split():
                engine.docker("service", "rm", service)
            engine.docker("swarm", "leave", "--force")


def in_own_folder(kind: str, run: Callable[[str, Tally], None]) -> int:
    """Runs a test in a folder that is removed then; prints how it went, and returns the process's status."""
    tally = Tally()
    # Whoever ends the test isn't left with an engine.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # A socket's path must be short, wherever temporary files are kept here.
    folder = tempfile.mkdtemp(prefix="pbk-%s-" % kind, dir="/tmp")
    try:
        run(folder, tally)
    except NoEngine as reason:
        if tally.failed == 0:
            print("left out: %s" % reason)
            return 0
        print(reason)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tally.check("what is left of it", os.path.exists(folder), False)
    print("%d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed or not tally.passed else 0


def main() -> int:
    if len(sys.argv) not in (2, 3) or not os.access(sys.argv[1], os.X_OK):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 25
    return in_own_folder("swarm", lambda folder, tally: run_all(program, folder, count, tally))


if __name__ == "__main__":
    sys.exit(main())
