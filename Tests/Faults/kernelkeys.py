"""The kernel's keys as a test sees them: the calls of add_key(2) and keyctl(2), and what /proc/keys lists."""

from __future__ import annotations

import ctypes
import os
import platform
from typing import List, NamedTuple

PROCESS, SESSION, USER = -2, -3, -4
JOIN, SETPERM, CLEAR, LINK, UNLINK, SET_TIMEOUT, INVALIDATE = 1, 5, 7, 8, 9, 15, 21
POSSESSOR_ONLY = 0x3F000000
NUMBERS = {"x86_64": (248, 250), "aarch64": (217, 219), "riscv64": (217, 219)}


class Key(NamedTuple):
    serial: int
    expiry: str
    permission: int
    uid: int
    description: str

    @property
    def is_over(self) -> bool:
        return self.expiry == "expd"

    @property
    def is_safe(self) -> bool:
        return self.expiry != "perm" and self.permission == POSSESSOR_ONLY


def _call(number: int, *arguments) -> int:
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    result = library.syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def keyctl(operation: int, *arguments: int) -> int:
    padded = list(arguments) + [0] * (4 - len(arguments))
    return _call(NUMBERS[platform.machine()][1], operation, *(ctypes.c_long(number) for number in padded))


def add(description: str, payload: bytes, keyring: int) -> int:
    return _call(NUMBERS[platform.machine()][0], b"user", description.encode(), payload, len(payload), ctypes.c_long(keyring))


def unavailable() -> str:
    """Why keys can't be kept here; empty where they can."""
    if platform.machine() not in NUMBERS:
        return "no numbers of system calls for " + platform.machine()
    try:
        keyctl(LINK, USER, PROCESS)
        add("pbk-secrets-test:probe", b"x", PROCESS)
        listed("pbk-secrets-test:probe")
        return ""
    except OSError as error:
        return error.strerror


def join_session(leads_to_user: bool) -> None:
    """A new session keyring, as a login gets one, or as a service of systemd does that leads nowhere."""
    keyctl(JOIN)
    if leads_to_user:
        keyctl(LINK, USER, SESSION)


def see_user_keys() -> None:
    """Lets this process see all keys of its user, whatever its session; no child inherits that."""
    keyctl(LINK, USER, PROCESS)


def listed(prefix: str) -> List[Key]:
    """The keys that this process may see, by how their descriptions begin."""
    keys = []
    with open("/proc/keys", encoding="utf-8", errors="replace") as file:
        for line in file:
            fields = line.split(None, 8)
            # Flags: revoked and invalidated keys are only waiting to be collected.
            if len(fields) == 9 and fields[7] == "user" and fields[8].startswith(prefix) and not set("Ri") & set(fields[1]):
                keys.append(Key(int(fields[0], 16), fields[3], int(fields[4], 16), int(fields[5]), fields[8].rsplit(":", 1)[0]))
    return keys


def drop(prefix: str) -> None:
    for key in listed(prefix):
        try:
            keyctl(INVALIDATE, key.serial)
        except OSError:
            pass
