"""The words of the project as types: what one stage hands to the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, Self


class Label(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "PERSON"
    PLACE = "PLACE"
    ORGANIZATION = "ORGANIZATION"


class Name(NamedTuple):
    """A name together with the kind of thing that it stands for."""

    name: str
    label: Label


_NAME_AND_LABEL = re.compile(r"(.*\S)\s+\((person|place|organization)\)", re.DOTALL)


def parse_name(text: object) -> Name:
    """`Ann Smith (person)` as a name and a label; raises ValueError if it is something else."""
    match = _NAME_AND_LABEL.fullmatch(str(text))
    if match is None:
        raise ValueError(f"{text!r} must be a name with its label, such as `Ann Smith (person)`")
    return Name(match[1], Label(match[2].upper()))


def format_name(name: Name) -> str:
    """The opposite of `parse_name`."""
    return f"{name.name} ({name.label.lower()})"


class _Packed:
    """What articles have hundreds of, handed from process to process by its values alone: in half of the time."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """How it is packed: the type, and what to call it with."""
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


class Span(NamedTuple):
    """A stretch of text: characters from `start` up to, without, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read.

    `path` is its file's, relative to the folder; of one of several in a file, with a slash and its record behind it.
    `text` is what was read: of a text file all of it, decoded. `body` is what gets analysed: the same length, with
    everything that isn't prose (header lines, markup) overwritten by spaces, so that an offset into one is an offset
    into the other. `authors` are who wrote it, `source` is who printed it. `language` is the one that it was read as
    (ISO 639-1), `written_in` the one that it is in, if that can be told.
    """

    path: str
    text: str
    body: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    language: str = "en"
    authors: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None
    written_in: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read, and why: the `reason` is of a kind, `detail` what it is in this case.

    `ignored`: nobody would have expected it to be read. `lacking` is what it would take to read it, if that may be
    there another time: a package, seconds.
    """

    path: str
    reason: str
    detail: str = ""
    ignored: bool = False
    lacking: str = ""

    @property
    def why(self) -> str:
        """The whole reason."""
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader should know of an input that was read, such as that it holds fewer articles than it promises."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Mention(_Packed):
    """One occurrence of a name, at characters `start` to `end` of its article's body.

    `text` is the name as prose has it: "Minsk" where a dateline has "MINSK", "Ann Smith" where a list has "Smith, Ann".
    """

    start: int
    end: int
    text: str
    label: Label


@dataclass(frozen=True, slots=True)
class Sentence(_Packed):
    """One sentence of an article and the number of the paragraph that it stands in, from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reference(_Packed):
    """What an article takes a mention for: the fullest form of its name there, and the rule that says so.

    `name` is None where the article can't tell which of `candidates`, full names that it has, is meant; or where it
    means more people than one.
    """

    mention: Mention
    name: str | None
    label: Label
    rule: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that extraction learns from one article without looking at another.

    `signature` is what near-duplicates are found by; empty, it is like no other. `keys` are what its sentences have in
    common with those of other articles (0: nothing), `lead` what the first has. `companions` are what its names are
    known by to each other, and `company` is what they stand with, as it is kept. `content_hash` tells texts apart.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    references: tuple[Reference, ...]
    signature: bytes = b""
    companions: frozenset[str] = frozenset()
    company: str = "{}"
    keys: tuple[int, ...] = ()
    lead: int = 0
    content_hash: str = ""

    def texts(self) -> list[str]:
        """What its sentences say."""
        return [self.article.text[sentence.start : sentence.end] for sentence in self.sentences]

    def placed(self) -> Iterator[tuple[Reference, int]]:
        """Each reference, and where the sentence starts that it starts in."""
        return place(self.references, [sentence.start for sentence in self.sentences])


def place(references: Iterable[Reference], sentence_starts: Sequence[int]) -> Iterator[tuple[Reference, int]]:
    """Each reference, and where the sentence starts that it starts in; `sentence_starts` are sorted."""
    for reference in references:
        yield reference, sentence_starts[max(0, bisect_right(sentence_starts, reference.mention.start) - 1)]


@dataclass(frozen=True, slots=True)
class HeldFile:
    """What was read of a file, or of a piece of it: `complete` says that there is no more.

    `folder` is where it was read from, `path` where it stands in that; `content_hash` tells versions of it apart,
    `analyst` is who read it, `lacking` what it would have taken to read all of it.
    `before` is how many of its articles are in pieces before this, `articles` how many are in what it was read from.
    """

    folder: str
    path: str
    content_hash: str
    analyst: str = ""
    complete: bool = True
    lacking: tuple[str, ...] = ()
    items: tuple[Analysis | Skipped | Remark, ...] = ()
    before: int = 0
    articles: int = 0


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
    reports: int = 0
    first_seen: str | None = None
    last_seen: str | None = None
    aliases: tuple[str, ...] = ()


class Window(StrEnum):
    """How close two names must stand to be mentioned together."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Scope:
    """What counts as mentioned together: in one window, in articles of these days (YYYY-MM-DD, both included).

    The articles are of one of these `sections` (or folders), `sources`, `authors`, `languages` (ISO 639-1) and `files`
    (paths or patterns), where any are given. Of sections, sources and authors a part is enough, word by word. They were
    read by one of the runs from `first_run` to `last_run`.
    """

    window: Window = Window.SENTENCE
    since: str | None = None
    until: str | None = None
    sections: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    first_run: int | None = None
    last_run: int | None = None

    @property
    def everywhere(self) -> bool:
        """Whether all articles count."""
        return self == Scope(self.window)

    def of_all_days(self) -> Self:
        """The same without its days."""
        return replace(self, since=None, until=None)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entities mentioned together (`source` < `target` by id), and how strongly.

    `sentences` name both. `articles` name both in one window; `reports` are those of them that don't repeat another.
    `proximity` sums over the windows 1 / (1 + d / 100), d being the characters between the two names. `strength`,
    `significance` (log-likelihood) and `npmi` hold the reports against those that
    `chance` would bring: see `association`.
    """

    source: str
    target: str
    sentences: int
    articles: int
    reports: int
    first_seen: str | None
    last_seen: str | None
    proximity: float
    strength: float
    significance: float
    npmi: float
    chance: float


class Measure(StrEnum):
    """What ties are ranked by: each is a field of Tie."""

    STRENGTH = "strength"
    SIGNIFICANCE = "significance"
    NPMI = "npmi"
    REPORTS = "reports"
    ARTICLES = "articles"
    SENTENCES = "sentences"
    PROXIMITY = "proximity"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that a tie rests on, and where in its text the two names stand.

    `url` and `source` are its article's, `language` is the one that this was read as.
    """

    article: str
    title: str | None
    date: str | None
    start: int
    end: int
    text: str
    names: tuple[Span, ...]
    url: str | None = None
    source: str | None = None
    language: str = "en"


class DecisionKind(StrEnum):
    """What a decision settles."""

    SAME = "same"
    DIFFERENT = "different"
    RENAME = "rename"
    RETYPE = "retype"
    DROP = "drop"
    TAG = "tag"
    NOTE = "note"

    @property
    def resolves(self) -> bool:
        """Whether it bears on who is who; tags and notes are only said of whoever a name means."""
        return self not in {DecisionKind.TAG, DecisionKind.NOTE}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person settled by hand about one name, or two.

    `value` is the new name or label, the note, or the tags with commas between them, where there is one.

    With `articles`, as the graph shows them, it speaks of the first name in these alone: `different: A, A` makes the A
    of these articles another one than the A of all others, `same: A, B` makes it B.
    """

    kind: DecisionKind
    names: tuple[Name, ...]
    value: str = ""
    articles: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The decision as a line to read: `same: Ann Smith (person), A. Smith (person) in a.txt, b.txt`."""
        names = ", ".join(map(format_name, self.names))
        value = f" -> {self.value}" if self.value else ""
        return f"{self.kind}: {names}{value}" + (f" in {', '.join(self.articles)}" if self.articles else "")


@dataclass(frozen=True, slots=True)
class Link:
    """Two names of the corpus taken for one entity, and the rule that says so."""

    left: Name
    right: Name
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names of the corpus that may be one entity, but nothing decides it; a person can."""

    left: Name
    right: Name
    reason: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """A decision that isn't followed, and why; if `overruled` by a later one on the same name, it needs no mending."""

    decision: Decision
    reason: str
    overruled: bool = False

    def __str__(self) -> str:
        """As a sentence."""
        return f"The decision `{self.decision}` {self.reason}."
