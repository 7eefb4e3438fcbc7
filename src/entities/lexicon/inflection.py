"""How a language declines names: from the form of a name that a sentence needs back to the one that it is known by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

Words = frozenset[str]
_NONE: Words = frozenset()
_LEAST = 3
"""Of so many letters are the words of which other forms are looked for."""
_WHOLE = "^"


@dataclass(frozen=True, slots=True)
class Declension:
    """How words of some genders are declined that end in one of `ends`.

    `endings` has what replaces the last `cut` letters in each further case, in the order of cases that all declensions
    of the language share; "/" stands between two that are in use, "-" for none, "=" for the
    base form itself. `ends` that begin with "^" are words.
    It is `plain` if its forms can hardly be anything else, so that they tell a name that is met in no other.
    """

    genders: str
    ends: tuple[str, ...]
    endings: tuple[str, ...]
    cut: int = 0
    plain: bool = False

    def forms(self, base: str) -> Iterator[tuple[int, str]]:
        """Yield the cases, the base form being 0, with the forms of a word that this is the declension of."""
        yield 0, base
        stem = base[: len(base) - self.cut]
        for case, endings in enumerate(self.endings, start=1):
            yield from ((case, base if ending == "=" else stem + ending.strip("-")) for ending in endings.split("/"))


@dataclass(frozen=True, slots=True, eq=False)
class Declensions:
    """The declensions of one kind of words: of several that fit a word, the one with the longest end is its own."""

    rows: tuple[Declension, ...] = ()


def decline(genders: str, ends: str, endings: str, *, cut: int = 0, plain: bool = False) -> Declension:
    """A declension whose ends and endings are given as words of a text."""
    return Declension(genders, tuple(ends.split()), tuple(endings.split()), cut, plain)


_UNDECLINED = Declensions()


class Reading(NamedTuple):
    """What a word may be: the form of `base` in a case, of a gender. Where `plain`, hardly anything else."""

    base: str
    case: int
    gender: str
    plain: bool


@dataclass(frozen=True, slots=True, eq=False)
class Inflection:
    """How a language declines its names; with the defaults, it doesn't.

    People's names agree in case and gender, as nouns do with the adjectives before them.
    """

    given: Declensions = _UNDECLINED
    """First names and what is formed from a father's."""
    surnames: Declensions = _UNDECLINED
    nouns: Declensions = _UNDECLINED
    """Places, and what the names of organizations are called by."""
    adjectives: Declensions = _UNDECLINED
    adjectives_behind: bool = False
    """Whether adjectives stand right behind the noun of a name, too, and agree with it: "Rada Koordynacyjna"."""
    sexes: Mapping[str, str] = field(default_factory=dict)
    """First names in lower case, with "f", "m", or both."""
    prepositions: Words = _NONE
    """Words in lower case right behind which no name is in its base form."""
    owned: Words = _NONE
    """Words in lower case of which somebody's name right behind them says whose they are: "in the words of"."""
    conjunctions: Words = _NONE
    """Words between the last two names of a list."""
    prepositional: int = -1
    """The case, if there is one, that stands only behind a preposition."""
    vocative: int = -1
    """The case, if there is one, that whoever is spoken to stands in: nothing governs it."""
    verb: re.Pattern[str] = re.compile(r"(?!)")
    """A word in lower case that may be a verb, by its ending."""
    oblique_titles: Words = _NONE
    """Titles in lower case in another case than the base form: the name behind agrees with them."""

    seldom: bool = False
    """Whether sentences need other forms so seldom that a full name is in its base form, unless its article tells."""

    @property
    def is_known(self) -> bool:
        """Whether names are declined at all."""
        return bool(self.surnames.rows or self.nouns.rows)


def readings_of(word: str, declensions: Declensions) -> frozenset[Reading]:
    """All that a word may be by these declensions; none if it ends like nothing that is declined.

    Of a word with hyphens all parts are declined, as far as they agree; else the last alone ("Санкт-Петербурга"), or
    the first, before one in lower case ("Ростова-на-Дону"). What an acronym's hyphen parts is its ending ("PAP-em").
    """
    first, _, last = word.rpartition("-")
    if not first:
        return _readings(word, declensions)
    if first.isupper() and last.islower():
        return _readings(first + last, declensions)
    first, hyphen, small = first.rpartition("-")
    if hyphen and small.islower():
        return frozenset(one._replace(base=f"{one.base}-{small}-{last}") for one in readings_of(first, declensions))
    first += hyphen + small
    before = readings_of(first, declensions)
    return frozenset(
        other._replace(base=f"{base}-{other.base}", plain=plain)
        for other in _readings(last, declensions)
        for base, plain in _agreeing(before, other) or ((first, other.plain),)
    )


def _agreeing(readings: Iterable[Reading], other: Reading) -> list[tuple[str, bool]]:
    """The base forms of the readings that agree with another one, and whether both are plain."""
    agree = (one for one in readings if (one.case, one.gender) == (other.case, other.gender))
    return [(one.base, one.plain and other.plain) for one in agree]


def forms_of(base: str, declensions: Declensions) -> frozenset[str]:
    """All forms of a word in its base form."""
    genders = sorted({gender for declension in declensions.rows for gender in declension.genders})
    own = (declension_of(base, gender, declensions) for gender in genders)
    return frozenset(form for one in own if one for _, form in one.forms(base))


@lru_cache(maxsize=200_000)
def declension_of(base: str, gender: str, declensions: Declensions) -> Declension | None:
    """The declension of a word of a gender: that with the longest end that it has, of equal ones the first."""
    table = _ends(declensions)
    lowered = base.casefold()
    tails = [_WHOLE + lowered, *(lowered[at:] for at in range(len(lowered)))]
    return next((table[tail, gender] for tail in tails if (tail, gender) in table), None)


class _Ending(NamedTuple):
    """How a form ends: what stands there in the base form, in a case of a declension."""

    base: str
    case: int
    gender: str
    declension: Declension


@lru_cache(maxsize=200_000)
def _readings(word: str, declensions: Declensions) -> frozenset[Reading]:
    table = _endings(declensions)
    lowered = word.casefold()
    longest = max(map(len, table), default=0)
    found: set[Reading] = set()
    for length in range(min(longest, len(word)) + 1):
        stem = word[: len(word) - length]
        for ending in table.get(lowered[len(word) - length :], ()):
            base = lowered[: len(stem)] + ending.base
            if len(base) < _LEAST and ending.case:
                continue
            if declension_of(base, ending.gender, declensions) is ending.declension:
                found.add(Reading(_cased(base, word), ending.case, ending.gender, ending.declension.plain))
    if _is_declined_acronym(word):
        return frozenset(one for one in found if one.base.isupper())
    return frozenset(found)


def _is_declined_acronym(word: str) -> bool:
    """Whether a word is two capitals or more with an ending in small letters."""
    capitals = sum(1 for _ in takewhile(str.isupper, word))
    return capitals > 1 and word[capitals:].islower()


def _cased(base: str, word: str) -> str:
    """A base form with the capitals of the word, as far as that has its letters."""
    same = "".join(own if own.casefold() == letter else letter for own, letter in zip(word, base, strict=False))
    return same + base[len(same) :]


@cache
def _ends(declensions: Declensions) -> Mapping[tuple[str, str], Declension]:
    """The declension of each end, by gender."""
    table: dict[tuple[str, str], Declension] = {}
    for declension in declensions.rows:
        for end in declension.ends:
            for gender in declension.genders:
                table.setdefault((end, gender), declension)
    return table


@cache
def _endings(declensions: Declensions) -> Mapping[str, Sequence[_Ending]]:
    """What each ending of a form stands for."""
    table: defaultdict[str, list[_Ending]] = defaultdict(list)
    for declension in declensions.rows:
        for end in (end.removeprefix(_WHOLE) for end in declension.ends):
            for case, form in declension.forms(end):
                for gender in declension.genders:
                    table[form].append(_Ending(end, case, gender, declension))
    return table


def is_surely_base(name: str, inflection: Inflection) -> bool:
    """Whether a person's name can't be a case of another name, by its first name if that is known, else by the last.

    That is so of all names in languages that don't decline them, or seldom.
    """
    words = name.split()
    if not words or inflection.seldom or not inflection.is_known:
        return True
    first = [one for one in readings_of(words[0], inflection.given) if is_known(one, inflection)] if words[1:] else []
    word, readings = (words[0], first) if first else (words[-1], readings_of(words[-1], inflection.surnames))
    return all(one.base == word for one in readings)


def is_known(reading: Reading, inflection: Inflection) -> bool:
    """Whether a word is a first name of its gender."""
    return bool(reading.gender) and reading.gender in inflection.sexes.get(reading.base.casefold(), "")


def all_forms(bases: Words, *declensions: Declensions) -> Words:
    """All forms of some words, by any of these declensions, the base forms included."""
    return bases.union(form for table in declensions for base in bases for form in forms_of(base, table))
