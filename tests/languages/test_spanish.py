"""Spanish: two surnames of which the first counts, acronyms of doubled letters, ministries with their fields."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from tests.languages.annotated import annotated
from tests.languages.scored import f1, resolved, run
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed
from tests.resolution.test_rules import last

from entities.lexicon.english import ENGLISH
from entities.lexicon.spanish import SPANISH
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules import MENDING
from entities.resolution.names import parse_in, parse_person
from entities.resolution.organization_names import initials, is_acronym

PERSON, ORGANIZATION = Label.PERSON, Label.ORGANIZATION
ALL = tuple(rule.name for rule in MENDING)


def mended(marked: str) -> tuple[str, list[Candidate]]:
    """What all rules make of a text with marked names."""
    text, spans = parsed(marked)
    return text, applied(ALL, text, spans, language=SPANISH)


def test_names_nodes_and_ties_are_far_better_than_each_spelling_a_node(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    spanish = run("es", tmp_path_factory.mktemp("es"))
    ours, theirs = f1(spanish.ours), f1(spanish.theirs)
    assert all(ours[what] >= floor for what, floor in {"names": 98, "entities": 96, "nodes": 96, "ties": 95}.items())
    assert all(ours[what] >= theirs[what] + 15 for what in ("entities", "nodes", "ties"))
    assert spanish.ours.wrong_merges[PERSON] == 0


def test_the_corpus_has_what_makes_spanish_hard() -> None:
    articles = annotated("es")
    assert len(articles) >= 8
    names = {a["text"][m["start"] : m["end"]] for a in articles for m in a["mentions"]}
    assert {"Pedro Sánchez Pérez-Castejón", "Sánchez", "EE. UU.", "CC. OO.", "Ramón de la Vega y Castro"} <= names
    assert "Ministerio de Asuntos Exteriores, Unión Europea y Cooperación" in names


def test_the_calendar_is_cldr_s() -> None:
    locale = Locale("es")
    assert set(locale.days["format"]["wide"].values()) <= SPANISH.days
    assert set(locale.months["format"]["wide"].values()) <= SPANISH.calendar


@pytest.mark.parametrize(
    ("name", "given", "surname", "second"),
    [
        ("Pedro Sánchez Pérez-Castejón", "pedro", "sanchez", "perez-castejon"),
        ("José Luis Ortega Prieto", "jose", "ortega", "prieto"),
        ("María Isabel Díaz", "maria", "diaz", ""),
        ("Carmen Ruiz", "carmen", "ruiz", ""),
        ("Ramón de la Vega y Castro", "ramon", "de la vega", "castro"),
        ("Lucía Fernández de Córdoba", "lucia", "fernandez", "de cordoba"),
        ("Ana de la Fuente Gil", "ana", "de la fuente", "gil"),
        ("Ana Martín Martín Soto", "ana", "martin", "soto"),
        ("Ana J. Soto", "ana", "soto", ""),
    ],
)
def test_the_first_surname_is_what_people_are_called_by(name: str, given: str, surname: str, second: str) -> None:
    parts = parse_in(name, SPANISH)
    assert (parts.given, parts.surname, parts.second) == (given, surname, second)
    assert parts.words == tuple(word for word in parse_person(name).words if word != "y")


@given(
    st.lists(
        st.sampled_from("Ana Luis José Ruiz Gil Soto Vega de la y García-Lorca J.".split()), min_size=1, max_size=6
    )
)
def test_no_word_of_a_name_is_lost_and_english_has_one_surname(words: list[str]) -> None:
    name = " ".join(words)
    parts, plain = parse_in(name, SPANISH), parse_person(name)
    assert [word for word in parts.words if word != "y"] == [word for word in plain.words if word != "y"]
    assert parse_in(name, ENGLISH) == plain
    assert parts.surname or not plain.surname


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Pedro Sánchez Pérez-Castejón", "Sánchez"), "Pedro Sánchez Pérez-Castejón"),
        (("Pedro Sánchez Pérez-Castejón", "Pedro Sánchez"), "Pedro Sánchez Pérez-Castejón"),
        (("Carmen Ruiz Ortega", "Luis Ortega Prieto", "Ortega"), "Luis Ortega Prieto"),
        (("Luis Ortega Prieto", "Carmen Ruiz Ortega", "Ortega"), "Luis Ortega Prieto"),
        (("José Luis Ramírez Zubiri", "Zubiri"), "José Luis Ramírez Zubiri"),
        (("Ramón de la Vega y Castro", "De la Vega"), "Ramón de la Vega y Castro"),
        (("Ramón de la Vega y Castro", "Vega"), "Ramón de la Vega y Castro"),
        (("Juan García Pérez", "Juan García Molina", "García Molina"), "Juan García Molina"),
        (("Juan García Pérez", "Juan García Molina", "Ana Pérez Soto", "Pérez"), "Ana Pérez Soto"),
        (("Miguel Ángel Soto", "Ana Pérez Soto", "Soto"), "Miguel Ángel Soto"),
    ],
)
def test_a_bare_surname_is_whose_first_one_it_is(names: tuple[str, ...], full: str) -> None:
    assert last(PERSON, names, language=SPANISH) == full


def test_two_cousins_who_differ_in_the_second_surname_are_two() -> None:
    assert last(PERSON, ("Juan García Pérez", "Juan García Molina"), language=SPANISH) == "Juan García Molina"
    assert last(PERSON, ("Juan García Pérez", "Juan García Molina", "Juan García"), language=SPANISH) is None


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Comisiones Obreras", "CC. OO."), "Comisiones Obreras"),
        (("Comisiones Obreras", "CCOO"), "Comisiones Obreras"),
        (("Comisión Obrera", "CC. OO."), "CC. OO."),
        (("Aceites del Guadiana, S.A.", "Aceites del Guadiana"), "Aceites del Guadiana, S.A."),
        (("Grupo Cordillera, S.A. de C.V.", "Grupo Cordillera"), "Grupo Cordillera, S.A. de C.V."),
        (("Envases Tarkov, S. L.", "Envases Tarkov"), "Envases Tarkov, S. L."),
        (("Ayuntamiento de Valdemora", "Ayuntamiento"), "Ayuntamiento de Valdemora"),
        (("Ayuntamiento de Valdemora", "Ministerio"), "Ministerio"),
    ],
)
def test_an_organization_is_called_by_its_letters_its_kind_or_without_its_legal_form(
    names: tuple[str, ...], full: str
) -> None:
    assert last(ORGANIZATION, names, language=SPANISH) == full


def test_plurals_double_the_letters_of_their_acronyms() -> None:
    assert "CCOO" in initials("Comisiones Obreras", SPANISH)
    assert "CCOO" not in initials("Comisiones Obreras Vascas", SPANISH) | initials("Comisión Obreras", SPANISH)
    assert is_acronym("EE. UU.")
    assert is_acronym("JJ.OO.")
    assert not is_acronym("EA. UU.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[P:Señora Vera] habló", "Señora [P:Vera] habló"),
        ("así habló [P:don Julio Vera]", "así habló don [P:Julio Vera]"),
        ("El [P:Presidente Vera] habló", "El Presidente [P:Vera] habló"),
        ("«¿[P:Vera]?», dijo", "«¿[P:Vera]?», dijo"),
        ("en [L:EE. UU.] y en [L:EE.UU.]", "en [L:EE. UU.] y en [L:EE.UU.]"),
        (
            "el [O:Ministerio de Trabajo], Migraciones y [O:Seguridad Social] citó",
            "el [O:Ministerio de Trabajo, Migraciones y Seguridad Social] citó",
        ),
        ("así habló [P:Ramón] de la Vega", "así habló [P:Ramón de la Vega]"),
        ("[P:Ana Vera] habló y luego Vera calló", "[P:Ana Vera] habló y luego [P:Vera] calló"),
        (
            "[P:Julio Varga Soto] habló. Varga, Soto y Varga Soto callaron",
            "[P:Julio Varga Soto] habló. [P:Varga], Soto y [P:Varga Soto] callaron",
        ),
        (
            "[O:Envases Tarkov, S.A. de C.V.] y Envases Tarkov, de Envases",
            "[O:Envases Tarkov, S.A. de C.V.] y [O:Envases Tarkov], de Envases",
        ),
        ("así [P:Ana Vera y Luis Soto] hablaron", "así [P:Ana Vera] y [P:Luis Soto] hablaron"),
        ("[P:Vera y Soto] hablaron, y [P:Soto] calló", "[P:Vera] y [P:Soto] hablaron, y [P:Soto] calló"),
        ("en [O:Agosto] llovió", "en Agosto llovió"),
    ],
)
def test_names_are_mended(before: str, after: str) -> None:
    assert mended(before) == parsed(after)


@pytest.mark.parametrize(
    "marked",
    [
        "así habló [P:Ramón de la Vega y Castro]",
        "así habló [P:Julio Vera Soto] en julio",
        "así habló [P:Carmen Ruiz] de la UGT y [P:Carmen] de la UGT",
        "así habló [P:Lucía Fernández de Córdoba]",
        "el [O:Banco de España] y el [O:Ayuntamiento de Madrid]",
        "el [O:Ministerio de Defensa] y [P:Ana Vera] hablaron",
        "la [O:Secretaría de Economía] de [L:México] habló",
        "el presidente y la ministra de Defensa hablaron",
    ],
)
def test_whole_names_and_common_words_are_left_alone(marked: str) -> None:
    assert mended(marked) == parsed(marked)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("Minsk (EFE).- Llueve.", "Minsk", "EFE"),
        ("VILNA, 24 ago (AFP) - Llueve.", "VILNA", "AFP"),
        ("Valdemora. Llueve.", "Valdemora", None),
        ("Kiev.- Llueve.", "Kiev", None),
    ],
)
def test_datelines_name_a_place_and_the_agency(text: str, place: str, agency: str | None) -> None:
    found = SPANISH.dateline.match(text)
    assert found is not None
    assert (found["place"].strip(), found["agency"]) == (place, agency)


@pytest.mark.parametrize(
    "text", ["EE. UU. acusa", "OTAN. Los ministros", "El sindicato Obrero (CC. OO.) convocó", "Dijo que sí"]
)
def test_other_lines_are_no_datelines(text: str) -> None:
    assert SPANISH.dateline.match(text) is None


@pytest.mark.parametrize(
    ("rest", "full"),
    [
        ("El señor Varga calló.", "Luis Varga"),
        ("La alcaldesa Varga calló.", "María Varga"),
        ("La familia Varga calló.", None),
        ("Los hermanos Varga callaron.", None),
        ("Señor y señora Varga callaron.", None),
    ],
)
def test_a_title_tells_whose_a_bare_surname_is(rest: str, full: str | None) -> None:
    body = f"María Varga y Luis Varga hablaron. {rest}"
    assert resolved(body, ("María Varga", "Luis Varga", "Varga"), SPANISH) == full
