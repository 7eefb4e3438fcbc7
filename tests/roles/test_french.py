"""Roles in French sentences: the noun comes first, and its complement behind it."""

from __future__ import annotations

import pytest

from entities.lexicon.french import FRENCH
from entities.model import Label, Span
from entities.roles.finding import find_roles


def roles(marked: str, label: Label = Label.PERSON) -> list[str]:
    """The roles of the name between brackets."""
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    sentence = before + name + after
    span = Span(len(before), len(before) + len(name))
    return [sentence[role.span.start : role.span.end] for role in find_roles(sentence, span, label, FRENCH)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Le ministre de l'Intérieur [Léon Vray] a parlé.", "ministre de l'Intérieur"),
        ("Le ministre russe de la Défense [Léon Vray] a parlé.", "ministre russe de la Défense"),
        ("Selon l’avocat [Léon Vray], rien n'est dit.", "avocat"),
        ("L'ancien Premier ministre [Léon Vray] a parlé.", "ancien Premier ministre"),
        ("La sœur du maire [Léon Vray] a parlé.", "maire"),
        ("[Anne Vray], présidente de la République, a parlé.", "présidente de la République"),
        ("Hier, [Anne Vray], 61 ans, maire de Lille, a parlé.", "maire de Lille"),
        ("La porte-parole du groupe, [Anne Vray], a parlé.", "La porte-parole du groupe"),
        ("[Anne Vray] est une avocate lilloise.", "une avocate lilloise"),
    ],
)
def test_a_role_is_read_before_or_behind_the_name(sentence: str, role: str) -> None:
    assert roles(sentence) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "La femme [Anne Vray] a parlé.",
        "La table de bois [Anne Vray] a parlé.",
        "Le ministre a vu [Anne Vray] hier.",
        "Le porte-parole de [Anne Vray] a parlé.",
        "[Anne Vray], la veille, a parlé.",
        "Si [Anne Vray] est une avocate connue, on le saura.",
    ],
)
def test_what_says_nothing_of_the_name_is_no_role(sentence: str) -> None:
    assert roles(sentence) == []
