"""GEXF 1.3 as Gephi reads it: with places, sizes and colours, lists, and a timeline.

Format: https://gexf.net
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from entities.exports import Written
from entities.exports.columns import (
    EDGE_COLUMNS,
    EVIDENCE_COLUMNS,
    NODE_COLUMNS,
    Column,
    Row,
    Type,
    Value,
    clean,
    with_data,
)
from entities.exports.content import Content, Node
from entities.exports.drawing import Look
from entities.exports.xml import attribute
from entities.model import Tie
from entities.store.whole.occurrences import Occurrence

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>entities</creator><description>{}</description></meta>
"""
_DESCRIPTION = "Names that news articles mention together; the weight of an edge is the number of sentences with both."
_TYPES = {Type.STRING: "string", Type.INTEGER: "integer", Type.FLOAT: "double", Type.LIST: "liststring"}
_TIMELINE = 'mode="dynamic" timeformat="date" timerepresentation="timestamp" timezone="UTC"'
_STATIC = 'mode="static"'


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write nodes and edges, each with the dates of the articles that it rests on."""
    (file,) = files
    node_columns = with_data(NODE_COLUMNS, content.nodes())
    edge_columns = with_data(EDGE_COLUMNS, content.edges())
    evidence_columns = with_data(EVIDENCE_COLUMNS, filter(None, content.evidence_of_edges()))
    dated = any(column.name == "first_seen" for column in node_columns)
    file.write(_HEAD.format(_DESCRIPTION))
    file.write(f'<graph {_TIMELINE if dated else _STATIC} defaultedgetype="undirected">\n')
    file.writelines(_declared("node", node_columns))
    file.writelines(_declared("edge", (*edge_columns, *evidence_columns)))
    file.write("<nodes>\n")
    nodes = edges = 0
    node_values, edge_values = _tagged(node_columns), _tagged(edge_columns)
    for node, occurrences in zip(content.nodes(), content.articles_of_nodes(), strict=True):
        file.write(_node(node, _attvalues(_cells(node_values, node)) + _look(node.look) + _spells(occurrences)))
        nodes += 1
    file.write("</nodes>\n<edges>\n")
    evidence_values = _tagged(evidence_columns)
    rows = zip(content.edges(), content.evidence_of_edges(), content.articles_of_edges(), strict=True)
    for tie, evidence, occurrences in rows:
        values = _cells(edge_values, tie) + (_cells(evidence_values, evidence) if evidence else "")
        file.write(_edge(edges, tie, _attvalues(values) + _spells(occurrences)))
        edges += 1
    file.write("</edges>\n</graph>\n</gexf>\n")
    return Written(((nodes, "nodes"), (edges, "edges")))


def _node(node: Node, inside: str) -> str:
    return f'<node id="{node.entity.id}" label={attribute(node.entity.name)}>{inside}</node>\n'


def _edge(number: int, tie: Tie, inside: str) -> str:
    ends = f'source="{tie.source}" target="{tie.target}" weight="{float(tie.sentences)}"'
    return f'<edge id="e{number}" {ends}>{inside}</edge>\n'


def _declared(domain: str, columns: Iterable[Column[Any]]) -> Iterator[str]:
    """Ids are titles; those of Gephi's own statistics, so that it overwrites them rather than adding its own."""
    yield f'<attributes class="{domain}" mode="static">\n'
    for column in columns:
        title = column.statistic or column.name
        yield f'<attribute id="{title}" title="{title}" type="{_TYPES[column.type]}"/>\n'
    yield "</attributes>\n"


def _tagged(columns: Iterable[Column[Row]]) -> list[tuple[str, Callable[[Row], Value]]]:
    """How a value of each column begins, and what reads it."""
    return [(f'<attvalue for="{column.statistic or column.name}" value=', column.value) for column in columns]


def _cells(tagged: Iterable[tuple[str, Callable[[Row], Value]]], row: Row) -> str:
    return "".join(
        [
            f"{tag}{attribute(_listed(value))}/>"
            for tag, read in tagged
            if (value := read(row)) is not None and value != ()
        ]
    )


def _attvalues(cells: str) -> str:
    return f"<attvalues>{cells}</attvalues>" if cells else ""


def _listed(value: Value) -> Value:
    """A list as `["a, b", "c"]`."""
    return json.dumps([clean(item) for item in value], ensure_ascii=False) if isinstance(value, tuple) else value


def _look(look: Look | None) -> str:
    if look is None:
        return ""
    size = "" if look.size is None else f'<viz:size value="{look.size}"/>'
    red, green, blue = (int(look.color[place : place + 2], 16) for place in (1, 3, 5))
    color = f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
    return f'{size}<viz:position x="{look.x}" y="{look.y}" z="0.0"/>{color}'


def _spells(occurrences: Iterable[Occurrence]) -> str:
    days = dict.fromkeys(occurrence.date for occurrence in occurrences if occurrence.date is not None)
    spells = "".join([f'<spell timestamp="{day}"/>' for day in days])
    return f"<spells>{spells}</spells>" if spells else ""
