"""A script for PostgreSQL, with all that a tie rests on: `psql -d DATABASE -f graph.sql`.

Tables, the rows of each as a block of COPY, then keys and indexes, in one transaction: all of it is loaded or nothing.
Loading again replaces it. https://www.postgresql.org/docs/current/sql-copy.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files as resources
from itertools import compress, groupby
from operator import itemgetter
from typing import TextIO

from entities.exports import Written
from entities.exports.content import Content, Node
from entities.exports.drawing import Figures
from entities.model import Tie
from entities.store.asked.evidence import Place, text_of
from entities.store.whole.receipts import Receipt, all_read, all_receipts

Value = str | int | float | tuple[str, ...] | None
Values = Iterable[Value]

_FIGURES = ("community", "degree", "weighted_degree", "pagerank", "betweenness")
_COLUMNS = {
    "entity": f"id, name, type, mentions, articles, reports, first_seen, last_seen, tags, note, {', '.join(_FIGURES)}",
    "alias": "entity, place, name",
    "article": "id, report, path, title, date, source, section, url, authors, language",
    "sentence": "article, start_char, end_char, text",
    "mention": "article, start_char, end_char, sentence, text, entity, stands_for, rule",
    "tie": "source, target, sentences, articles, reports, first_seen, last_seen, proximity, strength, significance, "
    "article, sentence",
}
_ESCAPES = (("\\", r"\\"), ("\n", r"\n"), ("\r", r"\r"), ("\t", r"\t"), ("\0", "\ufffd"))
_STATIC = resources(__package__)


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write tables, rows and keys, each row as it is read from the store."""
    (file,) = files
    file.write((_STATIC / "tables.sql").read_text("utf-8"))
    nodes = _copy(file, "entity", map(_entity, content.nodes()))
    _copy(file, "alias", _aliases(content.nodes()))
    articles = _copy(file, "article", all_read(content.connection, content.wanted.criteria.scope))
    sentences = _copy(file, "sentence", _sentences(content))
    _copy(file, "mention", map(_mention, _receipts(content)))
    edges = _copy(file, "tie", map(_tie, content.edges(), content.best_places()))
    file.write((_STATIC / "keys.sql").read_text("utf-8"))
    return Written(((nodes, "nodes"), (edges, "edges"), (articles, "articles"), (sentences, "sentences")))


def _copy(file: TextIO, table: str, rows: Iterable[Values]) -> int:
    """Write the rows of a table as a block of COPY; gives how many there are."""
    file.write(f"COPY entities.{table} ({_COLUMNS[table]}) FROM stdin;\n")
    number = 0
    for number, row in enumerate(rows, 1):  # noqa: B007 - the last one counts
        file.write("\t".join(map(in_copy, row)) + "\n")
    file.write("\\.\n\n")
    return number


def in_copy(value: Value) -> str:
    r"""A value as a field of COPY's text format: `\N` is none, several are an array, NUL can't be held.

    It becomes a replacement character (U+FFFD), so that all places after it stay true.
    """
    if value is None:
        return r"\N"
    if isinstance(value, int | float):
        return str(value)
    text = _array(value) if isinstance(value, tuple) else value
    for character, escaped in _ESCAPES:
        text = text.replace(character, escaped)
    return text


def _array(items: Iterable[str]) -> str:
    quoted = (item.replace("\\", r"\\").replace('"', r"\"") for item in items)
    return "{" + ",".join(f'"{item}"' for item in quoted) + "}"


def _entity(node: Node) -> Values:
    entity, noted = node.entity, node.noted
    counts = entity.mentions, entity.articles, entity.reports, entity.first_seen, entity.last_seen
    figures = map(_figure, (node.figures,) * len(_FIGURES), _FIGURES)
    return entity.id, entity.name, entity.label.lower(), *counts, tuple(noted.tags), noted.note or None, *figures


def _figure(figures: Figures | None, name: str) -> float | None:
    value: float | None = None if figures is None else getattr(figures, name)
    return value


def _aliases(nodes: Iterable[Node]) -> Iterator[Values]:
    for node in nodes:
        for place, name in enumerate(node.entity.aliases, 1):
            yield node.entity.id, place, name


def _receipts(content: Content) -> Iterator[Receipt]:
    """The mentions of what is exported."""
    kept = set(compress(content.selection.candidates.ids, content.selection.nodes.tolist()))
    receipts = all_receipts(content.connection, content.wanted.criteria.scope)
    return (receipt for receipt in receipts if receipt.entity in kept)


def _sentences(content: Content) -> Iterator[Values]:
    """The sentences that these stand in; the text of an article is read once."""
    for article, receipts in groupby(_receipts(content), key=itemgetter(0)):
        text = text_of(content.connection, article)
        for (start, end), _ in groupby(receipts, key=itemgetter(1, 2)):
            yield article, start, end, text[start:end]


def _mention(receipt: Receipt) -> Values:
    place = receipt.article, receipt.start, receipt.end, receipt.sentence
    return *place, receipt.text, receipt.entity, receipt.name, receipt.rule


def _tie(tie: Tie, best: Place) -> Values:
    counts = tie.sentences, tie.articles, tie.reports, tie.first_seen, tie.last_seen
    return tie.source, tie.target, *counts, tie.proximity, tie.strength, tie.significance, *best
