"""LexisNexis Academic and its kind: `7 of 100 DOCUMENTS`, then source, date, headline and labels in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from entities.readers.composing import UNKNOWN, About
from entities.readers.press.days import find_day
from entities.readers.press.labels import Label, find_label, tail_start
from entities.readers.press.layout import after_marks, is_wrapped, split_paragraphs
from entities.readers.press.nexis import LABELS, about_labels, clean_title, is_condition, is_notice
from entities.readers.press.records import Database, Export, Record
from entities.readers.text.fields import has_words, one_line

_OF = "(?:of|von|van|de|sur|di|af|av)"
_DOCUMENTS = "(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN|DOCUMENTOS?|DOCUMENTI|DOCUMENTO|DOKUMENTER|DOKUMENT)"
_NUMBERED = rf"(?:(\d{{1,6}}) {_OF} (\d{{1,6}}) {_DOCUMENTS}|{_DOCUMENTS} (\d{{1,6}}) {_OF} (\d{{1,6}}))(?![\w,])"
_MARK = re.compile(rf"^[^\S\n]*(?:FOCUS - )?{_NUMBERED}[^\S\n]*$", re.MULTILINE | re.IGNORECASE)
_LABELLED = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ-]{3,30}: ?\S", re.MULTILINE)
_ROUGH_DATE = re.compile(r"\w+,? (?:19|20)\d\d")
_TIME_OR_EDITION = re.compile(
    r"\d{1,2}[:.]\d\d\b.*|.{0,30}\b(?:edition|ausgabe|édition|edición|editie|upplaga|udgave)(?: - \w+)?|SHOW: .*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+(?:\s\S+)?")
_HEAD = 9
_LONGEST_BYLINE = 100
_LONGEST_HEADLINE = 600
_MORE_HEADLINES = 3
_UNLABELLED = ""
_INDENT = re.compile(r" {3,}\S")
_SEVERAL = frozenset(("note", "other"))


def read(text: str) -> Export | None:
    """The documents of an export; None if `text` is none."""
    marks = list(_MARK.finditer(text))
    if not marks or not ("Copyright" in text or _LABELLED.search(text, marks[0].end())):
        return None
    return Export(_records(text, marks), _promised(marks))


def _promised(marks: list[re.Match[str]]) -> int | None:
    """The number that every document repeats; of a later part of a selection, the documents from its first to last."""
    numbers = [int(mark[1] or mark[3]) for mark in marks]
    totals = {int(mark[2] or mark[4]) for mark in marks}
    if len(totals) > 1:
        return None
    return totals.pop() if numbers[0] == 1 else max(numbers) - min(numbers) + 1


def _records(text: str, marks: list[re.Match[str]]) -> Iterator[Record]:
    wrapped = is_wrapped(text) and _stands_alone(text, marks)
    for _, below in after_marks(text, marks):
        paragraphs = split_paragraphs(below, wrapped=wrapped)
        yield _record([part for paragraph in paragraphs for part in _at_labels(paragraph)], wrapped=wrapped)


def _at_labels(paragraph: str) -> Iterator[str]:
    """A paragraph that begins with a label, parted before the other labels that its lines begin with."""
    lines = paragraph.split("\n") if _find(paragraph) else [paragraph]
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or _find(lines[at]):
            yield "\n".join(lines[start:at])
            start = at


def _stands_alone(text: str, marks: list[re.Match[str]]) -> bool:
    """Whether a blank line follows the marks, as in all that is wrapped."""
    return sum(text[mark.end() + 1 : mark.end() + 2] in ("\n", "") for mark in marks) * 2 > len(marks)


def _record(paragraphs: list[str], *, wrapped: bool) -> Record:
    paragraphs = _without_rights(paragraphs)
    about, start = _above(paragraphs, _date_at(paragraphs))
    if not wrapped:
        about, start = _with_second_headline(about, paragraphs, start)
    labels, leads, start = _labels_before_prose(paragraphs, start)
    end = start + tail_start(
        [_as_label(paragraph) for paragraph in paragraphs[start:]],
        LABELS,
        taken=[label.once for label in labels],
        several=_SEVERAL,
    )
    below = (_find(paragraph) for paragraph in paragraphs[end:])
    about = about_labels([*sorted(labels, key=_is_unlabelled), *filter(None, below)]).or_else(about)
    return Record("\n\n".join([*leads, *paragraphs[start:end]]), about)


def _find(paragraph: str) -> Label | None:
    return find_label(_as_label(paragraph), LABELS)


def _as_label(paragraph: str) -> str:
    """The paragraph, if it begins with a label in capitals as these documents have them; else nothing."""
    key = paragraph.partition(":")[0].strip()
    return paragraph if key and key == key.upper() else ""


def _is_unlabelled(label: Label) -> bool:
    return label.key == _UNLABELLED


def _without_rights(paragraphs: list[str]) -> list[str]:
    """The paragraphs without the notices over the date and at the end."""
    above = _date_at(paragraphs) or 2
    kept = [text for text in paragraphs[:above] if not (is_notice(text) or is_condition(text))] + paragraphs[above:]
    while kept and is_notice(kept[-1]):
        kept.pop()
    return kept


def _date_at(paragraphs: list[str]) -> int | None:
    """Which of the first paragraphs has the date, or at least the month."""
    head: list[str] = []
    for paragraph in paragraphs[:_HEAD]:
        if _find(paragraph):
            break
        head.append(one_line(paragraph))
    short = [at for at, line in enumerate(head) if at and len(line) <= _LONGEST_BYLINE]
    dated = (at for at in short if find_day(head[at]))
    return next(dated, next((at for at in short if _ROUGH_DATE.fullmatch(head[at])), None))


def _above(paragraphs: list[str], at: int | None) -> tuple[About, int]:
    """What stands above the labels: source, date and headline, in either order; and where it ends."""
    if at is None:
        return _undated(paragraphs)
    before = [paragraph for paragraph in paragraphs[:at] if not _ADDRESS.fullmatch(one_line(paragraph))]
    title = before[-1] if len(before) > 1 and not _INDENT.match(before[-1]) else None
    start = at + 1
    while start < len(paragraphs) and _belongs_to_date(paragraphs[start]):
        start += 1
    if title is None and _is_headline(paragraphs, start):
        title, start = paragraphs[start], start + 1
    source = one_line(before[0]) if before else None
    return About(clean_title(title or ""), find_day(one_line(paragraphs[at])), source), start


def _undated(paragraphs: list[str]) -> tuple[About, int]:
    if not paragraphs or _find(paragraphs[0]):
        return UNKNOWN, 0
    headline = _is_headline(paragraphs, 1)
    title = clean_title(paragraphs[1]) if headline else None
    return About(title=title, source=one_line(paragraphs[0])), 2 if headline else 1


def _belongs_to_date(paragraph: str) -> bool:
    """Whether a paragraph under the date is its time, the edition or the show."""
    line = one_line(paragraph)
    return bool(_INDENT.match(paragraph)) or (len(line) <= _LONGEST_BYLINE and bool(_TIME_OR_EDITION.fullmatch(line)))


def _is_headline(paragraphs: list[str], at: int) -> bool:
    if at >= len(paragraphs) or _find(paragraphs[at]):
        return False
    return len(paragraphs[at]) <= _LONGEST_HEADLINE and has_words(paragraphs[at])


def _with_second_headline(about: About, paragraphs: list[str], start: int) -> tuple[About, int]:
    """The headline with its further lines, where each line of the text is a paragraph: down to the labels."""
    end = start
    while end < len(paragraphs) and end - start < _MORE_HEADLINES and _is_headline(paragraphs, end):
        end += 1
    if about.title is None or end == start or not _is_over_labels(paragraphs, end - 1):
        return about, start
    return replace(about, title=" ".join([about.title, *map(one_line, paragraphs[start:end])])), end


def _labels_before_prose(paragraphs: list[str], start: int) -> tuple[list[Label], list[str], int]:
    """The labels under the headline, those of their values that are prose, and where the article's prose begins."""
    labels: list[Label] = []
    leads: list[str] = []
    for at in range(start, len(paragraphs)):
        label = _find(paragraphs[at])
        if label is None and len(paragraphs[at]) <= _LONGEST_BYLINE and _is_over_labels(paragraphs, at):
            label = Label(_UNLABELLED, "authors", paragraphs[at].strip())
        if label is None or label.field in _SEVERAL or label.once in {known.once for known in labels if known.key}:
            break
        labels.append(label)
        start = at + 1
        if label.field in ("lead", "text") and label.value:
            leads.append(paragraphs[at].partition(":")[2].strip())
        if label.field == "text":
            break
    return labels, leads, start


def _is_over_labels(paragraphs: list[str], at: int) -> bool:
    """Whether labels of a head stand under a paragraph, and prose under these; else it is the prose."""
    under = [_find(paragraph) for paragraph in paragraphs[at + 1 : at + _HEAD]]
    labels = list(takewhile(lambda label: label is not None and label.field not in _SEVERAL, under))
    return 0 < len(labels) < len(under) and under[len(labels)] is None


DATABASE = Database(
    read,
    (" DOCUMENT", " DOKUMENT", "DOCUMENT ", "DOKUMENT ", " documents", "Document ", "Dokument "),
    re.compile(_NUMBERED, re.IGNORECASE),
)
