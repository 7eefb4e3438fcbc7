"""Every answer as a table: a row for each item, plain values, no two columns of one name."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from entities.changes.events import Finished
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Entity, Evidence, Label, Name, Remark, Scope, Skipped, Window
from entities.queries.ambiguous import list_ambiguous
from entities.queries.articles import find_articles
from entities.queries.communities import list_communities
from entities.queries.diff import (
    Difference,
    Entities,
    Growth,
    Listing,
    Newcomer,
    Renaming,
    Ties,
    changes_since,
)
from entities.queries.evidence import find_evidence
from entities.queries.path import Route, find_path
from entities.queries.proofs import prove_part, prove_ties_of
from entities.queries.review import list_questions
from entities.queries.review.question import Illustrated, Question, QuestionKind, Questions, Side
from entities.queries.search import search_sentences
from entities.queries.show import read_profile
from entities.queries.status import read_status
from entities.queries.timeline import count_over_time
from entities.queries.top import Standing, rank_entities
from entities.queries.who_knows import list_acquaintances
from entities.queries.why import explain_entity, explain_pair
from entities.store import read_store
from entities.store.asked.ties import Ranking
from entities.tables.results import _TABLES, table_of

FINISHED = Finished(
    3, 0, 0, (Skipped("x.pdf", "damaged"),), (Remark("y.rtf", "one of two"),), dict.fromkeys(Label, 0), 0, 0, (), ()
)
ASKED: tuple[tuple[Callable[[sqlite3.Connection], object], Callable[..., int]], ...] = (
    (lambda c: list_acquaintances(c, "Lukashenko", Ranking()), lambda found: found.total),
    (lambda c: list_acquaintances(c, "Merkel", Ranking(), Scope(Window.ARTICLE)), lambda found: found.total),
    (lambda c: read_profile(c, "Minsk", limit=None), lambda found: sum(number for _, number in found.totals.ties)),
    (lambda c: find_evidence(c, "Lukashenko", "Putin", Scope(Window.PARAGRAPH)), lambda found: found.total),
    (
        lambda c: find_path(c, "Merkel", "Vilnius", Route(paths=2)),
        lambda found: sum(len(chain.steps) for chain in found.chains),
    ),
    (lambda c: prove_ties_of(c, "Lukashenko"), lambda found: found.total),
    (lambda c: prove_part(c, Criteria(label=Label.PERSON)), lambda found: found.total),
    (lambda c: find_articles(c, ["Lukashenko"]), lambda found: found.total),
    (lambda c: find_articles(c, ["Lukashenko", "Putin"]), lambda found: found.total),
    (lambda c: search_sentences(c, "opposition"), lambda found: found.total),
    (lambda c: rank_entities(c, Standing.PAGERANK, limit=None), lambda found: found.total),
    (lambda c: list_communities(c, limit=None), lambda found: found.total),
    (lambda c: count_over_time(c, "Lukashenko"), lambda found: len(found.rows) + bool(found.undated.articles)),
    (lambda c: count_over_time(c, "Lukashenko", "Putin"), lambda found: len(found.rows)),
    (
        lambda c: changes_since(c, "2020-10-01", Listing(None, None)),
        lambda found: found.new_entities.total + found.new_ties.total + found.grown_ties.total,
    ),
    (lambda c: read_status(c, Path("x.db")), lambda found: len(found.skipped) + len(found.remarks)),
    (lambda c: explain_entity(c, "Lukashenko"), lambda found: len(found.attachments)),
    (lambda c: explain_pair(c, "Lukashenko", "Lukashenka"), lambda found: len(found.steps)),
    (lambda c: explain_pair(c, "Lukashenko", "Putin"), lambda found: len(found.reasons)),
    (lambda c: find_entity(c, "Lukashenko"), lambda found: 1 + len(found.others)),
    (lambda _: FINISHED, lambda found: len(found.skipped) + len(found.remarks)),
    (list_questions, lambda found: found.total),
    (list_ambiguous, lambda found: found.total),
)


@pytest.mark.parametrize(("ask", "count"), ASKED)
def test_every_item_is_a_row(
    corpus_graph: Path, ask: Callable[[sqlite3.Connection], object], count: Callable[..., int]
) -> None:
    with read_store(corpus_graph) as connection:
        found = ask(connection)
    table = table_of(found)
    assert len(table.rows) == count(found)
    assert len(set(table.columns)) == len(table.columns)
    for row in table.rows:
        assert len(row) == len(table.columns)
        assert all(value is None or type(value) in {str, int, float, bool, date} for value in row)


def test_every_answer_that_has_a_table_is_asked_for(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        assert {type(ask(connection)) for ask, _ in ASKED} == set(_TABLES)


def test_a_question_has_both_sides() -> None:
    evidence = Evidence("a.txt", "A", "2020-08-17", 3, 9, "She is.", (), "http://x.org/a")
    left = Side(Name("Ann Smith", Label.PERSON), "p1", 5, ("Bob", "Eve"))
    right = Side(Name("A. Smith", Label.PERSON), None, 1, articles=("a.txt",))
    question = Question(QuestionKind.PEOPLE, left, right, "initials", 4, probability=0.5)
    table = table_of(Questions(1, (Illustrated(question, (), (evidence,)),)))
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert (row["kind"], row["reason"], row["ties"], row["probability"]) == ("people", "initials", 4, 0.5)
    assert (row["left_name"], row["left_company"], row["left_sentence_text"]) == ("Ann Smith", "Bob; Eve", None)
    assert (row["right_entity"], row["right_mentions"], row["right_articles"]) == (None, 1, "a.txt")
    assert (row["right_sentence_text"], row["right_sentence_url"]) == ("She is.", "http://x.org/a")


def test_what_is_new_grew_or_went_is_told_apart() -> None:
    evidence = Evidence("a.txt", "A", None, 3, 9, "Both are.", ())
    ann, bob = Entity("p1", "Ann", Label.PERSON, articles=3), Entity("p2", "Bob", Label.PERSON, articles=2)
    growth = Growth(ann, bob, 1, 2, 3, 4, evidence)
    found = Difference(
        Entities(1, (Newcomer(ann, evidence),)), Ties(0, ()), Ties(1, (growth,)), Entities(1, (Newcomer(bob, None),)),
        (Renaming(bob, ann),), 0,
    )  # fmt: skip
    table = table_of(found)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["change"] for row in rows] == ["new_entities", "grown_ties", "gone_entities", "renamed_entities"]
    assert [(row["entity_name"], row["other_name"]) for row in rows] == [
        ("Ann", None), ("Ann", "Bob"), ("Bob", None), ("Ann", "Bob"),
    ]  # fmt: skip
    assert [row["entity_articles"] for row in rows] == [3, 3, 2, 3]
    assert [(row["articles_before"], row["articles"]) for row in rows[:2]] == [(None, None), (1, 2)]
    assert [(row["sentences_before"], row["sentences"]) for row in rows[:2]] == [(None, None), (3, 4)]
    assert [row["text"] for row in rows] == ["Both are.", "Both are.", None, None]


def test_what_is_no_list_is_no_table() -> None:
    with pytest.raises(TypeError, match="Scope is no list"):
        table_of(Scope())


def test_a_tie_has_both_ends_figures_and_its_sentence(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        answer = list_acquaintances(connection, "Lukashenko", Ranking())
        asked = find_entity(connection, "Lukashenko").entity
    first = answer.acquaintances[0]
    table = table_of(answer)
    row = dict(zip(table.columns, table.rows[0], strict=True))
    (evidence,) = first.evidence
    assert row == {
        "entity_id": asked.id, "entity_name": asked.name, "entity_label": "PERSON",
        "other_id": first.id, "other_name": first.name, "other_label": first.label.value,
        "articles": first.tie.articles, "reports": first.tie.reports, "sentences": first.tie.sentences,
        "first_seen": date.fromisoformat(str(first.tie.first_seen)),
        "last_seen": date.fromisoformat(str(first.tie.last_seen)),
        "strength": round(first.tie.strength, 4), "significance": round(first.tie.significance, 4),
        "npmi": round(first.tie.npmi, 4), "chance": round(first.tie.chance, 4),
        "proximity": round(first.tie.proximity, 4),
        "text": evidence.text, "article": evidence.article, "title": evidence.title,
        "date": date.fromisoformat(str(evidence.date)), "url": evidence.url, "source": evidence.source,
        "start": evidence.start, "end": evidence.end,
        "other_text": None, "other_start": None, "other_end": None,
    }  # fmt: skip
