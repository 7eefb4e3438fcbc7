"""Well-known organizations by their names in many languages."""

from __future__ import annotations

from functools import cache

from entities.folding import is_latin, place_key, script_key
from entities.lexicon.tables import read_lines

_LONG = 4
"""Letters of an acronym that is written like a name as well: "Nato". Of a shorter one that may be a word: "Who"."""
_MARKS = str.maketrans("", "", ".&/")


def one_organization(name: str) -> str | None:
    """The English name of the well-known organization that a name alone means, in whatever language; None of others."""
    plain = name.translate(_MARKS)
    return _read_names().get(plain if plain.isupper() else _key(name))


def names_of_organization(name: str) -> tuple[str, ...]:
    """All names of the well-known organization that a name means, the English one first; none of others."""
    organization = one_organization(name)
    return read_organizations()[organization] if organization else ()


@cache
def read_organizations() -> dict[str, tuple[str, ...]]:
    """The names of each organization, by the English one, which comes first."""
    rows = (line.split("\t") for line in read_lines("organization_names.tsv"))
    return {name: (name, *others) for name, _, *others in rows}


@cache
def _read_names() -> dict[str, str]:
    """The English name by every key; an acronym is its own."""
    table: dict[str, str] = {}
    for english, names in read_organizations().items():
        for name in names:
            plain = name.translate(_MARKS)
            acronym = plain.isupper()
            if acronym:
                table[plain] = english
            if not acronym or len(plain) >= _LONG:
                table[_key(name)] = english
    return table


def _key(name: str) -> str:
    """A name in its own script; in Latin, without accents, in the spelling of an English article."""
    return (place_key(name) if is_latin(name) else script_key(name)).replace("isation", "ization")
