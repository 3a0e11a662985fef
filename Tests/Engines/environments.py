"""Values that are easily garbled on their way into a container's environment, through the .env files of the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from random import Random
from typing import Dict, List, Optional

from engine import last_line
from project import Project, split_environment
from swarm import Tally

# Of the kinds that Tests/DialectsTests/DeliveryValues.swift has more of.
VALUES = [
    "", "localhost", "Examp1e2024secure", "postgresql://u:p%40ss@db/crm?sslmode=require&a=1#x",
    "$2y$10$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA", "{SSHA}made+up/==",
    "-----BEGIN PRIVATE KEY-----\nTUlJ\nabc=\n-----END PRIVATE KEY-----\n",
    "-----BEGIN-----\r\nabc\r\n-----END-----\r\n",
    '{"type":"service_account","key":"-----BEGIN-----\\nabc\\n-----END-----\\n"}', "[1, 2]", "null",
    "C:\\Users\\crm\\", "\\\\host\\share", "two words", " leading", "trailing ", "it's", 'say "so"', "a; b", "a & b|c",
    "--flag", "=b", "export A=b", "# no comment", "a # b", "a#b", "a\t#b", "naïve", "日本語", "é🔑\u2028\u00a0\u0085",
    "$HOME", "${HOME}", "${A:-b}", "$(id)", "`id`", "$$", "a$", "$${A}", "${${", "${X__:-$}{A}", "$'a'", "%s%n {{.ID}}",
    "\\", "a\\\\", "\\n", "\\\\n", "\\$A", "\\x41\\u0041\\0101",
    "'a'", '"a"', "`a`", "'\"`$\\", "a'b\"c`d", "'\\''", "\\\"",
    "\n\n", "a\n#b\nC=d", "a\\\nb", "'\n", "\"\n\\", "' #", "\n #'", "\r", "a\rb", "\t",
    "\ufeffa", "\u0001\u001b\u007f",
    "~/x", "<(a) *?!!", "x" * 60_000,
]
# Without NUL, a value can be anything there but for what ends a line of the file.
UNFIT_FOR_RAW = re.compile(r"\n|\r\Z")
PODMAN = ("--runtime=runc", "--storage-driver=vfs", "--cgroup-manager=cgroupfs", "--events-backend=none")


def more_values(random: Random) -> List[str]:
    """Up to 900 with those above: each printable character in five places, then passwords, one in eight over lines."""
    more = [text for code in range(0x20, 0x7F) for text in (
        chr(code), 2 * chr(code), "a%sb" % chr(code), "a" + chr(code), chr(code) + "b")]
    while len(VALUES) + len(more) < 900:
        characters = [chr(random.randrange(0x20, 0x7F)) for _ in range(random.randint(10, 30))]
        if random.randrange(8) == 0:
            characters[random.randrange(len(characters))] = "\n"
        more.append("".join(characters))
    return more


def by_compose(project: Project, values: Dict[str, bytes], tally: Tally) -> None:
    """As env_file, and by the project's .env into ${NAME}."""
    for file in ("app.env", ".env"):
        done = project.run("materialise", "env", file, "--for", "compose")
        tally.check("materialise " + file, done.returncode, 0)
    project.services({
        "listed": "    env_file: app.env\n",
        "expanded": "    environment:\n" + "".join('      %s: "${%s}"\n' % (name, name) for name in values),
    }, [])
    tally.check("services", project.compose("up", "-d").returncode, 0)
    containers = project.containers()
    for service, what in (("listed", "Compose's env_file"), ("expanded", "Compose's ${NAME}")):
        compare(what, project.variables(containers[service]) if service in containers else {}, values, tally)
    project.compose("down")


def for_raw(project: Project, values: Dict[str, bytes], tally: Tally) -> Dict[str, bytes]:
    """Writes raw.env of what fits; what doesn't has to be refused by name, all of it, and nothing be written."""
    fit = {name: value for name, value in values.items() if not UNFIT_FOR_RAW.search(value.decode())}
    done = project.run("materialise", "env", "raw.env", "--for", "raw")
    refused = set(re.findall(r"\bV\d+\b", done.stderr.decode()))
    tally.check("what docker run can't take", (done.returncode, refused, os.path.exists(project.path + "/raw.env")),
                (3, set(values) - set(fit), False))
    done = project.run("materialise", "env", "raw.env", "--for", "raw", *fit)
    tally.check("materialise raw.env", done.returncode, 0)
    print("%d values, %d of them refused for docker run" % (len(values), len(refused)))
    return fit


def by_docker(project: Project, values: Dict[str, bytes], tally: Tally) -> None:
    command = ["docker", "run", "--rm", "--network=none", "--env-file=raw.env", "site:1", "cat", "/proc/self/environ"]
    done = subprocess.run(command, cwd=project.path, env=project.engine.environment, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    project.said = done.stderr
    compare("docker run --env-file", split_environment(done.stdout), values, tally)


class Podman:
    """Podman with all that it keeps in a folder of its own."""

    def __init__(self, folder: str):
        self.folder = folder
        for name in ("root", "run", "tmp"):
            os.makedirs(os.path.join(folder, name), 0o700)
        settings = os.path.join(folder, "containers.conf")
        with open(settings, "w", encoding="ascii") as file:
            # Else the locks lie in memory that all podmans of the machine share.
            file.write('[engine]\nlock_type = "file"\n[containers]\npids_limit = 0\n')
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "CONTAINERS_CONF": settings,
                            "XDG_RUNTIME_DIR": os.path.join(folder, "tmp")}

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        places = ["--%s=%s" % (option, os.path.join(self.folder, name))
                  for option, name in (("root", "root"), ("runroot", "run"), ("tmpdir", "tmp"))]
        return subprocess.run(["podman", *places, *PODMAN, *arguments], env=self.environment, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def container(self, *arguments: str) -> subprocess.CompletedProcess:
        return self.run("run", "--rm", "--network=none", "--ulimit=nofile=1024:1024", "--ulimit=nproc=1000:1000",
                        "--security-opt=seccomp=unconfined", *arguments)

    def why_not(self, tree: str) -> Optional[str]:
        """Makes the image and tries it, without the program; returns what keeps it from running."""
        packed = os.path.join(self.folder, "tree.tar")
        subprocess.run(["tar", "-C", tree, "-cf", packed, "."], check=True)
        made = self.run("import", packed, "localhost/site:1")
        if made.returncode == 0:
            made = self.container("localhost/site:1", "id")
        return None if made.returncode == 0 else last_line(made.stderr.decode(errors="replace"))


def by_podman(project: Project, tree: str, values: Dict[str, bytes], tally: Tally) -> None:
    if shutil.which("podman") is None:
        print("left out: podman is not installed")
        return
    podman = Podman(os.path.join(os.path.dirname(project.path), "podman"))
    reason = podman.why_not(tree)
    if reason is not None:
        print("left out: podman can't run a container here: " + reason)
        return
    done = podman.container("--env-file=" + os.path.join(project.path, "raw.env"), "localhost/site:1",
                            "cat", "/proc/self/environ")
    project.said = done.stderr
    compare("podman run --env-file", split_environment(done.stdout), values, tally)


def compare(what: str, got: Dict[str, bytes], values: Dict[str, bytes], tally: Tally) -> None:
    wrong = [name for name, value in values.items() if got.get(name) != value]
    tally.check(what, {name: got.get(name) for name in wrong}, {name: values[name] for name in wrong})
    print("%s: %d values in a container, %d wrong" % (what, len(values), len(wrong)))


def environments(project: Project, tree: str, full: bool, tally: Tally) -> None:
    texts = VALUES + (more_values(project.random) if full else [])
    values = {"V%03d" % number: value.encode() for number, value in enumerate(texts)}
    for name, value in values.items():
        project.set(name, value, "--allow-placeholder", "--allow-weak")
    by_compose(project, values, tally)
    fit = for_raw(project, values, tally)
    by_docker(project, fit, tally)
    by_podman(project, tree, fit, tally)
