"""German words that are no names where they have a capital only because a sentence starts.

Nouns always have one: what of them is listed are the kinds of organizations, places and events, so that what is called
by its kind alone ("Bank") isn't taken for a name of its own.
"""

from __future__ import annotations

from entities.lexicon.german.words import (
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
    gestern heute morgen bald gern gleich heftig hoch jüngst klar klein lang lange ledig leider links neu neue neuen
    neuer neues niemand oben offen offenbar oft ruhig schnell schon später vermutlich vielleicht weiß wenigstens
    wieder zusammen zurück bislang derzeit deutlich ebenfalls eher endlich erneut erstmals fast früher früh gemeinsam
    gut gute guten großer große großen großes kurz letzte letzten möglich nächste nächsten rund rechts richtig sofort
    stark teils täglich unklar unterdessen weniger ziemlich
""".split()
    )
)
_ORGANIZATIONS = ORGANIZATION_WORDS - {"fc", "sv", "tsv", "sc", "vfb", "vfl", "fsv", "bsc", "ag", "kg", "gmbh"}

VOCABULARY = Vocabulary(
    FUNCTION_WORDS,
    common_words=WordList(lambda: _COMMON),
    nouns=WordList(lambda: _ORGANIZATIONS | PLACE_WORDS | EVENT_WORDS),
)
