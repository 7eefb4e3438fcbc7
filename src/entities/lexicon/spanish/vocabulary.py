"""Spanish words that have a capital only because a sentence or a heading starts with them."""

from __future__ import annotations

from entities.lexicon.spanish.people import HUMANS, OCCUPATIONS, RELATIVES
from entities.lexicon.spanish.words import (
    EVENT_WORDS,
    FUNCTION_WORDS,
    ORGANIZATION_WORDS,
    PLACE_WORDS,
    PREDICATES,
    SPEECH_VERBS,
)
from entities.lexicon.vocabulary import Vocabulary, WordList

_COMMON = (
    PREDICATES
    | SPEECH_VERBS
    | frozenset(
        """
    aseguran creen cree dicen existe existen faltan gracias hubo parece quizá quizás sigue siguen sólo tal vez volver
    vuelve basta grave graves gran grande grandes nuevo nueva nuevos nuevas buen bueno buena mal malo mala mayor menor
    mejores peor libre libres cerca lejos dentro fuera arriba abajo pronto tarde temprano actualmente finalmente
""".split()
    )
)
# The fields of ministers, and nouns that begin headings.
_NOUNS = frozenset(
    """
    agricultura ambiente asuntos ciencia comercio cooperación cultura defensa economía educación empleo energía
    exteriores hacienda igualdad industria innovación interior justicia pesca salud sanidad seguridad trabajo
    transporte transportes turismo vivienda medio transición protesta protestas elección elecciones huelga juicio
    muerte crisis acuerdo pleno pacto plan
""".split()
)

VOCABULARY = Vocabulary(
    FUNCTION_WORDS,
    common_words=WordList(lambda: _COMMON),
    nouns=WordList(
        lambda: _NOUNS | OCCUPATIONS | RELATIVES | HUMANS | ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS,
        (("s", ""), ("es", "")),
    ),
    people=WordList(lambda: OCCUPATIONS, (("s", ""), ("es", ""))),
)
