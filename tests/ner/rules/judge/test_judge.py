"""What the learned weights make of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language
from entities.lexicon.tables import read_lines
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.models import choose_model
from entities.ner.recognition import Recognizer
from entities.ner.rules.agreement import agree_labels
from entities.ner.rules.judge import judge_names, weigh_names
from entities.ner.rules.judge.evidence import weigh
from entities.ner.rules.judge.name_evidence import name_evidence
from entities.ner.rules.judge.weights import SCALE, Weights, pack, read_weights, unpack, weights_of

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


@pytest.fixture(scope="module")
def english() -> Recognizer:
    return Recognizer(choose_model())


def names(recognizer: Recognizer, text: str) -> list[tuple[str, Label]]:
    (found,) = recognizer.recognize([text])
    return [(mention.text, mention.label) for mention in found.mentions]


def table(**weights: tuple[int, int, int]) -> Weights:
    """Weights of evidence, whose words are joined by "_"."""
    return weights_of({item.replace("_", " "): [SCALE * number for number in row] for item, row in weights.items()})


def test_scores_are_sums_of_weights() -> None:
    text = "so Zabriskie and Tarkov met"
    draft = Draft(text, text, ENGLISH)
    weights = table(**{"1_words": (1, 0, 0), "last_word:_tarkov": (0, 2, 0), "after_it:_met": (0, 4, -1)})
    weighed = weigh(draft)
    scores = dict(zip(weighed.names, weights.score(weighed, ENGLISH), strict=True))
    assert scores["Zabriskie"] == (1, 0, 0)
    assert scores["Tarkov"] == (1, 6, -1)
    assert scores["Zabriskie and Tarkov"] == (0, 6, -1)


@given(st.lists(st.tuples(*[st.integers(-20_000, 20_000)] * 3), min_size=1, max_size=25))
def test_packed_sums_are_the_sums_of_each_number(rows: list[tuple[int, int, int]]) -> None:
    sums = tuple(sum(column) / SCALE for column in zip(*rows, strict=True))
    assert unpack(sum(map(pack, rows))) == sums


def test_what_is_met_again_weighs_the_same() -> None:
    text = "so Mr Zabriskie and Bank of Tarkov met. Mr Zabriskie, 47, left"
    weights, draft = read_weights(ENGLISH), Draft(text, text, ENGLISH)
    assert weights is not None
    weighed = weigh(draft)
    items = [
        [*name_evidence(name, ENGLISH), *around] for name, around in zip(weighed.names, weighed.around, strict=True)
    ]
    spelled_out = [[weights.rows.get(item, (0, 0, 0)) for item in said] for said in items]
    expected = [tuple(sum(column) / SCALE for column in zip(*rows, strict=True)) for rows in spelled_out]
    assert weights.score(weighed, ENGLISH) == weights.score(weighed, ENGLISH) == expected


def test_an_article_without_any_capital_has_no_scores() -> None:
    draft = Draft("", "", ENGLISH)
    assert weigh_names(draft, table()).spans == ()
    assert table().score(weigh(draft), ENGLISH) == []


def test_what_the_recogniser_took_for_another_thing_is_barred_unless_it_is_chosen() -> None:
    text = "so Dutch Zabriskie came"
    draft = Draft(text, text, ENGLISH, (Candidate(3, 8, None), Candidate(9, 18, PERSON)))
    judged = weigh_names(draft, table(**{"1_words": (-1, -1, -1), "2_words": (-1, -1, -1), "found:_person": (3, 0, 0)}))
    assert judged.spans == (Candidate(9, 18, PERSON),)
    assert judged.barred == (Candidate(3, 8, None),)
    judged = weigh_names(draft, table(**{"1_words": (-1, -1, -1), "2_words": (-1, -1, -1), "found:_none": (0, 0, 3)}))
    assert judged.spans == (Candidate(3, 8, ORGANIZATION),)
    assert judged.barred == ()


def test_without_weights_the_mentions_of_a_name_vote() -> None:
    unknown = Language("xx", "unknown")
    text = "so Tarkov. Tarkov. Tarkov"
    spans = (Candidate(3, 9, PLACE), Candidate(11, 17, PLACE), Candidate(19, 25, PERSON))
    draft = Draft(text, text, unknown, spans)
    assert judge_names(draft) == agree_labels(draft)
    assert {span.label for span in judge_names(draft).spans} == {PLACE}


def test_where_the_recogniser_weighed_nothing_its_mentions_vote_and_nothing_is_added() -> None:
    text = "so Ann Zabriskie met Bo Vetrina in Minsk"
    draft = Draft(text, text, ENGLISH, (Candidate(3, 16, PERSON),))
    assert judge_names(draft) == agree_labels(draft)
    weighed = judge_names(replace(draft, scores={35: bytes((0, 6, 0, 0, 0, 0))}))
    assert len(weighed.spans) > 1


def test_what_is_settled_is_neither_cut_nor_extended_nor_dropped() -> None:
    text = "so Rapper Zabriskie met Bo of Acme. Acme"
    settled = Candidate(10, 19, PERSON), Candidate(30, 34, ORGANIZATION)
    against = {"2_words": (9, 0, 0), "3_words": (9, 0, 0), "1_words": (-9, -9, -9), "last_word:_acme": (0, 3, 0)}
    draft = Draft(text, text, ENGLISH, settled)
    assert settled[0] not in weigh_names(draft, table(**against)).spans
    kept = weigh_names(draft.settle(settled), table(**against)).spans
    assert set(settled) <= set(kept)
    assert all(span in settled or text[span.start : span.end] not in {"Acme", "Zabriskie"} for span in kept)


def test_a_settled_name_has_its_label_wherever_it_stands() -> None:
    text = "so Acme and Acme and Acme grew"
    draft = Draft(text, text, ENGLISH).settle([Candidate(3, 7, ORGANIZATION)])
    judged = weigh_names(draft, table(**{"last_word:_acme": (0, 2, 0)}))
    assert [span.label for span in judged.spans] == [ORGANIZATION] * 3


def test_what_a_later_rule_took_for_something_else_is_settled_no_more() -> None:
    text = "so Acme grew"
    draft = Draft(text, text, ENGLISH).settle([Candidate(3, 7, ORGANIZATION)])
    relabelled = draft.with_spans([Candidate(3, 7, PLACE)])
    assert weigh_names(relabelled, table(**{"1_words": (-9, -9, -9)})).spans == ()


def test_the_table_is_read_whole() -> None:
    weights = read_weights(ENGLISH)
    assert weights is not None
    lines = read_lines(ENGLISH.name_weights)
    assert len(weights.rows) == len(lines)
    item, *row = lines[7].split("\t")
    assert weights.rows[item] == tuple(map(int, row))


@given(st.permutations([(-49, -49, -11), (30, 10, 7), (1, 2, 3), (-7, 0, 29), (33, 33, 33), (0, 0, -1)]))
def test_the_order_of_the_evidence_makes_no_difference(rows: list[tuple[int, int, int]]) -> None:
    said = ("found: nothing", "found nowhere", "stands 1 times", "after it: met", "before it: so", "1 words")
    weights = weights_of(dict(zip(said, rows, strict=True)))
    draft = Draft("so Zabriskie met", "so Zabriskie met", ENGLISH)
    assert weights.score(weigh(draft), ENGLISH) == [(0.08, -0.04, 0.6)]


def test_names_that_were_cut_short_or_run_over_are_whole(english: Recognizer) -> None:
    found = names(english, "The minister, Kwabena Osei Mensah, said so in Accra. Striker Petr Zabriskie left Chelsea.")
    assert ("Kwabena Osei Mensah", PERSON) in found
    assert ("Petr Zabriskie", PERSON) in found
    assert ("Accra", PLACE) in found


def test_scores_of_the_recogniser_count(english: Recognizer) -> None:
    ((draft, _),) = english.read(["In Tarkov the firm Zabriskie was sold to Ann Vetrina by the bank."])
    assert draft.scores
    assert all(draft.text[at].isupper() for at in draft.scores)
    silent = replace(draft, scores={})
    assert weigh(draft).around != weigh(silent).around
