"""Noun phrases that may be roles: how far "a machine operator at the plant" goes, by the shape of its words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entities.lexicon.english.occupations import (
    OCCUPATIONS,
    ORGANIZATION_KINDS,
    PLACE_KINDS,
    RELATIVES,
    TITLE_MODIFIERS,
)
from entities.lexicon.english.vocabulary import is_common
from entities.lexicon.english.words import CALENDAR, FUNCTION_WORDS
from entities.model import Label


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


_WORDS = r"(?:[A-Z]\.)+|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec|St|Mr|Mrs|Ms|Dr|Gen|No)\.|[^\W_]+(?:[-'’&.][^\W_]+)*['’]?|&"
_TOKEN = re.compile(rf"{_WORDS}|\S")
LONGEST_RUN = 8
_LONGEST_COMPLEMENT = 14
_LEAST_TELLING = 3  # "a company" says nothing, "a Swiss company" does
_DETERMINERS = {"a", "an", "the"}
IN_NAMES = {"first", "second", "third", "last", "next", "new", "old", "most", "own", "one", "two", "three"}
PREPOSITIONS = {"of", "at", "in", "for", "from", "with", "to", "on"}
CUTTING = {"who", "whose", "that", "which", "when", "while", "since", "because"}
_REFUSED = {
    "i", "you", "he", "she", "it", "we", "they", "him", "them", "his", "her", "its", "their", "my", "your", "our",
    "is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "could",
    "can", "may", "might", "must", "should", "shall", "said", "says", "say", "told", "tells", "as", "than", "if", "not",
    "but", "or", "nor", "after", "before", "until", "where", "how", "what", "why", "made", "won", "took", "got", "came",
    "went", "became", "gave", "left", "led", "beat", "saw", "met", "lost", "put", "set", "then", "there", "now", "also",
    "like",
}  # fmt: skip
_BOUNDARIES = set(',.;:!?)]—–-”"')
_SPEECH = {"statement", "interview", "speech", "letter", "report", "debate", "email", "e-mail", "press", "news"}
_SPEECH_WORDS = 3
_HEADS = {
    Label.PERSON: OCCUPATIONS | RELATIVES,
    Label.ORGANIZATION: ORGANIZATION_KINDS,
    Label.PLACE: PLACE_KINDS,
}
_PERSON_ENDING = re.compile(r"(?!wo?man$|human|german|roman|ottoman|norman)[a-z]{3,}(?:woman|man|[a-z]{2}ologist)")


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and marks that begin in a stretch of a text."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, start, end)]


def ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands here that ends a phrase; a hyphen or dash only with a space before it."""
    token = tokens[at]
    return token.text in _BOUNDARIES and (token.text not in "-–—" or token.start > tokens[at - 1].end)


def role_length(tokens: Sequence[Token], label: Label, *, bare: bool) -> int | None:
    """How many tokens, from the first, are a noun phrase that names a role; None if there is no such phrase."""
    run = _length_of_run(tokens, bare=bare)
    if not run or not is_head(tokens[run - 1], label):
        return None
    if label is not Label.PERSON and run < _LEAST_TELLING and tokens[0].lower in _DETERMINERS:
        return None
    if run + 1 < len(tokens) and tokens[run].lower == "and":
        second = _length_of_run(tokens[run + 1 :], bare=True)
        if not second or not is_head(tokens[run + second], label) or tokens[run + 1].capital:
            return None
        run += second + 1
    if run < len(tokens) and tokens[run].lower in PREPOSITIONS:
        complement = _length_of_complement(tokens[run:])
        return None if complement is None else run + complement
    return run


def _length_of_run(tokens: Sequence[Token], *, bare: bool) -> int:
    """How many tokens, from the first, are determiner, modifiers and nouns, without a preposition or a verb."""
    if not tokens:
        return 0
    first = tokens[0]
    determined = first.lower in _DETERMINERS
    at = 1 if determined else 0
    while at < len(tokens) and at < LONGEST_RUN and _is_in_run(tokens[at]):
        at += 1
    possessive = any(is_possessive(token) for token in tokens[:at])
    return at if determined or ((bare or possessive) and not _may_be_verb(first, tokens[1:at])) else 0


def _may_be_verb(first: Token, following: Sequence[Token]) -> bool:
    """Whether a phrase without an article may be a clause: "plays Ann's wife", "became", "working"."""
    if first.lower.endswith(("ed", "ing")):
        return True
    if first.capital or first.lower in TITLE_MODIFIERS or is_head(first, Label.PERSON) or not is_common(first.lower):
        return False
    return any(token.capital or is_possessive(token) for token in following)


def is_possessive(token: Token) -> bool:
    """Whether a word ends like "Smith's" and "workers'"."""
    return token.lower.endswith(("'s", "s'"))


def _is_in_run(token: Token) -> bool:
    word = token.lower
    if not token.text[0].isalnum():
        return False
    return word in IN_NAMES or (word not in FUNCTION_WORDS and word not in _REFUSED and word not in CALENDAR)


def is_head(token: Token, label: Label) -> bool:
    """Whether a noun says what something of this label is: the last word of a role."""
    word = token.lower.rsplit("-", 1)[-1]
    if token.lower in _HEADS[label] or word in _HEADS[label]:
        return True
    return label is Label.PERSON and _PERSON_ENDING.fullmatch(word) is not None


def tells_of_speech(words: Sequence[Token]) -> bool:
    """Whether "in a statement" stands here, which belongs to what is said and not to the role."""
    return len(words) == _SPEECH_WORDS and words[0].lower in {"in", "on", "at"} and words[2].lower in _SPEECH


def _length_of_complement(tokens: Sequence[Token]) -> int | None:
    """How many tokens "of the players' association" has; None if a verb, or perhaps another name, stands in it."""
    for at, token in enumerate(tokens):
        if at and ends_phrase(tokens, at):
            return at
        if token.lower in CUTTING:
            return at if at > 1 else None
        if tells_of_speech(tokens[at : at + 3]):
            return at
        another = token.lower == "and" and at + 1 < len(tokens) and tokens[at + 1].capital
        verb = not token.capital and re.fullmatch(r"[a-z]{3,}(?:ed|ing)", token.lower)
        odd = not token.text[0].isalnum() and token.text != "&"
        if another or verb or odd or token.lower in _REFUSED or at > _LONGEST_COMPLEMENT:
            return None
    return len(tokens) if len(tokens) > 1 else None
