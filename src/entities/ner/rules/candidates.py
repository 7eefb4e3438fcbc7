"""Stretches of text that may be names, as the steps of recognition hand them on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from entities.model import Label


class Candidate(NamedTuple):
    """A stretch of text that may be a name; `label` is None for names of other things (nationalities, events)."""

    start: int
    end: int
    label: Label | None


def without_overlaps(spans: Iterable[Candidate]) -> list[Candidate]:
    """In order of the text; of two spans that overlap the longer stays."""
    kept: list[Candidate] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def replace_touched(spans: Iterable[Candidate], added: Iterable[Candidate]) -> list[Candidate]:
    """`spans` with those that overlap one of `added` replaced by it."""
    added = without_overlaps(added)
    kept = (s for s in spans if not any(a.start < s.end and s.start < a.end for a in added)) if added else spans
    return without_overlaps([*kept, *added])
