"""The unlock cache under faults: whatever fails, no key is left that doesn't expire or that others than its possessor may use.

At each call on keys of `unlock`, `lock` and `get` an error is put in its place, once or from then on; the call claims a
success that wasn't; or the program is killed. In a login that leads to the user's keys, and in one that doesn't.
"""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import time
from typing import Dict, Iterator, List, Tuple

import kernelkeys
import tracing
from bench import Bench, Result, Tally, value

CALLS = ("add_key", "keyctl", "request_key")
ERRORS = ("EPERM", "EACCES", "ENOSYS", "EDQUOT", "ENOMEM", "ENOKEY", "EKEYEXPIRED", "EKEYREVOKED", "EINVAL", "ENFILE")
QUICK = ("EPERM", "EKEYREVOKED")
NO_KEY = {"PBK_SECRETS_KEY_FILE": None}
# A user whom nothing else here runs as, so that his keys and their quota are this test's own.
UID = 61_234
# How often a key is looked at again, a hundredth of a second apart, before it counts as left.
PATIENCE = 500
LOST = "could not be dropped again"


class Cache:
    """A vault whose key is cached, and what is left of it."""

    def __init__(self, bench: Bench, tally: Tally):
        self.bench, self.tally = bench, tally
        bench.make()
        bench.set("A_TOKEN", value(1))
        with open(bench.vault, encoding="ascii") as file:
            self.prefix = "pbk-secrets:%s:" % file.readline().split()[1]

    def left(self) -> List[kernelkeys.Key]:
        """The keys that are still good. What only an ended process had is listed until the kernel has collected it."""
        for _ in range(PATIENCE):
            keys = [key for key in kernelkeys.listed(self.prefix) if not key.is_over]
            if all(key.is_safe for key in keys):
                break
            time.sleep(0.01)
        return keys

    def opens(self, **options) -> bool:
        got = self.bench.run("get", "A_TOKEN", variables=NO_KEY, **options)
        self.tally.check((got.status, got.out) in ((0, value(1)), (4, b"")), "get: status %d: %s" % (got.status, got.text))
        return got.status == 0

    def prepare(self, is_unlocked: bool) -> None:
        kernelkeys.drop(self.prefix)
        if is_unlocked:
            self.bench.must("unlock", "--for", "10m")


def _faults(trace: tracing.Trace, errors: Tuple[str, ...]) -> Iterator[Tuple[str, str, str]]:
    numbers: Dict[str, int] = {}
    for call in trace.own:
        if call.name not in CALLS:
            continue
        number = numbers[call.name] = numbers.get(call.name, trace.before(call.name)) + 1
        for error in errors:
            yield call.name, "error=%s:when=%d" % (error, number), call.text
        yield call.name, "error=%s:when=%d+" % (errors[0], number), call.text
        yield call.name, "retval=0:when=%d" % number, call.text
        yield call.name, "signal=KILL:when=%d" % number, call.text


def _all_denied(error: str) -> Tuple[str, str, str]:
    return ",".join(CALLS), "error=%s" % error, "every call"


def _judge(cache: Cache, command: str, ended: Result, fault: str, what: str, is_unlocked: bool, most: int) -> None:
    tally, left = cache.tally, cache.left()
    for key in left:
        tally.check(key.is_safe, "%s: left %s" % (what, key))
    tally.check(len(left) <= most, "%s: %d keys are left" % (what, len(left)))
    if "signal" in fault:
        return
    tally.check(ended.status in ((0, 4) if command == "get" else (0, 2)), "%s: status %d: %s" % (what, ended.status, ended.text))
    tally.check(ended.status == 0 or b"error: " in ended.err, what + ": no sentence says so")
    if "retval" in fault:
        # A kernel that lies about the key's end or its permission is found out; of the rest, what is left is judged.
        return
    if command == "unlock":
        lost = LOST in ended.text
        if ended.status == 0:
            tally.check(len(left) == 1 and cache.opens(), what + ": status 0, and no key is cached")
        elif not is_unlocked:
            tally.check(lost or not left, "%s: left a key: %s" % (what, ended.text))
    elif command == "lock" and ended.status == 0 and not ("KEYCTL_DESCRIBE" in what and "EKEY" in fault):
        # What the kernel calls revoked or expired is no key any more.
        tally.check(not left, what + ": status 0, and the key is there")


def _disturb(cache: Cache, session: str, most: int, errors: Tuple[str, ...]) -> None:
    runs, statuses = 0, {}
    for command, is_unlocked in (("unlock", False), ("unlock", True), ("lock", True), ("get", True), ("get", False)):
        arguments = {"unlock": ("unlock",), "lock": ("lock",), "get": ("get", "A_TOKEN")}[command]
        variables = NO_KEY if command == "get" else {}
        if command == "get" and not is_unlocked:
            faults = [_all_denied(error) for error in errors]
        else:
            cache.prepare(is_unlocked)
            with _environment(cache.bench, variables):
                faults = list(_faults(tracing.trace(cache.bench, *arguments), errors))
            faults += [_all_denied(error) for error in errors]
        for call, fault, original in faults:
            cache.prepare(is_unlocked)
            with _environment(cache.bench, variables):
                ended = tracing.disturbed(cache.bench, call, fault, *arguments)
            what = "%s, %s, %s at %s (%s)" % (session, command, fault, call, original[:60])
            _judge(cache, command, ended, fault, what, is_unlocked, most)
            statuses[ended.status] = statuses.get(ended.status, 0) + 1
            runs += 1
    cache.prepare(False)
    cache.tally.figure("%s: %d runs; exit statuses %s" % (
        session, runs, ", ".join("%d: %d" % pair for pair in sorted(statuses.items()))))


class _environment:
    """Runs of the bench without the variables named, for helpers that don't take any."""

    def __init__(self, bench: Bench, variables: Dict[str, None]):
        self.bench, self.variables = bench, variables

    def __enter__(self) -> None:
        inherited = type(self.bench).environment
        self.bench.environment = lambda **more: inherited(self.bench, **dict(self.variables, **more))

    def __exit__(self, *_) -> None:
        del self.bench.environment


def _lies(cache: Cache) -> None:
    """A kernel that claims to have set the end or the permission of a key, and hasn't."""
    found = 0
    for operation in ("KEYCTL_SET_TIMEOUT", "KEYCTL_SETPERM"):
        cache.prepare(False)
        trace = tracing.trace(cache.bench, "unlock")
        calls = [call for call in trace.calls if call.name == "keyctl"]
        number = 1 + next(i for i, call in enumerate(calls) if call.text.startswith(operation))
        cache.prepare(False)
        ended = tracing.disturbed(cache.bench, "keyctl", "retval=0:when=%d" % number, "unlock")
        found += cache.tally.check(
            ended.status == 2 and "dropped again" in ended.text, "%s: not found out: %s" % (operation, ended.text))
        cache.tally.check(not cache.left(), operation + ": left a key")
    cache.tally.figure("%d of 2 calls found out that did nothing and claimed success" % found)


def _unlisted(cache: Cache) -> None:
    """Without /proc/keys nothing shows that a key expires, so none is kept."""
    runs = 0
    for call, error in itertools.product(("openat", "fstat", "newfstatat", "fstatfs", "read"), ("EIO", "EACCES", "ENOENT")):
        cache.prepare(False)
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", "/proc/keys", "-e", "inject=%s:error=%s" % (call, error)]
        ended = cache.bench.run("unlock", prefix=prefix)
        # Of the two calls that tell a file's status, the program makes one.
        made = call not in ("fstat", "newfstatat") or ended.status != 0
        cache.tally.check(not made or ended.status == 2 and "/proc/keys" in ended.text, "%s of /proc/keys: %s" % (call, ended.text))
        cache.tally.check(not made or not cache.left(), "%s of /proc/keys: left a key" % call)
        runs += 1
    cache.tally.figure("/proc/keys unreadable in %d ways" % runs)


def _as_user(leads_to_user: bool = True):
    def become() -> None:
        os.setgroups([])
        os.setresgid(UID, UID, UID)
        os.setresuid(UID, UID, UID)
        if leads_to_user:
            kernelkeys.join_session(True)
    return become


def _fill_quota(least: int = 10) -> None:
    """Makes keys, which go by themselves, until the user may have no more: by their bytes, before it is by their number.

    So the few bytes of this process's own keyrings, which go with it, leave no room for a vault's key.
    """
    _as_user(False)()
    kernelkeys.see_user_keys()
    made = 0
    for size in (100, 1):
        try:
            while True:
                key = kernelkeys.add("pbk-secrets-test:%d" % made, b"x" * size, kernelkeys.USER)
                kernelkeys.keyctl(kernelkeys.SET_TIMEOUT, key, 60)
                made += 1
        except OSError as error:
            if error.errno != errno.EDQUOT:
                raise
    if made < least:
        raise RuntimeError("%d keys fill the quota" % made)


def _in_child(body) -> int:
    child = os.fork()
    if child == 0:
        try:
            body()
            os._exit(0)
        except BaseException as error:
            print("FAILED keyring: %r" % error, flush=True)
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _other_user(cache: Cache) -> None:
    """A user with keyrings and a quota of his own; what root's session holds; all of his keys dropped."""
    if os.geteuid() != 0:
        cache.tally.figure("only root can become another user, so a full quota, su and lock --all are left out")
        return
    bench, check = cache.bench, cache.tally.check
    bench.must("unlock")
    program = shutil.copy(bench.program, bench.path("pbk-secrets"))
    for place, folders, files in os.walk(bench.folder):
        for name in [".", *folders, *files]:
            os.chown(os.path.join(place, name), UID, UID)
    mine = Bench(program, bench.folder)
    # A session that leads to the keys of root, as after su without a hyphen.
    check(len(cache.left()) == 1, "root has no key")
    planted = mine.run("get", "A_TOKEN", variables=NO_KEY, preexec_fn=_as_user(False))
    check(planted.status == 4 and not planted.out, "a key of another user opens the vault: %d" % planted.status)
    check(len(cache.left()) == 1, "a key of another user is gone")
    kernelkeys.drop(cache.prefix)
    stranger = mine.run("unlock", preexec_fn=_as_user(False))
    check(stranger.status == 3 and "belongs to another user" in stranger.text, "su: %d: %s" % (stranger.status, stranger.text))
    check(not cache.left(), "su: left a key")

    unlocked = mine.run("unlock", preexec_fn=_as_user())
    check(unlocked.status == 0, "another user: %s" % unlocked.text)
    got = mine.run("get", "A_TOKEN", variables=NO_KEY, preexec_fn=_as_user())
    check(got.out == value(1), "a second login of the user doesn't find the key: %s" % got.text)
    locked = mine.run("lock", "--all", preexec_fn=_as_user())
    check(locked.status == 0 and locked.text == "locked 1 vault", "lock --all: %s" % locked.text)
    locked = mine.run("lock", "--all", preexec_fn=_as_user())
    check(locked.status == 0 and locked.text == "nothing was unlocked", "lock --all: %s" % locked.text)

    # What dropped keys took is free again a moment later.
    for attempt in range(5):
        check(_in_child(_fill_quota if attempt == 0 else lambda: _fill_quota(0)) == 0, "the quota could not be filled")
        full = mine.run("unlock", preexec_fn=_as_user(False))
        if full.status == 2:
            break
    check(full.status == 2 and "no room" in full.text, "full keyring: %d: %s" % (full.status, full.text))
    got = mine.run("get", "A_TOKEN", preexec_fn=_as_user(False))
    check(got.out == value(1), "full keyring: get with a key file: %s" % got.text)

    def emptied() -> None:
        _as_user(False)()
        kernelkeys.keyctl(kernelkeys.CLEAR, kernelkeys.USER)
    check(_in_child(emptied) == 0, "the test's keys could not be dropped")
    cache.tally.figure("another user: su, a planted key, a second login, lock --all and a full quota")


def main(program: str, full: bool) -> Tally:
    tally = Tally("keyring")
    reason = kernelkeys.unavailable()
    if reason:
        tally.figure("the kernel keeps no keys here (%s), so the unlock cache isn't tried" % reason)
        tally.check(True, "left out")
        return tally
    with Bench(program) as bench:
        cache = Cache(bench, tally)
        kernelkeys.see_user_keys()
        try:
            # In a session apart an older key may still be there beside the one that is in the user's keyring.
            for session, leads_to_user, most in (("a login", True, 1), ("a session apart", False, 2)):
                kernelkeys.join_session(leads_to_user)
                _disturb(cache, session, most, ERRORS if full else QUICK)
            kernelkeys.join_session(True)
            _lies(cache)
            _unlisted(cache)
            _other_user(cache)
        finally:
            kernelkeys.drop(cache.prefix)
    return tally
