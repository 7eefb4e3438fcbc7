"""How fast 50,000 entities and 500,000 ties are exported, and in how much memory, beside networkx's fastest writer.

    python benchmarks/export_speed.py FOLDER [--runs 5]

Makes a store of synthetic articles in FOLDER, always the same one; what is there from an earlier run is taken as it is.
Then runs in turn, each a process of its own: `entities export x.graphml --plain`; networkx, which gets the same rows,
makes a graph of them and writes it with `write_graphml_lxml`; our writer, which gets them in lists. Last, and once
each, other exports. Seconds are medians, ratios are medians of those of each turn, memory is the highest peak above the
one of an empty Python process.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from processes import ENTITIES_COMMAND, Run, run
from synthetic import make_store

ENTITIES = 50_000
TIES = 500_000
FROM_MEMORY = str(Path(__file__).with_name("graphml_from_memory.py"))
OTHERS = (("x.graphml",), ("x.gexf", "--plain"), ("x.gexf",), ("x.sql", "--plain"))


class Turn(NamedTuple):
    """One run of each; `networkx` and `writer` print how long the writing alone took."""

    export: Run
    networkx: Run
    writer: Run


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    folder, store = options.folder, str(options.folder / "entities.db")
    make_store(Path(store), ENTITIES, TIES)
    empty = run([sys.executable, "-c", "pass"]).memory
    ours, theirs, rows = (str(folder / f"{name}.graphml") for name in ("entities", "networkx", "rows"))
    turns = []
    for _ in range(options.runs):
        turn = Turn(
            run([*ENTITIES_COMMAND, "export", ours, "--plain", "--graph", store]),
            run([sys.executable, FROM_MEMORY, "networkx", store, theirs]),
            run([sys.executable, FROM_MEMORY, "entities", store, rows]),
        )
        turns.append(turn)
    check_same(*map(Path, (ours, theirs, rows)))
    print_turns(turns, empty)
    for file, *choice in OTHERS:
        command = [*ENTITIES_COMMAND, "export", str(folder / file), *choice, "--graph", store]
        print_runs(" ".join(("entities export", file, *choice)), [run(command)], empty)
    print_runs("entities --version", [run([*ENTITIES_COMMAND, "--version"])], empty)


def print_turns(turns: Iterable[Turn], empty: float) -> None:
    """Print what each took, then how they compare."""
    exports, networkx, writers = zip(*turns, strict=True)
    print_runs("entities export x.graphml --plain", exports, empty)
    print_runs("networkx: read, make a graph, write", networkx, empty)
    calls, written = ([float(taken.output) for taken in runs] for runs in (networkx, writers))
    print(f"{'  write_graphml_lxml alone':<36} {statistics.median(calls):6.1f} s")
    print(f"{'our writer alone, rows in lists':<36} {statistics.median(written):6.1f} s")
    whole = [taken.seconds for taken in exports]
    print(
        f"the export is {ratio([taken.seconds for taken in networkx], whole):.1f} times as fast as networkx's process,"
    )
    print(f"{ratio(calls, whole):.1f} times as fast as write_graphml_lxml alone;")
    print(f"our writer alone is {ratio(calls, written):.1f} times as fast as write_graphml_lxml alone")


def print_runs(name: str, runs: Iterable[Run], empty: float) -> None:
    """A line: median seconds, and the highest peak above the one of an empty process."""
    taken = tuple(runs)
    seconds = statistics.median(one.seconds for one in taken)
    print(f"{name:<36} {seconds:6.1f} s {max(one.memory for one in taken) - empty:+6.0f} MB", flush=True)


def ratio(theirs: Iterable[float], ours: Iterable[float]) -> float:
    """The median of how many times as long theirs took."""
    return statistics.median(one / other for one, other in zip(theirs, ours, strict=True))


def check_same(*files: Path) -> None:
    """Raise ValueError unless these GraphML files have the same numbers of nodes, edges and values."""
    counts = {tuple(sorted(count_elements(file).items())) for file in files}
    if len(counts) > 1:
        raise ValueError(f"These files differ: {counts}")
    print(*(f"{number:,} <{name}>" for name, number in counts.pop()), sep=", ", flush=True)


def count_elements(file: Path) -> Counter[str]:
    """How many nodes, edges and values a GraphML file has."""
    counts: Counter[str] = Counter()
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            counts.update({name: line.count(f"<{name} ") for name in ("node", "edge", "data")})
    return counts


if __name__ == "__main__":
    main()
