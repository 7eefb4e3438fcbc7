"""What a name alone says about what it stands for."""

from __future__ import annotations

from collections import defaultdict

from entities.lexicon.given_names import first_names, given_names
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, WORD
from entities.lexicon.places import place_key, read_demonyms, read_places
from entities.model import Label

_LONGEST_PERSON = 3

Tally = dict[Label | None, float]
"""Votes for each label; None is for what is no entity, such as a nationality or an event."""


def compared(name: str) -> str:
    """The form in which names of an article are compared: lower case, one space, no dots."""
    return " ".join(name.replace(".", "").replace("’", "'").split()).casefold()


def name_votes(key: str, language: Language) -> Tally:
    """Votes from the words of a name (as `compared` gives it): what ends it, how it starts, whether tables have it.

    A mention that the recogniser labelled counts 1 beside these.
    """
    words = WORD.findall(key)
    votes: Tally = defaultdict(float)
    if not words:
        return votes
    kind = words[-1] in language.organization_words or words[-1] in LEGAL_FORMS
    if " & " in key or kind or (f" {language.of} " in key and words[0] in language.organization_words):
        votes[Label.ORGANIZATION] += 1.5 if len(words) > 1 else 0.5
    elif len(words) > 1 and words[-1] in language.place_words:
        votes[Label.PLACE] += 1.5
    elif 1 < len(words) <= _LONGEST_PERSON and words[0] in first_names():
        votes[Label.PERSON] += 1.5 if words[0] in given_names() else 1
    if words[-1] in language.event_words:
        votes[None] += 3
    place = read_places().get(place_key(key))
    if place:
        sure = place.kind in {"country", "continent"} and key not in first_names()
        votes[Label.PLACE] += 5 if sure else 0.4
    elif place_key(key) in read_demonyms():
        votes[None] += 10
    return votes
