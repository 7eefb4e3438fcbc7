"""How well files of every format are read: what must be found in them, and what must not.

    python benchmarks/read_formats.py [FOLDER] [--naive] [--misses]

FOLDER holds `expect.jsonl` and, in `set/`, the files that it names; without it that is `benchmarks/formats`. A line has

    file        its path in set/; what is before the first slash is its row in the table
    must        strings that must be read; must_not: strings that must not
    articles    how many it holds; they aren't counted where that is missing or null
    title, date of its first article; a date may be a year, or a year and a month
    items       of some of its articles: title, date, must
    unreadable  true: no article may come of it

"strictly": the string is there, but for white space; "loosely": its letters and digits are, in whatever case. "leaked":
strings that must not be there. "more": articles beyond those that there are. "refused": of files that can't be read,
those of which no article came. With --naive the files are read by what one would write in an afternoon with the
standard library and lxml; with --misses all that went wrong is listed.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from entities.errors import UnreadableError
from entities.model import Article
from entities.readers import SourceFile, read_file
from entities.time_limit import OutOfTimeError, time_limit
from formats.naive import read_naively
from formats.scoring import Row, Text, load_expected, score

OURS = Path(__file__).parent / "formats"
LIMIT = 60.0  # seconds a file
COLUMNS = (
    "format", "files", "strictly", "loosely", "leaked", "articles", "more", "titles", "dates", "refused", "seconds",
)  # fmt: skip


def main() -> None:
    """Read a set and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=OURS)
    parser.add_argument("--naive", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rows = measure(options.folder, read_naively if options.naive else read)
    print_table(rows)
    if options.misses:
        print("\n".join(miss for row in rows.values() for miss in row.misses))


def measure(folder: Path, reader: Callable[[Path], Sequence[Text]]) -> Mapping[str, Row]:
    """The rows of the table, by format."""
    rows: dict[str, Row] = defaultdict(Row)
    for expected in load_expected(folder / "expect.jsonl"):
        row = rows[expected.file.partition("/")[0]]
        start = time.perf_counter()
        found = reader(folder / "set" / expected.file)
        row.seconds += time.perf_counter() - start
        score(expected, found, row)
    return rows


def read(path: Path) -> list[Text]:
    """The articles of a file as our readers give them: those that came before one that couldn't be read, too."""
    found: list[Text] = []
    with suppress(UnreadableError, OutOfTimeError), time_limit(LIMIT):
        articles = (item for item in read_file(SourceFile(path.name, path)) if isinstance(item, Article))
        found.extend(Text(article.body, article.title, article.date) for article in articles)
    return found


def print_table(rows: Mapping[str, Row]) -> None:
    """Each row, and all together."""
    together = Row()
    for row in rows.values():
        together += row
    print("| " + " | ".join(COLUMNS) + " |\n|---" + "|---:" * (len(COLUMNS) - 1) + "|")
    for name, row in [*rows.items(), ("together", together)]:
        counts = (row.strictly, row.loosely, row.leaked, row.articles, row.more, row.titles, row.dates, row.refused)
        print(f"| {name} | {row.files.all} | {' | '.join(map(str, counts))} | {row.seconds:.2f} |")
    for name in ("strictly", "loosely", "leaked", "articles", "titles", "dates"):
        count = getattr(together, name)
        print(f"{name} {count.true / max(1, count.all):.1%}", end="; " if name != "dates" else "\n")


if __name__ == "__main__":
    main()
