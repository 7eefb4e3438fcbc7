"""Titles and roles are no part of a person's name, whatever they are; names that look like titles stay."""

from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed

from entities.lexicon.english import ENGLISH
from entities.ner import choose_model
from entities.ner.draft import Draft
from entities.ner.recognition import Recognizer
from entities.ner.rules.titles import trim_titles

TITLES = (
    "Superintendent", "Chief Superintendent", "Det Insp", "Det Supt", "DCI", "Lance Corporal", "Lt Gen", "Sapper",
    "Cllr", "Taoiseach", "Tánaiste", "MEP", "TD", "Assemblywoman", "Shadow Home Secretary", "Health Secretary",
    "Archdeacon", "Rt Rev", "Monsignor", "Mullah", "Crown Prince", "Viscount", "Coroner", "Barrister", "Headteacher",
    "Firefighter", "Paramedic", "Rapper", "Jockey", "Chef", "Swimmer", "Grandmother", "Señor", "Mme", "Datuk",
    "Councilman",
)  # fmt: skip


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer(choose_model())


@pytest.mark.parametrize("title", TITLES)
def test_the_recogniser_and_the_rules_give_the_name_alone(recognizer: Recognizer, title: str) -> None:
    text = (
        f"The trial began in Bristol on Friday. {title} Stephen Quarrington told the jury what had happened. "
        f"Then {title} Stephen Quarrington wrote to Laura Maddison. {title} Quarrington left."
    )
    (found,) = recognizer.recognize([text])
    assert [m.text for m in found.mentions] == [
        "Bristol",
        "Stephen Quarrington",
        "Stephen Quarrington",
        "Laura Maddison",
        "Quarrington",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("so [P:Farmer Ann Smith] came", "so Farmer [P:Ann Smith] came"),
        ("so [O:Whistleblower Ann Smith] came", "so Whistleblower [P:Ann Smith] came"),
        ("so [P:Det Insp Ann Smith] came", "so Det Insp [P:Ann Smith] came"),
        ("so [O:Lance Corporal] [P:Ann Smith] came", "so Lance Corporal [P:Ann Smith] came"),
        ("so [O:Home] Secretary came", "so Home Secretary came"),
        ("It rained. [O:Afterwards Home] Secretary left", "It rained. Afterwards Home Secretary left"),
        ("so the Secretary of [O:State] came", "so the Secretary of State came"),
        ("so [P:Farmer Ann Smith] and [L:Farmer Smith] came", "so Farmer [P:Ann Smith] and Farmer [P:Smith] came"),
        (
            "so [P:Zarblat Ann Smith], [P:Zarblat Bo Jones] and [P:Zarblat Jones] came",
            "so Zarblat [P:Ann Smith], Zarblat [P:Bo Jones] and Zarblat [P:Jones] came",
        ),
    ],
)  # fmt: skip
def test_titles_are_cut_off(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("titles", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "so [P:Hunter Biden] met [P:Joe Biden]",
        "so [P:Dean Smith] met [P:Robin Smith]",
        "so [P:Baker Ann Smith] came",  # may be a name
        "so [P:Farmer Smith] came",  # and nothing tells more
        "so [O:Farmer Smith Bank] grew",
        "so [O:Labour] MP [P:Ann Smith] came",
        "so [L:State] College grew",
        "so [P:Juan Orlando Smith] met [P:Juan Orlando Smyth]",  # one first name
        "so [P:Zarblat Ann Smith] and [P:Zarblat Bo Jones] met [P:Zarblat]",  # somebody's name
        "so [P:Zarblat Ann Smith] and [P:Zarblat Bo Smith] came",  # a family
        "the Secretary of the [O:Treasury] and of [O:Vetrina] came",
        "the Minister for [O:Vetrina] came",
    ],
)
def test_what_only_looks_like_a_title_stays(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("titles", text, spans) == spans


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("so Superintendent Joan Zabriskie came", "so Superintendent [P:Joan Zabriskie] came"),
        ("so Superintendent [P:Joan] [P:Zabriskie] came", "so Superintendent [P:Joan Zabriskie] came"),
        ("[P:Joan Zabriskie]. So Sgt Zabriskie came", "[P:Joan Zabriskie]. So Sgt [P:Zabriskie] came"),
        ("Sgt Joan Zabriskie's car", "Sgt [P:Joan Zabriskie]'s car"),
        ("Minister for Women and Work Joan Zabriskie said", "Minister for Women and Work [P:Joan Zabriskie] said"),
        ("actor Joan Zabriskie came", "actor [P:Joan Zabriskie] came"),
    ],
)  # fmt: skip
def test_behind_a_title_stands_a_name(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("titled", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "so Superintendent Joan Monday came",
        "so King Edward School grew",
        "so King Edward College Oxford grew",  # goes on
        "so Vetrina Joan Zabriskie came",
        "so Sgt Zabriskie came",  # nobody known
        "[P:Joan Zabriskie]. So farmer Zabriskie came",  # hardly a title
        "so Queen Elizabeth II came",
        "so Sgt [L:Joan] Zabriskie came",
        "the Minister for Children and Families said",
        "the Minister for A and B Joan spoke",
    ],
)
def test_behind_a_title_stands_no_name(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("titled", text, spans) == spans


def test_a_title_has_five_words_at_most() -> None:
    five = "Deputy Assistant Chief Police Constable"
    for title, cut in ((five, True), (f"Acting {five}", False)):
        text, spans = parsed(f"so [P:{title} Ann Smith] came")
        (left,) = applied("titles", text, spans)
        assert text[left.start :].startswith("Ann Smith") == cut


def test_what_a_minister_is_responsible_for_has_eighty_characters_at_most_with_its_space() -> None:
    for letters, found in ((79, True), (80, False)):
        field = "Women, " * 10 + "W" + "o" * (letters - 71)
        assert len(field) == letters
        assert bool(applied("titled", f"Minister for {field} Joan Zabriskie said")) == found


def test_what_is_left_of_a_name_behind_a_title_is_settled_and_other_names_are_not() -> None:
    text, spans = parsed("so [P:Farmer Ann Smith] met [P:Bo Jones]")
    settled = trim_titles(Draft(text, text, ENGLISH, tuple(spans))).settled
    assert [text[name.start : name.end] for name in settled] == ["Ann Smith"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("so [P:Briton Zabriskie] came", "so Briton [P:Zabriskie] came"),
        ("so [P:Liberal Democrat Zabriskie] came", "so Liberal Democrat [P:Zabriskie] came"),
        ("so [P:Veteran Swede Ann Zabriskie] came", "so Veteran Swede [P:Ann Zabriskie] came"),
        ("so [P:New Zealander Ann Smith] came", "so New Zealander [P:Ann Smith] came"),
        ("so [P:German Ann Smith] came", "so German [P:Ann Smith] came"),
        ("so [P:MEP Zabriskie] came", "so MEP [P:Zabriskie] came"),
        ("so [P:QC Zabriskie] came", "so QC [P:Zabriskie] came"),
        ("so [P:Baroness Zabriskie] came", "so Baroness [P:Zabriskie] came"),
        ("so [P:Zoot star Zabriskie] came", "so Zoot star [P:Zabriskie] came"),
        ("so [P:Zoot physicist Ann Smith] came", "so Zoot physicist [P:Ann Smith] came"),
        ("It rained. [P:Singers Ann Smith] and Bo came", "It rained. Singers [P:Ann Smith] and Bo came"),
        ("It rained. [P:Farmer Zabriskie] came", "It rained. Farmer [P:Zabriskie] came"),
        ("It rained. [P:Farmer Zab Zabriskie] came", "It rained. Farmer [P:Zab Zabriskie] came"),
        (
            "It rained. [P:Classy Zabriskie] beat [P:Ann Zabriskie]",
            "It rained. Classy [P:Zabriskie] beat [P:Ann Zabriskie]",
        ),
        ("so [P:Briton Brown] met [P:Ann Brown]", "so Briton [P:Brown] met [P:Ann Brown]"),
    ],
)
def test_who_somebody_is_was_no_part_of_the_name(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("new-titles", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "so [P:German Zabriskie] came",  # a first name of some
        "so [P:Duke Zabriskie], [P:Earl Zabriskie] and [P:Judge Zabriskie] came",
        "so [P:DJ Zabriskie] and [P:MC Zabriskie] came",
        "so [O:Briton Zabriskie] grew",
        "so [P:Briton Waters] came",  # a word
        "so [P:Baroness Belgium] came",  # of a country
        "so [P:Briton Zabriskie] met the [O:Zabriskie]",
        "so [P:Ann Mary Zabriskie] came",
        "so [P:Ann van Zabriskie] and [P:Ann of Zabriskie] came",
        "so [P:Zoot star de Zabriskie] came",  # hardly all of the name
        "so [P:Swede Muslim] came",  # who somebody is, and no name
        "so [P:Farmer Zabriskie] came",  # a capital inside a sentence
        "[P:Farmer Zabriskie] came, and [P:Farmer Zabriskie] spoke",
        "[P:Farmer Zabriskie] came, and [P:Zabriskie] spoke",  # who may have no other name
        "It rained. [P:Farmer Pat] came",  # a character
        "It rained. [P:Farmer Jr.] came",
        "It rained. [P:Uncle Zabriskie] came",
        "It rained. [P:Classy Zabriskie] came",
        "It rained. [P:Zoot Zabriskie] beat [P:Ann Zabriskie]",
        "It rained. [P:Z Zabriskie] beat [P:Ann Zabriskie]",
        "It rained. [P:Tiger Waters] beat [P:Waters]",
    ],
)
def test_what_only_looks_like_who_somebody_is_stays(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("new-titles", text, spans) == spans


def test_a_word_for_people_has_three_letters_at_least() -> None:
    for word, cut in (("Ref", True), ("Ma", False)):
        text, spans = parsed(f"It rained. [P:{word} Zabriskie] came")
        (left,) = applied("new-titles", text, spans)
        assert text[left.start :].startswith("Zabriskie") == cut


def test_a_title_stays_with_what_may_have_another_before_the_name() -> None:
    for name, cut in (("Ann Zabriskie", True), ("Zabriskie", True), ("Zoot Zabriskie", False)):
        text, spans = parsed(f"so [P:Baroness {name}] came")
        (left,) = applied("new-titles", text, spans)
        assert text[left.start :].startswith(name) == cut
