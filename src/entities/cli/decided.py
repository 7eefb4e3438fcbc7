"""The decisions on a graph, as `entities decide list` shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document, print_json
from entities.cli.graphs import open_graph
from entities.cli.rendering import harmless
from entities.decisions import decisions_path, read_decisions

if TYPE_CHECKING:
    from entities.changes.decide import Listed


def show_decisions(graph: Path, *, as_json: bool) -> None:
    """Print each decision with what became of it."""
    from entities.changes.decide import Standing, list_decisions

    path = decisions_path(graph)
    with open_graph(graph) as connection:
        listed = list_decisions(connection, read_decisions(path))
    if as_json:
        print_json("decide-list/1", {"file": str(path), "decisions": [_document(item) for item in listed]})
        return
    if not listed:
        stdout().print(Text(f"Nothing has been decided: {path} holds no decisions."))
    for item in listed:
        stdout().print(harmless(str(item.decision)), soft_wrap=True)
        if item.standing is not Standing.FOLLOWED:
            why = f"    {item.standing}" if not item.reason else f"    {item.reason}"
            stdout().print(harmless(why, style="yellow"), style="yellow", soft_wrap=True)


def _document(item: Listed) -> Document:
    decision = item.decision
    return {
        "kind": decision.kind,
        "names": [{"name": name.name, "label": name.label} for name in decision.names],
        "value": decision.value or None,
        "articles": list(decision.articles),
        "standing": item.standing,
        "reason": item.reason or None,
    }
