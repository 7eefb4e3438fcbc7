"""What every article goes through, whatever it was read from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date

from entities.model import Article, Remark, Skipped
from entities.readers.inputs import Found
from entities.readers.text.dates import find_iso_date
from entities.readers.text.wrapping import join_wrapped_lines

LONGEST_ARTICLE = 1_000_000
"""In characters: what is longer is a book or a dump, and would take spaCy gigabytes of memory."""
_NOISE = re.compile(r"(?:[^\w\s]|_){40,}")
"""Rules and ornaments, which are no prose; spaCy takes a time for them that grows with the square of their length."""
_UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")
"""What no text can hold, but an escape in JSON or YAML can name, and a codec such as UTF-7 give."""


def finish(found: Found) -> Found:
    """An article made ready to be analysed; what holds no text, or too much, is skipped."""
    if isinstance(found, Article) and len(found.text) > LONGEST_ARTICLE:
        found = Skipped(found.path, f"it has {len(found.text):,} characters; split it into articles")
    found = _speakable(found)
    if not isinstance(found, Article):
        return found
    body = join_wrapped_lines(_NOISE.sub(lambda run: " " * len(run[0]), found.body))
    if not body.strip():
        return Skipped(found.path, "it holds no text")
    return replace(found, body=body, date=_past(found.date) or _past(find_iso_date(found.path.rpartition("/")[2])))


def speakable(text: str) -> str:
    """`text` of the same length, without what can be neither stored nor shown."""
    return _UNSPEAKABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _speakable(found: Found) -> Found:
    """What is found, of which nothing is left that can't be stored."""
    said: dict[str, object] = {field.name: getattr(found, field.name) for field in fields(found)}
    mended = {name: _mended(value) for name, value in said.items()}
    return found if mended == said else type(found)(**mended)  # type: ignore[arg-type]


def _mended(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_mended, value))
    return speakable(value) if isinstance(value, str) else value


def _past(day: str | None) -> str | None:
    """The day, unless it hasn't come yet: then it isn't that of an article."""
    return day if day and day <= date.today().isoformat() else None  # noqa: DTZ011 - the user's own calendar


def tell_apart(found: Iterable[Found]) -> Iterator[Found]:
    """What a file holds, each under a path of its own: an archive may call two files alike, or as it does a record."""
    times = Counter[str]()
    names: dict[str, str] = {}
    given = set[str]()
    for item in found:
        if isinstance(item, Remark):
            yield replace(item, path=names.get(item.path, item.path))
            continue
        path = item.path
        while path in given:
            times[item.path] += 1
            path = f"{item.path} ({times[item.path] + 1})"
        given.add(path)
        if path == item.path:
            yield item
        else:
            names[item.path] = path
            yield replace(item, path=path)
