"""A part has what the whole graph has of it, says how much it leaves out, and keeps up with the store."""

from __future__ import annotations

import json
import shutil
import sqlite3
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from tests.exports.drawn import Drawn, graphs, write_store

from entities.changes.decide import make_decision
from entities.errors import QuestionError
from entities.exports.content import Wanted, read_content
from entities.model import DecisionKind
from entities.serving import parts
from entities.serving.packing import Part, pack_part
from entities.serving.parts import Parts, name_part, overview_part, read_known, tie_part
from entities.store import read_store
from entities.store.asked.parts import (
    count_ties_of,
    newest_places,
    places_beside,
    standing_in,
    ties_among,
    ties_between,
)


class Whole(NamedTuple):
    """Everything, as the export of the whole graph has it: ties with their best places, sentences by their places."""

    ties: dict[tuple[str, str], Any]
    sentences: dict[tuple[int, int], Any]
    names: set[str]


def whole_of(connection: sqlite3.Connection) -> Whole:
    content = read_content(connection, Wanted(plain=True))
    ties = zip(content.edges(), content.best_places(), strict=True)
    return Whole(
        {(tie.source, tie.target): (tie, best) for tie, best in ties},
        {(sentence.article, sentence.start): sentence for sentence in content.sentences()},
        {node.entity.id for node in content.nodes()},
    )


def packed(connection: sqlite3.Connection, part: Part) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(pack_part(connection, part, read_known(connection, {}))))
    return found


@given(drawn=graphs())
def test_what_is_asked_by_index_is_what_all_has(drawn: Drawn, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("drawn") / "x.db"
    write_store(drawn, path)
    with read_store(path) as connection:
        whole = whole_of(connection)
        some = sorted(whole.names)[::2]
        inside = {ends: tie for ends, tie in whole.ties.items() if set(ends) <= set(some)}
        among = ties_among(connection, some, 1_000)
        assert {(one.tie.source, one.tie.target): tuple(one) for one in among} == inside
        assert [one.tie.strength for one in among] == sorted((one.tie.strength for one in among), reverse=True)
        assert ties_among(connection, some, 1) == among[:1]
        pairs = [*list(whole.ties)[::2], ("a", "b")]
        between = {(one.tie.source, one.tie.target): tuple(one) for one in ties_between(connection, pairs)}
        assert between == {ends: whole.ties[ends] for ends in [*whole.ties][::2]}
        degree = {one: sum(one in ends for ends in whole.ties) for one in whole.names}
        assert count_ties_of(connection, whole.names) == degree
        naming = {place for place, sentence in whole.sentences.items() if sentence.names}
        read = [
            (place.article, place.sentence, place.entity, place.start, place.end)
            for place in standing_in(connection, naming)
        ]
        assert sorted(read) == sorted(
            (*place, entity, place[1] + start, place[1] + end)
            for place in naming for entity, start, end in whole.sentences[place].names
        )  # fmt: skip
        for entity in whole.names:
            own = {place for place in naming if entity in {name for name, _, _ in whole.sentences[place].names}}
            assert set(newest_places(connection, entity, 1_000)) == own
            assert len(newest_places(connection, entity, 1)) == min(1, len(own))
        assert naming | places_beside(connection, naming) == set(whole.sentences)


def check(found: dict[str, Any]) -> None:
    """A part is one that the page can hold: what rows point to is there, in order, and every tie has its sentence."""
    ids = [row[0] for row in found["entities"]]
    assert ids == sorted(set(ids))
    marked: dict[int, set[int]] = {}
    for number, (article, start, end, text, *marks) in enumerate(found["sentences"]):
        assert 0 <= article < len(found["articles"])
        assert end - start == len(text)
        marked[number] = set(marks[0][::3]) if marks else set()
        assert marked[number] <= set(range(len(ids)))
    days = [found["articles"][article][2:3] for article, *_ in found["sentences"]]
    assert [day or [""] for day in days] == sorted((day or [""]) for day in days)
    for one, other in pairwise(found["sentences"]):
        assert one[0] < other[0] or (one[0] == other[0] and one[1] < other[1])
    for source, target, *_, best in found["ties"]:
        assert {source, target} <= marked[best]


def test_the_part_around_a_name_has_its_ties_and_sentences(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        whole = whole_of(connection)
        for entity in sorted(whole.names)[::7]:
            found = packed(connection, name_part(connection, [entity]))
            check(found)
            ids = [row[0] for row in found["entities"]]
            near = {end for ends in whole.ties if entity in ends for end in ends} | {entity}
            assert set(ids) == near
            ties = {(ids[row[0]], ids[row[1]]) for row in found["ties"]}
            assert ties == {ends for ends in whole.ties if set(ends) <= near}
            texts = {row[3] for row in found["sentences"]}
            assert texts >= {one.text for one in whole.sentences.values() if entity in {name for name, *_ in one.names}}
            assert found["entities"][ids.index(entity)][9] == sum(entity in ends for ends in whole.ties)
            assert found["around"] == [entity]


def test_the_part_of_a_tie_has_all_its_sentences_and_whom_both_are_tied_to(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        whole = whole_of(connection)
        for ends in sorted(whole.ties)[::40]:
            found = packed(connection, tie_part(connection, ends[::-1]))
            check(found)
            ids = [row[0] for row in found["entities"]]
            near = [{end for tie in whole.ties if one in tie for end in tie} - {one} for one in ends]
            assert set(ids) == (near[0] & near[1]) | set(ends)
            both = {one.text for one in whole.sentences.values() if set(ends) <= {name for name, *_ in one.names}}
            assert {row[3] for row in found["sentences"]} >= both
            assert found["tie"] == list(ends)


def test_what_is_bounded_says_of_how_much(corpus_graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in {"_TIES": 3, "_BESIDE": 2, "_SENTENCES": 4, "_COMMON": 1}.items():
        monkeypatch.setattr(parts, name, most)
    with read_store(corpus_graph) as connection:
        whole = whole_of(connection)
        first = max(sorted(whole.names), key=lambda one: sum(one in ends for ends in whole.ties))
        found = packed(connection, name_part(connection, [first]))
        check(found)
        own = {row[0]: row for row in found["entities"]}[first]
        assert len(found["entities"]) == 4
        assert own[9] == sum(first in ends for ends in whole.ties) > 3
        strongest = sorted((tie.strength for ends, (tie, _) in whole.ties.items() if first in ends), reverse=True)[:3]
        number = [row[0] for row in found["entities"]].index(first)
        shown = sorted((row[2] for row in found["ties"] if number in row[:2]), reverse=True)
        assert shown == pytest.approx(strongest, abs=1e-4)
        ends = max(whole.ties, key=lambda ends: whole.ties[ends][0].sentences)
        of_tie = packed(connection, tie_part(connection, ends))
        check(of_tie)
        assert len(of_tie["entities"]) == 3
        row = next(row for row in of_tie["ties"] if {of_tie["entities"][end][0] for end in row[:2]} == set(ends))
        assert row[5] == whole.ties[ends][0].sentences > 4


def test_the_overview_of_a_large_graph_has_the_strongest_ties_of_the_most_mentioned(
    corpus_graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "TOP", 20)
    monkeypatch.setattr(parts, "_OVERVIEW_TIES", 15)
    monkeypatch.setattr(parts, "_WHOLE", 0)
    with read_store(corpus_graph) as connection:
        whole = whole_of(connection)
        found = packed(connection, overview_part(connection))
        check(found)
        ids = [row[0] for row in found["entities"]]
        assert len(ids) == 20
        least = min(row[7] for row in found["entities"])
        (beyond,) = connection.execute("SELECT COUNT(*) FROM entity WHERE mentions > ?", (least,)).fetchone()
        assert beyond < 20
        inside = sorted((tie.strength for ends, (tie, _) in whole.ties.items() if set(ends) <= set(ids)), reverse=True)
        assert [row[2] for row in found["ties"]] == pytest.approx(inside[:15], abs=1e-4)
        named = {number for row in found["sentences"] if row[4:] for number in row[4][::3]}
        assert named == set(range(20))
    assert json.loads(Parts(corpus_graph).read((), ()))["entities"] == found["entities"]


def test_a_small_graph_is_whole_and_kept_until_it_changes(corpus_graph: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    shutil.copy(corpus_graph, graph)
    read = Parts(graph)
    first = read.read((), ())
    assert read.read((), ()) is first
    with read_store(graph) as connection:
        assert len(json.loads(first)["ties"]) == len(whole_of(connection).ties)
    make_decision(graph, DecisionKind.RENAME, ["Minsk (place)"], "Mensk")
    second = json.loads(read.read((), ()))
    assert "Mensk" in {row[1] for row in second["entities"]}
    make_decision(graph, DecisionKind.TAG, ["Minsk (place)"], "capital")
    assert b'"tags":["capital"]' in read.read((), ())


def test_who_isnt_there_is_said_to_be_gone(corpus_graph: Path) -> None:
    read = Parts(corpus_graph)
    with read_store(corpus_graph) as connection:
        one, other = (row[0] for row in connection.execute("SELECT id FROM entity ORDER BY mentions LIMIT 2"))
    with pytest.raises(QuestionError, match="isn't in the graph"):
        read.read((one, "p0"), ())
    with pytest.raises(QuestionError, match="isn't in the graph"):
        read.read((), (one, "p0"))
    with pytest.raises(QuestionError, match="two names"):
        read.read((), (one,))
    with pytest.raises(QuestionError, match="aren't mentioned together"):
        read.read((), (one, other))
