"""Clubs that are called like their towns: where a match is reported, what plays is no place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entities.folding import place_key
from entities.lexicon.places import find_town, read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft

_CONTEXT = 60
# An article is about sport where so many mentions of towns do what a team does.
_LEAST = 2
_KINDS = {"city", "town", "state"}
# A longer name that begins with the town ("Cleveland Indians"), or what the town lies in, and the town before that.
_LONGER = re.compile(r",? [^\W\d_a-z]\w")
_CONTAINED = re.compile(r"[^\W\d_a-z]\w*, $")


def tag_clubs(draft: Draft) -> Draft:
    """Give `draft` with the towns that play in it as organizations, but for where something happens in them.

    Countries stay places: any news calls their teams by their names.
    """
    people = frozenset(_words_of_people(draft.named(span) for span in draft.spans if span.label is Label.PERSON))
    towns = [span for span in draft.spans if _is_town(draft.named(span), span.label, people)]
    playing = frozenset(span for span in towns if _plays(draft, span))
    if len(playing) < _LEAST:
        return draft
    names = {draft.named(span).casefold() for span in playing}
    same = (span for span in towns if draft.named(span).casefold() in names)
    clubs = (span for span in same if span in playing or not _is_where(draft, span))
    return draft.settle(span._replace(label=Label.ORGANIZATION) for span in clubs)


def _words_of_people(names: Iterable[str]) -> Iterable[str]:
    return (word for name in names if " " in name for word in name.split())


def _is_town(name: str, label: Label | None, people: frozenset[str]) -> bool:
    """Whether a name is a town's or a state's; one that passes for a person's, if nobody named in full has it."""
    if label is not Label.PLACE and (label is not Label.PERSON or name in people):
        return False
    place = read_places().get(place_key(name)) or find_town(place_key(name))
    return place is not None and place.kind in _KINDS


def _plays(draft: Draft, span: Candidate) -> bool:
    """Whether a team stands here, by the words before or behind it."""
    if draft.language.team_after.match(draft.text, span.end):
        return True
    before = draft.text[max(0, span.start - _CONTEXT) : span.start]
    return draft.language.team_before.search(before) is not None and not _LONGER.match(draft.text, span.end)


def _is_where(draft: Draft, span: Candidate) -> bool:
    """Whether something happens in a town, by the words before it, or what it lies in, or is part of another name."""
    before = draft.text[max(0, span.start - _CONTEXT) : span.start]
    beside = _LONGER.match(draft.text, span.end) or _CONTAINED.search(before) or span in draft.settled
    return bool(beside or draft.language.where_before.search(before))
