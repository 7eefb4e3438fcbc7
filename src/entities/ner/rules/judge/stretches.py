"""Where names may stand: stretches of capitalised words, with the small words between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, PARTICLES, SUFFIXES
from entities.ner.draft import Candidate
from entities.ner.rules.spans import starts_sentence

# Words with what belongs to them, initials with their dots; a possessive; any other mark.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W_]++(?:['’](?![sS]\b)[^\W_]++|[&/-][^\W_]++)*+|['’][sS]\b|[^\w ]")
_LONGEST = 8  # words
_BETWEEN = 2  # small words in a row
_PARTS = re.compile(r"[^-]+")
_BY_END = itemgetter(1, 0)  # of a Stretch


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text, line breaks among them: what they are and where each starts and ends.

    `capitals` are the numbers of those that may be of a name by their capital.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    capitals: AbstractSet[int]


class Stretch(NamedTuple):
    """Characters `start` to `end`, tokens `first` to, with, `last`; so many words of its run stand before and after."""

    start: int
    end: int
    first: int
    last: int
    before: int = 0
    after: int = 0


def read_tokens(text: str, language: Language) -> Tokens:
    """The words and marks of a text."""
    places = [found.span() for found in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in places]
    functions = language.vocabulary.function_words
    capitalised = {word for word in set(words) if not word.islower() and is_capitalised(word)}
    capitals = {number for number, word in enumerate(words) if word in capitalised}
    lent = {word for word in capitalised if word.casefold() in functions}
    plain = {n for n in capitals if words[n] in lent and starts_sentence(text, places[n][0])} if lent else set()
    return Tokens(words, [start for start, _ in places], [end for _, end in places], capitals - plain)


def find_stretches(
    text: str, tokens: Tokens, spans: Iterable[Candidate], language: Language, settled: Iterable[Candidate] = ()
) -> list[list[Stretch]]:
    """All stretches that may be a name, `spans` among them, in groups that don't touch; each in the order of ends.

    What is settled, of `spans`, is one whatever else might be.
    """
    found = {(span.start, span.end) for span in spans}
    stretches: dict[tuple[int, int], Stretch] = {}
    for run in find_runs(tokens, language):
        for stretch in _stretches_of(tokens, run):
            at = stretch[:2]
            if stretch[2] < stretch[3] or at in found or not _is_plain(text, tokens, stretch[2], language):
                stretches.setdefault(at, stretch)
    starts = tokens.starts
    for at in found - stretches.keys():
        stretches[at] = Stretch(*at, bisect_left(starts, at[0]), bisect_left(starts, at[1]) - 1)
    return list(_groups(_free(sorted(stretches.values()), sorted((span.start, span.end) for span in settled))))


def find_runs(tokens: Tokens, language: Language) -> Iterator[list[int]]:
    """The numbers of tokens in a row that are capitalised, or small words between such as names have."""
    run: list[int] = []
    small: list[int] = []
    capitals, last = tokens.capitals, -1
    for number, word in _of_names(tokens, language):
        if number > last + 1 and (run or small):  # what is between is none of a name's
            yield from (run,) if run else ()
            run, small = [], []
        last = number
        if word in ".," and run and not small and _is_inside(tokens, number, language):
            continue
        if number in capitals:
            run += [*small, number]
            small = []
        elif len(small) < _BETWEEN and (word in PARTICLES or (run and word in language.name_joints)):
            small.append(number)
        elif run or small:
            yield from (run,) if run else ()
            run, small = [], []
    if run:
        yield run


def _of_names(tokens: Tokens, language: Language) -> list[tuple[int, str]]:
    """The words and marks that names may have, a third of all, with their numbers."""
    words = tokens.words
    small = {".", ",", *PARTICLES, *language.name_joints}
    wanted = small.union([words[number] for number in tokens.capitals])
    return [(number, word) for number, word in enumerate(words) if word in wanted]


def _is_inside(tokens: Tokens, number: int, language: Language) -> bool:
    """Whether a dot is an abbreviation's, or a comma stands before a legal form or a suffix ("Acme, Inc")."""
    words = tokens.words
    if words[number] == ".":
        return words[number - 1].casefold() in language.abbreviations
    following = words[number + 1].casefold() if number + 1 < len(words) else ""
    return following in LEGAL_FORMS or following in SUFFIXES


def is_capitalised(word: str) -> bool:
    """Whether a word may be one of a name's: by its first letter, or a later one of "7-Eleven" and "al-Bashir"."""
    return word[0].isupper() or (not word.islower() and word[0].isalnum() and (word[0].isdigit() or "-" in word))


def _stretches_of(tokens: Tokens, run: Sequence[int]) -> Iterator[Stretch]:
    """The stretches within a run that end in a capitalised word, and begin with one or with a particle."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    size, capitals = len(run), tokens.capitals
    for i, first in enumerate(run):
        if first not in capitals and words[first] not in PARTICLES:
            continue
        for j in range(i, min(size, i + _LONGEST)):
            number = run[j]
            if number in capitals:
                yield Stretch(starts[first], ends[number], first, number, i, size - 1 - j)
        if "-" in words[first]:
            yield from _parts(words[first], starts[first], first)


def _parts(word: str, start: int, number: int) -> Iterator[Stretch]:
    """The parts of "Blair-Brown", where each has a capital."""
    parts = list(_PARTS.finditer(word))
    if all(part.group()[0].isupper() for part in parts):
        for part in parts:
            yield Stretch(start + part.start(), start + part.end(), number, number)


def _is_plain(text: str, tokens: Tokens, number: int, language: Language) -> bool:
    """Whether a word has its capital from the start of a sentence only, as far as one can tell."""
    return language.vocabulary.is_common(tokens.words[number]) and starts_sentence(text, tokens.starts[number])


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
            yield sorted(group, key=_BY_END)
            group = []
        group.append(stretch)
        end = max(end, stretch.end)
    if group:
        yield sorted(group, key=_BY_END)
