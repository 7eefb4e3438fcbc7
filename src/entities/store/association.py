"""How strongly two names are tied, beyond how often each is mentioned.

All measures hold the independent reports that name both `together` (k) in one window against what chance would bring:
if mentions were strewn over all `windows` (n) of these reports, and `one` and `other` (a, b) of them were of the two
names, e = a * b / n windows would name both. See `margins`. The names of the measures are those of lexical statistics,
where words take the place of names: S. Evert, "The Statistics of Word Cooccurrences", Stuttgart 2005,
http://www.collocations.de/AM/.
"""

from __future__ import annotations

from math import log, log1p


def chance(one: float, other: float, windows: float) -> float:
    """In how many reports chance would bring both together: e = a * b / n."""
    return one * other / windows


def strength(together: int, one: float, other: float, windows: float) -> float:
    """How much a tie tells: k * ln(1 + k * n / (a * b)), 0 or more, where n is the `magnitude` of `windows`.

    Local mutual information (Evert 2005, section 3.1.7) kept above zero by the 1 in the logarithm, so that it serves as
    a weight. It grows with the number of reports, and with how far they are beyond chance: an associate beats both a
    name that is everywhere and one that was met once.
    """
    return together * log1p(together * magnitude(windows) / (one * other)) if together else 0.0


def magnitude(windows: float) -> int:
    """The highest power of two that is no more than `windows`, 1 or more.

    All ties of a graph are weighed by the same number, of which a logarithm is taken. So a coarse one does, and one
    article more doesn't change the strength of every tie.
    """
    return 1 << (int(windows).bit_length() - 1)


def log_likelihood(together: int, one: float, other: float, windows: float) -> float:
    """How surprising so many reports with both are: 2 * (k * ln(k / e) - (k - e)), where chance brings e = a * b / n.

    Negative where there are fewer than that. Beyond 10.8, chance does it less than once in a thousand. This is the
    simple log-likelihood of S. Evert, "Corpora and collocations" (2008, section 4.1), close to T. Dunning's G squared
    (Computational Linguistics 19(1), 1993), but true also where k counts reports and a, b mentions, which make no
    contingency table.
    """
    expected = chance(one, other, windows)
    surprise = 2 * (together * log(together / expected) - (together - expected)) if together else 2 * expected
    return max(0.0, surprise) if together >= expected else min(0.0, -surprise)


def npmi(together: int, one: float, other: float, windows: float) -> float:
    """Normalised pointwise mutual information: 1 where neither comes without the other, 0 by chance, -1 never together.

    Names that all windows have are neither: 0. G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation
    Extraction", GSCL 2009.
    """
    if not together:
        return -1.0
    if together >= windows:
        return 0.0
    return max(-1.0, min(1.0, log(together * windows / (one * other)) / -log(together / windows)))
