"""Makes the vaults that are measured, of made-up secrets."""

import hashlib
import os
import shutil
import subprocess

# An .env file of more lines is refused.
LARGEST_IMPORT = 4000


class Workspace:
    """A folder with the program, keys, vaults and a memory of seen vaults of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.program = os.path.join(folder, "pbk-secrets")
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "XDG_STATE_HOME": os.path.join(folder, "state"),
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1",
        }

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def run(self, *arguments, text=None, where=None):
        done = subprocess.run(
            arguments, env=self.environment, cwd=where or self.folder, input=text, text=True, capture_output=True
        )
        if done.returncode != 0:
            raise SystemExit(f"'{' '.join(arguments)}' failed: {done.stderr[-500:]}")
        return done.stdout

    def write(self, name, text):
        with open(os.open(self.path(name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        return self.path(name)

    def vault(self, secrets):
        """Makes a vault that the key file opens; returns its path."""
        folder = self.path(f"vault-{secrets}")
        os.mkdir(folder)
        path = os.path.join(folder, "secrets.pbk")
        self.run(self.program, "init", "--vault", path, "--key-file", self.key_file)
        for start in range(0, secrets, LARGEST_IMPORT):
            numbers = range(start, min(start + LARGEST_IMPORT, secrets))
            env = self.write("import.env", "".join(f"{secret_name(n)}={made_up_value(n)}\n" for n in numbers))
            self.run(self.program, "import", env, "--vault", path, "--key-file", self.key_file)
        return path

    def passphrase_vault(self):
        """Makes a vault that a passphrase opens at the usual cost; returns its path and the passphrase's file."""
        path = self.path("passphrase.pbk")
        words = self.write("passphrase", "orchid lantern granite meadow copper violin\n")
        self.run(self.program, "init", "--vault", path, "--passphrase-file", words)
        secret = self.write("one.env", f"{secret_name(0)}={made_up_value(0)}\n")
        self.run(self.program, "import", secret, "--vault", path, "--passphrase-file", words)
        return path, words

    @property
    def key_file(self):
        return self.path("vault.key")

    def age_file(self):
        """Encrypts one secret with age; returns the identity and the file, or nothing where there is no age."""
        if not shutil.which("age") or not shutil.which("age-keygen"):
            return None
        identity, encrypted = self.path("age.key"), self.path("one.age")
        self.run("age-keygen", "-o", identity)
        recipient = self.run("age-keygen", "-y", identity).strip()
        self.run("age", "-r", recipient, "-o", encrypted, text=made_up_value(0))
        return identity, encrypted


def secret_name(number):
    return f"SERVICE_{number:05d}_KEY"


def made_up_value(number):
    return hashlib.sha256(f"made up {number}".encode()).hexdigest()[:32]
