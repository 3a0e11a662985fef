"""A docker engine of a test's own: on a unix socket in a folder of its own, with no network, ended by its id."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import time
from typing import List, Optional

PACKAGES = "docker.io iptables containerd runc, and docker-cli where that is one"
BUSYBOX = ("/bin/busybox", "/usr/bin/busybox")
PATIENCE = 30
BECOME_SUBREAPER = 36


class NoEngine(Exception):
    """Why no engine can run here, in one line."""


class Engine:
    """The engine runs as long as the `with` block; nothing of it is left afterwards."""

    def __init__(self, folder: str):
        self.folder = folder
        self.parent = "/pbk-test-%d" % os.getpid()
        self.process: Optional[subprocess.Popen] = None
        self.environment = dict(os.environ, DOCKER_HOST="unix://" + os.path.join(folder, "socket"))

    def __enter__(self) -> "Engine":
        missing = [name for name in ("docker", "dockerd", "containerd", "runc") if shutil.which(name) is None]
        if os.geteuid() != 0:
            raise NoEngine("an engine needs root")
        if missing:
            raise NoEngine("%s not installed; the packages are %s" % (", ".join(missing), PACKAGES))
        if not os.path.isdir("/sys/fs/cgroup"):
            raise NoEngine("there are no control groups to use")
        # The engine's left-over processes come here; the first process of a container may not look after them.
        ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1, 0, 0, 0)
        problems = []
        # overlay2 can't lie on every file system; vfs copies, and can.
        for driver in ("overlay2", "vfs"):
            problem = self._start(driver)
            if problem is None:
                return self
            problems.append("%s: %s" % (driver, problem))
            self._stop()
        raise NoEngine("dockerd doesn't start; " + "; ".join(problems))

    def __exit__(self, *_) -> None:
        for container in self.docker("ps", "-aq").stdout.split():
            self.docker("rm", "-f", container)
        self._stop()
        self._remove_groups()

    def _start(self, driver: str) -> Optional[str]:
        log, settings = os.path.join(self.folder, "log"), os.path.join(self.folder, "settings")
        # Not the machine's own.
        with open(settings, "w", encoding="ascii") as file:
            file.write("{}")
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                ["dockerd", "--data-root", os.path.join(self.folder, "data"),
                 "--exec-root", os.path.join(self.folder, "exec"), "--host", self.environment["DOCKER_HOST"],
                 "--pidfile", os.path.join(self.folder, "pid"), "--storage-driver", driver, "--iptables=false",
                 "--bridge=none", "--ip-forward=false", "--ip-masq=false", "--config-file", settings],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if self.docker("version").returncode == 0:
                return None
            time.sleep(0.1)
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.read().strip().splitlines()
        return lines[-1][:300] if lines else "it says nothing"

    def _stop(self) -> None:
        if self.process is not None:
            if self.process.poll() is None:
                self.process.send_signal(signal.SIGTERM)
                try:
                    self.process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    self.process.kill()
                    self.process.wait(PATIENCE)
            self.process = None
        self._reap()
        with open("/proc/self/mounts", encoding="utf-8", errors="replace") as file:
            points = [line.split()[1] for line in file]
        for point in reversed([point for point in points if point.startswith(self.folder + "/")]):
            subprocess.run(["umount", "--lazy", point], stderr=subprocess.DEVNULL, check=False)

    @staticmethod
    def _reap() -> None:
        try:
            while os.waitpid(-1, os.WNOHANG)[0] != 0:
                pass
        except ChildProcessError:
            pass

    def _remove_groups(self) -> None:
        """Control groups that a system manager in a container leaves behind."""
        root = "/sys/fs/cgroup"
        for place in [root] + [os.path.join(root, name) for name in os.listdir(root)]:
            for folder, _, _ in os.walk(place + self.parent, topdown=False):
                try:
                    os.rmdir(folder)
                except OSError:
                    pass

    def docker(self, *arguments: str, feed: Optional[bytes] = None) -> subprocess.CompletedProcess:
        """Runs the docker client against this engine."""
        return subprocess.run(
            ["docker", *arguments], env=self.environment, input=feed if feed is None else feed.decode("latin-1"),
            stdin=subprocess.DEVNULL if feed is None else None, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            encoding="latin-1", check=False)

    def read(self, container: str, path: str) -> Optional[bytes]:
        """What a container's own user reads in it, byte for byte; None where it can't."""
        done = subprocess.run(["docker", "exec", container, "cat", path], env=self.environment, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return done.stdout if done.returncode == 0 else None

    def image(self, name: str, tree: str) -> None:
        """Makes an image of a folder."""
        packed = subprocess.run(["tar", "-C", tree, "-c", "."], stdout=subprocess.PIPE, check=True).stdout
        made = self.docker("import", "-", name, feed=packed)
        if made.returncode != 0:
            raise NoEngine("the engine takes no image: " + last_line(made.stderr))


def small_tree(folder: str) -> str:
    """Makes a folder that an image can be made of: a shell, and a user 1000."""
    busybox = next((path for path in BUSYBOX if os.path.exists(path)), None)
    if busybox is None:
        raise NoEngine("busybox is not installed; the package is busybox-static")
    tree = os.path.join(folder, "tree")
    os.makedirs(os.path.join(tree, "bin"))
    os.makedirs(os.path.join(tree, "etc"))
    shutil.copy(busybox, os.path.join(tree, "bin", "busybox"))
    for name in ("sh", "sleep", "cat", "test", "stat", "id"):
        os.symlink("busybox", os.path.join(tree, "bin", name))
    with open(os.path.join(tree, "etc", "passwd"), "w", encoding="ascii") as file:
        file.write("root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n")
    return tree


def last_line(text: str) -> str:
    lines: List[str] = text.strip().splitlines()
    return lines[-1][:300] if lines else "it says nothing"
