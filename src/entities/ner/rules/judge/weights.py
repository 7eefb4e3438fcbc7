"""Scores of stretches: the sum of the weights of all that speaks for or against each label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from entities.lexicon.language import Language
from entities.lexicon.tables import read_lines
from entities.ner.rules.judge.evidence import Weighed
from entities.ner.rules.judge.name_evidence import name_evidence

SCALE = 100
"""The table has hundredths."""
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What each piece of evidence adds to the scores of person, place and organization; 0 is no name.

    `rows` has the row of each in `table`, of shape (features, 3). `known` are the rows of names met before.
    """

    rows: Mapping[str, int]
    table: Floats
    known: dict[str, list[int]]

    def score(self, weighed: Weighed, language: Language) -> Floats:
        """The scores of all stretches; shape (stretches, 3)."""
        rows = self.rows
        found: list[int] = []
        starts: list[int] = []
        for name, around in zip(weighed.names, weighed.around, strict=True):
            starts.append(len(found))
            own = self.known.get(name)
            if own is None:
                own = self.known[name] = [rows[item] for item in name_evidence(name, language) if item in rows]
            found += own
            found += [rows[item] for item in around if item in rows]
            found.append(0)  # so that none is without any
        return np.asarray(np.add.reduceat(self.table[found], starts, axis=0)) if starts else self.table[:0]

    def sum_of(self, evidence: Iterable[str]) -> list[float]:
        """What some evidence comes to, for person, place and organization."""
        found = [self.rows[item] for item in evidence if item in self.rows]
        return list(map(float, self.table[found].sum(axis=0)))


@cache
def read_weights(language: Language) -> Weights | None:
    """The weights for a language; None where none have been learned."""
    if not language.name_weights:
        return None
    cells = [line.rsplit("\t", 3) for line in read_lines(language.name_weights)]
    return weights_of({item: list(map(int, row)) for item, *row in cells})


def weights_of(table: Mapping[str, Sequence[int]]) -> Weights:
    """The weights that a table has in hundredths."""
    numbers = np.array([(0, 0, 0), *table.values()], np.float32)
    return Weights({item: row for row, item in enumerate(table, start=1)}, (numbers / SCALE).astype(np.float32), {})
