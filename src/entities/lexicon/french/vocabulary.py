"""French words, and how their plurals and feminines end."""

from __future__ import annotations

from entities.lexicon.french.grammar import OCCUPATIONS, ORGANIZATION_KINDS, PLACE_KINDS, RELATIVES
from entities.lexicon.french.words import FUNCTION_WORDS, HUMANS, ORGANIZATION_WORDS, PLACE_WORDS
from entities.lexicon.vocabulary import Vocabulary, WordList

_ENDINGS = (("s", ""), ("es", ""), ("e", ""), ("x", ""))

# What ministers are ministers of, since 1958 (Journal officiel), and what else is presided over.
_FIELDS = frozenset(
    """
    affaires étrangères étranger intérieur extérieur défense armées justice économie finances comptes budget
    commerce industrie relance éducation nationale enseignement supérieur recherche innovation santé solidarités
    solidarité travail emploi insertion agriculture alimentation mer pêche transition écologique écologie
    environnement énergie logement ville transports culture communication sports jeunesse outre-mer outre-mers
    intégration cohésion territoires territoriales collectivités fonction transformation publique publiques publics
    citoyenneté égalité femmes hommes famille familles autonomie tourisme information informatique numérique
    relations sceaux république régions police sécurité anciens combattants coopération développement
    """.split()
)

# What headlines and notes begin with.
_HEADING_WORDS = frozenset(
    """
    titre auteur source date photo grève procès élection élections vote scrutin crise guerre attentat incendie
    accident portrait entretien reportage enquête analyse éditorial chronique récit tribune débat exclusif direct
    vidéo bilan
    """.split()
)

VOCABULARY = Vocabulary(
    FUNCTION_WORDS,
    nouns=WordList(
        lambda: (
            _FIELDS
            | _HEADING_WORDS
            | OCCUPATIONS
            | RELATIVES
            | ORGANIZATION_KINDS
            | PLACE_KINDS
            | ORGANIZATION_WORDS
            | PLACE_WORDS
            | HUMANS
        ),
        _ENDINGS,
    ),
    people=WordList(lambda: OCCUPATIONS | RELATIVES, _ENDINGS),
)
