"""What `why` says of names that only their company tells."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.changes.histories import Told, write
from tests.changes.test_company import WORLDS

from entities.changes.decide.naming import compose
from entities.changes.resolve import resolve_corpus
from entities.lookup import find_entity
from entities.model import DecisionKind, Label
from entities.queries.review import open_questions
from entities.queries.review.question import QuestionKind
from entities.queries.why import Apart, explain_entity, explain_pair
from entities.store import open_store

P = Label.PERSON


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    articles = {f"{n}.txt": Told(None, "", ((("Ann Kelly", P), *WORLDS[0]),)) for n in range(5)}
    articles |= {f"b{n}.txt": Told(None, "", ((("Kelly", P), *WORLDS[n]),)) for n in (0, 1)}
    with open_store(tmp_path / "x.db") as opened:
        write(opened, articles)
        resolve_corpus(opened, ())
        yield opened


def test_a_name_by_company_is_shown_with_what_was_weighed(connection: sqlite3.Connection) -> None:
    (found,) = explain_entity(connection, "Ann Kelly").company
    assert (found.name, found.joined, found.open) == ("Kelly", 1, 0)
    assert found.least.article == "b0.txt"
    assert found.least.probability > 0.5
    assert any("hill" in says for says, _ in found.least.evidence)


def test_what_company_speaks_against_is_said(connection: sqlite3.Connection) -> None:
    kelly = connection.execute("SELECT id FROM entity WHERE name = 'Kelly'").fetchone()[0]
    apart = explain_pair(connection, kelly, "Ann Kelly")
    assert isinstance(apart, Apart)
    assert any("the company of Kelly makes it Ann Kelly with a probability of" in reason for reason in apart.reasons)


def test_namesakes_are_told_apart_and_asked_about(tmp_path: Path) -> None:
    articles = {f"a{n}/{n}.txt": Told(None, "", ((("John Smith", P), *WORLDS[n % 2]),)) for n in range(8)}
    with open_store(tmp_path / "y.db") as connection:
        write(connection, articles)
        resolve_corpus(connection, ())
        ids = [row[0] for row in connection.execute("SELECT id FROM entity WHERE name = 'John Smith'")]
        assert len(ids) == 2
        apart = explain_pair(connection, *ids)
        assert isinstance(apart, Apart)
        assert any("keep different company in different roles" in reason for reason in apart.reasons)
        (question,) = [one for one in open_questions(connection) if one.kind is QuestionKind.NAMESAKES]
        assert sorted((*question.left.articles, *question.right.articles)) == sorted(articles)
        assert {find_entity(connection, one).entity.name for one in ids} == {"John Smith"}


def test_namesakes_that_company_parted_are_made_one_by_their_ids(tmp_path: Path) -> None:
    articles = {f"a{n}/{n}.txt": Told(None, "", ((("John Smith", P), *WORLDS[n % 2]),)) for n in range(8)}
    articles["b.txt"] = Told(None, "", ((("Smith", P), *WORLDS[1]),))
    with open_store(tmp_path / "z.db") as connection:
        write(connection, articles)
        resolve_corpus(connection, ())
        found = "SELECT id FROM entity WHERE name = 'John Smith' ORDER BY id"
        ids = [row[0] for row in connection.execute(found)]
        assert connection.execute("SELECT 1 FROM placing WHERE name = 'Smith' AND entity IS NOT NULL").fetchall()
        for one, other in (ids, ids[::-1]):
            decision = compose(connection, DecisionKind.SAME, [one, other], "", ())
            assert "b.txt" not in decision.articles, "which has not this name"
            assert resolve_corpus(connection, [decision]) == ()
            assert len(connection.execute(found).fetchall()) == 1
            resolve_corpus(connection, ())
            assert [row[0] for row in connection.execute(found)] == ids
