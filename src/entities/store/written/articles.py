"""Articles, their sentences and mentions: what extraction writes, batch by batch."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import repeat

from entities.model import Analysis, Label, Reference
from entities.store.letters import searchable


def save_analysis(connection: sqlite3.Connection, file: int, analysis: Analysis, run: int = 0) -> None:
    """Write one article of a file, given by its number, with its sentences and mentions; `run` has read it."""
    article = analysis.article
    authors = json.dumps(article.authors, ensure_ascii=False)
    (folder,) = connection.execute("SELECT folder FROM file WHERE id = ?", (file,)).fetchone()
    about = (article.title, article.date, article.source, article.section, article.url, article.written_in)
    read = (analysis.lead, analysis.content_hash, analysis.signature, analysis.company, run, article.text)
    cursor = connection.execute(
        "INSERT INTO article (folder, file, path, title, date, source, section, url, written_in, authors, language, "
        "lead, content_hash, signature, company, run, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (folder, file, article.path, *about, authors, article.language, *read),
    )
    number = cursor.lastrowid
    connection.executemany(
        "INSERT INTO companion (key, article) VALUES (?,?)", ((key, number) for key in analysis.companions)
    )
    connection.executemany(
        'INSERT INTO sentence (article, start, "end", paragraph, key) VALUES (?,?,?,?,?)',
        (
            (number, sentence.start, sentence.end, sentence.paragraph, key)
            for sentence, key in zip(analysis.sentences, analysis.keys or repeat(0), strict=False)
        ),
    )
    connection.executemany(
        "INSERT INTO sentence_words (rowid, text) VALUES (? << 32 | ?, ?)",
        (
            (number, sentence.start, searchable(article.text[sentence.start : sentence.end]))
            for sentence in analysis.sentences
        ),
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
