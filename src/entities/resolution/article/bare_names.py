"""Which person each bare name of an article means: its surnames, first names and ends of names, mention by mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from entities.folding import fold
from entities.lexicon.given_names import is_first_name
from entities.model import Label, Mention
from entities.resolution.article.answers import Answer, answer, open_answer
from entities.resolution.article.bearings import Bearing, read_bearing, sex_of_words
from entities.resolution.article.choosing import Asked, Introductions, is_doubtful
from entities.resolution.article.heads import Context, Heads
from entities.resolution.article.introductions import Introduction, introduce
from entities.resolution.article.people import begins_with_word, is_lone, keys_of_person
from entities.resolution.article.rules import (
    AMBIGUOUS,
    CHOOSING,
    CONTRADICTED,
    FULL_NAME,
    LONE,
    MAYBE_FIRM,
    OF_LABEL,
    OF_NAME,
    OTHER_NAME,
    SEVERAL,
    SEX,
    TITLED,
    ArticleRule,
)
from entities.resolution.article.spellings import Spelling, distinct_spellings
from entities.resolution.names import are_homophones, letters_of, parse_person
from entities.resolution.rule import Rule

_WRITTEN_OUT = 2
"""A first name of so many letters is no initial."""
_MOST_ASKED = 50
"""Of so many people whom a name fits it is asked which one is meant, so that no article takes a quadratic time."""
Fitting = tuple[ArticleRule, Sequence[Spelling]]


@dataclass(frozen=True, slots=True)
class _Known:
    """A distinct name of the article, and the full names that it may stand for, by each rule that has some."""

    name: Spelling
    fitting: tuple[Fitting, ...]


class People:
    """The people of one article: whom it introduces, and whom each mention means."""

    def __init__(self, mentions: Sequence[Mention], context: Context, body: str, off: frozenset[str]) -> None:
        """Take the mentions of people, in the order of the text; the rules whose names are `off` are left out."""
        self._mentions = mentions
        self._context = context
        self._body = body
        self._off = off
        self._known = {known.name.key: known for known in self._fit()}
        self._introduced: dict[str, Introduction] = {}
        self._fitting: dict[int, Introductions] = {}  # by the identity of what `_known` holds
        self._named = self._full_mentions()

    def answers(self) -> Iterator[tuple[Mention, Answer]]:
        """What each mention stands for."""
        for mention in self._mentions:
            known = self._known[fold(mention.text)]
            if not known.fitting:
                yield mention, self._alone(mention, known.name)
            elif known.fitting[0][0] in OF_NAME:
                yield mention, answer(known.name, *known.fitting[0])
            else:
                yield mention, self._decide(mention, known)

    def _alone(self, mention: Mention, name: Spelling) -> Answer:
        """What a name stands for that no fuller one fits: itself, a first name with the title that belongs to it.

        Behind titles of both sexes it is two people's, each with the title.
        """
        if not is_lone(name):
            return Answer(name.text, FULL_NAME.name)
        bearing = self._bearing(mention)
        if len(self._sexes_of_titles[name.key]) > 1 and bearing.sex and bearing.titles and SEX.name not in self._off:
            return Answer(f"{bearing.written} {name.text}", CONTRADICTED.name)
        regal = self._context.language.bearing.regal if TITLED.name not in self._off else frozenset()
        bearings = (self._bearing(mention) for mention in self._named[name.key])
        title = next((one.written for one in bearings if regal.intersection(one.titles[:1])), "")
        named = title[:1].isupper() and is_first_name(name.key)
        return Answer(f"{title} {name.text}", TITLED.name) if named else Answer(name.text, LONE.name)

    def _fit(self) -> Iterator[_Known]:
        """The distinct names with what they may stand for: full names come first, lone words last."""
        heads = Heads(self._context)
        rules = [rule for rule in OF_LABEL[Label.PERSON] if rule.name not in self._off]
        for name in sorted(distinct_spellings(self._mentions), key=self._introduced_late):
            fitting = tuple((rule, fits) for rule in rules if (fits := _in_its_letters(name, rule.fits(name, heads))))
            if not fitting and not is_lone(name):
                heads.add(name, keys_of_person(name, self._context.language))
            elif fitting and fitting[0][0] is OTHER_NAME:
                heads.add(fitting[0][1][0], keys_of_person(name, self._context.language))
            yield _Known(name, fitting)

    def _full_mentions(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions that introduce each full name: of itself and of its variants, by its key."""
        named: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self._mentions:
            known = self._known[fold(mention.text)]
            if not known.fitting:
                named[known.name.key].append(mention)
            elif known.fitting[0][0] in OF_NAME and len(known.fitting[0][1]) == 1:
                named[known.fitting[0][1][0].key].append(mention)
        return named

    @cached_property
    def _sexes_of_titles(self) -> Mapping[str, frozenset[str]]:
        """The sexes of the titles that stand before each bare name, by its key."""
        sexes: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self._mentions:
            known = self._known[fold(mention.text)]
            if known.fitting[0][0] not in OF_NAME if known.fitting else is_lone(known.name):
                bearing = self._bearing(mention)
                sexes[known.name.key].add(sex_of_words(frozenset(bearing.titles[:1]), self._context.language.bearing))
        return {key: frozenset(found - {""}) for key, found in sexes.items()}

    def _decide(self, mention: Mention, known: _Known) -> Answer:
        """Whom a bare name means, by what is said around it and by who was introduced before."""
        bearing = self._bearing(mention)
        if bearing.several and SEVERAL.name not in self._off:
            return open_answer(SEVERAL, [head for _, fits in known.fitting for head in fits])
        if len(known.name.key) == 1:
            return answer(known.name, *known.fitting[0])
        both = bool(bearing.sex) and len(self._sexes_of_titles[known.name.key]) > 1
        fitting = [(rule, self._people(fits)) for rule, fits in known.fitting]
        paired = any(one.likely not in {"", bearing.sex} for _, people in fitting for one in people)
        asked = Asked(mention.start, bearing, self._context.language.bearing, both, paired)
        chosen = [self._choose(asked, rule, people) for rule, people in fitting]
        likely = [(rule, left) for rule, left in chosen if left]
        if mention in self._context.firms.open and likely:
            return open_answer(MAYBE_FIRM, [one.name for _, left in likely for one in left])
        if not likely:
            return Answer(f"{bearing.written} {known.name.text}".strip(), CONTRADICTED.name)
        settled = (pair for pair in likely if len(pair[1]) == 1 and pair[1][0].at < mention.start)
        rule, left = next(settled, likely[0])
        if SEX.name not in self._off and is_doubtful(asked, left):
            return open_answer(AMBIGUOUS, [one.name for one in left])
        return answer(known.name, rule, [one.name for one in left])

    def _choose(self, asked: Asked, rule: Rule, left: Introductions) -> tuple[Rule, Introductions]:
        """The people of these whom a mention may mean, and the rule that left one of them."""
        for choosing in CHOOSING:
            if choosing.name not in self._off:
                fewer = choosing.leaves(asked, left)
                rule = choosing if len(fewer) == 1 < len(left) else rule
                left = fewer
        return rule, left

    def _people(self, fits: Sequence[Spelling]) -> Introductions:
        """How the article introduces those whom a name fits; of very many those whom it introduces first."""
        if id(fits) not in self._fitting:
            people = sorted(map(self._introduction, fits), key=lambda one: (one.at, one.name.key))
            self._fitting[id(fits)] = people[:_MOST_ASKED]
        return self._fitting[id(fits)]

    def _introduction(self, head: Spelling) -> Introduction:
        """How the article introduces a full name."""
        if head.key not in self._introduced:
            mentions = self._named[head.key]
            bearings = [self._bearing(mention) for mention in mentions]
            grammar = self._context.language.bearing
            self._introduced[head.key] = introduce(head, mentions[0].start, bearings, grammar)
        return self._introduced[head.key]

    def _bearing(self, mention: Mention) -> Bearing:
        return read_bearing(self._body, mention, self._context.language)

    def _introduced_late(self, name: Spelling) -> int:
        """Full names come first, then those that begin with another word, those with an initial, and lone words."""
        given = parse_person(name.text).given
        if len(given) < _WRITTEN_OUT:
            return 3 - len(given)
        return int(name.key in self._context.other_names or begins_with_word(name, self._context.language))


def _in_its_letters(name: Spelling, fits: Sequence[Spelling]) -> Sequence[Spelling]:
    """Those of some full names that a name fits by its letters, too: in ASCII, others are the same."""
    parts = parse_person(name.text)
    return (
        [one for one in fits if not are_homophones(parts, parse_person(one.text))]
        if letters_of(parts.written)
        else fits
    )
