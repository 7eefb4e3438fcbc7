"""What a sentence says somebody is: "a machine operator at the plant", quoted from beside the name.

A wrong role is worse than none, so only what is told by its shape is taken: a noun phrase that ends with a noun of
the language's grammar (or goes on from it with a preposition) and stands as an apposition, a title or a predicate.
Lists, clauses and whatever else could belong to another name are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from entities.lexicon.inflection import is_surely_base
from entities.lexicon.language import Language
from entities.model import Label, Span
from entities.roles.phrases import (
    LONGEST_RUN,
    SPEECH_WORDS,
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


_HEADLINE = 0.5
_LONGEST_BEFORE = 14
_COMMA = re.compile(r"\s*,\s+")
_ITEM = re.compile(r"\s*[,;]\s+(\w+)")
_LAST_COMMA = re.compile(r",\s+$")


def find_roles(sentence: str, name: Span, label: Label, language: Language) -> tuple[Role, ...]:
    """The roles that a sentence gives the name that stands at `name` in it; none where it leaves any doubt."""
    owned = language.roles.owned.match(sentence[name.end :])
    after = iter(()) if owned else _after(sentence, name, label, language)
    owner = not is_surely_base(sentence[slice(*name)], language.inflection)  # "the husband of", said by a case
    before = _before(sentence, name, language) if label is Label.PERSON and not owner else iter(())
    return tuple(sorted((*after, *before), key=lambda role: role.span))


def _after(sentence: str, name: Span, label: Label, language: Language) -> Iterator[Role]:
    """An apposition behind the name, or else a predicate."""
    grammar = language.roles
    age = grammar.age.match(sentence, name.end)
    at = age.end() if age else name.end
    comma = _COMMA.match(sentence, at)
    if comma:
        span = _phrase(sentence, comma.end(), label, language, bare=label is Label.PERSON)
        if span and not _may_go_on(sentence, span.end, language) and not _belongs_elsewhere(sentence, name, language):
            yield Role(span, RoleKind.APPOSITION)
        return
    copula = grammar.copula.match(sentence, at)
    if copula and not grammar.hedges.search(sentence) and not re.search('["“”«»„]', sentence):
        span = _phrase(sentence, copula.end(), label, language, bare=False)
        free = grammar.before_predicate.fullmatch(sentence[: name.start])
        if (
            span
            and free
            and not _belongs_elsewhere(sentence, name, language)
            and grammar.opinions.isdisjoint(sentence[span.start : span.end].lower().split())
        ):
            yield Role(span if copula[1] in grammar.present else Span(copula.start(1), span.end), RoleKind.PREDICATE)


def _phrase(sentence: str, start: int, label: Label, language: Language, *, bare: bool) -> Span | None:
    """The noun phrase at `start` if it is a role up to a mark that ends it; `bare`: also one without an article."""
    grammar = language.roles
    tokens = tokens_of(sentence, Span(start, min(len(sentence), start + 200)), language)
    length = role_length(tokens, label, language, bare=bare)
    if length is None:
        return None
    if length < len(tokens) and not ends_phrase(tokens, length):
        clause = tokens[length].lower in grammar.cutting
        if not clause and not tells_of_speech(tokens[length : length + SPEECH_WORDS], grammar):
            return None
        if clause and not grammar.narrowing.isdisjoint(token.lower for token in tokens[:length]):
            return None
    return Span(start, tokens[length - 1].end)


def _may_go_on(sentence: str, end: int, language: Language) -> bool:
    """Whether a list may go on behind a phrase, of which it would be an item and no apposition."""
    following = _ITEM.match(sentence, end)
    if following is None:
        return False
    word, grammar = following[1], language.roles
    another = word in grammar.conjunctions or word in grammar.determiners or word[0].isupper() or word[0].isdigit()
    return another or sentence.startswith(f" {language.conjunction} ", following.end())


def _belongs_elsewhere(sentence: str, name: Span, language: Language) -> bool:
    """Whether what follows may tell of a noun before the name: "the wife of X, a teacher", "Y and X, a couple"."""
    grammar = language.roles
    before = tokens_of(sentence, Span(max(0, name.start - 80), name.start), language)[-3:]
    if not before:
        return False
    if before[-1].lower in grammar.conjunctions or before[-1].lower in {"&", "'"}:
        return False
    owner = any(token.capital or is_head(token, Label.PERSON, grammar) for token in before[:-1])
    return owner and before[-1].lower in grammar.pointing


def _before(sentence: str, name: Span, language: Language) -> Iterator[Role]:
    """A title before the name, or an apposition: "the Kremlin spokesman, X,"."""
    comma = _LAST_COMMA.search(sentence[: name.start])
    if comma is None:
        span = _title(sentence, name, language)
        if span:
            yield Role(span, RoleKind.TITLE)
    elif language.roles.closing.match(sentence[name.end :]):
        span = _apposition_before(sentence, comma.start(), language)
        if span:
            yield Role(span, RoleKind.APPOSITION)


def _apposition_before(sentence: str, end: int, language: Language) -> Span | None:
    """The nearest determined noun phrase that ends at `end`, if it is a role."""
    grammar = language.roles
    tokens = tokens_of(sentence, Span(max(0, end - 120), end), language)
    for at in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST_BEFORE), -1):
        whole = len(tokens) - at
        definite = tokens[at].lower in grammar.definite
        if definite and role_length(tokens[at:], Label.PERSON, language, bare=False) == whole:
            previous = tokens[at - 1].lower if at else ""
            joined = previous in grammar.prepositions or previous in grammar.conjunctions or previous in grammar.agents
            return None if joined or previous == "," else Span(tokens[at].start, end)
    return None


def _title(sentence: str, name: Span, language: Language) -> Span | None:
    """The title right before a name: "President", "Chelsea manager", "former tennis player"."""
    if not sentence[: name.start].endswith((" ", "\n")) or (language.capital_means_name and _is_headline(sentence)):
        return None
    grammar = language.roles
    tokens = tokens_of(sentence, Span(max(0, name.start - 200), name.start), language)
    if grammar.head_first:
        return _title_from_head(tokens, language)
    if not tokens or not is_head(tokens[-1], Label.PERSON, grammar) or tokens[-1].lower in grammar.religious:
        return None
    at = _start_of_title(tokens, language)
    unowned = tokens[-1].lower in grammar.relatives and not is_possessive(tokens[at], grammar)
    if unowned or _is_cut_or_verb(tokens, at, language):
        return None
    return Span(tokens[at].start, tokens[-1].end)


def _title_from_head(tokens: Sequence[Token], language: Language) -> Span | None:
    """The title that these words end with where its noun comes first: "ministre russe de la Défense".

    The nearest one counts: in "la sœur du maire" it is the mayor who is named.
    """
    grammar = language.roles
    for at in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST_BEFORE), -1):
        if ends_phrase(tokens, at):
            return None
        title = tokens[at + 1 :]
        led = tokens[at].lower in grammar.leading and title
        if led and role_length(title, Label.PERSON, language, bare=True) == len(title):
            kin = len(title) == 1 and title[0].lower in grammar.relatives | grammar.religious
            return None if kin else Span(title[0].start, title[-1].end)
    return None


def _start_of_title(tokens: Sequence[Token], language: Language) -> int:
    """Where the title begins that the last of these ends: "Bank of England governor" has an "of" in a name."""
    at = len(tokens) - 1
    while at and len(tokens) - at < LONGEST_RUN:
        before = tokens[at - 1]
        if _is_before_title(before, tokens[at], language, first=at == 1 and tokens[0].start == 0):
            at -= 1
        elif (
            before.lower in language.roles.of
            and at > 1
            and tokens[at].capital
            and _is_in_name(tokens[at - 2], language)
        ):
            at -= 2
        else:
            break
    return at


def _is_in_name(token: Token, language: Language) -> bool:
    """Whether "Bank" begins a name that has an "of"; where a sentence starts, "Friends" may."""
    return token.capital and (token.start > 0 or token.lower in language.organization_words)


def _is_cut_or_verb(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether the title from `at` on may be half of one ("Trade and | Industry Secretary"), or a verb ("to star")."""
    first, last, before = tokens[at], tokens[-1], tokens[max(0, at - 2) : at]
    if not before:
        return False
    joint, vocabulary = before[-1].lower, language.vocabulary
    if first.capital and joint in {language.conjunction, language.of} and before[0].capital:
        return last.capital == (joint == language.conjunction)
    if last.capital:
        return False
    half = first.capital and before[-1].capital and before[-1].start == 0 and joint not in vocabulary.function_words
    return half or (first is last and joint in language.roles.before_verbs and vocabulary.is_common(last.lower))


def _is_before_title(token: Token, following: Token, language: Language, *, first: bool) -> bool:
    """Whether a word belongs to the title that `following` is in; at the start of a sentence capitals tell nothing."""
    word, grammar, vocabulary = token.lower, language.roles, language.vocabulary
    if word in grammar.modifiers or word.startswith(grammar.prefixes):
        return True
    common = vocabulary.is_common(word)
    if not token.capital:  # "affairs spokesman"; what may be a verb, an adjective or a person is none
        return not common and vocabulary.is_dictionary_word(word) and not is_head(token, Label.PERSON, grammar)
    if first and following.capital and (word in grammar.in_names or word in grammar.compass or token.text.isupper()):
        return True
    return word not in vocabulary.function_words and word not in language.calendar and not (first and common)


def _is_headline(sentence: str) -> bool:
    """Whether most words have a capital, so that a capital tells nothing."""
    words = re.findall(r"[^\W\d_]{4,}", sentence)
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) > max(_HEADLINE * len(words), 2) + 1
