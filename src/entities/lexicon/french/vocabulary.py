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

# What sentences begin with in news: participles and adjectives, in the masculine; adverbs.
_OPENING_WORDS = frozenset(
    """
    interrogé contacté joint invité sollicité questionné entendu élu réélu nommé né arrivé parti venu revenu rentré
    accusé soupçonné condamné jugé arrêté détenu libéré incarcéré inculpé poursuivi visé mis placé âgé blessé tué mort
    réuni rassemblé présent absent soutenu appuyé critiqué attaqué battu vaincu vainqueur favori lancé créé fondé
    installé situé basé annoncé attendu prévu organisé ouvert fermé seul unique nouveau ancien autre premier dernier
    prochain grand petit jeune vieux bon mauvais vrai faux public privé national local régional international politique
    économique social européen français issu originaire connu célèbre inconnu certain divers nombreux
    hier demain aujourd'hui parallèlement auparavant désormais finalement également surtout notamment seulement
    actuellement récemment ailleurs autrefois toutefois malheureusement heureusement évidemment visiblement bref merci
    bonjour bravo attention résultat conséquence reste place retour fin début suite
    """.split()
)

VOCABULARY = Vocabulary(
    FUNCTION_WORDS,
    common_words=WordList(lambda: _OPENING_WORDS, _ENDINGS),
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
