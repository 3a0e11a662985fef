#!/usr/bin/env python3
"""Secrets in real containers: containers.py PROGRAM [--full]

PROGRAM is a release, which needs no Swift at run time. On a docker engine of the test's own, services of Docker Compose
read what `pbk-secrets deploy` writes; are recreated when it changes, and only those that take it; deploys are killed at
random moments, 40 of them; and 71 values that are easily garbled are read in containers. With --full 200 deploys are
killed, and 900 values read. Root and the packages docker.io, iptables, containerd, runc and busybox-static are needed,
and Docker Compose, which PBK_TEST_COMPOSE names; podman is asked too where it is. Nothing is installed. Where no engine
can run this is said, with status 0. The last line is 'N passed, N failed'.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from typing import Callable, Dict, List, Set

from engine import Engine, NoEngine, last_line, small_tree
from environments import environments
from killed import kills
from project import Project
from swarm import EXACT, Tally, in_own_folder

NOBODY = 65534
LIMITED = '    user: "1000:1000"\n    read_only: true\n    cap_drop: [ALL]\n'
# Which services get something else when one of the secrets changes, each by another way.
TAKEN = {
    "DB_PASSWORD": ["jobs", "web"], "API_TOKEN": ["web"], "SMTP_PASSWORD": ["mail"], "MAIL_TOKEN": ["mail"],
    "LEGACY_KEY": ["old"],
}
IN_FILES = ["API_TOKEN", "DB_PASSWORD", "SMTP_PASSWORD"]
TARGETS = """targets:
  files: {type: docker-secrets, path: ./secrets, names: [API_TOKEN, DB_PASSWORD, SMTP_PASSWORD]}
  dotenv: {type: env, path: .env, names: LEGACY_KEY}
  mail: {type: env, path: mail.env, names: MAIL_TOKEN}
"""
Recreate = Callable[[List[str]], subprocess.CompletedProcess]


def as_nobody(path: str) -> int:
    """Opens a file as the user nobody; returns the error's number, or 0."""
    child = os.fork()
    if child == 0:
        number = 99
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            with open(path, "rb") as file:
                file.read()
            number = 0
        except OSError as error:
            number = error.errno or 99
        finally:
            os._exit(number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def a_service_reads_its_files(project: Project, tally: Tally) -> None:
    names = sorted(EXACT)
    for name, value in EXACT.items():
        project.set(name, value)
    project.settings("targets:\n  files: {type: docker-secrets, path: ./secrets}\n")
    project.services({"web": LIMITED + "    secrets: [%s]\n" % ", ".join(names)}, names)
    tally.check("a deploy", project.run("deploy").returncode, 0)
    up = project.compose("up", "-d")
    container = project.containers().get("web")
    if up.returncode != 0 or container is None:
        raise NoEngine("the engine starts no container: " + last_line(up.stderr.decode(errors="replace")))
    status = project.engine.read(container, "/proc/1/status") or b""
    tally.check("its user", b"\nUid:\t1000\t1000\t1000\t1000\n" in status, True)
    exact = shut = 0
    for name in names:
        exact += tally.check(name + " in a service", project.engine.read(container, "/run/secrets/" + name),
                             project.values[name])
        path = os.path.join(project.path, "secrets", name)
        access = os.stat(path).st_mode & 0o7777, os.stat(os.path.dirname(path)).st_mode & 0o7777
        shut += tally.check(name + " for another user", (access, as_nobody(path)), ((0o444, 0o700), errno.EACCES))
    # The same user does read a file of that mode in a folder that isn't shut.
    beside = os.path.join(project.path, "beside")
    shutil.copy(os.path.join(project.path, "secrets", "DASH"), beside)
    os.chmod(beside, 0o444)
    tally.check("a file beside, for another user", as_nobody(beside), 0)
    written = project.engine.docker("exec", container, "sh", "-c", "echo > /run/secrets/DASH").returncode
    tally.check("a service that writes", written != 0, True)
    project.compose("down")
    print("%d secret files, %d read exactly by a service of the user 1000, %d shut for other users of the machine"
          % (len(names), exact, shut))


def seen(project: Project) -> Dict[str, bytes]:
    """What each service has of each secret, as 'service NAME'."""
    found = {}
    for service, container in project.containers().items():
        variables = project.variables(container)
        for name, services in TAKEN.items():
            if service in services:
                value = variables.get(name)
                if name in IN_FILES:
                    value = project.engine.read(container, "/run/secrets/" + name)
                found[service + " " + name] = value or b""
    return found


def wanted(project: Project) -> Dict[str, bytes]:
    return {service + " " + name: project.values[name] for name, services in TAKEN.items() for service in services}


def rounds(project: Project, tally: Tally, how: str, recreate: Recreate) -> None:
    """Changes one secret after the other; `recreate` is given the services that the program names."""
    tally.check(how + ": a deploy", project.run("deploy").returncode, 0)
    up = project.compose("up", "-d")
    tally.check(how + ": services", (up.returncode, sorted(project.containers())),
                (0, ["idle", "jobs", "mail", "old", "web"]))
    tally.check(how + ": what they see", seen(project), wanted(project))
    named = recreated = 0
    for name, services in TAKEN.items():
        before = project.containers()
        project.set(name)
        done = project.run("deploy", "--changed", "services")
        told = done.stdout.decode().split()
        named += tally.check("%s: services of %s" % (how, name), (done.returncode, told), (0, services))
        status = recreate(told).returncode
        after = project.containers()
        others: Set[str] = {service for service in before if before[service] != after.get(service)}
        recreated += tally.check("%s: recreated for %s" % (how, name), (status, sorted(others)), (0, services))
        tally.check("%s: seen after %s" % (how, name), seen(project), wanted(project))
    before = project.containers()
    done = project.run("deploy", "--changed", "services")
    status = project.compose("up", "-d").returncode
    tally.check(how + ": nothing changed", (done.stdout, status, project.containers()), (b"", 0, before))
    project.compose("down")
    print("%s: %d secrets changed, just their services named for %d and recreated for %d"
          % (how, len(TAKEN), named, recreated))


def services(files: Callable[[List[str]], str]) -> Dict[str, str]:
    """The services of TAKEN, and one that takes nothing; `files` writes how one gets secret files."""
    return {
        "web": LIMITED + files(["DB_PASSWORD", "API_TOKEN"]), "jobs": files(["DB_PASSWORD"]),
        "mail": files(["SMTP_PASSWORD"]) + "    env_file: mail.env\n",
        "old": '    environment: {LEGACY_KEY: "${LEGACY_KEY}"}\n', "idle": "",
    }


def by_list(project: Project, tally: Tally) -> None:
    project.settings(TARGETS)
    project.services(services(lambda names: "    secrets: [%s]\n" % ", ".join(names)), IN_FILES)

    def recreate(told: List[str]) -> subprocess.CompletedProcess:
        # Without the names Compose would recreate all of them.
        return project.compose("up", "-d", "--force-recreate", "--no-deps", *(told or ["idle"]))

    rounds(project, tally, "by --changed services", recreate)


def by_label(project: Project, tally: Tally) -> None:
    project.settings(TARGETS)
    project.services(services(lambda names: "    environment:\n" + "".join(
        "      %s_FILE: /run/secrets/%s\n" % (name, name) for name in names)), [])
    done = project.run("compose", "override")
    tally.check("compose override", done.returncode, 0)
    project.files = ["compose.yaml", "compose.secrets.yaml"]
    rounds(project, tally, "by digest labels", lambda _: project.compose("up", "-d"))


def find_compose() -> str:
    compose = os.environ.get("PBK_TEST_COMPOSE", "")
    if not os.access(compose, os.X_OK):
        raise NoEngine("Docker Compose is not here; PBK_TEST_COMPOSE names its program")
    return os.path.abspath(compose)


def run_all(program: str, folder: str, full: bool, tally: Tally) -> None:
    compose = find_compose()
    engine_folder = os.path.join(folder, "engine")
    os.makedirs(engine_folder, 0o700)
    os.chmod(folder, 0o755)
    with Engine(engine_folder) as engine:
        engine.image("site:1", small_tree(folder))

        def project(name: str) -> Project:
            made = Project(folder, name, program, engine, compose)
            tally.said = lambda: made.said.decode(errors="replace")[-600:]
            return made

        a_service_reads_its_files(project("files"), tally)
        for name, changes in (("listed", by_list), ("labelled", by_label)):
            changing = project(name)
            for secret in TAKEN:
                changing.set(secret)
            changes(changing, tally)
        kills(project("killed"), 200 if full else 40, tally)
        environments(project("values"), os.path.join(folder, "tree"), full, tally)


def main() -> int:
    arguments = sys.argv[1:]
    if arguments[1:] not in ([], ["--full"]) or not arguments or not os.access(arguments[0], os.X_OK):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    program, full = os.path.abspath(arguments[0]), len(arguments) > 1
    return in_own_folder("containers", lambda folder, tally: run_all(program, folder, full, tally))


if __name__ == "__main__":
    sys.exit(main())
