"""Paths, rankings and communities of the real graph of the corpus; each claim with its sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from entities.errors import QuestionError
from entities.graph.chains import step_costs, stop_costs
from entities.model import Label
from entities.queries.communities import Grouping, list_communities
from entities.queries.networks import read_network
from entities.queries.path import Route, find_path
from entities.queries.receipts import Receipt
from entities.queries.top import Standing, rank_entities
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


@pytest.fixture
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


def names_both(connection: sqlite3.Connection, receipt: Receipt) -> bool:
    """Does the sentence mark a spelling of each end, and stand in its article?"""
    marked = {receipt.evidence.text[start:end] for start, end in receipt.evidence.names}
    (text,) = connection.execute("SELECT text FROM article WHERE path = ?", (receipt.evidence.article,)).fetchone()
    assert text[receipt.evidence.start : receipt.evidence.end] == receipt.evidence.text
    spelled = {entity.id: set(entity.aliases) for entity in all_entities(connection)}
    return all(marked & spelled[entity.id] for entity in (receipt.one, receipt.other))


def test_each_step_of_a_path_begins_where_the_last_ended(connection: sqlite3.Connection) -> None:
    (chain,) = find_path(connection, "Angela Merkel", "Naomi Osaka", Route(8)).chains
    assert len(chain.steps) > 1
    assert (chain.steps[0].one.name, chain.steps[-1].other.name) == ("Angela Merkel", "Naomi Osaka")
    assert all(step.other == following.one for step, following in pairwise(chain.steps))
    assert all(names_both(connection, step) for step in chain.steps)
    (back,) = find_path(connection, "Naomi Osaka", "Angela Merkel", Route(8)).chains
    assert [(step.other.id, step.one.id) for step in reversed(back.steps)] == [
        (step.one.id, step.other.id) for step in chain.steps
    ]
    assert back.cost == chain.cost


def test_what_is_avoided_is_gone_around_and_few_steps_may_not_be_enough(connection: sqlite3.Connection) -> None:
    (chain,) = find_path(connection, "Angela Merkel", "Naomi Osaka", Route(8)).chains
    stop = chain.steps[0].other
    for around in find_path(connection, "Angela Merkel", "Naomi Osaka", Route(8, avoid=(stop.id,))).chains:
        assert stop.id not in {end.id for step in around.steps for end in (step.one, step.other)}
        assert chain.cost <= around.cost
    assert find_path(connection, "Angela Merkel", "Naomi Osaka", Route(1)).chains == ()


@pytest.mark.parametrize("label", Label)
def test_a_path_may_pass_through_one_label_alone(connection: sqlite3.Connection, label: Label) -> None:
    found = find_path(connection, "Alexander Lukashenko", "Vladimir Putin", Route(label=label, paths=50))
    between = [step.other for chain in found.chains for step in chain.steps[:-1]]
    assert {entity.label for entity in between} == {label}
    assert len(between) == len({entity.id for entity in between})
    assert [chain.cost for chain in found.chains] == sorted(chain.cost for chain in found.chains)


def test_without_a_label_a_path_goes_through_people_rather(connection: sqlite3.Connection) -> None:
    chains = find_path(connection, "Alexander Lukashenko", "Vladimir Putin", Route(paths=1000)).chains
    labels = [[step.other.label for step in chain.steps[:-1]] for chain in chains]
    assert labels[0] == []  # they are mentioned together
    assert {Label.PERSON, Label.PLACE} <= {label for between in labels for label in between}
    assert labels[1] == [Label.PERSON]


def test_whoever_is_no_person_costs_three_more_to_pass(connection: sqlite3.Connection) -> None:
    network = read_network(connection)
    number = {entity: node for node, entity in enumerate(network.ids)}
    steps, stops = step_costs(network), stop_costs(network)
    entry = {ends: at for at, ends in enumerate(zip(network.rows, network.neighbors, strict=True))}
    for chain in find_path(connection, "Alexander Lukashenko", "Vladimir Putin", Route(paths=1000)).chains:
        ends = [(number[step.one.id], number[step.other.id]) for step in chain.steps]
        between = [step.other for step in chain.steps[:-1]]
        cost = sum(steps[entry[pair]] for pair in ends) + sum(stops[number[entity.id]] for entity in between)
        cost += 3 * sum(entity.label is not Label.PERSON for entity in between)
        assert chain.cost == pytest.approx(cost)


def test_a_path_needs_two_ends_that_are_not_avoided(connection: sqlite3.Connection) -> None:
    with pytest.raises(QuestionError, match="one entity"):
        find_path(connection, "Angela Merkel", "Merkel")
    with pytest.raises(QuestionError, match="is an end"):
        find_path(connection, "Merkel", "Naomi Osaka", Route(avoid=("Merkel",)))


@pytest.mark.parametrize("label", [None, *Label])
def test_the_most_mentioned_and_connected_are_counted_right(
    connection: sqlite3.Connection, label: Label | None
) -> None:
    entities = {entity.id: entity for entity in all_entities(connection) if label in {None, entity.label}}
    degrees = dict.fromkeys(entities, 0)
    for tie in all_ties(connection):
        if tie.source in entities and tie.target in entities:
            degrees[tie.source] += 1
            degrees[tie.target] += 1
    mentioned = rank_entities(connection, Standing.MENTIONED, label, limit=5).ranked
    most = sorted(entities.values(), key=lambda entity: (-entity.mentions, entity.id))[:5]
    assert [(row.entity.id, row.score) for row in mentioned] == [(entity.id, entity.mentions) for entity in most]
    connected = rank_entities(connection, Standing.CONNECTED, label, limit=5).ranked
    tied = sorted(degrees, key=lambda key: (-degrees[key], -entities[key].mentions, key))[:5]
    assert [(row.entity.id, row.score) for row in connected] == [(key, degrees[key]) for key in tied if degrees[key]]
    for row in connected:
        assert row.receipt is not None
        assert row.receipt.one == row.entity
        assert names_both(connection, row.receipt)
        assert label in {None, row.receipt.other.label}


@pytest.mark.parametrize("by", Standing)
def test_scores_fall(connection: sqlite3.Connection, by: Standing) -> None:
    found = rank_entities(connection, by, limit=30)
    scores = [row.score for row in found.ranked]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
    assert found.estimated is None


def test_communities_hold_together(connection: sqlite3.Connection) -> None:
    found = list_communities(connection, limit=1000)
    assert found.total == len(found.listed) > 1
    assert 0.3 < found.modularity <= 1
    sizes = [community.size for community in found.listed]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= 3
    leaders = [entity.id for community in found.listed for entity in community.leaders]
    assert len(leaders) == len(set(leaders))
    for community in found.listed:
        assert community.ties >= community.size - 1
        strengths = [receipt.tie.strength for receipt in community.receipts]
        assert strengths == sorted(strengths, reverse=True)
        assert all(names_both(connection, receipt) for receipt in community.receipts)


def test_communities_of_a_label_have_no_others_and_resolution_makes_more(connection: sqlite3.Connection) -> None:
    people = list_communities(connection, Label.PERSON, grouping=Grouping(min_size=1), limit=10_000)
    assert {entity.label for community in people.listed for entity in community.leaders} == {Label.PERSON}
    assert sum(community.size for community in people.listed) == sum(
        entity.label is Label.PERSON for entity in all_entities(connection)
    )
    few, many = (list_communities(connection, grouping=Grouping(value, 1)).total for value in (0.5, 4))
    assert few < many
    assert list_communities(connection, grouping=Grouping(min_size=10_000)).listed == ()
