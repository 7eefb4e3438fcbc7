"""Europresse and Eureka: source, `section, day 123 mots, p. 4`, headline, text, and `news·20240911·AB·123` under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.readers.composing import About
from entities.readers.press.authors import is_byline, read_byline
from entities.readers.press.days import find_day
from entities.readers.press.layout import full_lines, full_places, is_wrapped, join_paragraphs
from entities.readers.press.records import Database, Export, Record

_END = re.compile(
    r"^[^\n]{0,80}?\b(?:news|web|pub|bio|social|tvradio|radio|tv)[·.](\d{4})(\d\d)(\d\d)[·.][A-Z0-9]{1,8}[·.]\S+[^\S\n]*$",
    re.MULTILINE,
)
_WORDS = re.compile(r",?\s?\b\d[\d\s]{0,6} (?:mots|words)\b")
_ISSUE = re.compile(r",? n[o°º]\. ?\S+.*$")
_DAY_NAME = re.compile(
    r",?\s?\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday)\b.*$|,?\s?\b\d{1,2}(?:er)? [^\W\d_]+ \d{4}.*$",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"©.*|\(c\) ?\d{4}.*|.*tous droits réservés.*|.*all rights reserved.*|le présent document .*|"
    r"cet article est paru dans .*|this article appeared in .*|note\(s\)\s?:.*|numéro de document\s?:.*|"
    r"(?:le certificat|certificat) émis .*|.*visualisation personnelle et temporaire.*|.*public © ?cision.*",
    re.IGNORECASE,
)
_BOX = frozenset(
    (
        "nom de la source", "type de source", "périodicité", "couverture géographique", "provenance",
        "source name", "source type", "periodicity", "geographical coverage", "origin",
    )
)  # fmt: skip
_PAGE = re.compile(r"p\. ?[\w-]{1,8}")
_LONGEST_FOOTER = 600
_LONGEST_HEADER = 200
_HEAD = 12


def read(text: str) -> Export | None:
    """The documents of an export; None if `text` is none."""
    ends = list(_END.finditer(text))
    if not ends:
        return None
    return Export(_records(text, ends, wrapped=is_wrapped(text)))


def _records(text: str, ends: list[re.Match[str]], *, wrapped: bool) -> Iterator[Record]:
    start = 0
    for number, end in enumerate(ends):
        lines = _without_box(text[start : end.start()].split("\n"))
        start = end.end()
        if full_lines(lines):
            yield _record(lines, "-".join(end.groups()), cover=not number, wrapped=wrapped)


def _without_box(lines: list[str]) -> list[str]:
    """The lines without those that describe the source: each has what it says of it in the next."""
    kept: list[str] = []
    label = in_box = False
    for line in lines:
        text = line.strip()
        if text and label:
            label = False
        elif text.casefold() in _BOX:
            label = in_box = True
        elif not (in_box and _PAGE.fullmatch(text)):
            kept.append(line)
    return kept


def _record(lines: list[str], day: str, *, cover: bool, wrapped: bool) -> Record:
    full, texts = full_places(lines), full_lines(lines)
    at = _header_at(texts, cover=cover)
    source = texts[at - 1 if cover and at else 0]
    about = About(
        title=texts[at + 1] if at + 1 < len(texts) else None,
        date=find_day(texts[at]) or find_day(day),
        source=_ISSUE.sub("", source).strip() or None,
        section=_DAY_NAME.sub("", _WORDS.sub("", texts[at])).strip(" ,") or None,
        authors=read_byline(texts[at + 2]) if _has_byline(texts, at + 2) else (),
    )
    first = at + 3 if about.authors else at + 2
    end = len(texts)
    while end > first and len(texts[end - 1]) <= _LONGEST_FOOTER and _FOOTER.fullmatch(texts[end - 1]):
        end -= 1
    if first >= end:
        return Record("", about)
    return Record(join_paragraphs(lines[full[first] : full[end - 1] + 1], wrapped=wrapped), about)


def _header_at(lines: list[str], *, cover: bool) -> int:
    """Where the line with the day stands; with a cover before it, which lists articles with their days, the last."""
    short = ((at, line) for at, line in enumerate(lines) if len(line) <= _LONGEST_HEADER)
    dated = [at for at, line in short if _WORDS.search(line) and find_day(line)]
    if dated:
        return dated[-1] if cover else dated[0]
    return next((at for at, line in enumerate(lines[:_HEAD]) if find_day(line)), 0)


def _has_byline(lines: list[str], at: int) -> bool:
    """Whether a line under the headline is names and nothing else."""
    if at + 1 >= len(lines) or lines[at][-1] in '.!?»"':
        return False
    return is_byline(lines[at])


DATABASE = Database(
    read,
    ("news·", "web·", "pub·", "social·", "news&", "web&", "pub&", "social&", "news.19", "news.20", "web.20"),
    re.compile(r"(?:news|web|pub|bio|social|tvradio|radio|tv)(?:[·.]|&middot;|&#183;)(?:19|20)\d{6}"),
)
