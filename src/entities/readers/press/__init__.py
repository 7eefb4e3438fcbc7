"""Exports of press databases: many articles in one text, recognised by the marks between them."""

from __future__ import annotations

from collections.abc import Iterator

from entities.readers.composing import compose_record, record_path
from entities.readers.inputs import Found
from entities.readers.press import apa, europresse, factiva, lexisnexis, nexis_uni, proquest
from entities.readers.press.layout import unify_line_ends
from entities.readers.press.records import Export, compare_promised

_DATABASES = (
    proquest.DATABASE,
    nexis_uni.DATABASE,
    lexisnexis.DATABASE,
    factiva.DATABASE,
    europresse.DATABASE,
    apa.DATABASE,
)
"""In order: what comes first has marks that the later ones' exports haven't."""


def may_be_export(text: str) -> bool:
    """Whether it is worth to take `text`, or the text of a web page with this markup, for an export."""
    return any(database.may_have(text) for database in _DATABASES)


def read_export(path: str, text: str) -> Iterator[Found] | None:
    """The articles of an export, each called by its number in it; None if the text is none.

    The text has paragraphs on lines of their own, or wrapped with blank lines between them.
    """
    possible = [database for database in _DATABASES if database.may_have(text)]
    if not possible:
        return None
    unified = unify_line_ends(text)
    export = next(filter(None, (database.read(unified) for database in possible)), None)
    return _articles(path, export) if export else None


def _articles(path: str, export: Export) -> Iterator[Found]:
    number = 0
    for number, record in enumerate(export.records, start=1):
        yield compose_record(record_path(path, number), record.prose, record.about)
    yield from compare_promised(path, export.promised, number)
