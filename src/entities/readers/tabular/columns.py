"""Which column of a table, or key of JSON objects, is an article's text, title, date and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entities.errors import UnreadableError
from entities.readers.pages.markup import has_markup
from entities.readers.text.dates import Order, find_order

Row = Mapping[str, str]

# The usual names, by their letters alone; the earlier goes first.
_NAMES = {
    field: tuple(names.split())
    for field, names in {
        "title": "title headline heading articletitle newstitle storytitle documenttitle hl head webtitle subject",
        "date": """
            date publisheddate publicationdate datepublished publishdate pubdate published publishedat publishedon
            publishedtime articledate datepub pubtime issuedate firstpublicationdate webpublicationdate datetime created
            createdat createddate dateposted postdate timestamp time day
        """,
        "source": """
            source sourcename publication publicationtitle publicationname publisher newspaper outlet newsoutlet
            mediaoutlet media paper journal pubtitle sourcetitle site sitename website domain feed
        """,
        "authors": "author authors byline authorname authornames creator writer writers reporter journalist by",
        "section": "section sectionname category categories rubric desk department newsdesk",
        "url": "url link articleurl weburl permalink documenturl canonicalurl sourceurl articlelink uri href",
        "summary": "description summary abstract snippet excerpt teaser standfirst lead leadparagraph dek subtitle",
    }.items()
}
_TEXTS = tuple(
    """
    fulltext articletext articlebody bodytext body text texts content contents maintext plaintext article story
    storytext newstext rawtext cleantext speech transcript paragraphs document passage message post
""".split()
)
_TEXT_WORDS = frozenset("text texts body content fulltext article story speech transcript paragraphs".split())
_ABOUT_TEXT = frozenset(
    """
    id ids url link date time type count counts length len words language lang title author source name hash encoding
    tokens size format number no section
""".split()
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LEAST_TEXT = 80  # characters that cells have on the average in a column that is known by a part of its name only
_SHOWN = 30  # columns that a message names
_FOLDED = 0.1  # what letters are worth of a text that lost its capitals or its stops
_MARKED = 0.8  # and of one with HTML in it
_CAPITAL = re.compile(r"[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns; `order` is that of the dates, where the column tells it."""

    text: str | None
    title: str | None
    date: str | None
    source: str | None
    authors: str | None
    section: str | None
    url: str | None
    summary: str | None
    order: Order | None


def choose_columns(rows: Sequence[Row], named: Iterable[tuple[str, str]] = ()) -> Columns:
    """The columns of what the first rows of a table are; `named` says which to take for what.

    Raises UnreadableError for a name that isn't there, and where there is neither text nor title.
    """
    columns = list(dict.fromkeys(name for row in rows for name in row))
    given = {_field(field): _find(columns, name) for field, name in named}
    found = {field: given.get(field) or _usual(columns, names) for field, names in _NAMES.items()}
    text = given.get("text") or _choose_text(columns, rows, taken=set(found.values()))
    if text is None and found["title"] is None:
        raise UnreadableError(
            f"it has no column of text that is known as such: name one of {_list(columns)} by --text-field"
        )
    day = found["date"]
    order = find_order(row[day] for row in rows if row.get(day)) if day else None
    return Columns(text=text, order=order, **found)


def text_length(row: Row, named: Iterable[tuple[str, str]] = ()) -> int:
    """How many characters the longest text of a row has, of those that are called so or were named."""
    texts = {column for field, column in named if field == "text"}
    cells = [
        cell for column, cell in row.items() if column in texts or ("." not in column and _letters(column) in _TEXTS)
    ]
    return max(map(len, cells), default=0)


def _field(name: str) -> str:
    return "authors" if name == "author" else name


def _find(columns: Sequence[str], name: str) -> str:
    for column in columns:
        if column == name or column.strip().casefold() == name.strip().casefold():
            return column
    raise UnreadableError(f"it has no column {name}; its columns are {_list(columns)}")


def _list(columns: Sequence[str]) -> str:
    shown = ", ".join(column.strip()[:_SHOWN] for column in columns[:_SHOWN])
    return shown + (" ..." if len(columns) > _SHOWN else "")


def _letters(column: str) -> str:
    """The letters of a name; of that of something in something, of the innermost."""
    return "".join(character for character in column.rpartition(".")[2].casefold() if character.isalpha())


def _usual(columns: Sequence[str], names: Sequence[str]) -> str | None:
    """The column of the most usual name; what isn't inside of something goes first."""
    known = [column for column in columns if _letters(column) in names]
    return min(known, key=lambda column: (column.count("."), names.index(_letters(column))), default=None)


def _choose_text(columns: Sequence[str], rows: Sequence[Row], taken: set[str | None]) -> str | None:
    """The column that holds the most prose, of those that are called like text."""
    known = [column for column in columns if _letters(column) in _TEXTS]
    known.sort(key=lambda column: _TEXTS.index(_letters(column)))
    passed_over = taken.union(known)
    others = [column for column in columns if column not in passed_over and _is_like_text(column)]
    worth = dict.fromkeys((*known, *others), 0.0)
    for column, cell in (item for row in rows for item in row.items() if item[0] in worth):
        worth[column] += _worth(cell)
    likely = [column for column in known if worth[column]]
    likely += [column for column in others if worth[column] >= _LEAST_TEXT * len(rows)]
    return max(likely, key=lambda column: worth[column], default=known[0] if known else None)


def _is_like_text(column: str) -> bool:
    words = {word.casefold() for word in _WORDS.findall(column)}
    return bool(words & _TEXT_WORDS) and not words & _ABOUT_TEXT


def _worth(cell: str) -> float:
    """How much prose a cell holds: its length, less if it is a copy made for counting words."""
    cell = cell.strip()
    is_folded = not _CAPITAL.search(cell) or not any(stop in cell for stop in ".!?…。؟")
    return len(cell) * (_FOLDED if is_folded else _MARKED if has_markup(cell) else 1)
