"""How Polish says what somebody or something is: the nouns of roles, in their base form, and words around them."""

from __future__ import annotations

import re

from entities.lexicon.polish.titles import words
from entities.lexicon.polish.words import OCCUPATIONS, ORGANIZATION_KINDS, PLACE_KINDS
from entities.lexicon.roles import RoleGrammar
from entities.model import Label

ROLES = RoleGrammar(
    heads={Label.PERSON: OCCUPATIONS, Label.ORGANIZATION: ORGANIZATION_KINDS, Label.PLACE: PLACE_KINDS},
    modifiers=words("""
        były była obecny obecna pierwszy pierwsza nowy nowa główny główna tymczasowy tymczasowa białoruski białoruska
        rosyjski rosyjska ukraiński ukraińska polski polska litewski litewska niemiecki niemiecka francuski francuska
        amerykański amerykańska opozycyjny opozycyjna znany znana niezależny niezależna miejski miejska
    """),
    in_names=words("pierwszy pierwsza drugi druga trzeci trzecia nowy nowa"),
    refused=words("""
        on ona oni my wy ja jego jej ich był była było byli będzie jest są powiedział powiedziała oświadczył oświadczyła
        że jak nie ale lub żeby aby jeśli gdy gdzie kto
    """),
    prepositions=words("po w we na z ze przy od do dla o za ds"),
    conjunctions=words("i oraz lub"),
    cutting=words("który która które którego której że gdzie gdy żeby aby bo"),
    abbreviations=r"(?:ul|im|prof|dr|gen|ks|św|ds)\.",
    age=re.compile(r"\s*\(\d{1,3}(?: l\.| lat)?\)|,\s+(?:lat )?\d{1,3}(?= lat|,)"),
    closing=re.compile(r"(?:,(?!\s+(?:i|oraz|lub|[A-ZĄĆĘŁŃÓŚŹŻ]))|\.?[”»\"]?\s*$)"),
    prefixes=("eks", "wice"),
    hedges=re.compile(
        r"\b(?:jeśli|jeżeli|rzekomo|ponoć|by|nie|nigdy|może|mógł|powiedział\w*|oświadczył\w*|uważa|że)\b", re.IGNORECASE
    ),
)
