from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ner.rules.applied import JOINTS, applied
from tests.ner.rules.test_table import parsed

from entities.lexicon.english import ENGLISH
from entities.lexicon.languages import language_of
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.joints import join_firms

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def mended(text: str, *names: tuple[str, Label | None]) -> list[tuple[str, Label | None]]:
    """What is made of the first occurrence of each name in the text."""
    spans = [Candidate(text.index(name), text.index(name) + len(name), label) for name, label in names]
    return [(text[s.start : s.end], s.label) for s in applied(JOINTS, text, spans)]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Bank of England", ORGANIZATION),
        ("Isle of France", PLACE),
        ("Marks and Spencer", ORGANIZATION),
        ("Johnson & Johnson", ORGANIZATION),
        ("Johnson and Johnson", ORGANIZATION),
        ("Robert Wood Johnson", PERSON),
        ("Department of Health and Human Services", ORGANIZATION),
    ],
)
def test_one_name_stays_whole(name: str, label: Label) -> None:
    assert mended(f"It met {name} there, and Johnson.", (name, label), ("Johnson.", PERSON))[0] == (name, label)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Quivira of Canada", [("Quivira", ORGANIZATION), ("Canada", PLACE)]),
        ("Olga Tarkova of Latvia", [("Olga Tarkova", ORGANIZATION), ("Latvia", PLACE)]),
        ("Vetrina and Sokol", [("Vetrina", ORGANIZATION), ("Sokol", ORGANIZATION)]),
        ("Mary Smith and Peter Jones", [("Mary Smith", PERSON), ("Peter Jones", PERSON)]),
    ],
)
def test_two_names_are_taken_apart(name: str, parts: list[tuple[str, Label]]) -> None:
    assert mended(f"It met {name} there. Sokol fell.", (name, ORGANIZATION)) == parts


def test_what_the_article_has_on_its_own_is_taken_out_of_a_pair() -> None:
    text = "It met Tarkov and Zubov, and Tarkov spoke in Minsk and Gomel, and Gomel."
    assert mended(text, ("Tarkov and Zubov", PERSON)) == [("Tarkov", PERSON), ("Zubov", PERSON)]
    spans = [Candidate(45, 60, ORGANIZATION), Candidate(66, 71, PLACE)]
    assert [text[s.start : s.end] for s in applied(JOINTS, text, spans)] == ["Minsk", "Gomel", "Gomel"]


def test_a_person_after_a_place_is_another_name() -> None:
    text = "Olga Tarkova left. On Long Stadium Tarkova won. The Long Stadium cheered Tarkova."
    spans = [Candidate(22, 42, PLACE), Candidate(52, 64, PLACE), Candidate(73, 80, PERSON)]
    assert [(text[s.start : s.end], s.label) for s in applied(JOINTS, text, spans)][:2] == [
        ("Long Stadium", PLACE), ("Tarkova", PERSON),
    ]  # fmt: skip


def test_a_name_goes_on_over_its_particles() -> None:
    text = "so Ursula von der Leyen met Lula da Silva"
    assert mended(text, ("Ursula", PERSON), ("Leyen", PLACE), ("Lula", PERSON)) == [
        ("Ursula von der Leyen", PERSON), ("Lula da Silva", PERSON),
    ]  # fmt: skip


def test_a_firm_with_an_ampersand_is_one_name_with_what_belongs_to_it() -> None:
    assert mended("so Smith Jones & Partners Inc fell", ("Smith Jones", PERSON), ("Partners Inc", ORGANIZATION)) == [
        ("Smith Jones & Partners Inc", ORGANIZATION)
    ]


TEXTS = st.lists(
    st.sampled_from("Ann Bo Bo's O'Neil Neil A-B and & of , . \n".split(" ")), min_size=1, max_size=25
).map(" ".join)


def spans_of(data: st.DataObject, text: str) -> list[Candidate]:
    """Some stretches of a text, in order, none over another."""
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    labels = data.draw(st.lists(st.sampled_from([*Label, None]), min_size=len(edges), max_size=len(edges)))
    return [Candidate(*span) for span in zip(edges[::2], edges[1::2], labels, strict=False)]


def firms_one_by_one(text: str, spans: list[Candidate]) -> list[Candidate]:
    """What `firms` says, without regard to time."""
    word = r"[^\W\d_a-z][^\W\d_]+"
    signed = set(re.findall(rf"\b{word} & {word}", text))
    either = [*re.finditer(rf"\b{word} & {word}", text), *re.finditer(rf"\b({word}) and ({word})", text)]
    for found in sorted(either, key=lambda found: found.start()):
        if " and " in found[0] and found[1] != found[2] and found[0].replace(" and ", " & ") not in signed:
            continue
        touched = [span for span in spans if found.start() < span.end and span.start < found.end()]
        start = min([found.start(), *(span.start for span in touched)])
        end = max([found.end(), *(span.end for span in touched)])
        spans = [*(span for span in spans if span not in touched), Candidate(start, end, ORGANIZATION)]
    return spans


@given(TEXTS, st.data())
def test_firms_take_the_place_of_the_spans_that_they_touch(text: str, data: st.DataObject) -> None:
    spans = spans_of(data, text)
    assert applied("firms", text, spans) == sorted(firms_one_by_one(text, spans), key=lambda span: span.start)


@given(TEXTS, st.sampled_from(["Ann", "Bo", "Neil", "O'Neil", "A-B"]), st.sampled_from(["Ann", "Bo", "Bo's", "B"]))
def test_a_word_stands_alone_where_the_other_is_not_joined_to_it(text: str, left: str, right: str) -> None:
    pair = f"{left} and {right}"
    text = f"{text}\n{pair}"
    alone = rf"\b{left}\b(?! (?:and|&) {right})|(?<!and )(?<!& )\b{right}\b"
    spans = [Candidate(len(text) - len(pair), len(text), ORGANIZATION)]
    assert (len(applied("pairs", text, spans)) > 1) == (left != right and re.search(alone, text) is not None)


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("so Walid bin Tariq al-Harbi met", "Walid bin Tariq", "Walid bin Tariq al-Harbi"),
        ("so Samir al-Kindi met", "Samir", "Samir al-Kindi"),
        ("so Noura bint Faisal Al Saud met", "Noura", "Noura bint Faisal Al Saud"),
        ("so Nasr el-Din Karim met", "Nasr", "Nasr el-Din"),
        ("so Omar ibn Said met", "Omar", "Omar ibn Said"),
        ("so Omar al met", "Omar", "Omar"),
        ("so Omar al-most met", "Omar", "Omar"),
    ],
)
def test_an_arabic_name_goes_on_over_its_articles(text: str, span: str, whole: str) -> None:
    start = text.index(span)
    assert applied(("particles", "new-edges"), text, [Candidate(start, start + len(span), Label.PERSON)]) == [
        Candidate(start, start + len(whole), Label.PERSON)
    ]


def test_a_name_that_stands_beside_a_person_is_its_own() -> None:
    text = "so Omar Al Jazeera met"
    spans = [Candidate(3, 7, Label.PERSON), Candidate(8, 18, Label.ORGANIZATION)]
    assert applied("particles", text, spans) == spans


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("so Marks and Spencer grew", "Marks and Spencer"),
        ("so Johnson and Johnson grew", "Johnson and Johnson"),
        ("so Zubko and Tarkov, or Zubko & Tarkov, grew", "Zubko and Tarkov"),
        ("so Standard & Poor's grew", "Standard & Poor's"),
        ("so Zubko & Tarkov's grew", "Zubko & Tarkov"),
    ],
)
def test_a_firm_of_two_names_is_one(text: str, firm: str) -> None:
    start = text.index(firm)
    assert Candidate(start, start + len(firm), Label.ORGANIZATION) in applied("firms", text)


def test_the_firm_whose_name_ends_like_a_possessive_keeps_it() -> None:
    for text, end in (("so Standard & Poor's grew", 20), ("so Zubko & Tarkov's grew", 17)):
        assert applied(("firms", "new-edges"), text) == [Candidate(3, end, Label.ORGANIZATION)]


def test_two_names_are_no_firm() -> None:
    assert applied("firms", "so Zubko and Tarkov grew") == []


def test_a_firm_of_two_names_is_settled_and_what_is_longer_is_not() -> None:
    text, spans = parsed("so [O:Zubko & Tarkov] met at the [X:Vetrina & Karpin Open]")
    settled = join_firms(Draft(text, text, ENGLISH, tuple(spans))).settled
    assert [text[name.start : name.end] for name in settled] == ["Zubko & Tarkov"]


def test_a_firm_that_nothing_is_sure_of_stands_before_what_follows_it() -> None:
    text, spans = parsed("so [P:Ann Zubko] and Zubko met [P:Bo Jones]")
    assert applied("firms", text, spans) == parsed("so [O:Ann Zubko and Zubko] met [P:Bo Jones]")[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("so [P:Ann Zubko], Jr., came", "so [P:Ann Zubko, Jr.], came"),
        ("so [P:Ann Zubko], [P:Sr], came", "so [P:Ann Zubko, Sr], came"),
        ("so [P:Ann Zubko] III came", "so [P:Ann Zubko III] came"),
        ("so [P:William] (Bill) [P:Zubko] came", "so [P:William (Bill) Zubko] came"),
        ("so [P:Peter Onslow] (Bill) [P:Zubko] came", "so [P:Peter Onslow (Bill) Zubko] came"),
        ("Yesterday [P:William] (Bill) [P:Zubko] came", "Yesterday [P:William (Bill) Zubko] came"),
    ],
)
def test_a_name_goes_on_to_its_suffix_and_over_a_nickname(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("particles", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("ru", "так [P:Иван Громов] младший родился", "так [P:Иван Громов младший] родился"),
        ("ru", "у [P:Ивана Громова]-старшего", "у [P:Ивана Громова-старшего]"),
        ("uk", "так [P:Іван Громов] молодший народився", "так [P:Іван Громов молодший] народився"),
        ("de", "so kam [P:Hans Tarkov] jun. an", "so kam [P:Hans Tarkov jun.] an"),
        ("de", "mit [P:Hans Tarkov] dem Älteren an", "mit [P:Hans Tarkov dem Älteren] an"),
        ("fr", "ainsi [P:Jean Tarkov] fils parle", "ainsi [P:Jean Tarkov fils] parle"),
        ("es", "así [P:Juan Varga] padre dijo", "así [P:Juan Varga padre] dijo"),
        ("en", "so [P:Hans Tarkov] the Younger came", "so [P:Hans Tarkov the Younger] came"),
        ("pl", "tak [P:Jan Nowak] młodszy powiedział", "tak [P:Jan Nowak młodszy] powiedział"),
        ("ru", "так видел [P:Иван Громов] старший сын", "так видел [P:Иван Громов] старший сын"),
        ("ru", "так [P:Ивана Громова] старший лейтенант", "так [P:Ивана Громова] старший лейтенант"),
        ("fr", "ainsi [P:Jean Tarkov] père de deux", "ainsi [P:Jean Tarkov] père de deux"),
        ("es", "así [P:Juan Varga] padre de dos", "así [P:Juan Varga] padre de dos"),
    ],
)
def test_a_name_goes_on_to_what_tells_father_and_son_in_other_languages(code: str, before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("particles", text, spans, language=language_of(code)) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "so [P:Ann Zubko], Srdan and [P:Bo Jones] came",
        "so [O:Zubko Bank] II grew",
        "so [P:Zubko] II came",
        "so [P:Ann] (Belgium) [P:Zubko] came",
        "so [P:Zubko] (Ann) [P:Jones] came",
    ],
)
def test_a_name_goes_on_to_nothing_else(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("particles", text, spans) == spans


def test_two_first_names_before_a_nickname_have_forty_characters_at_most() -> None:
    for letters, found in ((32, True), (33, False)):
        name = f"William {'W' + 'o' * (letters - 1)}"
        assert bool(applied("particles", f"{name} (Bill) Zubko")) == found
