"""How Russian says what somebody or something is: the nouns of roles, in their base form, and the words around them."""

from __future__ import annotations

import re

from entities.lexicon.roles import RoleGrammar
from entities.lexicon.russian.words import OCCUPATIONS, ORGANIZATION_KINDS, PLACE_KINDS
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = RoleGrammar(
    heads={
        Label.PERSON: OCCUPATIONS,
        Label.ORGANIZATION: ORGANIZATION_KINDS,
        Label.PLACE: PLACE_KINDS,
    },
    modifiers=_words("""
        бывший бывшая действующий действующая первый первая новый новая главный главная временный временная белорусский
        белорусская российский российская украинский украинская польский польская литовский литовская немецкий немецкая
        французский французская американский американская английский английская
        оппозиционный оппозиционная народный народная заслуженный заслуженная известный известная
        независимый независимая
    """),
    in_names=_words("первый первая второй вторая третий третья новый новая"),
    refused=_words("""
        он она они мы вы я его её их был была были будет есть сказал сказала заявил заявила что как не но или чтобы
        если когда где кто
    """),
    prepositions=_words("по в на из при от до для с у о об за"),
    conjunctions=_words("и или"),
    cutting=_words("который которая которые которого которой что где когда чтобы потому"),
    abbreviations=r"(?:г|ул|им|проф|акад|ген)\.",
    age=re.compile(r"\s*\(\d{1,3}\)|,\s+\d{1,3}(?= лет)"),
    closing=re.compile(r"(?:,(?!\s+(?:и|или|[А-ЯЁ]))|\.?[”»\"]?\s*$)"),
    prefixes=("экс-", "вице-"),
    hedges=re.compile(
        r"\b(?:если|якобы|бы|будто|не|никогда|может|мог|сказал\w*|заявил\w*|считает|что)\b", re.IGNORECASE
    ),
)
