"""Scores of stretches: the sum of the weights of all that speaks for or against each label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from entities.lexicon.language import Language
from entities.lexicon.tables import read_lines
from entities.ner.rules.judge.evidence import Weighed
from entities.ner.rules.judge.name_evidence import name_evidence

SCALE = 100
"""The table has hundredths: whole numbers, whose sum is the same in whatever order they are added."""
Row = tuple[int, int, int]
_NOTHING: Row = (0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What each piece of evidence adds to the scores of person, place and organization, in hundredths; 0 is no name.

    `known` has the sums for names met before.
    """

    rows: Mapping[str, Row]
    known: dict[str, Row]

    def score(self, weighed: Weighed, language: Language) -> list[tuple[float, ...]]:
        """The scores of all stretches, three each."""
        rows = self.rows
        scores = []
        for name, around in zip(weighed.names, weighed.around, strict=True):
            own = self.known.get(name)
            if own is None:
                own = self.known[name] = _sum([rows[item] for item in name_evidence(name, language) if item in rows])
            total = _sum([own, *(rows[item] for item in around if item in rows)])
            scores.append(tuple(score / SCALE for score in total))
        return scores

    def sum_of(self, evidence: Iterable[str]) -> tuple[float, ...]:
        """What some evidence comes to, for person, place and organization."""
        return tuple(score / SCALE for score in _sum([self.rows[item] for item in evidence if item in self.rows]))


def _sum(rows: Sequence[Row]) -> Row:
    person, place, organization = map(sum, zip(_NOTHING, *rows, strict=True))
    return person, place, organization


@cache
def read_weights(language: Language) -> Weights | None:
    """The weights for a language; None where none have been learned."""
    if not language.name_weights:
        return None
    cells = [line.rsplit("\t", 3) for line in read_lines(language.name_weights)]
    return weights_of({item: list(map(int, row)) for item, *row in cells})


def weights_of(table: Mapping[str, Sequence[int]]) -> Weights:
    """The weights that a table has in hundredths."""
    return Weights({item: (row[0], row[1], row[2]) for item, row in table.items()}, {})
