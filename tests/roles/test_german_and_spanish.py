"""Roles in German sentences, where compounds end the phrase, and in Spanish ones, where the noun comes first."""

from __future__ import annotations

import pytest

from entities.lexicon.german import GERMAN
from entities.lexicon.language import Language
from entities.lexicon.spanish import SPANISH
from entities.model import Label, Span
from entities.roles.finding import find_roles


def roles(marked: str, language: Language) -> list[str]:
    """The roles of the person between brackets."""
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    sentence = before + name + after
    span = Span(len(before), len(before) + len(name))
    return [sentence[role.span.start : role.span.end] for role in find_roles(sentence, span, Label.PERSON, language)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Bundeskanzlerin [Anna Vetter] sprach.", "Bundeskanzlerin"),
        ("Nach Angaben des Anwalts wollte die Hafensprecherin [Anna Vetter] nicht sprechen.", "Hafensprecherin"),
        ("Am Montag traf der russische Präsident [Anton Tarkow] ein.", "russische Präsident"),
        ("In Minsk sprach CSU-Chef [Anton Tarkow] lange.", "CSU-Chef"),
        ("[Anton Tarkow] (SPD), Außenminister, sprach.", "Außenminister"),
        ("[Anna Vetter], die Präsidentin des Verbandes, sprach.", "die Präsidentin des Verbandes"),
        ("Der Präsident des Rates, [Anton Tarkow], sprach.", "Der Präsident des Rates"),
        ("[Anna Vetter] ist eine bekannte Richterin.", "eine bekannte Richterin"),
    ],
)
def test_a_german_role_is_read_before_or_behind_the_name(sentence: str, role: str) -> None:
    assert roles(sentence, GERMAN) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Tisch [Anna Vetter] sprach.",
        "Der Minister sah [Anna Vetter] gestern.",
        "Frau [Anna Vetter] sprach.",
        "Ihre Schwester [Anna Vetter] sprach.",
        "[Anna Vetter], die gestern sprach, ging.",
        "Wenn [Anna Vetter] eine bekannte Richterin ist, weiß man es.",
    ],
)
def test_what_says_nothing_of_a_german_name_is_no_role(sentence: str) -> None:
    assert roles(sentence, GERMAN) == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("El ministro de Defensa [Julio Vera Soto] habló.", "ministro de Defensa"),
        ("La ministra alemana de Defensa [Ana Vera] habló.", "ministra alemana de Defensa"),
        ("El ex presidente [Julio Vera Soto] habló.", "ex presidente"),
        ("La alcaldesa, [Ana Vera], habló.", "La alcaldesa"),
        ("[Ana Vera], presidenta de la asociación, habló.", "presidenta de la asociación"),
        ("[Ana Vera], de 61 años, alcaldesa de Olmedilla, habló.", "alcaldesa de Olmedilla"),
        ("[Ana Vera] es una bióloga mexicana.", "una bióloga mexicana"),
    ],
)
def test_a_spanish_role_is_read_before_or_behind_the_name(sentence: str, role: str) -> None:
    assert roles(sentence, SPANISH) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "La hermana [Ana Vera] habló.",
        "La mesa de madera [Ana Vera] habló.",
        "El ministro vio a [Ana Vera] ayer.",
        "El portavoz de [Ana Vera] habló.",
        "[Ana Vera], la víspera, habló.",
        "Si [Ana Vera] es una abogada conocida, se sabrá.",
    ],
)
def test_what_says_nothing_of_a_spanish_name_is_no_role(sentence: str) -> None:
    assert roles(sentence, SPANISH) == []
