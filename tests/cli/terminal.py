"""A terminal for commands that ask: what a person presses there, and what is shown."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest


def answer(folder: Path, arguments: Sequence[str], answers: Sequence[tuple[str, str]]) -> str:
    """Run a command on a terminal of 100 columns: answers are typed as their prompts come. Gives what is shown."""
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "entities", *arguments]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "100"}
    environment.pop("ENTITIES_GRAPH", None)
    process = subprocess.Popen(command, cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal, env=environment)
    os.close(terminal)
    try:
        shown = ""
        for prompt, typed in answers:
            shown += _read_until(main, prompt)
            time.sleep(0.3)  # as people do: keys pressed before the terminal is ready are dropped
            os.write(main, typed.encode())
        shown += _read_until(main, None)
        assert process.wait(timeout=20) == 0, shown
    finally:
        process.kill()
        process.wait()
        os.close(main)
    return shown.replace("\r\n", "\n")


def _read_until(terminal: int, prompt: str | None) -> str:
    shown = ""
    while select.select([terminal], [], [], 20)[0]:
        try:
            piece = os.read(terminal, 4096).decode()
        except OSError:  # the other end was closed
            return shown
        shown += piece
        if not piece or (prompt and prompt in shown):
            return shown
    pytest.fail(f"no {prompt!r} came: {shown}")
