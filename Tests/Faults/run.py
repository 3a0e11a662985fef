#!/usr/bin/env python3
"""Tests of the program under faults: run.py PROGRAM [--quick|--full] [TEST...]

Ends in 'N passed, N failed', with exit status 1 if anything failed. strace is needed.
"""

from __future__ import annotations

import importlib
import os
import sys
import time

import bounded
import tracing

TESTS = ("kill", "errors", "durability", "concurrency", "canary", "hostile", "keyring", "takeover", "audit")


def main() -> int:
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if not words or set(options) - {"--quick", "--full"} or set(words[1:]) - set(TESTS):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    if not tracing.available():
        print("strace is missing; the package is called strace", file=sys.stderr)
        return 1
    program = os.path.abspath(words[0])
    bounded.prepare()
    passed = failed = 0
    for name in words[1:] or TESTS:
        start = time.monotonic()
        tally = importlib.import_module(name).main(program, "--full" in options)
        print("%s: %d passed, %d failed, %.0f s" % (name, tally.passed, tally.failed, time.monotonic() - start), flush=True)
        passed, failed = passed + tally.passed, failed + tally.failed
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
