"""Lines of text, whether they end in LF, CR LF or a CR alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entities.model import Span

_END = re.compile(r"\r\n?|\n")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it, where that stands, and where the next line begins."""

    text: str
    span: Span
    next: int


def unify_line_ends(text: str) -> str:
    """`text` with LF at the end of every line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def line_at(text: str, start: int) -> Line:
    """The line that begins at `start`; empty if it is blank, or at the end of the text."""
    end = _END.search(text, start)
    raw = text[start : end.start() if end else len(text)]
    stripped = raw.strip()
    first = start + len(raw) - len(raw.lstrip())
    return Line(stripped, Span(first, first + len(stripped)), end.end() if end else len(text))


def skip_space(text: str, start: int) -> int:
    """Where the first character at or after `start` stands that is no space or line end."""
    match = _SPACE.match(text, start)
    return match.end() if match else start
