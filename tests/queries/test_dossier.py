"""A dossier holds what the other questions answer, cut where it says so; on the real graph of the corpus."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from entities.changes.decide import apply_decisions, save_decisions
from entities.changes.extract import Job, extract_folder
from entities.decisions import read_decisions
from entities.folding import fold
from entities.lookup import find_entity
from entities.lookup.namesakes import namesakes_of
from entities.model import Decision, DecisionKind, Label, Name, Scope, Window
from entities.queries import dossier as module
from entities.queries.articles import find_articles
from entities.queries.dossier import Dossier, Limits, compile_dossier
from entities.queries.evidence import find_evidence, prove
from entities.queries.review import open_questions
from entities.queries.show import find_quoted_roles, read_profile
from entities.queries.timeline import count_over_time
from entities.queries.why import explain_entity
from entities.store import read_store
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.doubts import all_ambiguous
from entities.store.whole.entities import all_entities

_NOBODY = Path("nowhere.db")
_ALL = Limits(10**6, 10**6, 10**6)


@pytest.fixture(scope="module")
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


@pytest.fixture(scope="module")
def webbs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph with a question: is a bare name somebody's."""
    folder = tmp_path_factory.mktemp("webbs")
    (folder / "g.txt").write_text("Guy Webb spoke to Max Holm in Denver.")
    (folder / "h.txt").write_text("Webb told reporters in Denver that it snowed.")
    list(extract_folder(Job((folder,), folder / "x.db", jobs=1)))
    return folder / "x.db"


def quoted(dossier: Dossier) -> Iterator[str]:
    """The articles that a dossier quotes from or lists."""
    yield from (role.evidence.article for role in dossier.roles.items)
    for labelled in dossier.ties:
        yield from (e.article for tie in labelled.ties.items for quotation in tie.quotations.items for e in quotation)
    yield from (one.evidence.article for one in dossier.doubts.ambiguous.items)
    for asked in dossier.doubts.questions.items:
        yield from (evidence.article for evidence in (*asked.left, *asked.right))
    yield from (article.article for article in dossier.articles.items)


SCOPES = [Scope(), Scope(since="2020-08-10", until="2020-09-30")]


@pytest.mark.parametrize("scope", SCOPES)
def test_it_holds_what_others_answer(connection: sqlite3.Connection, scope: Scope) -> None:
    for entity in list(all_entities(connection))[::9]:
        dossier = compile_dossier(connection, _NOBODY, entity.id, scope, Limits(2, 2, 3))
        profile = read_profile(connection, entity.id, scope)
        assert dossier.found == profile.found
        assert dossier.spellings.items == profile.aliases[:2]
        assert dossier.spellings.total == len(profile.aliases)
        roles = find_quoted_roles(connection, entity, scope)
        assert (dossier.roles.items, dossier.roles.total) == (roles[:2], len(roles))
        assert dossier.timeline == count_over_time(connection, entity.id, scope=scope)
        articles = find_articles(connection, [entity.id], scope)
        assert (dossier.articles.items, dossier.articles.total) == (articles.listed[:3], articles.total)
        for labelled in dossier.ties:
            tied = list(neighbors(connection, entity.id, Ranking(label=labelled.label), scope))
            assert labelled.ties.total == len(tied)
            assert [one.tied.tie for one in labelled.ties.items] == [one.tie for one in tied[:2]]
        assert [labelled.label for labelled in dossier.ties] == list(Label)
        explanation = explain_entity(connection, entity.id)
        assert dossier.doubts.spellings.items == explanation.attachments[:2]
        assert dossier.doubts.joins.items == explanation.links[:2]
        assert dossier.doubts.company.items == explanation.company[:2]
        assert list(dict.fromkeys(quoted(dossier))) == [one.article for one in dossier.publications]


@pytest.mark.parametrize("scope", SCOPES)
def test_sentences_of_a_tie_are_its_best_then_those_of_other_articles(
    connection: sqlite3.Connection, scope: Scope
) -> None:
    for entity in list(all_entities(connection))[::20]:
        for sentences in (1, 3):
            dossier = compile_dossier(connection, _NOBODY, entity.id, scope, Limits(3, sentences))
            for tie in (tie for labelled in dossier.ties for tie in labelled.ties.items):
                proof = find_evidence(connection, entity.id, tie.tied.id, scope)
                chosen = tie.quotations.items
                assert tie.quotations.total == proof.total
                assert len(set(chosen)) == len(chosen) == min(sentences, proof.total)
                assert set(chosen) <= set(proof.quotations)
                assert chosen[0] == tie.tied.evidence
                articles = {evidence.article for (evidence,) in chosen}
                assert len(articles) == min(sentences, proof.articles)


@pytest.mark.parametrize(("sentences", "read"), [(3, 30), (30, 30), (31, 31)])
def test_of_many_sentences_the_newest_are_looked_at(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, sentences: int, read: int
) -> None:
    asked: set[int] = set()

    def find(*arguments: Any, limit: int) -> Any:
        asked.add(limit)
        return prove(*arguments, limit=limit)

    monkeypatch.setattr(module, "prove", find)
    compile_dossier(connection, _NOBODY, "Alexander Lukashenko", limits=Limits(1, sentences))
    assert asked == {read}


def test_a_wider_window_is_taken_through(connection: sqlite3.Connection) -> None:
    scope = Scope(Window.ARTICLE)
    dossier = compile_dossier(connection, _NOBODY, "Alexander Lukashenko", scope, _ALL)
    assert any(len(one) == 2 for ties in dossier.ties for tie in ties.ties.items for one in tie.quotations.items)


def test_doubts_are_those_of_the_entity(corpus_graph: Path, webbs: Path) -> None:
    for graph in (corpus_graph, webbs):
        with read_store(graph) as connection:
            questions = open_questions(connection)
            ambiguous = list(all_ambiguous(connection))
            assert questions or ambiguous
            found = set()
            for entity in all_entities(connection):
                doubts = compile_dossier(connection, _NOBODY, entity.id, limits=_ALL).doubts
                names = {fold(name) for name in (entity.name, *entity.aliases)}
                left_open = [one.name for one in doubts.ambiguous.items]
                assert {one for one in ambiguous if names & set(map(fold, one.candidates))} <= set(left_open)
                for one in doubts.ambiguous.items:
                    (span,) = one.evidence.names
                    assert fold(one.evidence.text[slice(*span)]) == fold(one.name.spelling)
                    assert one.evidence.article == one.name.articles[0]
                asked = [one.question for one in doubts.questions.items]
                assert asked == [one for one in questions if entity.id in {one.left.entity, one.right.entity}]
                found |= {*left_open, *asked}
                assert not doubts.decisions.total
            assert {*ambiguous, *questions} <= found


def test_namesakes_share_a_spelling_or_the_surname(connection: sqlite3.Connection) -> None:
    alexander, viktor = (find_entity(connection, f"{name} Lukashenko").entity for name in ("Alexander", "Viktor"))
    assert [other.name for other in namesakes_of(connection, viktor)] == ["Alexander Lukashenko", "Nikolai Lukashenko"]
    assert [other.name for other in namesakes_of(connection, alexander)] == ["Viktor Lukashenko", "Nikolai Lukashenko"]
    assert namesakes_of(connection, find_entity(connection, "Minsk (place)").entity) == ()


def test_decisions_that_speak_of_it_are_told(corpus_graph: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    shutil.copy(corpus_graph, graph)
    viktor = Name("Viktor Lukashenko", Label.PERSON)
    renamed = Decision(DecisionKind.RENAME, (viktor,), "Viktor the Elder")
    dropped = Decision(DecisionKind.DROP, (Name("Minsk", Label.PLACE),))
    save_decisions(graph, renamed, dropped)
    assert apply_decisions(graph) == ()
    later = Decision(DecisionKind.DROP, (Name("Vilnius", Label.PLACE),))
    save_decisions(graph, later)
    with read_store(graph) as connection:
        dossier = compile_dossier(connection, graph, "Viktor the Elder")
        assert [one.decision for one in dossier.doubts.decisions.items] == [renamed]
        other = compile_dossier(connection, graph, "Vilnius")
        assert [(one.decision, str(one.standing)) for one in other.doubts.decisions.items] == [
            (later, "not applied yet")
        ]
        assert dossier.ground.decisions == len(read_decisions(graph.with_name("x.decisions.yaml"))) == 3


def test_its_ground_is_told(connection: sqlite3.Connection, corpus_graph: Path) -> None:
    ground = compile_dossier(connection, corpus_graph, "Minsk (place)").ground
    assert ground.graph == corpus_graph
    assert (ground.counts.articles, ground.counts.first_day) == (47, "2020-05-30")
    assert sum(model.articles for model in ground.models) == 47
    assert (ground.skipped, ground.decisions) == (0, 0)
