"""Where output goes: results to stdout, everything else to stderr, in an encoding that can hold it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import TextIO, cast

from rich.console import Console

from entities.cli.rendering import ISOLATES, harmless

_PADDING = re.compile(rf"[ ]+(?=\n)|[{ISOLATES}]")


def stdout() -> Console:
    """The console for results; what isn't read on a terminal has no blanks at the ends of lines."""
    return _console(sys.stdout)


def stderr() -> Console:
    """The console for progress, warnings and errors."""
    return _console(sys.stderr)


def _console(stream: TextIO | None) -> Console:
    console = Console(highlight=False, file=stream)
    if stream is None or (console.is_terminal and not console.is_dumb_terminal and not console.legacy_windows):
        return console
    unpadded = _Unpadded(stream)
    return Console(highlight=False, file=cast("TextIO", unpadded))


class _Unpadded:
    """A stream without what only terminals need: blanks that fill the last column, marks that isolate."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write lines."""
        return self._stream.write(_PADDING.sub("", text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


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
