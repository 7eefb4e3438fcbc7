"""Whole processes, measured from outside: seconds, and megabytes at their peak."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

ENTITIES_COMMAND = (sys.executable, "-m", "entities")

# A process is never said to need less memory than the one that started it, so it is started by one that needs little.
_LAUNCHER = """
import os, sys, time
start = time.perf_counter()
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - start, usage.ru_maxrss / 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""


class Run(NamedTuple):
    """What a whole process took, seconds and megabytes at its peak, and what it printed."""

    seconds: float
    memory: float
    output: str


def run(command: list[str]) -> Run:
    """Run a whole process, given by the path of its program and its arguments; raises RuntimeError if it fails."""
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    done = subprocess.run(launcher, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{command} failed with exit status {done.returncode}: {done.stderr}")
    *output, measured = done.stdout.splitlines()
    seconds, memory = map(float, measured.split())
    return Run(seconds, memory, "\n".join(output))
