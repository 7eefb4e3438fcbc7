"""Decisions that speak of articles are followed in these, and nowhere else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.changes.histories import Told, write

from entities.changes.resolve import resolve_corpus
from entities.model import Decision, DecisionKind, Label, Name
from entities.store import open_store

P = Label.PERSON
BERG, HOLM = Name("Jo Berg", P), Name("Max Holm", P)
ARTICLES: dict[str, Told | None] = {
    f"{number}.txt": Told(None, "", ((("Jo Berg", P), ("Oslo", Label.PLACE)),)) for number in range(4)
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with open_store(tmp_path / "x.db") as opened:
        write(opened, {**ARTICLES, "h.txt": Told(None, "", ((("Max Holm", P),),))})
        yield opened


def meant(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> dict[str, tuple[str, str, str] | None]:
    """Whom each article means by Jo Berg: id, name and label."""
    resolve_corpus(connection, decisions)
    rows = connection.execute(
        "SELECT path, entity.id, entity.name, entity.label FROM mention JOIN name ON name.id = mention.name "
        "JOIN article ON article.id = mention.article LEFT JOIN entity ON entity.id = name.entity "
        "WHERE mention.text = 'Jo Berg'"
    )
    return {path: tuple(entity) if entity[0] else None for path, *entity in rows}


def decide(kind: DecisionKind, *names: Name, value: str = "", articles: Sequence[str] = ("1.txt", "2.txt")) -> Decision:
    return Decision(kind, names, value, tuple(articles))


def test_another_one_of_the_name_has_an_id_of_its_own_and_the_rest_keep_theirs(connection: sqlite3.Connection) -> None:
    before = meant(connection, ())
    after = meant(connection, [decide(DecisionKind.DIFFERENT, BERG, BERG, articles=("0.txt", "1.txt"))])
    assert after["2.txt"] == after["3.txt"] == before["2.txt"]
    assert after["0.txt"] == after["1.txt"]
    assert after["0.txt"] is not None
    assert before["0.txt"] is not None
    assert after["0.txt"][0] != before["0.txt"][0]
    assert after["0.txt"][1:] == ("Jo Berg", "PERSON")
    assert meant(connection, ()) == before


def test_an_id_is_not_handed_on_when_more_articles_come(connection: sqlite3.Connection) -> None:
    decision = decide(DecisionKind.DIFFERENT, BERG, BERG)
    before = meant(connection, [decision])
    write(connection, {"5.txt": ARTICLES["0.txt"]})
    after = meant(connection, [decision])
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize(
    ("decision", "name", "label"),
    [
        (decide(DecisionKind.SAME, BERG, HOLM), "Max Holm", "PERSON"),
        (decide(DecisionKind.RENAME, BERG, value="Jo the Elder"), "Jo the Elder", "PERSON"),
        (decide(DecisionKind.RETYPE, BERG, value="organization"), "Jo Berg", "ORGANIZATION"),
    ],
)
def test_it_is_followed_in_its_articles_alone(
    connection: sqlite3.Connection, decision: Decision, name: str, label: str
) -> None:
    before, after = meant(connection, ()), meant(connection, [decision])
    assert [after[path] for path in ("0.txt", "3.txt")] == [before[path] for path in ("0.txt", "3.txt")]
    assert {after[path][1:] for path in ("1.txt", "2.txt") if after[path]} == {(name, label)}  # type: ignore[index]
    assert meant(connection, ()) == before


def test_what_is_dropped_there_is_nobody(connection: sqlite3.Connection) -> None:
    after = meant(connection, [decide(DecisionKind.DROP, BERG)])
    assert after["1.txt"] is after["2.txt"] is None
    assert after["0.txt"] is not None


def test_a_name_that_its_article_leaves_open_can_be_decided(tmp_path: Path) -> None:
    told = Told(None, "", ((("Berg", P),), (("Ann Berg", P), ("Eve Berg", P))))
    decision = decide(DecisionKind.SAME, Name("Berg", P), Name("Eve Berg", P), articles=("1.txt",))
    asked = "SELECT entity, sense FROM name JOIN mention ON mention.name = name.id WHERE mention.text = 'Berg'"
    with open_store(tmp_path / "y.db") as connection:
        write(connection, {"1.txt": told, "2.txt": Told(None, "", ((("Ann Berg", P),),))})
        resolve_corpus(connection, ())
        assert connection.execute(asked).fetchall() == [(None, "")]
        resolve_corpus(connection, [decision])
        (eve,) = connection.execute("SELECT id FROM entity WHERE name = 'Eve Berg'").fetchone()
        assert connection.execute(asked).fetchall() == [(eve, eve)]
        resolve_corpus(connection, ())
        assert connection.execute(asked).fetchall() == [(None, "")]


def test_a_decision_on_an_article_that_lacks_the_name_is_reported(connection: sqlite3.Connection) -> None:
    complaints = resolve_corpus(
        connection, [decide(DecisionKind.DIFFERENT, BERG, BERG, articles=("1.txt", "h.txt", "gone.txt"))]
    )
    assert [complaint.reason for complaint in complaints] == [
        "fits nothing in gone.txt: the graph has no such article",
        "fits nothing in h.txt: Jo Berg (person) isn't there",
    ]
