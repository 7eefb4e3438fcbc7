"""Stores drawn by hypothesis: articles whose sentences name entities, with names that are out for trouble."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import strategies as st
from lxml import etree
from tests.stored import save_alone

from entities.model import Analysis, Article, Entity, Label, Mention, Name, Reference, Sentence
from entities.store import open_store, read_store, transaction
from entities.store.written import state
from entities.store.written.folders import folder_id
from entities.store.written.resolving import roll_up, save_entities
from entities.store.written.touched import save_reports

HOSTILE = [
    "<b>&amp;]]>",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "a\x01b\x1b[31m",
    "a\0b",
    "😀",
    "العربية",
    "x" * 10_000,
    "INFOSYS",
    "NaN",
    " ",
    "  a \n b\t",
    "]]",
    "\ufffe",
    "a|b; [\"c, d\"] 'e' \\",
    "=1+1",
]


class Drawn(NamedTuple):
    """Names with their labels, and articles: the date, and for each sentence which names it has."""

    names: list[Name]
    articles: list[tuple[str | None, list[list[int]]]]


HOSTILE_GRAPH = Drawn(
    [Name(name, Label.PERSON) for name in HOSTILE], [("2020-08-09", [list(range(len(HOSTILE)))]), (None, [[0, 1]])]
)
NAMES = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
DATES = st.one_of(st.none(), st.sampled_from(["1999-12-31", "2020-08-09", "2020-08-10", "2021-01-01"]))


@st.composite
def graphs(draw: st.DrawFn, most: int = 6) -> Drawn:
    """A few names, and articles that mention them together."""
    names = draw(st.lists(st.builds(Name, NAMES, st.sampled_from(Label)), min_size=1, max_size=most, unique=True))
    cast = st.lists(st.integers(0, len(names) - 1), min_size=1, max_size=4, unique=True)
    articles = draw(st.lists(st.tuples(DATES, st.lists(cast, max_size=3)), min_size=1, max_size=4))
    return Drawn(names, articles)


@contextmanager
def stored(drawn: Drawn) -> Iterator[sqlite3.Connection]:
    """The store that extraction would have written."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        write_store(drawn, path)
        with read_store(path) as connection:
            yield connection


def write_store(drawn: Drawn, path: Path) -> None:
    with open_store(path) as connection, transaction(connection):
        number = folder_id(connection, "/articles")
        for place, (date, casts) in enumerate(drawn.articles):
            analysis = _article(place, date, [[drawn.names[at] for at in cast] for cast in casts])
            save_alone(connection, number, analysis)
        entities = [Entity(f"e{place}", *name) for place, name in enumerate(drawn.names)]
        mentioned = {at for _, casts in drawn.articles for cast in casts for at in cast}
        named = [(drawn.names[at], f"e{at}") for at in sorted(mentioned)]
        save_entities(connection, [entities[at] for at in sorted(mentioned)], named)
        articles = [article for (article,) in connection.execute("SELECT id FROM article")]
        save_reports(connection, ((article, article) for article in articles))
        roll_up(connection)
        state.mark_resolved(connection, "drawn")


def _article(number: int, date: str | None, casts: Sequence[Sequence[Name]]) -> Analysis:
    text, sentences, references = "", [], []
    for cast in casts:
        start = len(text)
        for name in cast:
            mention = Mention(len(text), len(text) + len(name.name), name.name, name.label)
            references.append(Reference(mention, name.name, name.label, "full-name"))
            text += name.name + " and "
        sentences.append(Sentence(start, len(text), 0))
        text += "\n"
    article = Article(f"{number}.txt", text, text, title="<title> & \x1b", date=date)
    return Analysis(article, tuple(sentences), tuple(references))


def cleaned(name: str) -> str:
    """What XML 1.0 can hold of a name, with white space collapsed; lxml is the judge of what it can hold."""
    kept = []
    for character in name:
        element = etree.Element("x")
        try:
            element.text = character
        except (ValueError, UnicodeEncodeError):
            continue
        kept.append(character)
    return " ".join("".join(kept).split())
