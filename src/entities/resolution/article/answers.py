"""What a name of an article stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entities.resolution.article.rules import AMBIGUOUS, FULL_NAME
from entities.resolution.article.spellings import Spelling
from entities.resolution.rule import Rule


@dataclass(frozen=True, slots=True)
class Answer:
    """The fullest form of a name and the rule that says so; or, where several fit, those."""

    name: str | None
    rule: str
    candidates: tuple[str, ...] = ()


def answer(name: Spelling, rule: Rule, fits: Sequence[Spelling]) -> Answer:
    """What `name` stands for, given the full names that fit it by a rule."""
    if len(fits) > 1:
        return open_answer(AMBIGUOUS, fits)
    return Answer(fits[0].text, rule.name) if fits else Answer(name.text, FULL_NAME.name)


def open_answer(rule: Rule, fits: Sequence[Spelling]) -> Answer:
    """That it stays open which of these a name stands for."""
    return Answer(None, rule.name, tuple(sorted({head.text for head in fits})))
