"""The sentences that a tie rests on, against what the mentions say one by one."""

from __future__ import annotations

import sqlite3
from itertools import combinations
from pathlib import Path

import pytest

from entities.errors import QuestionError
from entities.lookup import find_entity
from entities.model import Evidence, Name, Scope, Window
from entities.queries.evidence import find_evidence
from entities.queries.proofs import prove_ties_of
from entities.queries.search import search_sentences
from entities.store import read_store
from entities.store.asked.appearances import newest_sentences
from entities.store.asked.company import sentences_by_article
from entities.store.asked.evidence import example_sentences
from entities.store.whole.ties import all_ties

_MENTIONS = """
    SELECT entity, path, paragraph, sentence, mention.start, mention."end" FROM mention
    JOIN name ON name.id = mention.name JOIN article ON article.id = mention.article
    JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
    WHERE entity IS NOT NULL AND date BETWEEN ? AND ?
"""


def _named_in(connection: sqlite3.Connection, since: str = "0", until: str = "9") -> dict[tuple[str, int], set[str]]:
    """The entities that each sentence names."""
    found: dict[tuple[str, int], set[str]] = {}
    for entity, path, _, sentence, _, _ in connection.execute(_MENTIONS, (since, until)):
        found.setdefault((path, sentence), set()).add(entity)
    return found


def test_every_tie_rests_on_exactly_the_sentences_that_name_both(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        expected: dict[tuple[str, str], set[tuple[str, int]]] = {}
        for place, ids in _named_in(connection).items():
            for one, other in combinations(sorted(ids), 2):
                expected.setdefault((one, other), set()).add(place)
        texts = dict(connection.execute("SELECT path, text FROM article").fetchall())
        ties = list(all_ties(connection))
        assert {(tie.source, tie.target) for tie in ties} == expected.keys()
        for tie in ties:
            proof = find_evidence(connection, tie.source, tie.target)
            quoted = [item for (item,) in proof.quotations]
            assert {(item.article, item.start) for item in quoted} == expected[tie.source, tie.target]
            assert (proof.total, proof.articles) == (tie.sentences, tie.articles) == (len(quoted), tie.articles)
            assert all(texts[item.article][item.start : item.end] == item.text for item in quoted)
            newest_first = sorted(quoted, key=lambda item: (item.article, item.start))
            newest_first.sort(key=lambda item: str(item.date), reverse=True)
            assert quoted == newest_first


def test_all_mentions_of_both_are_marked_and_nothing_else(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        mentions = connection.execute(_MENTIONS, ("0", "9")).fetchall()
        for tie in list(all_ties(connection))[::7]:
            for (quoted,) in find_evidence(connection, tie.source, tie.target).quotations:
                expected = sorted(
                    (start - quoted.start, end - quoted.start)
                    for entity, path, _, sentence, start, end in mentions
                    if entity in {tie.source, tie.target} and (path, sentence) == (quoted.article, quoted.start)
                )
                assert list(map(tuple, quoted.names)) == expected


@pytest.mark.parametrize("window", [Window.PARAGRAPH, Window.ARTICLE])
def test_in_a_wider_window_there_is_something_of_every_unit_that_names_both(corpus_graph: Path, window: Window) -> None:
    with read_store(corpus_graph) as connection:
        unit_of, units, within = {}, {}, {}  # type: ignore[var-annotated]
        for entity, path, paragraph, sentence, _, _ in connection.execute(_MENTIONS, ("0", "9")):
            unit = (path, paragraph if window is Window.PARAGRAPH else 0)
            unit_of[path, sentence] = unit
            units.setdefault(unit, set()).add(entity)
            within.setdefault((path, sentence), set()).add(entity)
        for tie in list(all_ties(connection, Scope(window)))[::11]:
            proof = find_evidence(connection, tie.source, tie.target, Scope(window))
            shown = {unit_of[item.article, item.start] for items in proof.quotations for item in items}
            assert shown == {unit for unit, ids in units.items() if {tie.source, tie.target} <= ids}
            for items in proof.quotations:
                named = [within[item.article, item.start] & {tie.source, tie.target} for item in items]
                assert set().union(*named) == {tie.source, tie.target}
                assert len(items) == 1 or all(len(ids) == 1 for ids in named)


def test_days_and_limit_leave_the_rest_out(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        ends = ("Svetlana Tikhanovskaya", "Alexander Lukashenko")
        everything = find_evidence(connection, *ends)
        dates = [item.date for (item,) in everything.quotations]
        some = find_evidence(connection, *ends, Scope(since="2020-09-01", until="2020-10-25"), limit=1)
        inside = [date for date in dates if date and "2020-09-01" <= date <= "2020-10-25"]
        assert 1 < some.total == len(inside) < everything.total
        assert [item.date for (item,) in some.quotations] == inside[:1]


def test_two_names_of_one_entity_are_no_question(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(QuestionError, match="one entity"):
        find_evidence(connection, "Tikhanovskaya", "tsikhanouskaya")


def test_a_sentence_says_where_its_article_was_printed_whoever_quotes_it(corpus_graph: Path) -> None:
    name = "Alexander Lukashenko"
    with read_store(corpus_graph) as connection:
        person = find_entity(connection, name).entity
        printed = dict(connection.execute("SELECT path, source FROM article").fetchall())
        quoted: dict[str, list[Evidence]] = {
            "two": [one for one, *_ in find_evidence(connection, name, "Minsk").quotations],
            "all ties": [one for proof in prove_ties_of(connection, name).proofs for one, *_ in proof.quotations],
            "search": list(search_sentences(connection, "minsk").sentences),
            "show": list(newest_sentences(connection, person.id, articles=50, limit=50)),
            "review": list(example_sentences(connection, Name(name, person.label), 50)),
            "split": [one for some in sentences_by_article(connection, person.id, printed, 2).values() for one in some],
        }
    assert len({source for source in printed.values() if source}) > 1
    for whose, sentences in quoted.items():
        assert len(sentences) > 1, whose
        assert [one.source for one in sentences] == [printed[one.article] for one in sentences], whose
