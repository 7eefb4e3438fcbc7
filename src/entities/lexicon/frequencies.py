"""How common a person's name is among people who write English, whatever a corpus has of it."""

from __future__ import annotations

from functools import cache

from entities.lexicon.given_names import formal_names
from entities.lexicon.tables import read_lines

RARE_GIVEN, RARE_SURNAME = 300, 50
"""Of a million people: as many may have a name that isn't in the table."""
_MILLION = 1_000_000


def name_frequency(given: str, surname: str) -> float:
    """How many of a million people have both names, in lower case, if these are independent; "Matt" is "Matthew"."""
    table = _read()
    of_given = max([table.get(("given", form), 0) for form in (given, *formal_names(given))])
    of_surname = table.get(("surname", surname), 0)
    return max(of_given, RARE_GIVEN) * max(of_surname, RARE_SURNAME) / _MILLION


def surname_frequency(surname: str) -> int:
    """How many of a million people have a surname, in lower case; 0 if they are few."""
    return _read().get(("surname", surname), 0)


@cache
def _read() -> dict[tuple[str, str], int]:
    cells = (line.split("\t") for line in read_lines("name_frequencies.tsv"))
    return {(kind, name): int(n) for kind, name, n in cells}
