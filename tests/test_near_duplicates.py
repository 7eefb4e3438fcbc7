"""Which articles are one report, against the share of three-word sequences counted out."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from pathlib import Path
from struct import Struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.near_duplicates import SAME_REPORT, group_reports, regroup_reports, sign

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


HASHES = Struct("<126I")


def estimate(one: list[str], other: list[str]) -> float:
    """The share of the hashes that two signatures have in common."""
    left, right = (HASHES.unpack(sign(" ".join(words))) for words in (one, other))
    return float(sum(a == b for a, b in zip(left, right, strict=True))) / 126


def test_from_half_of_the_hashes_on_two_articles_are_one_report() -> None:
    first = HASHES.pack(*range(126))
    for common, reports in ((63, 1), (62, 2)):
        second = HASHES.pack(*range(common), *range(1000, 1126 - common))
        assert len(set(group_reports([(1, first), (2, second)]).values())) == reports


def test_texts_are_compared_by_three_words_at_a_time() -> None:
    pairs = [f"a{number} b{number}" for number in range(400)]
    triples = [f"{pair} c{number}" for number, pair in enumerate(pairs)]
    shuffled = random.Random(1).sample(range(400), 400)  # noqa: S311
    assert estimate(pairs, [pairs[number] for number in shuffled]) < 0.05  # by two words 1/3
    assert 0.1 < estimate(triples, [triples[number] for number in shuffled]) < 0.3  # 1/5; by four words 0


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=12),
    st.sets(st.integers(0, 11), max_size=3),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=3),
    st.sampled_from([1, 2, 3, 100]),
)
def test_what_has_come_and_gone_is_regrouped_as_if_all_were_grouped_anew(
    first: list[tuple[int, int]], leaving: set[int], new: list[tuple[int, int]], many: int
) -> None:
    """Of stories of which some are shortened, so that they may hang together by one that goes."""
    signed = {number: sign(" ".join(story(of)[: 300 - 70 * cut])) for number, (of, cut) in enumerate(first + new)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("entities.near_duplicates._MANY", many)
        before = group_reports((number, signed[number]) for number in range(len(first)))
        lost = {before[number] for number in leaving if number in before}
        gone = [signed[number] for number in leaving if number in before]
        here = [number for number in signed if number not in leaving]
        known = {number: None if before.get(number) in lost else before.get(number) for number in here}
        again = regroup_reports(((number, signed[number], known[number]) for number in here), gone)
        assert {number: again.get(number, known[number]) for number in here} == group_reports(
            (number, signed[number]) for number in here
        )


def test_only_what_is_new_is_compared() -> None:
    signed = {number: sign(" ".join(story(number))) for number in range(9)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("entities.near_duplicates.group_reports", None)
        assert regroup_reports(((n, signed[n], None if n == 8 else n) for n in signed), ()) == {8: 8}
        again = regroup_reports(((n, signed[n % 8], None if n == 8 else n) for n in range(9)), ())
    assert again == {8: 0}
