"""Prose whose lines were broken at a fixed width, as in mails and old archives: there a line break is but a space."""

from __future__ import annotations

import re

_BREAK = re.compile(r"(?<=\S) *\n(?=[^\W_]|[\"'“‘(])")  # what starts with a space or a mark is a paragraph or an item
_WORD = re.compile(r"\S+")
_WIDTHS = range(50, 101)  # characters that such lines have at most
_FEW = 0.1  # of the lines, such as addresses, may be longer
_SHARE = 0.7  # of the breaks between lines that must come where the next word found no room
_BREAKS = 6
_SMALL = 0.3  # of these breaks stand before a small letter: lists have items of one length, but each with a capital
_LONG_WORD = 30  # what is longer fits into no line, and says nothing


def join_wrapped_lines(body: str) -> str:
    """The same characters with a space for each line break that only the width of the page asked for.

    A line that was filled is one that the first word of the next would have made too long. Where most long lines are,
    the breaks after those go; the others stay, such as that after a heading or between the lines of a signature.
    """
    lengths = sorted(len(line.rstrip()) for line in body.split("\n") if line.strip())
    width = lengths[int((1 - _FEW) * (len(lengths) - 1))] if lengths else 0
    if width not in _WIDTHS:
        return body
    breaks = [found for found in _BREAK.finditer(body) if _line_length(body, found) >= width / 2]
    filled = [found for found in breaks if _is_filled(body, found, width)]
    goes_on = sum(body[found.end()].islower() for found in filled)
    if len(filled) < max(_BREAKS, _SHARE * len(breaks)) or goes_on < _SMALL * len(filled):
        return body
    characters = list(body)
    for found in filled:
        characters[found.end() - 1] = " "
    return "".join(characters)


def _is_filled(body: str, found: re.Match[str], width: int) -> bool:
    """Whether the line before a break has no room for the first word behind it."""
    word = _WORD.match(body, found.end())
    return word is not None and len(word[0]) <= _LONG_WORD and width < _line_length(body, found) + 1 + len(word[0])


def _line_length(body: str, found: re.Match[str]) -> int:
    return found.start() - (body.rfind("\n", 0, found.start()) + 1)
