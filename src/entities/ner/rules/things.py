"""Things that are called after people and places: ships, storms, laws, prizes, cups."""

from __future__ import annotations

from entities.model import Label
from entities.ner.draft import Candidate, Draft

_CONTEXT = 40


def drop_things(draft: Draft) -> Draft:
    """Give `draft` without the names of ships, storms, laws and the like, as the words in or around them tell.

    A law that was taken for an organization is one wherever it is named; other things may be called like somebody who
    is written of.
    """
    laws = {span for span in draft.spans if is_law(draft, span)}
    names = {draft.named(span) for span in laws if span.label is Label.ORGANIZATION}
    left = (span for span in draft.spans if span not in laws and draft.named(span) not in names)
    left = (span for span in left if not is_thing(draft, span))
    return draft.with_spans(span for span in left if not is_vessel(draft, span))


def is_thing(draft: Draft, span: Candidate) -> bool:
    """Whether a person's name ends as an event's: "Davis Cup"."""
    name = draft.named(span)
    return (
        span.label is Label.PERSON and " " in name and name.rsplit(" ", 1)[-1].casefold() in draft.language.event_words
    )


def is_law(draft: Draft, span: Candidate) -> bool:
    """Whether a name is a law's or a prize's, or the word for it: "Dodd-Frank" and "Law" in "Megan's Law"."""
    start = max(0, span.start - _CONTEXT)
    behind = draft.language.thing_after.finditer(draft.text, start, span.end + _CONTEXT)
    inside = range(span.start, span.end)
    law = any(span.end in (found.start(), found.end()) and found.start() not in inside for found in behind)
    return law and span.label is not Label.PLACE


def is_vessel(draft: Draft, span: Candidate) -> bool:
    """Whether a name is a ship's or a storm's: a word for it stands before the name, or begins it."""
    if draft.named(span).rsplit(" ", 1)[-1].casefold() in draft.language.organization_words:
        return False
    start = max(0, span.start - _CONTEXT)
    before = draft.language.thing_before.finditer(draft.text, start, span.end)
    return any(found.end() == span.start or span.start == found.start() < found.end() < span.end for found in before)
