"""GraphML, in the subset that Gephi, igraph, networkx and graphology all read alike.

Gephi recognises `label` and `weight` by these names alone (in lower case), takes one type a column, and drops an edge
of weight 0. Format: http://graphml.graphdrawing.org/specification.html
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar
from xml.sax.saxutils import quoteattr

from entities.exports import Written
from entities.graph import build_graph
from entities.model import Entity, Tie
from entities.store.entities import all_entities
from entities.store.ties import all_ties

if TYPE_CHECKING:
    import networkx as nx

Row = TypeVar("Row", Entity, Tie)
Value = str | int | float | None

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
# What XML 1.0 can't hold: control characters, halves of surrogate pairs, two non-characters.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """An attribute of nodes or edges: its name, its GraphML type, and how to read it off a row."""

    name: str
    type: str
    value: Callable[[Row], Value]


NODE_COLUMNS: tuple[Column[Entity], ...] = (
    Column("label", "string", lambda entity: entity.name),
    Column("type", "string", lambda entity: entity.label.lower()),
    Column("mentions", "int", lambda entity: entity.mentions),
    Column("articles", "int", lambda entity: entity.articles),
    Column("first_seen", "string", lambda entity: entity.first_seen),
    Column("last_seen", "string", lambda entity: entity.last_seen),
)
EDGE_COLUMNS: tuple[Column[Tie], ...] = (
    Column("weight", "double", lambda tie: float(tie.sentences)),
    Column("sentences", "int", lambda tie: tie.sentences),
    Column("articles", "int", lambda tie: tie.articles),
    Column("first_seen", "string", lambda tie: tie.first_seen),
    Column("last_seen", "string", lambda tie: tie.last_seen),
)


def write(connection: sqlite3.Connection, file: TextIO) -> Written:
    """Write the whole graph."""
    graph = build_graph(all_entities(connection), all_ties(connection))
    write_graph(graph, file)
    return Written(((graph.number_of_nodes(), "nodes"), (graph.number_of_edges(), "edges")))


def write_graph(graph: nx.Graph[str], file: TextIO) -> None:
    """Write a graph as `build_graph` makes it, nodes and edges in its order."""
    nodes: list[Entity] = [graph.nodes[node]["entity"] for node in graph]
    ties: list[Tie] = [attributes["tie"] for _, _, attributes in graph.edges(data=True)]
    node_columns = [column for column in NODE_COLUMNS if any(column.value(node) is not None for node in nodes)]
    edge_columns = [column for column in EDGE_COLUMNS if any(column.value(tie) is not None for tie in ties)]
    file.write(_HEAD)
    file.writelines(_keys("node", node_columns))
    file.writelines(_keys("edge", edge_columns))
    file.write('<graph edgedefault="undirected">\n')
    file.writelines(f'<node id="{node.id}">{_cells("n", node_columns, node)}</node>\n' for node in nodes)
    file.writelines(
        f'<edge id="e{number}" source="{tie.source}" target="{tie.target}">{_cells("e", edge_columns, tie)}</edge>\n'
        for number, tie in enumerate(ties)
    )
    file.write("</graph>\n</graphml>\n")


def _keys(domain: str, columns: Iterable[Column[Row]]) -> Iterator[str]:
    for column in columns:
        key = f'id="{domain[0]}_{column.name}" for="{domain}"'
        yield f'<key {key} attr.name={quoteattr(column.name)} attr.type="{column.type}"/>\n'


def _cells(prefix: str, columns: Iterable[Column[Row]], row: Row) -> str:
    values = ((column.name, column.value(row)) for column in columns)
    return "".join(f'<data key="{prefix}_{name}">{_text(value)}</data>' for name, value in values if value is not None)


def _text(value: str | float) -> str:
    """A value as XML text: white space collapsed, illegal characters out, CDATA where there is markup.

    Gephi drops the white space between character entities, hence CDATA.
    """
    text = " ".join(_ILLEGAL.sub("", str(value)).split())
    if not any(character in text for character in "&<>"):
        return text
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"
