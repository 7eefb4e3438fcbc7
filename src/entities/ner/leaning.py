"""What the words of a name, and those around it, speak for, whatever the recogniser made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entities.lexicon.language import Language
from entities.model import Label
from entities.ner.rules.judge.choice import LABELS
from entities.ner.rules.judge.evidence import words_around
from entities.ner.rules.judge.name_evidence import name_evidence
from entities.ner.rules.judge.weights import SCALE, read_weights

_SHOWN = 0.05
"""Less is nothing to show."""

Context = tuple[str, str]
"""What stands before and behind a mention."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Evidence in words, how many mentions have it, and how much it speaks for a label, per mention of the name."""

    says: str
    mentions: int
    weight: float


def person_leaning(contexts: Iterable[Context], language: Language) -> float | None:
    """How much what stands before and behind a name speaks for a person before all else, on average.

    In units of the judge's scores; None where it says nothing: without contexts, or where no weights have been
    learned for the words of the language.
    """
    weights = read_weights(language) if language.is_known else None
    leanings = [weights.sum_of(words_around(*context, language)) for context in contexts] if weights else []
    if not leanings:
        return None
    person, *others = map(sum, zip(*leanings, strict=True))  # whole numbers: the same in whatever order they come
    return (person - max(others)) / (SCALE * len(leanings))


def weigh_most(
    name: str, contexts: Sequence[Context], label: Label, language: Language, limit: int = 5
) -> tuple[Weighing, ...]:
    """What speaks most for the label of a name: its own words, and those around it; the strongest first.

    A weight counts as far as it is above that of the other labels, and of being no name.
    """
    weights = read_weights(language)
    if weights is None or not contexts:
        return ()
    tally = Counter(item for context in contexts for item in set(words_around(*context, language)))
    tally.update(dict.fromkeys(name_evidence(name, language), len(contexts)))
    found = []
    for item, mentions in tally.items():
        row = weights.sum_of([item])
        own = row[LABELS.index(label)]
        ahead = own - max(0, *(score for other, score in zip(LABELS, row, strict=True) if other is not label))
        found.append(Weighing(item, mentions, ahead * mentions / (SCALE * len(contexts))))
    return tuple(sorted((w for w in found if w.weight >= _SHOWN), key=lambda w: (-w.weight, w.says))[:limit])
