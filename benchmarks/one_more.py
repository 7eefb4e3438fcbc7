"""What one new article costs, beside a first run and beside a run with nothing new, and how that grows.

    python benchmarks/one_more.py FOLDER [COPIES]

Whole processes on FOLDER, one article of which is kept back at first, and on COPIES (default: 10) of it side by side.
Each copy has other names, by other letters in every word with a capital, and an ending on every third of the others,
so that none repeats another. Times are medians of three, but for the first run. In brackets are the seconds of the
processor, which other work on the machine disturbs less; the first run has several processes, whose aren't counted.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

RUNS = 3
VOWELS, STOPS = "aeiou", "bdgptk"


def main() -> None:
    """Measure and print."""
    source, copies = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    for number in dict.fromkeys((1, copies)):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "articles"
            texts = [path.read_text("utf-8", "replace") for path in sorted(source.rglob("*.txt"))]
            for copy in range(number):
                for at, text in enumerate(texts[1:]):
                    path = folder / str(copy) / f"{at}.txt"
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(changed(text, copy) if copy else text, "utf-8")
            measure(folder, texts[0])


def measure(folder: Path, text: str) -> None:
    """Print what the runs on a folder take."""
    graph = folder.parent / "x.db"
    first, _ = seconds(folder, graph)
    nothing = [seconds(folder, graph) for _ in range(RUNS)]
    one = []
    for _ in range(RUNS):
        shutil.copy(graph, folder.parent / "copy.db")
        (folder / "new.txt").write_text(text, "utf-8")
        one.append(seconds(folder, folder.parent / "copy.db"))
        (folder / "new.txt").unlink()
    print(f"{len(list(folder.rglob('*.txt'))):>7,} articles: first run {first:.1f} s", end="")
    for what, taken in (("one new article", one), ("nothing new", nothing)):
        elapsed, processor = (statistics.median(figures) for figures in zip(*taken, strict=True))
        print(f"; {what} {elapsed:.2f} s ({processor:.2f} s), {100 * elapsed / first:.1f}%", end="")
    print(flush=True)


def seconds(folder: Path, graph: Path) -> tuple[float, float]:
    """The seconds of one run, and those of the processor in them."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "entities", "extract", str(folder), "--graph", str(graph)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "NO_COLOR": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def changed(text: str, copy: int) -> str:
    """The text with other names, and few sequences of three words in common with it or with another copy."""
    vowels, stops = (letters[turn:] + letters[:turn] for letters, turn in ((VOWELS, copy % 5), (STOPS, copy // 5)))
    table = str.maketrans(VOWELS + STOPS, vowels + stops)
    number = count()

    def change(match: re.Match[str]) -> str:
        word = match.group()
        if word[0].isupper():
            return word[0] + word[1:].translate(table)
        return word + chr(ord("a") + copy) if next(number) % 3 == 0 else word

    return re.sub(r"[^\W\d_]+", change, text)


if __name__ == "__main__":
    main()
