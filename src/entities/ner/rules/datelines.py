"""The place in a dateline: "MINSK, Belarus (AP) - ", "LONDON 1996-08-30". The agency is who wrote, not written of."""

from __future__ import annotations

from collections.abc import Iterator

from entities.lexicon.evidence import is_place
from entities.lexicon.language import Language
from entities.lexicon.names import WORD
from entities.model import Label
from entities.ner.draft import Candidate, Draft, replace_touched


def tag_datelines(draft: Draft) -> Draft:
    """Give `draft` with what datelines name tagged: they are looked for in the body, where they are in capitals.

    A place that begins somebody's name is none: "SMITH, Ann - at home".
    """
    people = {span.start: span.end for span in draft.spans if span.label is Label.PERSON}
    found = find_datelines(draft.body, draft.language)
    return draft.with_spans(
        replace_touched(draft.spans, (place for place in found if people.get(place.start, 0) <= place.end))
    )


def find_datelines(body: str, language: Language) -> Iterator[Candidate]:
    """Yield the places of datelines, in capitals or known."""
    for match in language.dateline.finditer(body):
        start, end = match.span("place")
        end -= len(body[start:end]) - len(body[start:end].rstrip())
        at = body.rfind("/", start, end)
        name = body[start:end]
        words = WORD.findall(name)
        if at < 0 and words and len(words) < 4 and (name.isupper() or is_place(name, language)):
            yield Candidate(start, end, Label.PLACE)
