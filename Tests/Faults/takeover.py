"""`run`: the command finds everything as if it had been started without the program, and the secrets besides, or isn't started."""

from __future__ import annotations

import itertools
import os
import random
import resource
import signal
import subprocess
from typing import Callable, Dict, List, Optional

import tracing
from bench import PATIENCE, Bench, Tally, value
from needle import Canary

TROUBLESOME = b"'\"\\$`#{}()= \t\n\r;&|!~*:@-%"
ENVIRON = ("cat", "/proc/self/environ")
# What a process is given by its parent, as the kernel tells it.
STATE = ("sh", "-c", "grep -E '^(Umask|SigBlk|SigIgn|Groups|NoNewPrivs|CapInh)' /proc/self/status; cat /proc/self/limits; ls /proc/self/fd")


def adversarial() -> List[bytes]:
    """Each character of ASCII alone, doubled and within text, bytes that are no text, pairs of the troublesome ones, and mixtures of both; none holds NUL."""
    values = [bytes([byte]) * count for byte in range(1, 128) for count in (1, 2)]
    values += [b"a" + bytes([byte]) + b"b" for byte in range(1, 128)] + [bytes([byte]) for byte in range(128, 256, 3)]
    values += [bytes(pair) for pair in itertools.product(TROUBLESOME, repeat=2)]
    chance = random.Random(4)
    for number in range(400):
        values.append(bytes(chance.choice(TROUBLESOME) if chance.random() < 0.5 else chance.randrange(1, 128 if number % 10 else 256)
                            for _ in range(chance.randrange(1, 40))))
    return list(dict.fromkeys(values))


def _encoded(name: str, data: bytes) -> bytes:
    """A line that Compose reads as the value."""
    for plain, written in ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"$", b"\\$"), (b"\n", b"\\n"), (b"\r", b"\\r")):
        data = data.replace(plain, written)
    return name.encode() + b'="' + data + b'"\n'


def _is_text(data: bytes) -> bool:
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        return False


def _fill(bench: Bench, values: Dict[str, bytes]) -> None:
    lenient = ("--allow-weak", "--allow-placeholder")
    with open(bench.path("in.env"), "wb") as file:
        file.writelines(_encoded(name, data) for name, data in values.items() if _is_text(data))
    bench.must("import", "in.env", "--dialect", "compose", *lenient)
    os.unlink(bench.path("in.env"))
    for name, data in values.items():
        if not _is_text(data):
            bench.must("set", name, "--kind", "generic", "--keep-newline", *lenient, stdin=data)


def _values(program: str, tally: Tally) -> None:
    """All of them arrive, as variables and as files, and nothing but them."""
    values = {"V%d" % number: data for number, data in enumerate(adversarial())}
    with Bench(program) as bench:
        bench.make()
        _fill(bench, values)
        found = dict(entry.split(b"=", 1) for entry in bench.must("run", "--pristine", "--", *ENVIRON).out.split(b"\0")[:-1])
        exact = sum(found.pop(name.encode(), None) == data for name, data in values.items())
        tally.check(exact == len(values), "%d of %d values arrived exactly" % (exact, len(values)))
        tally.check(set(found) == {b"PATH", b"HOME", b"LC_ALL"}, "other variables: %r" % sorted(found))
        few = dict(list(values.items())[::3])
        script = "import os, sys\nfor n in sys.argv[1:]: print(open(os.environ[n + '_FILE'], 'rb').read().hex())"
        result = bench.must("run", "--files", "--only", ",".join(few), "--", "python3", "-c", script, *few,
                            preexec_fn=lambda: _raise_limit(resource.RLIMIT_NOFILE))
        as_files = sum(bytes.fromhex(line.decode()) == data for line, data in zip(result.out.split(b"\n"), few.values()))
        tally.check(as_files == len(few), "%d of %d files hold their values" % (as_files, len(few)))
        tally.figure("%d of %d values exact as variables, %d of %d as files" % (exact, len(values), as_files, len(few)))


def _raise_limit(which: int) -> None:
    hard = resource.getrlimit(which)[1]
    resource.setrlimit(which, (hard, hard))


def _both(bench: Bench, command: tuple, before: Optional[Callable[[], None]] = None, close_fds: bool = True, **streams) -> tuple:
    """What a command comes to by itself, and through the program."""
    results = []
    for prefix in ((), (bench.program, "run", "--only", "A_TOKEN", "--")):
        done = subprocess.run([*prefix, *command], cwd=bench.folder, env=bench.environment(), preexec_fn=before,
                              close_fds=close_fds, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, check=False, **streams)
        results.append((done.returncode, done.stdout, done.stderr))
    return tuple(results)


def _endings(bench: Bench, tally: Tally) -> None:
    for status in range(256):
        alone, through = _both(bench, ("sh", "-c", "exit %d" % status))
        tally.check(alone == through, "exit %d: %r" % (status, through))
    deadly = sorted(set(range(1, 32)) - {signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU})
    for number in deadly:
        alone, through = _both(bench, ("sh", "-c", "kill -%d $$" % number))
        tally.check(alone == through, "kill -%d: %r" % (number, through))
    tally.figure("256 exit statuses and %d signals are the command's own" % len(deadly))


def _states(bench: Bench, tally: Tally) -> None:
    """Whatever the caller has set, the command finds."""
    def limits(which: int, soft: int, hard: int) -> Callable[[], None]:
        return lambda: resource.setrlimit(which, (soft, hard))

    def closing(numbers: tuple) -> Callable[[], None]:
        return lambda: [os.close(number) for number in numbers]
    states: Dict[str, Callable[[], None]] = {
        "nothing special": lambda: None, "umask 0": lambda: os.umask(0), "umask 0277": lambda: os.umask(0o277),
        "no core": limits(resource.RLIMIT_CORE, 0, 0), "a core of 4 kB": limits(resource.RLIMIT_CORE, 4096, 8192),
        "files of 1 MB": limits(resource.RLIMIT_FSIZE, 1 << 20, 1 << 20), "64 descriptors": limits(resource.RLIMIT_NOFILE, 64, 64),
        "no locked memory": limits(resource.RLIMIT_MEMLOCK, 0, 0),
        "signals blocked": lambda: signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGUSR1, signal.SIGXFSZ}),
        "a descriptor more": lambda: os.dup2(1, 7),
    }
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGPIPE, signal.SIGXFSZ, signal.SIGQUIT, signal.SIGCHLD, signal.SIGABRT, signal.SIGSEGV):
        states["%s ignored" % number.name] = lambda number=number: signal.signal(number, signal.SIG_IGN)
    for count in (1, 2, 3):
        for numbers in itertools.combinations((0, 1, 2), count):
            states["%r closed" % (numbers,)] = closing(numbers)
    for title, before in states.items():
        # Where standard output is closed, a file tells.
        command = ("sh", "-c", "{ %s; } > told 2>&1" % STATE[2])
        found = []
        for prefix in ((), (bench.program, "run", "--only", "A_TOKEN", "--")):
            subprocess.run([*prefix, *command], cwd=bench.folder, env=bench.environment(), preexec_fn=before, close_fds=False,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=PATIENCE, check=False)
            with open(bench.path("told"), "rb") as file:
                found.append(file.read())
            os.chmod(bench.path("told"), 0o600)
            os.unlink(bench.path("told"))
        tally.check(found[0] == found[1] and len(found[0]) > 500, "%s: %r" % (title, _difference(*found)))
    tally.figure("%d states of a process are handed on" % len(states))


def _difference(alone: bytes, through: bytes) -> List[bytes]:
    return sorted(set(alone.split(b"\n")) ^ set(through.split(b"\n")))


def _in_place(bench: Bench, tally: Tally) -> None:
    """The command has the program's process, and its arguments show no value."""
    secret = Canary("run")
    bench.must("set", "CANARY", "--allow-weak", stdin=secret.text)
    for options in ((), ("--files",)):
        process = subprocess.Popen([bench.program, "run", "--only", "CANARY", *options, "--", "sh", "-c", "echo $$ $PPID; read -r line"],
                                   cwd=bench.folder, env=bench.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        first = process.stdout.readline().split()
        tally.check(first == [b"%d" % process.pid, b"%d" % os.getpid()], "the process is another: %r" % first)
        with open("/proc/%d/cmdline" % process.pid, "rb") as file:
            tally.check(not secret.is_in(file.read()), "the arguments show the value")
        with open("/proc/%d/environ" % process.pid, "rb") as file:
            tally.check(secret.is_in(file.read()) == (not options), "the environment with %r" % (options,))
        process.communicate(b"\n", timeout=PATIENCE)
    noise = random.Random(5).randbytes(3 << 20)
    done = bench.run("run", "--only", "CANARY", "--", "cat", stdin=noise)
    tally.check(done == (0, noise, b""), "streams: status %d, %d bytes, %r" % (done.status, len(done.out), done.err[:200]))
    tally.check(not [name for name, data in bench.files().items() if secret.is_in(data)], "the value lies in a file")


def _limits(bench: Bench, tally: Tally) -> None:
    """The program refuses just what the kernel does."""
    tried = 0
    for size in (131_072, 131_073):
        data = b"x" * (size - len("EDGE=") - 1)
        bench.must("set", "EDGE", "--allow-weak", "--kind", "file", stdin=data)
        done = bench.run("run", "--only", "EDGE", "--", *ENVIRON)
        fits = b"EDGE=" + data in done.out.split(b"\0")
        tally.check(fits == (size == 131_072) and done.status == (0 if fits else 3), "%d bytes: status %d" % (size, done.status))
        tally.check(fits or (b"EDGE" in done.err and done.out == b""), "%d bytes: %s" % (size, done.text))
        tried += 1
    for number in range(3):
        bench.must("set", "PART%d" % number, "--allow-weak", "--kind", "file", stdin=b"x" * 100_000)
    for stack in (512 << 10, 1 << 20, 1_300_000, 8 << 20, 64 << 20):
        limit = max(131_072, min(stack // 4, 6 << 20))
        parts = {b"PART%d" % number: b"x" * 100_000 for number in range(3 if limit > 400_000 else 1)}
        for excess in (-8, -1, 0, 1, 8):
            tally.check(*_at_limit(bench, stack, limit, parts, excess))
            tried += 1
    tally.figure("%d sizes at the kernel's limits" % tried)


def _at_limit(bench: Bench, stack: int, limit: int, parts: Dict[bytes, bytes], excess: int) -> tuple:
    """Fills the environment to a number of bytes over the limit; the kernel itself is asked what it takes."""
    command = ["/bin/true"]
    key = {b"PBK_SECRETS_KEY_FILE": os.fsencode(bench.path("k.key"))}
    passed = {os.fsencode(name): os.fsencode(text) for name, text in bench.environment().items()}
    del passed[b"PBK_SECRETS_KEY_FILE"]

    def left() -> int:
        variables = {**passed, **parts}
        return limit + excess - (len(command[0]) + 1) * 2 - 8 - sum(len(name) + len(text) + 10 for name, text in variables.items())
    while left() > 100_200:
        passed[b"F%03d" % len(passed)] = b"x" * 100_000
    passed[b"LAST"] = b"x" * (left() - len("LAST") - 10)

    def start(words: List[str], variables: Dict[bytes, bytes]) -> tuple:
        try:
            done = subprocess.run(
                words, env=variables, cwd=bench.folder, stderr=subprocess.PIPE, check=False,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (stack, resource.getrlimit(resource.RLIMIT_STACK)[1])))
        except OSError as error:
            return 126, str(error)
        return done.returncode, done.stderr[-200:].decode("utf-8", "replace")
    alone = start(command, {**passed, **parts})
    through = start([bench.program, "run", "--only", ",".join(name.decode() for name in parts), "--", *command], {**passed, **key})
    fits = excess <= 0
    return (alone[0] == 0) == fits and through[0] == (0 if fits else 3), "stack of %d, %d over: %r by itself, %r through the program" % (
        stack, excess, alone, through)


def _faults(bench: Bench, tally: Tally, errors: tuple) -> None:
    """An error in place of each call: the command gets all secrets, or isn't started."""
    wanted = {b"A_TOKEN", b"B_TOKEN"}
    count, statuses = 0, {}
    for options in ((), ("--files",)):
        arguments = ("run", "--only", "A_TOKEN,B_TOKEN", *options, "--", *ENVIRON)
        found = tracing.trace(bench, *arguments, strings=64)
        own = list(itertools.takewhile(lambda call: call.name != "execve", found.own)) + [tracing.Call("execve", "")]
        numbers: Dict[str, int] = {}
        for call in own:
            number = numbers[call.name] = numbers.get(call.name, found.before(call.name)) + 1
            if call.name not in tracing.FILE_CALLS | {"getrandom", "memfd_create", "execve", "faccessat", "faccessat2"}:
                continue
            for error in errors if call.name != "close" else ("EIO",):
                ended = tracing.disturbed(bench, call.name, "error=%s:when=%d" % (error, number), *arguments)
                count, statuses[ended.status] = count + 1, statuses.get(ended.status, 0) + 1
                what = "%s with %s at %s %d (%s): status %d: %s" % (
                    arguments[3], error, call.name, number, call.text[:60], ended.status, ended.text)
                names = {entry.split(b"=")[0].replace(b"_FILE", b"") for entry in ended.out.split(b"\0")} & wanted
                tally.check(names == wanted if ended.status == 0 else ended.out == b"", what)
                told = b"error: " in ended.err or (call.name == "write" and call.text.startswith("2<"))
                tally.check(ended.status == 0 or (ended.status in (2, 3, 4, 126, 127) and told), what)
    tally.check(not bench.temporaries(), "left: %r" % bench.temporaries())
    tally.figure("%d faults; exit statuses %s" % (count, ", ".join("%d: %d" % pair for pair in sorted(statuses.items()))))


def _other_user(bench: Bench, tally: Tally) -> None:
    """A file in memory is closed to other users, though they inherit its descriptor's number."""
    if os.geteuid() != 0:
        tally.figure("only root can become another user, so no other user was tried")
        return
    script = "import os\nos.setresuid(65534, 65534, 65534)\ntry: open(os.environ['A_TOKEN_FILE'])\nexcept PermissionError: print('closed')"
    done = bench.run("run", "--files", "--only", "A_TOKEN", "--", "python3", "-c", script)
    tally.check(done.out == b"closed\n", "another user: %r %s" % (done.out, done.text))


def main(program: str, full: bool) -> Tally:
    tally = Tally("takeover")
    _values(program, tally)
    with Bench(program) as bench:
        bench.make()
        bench.set("A_TOKEN", value(1))
        bench.set("B_TOKEN", value(2))
        for check in (_endings, _states, _in_place, _limits, _other_user):
            check(bench, tally)
        _faults(bench, tally, ("EIO", "EINTR", "EMFILE", "ENOSYS", "ENOSPC") if full else ("EIO", "EMFILE"))
    return tally
