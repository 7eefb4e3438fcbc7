"""Scores of stretches: the sum of the weights of all that speaks for or against each label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from entities.lexicon.language import Language
from entities.lexicon.tables import read_lines
from entities.ner.rules.judge.evidence import Weighed
from entities.ner.rules.judge.name_evidence import name_items
from entities.ner.rules.judge.said import Item, spell_out

SCALE = 100
"""The table has hundredths: whole numbers, whose sum is the same in whatever order they are added."""
Row = Sequence[int]
Scores = tuple[float, float, float]
_KEPT = (
    60_000  # names, and groups of evidence, of which the sums are kept: some 20 MB; news has 20 new names an article
)
# Three numbers are packed into one, so that they are added at once: most of the time of a score goes into additions.
_BITS = 24
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1
_BIAS = _HALF | _HALF << _BITS | _HALF << 2 * _BITS  # makes all three positive, so that none borrows of the next


class Weights:
    """What each piece of evidence adds to the scores of person, place and organization, in hundredths; 0 is no name."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        """Take the table."""
        self.rows = rows
        self._known = _Sums({item: pack(row) for item, row in rows.items()})
        self._names: dict[str, int] = {}

    def score(self, weighed: Weighed, language: Language) -> list[Scores]:
        """The scores of all stretches, three each."""
        known, names = self._known, self._names
        if len(names) > _KEPT:
            names.clear()
        if len(known) > len(self.rows) + _KEPT:
            known = self._known = _Sums({item: pack(row) for item, row in self.rows.items()})
        sides = [sum([known[item] for item in side]) for side in weighed.sides]
        scores = []
        for name, (start, end), own in zip(weighed.names, weighed.between, weighed.own, strict=True):
            if name not in names:
                names[name] = sum([known[item] for item in name_items(name, language)])
            total = sum([known[item] for item in own], names[name] + sides[start] + sides[end])
            scores.append(unpack(total))
        return scores

    def sum_of(self, evidence: Iterable[str]) -> Row:
        """What some evidence comes to, in hundredths."""
        rows = [self.rows[item] for item in evidence if item in self.rows]
        return [sum(column) for column in zip((0, 0, 0), *rows, strict=True)]


class _Sums(dict[Item, int]):
    """The sum of the weights of each piece of evidence; those of groups are added when first asked for."""

    def __missing__(self, item: Item) -> int:
        """Sum a group; what else isn't known has no weight."""
        if isinstance(item, str):
            return 0
        total = self[item] = sum([self.get(said, 0) for said in spell_out((item,))])
        return total


def pack(row: Row) -> int:
    """Three numbers as one; sums of what is packed are packed sums, as long as these have no more than five digits."""
    return row[0] + (row[1] << _BITS) + (row[2] << 2 * _BITS)


def unpack(total: int) -> Scores:
    """The three scores that are packed in a sum."""
    total += _BIAS
    return (
        ((total & _MASK) - _HALF) / SCALE,
        ((total >> _BITS & _MASK) - _HALF) / SCALE,
        ((total >> 2 * _BITS) - _HALF) / SCALE,
    )


@cache
def read_weights(language: Language) -> Weights | None:
    """The weights for a language; None where none have been learned."""
    if not language.name_weights:
        return None
    cells = [line.rsplit("\t", 3) for line in read_lines(language.name_weights)]
    return weights_of({item: list(map(int, row)) for item, *row in cells})


def weights_of(table: Mapping[str, Sequence[int]]) -> Weights:
    """The weights that a table has in hundredths."""
    return Weights({item: tuple(row) for item, row in table.items()})
