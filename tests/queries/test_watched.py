"""Names to look out for, against mentions counted one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import AmbiguousEntityError, QuestionError, UnknownEntityError
from entities.lookup import find_entity
from entities.model import Scope
from entities.queries.watched import find_sightings, find_watched, read_names
from entities.store import read_store
from entities.store.whole.entities import all_entities

NAME = st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="#"), min_size=1).map(str.strip)


@given(st.lists(NAME.filter(lambda name: len(name.splitlines()) == 1)))
def test_a_list_is_read_as_it_was_written(tmp_path: Path, names: list[str]) -> None:
    lines = [line for name in names for line in ("# a comment", f"  {name} # why", "", name)]
    (tmp_path / "names.txt").write_text("\n".join(lines), encoding="utf-8-sig")
    assert read_names(tmp_path / "names.txt") == tuple(dict.fromkeys(names))


@pytest.mark.parametrize("size", [2_000_000, 2_000_001])
def test_what_is_too_long_is_no_list_of_names(tmp_path: Path, size: int) -> None:
    (tmp_path / "names.txt").write_bytes(b"x" * size)
    if size == 2_000_000:
        assert len(read_names(tmp_path / "names.txt")) == 1
        return
    with pytest.raises(QuestionError, match="too long"):
        read_names(tmp_path / "names.txt")


def test_names_mean_whom_they_mean_elsewhere(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        names = ["Merkel", "lukashenka", "Minsk (place)", "Nobody At All", "A. Lukashenko", "Maria", "Babariko"]
        watched = find_watched(connection, names)
        ids, unknown, ambiguous = set(), [], []
        for name in names:
            try:
                ids.add(find_entity(connection, name).entity.id)
            except UnknownEntityError:
                unknown.append(name)
            except AmbiguousEntityError:
                ambiguous.append(name)
    assert watched.ids == ids
    assert (list(watched.unknown), list(watched.ambiguous)) == (unknown, ambiguous)
    assert unknown
    assert ambiguous
    assert len(ids) > 2


def test_sightings_are_all_articles_and_the_newest_sentences(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        ids = {entity.id for entity in all_entities(connection)}
        scope = Scope(since="2020-10-01")
        rows = connection.execute(
            "SELECT entity, path, article.id FROM appearance JOIN article ON article.id = article WHERE date >= ?",
            ("2020-10-01",),
        ).fetchall()
        earlier = [n for (n,) in connection.execute("SELECT id FROM article WHERE date < '2020-10-01'")]
        for found in (find_sightings(connection, ids, scope), find_sightings(connection, ids, but_of=earlier)):
            assert {one.entity.id: one.articles for one in found} == {
                entity: len({path for other, path, _ in rows if other == entity}) for entity, *_ in rows
            }
            assert [one.articles for one in found] == sorted((one.articles for one in found), reverse=True)
            for one in found:
                assert 1 <= len(one.evidence) <= 3
                assert all(str(evidence.date) >= "2020-10-01" for evidence in one.evidence)
    assert max(len(one.evidence) for one in found) == 3


def test_nobody_is_seen_where_nobody_is_watched(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        assert find_sightings(connection, ()) == ()
