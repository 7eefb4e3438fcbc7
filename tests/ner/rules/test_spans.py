from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ner.rules.applied import CLEANING, applied
from tests.ner.rules.test_table import parsed

from entities.lexicon.english.words import TITLES
from entities.lexicon.french import FRENCH
from entities.lexicon.german import GERMAN
from entities.lexicon.language import Language
from entities.lexicon.russian import RUSSIAN
from entities.lexicon.spanish import SPANISH
from entities.model import Label
from entities.ner.draft import Candidate

PIECES = st.sampled_from(
    """the The a Mr. President Ann Smith Lee's Lee’s Lee' Minsk Oxford University and & of van der U.S. Inc. Inc 42 #3
    Monday “ ” " ' , . - – : ; ( ) \n \n\n \t a@b.com www.x.org J. é É CEOs""".split(" ")
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)
LABELS = st.sampled_from([*Label, None])


@given(TEXTS, st.data())
def test_what_is_kept_is_clean(text: str, data: st.DataObject) -> None:
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    drawn = data.draw(st.lists(st.tuples(edges, LABELS), max_size=4))
    spans = applied(CLEANING, text, (Candidate(start, end, label) for (start, end), label in drawn))
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in spans:
        name = text[span.start : span.end]
        assert "\n" not in name
        assert name[0] not in " \"'“”’,.:;-–)"
        assert not name.endswith(("'s", "’s", "'", "’", '"', " ", ","))
        assert name.split()[0].casefold() not in {"the", "a", "an"}
        assert not (span.label is Label.PERSON and name.split()[0].strip(".").casefold() in TITLES)
        assert any(character.isupper() for character in name)


def clean(text: str, label: Label | None = Label.PERSON) -> list[str]:
    """The whole text taken for one name, after "so " to be no start of a sentence."""
    text = f"so {text}"
    return [text[s.start : s.end] for s in applied(CLEANING, text, [Candidate(3, len(text), label)])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Beatles", "Beatles"),
        ("“Ann Smith”", "Ann Smith"),
        ("Ann Smith's", "Ann Smith"),
        ("Ann Smith’s", "Ann Smith"),
        ("Socrates'", "Socrates"),
        ("Players' Union", "Players' Union"),
        ("Prime Minister Ann Smith", "Ann Smith"),
        ("former Mayor Smith", "Smith"),
        ("Ann Smith, 42", "Ann Smith"),
        ("Ann Smith said", "Ann Smith"),
        ("Ann Smith QC MP", "Ann Smith"),
        ("Describing Mr. Smith", "Smith"),
        ("Ann Smith, OBE", "Ann Smith"),
        ("Tarkov MPs", "Tarkov"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Martin King, Jr.", "Martin King, Jr."),
    ],
)
def test_what_is_no_part_of_a_name_is_cut_off(text: str, name: str) -> None:
    assert clean(text) == [name]


def test_dots_and_brackets_of_a_name_stay() -> None:
    assert clean("U.S.", Label.PLACE) == ["U.S."]
    assert clean("Smith Inc.", Label.ORGANIZATION) == ["Smith Inc."]
    assert clean("Mladost (BJ)", Label.ORGANIZATION) == ["Mladost (BJ)"]


def test_initials_before_a_name_belong_to_it() -> None:
    text = "the writer J. K. Rowling spoke"
    found = applied(CLEANING, text, [Candidate(17, 24, Label.PERSON)])
    assert [text[s.start : s.end] for s in found] == ["J. K. Rowling"]


def test_two_names_are_two_mentions() -> None:
    assert clean("Ann Smith and Bob Jones") == ["Ann Smith", "Bob Jones"]
    assert clean("Minsk - Ann Smith") == ["Minsk", "Ann Smith"]
    assert clean("Minsk, Belarus", Label.PLACE) == ["Minsk", "Belarus"]
    assert clean("Smith\nJones") == ["Smith", "Jones"]


@pytest.mark.parametrize("text", ["Monday", "President", "the market", "I", "42", "ann@smith.com", "www.Smith.org"])
def test_junk_is_dropped(text: str) -> None:
    assert clean(text) == []


def test_headings_are_no_names() -> None:
    heading = "Markets\nThey rose."
    assert applied(CLEANING, heading, [Candidate(0, 7, Label.ORGANIZATION)]) == []
    assert applied(CLEANING, "Weather Report\n", [Candidate(0, 14, Label.ORGANIZATION)]) == []
    assert applied(CLEANING, "• Music: Ann sang.", [Candidate(0, 7, Label.ORGANIZATION)]) == []
    assert applied(CLEANING, "• Court: Ann spoke.", [Candidate(2, 7, Label.ORGANIZATION)]) == []
    assert applied(CLEANING, "• Vetrina: it fell.", [Candidate(2, 9, Label.ORGANIZATION)]) != []


def test_of_overlapping_spans_the_longer_stays() -> None:
    text = "so Bank of England rose"
    spans = [Candidate(11, 18, Label.PLACE), Candidate(3, 18, Label.ORGANIZATION), Candidate(3, 7, Label.ORGANIZATION)]
    assert [text[s.start : s.end] for s in applied(CLEANING, text, spans)] == ["Bank of England"]


def test_what_is_longer_than_any_name_is_none() -> None:
    for length, kept in ((297, 1), (298, 0)):
        text = f"so {'Ab' * 150}"[: 3 + length] + " Co"
        assert len(applied("breaks", text, [Candidate(3, len(text), Label.ORGANIZATION)])) == kept
    lines = "\n".join(["Ann Smith"] * 100)
    assert len(applied("breaks", lines, [Candidate(0, len(lines), Label.PERSON)])) == 100


@pytest.mark.parametrize(
    ("language", "marked", "names"),
    [
        (FRENCH, "[P:Procès Tarkov] : six ans", ["Tarkov"]),
        (FRENCH, "[P:Affaire Jean Tarkov] : six ans", ["Jean Tarkov"]),
        (FRENCH, "Le [P:Plan Tarkov] avance", ["Tarkov"]),
        (GERMAN, "[P:Causa Tarkov]: Richter tagt", ["Tarkov"]),
        (SPANISH, "[P:Caso Tarkov]: declara el juez", ["Tarkov"]),
        (RUSSIAN, "[P:Дело Иванова] слушают", ["Иванова"]),
        (FRENCH, "[P:Affaire Tarkov] et [P:Clan] et [O:Plan Tarkov]", ["Tarkov", "Clan", "Plan Tarkov"]),
        (FRENCH, "au [O:CNRS mardi]", ["CNRS"]),
        (FRENCH, "le [O:Mouvement du 22 mars]", ["Mouvement du 22 mars"]),
    ],
)
def test_what_is_called_after_a_person_and_the_day_are_no_part_of_a_name(
    language: Language, marked: str, names: list[str]
) -> None:
    text, spans = parsed(marked)
    assert [text[one.start : one.end] for one in applied("edges", text, spans, language=language)] == names


@pytest.mark.parametrize(("language", "marked"), [(FRENCH, "[P:Loi Tarkov]"), (SPANISH, "[P:Ley Tarkov]")])
def test_a_law_is_nobody_wherever_its_word_has_a_capital(language: Language, marked: str) -> None:
    text, spans = parsed(f"{marked} : six")
    assert applied(("edges", "things"), text, spans, language=language) == []
