"""Names with a hyphen that aren't one name: "the Blair-Brown summit", "pro-Putin", "Oscar-winning"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.model import Label
from entities.ner.draft import Candidate, Draft

_WORD = r"[^\W\d_a-z][\w']*\w"
_PAIR = re.compile(rf"(?<![\w-])(?P<left>{_WORD})-(?P<right>{_WORD})(?![\w-])")


def split_hyphens(draft: Draft) -> Draft:
    """Give `draft` with "A-B" in two where the article has either apart, and without the prefixes of names."""
    known = known_names(draft)
    spans = [cut for span in draft.spans if (cut := _without_prefix(draft, span, known)) is not None]
    return draft.with_spans(spans).settle(_pairs(draft, known))


def known_names(draft: Draft) -> dict[str, Label]:
    """The surnames of people with full names, and the places of one word, that the article has."""
    known: dict[str, Label] = {}
    for span in draft.spans:
        name = draft.named(span)
        if span.label is (Label.PERSON if " " in name else Label.PLACE):
            known.setdefault(name.rsplit(" ", 1)[-1], span.label)
    return {name: label for name, label in known.items() if "-" not in name}


def _pairs(draft: Draft, known: dict[str, Label]) -> Iterator[Candidate]:
    """Yield both names of each pair of two people, or two places, that are no double name of somebody's."""
    doubled = {name.rsplit(" ", 1)[-1] for name in map(draft.named, draft.spans) if " " in name}
    for found in _PAIR.finditer(draft.text):
        labels = known.get(found["left"]), known.get(found["right"])
        if labels[0] is not None and labels[0] is labels[1] and found[0] not in doubled:
            yield Candidate(*found.span("left"), labels[0])
            yield Candidate(*found.span("right"), labels[0])


def _without_prefix(draft: Draft, span: Candidate, known: dict[str, Label]) -> Candidate | None:
    """A name of the article without "pro-" before it; None for other words with one, and for a prize that was won."""
    text, language = draft.text, draft.language
    if span.label is not None and language.decorated.match(text, span.end):
        return None
    found = language.name_prefix.match(text, span.start, span.end)
    if not found:
        return span
    label = known.get(text[found.end() : span.end])
    if span.label is None and label is not Label.PLACE:
        return span
    return Candidate(found.end(), span.end, label) if label else None
