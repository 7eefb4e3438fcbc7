"""The attributes of nodes and edges, the same in every format: their names, their types, how to read them off a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from entities.exports.content import Node
from entities.exports.drawing import Figures, Look
from entities.model import Evidence, Tie

Row = TypeVar("Row", Node, Tie, Evidence)
Value = str | int | float | tuple[str, ...] | None


class Type(StrEnum):
    """What a column holds."""

    STRING = "string"
    INTEGER = "integer"
    FLOAT = "float"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """An attribute; a value of None, or an empty list, is left out. `statistic` is the id of Gephi's own figure."""

    name: str
    type: Type
    value: Callable[[Row], Value]
    statistic: str | None = None


# What XML 1.0 can't hold: control characters, halves of surrogate pairs, two non-characters.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Text as every format can hold it: what XML 1.0 forbids left out, white space collapsed."""
    return text if text.isalnum() else " ".join(_ILLEGAL.sub("", text).split())


def other_spellings(node: Node) -> tuple[str, ...]:
    """The other spellings: Gephi turns INF into Infinity everywhere but in labels, so the name isn't repeated."""
    spelled = dict.fromkeys(clean(alias) for alias in node.entity.aliases if alias != node.entity.name)
    return tuple(alias for alias in spelled if alias and alias != clean(node.entity.name))


def _spoken(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, texts)))


def _figure(name: str, type_: Type, statistic: str) -> Column[Node]:
    def value(node: Node) -> Value:
        figure: Value = None if node.figures is None else getattr(node.figures, name)
        return figure

    assert name in Figures.__dataclass_fields__  # noqa: S101 - a slip of ours
    return Column(name, type_, value, statistic)


def _look(name: str, value: Callable[[Look], Value]) -> Column[Node]:
    type_ = Type.INTEGER if name in {"r", "g", "b"} else Type.FLOAT
    return Column(name, type_, lambda node: None if node.look is None else value(node.look))


LABEL: Column[Node] = Column("label", Type.STRING, lambda node: clean(node.entity.name))
NODE_COLUMNS: tuple[Column[Node], ...] = (
    Column("type", Type.STRING, lambda node: node.entity.label.lower()),
    Column("mentions", Type.INTEGER, lambda node: node.entity.mentions),
    Column("articles", Type.INTEGER, lambda node: node.entity.articles),
    Column("first_seen", Type.STRING, lambda node: node.entity.first_seen),
    Column("last_seen", Type.STRING, lambda node: node.entity.last_seen),
    Column("aliases", Type.LIST, other_spellings),
    Column("tags", Type.LIST, lambda node: _spoken(node.noted.tags)),
    Column("note", Type.STRING, lambda node: clean(node.noted.note) or None),
    _figure("community", Type.INTEGER, "modularity_class"),
    _figure("degree", Type.INTEGER, "degree"),
    _figure("weighted_degree", Type.FLOAT, "weighted degree"),
    _figure("pagerank", Type.FLOAT, "pageranks"),
    _figure("betweenness", Type.FLOAT, "betweenesscentrality"),
)
LOOK_COLUMNS: tuple[Column[Node], ...] = (
    _look("x", lambda look: look.x),
    _look("y", lambda look: look.y),
    _look("size", lambda look: look.size),
    _look("r", lambda look: int(look.color[1:3], 16)),
    _look("g", lambda look: int(look.color[3:5], 16)),
    _look("b", lambda look: int(look.color[5:7], 16)),
)
WEIGHT: Column[Tie] = Column("weight", Type.FLOAT, lambda tie: float(tie.sentences))
EDGE_COLUMNS: tuple[Column[Tie], ...] = (
    Column("sentences", Type.INTEGER, lambda tie: tie.sentences),
    Column("articles", Type.INTEGER, lambda tie: tie.articles),
    Column("reports", Type.INTEGER, lambda tie: tie.reports),
    Column("first_seen", Type.STRING, lambda tie: tie.first_seen),
    Column("last_seen", Type.STRING, lambda tie: tie.last_seen),
    Column("strength", Type.FLOAT, lambda tie: round(tie.strength, 4)),
    Column("significance", Type.FLOAT, lambda tie: round(tie.significance, 4)),
)


EVIDENCE_COLUMNS: tuple[Column[Evidence], ...] = (
    Column("sentence", Type.STRING, lambda evidence: clean(evidence.text)),
    Column("article", Type.STRING, lambda evidence: clean(evidence.article)),
    Column("title", Type.STRING, lambda evidence: None if evidence.title is None else clean(evidence.title)),
    Column("date", Type.STRING, lambda evidence: evidence.date),
    Column("url", Type.STRING, lambda evidence: None if evidence.url is None else clean(evidence.url)),
)
"""Of an edge, too, where it is wanted. Gephi shows INF as Infinity in these."""


def with_data(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> tuple[Column[Row], ...]:
    """The columns that have a value in some row; reads rows until all have."""
    empty = list(columns)
    for row in rows:
        empty = [column for column in empty if column.value(row) in {None, ()}]
        if not empty:
            break
    return tuple(column for column in columns if column not in empty)
