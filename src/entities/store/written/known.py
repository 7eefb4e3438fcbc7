"""Names that the corpus establishes, and the mentions that it brings to light where an article didn't by itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from entities.model import Label, Mention, Reference, Span
from entities.store.letters import searchable
from entities.store.written.articles import save_references
from entities.store.written.lists import fill


@dataclass(frozen=True, slots=True)
class StoredBody:
    """The prose of an article in the store: what stands in no sentence is blank; `taken` are the mentions in it."""

    article: int
    language: str
    text: str
    taken: tuple[Span, ...]


def read_known_names(connection: sqlite3.Connection, names: Collection[str] | None = None) -> dict[str, Label]:
    """The names that were looked for in all articles, with their labels; those among `names`, or all."""
    found = "SELECT name, label FROM known_name"
    if names is not None:
        fill(connection, "asked", names)
        found += " WHERE name IN (SELECT what FROM temp.asked)"
    return {name: Label(label) for name, label in connection.execute(found)}


def save_known_names(connection: sqlite3.Connection, gone: Iterable[str], new: Mapping[str, Label]) -> None:
    """Write which names are known no more, and which are now."""
    connection.executemany("DELETE FROM known_name WHERE name = ?", ((name,) for name in gone))
    connection.executemany("INSERT OR REPLACE INTO known_name (name, label) VALUES (?,?)", new.items())


def articles_with(connection: sqlite3.Connection, names: Iterable[str]) -> set[int]:
    """Articles that may have one of some names, but for new ones: they have its first word, and its last.

    These may stand in two sentences.
    """
    found: set[int] = set()
    if connection.execute("SELECT MAX(report) FROM article").fetchone() == (None,):
        return found
    for name in names:
        words = [word for word in name.split() if any(map(str.isalnum, word))]  # an index of words has no others
        found |= set.intersection(*(_articles_with_word(connection, word) for word in {words[0], words[-1]}))
    return found


def _articles_with_word(connection: sqlite3.Connection, word: str) -> set[int]:
    query = '"' + searchable(word).replace('"', '""') + '"'
    rows = connection.execute("SELECT DISTINCT rowid >> 32 FROM sentence_words WHERE sentence_words MATCH ?", (query,))
    return {article for (article,) in rows}


def stored_bodies(connection: sqlite3.Connection, articles: Iterable[int], rule: str) -> Iterator[StoredBody]:
    """The prose of some articles, in the order in which they were read; what `rule` brought isn't taken."""
    for article in sorted(articles):
        language, text = connection.execute("SELECT language, text FROM article WHERE id = ?", (article,)).fetchone()
        sentences = connection.execute(
            'SELECT start, "end" FROM sentence WHERE article = ? ORDER BY start', (article,)
        ).fetchall()
        taken = connection.execute(
            'SELECT start, "end" FROM mention WHERE article = ? AND rule <> ? ORDER BY start', (article, rule)
        )
        body, at = "", 0
        for start, end in sentences:
            body += " " * (start - at) + text[start:end]
            at = end
        yield StoredBody(article, language, body, tuple(Span(*span) for span in taken))


def corpus_mentions(connection: sqlite3.Connection, article: int, rule: str) -> tuple[Mention, ...]:
    """The mentions of an article that `rule` brought."""
    rows = connection.execute(
        'SELECT start, "end", text, label FROM mention WHERE article = ? AND rule = ? ORDER BY start', (article, rule)
    )
    return tuple(Mention(start, end, text, Label(label)) for start, end, text, label in rows)


def replace_corpus_mentions(
    connection: sqlite3.Connection, article: int, mentions: Iterable[Mention], rule: str
) -> None:
    """Write the mentions that the corpus as a whole brings to light in an article, in place of those of earlier."""
    connection.execute("DELETE FROM mention WHERE article = ? AND rule = ?", (article, rule))
    (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    starts = connection.execute("SELECT start FROM sentence WHERE article = ? ORDER BY start", (article,))
    references = (Reference(mention, mention.text, mention.label, rule) for mention in mentions)
    save_references(connection, article, (text, [at for (at,) in starts]), references)
