"""Whole processes, measured from outside: seconds, and megabytes at their peak."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

ENTITIES_COMMAND = (sys.executable, "-m", "entities")

# A process is never said to need less memory than the one that started it, so it is started by one that needs little.
_LAUNCHER = """
import os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
start = time.perf_counter()
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


class Run(NamedTuple):
    """What a whole process took: seconds, and megabytes at its peak."""

    seconds: float
    memory: float


def run(command: list[str]) -> Run:
    """Run a whole process, given by the path of its program and its arguments; raises RuntimeError if it fails."""
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    done = subprocess.run(launcher, check=True, capture_output=True, text=True)
    seconds, memory, exit_status = map(float, done.stdout.split())
    if exit_status:
        raise RuntimeError(f"{command} failed with exit status {exit_status:.0f}")
    return Run(seconds, memory)
