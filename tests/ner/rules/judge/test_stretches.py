"""Where names may stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules.judge.stretches import find_runs, find_stretches, read_tokens

WORDS = st.sampled_from(
    ["Ann", "Smith", "of", "the", "and", "in", "Bank", "England", "al-Bashir", "van", "said", ".", ",", "Inc", "\n",
     "St", "Blair-Brown", "pro-Israel", "7-Eleven", "U.S.", "O'Neil", "The", "He", "&", "é", "I"]
)  # fmt: skip


def runs(text: str) -> list[str]:
    tokens = read_tokens(text, ENGLISH)
    return [text[tokens.starts[run[0]] : tokens.ends[run[-1]]] for run in find_runs(tokens, ENGLISH)]


def stretches(text: str, *spans: Candidate) -> list[str]:
    groups = find_stretches(text, read_tokens(text, ENGLISH), spans, ENGLISH)
    return [text[stretch.start : stretch.end] for group in groups for stretch in group]


@given(st.lists(WORDS, max_size=12).map(" ".join), st.data())
def test_no_stretch_crosses_a_settled_one(text: str, data: st.DataObject) -> None:
    tokens = read_tokens(text, ENGLISH)
    every = [stretch for group in find_stretches(text, tokens, (), ENGLISH) for stretch in group]
    if not every:
        return
    start, end, *_ = data.draw(st.sampled_from(every))
    settled = Candidate(start, end, Label.PERSON)
    left = [one for group in find_stretches(text, tokens, [settled], ENGLISH, [settled]) for one in group]
    assert {one[:2] for one in left} == {
        one[:2] for one in every if one[:2] == (start, end) or one.end <= start or end <= one.start
    }


def test_a_run_goes_on_over_small_words_that_names_have() -> None:
    assert runs("so the Bank of England said") == ["Bank of England"]
    assert runs("so Ursula von der Leyen met") == ["Ursula von der Leyen"]
    assert runs("so Ann met the Bo") == ["Ann", "Bo"]


def test_two_small_words_in_a_row_are_of_a_name_three_are_not() -> None:
    assert runs("in Ministry of the Interior") == ["Ministry of the Interior"]
    assert runs("in Ministry of the and Interior") == ["Ministry", "Interior"]


def test_a_dot_or_comma_that_belongs_to_a_name_does_not_end_it() -> None:
    assert runs("so St. Louis and Tarkov, Inc met. Bo fell, Ann rose") == ["St. Louis and Tarkov, Inc", "Bo", "Ann"]


def test_a_word_that_starts_a_sentence_may_be_none_of_a_name() -> None:
    assert runs("The Bank fell. He rose") == ["Bank"]
    assert runs("so The Hague fell") == ["The Hague"]


def test_every_part_of_a_run_that_starts_and_ends_with_a_name_is_a_stretch() -> None:
    assert stretches("so the Bank of England") == ["Bank", "Bank of England", "England"]


def test_a_common_word_that_starts_a_sentence_is_one_only_if_it_was_found() -> None:
    assert stretches("Rising fast") == []
    assert stretches("Rising fast", Candidate(0, 6, Label.PERSON)) == ["Rising"]


def test_the_parts_of_a_pair_are_stretches_where_each_has_a_capital() -> None:
    assert stretches("the Blair-Brown talks") == ["Blair", "Blair-Brown", "Brown"]
    assert stretches("a pro-Israel group") == ["pro-Israel"]


def test_a_stretch_has_eight_words_at_most() -> None:
    name = "Ab Cd Ef Gh Ij Kl Mn Op Qr"
    assert name.rsplit(" ", 1)[0] in stretches(name)
    assert name not in stretches(name)
    assert name in stretches(name, Candidate(0, len(name), Label.ORGANIZATION))


@given(st.lists(WORDS, max_size=25).map(" ".join), st.data())
def test_groups_hold_all_that_was_found_and_do_not_touch(text: str, data: st.DataObject) -> None:
    at = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    spans = [Candidate(at[0], at[1], Label.PLACE)] if at[0] < at[1] else []
    tokens = read_tokens(text, ENGLISH)
    groups = find_stretches(text, tokens, spans, ENGLISH)
    found = [stretch[:2] for group in groups for stretch in group]
    assert len(found) == len(set(found))
    assert {(span.start, span.end) for span in spans} <= set(found)
    ends = [max(end for _, end, *_ in group) for group in groups]
    starts = [min(start for start, *_ in group) for group in groups]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    for group in groups:
        assert [(s.end, s.start) for s in group] == sorted((s.end, s.start) for s in group)
        for stretch in group:
            assert 0 <= stretch.start < stretch.end <= len(text)
