"""GEXF 1.3 with its timeline, element by element against the store."""

from __future__ import annotations

import io
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from hypothesis import example, given
from lxml import etree
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.exports import export
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

VIZ = "{http://gexf.net/1.3/viz}"
READERS: dict[str, Callable[[str], object]] = {
    "integer": int, "double": float, "string": str, "liststring": json.loads,
}  # fmt: skip
GEXF = "{http://gexf.net/1.3}"


def parse(text: str) -> etree._Element:
    return etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True))


def expected_days(drawn: Drawn) -> tuple[dict[str, set[str]], dict[tuple[str, str], set[str]]]:
    """For each entity and each pair in one sentence the dates of their articles, counted by hand."""
    nodes: defaultdict[str, set[str]] = defaultdict(set)
    edges: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for date, casts in drawn.articles:
        days = set() if date is None else {date}
        for cast in casts:
            for one in cast:
                nodes[f"e{one}"] |= days
                for other in cast:
                    if f"e{one}" < f"e{other}":
                        edges[f"e{one}", f"e{other}"] |= days
    return dict(nodes), dict(edges)


@given(graphs())
@example(HOSTILE_GRAPH)
def test_everything_is_there_with_its_days(drawn: Drawn) -> None:
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", format_name="gexf", stdout=file)
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    root = parse(file.getvalue())
    assert root.get("version") == "1.3"
    nodes, edges = list(root.iter(f"{GEXF}node")), list(root.iter(f"{GEXF}edge"))
    assert [(node.get("id"), node.get("label")) for node in nodes] == [(e.id, cleaned(e.name)) for e in entities]
    assert [(edge.get("source"), edge.get("target"), float(edge.get("weight") or 0)) for edge in edges] == [
        (tie.source, tie.target, tie.sentences) for tie in ties
    ]
    node_days, edge_days = expected_days(drawn)
    for node in nodes:
        assert {spell.get("timestamp") for spell in node.iter(f"{GEXF}spell")} == node_days[str(node.get("id"))]
    for edge in edges:
        ends = str(edge.get("source")), str(edge.get("target"))
        assert {spell.get("timestamp") for spell in edge.iter(f"{GEXF}spell")} == edge_days[ends]
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert (graph.get("mode") == "dynamic") == any(node_days.values())


@given(graphs())
@example(HOSTILE_GRAPH)
def test_values_are_declared_and_one_size_is_left_out(drawn: Drawn) -> None:
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", format_name="gexf", stdout=file)
    root = parse(file.getvalue())
    for domain in ("node", "edge"):
        (block,) = (block for block in root.iter(f"{GEXF}attributes") if block.get("class") == domain)
        types = {declared.get("id"): declared.get("type") for declared in block}
        assert set(types.values()) <= {"string", "integer", "double", "liststring"}
        assert [declared.get("id") for declared in block] == [declared.get("title") for declared in block]
        used = set()
        for element in root.iter(f"{GEXF}{domain}"):
            for value in element.iter(f"{GEXF}attvalue"):
                used.add(value.get("for"))
                read = READERS[str(types[value.get("for")])]
                read(str(value.get("value")))
        assert used == set(types)
    sizes = [node.find(f"{VIZ}size") for node in root.iter(f"{GEXF}node")]
    assert None in sizes or not sizes
    assert sizes.count(None) in {1, len(sizes)}
    assert all(node.find(f"{VIZ}position") is not None for node in root.iter(f"{GEXF}node"))


def test_statistics_have_the_ids_of_gephis_own(corpus_graph: Path) -> None:
    file = io.StringIO()
    with read_store(corpus_graph) as connection:
        export(connection, "-", format_name="gexf", stdout=file)
    declared = {attribute.get("id") for attribute in parse(file.getvalue()).iter(f"{GEXF}attribute")}
    assert {"degree", "weighted degree", "pageranks", "betweenesscentrality", "modularity_class"} <= declared
