"""Entities, and what follows from them: written where it is another than before, and left alone elsewhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from entities.model import Entity, Label, Name, Scope
from entities.store.association import magnitude
from entities.store.cooccurrence import COLUMNS, Among, cooccurrences
from entities.store.filters import bound
from entities.store.margins import keep_windows, margin_of
from entities.store.scripts import run_script
from entities.store.written.bulk import indexed_at_once
from entities.store.written.lists import fill
from entities.store.written.state import WEIGHED, get_state, set_state

_DEFAULT = Scope()
_MARGINS = f"reports, {margin_of(_DEFAULT, 'source')}, {margin_of(_DEFAULT, 'target')}, :all"


def read_entities(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, tuple[str, Label]]:
    """Name and label of some entities, by id."""
    fill(connection, "asked", ids)
    rows = connection.execute("SELECT id, name, label FROM entity WHERE id IN (SELECT what FROM temp.asked)")
    return {entity: (name, Label(label)) for entity, name, label in rows}


def save_entities(
    connection: sqlite3.Connection, entities: Iterable[Entity], assignments: Iterable[tuple[Name, str]] = ()
) -> None:
    """Write entities that are new or have another name, and which of them each name stands for."""
    connection.executemany(
        "INSERT INTO entity (id, name, folded, label, mentions, articles, reports) "
        "VALUES (:id,:name,in_ascii(:name),:label,0,0,0) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded",
        ({"id": entity.id, "name": entity.name, "label": str(entity.label)} for entity in entities),
    )
    connection.executemany(
        "UPDATE name SET entity = ? WHERE name = ? AND label = ? AND NOT ambiguous",
        ((entity, *name) for name, entity in assignments),
    )


def assign_names(connection: sqlite3.Connection, assigned: Iterable[tuple[int, str | None]]) -> None:
    """Write which entity each of some names, by number, stands for."""
    connection.executemany("UPDATE name SET entity = ? WHERE id = ?", ((entity, name) for name, entity in assigned))


def drop_entities(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Forget entities that no name stands for, with all that hangs on them but their words."""
    connection.executemany("DELETE FROM entity WHERE id = ?", ((entity,) for entity in ids))


def save_open_names(connection: sqlite3.Connection, open_names: Mapping[int, Collection[str]]) -> None:
    """Write for some names, by number, the full names of those that each could stand for; none if it isn't open."""
    for number, candidates in open_names.items():
        rows = connection.execute("SELECT candidate FROM open_name WHERE name = ?", (number,)).fetchall()
        if {candidate for (candidate,) in rows} != set(candidates):
            connection.execute("DELETE FROM open_name WHERE name = ?", (number,))
            connection.executemany(
                "INSERT INTO open_name (name, candidate) VALUES (?,?)", ((number, item) for item in candidates)
            )


def words_of(connection: sqlite3.Connection, entities: Iterable[str]) -> set[tuple[str, str]]:
    """By what some entities are found: each of their names, folded, with the entity."""
    fill(connection, "asked", entities)
    rows = connection.execute(
        "SELECT folded, entity FROM temp.asked JOIN alias ON alias.entity = asked.what "
        "UNION SELECT folded, id FROM temp.asked JOIN entity ON entity.id = asked.what"
    )
    return set(rows)


def replace_words(connection: sqlite3.Connection, before: set[tuple[str, str]], after: set[tuple[str, str]]) -> None:
    """Bring the index of names up to date."""
    for folded, entity in sorted(before - after):
        found = (
            connection.execute(
                "SELECT rowid FROM alias_words WHERE alias_words MATCH ? AND folded = ? AND entity = ?",
                ('"' + folded.replace('"', '""') + '"', folded, entity),
            ).fetchone()
            or connection.execute(  # a name of signs alone has no word to be found by
                "SELECT rowid FROM alias_words WHERE folded = ? AND entity = ?", (folded, entity)
            ).fetchone()
        )
        connection.execute("DELETE FROM alias_words WHERE rowid = ?", found)
    connection.executemany("INSERT INTO alias_words (folded, entity) VALUES (?,?)", sorted(after - before))


def entities_in(connection: sqlite3.Connection, articles: Iterable[int]) -> set[str]:
    """The entities that some articles mentioned when that was counted last."""
    fill(connection, "asked", articles)
    rows = connection.execute(
        "SELECT DISTINCT entity FROM temp.asked JOIN appearance ON appearance.article = asked.what"
    )
    return {entity for (entity,) in rows}


def roll_up(
    connection: sqlite3.Connection,
    moved: Collection[str] | None = None,
    changed: Iterable[str] = (),
    fresh: Iterable[int] = (),
) -> None:
    """Count mentions, collect aliases, and make the ties that follow from the entities of the names.

    `moved` are the entities that other names make up than before (None: all), `changed` those that other articles or
    reports mention, `fresh` the articles whose mentions are others.
    """
    if moved is None:
        moved = {entity for (entity,) in connection.execute("SELECT id FROM entity")}
    whole = connection.execute("SELECT COUNT(*) FROM entity").fetchone() == (len(moved),)
    fill(connection, "moved", moved)
    fill(connection, "changed", set(changed) - set(moved))
    fill(connection, "fresh", () if whole else fresh)
    before = _margins(connection)
    with indexed_at_once(connection, *(["appearance"] if whole else [])), _views(connection, whole=whole):
        run_script(connection, "entities.store.written", "roll_up.sql")
    after = _margins(connection)
    windows = keep_windows(connection)
    if whole:
        connection.execute("DELETE FROM tie")
        with indexed_at_once(connection, "tie"):
            _save_ties(connection, Among.ALL, windows)
    else:
        _tie_anew(connection, windows)
    _weigh(connection, {entity for entity, margin in after.items() if before.get(entity) != margin}, windows)


@contextmanager
def _views(connection: sqlite3.Connection, *, whole: bool) -> Iterator[None]:
    """Have what `roll_up.sql` counts: of the entities of its lists, or of all in the order of articles.

    Then each page is read once, and what is looked up in another order is a narrow copy.
    """
    kind, dated = "VIEW", "SELECT id AS article, report, date FROM article"
    found = {
        those: f"temp.{those} CROSS JOIN name ON name.entity = {those}.entity "
        "CROSS JOIN mention ON mention.name = name.id"
        for those in ("moved", "touched")
    }
    if whole:
        kind = "TABLE"
        found = dict.fromkeys(
            found,
            "mention CROSS JOIN name ON name.id = mention.name WHERE mention.article > 0 AND name.entity IS NOT NULL",
        )
        connection.execute("CREATE TEMP TABLE dated (article INTEGER PRIMARY KEY, report INTEGER, date TEXT)")
        connection.execute(f"INSERT INTO dated (article, report, date) {dated}")
    else:
        connection.execute(f"CREATE TEMP VIEW dated AS {dated}")
    for those, source in found.items():
        connection.execute(
            f"CREATE TEMP VIEW mention_{those} AS "
            f"SELECT name.entity, mention.article, mention.sentence, mention.text FROM {source}"
        )
    yield
    for those in found:
        connection.execute(f"DROP VIEW temp.mention_{those}")
    connection.execute(f"DROP {kind} temp.dated")


def _margins(connection: sqlite3.Connection) -> dict[str, float]:
    """How often independent reports mention each entity that is touched."""
    rows = connection.execute(f"SELECT entity, {margin_of(_DEFAULT, 'entity')} FROM temp.changed")
    return dict(rows)


def _tie_anew(connection: sqlite3.Connection, windows: float) -> None:
    """Make the ties of entities that are `moved`, and those between two that are `changed`."""
    for end in ("source", "target"):
        connection.execute(f"DELETE FROM tie WHERE {end} IN (SELECT entity FROM temp.moved)")
    connection.execute(
        "DELETE FROM tie WHERE (source, target) IN (SELECT source, target FROM temp.changed CROSS JOIN tie "
        "ON source = changed.entity WHERE target IN (SELECT entity FROM temp.changed))"
    )
    connection.execute("CREATE TEMP TABLE sought (article INTEGER, start INTEGER, PRIMARY KEY (article, start))")
    connection.execute(
        "INSERT OR IGNORE INTO sought (article, start) SELECT mention.article, mention.start FROM temp.moved "
        "CROSS JOIN appearance ON appearance.entity = moved.entity "
        "CROSS JOIN mention ON mention.article = appearance.article "
        "UNION SELECT mention.article, mention.start FROM temp.changed "
        "CROSS JOIN name ON name.entity = changed.entity CROSS JOIN mention ON mention.name = name.id"
    )
    _save_ties(connection, Among.TOUCHED, windows)
    connection.execute("DROP TABLE temp.sought")


def _save_ties(connection: sqlite3.Connection, among: Among, windows: float) -> None:
    connection.execute(
        f"INSERT INTO tie ({COLUMNS}, strength, article, sentence) "
        f"SELECT {COLUMNS}, strength(tie.{_MARGINS}), article, sentence FROM ({cooccurrences(_DEFAULT, among)}) AS tie",
        {"all": windows, **bound(_DEFAULT)},
    )


def _weigh(connection: sqlite3.Connection, entities: set[str], windows: float) -> None:
    """Compute the strength of the ties of some entities again; of all if the number of sentences has outgrown it."""
    weighed = str(magnitude(windows))
    fill(connection, "asked", entities)
    ends = "source IN (SELECT what FROM temp.asked)", "target IN (SELECT what FROM temp.asked)"
    for which in ends if get_state(connection, WEIGHED) in {None, weighed} else ("TRUE",):
        connection.execute(f"UPDATE tie SET strength = strength({_MARGINS}) WHERE {which}", {"all": windows})
    set_state(connection, WEIGHED, weighed)
