"""Which people of a corpus a short name may stand for: a surname alone, or with an initial, or a word that is no name.

Its form only says who may be meant; the company that it keeps decides, reference by reference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from entities.folding import in_ascii, is_one_word, place_key
from entities.lexicon.given_names import is_first_name
from entities.lexicon.language import Language
from entities.lexicon.places import read_places
from entities.model import Label, Name, NameCount
from entities.resolution.corpus.contradictions import surname_sound
from entities.resolution.corpus.grouping import contradict
from entities.resolution.corpus.hearing import Hearing
from entities.resolution.corpus.keys import surname_keys
from entities.resolution.names import PersonName, are_homophones, is_short, parse_person

Group = Sequence[NameCount]


RARE = 3
"""A word before a surname is told from a first name in names of fewer articles: Doctor Who is called so in more."""


def without_word_before(name: NameCount, language: Language) -> NameCount:
    """A name of two words without the first if that is no first name, but says what somebody is: "Referee Quill"."""
    first, space, surname = name.name.partition(" ")
    if not space or " " in surname or name.articles >= RARE or is_short(name.name) or is_first_name(in_ascii(first)):
        return name
    word = first.rpartition("-")[2].lower()
    heads = language.roles.heads.get(Label.PERSON, frozenset())
    says_what = not heads.isdisjoint((word, word.removesuffix("s"))) or language.vocabulary.people.has(word)
    return replace(name, name=surname) if says_what or _is_compound(in_ascii(first), language) else name


def _is_compound(word: str, language: Language) -> bool:
    """Whether a word is one of several of the dictionary: "man-of-the-match", but not "Anne-Marie"."""
    parts = word.split("-")
    return len(parts) > 1 and all(language.vocabulary.is_dictionary_word(part) for part in parts)


def find_candidates(
    groups: Sequence[Group], is_apart: Callable[[str, str], bool], language: Language
) -> dict[str, tuple[str, ...]]:
    """The short names that stand in no group with a full name: each with the first names of those groups that it fits.

    `is_apart` says whether the groups of two names are held apart by a decision.
    """
    full: defaultdict[str, list[Group]] = defaultdict(list)
    short: list[tuple[Group, Group]] = []
    heard: list[tuple[PersonName, Group]] = []
    for group in groups:
        bare: Group = [without_word_before(name, language) for name in group]
        whole = [name for name in bare if not is_short(name.name)]
        if not whole:
            short.append((group, bare))
        for sound in {surname_sound(parse_person(name.name).surname) for name in whole}:
            full[sound].append(group)
        heard += ((parse_person(name.name), group) for name in whole)
    hearing = Hearing(heard, surname_keys)
    found: dict[str, tuple[str, ...]] = {}
    for group, shortened in short:
        sounds = {surname_sound(parse_person(name.name).surname) for name in shortened}
        likely = {other[0].name: other for sound in sounds for other in full.get(sound, ())}
        likely |= {other[0].name: other for name in shortened for other in hearing.like(parse_person(name.name))}
        fitting = tuple(
            name
            for name, other in sorted(likely.items())
            if _fits(shortened, other) and not is_apart(group[0].name, other[0].name)
        )
        if fitting:
            found |= {name.name: fitting for name in group}
    return found


def find_strays(names: Iterable[NameCount], groups: Sequence[Group]) -> dict[Name, tuple[str, ...]]:
    """Lone words that articles take for places or organizations, each with the first names of the people it may be.

    Those with a first name that is one, whose surname it is: "Kennedy" may be Kennedy Airport, or Ann Kennedy. What is
    a well-known place is no stray.
    """
    people: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for group in groups:
        for name in group:
            parts = parse_person(name.name)
            if not is_short(name.name) and is_first_name(parts.given):
                people[parts.surname][group[0].name] = None
    lone = [name for name in names if name.label is not Label.PERSON and is_one_word(name.name)]
    lone = [name for name in lone if place_key(name.name) not in read_places()]
    return {
        Name(name.name, name.label): found
        for name in lone
        if (found := tuple(_in_its_letters(name.name, sorted(people.get(in_ascii(name.name), ())))))
    }


def _in_its_letters(surname: str, names: Iterable[str]) -> Iterator[str]:
    parts = parse_person(surname)
    return (name for name in names if not are_homophones(parts, parse_person(name)))


def _fits(short: Group, full: Group) -> bool:
    return any(not contradict(one, other) for one in short for other in full if not is_short(other.name))
