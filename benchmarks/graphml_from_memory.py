"""Write a store as GraphML from memory, and print how many seconds the writing alone took.

    python benchmarks/graphml_from_memory.py networkx STORE FILE
    python benchmarks/graphml_from_memory.py entities STORE FILE

Both read the same rows first: networkx makes a graph of them and writes it with `write_graphml_lxml`, its fastest
writer; `entities` keeps them in lists, which the writer behind `entities export --plain` gets instead of the store.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from entities.exports import graphml
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT
from entities.exports.content import Content, Wanted, read_content
from entities.exports.node_link import attributes
from entities.store import read_store

if TYPE_CHECKING:
    import networkx as nx


def main() -> None:
    """Read, write, and print the seconds of the second."""
    maker, store, file = sys.argv[1:]
    write = {"networkx": ready_networkx, "entities": ready_entities}[maker](Path(store), Path(file))
    start = time.perf_counter()
    write()
    print(time.perf_counter() - start)


def ready_networkx(store: Path, file: Path) -> Callable[[], None]:
    """A graph with the attributes that we write, and what writes it."""
    import networkx as nx  # noqa: PLC0415 - not in the other process, whose memory is measured too

    graph: nx.Graph[str] = nx.Graph()
    with read_store(store) as connection:
        content = read_content(connection, Wanted(plain=True))
        for node in content.nodes():
            values = attributes((LABEL, *NODE_COLUMNS), node)
            joined = {key: "; ".join(value) if isinstance(value, tuple) else value for key, value in values.items()}
            graph.add_node(node.entity.id, **joined)
        for tie in content.edges():
            graph.add_edge(tie.source, tie.target, **attributes((WEIGHT, *EDGE_COLUMNS), tie))
    return lambda: nx.write_graphml_lxml(graph, file)


def ready_entities(store: Path, file: Path) -> Callable[[], None]:
    """Rows in lists, and what writes them."""
    with read_store(store) as connection:
        content = read_content(connection, Wanted(plain=True))
        nodes, ties = list(content.nodes()), list(content.edges())
    loaded = cast("Content", SimpleNamespace(nodes=lambda: nodes, edges=lambda: ties))

    def write() -> None:
        with file.open("w", encoding="utf-8", newline="\n") as opened:
            graphml.write(loaded, [opened])

    return write


if __name__ == "__main__":
    main()
