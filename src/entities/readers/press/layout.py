"""How the text of an export is laid out: lines, paragraphs, and whether its lines were wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_WIDEST = 100
"""In characters: what is wrapped, for a terminal or a page, has hardly any longer line."""
_SHARE_OF_LONG = 0.02


def unify_line_ends(text: str) -> str:
    """`text` with LF at the end of every line, and no page breaks."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\u2028", "\n")


def after_marks(text: str, marks: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Each of the marks in `text`, and what stands between it and the next."""
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return ((mark, text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True))


def is_wrapped(text: str) -> bool:
    """Whether paragraphs go on over several lines, with blank lines between them; else each line is one."""
    lines = [line for line in text.split("\n") if line.strip()]
    return "\n\n" in text and sum(len(line) > _WIDEST for line in lines) <= _SHARE_OF_LONG * len(lines)


def split_paragraphs(text: str, *, wrapped: bool) -> list[str]:
    """The paragraphs of `text`, with the space before each, which tells what is centred."""
    pieces = _between_blank_lines(text.split("\n")) if wrapped else text.split("\n")
    return [piece.rstrip() for piece in pieces if piece.strip()]


def join_paragraphs(lines: Iterable[str], *, wrapped: bool) -> str:
    """Lines as prose: as they are where they were wrapped, else each a paragraph."""
    if wrapped:
        return "\n".join(lines).strip("\n")
    return "\n\n".join(line.rstrip() for line in lines if line.strip())


def full_places(lines: Iterable[str]) -> list[int]:
    """Which of the lines aren't blank."""
    return [at for at, line in enumerate(lines) if line.strip()]


def full_lines(lines: Iterable[str]) -> list[str]:
    """The lines that aren't blank, without the space around them."""
    return [line.strip() for line in lines if line.strip()]


def _between_blank_lines(lines: list[str]) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return ["\n".join(paragraph) for paragraph in paragraphs]
