"""The distinct names of an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from entities.folding import fold
from entities.model import Mention
from entities.resolution.organization_names import is_acronym


@dataclass(frozen=True, slots=True)
class Spelling:
    """A distinct name of the article, in its most frequent spelling."""

    text: str
    key: str


def distinct_spellings(mentions: Iterable[Mention]) -> list[Spelling]:
    """The names met, longest first; of spellings that fold to one the most frequent, mixed case before capitals."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        tally[fold(mention.text)][mention.text] += 1
    spellings = [
        Spelling(max(sorted(forms), key=lambda form: (not form.isupper() or is_acronym(form), forms[form])), key)
        for key, forms in tally.items()
    ]
    return sorted(spellings, key=lambda name: (-len(name.key.split()), -len(name.key), name.key))
