"""Which articles are one report: a wire story in five papers is one witness, not five.

Texts are compared by the share of three-word sequences that they have in common (their Jaccard index), estimated by
MinHash: A. Z. Broder, "On the resemblance and containment of documents", 1997. A report is a group of articles of which
each shares half or more of its sequences with another: on news, retellings of one story stay below, while a story that
was shortened by a third is still above.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
_SHORTEST = 5  # words of a sentence that says something by itself
_LEAD = 8
IN_STORIES = 3
"""A sentence of articles on so many stories is part of none: boxes, imprints, appeals to subscribe."""
_LAYOUT = struct.Struct(f"<{_HASHES}I")
_BAND = _ROWS * 4
_BAND_LAYOUT = struct.Struct(f"{_BAND}s" * _BANDS)


def sign(text: str) -> bytes:
    """The MinHash of a text, to be compared with others by `group_reports`; empty if the text has no words."""
    words = text.casefold().split()
    if not words:
        return b""
    minhash = RMinHash(num_perm=_HASHES, seed=_SEED)
    sequences = zip(*(words[at:] for at in range(_WORDS)), strict=False) if len(words) > _WORDS else (words,)
    minhash.update([" ".join(sequence) for sequence in sequences])
    return _LAYOUT.pack(*minhash.digest())


def text_key(text: str) -> str:
    """What tells two texts apart: 32 hexadecimal digits of BLAKE2b."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def sentence_key(text: str) -> int:
    """What two sentences of the same words have in common, whatever their case and spaces: 0 for short ones."""
    words = text.casefold().split()
    if len(words) < _SHORTEST:
        return 0
    digest = hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=7)
    return int.from_bytes(digest.digest(), "big") or 1


def lead_key(sentences: Iterable[str]) -> int:
    """What articles on the same story have in common: the key of the first whole sentence, behind the headline."""
    texts = list(sentences)
    whole = (text for text in texts if len(text.split()) >= _LEAD and text.rstrip("\"'”’)»").endswith((".", "!", "?")))
    return sentence_key(next(whole, " ".join(texts)))


def sign_sentences(sentences: Iterable[str]) -> bytes:
    """The MinHash of a text, given as its sentences."""
    return sign(" ".join(sentences))


def group_reports(signatures: Iterable[tuple[int, bytes]]) -> dict[int, int]:
    """The report of each article (both by the articles' numbers): the lowest number among its near-duplicates."""
    signed = dict(signatures)
    report = {article: article for article in signed}

    for one, other in _candidates(sorted((signature, article) for article, signature in signed.items())):
        left, right = _first(report, one), _first(report, other)
        if left != right and _resemblance(signed[one], signed[other]) >= SAME_REPORT:
            report[max(left, right)] = min(left, right)
    return {article: _first(report, article) for article in sorted(signed)}


def regroup_reports(articles: Iterable[tuple[int, bytes, int | None]], gone: Collection[bytes]) -> dict[int, int]:
    """The articles whose report is another than the one given, or that have none yet, with the report that they have.

    `gone` are the signatures of articles that were among those when reports were made. The reports are those that
    `group_reports` gives, but only articles without one are compared with others.
    """
    rows = list(articles)
    signed = {article: signature for article, signature, _ in rows}
    old = {article: report for article, _, report in rows}
    loose = [article for article, report in old.items() if report is None]
    alike = _sharing_bands(signed, [signed[article] for article in loose], gone) if 2 * len(loose) < len(rows) else None
    new = group_reports(signed.items()) if alike is None else _join(signed, old, alike)
    return {article: report for article, report in new.items() if old[article] != report}


def _sharing_bands(
    signed: Mapping[int, bytes], loose: Iterable[bytes], gone: Collection[bytes]
) -> dict[tuple[int, bytes], list[int]] | None:
    """For each band of signatures, the articles that have it; None if it is or was one of very many."""
    alike: dict[tuple[int, bytes], list[int]] = {
        key: [] for signature in (*loose, *gone) if signature for key in enumerate(_BAND_LAYOUT.unpack(signature))
    }
    bands = {band for _, band in alike}
    for article, signature in signed.items():
        if signature and not bands.isdisjoint(own := _BAND_LAYOUT.unpack(signature)):
            for key in enumerate(own):
                if key in alike:
                    alike[key].append(article)
    return alike if all(len(found) + len(gone) <= _MANY for found in alike.values()) else None


def _join(
    signed: Mapping[int, bytes], old: Mapping[int, int | None], alike: Mapping[tuple[int, bytes], Sequence[int]]
) -> dict[int, int]:
    """The report of each article, where those that have one stay together."""
    report = {article: article if known is None else known for article, known in old.items()}
    for articles in alike.values():
        for one in articles:
            for other in articles if old[one] is None else ():
                left, right = _first(report, one), _first(report, other)
                if left != right and _resemblance(signed[one], signed[other]) >= SAME_REPORT:
                    report[max(left, right)] = min(left, right)
    return {article: _first(report, article) for article in report}


def _first(report: dict[int, int], article: int) -> int:
    """The first article of a report, to which each leads by way of earlier ones."""
    while report[article] != article:
        report[article] = report[report[article]]
        article = report[article]
    return article


def _candidates(signed: Sequence[tuple[bytes, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that agree in a whole band of their signatures.

    Of very many that agree (they share a long imprint, say) only neighbours are paired. The order is that of the
    signatures, so that the groups don't depend on the order in which articles were read.
    """
    import numpy as np

    articles = [article for signature, article in signed if signature]
    hashes = np.frombuffer(b"".join(signature for signature, _ in signed), "<u4").reshape(-1, _HASHES)
    for band in range(_BANDS if len(articles) > 1 else 0):
        columns = hashes[:, band * _ROWS : (band + 1) * _ROWS].T
        order = np.lexsort(columns)  # stable: those that agree stay in their order
        agree = np.all([column[order[1:]] == column[order[:-1]] for column in columns], axis=0)
        ends = np.flatnonzero(np.diff(agree, prepend=False, append=False))
        for start, end in ends.reshape(-1, 2).tolist():
            alike = [articles[at] for at in order[start : end + 1].tolist()]
            yield from combinations(alike, 2) if len(alike) <= _MANY else pairwise(alike)


def _resemblance(one: bytes, other: bytes) -> float:
    """The estimated Jaccard index of two texts, by their signatures."""
    alike = map(eq, _LAYOUT.unpack(one), _LAYOUT.unpack(other))
    return float(sum(alike)) / _HASHES
