"""Find names that the corpus establishes in articles whose own evidence didn't bring them to light."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entities.lexicon.bylines import find_credits
from entities.lexicon.language import Language
from entities.model import Label, Mention, Span
from entities.ner.rules.apostrophes import straighten
from entities.ner.rules.propagation import Forms, find_forms, index_forms

KnownNames = Forms


def index_known_names(names: Mapping[str, Label]) -> KnownNames:
    """Make names ready to be looked for, in one pass over each text."""
    return index_forms({straighten(name): label for name, label in names.items()})


def find_known_names(text: str, known: KnownNames, taken: Iterable[Span], language: Language) -> tuple[Mention, ...]:
    """Mentions of known names in `text`, outside the spans that are `taken`, credits and longer names.

    A month or a day that somebody is called like is a date where the article itself doesn't introduce them.
    """
    straight, held = straighten(text), [(start, end) for start, end in taken]
    found = tuple(find_forms(straight, known, held, language))
    if found:  # credits are looked for where they may matter
        credited = ((credit.start, credit.end) for credit in find_credits(text, language))
        found = tuple(find_forms(straight, known, sorted([*held, *credited]), language))
    labelled = ((span, span.label) for span in found if span.label is not None)
    mentions = (Mention(span.start, span.end, text[span.start : span.end], label) for span, label in labelled)
    return tuple(mention for mention in mentions if mention.text.casefold() not in language.calendar)
