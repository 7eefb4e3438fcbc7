"""What is new, against two halves of the corpus extracted apart."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.conftest import CORPUS

from entities.changes.extract import Job, extract_folder
from entities.errors import QuestionError
from entities.queries.diff import Difference, Listing, changes_since, changes_since_run, compare_stores, find_run
from entities.store import open_store, read_store, transaction
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

DAY = "2020-10-01"
EVERYTHING = Listing(label=None, limit=None)


@pytest.fixture(scope="module")
def earlier(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the articles before a day."""
    folder = tmp_path_factory.mktemp("earlier")
    (folder / "articles").mkdir()
    with read_store(corpus_graph) as connection:
        for path, text in connection.execute("SELECT path, text FROM article WHERE date < ?", (DAY,)):
            (folder / "articles" / path).write_text(text, encoding="utf-8")
    list(extract_folder(Job((folder / "articles",), folder / "x.db", jobs=1)))
    return folder / "x.db"


def test_two_stores_differ_in_the_ids_that_one_of_them_has(corpus_graph: Path, earlier: Path) -> None:
    with read_store(earlier) as old, read_store(corpus_graph) as new:
        found = compare_stores(old, new, EVERYTHING)
        before, after = ({entity.id for entity in all_entities(store)} for store in (old, new))
        tied = {(tie.source, tie.target): tie for tie in all_ties(new)}
    renamed = {(pair.old.id, pair.new.id) for pair in found.renamed}
    newcomers = {item.entity.id for item in found.new_entities.listed}
    assert newcomers | {new for _, new in renamed} == after - before
    assert {item.entity.id for item in found.gone_entities.listed} | {old for old, _ in renamed} == before - after
    assert newcomers
    assert found.new_entities.total == len(newcomers)
    assert len(found.new_ties.listed) == found.new_ties.total > len(found.grown_ties.listed) > 0
    for item in (*found.new_ties.listed, *found.grown_ties.listed):
        tie = tied[min(item.one.id, item.other.id), max(item.one.id, item.other.id)]
        assert (item.articles, item.sentences) == (tie.articles, tie.sentences)
        assert item.articles_before < item.articles
        assert len(item.evidence.names) > 1


def test_a_tie_that_grew_is_shown_by_an_article_that_is_new(corpus_graph: Path, earlier: Path) -> None:
    with read_store(earlier) as old, read_store(corpus_graph) as new:
        found = compare_stores(old, new, EVERYTHING)
    assert all(str(item.evidence.date) >= DAY for item in found.grown_ties.listed)


def test_a_store_does_not_differ_from_itself(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as one, read_store(corpus_graph) as same:
        found = compare_stores(one, same, EVERYTHING)
    assert not any(section.total for section in (found.new_entities, found.new_ties, found.grown_ties))
    assert not found.gone_entities.total
    assert not found.renamed


def test_who_is_merely_called_otherwise_is_not_new(corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    with open_store(tmp_path / "x.db") as store, transaction(store):
        store.execute("PRAGMA defer_foreign_keys = ON")
        (old_id,) = store.execute("SELECT id FROM entity WHERE name = 'Svetlana Tikhanovskaya'").fetchone()
        for column in ("name.entity", "appearance.entity", "alias.entity", "link.entity", "entity.id"):
            table, field = column.split(".")
            store.execute(f"UPDATE {table} SET {field} = 'p0' WHERE {field} = ?", (old_id,))
        ends = [f"IIF({end} = :old, 'p0', {end})" for end in ("source", "target")]
        store.execute(
            f"UPDATE tie SET source = MIN({', '.join(ends)}), target = MAX({', '.join(ends)}) "
            "WHERE :old IN (source, target)",
            {"old": old_id},
        )
        store.execute("UPDATE entity SET name = 'Tsikhanouskaya' WHERE id = 'p0'")
    with read_store(corpus_graph) as old, read_store(tmp_path / "x.db") as new:
        found = compare_stores(old, new, EVERYTHING)
    assert [(pair.old.id, pair.new.id) for pair in found.renamed] == [(old_id, "p0")]
    assert not found.new_entities.total
    assert not found.new_ties.total


def check_against_all_mentions(connection: sqlite3.Connection, found: Difference, is_later: str) -> None:
    """What is new, counted mention by mention: SQL tells which articles are those that bring it."""
    rows = connection.execute(
        f"SELECT DISTINCT entity, {is_later}, article, sentence FROM mention JOIN name ON name.id = mention.name "
        "JOIN article ON article.id = mention.article WHERE entity IS NOT NULL"
    ).fetchall()
    shown_later = {
        path for (path,) in connection.execute(f"SELECT path FROM article WHERE {is_later}")
    }  # there is but one folder
    earlier = {entity for entity, later, _, _ in rows if not later}
    assert {item.entity.id for item in found.new_entities.listed} == {entity for entity, *_ in rows} - earlier
    together: dict[tuple[str, str], set[tuple[int, int, int]]] = {}
    sentences: dict[tuple[int, int, int], set[str]] = {}
    for entity, later, article, sentence in rows:
        sentences.setdefault((later, article, sentence), set()).add(entity)
    for place, ids in sentences.items():
        for one in ids:
            for other in ids - {one}:
                together.setdefault((one, other), set()).add(place)
    later_pairs = {
        pair for pair, places in together.items() if any(later for later, _, _ in places) and pair[0] < pair[1]
    }
    shown = {}
    for item in (*found.new_ties.listed, *found.grown_ties.listed):
        one, other = sorted((item.one.id, item.other.id))
        shown[one, other] = item
        places = together[one, other]
        assert item.sentences == len(places)
        assert item.articles == len({article for _, article, _ in places})
        assert item.sentences_before == sum(not later for later, _, _ in places)
        assert item.articles_before == len({article for later, article, _ in places if not later})
        assert item.evidence.article in shown_later
    assert all(item.evidence and item.evidence.article in shown_later for item in found.new_entities.listed)
    assert shown.keys() == later_pairs
    assert all(not item.articles_before for item in found.new_ties.listed)
    assert all(item.articles_before for item in found.grown_ties.listed)
    assert found.new_entities.listed
    assert found.new_ties.listed
    assert found.grown_ties.listed


def test_since_a_day_new_is_what_only_its_articles_and_later_ones_have(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        check_against_all_mentions(connection, changes_since(connection, DAY, EVERYTHING), f"date >= '{DAY}'")


@pytest.fixture(scope="module")
def three_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the corpus, read in three runs without regard to days; a run that reads nothing is between them."""
    folder = tmp_path_factory.mktemp("runs")
    (folder / "articles").mkdir()
    files = sorted(CORPUS.glob("*.txt"))
    for third in (files[::3], files[1::3], (), files[2::3]):
        for path in third:
            shutil.copy(path, folder / "articles")
        list(extract_folder(Job((folder / "articles",), folder / "x.db", jobs=1)))
    return folder / "x.db"


@pytest.mark.parametrize(("last", "first"), [(1, 3), (2, 2)])
def test_since_a_run_new_is_what_only_its_articles_and_those_of_later_runs_have(
    three_runs: Path, last: int, first: int
) -> None:
    with read_store(three_runs) as connection:
        assert find_run(connection, last) == first
        found = changes_since_run(connection, first, EVERYTHING)
        check_against_all_mentions(connection, found, f"run >= {first}")


def test_since_the_first_run_everything_is_new(three_runs: Path) -> None:
    with read_store(three_runs) as connection:
        for more in (3, 4, 10**30):
            assert find_run(connection, more) == 1
        found = changes_since_run(connection, 1, EVERYTHING)
        assert found.new_entities.total == len(list(all_entities(connection)))
        assert found.new_ties.total == len(list(all_ties(connection)))
        assert not found.grown_ties.total


def test_a_run_is_told_by_when_it_began(three_runs: Path) -> None:
    with read_store(three_runs) as connection:
        began = [datetime.fromisoformat(moment) for (moment,) in connection.execute("SELECT began FROM run")]
        assert len(began) == 3
        for moment in began:
            assert find_run(connection, moment) == began.index(moment) + 1
            assert find_run(connection, moment.astimezone(timezone(timedelta(hours=5)))) == began.index(moment) + 1
        after = find_run(connection, began[-1] + timedelta(seconds=1))
        assert after == 4
        assert not changes_since_run(connection, after, EVERYTHING).new_entities.total


def test_without_runs_there_is_nothing_to_hold_against(three_runs: Path, tmp_path: Path) -> None:
    shutil.copy(three_runs, tmp_path / "x.db")
    with open_store(tmp_path / "x.db") as connection:
        connection.execute("DELETE FROM run")
        with pytest.raises(QuestionError, match="doesn't know its runs"):
            find_run(connection, 1)


def test_since_the_first_day_everything_is_new_and_articles_without_a_date_are_left_out(
    corpus_graph: Path, tmp_path: Path
) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    with read_store(corpus_graph) as connection:
        assert changes_since(connection, "0001-01-01", EVERYTHING).new_entities.total == len(
            list(all_entities(connection))
        )
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        connection.execute("UPDATE article SET date = NULL")
        connection.execute("UPDATE entity SET first_seen = NULL, last_seen = NULL")
    with read_store(tmp_path / "x.db") as connection:
        found = changes_since(connection, "2020-01-01", EVERYTHING)
        assert (found.new_entities.total, found.new_ties.total) == (0, 0)
        assert found.undated == connection.execute("SELECT COUNT(*) FROM article").fetchone()[0]
