"""Resolve the mentions of one article: each gets the fullest form that its name has there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from entities.folding import fold
from entities.lexicon.language import Language
from entities.model import Label, Mention, Reference, Sentence
from entities.resolution.article.heads import Context, Heads
from entities.resolution.article.organizations import definitions, keys_of_organization
from entities.resolution.article.people import is_lone, keys_of_person
from entities.resolution.article.rules import AMBIGUOUS, FULL_NAME, LONE, OF_LABEL
from entities.resolution.article.spellings import Spelling, distinct_spellings
from entities.resolution.names import parse_person
from entities.resolution.side_by_side import NAMED_SIDE_BY_SIDE, FullName, Pairs, pairs_side_by_side


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a name of the article stands for: its fullest form and the rule; or, where several fit, those."""

    name: str | None
    rule: str
    candidates: tuple[str, ...] = ()


def resolve_article(
    mentions: Iterable[Mention],
    sentences: Sequence[Sentence],
    language: Language,
    *,
    off: frozenset[str] = frozenset(),
) -> tuple[Reference, ...]:
    """Give each mention of one article, in the order of the text, the fullest form of its name there.

    Surnames, first names, initials, acronyms and short forms join the one full name that they fit. What fits several
    stays open: its name is None, and those are its candidates. What one sentence names side by side are two people.
    Rules whose names are `off` are left out.
    """
    mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.label, mention.text))
    apart = frozenset() if NAMED_SIDE_BY_SIDE.name in off else named_side_by_side(mentions, sentences)
    context = Context(language, apart, definitions(mentions))
    answers = {
        (label, key): answer
        for label in Label
        for key, answer in _resolve(label, [m for m in mentions if m.label is label], context, off)
    }
    chosen = ((mention, answers[mention.label, fold(mention.text)]) for mention in mentions)
    return tuple(
        Reference(mention, answer.name, mention.label, answer.rule, answer.candidates) for mention, answer in chosen
    )


def named_side_by_side(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Pairs:
    """The pairs of full names of people that stand close to each other in one sentence, as `fold` gives them.

    `mentions` are in the order of the text.
    """
    if not sentences:
        return frozenset()
    ends = [sentence.end for sentence in sentences]
    people = (mention for mention in mentions if mention.label is Label.PERSON and " " in mention.text.strip())
    names = (FullName(bisect_right(ends, one.start), one.start, one.end, fold(one.text)) for one in people)
    return frozenset(pairs_side_by_side(names))


def _resolve(
    label: Label, mentions: Iterable[Mention], context: Context, off: frozenset[str]
) -> Iterator[tuple[str, _Answer]]:
    """What each name of one label stands for, by its key."""
    rules = [rule for rule in OF_LABEL[label] if rule.name not in off]
    heads = Heads(context)
    names = distinct_spellings(mentions)
    for name in sorted(names, key=_introduced_late) if label is Label.PERSON else names:
        rule, fits = next(((rule, fits) for rule in rules if (fits := rule.fits(name, heads))), (FULL_NAME, ()))
        heads.settle(name, fits or (name,))
        if len(fits) > 1:
            yield name.key, _Answer(None, AMBIGUOUS.name, tuple(sorted(head.text for head in fits)))
        elif fits:
            yield name.key, _Answer(fits[0].text, rule.name)
        elif label is Label.PERSON and is_lone(name):
            yield name.key, _Answer(name.text, LONE.name)
        else:
            if label is not Label.PLACE:
                heads.add(name, keys_of_person(name) if label is Label.PERSON else keys_of_organization(name, heads))
            yield name.key, _Answer(name.text, FULL_NAME.name)


def _introduced_late(name: Spelling) -> int:
    """Full names come first, those with an initial after the others, then lone words."""
    given = parse_person(name.text).given
    return 2 if not given else int(len(given) == 1)
