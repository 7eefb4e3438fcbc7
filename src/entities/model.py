"""The words of the project as types: what one stage hands to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Label(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "PERSON"
    PLACE = "PLACE"
    ORGANIZATION = "ORGANIZATION"


class Span(NamedTuple):
    """A stretch of text: characters from `start` up to, without, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read.

    `text` is the whole decoded file. `body` is what gets analysed: the same length, with everything that isn't prose
    (header lines, markup) overwritten by spaces, so that an offset into one is an offset into the other.
    """

    path: str
    text: str
    body: str
    title: str | None = None
    date: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name: `text` stands at characters `start` to `end` of its article's body."""

    start: int
    end: int
    text: str
    label: Label


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article and the number of the paragraph that it stands in, from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reference:
    """What an article takes a mention for: the fullest form of its name there, and the rule that says so.

    `name` is None where the article alone can't tell (`rule` then says why).
    """

    mention: Mention
    name: str | None
    label: Label
    rule: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that extraction learns from one article without looking at another."""

    article: Article
    sentences: tuple[Sentence, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name as articles use it, over the whole corpus: `mentions` in `articles`."""

    name: str
    label: Label
    mentions: int
    articles: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is mentioned; `aliases` are all the spellings met, most frequent first."""

    id: str
    name: str
    label: Label
    mentions: int = 0
    articles: int = 0
    first_seen: str | None = None
    last_seen: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entities mentioned together (`source` < `target` by id), with the counts that say how often."""

    source: str
    target: str
    sentences: int
    articles: int
    first_seen: str | None
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that a tie rests on, and where in its text the two names stand."""

    article: str
    title: str | None
    date: str | None
    start: int
    end: int
    text: str
    names: tuple[Span, ...]
