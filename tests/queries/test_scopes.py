"""Questions about some of the articles: whichever way these are chosen, the answer is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stored import save_alone

from entities.errors import QuestionError
from entities.exports.content import Wanted, read_content
from entities.graph.selection import Criteria
from entities.model import Analysis, Article, Entity, Measure, Scope
from entities.queries.articles import find_articles
from entities.queries.communities import list_communities
from entities.queries.diff.difference import Listing
from entities.queries.diff.since import changes_since, changes_since_run
from entities.queries.evidence import find_evidence
from entities.queries.path import find_path
from entities.queries.proofs import prove_ties_of
from entities.queries.scopes import Undated, check_scope
from entities.queries.search import search_sentences
from entities.queries.show import read_profile
from entities.queries.timeline import count_over_time
from entities.queries.top import Standing, rank_entities
from entities.queries.who_knows import list_acquaintances
from entities.store import open_store, read_store
from entities.store.asked.ties import Ranking
from entities.store.filters import bound, within
from entities.store.whole.entities import all_entities
from entities.store.written.folders import folder_id

ONE, OTHER = "Alexander Lukashenko", "Svetlana Tikhanovskaya"
QUESTIONS: dict[str, Callable[[sqlite3.Connection, Scope], Any]] = {
    "who-knows": lambda asked, scope: list_acquaintances(asked, ONE, Ranking(), scope),
    "who-knows --by npmi": lambda asked, scope: list_acquaintances(asked, ONE, Ranking(Measure.NPMI), scope),
    "show": lambda asked, scope: read_profile(asked, ONE, scope),
    "evidence": lambda asked, scope: find_evidence(asked, ONE, OTHER, scope),
    "articles": lambda asked, scope: find_articles(asked, [ONE], scope),
    "search": lambda asked, scope: search_sentences(asked, "minsk", (), scope),
    "timeline": lambda asked, scope: count_over_time(asked, ONE, scope=scope),
    "timeline of two": lambda asked, scope: count_over_time(asked, ONE, OTHER, scope=scope),
    "path": lambda asked, scope: find_path(asked, ONE, "Vladimir Putin", scope=scope),
    "top": lambda asked, scope: rank_entities(asked, scope=scope),
    "top --by connected": lambda asked, scope: rank_entities(asked, Standing.CONNECTED, scope=scope),
    "communities": lambda asked, scope: list_communities(asked, scope=scope),
    "top --by pagerank": lambda asked, scope: rank_entities(asked, Standing.PAGERANK, scope=scope),
    "evidence of a name": lambda asked, scope: prove_ties_of(asked, ONE, scope=scope),
    "nodes": lambda asked, scope: list(read_content(asked, Wanted(Criteria(scope))).nodes()),
    "diff --since": lambda asked, scope: changes_since(asked, "2020-09-01", Listing(None), scope),
    "diff --since-run": lambda asked, scope: changes_since_run(asked, 1, Listing(None), scope),
    "export": lambda asked, scope: list(read_content(asked, Wanted(Criteria(scope))).edges()),
}


COUNTED: dict[str, Callable[[sqlite3.Connection, Scope], Any]] = {
    "who-knows": lambda asked, scope: list_acquaintances(asked, ONE, Ranking(), scope).found,
    "evidence": lambda asked, scope: find_evidence(asked, ONE, OTHER, scope).one,
    "evidence of all ties": lambda asked, scope: prove_ties_of(asked, ONE, Ranking(), scope).found,
    "articles": lambda asked, scope: find_articles(asked, [ONE], scope).found[0],
    "search": lambda asked, scope: search_sentences(asked, "minsk", [ONE], scope).mentioned[0],
    "timeline": lambda asked, scope: count_over_time(asked, ONE, scope=scope).found,
    "path": lambda asked, scope: find_path(asked, ONE, "Vladimir Putin", scope=scope).one,
}


@pytest.fixture(scope="module")
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


def without_scope(answer: Any) -> Any:
    """An answer without the question."""
    return replace(answer, scope=Scope()) if hasattr(answer, "scope") else answer


def paths_of(connection: sqlite3.Connection, scope: Scope) -> tuple[str, ...]:
    rows = connection.execute(f"SELECT path FROM article WHERE {within(scope)} ORDER BY path", bound(scope))
    return tuple(path for (path,) in rows)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "scope",
    [
        Scope(since="2020-08-15", until="2020-09-20"),
        Scope(sources=("courier", "Morning LEDGER")),
        Scope(until="2020-08-20"),
    ],
)
def test_articles_that_are_named_one_by_one_give_the_same(
    connection: sqlite3.Connection, question: str, scope: Scope
) -> None:
    chosen = paths_of(connection, scope)
    assert 3 < len(chosen) < len(paths_of(connection, Scope()))
    ask = QUESTIONS[question]
    assert without_scope(ask(connection, scope)) == without_scope(ask(connection, Scope(files=chosen)))


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_articles_named_one_by_one_give_what_is_stored(connection: sqlite3.Connection, question: str) -> None:
    ask = QUESTIONS[question]
    everything = Scope(files=paths_of(connection, Scope()))
    assert not everything.everywhere
    assert without_scope(ask(connection, everything)) == without_scope(ask(connection, Scope()))


def entities_in(answer: Any) -> Iterator[Entity]:
    """All entities in an answer but those that a name fits, too, however deep."""
    if isinstance(answer, Entity):
        yield answer
    elif isinstance(answer, (tuple, list)):
        for part in answer:
            yield from entities_in(part)
    elif is_dataclass(answer):
        for field in fields(answer):
            if field.name != "others":
                yield from entities_in(getattr(answer, field.name))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("scope", [Scope(since="2020-08-15", until="2020-09-20"), Scope(sources=("courier",))])
def test_whoever_is_in_an_answer_has_the_counts_of_the_articles_that_were_asked_about(
    connection: sqlite3.Connection, question: str, scope: Scope
) -> None:
    counted = {entity.id: entity for entity in all_entities(connection, scope)}
    whole = {entity.id: entity for entity in all_entities(connection)}
    assert sum(counted[key].mentions < whole[key].mentions for key in counted) > 3
    for entity in entities_in(QUESTIONS[question](connection, scope)):
        assert replace(counted[entity.id], aliases=entity.aliases) == entity
        assert entity.aliases in {(), counted[entity.id].aliases}


@pytest.mark.parametrize("standing", Standing)
def test_only_those_stand_out_whom_the_articles_mention(connection: sqlite3.Connection, standing: Standing) -> None:
    scope = Scope(sources=("courier",))
    found = rank_entities(connection, standing, scope=scope, limit=None)
    there = {entity.id for entity in all_entities(connection, scope)}
    assert len(found.ranked) == found.total <= len(there)
    assert {row.entity.id for row in found.ranked} <= there


def test_whom_the_articles_never_mention_has_no_path_and_no_mentions(connection: sqlite3.Connection) -> None:
    scope = Scope(files=paths_of(connection, Scope())[:1])
    there = {entity.id for entity in all_entities(connection, scope)}
    (absent, *_) = [entity for entity in all_entities(connection) if entity.id not in there]
    found = find_path(connection, absent.id, min(there), scope=scope)
    assert (found.chains, found.one.entity.mentions, found.one.entity.name) == ((), 0, absent.name)


ARTICLES = [
    Article("2021/sport/a.txt", "a", "a", section="Tennis", source="The Harbour Gazette", authors=("Ann Quill",)),
    Article("2021/b.txt", "b", "b", section="Home News", source="Gazette", authors=("Bob Prax", "Åsa Quill")),
    Article("old news/2021/c.txt", "c", "c", date="2021-03-04", written_in="sv", source="Harbourside"),
    Article("sport.zip/d.txt", "d", "d", date="2021-03-05"),
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with open_store(tmp_path_factory.mktemp("small") / "x.db") as opened:
        for article in ARTICLES:
            save_alone(opened, folder_id(opened, "news"), Analysis(article, (), ()))
        yield opened


@pytest.mark.parametrize(
    ("scope", "letters"),
    [
        (Scope(sections=("tennis",)), "a"),
        (Scope(sections=("news",)), "b"),  # a word of a section, but a whole name of a folder
        (Scope(sections=("Sport",)), "a"),
        (Scope(sections=("sport.zip",)), "d"),
        (Scope(sections=("2021/sport", "home")), "ab"),
        (Scope(sections=("old news/2021/",)), "c"),
        (Scope(sources=("gazette",)), "ab"),
        (Scope(sources=("harbour",)), "a"),
        (Scope(sources=("harbour gazette", "harbourside")), "ac"),
        (Scope(authors=("quill",)), "ab"),
        (Scope(authors=("asa quill",)), "b"),
        (Scope(languages=("SV",)), "c"),
        (Scope(languages=("en",)), "abd"),
        (Scope(files=("2021",)), "ab"),
        (Scope(files=("news/2021",)), ""),  # there is but one folder, which isn't shown
        (Scope(files=("./2021/b.txt", "sport.zip")), "bd"),
        (Scope(files=("*/a.txt",)), "a"),
        (Scope(sources=("gazette",), authors=("ann",)), "a"),
        (Scope(since="2021-03-05"), "d"),
        (Scope(until="2021-03-04", languages=("sv",)), "c"),
    ],
)
def test_a_scope_means_articles(small: sqlite3.Connection, scope: Scope, letters: str) -> None:
    assert "".join(sorted(path.rpartition("/")[2][0] for path in paths_of(small, scope))) == letters


@given(st.text(), st.sampled_from(["sections", "sources", "authors", "languages", "files"]))
def test_what_no_article_has_is_an_error_that_says_what_there_is(
    small: sqlite3.Connection, value: str, field: str
) -> None:
    scope = replace(Scope(), **{field: (value,)})  # type: ignore[arg-type]
    if paths_of(small, scope):
        check_scope(small, scope)
        return
    with pytest.raises(QuestionError, match="there are ") as raised:
        check_scope(small, scope)
    assert repr(value) in str(raised.value)


@pytest.mark.parametrize("field", ["sections", "sources", "authors", "languages", "files"])
def test_what_there_is_can_be_asked_for_and_files_come_by_folder(small: sqlite3.Connection, field: str) -> None:
    with pytest.raises(QuestionError) as raised:
        check_scope(small, replace(Scope(), **{field: ("no such thing",)}))  # type: ignore[arg-type]
    there = str(raised.value).partition("there are ")[2].removesuffix(".").split(", ")
    assert len(set(there)) == len(there)
    for value in there:
        assert paths_of(small, replace(Scope(), **{field: (value,)}))  # type: ignore[arg-type]
    if field == "files":
        assert all(value.endswith("/") or "/" not in value for value in there)


def test_a_question_on_days_counts_what_has_none(small: sqlite3.Connection) -> None:
    assert check_scope(small, Scope(since="2021")) == Undated(2, 4)
    assert check_scope(small, Scope(until="2021", sections=("tennis",))) == Undated(1, 1)
    assert check_scope(small, Scope(sections=("tennis",))) == Undated(0, 0)


@pytest.mark.parametrize("question", COUNTED)
@pytest.mark.parametrize("file", ["2020-08-*", "2020-11-06-father-and-son.txt", "nothing-*"])
def test_whom_a_question_is_about_is_counted_in_the_articles_that_it_chooses(
    connection: sqlite3.Connection, question: str, file: str
) -> None:
    scope = Scope(files=(file,))
    asked, counted = COUNTED[question](connection, scope).entity, read_profile(connection, ONE, scope).found.entity
    assert (asked.mentions, asked.articles) == (counted.mentions, counted.articles)
    assert asked.mentions < read_profile(connection, ONE).found.entity.mentions


def test_the_other_ends_of_ties_are_counted_there_too(connection: sqlite3.Connection) -> None:
    scope = Scope(files=("2020-08-*",))
    proofs = prove_ties_of(connection, ONE, Ranking(), scope).proofs
    assert proofs
    for proof in proofs:
        there = read_profile(connection, proof.other.id, scope).found.entity
        assert (proof.other.mentions, proof.other.articles) == (there.mentions, there.articles)
