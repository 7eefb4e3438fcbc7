"""`entities path`, `top` and `communities` as a stranger meets them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode == 0, done.stderr
    return [line.rstrip() for line in done.stdout.splitlines()]


def test_a_path_shows_a_sentence_for_each_step(entities: Run, corpus_graph: Path) -> None:
    shown = lines(entities("path", "Merkel", "Alexander Lukashenko", "--graph", corpus_graph))
    assert shown == [
        "1 step: Angela Merkel -> Alexander Lukashenko",
        "",
        "Angela Merkel and Alexander Lukashenko (2 articles, 2 sentences)",
        "  Angela Merkel said that Alexander Lukashenko had refused to speak to her on",
        "  the telephone.",
        "  2020-08-19-eu-summit.txt, 2020-08-19",
    ]


def test_no_path_says_what_to_try(entities: Run, corpus_graph: Path) -> None:
    ask = ("path", "Merkel", "Milos Raonic", "--graph", corpus_graph, "--max-steps")
    assert " ".join(lines(entities(*ask, "1"))) == (
        "Angela Merkel and Milos Raonic aren't connected by 1 step or fewer. Try --max-steps 3."
    )
    assert " ".join(lines(entities(*ask, "1", "--avoid", "Minsk"))).endswith("Try without --avoid.")


def test_a_path_from_nowhere_is_an_error(entities: Run, corpus_graph: Path) -> None:
    same = entities("path", "Merkel", "Angela Merkel", "--graph", corpus_graph)
    assert same.returncode == 1
    assert "name two" in same.stderr
    unknown = entities("path", "Merkell", "Minsk", "--graph", corpus_graph)
    assert unknown.returncode == 1
    assert "Angela Merkel" in unknown.stderr


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("mentioned", "Alexander Lukashenko"),
        ("connected", "Alexander Lukashenko"),
        ("pagerank", "Alexander Lukashenko"),
        ("bridging", "Svetlana Tikhanovskaya"),  # those at home and abroad know of each other through her
    ],
)
def test_top_ranks_who_stands_out_first(entities: Run, corpus_graph: Path, by: str, first: str) -> None:
    shown = lines(entities("top", "--by", by, "--graph", corpus_graph, "--limit", "3"))
    assert shown[2].startswith(first)
    assert max(map(len, shown)) <= 80
    assert any("Svetlana Tikhanovskaya" in line for line in shown)


def test_communities_are_told_by_their_leaders(entities: Run, corpus_graph: Path) -> None:
    shown = lines(entities("communities", "--graph", corpus_graph, "--limit", "2"))
    assert "communities (modularity 0." in shown[0]
    assert shown[2].startswith("1. ")
    assert shown[-1] == f"2 of {shown[0].partition(' (')[0]} (--limit)"
    none = lines(entities("communities", "--graph", corpus_graph, "--min-size", "5000"))
    assert none == [
        "No group has 5,000 names or more that are mentioned together. Try --min-size 2.",
    ]
