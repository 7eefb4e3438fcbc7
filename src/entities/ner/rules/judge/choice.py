"""Of stretches that overlap, those that are names; of a name's labels, the one that its mentions agree on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log

from entities.folding import article_key
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules.judge.stretches import Stretch

LABELS = (Label.PERSON, Label.PLACE, Label.ORGANIZATION)
"""In the order of the columns of scores."""
LEAST = -0.5
"""The score from which on a stretch is a name: below 0, as a name that is missed costs more ties than one too many."""
SURE = 10.0
"""The score of what is settled: more than all others of the name that say something else."""
Scores = Sequence[float]


def choose(stretches: Sequence[Stretch], scores: Sequence[Scores]) -> list[int]:
    """The numbers of those that don't overlap and whose scores come to most; the stretches are in the order of ends."""
    if len(stretches) == 1:  # as three of five groups
        return [0] if max(scores[0]) > LEAST else []
    ends = [stretch.end for stretch in stretches]
    best = [0.0]
    before: list[int | None] = []
    for number, stretch in enumerate(stretches):
        apart = bisect_right(ends, stretch.start, 0, number)
        total = best[apart] + max(scores[number]) - LEAST
        before.append(apart if total > best[number] else None)
        best.append(max(total, best[number]))
    chosen = []
    at = len(stretches)
    while at:
        back = before[at - 1]
        if back is not None:
            chosen.append(at - 1)
        at = at - 1 if back is None else back
    return chosen[::-1]


def agree(text: str, chosen: Iterable[tuple[Stretch, Scores]]) -> list[Candidate]:
    """The chosen stretches, all of one name with the label that is most probable by all of them together."""
    named = [(stretch, article_key(text[stretch.start : stretch.end]), scores) for stretch, scores in chosen]
    totals: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for _, key, scores in named:
        total = totals[key]
        rest = log_sum(scores)
        for column, score in enumerate(scores):
            total[column] += score - rest
    return [Candidate(stretch.start, stretch.end, LABELS[_best(totals[key])]) for stretch, key, _ in named]


def as_settled(span: Candidate) -> Scores:
    """The scores of a span that needs no weighing."""
    return [SURE if label is span.label else 0.0 for label in LABELS]


def log_sum(scores: Scores) -> float:
    """The logarithm of the sum of exponentials, safe from overflow."""
    most = max(scores)
    return most + log(sum(exp(score - most) for score in scores))


def _best(scores: Scores) -> int:
    return max(range(len(scores)), key=scores.__getitem__)
