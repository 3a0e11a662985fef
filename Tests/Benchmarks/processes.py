"""Runs programs as whole processes and keeps what each run cost."""

import os
import shutil
import statistics
import time


class Program:
    """A command line, run again and again."""

    def __init__(self, name, *arguments, environment=None):
        self.name = name
        self.path = shutil.which(arguments[0]) or arguments[0]
        self.arguments = [str(argument) for argument in arguments]
        self.environment = environment
        self.times = []
        self.cpu = []
        self.peak = 0

    def run(self):
        """Runs it once; output and input are /dev/null. A failure ends the benchmark."""
        nothing = [(os.POSIX_SPAWN_OPEN, number, "/dev/null", os.O_RDWR, 0) for number in (0, 1, 2)]
        start = time.perf_counter()
        process = os.posix_spawn(self.path, self.arguments, self.environment, file_actions=nothing)
        _, status, usage = os.wait4(process, 0)
        self.times.append((time.perf_counter() - start) * 1000)
        self.cpu.append((usage.ru_utime + usage.ru_stime) * 1000)
        self.peak = max(self.peak, usage.ru_maxrss / 1024)
        if status != 0:
            raise SystemExit(f"'{' '.join(self.arguments)}' failed with status {status}")


class Measure:
    """Something done in this process, timed like a program."""

    def __init__(self, name, work):
        self.name, self.work = name, work
        self.times, self.cpu, self.peak = [], [], 0

    def run(self):
        start, start_cpu = time.perf_counter(), time.process_time()
        self.work()
        self.times.append((time.perf_counter() - start) * 1000)
        self.cpu.append((time.process_time() - start_cpu) * 1000)


def alternate(runs, *subjects):
    """Runs the subjects in turn, A B A B, so that a disturbance hits all of them alike."""
    for subject in subjects:
        subject.run()
        subject.times.clear()
        subject.cpu.clear()
    for _ in range(runs):
        for subject in subjects:
            subject.run()


def quantile(values, part):
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def print_table(title, subjects):
    """Prints milliseconds of each subject; cpu is the median of user and system time together."""
    print(f"\n{title}")
    print(f"  {'':34}{'min':>8}{'median':>8}{'p90':>8}{'max':>8}{'cpu':>8}{'MiB':>7}")
    for subject in subjects:
        times = subject.times
        cells = (min(times), statistics.median(times), quantile(times, 0.9), max(times))
        numbers = "".join(f"{cell:8.2f}" for cell in cells + (statistics.median(subject.cpu),))
        print(f"  {subject.name:34}{numbers}{subject.peak or float('nan'):7.1f}")


def ratios(one, other):
    """The pairwise ratios of two subjects that were run in turn: of times, and of the minima."""
    pairs = [a / b for a, b in zip(one.times, other.times)]
    return {
        "min": min(one.times) / min(other.times),
        "median": statistics.median(pairs),
        "p10": quantile(pairs, 0.1),
        "p90": quantile(pairs, 0.9),
        "cpu": statistics.median(one.cpu) / max(statistics.median(other.cpu), 0.001),
    }


def print_ratios(one, other):
    text = ", ".join(f"{name} {value:.2f}" for name, value in ratios(one, other).items())
    print(f"  {one.name} / {other.name}, pair by pair: {text}")
