"""How Spanish says what somebody or something is: the noun first, what it is of behind it."""

from __future__ import annotations

import re

from entities.lexicon.roles import RoleGrammar
from entities.lexicon.spanish.people import OCCUPATIONS, RELATIVES
from entities.lexicon.spanish.words import ARTICLES, OUTSIDE_NAMES
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANIZATION_KINDS = _words("""
    agencia asociación banco cadena compañía consorcio editorial empresa fábrica federación filial firma fundación grupo
    instituto partido periódico productora revista sindicato sociedad universidad organización diario
""")
PLACE_KINDS = _words("""
    aldea barrio capital ciudad comarca estado isla localidad municipio país provincia pueblo puerto región república
""")
_GENDERED = """
    antiguo nuevo primero último alemán polaco lituano bielorruso ruso francés español ucraniano mexicano italiano
    europeo argentino peruano chileno británico turco chino
""".split()
_MODIFIERS = _words("""
    ex actual entonces gran primer segundo tercer joven célebre veterano exiliado encarcelado general ejecutivo
    ejecutiva estadounidense federal nacional regional municipal provincial electoral europeo europea principal
""")

ROLES = RoleGrammar(
    heads={
        Label.PERSON: OCCUPATIONS | RELATIVES,
        Label.ORGANIZATION: ORGANIZATION_KINDS,
        Label.PLACE: PLACE_KINDS,
    },
    relatives=RELATIVES,
    religious=_words("padre hermano hermana madre"),
    head_first=True,
    behind_head=re.compile(
        r"[^\W\d_]{2,}(?:[aeiou]l|es|és|esa|an[oa]|in[oa]|en[oa]|eñ[oa]|ic[oa]|iv[oa]|ari[oa]|ad[oa]|id[oa]|us[oa]|ens?e|"
        r"ist[ao])s?|adjunt[oa]|ejecutiv[oa]|interin[oa]|alemán|alemana|chin[oa]|polac[oa]|turc[oa]|suec[oa]"
    ),
    leading=_words("el la los las del al"),
    modifiers=_MODIFIERS | frozenset(f"{word[:-1]}{ending}" for word in _GENDERED for ending in ("o", "a", "os", "as")),
    in_names=_words("primer primera segundo segunda tercer tercera último última nuevo nueva dos tres"),
    narrowing=_words("único única primer primera último última"),
    refused=OUTSIDE_NAMES | _words("dijo dice afirmó aseguró explicó añadió como donde cuando porque pero ni o"),
    determiners=ARTICLES | _words("su sus"),
    definite=_words("el la los las"),
    prepositions=_words("de del en para con por"),
    of=_words("de del &"),
    pointing=_words("de del para a al con"),
    conjunctions=_words("y e o u"),
    cutting=_words("que quien cuyo cuya cuando mientras donde"),
    agents=_words("por"),
    before_verbs=_words("a para no también se que"),
    speech=_words("comunicado entrevista discurso carta informe tuit"),
    speech_prepositions=_words("en"),
    abbreviations=r"(?:Sr|Sra|Srta|Dr|Dra|Prof|D|Dña|Gral)\.",
    age=re.compile(r"\s*\([^()]{1,30}\)|,\s+(?:de\s+)?\d{1,3}(?:\s+años)?(?=,)"),
    before_predicate=re.compile(r"\W*|.*[,;] y "),
    closing=re.compile(r"(?:,(?!\s+(?:y|e|o|[A-ZÁÉÍÓÚÑ]|un\w*\s))|\.?[”»\"]?\s*$)"),
    prefixes=("ex", "vice"),
    copula=re.compile(r"\s+(es|era|fue)\s+(?=(?:un|una|el|la)\s)"),
    present=_words("es"),
    hedges=re.compile(
        r"\b(?:si|sería|podría|debería|no|nunca|dijo|dice|según|cree\w*|aseguró|niega|negó|supuest\w+|presunt\w+|"
        r"película|personaje)\b",
        re.IGNORECASE,
    ),
)
