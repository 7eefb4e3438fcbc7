from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.lexicon.languages import language_of
from entities.model import Label, Mention
from entities.ner import choose_model
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.recognition import Recognition, Recognizer, pieces
from entities.ner.rules import MENDING, PREPARING

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION
Find = Callable[[str], tuple[Mention, ...]]
Recognize = Callable[[str], Recognition]
STORY = """MINISTER RESIGNS IN LISBON

LISBON, Portugal (Reuters) - Finance Minister Marta Pellegrini resigned on Monday.
"I regret it," Mrs. Pellegrini said in Lisbon. Pellegrini’s party, the Green Alliance, was surprised.
Her deputy Paul O'Brien met Angela Merkel in Berlin. O'Brien is Irish.
"""


@pytest.fixture(scope="module")
def recognize() -> Recognize:
    recognizer = Recognizer(choose_model())
    return lambda text: next(recognizer.recognize([text]))


@pytest.fixture(scope="module")
def find(recognize: Recognize) -> Find:
    return lambda text: recognize(text).mentions


def test_people_places_and_organizations_of_a_story_are_found(find: Find) -> None:
    names = {(mention.text, mention.label) for mention in find(STORY)}
    assert names >= {
        ("Lisbon", PLACE), ("Portugal", PLACE), ("Marta Pellegrini", PERSON), ("Pellegrini", PERSON),
        ("Paul O'Brien", PERSON), ("O'Brien", PERSON), ("Angela Merkel", PERSON), ("Berlin", PLACE),
    }  # fmt: skip
    assert not {name for name, _ in names} & {"Monday", "Irish", "Minister", "MINISTER"}


def test_every_mention_of_a_surname_is_found(find: Find) -> None:
    assert [m.start for m in find(STORY) if "Pellegrini" in m.text] == [
        STORY.index("Marta"), STORY.index("Pellegrini said"), STORY.index("Pellegrini’s"),
    ]  # fmt: skip


def test_offsets_are_those_of_the_body(find: Find) -> None:
    for mention in find(STORY):
        assert STORY[mention.start : mention.end].casefold() == mention.text.casefold()


def test_a_long_article_is_read_in_parts_and_nothing_is_lost(find: Find) -> None:
    once = [(mention.start, mention.text) for mention in find(STORY)]
    times = 150
    assert len(STORY) * times > 2 * 20_000
    found = [(mention.start, mention.text) for mention in find(f"{STORY}\n" * times)]
    expected = [(start + copy * (len(STORY) + 1), text) for copy in range(times) for start, text in once]
    assert len(set(expected) - set(found)) <= 0.02 * len(expected)
    assert len(set(found) - set(expected)) <= 0.02 * len(expected)


@pytest.mark.parametrize("text", ["", "\n\n", "12 34", "…"])
def test_nothing_is_found_in_nothing(recognize: Recognize, text: str) -> None:
    assert recognize(text).mentions == ()


@settings(max_examples=25)
@given(st.text(max_size=80) | st.lists(st.sampled_from([*STORY.split(), "\n", "😀", "İ"]), max_size=30).map(" ".join))
def test_any_text_gives_mentions_in_order_that_do_not_overlap(recognize: Recognize, text: str) -> None:
    found = recognize(text)
    at = 0
    for mention in found.mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert "\n" not in text[mention.start : mention.end]
        at = mention.end


@given(
    st.lists(st.sampled_from(["a\n", "a ", "....", "word ", "\n\n", "x" * 900]), max_size=12), st.integers(1, 12_000)
)
def test_pieces_are_the_text_and_none_is_too_much_at_once(parts: list[str], times: int) -> None:
    text = ("".join(parts) * times)[:100_000]
    spans = list(pieces(text))
    assert "".join(text[start:end] for start, end in spans) == text
    for start, end in spans:
        assert end - start <= 20_000
        assert len(re.findall(r"\w+|[^\w ]", text[start:end])) <= 5_000
    assert len(spans) <= 1 + len(text) // 2_500


def test_of_a_language_without_words_no_english_rule_is_applied() -> None:
    draft = Draft(STORY, STORY, language_of("xx"))
    assert apply_rules(draft, PREPARING) == draft
    spans = [Candidate(STORY.index("LISBON,"), STORY.index("LISBON,") + 6, Label.PLACE)]
    assert apply_rules(draft.with_spans(spans), MENDING).spans == (*spans,)
