"""Which articles are one report, against the share of three-word sequences counted out."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from entities.near_duplicates import SAME_REPORT, group_reports, sign

CORPUS = Path(__file__).parent.parent / "corpus"
WORDS = [f"word{number}" for number in range(400)]


def story(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)  # noqa: S311 - no secrets here


def sequences(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def resemblance(one: str, other: str) -> float:
    left, right = sequences(one), sequences(other)
    return len(left & right) / len(left | right)


def test_articles_of_a_corpus_of_different_reports_stay_apart() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    assert max(resemblance(one, other) for one, other in combinations(texts, 2)) < SAME_REPORT
    groups = group_reports(enumerate(map(sign, texts)))
    assert groups == {number: number for number in range(len(texts))}


@given(st.integers(0, 1000), st.integers(0, 100), st.sampled_from([0.72, 0.8, 0.9]))
def test_a_story_that_was_shortened_is_the_same_report(seed: int, other: int, share: float) -> None:
    words = story(seed)
    short = words[: int(share * len(words))]
    texts = [" ".join(words), " ".join(story(seed + 1 + other)), " ".join(short).upper()]
    assert resemblance(texts[0], texts[2]) > SAME_REPORT
    assert group_reports(enumerate(map(sign, texts))) == {0: 0, 1: 1, 2: 0}


@given(st.integers(0, 1000))
def test_stories_that_share_a_third_are_two_reports(seed: int) -> None:
    shared = story(seed, 100)
    texts = [" ".join(shared + story(seed + 1, 150)), " ".join(shared + story(seed + 2, 150))]
    assert resemblance(*texts) < SAME_REPORT
    assert group_reports(enumerate(map(sign, texts))) == {0: 0, 1: 1}


@given(st.permutations(range(12)))
def test_the_groups_do_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    texts = [" ".join(story(number // 3)[: 300 - 20 * (number % 3)]) for number in range(12)]
    groups = group_reports((place, sign(texts[number])) for place, number in enumerate(order))
    for one, other in pairwise(range(12)):
        same = groups[order.index(one)] == groups[order.index(other)]
        assert same == (one // 3 == other // 3)


def test_very_many_copies_are_one_report_and_empty_texts_none() -> None:
    signature = sign(" ".join(story(1)))
    assert set(group_reports((number, signature) for number in range(500)).values()) == {0}
    assert sign("  ") == b""
    assert group_reports([(1, b""), (2, b"")]) == {1: 1, 2: 2}
