"""Vault files on disk: read as the page says, replaced as a whole or not at all."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import stat

from grammar import MAX_FILE, Refused

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def _read_all(fd: int) -> bytes:
    """One byte past the cap is enough to see that a file is too large."""
    chunks, left = [], MAX_FILE + 1
    while left:
        chunk = os.read(fd, min(left, 1 << 20))
        if not chunk:
            break
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)


def _open(path: str) -> int:
    fd = os.open(path, _READ)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise Refused("not a regular file")
    return fd


def read(path: str) -> bytes:
    fd = _open(path)
    try:
        return _read_all(fd)
    finally:
        os.close(fd)


@contextlib.contextmanager
def locked(path: str):
    """The lock of the file that is at the path now, not of one that was replaced meanwhile."""
    while True:
        fd = _open(path)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX)
            here, there = os.fstat(fd), os.stat(path, follow_symlinks=False)
            if (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino):
                yield
                return
        finally:
            os.close(fd)


def _write_temporary(path: str, data: bytes) -> str:
    temporary = "%s.%s.tmp" % (path, secrets.token_hex(8))
    fd = os.open(temporary, _NEW, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(fd, view):]
        os.fsync(fd)
        os.lseek(fd, 0, os.SEEK_SET)
        if _read_all(fd) != data:
            raise OSError("what was written does not read back the same")
    except BaseException:
        os.unlink(temporary)
        raise
    finally:
        os.close(fd)
    return temporary


def write(path: str, data: bytes, fresh: bool) -> None:
    """A fresh file is linked, not renamed, to its path, so that it replaces nothing."""
    temporary = _write_temporary(path, data)
    try:
        if fresh:
            os.link(temporary, path)
            os.unlink(temporary)
        else:
            os.rename(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    folder = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
