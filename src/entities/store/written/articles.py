"""Articles, their sentences and mentions: what extraction writes, batch by batch."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entities.model import Analysis, Label, Reference, Skipped


@dataclass(frozen=True, slots=True)
class Version:
    """Which version of a file the store holds, and what read it."""

    content_hash: str
    analyst: str


def known_versions(connection: sqlite3.Connection, folder: int) -> dict[str, Version]:
    """The articles that the store holds of a folder, by path."""
    rows = connection.execute("SELECT path, content_hash, analyst FROM article WHERE folder = ?", (folder,))
    return {path: Version(content_hash, analyst) for path, content_hash, analyst in rows}


def save_analysis(connection: sqlite3.Connection, folder: int, analysis: Analysis, version: Version) -> None:
    """Write one article with its sentences and mentions, in place of an earlier version of it."""
    article = analysis.article
    remove_articles(connection, folder, [article.path])
    authors = json.dumps(article.authors, ensure_ascii=False)
    row = (folder, article.path, article.title, article.date, article.source, authors, article.language)
    cursor = connection.execute(
        "INSERT INTO article (folder, path, title, date, source, authors, language, content_hash, analyst, signature, "
        "company, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (*row, version.content_hash, version.analyst, analysis.signature, analysis.company, article.text),
    )
    number = cursor.lastrowid
    connection.executemany(
        "INSERT INTO companion (key, article) VALUES (?,?)", ((key, number) for key in analysis.companions)
    )
    connection.executemany(
        'INSERT INTO sentence (article, start, "end", paragraph) VALUES (?,?,?,?)',
        ((number, sentence.start, sentence.end, sentence.paragraph) for sentence in analysis.sentences),
    )
    connection.executemany(
        "INSERT INTO sentence_words (rowid, text) VALUES (? << 32 | ?, ?)",
        ((number, sentence.start, article.text[sentence.start : sentence.end]) for sentence in analysis.sentences),
    )
    starts = [sentence.start for sentence in analysis.sentences]
    save_references(connection, int(number or 0), (article.text, starts), analysis.references)


def save_references(
    connection: sqlite3.Connection, article: int, where: tuple[str, Sequence[int]], references: Iterable[Reference]
) -> None:
    """Write mentions of an article, with what it takes them for.

    `where` is its text and where its sentences start: each mention is kept as it is spelled there, and belongs to the
    sentence that it starts in.
    """
    text, sentence_starts = where
    references = tuple(references)
    names = [_name_of(reference) for reference in references]
    connection.executemany(
        "INSERT INTO name (name, label, ambiguous) VALUES (?,?,?) ON CONFLICT DO NOTHING", dict.fromkeys(names)
    )
    spans = [(reference.mention.start, reference.mention.end) for reference in references]
    starts = (sentence_starts[max(0, bisect_right(sentence_starts, start) - 1)] for start, _ in spans)
    connection.executemany(
        'INSERT INTO mention (article, start, "end", text, sentence, label, rule, name) '
        "SELECT ?,?,?,?,?,?,?,id FROM name WHERE name = ? AND label = ? AND ambiguous = ? AND sense = ''",
        (
            (article, start, end, text[start:end], sentence, reference.label, reference.rule, *name)
            for reference, name, (start, end), sentence in zip(references, names, spans, starts, strict=True)
        ),
    )
    connection.executemany(
        "INSERT INTO candidate (article, start, name) VALUES (?,?,?)",
        (
            (article, reference.mention.start, candidate)
            for reference in references
            for candidate in sorted(set(reference.candidates))
        ),
    )


def _name_of(reference: Reference) -> tuple[str, Label, bool]:
    """What the table of names has a reference under: its name, label, and whether that is ambiguous."""
    if reference.name is None:
        return reference.mention.text, reference.label, True
    return reference.name, reference.label, False


def remove_articles(connection: sqlite3.Connection, folder: int, paths: Iterable[str]) -> int:
    """Forget articles and all that was found in them, ties shown by their sentences too; gives how many there were."""
    rows = ((folder, path) for path in paths)
    return connection.executemany("DELETE FROM article WHERE folder = ? AND path = ?", rows).rowcount


def known_skipped(connection: sqlite3.Connection, folder: int) -> dict[str, tuple[Skipped, Version]]:
    """The files of a folder that couldn't be read the last time, by path."""
    rows = connection.execute("SELECT path, reason, content_hash, analyst FROM skipped WHERE folder = ?", (folder,))
    return {path: (Skipped(path, reason), Version(*version)) for path, reason, *version in rows}


def save_skipped(connection: sqlite3.Connection, folder: int, skipped: Iterable[tuple[Skipped, Version]]) -> None:
    """Write down which files could not be read, and in which version, in place of those of the last time."""
    connection.execute("DELETE FROM skipped WHERE folder = ?", (folder,))
    connection.executemany(
        "INSERT OR REPLACE INTO skipped (folder, path, reason, content_hash, analyst) VALUES (?,?,?,?,?)",
        ((folder, item.path, item.reason, version.content_hash, version.analyst) for item, version in skipped),
    )
