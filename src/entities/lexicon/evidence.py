"""What a name alone says about what it stands for."""

from __future__ import annotations

from collections import defaultdict

from entities.folding import in_ascii, is_latin, place_key
from entities.lexicon.given_names import first_names, given_names
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, WORD
from entities.lexicon.place_names import find_place
from entities.lexicon.places import Place, find_town, read_demonyms, read_places
from entities.model import Label

_LONGEST_PERSON = 3

Tally = dict[Label | None, float]
"""Votes for each label; None is for what is no entity, such as a nationality or an event."""


def name_votes(key: str, language: Language) -> Tally:
    """Votes from the words of a name (as `article_key` gives it): what ends it, how it starts, whether tables have it.

    A mention that the recogniser labelled counts 1 beside these.
    """
    words = WORD.findall(key)
    votes: Tally = defaultdict(float)
    if not words:
        return votes
    kind = words[-1] in language.organization_words or words[-1] in LEGAL_FORMS
    if (
        " & " in key
        or kind
        or key in language.firms
        or ((f" {language.of} " in key or language.kind_first) and words[0] in language.organization_words)
    ):
        votes[Label.ORGANIZATION] += 1.5 if len(words) > 1 else 0.5
    elif len(words) > 1 and words[-1] in language.place_words:
        votes[Label.PLACE] += 1.5
    elif 1 < len(words) <= _LONGEST_PERSON and (first := _in_latin(words[0])) in first_names():
        votes[Label.PERSON] += 1.5 if first in given_names() else 1
    if key in language.institutions:
        votes[Label.ORGANIZATION] += 3
    if key in language.never_names:
        votes[None] += 10
    if words[-1] in language.event_words:
        votes[None] += 3
    place = place_in(key, language)
    if place:
        _add_place_votes(votes, place, sure=_in_latin(key) not in first_names())
    elif is_national(key, language):
        votes[None] += 10
    return votes


def _add_place_votes(votes: Tally, place: Place, *, sure: bool) -> None:
    """Add what it says of a name that a place has it; `sure` is whether it is no first name.

    Countries, seas and regions hardly share theirs ("West Germany" only begins like a person's). A city's is a team's,
    too, which the recogniser tells better. An ambiguous name of a town says nothing.
    """
    if sure and place.kind in {"country", "continent", "region"}:
        votes[Label.PLACE] += 5
        votes.pop(Label.PERSON, None)
    elif place.kind != "town" or not place.ambiguous:
        votes[Label.PLACE] += 0.4


def is_national(name: str, language: Language) -> bool:
    """Whether a name is what the people of a country, a city or a faith are called."""
    return place_key(name) in read_demonyms() or name.casefold() in language.nationals


def place_in(name: str, language: Language) -> Place | None:
    """The place or town that a name alone means in texts of a language; in another script than Latin, in any text."""
    if language.places_in_english and is_latin(name):
        return read_places().get(place_key(name)) or find_town(place_key(name))
    return find_place(name)


def is_place(name: str, language: Language) -> bool:
    """Whether a name alone means a place in texts of a language, and no town, of which many are called like others."""
    place = place_in(name, language)
    return place is not None and place.kind != "town"


def is_nobodys(key: str, language: Language) -> bool:
    """Whether the tables have a name for a place, and nothing in them says that people have it, too."""
    place = place_in(key, language)
    return place is not None and not place.ambiguous and _in_latin(key) not in first_names()


def _in_latin(word: str) -> str:
    """A word in Latin letters without accents, as the table of first names has them."""
    plain = in_ascii(word)
    return plain if is_latin(word) else "".join(filter(str.isalpha, plain))
