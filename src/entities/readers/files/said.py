"""What a table says of files that don't say it themselves: when, by whom and where they were printed."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path

from entities.errors import FolderError, UnreadableError
from entities.readers.composing import About
from entities.readers.text.dates import find_iso_date, parse_date
from entities.readers.text.decoding import decode
from entities.readers.text.fields import field_of, split_authors

_PATH = ("path", "file", "article")
Said = dict[str, tuple[tuple[str, About], ...]]


def read_dates(table: Path) -> dict[str, About]:
    """What a table (.csv) says, by the path of a file in its folder, or of an article in a file.

    Its first line names the columns: path, date, and where there are any title, source, author, section, url. Raises
    FolderError for one that can't be understood.
    """
    try:
        text = decode(table.read_bytes())
        return _read_rows(table, csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except (UnreadableError, csv.Error) as error:
        raise FolderError(f"{table} can't be read as a table: {error}") from error


def _read_rows(table: Path, rows: csv.DictReader[str]) -> dict[str, About]:
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    path = next((names[key] for key in _PATH if key in names), None)
    if path is None:
        raise FolderError(f"{table} has no column called path: its first line must name the columns, as in path,date.")
    if not any(map(field_of, names)):
        raise FolderError(f"{table} says nothing of its files: it has no column called date, title, source or author.")
    found: dict[str, About] = {}
    for row in rows:
        about = {
            field: (row.get(name) or "").strip() for key, name in names.items() if (field := field_of(key)) is not None
        }
        date = about.get("date", "")
        day = find_iso_date(date) or parse_date(date)
        if date and day is None:
            raise FolderError(f"{table}, line {rows.line_num}: {date!r} isn't clearly a date; write 2020-08-17.")
        known = {key: about.get(key) or None for key in ("title", "source", "section", "url")}
        found[(row[path] or "").strip().removeprefix("./")] = About(
            date=day, authors=tuple(split_authors(about.get("authors", ""))), **known
        )
    return found


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def said_of_files(said: Mapping[str, About]) -> Said:
    """The rows of a table by every path that they may be meant for: that of an article is one of its file's, too.

    What is said of an article comes after what is said of its file.
    """
    found = defaultdict[str, list[tuple[str, About]]](list)
    for path, about in sorted(said.items()):
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            found["/".join(parts[:end])].append((path, about))
    return {path: tuple(rows) for path, rows in found.items()}


def said_of_none(said: Mapping[str, About], files: Iterable[str]) -> list[str]:
    """The paths in a table that are no file's among `files`, nor an article's of one of them."""
    known = set(files)
    return sorted(path for path in said if known.isdisjoint(accumulate(path.split("/"), "{}/{}".format)))
