"""What it takes to make a graph of an archive's mentions, and how that grows: import, resolution, ties, export, asking.

    python benchmarks/archive_scale.py [FOLDER] [ARTICLES ...]

Datasets of so many made-up articles (default: 100,000 and 1,000,000; see archive.py) are made in FOLDER once, of which
the first articles are the same. Then, for each, `entities import`, exports and questions run as whole processes. Memory
is the peak of the resident memory of a process and of those that it has started, added up twenty times a second.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from archive import make_dataset
from processes import ENTITIES_COMMAND
from query_speed import hub_and_leaf, quick_questions, slow_questions

SIZES = (100_000, 1_000_000)
EVERY = 0.05
PAGE = 4096
EXPORTS = ("graphml", "csv", "sql")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a process took: seconds, and bytes at most, with those that it has started."""

    seconds: float
    memory: int

    def __str__(self) -> str:
        """In words."""
        return f"{self.seconds:,.0f} s, {self.memory / 2**20:,.0f} MB"


def main() -> None:
    """Measure and print."""
    place = Path(sys.argv[1] if len(sys.argv) > 1 else "archives")
    place.mkdir(parents=True, exist_ok=True)
    figures = [measure(place, size) for size in (*map(int, sys.argv[2:]),) or SIZES]
    first, last = figures[0], figures[-1]
    if first is not last:
        more = last["articles"] / first["articles"]
        grown = last["import"]["seconds"] / first["import"]["seconds"]
        print(f"{more:.0f} times the articles take {grown:.1f} times as long")
    print(json.dumps(figures))


def measure(place: Path, articles: int) -> dict[str, Any]:
    """What it takes to import and export so many articles."""
    dataset, graph = place / str(articles), place / f"{articles}.db"
    make_dataset(dataset, articles)
    for left in place.glob(f"{articles}.db*"):
        left.unlink()
    taken = {"import": run_entities("import", dataset, "--graph", graph)}
    with closing(sqlite3.connect(graph)) as connection:
        tables = "article", "mention", "name", "entity", "tie", "placing"
        rows = {table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables}
    size = graph.stat().st_size
    print(f"{articles:,} articles; rows: " + ", ".join(f"{table} {number:,}" for table, number in rows.items()))
    print(f"  import, resolution and ties: {taken['import']}; the graph has {size / 2**20:,.0f} MB", flush=True)
    for suffix in EXPORTS:
        out = place / f"x.{suffix}"
        taken[suffix] = run_entities("export", out, "--graph", graph, "--plain")
        written = sum(path.stat().st_size for path in place.glob("x*"))
        print(f"  export to .{suffix}: {taken[suffix]}; {written / 2**20:,.0f} MB", flush=True)
        for path in place.glob("x*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, command in {**quick_questions(str(graph), *hub_and_leaf(graph)), **slow_questions(str(graph))}.items():
        taken[name] = run(command)
        print(f"  {name}: {taken[name].seconds:.1f} s, {taken[name].memory / 2**20:,.0f} MB", flush=True)
    return {"articles": articles, "rows": rows, "bytes": size, **{name: asdict(one) for name, one in taken.items()}}


def run_entities(*arguments: str | Path) -> Taken:
    """Run a command of entities."""
    return run([*ENTITIES_COMMAND, *map(str, arguments)])


def run(command: list[str]) -> Taken:
    """Run a program to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    most, done = [0], threading.Event()
    watching = threading.Thread(target=watch, args=(process.pid, most, done))
    watching.start()
    status = process.wait()
    seconds = time.perf_counter() - start
    done.set()
    watching.join()
    if status:
        raise SystemExit(status)
    return Taken(seconds, most[0])


def watch(process: int, most: list[int], done: threading.Event) -> None:
    """Note the most memory that a process and its descendants have at a time."""
    while not done.wait(EVERY):
        most[0] = max(most[0], sum(map(resident, family(process))))


def family(process: int) -> list[int]:
    """A process and those that it has started."""
    found = [process]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text("ascii").split())
    return found


def resident(process: int) -> int:
    """The bytes of a process that are in memory, without files; what forks share with it is counted for each."""
    with suppress(OSError):
        _, pages, shared, *_ = Path(f"/proc/{process}/statm").read_text("ascii").split()
        return (int(pages) - int(shared)) * PAGE
    return 0


if __name__ == "__main__":
    main()
