"""Who somebody is, on the real graph of the corpus."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from entities.model import Label
from entities.queries.show import find_quoted_roles, read_profile
from entities.store import read_store
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.entities import all_entities

_LEAST_ROLES = 40


@pytest.fixture(scope="module")
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


def test_every_role_stands_byte_for_byte_in_its_article(connection: sqlite3.Connection) -> None:
    texts = dict(connection.execute("SELECT path, text FROM article"))
    quoted = 0
    for entity in all_entities(connection):
        for role in find_quoted_roles(connection, entity):
            text, start = texts[role.evidence.article], role.evidence.start
            assert text[start + role.span.start : start + role.span.end] == role.text
            assert text[start : role.evidence.end] == role.evidence.text
            spellings = {role.evidence.text[slice(*span)].casefold() for span in role.evidence.names}
            assert spellings <= {alias.casefold() for alias in entity.aliases}
            quoted += 1
    assert quoted >= _LEAST_ROLES


def test_roles_of_most_articles_come_first_and_none_twice(connection: sqlite3.Connection) -> None:
    several = 0
    for entity in all_entities(connection):
        roles = find_quoted_roles(connection, entity)
        assert [role.articles for role in roles] == sorted((role.articles for role in roles), reverse=True)
        texts = [role.text.casefold() for role in roles]
        assert not any(one.endswith(other) for one in texts for other in texts if one is not other)
        assert all(role.articles <= entity.articles for role in roles)
        several += any(role.articles > 1 for role in roles)
    assert several


def test_a_profile_sums_up_what_the_graph_has(connection: sqlite3.Connection) -> None:
    for entity in list(all_entities(connection))[::10]:
        profile = read_profile(connection, entity.id, limit=2)
        assert profile.found.entity == entity
        assert [alias.name for alias in profile.aliases] == list(entity.aliases)
        assert sum(alias.mentions for alias in profile.aliases) == entity.mentions
        assert sum(month.count for month in profile.months) + profile.undated.count == entity.mentions
        assert len(profile.articles) == min(2, entity.articles)


@pytest.mark.parametrize("read", [1, 100])
def test_ties_are_the_strongest_of_each_label(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, read: int
) -> None:
    monkeypatch.setattr("entities.queries.show._TIES_READ", read)
    for entity in list(all_entities(connection))[::15]:
        expected = [
            neighbor.entity
            for label in Label
            for neighbor in neighbors(connection, entity.id, Ranking(label=label, limit=2))
        ]
        assert [tied.id for tied in read_profile(connection, entity.id, limit=2).ties] == expected
