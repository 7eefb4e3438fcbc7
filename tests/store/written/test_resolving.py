"""Counts and ties against what a reader would count by hand, with a stroke for each pair in each window."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stored import save_alone

from entities.folding import fold
from entities.model import (
    Analysis,
    Article,
    Entity,
    Label,
    Measure,
    Mention,
    Name,
    Reference,
    Scope,
    Sentence,
    Tie,
    Window,
)
from entities.near_duplicates import regroup_reports, sign
from entities.store import association, open_store, read_store, transaction
from entities.store.asked.entities import get_entity
from entities.store.asked.evidence import read_evidence
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties
from entities.store.written.folders import folder_id
from entities.store.written.names import count_names, count_totals, read_names
from entities.store.written.resolving import roll_up, save_entities
from entities.store.written.touched import save_reports, signatures

NAMES = ("Ann", "Bob", "Cid", "Dot")
HOSTILE = ("Łódź", "a\0b", "", " ", "X. Y.", "😀")
DAYS = (None, "2020-01-01", "2020-02-02", "2021-03-03")


class Drawn(NamedTuple):
    """An article whose sentences are lists of names, each with the number of its paragraph; None is ambiguous."""

    date: str | None
    story: str
    sentences: list[tuple[int, list[str | None]]]


SENTENCES = st.lists(
    st.tuples(st.integers(0, 1), st.lists(st.sampled_from([*NAMES, None]), max_size=5)), max_size=4
).map(lambda drawn: sorted(drawn, key=lambda sentence: sentence[0]))
ARTICLES = st.lists(
    st.builds(Drawn, st.sampled_from(DAYS), st.sampled_from(["", "one story", "another"]), SENTENCES), max_size=4
)
SCOPES = st.builds(Scope, st.sampled_from(Window), st.sampled_from(DAYS), st.sampled_from(DAYS))


def make_article(number: int, drawn: Drawn) -> Analysis:
    text, spans, references = "", [], []
    for paragraph, words in drawn.sentences:
        start = len(text)
        for word in words:
            mention = Mention(len(text), len(text) + 3, word or "Eve", Label.PERSON)
            references.append(Reference(mention, word, Label.PERSON, "test"))
            text += mention.text + " "
        text += ". "
        spans.append(Sentence(start, len(text) - 1, paragraph))
    article = Article(f"{number}.txt", text, text, date=drawn.date)
    return Analysis(article, tuple(spans), tuple(references), sign(drawn.story))


def entity(name: str) -> Entity:
    return Entity(f"p{name}", name, Label.PERSON)


def in_scope(articles: list[Drawn], scope: Scope) -> list[tuple[int, Drawn]]:
    return [
        (number, drawn)
        for number, drawn in enumerate(articles)
        if (scope.since is None or (drawn.date is not None and drawn.date >= scope.since))
        and (scope.until is None or (drawn.date is not None and drawn.date <= scope.until))
    ]


def report(number: int, drawn: Drawn) -> str:
    return drawn.story or f"only {number}"


def margin(mentioned: list[int], articles: list[Drawn], scope: Scope) -> float:
    """How often independent reports mention whom these articles do, each of them named once a mention."""
    reports = len({report(number, articles[number]) for number in mentioned})
    return reports if scope.window is Window.ARTICLE else len(mentioned) * reports / len(set(mentioned))


def count_windows_of(read: list[tuple[int, Drawn]], scope: Scope) -> float:
    windows = {
        Window.SENTENCE: sum(len(drawn.sentences) for _, drawn in read),
        Window.PARAGRAPH: sum(len({paragraph for paragraph, _ in drawn.sentences}) for _, drawn in read),
        Window.ARTICLE: len(read),
    }[scope.window]
    return max(1, windows * len({report(*item) for item in read}) / len(read)) if read else 1


def strokes(articles: list[Drawn], scope: Scope) -> list[Tie]:
    """The ties of a scope, counted window by window."""
    read = in_scope(articles, scope)
    named: defaultdict[str, list[int]] = defaultdict(list)
    seen: defaultdict[tuple[str, str], list[tuple[int, Drawn, int, int]]] = defaultdict(list)
    for number, drawn in read:
        analysis = make_article(number, drawn)
        places: defaultdict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        for reference in analysis.references:
            if reference.name:
                start = reference.mention.start
                at = max(i for i, sentence in enumerate(analysis.sentences) if sentence.start <= start)
                unit: int = {"sentence": at, "paragraph": analysis.sentences[at].paragraph, "article": 0}[scope.window]
                places[unit, f"p{reference.name}"].append((start, at))
                named[f"p{reference.name}"].append(number)
        for (unit, one), (other_unit, other) in combinations(sorted(places, key=str), 2):
            if unit == other_unit:
                one, other = sorted((one, other))  # noqa: PLW2901
                pairs = list(product(places[unit, one], places[unit, other]))
                distance = min(abs(left[0] - right[0]) - 3 for left, right in pairs)
                shared = len({left[1] for left, right in pairs if left[1] == right[1]})
                seen[one, other].append((number, drawn, distance, shared))
    ties = []
    all_windows = count_windows_of(read, scope)
    for (source, target), windows in sorted(seen.items()):
        dates = sorted(drawn.date for _, drawn, _, _ in windows if drawn.date)
        reports = {report(number, drawn) for number, drawn, _, _ in windows}
        counts = (
            len(reports),
            margin(named[source], articles, scope),
            margin(named[target], articles, scope),
            all_windows,
        )
        ties.append(
            Tie(
                source,
                target,
                sentences=sum(shared for _, _, _, shared in windows),
                articles=len({number for number, _, _, _ in windows}),
                reports=len(reports),
                first_seen=dates[0] if dates else None,
                last_seen=dates[-1] if dates else None,
                proximity=pytest.approx(sum(1 / (1 + distance / 100) for _, _, distance, _ in windows), abs=0.01),  # type: ignore[arg-type]
                strength=association.strength(*counts),
                significance=association.log_likelihood(*counts),
                npmi=association.npmi(*counts),
                chance=association.chance(*counts[1:]),
            )
        )
    return ties


@given(ARTICLES, SCOPES)
def test_ties_and_counts_are_what_a_reader_would_count(
    tmp_path_factory: pytest.TempPathFactory, articles: list[Drawn], scope: Scope
) -> None:
    with open_store(tmp_path_factory.mktemp("store") / "x.db") as connection:
        with transaction(connection):
            folder = folder_id(connection, "/articles")
            for number, drawn in enumerate(articles):
                save_alone(connection, folder, make_article(number, drawn))
            count_names(connection, None, "known")
            names = sorted(
                count_totals(row for row in read_names(connection) if not row.ambiguous), key=lambda count: count.name
            )
            words = [word for drawn in articles for _, sentence in drawn.sentences for word in sentence]
            used = sorted({word for word in words if word})
            assert [count.name for count in names] == used
            save_entities(connection, map(entity, used), [(Name(name, Label.PERSON), f"p{name}") for name in used])
            save_reports(connection, regroup_reports(signatures(connection), ()).items())
            roll_up(connection)
        for count, found in zip(names, all_entities(connection), strict=True):
            assert found.mentions == count.mentions == words.count(found.name)
            assert found.articles == count.articles
            assert found.aliases == (found.name,)
            assert get_entity(connection, found.id) == found
        for asked in (Scope(), scope):
            expected = strokes(articles, asked)
            assert list(all_ties(connection, asked)) == expected
            for name in used:
                tied = list(neighbors(connection, f"p{name}", Ranking(), asked))
                ends = [{neighbor.tie.source, neighbor.tie.target} for neighbor in tied]
                assert all(
                    f"p{name}" in pair and neighbor.entity in pair for pair, neighbor in zip(ends, tied, strict=True)
                )
                assert sorted((neighbor.tie for neighbor in tied), key=lambda tie: (tie.source, tie.target)) == [
                    tie for tie in expected if f"p{name}" in {tie.source, tie.target}
                ]
                for neighbor in tied:
                    shown = [
                        read_evidence(connection, neighbor.article, at, (f"p{name}", neighbor.entity))
                        for at in neighbor.sentences
                    ]
                    marked = {evidence.text[start:end] for evidence in shown for start, end in evidence.names}
                    assert marked == {name, neighbor.name}
                    assert len(shown) == 1 or not neighbor.tie.sentences or asked.window is not Window.SENTENCE


@given(ARTICLES, st.sampled_from(Measure), SCOPES, st.integers(1, 3))
def test_ties_are_ranked_and_cut_as_asked(
    tmp_path_factory: pytest.TempPathFactory, articles: list[Drawn], by: Measure, scope: Scope, limit: int
) -> None:
    path = Path(tmp_path_factory.mktemp("store")) / "x.db"
    with open_store(path) as connection:
        with transaction(connection):
            folder = folder_id(connection, "/articles")
            for number, drawn in enumerate(articles):
                save_alone(connection, folder, make_article(number, drawn))
            entities = [replace(entity(name), label=Label.PERSON if name < "C" else Label.PLACE) for name in NAMES]
            save_entities(connection, entities, [(Name(name, Label.PERSON), f"p{name}") for name in NAMES])
            save_reports(connection, regroup_reports(signatures(connection), ()).items())
            roll_up(connection)
        everyone = list(neighbors(connection, "pAnn", Ranking(by), scope))
        figures = [(getattr(item.tie, by), item.tie.strength, item.tie.proximity) for item in everyone]
        assert figures == sorted(figures, reverse=True)
        wanted = [item for item in everyone if item.label is Label.PLACE and item.tie.articles > 1]
        cut = Ranking(by, label=Label.PLACE, min_articles=2, limit=limit)
        assert list(neighbors(connection, "pAnn", cut, scope)) == wanted[:limit]


def test_names_are_folded_in_the_store_as_everywhere(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        names = connection.execute("SELECT name, folded FROM alias UNION SELECT name, folded FROM entity").fetchall()
        assert len(names) > 100
        assert [folded for _, folded in names] == [fold(name) for name, _ in names]
        for name in HOSTILE:
            assert connection.execute("SELECT fold(?)", (name,)).fetchone() == (fold(name),)
