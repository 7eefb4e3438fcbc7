"""A script for Neo4j and other databases that speak Cypher: `cypher-shell --file graph.cypher`.

Running it again changes nothing: nodes are found by their id. https://neo4j.com/docs/cypher-manual
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT
from entities.exports.content import Content
from entities.exports.node_link import attributes
from entities.model import Label

_BATCH = 1_000  # rows a statement
_SHOWN_AS = {Label.PERSON: "Person", Label.PLACE: "Place", Label.ORGANIZATION: "Organization"}


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write a constraint, the nodes by label, then `MENTIONED_WITH`, whose direction means nothing."""
    (file,) = files
    file.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
    nodes = edges = 0
    for label, shown in _SHOWN_AS.items():
        rows = (
            {"id": node.entity.id, **attributes((LABEL, *NODE_COLUMNS), node)}
            for node in content.nodes()
            if node.entity.label is label
        )
        for batch in _batches(rows):
            file.write(f"UNWIND {_value(batch)} AS row\nMERGE (n:Entity {{id: row.id}}) SET n:{shown}, n += row;\n")
            nodes += len(batch)
    for batch in _batches(
        {"source": tie.source, "target": tie.target, "tie": attributes((WEIGHT, *EDGE_COLUMNS), tie)}
        for tie in content.edges()
    ):
        file.write(
            f"UNWIND {_value(batch)} AS row\nMATCH (a:Entity {{id: row.source}}), (b:Entity {{id: row.target}})\n"
            "MERGE (a)-[r:MENTIONED_WITH]-(b) SET r += row.tie;\n"
        )
        edges += len(batch)
    return Written(((nodes, "nodes"), (edges, "edges")))


def _batches(rows: Iterable[Mapping[str, object]]) -> Iterator[list[Mapping[str, object]]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _value(value: object) -> str:
    """A literal: strings and numbers as in JSON, maps with bare keys, which are names of ours."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",\n".join(_value(item) for item in value) + "]"
    return json.dumps(value)
