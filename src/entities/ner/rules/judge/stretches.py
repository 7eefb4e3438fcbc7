"""Where names may stand: stretches of capitalised words, with the small words between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, PARTICLES, SUFFIXES
from entities.ner.draft import Candidate
from entities.ner.rules.spans import starts_sentence

# Words with what belongs to them, initials with their dots; a possessive; any other mark.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W_]+(?:['’](?![sS]\b)[^\W_]+|[&/-][^\W_]+)*|['’][sS]\b|[^\w ]")
_LONGEST = 8  # words
_BETWEEN = 2  # small words in a row
_PARTS = re.compile(r"[^-]+")


class Token(NamedTuple):
    """A word or mark, where it stands, and whether it may be one of a name's by its capital."""

    start: int
    end: int
    text: str
    capital: bool


EDGE = Token(0, 0, "\n", capital=False)
"""What stands before the first word of a text, and behind the last."""


class Stretch(NamedTuple):
    """Characters `start` to `end`, tokens `first` to, with, `last`; so many words of its run stand before and after."""

    start: int
    end: int
    first: int
    last: int
    before: int = 0
    after: int = 0


def read_tokens(text: str, language: Language) -> list[Token]:
    """The words and marks of a text, line breaks among them."""
    functions = language.vocabulary.function_words
    tokens = []
    for found in _TOKEN.finditer(text):
        word, at = found.group(), found.start()
        capital = is_capitalised(word) and not (word.casefold() in functions and starts_sentence(text, at))
        tokens.append(Token(at, found.end(), word, capital))
    return tokens


def find_stretches(
    text: str,
    tokens: Sequence[Token],
    spans: Iterable[Candidate],
    language: Language,
    settled: Iterable[Candidate] = (),
) -> list[list[Stretch]]:
    """All stretches that may be a name, `spans` among them, in groups that don't touch; each in the order of ends.

    What is settled, of `spans`, is one whatever else might be.
    """
    found = {(span.start, span.end) for span in spans}
    stretches: dict[tuple[int, int], Stretch] = {}
    for run in find_runs(tokens, language):
        for stretch in _stretches_of(tokens, run):
            at = stretch[:2]
            if stretch.first < stretch.last or at in found or not _is_plain(text, tokens[stretch.first], language):
                stretches.setdefault(at, stretch)
    starts = [token.start for token in tokens]
    for at in found - stretches.keys():
        stretches[at] = Stretch(*at, bisect_left(starts, at[0]), bisect_left(starts, at[1]) - 1)
    return list(_groups(_free(sorted(stretches.values()), sorted((span.start, span.end) for span in settled))))


def find_runs(tokens: Sequence[Token], language: Language) -> Iterator[list[int]]:
    """The numbers of tokens in a row that are capitalised, or small words between such as names have."""
    run: list[int] = []
    small: list[int] = []
    for number, token in enumerate(tokens):
        word = token.text
        if word in ".," and run and not small and _is_inside(tokens, number, language):
            continue
        if token.capital:
            run += [*small, number]
            small = []
        elif len(small) < _BETWEEN and (word in PARTICLES or (run and word in language.name_joints)):
            small.append(number)
        elif run or small:
            yield from (run,) if run else ()
            run, small = [], []
    if run:
        yield run


def _is_inside(tokens: Sequence[Token], number: int, language: Language) -> bool:
    """Whether a dot is an abbreviation's, or a comma stands before a legal form or a suffix ("Acme, Inc")."""
    mark = tokens[number].text
    if mark == ".":
        return tokens[number - 1].text.casefold() in language.abbreviations
    following = tokens[number + 1].text.casefold() if number + 1 < len(tokens) else ""
    return following in LEGAL_FORMS or following in SUFFIXES


def is_capitalised(word: str) -> bool:
    """Whether a word may be one of a name's: by its first letter, or a later one of "7-Eleven" and "al-Bashir"."""
    return word[0].isupper() or (not word.islower() and word[0].isalnum() and (word[0].isdigit() or "-" in word))


def _stretches_of(tokens: Sequence[Token], run: Sequence[int]) -> Iterator[Stretch]:
    """The stretches within a run that end in a capitalised word, and begin with one or with a particle."""
    capitalised = [tokens[number].capital for number in run]
    for i, first in enumerate(run):
        if not capitalised[i] and tokens[first].text not in PARTICLES:
            continue
        for j in range(i, min(len(run), i + _LONGEST)):
            if capitalised[j]:
                yield Stretch(tokens[first].start, tokens[run[j]].end, first, run[j], i, len(run) - 1 - j)
        if "-" in tokens[first].text:
            yield from _parts(tokens[first], first)


def _parts(token: Token, number: int) -> Iterator[Stretch]:
    """The parts of "Blair-Brown", where each has a capital."""
    parts = list(_PARTS.finditer(token.text))
    if all(part.group()[0].isupper() for part in parts):
        for part in parts:
            yield Stretch(token.start + part.start(), token.start + part.end(), number, number)


def _is_plain(text: str, token: Token, language: Language) -> bool:
    """Whether a word has its capital from the start of a sentence only, as far as one can tell."""
    return language.vocabulary.is_common(token.text) and starts_sentence(text, token.start)


def _free(stretches: Iterable[Stretch], settled: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """The stretches that no settled one overlaps, and these; both are in order."""
    ends = [end for _, end in settled]
    for stretch in stretches:
        at = bisect_right(ends, stretch.start)
        if at == len(settled) or stretch.end <= settled[at][0] or stretch[:2] == settled[at]:
            yield stretch


def _groups(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches (in order) that overlap one another, together."""
    group: list[Stretch] = []
    end = 0
    for stretch in stretches:
        if group and stretch.start >= end:
            yield sorted(group, key=_by_end)
            group = []
        group.append(stretch)
        end = max(end, stretch.end)
    if group:
        yield sorted(group, key=_by_end)


def _by_end(stretch: Stretch) -> tuple[int, int]:
    return stretch.end, stretch.start
