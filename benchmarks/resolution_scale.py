"""How resolution grows with the corpus: synthetic mentions of 10,000 and 100,000 articles, beside what naming takes.

    python benchmarks/resolution_scale.py [FOLDER]

Names are drawn from heavy-tailed (Zipf) distributions, as news draws them: a few people are everywhere, most appear
once; surnames repeat, spellings vary, articles go on with surnames alone. Resolution is timed in its two stages, inside
the articles and across the corpus. Naming is timed on FOLDER (default: corpus/) with the default pipeline in one
process, and its time for an article of as many words is what resolution is compared with.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from entities.lexicon.english import ENGLISH
from entities.model import Article, Label, Mention, NameCount
from entities.ner import choose_model
from entities.ner.recognition import Recognizer
from entities.readers import find_sources, read_file
from entities.resolution.article import resolve_article
from entities.resolution.corpus import CorpusNames, established_names, resolve_names
from synthetic import TITLES, word

SIZES = (10_000, 30_000, 100_000)
MENTIONS_PER_ARTICLE = 35
WORDS_PER_ARTICLE = 400


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("corpus")
    naming = naming_seconds(folder)
    print(f"naming: {1000 * naming:.1f} ms for an article of {WORDS_PER_ARTICLE} words, in one process")
    for size in SIZES:
        counts: Counter[tuple[str, Label]] = Counter()
        articles: Counter[tuple[str, Label]] = Counter()
        inside = 0.0
        for mentions in draw_articles(size):
            start = time.perf_counter()
            references = resolve_article(mentions, (), ENGLISH)
            inside += time.perf_counter() - start
            names = [(reference.name, reference.label) for reference in references if reference.name]
            counts.update(names)
            articles.update(set(names))
        names_seen = tuple(NameCount(name, label, n, articles[name, label]) for (name, label), n in counts.items())
        start = time.perf_counter()
        established_names(names_seen, ENGLISH)
        resolution = resolve_names(CorpusNames(names_seen, ENGLISH))
        across = time.perf_counter() - start
        share = 100 * (inside + across) / (naming * size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:>7,} articles, {len(names_seen):>7,} names -> {len(resolution.entities):>7,} entities: "
            f"inside {inside:.1f} s, across {across:.1f} s, together {share:.1f}% of naming; peak {memory:,.0f} MB",
            flush=True,
        )


def draw_articles(number: int) -> Iterator[list[Mention]]:
    """Mentions of made-up articles, always the same ones."""
    random.seed(1)
    surnames = [word() for _ in range(number // 5)]
    given = [word(2) for _ in range(400)]
    people = [f"{zipf(given)} {zipf(surnames)}" for _ in range(number)]
    places = [word() for _ in range(max(100, number // 20))]
    organizations = [f"{zipf(surnames)} {random.choice(TITLES)}" for _ in range(number // 3)]
    pools = {Label.PERSON: people, Label.PLACE: places, Label.ORGANIZATION: organizations}
    for _ in range(number):
        at, mentions = 0, []
        cast = [(label, zipf(pool)) for label, pool in pools.items() for _ in range(4)]
        for _ in range(MENTIONS_PER_ARTICLE):
            label, name = random.choice(cast)
            if label is Label.PERSON and random.random() < 0.5:
                name = name.rpartition(" ")[2]
            mentions.append(Mention(at, at + len(name), name, label))
            at += len(name) + 10
        yield mentions


def zipf(pool: list[str]) -> str:
    """An item of the pool, the n-th about 1/n as likely as the first."""
    return pool[min(int(len(pool) ** random.random()), len(pool)) - 1]


def naming_seconds(folder: Path) -> float:
    """How long naming takes for an article of the usual length."""
    files = [file for source in find_sources([str(folder)]) for file in source.files]
    bodies = [found.body for file in files for found in read_file(file) if isinstance(found, Article)]
    recognizer = Recognizer(choose_model())
    list(recognizer.recognize(bodies[:10]))
    start = time.perf_counter()
    list(recognizer.recognize(bodies))
    return (time.perf_counter() - start) / sum(len(body.split()) for body in bodies) * WORDS_PER_ARTICLE


if __name__ == "__main__":
    main()
