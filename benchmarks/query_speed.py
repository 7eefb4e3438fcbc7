"""How fast questions are answered on 100,000 entities and 1,000,000 ties, beside a GraphML file and networkx.

    python benchmarks/query_speed.py FOLDER [--runs 5]

Makes a store of synthetic articles in FOLDER, always the same one, and the GraphML file that `entities export` writes
of it; what is there from an earlier run is taken as it is. Then times whole processes in turn: `entities --version`,
questions about the entity with the most ties and about one with few, and the same question asked of the GraphML file
with networkx. Prints the median seconds, the ratio to `entities --version` and the peak memory of each. Commands that
this version doesn't have are left out.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from entities.cli import COMMANDS
from entities.store import read_store
from processes import ENTITIES_COMMAND, Run, run
from synthetic import make_store

ENTITIES = 100_000
TIES = 1_000_000
NETWORKX = """
import sys, networkx as nx
graph = nx.read_graphml(sys.argv[1])
node = next(node for node, name in graph.nodes(data="label") if name == sys.argv[2])
tied = sorted(graph[node].items(), key=lambda item: -item[1]["weight"])
print(*[graph.nodes[other]["label"] for other, _ in tied if graph.nodes[other]["type"] == "person"][:20], sep="\\n")
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    store, graphml = options.folder / "entities.db", options.folder / "graph.graphml"
    make_store(store, ENTITIES, TIES)
    if not graphml.exists():
        made = run([*ENTITIES_COMMAND, "export", str(graphml), "--graph", str(store)])
        print(f"export to {graphml.name}: {made.seconds:.0f} s", flush=True)
    hub, leaf = hub_and_leaf(store)
    quick = quick_questions(str(store), hub, leaf)
    quick["networkx, hub"] = [sys.executable, "-c", NETWORKX, str(graphml), hub]
    runs: dict[str, list[Run]] = {name: [] for name in quick}
    for _ in range(options.runs):
        for name, command in quick.items():
            runs[name].append(run(command))
    for name, command in slow_questions(str(store)).items():
        runs[name] = [run(command)]
    print_runs(runs)


def quick_questions(store: str, hub: str, leaf: str) -> dict[str, list[str]]:
    """The questions that a person waits for, by what they are called in the output; only commands that there are."""
    asked = {
        "who-knows, hub": ("who-knows", hub),
        "who-knows, leaf": ("who-knows", leaf),
        "who-knows, hub by proximity": ("who-knows", hub, "--by", "proximity"),
        "show, hub": ("show", hub),
        "evidence, hub and leaf": ("evidence", hub, leaf),
        "timeline, hub": ("timeline", hub),
        "path, hub to leaf": ("path", hub, leaf),
        "search": ("search", "letter"),
    }
    known = {name: question for name, question in asked.items() if question[0] in COMMANDS}
    questions = {name: [*ENTITIES_COMMAND, *question, "--graph", store] for name, question in known.items()}
    return {"--version": [*ENTITIES_COMMAND, "--version"], **questions}


def slow_questions(store: str) -> dict[str, list[str]]:
    """The questions that need the whole graph."""
    return {name: [*ENTITIES_COMMAND, name, "--graph", store] for name in ("top", "communities") if name in COMMANDS}


def print_runs(runs: dict[str, list[Run]]) -> None:
    """A line for each command: median seconds, the ratio to `--version`, peak memory."""
    medians = {name: statistics.median(run.seconds for run in taken) for name, taken in runs.items()}
    for name, taken in runs.items():
        memory = max(run.memory for run in taken)
        ratio = medians[name] / medians["--version"]
        print(f"{name:<28} {medians[name]:8.2f} s {ratio:8.1f} x --version {memory:7.0f} MB")
    for name in ("who-knows, hub", "who-knows, leaf"):
        print(f"{name} is {medians['networkx, hub'] / medians[name]:.0f} times as fast as networkx with its file")


def hub_and_leaf(store: Path) -> tuple[str, str]:
    """The person who is mentioned most, and one of those who are tied to the fewest."""
    with read_store(store) as connection:
        identifier, hub = connection.execute(
            "SELECT id, name FROM entity WHERE label = 'PERSON' ORDER BY mentions DESC, id LIMIT 1"
        ).fetchone()
        near = "SELECT target AS id FROM tie WHERE source = ?1 UNION ALL SELECT source FROM tie WHERE target = ?1"
        (leaf,) = connection.execute(
            f"SELECT name FROM ({near}) JOIN entity USING (id) WHERE label = 'PERSON' ORDER BY mentions, id LIMIT 1",
            (identifier,),
        ).fetchone()
    return hub, leaf


if __name__ == "__main__":
    main()
