"""Measures the program's commands and prints the goals beside what was reached; see run.sh."""

import hashlib
import os
import shutil
import statistics
import subprocess
import sys

from deploys import measure_deploy
from processes import Measure, Program, alternate, print_ratios, print_table, ratios
from vaults import Workspace, secret_name

MIDDLE = secret_name(500)
SCRYPT = {"salt": b"made up salt", "n": 1 << 17, "r": 8, "p": 1, "maxmem": 1 << 28, "dklen": 32}


class Goals:
    """The goals and what was reached, printed at the end."""

    def __init__(self):
        self.rows = []

    def add(self, what, goal, reached, unit):
        self.rows.append((what, goal, reached, unit))

    def print(self):
        print(f"\n{'goal':58}{'at most':>10}{'reached':>10}")
        for what, goal, reached, unit in self.rows:
            verdict = "" if reached <= goal else "  missed"
            print(f"{what:58}{goal:>10.2f}{reached:>10.2f} {unit}{verdict}")


def commands(space):
    def command(name, *arguments, vault):
        return Program(
            name, space.program, *arguments, "--vault", vault, "--key-file", space.key_file,
            environment=space.environment)

    return command


def measure_get(space, runs, goals):
    command = commands(space)
    small, large = space.vault(1000), space.vault(10_000)
    get = command("get of 1,000 secrets", "get", MIDDLE, vault=small)
    get_large = command("get of 10,000 secrets", "get", MIDDLE, vault=large)
    version = Program("--version (start alone)", space.program, "--version", environment=space.environment)
    floor = Program("true (a process alone)", "true", environment=space.environment)
    age_file = space.age_file()
    age = age_file and Program(
        "age -d -i of one secret", "age", "-d", "-i", *age_file, environment=space.environment)
    subjects = [subject for subject in (get, age, get_large, version, floor) if subject]
    alternate(runs, *subjects)
    print_table(f"get, {runs} alternating runs, milliseconds", subjects)
    goals.add("get of 1,000 secrets, median", 8, statistics.median(get.times), "ms")
    if age:
        print_ratios(get, age)
        goals.add("get of 1,000 secrets / age, median of pairs", 1.7, ratios(get, age)["median"], "times")
    goals.add("get of 10,000 secrets, median", 25, statistics.median(get_large.times), "ms")
    goals.add("peak memory", 40, max(get.peak, get_large.peak), "MiB")
    print(f"  The harness's own {floor.peak:.1f} MiB are the least that peak memory can show.")
    return small


def measure_cache(space, vault, runs, goals):
    """`get` with the key that `unlock` keeps, beside `get` with the key file."""
    unlock = [space.program, "unlock", "--for", "1h", "--vault", vault, "--key-file", space.key_file]
    if subprocess.run(unlock, env=space.environment, stderr=subprocess.DEVNULL).returncode != 0:
        print("\nthe kernel keeps no keys here, so get with a cached key isn't measured")
        return
    try:
        by_file = commands(space)("get with a key file", "get", MIDDLE, vault=vault)
        cached = Program(
            "get with a cached key", space.program, "get", MIDDLE, "--vault", vault, environment=space.environment)
        alternate(runs, cached, by_file)
    finally:
        space.run(space.program, "lock", "--vault", vault)
    print_table(f"cached key, {runs} alternating runs, milliseconds", [cached, by_file])
    more = statistics.median(a - b for a, b in zip(cached.times, by_file.times))
    goals.add("get with a cached key beyond a key file, median of pairs", 1, more, "ms")


def measure_set(space, vault, runs, goals):
    command = commands(space)
    change = command("set on 1,000 secrets", "set", MIDDLE, "--generate", vault=vault)
    contents = open(vault, "rb").read()

    def replace_durably():
        path = space.path("plain")
        with open(path + ".new", "wb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        os.rename(path + ".new", path)
        folder = os.open(space.folder, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    disk = Measure("a durable write of the same size", replace_durably)
    alternate(runs, change, disk)
    print_table(f"set, {runs} alternating runs, milliseconds", [change, disk])
    goals.add("set on 1,000 secrets, median", 12, statistics.median(change.times), "ms")


def count_diff(space, vault, goals):
    if not shutil.which("git"):
        return
    where = os.path.dirname(vault)
    git = ["git", "-c", "user.name=made up", "-c", "user.email=made@up.example"]
    space.run("git", "init", "-q", where=where)
    space.run(*git, "add", "secrets.pbk", where=where)
    space.run(*git, "commit", "-qm", "Add the vault", where=where)
    space.run(
        space.program, "set", "NEW_KEY", "--generate", "--vault", vault, "--key-file", space.key_file)
    added, removed, _ = space.run(*git, "diff", "--numstat", where=where).split(None, 2)
    print(f"\nset of a new secret: git diff shows {added} lines added, {removed} removed; the seal line is one of each")
    goals.add("lines that a set adds to git diff besides the seal", 1, int(added) - int(removed), "lines")


def measure_passphrase(space, runs, goals):
    path, words = space.passphrase_vault()
    unlock = Program(
        "get with a passphrase", space.program, "get", secret_name(0), "--vault", path,
        "--passphrase-file", words, environment=space.environment)
    scrypt = Measure("scrypt alone, N = 2^17", lambda: hashlib.scrypt(b"made up", **SCRYPT))
    alternate(runs, unlock, scrypt)
    print_table(f"passphrase, {runs} alternating runs, milliseconds", [unlock, scrypt])
    more = statistics.median(a - b for a, b in zip(unlock.times, scrypt.times))
    goals.add("passphrase unlock beyond scrypt, median of pairs", 10, more, "ms")


def measure_binary(space, goals):
    goals.add("size of the stripped program", 20, os.path.getsize(space.program) / 1e6, "MB")
    libraries = [line.split()[0] for line in space.run("ldd", space.program).splitlines()]
    print("\nshared libraries:", ", ".join(libraries))
    unwanted = [name for name in libraries if "Foundation" in name or "icu" in name.lower()]
    goals.add("shared libraries of Foundation or ICU", 0, len(unwanted), "")


def main():
    folder, runs = sys.argv[1], int(sys.argv[2])
    space, goals = Workspace(folder), Goals()
    vault = measure_get(space, runs, goals)
    measure_cache(space, vault, runs, goals)
    measure_set(space, vault, runs, goals)
    count_diff(space, vault, goals)
    measure_deploy(space, runs, goals)
    measure_passphrase(space, max(runs // 5, 5), goals)
    measure_binary(space, goals)
    print(f"\nload of the machine over the last minute: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    goals.print()


if __name__ == "__main__":
    main()
