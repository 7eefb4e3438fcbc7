"""Every file with what was read of it, as it was read: without what resolution added, and with whom it means."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from entities.model import Analysis, Article, HeldFile, Label, Mention, Reference, Remark, Sentence, Skipped
from entities.store.rules import OPEN_RULES

_PIECE = 500  # articles of a file that are held together


class Meant(NamedTuple):
    """Whom an article means by a name: the sense of the name there, and the entity, if that isn't open."""

    article: str
    name: str
    label: str
    ambiguous: bool
    sense: str
    entity: str | None


class Held(NamedTuple):
    """A file, or a piece of one, and whom its articles mean; `repeated` are articles with sentences of others."""

    file: HeldFile
    meant: tuple[Meant, ...]
    repeated: frozenset[str]


def all_held_files(connection: sqlite3.Connection) -> Iterator[Held]:
    """The complete files, in the order in which they were read; one of many articles in pieces, the last complete."""
    files = connection.execute(
        "SELECT file.id, folder.path, file.path, content_hash, analyst, lacking FROM file "
        "JOIN folder ON folder.id = file.folder WHERE complete ORDER BY file.id"
    )
    for number, folder, path, content, analyst, lacking in files:
        made = (folder, path, content, analyst)
        rows = connection.execute(f"SELECT {_COLUMNS} FROM article WHERE file = ? ORDER BY id", (number,))
        before = 0
        while len(piece := rows.fetchmany(_PIECE)) == _PIECE:
            yield _held(connection, HeldFile(*made, complete=False, before=before), piece, ())
            before += _PIECE
        last = HeldFile(*made, lacking=tuple(json.loads(lacking)), before=before)
        yield _held(connection, last, piece, tuple(_others(connection, number)))


_COLUMNS = (
    "id, path, title, date, source, language, authors, section, url, written_in, signature, company, lead, "
    "content_hash, text"
)


def _held(
    connection: sqlite3.Connection,
    file: HeldFile,
    articles: list[Any],
    others: tuple[Skipped | Remark, ...],
) -> Held:
    """A piece of a file: its articles, and what else was read."""
    meant: list[Meant] = []
    repeated: set[str] = set()
    analyses: list[Analysis] = []
    for number, path, title, day, source, language, authors, section, url, written_in, *read, text in articles:
        about = (title, day, source, language, tuple(json.loads(authors)), section, url, written_in)
        signature, company, lead, content_hash = read
        sentences = connection.execute(
            'SELECT start, "end", paragraph, key, repeated FROM sentence WHERE article = ? ORDER BY start', (number,)
        ).fetchall()
        if any(marked for *_, marked in sentences):
            repeated.add(path)
        analyses.append(
            Analysis(
                Article(path, text, text, *about),
                tuple(Sentence(start, end, paragraph) for start, end, paragraph, *_ in sentences),
                _references(connection, number, path, meant),
                signature,
                frozenset(json.loads(company).get("names", ())),
                company,
                tuple(key for *_, key, _ in sentences),
                lead,
                content_hash,
            )
        )
    return Held(replace(file, items=(*analyses, *others)), tuple(meant), frozenset(repeated))


def _references(connection: sqlite3.Connection, article: int, path: str, meant: list[Meant]) -> tuple[Reference, ...]:
    """What an article takes its mentions for; adds whom it means."""
    candidates: defaultdict[int, list[str]] = defaultdict(list)
    for start, name in connection.execute("SELECT start, name FROM candidate WHERE article = ?", (article,)):
        candidates[start].append(name)
    rows = connection.execute(
        'SELECT start, "end", text, mention.label, rule, name.name, ambiguous OR rule IN '
        f"{OPEN_RULES}, sense, entity FROM mention "
        "JOIN name ON name.id = mention.name WHERE article = ? ORDER BY start",
        (article,),
    )
    found: list[Reference] = []
    for start, end, text, label, rule, name, is_open, sense, entity in rows:
        mention = Mention(start, end, name if is_open else text, Label(label))
        found.append(
            Reference(mention, None if is_open else name, Label(label), rule, tuple(candidates.get(start, ())))
        )
        meant.append(Meant(path, name, label, bool(is_open), sense, entity))
    return tuple(found)


def _others(connection: sqlite3.Connection, file: int) -> Iterator[Skipped | Remark]:
    """What else there is to know of a file."""
    skipped = connection.execute("SELECT path, reason, detail, ignored FROM skipped WHERE file = ?", (file,))
    remarks = connection.execute("SELECT path, text FROM remark WHERE file = ?", (file,))
    return chain(
        (Skipped(path, reason, detail, bool(ignored)) for path, reason, detail, ignored in skipped),
        (Remark(path, text) for path, text in remarks),
    )


def all_article_paths(connection: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Every article: its number, folder and path."""
    return connection.execute(
        "SELECT article.id, folder.path, article.path FROM article JOIN folder ON folder.id = article.folder"
    )


def last_article(connection: sqlite3.Connection) -> int:
    """The highest number of an article; 0 if there is none."""
    (number,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM article").fetchone()
    return int(number)
