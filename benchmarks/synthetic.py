"""Stores of synthetic articles for benchmarks, always the same: degrees heavy-tailed, sentences behind every tie."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Iterator
from itertools import combinations, count, islice
from pathlib import Path

from entities.model import Analysis, Article, Entity, Label, Mention, Name, Reference, Sentence
from entities.store import open_store, transaction
from entities.store.written import state
from entities.store.written.articles import save_analysis
from entities.store.written.files import begin_file, complete_file
from entities.store.written.folders import folder_id
from entities.store.written.resolving import roll_up, save_entities
from entities.store.written.touched import save_reports

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


def make_store(store: Path, entities: int, ties: int) -> None:
    """Write a store of so many entities and at least so many ties, unless it is there from an earlier run."""
    if not store.exists():
        store.parent.mkdir(parents=True, exist_ok=True)
        building = multiprocessing.get_context("spawn").Process(target=build_store, args=(store, entities, ties))
        building.start()  # its memory is of no use to what is measured afterwards
        building.join()


def build_store(store: Path, entities: int, ties: int) -> None:
    """Write the articles, their entities and ties through the store's own functions."""
    random.seed(1)
    names = list(draw_names(entities))
    unfinished = store.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    start = time.perf_counter()
    with open_store(unfinished) as connection:
        drawn = draw_articles(names, ties)
        while analyses := list(islice(drawn, BATCH)):
            with transaction(connection):
                folder = folder_id(connection, "/articles")
                for analysis in analyses:
                    file = begin_file(connection, folder, analysis.article.path, "hash")
                    save_analysis(connection, file, analysis)
                    complete_file(connection, file, "analyst")
        print(f"saving articles: {time.perf_counter() - start:.0f} s", flush=True)
        start = time.perf_counter()
        with transaction(connection):
            ids = [f"{name.label[0].lower()}{number:07d}" for number, name in enumerate(names)]
            named = [Entity(entity, name.name, name.label) for entity, name in zip(ids, names, strict=True)]
            save_entities(connection, named, zip(names, ids, strict=True))
            articles = [number for (number,) in connection.execute("SELECT id FROM article")]
            save_reports(connection, ((number, number) for number in articles))
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


def draw_articles(names: list[Name], ties: int) -> Iterator[Analysis]:
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
        if len(tied) >= ties:
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
