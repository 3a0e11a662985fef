"""Deploys that are killed at random moments, and what the next one makes of it."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import Dict, List, Tuple

from project import Project
from swarm import Tally

# Seconds from the first file in place to about the last.
SWAPPING = 0.006
NAMES = ["ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON", "ZETA"]
TARGETS = """targets:
  files: {type: docker-secrets, path: ./secrets, names: [ALPHA, BETA, GAMMA, DELTA]}
  tokens: {type: docker-secrets, path: ./tokens, mode: "0400", names: [BETA, ZETA]}
  dotenv: {type: env, path: .env, names: [EPSILON, ALPHA]}
  node: {type: env, path: app.env, for: [compose, node], names: [GAMMA, ZETA]}
  page: {type: file, path: page.conf, template: page.in}
"""
# Each service's share in one target; all of them have to be named after each generation.
SERVICES = {
    "alpha": "    secrets: [ALPHA, BETA]\n", "gamma": "    secrets: [GAMMA]\n    env_file: app.env\n",
    "epsilon": "    environment: {EPSILON: \"${EPSILON}\"}\n",
}
TEMPLATE = "alpha = ${ALPHA}\ndelta = ${DELTA}\nzeta = ${ZETA|hex}\n"
Files = Dict[str, bytes]


def wanted_files(values: Dict[str, bytes]) -> Files:
    files = {"secrets/" + name: values[name] for name in ("ALPHA", "BETA", "GAMMA", "DELTA")}
    files.update(("tokens/" + name, values[name]) for name in ("BETA", "ZETA"))
    for path, names in ((".env", ("ALPHA", "EPSILON")), ("app.env", ("GAMMA", "ZETA"))):
        files[path] = b"".join(b"%s=%s\n" % (name.encode(), values[name]) for name in names)
    files["page.conf"] = b"alpha = %s\ndelta = %s\nzeta = %s\n" % (
        values["ALPHA"], values["DELTA"], values["ZETA"].hex().encode())
    return files


def found_files(project: Project) -> Files:
    files: Files = {}
    for path in wanted_files(project.values):
        with open(os.path.join(project.path, path), "rb") as file:
            content = file.read()
        if path.endswith(".env"):
            # The first line is a digest of the rest; their order is the program's.
            content = b"".join(sorted(line for line in content.splitlines(True) if not line.startswith(b"#")))
        files[path] = content
    return files


def listing(project: Project) -> List[str]:
    return sorted(os.path.relpath(os.path.join(folder, name), project.path)
                  for folder, _, names in os.walk(project.path) for name in names)


class Killing:
    def __init__(self, project: Project, tally: Tally):
        self.project = project
        self.tally = tally
        self.unfinished = self.torn = self.wrong = self.forgotten = 0
        project.settings(TARGETS)
        project.services(SERVICES, ["ALPHA", "BETA", "GAMMA"])
        project.write("page.in", TEMPLATE)
        self.generation()
        tally.check("the first deploy", (project.run("deploy").returncode, found_files(project)),
                    (0, wanted_files(project.values)))
        times = []
        for _ in range(5):
            self.generation()
            begin = time.monotonic()
            project.run("deploy")
            times.append(time.monotonic() - begin)
        self.whole = statistics.median(times)
        self.files = listing(project)
        self.paths = [os.path.join(project.path, path) for path in wanted_files(project.values)]

    def generation(self) -> Tuple[Files, Files]:
        """New values for all secrets; returns what the files had to be before, and have to be now."""
        before = dict(self.project.values)
        for name in NAMES:
            self.project.set(name)
        return wanted_files(before) if before else {}, wanted_files(self.project.values)

    def inodes(self) -> List[int]:
        return [os.stat(path).st_ino for path in self.paths]

    def wait_for_a_file(self, process: subprocess.Popen, before: List[int]) -> None:
        while self.inodes() == before and process.poll() is None:
            pass

    def one(self, number: int) -> None:
        project = self.project
        old, new = self.generation()
        before = self.inodes()
        process = subprocess.Popen(
            [project.program, "deploy", "--changed", "services"], cwd=project.path, env=project.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if number % 2 == 0:
            time.sleep(project.random.random() * self.whole)
        else:
            # Putting the files in place takes a small part of it, which most moments of the whole would miss.
            self.wait_for_a_file(process, before)
            time.sleep(project.random.random() * SWAPPING)
        process.kill()
        told = process.communicate()[0]
        self.unfinished += process.returncode != 0
        left = found_files(project)
        sides = {"old" if left[path] == old[path] else "new" if left[path] == new[path] else "neither" for path in left}
        self.torn += len(sides) > 1
        if number % 4 == 3:
            new = self.generation()[1]
        done = project.run("deploy", "--changed", "services")
        right = done.returncode == 0 and "neither" not in sides and found_files(project) == new
        right = right and listing(project) == self.files
        named = set((told + done.stdout).decode().split())
        self.wrong += not right
        self.forgotten += named != set(SERVICES)
        if not right or named != set(SERVICES):
            print("FAILED: deploy %d: status %d, files %s when it was killed, services told %s, left %s: %s" % (
                number, done.returncode, sorted(sides), sorted(named),
                sorted(set(listing(project)) ^ set(self.files)), done.stderr.decode()[-300:]))


def kills(project: Project, count: int, tally: Tally) -> None:
    killing = Killing(project, tally)
    for number in range(count):
        killing.one(number)
    tally.check("sets mixed or wrong after the next deploy", killing.wrong, 0)
    tally.check("services that neither deploy told", killing.forgotten, 0)
    tally.check("deploys that were killed", killing.unfinished > count // 4, True)
    print("%d deploys killed at random moments, %d before their end, %d with old and new files; after the next one "
          "%d mixed or wrong, %d changes forgotten" % (
              count, killing.unfinished, killing.torn, killing.wrong, killing.forgotten))
