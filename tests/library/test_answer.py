"""Answers print well, and what stands in articles stays text: in terminals, notebooks and frames."""

from __future__ import annotations

import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from rich.console import Console

import entities
from entities.library.answer import Answer
from entities.library.shown import _COLUMNS
from entities.lookup import Found
from entities.model import Entity, Evidence, Label, Scope, Span, Tie
from entities.queries.diff import Difference, Entities, Newcomer, Ties
from entities.queries.search import SearchResult
from entities.queries.timeline import Period, PeriodCount, Timeline
from entities.queries.who_knows import Acquaintance
from entities.queries.who_knows import Answer as Acquaintances
from entities.store.asked.appearances import DayCount
from entities.store.asked.words import Order
from entities.tables.results import _TABLES
from entities.wording import visible

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</td></table><h1>Ann",
    "&lt;b&gt; & &amp;",
    "paid $5 and $6",
    "\x1b]0;title\x07\x1b[31mred",
    "\N{RIGHT-TO-LEFT OVERRIDE}nnA\N{ZERO WIDTH NON-JOINER}x",
    "[bold]Ann[/bold] :smile:",
    "Ann\r\nSmith\t\0",
    "安・史密斯",
)
TAGS = {"div", "p", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "mark", "a"}
ATTRIBUTES = {"class", "dir", "style", "href", "rel"}

texts = (
    st.sampled_from(HOSTILE)
    | st.text(max_size=40)
    | st.builds(str.__add__, st.sampled_from(HOSTILE), st.text(max_size=9))
)


@st.composite
def sentences(draw: st.DrawFn) -> Evidence:
    parts = draw(st.lists(texts, min_size=1, max_size=5))
    spans, at = [], 0
    for number, part in enumerate(parts):
        if number % 2 and part:
            spans.append(Span(at, at + len(part)))
        at += len(part)
    url = draw(
        st.none()
        | st.sampled_from(["javascript:alert(1)", "https://x.example/?a=1&b='\"><i>", "data:text/html,x"])
        | texts
    )
    return Evidence(draw(texts), draw(st.none() | texts), "2020-08-17", 0, at, "".join(parts), tuple(spans), url)


def found(text: str) -> Found:
    return Found(Entity("p1", text, Label.PERSON, 1, 1, 1))


def known(name: str, evidence: Evidence) -> Acquaintance:
    tie = Tie("p1", "p2", 1, 1, 1, "2020-08-17", None, 1.0, 2.0, 3.0, 0.5, 0.1)
    return Acquaintance("p2", name, Label.PERSON, tie, (evidence,))


def answer_of(name: str, rows: list[Evidence], total: int = 0) -> Answer[Acquaintances, Acquaintance]:
    known_rows = tuple(known(name, evidence) for evidence in rows)
    result = Acquaintances(found(name), Scope(), total or len(rows), known_rows)
    return Answer(result, known_rows, total or len(rows), (name,), (name,))


@given(name=texts, rows=st.lists(sentences(), max_size=4))
def test_nothing_from_an_article_is_markup_in_a_notebook(name: str, rows: list[Evidence]) -> None:
    made = html.fragment_fromstring(answer_of(name, rows)._repr_html_())
    assert {element.tag for element in made.iter()} <= TAGS
    assert {attribute for element in made.iter() for attribute in element.attrib} <= ATTRIBUTES
    assert all(link.get("href").lower().startswith(("http://", "https://")) for link in made.iter("a"))
    cells = [[cell.text_content() for cell in row.iter("td")] for row in made.iterfind(".//tbody/tr")]
    assert [(row[0], row[4], row[5]) for row in cells] == [
        (visible(name), visible(evidence.text), visible(evidence.article)) for evidence in rows
    ]
    marked = [[mark.text_content() for mark in row.iter("mark")] for row in made.iterfind(".//tbody/tr")]
    assert marked == [[visible(evidence.text[start:end]) for start, end in evidence.names] for evidence in rows]


def test_an_address_that_runs_something_is_no_link() -> None:
    def links(url: str) -> list[str]:
        evidence = Evidence("a.txt", None, None, 0, 3, "Ann", (), url)
        made = html.fragment_fromstring(answer_of("Ann", [evidence])._repr_html_())
        return [link.get("href") for link in made.iter("a")]

    assert links("https://x.example/?a=1&b='\"><i>") == ["https://x.example/?a=1&b='\"><i>"]
    assert links("javascript:alert(1)//https://") == links("data:text/html,x") == links(" https://x") == []


def test_sums_of_money_are_no_formula_in_a_notebook() -> None:
    made = html.fragment_fromstring(answer_of("paid $5 and $6", [])._repr_html_())
    assert {"tex2jax_ignore", "mathjax_ignore"} <= set(made.get("class").split())


@given(name=texts, rows=st.lists(sentences(), max_size=4))
def test_nothing_from_an_article_drives_a_terminal(name: str, rows: list[Evidence]) -> None:
    answer = answer_of(name, rows)
    stream = StringIO()
    Console(file=stream, width=100, color_system=None).print(answer)
    for printed in (repr(answer), stream.getvalue()):
        assert visible(printed.replace("\n", "")) == printed.replace("\n", "")


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_a_repr_is_as_wide_as_the_terminal(corpus_graph: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    graph = entities.open(corpus_graph)
    lines = repr(graph.who_knows("Lukashenko")).splitlines()
    assert "Svetlana" in "\n".join(lines)
    if columns >= 100:
        assert max(map(len, lines)) <= columns
    assert len(lines) < 20


def test_a_repr_has_ten_rows_and_says_how_many_there_are(corpus_graph: Path) -> None:
    graph = entities.open(corpus_graph)
    everything = graph.who_knows("Lukashenko", label="all", limit=None)
    assert len(everything) > 50
    assert repr(everything).endswith(f"10 of {len(everything)} shown")
    assert repr(graph.who_knows("Lukashenko", label="all", limit=10)).endswith(
        f"10 of {len(everything)} shown, 10 are in this answer (limit)"
    )
    tables = [
        html.fragment_fromstring(graph.who_knows("Lukashenko", label="all", limit=n)._repr_html_()) for n in (50, 51)
    ]
    assert [len(made.find(".//tbody")) for made in tables] == [50, 50]
    nine = repr(graph.who_knows("Lukashenko", label="all", limit=9))
    assert nine.endswith(f"9 of {len(everything)} shown, 9 are in this answer (limit)")
    assert "shown" not in repr(graph.timeline("Putin", per="year"))


@pytest.mark.parametrize("columns", ["200", "20"])
def test_every_answer_prints_itself(corpus_graph: Path, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    graph = entities.open(corpus_graph)
    answers: list[Answer[object, object]] = [
        graph.who_knows("Lukashenko", window="article", label="all"),
        graph.evidence("Lukashenko", "Putin"),
        graph.evidence("Putin", limit=5),
        graph.show("Tikhanovskaya"),
        graph.path("Merkel", "Vilnius", paths=2),
        graph.path("Merkel", "Milos Raonic", max_steps=1),
        graph.top(by="pagerank"),
        graph.timeline("Putin"),
        graph.timeline("Lukashenko", "Putin"),
        graph.search("strike"),
        graph.search("unheardof"),
        graph.articles("Putin"),
        graph.articles("Lukashenko", "Putin"),
        graph.communities(),
        graph.diff(since="2020-10", label="all"),
        graph.status(),
        graph.find("Lukashenko"),
    ]
    for answer in answers:
        assert len(answer) == len(answer.table.rows) == len(answer.to_pandas())
        assert list(answer.to_pandas().columns) == list(answer.table.columns)
        shown = html.fragment_fromstring(answer._repr_html_())
        assert len(shown.findall(".//tbody/tr")) == len(answer)
        assert len(repr(answer).splitlines()) >= 1
        assert answer.table.name in _COLUMNS
    assert "nothing found" in repr(answers[10]).replace("\n", " ")
    assert "nothing was passed over" in repr(answers[15]).replace("\n", " ")


def test_what_is_shown_are_columns_that_there_are() -> None:
    """A column that is called otherwise one day would be missing without a word."""
    source = Path(entities.__file__).parent / "tables"
    text = (source / "results.py").read_text("utf-8") + (source / "columns.py").read_text("utf-8")
    for patterns in _COLUMNS.values():
        for pattern in patterns.split():
            name = pattern.removesuffix("*")
            for prefix in ("strongest_tie_", "entity_", "other_"):
                name = name.removeprefix(prefix)
            assert f'"{name}' in text or not name, pattern
    assert len(_TABLES) >= len(_COLUMNS)


def test_rows_are_a_sequence(corpus_graph: Path) -> None:
    answer = entities.open(corpus_graph).top()
    assert list(answer) == list(answer.rows) == [answer[place] for place in range(len(answer))]
    assert answer[-1] == answer.rows[-1]
    assert answer[2:4] == answer.rows[2:4]
    assert answer[0] in answer
    assert answer == entities.open(corpus_graph).top() != entities.open(corpus_graph).top(limit=9)


def test_rows_are_marked_with_rich(corpus_graph: Path) -> None:
    stream = StringIO()
    Console(file=stream, width=200, color_system="standard", force_terminal=True).print(
        entities.open(corpus_graph).evidence("Lukashenko", "Putin")
    )
    assert "\x1b[1mPutin\x1b[0m" in stream.getvalue()


def test_frames_have_days_numbers_and_texts(corpus_graph: Path) -> None:
    graph = entities.open(corpus_graph)
    answer = graph.who_knows("Lukashenko", label="all", limit=None)
    frame = answer.to_pandas()
    assert {str(frame[name].dtype) for name in ("date", "first_seen", "last_seen")} == {"datetime64[s]"}
    assert frame["articles"].dtype == "int64"
    assert frame["strength"].dtype == "float64"
    assert frame["date"].dt.date.tolist() == [date.fromisoformat(str(row.evidence[0].date)) for row in answer]
    assert frame["other_name"].tolist() == [row.name for row in answer]
    assert frame["text"].tolist() == [row.evidence[0].text for row in answer]


def test_frames_hold_what_is_missing() -> None:
    sentence = Evidence("a.txt", None, None, 0, 3, "Ann", ())
    newcomers = Entities(
        2, (Newcomer(Entity("p1", "Ann", Label.PERSON), sentence), Newcomer(Entity("p2", "Bob", Label.PERSON), None))
    )
    nothing = Ties(0, ())
    difference = Difference(newcomers, nothing, nothing, Entities(0, ()), (), 0)
    frame = Answer(difference, newcomers.listed, 2).to_pandas()
    assert str(frame["date"].dtype) == "datetime64[s]"
    assert frame["date"].isna().all()
    assert str(frame["start"].dtype) == "Int64"
    assert frame["start"].tolist() == [0, pd.NA]
    assert frame["articles"].isna().all()
    empty = Answer(SearchResult("x", (), Scope(), Order.NEWEST, 0, 0, ()), (), 0).to_pandas()
    assert list(empty.columns) == ["text", "article", "title", "date", "url", "source", "start", "end"]
    assert len(empty) == 0
    assert str(empty["date"].dtype) == "datetime64[s]"
    old = Answer(
        SearchResult("x", (), Scope(), Order.NEWEST, 1, 1, (Evidence("a", None, "0020-01-31", 0, 1, "x", ()),)),
        (sentence,),
        1,
    )
    assert old.to_pandas()["date"][0].year == 20


def test_undated_articles_are_the_last_row_of_a_timeline() -> None:
    undated = DayCount(None, 2, 3)
    timeline = Timeline(found("Ann"), None, Period.MONTH, Scope(), (PeriodCount("2020-08", 1, 1),), undated)
    answer = Answer(timeline, (*timeline.rows, undated), 2)
    assert answer.to_pandas()["mentions"].tolist() == [1, 3]
    assert answer.to_pandas()["period"].isna().tolist() == [False, True]


def test_without_pandas_the_error_says_what_to_install(corpus_graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = entities.open(corpus_graph).top()
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(entities.PackageError, match="pip install pandas"):
        answer.to_pandas()
    assert issubclass(entities.PackageError, ImportError)


def test_numbers_and_signs_are_written_for_people() -> None:
    counted = Timeline(
        found("Ann"), None, Period.YEAR, Scope(), (PeriodCount("2020", 1234, 5678),), DayCount(None, 0, 0)
    )
    assert "1,234     5,678" in repr(Answer(counted, counted.rows, 1))


@pytest.mark.parametrize(("value", "written"), [(0.12345, "0.1235"), (12.3456, "12.35"), (3.0, "3"), (1234.0, "1,234")])
def test_figures_have_four_digits(value: float, written: str) -> None:
    tie = Tie("p1", "p2", 1, 1, 1, None, None, 1.0, value, 3.0, 0.5, 0.1)
    row = Acquaintance("p2", "Ann", Label.PERSON, tie, (Evidence("a.txt", None, None, 0, 3, "Ann", ()),))
    answer = Answer(Acquaintances(found("Bob"), Scope(), 1, (row,)), (row,), 1)
    cells = [cell.text_content() for cell in html.fragment_fromstring(answer._repr_html_()).iter("td")]
    assert cells[3] == written


@pytest.mark.parametrize(("length", "whole"), [(24, True), (25, False)])
def test_a_name_has_24_columns(monkeypatch: pytest.MonkeyPatch, length: int, whole: bool) -> None:  # noqa: FBT001
    monkeypatch.setenv("COLUMNS", "120")
    name = "A" * length
    result = answer_of(name, [Evidence("a.txt", None, None, 0, 3, "Ann", ())]).result
    printed = repr(Answer(result, result.acquaintances, 1))
    assert (name in printed) is whole
    assert "A" * 23 in printed


def test_some_of_a_sentence_is_shown_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    result = answer_of("A" * 24, [Evidence("a.txt", None, None, 0, 90, "x" * 90, ())]).result
    assert "x" * 10 in repr(Answer(result, result.acquaintances, 1))


def test_names_read_from_right_to_left_turn_nothing_round_in_a_notebook() -> None:
    made = answer_of("נועם", [])._repr_html_()
    assert "\u2068נועם\u2069" in made
    evidence = Evidence("a.txt", None, "2020-08-17", 0, 10, "נועם נפגש.", (Span(0, 4),), None, None)
    (cell,) = (
        cell
        for cell in html.fragment_fromstring(answer_of("Ann", [evidence])._repr_html_()).iter("td")
        if cell.get("dir")
    )
    assert (cell.get("dir"), cell.text_content()) == ("auto", "נועם נפגש.")
