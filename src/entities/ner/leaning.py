"""What the words around a name speak for, whatever the recogniser made of it."""

from __future__ import annotations

from collections.abc import Iterable

from entities.lexicon.language import Language
from entities.ner.rules.judge.evidence import neighbours
from entities.ner.rules.judge.stretches import EDGE, read_tokens
from entities.ner.rules.judge.weights import read_weights


def person_leaning(contexts: Iterable[tuple[str, str]], language: Language) -> float | None:
    """How much what stands before and behind a name speaks for a person before all else, on average.

    In units of the judge's scores; None where it says nothing: without contexts, or without weights for the language.
    """
    weights = read_weights(language)
    leanings = [weights.sum_of(_around(*context, language)) for context in contexts] if weights else []
    if not leanings:
        return None
    person, *others = (sum(column) / len(leanings) for column in zip(*leanings, strict=True))
    return float(person - max(others))


def _around(before: str, behind: str, language: Language) -> Iterable[str]:
    before_it = [EDGE, EDGE, *read_tokens(before, language)][-2:]
    behind_it = [*read_tokens(behind, language), EDGE, EDGE][:2]
    return neighbours((before_it[0], before_it[1]), (behind_it[0], behind_it[1]), language)
