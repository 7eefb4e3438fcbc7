"""The library answers as the command line does, for whatever is asked."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, assert_type

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import entities
from entities import Graph
from entities.changes.events import Resolving
from entities.changes.extract import Job, extract_folder
from entities.cli import app
from entities.queries.who_knows import Acquaintance
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.tables.table import Table

Ask = Callable[[Graph], entities.Answer[Any, Any]]


def test_errors_and_words_are_there_under_the_packages_name() -> None:
    assert set(entities.__all__) | {"__version__"} == set(dir(entities))
    for name in entities.__all__:
        assert getattr(entities, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        entities.nothing  # type: ignore[attr-defined]  # noqa: B018


def printed(graph: Path, *question: str) -> dict[str, Any]:
    """What the command line says to scripts."""
    done = CliRunner().invoke(app, [*question, "--graph", str(graph), "--json"])
    assert done.exit_code == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def records(table: Table) -> list[dict[str, Any]]:
    """The rows of a table by column, days as scripts have them."""
    return [
        {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in zip(table.columns, row, strict=True)
        }
        for row in table.rows
    ]


LISTS = {"authors", "leaders", "mentions"}  # which a table joins, or has a column each for

# A question on the command line, the same to the library, and where its rows are in the JSON document.
SAME: tuple[tuple[tuple[str, ...], Ask, str], ...] = (
    (("who-knows", "Lukashenko"), lambda g: g.who_knows("Lukashenko"), "mentioned_with"),
    (
        (
            "who-knows",
            "Lukashenko",
            "--label",
            "all",
            "--window",
            "article",
            "--since",
            "2020-09",
            "--by",
            "npmi",
            "-n",
            "7",
        ),
        lambda g: g.who_knows("Lukashenko", label="ALL", window="article", since="2020-09", by="npmi", limit=7),
        "mentioned_with",
    ),
    (
        ("who-knows", "Minsk", "--label", "place", "--in", "2020-08*", "--min-articles", "2"),
        lambda g: g.who_knows("Minsk", label=entities.Label.PLACE, files="2020-08*", min_articles=2),
        "mentioned_with",
    ),
    (("evidence", "Lukashenko", "Putin"), lambda g: g.evidence("Lukashenko", "Putin"), "evidence"),
    (
        ("evidence", "Lukashenko", "Merkel", "--window", "article", "--limit", "3"),
        lambda g: g.evidence("Lukashenko", "Merkel", window=entities.Window.ARTICLE, limit=3),
        "evidence",
    ),
    (("path", "Merkel", "Vilnius", "--avoid", "Minsk"), lambda g: g.path("Merkel", "Vilnius", avoid="Minsk"), "steps"),
    (("top",), lambda g: g.top(), "ranked"),
    (
        ("top", "--by", "pagerank", "--label", "all", "-n", "30"),
        lambda g: g.top(by="pagerank", label="all", limit=30),
        "ranked",
    ),
    (("top", "--by", "bridging"), lambda g: g.top(by=entities.Standing.BRIDGING), "ranked"),
    (("articles", "Lukashenko", "Putin"), lambda g: g.articles("Lukashenko", "Putin"), "articles"),
    (("search", "opposition"), lambda g: g.search("opposition"), "sentences"),
    (
        ("search", "opposition", "--by", "relevance", "--until", "2020-08"),
        lambda g: g.search("opposition", by="relevance", until="2020-08"),
        "sentences",
    ),
    (("communities",), lambda g: g.communities(), "communities"),
    (
        ("communities", "--label", "person", "--min-size", "2", "--resolution", "2", "--limit", "3"),
        lambda g: g.communities(label="person", min_size=2, resolution=2, limit=3),
        "communities",
    ),
    (("timeline", "Lukashenko"), lambda g: g.timeline("Lukashenko"), "periods"),
    (
        ("timeline", "Lukashenko", "Putin", "--per", "year"),
        lambda g: g.timeline("Lukashenko", "Putin", per="year"),
        "periods",
    ),
)


@pytest.mark.parametrize(("question", "ask", "where"), SAME, ids=[" ".join(question) for question, _, _ in SAME])
def test_the_library_says_what_the_command_line_says(
    corpus_graph: Path, question: tuple[str, ...], ask: Ask, where: str
) -> None:
    document = printed(corpus_graph, *question)
    answer = ask(entities.open(corpus_graph))
    assert document[where]
    assert len(answer) == len(document[where])
    if "total" in document:
        assert answer.total == document["total"]
    for row, said in zip(records(answer.table), document[where], strict=True):
        same = (row.keys() & said.keys()) - LISTS
        assert same
        assert {name: row[name] for name in same} == {name: said[name] for name in same}


def test_a_profile_is_that_of_the_command_line(corpus_graph: Path) -> None:
    document, answer = printed(corpus_graph, "show", "Tikhanovskaya"), entities.open(corpus_graph).show("Tikhanovskaya")
    found = answer.result
    assert [alias.name for alias in found.aliases] == [alias["name"] for alias in document["aliases"]]
    assert [role.text for role in found.roles] == [role["text"] for role in document["roles"]] != []
    assert [tie.name for tie in answer] == [tie["name"] for tie in document["mentioned_with"]]
    assert found.found.entity.mentions == document["entity"]["mentions"]


def test_what_is_new_is_what_the_command_line_says(corpus_graph: Path) -> None:
    document = printed(corpus_graph, "diff", "--since", "2020-10", "--label", "all")
    answer = entities.open(corpus_graph).diff(since="2020-10", label="all")
    for part in ("new_entities", "new_ties", "grown_ties"):
        section = getattr(answer.result, part)
        assert (section.total, len(section.listed)) == (document[part]["total"], len(document[part]["listed"]))
    assert answer.total == sum(document[part]["total"] for part in ("new_entities", "new_ties", "grown_ties"))
    assert entities.open(corpus_graph).diff(corpus_graph).total == 0


def test_what_runs_brought_is_what_the_command_line_says(corpus_graph: Path) -> None:
    document = printed(corpus_graph, "diff", "--since-run", "1", "--label", "all", "--source", "ledger")
    graph = entities.open(corpus_graph)
    answer = graph.diff(since_run=1, label="all", source="ledger", watch=["Lukashenko"])
    assert answer.total == sum(document[part]["total"] for part in ("new_entities", "new_ties", "grown_ties")) > 0
    assert [seen.entity.name for seen in answer.result.watched] == ["Alexander Lukashenko"]
    assert graph.diff(since_run=datetime(2100, 1, 1, tzinfo=UTC)).total == 0


def test_status_is_that_of_the_command_line(corpus_graph: Path) -> None:
    document, answer = printed(corpus_graph, "status", "--check"), entities.open(corpus_graph).status(check=True)
    assert answer.result.counts.articles == document["articles"]
    assert answer.result.counts.ties == document["ties"]
    assert answer.result.damage == ()


@pytest.fixture(scope="session")
def names(corpus_graph: Path) -> list[entities.Entity]:
    with read_store(corpus_graph) as connection:
        return list(all_entities(connection))


def test_every_entity_of_the_corpus_can_be_asked_about(corpus_graph: Path, names: list[entities.Entity]) -> None:
    """All ties are told from both ends; rows, table and frame agree."""
    told = []
    with entities.open(corpus_graph) as graph:
        for entity in names:
            answer = graph.who_knows(entity, label="all", limit=None)
            assert answer.result.found.entity.id == graph.find(entity)[0].id == entity.id
            assert len(answer) == answer.total == len(answer.table.rows) == len(list(answer))
            told += [frozenset((entity.id, row.id)) for row in answer]
        edges = {frozenset(edge) for edge in graph.to_networkx(plain=True).edges}
    assert set(told) == edges
    assert len(told) == 2 * len(edges)


@settings(max_examples=40)
@given(data=st.data())
def test_any_limit_is_the_beginning_of_all(
    corpus_graph: Path, names: list[entities.Entity], data: st.DataObject
) -> None:
    entity = data.draw(st.sampled_from(names))
    limit = data.draw(st.integers(1, 30))
    by = data.draw(st.sampled_from(list(entities.Measure)))
    window = data.draw(st.sampled_from(["sentence", "paragraph", "article"]))
    graph = entities.open(corpus_graph)
    everything = graph.who_knows(entity, label=None, by=by, window=window, limit=None)
    some = graph.who_knows(entity, label="all", by=by.value, window=window, limit=limit)
    assert some.rows == everything[:limit]
    assert some.total == everything.total == len(everything)
    assert some.to_pandas().equals(everything.to_pandas().head(limit)) or len(everything) > limit


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (
            lambda g: g.who_knows("Putin", label="people"),
            "label must be person, place, organization or all, not 'people'",
        ),
        (lambda g: g.who_knows("Putin", by="weight"), "by must be strength, significance, npmi"),
        (lambda g: g.who_knows("Putin", window="page"), "window must be sentence, paragraph or article, not 'page'"),
        (lambda g: g.who_knows("Putin", limit=0), "limit must be a whole number, 1 or more, not 0"),
        (lambda g: g.who_knows("Putin", limit=True), "limit must be a whole number"),
        (lambda g: g.who_knows("Putin", limit=2.5), "limit must be a whole number"),
        (lambda g: g.who_knows("Putin", since="August"), "'August' is no date: write 2020, 2020-08 or 2020-08-17"),
        (lambda g: g.who_knows("Putin", since="2020-09", until="2020-08"), "comes after"),
        (lambda g: g.who_knows("Putin", section=[3]), "section must be a text or several, not 3"),
        (lambda g: g.who_knows(5), "a name must be a text"),
        (lambda g: g.top(by="best"), "by must be mentioned, connected, pagerank or bridging, not 'best'"),
        (lambda g: g.timeline("Putin", per="week"), "per must be day, month or year, not 'week'"),
        (lambda g: g.search("vaccine", by="date"), "by must be newest or relevance, not 'date'"),
        (lambda g: g.path("Putin", "Merkel", max_steps=0), "max_steps must be a whole number, 1 or more"),
        (lambda g: g.path("Putin", "Merkel", paths=0), "paths must be"),
        (lambda g: g.communities(resolution=0), "resolution must be above 0"),
        (lambda g: g.communities(min_size=0), "min_size must be"),
        (lambda g: g.articles(), "at least one name"),
        (lambda g: g.diff(), "give an older graph, or a day"),
        (lambda g: g.diff("x.db", since="2020"), "give an older graph, or a day"),
        (lambda g: g.to_networkx(backbone=1.1), "backbone must be from 0 to 1"),
        (lambda g: g.to_networkx(backbone=-0.1), "backbone must be from 0 to 1"),
        (lambda g: g.to_networkx(steps=2), "around"),
        (lambda g: g.to_networkx(around="Putin", steps=-1), "steps must be a whole number, 0 or more"),
        (lambda g: g.to_networkx(top=0), "top must be"),
        (lambda g: g.to_networkx(plain=True, color="community"), "plain leaves out colours"),
        (lambda g: g.to_networkx(color="red"), "color must be type or community"),
    ],
)
def test_wrong_values_are_errors_that_say_what_there_is(
    corpus_graph: Path, ask: Callable[[Any], object], says: str
) -> None:
    with pytest.raises(ValueError) as caught:
        ask(entities.open(corpus_graph))
    assert says in str(caught.value)


@pytest.mark.parametrize("ask", [lambda g: g.top(sice="2020"), lambda g: g.to_networkx(sice="2020")])
def test_a_filter_that_is_none_is_refused(corpus_graph: Path, ask: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=r"'sice': there are section, source, author, language, files, since, until"):
        ask(entities.open(corpus_graph))


def test_errors_are_those_of_the_command_line(corpus_graph: Path, tmp_path: Path) -> None:
    graph = entities.open(corpus_graph)
    with pytest.raises(entities.UnknownEntityError) as unknown:
        graph.who_knows("Lukashenku")
    assert "Alexander Lukashenko" in unknown.value.suggestions
    with pytest.raises(entities.AmbiguousEntityError):
        graph.find("Johnson")
    with pytest.raises(entities.QuestionError, match="No article has the section or folder 'sport'"):
        graph.top(section="sport")
    with pytest.raises(entities.QuestionError, match="name two"):
        graph.evidence("Lukashenko", "Lukashenka")
    with pytest.raises(entities.StoreError, match="no graph at"):
        entities.open(tmp_path / "nothing.db")
    (tmp_path / "notes.db").write_text("not a graph, but long enough to be looked at")
    with pytest.raises(entities.StoreError, match="isn't an entities graph"):
        entities.open(tmp_path / "notes.db")
    with pytest.raises(entities.ExportError, match="names no format"):
        graph.export(tmp_path / "x.unknown")


def test_whom_else_a_name_fits_and_what_is_left_out_is_said(corpus_graph: Path) -> None:
    graph = entities.open(corpus_graph)
    (note,) = graph.who_knows("Lukashenko").notes
    assert "also fits: Viktor Lukashenko" in note
    assert graph.who_knows("Alexander Lukashenko").notes == ()
    (left_out,) = graph.search("Minsk", mentioning=["Mr Putin"]).notes
    assert left_out.startswith("Only 'Putin' of 'Mr Putin' was looked for")
    assert note in repr(graph.who_knows("Lukashenko")).replace("\n", " ")


def test_types_are_known_to_who_writes_python(corpus_graph: Path) -> None:
    """mypy checks these, strictly, as it would in anybody's script."""
    graph = assert_type(entities.open(corpus_graph), Graph)
    (first, *_) = graph.who_knows("Lukashenko", label="person", since="2020-09", limit=1)
    assert_type(first, Acquaintance)
    assert_type(first.tie.articles, int)
    assert_type(graph.find("Lukashenko").result.entity, entities.Entity)
    assert_type(graph.top()[0].entity.name, str)
    assert_type([row.text for row in graph.search("strike")], list[str])
    assert_type(graph.who_knows("Lukashenko").to_pandas(), pd.DataFrame)
    assert_type(graph.to_networkx(label="person", plain=True), "nx.Graph[str]")
    assert Path(entities.__file__).with_name("py.typed").exists()


def test_days_may_be_dates(corpus_graph: Path) -> None:
    graph = entities.open(corpus_graph)
    asked = [
        graph.top(since=day).rows
        for day in ("2020-09-01", date(2020, 9, 1), datetime(2020, 9, 1, 12, tzinfo=UTC), "2020-09")
    ]
    assert asked.count(asked[0]) == 4
    assert graph.top(until="2020").rows == graph.top(until=date(2020, 12, 31)).rows != graph.top().rows


def test_in_a_with_block_all_questions_see_one_state(small_corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    entities.extract(small_corpus, graph=file, jobs=1, progress=False)
    free = entities.open(file)
    with entities.open(file) as held:
        before = held.status().result.counts
        (small_corpus / "more.txt").write_text("Ann Smith met Bob Jones in Minsk on Monday.\n")
        entities.extract(small_corpus, graph=file, jobs=1, progress=False)
        assert held.status().result.counts == before
        assert free.status().result.counts.articles == before.articles + 1
        with pytest.raises(entities.QuestionError, match="already"), held:
            pass
    assert held.status().result.counts.articles == before.articles + 1


def test_any_thread_may_ask_but_for_a_with_block(corpus_graph: Path) -> None:
    graph = entities.open(corpus_graph)
    came: list[object] = []

    def ask() -> None:
        try:
            came.append(graph.top().rows)
        except entities.QuestionError as error:
            came.append(error)

    def ask_elsewhere() -> None:
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()

    ask_elsewhere()
    with graph:
        ask_elsewhere()
        ask()
    ask_elsewhere()
    first, refused, inside, last = came
    assert first == inside == last
    assert "the thread that began it" in str(refused)


def test_an_incomplete_graph_says_so(small_corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    run = extract_folder(Job((small_corpus,), file, jobs=1))
    for event in run:
        if isinstance(event, Resolving):
            break
    run.close()  # type: ignore[attr-defined]
    graph = entities.open(file)
    assert "hasn't come to its end" in graph.top().notes[0]
    with pytest.raises(entities.StoreError, match="hasn't come to its end"):
        graph.export(tmp_path / "x.graphml")


def test_the_networkx_graph_is_that_of_the_json_export(corpus_graph: Path, tmp_path: Path) -> None:
    graph = entities.open(corpus_graph)
    for part in ({}, {"label": "person", "since": "2020-09"}, {"around": ["Putin", "Merkel"], "steps": 1}, {"top": 9}):
        written = graph.export(tmp_path / "x.json", **part)
        exported = nx.node_link_graph(json.loads((tmp_path / "x.json").read_text("utf-8")), edges="edges")
        made = graph.to_networkx(**part)
        assert nx.utils.graphs_equal(made, exported)
        assert written.counts[0][0] == len(made) > 5


def test_what_is_slow_is_loaded_late() -> None:
    code = (
        "import sys; had = set(sys.modules); import entities; "
        "print(*sorted(name for name in set(sys.modules) - had if name.startswith('entities.')), '|'); entities.Graph; "
        "print(*{'spacy', 'networkx', 'pandas', 'rich', 'IPython'} & set(sys.modules) - had)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["|"]
