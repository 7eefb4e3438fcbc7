"""The names of one article in the making, as the rules of recognition hand them on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from entities.lexicon.language import Language
from entities.model import Label


class Candidate(NamedTuple):
    """A stretch of text that may be a name; `label` is None for names of other things (nationalities, events)."""

    start: int
    end: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known so far of the names in one article.

    `text` is the article's `body` as the rules read it, of the same length: with its case restored, say. `spans` are in
    order and don't overlap; those of them that are in `settled` a rule is sure of, so that they needn't be weighed. In
    `barred` stretches other things are named, which no rule takes for an entity. `scores` has, by where a word starts,
    how sure the recogniser was of each kind of name there (`entities.ner.scores`).
    """

    body: str
    text: str
    language: Language
    spans: tuple[Candidate, ...] = ()
    barred: tuple[Candidate, ...] = ()
    settled: frozenset[Candidate] = frozenset()
    scores: Mapping[int, bytes] = field(default_factory=dict)

    def named(self, span: Candidate) -> str:
        """The text of a span, each stretch of space made one."""
        return " ".join(self.text[span.start : span.end].split())

    def with_spans(self, spans: Iterable[Candidate]) -> Draft:
        """The same article with other spans."""
        return replace(self, spans=tuple(spans))

    def settle(self, names: Iterable[Candidate]) -> Draft:
        """The same article with names that a rule is sure of, in the place of the spans that they touch."""
        sure = without_overlaps(names)
        if not sure:
            return self
        return replace(self, spans=tuple(replace_touched(self.spans, sure)), settled=self.settled.union(sure))


@dataclass(frozen=True, slots=True)
class Rule:
    """A step of recognition: `says` tells in a reader's words what `apply` does to a draft."""

    name: str
    says: str
    apply: Callable[[Draft], Draft]


def apply_rules(draft: Draft, rules: Iterable[Rule], off: frozenset[str] = frozenset()) -> Draft:
    """What a draft becomes by the rules, one after the other; those whose names are in `off` are left out."""
    for rule in rules:
        if rule.name not in off:
            draft = rule.apply(draft)
    return draft


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


def replace_touched(spans: Sequence[Candidate], added: Iterable[Candidate]) -> list[Candidate]:
    """`spans` with those that overlap one of `added` replaced by it."""
    added = without_overlaps(added)
    if not added:
        return without_overlaps(spans)
    ends = [new.end for new in added]
    after = ((span, bisect_right(ends, span.start)) for span in spans)
    kept = (span for span, at in after if at == len(added) or added[at].start >= span.end)
    return without_overlaps([*kept, *added])
