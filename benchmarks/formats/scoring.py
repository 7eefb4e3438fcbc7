"""What is expected of a set of files, and how much of it came true."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of an article in a file; `must` are strings that tell it from the others."""

    title: str | None
    date: str | None
    must: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come of a file; `articles` is None where nobody has counted them."""

    file: str
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    articles: int | None
    first: Item
    items: tuple[Item, ...]
    unreadable: bool


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it was read."""

    body: str
    title: str | None = None
    date: str | None = None


@dataclass(slots=True)
class Count:
    """How many there were of something, and of how many it was true."""

    true: int = 0
    all: int = 0

    def add(self, *outcomes: bool) -> None:
        """One more for each outcome."""
        self.true += sum(outcomes)
        self.all += len(outcomes)

    def __iadd__(self, other: Count) -> Self:
        """Both together."""
        self.true += other.true
        self.all += other.all
        return self

    def __str__(self) -> str:
        """For a table."""
        return f"{self.true:,} of {self.all:,}" if self.all else "-"


@dataclass(slots=True)
class Row:
    """The figures of a format; `more` are articles beyond those that there are, `misses` what went wrong."""

    files: Count = field(default_factory=Count)
    strictly: Count = field(default_factory=Count)
    loosely: Count = field(default_factory=Count)
    leaked: Count = field(default_factory=Count)
    articles: Count = field(default_factory=Count)
    more: int = 0
    titles: Count = field(default_factory=Count)
    dates: Count = field(default_factory=Count)
    refused: Count = field(default_factory=Count)
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)

    def __iadd__(self, other: Row) -> Self:
        """Both together."""
        for each in fields(self):
            summed: Any = getattr(self, each.name)
            summed += getattr(other, each.name)
            setattr(self, each.name, summed)
        return self


def load_expected(path: Path) -> Iterator[Expected]:
    """The lines of `expect.jsonl`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        yield Expected(
            file=said["file"],
            must=tuple(said.get("must", ())),
            must_not=tuple(said.get("must_not", ())),
            articles=said.get("articles"),
            first=_item(said),
            items=tuple(map(_item, said.get("items", ()))),
            unreadable=bool(said.get("unreadable")),
        )


def score(expected: Expected, found: Sequence[Text], row: Row) -> None:
    """Add to a row what has come of a file."""
    row.files.add(bool(found))
    if expected.unreadable:
        row.refused.add(not found)
        row.misses += [f"{expected.file}: read, though nobody can"] if found else []
        return
    strict, loose = _squeeze(_all_of(found)), _letters(_all_of(found))
    of_items = (text for item in expected.items for text in item.must)
    for text in dict.fromkeys((*expected.must, *of_items)):
        row.strictly.add(_squeeze(text) in strict)
        row.loosely.add(_check(row, expected, "not found", text, holds=_letters(text) in loose))
    for text in expected.must_not:
        row.leaked.add(not _check(row, expected, "leaked", text, holds=_squeeze(text) not in strict))
    if expected.articles:
        right, wrong = min(len(found), expected.articles), len(found) - expected.articles
        row.articles += Count(right, expected.articles)
        row.more += max(0, wrong)
        _check(row, expected, "articles", f"{len(found)} for {expected.articles}", holds=not wrong)
    _score_item(expected, expected.first, found[:1], row)
    for item in expected.items:
        _score_item(expected, item, list(_fitting(item, found))[:1], row)


def _score_item(expected: Expected, item: Item, found: Sequence[Text], row: Row) -> None:
    """Title and date of an article; where it wasn't found, both are wrong."""
    title, date = (found[0].title, found[0].date) if found else (None, None)
    if item.title:
        right = bool(title) and _letters(title or "") == _letters(item.title)
        row.titles.add(_check(row, expected, f"title {title!r} for", item.title, holds=right))
    if item.date:
        right = bool(date) and (date or "").startswith(item.date)
        row.dates.add(_check(row, expected, f"date {date} for", item.date, holds=right))


def _check(row: Row, expected: Expected, what: str, text: str, *, holds: bool) -> bool:
    """Whether it holds; noted if it doesn't."""
    row.misses += [] if holds else [f"{expected.file}: {what} {text}"]
    return holds


def _fitting(item: Item, found: Iterable[Text]) -> Iterator[Text]:
    """The articles that an item may be."""
    wanted = [_letters(text) for text in item.must]
    for text in found:
        letters = _letters(text.body)
        if (
            all(each in letters for each in wanted)
            if wanted
            else _letters(text.title or "") == _letters(item.title or "")
        ):
            yield text


def _item(said: dict[str, Any]) -> Item:
    return Item(said.get("title"), said.get("date"), tuple(said.get("must", ())))


def _all_of(found: Iterable[Text]) -> str:
    return "\n".join(text.body for text in found)


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
