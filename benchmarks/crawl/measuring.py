"""Articles of a folder, and pages made of invented ones, read here: what they hold, and how long it takes."""

from __future__ import annotations

import platform
import random
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawl.figures import Figures, Pages, Resolved, Sample
from entities import __version__
from entities.changes.events import Resolving
from entities.changes.extract import Job, extract_folder
from entities.model import Article
from entities.parallel import available_cores
from entities.readers import find_sources, read_file
from entities.store import read_store
from entities.store.whole.contents import count_all
from formats.pages import LAYOUTS
from formats.stories import in_english, load_stories
from html_speed import varied
from processes import ENTITIES_COMMAND, run

BULKS = (0, 60_000, 120_000, 240_000)
"""Bytes of scripts and styles in a page."""
RECORDS = 200
WARM_UP = 10
_COUNTS = """
SELECT (SELECT COUNT(*) FROM mention), (SELECT COUNT(*) FROM (SELECT DISTINCT article, name FROM mention)),
    (SELECT COUNT(*) FROM name), (SELECT COUNT(*) FROM entity)"""


def measure(folder: Path, work: Path, sizes: Sequence[int], resolved: tuple[Resolved, ...]) -> Figures:
    """All figures; `work` is an empty folder. Raises ValueError if there are fewer files than the largest size."""
    files = sorted(path for path in folder.rglob("*.txt") if path.is_file())
    if len(files) < max(sizes):
        raise ValueError(f"{folder} holds {len(files)} texts, fewer than {max(sizes)}")
    random.Random(1).shuffle(files)
    extract(files[:WARM_UP], work / "warm-up")  # loads the model and the tables, which isn't measured
    samples = tuple(extract(files[:number], work / str(number)) for number in sorted(sizes))
    machine = f"{platform.machine()}, {available_cores()} cores, Python {platform.python_version()}, "
    return Figures(f"{machine}entities {__version__}", samples, tuple(read_pages(work)), resolved)


def extract(files: Sequence[Path], work: Path) -> Sample:
    """Read these articles into a graph of their own, in this process; others on the machine don't count."""
    articles, graph = work / "articles", work / "graph.db"
    articles.mkdir(parents=True)
    for number, path in enumerate(files):
        shutil.copy(path, articles / f"{number:06}.txt")
    events = extract_folder(Job((articles,), graph, jobs=1))
    next(events)  # what there is to do
    begun = resolving = time.process_time()
    for event in events:
        if isinstance(event, Resolving):
            resolving = time.process_time()
    ended = time.process_time()
    print(f"{len(files):,} articles: {ended - begun:.1f} s", file=sys.stderr, flush=True)
    with read_store(graph) as connection:
        words = sum(len(text.split()) for (text,) in connection.execute("SELECT text FROM article"))
        counts, held = connection.execute(_COUNTS).fetchone(), count_all(connection)
    packed = parquet_bytes(graph, work / "parquet")
    mentions, references, names, entities = counts
    return Sample(
        articles=held.articles,
        words=words,
        mentions=mentions,
        references=references,
        names=names,
        entities=entities,
        ties=held.ties,
        store_bytes=held.size,
        parquet_bytes=packed,
        reading_seconds=resolving - begun,
        resolving_seconds=ended - resolving,
    )


def parquet_bytes(graph: Path, folder: Path) -> int:
    """The size of a graph as Parquet."""
    run([*ENTITIES_COMMAND, "export", str(folder), "--format", "parquet", "--graph", str(graph)])
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def read_pages(work: Path) -> Iterator[Pages]:
    """Seconds for pages of several sizes, in WARC files packed record by record, as a crawler writes them."""
    write_warc(work / "warm-up.warc.gz", WARM_UP, 0)
    count_articles(work / "warm-up.warc.gz")
    for bulk in BULKS:
        path = work / f"{bulk}.warc.gz"
        html = write_warc(path, RECORDS, bulk)
        begun = time.process_time()
        found = count_articles(path)
        seconds = time.process_time() - begun
        if found != RECORDS:
            raise ValueError(f"{found} of {RECORDS} pages had an article")
        print(f"{RECORDS} pages of {html / RECORDS / 1000:.0f} kB: {seconds:.1f} s", file=sys.stderr, flush=True)
        yield Pages(RECORDS, html / RECORDS, path.stat().st_size / RECORDS, seconds)


def count_articles(path: Path) -> int:
    """Read the articles of a file; gives how many there were."""
    files = (file for source in find_sources([str(path)]) for file in source.files)
    return sum(isinstance(found, Article) for file in files for found in read_file(file))


def write_warc(path: Path, number: int, bulk: int) -> int:
    """Write requests and responses, pages of invented articles in all layouts; gives the bytes of the pages."""
    draw, size = random.Random(7), 0
    stories, layouts = in_english(load_stories()), list(LAYOUTS.values())
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for count, story in enumerate(islice(varied(stories, draw), number)):
            page = layouts[count % len(layouts)](story, draw.sample(stories, 5), bulk)
            content = page.replace("windows-1252", "utf-8").encode()
            asked = StatusAndHeaders(f"GET /{count} HTTP/1.1", [("Host", "news.example")], is_http_request=True)
            answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            for kind, head, body in (("request", asked, b""), ("response", answer, content)):
                address, payload = f"https://news.example/{count}", BytesIO(body)
                record = writer.create_warc_record(address, kind, payload=payload, http_headers=head)
                writer.write_record(record)
                record.raw_stream.close()
            size += len(content)
    return size
