"""What an article says of each stretch that may be a name, in words that a reader understands; each has weights."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from entities.folding import article_key
from entities.lexicon.language import Language
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.judge.name_evidence import word_kinds
from entities.ner.rules.judge.stretches import EDGE, Stretch, Token, find_stretches, read_tokens
from entities.ner.rules.spans import starts_sentence
from entities.ner.scores import as_evidence

_AGE = re.compile(r", \d\d,")
_STEPS = (3, 6)  # numbers that make a difference: 0, 1, 2, up to 5, more
Counts = Mapping[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as its names are weighed: its tokens, the names found so far and what these say of one another."""

    draft: Draft
    tokens: Sequence[Token]
    starts: Sequence[int]
    labels: Mapping[tuple[int, int], str]
    """The label of each span."""
    by_key: Counts
    """How many spans of each name have each label."""
    by_last: Counts
    """How many longer names of each label end with a word."""
    by_first: Counts
    words: Counter[str]
    """How often each word stands in the article, as it is written."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The stretches of an article that may be names, in groups of those that overlap; of all, in order, the evidence.

    `names` are their words, `around` is what the article says of them.
    """

    groups: tuple[list[Stretch], ...]
    names: tuple[str, ...]
    around: tuple[tuple[str, ...], ...]


def weigh(draft: Draft) -> Weighed:
    """Gather all that an article says of what may be its names."""
    tokens = read_tokens(draft.text, draft.language)
    groups = tuple(
        find_stretches(draft.text, tokens, draft.spans, draft.language, draft.settled.intersection(draft.spans))
    )
    reading = read_draft(draft, tokens)
    stretches = list(chain.from_iterable(groups))
    names = tuple(draft.text[stretch.start : stretch.end] for stretch in stretches)
    return Weighed(groups, names, tuple(tuple(evidence(stretch, reading)) for stretch in stretches))


def read_draft(draft: Draft, tokens: Sequence[Token]) -> Reading:
    """Count what the names of an article say of one another."""
    by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for span in draft.spans:
        by_key[article_key(draft.named(span))][_label(span)] += 1
    by_last: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_first: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, labels in by_key.items():
        words = key.split()
        if len(words) > 1:
            for label in labels:
                by_first[words[0]][label] += 1
                by_last[words[-1]][label] += 1
    return Reading(
        draft,
        tokens,
        [span.start for span in draft.spans],
        {(span.start, span.end): _label(span) for span in draft.spans},
        by_key,
        by_last,
        by_first,
        Counter(token.text for token in tokens),
    )


def evidence(stretch: Stretch, reading: Reading) -> Iterator[str]:
    """All that the article says of a stretch, but for what its own words say."""
    yield from _neighbours(stretch, reading)
    yield from _position(stretch, reading)
    yield from _recognised(stretch, reading)
    yield from _elsewhere(stretch, reading)


def _label(span: Candidate) -> str:
    return str(span.label or "none").lower()


def _neighbours(stretch: Stretch, reading: Reading) -> Iterator[str]:
    tokens = reading.tokens
    before, earlier = (tokens[at] if at >= 0 else EDGE for at in (stretch.first - 1, stretch.first - 2))
    after, later = (tokens[at] if at < len(tokens) else EDGE for at in (stretch.last + 1, stretch.last + 2))
    return neighbours((earlier, before), (after, later), reading.draft.language)


def neighbours(before: tuple[Token, Token], after: tuple[Token, Token], language: Language) -> Iterator[str]:
    """The two words or marks on either side, in the order of the text."""
    yield f"before it: {_plain(before[1])}"
    yield f"before it: {_plain(before[0])} {_plain(before[1])}"
    yield f"after it: {_plain(after[0])}"
    yield f"after it: {_plain(after[0])} {_plain(after[1])}"
    for side, token in (("before", before[1]), ("after", after[0])):
        if token.capital:
            yield f"{side} it, a capital"
            yield from (f"{side} it, {kind}" for kind in word_kinds(token.text, language))


def _plain(token: Token) -> str:
    return token.text.casefold() if token.text.isprintable() else "(break)"


def _position(stretch: Stretch, reading: Reading) -> Iterator[str]:
    """Where it stands in its sentence, line and run."""
    text, tokens = reading.draft.text, reading.tokens
    starts_line = stretch.start == 0 or text[stretch.start - 1] == "\n"
    ends_line = text[stretch.end : stretch.end + 1] in ("", "\n")
    if starts_sentence(text, stretch.start):
        yield "starts a sentence"
    if starts_line:
        yield "fills a line" if ends_line else "starts a line"
    elif ends_line:
        yield "ends a line"
    if _AGE.match(text, stretch.end):
        yield "an age after it"
    yield f"{min(stretch.before, 2)} words of a name before it"
    yield f"{min(stretch.after, 2)} words of a name after it"
    if stretch.before:
        yield f"goes on before it: {_joint(tokens[stretch.first - 1])}"
    if stretch.after:
        yield f"goes on after it: {_joint(tokens[stretch.last + 1])}"


def _joint(token: Token) -> str:
    return "a capital" if token.capital else token.text


def _recognised(stretch: Stretch, reading: Reading) -> Iterator[str]:
    """What the recogniser, and the rules, made of it."""
    scores = reading.draft.scores.get(stretch.start)
    if scores is None:
        yield "not weighed by the recogniser"
    else:
        yield from as_evidence(scores)
    yield f"found: {_found(stretch, reading)}"


def _found(stretch: Stretch, reading: Reading) -> str:
    """How a stretch lies to the spans that were found."""
    label = reading.labels.get(stretch[:2])
    if label:
        return label
    spans = reading.draft.spans
    at = bisect_right(reading.starts, stretch.start) - 1
    first = at if at >= 0 and spans[at].end > stretch.start else at + 1
    touched = spans[first : bisect_right(reading.starts, stretch.end - 1)]
    if len(touched) != 1:
        return "several" if touched else "nothing"
    span = touched[0]
    edges = f"{', same start' if stretch.start == span.start else ''}{', same end' if stretch.end == span.end else ''}"
    if span.start <= stretch.start and stretch.end <= span.end:
        return f"part of {_label(span)}{edges}"
    if stretch.start <= span.start and span.end <= stretch.end:
        return f"more than {_label(span)}{edges}"
    return "across"


def _elsewhere(stretch: Stretch, reading: Reading) -> Iterator[str]:
    """What the article has of this name, of longer and of shorter ones."""
    name = reading.draft.text[stretch.start : stretch.end]
    key = article_key(name)
    own = reading.labels.get(stretch[:2])
    yield from _same_name(reading.by_key.get(key), own)
    words = key.split()
    if len(words) == 1:
        yield from (f"ends longer names: {few(n)} {label}" for label, n in reading.by_last.get(key, {}).items())
        yield from (f"begins longer names: {few(n)} {label}" for label, n in reading.by_first.get(key, {}).items())
        yield f"stands {few(reading.words[name])} times"
        if key in reading.words:
            yield "stands with a small letter, too"
    elif words:
        yield from (f"its last word alone: {label}" for label in reading.by_key.get(words[-1], {}))
        yield from (f"its first word alone: {label}" for label in reading.by_key.get(words[0], {}))
        yield from (f"without its first word: {label}" for label in reading.by_key.get(" ".join(words[1:]), {}))
        if words[0] in reading.by_first and reading.by_first[words[0]]["person"] > 2:
            yield "its first word begins several names of people"
        if words[0] in reading.words:
            yield "its first word stands with a small letter, too"
        if words[-1] in reading.words:
            yield "its last word stands with a small letter, too"


def _same_name(labels: Mapping[str, int] | None, own: str | None) -> Iterator[str]:
    """The other spans of the same name, by label."""
    if not labels:
        yield "found nowhere"
        return
    others = sum(labels.values()) - bool(own)
    yield f"found elsewhere: {few(others)} times"
    for label, all_of_it in labels.items():
        number = all_of_it - (label == own)
        if number:
            yield f"found elsewhere as {label}: {few(number)} times"
            yield f"found elsewhere as {label}: {4 * number // others} of 4"


def few(number: int) -> str:
    """A number as far as it makes a difference."""
    return str(number) if number < _STEPS[0] else "several" if number < _STEPS[1] else "many"
