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
import multiprocessing
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import combinations, count, islice
from pathlib import Path
from typing import NamedTuple

from entities.cli import COMMANDS
from entities.model import Analysis, Article, Entity, Label, Mention, Name, Reference, Sentence
from entities.store import open_store, read_store, state, transaction
from entities.store.articles import Version, save_analysis
from entities.store.folders import folder_id
from entities.store.resolving import roll_up, save_entities, save_reports

ENTITIES = 100_000
TIES = 1_000_000
SENTENCES_PER_ARTICLE = 4
BATCH = 5_000
SYLLABLES = "ba ko li mar ten vos ri da ne gol shi pet ra wan dor fe lu kas min to ve san bel hu gri mo ja".split()
TITLES = ("Bank", "Group", "University", "Ministry", "Party", "Airlines", "Times", "Council")
LINKS = (" spoke about it with ", " was seen in the company of ", " wrote a long letter to ", " waited all day for ")
ENDINGS = (
    " when the session was over.",
    ", as two of those present confirmed.",
    ", which nobody denied.",
    " that week.",
)
KINDS = (Label.PERSON,) * 3 + (Label.PLACE, Label.ORGANIZATION)
NETWORKX = """
import sys, networkx as nx
graph = nx.read_graphml(sys.argv[1])
node = next(node for node, name in graph.nodes(data="label") if name == sys.argv[2])
tied = sorted(graph[node].items(), key=lambda item: -item[1]["weight"])
print(*[graph.nodes[other]["label"] for other, _ in tied if graph.nodes[other]["type"] == "person"][:20], sep="\\n")
"""


class Run(NamedTuple):
    """What a whole process took: seconds, and megabytes at its peak."""

    seconds: float
    memory: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    store, graphml = options.folder / "entities.db", options.folder / "graph.graphml"
    if not store.exists():
        building = multiprocessing.get_context("spawn").Process(target=build_store, args=(store,))
        building.start()  # in a process of its own: the peak memory of a child is never below that of its parent
        building.join()
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


ENTITIES_COMMAND = (sys.executable, "-m", "entities")


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


def run(command: list[str]) -> Run:
    """Run a whole process; raises RuntimeError if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} failed with exit status {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024)


def hub_and_leaf(store: Path) -> tuple[str, str]:
    """The person who is mentioned most, and one of those who are tied to the fewest."""
    with read_store(store) as connection:
        people = "SELECT name FROM entity WHERE label = 'PERSON' ORDER BY"
        (hub,) = connection.execute(f"{people} mentions DESC, id LIMIT 1").fetchone()
        tied = "EXISTS (SELECT 1 FROM tie JOIN entity AS hub ON hub.name = ? WHERE source IN (entity.id, hub.id) AND "
        tied += "target IN (entity.id, hub.id))"
        (leaf,) = connection.execute(
            f"SELECT name FROM entity WHERE label = 'PERSON' AND name <> ? AND {tied} ORDER BY mentions, id LIMIT 1",
            (hub, hub),
        ).fetchone()
    return hub, leaf


def build_store(store: Path) -> None:
    """Write the articles, their entities and ties through the store's own functions."""
    random.seed(1)
    names = list(draw_names(ENTITIES))
    unfinished = store.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    start = time.perf_counter()
    with open_store(unfinished) as connection:
        drawn = draw_articles(names)
        while analyses := list(islice(drawn, BATCH)):
            with transaction(connection):
                folder = folder_id(connection, "/articles")
                for analysis in analyses:
                    save_analysis(connection, folder, analysis, Version("hash", "analyst"))
        print(f"saving articles: {time.perf_counter() - start:.0f} s", flush=True)
        start = time.perf_counter()
        with transaction(connection):
            ids = [f"{name.label[0].lower()}{number:07d}" for number, name in enumerate(names)]
            entities = [Entity(entity, name.name, name.label) for entity, name in zip(ids, names, strict=True)]
            save_entities(connection, entities, zip(names, ids, strict=True))
            articles = [number for (number,) in connection.execute("SELECT id FROM article")]
            save_reports(connection, {number: number for number in articles})
            print(f"saving entities: {time.perf_counter() - start:.0f} s", flush=True)
            start = time.perf_counter()
            roll_up(connection)
            state.mark_resolved(connection, "synthetic")
        print(f"roll_up: {time.perf_counter() - start:.0f} s", flush=True)
        tables = ("article", "sentence", "mention", "entity", "tie")
        sizes = {table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables}
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(", ".join(f"{size:,} {table}" for table, size in sizes.items()), flush=True)
    unfinished.rename(store)


def draw_names(number: int) -> Iterator[Name]:
    """Made-up names, no two alike."""
    surnames = [word() for _ in range(number // 5)]
    given = [word(2) for _ in range(400)]
    seen: set[str] = set()
    while len(seen) < number:
        label = KINDS[len(seen) % len(KINDS)]
        name = f"{random.choice(given)} {random.choice(surnames)}"
        if label is Label.PLACE:
            name = word(4)
        elif label is Label.ORGANIZATION:
            name = f"{random.choice(surnames)} {random.choice(TITLES)}"
        if name not in seen:
            seen.add(name)
            yield Name(name, label)


def draw_articles(names: list[Name]) -> Iterator[Analysis]:
    """Articles until there are as many ties as asked: a sentence has one name in turn and others, the first often."""
    tied: set[int] = set()
    turn = count()
    for number in count():
        casts = []
        for _ in range(SENTENCES_PER_ARTICLE):
            first = next(turn) % len(names)
            cast = dict.fromkeys([first, zipf(len(names)), *(random.randrange(len(names)) for _ in range(2))])
            casts.append(list(cast)[: random.randint(2, 4)])
            tied.update(min(pair) * len(names) + max(pair) for pair in combinations(casts[-1], 2))
        yield write_article(number, [[names[at] for at in cast] for cast in casts])
        if len(tied) >= TIES:
            return


def write_article(number: int, casts: list[list[Name]]) -> Analysis:
    """An article with a sentence for each cast that names all of it."""
    text, sentences, references = "", [], []
    for paragraph, cast in enumerate(casts):
        start = len(text)
        for position, name in enumerate(cast):
            text += random.choice(LINKS) if position else ""
            mention = Mention(len(text), len(text) + len(name.name), name.name, name.label)
            references.append(Reference(mention, name.name, name.label, "full-name"))
            text += name.name
        text += random.choice(ENDINGS)
        sentences.append(Sentence(start, len(text), paragraph))
        text += "\n\n"
    date = f"{2010 + number % 12}-{1 + number % 11:02d}-{1 + number % 28:02d}"
    article = Article(f"{number:06d}.txt", text, text, title=f"Report {number}", date=date)
    return Analysis(article, tuple(sentences), tuple(references))


def zipf(size: int) -> int:
    """A number below `size`, the n-th about 1/n as likely as the first."""
    return min(int(size ** random.random()), size) - 1


def word(syllables: int = 3) -> str:
    """A made-up word with a capital."""
    return "".join(random.choice(SYLLABLES) for _ in range(syllables)).capitalize()


if __name__ == "__main__":
    main()
