"""All that a name may be where it stands in an article: the form of which base form, in which case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product, takewhile

from entities.lexicon.inflection import Inflection, Reading, is_known, readings_of
from entities.model import Label, Mention

_REACH = 60
_BEFORE = re.compile(r"(?:[^\W_][\w-]* ){1,4}[«„“\"]?$")
_WORDS_OF_TITLE = 4
"""So many words before a name may be its title with what belongs to it: "президента Французской Республики"."""
_OPTIONS = 64
"""Of a name whose words may be read in more ways than so many, nothing is told."""


@dataclass(frozen=True, slots=True)
class NameReading:
    """What a name may be: the form of `base`, in a case (0: the base form itself)."""

    base: str
    case: int
    plain: bool
    known: bool = False
    """Whether the first name in it is known as one."""
    likely: bool = True
    """Whether the words before the name allow the case."""
    womans: bool = False
    """Whether it is a woman's full name in the base form: by a known first name and a surname hardly a man's."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in an article, with all that it may be there."""

    text: str
    label: Label
    readings: tuple[NameReading, ...]

    @property
    def bases(self) -> frozenset[str]:
        """The base forms that it may have."""
        return frozenset(reading.base for reading in self.readings)


def read_names(mentions: Sequence[Mention], body: str, inflection: Inflection) -> Iterator[tuple[Mention, Name]]:
    """All that each mention's name may be where it stands; "and" joins names that are governed alike."""
    governed, before = False, Mention(0, 0, "", Label.PERSON)
    for mention in mentions:
        joined = body[before.end : mention.start].strip() in inflection.conjunctions
        alike = governed and joined and mention.label is before.label
        preceding = body[max(0, mention.start - _REACH) : mention.start]
        governed = alike or _is_governed(preceding, inflection)
        before = mention
        if not mention.text.isupper():
            read = _read(mention, inflection, governed=governed)
            yield mention, _as_owner(read) if _is_owned(preceding, inflection) else read


def _read(mention: Mention, inflection: Inflection, *, governed: bool) -> Name:
    """All that a name may be: a base form only if it isn't governed, and a person's in one case hardly unless it is."""
    found = read_name(mention.text, mention.label, inflection)
    if governed:
        found = tuple(one for one in found if one.case not in {0, inflection.vocative}) or found
    elif mention.label is Label.PERSON:
        found = tuple(replace(one, likely=one.case != inflection.prepositional) for one in found)
    return Name(mention.text, mention.label, found)


def _as_owner(name: Name) -> Name:
    """A name behind a word that is the bearer's: that it may be a woman's in the base form says nothing there."""
    return replace(name, readings=tuple(replace(one, womans=False) for one in name.readings))


@lru_cache(maxsize=100_000)
def read_name(name: str, label: Label, inflection: Inflection) -> tuple[NameReading, ...]:
    """All that a name may be by itself; of a person's name only what has a known first name, if anything has."""
    readings = (_of_person if label is Label.PERSON else _of_thing)(name.split(), inflection)
    found = sorted(set(readings), key=lambda one: (one.base, one.case, one.plain))
    return tuple([one for one in found if one.known] or found)


def _is_governed(before: str, inflection: Inflection) -> bool:
    """Whether a name that stands behind this can't be in its base form: behind a preposition, a title in a case."""
    near = _words_before(before)
    if near and near[0] in inflection.prepositions:
        return True
    of_title = takewhile(lambda word: not _ends_title(word, inflection), near)
    return any(word in inflection.oblique_titles for word in of_title)


def _is_owned(before: str, inflection: Inflection) -> bool:
    """Whether a name stands right behind a word that only somebody's something can be: "in the words of"."""
    return not inflection.owned.isdisjoint(_words_before(before)[:1])


def _words_before(before: str) -> list[str]:
    """The words right before a name in lower case, the nearest first."""
    found = _BEFORE.search(before)
    words = [word.strip('«„“"') for word in found[0].casefold().split()] if found else []
    return [word for word in words if word][: -_WORDS_OF_TITLE - 1 : -1]


def _ends_title(word: str, inflection: Inflection) -> bool:
    """Whether a word parts a title from what follows: "the president was backed by"."""
    return word in inflection.prepositions or inflection.verb.fullmatch(word) is not None


def _of_person(words: Sequence[str], inflection: Inflection) -> Iterator[NameReading]:
    """What a person's name may be: all its words agree; the last is a surname, unless it is a father's name."""
    given, surname = inflection.given, inflection.surnames
    fathers = len(words) > 2 and any(one.plain for one in readings_of(words[-1], given))
    options: list[frozenset[Reading]] = []
    for at, word in enumerate(words):
        lone = len(words) == 1
        as_given = readings_of(word, given) if lone or at < len(words) - 1 else _patronymics(word, inflection)
        as_surname = readings_of(word, surname) if lone or at or fathers or _is_initial(words[-1]) else frozenset()
        options.append(frozenset() if _is_initial(word) else as_given | as_surname)
    for readings in _agreeing(options, words):
        known = [one for one in readings if is_known(one, inflection)]
        womans = _is_womans(words, readings, inflection)
        yield replace(_join(readings, vouched=known), known=bool(known), womans=womans)


def _is_womans(words: Sequence[str], readings: Sequence[Reading], inflection: Inflection) -> bool:
    """Whether a full name is read as a woman's in the base form: by a known first name and a surname hardly a man's."""
    first, last = readings[0], readings[-1]
    if len(words) < 2 or not is_known(first, inflection) or (first.gender, first.case) != ("f", 0):
        return False
    of_men = (one for one in readings_of(words[-1], inflection.surnames) if one.gender == "m")
    return not any(one.plain > last.plain if one.case else one.plain >= last.plain for one in of_men)


def _patronymics(word: str, inflection: Inflection) -> frozenset[Reading]:
    return frozenset(one for one in readings_of(word, inflection.given) if one.plain)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def _of_thing(words: Sequence[str], inflection: Inflection) -> Iterator[NameReading]:
    """What the name of a place or an organization may be: adjectives and a noun that agree, the rest stays.

    An adjective vouches for the noun that agrees with it. Of adjectives behind a noun, as many agree as can.
    """
    as_noun = [readings_of(word, inflection.nouns) for word in words]
    as_adjective = [readings_of(word, inflection.adjectives) for word in words]
    before = len(list(takewhile(bool, as_adjective)))
    found: list[tuple[int, NameReading]] = []
    for at in range(min(before + 1, len(words))):
        for readings in _agreeing([*as_adjective[:at], as_noun[at]], words):
            if readings[-1].gender:
                behind = list(_behind(readings[-1], as_adjective[at + 1 :])) if inflection.adjectives_behind else []
                rest = words[at + 1 + len(behind) :]
                vouched = readings[-1:] if at or behind else ()
                found.append((len(behind), _join((*readings, *behind), rest, vouched=vouched)))
    most = max((count for count, _ in found), default=0)
    yield from (reading for count, reading in found if count == most)


def _behind(noun: Reading, options: Sequence[frozenset[Reading]]) -> Iterator[Reading]:
    """The adjectives right behind a noun that agree with it."""
    for option in options:
        agreeing = [one for one in option if (one.case, one.gender) == (noun.case, noun.gender)]
        if len(agreeing) != 1:
            return
        yield agreeing[0]


def _agreeing(options: Sequence[frozenset[Reading]], words: Sequence[str]) -> Iterator[tuple[Reading, ...]]:
    """The ways to read a name's words in which all are of one case and gender; a word without any agrees with all."""
    read = [sorted(one) for one in options if one]
    cells = {(one.case, one.gender) for one in read[0]} if read else set()
    for case, gender in sorted(cells):
        fits = [[one for one in readings if (one.case, one.gender) == (case, gender)] for readings in read]
        total = 1
        for some in fits:
            total *= len(some)
        if 0 < total <= _OPTIONS:
            for chosen in product(*fits):
                left = iter(chosen)
                yield tuple(
                    next(left) if option else Reading(word, case, "", plain=True)
                    for option, word in zip(options, words, strict=False)
                )


def _join(readings: Sequence[Reading], rest: Sequence[str] = (), *, vouched: Collection[Reading] = ()) -> NameReading:
    """A name of its words; it is plain if all are that something else doesn't vouch for."""
    base = " ".join((*(one.base for one in readings), *rest))
    return NameReading(base, readings[0].case, all(one.plain or one in vouched for one in readings))
