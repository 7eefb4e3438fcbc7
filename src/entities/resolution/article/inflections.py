"""The base form of each name of an article that its sentences decline: "Путиным" is "Путин"; where that is sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product, takewhile

from entities.folding import place_key
from entities.lexicon.inflection import Inflection, Reading, is_known, readings_of
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES
from entities.lexicon.places import read_places
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


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it stands in an article, with all that it may be there."""

    text: str
    label: Label
    readings: tuple[NameReading, ...]

    @property
    def bases(self) -> frozenset[str]:
        return frozenset(reading.base for reading in self.readings)


@dataclass(slots=True)
class _Attested:
    """Names of the article whose base forms are sure, and the words of these."""

    names: set[tuple[Label, str]] = field(default_factory=set)
    words: set[tuple[Label, str]] = field(default_factory=set)

    def add(self, label: Label, base: str) -> None:
        self.names.add((label, base))
        self.words.update((label, word) for word in _words(label, base))

    def count(self, label: Label, base: str) -> int:
        """How much of a base form is attested: all of it, or its last word."""
        words = _words(label, base)
        if len(words) > 1 and (label, base) in self.names:
            return 2
        return int((label, words[-1]) in self.words)


def _words(label: Label, name: str) -> list[str]:
    """The words of a person's name, which may be called by any; else all of it."""
    return name.split() if label is Label.PERSON else [name]


def base_forms(mentions: Sequence[Mention], body: str, language: Language) -> dict[Mention, tuple[str, ...]]:
    """The base form of each mention's name, where it is another one; of some that may be either's, those of both.

    A form that can be of one name only is a form of that. Of several names that one is meant which the article has,
    which a table knows as a place, whose ending hardly any other has, or of which several forms of the article can be.
    Else a name stays as it stands.
    """
    inflection = language.inflection
    if not inflection.is_known:
        return {}
    names = dict(_read_all(mentions, body, inflection))
    meant = _decide(dict.fromkeys(names.values()), inflection)
    forms = {mention: meant.get(name, ()) for mention, name in names.items()}
    return {mention: bases for mention, bases in forms.items() if bases and bases != (mention.text,)}


def _decide(names: Collection[_Name], inflection: Inflection) -> dict[_Name, tuple[str, ...]]:
    """The base forms that are sure of each name; several where the article has more than one."""
    attested = _Attested()
    meant: dict[_Name, tuple[str, ...]] = {}
    standing = {(name.label, name.text) for name in names}

    def settle(choose: Callable[[_Name], Iterable[str]]) -> None:
        found = {name: tuple(sorted(set(choose(name)))) for name in names if name not in meant}
        settled = {name: bases for name, bases in found.items() if len(bases) == 1}
        meant.update(settled)
        for name, (base,) in settled.items():
            attested.add(name.label, base)

    def in_full(name: _Name) -> Sequence[str]:
        return _in_full(name, standing) if inflection.seldom and name.label is Label.PERSON else ()

    def in_article(name: _Name) -> list[str]:
        return _most_attested(name, attested)

    def full_standing(name: _Name) -> list[str]:
        return _standing(name, standing) if " " in name.text else []

    explains = _explained(names)

    def in_common(name: _Name) -> list[str]:
        return _explaining_most(name, explains)

    sure = (_all, in_full, in_article, _likely, in_article)
    for choose in (*sure, _known_places, _plain, in_article, in_common, full_standing, in_article):
        settle(choose)
    lone = [name for name in names if name not in meant and " " not in name.text]
    several = {name: tuple(bases) for name in lone if len(bases := in_article(name)) > 1}
    settle(lambda name: () if name in several else _standing(name, standing))
    return meant | several


def _explained(names: Iterable[_Name]) -> Counter[tuple[Label, str]]:
    """How many forms that stand in the article each base form may have."""
    forms = {(name.label, name.text): name.bases for name in names}
    return Counter((label, base) for (label, _), bases in forms.items() for base in bases)


def _explaining_most(name: _Name, explains: Mapping[tuple[Label, str], int]) -> list[str]:
    """The base forms of a name that most forms of the article may be of, if those are several."""
    counts = {base: explains[name.label, base] for base in sorted(name.bases)}
    most = max(counts.values(), default=0)
    return [base for base, count in counts.items() if count == most > 1]


def _all(name: _Name) -> frozenset[str]:
    return name.bases


def _likely(name: _Name) -> list[str]:
    return [reading.base for reading in name.readings if reading.likely]


def _most_attested(name: _Name, attested: _Attested) -> list[str]:
    """The base forms of a name of which most stands in the article."""
    counts = {base: attested.count(name.label, base) for base in sorted(name.bases)}
    most = max(counts.values(), default=0)
    return [base for base, count in counts.items() if count == most > 0]


def _standing(name: _Name, standing: Collection[tuple[Label, str]]) -> list[str]:
    """The base forms of a name that stand in the article; another one than itself, if there is any."""
    found = [base for base in name.bases if (name.label, base) in standing]
    return [base for base in found if base != name.text] or found


def _in_full(name: _Name, standing: AbstractSet[tuple[Label, str]]) -> list[str]:
    """The base forms of a person's full name of which the article has all, or the last word alone; else itself."""
    first, *others = name.text.split()
    if not others or first.casefold() in PARTICLES:
        return []
    bases = [base for base in sorted(name.bases) if base != name.text]
    ends = ((base, {(name.label, base), (name.label, base.rpartition(" ")[2])}) for base in bases)
    return [base for base, forms in ends if not standing.isdisjoint(forms)] or [name.text]


def _known_places(name: _Name) -> list[str]:
    places = read_places() if name.label is Label.PLACE else {}
    return [base for base in name.bases if place_key(base) in places]


def _plain(name: _Name) -> list[str]:
    return [reading.base for reading in name.readings if reading.plain and reading.likely]


def _read_all(mentions: Sequence[Mention], body: str, inflection: Inflection) -> Iterator[tuple[Mention, _Name]]:
    """All that each mention's name may be where it stands; "and" joins names that are governed alike."""
    governed, before = False, Mention(0, 0, "", Label.PERSON)
    for mention in mentions:
        joined = body[before.end : mention.start].strip() in inflection.conjunctions
        alike = governed and joined and mention.label is before.label
        governed = alike or _is_governed(body[max(0, mention.start - _REACH) : mention.start], inflection)
        before = mention
        if not mention.text.isupper():
            yield mention, _read(mention, inflection, governed=governed)


def _read(mention: Mention, inflection: Inflection, *, governed: bool) -> _Name:
    """All that a name may be: a base form only if it isn't governed, and a person's in one case hardly unless it is."""
    found = read_name(mention.text, mention.label, inflection)
    if governed:
        found = tuple(one for one in found if one.case not in {0, inflection.vocative}) or found
    elif mention.label is Label.PERSON:
        found = tuple(replace(one, likely=one.case != inflection.prepositional) for one in found)
    return _Name(mention.text, mention.label, found)


@lru_cache(maxsize=100_000)
def read_name(name: str, label: Label, inflection: Inflection) -> tuple[NameReading, ...]:
    """All that a name may be by itself; of a person's name only what has a known first name, if anything has."""
    readings = (_of_person if label is Label.PERSON else _of_thing)(name.split(), inflection)
    found = sorted(set(readings), key=lambda one: (one.base, one.case, one.plain))
    return tuple([one for one in found if one.known] or found)


def _is_governed(before: str, inflection: Inflection) -> bool:
    """Whether a name that stands behind this can't be in its base form: behind a preposition, a title in a case."""
    found = _BEFORE.search(before)
    words = [word.strip('«„“"') for word in found[0].casefold().split()] if found else []
    near = [word for word in words if word][: -_WORDS_OF_TITLE - 1 : -1]
    if near and near[0] in inflection.prepositions:
        return True
    of_title = takewhile(lambda word: not _ends_title(word, inflection), near)
    return any(word in inflection.oblique_titles for word in of_title)


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
        yield replace(_join(readings, vouched=known), known=bool(known))


def _patronymics(word: str, inflection: Inflection) -> frozenset[Reading]:
    return frozenset(one for one in readings_of(word, inflection.given) if one.plain)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def _of_thing(words: Sequence[str], inflection: Inflection) -> Iterator[NameReading]:
    """What the name of a place or an organization may be: adjectives and a noun that agree, the rest stays.

    An adjective vouches for the noun that agrees with it.
    """
    as_noun = [readings_of(word, inflection.nouns) for word in words]
    as_adjective = [readings_of(word, inflection.adjectives) for word in words]
    before = len(list(takewhile(bool, as_adjective)))
    for at in range(min(before + 1, len(words))):
        for readings in _agreeing([*as_adjective[:at], as_noun[at]], words):
            if readings[-1].gender:
                yield _join(readings, words[at + 1 :], vouched=readings[-1:] if at else ())


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
