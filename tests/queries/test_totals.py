"""Lists know how many there are without their limit: as many as they hold without one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from entities.model import Label, Scope, Window
from entities.queries.ambiguous import list_ambiguous
from entities.queries.communities import list_communities
from entities.queries.review import list_questions
from entities.queries.show import read_profile
from entities.queries.top import Standing, rank_entities
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
from entities.store.asked.ties import Ranking, count_neighbors, neighbors
from entities.store.whole.entities import all_entities

SCOPES = (Scope(), Scope(Window.ARTICLE), Scope(since="2020-09-01"), Scope(Window.PARAGRAPH, until="2020-09-01"))


@pytest.mark.parametrize("scope", SCOPES, ids=str)
@pytest.mark.parametrize("label", [None, *Label])
@pytest.mark.parametrize("min_articles", [1, 2])
def test_ties_of_a_name(corpus_graph: Path, scope: Scope, label: Label | None, min_articles: int) -> None:
    with read_store(corpus_graph) as connection:
        for name in ("Lukashenko", "Minsk", "Iga Swiatek"):
            ranking = Ranking(label=label, min_articles=min_articles)
            everything = list_acquaintances(connection, name, ranking, scope)
            assert everything.total == len(everything.acquaintances)
            for limit in (1, 3, 10_000):
                ranking = Ranking(label=label, min_articles=min_articles, limit=limit)
                some = list_acquaintances(connection, name, ranking, scope)
                assert some.total == everything.total
                assert some.acquaintances == everything.acquaintances[:limit]


def test_neighbors_are_counted_by_label(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        for entity in list(all_entities(connection))[::9]:
            tied = Counter(neighbor.label for neighbor in neighbors(connection, entity.id, Ranking()))
            assert count_neighbors(connection, entity.id) == {label: tied[label] for label in Label}


@pytest.mark.parametrize("by", Standing)
@pytest.mark.parametrize("label", [None, Label.PLACE])
def test_who_stands_out(corpus_graph: Path, by: Standing, label: Label | None) -> None:
    with read_store(corpus_graph) as connection:
        everybody = rank_entities(connection, by, label, limit=None)
        some = rank_entities(connection, by, label, limit=2)
    assert everybody.total == len(everybody.ranked) == some.total > 2
    assert some.ranked == everybody.ranked[:2]


def test_what_there_is_to_show(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        whole, some = (read_profile(connection, "Sergei Dylevsky", limit=limit) for limit in (None, 1))
    assert whole.totals == some.totals
    assert whole.totals.roles == len(whole.roles) > len(some.roles) == 1
    assert Counter(dict(whole.totals.ties)) == Counter(tied.label for tied in whole.ties)
    assert len(whole.articles) == whole.found.entity.articles > len(some.articles) == 1


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_neighbors_are_counted_in_a_scope(corpus_graph: Path, scope: Scope) -> None:
    with read_store(corpus_graph) as connection:
        entity = read_profile(connection, "Lukashenko").found.entity
        for least in (1, 2):
            tied = Counter(one.label for one in neighbors(connection, entity.id, Ranking(min_articles=least), scope))
            assert count_neighbors(connection, entity.id, least, scope) == {label: tied[label] for label in Label}
        everybody = rank_entities(connection, Standing.MENTIONED, None, scope, limit=None)
        assert everybody.total == len(everybody.ranked)


def test_what_is_open(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        names, first = list_ambiguous(connection), list_ambiguous(connection, limit=1)
        questions, question = list_questions(connection), list_questions(connection, limit=1)
        groups, group = list_communities(connection, limit=None), list_communities(connection, limit=1)
    assert (first.total, first.listed) == (len(names.listed), names.listed[:1])
    assert (question.total, question.asked) == (len(questions.asked), questions.asked[:1])
    assert (group.total, group.listed) == (len(groups.listed), groups.listed[:1])
