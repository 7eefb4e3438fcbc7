"""What somebody who writes Python gives, as the types of the questions; what fits none is a ValueError."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import TypedDict, TypeVar

from entities.model import Entity, Label, Scope, Window
from entities.queries.scopes import first_day, last_day
from entities.queries.who_knows import Acquaintance

Name = str | Entity | Acquaintance
"""Whom a question is about: a name, part of one, initials and a surname, or an id; or somebody out of an answer."""

Names = Name | list[Name] | tuple[Name, ...]
"""One, or several."""

Values = str | Sequence[str] | None
"""One, or several of which one is enough; None leaves out nothing."""

ALL = "all"
LARGEST = 2**63 - 1
"""What SQLite and numpy can hold."""

Choice = TypeVar("Choice", bound=StrEnum)


class Kinds(TypedDict, total=False):
    """Which articles a question is about, whatever their days; what isn't given leaves out nothing.

    `section` is one, or a folder; `files` are paths or patterns such as `sport/*`; `language` is a code such as `en`.
    """

    section: Values
    source: Values
    author: Values
    language: Values
    files: Values


class Filters(Kinds, total=False):
    """The same, and days: `since` and `until`, both included, are 2020, 2020-08, 2020-08-17, or a `date`."""

    since: str | date | None
    until: str | date | None


_LISTS = {
    "section": "sections", "source": "sources", "author": "authors", "language": "languages", "files": "files"
}  # fmt: skip


def read_scope(filters: Filters, window: str = Window.SENTENCE) -> Scope:
    """The scope that filters mean. Raises ValueError, and TypeError where a filter is none."""
    refuse_unknown(filters, Filters, "filter")
    since, until = filters.get("since"), filters.get("until")
    first = None if since is None else first_day(_written(since))
    last = None if until is None else last_day(_written(until))
    if first and last and first > last:
        raise ValueError(f"since={since!r} comes after until={until!r}")
    return replace(_scope_of(filters), window=choose(Window, window, "window"), since=first, until=last)


def read_kinds(kinds: Kinds) -> Scope:
    """The same of filters without days."""
    refuse_unknown(kinds, Kinds, "filter")
    return _scope_of(kinds)


def _scope_of(kinds: Kinds) -> Scope:
    lists = {field: read_values(name, kinds.get(name)) for name, field in _LISTS.items()}
    return replace(Scope(), **lists)  # type: ignore[arg-type]


def refuse_unknown(given: Iterable[str], kind: type, what: str) -> None:
    """Raise TypeError where a keyword isn't one of this kind."""
    known = list(kind.__annotations__)
    for name in given:
        if name not in known:
            raise TypeError(f"There is no {what} {name!r}: there are {', '.join(known)}")


def read_values(name: str, values: object) -> tuple[str, ...]:
    """One value or several, as texts. Raises ValueError."""
    if values is None:
        return ()
    given = tuple(values) if isinstance(values, Iterable) and not isinstance(values, str) else (values,)
    for value in given:
        if not isinstance(value, str):
            raise ValueError(f"{name} must be a text or several, not {value!r}")
    return given


def read_label(label: str | None) -> Label | None:
    """The label of this name; None for `all` and None. Raises ValueError."""
    if label is None or str(label).lower() == ALL:
        return None
    return choose(Label, label, "label", ALL)


def choose(kind: type[Choice], value: str, what: str, *others: str) -> Choice:
    """The one of a kind that is called so, whatever the case. Raises ValueError with what there is."""
    for one in kind:
        if str(value).lower() == str(one).lower():
            return one
    *first, last = [*(str(one).lower() for one in kind), *others]
    raise ValueError(f"{what} must be {', '.join(first)} or {last}, not {value!r}")


def read_number(number: int, what: str, least: int = 1) -> int:
    """A whole number that is large enough. Raises ValueError."""
    if type(number) is not int or number < least:
        raise ValueError(f"{what} must be a whole number, {least} or more, not {number!r}")
    return min(number, LARGEST)


def read_limit(limit: int | None) -> int | None:
    """How many rows at most, None being all. Raises ValueError."""
    return None if limit is None else read_number(limit, "limit")


def read_name(name: Name) -> str:
    """What is looked up: a name as it is given, or the id of somebody. Raises ValueError."""
    if isinstance(name, Entity | Acquaintance):
        return name.id
    if not isinstance(name, str):
        raise ValueError(f"a name must be a text, or somebody out of an answer, not {name!r}")
    return name


def several(names: Names) -> tuple[Name, ...]:
    """The names, be it one or more."""
    return tuple(names) if isinstance(names, list | tuple) else (names,)


def _written(day: str | date) -> str:
    if isinstance(day, datetime):
        return day.date().isoformat()
    return day.isoformat() if isinstance(day, date) else str(day)
