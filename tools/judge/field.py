"""A semi-Markov conditional random field over stretches of words, fitted by L-BFGS.

After Sarawagi and Cohen (2004), "Semi-Markov Conditional Random Fields for Information Extraction". The score of a
choice of stretches that don't overlap, each with a label, is the sum of the scores of these; what isn't chosen adds
nothing. The probability of the annotated choice is that score's share of all choices of its group.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]
LABELS = 3
NO_NAME = LABELS


@dataclass(frozen=True, slots=True)
class Example:
    """The stretches of an article, in groups of those that overlap, each in the order of ends.

    `spans` has their offsets by group, `evidence` what speaks for each of all stretches, `labels` what each is.
    """

    spans: tuple[tuple[tuple[int, int], ...], ...]
    evidence: tuple[tuple[str, ...], ...]
    labels: tuple[int, ...]


def vocabulary(examples: Iterable[Example], least: int) -> dict[str, int]:
    """The evidence that at least so many articles have, numbered."""
    articles = Counter(item for example in examples for item in {i for own in example.evidence for i in own})
    return {item: number for number, item in enumerate(sorted(i for i, n in articles.items() if n >= least))}


def matrix(examples: Iterable[Example], numbers: dict[str, int], scale: Floats) -> csr_matrix:
    """Which evidence each stretch has; shape (stretches, features)."""
    columns: list[int] = []
    ends = [0]
    for example in examples:
        for own in example.evidence:
            columns += [numbers[item] for item in own if item in numbers]
            ends.append(len(columns))
    found = np.array(columns, np.intp)
    return csr_matrix((scale[found], found, ends), (len(ends) - 1, len(numbers)))


def groups_by_size(examples: Iterable[Example]) -> list[tuple[Numbers, Numbers]]:
    """For the groups of each size, the number of their first stretch, and how many stretches end before each begins."""
    sizes: defaultdict[int, list[tuple[int, list[int]]]] = defaultdict(list)
    at = 0
    for example in examples:
        for spans in example.spans:
            ends = [end for _, end in spans]
            sizes[len(spans)].append((at, [bisect_right(ends, start, 0, n) for n, (start, _) in enumerate(spans)]))
            at += len(spans)
    return [(np.array([g[0] for g in found]), np.array([g[1] for g in found])) for _, found in sorted(sizes.items())]


def expectations(scores: Floats, groups: Sequence[tuple[Numbers, Numbers]]) -> tuple[float, Floats]:
    """The logarithm of the sum over all choices, and the probability of each stretch with each label."""
    of_stretch = np.logaddexp.reduce(scores, axis=1)
    total, marginal = 0.0, np.zeros(len(scores))
    for first, apart in groups:
        rows, size = np.arange(len(first)), apart.shape[1]
        own = of_stretch[first[:, None] + np.arange(size)]
        forward = np.zeros((len(first), size + 1))
        for n in range(size):
            forward[:, n + 1] = np.logaddexp(forward[:, n], forward[rows, apart[:, n]] + own[:, n])
        whole = forward[:, size]
        total += float(whole.sum())
        backward = np.full((len(first), size + 1), -np.inf)
        backward[:, size] = 0
        for n in reversed(range(size)):
            backward[:, n] = np.logaddexp(backward[:, n], backward[:, n + 1])
            taken = own[:, n] + backward[:, n + 1]
            marginal[first + n] = np.exp(forward[rows, apart[:, n]] + taken - whole)
            backward[rows, apart[:, n]] = np.logaddexp(backward[rows, apart[:, n]], taken)
    return total, marginal[:, None] * np.exp(scores - of_stretch[:, None])


def fit(found: csr_matrix, examples: Sequence[Example], penalty: float) -> Floats:
    """Weights of shape (features, labels) that make the annotated choices most probable, less a penalty for size."""
    groups = groups_by_size(examples)
    labels = np.array([label for example in examples for label in example.labels])
    wanted = np.zeros((len(labels), LABELS))
    names = np.flatnonzero(labels != NO_NAME)
    wanted[names, labels[names]] = 1
    turned = found.T.tocsr()
    shape = (found.shape[1], LABELS)

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = found @ flat.reshape(shape)
        total, expected = expectations(scores, groups)
        gradient = (turned @ (expected - wanted)).ravel() + penalty * flat
        return total - float((scores * wanted).sum()) + penalty / 2 * float(flat @ flat), gradient

    start = np.zeros(shape[0] * LABELS)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(shape))
