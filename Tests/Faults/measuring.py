"""A small process that starts programs, so that what the kernel counts as their memory is theirs.

The most memory that a process had resident is counted from its fork on, which is before the program is in it: a test that
has grown to 100 MiB reads at least that of everything it starts.
"""

from __future__ import annotations

import os
import pickle
import socket
import struct
import subprocess
import sys
from typing import Tuple


class Starter:
    """Forks itself from a test that has just begun, and then starts programs on its behalf."""

    def __init__(self) -> None:
        self.ours, theirs = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            self.ours.close()
            try:
                _serve(theirs)
            finally:
                os._exit(0)
        theirs.close()

    def run(self, request: dict, descriptors: Tuple[int, int, int]) -> Tuple[int, float, int]:
        """The status, the seconds of the processor and the kibibytes of a program that was started with these descriptors."""
        data = pickle.dumps(request)
        socket.send_fds(self.ours, [struct.pack("I", len(data))], list(descriptors))
        self.ours.sendall(data)
        answer = pickle.loads(_exactly(self.ours, struct.unpack("I", _exactly(self.ours, 4))[0]))
        if isinstance(answer, Exception):
            raise answer
        return answer


def _exactly(connection: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        part = connection.recv(count - len(data))
        if not part:
            raise EOFError("the process that starts programs is gone")
        data += part
    return data


def _serve(connection: socket.socket) -> None:
    while True:
        head, descriptors, _, _ = socket.recv_fds(connection, 4, 3)
        if not head:
            return
        request = pickle.loads(_exactly(connection, struct.unpack("I", head)[0]))
        try:
            answer = _start(request, descriptors)
        except Exception as error:
            answer = error
        for descriptor in descriptors:
            os.close(descriptor)
        data = pickle.dumps(answer)
        connection.sendall(struct.pack("I", len(data)) + data)


def _start(request: dict, descriptors) -> Tuple[int, float, int]:
    sys.path[:] = request["path"]
    call = pickle.loads(request["before"])
    process = subprocess.Popen(
        request["words"], cwd=request["folder"], env=request["environment"], start_new_session=True,
        stdin=descriptors[0], stdout=descriptors[1], stderr=descriptors[2], preexec_fn=call)
    guard = subprocess.Popen(["/bin/sh", "-c", "sleep %d; kill -9 %d" % (request["patience"], process.pid)],
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    os.killpg(guard.pid, 9)
    guard.wait()
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss
