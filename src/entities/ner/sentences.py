"""Sentences that don't run over a heading, a list item or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entities.lexicon.language import Language
from entities.model import Sentence, Span

_ENDS = frozenset(".!?…:;\"'”’»“«)]")
_BREAK = re.compile(r"(?<! ) *\n\s*")  # from the first space on: a run that ends in none is tried once, not from each
_BULLETS = frozenset("•▪●◦■►▶‣·*")
_FULL_LINE = 60
_LONGEST = 1_500  # characters; of 41,000 sentences of news two have more than 1,000
_CUT = re.compile(r" (?=[a-z])")


def split_sentences(text: str, starts: Iterable[int], language: Language) -> Iterator[Sentence]:
    """The sentences of `text`, given where the model lets one start, trimmed, with paragraphs counted from 0."""
    breaks, paragraph_starts = _line_breaks(text, language)
    ended = (start for start in starts if text[max(0, start - 9) : start].rstrip()[-1:] in _ENDS)
    marks = sorted({0, *ended, *breaks, *paragraph_starts})
    paragraph = 0
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        paragraph += start in paragraph_starts
        for piece in _pieces(text, start, end):
            span = _trim(text, *piece)
            if any(character.isalnum() for character in text[span.start : span.end]):
                yield Sentence(span.start, span.end, paragraph)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A stretch without any full stop, cut where it is too long for a sentence: before a small word if there is one."""
    while end - start > _LONGEST:
        cuts = list(_CUT.finditer(text, start + 1, start + _LONGEST))
        cut = cuts[-1].start() if cuts else start + _LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _line_breaks(text: str, language: Language) -> tuple[set[int], set[int]]:
    """Where a line starts that doesn't continue the one before, and where a paragraph does (after an empty line)."""
    lines, paragraphs = set(), set()
    for match in _BREAK.finditer(text):
        if match[0].count("\n") > 1:
            paragraphs.add(match.end())
        elif not _continues(text, match.span(), language):
            lines.add(match.end())
    return lines, paragraphs


def _continues(text: str, line_break: tuple[int, int], language: Language) -> bool:
    """Whether a sentence runs on from the line before a break to the next one."""
    end, start = line_break
    line = text[text.rfind("\n", 0, end) + 1 : end].strip()
    if not line or start >= len(text) or text[start] in _BULLETS:
        return False
    last_word = line.split()[-1].lower()
    goes_on = text[start].islower() or last_word in language.open_words or line[-1] in ",-"
    return goes_on or (len(line) >= _FULL_LINE and line[-1].isalpha())


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
