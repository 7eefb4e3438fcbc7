"""What the words around a name speak for."""

from __future__ import annotations

import pytest

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language
from entities.ner.leaning import person_leaning


def test_titles_and_what_people_do_speak_for_a_person() -> None:
    person = person_leaning([("that Mr ", " told reporters"), ("but Mr ", " said that he")], ENGLISH)
    firm = person_leaning([("shares in ", " fell by"), ("the oil giant ", " to sell its")], ENGLISH)
    assert person is not None
    assert firm is not None
    assert person > 1 > firm


def test_it_is_the_average_over_contexts() -> None:
    contexts = [("that Mr ", "."), ("", "\nIt")]
    one, other = (person_leaning([context], ENGLISH) for context in contexts)
    both = person_leaning(contexts, ENGLISH)
    assert one is not None
    assert other is not None
    assert both is not None
    assert min(one, other) <= both <= max(one, other)
    assert person_leaning([contexts[0]] * 3, ENGLISH) == pytest.approx(one)


def test_without_contexts_or_weights_nothing_is_said() -> None:
    assert person_leaning([], ENGLISH) is None
    assert person_leaning([("Mr ", " said")], Language("xx", "unknown")) is None


@pytest.mark.parametrize("before", ["so ", "so\n", ""])
def test_words_are_read_as_the_judge_reads_them(before: str) -> None:
    assert person_leaning([(before, " said")], ENGLISH) is not None
