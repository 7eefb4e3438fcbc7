"""Words that a line's end has broken: which of them have a hyphen by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entities.readers.formats.pdf.lines import HYPHEN

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"(?:[^\W_]+-)*[^\W_]+\Z")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OPENINGS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety self ex vice non anti half well cross mid".split()
)
_PART = 4  # letters at least: what can be a word of its own, and not only a syllable


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of a document that no line's end has broken, in small letters."""
    whole = (line.removesuffix(HYPHEN) + "-" * line.endswith(HYPHEN) for line in lines)
    return frozenset(word for line in whole for word in _unbroken(line.casefold()))


def _unbroken(line: str) -> list[str]:
    found = _WORD.findall(line)
    return found[1:-1] if line.endswith("-") else found[1:]


def join_broken(before: str, after: str, words: frozenset[str]) -> str:
    """Two lines of which the first ends in a hyphen: it stays where it is the word's own."""
    before = before.removesuffix(HYPHEN)
    last, first = _LAST.search(before), _FIRST.match(after)
    if last is None or first is None:
        return f"{before}-{after}"
    return before + ("-" if _is_its_own(last[0], first[0], words) else "") + after


def _is_its_own(last: str, first: str, words: frozenset[str]) -> bool:
    if not first[0].islower() or last[-1].isdigit():
        return not _has_no_case(first[0])
    last, first = last.casefold(), first.casefold()
    if f"{last}-{first}" in words or f"{last}{first}" in words:
        return f"{last}-{first}" in words
    are_words = min(len(last), len(first)) >= _PART and last in words and first in words
    return are_words or (last in _OPENINGS and len(first) >= _PART)


def _has_no_case(letter: str) -> bool:
    """Whether it is of a script without capitals, where a first letter tells nothing."""
    return letter.isalpha() and letter.lower() == letter.upper()
