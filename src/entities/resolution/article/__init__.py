"""Resolve the mentions of one article: each gets the fullest form that its name has there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from entities.folding import fold, place_key
from entities.lexicon.language import Language
from entities.model import Label, Mention, Reference, Sentence
from entities.resolution.article.answers import Answer, answer, open_answer
from entities.resolution.article.bare_names import People
from entities.resolution.article.couples import shared_surnames
from entities.resolution.article.firms import Firms, find_firms
from entities.resolution.article.heads import Context, Heads
from entities.resolution.article.inflections import base_forms
from entities.resolution.article.namesakes import Namesakes, find_told, told_of_names
from entities.resolution.article.nearby import likely_places
from entities.resolution.article.organizations import definitions, keys_of_organization
from entities.resolution.article.places import place_spelling
from entities.resolution.article.rules import (
    AMBIGUOUS,
    CONTAINER,
    FIRM,
    FULL_NAME,
    INFLECTED,
    LONE,
    NEARBY,
    OF_LABEL,
    SHARED,
)
from entities.resolution.article.spellings import Spelling, distinct_spellings
from entities.resolution.names import is_full
from entities.resolution.side_by_side import NAMED_SIDE_BY_SIDE, FullName, Pairs, pairs_side_by_side


def resolve_article(
    mentions: Iterable[Mention],
    sentences: Sequence[Sentence],
    language: Language,
    *,
    body: str = "",
    off: frozenset[str] = frozenset(),
) -> tuple[Reference, ...]:
    """Give each mention of one article, in the order of the text, the fullest form of its name there.

    Surnames, first names, initials, acronyms and short forms join the full name that they fit. Of several people that
    one is meant whom `body`, the text that the mentions stand in, or the order of the names says. What else fits
    several stays open: its name is None, and those are its candidates. What one sentence names side by side are two
    people. Rules whose names are `off` are left out.
    """
    found = sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.label, mention.text))
    bases = {} if INFLECTED.name in off else base_forms(found, body, language)
    based = [replace(one, text=bases[one][0]) if len(bases.get(one, ())) == 1 else one for one in found]
    couples = {} if SHARED.name in off else dict(shared_surnames(based, body, language))
    mentions = [replace(mention, text=couples.get(mention, mention.text)) for mention in based]
    apart = frozenset() if NAMED_SIDE_BY_SIDE.name in off else named_side_by_side(mentions, sentences)
    opening = frozenset(fold(mention.text) for mention in mentions if sentences and mention.end <= sentences[0].end)
    firms = Firms() if FIRM.name in off else find_firms(mentions, sentences, body, language)
    renamed = other_names(mentions, body, language)
    namesakes = _find_namesakes([one for one in mentions if one.label is Label.PLACE], body, language, off)
    context = Context(language, apart, definitions(mentions), opening, renamed, firms, namesakes)
    labels = {mention: Label.ORGANIZATION if mention in firms.firm else mention.label for mention in mentions}
    of_label = {label: [mention for mention in mentions if labels[mention] is label] for label in Label}
    answers = dict(People(of_label[Label.PERSON], context, body, off).answers())
    for label in (Label.PLACE, Label.ORGANIZATION):
        answers.update(_resolve(label, of_label[label], context, off))
    for own, read in zip(found, mentions, strict=True):
        if len(either := bases.get(own, ())) > 1:
            answers[read] = _either(either, answers, labels[read]) or answers[read]
    rules = [_rule(*one, answers[one[-1]], firms) for one in zip(found, based, mentions, strict=True)]
    return tuple(
        Reference(own, answers[read].name, labels[read], rule, answers[read].candidates)
        for own, read, rule in zip(found, mentions, rules, strict=True)
    )


def other_names(mentions: Sequence[Mention], body: str, language: Language) -> dict[str, str]:
    """The names that `body` says to be another one's, with that: "Ann Smith, née Field"."""
    people = [mention for mention in mentions if mention.label is Label.PERSON]
    said = language.bearing.other_name
    named = ((full, other) for full, other in pairwise(people) if said.fullmatch(body, full.end, other.start))
    return {fold(other.text): full.text for full, other in named if is_full(full.text)}


def _find_namesakes(places: Sequence[Mention], body: str, language: Language, off: frozenset[str]) -> Namesakes:
    """What the article says of places that share a name, by the rules that aren't off."""
    said = {} if CONTAINER.name in off else find_told(places, body, language)
    told = told_of_names(said)
    keys = () if NEARBY.name in off else (place_key(place.text) for place in places)
    return Namesakes(said, told, likely_places(keys, told))


def _either(bases: Collection[str], answers: Mapping[Mention, Answer], label: Label) -> Answer | None:
    """That a name which is a form of several stays open, between all that the article has of these."""
    names = {answer.name for mention, answer in answers.items() if mention.label is label and answer.name}
    fits = sorted(name for name in names if name in bases or name.split()[-1] in bases)
    return open_answer(AMBIGUOUS, [Spelling(name, fold(name)) for name in fits]) if len(fits) > 1 else None


def _rule(own: Mention, based: Mention, read: Mention, answer: Answer, firms: Firms) -> str:
    """The rule of an answer; where a name stands for itself, what it was read as says why."""
    if answer.rule == FULL_NAME.name and read in firms.firm:
        return FIRM.name
    if based != read:
        return SHARED.name
    return INFLECTED.name if own != based and answer.rule in {FULL_NAME.name, LONE.name} else answer.rule


def named_side_by_side(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Pairs:
    """The pairs of full names of people that stand close to each other in one sentence, as `fold` gives them.

    `mentions` are in the order of the text.
    """
    if not sentences:
        return frozenset()
    ends = [sentence.end for sentence in sentences]
    people = (mention for mention in mentions if mention.label is Label.PERSON and is_full(mention.text))
    names = (FullName(bisect_right(ends, one.start), one.start, one.end, fold(one.text)) for one in people)
    return frozenset(pairs_side_by_side(names))


def _resolve(
    label: Label, mentions: Sequence[Mention], context: Context, off: frozenset[str]
) -> Iterator[tuple[Mention, Answer]]:
    """What each mention of a place or an organization stands for.

    That is the same for all of one name, but for places of which the article says where they lie.
    """
    rules = [rule for rule in OF_LABEL[label] if rule.name not in off]
    heads = Heads(context)
    answers: dict[str, Answer] = {}
    names = {name.key: name for name in distinct_spellings(mentions)}
    for name in names.values():
        rule, fits = next(((rule, fits) for rule in rules if (fits := rule.fits(name, heads))), (FULL_NAME, ()))
        heads.settle(name, fits or (name,))
        if not fits and label is Label.ORGANIZATION:
            heads.add(name, keys_of_organization(name, heads))
        answers[name.key] = answer(name, rule, fits)
    for mention in mentions:
        name = names[fold(mention.text)]
        place = context.namesakes.said.get(mention) if answers[name.key].candidates else None
        yield mention, answer(name, CONTAINER, [place_spelling(name, place)]) if place else answers[name.key]
