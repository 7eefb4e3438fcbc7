"""The names that articles use: how often, what the corpus makes of them, and by what they are found."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, NamedTuple

from entities.model import Label, Name, NameCount
from entities.store.written.lists import fill

_COLUMNS = "name.id, name.name, name.label, ambiguous, sense, name.entity, mentions, articles, own, settled"
_COUNTED = (
    "COUNT(*) AS mentions, COUNT(DISTINCT article) AS articles, COUNT(DISTINCT IIF(rule = ?, NULL, article)) AS own"
)


class NameRow(NamedTuple):
    """A name as articles use it, in one of its senses: whom it stands for, and how many articles have it.

    `sense` is empty where the name alone tells. `own` are the articles that bring it to light by themselves, `settled`
    is the label that the corpus gives it.
    """

    id: int
    name: str
    label: Label
    ambiguous: bool
    sense: str
    entity: str | None
    mentions: int
    articles: int
    own: int
    settled: Label | None

    @property
    def as_name(self) -> Name:
        """The name with its own label."""
        return Name(self.name, self.label)


def count_totals(rows: Iterable[NameRow]) -> list[NameCount]:
    """Names with all that articles have of them, whatever the sense."""
    return _summed(rows, lambda row: row.articles)


def count_own(rows: Iterable[NameRow]) -> list[NameCount]:
    """Names with the articles that bring them to light by themselves, whatever the sense; of those that have such."""
    return [count for count in _summed(rows, lambda row: row.own) if count.articles]


def _summed(rows: Iterable[NameRow], articles: Callable[[NameRow], int]) -> list[NameCount]:
    found: dict[Name, list[int]] = {}
    for row in rows:
        count = found.setdefault(row.as_name, [0, 0])
        count[0] += row.mentions
        count[1] += articles(row)
    return [NameCount(*name, *count) for name, count in found.items()]


def read_names(connection: sqlite3.Connection, names: Collection[str] | None = None) -> list[NameRow]:
    """The rows of some names, or of all."""
    found = f"SELECT {_COLUMNS} FROM name"
    if names is not None:
        fill(connection, "asked", names)
        found = f"SELECT {_COLUMNS} FROM temp.asked CROSS JOIN name ON name.name = asked.what"
    return [_row(row) for row in connection.execute(found)]


def _row(row: tuple[Any, ...]) -> NameRow:
    number, name, label, ambiguous, sense, entity, mentions, articles, own, settled = row
    label, settled = Label(label), settled and Label(settled)
    return NameRow(number, name, label, bool(ambiguous), sense, entity, mentions, articles, own, settled)


def names_with_keys(connection: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """The names that have any of some keys."""
    fill(connection, "asked", keys)
    rows = connection.execute(
        "SELECT DISTINCT name.name FROM temp.asked CROSS JOIN name_key ON name_key.key = asked.what "
        "CROSS JOIN name ON name.id = name_key.name"
    )
    return {name for (name,) in rows}


def names_joined_with(connection: sqlite3.Connection, names: Iterable[str]) -> set[str]:
    """The names of the entities that some names stand for."""
    fill(connection, "asked", names)
    rows = connection.execute(
        "SELECT DISTINCT other.name FROM temp.asked CROSS JOIN name ON name.name = asked.what "
        "CROSS JOIN name AS other ON other.entity = name.entity"
    )
    return {name for (name,) in rows}


def names_read_as(
    connection: sqlite3.Connection, language: str, names: Collection[str] | None
) -> frozenset[str] | None:
    """Which of some names, or of all, articles have that were read as a language; None if all articles were."""
    other = "SELECT 1 FROM article WHERE language <> ? LIMIT 1"
    if connection.execute(other, (language,)).fetchone() is None:
        return None
    found = "name"
    if names is not None:
        fill(connection, "asked", names)
        found = "temp.asked CROSS JOIN name ON name.name = asked.what"
    rows = connection.execute(
        f"SELECT name.name FROM {found} WHERE EXISTS "
        "(SELECT 1 FROM mention JOIN article ON article.id = mention.article "
        "WHERE mention.name = name.id AND article.language = ?)",
        (language,),
    )
    return frozenset(name for (name,) in rows)


def first_articles(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """The first article that has each of some names."""
    fill(connection, "asked", names)
    return dict(
        connection.execute(
            "SELECT name.name, MIN((SELECT MIN(article) FROM mention WHERE mention.name = name.id)) FROM temp.asked "
            "CROSS JOIN name ON name.name = asked.what GROUP BY name.name"
        )
    )


def count_names(connection: sqlite3.Connection, names: Collection[str] | None, corpus_rule: str) -> None:
    """Count the mentions of some names, or of all; `corpus_rule` is that of mentions which other articles brought."""
    if names is None:
        connection.execute("UPDATE name SET mentions = 0, articles = 0, own = 0")
        connection.execute(
            "UPDATE name SET mentions = found.mentions, articles = found.articles, own = found.own "
            f"FROM (SELECT name, {_COUNTED} FROM mention GROUP BY name) AS found WHERE found.name = name.id",
            (corpus_rule,),
        )
        return
    fill(connection, "asked", names)
    connection.execute(
        f"UPDATE name SET (mentions, articles, own) = (SELECT {_COUNTED} FROM mention WHERE mention.name = name.id) "
        "WHERE name.name IN (SELECT what FROM temp.asked)",
        (corpus_rule,),
    )


def add_senses(connection: sqlite3.Connection, senses: Iterable[tuple[Name, bool, str, Label]]) -> None:
    """Write rows that names are new to have: whether ambiguous, the sense, and the label that the corpus gives."""
    connection.executemany(
        "INSERT INTO name (name, label, ambiguous, sense, settled) VALUES (?,?,?,?,?)",
        ((*name, ambiguous, sense, settled) for name, ambiguous, sense, settled in senses),
    )


def settle_names(connection: sqlite3.Connection, settled: Iterable[tuple[int, Label]]) -> None:
    """Write the labels that the corpus gives to names."""
    connection.executemany("UPDATE name SET settled = ? WHERE id = ?", ((label, number) for number, label in settled))


def add_keys(connection: sqlite3.Connection, keys: Iterable[tuple[str, int]]) -> None:
    """Write by which keys names are found."""
    connection.executemany("INSERT OR IGNORE INTO name_key (key, name) VALUES (?,?)", keys)


def drop_keys(connection: sqlite3.Connection, keys: Iterable[tuple[str, int]]) -> None:
    """Take keys back."""
    connection.executemany("DELETE FROM name_key WHERE key = ? AND name = ?", keys)


def drop_names(connection: sqlite3.Connection, names: Iterable[int]) -> None:
    """Forget names that no article uses any more."""
    connection.executemany("DELETE FROM name WHERE id = ?", ((number,) for number in names))


def explained_names(connection: sqlite3.Connection, rules: tuple[str, ...]) -> Iterator[tuple[str, Name, int]]:
    """The spellings that articles take for a longer name by one of `rules`: spelling, name, number of articles."""
    listed = ", ".join(f"'{rule}'" for rule in rules)  # not bound: so that the index of these rules serves
    rows = connection.execute(
        "SELECT mention.text, name.name, name.label, COUNT(DISTINCT article) FROM mention "
        f"JOIN name ON name.id = mention.name WHERE rule IN ({listed}) AND NOT ambiguous GROUP BY mention.text, name.id"
    )
    for spelling, name, label, articles in rows:
        yield spelling, Name(name, Label(label)), articles


def full_names(
    connection: sqlite3.Connection, names: Collection[str] | None = None
) -> Iterator[tuple[tuple[tuple[int, int], int, int, str], str]]:
    """The names of people as they stand in the articles, those of one word in ASCII left out; of some names, or of all.

    Each is its sentence (article and start), start, end and name, with the text that stands there.
    """
    found = "name"
    if names is not None:
        fill(connection, "asked", names)
        found = "temp.asked CROSS JOIN name ON name.name = asked.what"
    rows = connection.execute(
        f'SELECT article, sentence, start, "end", name.name, text FROM {found} JOIN mention ON mention.name = name.id '
        "WHERE mention.label = 'PERSON' AND (instr(text, ' ') OR text GLOB '*[^ -~]*') AND NOT ambiguous "
        "ORDER BY article, start"
    )
    for article, sentence, start, end, name, text in rows:
        yield ((article, sentence), start, end, name), text
