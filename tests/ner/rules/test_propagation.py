from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from tests.ner.rules.applied import applied

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules.propagation import find_forms, form_at, index_forms

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def propagated(text: str, name: str, label: Label | None, barred: str | None = None) -> list[str]:
    """What is tagged in the end where only the first occurrence of `name` was; `barred` is something else."""
    span = Candidate(text.index(name), text.index(name) + len(name), label)
    held = [Candidate(text.index(barred), text.index(barred) + len(barred), None)] if barred else []
    return [text[s.start : s.end] for s in applied("propagation", text, [span], barred=held)]


def test_names_and_surnames_are_found_again() -> None:
    text = "Ann van der Berg spoke. Then Ann van der Berg left; Berg and van der Berg, Bergen not."
    assert propagated(text, "Ann van der Berg", PERSON) == [
        "Ann van der Berg", "Ann van der Berg", "Berg", "van der Berg",
    ]  # fmt: skip


def test_suffixes_are_no_surname() -> None:
    assert propagated("Bo Tarkov Jr. won. Jr. Tarkov?", "Bo Tarkov Jr", PERSON) == ["Bo Tarkov Jr", "Tarkov"]


def test_a_company_is_found_without_its_legal_form() -> None:
    assert propagated("Vetrina Corp. grew. So Vetrina hired.", "Vetrina Corp", ORGANIZATION)[1:] == ["Vetrina"]


def test_parts_of_longer_names_are_left_alone() -> None:
    text = "Ann Tarkov spoke. The Mary Tarkov Prize, Tarkov Street, Mr Tarkov."
    assert propagated(text, "Ann Tarkov", PERSON) == ["Ann Tarkov", "Tarkov"]
    assert propagated("Tarkov grew. The Tarkov Times, Tarkov A, Tarkov.", "Tarkov", ORGANIZATION)[1:] == [
        "Tarkov",
        "Tarkov",
    ]


def test_what_something_else_holds_is_left_alone() -> None:
    assert propagated("Ann Tarkov spoke on the tarkov and Tarkov day.", "Ann Tarkov", PERSON, "Tarkov day") == [
        "Ann Tarkov"
    ]


def test_common_words_and_nationalities_are_not_looked_for() -> None:
    assert propagated("Bob Swift ran. Swift says so.", "Bob Swift", PERSON) == ["Bob Swift"]
    assert propagated("Dutch said. Dutch.", "Dutch", ORGANIZATION) == ["Dutch"]
    assert propagated("Tarkov said. Tarkov.", "Tarkov", None) == ["Tarkov"]


@given(st.lists(st.sampled_from(["Ann", "Ann Lee", "Lee", "lee", " ", ", ", ". ", "Leeds"]), max_size=20).map("".join))
def test_what_is_found_are_whole_occurrences_that_do_not_overlap(text: str) -> None:
    labels = {"Ann": PERSON, "Ann Lee": PERSON, "Lee": PERSON}
    taken = [(0, 3)] if text.startswith("Ann") else []
    done = taken[-1][1] if taken else 0
    for span in find_forms(text, index_forms(labels), taken, ENGLISH):
        assert text[span.start : span.end] in labels
        assert span.start >= done
        assert not text[span.end : span.end + 1].isalnum()
        assert not text[max(0, span.start - 1) : span.start].isalnum()
        done = span.end


FORMS = ["Ann", "Ann Lee", "Ann Le", "Ann Lee-Ox", "Lee", "Lee Ann", "A", "Ann-Lee", "Ann Lee & Co"]


@given(
    st.sets(st.sampled_from(FORMS), min_size=1),
    st.lists(st.sampled_from([*FORMS, "ds", " ", ".", "x"]), max_size=15).map("".join),
)
def test_of_the_forms_that_stand_somewhere_the_longest_is_taken(forms: set[str], text: str) -> None:
    index = index_forms(dict.fromkeys(forms, PERSON))
    for start in index.starts.finditer(text):
        standing = [form for form in forms if re.match(rf"{re.escape(form)}(?![^\W_])", text[start.start() :])]
        assert form_at(text, start, index) == max(standing, key=len, default=None)
