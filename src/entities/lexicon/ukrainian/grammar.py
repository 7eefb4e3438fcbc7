"""How Ukrainian says what somebody or something is: the nouns of roles, in their base form, and words around them."""

from __future__ import annotations

import re

from entities.lexicon.roles import RoleGrammar
from entities.lexicon.ukrainian.words import OCCUPATIONS, ORGANIZATION_KINDS, PLACE_KINDS
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = RoleGrammar(
    heads={Label.PERSON: OCCUPATIONS, Label.ORGANIZATION: ORGANIZATION_KINDS, Label.PLACE: PLACE_KINDS},
    modifiers=_words("""
        колишній колишня чинний чинна перший перша новий нова головний головна тимчасовий тимчасова білоруський
        білоруська російський російська український українська польський польська литовський литовська німецький
        німецька французький французька американський американська опозиційний опозиційна народний народна
        заслужений заслужена відомий відома незалежний незалежна міський міська
    """),
    in_names=_words("перший перша другий друга третій третя новий нова"),
    refused=_words("""
        він вона вони ми ви я його її їх був була були буде є сказав сказала заявив заявила що як не але або чи щоб
        якщо коли де хто
    """),
    prepositions=_words("по у в на з із при від до для про за"),
    conjunctions=_words("і й та або"),
    cutting=_words("який яка які якого якої що де коли щоб бо"),
    abbreviations=r"(?:м|вул|ім|проф|акад|ген)\.",
    age=re.compile(r"\s*\(\d{1,3}\)|,\s+\d{1,3}(?= рок)"),
    closing=re.compile(r"(?:,(?!\s+(?:і|й|та|або|[А-ЯЄІЇҐ]))|\.?[”»\"]?\s*$)"),
    prefixes=("екс", "віце"),
    hedges=re.compile(r"\b(?:якщо|нібито|би|б|не|ніколи|може|міг|сказав\w*|заявив\w*|вважає|що)\b", re.IGNORECASE),
)
