"""Where output goes: results to stdout, everything else to stderr, in an encoding that can hold it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import TextIO

from rich.console import Console

from entities.cli.rendering import harmless


def stdout() -> Console:
    """The console for results."""
    return Console(highlight=False)


def stderr() -> Console:
    """The console for progress, warnings and errors."""
    return Console(stderr=True, highlight=False)


def say(message: str, *, style: str = "") -> None:
    """One plain line on stderr; where that takes nothing more, the work that it tells of goes on."""
    with suppress(OSError):
        stderr().print(harmless(message), style=style, soft_wrap=True)


@contextmanager
def announcing(message: str, *, after: float = 1.0) -> Iterator[None]:
    """Say on stderr what is being done, if it takes longer than so many seconds."""
    timer = Timer(after, say, [message], {"style": "dim"})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def escape_unprintable() -> None:
    """From now on characters that stdout or stderr can't encode are shown as their escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def stdout_as_file() -> TextIO:
    """Stdout made to hold what a file would: UTF-8 and bare line feeds, whatever is usual on a terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout
