"""First names of many languages, and surnames, from Faker."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from anyascii import anyascii

import gazetteer
import sources
from entities.folding import place_key
from entities.lexicon.english.vocabulary import VOCABULARY

HEADER = (
    "# First names of Faker (https://github.com/joke2k/faker, MIT License, Copyright (c) 2012 Daniele Faraglia), "
    "changed: selected; made by tools/tables/first_names.py"
)

# Written without vowels, by other rules, or in another script than Latin: romanised letter by letter they are nobody's
# name. Those of English-speaking countries are mostly surnames; `given_names` has the others.
LEFT_OUT = tuple("ar_ bn_ en fa_ gu_ he_ hi_ hy_ ja_ ka_ ko_ mr_ ne_ or_ si_ ta_ th_ zh_".split())
_APOSTROPHES = str.maketrans("", "", "'’ʻ`ʼ‘")
SHORTEST = 3


@cache
def first_names() -> list[str]:
    """The lines of first_names.txt, in lower-case ASCII.

    Dictionary words, places, nationalities and words that a place begins with are left out.
    """
    rows = (row for row in gazetteer.rows() if row.kind not in {"region", "province"})
    places = {place_key(name) for row in rows for name in (row.name, *row.others)}
    barred = places | {place.split()[0] for place in places if " " in place}
    words = {anyascii(name).casefold() for name in _names() if name.translate(_APOSTROPHES).isalpha()}
    plain = {"".join(filter(str.isalpha, word)) for word in words}
    known = {
        word
        for word in plain
        if len(word) >= SHORTEST and word not in barred and not VOCABULARY.is_dictionary_word(word)
    }
    return [HEADER, *sorted(known)]


def surnames() -> frozenset[str]:
    """Surnames of all languages of Faker, in lower-case ASCII."""
    return frozenset(anyascii(name).casefold() for name in _names("last_", ()))


def everybody(kind: str) -> Iterator[str]:
    """Yield the names of all languages of Faker in their own scripts; `kind` is "first_" or "last_"."""
    return _names(kind, ())


def _names(kind: str = "first_", left_out: tuple[str, ...] = LEFT_OUT) -> Iterator[str]:
    for module in pkgutil.iter_modules([str(sources.package_folder("faker") / "providers/person")]):
        if not module.name.startswith(left_out):
            provider = import_module(f"faker.providers.person.{module.name}").Provider
            for table in sorted(vars(provider)):
                if table.startswith(kind):
                    yield from strings(getattr(provider, table))


def strings(value: object) -> Iterator[str]:
    """Yield the strings in a table of Faker, whatever its shape."""
    match value:
        case str():
            yield value
        case list() | tuple() | set() | dict():
            for item in value:
                yield from strings(item)
        case _:
            pass
