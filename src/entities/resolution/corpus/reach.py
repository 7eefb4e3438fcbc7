"""Which names bear on each other's resolution: those that have a key in common, directly or by way of others.

So what is resolved together can be resolved apart from all else, at a cost in proportion to what has changed. A key too
many only makes more names come along; one that is lacking would make a graph depend on its history.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entities.folding import fold, in_ascii, is_one_word
from entities.lexicon.organization_names import one_organization
from entities.lexicon.place_names import one_place
from entities.model import Label, NameCount
from entities.resolution.corpus.contradictions import surname_sound, turned_key
from entities.resolution.corpus.keys import surname_keys
from entities.resolution.corpus.sounds import unstressed_given
from entities.resolution.corpus.traditions import is_foreign, traditions_of
from entities.resolution.names import parse_person
from entities.resolution.organization_names import organization_core


def spelling_key(name: str) -> str:
    """What all spellings of a name have in common, whatever their labels."""
    return f"spelling {fold(name)}"


def word_keys(name: str) -> Iterator[str]:
    """For names of several words, the words by which they tell who bears a lone one."""
    words = fold(name).split()
    if len(words) > 1:
        yield from (f"word {word}" for word in {words[0], words[-1], words[-1].rpartition("-")[2]})


def first_word_key(name: str) -> str | None:
    """For a name of several words, the sound of the first: those that share it tell whether it is a first name."""
    first, space, _ = fold(name).partition(" ")
    return f"first {unstressed_given(in_ascii(first))}" if space else None


def bearing_key(name: str) -> str:
    """The key of the names that bear `name`, if it is one word."""
    return f"word {fold(name)}"


def cluster_keys(name: str, label: Label) -> Iterator[str]:
    """What the names of a label have in common that may be one entity, or leave open which one is meant."""
    if label is Label.PERSON:
        parts = parse_person(name)
        yield f"surname {surname_sound(parts.surname)}"
        if turned := turned_key(parts):
            yield f"turned {turned}"
        return
    if is_one_word(name):  # which may be a surname
        yield f"surname {surname_sound(in_ascii(name))}"
    if label is Label.ORGANIZATION:
        yield core_key(name)
        if organization := one_organization(name):
            yield f"organization {organization}"
    elif place := one_place(name):
        yield f"place {place}"


def heard_keys(name: str, label: Label) -> Iterator[str]:
    """By what a person's name is found by those that it may be one with as another language writes it."""
    if label is Label.PERSON:
        parts = parse_person(name)
        kinds = ("heard", "foreign") if is_foreign(parts) else ("heard",)
        yield from (f"{kind} {key}" for kind in kinds for key in surname_keys(parts.written, traditions_of(parts)))


def hearing_keys(name: str, label: Label) -> Iterator[str]:
    """The keys of the names that a person's name may be one with so: all for a foreign one, for others the foreign."""
    if label is Label.PERSON:
        parts = parse_person(name)
        kind = "heard" if is_foreign(parts) else "foreign"
        yield from (f"{kind} {key}" for key in surname_keys(parts.written, traditions_of(parts)))


def core_key(name: str) -> str:
    """What the names of an organization have in common, but for acronyms and short forms."""
    return f"core {organization_core(name)}"


def keys_of(name: str, label: Label, *, ambiguous: bool) -> frozenset[str]:
    """Everything by which a name of a settled label is found; an ambiguous one by those who decide on it alone."""
    if ambiguous:
        return frozenset({spelling_key(name)})
    first = first_word_key(name)
    keys = {spelling_key(name), *word_keys(name), *cluster_keys(name, label), *heard_keys(name, label)}
    return frozenset(keys | {first} if first else keys)


def is_decided(counts: Iterable[NameCount]) -> bool:
    """Whether all articles take a name, in all its spellings, for a person: then no other name changes its label."""
    return all(count.label is Label.PERSON for count in counts)
