"""How many web pages a second a whole run reads, beside the same articles as text.

    python benchmarks/html_speed.py [--pages 500] [--runs 3] [--jobs 2] [--bulk 100000]

The articles are those of `benchmarks/formats`, with other people in them and their paragraphs in another order, so that
no two are the same; a page is one of these in one of the layouts there, with --bulk bytes of scripts and styles around
it and the menu of a large site. `entities extract` runs over the folder of pages and over that of texts, in turn, and
makes a new graph each time. Prints the medians, and how much longer pages take, turn by turn.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from formats.pages import LAYOUTS
from formats.stories import Story, in_english, load_stories
from processes import ENTITIES_COMMAND, run

_FIRST = (
    "Agatha Bruno Clio Dorian Edda Falk Greta Hugo Ines Jonas Kira Linus Mona Nestor Olga Piet Runa Silas Tilda Ugo"
)
_LAST = "Abbott Bergman Castell Dunmore Ekdal Ferrant Gossage Holm Ibsley Jarrow Kessel Lorne Marek Nyland Orrick Pym"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--bulk", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        size = write_articles(work, options.pages, options.bulk)
        print(
            f"{options.pages} articles, {size / options.pages / 1000:.0f} kB a page, {options.jobs} processes",
            flush=True,
        )
        taken: dict[str, list[float]] = {"html": [], "txt": [], "one": []}
        for number in range(options.runs):
            for kind, runs in taken.items():
                runs.append(extract(work / kind, work / f"{kind}-{number}.db", options.jobs))
    pages, texts, one = map(statistics.median, taken.values())
    for kind, median in (("pages", pages), ("texts", texts)):
        rate, steady = options.pages / median, options.pages / (median - one)
        print(f"{kind}: {median:.1f} s, {rate:.0f} a second; without the start {steady:.0f}")
    print(f"a run over one text takes {one:.2f} s")
    ratios = sorted(page / text for page, text in zip(taken["html"], taken["txt"], strict=True))
    print(f"pages take {statistics.median(ratios):.2f} times as long as texts ({ratios[0]:.2f} to {ratios[-1]:.2f})")


def write_articles(work: Path, number: int, bulk: int) -> int:
    """The same articles as pages, as texts, and one of them alone; gives the size of all pages in bytes."""
    draw = random.Random(7)
    stories = in_english(load_stories())
    for kind in ("html", "txt", "one"):
        (work / kind).mkdir()
    size = 0
    for count, story in zip(range(number), varied(stories, draw), strict=False):
        layout = list(LAYOUTS.values())[count % len(LAYOUTS)]
        page = layout(story, draw.sample(stories, 5), bulk).replace("windows-1252", "utf-8").encode()
        text = "\n\n".join((story.title, f"Published {story.written_day()}", *story.paragraphs))
        (work / "html" / f"{count:04}.html").write_bytes(page)
        (work / "txt" / f"{count:04}.txt").write_text(text, encoding="utf-8")
        size += len(page)
    (work / "one" / "0.txt").write_text(text, encoding="utf-8")
    return size


def varied(stories: Sequence[Story], draw: random.Random) -> Iterator[Story]:
    """The articles again and again, about other people each time, in another order."""
    while True:
        for story in stories:
            paragraphs = list(story.paragraphs)
            draw.shuffle(paragraphs)
            title, *changed = _renamed([story.title, *paragraphs], story.people, draw)
            yield replace(story, title=title, paragraphs=tuple(changed))


def _renamed(texts: Sequence[str], people: Sequence[str], draw: random.Random) -> list[str]:
    """Texts in which everybody has another first name and surname."""
    changed = list(texts)
    for person in people:
        first, last = (
            draw.choice(_FIRST.split()),
            draw.choice(_LAST.split()) + draw.choice(("", "son", "-Pratt", "field")),
        )
        surname = person.split()[-1]
        changed = [text.replace(person, f"{first} {last}").replace(surname, last) for text in changed]
    return changed


def extract(folder: Path, graph: Path, jobs: int) -> float:
    """Seconds that a whole run over a folder takes."""
    return run([*ENTITIES_COMMAND, "extract", str(folder), "--graph", str(graph), "--jobs", str(jobs)]).seconds


if __name__ == "__main__":
    main()
