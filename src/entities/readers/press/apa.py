"""The press reviews of the Austrian agency APA: `"Courier" vom 23.10.2017 Seite: 6` over each article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.readers.composing import About
from entities.readers.press.days import find_day
from entities.readers.press.layout import after_marks, full_places, is_wrapped, join_paragraphs
from entities.readers.press.records import Database, Export, Record

_MARK = re.compile(
    r'^[^\S\n]*["„“»](?P<source>[^"“”«\n]{2,80})["“”«](?: Nr\. ?\S+)? vom (?P<day>\d{1,2}\.\d{1,2}\.\d{4})\b'
    r"[^\n]{0,60}$",
    re.MULTILINE,
)
_PAGE_OR_SECTION = re.compile(r"\b(?:Seite|S\.)|\n[^\S\n]*Ressort:")
_SECTION = re.compile(r"Ressort:\s*(.*)")
_REGION = re.compile(
    r"(?:(?:Abend|Morgen|Gesamt)(?:ausgabe)?|City|International|Österreich|Bundesland|Wien|Wi|W|Niederösterreich|NOE|"
    r"N\.?Ö\.?|Oberösterreich|OOE|O\.?Ö\.?|Burgenland|Bgld|Salzburg|Sbg|Slbg|Steiermark|Stmk|Kärnten|Ktn|Tirol|Ti|"
    r"Vorarlberg|Vbg|[,;/&]|und|\s)++\.?"
)
_HEAD = 4
_LONGEST_HEADLINE = 150


def read(text: str) -> Export | None:
    """The articles of a press review; None if `text` is none."""
    marks = list(_MARK.finditer(text))
    if not marks or not all(_PAGE_OR_SECTION.search(text[mark.start() : mark.end() + 40]) for mark in marks[:3]):
        return None
    return Export(_records(text, marks))


def _records(text: str, marks: list[re.Match[str]]) -> Iterator[Record]:
    wrapped = is_wrapped(text)
    for mark, below in after_marks(text, marks):
        yield _record(mark, below.split("\n"), wrapped=wrapped)


def _record(mark: re.Match[str], lines: list[str], *, wrapped: bool) -> Record:
    sections = {at: found[1] for at, line in enumerate(lines) if (found := _SECTION.fullmatch(line.strip()))}
    kept = [line for at, line in enumerate(lines) if at not in sections]
    headings = full_places(kept)[:_HEAD]
    regions = [at for at in headings if _REGION.fullmatch(kept[at].strip())]
    below = [at for at in headings if not regions or at > regions[0]]
    title = _headline([kept[at].strip() for at in below])
    drop = {*regions[:1], *(at for at in below if kept[at].strip() == title)}
    prose = [line for at, line in enumerate(kept) if at not in drop]
    about = About(title, find_day(mark["day"]), mark["source"], section=next(iter(sections.values()), None))
    return Record(join_paragraphs(prose, wrapped=wrapped), about)


def _headline(lines: list[str]) -> str | None:
    """The first line, or the second under a single word that says what kind of article it is."""
    if len(lines) > 1 and " " not in lines[0] and " " in lines[1] and len(lines[1]) <= _LONGEST_HEADLINE:
        return lines[1]
    return lines[0] if lines and len(lines[0]) <= _LONGEST_HEADLINE else None


DATABASE = Database(read, (" vom ",), re.compile(r"[\"“”«;](?: Nr\. ?\S{1,9})? vom \d{1,2}\.\d{1,2}\.\d{4}"))
