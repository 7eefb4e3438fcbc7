"""What a sentence says somebody is: "a machine operator at the plant", quoted from beside the name.

A wrong role is worse than none, so only what is told by its shape is taken: a noun phrase that ends with a noun of
`lexicon.occupations` (or goes on from it with a preposition) and stands as an apposition, a title or a predicate.
Lists, clauses and whatever else could belong to another name are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from entities.lexicon.english.occupations import RELATIVES, TITLE_MODIFIERS
from entities.lexicon.english.vocabulary import is_common, is_dictionary_word
from entities.lexicon.english.words import CALENDAR, FUNCTION_WORDS, ORGANIZATION_WORDS
from entities.model import Label, Span
from entities.roles.phrases import (
    CUTTING,
    IN_NAMES,
    LONGEST_RUN,
    PREPOSITIONS,
    Token,
    ends_phrase,
    is_head,
    is_possessive,
    role_length,
    tells_of_speech,
    tokens_of,
)


class RoleKind(StrEnum):
    """How a sentence ties a role to a name."""

    APPOSITION = "apposition"
    TITLE = "title"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Role:
    """A role that a sentence gives a name: where it stands in the sentence."""

    span: Span
    kind: RoleKind


_AGE = re.compile(r"\s*\(\d{1,3}\)|,\s+(?:aged\s+)?\d{1,3}(?=,)")
_HEADLINE = 0.5
_LONGEST_BEFORE = 14

_HEDGES = re.compile(
    r"\b(?:if|whether|unless|would|could|might|may|should|not|never|said|says|say|saying|claim\w*|believ\w+|think\w*|"
    r"thought|insist\w*|den(?:y|ied|ies)|suggest\w*|that|plays?|played|film|character|imagine|as though)\b",
    re.IGNORECASE,
)
_OPINIONS = {"good", "great", "best", "better", "big", "bigger", "real", "true", "fantastic", "brilliant", "top", "bad"}
_RELIGIOUS = {"father", "sister", "brother"}  # or a relative
_BEFORE_VERBS = {"to", "will", "would", "can", "could", "should", "may", "might", "must", "not", "also", "who", "which"}
_NARROWED = {"only", "first", "last", "most", "best"}  # a clause that follows is part of what they say
_COMPASS = {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}


def find_roles(sentence: str, name: Span, label: Label) -> tuple[Role, ...]:
    """The roles that a sentence gives the name that stands at `name` in it; none where it leaves any doubt."""
    if re.match(r"['’]s?\b", sentence[name.end :]):
        after: Iterator[Role] = iter(())
    else:
        after = _after(sentence, name, label)
    before = _before(sentence, name) if label is Label.PERSON else iter(())
    return tuple(sorted((*after, *before), key=lambda role: role.span))


def _after(sentence: str, name: Span, label: Label) -> Iterator[Role]:
    """An apposition behind the name, or else a predicate."""
    age = _AGE.match(sentence, name.end)
    at = age.end() if age else name.end
    comma = re.compile(r"\s*,\s+").match(sentence, at)
    if comma:
        span = _phrase(sentence, comma.end(), label, bare=label is Label.PERSON)
        if span and not _may_go_on(sentence, span.end) and not _belongs_elsewhere(sentence, name):
            yield Role(span, RoleKind.APPOSITION)
        return
    copula = re.compile(r"\s+(is|was)\s+(?=(?:an?|the)\s)").match(sentence, at)
    if copula and not _HEDGES.search(sentence) and not re.search('["“”]', sentence):
        span = _phrase(sentence, copula.end(), label, bare=False)
        free = not _belongs_elsewhere(sentence, name) and re.fullmatch(r"\W*|.*[,;] and ", sentence[: name.start])
        if span and free and not _OPINIONS & set(sentence[span.start : span.end].lower().split()):
            yield Role(span if copula[1] == "is" else Span(copula.start(1), span.end), RoleKind.PREDICATE)


def _phrase(sentence: str, start: int, label: Label, *, bare: bool) -> Span | None:
    """The noun phrase at `start` if it is a role up to a mark that ends it; `bare`: also one without an article."""
    tokens = tokens_of(sentence, start, min(len(sentence), start + 200))
    length = role_length(tokens, label, bare=bare)
    if length is None:
        return None
    if length < len(tokens) and not ends_phrase(tokens, length):
        clause = tokens[length].lower in CUTTING
        if not clause and not tells_of_speech(tokens[length : length + 3]):
            return None
        if clause and {token.lower for token in tokens[:length]} & _NARROWED:
            return None
    return Span(start, tokens[length - 1].end)


def _may_go_on(sentence: str, end: int) -> bool:
    """Whether a list may go on behind a phrase, of which it would be an item and no apposition."""
    following = re.compile(r"\s*[,;]\s+(\w+)( and )?").match(sentence, end)
    if following is None:
        return False
    word = following[1]
    return bool(following[2]) or word in {"and", "or", "a", "an", "the"} or word[0].isupper() or word[0].isdigit()


def _belongs_elsewhere(sentence: str, name: Span) -> bool:
    """Whether what follows may tell of a noun before the name: "the wife of X, a teacher", "Y and X, a couple"."""
    before = tokens_of(sentence, max(0, name.start - 80), name.start)[-3:]
    if not before:
        return False
    if before[-1].lower in {"and", "or", "&", "'", "’"}:
        return False
    owner = any(token.capital or is_head(token, Label.PERSON) for token in before[:-1])
    return owner and before[-1].lower in {"of", "to", "for"}


def _before(sentence: str, name: Span) -> Iterator[Role]:
    """A title before the name, or an apposition: "the Kremlin spokesman, X,"."""
    comma = re.search(r",\s+$", sentence[: name.start])
    if comma is None:
        span = _title(sentence, name)
        if span:
            yield Role(span, RoleKind.TITLE)
    elif re.match(r"(?:,(?!\s+(?:and|or|[A-Z]|an?\s|the\s))|\.?[”\"]?\s*$)", sentence[name.end :]):
        span = _apposition_before(sentence, comma.start())
        if span:
            yield Role(span, RoleKind.APPOSITION)


def _apposition_before(sentence: str, end: int) -> Span | None:
    """The nearest determined noun phrase that ends at `end`, if it is a role."""
    tokens = tokens_of(sentence, max(0, end - 120), end)
    for at in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST_BEFORE), -1):
        if tokens[at].lower == "the" and role_length(tokens[at:], Label.PERSON, bare=False) == len(tokens) - at:
            previous = tokens[at - 1].lower if at else ""
            return None if previous in {*PREPOSITIONS, "and", "or", "by", ","} else Span(tokens[at].start, end)
    return None


def _title(sentence: str, name: Span) -> Span | None:
    """The title right before a name: "President", "Chelsea manager", "former tennis player"."""
    if not sentence[: name.start].endswith((" ", "\n")) or _is_headline(sentence):
        return None
    tokens = tokens_of(sentence, max(0, name.start - 200), name.start)
    if not tokens or not is_head(tokens[-1], Label.PERSON) or tokens[-1].lower in _RELIGIOUS:
        return None
    at = _start_of_title(tokens)
    if _is_cut_or_verb(tokens, at) or (tokens[-1].lower in RELATIVES and not is_possessive(tokens[at])):
        return None
    return Span(tokens[at].start, tokens[-1].end)


def _start_of_title(tokens: Sequence[Token]) -> int:
    """Where the title begins that the last of these ends: "Bank of England governor" has an "of" in a name."""
    at = len(tokens) - 1
    while at and len(tokens) - at < LONGEST_RUN:
        before = tokens[at - 1]
        if _is_before_title(before, tokens[at], first=at == 1 and tokens[0].start == 0):
            at -= 1
        elif before.lower in {"of", "&"} and at > 1 and tokens[at].capital and _is_in_name(tokens[at - 2]):
            at -= 2
        else:
            break
    return at


def _is_in_name(token: Token) -> bool:
    """Whether "Bank" begins a name that has an "of"; where a sentence starts, "Friends" may."""
    return token.capital and (token.start > 0 or token.lower in ORGANIZATION_WORDS)


def _is_cut_or_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the title from `at` on may be half of one ("Trade and | Industry Secretary"), or a verb ("to star")."""
    first, last, before = tokens[at], tokens[-1], tokens[max(0, at - 2) : at]
    if not before:
        return False
    joint = before[-1].lower
    if first.capital and joint in {"and", "of"} and before[0].capital:
        return last.capital == (joint == "and")
    if last.capital:
        return False
    half = first.capital and before[-1].capital and before[-1].start == 0 and joint not in FUNCTION_WORDS
    return half or (first is last and is_common(last.lower) and joint in _BEFORE_VERBS)


def _is_before_title(token: Token, following: Token, *, first: bool) -> bool:
    """Whether a word belongs to the title that `following` is in; at the start of a sentence capitals tell nothing."""
    word = token.lower
    if word in TITLE_MODIFIERS or word.startswith("ex-"):
        return True
    if not token.capital:  # "affairs spokesman"; what may be a verb, an adjective or a person is none
        return is_dictionary_word(word) and not is_common(word) and not is_head(token, Label.PERSON)
    if first and following.capital and (word in IN_NAMES | _COMPASS or token.text.isupper()):
        return True
    return word not in FUNCTION_WORDS and word not in CALENDAR and not (first and is_common(word))


def _is_headline(sentence: str) -> bool:
    """Whether most words have a capital, so that a capital tells nothing."""
    words = re.findall(r"[^\W\d_]{4,}", sentence)
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) > max(_HEADLINE * len(words), 2) + 1
