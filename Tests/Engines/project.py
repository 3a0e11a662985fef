"""A project whose services run under Docker Compose on the test's engine."""

from __future__ import annotations

import os
import subprocess
from typing import Dict, List, Optional

from engine import Engine
from swarm import Site

IMAGE = """    image: site:1
    pull_policy: never
    network_mode: none
    stop_signal: SIGKILL
    command: [sleep, "3600"]
"""


class Project(Site):
    """Its folders can be walked through by every user, so that what keeps a file from one is the delivery alone."""

    def __init__(self, folder: str, name: str, program: str, engine: Engine, compose: str):
        self.name = name
        self.compose_program = compose
        os.makedirs(os.path.join(folder, name), 0o755)
        super().__init__(os.path.join(folder, name), program, engine)
        os.chmod(self.path, 0o755)
        self.files: List[str] = []

    def write(self, name: str, text: str) -> None:
        with open(os.path.join(self.path, name), "w", encoding="utf-8") as file:
            file.write(text)

    def services(self, services: Dict[str, str], secrets: List[str]) -> None:
        """Writes the compose file: what each service has besides its image, and secrets in ./secrets."""
        lines = ["name: %s\nservices:\n" % self.name]
        lines += ["  %s:\n%s%s" % (name, IMAGE, text) for name, text in services.items()]
        if secrets:
            lines.append("secrets:\n")
            lines += ["  %s: {file: ./secrets/%s}\n" % (name, name) for name in secrets]
        self.write("compose.yaml", "".join(lines))

    def compose(self, *arguments: str) -> subprocess.CompletedProcess:
        files = [word for name in self.files for word in ("-f", name)]
        # Nothing else of the environment: Compose would take a variable from there before one of a file.
        environment = {name: self.environment[name] for name in ("PATH", "HOME", "DOCKER_HOST")}
        done = subprocess.run(
            [self.compose_program, *files, *arguments], cwd=self.path, env=environment, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.said = done.stderr
        return done

    def containers(self) -> Dict[str, str]:
        """The id of the container of each service."""
        lines = self.engine.docker(
            "ps", "--no-trunc", "--filter", "label=com.docker.compose.project=" + self.name,
            "--format", '{{.Label "com.docker.compose.service"}} {{.ID}}').stdout.splitlines()
        return dict(line.split(" ") for line in lines)

    def variables(self, container: str) -> Dict[str, bytes]:
        """What the first process of a container began with."""
        return split_environment(self.engine.read(container, "/proc/1/environ"))


def split_environment(text: Optional[bytes]) -> Dict[str, bytes]:
    pairs = [entry.partition(b"=") for entry in (text or b"").split(b"\0") if entry]
    return {name.decode("latin-1"): value for name, _, value in pairs}
