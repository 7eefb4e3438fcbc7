"""Which articles are one report: a wire story in five papers is one witness, not five.

Texts are compared by the share of three-word sequences that they have in common (their Jaccard index), estimated by
MinHash: A. Z. Broder, "On the resemblance and containment of documents", 1997. A report is a group of articles of which
each shares half or more of its sequences with another: on news, retellings of one story stay below, while a story that
was shortened by a third is still above.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from operator import eq

from rensa import RMinHash

SAME_REPORT = 0.5
"""The estimated Jaccard index from which on two articles are one report."""
_WORDS = 3
_BANDS, _ROWS = 42, 3  # a pair at 0.5 is compared with probability 1 - (1 - 0.5^3)^42 = 99.6%
_HASHES = _BANDS * _ROWS
_SEED = 1
_MANY = 100
_LAYOUT = struct.Struct(f"<{_HASHES}I")
_BAND = _ROWS * 4


def sign(text: str) -> bytes:
    """The MinHash of a text, to be compared with others by `group_reports`; empty if the text has no words."""
    words = text.casefold().split()
    if not words:
        return b""
    minhash = RMinHash(num_perm=_HASHES, seed=_SEED)
    sequences = zip(*(words[at:] for at in range(_WORDS)), strict=False) if len(words) > _WORDS else (words,)
    minhash.update([" ".join(sequence) for sequence in sequences])
    return _LAYOUT.pack(*minhash.digest())


def group_reports(signatures: Iterable[tuple[int, bytes]]) -> dict[int, int]:
    """The report of each article (both by the articles' numbers): the lowest number among its near-duplicates."""
    signed = dict(signatures)
    report = {article: article for article in signed}

    def first(article: int) -> int:
        while report[article] != article:
            report[article] = report[report[article]]
            article = report[article]
        return article

    for one, other in _candidates(sorted((signature, article) for article, signature in signed.items())):
        left, right = first(one), first(other)
        if left != right and _resemblance(signed[one], signed[other]) >= SAME_REPORT:
            report[max(left, right)] = min(left, right)
    return {article: first(article) for article in sorted(signed)}


def _candidates(signed: list[tuple[bytes, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that agree in a whole band of their signatures.

    Of very many that agree (they share a long imprint, say) only neighbours are paired. The order is that of the
    signatures, so that the groups don't depend on the order in which articles were read.
    """
    for band in range(_BANDS):
        alike: defaultdict[bytes, list[int]] = defaultdict(list)
        for signature, article in signed:
            if signature:
                alike[signature[band * _BAND : (band + 1) * _BAND]].append(article)
        for articles in alike.values():
            yield from combinations(articles, 2) if len(articles) <= _MANY else pairwise(articles)


def _resemblance(one: bytes, other: bytes) -> float:
    """The estimated Jaccard index of two texts, by their signatures."""
    alike = map(eq, _LAYOUT.unpack(one), _LAYOUT.unpack(other))
    return float(sum(alike)) / _HASHES
