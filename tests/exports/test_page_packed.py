"""The rows of the page: what they hold beside names and ties, against the store and the questions that it answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, graphs, stored
from tests.exports.test_page import graph_of, named, written

from entities import __version__
from entities.errors import AmbiguousEntityError
from entities.exports.content import Wanted
from entities.exports.page.packed import tie_row
from entities.geography import locate_places
from entities.geography.outline import read_outline
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Label, Name, Tie
from entities.notes import Noted
from entities.queries.ambiguous import list_ambiguous
from entities.queries.who_knows import list_acquaintances
from entities.queries.why import Together, explain_pair, step_says
from entities.store import read_store
from entities.store.asked.ties import Ranking
from entities.store.whole.entities import all_entities

ENTITY = ("id", "name", "label", "community", "x", "y", "aliases", "mentions", "articles", "ties", "extras")


@pytest.fixture(scope="module")
def packed(corpus_graph: Path) -> Any:
    with read_store(corpus_graph) as connection:
        return graph_of(written(connection))


def entities_of(packed: Any) -> Iterator[dict[str, Any]]:
    return (dict(zip(ENTITY, row, strict=False)) for row in packed["entities"])


def test_neighbors_come_in_the_order_of_who_knows_with_its_figures_and_sentence(
    packed: Any, corpus_graph: Path
) -> None:
    ids = [row[0] for row in packed["entities"]]
    with read_store(corpus_graph) as connection:
        for number, entity in enumerate(ids):
            answer = list_acquaintances(connection, entity, Ranking(limit=None))
            tied = [row for row in packed["ties"] if number in row[:2]]
            assert [ids[row[0]] if row[1] == number else ids[row[1]] for row in tied] == [
                found.id for found in answer.acquaintances
            ]
            for row, found in zip(tied, answer.acquaintances, strict=True):
                assert row[3:6] == [found.tie.reports, found.tie.articles, found.tie.sentences]
                assert row[2::4] == pytest.approx([found.tie.strength, found.tie.chance], rel=1e-8)
                article, start, end, text, _ = packed["sentences"][row[7]]
                (evidence,) = found.evidence
                path, title, day, *_ = packed["articles"][article]
                assert (path, title, day, start, end, text) == (
                    evidence.article, evidence.title, evidence.date, evidence.start, evidence.end, evidence.text,
                )  # fmt: skip


@pytest.mark.parametrize(
    ("strength", "chance"), [(80.55496, 0.1249996), (1234.56496, 6.8), (0.00496, 0.000_001_2), (0.0, 0.0)]
)
def test_figures_are_rounded_once(strength: float, chance: float) -> None:
    """Rounded to four digits before, 80.55496 was shown as 80.56, and a chance of one in a million as 0."""
    row = tie_row(Tie("e0", "e1", 1, 1, 1, None, None, 1, strength, 1, 1, chance), (0, 1), 0)
    assert (f"{row[2]:.2f}", f"{row[6]:.2g}") == (f"{strength:.2f}", f"{chance:.2g}")


@given(graphs())
@example(HOSTILE_GRAPH)
def test_a_sentence_that_names_somebody_stands_between_its_own_neighbors(drawn: Drawn) -> None:
    with stored(drawn) as connection:
        packed = graph_of(written(connection))
        rows = connection.execute(
            'SELECT name, start, "end" FROM sentence JOIN shown_article ON id = article ORDER BY name, start'
        ).fetchall()
    there = [(packed["articles"][row[0]][0], *row[1:3]) for row in packed["sentences"]]
    naming = {place for place, row in zip(there, packed["sentences"], strict=True) if named(row)}
    beside = {one for pair in pairwise(rows) if pair[0][0] == pair[1][0] for one in pair if {*pair} & naming}
    assert set(there) == naming | beside
    for place, following in pairwise(rows):
        if place[0] == following[0] and {place, following} & naming:
            assert there[there.index(place) + 1] == following


def test_context_is_there_and_not_more(packed: Any) -> None:
    flags = [bool(named(row)) for row in packed["sentences"]]
    articles = [row[0] for row in packed["sentences"]]
    assert not all(flags)
    for at, names in enumerate(flags):
        near = range(max(0, at - 1), min(len(flags), at + 2))
        assert names or any(flags[place] and articles[place] == articles[at] for place in near)


def test_other_spellings_have_the_reasons_of_why(packed: Any, corpus_graph: Path) -> None:
    explained = 0
    with read_store(corpus_graph) as connection:
        for entity in entities_of(packed):
            for spelling, says in entity.get("extras", {}).get("why", ()):
                try:
                    found = find_entity(connection, spelling)
                except AmbiguousEntityError:
                    continue
                if found.entity.id != entity["id"] or found.others:
                    continue  # a surname that several have: `why` asks about the best known
                answer = explain_pair(connection, spelling, entity["name"])
                assert isinstance(answer, Together)
                assert says == "; ".join(map(step_says, answer.steps))
                explained += 1
    assert explained > 30


def test_names_of_one_spelling_need_no_reason(packed: Any) -> None:
    for entity in entities_of(packed):
        explained = {spelling for spelling, _ in entity.get("extras", {}).get("why", ())}
        assert explained <= set(entity["aliases"])


def test_what_is_written_about_somebody_comes_with_the_name(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity
        notes = {minsk.id: Noted(("capital", "seat"), ("called", "back"))}
        packed = graph_of(written(connection, Wanted(notes=notes)))
    noted = [entity for entity in entities_of(packed) if {"tags", "note"} & entity.get("extras", {}).keys()]
    assert [entity["id"] for entity in noted] == [minsk.id]
    assert noted[0]["extras"]["tags"] == ["capital", "seat"]
    assert noted[0]["extras"]["note"] == "called; back"


def test_a_part_knows_how_many_ties_it_lacks_and_who_is_in_the_middle(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity
        whole = graph_of(written(connection))
        part = graph_of(written(connection, Wanted(Criteria(around=(minsk.id,), label=Label.PLACE))))
    ties = {entity["id"]: entity["ties"] for entity in entities_of(whole)}
    assert {entity["id"]: entity["ties"] for entity in entities_of(part)}.items() <= ties.items()
    assert [part["entities"][number][0] for number in part["selected"]] == [minsk.id]
    assert whole["selected"] == whole["part"] == []
    assert [row[0] for row in part["part"]] == ["--label place", "--around with --steps 1"]


def test_it_says_what_it_was_made_of(packed: Any, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        ((articles, undated, first, last),) = connection.execute(
            "SELECT COUNT(*), COUNT(*) - COUNT(date), MIN(date), MAX(date) FROM article"
        )
        sources = connection.execute("SELECT COUNT(*) FROM article WHERE source IS NOT NULL").fetchone()[0]
        open_names = list_ambiguous(connection).listed
        dated = graph_of(written(connection, Wanted(day=date(2021, 2, 3))))["about"]
    about = packed["about"]
    assert (about["name"], about["version"], about["articles"], about["undated"], about["days"]) == (
        "corpus", __version__, articles, undated, [first, last],
    )  # fmt: skip
    assert (about["made"], dated["made"]) == (None, "2021-02-03")
    assert sum(number for _, number in about["sources"]) == sources
    assert sum(number for _, number in about["models"]) == articles
    assert about["ambiguous"] == sum(name.mentions for name in open_names)
    assert [row[0] for row in about["ambiguousNames"]] == [name.spelling for name in open_names]


def test_an_ambiguous_name_is_told_of_each_whom_it_could_mean(packed: Any, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        open_names = list_ambiguous(connection).listed
        known = {name for entity in all_entities(connection) for name in (entity.name, *entity.aliases)}
    told = {
        (entity["name"], spelling, mentions)
        for entity in entities_of(packed)
        for spelling, mentions, others in entity.get("extras", {}).get("open", ())
        if entity["name"] not in others
    }
    expected = {(name, open_.spelling, open_.mentions) for open_ in open_names for name in open_.candidates}
    assert expected
    assert {one for one in expected if one[0] in known} == told


def test_a_place_has_its_point_and_why_it_is_there_and_nobody_else(packed: Any, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        located = locate_places(connection)
    found = {entity["id"]: entity.get("extras", {}).get("at") for entity in entities_of(packed)}
    assert {entity for entity, at in found.items() if at} == {entity for entity, one in located.items() if one.spot}
    for entity, one in located.items():
        if one.spot:
            assert found[entity] == [one.spot.longitude, one.spot.latitude, one.spot.kind, one.ground]


def test_the_outline_of_the_world_is_there_if_a_place_has_a_point(packed: Any) -> None:
    assert packed["world"] == read_outline()
    with stored(Drawn([Name("Yugansk", Label.PLACE), Name("Paris", Label.PERSON)], [(None, [[0, 1]])])) as connection:
        assert "world" not in graph_of(written(connection))
