"""How fast `entities extract` is on a Ray cluster of this machine, beside its own processes: whole processes, in turn.

    python benchmarks/cluster_speed.py FOLDER [--runs 3] [--workers 1 2]

In each turn all of FOLDER is read by the processes of this machine and by the workers of a cluster that is started for
the run, once for each number of workers, and a folder of one article in the same ways: that is what starting takes.
Prints seconds for each; in the end medians: of reading (a run without what starting takes), as articles a second, of
what Ray adds to that, and of what the last number of workers brings over the first.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple

from processes import ENTITIES_COMMAND, run

ENGINES = ("local", "ray")


class Way(NamedTuple):
    """By whom articles are read."""

    engine: str
    workers: int


class Took(NamedTuple):
    """Seconds: of a run, and of one with a single article."""

    whole: float
    starting: float

    @property
    def reading(self) -> float:
        """What is left without what starting takes."""
        return self.whole - self.starting


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.rglob("*.txt") if path.is_file())
    ways = [Way(engine, workers) for workers in options.workers for engine in ENGINES]
    taken: dict[Way, list[Took]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as work:
        single = Path(work) / "single"
        single.mkdir()
        shutil.copy(paths[0], single)
        print(f"{len(paths):,} articles", flush=True)
        for number in range(options.runs):
            for way in ways:
                took = Took(extract(options.folder, Path(work), way), extract(single, Path(work), way))
                taken[way].append(took)
                print(f"run {number}: {way.engine} {way.workers}: {took.whole:.1f} s, starting {took.starting:.1f} s")
    for way, all_taken in taken.items():
        starting = statistics.median(took.starting for took in all_taken)
        rate = statistics.median(len(paths) / took.reading for took in all_taken)
        print(f"{way.engine}, {way.workers}: {rate:.1f} articles a second; starting takes {starting:.1f} s")
    for workers in options.workers:
        added = middle_ratio(taken[Way("ray", workers)], taken[Way("local", workers)])
        print(f"with {workers}, Ray takes {added:.2f} times as long to read")
    first, last = options.workers[0], options.workers[-1]
    for engine in ENGINES:
        faster = middle_ratio(taken[Way(engine, first)], taken[Way(engine, last)])
        print(f"{engine}: {last} read {faster:.2f} times as fast as {first}")


def middle_ratio(one: list[Took], other: list[Took]) -> float:
    """The median of how many times as long one way took as another in the same turn."""
    return statistics.median(a.reading / b.reading for a, b in zip(one, other, strict=True))


def extract(folder: Path, work: Path, way: Way) -> float:
    """Seconds that a first run takes."""
    for path in work.glob("x.db*"):
        path.unlink()
    how = ["--jobs", str(way.workers), "--engine", way.engine]
    return run([*ENTITIES_COMMAND, "extract", str(folder), "--graph", str(work / "x.db"), *how]).seconds


if __name__ == "__main__":
    main()
