"""Criteria against networkx and against the formula of the disparity filter."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.drawn import Drawn, graphs, stored

from entities.graph.backbone import disparity_p_values
from entities.graph.components import components, within_steps
from entities.graph.selection import FAMOUS, TIE, Candidates, Criteria, Selection, narrow
from entities.model import Label, Scope
from entities.selecting import read_candidates, select
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


@st.composite
def candidates(draw: st.DrawFn) -> Candidates:
    number = draw(st.integers(1, 9))
    possible = [(one, other) for one in range(number) for other in range(one + 1, number)]
    pairs = sorted(draw(st.sets(st.sampled_from(possible)))) if possible else []
    figures = st.tuples(st.integers(1, 9), st.integers(1, 4))
    strengths = st.sampled_from([0.5, 1.0, 2.5, 8.0])
    rows = [(*pair, *draw(figures), draw(st.sampled_from([0.5, 1.0])), draw(strengths)) for pair in pairs]
    labels = tuple(draw(st.sampled_from(Label)).value for _ in range(number))
    mentions = np.array(draw(st.lists(st.integers(1, 9), min_size=number, max_size=number)))
    return Candidates(tuple(f"e{n}" for n in range(number)), labels, mentions, np.array(rows, TIE))


CRITERIA = st.builds(
    Criteria,
    label=st.sampled_from([None, *Label]),
    min_articles=st.integers(1, 3),
    min_weight=st.integers(1, 5),
    backbone=st.sampled_from([None, 0.05, 0.3, 1.0]),
    around=st.sampled_from([(), ("e0",), ("e1", "e3"), ("nobody",)]),
    steps=st.integers(0, 3),
    top=st.sampled_from([None, 1, 3, 100]),
    giant=st.booleans(),
    tags=st.sampled_from([(), ("minister",)]),
    tagged=st.sampled_from([frozenset(), frozenset({"e0", "e2", "e3"})]),
    strongest=st.sampled_from([None, 1, 2, 4, 9]),
)


def whole(drawn: Candidates) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(drawn.ids)))
    for source, target, sentences, articles, _, strength in drawn.ties.tolist():
        graph.add_edge(source, target, weight=sentences, articles=articles, strength=strength)
    return graph


def kept(selection: Selection) -> tuple[set[int], set[tuple[int, int]]]:
    ends = selection.candidates.ends[:, selection.ties].T.tolist()
    return set(np.flatnonzero(selection.nodes).tolist()), {(source, target) for source, target in ends}


def significance(graph: nx.Graph[int], one: int, other: int) -> float:
    """Serrano, Boguna, Vespignani 2009, equation 2, by numerical integration of the null model's density."""
    found = 1.0
    for node in (one, other):
        degree = graph.degree(node)
        share = graph[one][other]["weight"] / graph.degree(node, weight="weight")
        steps = np.linspace(0, share, 20_001)
        density = (degree - 1) * (1 - steps) ** (degree - 2) if degree > 1 else np.zeros_like(steps)
        found = min(found, 1 - float(np.trapezoid(density, steps)))
    return found


@given(candidates())
def test_the_disparity_filter_is_the_integral_of_its_paper(drawn: Candidates) -> None:
    graph = whole(drawn)
    found = disparity_p_values(len(drawn.ids), drawn.ends, drawn.ties["sentences"].astype(float))
    expected = [significance(graph, source, target) for source, target in drawn.ends.T.tolist()]
    assert found == pytest.approx(expected, abs=1e-6)


@given(candidates())
def test_components_are_those_of_networkx(drawn: Candidates) -> None:
    expected = {node: min(group) for group in nx.connected_components(whole(drawn)) for node in group}
    found = components(len(drawn.ids), drawn.ends)
    assert dict(enumerate(found.tolist())) == expected


@given(candidates(), st.integers(0, 4), st.data())
def test_steps_are_shortest_paths(drawn: Candidates, steps: int, data: st.DataObject) -> None:
    start = np.array(data.draw(st.lists(st.booleans(), min_size=len(drawn.ids), max_size=len(drawn.ids))))
    found = within_steps(start, drawn.ends, steps)
    starts = np.flatnonzero(start).tolist()
    expected = set(nx.multi_source_dijkstra_path_length(whole(drawn), starts, steps, weight=None)) if starts else set()
    assert set(np.flatnonzero(found).tolist()) == expected


def by_networkx(drawn: Candidates, criteria: Criteria) -> nx.Graph[int]:
    """The same choice, node by node and edge by edge."""
    graph = whole(drawn)
    if criteria.label is not None:
        graph.remove_nodes_from([node for node in list(graph) if drawn.labels[node] != criteria.label])
    if criteria.tags:
        graph.remove_nodes_from([node for node in list(graph) if drawn.ids[node] not in criteria.tagged])
    conditions: list[Callable[[int, int], bool]] = []
    if criteria.min_articles > 1:
        conditions.append(lambda one, other: graph[one][other]["articles"] >= criteria.min_articles)
    if criteria.min_weight > 1:
        conditions.append(lambda one, other: graph[one][other]["weight"] >= criteria.min_weight)
    if criteria.backbone is not None:
        alpha = criteria.backbone
        conditions.append(lambda one, other: significance(graph, one, other) < alpha - 1e-9)
    for condition in conditions:
        graph.remove_edges_from([ends for ends in list(graph.edges) if not condition(*ends)])
        graph.remove_nodes_from(list(nx.isolates(graph)))
    starts = [node for node in graph if drawn.ids[node] in criteria.around]
    if criteria.around:
        near = nx.multi_source_dijkstra_path_length(graph, starts, criteria.steps, weight=None) if starts else {}
        graph.remove_nodes_from(set(graph) - set(near))
    if criteria.top is not None:
        ranked = sorted(graph, key=lambda node: (-drawn.mentions[node], node))
        graph.remove_nodes_from(ranked[criteria.top :])
    if criteria.strongest is not None and len(graph) > criteria.strongest:
        graph = strongest_by_networkx(graph, drawn, set(starts), criteria)
    return giant_of_networkx(graph) if criteria.giant and graph else graph


def giant_of_networkx(graph: nx.Graph[int]) -> nx.Graph[int]:
    largest = max(nx.connected_components(graph), key=lambda group: (len(group), -min(group)))
    return nx.Graph(graph.subgraph(largest))


def strongest_by_networkx(
    graph: nx.Graph[int], drawn: Candidates, middle: set[int], criteria: Criteria
) -> nx.Graph[int]:
    """Tie by tie, until one would bring a name too many; first those of the middle, or one of each famous name."""
    most = criteria.strongest or 0
    near = {(int(row["source"]), int(row["target"])): row["proximity"] for row in drawn.ties}
    ties = [(*sorted(ends), graph.edges[ends]["strength"]) for ends in graph.edges]
    ties.sort(key=lambda tie: (-tie[2], -near[tie[0], tie[1]], tie[:2]))
    famous = sorted(graph, key=lambda node: (-drawn.mentions[node], node))[: min(FAMOUS, most)]
    firsts = [next((tie for tie in ties if node in tie[:2]), None) for node in famous]
    ties.sort(key=lambda tie: not (middle & {*tie[:2]} if middle else tie in firsts))
    left, taken = set(middle or famous), []
    for one, other, _ in ties:
        if len(left | {one, other}) > most:
            break
        left |= {one, other}
        taken.append((one, other))
    if middle:
        return nx.Graph(graph.subgraph(left))
    chosen: nx.Graph[int] = nx.Graph(graph.edge_subgraph(taken))
    chosen.add_nodes_from(left)
    return chosen


@given(candidates(), CRITERIA)
def test_all_criteria_together_are_what_networkx_leaves(drawn: Candidates, criteria: Criteria) -> None:
    selection = narrow(drawn, criteria)
    expected = by_networkx(drawn, criteria)
    assert kept(selection) == (set(expected), {(min(ends), max(ends)) for ends in expected.edges})
    counts = [(len(drawn.ids), len(drawn.ties)), *((step.nodes, step.ties) for step in selection.narrowings)]
    assert [(step.nodes_before, step.ties_before) for step in selection.narrowings] == counts[:-1]
    assert counts[-1] == (expected.number_of_nodes(), expected.number_of_edges())
    assert all(before >= after for one, other in pairwise(counts) for before, after in zip(one, other, strict=True))


@given(graphs(), st.sampled_from([Scope(), Scope(since="2020-08-10"), Scope(until="2020-08-09")]))
def test_candidates_stand_in_the_order_of_the_rows_that_are_written(drawn: Drawn, scope: Scope) -> None:
    with stored(drawn) as connection:
        found = read_candidates(connection, scope)
        entities, ties = list(all_entities(connection, scope)), list(all_ties(connection, scope))
    assert [(entity.id, entity.label.value, entity.mentions) for entity in entities] == list(
        zip(found.ids, found.labels, found.mentions.tolist(), strict=True)
    )
    rows = [(found.ids[row[0]], found.ids[row[1]], *row[2:]) for row in found.ties.tolist()]
    assert [(*row[:4], row[5]) for row in rows] == [
        (tie.source, tie.target, tie.sentences, tie.articles, tie.strength) for tie in ties
    ]
    assert [row[4] for row in rows] == pytest.approx([tie.proximity for tie in ties], rel=1e-6)


@given(graphs(), st.sampled_from(["2020-08-09", "2020-08-10"]))
def test_entities_of_some_days_are_counted_over_these(drawn: Drawn, day: str) -> None:
    """As if the other articles weren't there."""
    within = Drawn(drawn.names, [(date, casts) for date, casts in drawn.articles if date is not None and date >= day])
    with stored(drawn) as connection, stored(within) as other:
        assert list(all_entities(connection, Scope(since=day))) == list(all_entities(other))


def test_the_corpus_is_told_what_was_dropped(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        selection = select(connection, Criteria(label=Label.PERSON, min_articles=2, giant=True))
    assert [step.criterion for step in selection.narrowings] == ["--label person", "--min-articles 2", "--giant"]
    assert 0 < selection.narrowings[-1].nodes < selection.narrowings[0].nodes < selection.narrowings[0].nodes_before
