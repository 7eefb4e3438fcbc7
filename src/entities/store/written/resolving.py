"""The store's side of resolution: the names that await it, and the entities and ties that come of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from entities.model import Doubt, Entity, Label, Link, Mention, Name, NameCount, Reference, Scope, Span
from entities.store.asked.entities import entity_of
from entities.store.cooccurrence import COLUMNS, cooccurrences, count_reports, days
from entities.store.scripts import run_script
from entities.store.written.articles import save_references


@dataclass(frozen=True, slots=True)
class StoredBody:
    """The prose of an article in the store: what stands in no sentence is blank; `taken` are the mentions in it."""

    article: int
    text: str
    taken: tuple[Span, ...]


def name_counts(connection: sqlite3.Connection) -> Iterator[NameCount]:
    """Every name that an article uses and is sure of, with how often and in how many articles."""
    rows = connection.execute(
        "SELECT name.name, name.label, COUNT(*), COUNT(DISTINCT mention.article) "
        "FROM name JOIN mention ON mention.name = name.id WHERE NOT ambiguous GROUP BY name.id"
    )
    for name, label, mentions, articles in rows:
        yield NameCount(name, Label(label), mentions, articles)


def explained_names(connection: sqlite3.Connection, rules: tuple[str, ...]) -> Iterator[tuple[str, Name, int]]:
    """The spellings that articles take for a longer name by one of `rules`: spelling, name, number of articles."""
    rows = connection.execute(
        "SELECT mention.text, name.name, name.label, COUNT(DISTINCT article) FROM mention "
        f"JOIN name ON name.id = mention.name WHERE rule IN ({', '.join('?' * len(rules))}) AND NOT ambiguous "
        "GROUP BY mention.text, name.id",
        rules,
    )
    for spelling, name, label, articles in rows:
        yield spelling, Name(name, Label(label)), articles


def full_names(connection: sqlite3.Connection) -> Iterator[tuple[tuple[int, int], int, int, str]]:
    """The full names of people as they stand in the articles: sentence (article and start), start, end, name."""
    rows = connection.execute(
        'SELECT article, sentence, start, "end", name.name FROM mention JOIN name ON name.id = mention.name '
        "WHERE mention.label = 'PERSON' AND instr(text, ' ') AND NOT ambiguous ORDER BY article, start"
    )
    for article, sentence, start, end, name in rows:
        yield (article, sentence), start, end, name


def stored_bodies(connection: sqlite3.Connection) -> Iterator[StoredBody]:
    """The articles' prose, in the order in which they were read."""
    for article, text in connection.execute("SELECT id, text FROM article ORDER BY id"):
        sentences = connection.execute(
            'SELECT start, "end" FROM sentence WHERE article = ? ORDER BY start', (article,)
        ).fetchall()
        taken = connection.execute('SELECT start, "end" FROM mention WHERE article = ? ORDER BY start', (article,))
        body, at = "", 0
        for start, end in sentences:
            body += " " * (start - at) + text[start:end]
            at = end
        yield StoredBody(article, body, tuple(Span(*span) for span in taken))


def replace_corpus_mentions(
    connection: sqlite3.Connection, rule: str, found: Iterable[tuple[int, Iterable[Mention]]]
) -> None:
    """Write mentions that the corpus as a whole brought to light (article and mentions) by `rule`."""
    for article, mentions in found:
        (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
        starts = connection.execute("SELECT start FROM sentence WHERE article = ? ORDER BY start", (article,))
        references = (Reference(mention, mention.text, mention.label, rule) for mention in mentions)
        save_references(connection, article, (text, [at for (at,) in starts]), references)


def forget_corpus_mentions(connection: sqlite3.Connection, rule: str) -> None:
    """Take back what an earlier resolution added by `rule`."""
    connection.execute("DELETE FROM mention WHERE rule = ?", (rule,))


def forget_resolution(connection: sqlite3.Connection) -> None:
    """Take back all entities and what hangs on them, and the names that no article uses any more."""
    connection.execute("UPDATE name SET entity = NULL")
    for table in ("tie", "appearance", "alias_words", "alias", "entity", "open_name", "link", "doubt"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM name WHERE id NOT IN (SELECT name FROM mention)")


def save_entities(
    connection: sqlite3.Connection, entities: Iterable[Entity], assignments: Iterable[tuple[Name, str]]
) -> None:
    """Write the entities and which of them each name stands for."""
    connection.executemany(
        "INSERT INTO entity (id, name, folded, label, mentions, articles, reports) "
        "VALUES (:id,:name,fold(:name),:label,0,0,0)",
        ({"id": entity.id, "name": entity.name, "label": str(entity.label)} for entity in entities),
    )
    connection.executemany(
        "UPDATE name SET entity = ? WHERE name = ? AND label = ? AND NOT ambiguous",
        ((entity, *name) for name, entity in assignments),
    )


def save_ambiguous_entities(connection: sqlite3.Connection, entities: Iterable[tuple[Name, Entity]]) -> None:
    """Give names that could stand for several an entity of their own after all."""
    for name, entity in entities:
        save_entities(connection, [entity], [])
        connection.execute(
            "UPDATE name SET entity = ? WHERE name = ? AND label = ? AND entity IS NULL", (entity.id, *name)
        )


def ambiguous_names(connection: sqlite3.Connection) -> Iterator[Name]:
    """The names of mentions whose articles can't tell who is meant."""
    for name, label in connection.execute("SELECT name, label FROM name WHERE ambiguous ORDER BY name, label"):
        yield Name(name, Label(label))


def save_open_names(connection: sqlite3.Connection, open_names: Iterable[tuple[Name, tuple[str, ...]]]) -> None:
    """Write the names that could stand for several, with the full names of those."""
    connection.executemany(
        "INSERT INTO open_name (name, candidate) SELECT id, ? FROM name WHERE name = ? AND label = ? AND NOT ambiguous",
        ((candidate, *name) for name, candidates in open_names for candidate in candidates),
    )


def save_reasons(connection: sqlite3.Connection, links: Iterable[Link], doubts: Iterable[Doubt]) -> None:
    """Write why names were joined, and which pairs are left to a person; to be called when ties are there."""
    connection.executemany(
        "INSERT INTO link (left_name, left_label, right_name, right_label, rule, entity) VALUES (?,?,?,?,?,?)",
        ((*link.left, *link.right, link.rule, entity_of(connection, link.right)) for link in links),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO doubt (left_name, left_label, right_name, right_label, reason, ties) "
        "VALUES (?,?,?,?,?,?)",
        ((*doubt.left, *doubt.right, doubt.reason, _ties_at_stake(connection, doubt)) for doubt in doubts),
    )


def signatures(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes]]:
    """Each article and what its near-duplicates are found by."""
    yield from connection.execute("SELECT id, signature FROM article")


def save_reports(connection: sqlite3.Connection, reports: Mapping[int, int]) -> None:
    """Write which report each article belongs to."""
    connection.executemany(
        "UPDATE article SET report = ? WHERE id = ?", ((report, article) for article, report in reports.items())
    )


def roll_up(connection: sqlite3.Connection) -> None:
    """Count mentions, collect aliases, and make the ties that follow from the entities of the names."""
    run_script(connection, "entities.store.written", "roll_up.sql")
    scope = Scope()
    connection.execute(
        f"INSERT INTO tie ({COLUMNS}, strength, article, sentence) "
        f"SELECT {COLUMNS}, strength(tie.reports, (SELECT reports FROM entity WHERE id = source), "
        "(SELECT reports FROM entity WHERE id = target), :all), article, sentence "
        f"FROM ({cooccurrences(scope, of_one=False)}) AS tie",
        {"all": count_reports(connection, scope), **days(scope)},
    )


def _ties_at_stake(connection: sqlite3.Connection, doubt: Doubt) -> int:
    """The ties of that name which has fewer: those that would go to another node."""
    return min(_count_ties(connection, doubt.left), _count_ties(connection, doubt.right))


def _count_ties(connection: sqlite3.Connection, name: Name) -> int:
    """How many entities share a sentence with a name."""
    (number,) = connection.execute(
        "SELECT COUNT(DISTINCT others.entity) FROM name "
        "JOIN mention ON mention.name = name.id "
        "JOIN mention AS other ON other.article = mention.article AND other.sentence = mention.sentence "
        "JOIN name AS others ON others.id = other.name AND others.entity IS NOT name.entity "
        "WHERE name.name = ? AND name.label = ? AND NOT name.ambiguous",
        name,
    ).fetchone()
    return int(number)
