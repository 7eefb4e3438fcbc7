"""Noun phrases that may be roles: how far "a machine operator at the plant" goes, by the shape of its words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from entities.lexicon.language import Language
from entities.lexicon.roles import RoleGrammar
from entities.model import Label, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark, and where in its text it stands."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word as it is compared: in lower case, with a plain apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


LONGEST_RUN = 8
_LONGEST_COMPLEMENT = 14
_LEAST_STEM = 3  # letters of a verb before its ending
_LEAST_TELLING = 3  # "a company" says nothing, "a Swiss company" does
_BOUNDARIES = set(',.;:!?)]—–-”"')
SPEECH_WORDS = 3


def tokens_of(text: str, span: Span, language: Language) -> list[Token]:
    """The words and marks that begin in a stretch of a text."""
    return [Token(match[0], match.start(), match.end()) for match in _token(language).finditer(text, *span)]


@cache
def _token(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[A-Z]\.)+|{language.roles.abbreviations}|{language.roles.elided}|[^\W_]+(?:[-'’&.][^\W_]+)*['’]?|&|\S"
    )


def ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands here that ends a phrase; a hyphen or dash only with a space before it."""
    token = tokens[at]
    return token.text in _BOUNDARIES and (token.text not in "-–—" or token.start > tokens[at - 1].end)


def role_length(tokens: Sequence[Token], label: Label, language: Language, *, bare: bool) -> int | None:
    """How many tokens, from the first, are a noun phrase that names a role; None if there is no such phrase."""
    grammar = language.roles
    run = _length_of_run(tokens, language, bare=bare)
    if not run or not _has_head(tokens[:run], label, grammar):
        return None
    if label is not Label.PERSON and run < _LEAST_TELLING and tokens[0].lower in grammar.determiners:
        return None
    if run + 1 < len(tokens) and tokens[run].lower == language.conjunction:
        second = _length_of_run(tokens[run + 1 :], language, bare=True)
        if not second or not is_head(tokens[run + second], label, grammar) or tokens[run + 1].capital:
            return None
        run += second + 1
    if run < len(tokens) and tokens[run].lower in grammar.prepositions:
        complement = _length_of_complement(tokens[run:], language)
        return None if complement is None else run + complement
    return run


def _has_head(run: Sequence[Token], label: Label, grammar: RoleGrammar) -> bool:
    """Whether a noun of the language's grammar ends a run, or stands in it where such nouns come first."""
    if not grammar.head_first:
        return is_head(run[-1], label, grammar)
    before = grammar.determiners | grammar.modifiers | grammar.in_names
    at = next((at for at, token in enumerate(run) if token.lower not in before), len(run) - 1)
    return is_head(run[at], label, grammar) and all(grammar.behind_head.fullmatch(word.text) for word in run[at + 1 :])


def _length_of_run(tokens: Sequence[Token], language: Language, *, bare: bool) -> int:
    """How many tokens, from the first, are determiner, modifiers and nouns, without a preposition or a verb."""
    if not tokens:
        return 0
    first = tokens[0]
    determined = first.lower in language.roles.determiners
    at = 1 if determined else 0
    while at < len(tokens) and at < LONGEST_RUN and _is_in_run(tokens[at], language):
        at += 1
    possessive = any(is_possessive(token, language.roles) for token in tokens[:at])
    return at if determined or ((bare or possessive) and not _may_be_verb(first, tokens[1:at], language)) else 0


def _may_be_verb(first: Token, following: Sequence[Token], language: Language) -> bool:
    """Whether a phrase without an article may be a clause: "plays Ann's wife", "became", "working"."""
    grammar = language.roles
    if first.lower.endswith(grammar.verb_endings):
        return True
    if first.capital or first.lower in grammar.modifiers or is_head(first, Label.PERSON, grammar):
        return False
    owns = any(token.capital or is_possessive(token, grammar) for token in following)
    return owns and language.vocabulary.is_common(first.lower)


def is_possessive(token: Token, grammar: RoleGrammar) -> bool:
    """Whether a word ends like "Smith's" and "workers'"."""
    return token.lower.endswith(grammar.possessives)


def _is_in_run(token: Token, language: Language) -> bool:
    word, grammar = token.lower, language.roles
    if not token.text[0].isalnum():
        return False
    barred = word in language.vocabulary.function_words or word in grammar.refused or word in language.calendar
    return word in grammar.in_names or not barred


def is_head(token: Token, label: Label, grammar: RoleGrammar) -> bool:
    """Whether a noun says what something of this label is: the last word of a role."""
    word = token.lower.rsplit("-", 1)[-1]
    heads = grammar.heads.get(label, ())
    if token.lower in heads or word in heads:
        return True
    return label is Label.PERSON and grammar.person_ending.fullmatch(word) is not None


def tells_of_speech(words: Sequence[Token], grammar: RoleGrammar) -> bool:
    """Whether "in a statement" stands here, which belongs to what is said and not to the role."""
    if len(words) < SPEECH_WORDS:
        return False
    return words[0].lower in grammar.speech_prepositions and words[-1].lower in grammar.speech


def _length_of_complement(tokens: Sequence[Token], language: Language) -> int | None:
    """How many tokens "of the players' association" has; None if a verb, or perhaps another name, stands in it."""
    grammar = language.roles
    for at, token in enumerate(tokens):
        if at and ends_phrase(tokens, at):
            return at
        if token.lower in grammar.cutting:
            return at if at > 1 else None
        if tells_of_speech(tokens[at : at + SPEECH_WORDS], grammar):
            return at
        another = token.lower == language.conjunction and at + 1 < len(tokens) and tokens[at + 1].capital
        verb = not token.capital and _is_long(token.lower, grammar.verb_endings)
        odd = not token.text[0].isalnum() and token.text != "&"
        if another or verb or odd or token.lower in grammar.refused or at > _LONGEST_COMPLEMENT:
            return None
    return len(tokens) if len(tokens) > 1 else None


def _is_long(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a word of plain letters ends so, with a stem before the ending."""
    return (
        word.isascii()
        and word.isalpha()
        and any(word.endswith(ending) and len(word) >= len(ending) + _LEAST_STEM for ending in endings)
    )
