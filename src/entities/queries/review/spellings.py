"""Organizations and places that may be one in two spellings: acronyms, words cut short, last words left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from entities.folding import fold
from entities.lexicon.english import ENGLISH
from entities.lexicon.english.nicknames import NICKNAMES
from entities.model import Entity, Label
from entities.queries.review.ground import Candidate, Ground
from entities.queries.review.question import QuestionKind
from entities.resolution.names import digits
from entities.resolution.organization_names import acronym_letters, initials, is_acronym

_SURE_LETTERS = 3
"""An acronym of so many letters is asked about without company in common: of two, every pair of words fits it."""
_AND = re.compile(r"&|\band\b")
_BLOCK = 50
"""Names with the same first letters that are compared, the most mentioned first: so that it takes near linear time."""
_SHORT_FORM_COMPANY = 2
_SHORT_FORM_SHARE = 0.5
"""A name and one with more words share so much of the company of the one that keeps less."""


def find_spellings(ground: Ground) -> Iterator[Candidate]:
    """The pairs of organizations, and of places, that may be spellings of one."""
    for label in (Label.ORGANIZATION, Label.PLACE):
        entities = [entity for entity in ground.entities.values() if entity.label is label]
        yield from _acronyms(entities, ground)
        yield from _abbreviations(entities)
        yield from _nicknames(entities) if ground.language is ENGLISH else ()
        yield from _short_forms(entities, ground)


def _acronyms(entities: Sequence[Entity], ground: Ground) -> Iterator[Candidate]:
    full = defaultdict(list)
    for entity in entities:
        for letters in initials(entity.name, ground.language):
            full[letters].append(entity)
    for entity in entities:
        letters = acronym_letters(entity.name)
        for other in full.get(letters, ()) if is_acronym(entity.name) else ():
            if other is entity or ("&" in entity.name and not _AND.search(other.name)):
                continue
            if len(letters) >= _SURE_LETTERS or ground.shared(entity.id, other.id):
                yield Candidate(QuestionKind.SPELLING, entity.id, other.id, "one has the first letters of the other")


def _nicknames(entities: Sequence[Entity]) -> Iterator[Candidate]:
    known = {fold(entity.name): entity for entity in entities}
    for row in NICKNAMES:
        there = [known[fold(name)] for name in row if fold(name) in known]
        for one, other in combinations(there, 2):
            yield Candidate(QuestionKind.SPELLING, one.id, other.id, "papers call one thing by both names")


def _abbreviations(entities: Sequence[Entity]) -> Iterator[Candidate]:
    alike = defaultdict(list)
    for entity in entities:
        words = fold(entity.name).replace("-", " ").split()
        if len(words) > 1:
            alike["".join(word[0] for word in words)].append((entity, words))
    for block in alike.values():
        block.sort(key=lambda pair: (-pair[0].mentions, pair[0].id))
        for (one, short), (other, full) in permutations(block[:_BLOCK], 2):
            if short != full and all(map(abbreviates, short, full)) and digits(one.name) == digits(other.name):
                yield Candidate(QuestionKind.SPELLING, one.id, other.id, "one cuts the words of the other short")


def abbreviates(short: str, full: str) -> bool:
    """Whether a word is another, or has its first letter and some of the others in their order: "utd" of "united"."""
    if short == full:
        return True
    left = iter(full[1:])
    return 1 < len(short) < len(full) and short[0] == full[0] and all(letter in left for letter in short[1:])


def _short_forms(entities: Sequence[Entity], ground: Ground) -> Iterator[Candidate]:
    known = {fold(entity.name): entity for entity in entities}
    for name, entity in known.items():
        words = name.split()
        for number in range(1, len(words)):
            other = known.get(" ".join(words[:number]))
            if other and _keep_company(ground, entity.id, other.id):
                reason = "one is the other without its last words, in the same company"
                yield Candidate(QuestionKind.SPELLING, other.id, entity.id, reason)


def _keep_company(ground: Ground, one: str, other: str) -> bool:
    """Whether two share company as one would, and no sentence has both, as is the way with a whole and its part."""
    shared, stake = ground.shared(one, other), ground.stake(one, other)
    together = other in ground.company_of(one)
    return shared >= _SHORT_FORM_COMPANY and shared >= _SHORT_FORM_SHARE * stake and not together
