"""German: names where every noun has a capital, genitives, compounds for titles; what rules of ours must not touch."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from tests.languages.annotated import annotated
from tests.languages.scored import f1, resolved, run
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed
from tests.resolution.test_rules import last

from entities.lexicon.german import GERMAN
from entities.lexicon.german.people import NAMES_OF_PEOPLE
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules import MENDING
from entities.ner.sentences import split_sentences

PERSON, ORGANIZATION = Label.PERSON, Label.ORGANIZATION
ALL = tuple(rule.name for rule in MENDING)


def mended(marked: str) -> tuple[str, list[Candidate]]:
    """What all rules make of a text with marked names."""
    text, spans = parsed(marked)
    return text, applied(ALL, text, spans, language=GERMAN)


def test_names_nodes_and_ties_are_far_better_than_each_spelling_a_node(tmp_path: Path) -> None:
    german = run("de", tmp_path)
    ours, theirs = f1(german.ours), f1(german.theirs)
    floors = {"names": 98, "entities": 97, "nodes": 96, "ties": 95}
    assert all(ours[what] >= floor for what, floor in floors.items()), ours
    assert all(ours[what] >= theirs[what] + 15 for what in ("entities", "nodes", "ties"))
    assert german.ours.wrong_merges[PERSON] == 0


def test_the_corpus_has_what_makes_german_hard() -> None:
    articles = annotated("de")
    assert len(articles) >= 8
    names = {a["text"][m["start"] : m["end"]] for a in articles for m in a["mentions"]}
    assert {"Merkels", "Von der Leyens", "Koordinierungsrates", "Polens", "Koch", "Fischer", "Schäfer"} <= names
    assert {word for word in ("Der Koch der", "Der Schäfer,", "Ein klein") if any(word in a["text"] for a in articles)}


def test_the_calendar_is_cldr_s() -> None:
    locale = Locale("de")
    assert {name.lower() for name in locale.days["format"]["wide"].values()} <= GERMAN.days
    assert {name.lower() for name in locale.months["format"]["wide"].values()} <= GERMAN.calendar


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[P:Frau Vetter] sprach", "Frau [P:Vetter] sprach"),
        ("[P:Bundeskanzlerin Anna Vetter] sprach", "Bundeskanzlerin [P:Anna Vetter] sprach"),
        ("so [P:CSU-Chef Anton Vetter] sprach", "so CSU-Chef [P:Anton Vetter] sprach"),
        ("so [P:Kremlsprecher Tarkow] sprach", "so Kremlsprecher [P:Tarkow] sprach"),
        ("so [P:Landwirtschaftsministerin Vetter] sprach", "so Landwirtschaftsministerin [P:Vetter] sprach"),
        ("das war [P:Vetters] Plan, [P:Tarkows’] nicht", "das war [P:Vetters] Plan, [P:Tarkows]’ nicht"),
        (
            "[P:Anna Vetter] kam, sagte Regierungssprecher Vetter",
            "[P:Anna Vetter] kam, sagte Regierungssprecher [P:Vetter]",
        ),
        ("[P:Anton Koch] kam. Dann ging Koch", "[P:Anton Koch] kam. Dann ging [P:Koch]"),
        (
            "[P:Anna Lang] kam. „Ja“, sagte Lang. Lang her",
            "[P:Anna Lang] kam. „Ja“, sagte [P:Lang]. Lang her",
        ),
        ("[P:Anna Vetter] kam. Das ist Vetters Haus", "[P:Anna Vetter] kam. Das ist [P:Vetters] Haus"),
        ("so kam [P:Richter Anton Vetter] an", "so kam Richter [P:Anton Vetter] an"),
        ("„[P:Anna Vetter]“ und »[P:Vetter]«", "„[P:Anna Vetter]“ und »[P:Vetter]«"),
        ("so sprach [P:Ursula] von der Tann", "so sprach [P:Ursula von der Tann]"),
        ("[P:Ursula von der Tann] kam, sagte [P:von der Tann]", "[P:Ursula von der Tann] kam, sagte [P:von der Tann]"),
        ("so sprach Anwalt Anton Tarkow dort", "so sprach Anwalt [P:Anton Tarkow] dort"),
        ("das [O:Bundesministerium] für Verkehr und Bau", "das [O:Bundesministerium für Verkehr und Bau]"),
        ("das [O:Bundesministerium für Verkehr] und Tarkow", "das [O:Bundesministerium für Verkehr] und Tarkow"),
        ("so kam [P:Anna Vetter und Anton Tarkow] an", "so kam [P:Anna Vetter] und [P:Anton Tarkow] an"),
        ("der [P:Koch] der Kantine", "der Koch der Kantine"),
        ("[P:Der Präsident] kam", "Der Präsident kam"),
        ("die [P:Kanzlerin] kam", "die Kanzlerin kam"),
        ("das [P:Magnitski]-Gesetz gilt", "das Magnitski-Gesetz gilt"),
        ("so kam [P:Anna Vetter] (FDP) an", "so kam [P:Anna Vetter] (FDP) an"),
    ],
)
def test_names_are_mended(before: str, after: str) -> None:
    assert mended(before) == parsed(after)


@pytest.mark.parametrize(
    "marked",
    [
        "[P:Anton Koch] kam. Der Koch der Kantine blieb, und ein guter Koch ist selten",
        "[P:Anna Fischer] kam. Dem alten Fischer war es recht",
        "[P:Anna Vetter] kam. Am Montag sah die Kanzlerin den Minister",
        "[P:Swetlana Tarkowa] begrüßte den Beschluss, [P:Swetlana] den Rat nicht",
        "[P:Anna Vetter] von der Gewerkschaft und [P:Anton Tarkow] vom Verband kamen",
        "so kam Sprecher [P:Peter Dahl] (SPD) an",
        "[P:Ludwig von und zu Tann] kam",
        "[P:Christian von Essen] kam",
        "[P:Anna Vetter] kam. Vetter Reportern",
        "[P:Anna Lang] kam. Die Lang kam, eine Lang ging",
        "die [O:Bank für Handel] und der Handel",
        "Äpfel, Birnen, [P:Vetter], [P:Tarkow], Kirschen, Pflaumen.",
    ],
)
def test_common_nouns_and_whole_names_are_left_alone(marked: str) -> None:
    assert mended(marked) == parsed(marked)


DETERMINERS = st.sampled_from("Der die das dem den des ein eine einem Kein seine ihrer diesem jeder zum am".split())
ADJECTIVES = st.sampled_from(["", "alte ", "neuen ", "guter ", "kleinem "])


@given(st.lists(st.tuples(DETERMINERS, ADJECTIVES), min_size=1, max_size=6), st.sampled_from(sorted(NAMES_OF_PEOPLE)))
def test_no_noun_behind_a_determiner_becomes_a_name(phrases: list[tuple[str, str]], noun: str) -> None:
    name = f"Anna {noun.capitalize()}"
    prose = ", ".join(f"sah {determiner} {adjective}{noun.capitalize()}" for determiner, adjective in phrases)
    text = f"so kam {name}. Dann {prose}."
    span = Candidate(7, 7 + len(name), PERSON)
    assert applied(ALL, text, [span], language=GERMAN) == [span]


@given(st.sampled_from(sorted(NAMES_OF_PEOPLE)), st.sampled_from(["sagte", "mit", "und", "weil", "Minister"]))
def test_the_same_word_behind_another_is_the_person_s_name(noun: str, before: str) -> None:
    name = f"Anna {noun.capitalize()}"
    text = f"so kam {name}. Dann {before} {noun.capitalize()} nicht."
    assert len(applied(ALL, text, [Candidate(7, 7 + len(name), PERSON)], language=GERMAN)) == 2


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Anna Vetter", "Vetters"), "Anna Vetter"),
        (("Anna Vetter", "Anna Vetters"), "Anna Vetter"),
        (("Hans Fuchs", "Fuchs"), "Hans Fuchs"),
        (("Klaus Peters", "Peters"), "Klaus Peters"),
        (("Ursula von der Tann", "Von der Tanns"), "Ursula von der Tann"),
        (("Ludwig von und zu Hohentann", "Hohentann"), "Ludwig von und zu Hohentann"),
    ],
)
def test_a_genitive_is_a_form_of_the_name_that_its_article_has(names: tuple[str, ...], full: str) -> None:
    assert last(PERSON, names, language=GERMAN) == full


def test_a_name_in_s_stays_one_beside_the_first_name_that_it_would_be_a_form_of() -> None:
    assert last(PERSON, ("Peter Dahl", "Klaus Peters"), language=GERMAN) == "Klaus Peters"
    assert last(PERSON, ("Peter Dahl", "Klaus Peters", "Peters"), language=GERMAN) in {"Klaus Peters", None}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("Europäischen Rates", "Europäischer Rat"),
        ("Europäischen Union", "Europäische Union"),
        ("Obersten Gerichtshofs", "Oberster Gerichtshof"),
        ("Koordinierungsrates", "Koordinierungsrat"),
        ("Stadtwerken Auental", "Stadtwerke Auental"),
    ],
)
def test_an_organization_is_known_by_its_base_form(form: str, base: str) -> None:
    assert last(ORGANIZATION, (form,), language=GERMAN) == base
    assert last(ORGANIZATION, (base,), language=GERMAN) == base


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Vetter Maschinenbau GmbH & Co. KG", "Vetter Maschinenbau"), "Vetter Maschinenbau GmbH & Co. KG"),
        (("Turnverein Auental e. V.", "Turnverein Auental"), "Turnverein Auental e. V."),
        (("Landgericht Osterbruch", "Landgericht"), "Landgericht Osterbruch"),
        (("Landgericht Osterbruch", "Amtsgericht"), "Amtsgericht"),
        (("Vetter KGaA", "Vetter"), "Vetter KGaA"),
    ],
)
def test_an_organization_is_called_without_its_legal_form_or_by_its_kind(names: tuple[str, ...], full: str) -> None:
    assert last(ORGANIZATION, names, language=GERMAN) == full


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Bundesanstalt für Finanzaufsicht", "Bafin"), "Bundesanstalt für Finanzaufsicht"),
        (("Bundesanstalt für Finanzaufsicht", "Bafxx"), "Bafxx"),
        (("Bundesanstalt", "Bunt"), "Bunt"),
        (("Bundesanstalt für Finanzaufsicht", "Finau"), "Finau"),
    ],
)
def test_a_short_word_in_brackets_is_drawn_from_the_name(names: tuple[str, ...], full: str) -> None:
    assert last(ORGANIZATION, names, between=" (", language=GERMAN) == full


@pytest.mark.parametrize(
    "word", ["kanzlerin", "kremlsprecher", "csu-chef", "außenministers", "parteivorsitzenden", "anwältin"]
)
def test_titles_are_words_and_compounds(word: str) -> None:
    assert GERMAN.is_title(word)


@pytest.mark.parametrize("word", ["merkel", "chef d", "haus", "schumacher", "koch", "minderheit"])
def test_other_words_are_no_titles(word: str) -> None:
    assert not GERMAN.is_title(word)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("Minsk (dpa) - Es regnet.", "Minsk", "dpa"),
        ("BERLIN dpa | Es regnet.", "BERLIN", "dpa"),
        ("BERLIN – Es regnet.", "BERLIN", None),
        ("AUENTAL. Es regnet.", "AUENTAL", None),
    ],
)
def test_datelines_name_a_place_and_the_agency(text: str, place: str, agency: str | None) -> None:
    found = GERMAN.dateline.match(text)
    assert found is not None
    assert (found["place"].strip(), found["agency"]) == (place, agency)


@pytest.mark.parametrize("text", ["EU. Es regnet.", "Er sagt, es regnet.", "Das Ende (1990) war gut."])
def test_other_lines_are_no_datelines(text: str) -> None:
    assert GERMAN.dateline.match(text) is None


@pytest.mark.parametrize(
    ("rest", "full"),
    [
        ("Herr Vetter ging.", "Anton Vetter"),
        ("Die Ministerin Vetter ging.", "Anna Vetter"),
        ("Familie Vetter ging.", None),
        ("Herr und Frau Vetter gingen.", None),
    ],
)
def test_a_title_tells_whose_a_bare_surname_is(rest: str, full: str | None) -> None:
    body = f"Anna Vetter und Anton Vetter kamen. {rest}"
    assert resolved(body, ("Anna Vetter", "Anton Vetter", "Vetter"), GERMAN) == full


def test_a_sentence_ends_with_a_german_quotation_mark() -> None:
    text = "Er sagte: „Es regnet.“ Dann ging er."
    found = list(split_sentences(text, [0, text.index("Dann")], GERMAN))
    assert [text[one.start : one.end] for one in found] == ["Er sagte: „Es regnet.“", "Dann ging er."]
