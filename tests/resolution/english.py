"""Resolution as it is of English texts, for tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entities.lexicon.english import ENGLISH
from entities.model import Decision, Label, Mention, Name, NameCount, Reference, Sentence
from entities.resolution import article, corpus
from entities.resolution.corpus import CorpusNames, Resolution, established_names, labels
from entities.resolution.corpus.links import Alias


def resolve_article(mentions: Iterable[Mention], sentences: Sequence[Sentence] = ()) -> tuple[Reference, ...]:
    """The references of an English article."""
    return article.resolve_article(mentions, sentences, ENGLISH)


def resolve_names(
    counts: Iterable[NameCount],
    aliases: Iterable[Alias] = (),
    decisions: Sequence[Decision] = (),
    *,
    side_by_side: Iterable[frozenset[str]] = (),
    off: frozenset[str] = frozenset(),
) -> Resolution:
    """The resolution of the names of an English corpus."""
    names = CorpusNames(tuple(counts), ENGLISH, tuple(aliases), frozenset(side_by_side))
    return corpus.resolve_names(names, decisions, off=off)


def correct_labels(counts: Iterable[NameCount]) -> dict[Name, Label]:
    """The labels that an English corpus corrects."""
    return labels.correct_labels(counts, ENGLISH)


def known_names(counts: Iterable[NameCount]) -> dict[str, Label]:
    """The names that an English corpus establishes."""
    return established_names(tuple(counts), ENGLISH)
