"""Names are found however they are written, and sentences by their words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entities.serving.searching import search


def names(found: dict[str, Any]) -> list[str]:
    return [row["name"] for row in found["names"]]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Luka", "Alexander Lukashenko"),
        ("Лукашенко", "Alexander Lukashenko"),
        ("Lukashenka", "Alexander Lukashenko"),
        ("Svetlana Tikhanovskaja", "Svetlana Tikhanovskaya"),
        ("President Lukashenko", "Alexander Lukashenko"),
        ("minsk", "Minsk"),
    ],
)
def test_a_name_is_found_as_people_write_it(corpus_graph: Path, typed: str, name: str) -> None:
    assert name in names(search(corpus_graph, typed))


def test_who_is_found_is_most_mentioned_first_and_few(corpus_graph: Path) -> None:
    found = search(corpus_graph, "a")
    mentions = [row["mentions"] for row in found["names"]]
    assert mentions == sorted(mentions, reverse=True)
    assert len(mentions) == 10


def test_sentences_come_with_their_source_their_words_and_whom_they_name(corpus_graph: Path) -> None:
    found = search(corpus_graph, "national strike")
    first = found["sentences"][0]
    assert found["total"] >= len(found["sentences"]) > 0
    assert {"national", "strike"} <= {first["text"][start:end].lower() for start, end in first["marks"]}
    assert first["article"].endswith(".txt")
    assert first["entities"]


def test_of_many_sentences_the_newest_twenty_come(corpus_graph: Path) -> None:
    found = search(corpus_graph, "the")
    assert found["total"] > len(found["sentences"]) == 20
    days = [sentence["date"] or "" for sentence in found["sentences"]]
    assert days == sorted(days, reverse=True)


def test_two_hundred_characters_are_looked_for(corpus_graph: Path) -> None:
    assert search(corpus_graph, "x" * 200)["text"] == search(corpus_graph, "x" * 201)["text"] == "x" * 200


@pytest.mark.parametrize("typed", ["", "  ", '"', "zq", "!?", "NOT x", "x" * 5_000, "\ud800", "\0"])
def test_what_finds_nothing_is_no_error(corpus_graph: Path, typed: str) -> None:
    found = search(corpus_graph, typed)
    assert (found["names"], found["sentences"]) == ([], [])
