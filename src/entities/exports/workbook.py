"""XLSX for those who work in a spreadsheet: nodes, edges with the names of both ends, and all their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT, Column, Row, with_data
from entities.exports.content import Content
from entities.tables.table import Table, Value, day, joined
from entities.tables.xlsx_file import write_xlsx

_DAYS = {"first_seen", "last_seen"}
_ENDS = ("source", "target", "source_name", "target_name")
_SENTENCE = (*_ENDS, "sentence", "article", "title", "date", "start", "end")


def write(content: Content, path: Path) -> Written:
    """Write three sheets. Raises WriteError where one has more rows than XLSX holds."""
    names = {node.entity.id: str(LABEL.value(node)) for node in content.nodes()}
    node_columns = with_data(NODE_COLUMNS, content.nodes())
    edge_columns = (WEIGHT, *with_data(EDGE_COLUMNS, content.edges()))
    nodes = Table(
        "nodes",
        ("id", "name", *(column.name for column in node_columns)),
        tuple((node.entity.id, names[node.entity.id], *_cells(node_columns, node)) for node in content.nodes()),
    )
    edges = Table(
        "edges",
        (*_ENDS, *(column.name for column in edge_columns)),
        tuple((*_ends(tie.source, tie.target, names), *_cells(edge_columns, tie)) for tie in content.edges()),
    )
    sentences = Table("sentences", _SENTENCE, tuple(_sentences(content, names)))
    write_xlsx((nodes, edges, sentences), path)
    return Written(((len(nodes.rows), "nodes"), (len(edges.rows), "edges"), (len(sentences.rows), "sentences")))


def _ends(source: str, target: str, names: dict[str, str]) -> tuple[str, str, str, str]:
    return source, target, names[source], names[target]


def _cells(columns: Iterable[Column[Row]], row: Row) -> Iterator[Value]:
    for column in columns:
        value = column.value(row)
        if isinstance(value, tuple):
            yield joined(value)
        else:
            yield day(str(value)) if column.name in _DAYS and value is not None else value


def _sentences(content: Content, names: dict[str, str]) -> Iterator[tuple[Value, ...]]:
    """For each edge that a sentence shows a row, in the order of the articles and as they stand there."""
    edges = {(tie.source, tie.target) for tie in content.edges()}
    articles = {one.article: (one.name, one.title, day(one.date)) for one in content.articles()}
    for quoted in content.sentences():
        ends = combinations(sorted({entity for entity, _, _ in quoted.names}), 2)
        for source, target in sorted(edges.intersection(ends)):
            place = (*articles[quoted.article], quoted.start, quoted.end)
            yield *_ends(source, target, names), quoted.text, *place
