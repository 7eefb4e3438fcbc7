"""Articles, their sentences and mentions: what extraction writes, batch by batch."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import repeat
from typing import NamedTuple

from entities.model import Analysis, Label, Reference, place
from entities.store.letters import searchable


class Saved(NamedTuple):
    """An article that is to be saved: the number of its file, and of the run that first read its text."""

    file: int
    analysis: Analysis
    run: int = 0


def save_analysis(connection: sqlite3.Connection, file: int, analysis: Analysis, run: int = 0) -> None:
    """Write one article of a file, given by its number, with its sentences and mentions; `run` has read it."""
    save_analyses(connection, [Saved(file, analysis, run)])


def save_analyses(connection: sqlite3.Connection, batch: Collection[Saved]) -> None:
    """Write articles with their sentences and mentions: a statement a table, whatever their number."""
    numbered = list(enumerate(batch, _next_article(connection)))
    connection.executemany(
        "INSERT INTO article (id, folder, file, path, title, date, source, section, url, written_in, authors, "
        "language, lead, content_hash, signature, company, run, text) "
        "SELECT ?,folder,id,?,?,?,?,?,?,?,?,?,?,?,?,?,?,? FROM file WHERE id = ?",
        ((number, *_columns(saved), saved.file) for number, saved in numbered),
    )
    connection.executemany(
        "INSERT INTO companion (key, article) VALUES (?,?)",
        sorted((key, number) for number, saved in numbered for key in saved.analysis.companions),
    )
    connection.executemany(
        'INSERT INTO sentence (article, start, "end", paragraph, key) VALUES (?,?,?,?,?)',
        (
            (number, sentence.start, sentence.end, sentence.paragraph, key)
            for number, (_, analysis, _) in numbered
            for sentence, key in zip(analysis.sentences, analysis.keys or repeat(0), strict=False)
        ),
    )
    connection.executemany(
        "INSERT INTO sentence_words (rowid, text) VALUES (? << 32 | ?, ?)",
        (
            (number, sentence.start, searchable(analysis.article.text[sentence.start : sentence.end]))
            for number, (_, analysis, _) in numbered
            for sentence in analysis.sentences
        ),
    )
    _save_mentions(
        connection,
        [
            (number, analysis.article.text, placed)
            for number, (_, analysis, _) in numbered
            for placed in analysis.placed()
        ],
    )


def save_references(
    connection: sqlite3.Connection, article: int, where: tuple[str, Sequence[int]], references: Iterable[Reference]
) -> None:
    """Write mentions of an article, with what it takes them for.

    `where` is its text and where its sentences start: each mention is kept as it is spelled there, and belongs to the
    sentence that it starts in.
    """
    text, sentence_starts = where
    _save_mentions(connection, [(article, text, placed) for placed in place(references, sentence_starts)])


def _next_article(connection: sqlite3.Connection) -> int:
    """The number of the next article: no other has ever had it."""
    (last,) = connection.execute("SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'article')").fetchone()
    return int(last or 0) + 1


def _columns(saved: Saved) -> tuple[object, ...]:
    """What the table of articles has of one, from its path to its text."""
    analysis, article = saved.analysis, saved.analysis.article
    authors = json.dumps(article.authors, ensure_ascii=False)
    about = (article.title, article.date, article.source, article.section, article.url, article.written_in)
    read = (analysis.lead, analysis.content_hash, analysis.signature, analysis.company, saved.run, article.text)
    return (article.path, *about, authors, article.language, *read)


_Placed = tuple[int, str, tuple[Reference, int]]
"""A reference and where its sentence starts, with the number and the text of its article."""


def _save_mentions(connection: sqlite3.Connection, placed: Collection[_Placed]) -> None:
    """Write mentions, as they are spelled in their articles, with what these take them for."""
    numbers = _number_names(connection, {_name_of(reference) for _, _, (reference, _) in placed})
    connection.executemany(
        'INSERT INTO mention (article, start, "end", text, sentence, label, rule, name) VALUES (?,?,?,?,?,?,?,?)',
        (
            (
                article,
                reference.mention.start,
                reference.mention.end,
                text[reference.mention.start : reference.mention.end],
                sentence,
                _PLAIN[reference.label],
                reference.rule,
                numbers[_name_of(reference)],
            )
            for article, text, (reference, sentence) in placed
        ),
    )
    connection.executemany(
        "INSERT INTO candidate (article, start, name) VALUES (?,?,?)",
        (
            (article, reference.mention.start, candidate)
            for article, _, (reference, _) in placed
            if reference.candidates
            for candidate in sorted(set(reference.candidates))
        ),
    )


_Name = tuple[str, str, bool]
"""What the table of names has a reference under: its name, label, and whether that is ambiguous."""
_PLAIN = {label: label.value for label in Label}
"""Labels as plain strings, which SQLite is handed in a fraction of the time."""


def _name_of(reference: Reference) -> _Name:
    if reference.name is None:
        return reference.mention.text, _PLAIN[reference.label], True
    return reference.name, _PLAIN[reference.label], False


def _number_names(connection: sqlite3.Connection, names: Iterable[_Name]) -> dict[_Name, int]:
    """The numbers of names, in the sense that they have by themselves; those that are new get one."""
    numbers: dict[_Name, int] = {}
    for name in sorted(names):
        found = connection.execute(
            "SELECT id FROM name WHERE name = ? AND label = ? AND ambiguous = ? AND sense = ''", name
        ).fetchone()
        if found is None:
            new = connection.execute("INSERT INTO name (name, label, ambiguous) VALUES (?,?,?)", name)
            numbers[name] = int(new.lastrowid or 0)
        else:
            (numbers[name],) = found
    return numbers
