#!/usr/bin/env python3
"""Credentials under a real systemd: systemd.py PROGRAM

PROGRAM is a release, which needs no Swift at run time. A container with systemd as its first process runs the
units of Docs/examples/systemd as they are, and others that get their credentials in every other way. Root and the
packages docker.io, iptables, containerd, runc and systemd are needed; nothing is installed. Where no engine can run
this is said, with status 0. The last line is 'N passed, N failed'.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from typing import Dict, List, Optional, Tuple

from engine import Engine, NoEngine, last_line

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Docs", "examples", "systemd")
MANAGER = "/usr/lib/systemd/systemd"
PROGRAM = "/usr/local/bin/pbk-secrets"
SHIPPED = "crm-secrets.service"
DELIVERED = "/run/crm/secrets/DB_PASSWORD"
PASSPHRASE = "crucible-antler-molten-vortex-grain"
VALUE = "Vq7m.Nw2x81Kd-Trellis"
NEWER = "Hn4c.Wd9p37Zs-Gantry"
MACHINE_ID = "0123456789abcdef0123456789abcdef\n"
PATIENCE = 30


def unit(*lines: str, command: str = "get DB_PASSWORD --vault /srv/crm/secrets.pbk") -> str:
    """A unit that runs the program once; what it says goes to files, what it has seen to a folder of its own."""
    return "\n".join([
        "[Service]", "Type=oneshot", "StandardOutput=truncate:/run/%N.out", "StandardError=truncate:/run/%N.err",
        "StateDirectory=%N", "Environment=XDG_STATE_HOME=/var/lib/%N", "ExecStart=%s %s" % (PROGRAM, command), *lines,
        ""])


KEY = "pbk-secrets.key:/etc/pbk-secrets/server.key"
GETS: Dict[str, str] = {
    "loaded-key": unit("LoadCredential=" + KEY),
    "loaded-key-of-a-user": unit("LoadCredential=" + KEY, "User=app"),
    "loaded-key-of-a-dynamic-user": unit("LoadCredential=" + KEY, "DynamicUser=yes"),
    "loaded-passphrase": unit(
        "LoadCredential=pbk-secrets.passphrase:/etc/pbk-secrets/passphrase",
        command="get DB_PASSWORD --vault /srv/crm/passphrase.pbk"),
    "named-credential": unit(
        "LoadCredential=crm:/etc/pbk-secrets/server.key", "Environment=PBK_SECRETS_KEY_FILE=%d/crm"),
    "encrypted-key": unit("LoadCredentialEncrypted=pbk-secrets.key:/etc/pbk-secrets/host.cred"),
    "encrypted-key-of-a-user": unit("LoadCredentialEncrypted=pbk-secrets.key:/etc/pbk-secrets/host.cred", "User=app"),
    "encrypted-passphrase": unit(
        "LoadCredentialEncrypted=pbk-secrets.passphrase:/etc/pbk-secrets/passphrase.cred",
        command="get DB_PASSWORD --vault /srv/crm/passphrase.pbk"),
}
# Which seal key is meant has to be said with an identity: anybody can make a vault for a public key.
IDENTITY = "age-identity"
REFUSALS: Dict[str, str] = {
    "no-credential": unit(),
    "another-key": unit("LoadCredential=pbk-secrets.key:/etc/pbk-secrets/other.key"),
    "key-that-is-none": unit("LoadCredential=pbk-secrets.key:/etc/passwd"),
    "credential-of-another-name": unit("LoadCredential=server.key:/etc/pbk-secrets/server.key"),
}


class Site:
    """The tree of the container: what a server has, and no program of its own but those below /usr."""

    def __init__(self, folder: str, program: str):
        self.tree = os.path.join(folder, "tree")
        self.program = program
        for name in ("dev", "proc", "sys", "run", "tmp", "usr", "root", "var/lib", "srv/crm", "etc/pbk-secrets",
                     "etc/systemd/system"):
            os.makedirs(os.path.join(self.tree, name))
        for name in ("bin", "sbin", "lib", "lib64"):
            os.symlink("usr/" + name, os.path.join(self.tree, name))
        os.chmod(self.path("etc/pbk-secrets"), 0o700)
        self.write("etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/:/bin/sh\n")
        self.write("etc/group", "root:x:0:\napp:x:1000:\n")
        self.write("etc/machine-id", MACHINE_ID)
        self.write("etc/systemd/system/probe.service", "[Service]\nType=oneshot\nLoadCredential=id:/etc/machine-id\n"
                   "ExecStart=/bin/cp %d/id /run/probe\n")
        self.write("etc/systemd/system/test.target", "[Unit]\nDefaultDependencies=no\n")
        # Docker itself isn't there; what matters is that it would come later, and find the file.
        self.write("etc/systemd/system/docker.service", "[Service]\nType=oneshot\nRemainAfterExit=yes\n"
                   "ExecStart=/bin/cp %s /run/docker-saw\n" % DELIVERED)
        shutil.copy(os.path.join(EXAMPLES, SHIPPED), self.path("etc/systemd/system"))
        self.write("etc/systemd/system/%s.d/said.conf" % SHIPPED, "[Service]\nStandardError=truncate:/run/%N.err\n")
        for name, text in {**GETS, **REFUSALS}.items():
            self.write("etc/systemd/system/%s.service" % name, text)
        self._vaults()
        if shutil.which("age-keygen") is not None:
            GETS[IDENTITY] = self._with_identity()
            self.write("etc/systemd/system/%s.service" % IDENTITY, GETS[IDENTITY])
        # As a deployment has it: a work tree of another user, read by root.
        self.write("srv/crm/.git/HEAD", "ref: refs/heads/main\n")
        for folder, folders, files in os.walk(self.path("srv/crm")):
            for name in [folder] + [os.path.join(folder, name) for name in folders + files]:
                os.chown(name, 1000, 1000)

    def path(self, name: str) -> str:
        return os.path.join(self.tree, name)

    def write(self, name: str, text: str, mode: int = 0o644) -> None:
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="ascii") as file:
            file.write(text)
        os.chmod(self.path(name), mode)

    def _run(self, *arguments: str, feed: str = "") -> str:
        environment = {"PATH": os.environ["PATH"], "XDG_STATE_HOME": self.path("../state")}
        done = subprocess.run([self.program, *arguments], env=environment, input=feed.encode(), check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.stdout.decode().strip()

    def _with_identity(self) -> str:
        identity, vault = self.path("etc/pbk-secrets/server.age"), self.path("srv/crm/age.pbk")
        key = ("--vault", vault, "--key-file", self.path("etc/pbk-secrets/server.key"))
        subprocess.run(["age-keygen", "-o", identity], check=True, stderr=subprocess.DEVNULL)
        recipient = subprocess.run(
            ["age-keygen", "-y", identity], check=True, stdout=subprocess.PIPE).stdout.decode().strip()
        self._run("init", *key)
        self._run("set", "DB_PASSWORD", *key, feed=VALUE)
        self._run("key", "add", "age", "server", recipient, *key)
        pin = self._run("fingerprint", "--vault", vault)
        return unit("LoadCredential=identity:/etc/pbk-secrets/server.age",
                    "Environment=PBK_SECRETS_IDENTITY_FILE=%d/identity",
                    command="get DB_PASSWORD --vault /srv/crm/age.pbk --pin " + pin)

    def _vaults(self) -> None:
        names = ("server.key", "other.key", "passphrase")
        key, other, passphrase = (self.path("etc/pbk-secrets/" + name) for name in names)
        self.write("etc/pbk-secrets/passphrase", PASSPHRASE + "\n", 0o400)
        vault, second = self.path("srv/crm/secrets.pbk"), self.path("srv/crm/passphrase.pbk")
        self._run("init", "--vault", vault, "--key-file", key)
        self._run("set", "DB_PASSWORD", "--vault", vault, "--key-file", key, feed=VALUE)
        shutil.copy(vault, self.path("srv/crm/older"))
        self._run("set", "DB_PASSWORD", "--vault", vault, "--key-file", key, feed=NEWER)
        shutil.copy(vault, self.path("srv/crm/newer"))
        self._run("rekey", "--yes", "--vault", vault, "--key-file", key)
        shutil.copy(vault, self.path("srv/crm/rekeyed"))
        self.fingerprint = self._run("fingerprint", "--vault", vault)
        shutil.copy(self.path("srv/crm/older"), vault)
        self._run("init", "--vault", self.path("../other.pbk"), "--key-file", other)
        self._run("init", "--vault", second, "--kdf", "15", "--passphrase-file", passphrase)
        self._run("set", "DB_PASSWORD", "--vault", second, "--passphrase-file", passphrase, feed=VALUE)


class Machine:
    """A container whose first process is systemd."""

    NAME = "machine"

    def __init__(self, engine: Engine, site: Site, programs: str):
        self.engine = engine
        engine.image("site:1", site.tree)
        groups, settings = self._groups()
        capabilities = ("SYS_ADMIN", "NET_ADMIN", "SYS_PTRACE", "DAC_READ_SEARCH")
        started = engine.docker(
            "run", "--detach", "--name", self.NAME, *("--cap-add=" + name for name in capabilities),
            *("--security-opt=" + way for way in ("seccomp=unconfined", "apparmor=unconfined", "label=disable")),
            "--network=none", "--tmpfs=/run", "--tmpfs=/tmp", "--cgroupns=host",
            "--cgroup-parent=" + engine.parent, *groups, "--volume=/usr:/usr:ro",
            "--volume=%s:%s:ro" % (programs, os.path.dirname(PROGRAM)), "site:1", MANAGER, "--system",
            "--unit=test.target", *settings)
        if started.returncode != 0:
            raise NoEngine("the engine starts no container: " + last_line(started.stderr))
        end = time.monotonic() + PATIENCE
        while self.run("systemctl", "is-active", "test.target").stdout.strip() != "active":
            if time.monotonic() > end:
                said = engine.docker("logs", self.NAME).stderr
                raise NoEngine("systemd doesn't start in a container: " + last_line(said))
            time.sleep(0.1)
        # Credentials are mounts that have to reach the units' own name spaces.
        self.run("mount", "--make-rshared", "/")
        # Without the program: whether systemd itself can do here what is asked of it.
        if self.start("probe.service") != "0" or self.read("/run/probe") != MACHINE_ID:
            raise NoEngine("systemd can't hand out credentials in a container here")

    @staticmethod
    def _groups() -> Tuple[List[str], List[str]]:
        """Options of docker and of systemd for the control groups; of the first version, systemd's own are given alone.

        Given all of that version, it would make more of them on the machine, remount their folder read-only for
        everybody, and change how the second version's are mounted.
        """
        root = "/sys/fs/cgroup"
        if os.path.exists(root + "/cgroup.controllers"):
            return ["--volume=%s:%s:rw" % (root, root)], []
        if not os.path.isdir(root + "/systemd"):
            raise NoEngine("there is no control group that systemd could use")
        return (["--tmpfs=" + root, "--volume=%s/systemd:%s/systemd:rw" % (root, root)],
                ["systemd.unified_cgroup_hierarchy=0", "systemd.legacy_systemd_cgroup_controller=1"])

    def run(self, *command: str) -> subprocess.CompletedProcess:
        return self.engine.docker("exec", self.NAME, *command)

    def read(self, path: str) -> Optional[str]:
        found = self.run("cat", path)
        return found.stdout if found.returncode == 0 else None

    def start(self, name: str, verb: str = "start") -> str:
        """Starts a unit; returns how its program ended."""
        self.run("systemctl", verb, name)
        return self.run("systemctl", "show", "--property=ExecMainStatus", "--value", name).stdout.strip()

    def version(self) -> str:
        return self.run("systemctl", "--version").stdout.split()[1]


class Tally:
    def __init__(self) -> None:
        self.passed = self.failed = 0

    def check(self, what: str, got: object, wanted: object) -> bool:
        if got == wanted:
            self.passed += 1
            return True
        self.failed += 1
        print("FAILED: %s: expected %r, got %r" % (what, wanted, got))
        return False


def units_get_the_secret(machine: Machine, tally: Tally) -> int:
    got = 0
    for name in GETS:
        status = machine.start(name + ".service")
        # The status and the text are one check, so that the sum below counts units.
        said = machine.read("/run/%s.err" % name)
        got += tally.check(name, (status, machine.read("/run/%s.out" % name), said), ("0", VALUE, ""))
    return got


def units_are_refused(machine: Machine, tally: Tally) -> None:
    for name in REFUSALS:
        status = machine.start(name + ".service")
        tally.check(name, (status, machine.read("/run/%s.out" % name)), ("4", ""))
    # What would be forgotten is said, since nothing else would tell that older vaults are delivered.
    machine.run("sh", "-c", "grep -v XDG_STATE_HOME < /etc/systemd/system/loaded-key.service"
                " > /run/systemd/system/stateless.service")
    status, said = machine.start("stateless.service"), machine.read("/run/stateless.err") or ""
    tally.check("a unit that remembers nothing", (status, "an older vault would go unnoticed" in said), ("0", True))
    # What is encrypted for one name can't be loaded under another: systemd doesn't start the program then.
    machine.run("sh", "-c", "sed s/pbk-secrets.key/other.key/ < /etc/systemd/system/encrypted-key.service"
                " > /run/systemd/system/renamed.service; systemctl daemon-reload")
    tally.check("an encrypted credential under another name", machine.start("renamed.service"), "243")


def encrypt(machine: Machine, tally: Tally) -> bool:
    folder = "/etc/pbk-secrets/"
    results = []
    for name, source, made in (("pbk-secrets.key", "server.key", "host.cred"),
                               ("pbk-secrets.passphrase", "passphrase", "passphrase.cred")):
        done = machine.run(
            "systemd-creds", "encrypt", "--with-key=host", "--name=" + name, folder + source, folder + made)
        results.append((done.returncode, done.stderr if done.returncode else ""))
    return tally.check("systemd-creds encrypt", results, [(0, ""), (0, "")])


def shipped_unit_delivers(machine: Machine, fingerprint: str, tally: Tally) -> int:
    """The unit of the documentation: before Docker, to memory, refusing an older vault, then with the key encrypted."""
    complaints = machine.run("systemd-analyze", "verify", "--man=no", "/etc/systemd/system/" + SHIPPED)
    tally.check("systemd-analyze verify", (complaints.returncode, complaints.stderr), (0, ""))
    machine.run("systemctl", "enable", SHIPPED)
    tally.check("Docker's start", machine.start("docker.service"), "0")
    got = tally.check("what Docker sees", machine.read("/run/docker-saw"), VALUE)
    tally.check("modes", machine.run("stat", "--format=%a %U", "/run/crm", "/run/crm/secrets", DELIVERED).stdout,
                "700 root\n700 root\n444 root\n")
    tally.check("in memory", machine.run("stat", "--file-system", "--format=%T", DELIVERED).stdout, "tmpfs\n")

    machine.run("cp", "/srv/crm/newer", "/srv/crm/secrets.pbk")
    tally.check("a newer vault", (machine.start(SHIPPED, "restart"), machine.read(DELIVERED)), ("0", NEWER))
    machine.run("cp", "/srv/crm/older", "/srv/crm/secrets.pbk")
    tally.check("an older vault", (machine.start(SHIPPED, "restart"), machine.read(DELIVERED)), ("6", NEWER))
    tally.check("Docker meanwhile", machine.run("systemctl", "is-active", "docker.service").stdout, "active\n")
    machine.run("cp", "/srv/crm/rekeyed", "/srv/crm/secrets.pbk")
    tally.check("a vault with a new key", machine.start(SHIPPED, "restart"), "7")
    trusted = machine.run(
        "env", "XDG_STATE_HOME=/var/lib", PROGRAM, "trust", "--vault", "/srv/crm/secrets.pbk", "--pin", fingerprint)
    status = machine.start(SHIPPED, "restart")
    tally.check("and trusted", (trusted.returncode, status, machine.read(DELIVERED)), (0, "0", NEWER))

    machine.run("systemctl", "stop", SHIPPED)
    tally.check("the files of a stopped unit", machine.read(DELIVERED), NEWER)
    machine.run("sh", "-c", "rm -r /run/crm; cd /etc/pbk-secrets && cp host.cred server.key.cred && rm server.key")
    with open(os.path.join(EXAMPLES, SHIPPED + ".d", "encrypted.conf"), "rb") as file:
        text = file.read().decode("ascii")
    machine.run("sh", "-c", 'printf %s "$1" > "$2" && systemctl daemon-reload', "sh", text,
                "/etc/systemd/system/%s.d/encrypted.conf" % SHIPPED)
    return got + tally.check(
        "with the key encrypted", (machine.start(SHIPPED), machine.read(DELIVERED)), ("0", NEWER))


def run_all(program: str, folder: str, tally: Tally) -> None:
    programs, engine_folder = os.path.join(folder, "bin"), os.path.join(folder, "engine")
    os.makedirs(programs)
    os.makedirs(engine_folder)
    shutil.copy(program, os.path.join(programs, os.path.basename(PROGRAM)))
    if not os.path.exists(MANAGER):
        raise NoEngine("systemd is not installed; the package is systemd")
    if not os.path.islink("/bin") or not os.path.isdir(os.path.dirname(PROGRAM)):
        raise NoEngine("/bin is not a link to /usr/bin here, so /usr alone makes no system")
    site = Site(folder, program)
    with Engine(engine_folder) as engine:
        machine = Machine(engine, site, programs)
        if not encrypt(machine, tally):
            return
        got = units_get_the_secret(machine, tally)
        units_are_refused(machine, tally)
        got += shipped_unit_delivers(machine, site.fingerprint, tally)
        print("%d units under systemd %s, %d got the secret" % (len(GETS) + 2, machine.version(), got))


def main() -> int:
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    tally = Tally()
    # A socket's path must be short, wherever temporary files are kept here.
    folder = tempfile.mkdtemp(prefix="pbk-systemd-", dir="/tmp")
    try:
        run_all(os.path.abspath(sys.argv[1]), folder, tally)
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


if __name__ == "__main__":
    sys.exit(main())
