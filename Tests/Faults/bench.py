"""A scratch vault, the program run on it, and a tally of what was found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from typing import Dict, List, NamedTuple, Optional

TEMPORARY = re.compile(r"\.pbk-tmp-[0-9a-f]{16}$")
VAULT = "secrets.pbk"
# A run that takes longer hangs; nothing here is about speed.
PATIENCE = 60


class Result(NamedTuple):
    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.err.decode("utf-8", "replace").strip()


class Tally:
    """Counts checks and tells the first failures in full."""

    def __init__(self, title: str):
        self.title, self.passed, self.failed = title, 0, 0

    def check(self, holds: bool, what: str) -> bool:
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            if self.failed <= 20:
                print("FAILED %s: %s" % (self.title, what), flush=True)
        return holds

    def figure(self, text: str) -> None:
        print("%s: %s" % (self.title, text), flush=True)


def scratch_root() -> Optional[str]:
    """A file system in memory where there is one: thousands of syncs to a disk would take an hour."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Bench:
    """A folder with a vault, its key file and the machine's state, apart from the user's own."""

    def __init__(self, program: str, folder: Optional[str] = None, root: Optional[str] = None):
        self.program = program
        self.folder = folder or tempfile.mkdtemp(prefix="pbk-faults-", dir=root or scratch_root())
        os.chmod(self.folder, 0o700)

    def __enter__(self) -> "Bench":
        return self

    def __exit__(self, *_) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, *names: str) -> str:
        return os.path.join(self.folder, *names)

    @property
    def vault(self) -> str:
        return self.path(VAULT)

    def write(self, name: str, text: str) -> None:
        with open(self.path(name), "w", encoding="utf-8") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(text)

    def environment(self, **more: str) -> Dict[str, str]:
        given = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": self.folder, "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": self.path("state"), "PBK_SECRETS_KEY_FILE": self.path("k.key"),
            "PBK_SECRETS_VAULT": self.vault,
        }
        given.update(more)
        return {name: value for name, value in given.items() if value is not None}

    def run(self, *arguments: str, stdin: bytes = b"", prefix: List[str] = (), **options) -> Result:
        """Runs the program in the folder; `prefix` is a command that runs it, such as strace."""
        variables = options.pop("variables", {})
        done = subprocess.run(
            [*prefix, self.program, *arguments], input=stdin, cwd=self.folder, timeout=PATIENCE,
            env=self.environment(**variables), stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        return Result(done.returncode, done.stdout, done.stderr)

    def must(self, *arguments: str, **options) -> Result:
        result = self.run(*arguments, **options)
        if result.status != 0:
            raise RuntimeError("%r ended with %d: %s" % (arguments, result.status, result.text))
        return result

    def make(self) -> None:
        """A new vault and key file."""
        self.must("init", "--key-file", "k.key", "--yes")

    def set(self, name: str, value: bytes, **options) -> Result:
        return self.run("set", name, "--allow-weak", stdin=value, **options)

    def copy(self) -> "Bench":
        folder = tempfile.mkdtemp(prefix="pbk-faults-", dir=os.path.dirname(self.folder))
        shutil.copytree(self.folder, folder, dirs_exist_ok=True, symlinks=True)
        return Bench(self.program, folder)

    def files(self) -> Dict[str, bytes]:
        """Each regular file below the folder, by its path in it."""
        found = {}
        for place, _, names in os.walk(self.folder):
            for name in names:
                path = os.path.join(place, name)
                if os.path.islink(path) or not os.path.isfile(path):
                    continue
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.folder)] = file.read()
        return found

    def temporaries(self) -> List[str]:
        return sorted(name for _, _, names in os.walk(self.folder) for name in names if TEMPORARY.search(name))


def value(number: int) -> bytes:
    """A made-up value that is long enough to be told from everything else."""
    return b"made-up-value-%06d-kY7xQ2" % number
