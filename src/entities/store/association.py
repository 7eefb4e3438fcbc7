"""How strongly two names are tied, beyond how often each is mentioned.

All measures count independent reports: `together` (k) name both in one window, `one` and `other` (a, b) name each of
them, out of `reports` (n) in all. The names of the measures are those of lexical statistics, where words take the place
of names: S. Evert, "The Statistics of Word Cooccurrences", Stuttgart 2005, http://www.collocations.de/AM/.
"""

from __future__ import annotations

from math import log, log1p


def strength(together: int, one: int, other: int, reports: int) -> float:
    """How much a tie tells: k * ln(1 + k * n / (a * b)), 0 or more, where n is the `magnitude` of `reports`.

    Local mutual information (Evert 2005, section 3.1.7) kept above zero by the 1 in the logarithm, so that it serves as
    a weight. It grows with the number of reports, as long as they are more than chance would bring: an associate beats
    both a name that is everywhere and one that was met once.
    """
    return together * log1p(together * magnitude(reports) / (one * other)) if together else 0.0


def magnitude(reports: int) -> int:
    """The highest power of two that is no more than `reports`, 1 or more.

    All ties of a graph are weighed by the same number, of which a logarithm is taken. So a coarse one does, and one
    article more doesn't change the strength of every tie.
    """
    return 1 << (reports.bit_length() - 1)


def log_likelihood(together: int, one: int, other: int, reports: int) -> float:
    """How surprising so many reports with both are: 2 * (k * ln(k / e) - (k - e)), where chance brings e = a * b / n.

    Negative where there are fewer than that. Beyond 10.8, chance does it less than once in a thousand. This is the
    simple log-likelihood of S. Evert, "Corpora and collocations" (2008, section 4.1), close to T. Dunning's G squared
    (Computational Linguistics 19(1), 1993), but true also where k counts sentences shared and a, b whole reports, which
    make no contingency table.
    """
    chance = one * other / reports
    surprise = 2 * (together * log(together / chance) - (together - chance)) if together else 2 * chance
    return max(0.0, surprise) if together >= chance else min(0.0, -surprise)


def npmi(together: int, one: int, other: int, reports: int) -> float:
    """Normalised pointwise mutual information: 1 where neither comes without the other, 0 by chance, -1 never together.

    Names that all reports have are neither: 0. G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation
    Extraction", GSCL 2009.
    """
    if not together:
        return -1.0
    if together == reports:
        return 0.0
    return log(together * reports / (one * other)) / -log(together / reports)
