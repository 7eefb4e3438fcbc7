"""Stores with a history: articles that come, change and go, decisions, runs that were stopped; and what they hold."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st
from tests.stored import save_alone

from entities.changes.resolve import include_ambiguous, resolve_corpus
from entities.lexicon.english import ENGLISH
from entities.model import Analysis, Article, Decision, DecisionKind, Label, Mention, Name, Sentence
from entities.near_duplicates import lead_key, sentence_key, sign_sentences
from entities.resolution.article import resolve_article
from entities.resolution.company.record import write_company
from entities.store import open_store, transaction
from entities.store.written import state
from entities.store.written.files import remove_files
from entities.store.written.folders import folder_id

PEOPLE = (
    "John Smith", "Smith", "Jon Smith", "J. Smith", "John Q. Smith", "Bob Smith", "Bobby Smith", "Robert Smith", "John",
    "Bob", "Ann John", "Grant", "Grant Miles", "Ulysses Grant", "Eve Grant", "Miles", "Volha Kalesnikava",
    "Olga Kolesnikova", "Kolesnikova", "JOHN SMITH", "Al Gore", "Gore", "Paris Gore", "Paris",
    "Ana Lopez Varga", "Eva Lopez Varga", "Lopez Varga", "Varga", "Mr Grant", "Kim Jong Nam", "Kim", "Prince Miles",
    "Shinto Gore", "Gore Shinto", "Ольга Колесникова", "Kalesnikawa", "Джон Смит", "Смит",
    "李强", "黎强", "Li Qiang", "李強", "J. Q. Smith",
)  # fmt: skip
PLACES = (
    "Paris", "Britain", "UK", "United Kingdom", "Minsk", "Grant", "Miles City", "Gore", "Париж", "Wien", "Vienna",
)  # fmt: skip
ORGANIZATIONS = (
    "Acme Corp", "Acme Corp.", "Acme", "Acme Bank", "AB", "Acme Group", "Gore Group", "Smith Group", "Paris Group",
    "UK", "UN", "ООН",
)  # fmt: skip
ALL = tuple(sorted({*PEOPLE, *PLACES, *ORGANIZATIONS}))
PATHS = tuple(f"{number}.txt" for number in range(7))
STORIES = (
    "", "", "",
    "This is one and the same wire story of a strike, told by two. " * 6,
    "Another wire story on quite other things is here. It has two sentences that say much. " * 6,
)  # fmt: skip
BOXES = ("", "", "Read more: John Smith and Al Gore split after ten years", "Sign up here, says Eve Grant of Acme Corp")
_IN_BOXES = {
    "John Smith": Label.PERSON, "Al Gore": Label.PERSON, "Eve Grant": Label.PERSON, "Acme Corp": Label.ORGANIZATION,
}  # fmt: skip
_OF = {Label.PERSON: PEOPLE, Label.PLACE: PLACES, Label.ORGANIZATION: ORGANIZATIONS}


class Told(NamedTuple):
    """An article: its sentences as names, each with the label that the recogniser gives it, or none.

    The story is told by others, too, and the box stands in articles on other stories.
    """

    date: str | None
    story: str
    sentences: tuple[tuple[tuple[str, Label | None], ...], ...]
    box: str = ""


class Step(NamedTuple):
    """What happens to a store: articles that are there now (None: gone), and whether it is resolved after that.

    `decisions` and `ambiguous` are None where they stay as they were.
    """

    articles: dict[str, Told | None]
    decisions: tuple[Decision, ...] | None
    ambiguous: bool | None
    resolved: bool


@st.composite
def _names(draw: st.DrawFn) -> tuple[str, Label | None]:
    label = draw(st.sampled_from([*Label, *Label, *Label, None]))
    pool = _OF[label] if label and draw(st.integers(0, 9)) else ALL
    return draw(st.sampled_from(pool)), label


@st.composite
def _decisions(draw: st.DrawFn) -> Decision:
    kind = draw(st.sampled_from(DecisionKind))
    label = draw(st.sampled_from(Label))
    pair = kind in {DecisionKind.SAME, DecisionKind.DIFFERENT}
    articles = draw(st.one_of(st.just(()), st.lists(st.sampled_from(PATHS), max_size=2, unique=True).map(tuple)))
    names = draw(st.lists(st.sampled_from(_OF[label]), min_size=1 + pair, max_size=1 + pair, unique=not articles))
    value = {DecisionKind.RENAME: "Somebody Else", DecisionKind.RETYPE: draw(st.sampled_from(Label)).lower()}
    return Decision(kind, tuple(Name(name, label) for name in names), value.get(kind, ""), articles)


TOLD = st.builds(
    Told,
    st.sampled_from((None, "2020-01-01", "2021-02-02")),
    st.sampled_from(STORIES),
    st.lists(st.lists(_names(), min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple),
    st.sampled_from(BOXES),
)
STEPS = st.builds(
    Step,
    st.dictionaries(st.sampled_from(PATHS), st.one_of(TOLD, TOLD, st.none()), max_size=3),
    st.one_of(st.none(), st.none(), st.lists(_decisions(), max_size=3).map(tuple)),
    st.sampled_from((None, None, None, True, False)),
    st.booleans(),
)
HISTORIES = st.tuples(st.dictionaries(st.sampled_from(PATHS), TOLD, min_size=3), st.lists(STEPS, max_size=5))


def analyze(path: str, told: Told) -> Analysis:
    """What extraction would find in an article."""
    text, sentences, mentions = "", [], []
    for names in told.sentences:
        start = len(text)
        for name, label in names:
            if label:
                mentions.append(Mention(len(text), len(text) + len(name), name, label))
            text += f"{name} and "
        text += "so on. "
        sentences.append(Sentence(start, len(text) - 1, 0))
    for sentence in filter(None, (*told.story.split(". "), told.box)):
        start = len(text)
        mentions += [
            Mention(start + at, start + at + len(name), name, label)
            for name, label in _IN_BOXES.items()
            if (at := sentence.find(name)) >= 0
        ]
        text += f"{sentence}. "
        sentences.append(Sentence(start, len(text) - 1, 1))
    references = resolve_article(mentions, tuple(sentences), ENGLISH)
    article = Article(path, text, text, date=told.date)
    record = write_company(text, sentences, references, ENGLISH)
    texts = [text[sentence.start : sentence.end] for sentence in sentences]
    return Analysis(
        article,
        tuple(sentences),
        references,
        sign_sentences(texts),
        record.keys,
        record.text,
        tuple(map(sentence_key, texts)),
        lead_key(texts),
    )


def write(connection: sqlite3.Connection, articles: Mapping[str, Told | None]) -> None:
    """Save articles as a run does, up to its last step."""
    with transaction(connection):
        folder = folder_id(connection, "/articles")
        for path, told in sorted(articles.items()):
            if told is None:
                remove_files(connection, folder, [path])
            else:
                save_alone(connection, folder, analyze(path, told))
        state.mark_unresolved(connection)


def live(path: Path, first: dict[str, Told], steps: list[Step]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a store holds after a history, and one that was made of what was there in the end."""
    articles: dict[str, Told | None] = dict(first)
    decisions: tuple[Decision, ...] = ()
    ambiguous = False
    with open_store(path / "lived.db") as connection:
        write(connection, articles)
        resolve_corpus(connection, decisions)
        for step in steps:
            write(connection, step.articles)
            articles |= step.articles
            decisions = decisions if step.decisions is None else step.decisions
            ambiguous = ambiguous if step.ambiguous is None else step.ambiguous
            include_ambiguous(connection, included=ambiguous)
            if step.resolved:
                resolve_corpus(connection, decisions)
        complaints = resolve_corpus(connection, decisions)
        lived = contents(connection)
    with open_store(path / "clean.db") as connection:
        write(connection, {path: told for path, told in articles.items() if told})
        include_ambiguous(connection, included=ambiguous)
        assert resolve_corpus(connection, decisions) == complaints
        return lived, contents(connection)


def contents(connection: sqlite3.Connection) -> dict[str, Any]:
    """Every row of every table, with what articles and names are called in place of their numbers."""
    article: dict[object, object] = dict(connection.execute("SELECT id, path FROM article"))
    name: dict[object, object] = {
        number: tuple(row) for number, *row in connection.execute("SELECT id, name, label, ambiguous, sense FROM name")
    }
    held: dict[str, Any] = {}
    for table, keys in _KEYS.items():
        cursor = connection.execute(f"SELECT * FROM {table}")  # in a list: some tables have no keys
        columns = [column[0] for column in cursor.description]
        left_out = _LEFT_OUT.get(table, ())
        rows = [
            {column: value for column, value in zip(columns, row, strict=True) if column not in left_out}
            for row in cursor.fetchall()
        ]
        numbers: dict[str, dict[object, object]] = {"article": article, "name": name}
        held[table] = sorted(
            repr({c: numbers[keys[c]].get(value) if c in keys else value for c, value in row.items()}) for row in rows
        )
    reports = defaultdict[int, list[object]](list)
    for number, report in connection.execute("SELECT id, report FROM article"):
        reports[report].append(article[number])
    held["reports"] = sorted(sorted(map(str, found)) for found in reports.values())
    links = defaultdict[object, list[object]](list)
    for _, *row, entity in connection.execute("SELECT * FROM link ORDER BY position"):
        links[entity or repr(row[2:4])].append(row)
    held["link"] = sorted(links.items(), key=repr)
    return held


_LEFT_OUT = {"article": ("id", "report", "file", "run"), "name": ("id",)}
"""Numbers of rows, and when something was read: nothing that is derived follows from these."""
_KEYS: dict[str, dict[str, str]] = {
    "state": {},
    "folder": {},
    "article": {},
    "sentence": {"article": "article"},
    "gone_name": {},
    "gone_report": {},
    "gone_sentence": {},
    "gone_companion": {},
    "gone_text": {},
    "companion": {"article": "article"},
    "name": {},
    "name_key": {"name": "name"},
    "known_name": {},
    "mention": {"article": "article", "name": "name"},
    "candidate": {"article": "article"},
    "placing": {"article": "article"},
    "open_name": {"name": "name"},
    "doubt": {},
    "entity": {},
    "appearance": {"article": "article"},
    "alias": {},
    "alias_words": {},
    "tie": {"article": "article"},
}
