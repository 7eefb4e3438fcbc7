"""Whom a title means, by how the articles use it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.lookup.marked import graph_of

from entities.errors import UnknownEntityError
from entities.lookup import find_entity

PLAIN = "[P Orla Vexley] met [O Brenco] in [L Oslo]."


@pytest.mark.parametrize(("joint", "most"), [(None, 200), ("\n", 400)])
def test_two_hundred_articles_and_four_hundred_sentences_are_read(tmp_path: Path, joint: str | None, most: int) -> None:
    for number in (most, most + 1):
        sentences = [PLAIN] * (number - 1) + [f"Judge {PLAIN}"]
        articles = sentences if joint is None else [joint.join(sentences)]
        with graph_of(tmp_path / f"{number}.db", *articles) as connection:
            told = find_entity(connection, "Judge Vexley").entity.name if number == most else _unknown(connection)
            assert told == "Orla Vexley"


def _unknown(connection: sqlite3.Connection) -> str:
    """Who is suggested for a judge."""
    with pytest.raises(UnknownEntityError) as caught:
        find_entity(connection, "Judge Vexley")
    (suggestion,) = caught.value.suggestions
    return suggestion


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Judge [P Orla Vexley] sat.", "Judge Vexley"),
        ("“Judge [P Orla Vexley] sat.", "judge vexley"),
        ("Prime Minister [P Orla Vexley] sat.", "Prime Minister Vexley"),
        ("[P Orla Vexley], a judge, sat.", "Judge Vexley"),
        ("Judge [P Orla Vexley] sat.", "the British judge Vexley"),
        ("Judge [P Orla Vexley] sat.", "the late Judge Vexley"),
        ("Shadow Home Secretary [P Orla Vexley] sat.", "Home Secretary Vexley"),
    ],
)
def test_a_title_that_articles_give_is_understood(tmp_path: Path, text: str, asked: str) -> None:
    with graph_of(tmp_path / "x.db", text) as connection:
        assert find_entity(connection, asked).entity.name == "Orla Vexley"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The judge, [P Orla Vexley], sat.\n[P Orla Vexley] sat.", "Sheriff Vexley"),
        ("He met the judge, [P Orla Vexley] said.", "Judge Vexley"),
        ("Foreign Minister [P Orla Vexley] sat.", "Defence Minister Vexley"),
        ("Minister [P Orla Vexley] sat.", "Prime Minister Vexley"),
    ],
)
def test_a_title_that_articles_dont_give_is_anothers(tmp_path: Path, text: str, asked: str) -> None:
    with graph_of(tmp_path / "x.db", text) as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, asked)
